"""Fetching a job's folder: every file whole and of its checksum, or not there under its name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import httpx
from msgspec import Struct

from mirror.client.errors import ApiError, ClientError
from mirror.client.transport import Transport

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


def fetch(
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
