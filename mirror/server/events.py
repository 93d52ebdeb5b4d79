"""What happened to a job, in order: recorded by the coordinator, read here by polling or as server-sent events."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from typing import Any

import msgspec

from mirror.server.bell import Bell
from mirror.server.jobs import ENDED

MOST = 500
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


def after(database: sqlite3.Connection, job_id: str, sequence: int, most: int = MOST) -> Events:
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
    database: sqlite3.Connection, bell: Bell, job_id: str, sequence: int, wait_s: float
) -> Events:
    """The same, but where there is nothing yet, wait so long for something."""
    found = after(database, job_id, sequence)
    while not found.items and not found.ended and wait_s > 0:
        await bell.wait(min(wait_s, LOOK_EVERY_S))
        wait_s -= LOOK_EVERY_S
        found = after(database, job_id, sequence)
    return found


async def stream(
    database: sqlite3.Connection, bell: Bell, job_id: str, sequence: int
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
