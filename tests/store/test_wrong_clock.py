"""A clock that is wrong, or was: nothing is destroyed by it, and nothing stays for ever."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from kept import record_session
from sqlite_utils import Database

from mirror.store import ledger, members
from mirror.store.backup import backup
from mirror.store.database import open_store
from mirror.store.erasure import DAY_S, HOUR_S, find_expired
from mirror.store.housekeeping import Rules, housekeep
from mirror.store.ledger import backups, folder_of
from mirror.store.sessions import sessions

NIGHT = datetime(2026, 5, 1, 4, 0)
TEN_YEARS = timedelta(days=3653)
RULES = Rules(member_days=365)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A member and a guest who were there yesterday evening, and a copy of the last night."""
    path = tmp_path / "own" / "mirror.db"
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna")
    evening = (NIGHT - timedelta(hours=8)).timestamp()
    record_session(path, anna.id, started_at=evening)
    record_session(path, started_at=evening)
    backup(path, folder_of(path), date(2026, 4, 30))
    return path


def round_at(path: Path, now: datetime, rules: Rules = RULES) -> list[str]:
    with closing(open_store(path)) as store:
        return housekeep(store, path, rules, now)


def there(path: Path) -> int:
    with closing(open_store(path)) as store:
        return len(sessions(store))


@pytest.mark.parametrize("known", [True, False], ids=["after a round", "as the first round"])
def test_one_night_dated_ten_years_ahead_destroys_nothing(path: Path, known: bool) -> None:
    if known:
        round_at(path, NIGHT)
    copies = backups(folder_of(path))
    for minutes in range(0, 300, 10):
        round_at(path, NIGHT + TEN_YEARS + timedelta(minutes=minutes))
    assert there(path) == 2
    assert set(copies) <= set(backups(folder_of(path)))


def test_when_the_clock_is_right_again_all_goes_on(path: Path) -> None:
    round_at(path, NIGHT)
    round_at(path, NIGHT + TEN_YEARS)
    assert any(copy.name == "mirror-2036-05-01.db" for copy in backups(folder_of(path)))
    said = round_at(path, NIGHT + timedelta(days=2))
    assert said[0].startswith("1 sessions erased")
    # the copy of the wrong night grows old from now on, and is not the newest for ever
    names = [copy.name for copy in backups(folder_of(path))]
    assert names == [
        "mirror-2026-04-30.db",
        "mirror-2026-05-01.db",
        "mirror-2026-05-02.db",
        "mirror-2026-05-03.db",
    ]
    last = NIGHT
    for day in range(3, 60):
        last = NIGHT + timedelta(days=day)
        round_at(path, last)
    assert min(backups(folder_of(path))).name == f"mirror-{last.date() - timedelta(days=35)}.db"


def test_a_clock_that_goes_on_for_a_day_is_believed(path: Path) -> None:
    """A mirror that was off for a month: its guests go a day later."""
    round_at(path, NIGHT)
    back = NIGHT + timedelta(days=30)
    done = [round_at(path, back + timedelta(minutes=10 * step)) for step in range(160)]
    erased = [step for step, lines in enumerate(done) if any("sessions erased" in line for line in lines)]
    assert erased == [144]


def test_two_rounds_a_day_apart_do_not_prove_a_clock(path: Path) -> None:
    round_at(path, NIGHT)
    for day in range(3):
        round_at(path, NIGHT + TEN_YEARS + timedelta(days=day))
    assert there(path) == 2


def test_a_clock_that_fell_back_erases_nothing_either(path: Path) -> None:
    round_at(path, NIGHT)
    # the battery is empty: 1970, in which every session is of the future
    for hour in range(12):
        assert not any(
            "erased" in line for line in round_at(path, datetime(1970, 1, 2, 4) + timedelta(hours=hour))
        )
    assert there(path) == 2
    assert round_at(path, NIGHT + timedelta(days=1))[0].startswith("1 sessions erased")


def test_a_weekend_off_is_no_jump(path: Path) -> None:
    round_at(path, NIGHT)
    assert round_at(path, NIGHT + timedelta(days=3))[0].startswith("1 sessions erased")


def due(store: Database, now: float, days: float = 0) -> set[int]:
    found = find_expired(store, now, 24, days).sessions
    return {row.number for row in sessions(store) if row.id in found}


def test_guests_recorded_in_the_future_are_due(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    now = NIGHT.timestamp()
    record_session(path, started_at=now + 10 * 365 * DAY_S)
    record_session(path, started_at=now - HOUR_S)
    with closing(open_store(path)) as store:
        assert due(store, now) == {1}


def test_a_members_session_of_the_future_is_as_old_as_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna").id
    now = NIGHT.timestamp()
    record_session(path, anna, started_at=now + 10 * 365 * DAY_S)
    record_session(path, anna, started_at=now - DAY_S)
    with closing(open_store(path)) as store:
        assert due(store, now, days=30) == set()
        assert due(store, now + 40 * DAY_S, days=30) == {1, 2}


def test_the_doubt_is_logged_once_and_noted(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    round_at(path, NIGHT)
    for minutes in (0, 10, 20):
        round_at(path, NIGHT + TEN_YEARS + timedelta(minutes=minutes))
    assert (
        caplog.text.count("the clock says 2036-05-01, the last round was on 2026-05-01: nothing is erased")
        == 1
    )
    clock = ledger.read_ledger(path).clock
    assert clock is not None and clock.trusted_at == NIGHT.timestamp()
