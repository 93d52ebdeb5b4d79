"""One recorder to a store: an open session is another mirror's as long as that one holds the lock."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import Timeout
from sqlite_utils import Database

from mirror.store import session_writer
from mirror.store.database import StoreError, transaction
from mirror.store.private import narrow_file, private_folder, private_lock

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class RecorderBusyError(StoreError):
    """Another mirror records into this store."""


class RecorderLock:
    """Held from making to `release`; the system lets go of it when the process ends, however it ends.

    Raises RecorderBusyError when another process holds it, StoreError when the folder cannot be written.
    """

    def __init__(self, store: Path) -> None:
        path = store.with_name(f"{store.name}.recorder")
        self._lock = private_lock(path)
        try:
            private_folder(path.parent)
            narrow_file(path)
            self._lock.acquire(timeout=0)
        except Timeout:
            raise RecorderBusyError(
                f"{store}: another mirror records into this store; this one does not"
            ) from None
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror})") from error

    def release(self) -> None:
        """Let another recorder have it."""
        self._lock.release()


SHARED_FIRST, SHARED_SIZE = 0x40000002, 510
"""Bytes of its file that every connection of SQLite has a lock on while it is open, see its os.h."""


def opened_elsewhere(store: Path) -> bool:
    """Whether another process has the store open; not to be asked by one that has it open itself."""
    if fcntl is None or not store.exists():
        return False
    handle = os.open(store, os.O_RDWR)
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_SIZE, SHARED_FIRST)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def settle(path: Path, store: Database) -> None:
    """Close sessions that were cut off, unless a mirror runs: then the open one is its own."""
    if store.execute("SELECT 1 FROM session WHERE status = 'open'").fetchone() is None:
        return
    try:
        lock = RecorderLock(path)
    except StoreError:
        return
    try:
        with transaction(store):
            session_writer.recover(store.conn)
    finally:
        lock.release()
