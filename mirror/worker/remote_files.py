"""A worker's files: fetched by signed URLs into a cache, results written beside it and sent when they are whole.

The cache keeps files by checksum, up to a size: a video is fetched once, and seeking is local.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import urljoin

import httpx
import msgspec

from mirror.batch.broker import File, Lease
from mirror.files.stored import PIECE, DamagedFileError, FilesError, MissingFileError, sha256_of
from mirror.worker.http_broker import PASSING, Calls, describe_answer, pauses

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


log = logging.getLogger(__name__)

TRIES = 6
"""Of one file, before its task is given to another worker."""


class Wanted(msgspec.Struct, frozen=True):
    """Keys that will be read, and written."""

    get: tuple[str, ...] = ()
    put: tuple[str, ...] = ()


class Urls(msgspec.Struct, frozen=True):
    """A URL for each."""

    get: dict[str, str]
    put: dict[str, str]


class RemoteFiles:
    """Files of a server's leases on this machine."""

    alone = False

    def __init__(self, calls: Calls, cache: Cache) -> None:
        self._calls, self._cache = calls, cache
        self._folder = Path(tempfile.mkdtemp(prefix="lease-", dir=cache.folder.parent))

    def close(self) -> None:
        """Remove what is only on this machine."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def read(self, file: File, suffix: str = "") -> Path:
        """A file, from the cache or fetched into it. Raises FilesError."""
        suffix = suffix or Path(file.key).suffix
        found = self._cache.find(file.sha256, suffix) if file.sha256 else None
        return found or self._fetch_file(file, suffix)

    def target(self, lease: Lease) -> Path:
        """Where the results of a lease are written until they are sent."""
        folder = self._folder / str(lease.id)
        folder.mkdir(exist_ok=True)
        return folder if lease.stage in ("collect", "unpack") else folder / Path(lease.results).name

    def keep(self, lease: Lease, path: Path) -> File:
        """Send the result of a frame batch. Raises FilesError."""
        return self._send_files([(lease.results, path)])[0]

    def keep_folder(self, lease: Lease, folder: Path) -> tuple[tuple[str, File], ...]:
        """Send all of a folder. Raises FilesError."""
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        names = [path.relative_to(folder).as_posix() for path in paths]
        keys = [f"{lease.results}/{name}" for name in names]
        return tuple(zip(names, self._send_files(list(zip(keys, paths, strict=True))), strict=True))

    def keep_video(self, lease: Lease, path: Path) -> File:
        """Send a video, under its checksum: the same one twice is one file. Raises FilesError."""
        sha256 = sha256_of(path)
        self._cache.link(sha256, path.suffix, path)
        return self._send_files([(f"{lease.results}/{sha256}", path)])[0]

    def clear(self, lease: Lease) -> None:
        """The lease is over."""
        shutil.rmtree(self._folder / str(lease.id), ignore_errors=True)
        for path in self._folder.glob("upload-*"):
            path.unlink()

    def _urls(self, wanted: Wanted) -> Urls:
        return self._calls.post("/v1/work/urls", wanted, Urls)

    def _fetch_file(self, file: File, suffix: str) -> Path:
        url = self._urls(Wanted(get=(file.key,))).get[file.key]
        name = file.sha256 or hashlib.sha256(file.key.encode()).hexdigest()
        part = self._cache.part(name)
        part.unlink(missing_ok=True)
        self._retry(file.key, lambda: self._fetch(file.key, url, part))
        if not file.sha256:
            return part.replace(self._folder / f"upload-{name}{suffix}")
        if sha256_of(part) != file.sha256:
            part.unlink()
            raise DamagedFileError(f"{file.key}: what arrived is not what was recorded")
        return self._cache.add(file.sha256, suffix, part)

    def _fetch(self, key: str, url: str, part: Path) -> int:
        """Fetch what is missing of a file; returns the status."""
        have = part.stat().st_size if part.exists() else 0
        headers = {"Range": f"bytes={have}-"} if have else {}
        with self._calls.http.stream("GET", self._full(url), headers=headers) as found:
            if found.status_code == 404:
                raise MissingFileError(f"{key}: there is no such file")
            if found.is_success:
                with part.open("ab" if found.status_code == 206 else "wb") as file:
                    for piece in found.iter_bytes(PIECE):
                        file.write(piece)
            else:
                found.read()
            return self._check(key, found)

    def _send_files(self, files: Sequence[tuple[str, Path]]) -> list[File]:
        urls = self._urls(Wanted(put=tuple(key for key, _ in files))).put
        sent = []
        for key, path in files:
            self._retry(key, lambda key=key, path=path: self._send(key, urls[key], path))
            sent.append(File(key, sha256_of(path), path.stat().st_size))
        return sent

    def _send(self, key: str, url: str, path: Path) -> int:
        headers = {"Content-Length": str(path.stat().st_size), "Content-Type": "application/octet-stream"}
        found = self._calls.http.put(self._full(url), content=_pieces(path), headers=headers)
        # the key is this lease's own, or the file's checksum: it is there from a try whose answer was lost
        return found.status_code if found.status_code == 409 else self._check(key, found)

    def _full(self, url: str) -> str:
        """A path is the server's."""
        return urljoin(f"{self._calls.url}/", url)

    def _check(self, key: str, found: httpx.Response) -> int:
        if not found.is_success and found.status_code not in PASSING:
            raise FilesError(f"{key}: {describe_answer(found)}")
        return found.status_code

    def _retry(self, key: str, call: object) -> None:
        """Try until it works, ever later; a store that answers 503 for a while costs time, not the task."""
        why = ""
        for number, pause in enumerate(pauses(), 1):
            try:
                status = call()  # type: ignore[operator]
                if status not in PASSING:
                    return
                why = str(status)
            except httpx.TransportError as error:
                why = " ".join(str(error).split()) or type(error).__name__
            if number == TRIES or self._calls.pause(pause):
                raise FilesError(f"{key}: not sent or fetched in {number} tries ({why})")


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece
