"""What is known of a stored file, what both places for files can do, and what can go wrong with them.

A key is a name with `/` that cannot lead out of where the files are.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mirror.errors import MirrorError


class FilesError(MirrorError):
    """A file cannot be read or written just now; the message names its key and what to do. Trying again may help."""


class MissingFileError(FilesError):
    """There is no file of this key."""


class TakenError(FilesError):
    """There is a file of this key already, and it is not replaced."""


class DamagedFileError(FilesError):
    """What arrived is not what its checksum says."""


class TooLargeError(FilesError):
    """More arrives than was announced."""


class BadKeyError(FilesError):
    """Not a key of a file."""


class SignatureError(FilesError):
    """A URL that was not signed here, for this, or has expired."""


LONGEST_KEY = 900
"""Characters of a key: object stores take 1024 bytes, prefix and all."""

_PART = re.compile(r"[^\x00-\x1f\x7f\\/:*?\"<>|]{1,200}")


def check_key(key: str) -> str:
    """Return the key. Raises BadKeyError for one that is no name of a file below a folder, on any system."""
    parts = key.split("/")
    good = all(_PART.fullmatch(part) and part.strip(". ") for part in parts)
    if not good or len(key.encode()) > LONGEST_KEY:
        raise BadKeyError(f"{key[:80]!r} is no key of a file")
    return key


def check_prefix(prefix: str) -> str:
    """Return the prefix of keys, with its `/` at the end; "" stands for all. Raises BadKeyError."""
    return prefix and check_key(prefix.rstrip("/")) + "/"


PIECE = 1 << 20
"""Bytes that are read or written at once."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored file: its key, its size and its checksum."""

    key: str
    bytes: int
    sha256: str


class Files(Protocol):
    """Files by keys. Whatever fails raises FilesError (mirror.files.stored)."""

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
