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
from mirror.store.poses import MOST_FRAMES

FORMAT = "open-gym-mirror session"
VERSION = 1
"""The newest that this mirror reads, and the one it writes."""
MOST_BYTES = 2_000_000_000
"""Of all members of a bundle together, unpacked: ten hours of key points are a third of it."""
ARRAYS = {"time": 1, "xy": 2 * len(KEYPOINTS), "score": len(KEYPOINTS), "xyz": 3 * len(KEYPOINTS)}
"""Array -> numbers in a frame."""

Id = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Amount = Annotated[int, Meta(ge=0)]
Row = dict[str, str | int | float | bool | list[str] | None]


class BundleError(StoreError):
    """A file that is no session bundle, or not a whole one."""


class Whom(msgspec.Struct, frozen=True, kw_only=True):
    """The member, absent for a guest. `token` is what their QR code says."""

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=60)]
    token: Annotated[str, Meta(min_length=1, max_length=200)]
    pictures: bool = False
    height_m: Annotated[float, Meta(ge=0.5, le=2.6)] | None = None
    created_at: float = 0.0


class OneSet(msgspec.Struct, frozen=True, kw_only=True):
    """A set. `reps`, `doubts`, `holds` are objects with the fields of `Rep`, `Doubt`, `Hold` in `rules.results`."""

    id: Id
    number: Amount
    exercise: str
    title: str
    version: int
    sha256: str
    start_s: float
    end_s: float | None
    energy: float
    reps: list[Row]
    doubts: list[Row]
    holds: list[Row]


class OneCue(msgspec.Struct, frozen=True, kw_only=True):
    """Words that were shown."""

    number: Amount
    time_s: float
    kind: str
    text: str
    reason: str | None
    detail: str


class OneChunk(msgspec.Struct, frozen=True, kw_only=True):
    """About a second: how many of the arrays' frames are in it, and the points that were earned."""

    start_s: float
    end_s: float
    frames: Annotated[int, Meta(ge=0, le=MOST_FRAMES)]
    energy: float


class OneCorrection(msgspec.Struct, frozen=True, kw_only=True):
    """What the trainer said of a repetition or a doubt: its `number` in the set, and whether it `counts`."""

    set: Amount
    kind: Literal["rep", "doubt"]
    number: Amount
    counts: bool
    made_at: float


class ReviewNote(msgspec.Struct, frozen=True, kw_only=True):
    """What the trainer wrote about the session."""

    text: Annotated[str, Meta(min_length=1, max_length=4000)]
    changed_at: float


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """`session.json`. Times are seconds since the session began; `started_at` is Unix time, UTC.

    `corrections` and `review_note` came later: a bundle without them has none.
    """

    format: Literal["open-gym-mirror session"]
    version: Literal[1]
    id: Id
    started_at: float
    length_s: float
    status: Literal["closed", "recovered"]
    note: str
    width: Amount
    height: Amount
    judged_by: dict[str, Any]
    keypoints: list[str]
    member: Whom | None
    sets: list[OneSet]
    cues: list[OneCue]
    chunks: list[OneChunk]
    pictures: list[float]
    corrections: list[OneCorrection] = []
    review_note: ReviewNote | None = None


def schema() -> dict[str, Any]:
    """JSON schema of `session.json`."""
    return msgspec.json.schema(Document)
