"""Jobs: made of an upload, cancelled, tried again, deleted with all that belongs to them; and their events.

Events are recorded by the coordinator, and read here by polling or as server-sent events.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import UNSET

from mirror import untrusted
from mirror.batch.options import Options
from mirror.server import checks, rows
from mirror.server.checks import check_name, check_parameters
from mirror.server.kinds import BY_TABLE, Principal, visible_to
from mirror.server.objects import ID, Job, JobParameters, NewJob, Pipeline, new_id
from mirror.server.platform import EventBell, Platform
from mirror.server.problems import ProblemError, not_found
from mirror.server.uploads import Upload

JOBS = BY_TABLE["jobs"]
ENDED = ("done", "failed", "cancelled")


def create(platform: Platform, principal: Principal, new: NewJob) -> Job:
    """Make a job of an upload that is whole, and hand it to the coordinator; inside a transaction.

    Raises ProblemError for what is not there, not whole, not known, or beyond the project's quota.
    """
    check_parameters(new.parameters)
    upload = platform.uploads.find(principal, new.upload_id)
    _check_whole(platform, upload)
    name = upload.name if new.name is UNSET else new.name
    check_name(name)
    checks.check_job(platform.database, principal.project_id, platform.wall())
    pipeline, set_id = _pipeline(platform, principal, new.pipeline), _set_of(platform, principal)
    parameters = _resolve_parameters(platform, principal, pipeline, set_id, new.parameters)
    now = platform.wall()
    id_ = new_id()
    row = {
        "id": id_,
        "user_id": principal.user_id,
        "project_id": principal.project_id,
        "pipeline_id": pipeline.id,
        "pipeline_parameter_set_id": set_id,
        "upload_id": upload.id,
        "name": name,
        "parameters": json.dumps(parameters),
        "status": "queued",
        "created_at": now,
        "changed_at": now,
    }
    platform.database.execute(
        f"INSERT INTO jobs ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})", row
    )
    platform.coordinator.submit(id_)
    made: Job = rows.got(platform.database, principal, JOBS, id_)
    return made


def cancel(platform: Platform, principal: Principal, id_: str) -> Job:
    """End a job; what is done of it stays. Raises ProblemError where it has ended already."""
    job: Job = rows.got(platform.database, principal, JOBS, id_)
    if job.status in ENDED:
        raise ProblemError("conflict", f"the job is {job.status} already", "There is nothing to cancel.")
    platform.coordinator.cancel(id_)
    found: Job = rows.got(platform.database, principal, JOBS, id_)
    return found


def retry(platform: Platform, principal: Principal, id_: str) -> Job:
    """Do again what failed or was cancelled. Raises ProblemError where nothing has."""
    job: Job = rows.got(platform.database, principal, JOBS, id_)
    if job.status not in ("failed", "cancelled"):
        raise ProblemError(
            "conflict", f"the job is {job.status}", "Only a failed or cancelled job is tried again."
        )
    platform.coordinator.retry(id_)
    found: Job = rows.got(platform.database, principal, JOBS, id_)
    return found


def delete(platform: Platform, principal: Principal, id_: str) -> None:
    """Delete a job, ended or not, with its videos, its results and its upload. Raises ProblemError, OSError."""
    job: Job = rows.got(platform.database, principal, JOBS, id_)
    if job.status not in ENDED:
        platform.coordinator.cancel(id_)
    keys = platform.database.execute("SELECT key FROM result WHERE job_id = ?", [id_]).fetchall()
    rows.delete_row(platform.database, principal, JOBS, id_)
    for key in {*platform.files.names(f"jobs/{id_}/"), *(row[0] for row in keys)}:
        platform.files.delete(key)
    used = platform.database.execute("SELECT 1 FROM jobs WHERE upload_id = ?", [job.upload_id]).fetchone()
    row = platform.database.execute("SELECT * FROM uploads WHERE id = ?", [job.upload_id]).fetchone()
    if used is None and row is not None:
        platform.uploads.discard(Upload(**dict(row)))


def folder_of(name: str) -> str:
    """The folder that `mirror batch` would write for an input of this name."""
    return untrusted.safe_part(Path(name).stem)


def _check_whole(platform: Platform, upload: Upload) -> None:
    if not platform.uploads.whole(upload):
        arrived = platform.uploads.offset(upload)
        raise ProblemError(
            "conflict",
            f"{arrived} of {upload.bytes} bytes of the upload have arrived",
            "Send the rest first.",
        )


def _pipeline(platform: Platform, principal: Principal, named: str) -> Pipeline:
    """The pipeline of an id or a name; the newest that the caller sees."""
    kind = BY_TABLE["pipelines"]
    if ID.fullmatch(named):
        found: Pipeline = rows.got(platform.database, principal, kind, named)
        return found
    condition, values = visible_to(principal, kind)
    row = platform.database.execute(
        f"SELECT id FROM pipelines WHERE name = :named AND {condition} ORDER BY id DESC",
        {**values, "named": named},
    ).fetchone()
    if row is None:
        raise not_found("pipeline", named)
    found = rows.got(platform.database, principal, kind, row[0])
    return found


def _set_of(platform: Platform, principal: Principal) -> str:
    sql = "SELECT pipeline_parameter_set_id FROM user_groups WHERE id = ?"
    return str(platform.database.execute(sql, [principal.user_group_id]).fetchone()[0])


def _resolve_parameters(
    platform: Platform, principal: Principal, pipeline: Pipeline, set_id: str, given: JobParameters
) -> dict[str, Any]:
    """The defaults, under the group's parameters for the pipeline, under those of the call."""
    stages = msgspec.json.decode(msgspec.json.encode(pipeline.stages))
    defaults = Options(Path(), profile=pipeline.profile, three_d="pose3d" in stages).to_record()
    sizes = platform.database.execute(
        "SELECT frames_in_batch FROM projects WHERE id = ?", [principal.project_id]
    ).fetchone()
    row = platform.database.execute(
        "SELECT value FROM pipeline_parameters WHERE pipeline_parameter_set_id = ? AND pipeline_id = ?",
        [set_id, pipeline.id],
    ).fetchone()
    of_group = json.loads(row[0]) if row else {}
    # an exercise that nobody named is left to each video's own metadata
    unnamed = {"exercise": None, "frame_batch": sizes[0]}
    return {**defaults, **unnamed, **of_group, **msgspec.to_builtins(given)}


