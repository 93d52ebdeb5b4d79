"""What a session bundle is, and writing one: one file that another mirror takes in without loss.

A bundle is a zip of `session.json`, one `.npy` for each array of key points, and the pictures if the member
chose to have some; docs/session-bundle.md tells it in words. The published schema,
docs/session-bundle.schema.json, is made from the types by `schema()`.
"""

from __future__ import annotations

import io
import json
import math
import zipfile
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
import numpy as np
from msgspec import Meta
from numpy.typing import NDArray
from sqlite_utils import Database

from engines.pose import KEYPOINTS
from export.atomic import replacing
from mirror.store.corrections import MOST_DRAWINGS, Drawing, corrections, drawings
from mirror.store.database import StoreError
from mirror.store.disk import make_private_file
from mirror.store.encoding import MOST_FRAMES, document
from mirror.store.sessions import Session, session
from rules.results import WorkoutSet

FORMAT = "open-gym-mirror session"
VERSION = 2
"""The newest that this mirror reads, and the one it writes. Version 1 had what the member's QR code says."""
MOST_BYTES = 2_000_000_000
"""Of all members of a bundle together, unpacked: ten hours of key points are a third of it."""
ARRAYS = {
    "time": 1, "xy": 2 * len(KEYPOINTS), "score": len(KEYPOINTS), "xyz": 3 * len(KEYPOINTS),
    "angle_sd": len(KEYPOINTS),
}  # fmt: skip
"""Array -> numbers in a frame."""
MAY_LACK = ("xyz", "angle_sd")
"""Arrays that are there only where the 3D stage was, or stated how sure it is."""
RANGES = {
    "time": (0.0, 7 * 86_400.0), "xy": (-1e6, 1e6), "score": (0.0, 1.001), "xyz": (-1e4, 1e4),
    "angle_sd": (0.0, 180.0),
}  # fmt: skip
"""Array -> the least and the largest number in it: s, px, share, m, deg."""

LONGEST_S = 7 * 86_400
"""Of a session, s."""
LARGEST = 1e9
"""No number of a repetition, a doubt or a hold is larger."""

Id = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Sha256 = Annotated[str, Meta(pattern="^([0-9a-f]{64})?$")]
Amount = Annotated[int, Meta(ge=0, le=1_000_000)]
Pixels = Annotated[int, Meta(ge=0, le=100_000)]
Seconds = Annotated[float, Meta(ge=0, le=LONGEST_S)]
UnixTime = Annotated[float, Meta(ge=0, le=4_102_444_800)]
"""Up to the year 2100."""
Points = Annotated[float, Meta(ge=-LARGEST, le=LARGEST)]
Rate = Annotated[float, Meta(ge=0, le=100)]
"""Energy, points a minute."""
ExerciseName = Annotated[str, Meta(pattern="^[a-z0-9_]{0,60}$")]
"""As a rule's file may have it; it becomes part of names of files."""
Word = Annotated[str, Meta(max_length=200)]
Words = Annotated[str, Meta(max_length=4000)]
Row = dict[str, str | int | float | bool | list[str] | None]


class BundleError(StoreError):
    """A file that is no session bundle, or not a whole one."""


class Whom(msgspec.Struct, frozen=True, kw_only=True):
    """The member, absent for a guest. What their QR code says is not in it: another mirror makes its own card."""

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=60)]
    pictures: bool = False
    height_m: Annotated[float, Meta(ge=0.5, le=2.6)] | None = None
    created_at: UnixTime = 0.0


class IntervalInBundle(msgspec.Struct, frozen=True, kw_only=True):
    """An interval of an energy game, with the fields of `IntervalDone` in `rules.game`."""

    kind: Literal["work", "rest"]
    title: Word
    start_s: Seconds
    end_s: Seconds
    low: Rate
    high: Rate
    energy: Points
    in_zone_s: Seconds
    measured_s: Seconds


