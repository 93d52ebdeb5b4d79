"""Jobs: create, cancel, retry, delete; their events; their results, singly or as one zip made while it is sent."""

from __future__ import annotations

import io
import zipfile
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Annotated, Any

import msgspec
from litestar import Response, delete, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, HeaderParameter, JSONBody, QueryParameter
from litestar.response import Stream

from mirror.server import jobs, rows
from mirror.server.api.answers import StoredAnswer, answer, read_recorded_answer
from mirror.server.api.objects import Caller, IdempotencyKey, IfMatch, once
from mirror.server.jobs import Events
from mirror.server.objects import Id, Job, NewJob
from mirror.server.platform import EventBell, Platform
from mirror.server.problems import ProblemError

Entry = tuple[str, int, Iterable[bytes]]
"""A path in the archive, its size in bytes, its content."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


class _Bytes(io.RawIOBase):
    """What the zip is written to: bytes wait here until they are taken."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(data)  # type: ignore[arg-type]
        self._held += view
        return view.nbytes

    def take(self) -> bytes:
        held = bytes(self._held)
        self._held.clear()
        return held


def archive(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Yield the bytes of a zip of these entries, stored as they are: films and tables of results are read at once."""
    written = _Bytes()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as packed:
        for path, size, content in entries:
            info = zipfile.ZipInfo(path, _EPOCH)
            info.external_attr = 0o644 << 16
            info.file_size = size
            with packed.open(info, "w", force_zip64=size >= 1 << 31) as member:
                for piece in content:
                    member.write(piece)
                    yield written.take()
    yield written.take()


READ, WRITE, RESULTS = {"scope": "jobs:read"}, {"scope": "jobs:write"}, {"scope": "results:read"}
Sequence = Annotated[int, QueryParameter(ge=0, le=2**53, description="Events behind this one.")]
LastEventId = Annotated[str | None, HeaderParameter(name="Last-Event-ID", max_length=20)]
Wait = Annotated[
    float, QueryParameter(ge=0, le=20, description="Seconds to wait where there is nothing new.")
]


class ResultFile(msgspec.Struct):
    """A file of the folder that `mirror batch` writes: its path in it, and a signed URL to get it from."""

    path: str
    bytes: int
    sha256: str
    url: str


class Results(msgspec.Struct):
    """The files of a job so far; `complete` once it has ended. `folder` is the folder's name."""

    job_id: Id
    folder: str
    complete: bool
    expires_at: float
    files: list[ResultFile]


def routes(platform: Platform, bell: EventBell) -> list[HTTPRouteHandler]:
    """All routes of jobs but those that every object has."""
    return [*_life(platform, bell), *_events(platform, bell), *_results(platform)]


def _life(platform: Platform, bell: EventBell) -> list[Any]:
    @post(
        "/v1/jobs",
        opt=WRITE,
        operation_id="jobs_create",
        tags=["jobs"],
        summary="Create a job.",
        status_code=202,
    )
    async def create(
        request: Caller, data: JSONBody[NewJob], idempotency_key: IdempotencyKey = None
    ) -> Response[Job]:
        def make() -> StoredAnswer:
            job = jobs.create(platform, request.user, data)
            return StoredAnswer(202, f"/v1/jobs/{job.id}", msgspec.json.encode(job))

        made = await once(platform, request, idempotency_key, make)
        bell.ring()
        return read_recorded_answer(made)

    @post(
        "/v1/jobs/{id:str}/cancel",
        opt=WRITE,
        operation_id="jobs_cancel",
        tags=["jobs"],
        status_code=202,
        summary="Cancel a job.",
    )
    async def cancel(request: Caller, id: FromPath[Id]) -> Response[Job]:
        found = jobs.cancel(platform, request.user, id)
        bell.ring()
        return answer(found, 202)

    @post(
        "/v1/jobs/{id:str}/retry",
        opt=WRITE,
        operation_id="jobs_retry",
        tags=["jobs"],
        status_code=202,
        summary="Try a job again.",
    )
    async def retry(request: Caller, id: FromPath[Id]) -> Response[Job]:
        found = jobs.retry(platform, request.user, id)
        bell.ring()
        return answer(found, 202)

    @delete(
        "/v1/jobs/{id:str}",
        opt=WRITE,
        operation_id="jobs_delete",
        tags=["jobs"],
        summary="Delete a job with all its results.",
    )
    async def remove(request: Caller, id: FromPath[Id], if_match: IfMatch = None) -> None:
        if if_match is not None:
            rows.check_match(rows.got(platform.database, request.user, jobs.JOBS, id).version, if_match)
        jobs.delete(platform, request.user, id)
        bell.ring()

    return [create, cancel, retry, remove]


def _events(platform: Platform, bell: EventBell) -> list[Any]:
    @get(
        "/v1/jobs/{id:str}/events",
        opt=READ,
        operation_id="jobs_events",
        tags=["jobs"],
        summary="What happened to a job.",
    )
    async def listen(
        request: Caller,
        id: FromPath[Id],
        after: Sequence = 0,
        wait_s: Wait = 0,
        last_event_id: LastEventId = None,
    ) -> Response[Events]:
        rows.got(platform.database, request.user, jobs.JOBS, id)
        if "text/event-stream" not in request.headers.get("accept", ""):
            return answer(await jobs.wait_for_events(platform.database, bell, id, after, wait_s))
        sequence = _sequence(last_event_id) if last_event_id else after
        now = jobs.list_events(platform.database, id, sequence)
        if now.ended and not now.items:
            # an EventSource that is answered so does not connect again
            return _nothing()
        return _stream(jobs.stream_events(platform.database, bell, id, sequence))

    return [listen]


def _nothing() -> Any:
    return Response(None, status_code=204)


def _sequence(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ProblemError("request", "Last-Event-ID is the id of an event of this stream: a number")
    return min(int(text), 2**53)


def _stream(content: AsyncIterator[bytes]) -> Any:
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return Stream(content, media_type="text/event-stream", headers=headers)


def _results(platform: Platform) -> list[Any]:
    @get(
        "/v1/jobs/{id:str}/results",
        opt=RESULTS,
        operation_id="jobs_results",
        tags=["jobs"],
        summary="The files of a job.",
    )
    async def manifest(request: Caller, id: FromPath[Id]) -> Response[Results]:
        job: Job = rows.got(platform.database, request.user, jobs.JOBS, id)
        for_s = platform.settings.signed_s
        files = [
            ResultFile(path, size, sha256, platform.files.url("GET", key, for_s))
            for path, key, size, sha256 in _files(platform, id)
        ]
        expires = platform.wall() + for_s
        return answer(Results(id, jobs.folder_of(job.name), job.status in jobs.ENDED, expires, files))

    @get(
        "/v1/jobs/{id:str}/archive",
        opt=RESULTS,
        operation_id="jobs_archive",
        tags=["jobs"],
        summary="The folder of a job as one zip.",
        media_type="application/zip",
    )
    async def packed(request: Caller, id: FromPath[Id]) -> Stream:
        job: Job = rows.got(platform.database, request.user, jobs.JOBS, id)
        folder = jobs.folder_of(job.name)
        found = _files(platform, id)
        # each file is opened when its turn has come
        entries: Iterator[Entry] = (
            (f"{folder}/{path}", size, platform.files.read(key)) for path, key, size, _ in found
        )
        headers = {"Content-Disposition": f'attachment; filename="{id}.zip"'}
        return Stream(archive(entries), media_type="application/zip", headers=headers)

    return [manifest, packed]


def _files(platform: Platform, job_id: str) -> list[tuple[str, str, int, str]]:
    sql = "SELECT path, key, bytes, sha256 FROM result WHERE job_id = ? ORDER BY path"
    return [tuple(row) for row in platform.database.execute(sql, [job_id])]
