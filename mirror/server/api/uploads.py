"""Uploads: announced, then sent to a signed URL in one piece, or in chunks by the tus protocol 1.0.0.

Of tus: creation, termination, expiration and checksum. See the protocol's own text for the words; the numbers of
the answers are its.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from collections.abc import AsyncIterator
from email.utils import formatdate
from typing import Annotated, Any, Literal

import msgspec
from litestar import HttpMethod, Response, delete, get, head, patch, post, route
from litestar.exceptions import InternalServerException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from mirror.server.api.answers import StoredAnswer, answer, read_recorded_answer
from mirror.server.api.objects import Caller, IdempotencyKey, once
from mirror.server.database import transaction
from mirror.server.objects import Id, Name
from mirror.server.platform import Platform
from mirror.server.problems import ProblemError
from mirror.server.uploads import Upload, Uploads

SCOPE = {"scope": "uploads:write"}


class NewUpload(msgspec.Struct, forbid_unknown_fields=True):
    """A file to be sent: its name, which ends in .zip or as a video does, and its size."""

    name: Name
    bytes: Annotated[int, Meta(ge=0, le=2**53)]


class UploadState(msgspec.Struct):
    """An upload. `url` takes the whole file in one PUT, `tus_url` takes it in chunks; `offset` bytes have arrived."""

    id: Id
    name: str
    bytes: int
    offset: int
    status: Literal["open", "whole"]
    created_at: float
    expires_at: float
    url: str
    tus_url: str


def state(platform: Platform, upload: Upload) -> UploadState:
    """An upload as it goes over the wire."""
    offset, settings = platform.uploads.offset(upload), platform.settings
    return UploadState(
        upload.id,
        upload.name,
        upload.bytes,
        offset,
        "whole" if platform.uploads.whole(upload) else "open",
        upload.created_at,
        upload.expires_at,
        platform.files.url("PUT", upload.key, settings.signed_s, upload.bytes),
        f"{settings.url}/v1/tus/{upload.id}",
    )


def routes(platform: Platform) -> list[HTTPRouteHandler]:
    """Announce, look at and delete an upload."""

    @post(
        "/v1/uploads",
        opt=SCOPE,
        operation_id="uploads_create",
        tags=["uploads"],
        summary="Announce an upload.",
    )
    async def create(
        request: Caller, data: JSONBody[NewUpload], idempotency_key: IdempotencyKey = None
    ) -> Response[UploadState]:
        def make() -> StoredAnswer:
            upload = platform.uploads.announce(request.user, data.name, data.bytes)
            return StoredAnswer(201, f"/v1/uploads/{upload.id}", msgspec.json.encode(state(platform, upload)))

        return read_recorded_answer(await once(platform, request, idempotency_key, make))

    @get(
        "/v1/uploads/{id:str}",
        opt=SCOPE,
        operation_id="uploads_get",
        tags=["uploads"],
        summary="Look at an upload.",
    )
    async def look(request: Caller, id: FromPath[Id]) -> Response[UploadState]:
        return answer(state(platform, platform.uploads.find(request.user, id)))

    @delete(
        "/v1/uploads/{id:str}",
        opt=SCOPE,
        operation_id="uploads_delete",
        tags=["uploads"],
        summary="Delete one.",
    )
    async def remove(request: Caller, id: FromPath[Id]) -> None:
        upload = platform.uploads.find(request.user, id)
        with platform.uploads.hold(upload):
            platform.uploads.delete(upload)

    handlers: list[Any] = [create, look, remove]
    return handlers


VERSION = "1.0.0"
CHUNK = "application/offset+octet-stream"
ALGORITHMS = ("sha1", "sha256")


def tus_routes(platform: Platform) -> list[HTTPRouteHandler]:
    """The five requests of tus."""
    return [*_begin_routes(platform), *_write_routes(platform)]


def _begin_routes(platform: Platform) -> list[HTTPRouteHandler]:
    """What the server can, an upload that begins, and how far one has come."""
    most = platform.settings.upload_most

    @route("/v1/tus", http_method=[HttpMethod.OPTIONS], opt={"public": True}, include_in_schema=False)
    async def able() -> Response[None]:
        extensions = "creation,termination,expiration,checksum"
        headers = {"Tus-Version": VERSION, "Tus-Max-Size": str(most), "Tus-Extension": extensions}
        return _empty(204, {**headers, "Tus-Checksum-Algorithm": ",".join(ALGORITHMS)})

    @post(
        "/v1/tus",
        opt=SCOPE,
        operation_id="tus_create",
        tags=["tus"],
        summary="tus: make an upload.",
        status_code=201,
    )
    async def create(request: Caller) -> Response[None]:
        _check_version(request)
        size, name = _number(request, "Upload-Length"), _name(request.headers.get("upload-metadata", ""))
        with transaction(platform.database):
            upload = platform.uploads.announce(request.user, name, size)
        if not size:
            await platform.uploads.finish(upload)
        location = f"{platform.settings.url}/v1/tus/{upload.id}"
        return _empty(201, {"Location": location, **_expiry(upload)})

    @head(
        "/v1/tus/{id:str}",
        opt=SCOPE,
        operation_id="tus_look",
        tags=["tus"],
        summary="tus: how much has arrived.",
    )
    async def look(request: Caller, id: FromPath[Id]) -> Response[None]:
        _check_version(request)
        upload = platform.uploads.find(request.user, id)
        headers = {"Upload-Length": str(upload.bytes), "Cache-Control": "no-store"}
        return _empty(
            200, {"Upload-Offset": str(platform.uploads.offset(upload)), **headers, **_expiry(upload)}
        )

    handlers: list[Any] = [able, create, look]
    return handlers


def _write_routes(platform: Platform) -> list[HTTPRouteHandler]:
    """A chunk, and the end of an upload."""

    @patch(
        "/v1/tus/{id:str}",
        opt=SCOPE,
        operation_id="tus_send",
        tags=["tus"],
        summary="tus: send a chunk.",
        status_code=204,
        request_max_body_size=None,
    )
    async def send(request: Caller, id: FromPath[Id]) -> Response[None]:
        _check_version(request)
        if request.headers.get("content-type") != CHUNK:
            raise ProblemError("media-type", f"the content type of a chunk is {CHUNK}")
        upload = platform.uploads.find(request.user, id)
        with platform.uploads.hold(upload):
            offset = await _receive(platform.uploads, upload, request)
        return _empty(204, {"Upload-Offset": str(offset), **_expiry(upload)})

    @delete(
        "/v1/tus/{id:str}", opt=SCOPE, operation_id="tus_end", tags=["tus"], summary="tus: give an upload up."
    )
    async def end(request: Caller, id: FromPath[Id]) -> Response[None]:
        _check_version(request)
        upload = platform.uploads.find(request.user, id)
        with platform.uploads.hold(upload):
            platform.uploads.delete(upload)
        return _empty(204, {})

    handlers: list[Any] = [send, end]
    return handlers


async def _receive(uploads: Uploads, upload: Upload, request: Caller) -> int:
    """Write a chunk behind what there is; returns how much there is then."""
    offset, given = uploads.offset(upload), _number(request, "Upload-Offset")
    if given != offset:
        raise ProblemError(
            "conflict",
            f"Upload-Offset is {given}, and {offset} bytes have arrived",
            "Go on from there; ask with HEAD.",
        )
    if uploads.whole(upload):
        return offset
    summed = _Summed(request.headers.get("upload-checksum"))
    try:
        await uploads.append(upload, summed.of(request.stream()))
        summed.check()
    except (ProblemError, InternalServerException) as error:
        if isinstance(error, ProblemError) or summed.wanted:
            os.truncate(uploads.part(upload.id), offset)
        if isinstance(error, InternalServerException):
            raise ProblemError(
                "request", "the connection was cut inside the chunk", "Ask with HEAD, go on from there."
            ) from error
        raise
    arrived = uploads.offset(upload)
    if arrived == upload.bytes:
        await uploads.finish(upload)
    return arrived


class _Summed:
    """The checksum of a chunk as its header has it, `sha256 BASE64`, taken while the chunk goes by."""

    def __init__(self, header: str | None) -> None:
        self.wanted = b""
        self._sum = hashlib.sha256()
        if header is None:
            return
        name, _, text = header.partition(" ")
        if name not in ALGORITHMS:
            raise ProblemError(
                "request", f"Upload-Checksum: {name!r} is not taken", f"Use {' or '.join(ALGORITHMS)}."
            )
        try:
            self.wanted = base64.b64decode(text, validate=True)
        except binascii.Error:
            raise ProblemError("request", "Upload-Checksum is not base64") from None
        self._sum = hashlib.new(name)

    async def of(self, stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """The same chunk, summed."""
        async for piece in stream:
            if self.wanted:
                self._sum.update(piece)
            yield piece

    def check(self) -> None:
        """Raises ProblemError (460) where the chunk is another."""
        if self.wanted and not hmac.compare_digest(self._sum.digest(), self.wanted):
            raise ProblemError("checksum", "the checksum of the chunk is another")


def _check_version(request: Caller) -> None:
    if request.headers.get("tus-resumable") != VERSION:
        text = f"Tus-Resumable must be {VERSION}"
        raise ProblemError("tus-version", text, headers={"Tus-Version": VERSION})


def _number(request: Caller, header: str) -> int:
    text = request.headers.get(header.lower(), "")
    if not (text.isascii() and text.isdigit() and len(text) <= 16):
        raise ProblemError(
            "request", f"{header} must be a number of bytes", "Deferred lengths are not taken."
        )
    return int(text)


def _name(metadata: str) -> str:
    """`filename` of Upload-Metadata. Raises ProblemError where there is none, or none that can be used."""
    pairs = dict(pair.strip().partition(" ")[::2] for pair in metadata.split(",") if pair.strip())
    try:
        return msgspec.convert(base64.b64decode(pairs["filename"], validate=True).decode(), Name)
    except (KeyError, ValueError, msgspec.ValidationError):
        raise ProblemError(
            "request",
            "Upload-Metadata has no filename that can be used",
            "Send 'filename BASE64', the name in UTF-8.",
        ) from None


def _expiry(upload: Upload) -> dict[str, str]:
    return {"Upload-Expires": formatdate(upload.expires_at, usegmt=True)}


def _empty(status: int, headers: dict[str, str]) -> Response[None]:
    return Response(None, status_code=status, headers={"Tus-Resumable": VERSION, **headers})
