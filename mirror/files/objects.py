"""Files in an object store that speaks S3, through obstore."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import S3Store, from_url

from mirror.files.stored import (
    PIECE,
    DamagedFileError,
    FilesError,
    MissingFileError,
    Stored,
    TakenError,
    check_key,
    check_prefix,
    sha256_of,
)

RETRIES: Any = {"max_retries": 5, "retry_timeout": timedelta(seconds=60)}
"""For what the store answers with 5xx, and for connections that are cut."""

_DEFAULTS: Any = {"retry_config": RETRIES, "client_options": {"allow_http": True}}
"""Plain HTTP is for stores in the same house, whose endpoint (AWS_ENDPOINT_URL) says http."""

PARTS_BYTES = 64 * PIECE
"""A file larger than this is put in parts. S3 puts parts over what is there, so that is asked first."""

T = TypeVar("T")


class ObjectFiles:
    """Files below a prefix of a bucket."""

    def __init__(self, store: S3Store, where: str) -> None:
        self._store, self._where = store, where

    @classmethod
    def of(cls, where: str, **config: Any) -> ObjectFiles:
        """The files of `s3://bucket/prefix`; what `config` does not say, the environment does. Raises FilesError."""
        try:
            store = from_url(where, **{**_DEFAULTS, **config})
        except BaseError as error:
            raise FilesError(f"{where}: {_line(error)}") from error
        return cls(store, where)  # type: ignore[arg-type]

    def put(self, key: str, path: Path, absent: bool = True) -> Stored:
        """Keep a file. Raises TakenError where `absent` and the key is there."""
        size = path.stat().st_size
        if size > PARTS_BYTES:
            if absent and self.size(key) is not None:
                raise TakenError(f"{key}: there is such a file already")
            self._attempt(key, lambda: obstore.put(self._store, check_key(key), path, chunk_size=PIECE * 8))
            return Stored(key, size, sha256_of(path))
        return self.put_bytes(key, path.read_bytes(), absent)

    def put_bytes(self, key: str, content: bytes, absent: bool = True) -> Stored:
        """Keep what is in memory. Raises TakenError where `absent` and the key is there."""
        mode: Any = "create" if absent else "overwrite"
        self._attempt(
            key,
            lambda: obstore.put(self._store, check_key(key), content, mode=mode, use_multipart=False),
        )
        return Stored(key, len(content), hashlib.sha256(content).hexdigest())

    def fetch(self, key: str, into: Path, sha256: str = "") -> None:
        """Copy a file to a path. Raises MissingFileError, DamagedFileError."""
        digest = hashlib.sha256()
        with into.open("wb") as file:
            for piece in self.read(key):
                file.write(piece)
                digest.update(piece)
        if sha256 and digest.hexdigest() != sha256:
            raise DamagedFileError(f"{key}: its checksum is not what was recorded")

    def read(self, key: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The bytes from `start` until before `end`, in pieces. Raises MissingFileError."""
        span: Any = {"offset": start} if end is None else (start, end)
        options: Any = {"range": span} if start or end is not None else {}
        found = self._attempt(key, lambda: obstore.get(self._store, check_key(key), options=options))
        return self._pieces(key, found)

    def _pieces(self, key: str, found: Any) -> Iterator[bytes]:
        stream = iter(found.stream(min_chunk_size=PIECE))
        while (piece := self._attempt(key, lambda: next(stream, None))) is not None:
            yield bytes(piece)

    def size(self, key: str) -> int | None:
        """Bytes of a file, None where there is none."""
        try:
            return int(self._attempt(key, lambda: obstore.head(self._store, check_key(key)))["size"])
        except MissingFileError:
            return None

    def delete(self, key: str) -> None:
        """Delete a file, if it is there."""
        try:
            self._attempt(key, lambda: obstore.delete(self._store, check_key(key)))
        except MissingFileError:
            return

    def names(self, prefix: str = "") -> list[str]:
        """The keys that begin with a prefix (of whole parts), in order."""
        wanted = check_prefix(prefix).rstrip("/") or None
        pages = self._attempt(prefix, lambda: list(obstore.list(self._store, wanted)))
        return sorted(meta["path"] for page in pages for meta in page)

    def url(self, method: str, key: str, expires_s: float, size_limit: int | None = None) -> str:
        """A presigned URL at the store itself; S3 has no limit of size in one."""
        name: Any = method
        return self._attempt(
            key, lambda: obstore.sign(self._store, name, check_key(key), timedelta(seconds=expires_s))
        )

    def _attempt(self, key: str, call: Callable[[], T]) -> T:
        try:
            return call()
        except FileNotFoundError as error:
            raise MissingFileError(f"{key}: there is no such file in {self._where}") from error
        except AlreadyExistsError as error:
            raise TakenError(f"{key}: there is such a file already") from error
        except (BaseError, OSError) as error:
            raise FilesError(f"{key}: {self._where} does not do it ({_line(error)})") from error


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
