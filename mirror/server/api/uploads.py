"""Uploads: announced here, then sent to a signed URL in one piece, or in chunks by tus (`mirror.server.api.tus`)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from litestar import Response, delete, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from mirror.server.api.answers import answer, read_recorded_answer
from mirror.server.api.objects import Caller, IdempotencyKey, once
from mirror.server.idempotency import Answer
from mirror.server.objects import Id, Name
from mirror.server.platform import Platform
from mirror.server.uploads import Upload

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
        def make() -> Answer:
            upload = platform.uploads.announce(request.user, data.name, data.bytes)
            return Answer(201, f"/v1/uploads/{upload.id}", msgspec.json.encode(state(platform, upload)))

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
