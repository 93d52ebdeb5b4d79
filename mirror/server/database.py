"""The server's database: one SQLite file of its own, write-ahead log, migrated by number.

It is not the kiosk's store, which holds members and their sessions.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mirror.errors import MirrorError
from mirror.server.migrations import MIGRATIONS

NAME = "server.db"
BUSY_MS = 30_000
"""How long a writer waits for another connection's transaction."""


class DatabaseError(MirrorError):
    """The server's database cannot be opened; the message names the file and what to do."""


def open_database(path: Path) -> sqlite3.Connection:
    """Open the server's database, made or migrated as needed; rows are read by name.

    The connection is in autocommit mode: transactions begin where they are meant, see `transaction`. It may be used
    from several threads, by one at a time. Raises DatabaseError.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError(
            f"{path}: the server's database cannot be opened ({error}); make its folder writable, free some disk,"
            " or name another folder with --data"
        ) from error
    return connection


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date; each migration is one transaction.

    Raises sqlite3.DatabaseError for a file of a newer mirror.
    """
    for number in range(version(connection), len(MIGRATIONS)):
        script = f"BEGIN IMMEDIATE; {MIGRATIONS[number]}; PRAGMA user_version = {number + 1}; COMMIT"
        try:
            connection.executescript(script)
        except sqlite3.OperationalError:
            # another process migrated at the same moment: fine if it has got there
            if connection.in_transaction:
                connection.rollback()
            if version(connection) <= number:
                raise
    if version(connection) > len(MIGRATIONS):
        raise sqlite3.DatabaseError(
            f"it was written by a newer mirror (version {version(connection)}, this one knows {len(MIGRATIONS)})"
        )


def version(connection: sqlite3.Connection) -> int:
    """Return how many migrations a database has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold a write transaction, taken at once, so that what it reads stays true until it has written."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        # a full disk may have rolled back already, or have refused the commit
        if connection.in_transaction:
            connection.execute("ROLLBACK")
