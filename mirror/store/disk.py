"""The store on its disk: what can go wrong with it, files for their owner alone, and the reserve for erasing.

The reserve is a file beside the store that is let go when the disk is nearly full. It grows with the store:
to rewrite a file without what was erased takes as much room again, and once more for the log.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from mirror.errors import MirrorError


class StoreError(MirrorError):
    """The store cannot be opened or written; the message names the file and what to do."""


class DamagedStoreError(StoreError):
    """The store's file is damaged."""


class NewerStoreError(StoreError):
    """A newer mirror wrote the store."""


class FullDiskError(StoreError):
    """The disk has no room for what is to be written."""


FILE_MODE, FOLDER_MODE = 0o600, 0o700
_OTHERS = 0o077


def private_folder(path: Path, is_own: Callable[[str], bool] = lambda _: False) -> None:
    """Make a folder with mode 0700; one that is there already is narrowed where it is the mirror's own.

    It is that when every name in it is (`is_own`): nobody's home, nor a folder that others share, is closed to them.
    Raises OSError where it cannot be made.
    """
    try:
        path.mkdir(mode=FOLDER_MODE, parents=True)
    except FileExistsError:
        if not path.is_dir():
            raise
        with suppress(OSError):
            if not _shared(path) and all(is_own(name) for name in os.listdir(path)):  # noqa: PTH208 - bare names
                _narrow(path, FOLDER_MODE)


def new_private_file(path: Path) -> int:
    """A descriptor of a new file of mode 0600, open for writing; what was there is replaced. Raises OSError."""
    path.unlink(missing_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE)


def make_private_file(path: Path) -> None:
    """Make an empty file of mode 0600 in the place of what is there. Raises OSError."""
    os.close(new_private_file(path))


def private_lock(path: Path) -> FileLock:
    """A lock between processes by a file of mode 0600, which stays there; the system lets go when a process ends."""
    return FileLock(path, mode=FILE_MODE, thread_local=False, fallback_to_soft=False, preserve_lock_file=True)


def narrow_file(path: Path) -> None:
    """Take everybody else's rights from a file, if it is there and ours."""
    with suppress(OSError):
        _narrow(path, FILE_MODE)


def narrow_tree(folder: Path) -> None:
    """Take everybody else's rights from a folder and all that is below it."""
    for at, _, files in os.walk(folder):
        with suppress(OSError):
            _narrow(Path(at), FOLDER_MODE)
        for name in files:
            narrow_file(Path(at) / name)


def _narrow(path: Path, mode: int) -> None:
    found = path.lstat()
    if not stat.S_ISLNK(found.st_mode) and stat.S_IMODE(found.st_mode) & _OTHERS:
        path.chmod(mode)


def _shared(folder: Path) -> bool:
    """Whether a folder is a home, or one that everybody writes into, as /tmp."""
    return bool(folder.stat().st_mode & stat.S_ISVTX) or folder.resolve() in {
        Path.home().resolve(),
        Path("/"),
    }


LEAST_RESERVE = 1_000_000
MOST_RESERVE = 500_000_000
"""Bytes: no more than this is set aside; for larger stores erasing asks for more room."""
SPARE = 4
"""A reserve is made, or made larger, where so many times its size is free."""


def reserve_of(store: Path) -> Path:
    """The reserve of a store."""
    return store.with_name(f"{store.name}.reserve")


def bytes_to_erase(store: Path) -> int:
    """Bytes of room that erasing takes."""
    return LEAST_RESERVE + 2 * sum(_size(store.with_name(f"{store.name}{end}")) for end in ("", "-wal"))


def make_reserve(store: Path, spare: int = SPARE) -> None:
    """Make the reserve as large as the store asks for now, where `spare` times that is free; else it stays."""
    path, wanted = reserve_of(store), min(bytes_to_erase(store), MOST_RESERVE)
    has = _size(path)
    if wanted <= has < 4 * wanted or (wanted > has and _free(store) < spare * wanted):
        return
    with suppress(OSError):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _resize(handle, has, wanted + wanted // 4)
        finally:
            os.close(handle)


@contextmanager
def use_reserve(store: Path) -> Iterator[None]:
    """Have the room of the reserve while the block runs, where the disk has not enough without."""
    if _free(store) < bytes_to_erase(store):
        reserve_of(store).unlink(missing_ok=True)
    try:
        yield
    finally:
        make_reserve(store, spare=2)


def _resize(handle: int, has: int, wanted: int) -> None:
    try:
        if wanted > has and hasattr(os, "posix_fallocate"):
            os.posix_fallocate(handle, 0, wanted)
        else:
            os.ftruncate(handle, wanted)
    except OSError:
        os.ftruncate(handle, has)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _free(store: Path) -> int:
    try:
        return shutil.disk_usage(store.parent).free
    except OSError:
        return 0