class GameInBundle(msgspec.Struct, frozen=True, kw_only=True):
    """An energy game, with the fields of `GameDone` in `rules.game`."""

    name: ExerciseName
    intervals: Annotated[list[IntervalInBundle], Meta(max_length=1000)]
    trace: Annotated[list[Rate], Meta(max_length=100_000)]


class SetInBundle(msgspec.Struct, frozen=True, kw_only=True):
    """A set. `reps`, `doubts`, `holds` are objects with the fields of `Rep`, `Doubt`, `Hold` in `rules.results`.

    `load_kg`, `target_reps`, `plan`, `velocities` (m/s of each of `reps`, null where unknown) and `game` came later.
    """

    id: Id
    number: Amount
    exercise: ExerciseName
    title: Word
    version: Amount
    sha256: Sha256
    start_s: Seconds
    end_s: Seconds | None
    energy: Points
    reps: Annotated[list[Row], Meta(max_length=100_000)]
    doubts: Annotated[list[Row], Meta(max_length=100_000)]
    holds: Annotated[list[Row], Meta(max_length=100_000)]
    load_kg: Annotated[float, Meta(ge=0, le=2000)] = 0.0
    target_reps: Amount = 0
    plan: Word = ""
    velocities: Annotated[list[Annotated[float, Meta(ge=0, le=20)] | None], Meta(max_length=100_000)] = []
    game: GameInBundle | None = None


class CueInBundle(msgspec.Struct, frozen=True, kw_only=True):
    """Words that were shown."""

    number: Amount
    time_s: Seconds
    kind: Word
    text: Words
    reason: Word | None
    detail: Words


class ChunkInBundle(msgspec.Struct, frozen=True, kw_only=True):
    """About a second: how many of the arrays' frames are in it, and the points that were earned."""

    start_s: Seconds
    end_s: Seconds
    frames: Annotated[int, Meta(ge=0, le=MOST_FRAMES)]
    energy: Points


class CorrectionInBundle(msgspec.Struct, frozen=True, kw_only=True):
    """The trainer's word on a repetition or a doubt: its `number` in the set, and whether it `counts`.

    `made_by` came later: a name, `member`, `trainer`, or empty.
    """

    set: Amount
    kind: Literal["rep", "doubt"]
    number: Amount
    counts: bool
    made_at: UnixTime
    made_by: Word = ""


class ReviewNote(msgspec.Struct, frozen=True, kw_only=True):
    """What the trainer wrote about the session."""

    text: Annotated[str, Meta(min_length=1, max_length=4000)]
    changed_at: UnixTime


class SessionInBundle(msgspec.Struct, frozen=True, kw_only=True):
    """`session.json`. Times are seconds since the session began; `started_at` is Unix time, UTC.

    `corrections`, `review_note` and `drawings` came later: a bundle without them has none.
    """

    format: Literal["open-gym-mirror session"]
    version: Literal[1, 2]
    id: Id
    started_at: UnixTime
    length_s: Seconds
    status: Literal["closed", "recovered"]
    note: Words
    width: Pixels
    height: Pixels
    judged_by: dict[str, Any]
    keypoints: Annotated[list[Word], Meta(max_length=100)]
    member: Whom | None
    sets: Annotated[list[SetInBundle], Meta(max_length=10_000)]
    cues: Annotated[list[CueInBundle], Meta(max_length=100_000)]
    chunks: Annotated[list[ChunkInBundle], Meta(max_length=LONGEST_S)]
    pictures: Annotated[list[Seconds], Meta(max_length=LONGEST_S)]
    corrections: list[CorrectionInBundle] = []
    review_note: ReviewNote | None = None
    drawings: Annotated[list[Drawing], Meta(max_length=MOST_DRAWINGS)] = []


def schema() -> dict[str, Any]:
    """JSON schema of `session.json`."""
    return msgspec.json.schema(SessionInBundle)


