"""Copies of the store, one a day, whole while the mirror goes on."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

from mirror.store import ledger
from mirror.store.candidates import NAME, address, backups, day, parts
from mirror.store.errors import StoreError
from mirror.store.explaining import explain, explaining
from mirror.store.private import make_private_file, narrow_file, private_folder


def path_of(folder: Path, today: date) -> Path:
    """The copy of a day."""
    return folder / f"mirror-{today.isoformat()}.db"


def backup(store: Path, folder: Path, today: date, wait_s: float = ledger.WAIT_S) -> Path:
    """Copy the store to `mirror-YYYY-MM-DD.db`, for its owner alone, checked before it takes its name.

    The folder is noted, so that what is erased goes from this copy too, wherever later ones are. Raises StoreError.
    """
    folder = folder.absolute()
    path = path_of(folder, today)
    part = folder / f".{path.name}.part"
    with ledger.hold_ledger(store, wait_s):
        try:
            private_folder(folder, _is_own)
            ledger.note_folder(store, folder)
            clear_parts(folder)
            copy_store(store, part)
            part.replace(path)
            ledger.sync_folder(folder)
        except (sqlite3.Error, OSError) as error:
            why = str(explain(path, error)).removeprefix(f"{path}: ")
            raise StoreError(f"{path}: the backup could not be made: {why}") from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        for kept in backups(folder):
            narrow_file(kept)
    return path


def copy_store(store: Path, to: Path) -> None:
    """Copy a store as it is now, with its log, into one file that needs none; every page of the copy is looked at.

    Raises StoreError for a damaged one, sqlite3.Error and OSError.
    """
    make_private_file(to)
    with (
        closing(sqlite3.connect(address(store), uri=True)) as source,
        closing(sqlite3.connect(to)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        said = target.execute("PRAGMA quick_check").fetchone()[0]
    if said != "ok":
        text = " ".join(str(said).split())
        raise StoreError(f"{store}: the copy is damaged ({text}); is the store? Older copies are kept")
    with to.open("rb+") as file:
        os.fsync(file.fileno())


def prune(store: Path, folder: Path, today: date, days: int, wait_s: float = ledger.WAIT_S) -> list[Path]:
    """Delete copies that are older than `days`; returns them. The newest one is always kept.

    A copy whose day has not come yet was made by a wrong clock: it takes the last day before `today` that has none,
    and grows old from there. Raises StoreError.
    """
    with ledger.hold_ledger(store, wait_s):
        clear_parts(folder)
        _redate(folder, today)
        gone = [path for path in backups(folder)[:-1] if day(path) < today - timedelta(days=days)]
        for path in gone:
            path.unlink()
    return gone


def note_copies(store: Path, folder: Path) -> None:
    """Remember a folder that has copies, whoever made them: what is erased goes from these too. Raises StoreError."""
    folder = folder.absolute()
    with explaining(ledger.path_of(store)):
        if backups(folder) and not ledger.knows(store, folder):
            with ledger.hold_ledger(store):
                ledger.note_folder(store, folder)


def clear_parts(folder: Path) -> None:
    """Remove what was left of copies that were cut short; whoever calls holds the ledger. Raises OSError."""
    for part in parts(folder):
        part.unlink()


def _redate(folder: Path, today: date) -> None:
    for path in backups(folder):
        if day(path) > today + timedelta(days=1):
            before = today - timedelta(days=1)
            while path_of(folder, before).exists():
                before -= timedelta(days=1)
            path.rename(path_of(folder, before))


def _is_own(name: str) -> bool:
    return NAME.fullmatch(name.lstrip(".").removesuffix(".part").removesuffix("-wal")) is not None
