"""Files of a server on a worker's disk, by checksum, up to a size: a video is fetched once, and seeking is local."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PART = ".part-"
YOUNG_S = 600.0
"""A file used within so long stays, whatever the size: a worker beside this one may be reading it."""

STALE_S = 86400.0
"""A download that nobody went on with for so long is removed."""


class Cache:
    """A folder of files named by their checksums; workers of one machine may share it."""

    def __init__(self, folder: Path, most_bytes: int, wall: Callable[[], float] = time.time) -> None:
        self.folder, self.most_bytes, self._wall = folder, most_bytes, wall
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def find(self, sha256: str, suffix: str) -> Path | None:
        """A file that is here, marked as used now."""
        path = self._path(sha256, suffix)
        try:
            os.utime(path, (self._wall(), self._wall()))
        except FileNotFoundError:
            return None
        return path

    def part(self, name: str) -> Path:
        """Where a file may lie while it arrives."""
        return self.folder / f"{name}{PART}{os.getpid()}"

    def add(self, sha256: str, suffix: str, part: Path) -> Path:
        """Take in a file that has arrived whole; the ones not used for longest make room."""
        path = self._path(sha256, suffix)
        part.replace(path)
        os.utime(path, (self._wall(), self._wall()))
        self._trim()
        return path

    def link(self, sha256: str, suffix: str, source: Path) -> None:
        """Take in a file that is on this disk already; where that cannot be done for nothing, it is not."""
        part = self.part(sha256)
        with suppress(OSError):
            part.unlink(missing_ok=True)
            os.link(source, part)
            self.add(sha256, suffix, part)

    def _path(self, sha256: str, suffix: str) -> Path:
        return self.folder / f"{sha256}{suffix.lower()}"

    def _trim(self) -> None:
        found = []
        for path in self.folder.iterdir():
            with suppress(FileNotFoundError):
                found.append((path.stat().st_mtime, path.stat().st_size, path))
        total, now = sum(size for _, size, _ in found), self._wall()
        for used, size, path in sorted(found):
            stale = PART in path.name and used < now - STALE_S
            if stale or (PART not in path.name and total > self.most_bytes and used < now - YOUNG_S):
                path.unlink(missing_ok=True)
                total -= size