def write_bundle(store: Database, session_id: str, path: Path) -> None:
    """Write a session that is over, for its owner alone.

    Raises StoreError where there is none, OSError naming the file.
    """
    found = session(store, session_id)
    if found.summary.status == "open":
        raise StoreError(f"session {found.summary.number} is still on: export it when it is over")
    pictures = store.execute(
        "SELECT time_s, jpeg FROM picture WHERE session_id = ? ORDER BY time_s", [session_id]
    ).fetchall()
    content = _document(store, found, [float(row[0]) for row in pictures])
    with replacing(path) as part, _private_zip(part) as file:
        text = json.dumps(msgspec.to_builtins(content), indent=1, ensure_ascii=False, allow_nan=False)
        file.writestr("session.json", text)
        poses = found.poses
        for name, values in (
            ("time", poses.time),
            ("xy", poses.xy),
            ("score", poses.score),
            ("xyz", poses.xyz),
            ("angle_sd", poses.angle_sd),
        ):
            if values is not None:
                file.writestr(f"{name}.npy", _npy(values))
        for number, (_, jpeg) in enumerate(pictures):
            file.writestr(f"pictures/{number:06d}.jpg", jpeg)


def _private_zip(path: Path) -> zipfile.ZipFile:
    """A zip that only its owner can read, from its first byte on."""
    make_private_file(path)
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)


def _document(store: Database, found: Session, pictures: list[float]) -> SessionInBundle:
    row = store.execute(
        "SELECT id, name, pictures, height_m, created_at FROM member WHERE id = ?",
        [found.summary.member_id],
    ).fetchone()
    keys = ("id", "name", "pictures", "height_m", "created_at")
    member = None if row is None else Whom(**{**dict(zip(keys, row, strict=True)), "pictures": bool(row[2])})
    chunks = store.execute(
        "SELECT start_s, end_s, frames, energy FROM pose_chunk WHERE session_id = ? ORDER BY number",
        [found.summary.id],
    ).fetchall()
    return SessionInBundle(
        format="open-gym-mirror session",
        version=2,
        id=found.summary.id,
        started_at=found.summary.started_at,
        length_s=found.summary.length_s,
        status="recovered" if found.summary.status == "recovered" else "closed",
        note=found.summary.note,
        width=found.size[0],
        height=found.size[1],
        judged_by=found.judged_by,
        keypoints=list(KEYPOINTS),
        member=member,
        sets=[_convert_set(each) for each in found.sets],
        cues=[
            CueInBundle(**{name: getattr(c, name) for name in CueInBundle.__struct_fields__})
            for c in found.cues
        ],
        chunks=[ChunkInBundle(start_s=a, end_s=b, frames=n, energy=e) for a, b, n, e in chunks],
        pictures=pictures,
        corrections=_corrections(store, found.summary.id),
        review_note=_review_note(store, found.summary.id),
        drawings=list(drawings(store, found.summary.id)),
    )


def _corrections(store: Database, session_id: str) -> list[CorrectionInBundle]:
    return [
        CorrectionInBundle(
            set=one.set_number,
            kind=one.kind,
            number=one.number,
            counts=one.counts,
            made_at=one.made_at,
            made_by=one.made_by,
        )
        for one in corrections(store, session_id)
    ]


def _review_note(store: Database, session_id: str) -> ReviewNote | None:
    row = store.execute(
        "SELECT text, changed_at FROM review_note WHERE session_id = ?", [session_id]
    ).fetchone()
    return None if row is None else ReviewNote(text=row[0], changed_at=row[1])


def _convert_set(record: WorkoutSet) -> SetInBundle:
    plain = {name: getattr(record, name) for name in SetInBundle.__struct_fields__}
    plain["end_s"] = None if math.isnan(record.end_s) else record.end_s
    for name in ("reps", "doubts", "holds"):
        plain[name] = [document(row) for row in plain[name]]
    plain["velocities"] = [None if math.isnan(value) else value for value in plain["velocities"]]
    game = plain["game"]
    plain["game"] = None if game is None else msgspec.convert(msgspec.to_builtins(game), GameInBundle)
    return SetInBundle(**plain)


def _npy(values: NDArray[np.float64]) -> bytes:
    """float64 for times, float32 for the rest: finer than what the store holds."""
    array = values if values.ndim == 1 else values.astype(np.float32)
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()
