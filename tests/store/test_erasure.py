"""Erased means gone: from the tables, the pages, the log and the backups."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from kept import AIM, WORDS, record_session

from mirror.progress.past import past
from mirror.store import members
from mirror.store.backup import backup, prune
from mirror.store.database import StoreError, open_store
from mirror.store.erasure import DAY_S, HOUR_S, Erasure, UnfinishedError, erase, find_expired, resume
from mirror.store.housekeeping import EVERY_S, Housekeeper, Rules, housekeep
from mirror.store.ledger import backups, folder_of
from mirror.store.members import keep_plan, plans
from mirror.store.session_writer import RecorderLock
from mirror.store.sessions import sessions

NOON = datetime(2026, 5, 1, 12, 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror.db"


def everything(folder: Path) -> bytes:
    """All bytes of the store, its log, its backups."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_an_erased_member_is_in_no_file_any_more(path: Path) -> None:
    store = open_store(path)
    anna, bert = members.add(store, "Anna Secretname"), members.add(store, "Bert Staysname")
    gone = record_session(path, anna.id)
    kept = record_session(path, bert.id)
    made = backup(path, folder_of(path), date(2026, 5, 1))
    before = everything(path.parent)
    for trace in (b"Anna Secretname", anna.token_sha256.encode(), gone.encode()):
        assert trace in before
    assert erase(path, Erasure(members=(anna.id,))) == 1
    after = everything(path.parent)
    for trace in (b"Anna Secretname", anna.token_sha256.encode(), anna.id.encode(), gone.encode()):
        assert trace not in after
    assert b"Bert Staysname" in made.read_bytes()
    assert [s.id for s in sessions(open_store(path))] == [kept]
    assert [s.id for s in sessions(open_store(made))] == [kept]


def test_an_erased_members_plans_loads_records_and_place_on_the_board_are_gone_from_the_copies_too(
    path: Path,
) -> None:
    store = open_store(path)
    anna, bert = members.add(store, "Anna"), members.add(store, "Bert")
    record_session(path, anna.id, started_at=NOON.timestamp())
    keep_plan(store, "knee", 'title = "Annas secret knee"', anna.id, 1.0)
    keep_plan(store, "knee", 'title = "For every knee"', None, 1.0)
    keep_plan(store, "knee", 'title = "Berts knee"', bert.id, 1.0)
    members.set_board(store, anna.id, True)
    members.set_board(store, bert.id, True)
    made = backup(path, folder_of(path), date(2026, 5, 1))
    before = everything(path.parent)
    for trace in (b"Annas secret knee", AIM.plan.encode(), anna.id.encode()):
        assert trace in before
    now = NOON.timestamp() + DAY_S
    assert [one.load_kg for one in past(store, anna.id, now)] == [AIM.load_kg]
    erase(path, Erasure(members=(anna.id,)))
    after = everything(path.parent)
    for trace in (b"Annas secret knee", AIM.plan.encode(), anna.id.encode()):
        assert trace not in after
    for copy in (path, made):
        left = open_store(copy, keep_reserve=False)
        assert [one.member for one in plans(left)] == [None, "Bert"]
        assert past(left, anna.id, now) == ()
        for table, columns in left.execute(
            "SELECT m.name, group_concat(i.name) FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f"
            " JOIN pragma_table_info(m.name) i ON i.name = f.'from'"
            " WHERE m.type = 'table' AND f.'table' = 'member' GROUP BY 1"
        ).fetchall():
            for column in columns.split(","):
                query = f"SELECT count(*) FROM {table} WHERE {column} = ?"
                assert left.execute(query, [anna.id]).fetchone() == (0,), table


def test_an_erased_guest_leaves_no_word_behind(path: Path) -> None:
    record_session(path)
    erase(path, Erasure(sessions=(sessions(open_store(path))[0].id,)))
    assert WORDS.encode() not in everything(path.parent)
    with closing(sqlite3.connect(path)) as store:
        for table in ("session", "workout_set", "rep", "doubt", "hold", "cue", "pose_chunk"):
            assert store.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_a_session_that_is_on_is_not_erased(path: Path) -> None:
    on = record_session(path, still_on=True)
    mirror = RecorderLock(path)
    with pytest.raises(StoreError, match="still on"):
        erase(path, Erasure(sessions=(on,)))
    assert len(sessions(open_store(path))) == 1
    mirror.release()


def test_a_session_that_was_cut_off_can_be_erased_without_starting_the_mirror(path: Path) -> None:
    cut = record_session(path, still_on=True)
    assert erase(path, Erasure(sessions=(cut,))) == 1