MOST_EVENTS = 500
LOOK_EVERY_S = 1.0
"""A change that nobody rang for is seen after this long."""
ALIVE_EVERY_S = 15.0
"""A line of comment keeps a quiet stream open."""


class Event(msgspec.Struct):
    """`sequence` rises over all jobs; ask for what is behind the last one seen."""

    sequence: int
    job_id: str
    at: float
    kind: str
    data: dict[str, Any]


class Events(msgspec.Struct):
    """Events behind a sequence number; `last` is where to go on, `ended` whether there will be no more."""

    items: list[Event]
    last: int
    ended: bool


def list_events(database: sqlite3.Connection, job_id: str, sequence: int, most: int = MOST_EVENTS) -> Events:
    """Return the events of a job behind a sequence number, the oldest first."""
    status = database.execute("SELECT status FROM jobs WHERE id = ?", [job_id]).fetchone()
    found = database.execute(
        "SELECT sequence, job_id, at, kind, data FROM events"
        " WHERE job_id = ? AND sequence > ? ORDER BY sequence LIMIT ?",
        [job_id, sequence, most + 1],
    ).fetchall()
    items = [Event(row[0], row[1], row[2], row[3], msgspec.json.decode(row[4])) for row in found[:most]]
    ended = len(found) <= most and (status is None or status[0] in ENDED)
    return Events(items, items[-1].sequence if items else sequence, ended)


async def wait_for_events(
    database: sqlite3.Connection, bell: EventBell, job_id: str, sequence: int, wait_s: float
) -> Events:
    """The same, but where there is nothing yet, wait so long for something."""
    found = list_events(database, job_id, sequence)
    while not found.items and not found.ended and wait_s > 0:
        await bell.wait(min(wait_s, LOOK_EVERY_S))
        wait_s -= LOOK_EVERY_S
        found = list_events(database, job_id, sequence)
    return found


async def stream_events(
    database: sqlite3.Connection, bell: EventBell, job_id: str, sequence: int
) -> AsyncIterator[bytes]:
    """Server-sent events from behind a sequence number, until the job has ended."""
    yield b"retry: 2000\n\n"
    while True:
        found = await wait_for_events(database, bell, job_id, sequence, ALIVE_EVERY_S)
        for event in found.items:
            data = msgspec.json.encode(event).decode()
            yield f"id: {event.sequence}\nevent: {event.kind}\ndata: {data}\n\n".encode()
        sequence = found.last
        if found.ended:
            return
        if not found.items:
            yield b": still here\n\n"
