"""Where a consumer's files come from and go to: on one machine, they already are where they belong."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from mirror.batch.broker import File, Lease


class ConsumerFiles(Protocol):
    """Files of a consumer's leases. Every method raises OSError, or FilesError where files are elsewhere.

    `alone`: no other machine could do better when this one's disk is full.
    """

    alone: bool

    def read(self, file: File, suffix: str = "") -> Path:
        """A file to read."""

    def target(self, lease: Lease) -> Path:
        """Where the results of a lease are to be written: a file for frame batches, else a folder."""

    def keep(self, lease: Lease, path: Path) -> File:
        """Keep the result of a frame batch."""

    def keep_folder(self, lease: Lease, folder: Path) -> tuple[tuple[str, File], ...]:
        """Keep all of a folder: (path in it, file)."""

    def keep_video(self, lease: Lease, path: Path) -> File:
        """Keep a video that was unpacked."""

    def clear(self, lease: Lease) -> None:
        """The lease is over: what was only on this machine may go."""


class LocalFiles:
    """Keys are paths, and results are written where they stay."""

    alone = True

    def read(self, file: File, suffix: str = "") -> Path:
        """The file itself."""
        return Path(file.key)

    def target(self, lease: Lease) -> Path:
        """The path of the results."""
        return Path(lease.results)

    def keep(self, lease: Lease, path: Path) -> File:
        """It is there."""
        return File(str(path))

    def keep_folder(self, lease: Lease, folder: Path) -> tuple[tuple[str, File], ...]:
        """It is there."""
        return ()

    def keep_video(self, lease: Lease, path: Path) -> File:
        """It is there."""
        return File(str(path))

    def clear(self, lease: Lease) -> None:
        """Nothing is only here."""