def test_a_log_that_somebody_reads_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mirror.store.database.BUSY_MS", 50)
    gone = record_session(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM session").fetchone()
        with pytest.raises(UnfinishedError, match=r"reading|locked"):
            erase(path, Erasure(sessions=(gone,)))
    assert resume(path)
    assert gone.encode() not in everything(path.parent)


def test_a_backup_that_cannot_be_rewritten_is_named(path: Path, tmp_path: Path) -> None:
    gone = record_session(path)
    broken = tmp_path / "backups" / "mirror-2026-01-01.db"
    broken.parent.mkdir()
    broken.write_bytes(b"not a database, but long enough to look at" * 30)
    with pytest.raises(
        StoreError, match=r"mirror-2026-01-01\.db: the backup could not be rewritten.*delete it"
    ):
        erase(path, Erasure(sessions=(gone,)))


def test_guests_expire_and_members_only_where_the_settings_say_so(path: Path) -> None:
    anna = members.add(open_store(path), "Anna")
    now = 1e9 + 30 * HOUR_S
    old, new = record_session(path, started_at=1e9), record_session(path, started_at=now - 1)
    theirs = record_session(path, anna.id, started_at=1e9)
    record_session(path, started_at=1e9, still_on=True)
    store = open_store(path)
    assert find_expired(store, now, 24, 0).sessions == (old,)
    assert set(find_expired(store, now, 0, 0).sessions) == {old}, (
        "a session of this moment is not over for long enough"
    )
    assert set(find_expired(store, now + 10, 0, 0).sessions) == {old, new}
    assert set(find_expired(store, 1e9 + 3 * DAY_S, 24, 2).sessions) == {old, new, theirs}


def test_copies_are_kept_for_so_many_days_and_the_newest_always(path: Path) -> None:
    folder = folder_of(path)
    record_session(path)
    today = date(2026, 5, 1)
    for ago in (80, 40, 36, 35, 1):
        backup(path, folder, today - timedelta(days=ago))
    (folder / "notes.txt").write_text("not ours")
    prune(path, folder, today, 35)
    kept = [file.name for file in backups(folder)]
    assert kept == ["mirror-2026-03-27.db", "mirror-2026-04-30.db"]
    prune(path, folder, today + timedelta(days=400), 35)
    assert [file.name for file in backups(folder)] == ["mirror-2026-04-30.db"]
    assert (folder / "notes.txt").exists()


def test_a_copy_is_whole_while_the_store_is_written(path: Path) -> None:
    first = record_session(path)
    writer = open_store(path)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE session SET note = 'not committed'")
    made = backup(path, folder_of(path), date(2026, 5, 1))
    writer.execute("ROLLBACK")
    (listed,) = sessions(open_store(made))
    assert (listed.id, listed.note, listed.reps) == (first, "", 1)


def test_what_is_due_is_done_once(path: Path) -> None:
    record_session(path, started_at=NOON.timestamp() - 2 * DAY_S)
    store = open_store(path)
    night = NOON.replace(hour=2)
    said = housekeep(store, path, Rules(hour=3), night)
    assert len(said) == 1 and said[0].startswith("1 sessions erased")
    assert [line.split()[-1] for line in housekeep(store, path, Rules(hour=3), NOON)] == ["made"]
    assert housekeep(store, path, Rules(hour=3), NOON + timedelta(hours=3)) == []
    tomorrow = NOON + timedelta(days=1)
    assert len(housekeep(store, path, Rules(hour=3), tomorrow)) == 1
    assert housekeep(store, path, Rules(nightly=False), tomorrow + timedelta(days=1)) == []


def test_expired_guests_go_from_the_copies_too(path: Path) -> None:
    guest = record_session(path, started_at=NOON.timestamp() - HOUR_S)
    store = open_store(path)
    housekeep(store, path, Rules(), NOON)
    assert guest.encode() in everything(folder_of(path))
    housekeep(store, path, Rules(), NOON + timedelta(days=2))
    assert guest.encode() not in everything(path.parent)


def test_the_housekeeper_looks_now_and_then_and_survives_a_failure(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    record_session(path)
    store = open_store(path)
    blocked = path.parent / "backups"
    blocked.write_text("a file where the folder should be")
    keeper = Housekeeper(Rules())
    keeper.look(store, path, 0.0, NOON)
    assert "could not be made" in caplog.text
    blocked.unlink()
    keeper.look(store, path, EVERY_S - 1, NOON)
    assert backups(blocked) == []
    keeper.look(store, path, EVERY_S + 1, NOON)
    assert len(backups(blocked)) == 1
