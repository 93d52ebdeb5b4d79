"""Copies of the store: one a day, whole while the mirror goes on; and going back to one.

A copy is tried before it takes the store's place, and what was there is set aside.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import msgspec

from mirror.store import ledger
from mirror.store.database import explain, explaining, open_store
from mirror.store.disk import StoreError, make_private_file, narrow_file, private_folder
from mirror.store.ledger import (
    COPY_NAME,
    backups,
    day_of_copy,
    find_fault,
    find_parts,
    folders_of,
    newest_first,
    newest_good,
    read_only_address,
)
from mirror.store.session_writer import RecorderLock, opened_elsewhere
from mirror.store.sessions import session, sessions


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
        for copy in backups(folder):
            narrow_file(copy)
    return path


def copy_store(store: Path, to: Path) -> None:
    """Copy a store as it is now, with its log, into one file that needs none; every page of the copy is looked at.

    Raises StoreError for a damaged one, sqlite3.Error and OSError.
    """
    make_private_file(to)
    with (
        closing(sqlite3.connect(read_only_address(store), uri=True)) as source,
        closing(sqlite3.connect(to)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        verdict = target.execute("PRAGMA quick_check").fetchone()[0]
    if verdict != "ok":
        text = " ".join(str(verdict).split())
        raise StoreError(f"{store}: the copy is damaged ({text}); is the store? Older copies are kept")
    with to.open("rb+") as file:
        os.fsync(file.fileno())


def prune(store: Path, folder: Path, today: date, days: int, wait_s: float = ledger.WAIT_S) -> list[Path]:
    """Delete copies that are older than `days`; returns them. The newest one always stays.

    A copy whose day has not come yet was made by a wrong clock: it takes the last day before `today` that has none,
    and grows old from there. Raises StoreError.
    """
    with ledger.hold_ledger(store, wait_s):
        clear_parts(folder)
        _redate(folder, today)
        gone = [path for path in backups(folder)[:-1] if day_of_copy(path) < today - timedelta(days=days)]
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
    for part in find_parts(folder):
        part.unlink()


def _redate(folder: Path, today: date) -> None:
    for path in backups(folder):
        if day_of_copy(path) > today + timedelta(days=1):
            before = today - timedelta(days=1)
            while path_of(folder, before).exists():
                before -= timedelta(days=1)
            path.rename(path_of(folder, before))


def _is_own(name: str) -> bool:
    return COPY_NAME.fullmatch(name.lstrip(".").removesuffix(".part").removesuffix("-wal")) is not None


LOGS = ("-wal", "-shm", "-journal")
"""What SQLite has beside a store: content of that one alone."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What took the store's place, how many sessions are in it, and where the one before is; None: there was none."""

    backup: Path
    sessions: int
    aside: Path | None


def choose_copy(store: Path, named: Path | None, folders: Iterable[Path], today: date) -> Path:
    """The copy that is meant: a file, the name of one in a folder of copies, or the newest good one.

    Raises StoreError where there is none.
    """
    every = folders_of(store, folders)
    if named is None:
        found = newest_good(store, every, today)
        if found is None:
            raise StoreError(f"no good backup is in {', '.join(map(str, every))}: name the file of one")
        return found
    for path in (named, *(folder / named for folder in every)):
        if path.is_file():
            return path.absolute()
    there = newest_first((copy for folder in every for copy in backups(folder)), today)
    raise StoreError(f"{named}: no such backup; there are {', '.join(map(str, there)) or 'none'}")


def restore(store: Path, backup: Path) -> Restored:
    """Put a copy in the store's place; the one before is set aside with its log, `mirror.db.aside-1`.

    The copy is tried first: every page looked at, its tables brought up to date, its newest session read. At every
    step there is a store under the name, the one before or the copy; erasures that were not done begin again.
    Raises StoreError, and then the store is as it was.
    """
    lock = _lock_recorder(store)
    try:
        with explaining(store):
            elsewhere = opened_elsewhere(store)
        if elsewhere:
            raise StoreError(
                f"{store}: another program has it open, a batch or `mirror review`: close it, then restore"
            )
        return _restore(store, backup)
    finally:
        lock.release()


def _restore(store: Path, backup: Path) -> Restored:
    part = store.with_name(f".{store.name}.restore.part")
    with ledger.hold_ledger(store):
        try:
            count = _try_copy(backup, part)
            _erase_again(store)
            before = _set_aside(store)
            part.replace(store)
            ledger.sync_folder(store.parent)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{backup}: cannot be restored: {explain(store, error)}") from error
        finally:
            for end in ("", *LOGS):
                with suppress(OSError):
                    part.with_name(f"{part.name}{end}").unlink(missing_ok=True)
    return Restored(backup, count, before)


def _lock_recorder(store: Path) -> RecorderLock:
    try:
        return RecorderLock(store)
    except StoreError as error:
        raise StoreError(
            f"{error}: stop the mirror first (`systemctl --user stop mirror`), then restore"
        ) from None


def _try_copy(backup: Path, part: Path) -> int:
    """Make a copy of the backup that has shown that it can be used; how many sessions it has."""
    wrong = find_fault(backup)
    if wrong is not None:
        raise StoreError(f"{backup}: this backup is damaged too ({wrong}); take another one")
    copy_store(backup, part)
    with closing(open_store(part, keep_reserve=False)) as tried:
        rows = sessions(tried)
        broken = tried.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise StoreError(f"{backup}: rows of {broken[0]} in it belong to nothing; take another backup")
        for row in rows[:1]:
            session(tried, row.id)
        # one file that needs no log beside it
        tried.execute("PRAGMA journal_mode = DELETE")
    return len(rows)


def _erase_again(store: Path) -> None:
    """What is being erased may be in the copy: the store has to be looked through for it again."""
    book = ledger.read_ledger(store)
    if book.erasing:
        again = tuple(msgspec.structs.replace(one, in_store=True) for one in book.erasing)
        ledger.write(store, msgspec.structs.replace(book, erasing=again))


def _set_aside(store: Path) -> Path | None:
    """Give the store a second name, and take its log from its first: what is left there is a store at every step."""
    if not store.exists():
        _move_logs(store, _free_name(store))
        return None
    aside = _free_name(store)
    try:
        os.link(store, aside)
    except OSError:
        # a file system without links
        shutil.copyfile(store, aside)
    narrow_file(aside)
    _move_logs(store, aside)
    return aside


def _move_logs(store: Path, aside: Path) -> None:
    for end in LOGS:
        log = store.with_name(f"{store.name}{end}")
        if end == "-shm":
            log.unlink(missing_ok=True)
        elif log.exists():
            log.rename(aside.with_name(f"{aside.name}{end}"))


def _free_name(store: Path) -> Path:
    number = 1
    while any(store.with_name(f"{store.name}.aside-{number}{end}").exists() for end in ("", *LOGS)):
        number += 1
    return store.with_name(f"{store.name}.aside-{number}")
