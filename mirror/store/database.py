"""Opening the store: one SQLite file, write-ahead log, migrated by number."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import platformdirs
from sqlite_utils import Database

from mirror.store.migrations import MIGRATIONS

BUSY_MS = 30_000
"""How long a writer waits for another process's transaction."""


class StoreError(Exception):
    """The store cannot be opened or written; the message names the file and what to do."""


def default_path() -> Path:
    """Where the store is: MIRROR_STORE, or the user's data directory."""
    named = os.environ.get("MIRROR_STORE")
    return Path(named) if named else Path(platformdirs.user_data_dir("open-gym-mirror")) / "mirror.db"


def open_store(path: Path | None = None) -> Database:
    """Open the store, made or migrated as needed. Raises StoreError."""
    path = path or default_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # autocommit: transactions are begun where they are meant, see `transaction`
        connection = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)
        database = Database(connection)
        database.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA foreign_keys = ON")
        migrate(database)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            f"{path}: the store cannot be opened ({error}); make its folder writable, free some disk,"
            " or name another file in MIRROR_STORE"
        ) from error
    return database


def migrate(database: Database) -> None:
    """Bring the tables up to date; each migration is one transaction, so a killed one leaves nothing half done."""
    for number in range(_version(database), len(MIGRATIONS)):
        script = f"BEGIN IMMEDIATE; {MIGRATIONS[number]}; PRAGMA user_version = {number + 1}; COMMIT"
        try:
            database.conn.executescript(script)
        except sqlite3.OperationalError:
            # another process was migrating at the same moment: fine if it has got there
            if database.conn.in_transaction:
                database.conn.rollback()
            if _version(database) <= number:
                raise
    if _version(database) > len(MIGRATIONS):
        raise sqlite3.DatabaseError(
            f"it was written by a newer mirror (version {_version(database)}, this one knows {len(MIGRATIONS)})"
        )


def _version(database: Database) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


class transaction:  # noqa: N801 - used as a statement: with transaction(database):
    """A write transaction that is taken at once, so that what it reads stays true until it has written."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type | None, *_: object) -> None:
        try:
            if kind is None:
                self._connection.execute("COMMIT")
        finally:
            # a full disk may have rolled back already, or have refused the commit
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
