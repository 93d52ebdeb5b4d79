"""What is known of a file that is kept, and what both places for files can do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

PIECE = 1 << 20
"""Bytes that are read or written at once."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that is kept: its key, its size and its checksum."""

    key: str
    bytes: int
    sha256: str


class Files(Protocol):
    """Files by keys. Whatever fails raises FilesError (mirror.files.errors)."""

    def put(self, key: str, path: Path, absent: bool = True) -> Stored:
        """Keep a file. Raises TakenError where `absent` and there is one."""

    def put_bytes(self, key: str, content: bytes, absent: bool = True) -> Stored:
        """Keep what is in memory."""

    def fetch(self, key: str, into: Path, sha256: str = "") -> None:
        """Copy a file to a path, and check its checksum if one is known."""

    def read(self, key: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` until before `end`, in pieces."""

    def size(self, key: str) -> int | None:
        """Bytes of a file, None where there is none."""

    def delete(self, key: str) -> None:
        """Delete a file, if it is there."""

    def names(self, prefix: str = "") -> list[str]:
        """The keys that begin with a prefix (of whole parts), in order."""

    def url(self, method: str, key: str, expires_s: float, size_limit: int | None = None) -> str:
        """A URL by which anyone may do this for so many seconds."""


def sha256_of(path: Path) -> str:
    """The checksum of a file on this disk."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
