"""Copies of the server's database, one a day, whole while the server goes on; and the way back."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

from mirror.server.database import DatabaseError
from mirror.server.settings import Settings
from mirror.store.backup import copy_store
from mirror.store.errors import StoreError

NAME = re.compile(r"server-(\d{4}-\d{2}-\d{2})\.db")


def folder_of(settings: Settings) -> Path:
    """Where the copies are."""
    return settings.data / "backups"


def path_of(settings: Settings, today: date) -> Path:
    """The copy of a day."""
    return folder_of(settings) / f"server-{today.isoformat()}.db"


def backups(folder: Path) -> list[Path]:
    """The copies there are, the oldest first."""
    return sorted(path for path in folder.glob("server-*.db") if NAME.fullmatch(path.name))


def backup(settings: Settings, today: date) -> Path:
    """Copy the database to `server-YYYY-MM-DD.db`, checked before it takes its name. Raises DatabaseError."""
    path = path_of(settings, today)
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


def prune(settings: Settings, today: date) -> list[Path]:
    """Delete copies that are older than the settings say; returns them. The newest one is never deleted."""
    before = today - timedelta(days=settings.backup_days)
    gone = [path for path in backups(folder_of(settings))[:-1] if _day(path) < before]
    for path in gone:
        path.unlink()
    return gone


def restore(settings: Settings, copy: Path | None = None) -> Path:
    """Put a copy, the newest where none is named, in the place of the database; returns it. The server must not run.

    The database that was there stays beside it, as `server.db.before-restore`. Raises DatabaseError.
    """
    there = backups(folder_of(settings))
    chosen = copy or (there[-1] if there else None)
    if chosen is None or not chosen.is_file():
        raise DatabaseError(f"{chosen or folder_of(settings)}: there is no backup; name another file")
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
    match = NAME.fullmatch(path.name)
    return date.fromisoformat(match[1]) if match else date.min
