"""The server's database: made, migrated, refused; ids that rise and are never used again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from mirror.server.database import DatabaseError, open_database, transaction, version
from mirror.server.kinds import KINDS
from mirror.server.migrations import MIGRATIONS
from mirror.server.objects import ID, new_id


def test_a_new_file_has_every_migration_and_a_write_ahead_log(tmp_path: Path) -> None:
    database = open_database(tmp_path / "deep" / "server.db")
    assert version(database) == len(MIGRATIONS)
    assert database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert database.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_the_nine_objects_have_a_table_each_with_the_columns_of_the_wire(tmp_path: Path) -> None:
    database = open_database(tmp_path / "server.db")
    assert len(KINDS) == 9
    for kind in KINDS:
        columns = {row[1] for row in database.execute(f"PRAGMA table_info({kind.table})")}
        assert set(kind.columns) <= columns, kind.table
        assert set(kind.filters) <= columns, kind.table


def test_a_second_opening_changes_nothing(tmp_path: Path) -> None:
    first = open_database(tmp_path / "server.db")
    before = first.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    again = open_database(tmp_path / "server.db")
    after = again.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    assert [tuple(row) for row in before] == [tuple(row) for row in after]


def test_a_database_of_a_newer_mirror_is_refused_by_its_name(tmp_path: Path) -> None:
    database = open_database(tmp_path / "server.db")
    database.execute("PRAGMA user_version = 999")
    with pytest.raises(DatabaseError, match=r"server\.db: .*newer mirror \(version 999"):
        open_database(tmp_path / "server.db")


def test_a_file_that_is_no_database_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "server.db").write_bytes(b"no database at all, but long enough to look like one" * 9)
    with pytest.raises(DatabaseError, match="name another folder with --data"):
        open_database(tmp_path / "server.db")


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    database = open_database(tmp_path / "server.db")
    database.execute("CREATE TABLE t (x)")
    with pytest.raises(sqlite3.OperationalError), transaction(database):
        database.execute("INSERT INTO t VALUES (1)")
        database.execute("INSERT INTO nowhere VALUES (1)")
    assert database.execute("SELECT count(*) FROM t").fetchone()[0] == 0
    assert not database.in_transaction


def test_ids_rise_and_differ() -> None:
    made = [new_id() for _ in range(1000)]
    assert made == sorted(set(made))
    assert all(ID.fullmatch(one) for one in made)
