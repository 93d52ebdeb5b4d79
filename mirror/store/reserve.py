"""Room that is kept for erasing: a file beside the store that is let go when the disk is nearly full.

It grows with the store, because to rewrite a file without what was erased takes as much room again, and once more for
the log.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LEAST = 1_000_000
MOST = 500_000_000
"""Bytes: no more than this is set aside; for larger stores erasing asks for more room."""
SPARE = 4
"""A reserve is made, or made larger, where so many times its size is free."""


def path_of(store: Path) -> Path:
    """The reserve of a store."""
    return store.with_name(f"{store.name}.reserve")


def bytes_needed(store: Path) -> int:
    """Bytes of room that erasing takes."""
    return LEAST + 2 * sum(_size(store.with_name(f"{store.name}{end}")) for end in ("", "-wal"))


def keep(store: Path, spare: int = SPARE) -> None:
    """Make the reserve as large as the store asks for now, where `spare` times that is free; else it stays."""
    path, wanted = path_of(store), min(bytes_needed(store), MOST)
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
def let_go(store: Path) -> Iterator[None]:
    """Have the room of the reserve while the block runs, where the disk has not enough without."""
    if _free(store) < bytes_needed(store):
        path_of(store).unlink(missing_ok=True)
    try:
        yield
    finally:
        keep(store, spare=2)


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
