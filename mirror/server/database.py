"""The server's database: one SQLite file of its own, write-ahead log, migrated by number, copied once a day.

It is not the kiosk's store, which holds members and their sessions.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path

from mirror.errors import MirrorError
from mirror.server.migrations import MIGRATIONS
from mirror.server.settings import ServerSettings
from mirror.store.backup import copy_store
from mirror.store.disk import StoreError

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


BACKUP_NAME = re.compile(r"server-(\d{4}-\d{2}-\d{2})\.db")


def backup_folder(settings: ServerSettings) -> Path:
    """Where the copies are."""
    return settings.data / "backups"


def backup_path(settings: ServerSettings, today: date) -> Path:
    """The copy of a day."""
    return backup_folder(settings) / f"server-{today.isoformat()}.db"


def list_backups(folder: Path) -> list[Path]:
    """The copies there are, the oldest first."""
    return sorted(path for path in folder.glob("server-*.db") if BACKUP_NAME.fullmatch(path.name))


def make_backup(settings: ServerSettings, today: date) -> Path:
    """Copy the database to `server-YYYY-MM-DD.db`, checked before it takes its name. Raises DatabaseError."""
    path = backup_path(settings, today)
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        copy_store(settings.database, part)
        part.replace(path)
    except (StoreError, sqlite3.Error, OSError) as error:
        raise DatabaseError(f"{path}: the backup could not be made ({error}); is there room?") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return path


def prune_backups(settings: ServerSettings, today: date) -> list[Path]:
    """Delete copies that are older than the settings say; returns them. The newest one is never deleted."""
    before = today - timedelta(days=settings.backup_days)
    gone = [path for path in list_backups(backup_folder(settings))[:-1] if _day(path) < before]
    for path in gone:
        path.unlink()
    return gone


def restore_backup(settings: ServerSettings, copy: Path | None = None) -> Path:
    """Put a copy, the newest where none is named, in the place of the database; returns it. The server must not run.

    The database that was there stays beside it, as `server.db.before-restore`. Raises DatabaseError.
    """
    there = list_backups(backup_folder(settings))
    chosen = copy or (there[-1] if there else None)
    if chosen is None or not chosen.is_file():
        raise DatabaseError(f"{chosen or backup_folder(settings)}: there is no backup; name another file")
    _refuse_while_open(settings.database)
    part = settings.database.with_name(".server.db.restored")
    try:
        part.unlink(missing_ok=True)
        copy_store(chosen, part)
        for suffix in ("-wal", "-shm"):
            settings.database.with_name(settings.database.name + suffix).unlink(missing_ok=True)
        if settings.database.exists():
            settings.database.replace(settings.database.with_name("server.db.before-restore"))
        part.replace(settings.database)
    except (StoreError, sqlite3.Error, OSError) as error:
        raise DatabaseError(f"{chosen}: it could not be restored ({error}); nothing was changed") from error
    return chosen


def _refuse_while_open(path: Path) -> None:
    """Raises DatabaseError while a server has the database open."""
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as database:
            # only the last connection can leave the write-ahead log
            database.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise DatabaseError(f"{path}: a server has it open; stop it first") from error
        # a damaged one is what a backup is for


def _day(path: Path) -> date:
    match = BACKUP_NAME.fullmatch(path.name)
    return date.fromisoformat(match[1]) if match else date.min
