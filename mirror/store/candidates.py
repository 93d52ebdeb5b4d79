"""Which copies of the store there are, and which of them are good."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

from mirror.store import ledger
from mirror.store.errors import StoreError
from mirror.store.migrations import MIGRATIONS

NAME = re.compile(r"mirror-(\d{4})-(\d{2})-(\d{2})\.db")


def folder_of(store: Path, named: str = "") -> Path:
    """Where the copies are: the folder that the settings name, or `backups` beside the store."""
    return Path(named).expanduser() if named else store.parent / "backups"


def folders_of(store: Path, more: Iterable[Path] = ()) -> list[Path]:
    """Every folder that copies were ever made to, and `more`. Raises StoreError for a ledger that cannot be read."""
    known = [folder_of(store), *(Path(one.path) for one in ledger.read_ledger(store).folders), *more]
    return sorted({Path(folder).absolute() for folder in known})


def backups(folder: Path) -> list[Path]:
    """The copies that are in a folder, the oldest first by their names."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if NAME.fullmatch(path.name))


def parts(folder: Path) -> list[Path]:
    """What was left of copies that were cut short."""
    if not folder.is_dir():
        return []
    return sorted(
        path for path in folder.iterdir() if re.fullmatch(r"\.mirror-.*\.db\.part(-\w+)?", path.name)
    )


def day(path: Path) -> date:
    """The day in a copy's name; the last one there is for a name without."""
    match = NAME.fullmatch(path.name)
    try:
        return date(*(int(part) for part in match.groups())) if match else date.max
    except ValueError:
        return date.max


def newest_first(copies: Iterable[Path], today: date) -> list[Path]:
    """The newest first; copies that a wrong clock dated in the future come last, their dates say nothing."""
    tomorrow = today + timedelta(days=1)
    return sorted(copies, key=lambda path: (day(path) <= tomorrow, day(path), path), reverse=True)


def newest_good(store: Path, more: Iterable[Path] = (), today: date | None = None) -> Path | None:
    """The newest copy that is whole and that this mirror can read."""
    try:
        folders = folders_of(store, more)
    except StoreError:
        folders = [folder_of(store), *more]
    found = newest_first((copy for one in folders for copy in backups(one)), today or date.today())
    return next((copy for copy in found if fault(copy) is None), None)


def fault(copy: Path) -> str | None:
    """What is wrong with a copy, None for a good one: every page is looked at."""
    try:
        with closing(sqlite3.connect(address(copy), uri=True)) as store:
            said = store.execute("PRAGMA integrity_check(1)").fetchone()[0]
            version = store.execute("PRAGMA user_version").fetchone()[0]
            tables = {row[0] for row in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except (sqlite3.Error, OSError) as error:
        return str(error)
    if said != "ok":
        return " ".join(str(said).split())
    if version > len(MIGRATIONS):
        return f"it was written by a newer mirror (version {version}, this one knows {len(MIGRATIONS)})"
    return None if "job" in tables else "it is no store of a mirror"


def address(path: Path) -> str:
    """A file as SQLite is asked for it when it must not write."""
    return f"file:{quote(str(path.absolute()))}?mode=ro"
