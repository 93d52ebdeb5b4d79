"""Going back to a copy of the store: tried first, and what was there is set aside."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from mirror.store import ledger
from mirror.store.backup import copy_store
from mirror.store.candidates import backups, fault, folders_of, newest_first, newest_good
from mirror.store.database import StoreError, open_store
from mirror.store.exclusive import RecorderLock, opened_elsewhere
from mirror.store.explaining import explain, explaining
from mirror.store.private import narrow_file
from mirror.store.sessions import session, sessions

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
    wrong = fault(backup)
    if wrong is not None:
        raise StoreError(f"{backup}: this backup is damaged too ({wrong}); take another one")
    copy_store(backup, part)
    with closing(open_store(part, keep_reserve=False)) as tried:
        kept = sessions(tried)
        broken = tried.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise StoreError(f"{backup}: rows of {broken[0]} in it belong to nothing; take another backup")
        for row in kept[:1]:
            session(tried, row.id)
        # one file that needs no log beside it
        tried.execute("PRAGMA journal_mode = DELETE")
    return len(kept)


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
