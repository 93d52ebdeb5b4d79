"""What can be wrong with the store, and what to do about it."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mirror.store import reserve

MB = 1_000_000
_NEARLY_FULL = 2 * MB
"""Bytes: a disk with less free than this has no room for a write-ahead log."""


class StoreError(Exception):
    """The store cannot be opened or written; the message names the file and what to do."""


class DamagedStoreError(StoreError):
    """The store's file is damaged."""


class NewerStoreError(StoreError):
    """A newer mirror wrote the store."""


class FullDiskError(StoreError):
    """The disk has no room for what is to be written."""


def explained(path: Path, error: Exception) -> StoreError:
    """An error of SQLite or the system as one that names the store at `path`, what is wrong and the remedy."""
    if isinstance(error, StoreError):
        return error
    text = " ".join(str(error).split())
    if _is_full(path, error):
        room = f"{_free(path) / MB:.1f} MB are free, erasing takes {reserve.needed(path) / MB:.1f} MB"
        return FullDiskError(f"{path}: the disk is full ({room}; {text}): free some, and do it again")
    if isinstance(error, sqlite3.OperationalError | OSError):
        return StoreError(f"{path}: {_remedy(text)}")
    if isinstance(error, sqlite3.DatabaseError) and _is_damage(text):
        return DamagedStoreError(f"{path}: the store is damaged ({text}); {way_back(path)}")
    return StoreError(f"{path}: {text or type(error).__name__}")


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Errors of SQLite or the system in this block become those that name the store at `path`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise explained(path, error) from error


def way_back(path: Path) -> str:
    """How to get the store's content back: the newest good backup, and the command that restores it."""
    from mirror.store.candidates import newest_good

    found = newest_good(path)
    if found is None:
        return (
            "there is no good backup to go back to: move it away to begin anew,"
            " or name another file in MIRROR_STORE"
        )
    return f"the newest good backup is {found}: `mirror sessions restore` puts it in its place, and keeps this one"


def _is_damage(text: str) -> bool:
    return any(word in text for word in ("malformed", "not a database", "encrypted", "corrupt"))


def _is_full(path: Path, error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    text = str(error)
    return "disk is full" in text or ("disk I/O" in text and _free(path) < _NEARLY_FULL)


def _free(path: Path) -> int:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0


def _remedy(text: str) -> str:
    if "locked" in text or "busy" in text:
        return "another program is writing to the store; close it, or try again when it is done"
    if "readonly" in text or "unable to open" in text or "Permission" in text:
        return (
            f"the store cannot be opened ({text}); make the file and its folder writable,"
            " or name another file in MIRROR_STORE"
        )
    if "disk I/O" in text:
        return f"the disk failed ({text}): look at the system's log, and copy the store away"
    return f"the store cannot be used ({text}); name another file in MIRROR_STORE, or look at its disk and folder"
