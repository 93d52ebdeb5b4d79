"""Copies of the store, one a day, whole while the mirror goes on."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

from mirror.store.database import StoreError

NAME = re.compile(r"mirror-(\d{4})-(\d{2})-(\d{2})\.db")


def folder_of(store: Path, named: str = "") -> Path:
    """Where the copies are: the folder that the settings name, or `backups` beside the store."""
    return Path(named).expanduser() if named else store.parent / "backups"


def backups(folder: Path) -> list[Path]:
    """The copies there are, the oldest first."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if NAME.fullmatch(path.name))


def backup(store: Path, folder: Path, today: date) -> Path:
    """Copy the store to `mirror-YYYY-MM-DD.db`, checked before it takes its name. Raises StoreError."""
    path = folder / f"mirror-{today.isoformat()}.db"
    part = folder / f".{path.name}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with (
            closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target)
            # one file that needs no log beside it
            target.execute("PRAGMA journal_mode = DELETE")
            said = target.execute("PRAGMA quick_check").fetchone()[0]
        if said != "ok":
            raise StoreError(f"{store}: the copy is damaged ({said}); is the store?")
        part.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{path}: the backup could not be made ({error}); is there room?") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return path


def prune(folder: Path, today: date, days: int) -> list[Path]:
    """Delete copies that are older than `days`; gives them. The newest one is always kept."""
    gone = []
    for path in backups(folder)[:-1]:
        if _day(path) < today - timedelta(days=days):
            path.unlink()
            gone.append(path)
    return gone


def _day(path: Path) -> date:
    match = NAME.fullmatch(path.name)
    try:
        return date(*(int(part) for part in match.groups())) if match else date.max
    except ValueError:
        return date.max
