"""Records, streaks and the month, by small cases."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta

import pytest

from mirror.progress.days import month, streak
from mirror.progress.past import PastSet, best_set, find_broken_records, last_load, once, records

MONDAY = date(2026, 6, 1)


def at(day: date) -> float:
    return datetime(day.year, day.month, day.day, 18).timestamp()


def done(
    reps: int = 8,
    load: float = 0.0,
    day: date = MONDAY,
    held: float = 0.0,
    velocity: float = math.nan,
    energy: float = 10.0,
) -> PastSet:
    return PastSet(at(day), str(day), "squat", reps, held, 0.9, energy, 40.0, load, 0, velocity)


def test_records_of_an_exercise() -> None:
    found = records([done(8, 40), done(3, 60), done(20, 0), done(8, 40)], "squat")
    assert (found.reps, found.load_kg, found.volume_kg) == (20, 60.0, 8 * 40 * 2 + 180)
    assert found.once_kg == pytest.approx(60 * 1.1)
    assert records([done()], "deadlift").reps == 0


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ([], done(8, 40), ()),
        ([done(8, 40)], done(8, 40), ()),
        ([done(8, 40)], done(9, 40), ("once_kg", "reps")),
        ([done(8, 40)], done(3, 42.5), ("load_kg",)),
        ([done(8, 40)], done(20, 20), ()),
        ([done(8)], done(9), ("reps",)),
        ([done(0, held=30)], done(0, held=40), ("held_s",)),
    ],
    ids=["first time", "the same", "one more", "heavier", "more with less", "more", "longer"],
)
def test_which_records_a_set_breaks(before: list[PastSet], now: PastSet, told: tuple[str, ...]) -> None:
    assert find_broken_records(before, now) == told


def test_the_best_set_is_the_heaviest_then_the_longest() -> None:
    assert best_set([done(20), done(8, 40), done(9, 40)], done()) == done(9, 40)
    assert best_set([], done()) is None
    assert best_set([done(0)], done()) is None


def test_the_last_load_is_the_newest_also_where_there_was_none() -> None:
    assert last_load([done(8, 40), done(8, 0)], "squat") == 0.0
    assert last_load([done(8, 0), done(8, 40)], "squat") == 40.0
    assert last_load([done(8, 40)], "lunge") == 0.0


def test_the_most_that_is_lifted_once() -> None:
    sets = [done(8, 40, velocity=0.80), done(5, 60, velocity=0.60)]
    found = once(sets, "squat", at(MONDAY) + 1)
    assert found.by_reps_kg == pytest.approx(60 * (1 + 5 / 30))
    # 0.2 m/s for 20 kg: 0.30 m/s is 30 kg further
    assert found.by_velocity_kg == pytest.approx(90.0)
    assert math.isnan(once(sets[:1], "squat", at(MONDAY) + 1).by_velocity_kg)
    later = once(sets, "squat", at(MONDAY + timedelta(days=60)))
    assert math.isnan(later.by_reps_kg) and math.isnan(later.by_velocity_kg)


@pytest.mark.parametrize(
    ("days", "weeks", "sessions"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([-1], 1, 0),
        ([-7, 0, 2], 2, 2),
        ([-14, -7], 2, 0),
        ([-14, 0], 1, 1),
        ([-8, -1], 2, 0),
    ],
)
def test_weeks_in_a_row(days: list[int], weeks: int, sessions: int) -> None:
    found = streak([done(day=MONDAY + timedelta(days=n)) for n in days], MONDAY + timedelta(days=3))
    assert (found.weeks, found.sessions) == (weeks, sessions)


def test_the_month_is_five_weeks_shaded_by_energy() -> None:
    sets = [done(day=MONDAY, energy=40.0), done(day=MONDAY + timedelta(days=1), energy=10.0)]
    days = month(sets, MONDAY + timedelta(days=2))
    assert len(days) == 35
    assert (days[0].date, days[-1].date) == (MONDAY - timedelta(weeks=4), MONDAY + timedelta(days=6))
    assert [day.level for day in days[28:31]] == [4, 1, 0]
    assert [day.future for day in days[28:]] == [False] * 3 + [True] * 4
