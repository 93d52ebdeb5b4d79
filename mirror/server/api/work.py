"""The routes of workers, and of files in a folder by signed URLs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import msgspec
from litestar import Request, Response, get, post, put
from litestar.params import FromPath, JSONBody
from litestar.response import Stream

from mirror.batch.broker import Exchange, Heartbeat, Leases, Lost
from mirror.files import Files, FilesError, FolderFiles
from mirror.files.stored import MissingFileError
from mirror.server.coordinator import Coordinator
from mirror.server.kinds import WORK
from mirror.server.platform import EventBell
from mirror.server.problems import refusal

LONGEST_WAIT_S = 20.0
"""Of a long poll: shorter than what proxies cut."""

REPORT_BYTES = 64 << 20
"""The largest report: an archive of ten thousand videos, each with its parameters."""

URL_S = 3600.0
"""How long a worker's URLs are valid."""


class Wanted(msgspec.Struct, frozen=True):
    """Keys that a worker will read, and write."""

    get: tuple[str, ...] = ()
    put: tuple[str, ...] = ()


class Queue(msgspec.Struct, frozen=True):
    """Tasks queued and leased, and the age of the oldest job with something queued."""

    queued: int
    leased: int
    oldest_s: float


class Urls(msgspec.Struct, frozen=True):
    """A URL for each, valid for an hour; a path where the server itself has the file."""

    get: dict[str, str]
    put: dict[str, str]


def routes(coordinator: Coordinator, files: Files, bell: EventBell) -> list[Any]:
    """The handlers of `/v1/work/…`, and of `/v1/files/…` where files are in a folder."""
    found = _work(coordinator, bell) + _urls(files)
    return found + (_folder(files) if isinstance(files, FolderFiles) else [])


def _work(coordinator: Coordinator, bell: EventBell) -> list[Any]:
    @post(
        "/v1/work/exchange",
        opt={"scope": WORK},
        operation_id="work_exchange",
        tags=["work"],
        summary="Report what came of leases, and take further ones; waits for some.",
        status_code=200,
        request_max_body_size=REPORT_BYTES,
    )
    async def exchange(data: JSONBody[Exchange]) -> Leases:
        answer = coordinator.exchange(data)
        if answer.leases or answer.late or data.want.count <= 0:
            return answer
        return await _next(coordinator, bell, data)

    @post(
        "/v1/work/heartbeat",
        opt={"scope": WORK},
        operation_id="work_heartbeat",
        tags=["work"],
        summary="Renew leases.",
        status_code=200,
    )
    async def heartbeat(data: JSONBody[Heartbeat]) -> Lost:
        return coordinator.heartbeat(data)

    @get(
        "/v1/work/queue",
        opt={"scope": WORK},
        operation_id="work_queue",
        tags=["work"],
        summary="How much there is to do, for whoever starts workers.",
    )
    async def queue() -> Queue:
        tiers = coordinator.queue_by_tier()
        return Queue(
            sum(tier.queued for tier in tiers),
            sum(tier.leased for tier in tiers),
            max((tier.oldest_s for tier in tiers), default=0.0),
        )

    return [exchange, heartbeat, queue]


async def _next(coordinator: Coordinator, bell: EventBell, call: Exchange) -> Leases:
    """Wait for something to do."""
    loop = asyncio.get_running_loop()
    until = loop.time() + min(call.want.wait_s, LONGEST_WAIT_S)
    again = msgspec.structs.replace(call, done=(), failed=(), classes={})
    while (left := until - loop.time()) > 0:
        await bell.wait(left)
        if coordinator.ready and (answer := coordinator.exchange(again)).leases:
            return answer
    return Leases()


def _urls(files: Files) -> list[Any]:
    @post(
        "/v1/work/urls",
        opt={"scope": WORK},
        operation_id="work_urls",
        tags=["work"],
        summary="URLs by which files are read and written.",
        status_code=200,
    )
    async def urls(data: JSONBody[Wanted]) -> Urls:
        try:
            return Urls(
                {key: files.url("GET", key, URL_S) for key in data.get},
                {key: files.url("PUT", key, URL_S) for key in data.put},
            )
        except FilesError as error:
            raise refusal(error) from error

    return [urls]


def _folder(files: FolderFiles) -> list[Any]:
    @get(
        "/v1/files/{key:path}",
        opt={"signed": True},
        operation_id="files_get",
        tags=["files"],
        summary="A file, by a signed URL.",
        media_type="application/octet-stream",
    )
    async def read(request: Request[Any, Any, Any], key: FromPath[str]) -> Stream:
        key = key.lstrip("/")
        try:
            files.signer.verify("GET", key, request.query_params)
            size = files.size(key)
            if size is None:
                raise MissingFileError(f"{key}: there is no such file")
            first, end = _span(request.headers.get("range", ""), size)
            pieces = files.read(key, first, end)
        except FilesError as error:
            raise refusal(error) from error
        headers = {"Accept-Ranges": "bytes", "Content-Length": str(end - first)}
        partial = (first, end) != (0, size)
        if partial:
            headers["Content-Range"] = f"bytes {first}-{end - 1}/{size}"
        return Stream(
            _aside(pieces),
            headers=headers,
            status_code=206 if partial else 200,
            media_type="application/octet-stream",
        )

    @put(
        "/v1/files/{key:path}",
        opt={"signed": True},
        operation_id="files_put",
        tags=["files"],
        summary="Write a file that is not there, by a signed URL.",
        status_code=201,
        request_max_body_size=None,
    )
    async def write(request: Request[Any, Any, Any], key: FromPath[str]) -> Response[None]:
        key = key.lstrip("/")
        try:
            limit = files.signer.verify("PUT", key, request.query_params)
            await files.receive(key, request.stream(), limit)
        except FilesError as error:
            raise refusal(error) from error
        return Response(None, status_code=201)

    return [read, write]


async def _aside(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    """Read in a thread, so that a slow disk holds up nobody else."""
    while (piece := await asyncio.to_thread(next, pieces, b"")) != b"":
        yield piece


def _span(header: str, size: int) -> tuple[int, int]:
    """The first byte and the one behind the last of a Range header; all where it is none that is known here."""
    unit, _, span = header.partition("=")
    first, _, last = span.partition("-")
    if (
        unit.strip() != "bytes"
        or not first.isdigit()
        or not (last.isdigit() or not last)
        or int(first) >= size
    ):
        return 0, size
    return int(first), min(int(last) + 1, size) if last else size
