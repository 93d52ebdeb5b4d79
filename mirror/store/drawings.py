"""What a trainer drew over the pictures of a session: angles, lines, free hand, labels, stopwatches, each for a time.

Points are in px of the session's picture, so that a drawing stays where it is at whatever size the picture is shown.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from sqlite_utils import Database

from mirror.store.database import StoreError, transaction

Kind = Literal["angle", "line", "free", "label", "stopwatch"]
POINTS: dict[Kind, tuple[int, int]] = {
    "angle": (3, 3), "line": (2, 2), "free": (2, 2000), "label": (1, 1), "stopwatch": (1, 1),
}  # fmt: skip
"""Kind -> the least and the most points of it. Of an angle the second is the corner."""
MOST = 500
"""Drawings of a session."""

Place = Annotated[float, Meta(ge=-100_000, le=100_000)]
Seconds = Annotated[float, Meta(ge=0, le=7 * 86_400)]


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """`points` (x, y) px of the picture; it is seen from `start_s` to `end_s`, s of the session.

    `text` is what a label says. A stopwatch counts from `start_s` and stands at `end_s`.
    """

    kind: Kind
    points: Annotated[tuple[tuple[Place, Place], ...], Meta(min_length=1, max_length=2000)]
    start_s: Seconds
    end_s: Seconds
    text: Annotated[str, Meta(max_length=200)] = ""


def check(drawings: Sequence[Drawing]) -> None:
    """Raises StoreError for more than a session has, a drawing without its points, or one that ends before it
    begins."""
    if len(drawings) > MOST:
        raise StoreError(f"{len(drawings)} drawings: a session has at most {MOST}, erase some")
    for number, one in enumerate(drawings, start=1):
        least, most = POINTS[one.kind]
        if not least <= len(one.points) <= most:
            raise StoreError(
                f"drawing {number}: {one.kind} has {least} to {most} points, not {len(one.points)}"
            )
        if not one.start_s <= one.end_s:
            raise StoreError(f"drawing {number}: it ends at {one.end_s:g} s, before it begins")


def drawings(store: Database, session_id: str) -> tuple[Drawing, ...]:
    """What was drawn over a session, in order."""
    rows = store.execute(
        "SELECT data FROM drawing WHERE session_id = ? ORDER BY number", [session_id]
    ).fetchall()
    return tuple(msgspec.json.decode(row[0], type=Drawing) for row in rows)


def set_drawings(
    store: Database, session_id: str, found: Sequence[Drawing], now: float | None = None
) -> None:
    """Keep what is drawn over a session, in place of what was before. Raises StoreError."""
    check(found)
    if not store.execute("SELECT 1 FROM session WHERE id = ?", [session_id]).fetchone():
        raise StoreError(f"{session_id}: there is no such session; it may have been erased")
    at = time.time() if now is None else now
    rows = [
        (session_id, number, msgspec.json.encode(one).decode(), at) for number, one in enumerate(found, 1)
    ]
    with transaction(store):
        store.execute("DELETE FROM drawing WHERE session_id = ?", [session_id])
        store.conn.executemany(
            "INSERT INTO drawing (session_id, number, data, changed_at) VALUES (?, ?, ?, ?)", rows
        )
