"""Everywhere means everywhere: damaged copies, folders of before, copies that were cut short, and the second try."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kept import record_session

from mirror.cli.main import main
from mirror.store import ledger, members
from mirror.store.backup import backup
from mirror.store.database import open_store
from mirror.store.housekeeping import Rules, housekeep
from mirror.store.ledger import folder_of
from mirror.store.sessions import sessions

DAYS = tuple(date(2026, 5, day) for day in (1, 2, 3))
NAME = "Anna Secretname"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with a member who is in three copies."""
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "own" / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    path = tmp_path / "own" / "mirror.db"
    with closing(open_store(path)) as store:
        anna = members.add(store, NAME)
    record_session(path, anna.id)
    for day in DAYS:
        backup(path, folder_of(path), day)
    return path


def call(*words: str, status: int = 0) -> Result:
    done = CliRunner().invoke(main, list(words))
    assert done.exit_code == status, done.output
    return done


def erase(status: int = 0) -> Result:
    return call("sessions", "erase", "--member", NAME, "--yes", status=status)


def having(folder: Path) -> list[str]:
    """Names of the files that have the member's name."""
    return sorted(
        file.name for file in folder.rglob("*") if file.is_file() and NAME.encode() in file.read_bytes()
    )


def test_one_damaged_copy_does_not_stop_the_others(path: Path) -> None:
    broken = folder_of(path) / f"mirror-{DAYS[0]}.db"
    broken.write_bytes(b"\0" * 100 + broken.read_bytes()[100:])
    told = erase(status=1)
    assert f"{broken}: the backup could not be rewritten" in told.stderr and "delete it" in told.stderr
    assert "not erased everywhere (1 sessions, and the member)" in told.stderr
    assert having(path.parent) == [broken.name]
    # the member is not known any more; asking for the same again is understood, and says what is left
    again = erase(status=1)
    assert str(broken) in again.stderr and "what is left is told above" in again.stderr
    broken.unlink()
    assert erase().stdout == "erased: what was begun before is finished\n"
    assert "no member is called" in erase(status=1).stderr
    assert having(path.parent) == []


def test_the_ledger_names_nobody(path: Path) -> None:
    (folder_of(path) / f"mirror-{DAYS[0]}.db").write_bytes(b"damaged" * 1000)
    erase(status=1)
    assert len(ledger.read_ledger(path).erasing) == 1
    assert NAME.encode() not in ledger.path_of(path).read_bytes()


def test_the_next_start_goes_on(path: Path) -> None:
    broken = folder_of(path) / f"mirror-{DAYS[0]}.db"
    broken.write_bytes(b"damaged" * 1000)
    erase(status=1)
    broken.unlink()
    with closing(open_store(path)) as store:
        said = housekeep(store, path, Rules(nightly=False), datetime(2026, 5, 4, 12))
    assert said == ["an erasure that was cut short is finished"]
    assert ledger.read_ledger(path).erasing == ()


def test_a_reader_puts_an_erasure_off(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mirror.store.database.BUSY_MS", 50)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM session").fetchone()
        assert "another program is reading" in erase(status=1).stderr
        # the copies are done all the same
        assert having(folder_of(path)) == []
    assert erase().stdout == "erased: what was begun before is finished\n"
    assert having(path.parent) == []


def test_copies_that_were_cut_short_are_removed(path: Path) -> None:
    left = [
        folder_of(path) / name for name in (".mirror-2026-05-09.db.part", ".mirror-2026-05-09.db.part-wal")
    ]
    for part in left:
        shutil.copy(path, part)
    beside = path.with_name(".mirror.db.restore.part")
    shutil.copy(path, beside)
    assert erase().exit_code == 0
    assert not any(part.exists() for part in (*left, beside))


def test_a_copy_that_was_cut_short_does_not_stay(path: Path) -> None:
    part = folder_of(path) / ".mirror-2026-05-01.db.part"
    part.write_bytes(b"half a copy")
    backup(path, folder_of(path), DAYS[2] + timedelta(days=1))
    assert not part.exists()


def test_the_folder_of_before_is_erased_from_too(path: Path, tmp_path: Path) -> None:
    call("config", "set", "backup.folder", str(tmp_path / "elsewhere"))
    assert erase().stdout == "erased: 1 sessions, and the member\n"
    assert having(path.parent) == []


