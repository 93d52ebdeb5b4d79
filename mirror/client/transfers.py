"""Files to a server and back: sent by tus in chunks, going on where it was after every cut; a job's folder
fetched, every file whole and of its checksum, or not there under its name.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

import httpx
from msgspec import Struct

from mirror.client.transport import ApiError, ClientError, Transport

CHUNK_BYTES = 64 << 20
PIECE_BYTES = 1 << 20
CUTS = 8
"""Cuts one after the other, without a byte in between, until an upload is given up."""
TUS = {"Tus-Resumable": "1.0.0"}

Sent = Callable[[int, int], None]
"""Called with the bytes that have arrived, and all."""


class Upload(Struct):
    """An upload: how much has arrived, and where the rest goes."""

    id: str
    name: str
    bytes: int
    offset: int
    status: str
    created_at: float
    expires_at: float
    url: str
    tus_url: str


class Uploads:
    """`client.uploads`."""

    def __init__(self, transport: Transport, chunk_bytes: int = CHUNK_BYTES) -> None:
        self._transport = transport
        self._chunk_bytes = chunk_bytes

    def send(self, path: str | Path, name: str | None = None, progress: Sent = lambda _, __: None) -> Upload:
        """Send a file and return its upload. Raises ClientError, OSError naming the file."""
        path = Path(path)
        upload = self.create(name=name or path.name, bytes=path.stat().st_size)
        return self.resume(upload.id, path, progress)

    def create(self, name: str, bytes: int) -> Upload:
        """Announce an upload of so many bytes."""
        key = {"Idempotency-Key": uuid.uuid4().hex}
        fields = {"name": name, "bytes": bytes}
        return self._transport.request_as(Upload, "POST", "/v1/uploads", json=fields, headers=key, again=True)

    def get(self, id: str) -> Upload:
        """Return an upload, with how much of it has arrived."""
        return self._transport.request_as(Upload, "GET", f"/v1/uploads/{id}")

    def delete(self, id: str) -> None:
        """Delete an upload that no job uses."""
        self._transport.request("DELETE", f"/v1/uploads/{id}")

    def resume(self, id: str, path: str | Path, progress: Sent = lambda _, __: None) -> Upload:
        """Send what is missing of an upload, from the same file. Raises ClientError, OSError."""
        upload, cuts = self.get(id), 0
        with Path(path).open("rb") as file:
            while upload.offset < upload.bytes or upload.status != "whole":
                before = upload.offset
                try:
                    self._chunk(upload, file)
                except (httpx.TransportError, ApiError) as error:
                    if isinstance(error, ApiError) and error.status not in (409, 423, 460, 503):
                        raise
                    cuts += 1
                    if cuts > CUTS:
                        raise ClientError(
                            f"{path}: the connection was cut {cuts} times at byte {upload.offset}; try again later"
                        ) from error
                    self._transport.sleep(min(2.0 ** (cuts - 1), 30.0))
                upload = self.get(id)
                cuts = cuts if upload.offset == before else 0
                progress(upload.offset, upload.bytes)
        return upload

    def _chunk(self, upload: Upload, file: BinaryIO) -> None:
        size = min(self._chunk_bytes, upload.bytes - upload.offset)
        file.seek(upload.offset)
        headers: dict[str, Any] = {
            **TUS,
            "Content-Type": "application/offset+octet-stream",
            "Content-Length": str(size),
            "Upload-Offset": str(upload.offset),
        }
        self._transport.send(upload.tus_url, headers, _pieces(file, size))


def _pieces(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size:
        piece = file.read(min(PIECE_BYTES, size))
        if not piece:
            raise ClientError("the file became shorter while it was sent; send it again")
        size -= len(piece)
        yield piece


TRIES = 5


class ResultFile(Struct):
    """A file of a job's folder, and a signed URL to get it from."""

    path: str
    bytes: int
    sha256: str
    url: str


class Results(Struct):
    """The files of a job so far; `complete` once it has ended."""

    job_id: str
    folder: str
    complete: bool
    expires_at: float
    files: list[ResultFile]


def fetch_results(
    transport: Transport,
    results: Results,
    folder: Path,
    again: Callable[[], Results],
    progress: Callable[[int, int], None],
) -> Path:
    """Fetch every file that is not there yet; `again` asks for new URLs where they have expired.

    Raises ClientError for what stays damaged, OSError.
    """
    into = folder / _safe(results.folder)
    into.mkdir(parents=True, exist_ok=True)
    done, total = 0, sum(file.bytes for file in results.files)
    for file in results.files:
        _fetch_with_patience(transport, file, into / _safe(file.path), again)
        done += file.bytes
        progress(done, total)
    return into


def _fetch_with_patience(
    transport: Transport, file: ResultFile, target: Path, again: Callable[[], Results]
) -> None:
    """Fetch one file, however often the connection is cut, with a new URL each time."""
    for tried in range(TRIES):
        if _is_there(target, file):
            return
        try:
            _fetch_one(transport, file, target)
            return
        except (httpx.TransportError, ApiError) as error:
            if tried == TRIES - 1:
                raise ClientError(f"{file.path}: could not be fetched ({error}); run it again") from error
            transport.sleep(2.0**tried)
            file = next((new for new in again().files if new.path == file.path), file)


def _fetch_one(transport: Transport, file: ResultFile, target: Path) -> None:
    """Fetch one file under a temporary name; it takes its own when its checksum holds."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    found = hashlib.sha256()
    try:
        with transport.stream(file.url) as response, part.open("wb") as out:
            transport.check(response)
            for piece in response.iter_bytes():
                found.update(piece)
                out.write(piece)
        if found.hexdigest() != file.sha256:
            raise ApiError(200, "", f"{file.path} arrived damaged", "Try again.")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _is_there(path: Path, file: ResultFile) -> bool:
    if not path.is_file() or path.stat().st_size != file.bytes:
        return False
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest() == file.sha256


def _safe(path: str) -> Path:
    """A path of the server's that stays below the folder it is put in. Raises ClientError."""
    parts = PurePosixPath(path).parts
    if not parts or PurePosixPath(path).is_absolute() or ".." in parts or "\\" in path or ":" in path:
        raise ClientError(
            f"the server named a file {path!r}, which would be outside the folder; nothing was written"
        )
    return Path(*parts)
