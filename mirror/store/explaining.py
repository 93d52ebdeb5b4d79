"""Errors of SQLite and the system as those of the store: what is wrong with which file, and what to do about it."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mirror.store import reserve
from mirror.store.candidates import newest_good
from mirror.store.errors import DamagedStoreError, FullDiskError, StoreError

MB = 1_000_000
_NEARLY_FULL = 2 * MB
"""Bytes: a disk with less free than this has no room for a write-ahead log."""
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FORBIDDEN = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


def explain(path: Path, error: Exception) -> StoreError:
    """An error of SQLite or the system as one that names the store at `path`, what is wrong and the remedy."""
    if isinstance(error, StoreError):
        return error
    text = " ".join(str(error).split())
    if _is_full(path, error):
        room = f"{_free(path) / MB:.1f} MB are free, erasing takes {reserve.bytes_needed(path) / MB:.1f} MB"
        return FullDiskError(f"{path}: the disk is full ({room}; {text}): free some, and do it again")
    if _code(error) in _DAMAGE:
        return DamagedStoreError(f"{path}: the store is damaged ({text}); {way_back(path)}")
    if isinstance(error, sqlite3.OperationalError | OSError):
        return StoreError(f"{path}: {_remedy(error, text)}")
    return StoreError(f"{path}: {text or type(error).__name__}")


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Errors of SQLite or the system in this block become those that name the store at `path`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise explain(path, error) from error


def way_back(path: Path) -> str:
    """How to get the store's content back: the newest good backup, and the command that restores it."""
    found = newest_good(path)
    if found is None:
        return (
            "there is no good backup to go back to: move it away to begin anew,"
            " or name another file in MIRROR_STORE"
        )
    return f"the newest good backup is {found}: `mirror sessions restore` puts it in its place, and keeps this one"


def _code(error: Exception) -> int:
    """SQLite's primary result code; 0 for an error that is not SQLite's own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _is_full(path: Path, error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_WRITE:
        # a quota, or a limit on the size of files
        return True
    code = _code(error)
    return code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _free(path) < _NEARLY_FULL)


def _free(path: Path) -> int:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0


def _remedy(error: Exception, text: str) -> str:
    code = _code(error)
    if code in _BUSY:
        return "another program is writing to the store; close it, or try again when it is done"
    if code in _FORBIDDEN or isinstance(error, PermissionError):
        return (
            f"the store cannot be opened ({text}); make the file and its folder writable,"
            " or name another file in MIRROR_STORE"
        )
    if code == sqlite3.SQLITE_IOERR:
        return f"the disk failed ({text}): look at the system's log, and copy the store away"
    return f"the store cannot be used ({text}); name another file in MIRROR_STORE, or look at its disk and folder"
