"""The cache directory: fetched files by their sha256, whole or not there at all.

`<cache>/models/<sha256>/<file name>`, `assets` likewise. A file is written beside its place under a
hidden name, hashed on the way, synced and then moved, so several processes may store the same file at
once and a half-written one is never seen. Beside each file lies `<file name>.licence.json`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec
import platformdirs

from engines.errors import CacheError, ChecksumError

if TYPE_CHECKING:
    from engines.entries import Entry

BLOCK = 1 << 20
RECORD = ".licence.json"
STALE_S = 24 * 3600.0
"""Age in seconds at which what a killed download left behind is removed."""


def directory() -> Path:
    """The cache directory: `MIRROR_CACHE` where it is set, else the platform's place for caches."""
    chosen = os.environ.get("MIRROR_CACHE")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return Path(platformdirs.user_cache_dir("open-gym-mirror", appauthor=False))


def place(entry: Entry) -> Path:
    """Where an entry's file lies once it is there: in the package itself, for one that comes with it."""
    if shipped := getattr(entry, "shipped", ""):
        return Path(str(resources.files("engines"))) / shipped
    return directory() / entry.folder / entry.sha256 / entry.file


def find(entry: Entry) -> Path | None:
    """The entry's file if it is there with the right size (where it is declared), else None.

    Cheap: no more than the size is looked at, see `whole` and `verify`.
    """
    if not entry.sha256:
        return None
    path = place(entry)
    try:
        return path if path.is_file() and entry.bytes in (None, path.stat().st_size) else None
    except OSError:
        return None


def whole(entry: Entry) -> Path | None:
    """The entry's file if it is there and is what its sha256 says, else None.

    A file is hashed once in a process, and again when it has changed. Raises CacheError where it cannot be read.
    """
    path = find(entry)
    return path if path is not None and sum_of(path) == entry.sha256 else None


def sum_of(path: Path) -> str:
    """The sha256 of a file as it is now; hashed again only when it has changed. Raises CacheError."""
    try:
        now = path.stat()
    except OSError as error:
        raise CacheError(f"cannot read {path}: {error.strerror or error}") from error
    return _hash_file(path, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)


@lru_cache(maxsize=64)
def _hash_file(path: Path, *_: int) -> str:
    return sha256_of(path)


def store(entry: Entry, stream: BinaryIO, source: str) -> Path:
    """Take a file into the cache from an open stream and record its licence and source beside it.

    Raises ChecksumError, with both sums, for bytes that are not the entry's (nothing is left behind),
    and CacheError where the cache cannot be written.
    """
    path = place(entry)
    with _writing(path.parent), _part(path) as part:
        found = _copy_stream(stream, part)
        if found != entry.sha256:
            raise ChecksumError(f"wrong checksum: sha256 is {found}, expected {entry.sha256}")
        _record_licence(entry, path, source, part.stat().st_size)
        part.replace(path)
        _sync_folder(path.parent)
    return path


@contextmanager
def incoming() -> Iterator[Path]:
    """A folder for downloads on the cache's own disk, removed at the end.

    What killed processes left there is removed after a day. Raises CacheError where it cannot be made.
    """
    parent = directory() / "incoming"
    with _writing(parent):
        parent.mkdir(parents=True, exist_ok=True)
        _sweep(parent)
        folder = Path(tempfile.mkdtemp(dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Checked:
    """A cached file after a full check: the sha256 that it has and the one it should have."""

    path: Path
    expected: str
    found: str

    @property
    def good(self) -> bool:
        """Whether the file is what its folder says."""
        return self.found == self.expected


def verify() -> Iterator[Checked]:
    """Hash every cached file in full and compare it with the sha256 that its folder is named after.

    Raises CacheError for a file that cannot be read.
    """
    for path in sorted(directory().glob("*/" + "[0-9a-f]" * 64 + "/*")):
        if not path.name.startswith(".") and not path.name.endswith(RECORD):
            yield Checked(path, path.parent.name, sha256_of(path))


def sha256_of(path: Path) -> str:
    """The sha256 of a file's bytes, in hex; CacheError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CacheError(f"cannot read {path}: {error.strerror or error}") from error


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CacheError(
            f"cannot write to the cache {folder}: {error.strerror or error}; free space there, make it "
            "writable, or point MIRROR_CACHE at another folder"
        ) from error


@contextmanager
def _part(path: Path) -> Iterator[Path]:
    """A file of its own beside `path`, for one writer, removed unless it has been moved away."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        part.chmod(0o644)
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _copy_stream(stream: BinaryIO, part: Path) -> str:
    digest = hashlib.sha256()
    with part.open("wb") as file:
        while block := stream.read(BLOCK):
            digest.update(block)
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _record_licence(entry: Entry, path: Path, source: str, size: int) -> None:
    record = {
        "name": entry.name,
        "file": entry.file,
        "sha256": entry.sha256,
        "bytes": size,
        "licence": msgspec.to_builtins(entry.licence),
        "source": source,
        "stored": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    with _part(path) as part:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n")
        part.replace(path.with_name(path.name + RECORD))


def _sync_folder(folder: Path) -> None:
    # a rename lasts through a power cut only once the folder is synced; not every system can
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(parent: Path) -> None:
    for left in parent.iterdir():
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > STALE_S:
                shutil.rmtree(left, ignore_errors=True)
