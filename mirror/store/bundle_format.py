"""What a session bundle is: the types of its `session.json`, from which the published schema is made.

A bundle is a zip of `session.json`, one `.npy` for each array of key points, and the pictures if the member chose to
have some; docs/session-bundle.md tells it in words, docs/session-bundle.schema.json is `schema()`.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from engines.pose import KEYPOINTS
from mirror.store.database import StoreError
from mirror.store.drawings import MOST, Drawing
from mirror.store.poses import MOST_FRAMES

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
    """What the trainer said of a repetition or a doubt: its `number` in the set, and whether it `counts`.

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
    drawings: Annotated[list[Drawing], Meta(max_length=MOST)] = []


def schema() -> dict[str, Any]:
    """JSON schema of `session.json`."""
    return msgspec.json.schema(SessionInBundle)
