"""A session that was taken for somebody else's goes to whose it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from kept import record_session as kept_session
from sqlite_utils import Database

from mirror.cli.main import main
from mirror.store import session_writer
from mirror.store.database import StoreError, open_store, transaction
from mirror.store.members import add, move_session
from mirror.store.sessions import sessions


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    return tmp_path / "mirror.db"


@pytest.fixture
def store(path: Path) -> Database:
    return open_store(path)


def pictures(store: Database) -> int:
    return int(store.execute("SELECT count(*) FROM picture").fetchone()[0])


def test_it_counts_for_whom_it_was_moved_to(store: Database, path: Path) -> None:
    anna, ben = add(store, "Anna"), add(store, "Ben")
    session = kept_session(path, anna.id)
    move_session(store, session, ben.id)
    assert [row.member for row in sessions(store)] == ["Ben"] and sessions(store, anna.id) == []
    move_session(store, session, None)
    assert [row.member for row in sessions(store)] == [None]


@pytest.mark.parametrize(("wants", "left"), [(False, 0), (True, 1)])
def test_pictures_stay_only_with_a_member_who_chose_to_have_them(
    store: Database, path: Path, wants: bool, left: int
) -> None:
    anna, ben = add(store, "Anna", pictures=True), add(store, "Ben", pictures=wants)
    session = kept_session(path, anna.id)
    with transaction(store):
        session_writer.put_picture(store.conn, session, 0.5, b"jpeg")
    assert pictures(store) == 1
    move_session(store, session, ben.id)
    assert pictures(store) == left


def test_pictures_that_go_are_overwritten(store: Database, path: Path) -> None:
    anna, ben = add(store, "Anna", pictures=True), add(store, "Ben")
    session, shown = kept_session(path, anna.id), b"a picture of somebody" * 400
    with transaction(store):
        session_writer.put_picture(store.conn, session, 0.5, shown)
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert shown[:21] in path.read_bytes()
    # some builds of SQLite overwrite by themselves
    store.execute("PRAGMA secure_delete = OFF")
    move_session(store, session, ben.id)
    store.close()
    assert shown[:21] not in path.read_bytes()


def test_what_cannot_be_moved_is_said(store: Database, path: Path) -> None:
    session, on = kept_session(path), kept_session(path, still_on=True)
    with pytest.raises(StoreError, match="no such session"):
        move_session(store, "gone", None)
    with pytest.raises(StoreError, match="no such member"):
        move_session(store, session, "nobody")
    with pytest.raises(StoreError, match="still on"):
        move_session(store, on, None)


def test_the_command_moves_by_number_and_name(store: Database, path: Path) -> None:
    ben = add(store, "Ben")
    kept_session(path)
    done = CliRunner().invoke(main, ["sessions", "move", "1", "--member", "Ben"])
    assert done.exit_code == 0, done.output
    assert sessions(store, ben.id)[0].number == 1
    assert CliRunner().invoke(main, ["sessions", "move", "1"]).exit_code == 2
    assert CliRunner().invoke(main, ["sessions", "move", "1", "--member", "Ben", "--guest"]).exit_code == 2


def test_sessions_without_a_set_are_left_out_of_the_list_by_default(store: Database, path: Path) -> None:
    kept_session(path)
    empty = session_writer.NewSession(session_writer.new_id(), None, 1e9, (1280, 720))
    with transaction(store):
        session_writer.begin(store.conn, empty)
        session_writer.end(store.conn, empty.id, 3.0)
    assert len(sessions(store)) == 2 and len(sessions(store, empty=False)) == 1
    shown = CliRunner().invoke(main, ["sessions", "list", "--json"]).output
    assert shown.count('"id"') == 1
    assert CliRunner().invoke(main, ["sessions", "list", "--all", "--json"]).output.count('"id"') == 2
