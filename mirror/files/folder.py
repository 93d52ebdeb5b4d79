"""Files in a local folder, one to a key; each is there whole or not at all. Their URLs are signed.

Who holds a signed URL may do one thing with one file for a while.
"""

from __future__ import annotations

import asyncio
import errno
import hashlib
import hmac
import os
import secrets
import shutil
import time
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from mirror.files.stored import (
    PIECE,
    DamagedFileError,
    FilesError,
    MissingFileError,
    SignatureError,
    Stored,
    TakenError,
    TooLargeError,
    check_key,
    check_prefix,
    sha256_of,
)

ROUTE = "/v1/files/"


@dataclass(frozen=True, slots=True)
class UrlSigner:
    """Signs method, key, expiry and largest size with the server's secret. `base_url` "": paths alone."""

    secret: bytes
    base_url: str = ""
    wall: Callable[[], float] = time.time

    def url(self, method: str, key: str, expires_s: float, size_limit: int | None = None) -> str:
        """A URL that is valid for so many seconds."""
        expires, size = int(self.wall() + expires_s), "" if size_limit is None else str(size_limit)
        query = {"method": method, "expires": expires, "size": size}
        signed = urlencode({**query, "signature": self._mark(method, key, str(expires), size)})
        return f"{self.base_url}{ROUTE}{quote(key)}?{signed}"

    def verify(self, method: str, key: str, query: Mapping[str, str]) -> int | None:
        """Check what came with a request; returns the largest size that may be written. Raises SignatureError."""
        expires, size = query.get("expires", ""), query.get("size", "")
        good = self._mark(query.get("method", ""), key, expires, size)
        if query.get("method") != method or not hmac.compare_digest(
            good.encode(), query.get("signature", "").encode()
        ):
            raise SignatureError("this URL was not signed for this: ask the server for another")
        if int(expires) <= self.wall():
            raise SignatureError("this URL has expired: ask the server for another")
        return int(size) if size else None

    def _mark(self, method: str, key: str, expires: str, size: str) -> str:
        message = "\n".join(("file", method, key, expires, size)).encode()
        return urlsafe_b64encode(hmac.digest(self.secret, message, hashlib.sha256)).decode().rstrip("=")


PART = ".part-"


class FolderFiles:
    """Files below `root`, made for its owner alone."""

    def __init__(self, root: Path, signer: UrlSigner) -> None:
        self.root, self.signer = root, signer
        self._make(root)

    def path(self, key: str) -> Path:
        """Where the file of a key is, or would be. Raises BadKeyError."""
        return self.root / check_key(key)

    def put(self, key: str, path: Path, absent: bool = True) -> Stored:
        """Keep a file, on the same disk by a link. Raises TakenError where `absent` and there is one."""
        target = self.path(key)
        part = self._part(target)
        try:
            try:
                os.link(path, part)
            except OSError:
                shutil.copyfile(path, part)
            return self._place(key, part, target, absent, sha256_of(part))
        except OSError as error:
            raise _explain(key, error) from error
        finally:
            part.unlink(missing_ok=True)

    def put_bytes(self, key: str, content: bytes, absent: bool = True) -> Stored:
        """Keep what is in memory. Raises TakenError where `absent` and the key is there."""
        return self.put_pieces(key, [content], absent)

    def put_pieces(self, key: str, pieces: Iterable[bytes], absent: bool = True) -> Stored:
        """Keep what comes in pieces. Raises TakenError where `absent` and the key is there."""
        target = self.path(key)
        part, digest = self._part(target), hashlib.sha256()
        try:
            with part.open("xb") as file:
                for piece in pieces:
                    file.write(piece)
                    digest.update(piece)
            return self._place(key, part, target, absent, digest.hexdigest())
        except OSError as error:
            raise _explain(key, error) from error
        finally:
            part.unlink(missing_ok=True)

    async def receive(self, key: str, stream: AsyncIterator[bytes], limit: int | None = None) -> Stored:
        """Keep what arrives over a network, if it is not there, with bounded memory.

        Raises TooLargeError beyond `limit` bytes, TakenError.
        """
        target = self.path(key)
        if target.exists():
            raise TakenError(f"{key}: there is such a file already")
        part, digest, size, held = self._part(target), hashlib.sha256(), 0, bytearray()

        def write() -> None:
            file.write(held)
            digest.update(held)
            held.clear()

        try:
            with part.open("xb") as file:
                async for piece in stream:
                    size += len(piece)
                    if limit is not None and size > limit:
                        raise TooLargeError(f"{key}: more than the {limit} bytes that were announced")
                    held += piece
                    if len(held) >= PIECE:
                        await asyncio.to_thread(write)
                write()
            return await asyncio.to_thread(self._place, key, part, target, True, digest.hexdigest())
        except OSError as error:
            raise _explain(key, error) from error
        finally:
            part.unlink(missing_ok=True)

    def fetch(self, key: str, into: Path, sha256: str = "") -> None:
        """Copy a file. Raises MissingFileError, DamagedFileError."""
        try:
            shutil.copyfile(self.path(key), into)
        except OSError as error:
            raise _explain(key, error) from error
        if sha256 and sha256_of(into) != sha256:
            raise DamagedFileError(f"{key}: its checksum is not what was recorded")

    def read(self, key: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` until before `end`, in pieces. Raises MissingFileError."""
        try:
            file = self.path(key).open("rb")
        except OSError as error:
            raise _explain(key, error) from error
        return _pieces(file, start, end)

    def size(self, key: str) -> int | None:
        """Bytes of a file, None where there is none."""
        try:
            return self.path(key).stat().st_size
        except FileNotFoundError:
            return None

    def delete(self, key: str) -> None:
        """Delete a file, if it is there, and folders that are empty then."""
        path = self.path(key)
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == self.root or not _removed(folder):
                return

    def names(self, prefix: str = "") -> list[str]:
        """The keys that begin with a prefix (of whole parts), in order."""
        folder = self.root / check_prefix(prefix)
        found = (path for path in folder.rglob("*") if path.is_file() and PART not in path.name)
        return sorted(path.relative_to(self.root).as_posix() for path in found)

    def url(self, method: str, key: str, expires_s: float, size_limit: int | None = None) -> str:
        """A URL at the server by which this can be done for so many seconds without a key."""
        return self.signer.url(method, check_key(key), expires_s, size_limit)

    def _part(self, target: Path) -> Path:
        self._make(target.parent)
        return target.with_name(f"{target.name[:100]}{PART}{secrets.token_hex(8)}")

    def _make(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise FilesError(f"{folder}: cannot be made ({error.strerror})") from error

    def _place(self, key: str, part: Path, target: Path, absent: bool, sha256: str) -> Stored:
        size = part.stat().st_size
        _to_disk(part)
        if not absent:
            part.replace(target)
        else:
            try:
                os.link(part, target)
            except FileExistsError:
                raise TakenError(f"{key}: there is such a file already") from None
        return Stored(key, size, sha256)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _pieces(file: object, start: int, end: int | None) -> Iterator[bytes]:
    with file as opened:  # type: ignore[attr-defined]
        opened.seek(start)
        left = float("inf") if end is None else end - start
        while left > 0 and (piece := opened.read(int(min(PIECE, left)))):
            left -= len(piece)
            yield piece


def _removed(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True


def _explain(key: str, error: OSError) -> FilesError:
    if isinstance(error, FileNotFoundError | IsADirectoryError | NotADirectoryError):
        return MissingFileError(f"{key}: there is no such file")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FilesError(f"{key}: the disk is full: free some space")
    return FilesError(f"{key}: {error.strerror or error}")