def test_copies_of_an_older_mirror_in_the_folder_of_before_are_erased_from_too(
    path: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older"
    shutil.copytree(folder_of(path), older)
    shutil.rmtree(folder_of(path))
    ledger.path_of(path).unlink()
    (tmp_path / "mirror.toml").write_text(f'[backup]\nfolder = "{older}"\n')
    call("config", "set", "backup.folder", str(tmp_path / "elsewhere"))
    assert erase().exit_code == 0
    assert len(list(older.iterdir())) == 3 and having(tmp_path) == []


def as_before_sessions(copy: Path) -> None:
    """Give a copy the tables of a mirror to which a session was a visit: what migration 11 did, undone."""
    children = ("workout_set", "cue", "pose_chunk", "picture", "review_note", "drawing", "reference_rep")
    with closing(sqlite3.connect(copy, isolation_level=None)) as store:
        store.execute("ALTER TABLE session RENAME TO visit")
        for table in children:
            store.execute(f"ALTER TABLE {table} RENAME COLUMN session_id TO visit_id")
        store.execute("PRAGMA user_version = 10")


def test_a_copy_from_before_sessions_were_called_so_is_erased_from_and_stays_as_it_was(path: Path) -> None:
    old = folder_of(path) / f"mirror-{DAYS[0]}.db"
    as_before_sessions(old)
    assert having(folder_of(path)) == [f"mirror-{day}.db" for day in DAYS]
    erase()
    assert having(path.parent) == []
    with closing(sqlite3.connect(old)) as store:
        assert store.execute("PRAGMA user_version").fetchone() == (10,)
        assert store.execute("SELECT count(*) FROM visit").fetchone() == (0,)
        assert store.execute("SELECT count(*) FROM pose_chunk").fetchone() == (0,)


def test_pictures_are_erased_from_a_copy_from_before_too(path: Path) -> None:
    old = folder_of(path) / f"mirror-{DAYS[0]}.db"
    as_before_sessions(old)
    with closing(sqlite3.connect(old)) as store, store:
        (session,) = store.execute("SELECT id FROM visit").fetchone()
        store.execute("INSERT INTO picture (visit_id, time_s, jpeg) VALUES (?, 1.0, ?)", [session, b"jpeg"])
    call("members", "pictures", NAME, "never")
    with closing(sqlite3.connect(old)) as store:
        assert store.execute("SELECT count(*) FROM picture").fetchone() == (0,)
        assert store.execute("SELECT count(*) FROM visit").fetchone() == (1,)


def test_an_erasure_that_a_mirror_of_before_began_is_gone_on_with(path: Path) -> None:
    with closing(open_store(path)) as store:
        (one,) = sessions(store)
    ledger.path_of(path).write_text(f'{{"erasing": [{{"visits": ["{one.id}"], "labels": []}}]}}')
    call("sessions", "list")
    with closing(open_store(path)) as store:
        assert sessions(store) == []


def test_a_number_that_is_anothers_by_now_is_not_erased_by_the_second_try(path: Path) -> None:
    broken = folder_of(path) / f"mirror-{DAYS[0]}.db"
    broken.write_bytes(b"damaged" * 1000)
    call("sessions", "erase", "1", "--yes", status=1)
    another = record_session(path)
    with closing(open_store(path)) as store:
        assert [(row.number, row.id) for row in sessions(store)] == [(1, another)]
    broken.unlink()
    call("sessions", "erase", "1", "--yes")
    with closing(open_store(path)) as store:
        assert [row.id for row in sessions(store)] == [another]


def test_a_folder_that_is_not_there_is_waited_for(path: Path, tmp_path: Path) -> None:
    stick, away = tmp_path / "stick", tmp_path / "unplugged"
    backup(path, stick, DAYS[0])
    stick.rename(away)
    assert f"{stick}: the copies that were made there cannot be reached" in erase(status=1).stderr
    assert having(path.parent) == [] and having(away) == [f"mirror-{DAYS[0]}.db"]
    away.rename(stick)
    call("sessions", "list")
    assert having(stick) == []
    assert erase(status=1).stderr.startswith("Error: no member is called")


def test_copies_that_are_no_more_are_not_waited_for(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    backup(path, stick, DAYS[0])
    shutil.rmtree(stick)
    assert f"`mirror sessions erase --gone {stick}`" in erase(status=1).stderr
    assert "no copies were made there" in call("sessions", "erase", "--gone", "/nowhere", status=1).stderr
    assert (
        call("sessions", "erase", "--gone", str(stick)).stderr
        == "an erasure that was cut short is finished\n"
    )


def test_an_unplugged_disk_is_not_taken_for_an_empty_folder(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "mounted"
    backup(path, stick, DAYS[0])
    book = ledger.read_ledger(path)
    # as if the folder had been on another disk when the copy was made: now the empty mount point is on this one
    there = [ledger.Folder(path=one.path, elsewhere=one.path == str(stick)) for one in book.folders]
    ledger.write(path, ledger.Ledger(folders=tuple(there)))
    (stick / f"mirror-{DAYS[0]}.db").rename(tmp_path / "away.db")
    assert "cannot be reached" in erase(status=1).stderr


def test_a_session_that_was_begun_to_be_erased_can_be_asked_for_again(path: Path) -> None:
    broken = folder_of(path) / f"mirror-{DAYS[0]}.db"
    broken.write_bytes(b"damaged" * 1000)
    call("sessions", "erase", "1", "--yes", status=1)
    broken.unlink()
    assert "what was begun before is finished" in call("sessions", "erase", "1", "--yes").stdout
    assert "there is no such session" in call("sessions", "erase", "1", "--yes", status=1).stderr


def test_two_erase_at_once_and_both_are_done(path: Path) -> None:
    with closing(open_store(path)) as store:
        bert = members.add(store, "Bert")
    record_session(path, bert.id)
    child = os.fork()
    if child == 0:
        os._exit(CliRunner().invoke(main, ["sessions", "erase", "--member", "Bert", "--yes"]).exit_code)
    assert erase().exit_code == 0
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with closing(open_store(path)) as store:
        assert members.members(store) == []
    assert having(path.parent) == []


def test_a_ledger_that_cannot_be_read_is_told_in_a_line(path: Path) -> None:
    ledger.path_of(path).write_text('{"erasing": 7}')
    told = erase(status=1)
    assert f"{ledger.path_of(path)}: cannot be read" in told.stderr
    assert call("sessions", "list").stdout
