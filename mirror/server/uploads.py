"""Uploads: announced, arriving piece by piece in a file, whole, used by a job, deleted.

How far one has arrived is the size of its file, so that nothing has to be recorded while it arrives and a killed
server knows it too.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mirror.files import Files
from mirror.server import checks
from mirror.server.kinds import Principal
from mirror.server.objects import new_id
from mirror.server.problems import ProblemError, not_found
from mirror.server.settings import ServerSettings

PIECE_BYTES = 1 << 20
"""Bytes in memory before they are written."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A row of the table `uploads`. `status`: open, whole, gone."""

    id: str
    user_id: str
    project_id: str
    name: str
    bytes: int
    status: str
    created_at: float
    expires_at: float

    @property
    def key(self) -> str:
        """Where it lies in the server's files once it is whole."""
        return f"uploads/{self.id}"


@dataclass
class Uploads:
    """The uploads of a server."""

    settings: ServerSettings
    database: sqlite3.Connection
    files: Files
    wall: Callable[[], float] = time.time
    _busy: set[str] = field(default_factory=set)

    def announce(self, principal: Principal, name: str, size: int) -> Upload:
        """Make an upload of `size` bytes, inside a transaction. Raises ProblemError beyond the limit or the quota."""
        most = self.settings.upload_most
        if size > most:
            raise ProblemError("too-large", f"{size} bytes, and an upload may have {most}")
        checks.check_upload(self.database, principal.project_id, size)
        now = self.wall()
        upload = Upload(
            new_id(),
            principal.user_id,
            principal.project_id,
            name,
            size,
            "open",
            now,
            now + self.settings.unused_s,
        )
        self.database.execute(
            "INSERT INTO uploads (id, user_id, project_id, name, bytes, status, created_at, expires_at)"
            " VALUES (:id, :user_id, :project_id, :name, :bytes, :status, :created_at, :expires_at)",
            {name: getattr(upload, name) for name in Upload.__slots__},
        )
        return upload

    def find(self, principal: Principal, id_: str) -> Upload:
        """Return an upload of the caller's. Raises ProblemError (404, or 410 for one that was deleted)."""
        where, values = ("1", []) if principal.operator else ("user_id = ?", [principal.user_id])
        row = self.database.execute(
            f"SELECT * FROM uploads WHERE id = ? AND {where}", [id_, *values]
        ).fetchone()
        if row is None:
            raise not_found("upload", id_)
        if row["status"] == "gone":
            raise ProblemError("gone", f"the upload {id_} was deleted", "Upload the file again.")
        return Upload(**dict(row))

    def part(self, id_: str) -> Path:
        """The file of an upload that is not whole."""
        return self.settings.parts / f"{id_}.part"

    def offset(self, upload: Upload) -> int:
        """How many bytes of an upload have arrived."""
        if self.whole(upload):
            return upload.bytes
        try:
            return self.part(upload.id).stat().st_size
        except FileNotFoundError:
            return 0

    def whole(self, upload: Upload) -> bool:
        """Whether all of an upload is there; one that came by a signed URL is noticed here."""
        if upload.status == "open" and self.files.size(upload.key) == upload.bytes:
            self._set_status(upload.id, "whole")
            return True
        return upload.status == "whole"

    @contextmanager
    def hold(self, upload: Upload) -> Iterator[None]:
        """Be the one request that writes to an upload. Raises ProblemError (423) while there is another."""
        if upload.id in self._busy:
            raise ProblemError("busy", f"another request is writing to the upload {upload.id}")
        self._busy.add(upload.id)
        try:
            yield
        finally:
            self._busy.discard(upload.id)

    async def append(self, upload: Upload, stream: AsyncIterator[bytes]) -> None:
        """Write what arrives behind what there is, with bounded memory; what came before a cut stays.

        Raises ProblemError where more arrives than was announced, OSError.
        """
        self.settings.parts.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.part(upload.id), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            room, held = upload.bytes - os.fstat(handle).st_size, bytearray()
            try:
                async for piece in stream:
                    room -= len(piece)
                    if room < 0:
                        raise ProblemError(
                            "too-large", f"more than the {upload.bytes} bytes that were announced"
                        )
                    held += piece
                    if len(held) >= PIECE_BYTES:
                        await asyncio.to_thread(_write, handle, bytes(held))
                        held.clear()
            finally:
                _write(handle, bytes(held))
        finally:
            os.close(handle)

    async def finish(self, upload: Upload) -> None:
        """Hand the whole file to the server's files, safe on disk. Raises OSError."""
        await asyncio.to_thread(self._hand_over, upload)
        self._set_status(upload.id, "whole")

    def _hand_over(self, upload: Upload) -> None:
        part = self.part(upload.id)
        part.parent.mkdir(parents=True, exist_ok=True)
        part.touch()  # an empty upload has no first piece
        with part.open("rb") as file:
            os.fsync(file.fileno())
        self.files.put(upload.key, part)
        part.unlink(missing_ok=True)

    def delete(self, upload: Upload) -> None:
        """Delete an upload and its bytes. Raises ProblemError while a job uses it."""
        used = self.database.execute(
            "SELECT id FROM jobs WHERE upload_id = ? LIMIT 1", [upload.id]
        ).fetchone()
        if used is not None:
            raise ProblemError("conflict", f"the job {used[0]} uses this upload", "Delete the job first.")
        self.discard(upload)

    def discard(self, upload: Upload) -> None:
        """Delete the bytes of an upload that nothing uses any more."""
        self._set_status(upload.id, "gone")
        self.part(upload.id).unlink(missing_ok=True)
        self.files.delete(upload.key)

    def expire(self) -> int:
        """Delete uploads that no job has used for too long; returns how many."""
        rows = self.database.execute(
            "SELECT * FROM uploads u WHERE status != 'gone' AND expires_at < ?"
            " AND NOT EXISTS (SELECT 1 FROM jobs WHERE upload_id = u.id)",
            [self.wall()],
        ).fetchall()
        for row in rows:
            self.discard(Upload(**dict(row)))
        return len(rows)

    def _set_status(self, id_: str, status: str) -> None:
        self.database.execute("UPDATE uploads SET status = ? WHERE id = ?", [status, id_])


def _write(handle: int, data: bytes) -> None:
    """Write all of it, however often the system writes only a part."""
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
