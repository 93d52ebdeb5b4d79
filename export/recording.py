"""A recording: what every format, the report and the review take, stored by a mirror or written by a batch.

Times are seconds since the recording began; `began_at` alone is of the wall clock (Unix time, UTC).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engines.pose import PoseSequence
from rules.results import Doubt, Rep, WorkoutSet


@dataclass(frozen=True)
class Recording:
    """One session, or one video of a batch, whole.

    `id` names it among its kind: the session's id, or the folder of a batch's results. `title` is for people
    ("Session 12", "squats/front.mp4"), `kind` is `session` or `batch`. `member` None is a guest or nobody.
    `poses` covers all of it; `video` is the film it was made of, where there is one. `height_m` of the member,
    None where it is not known. `up` is the unit vector against gravity in camera axes, None where the camera is
    taken to stand level. `judged_by` says which program, profile, engines (sha256) and calibration judged.
    """

    id: str
    kind: str
    title: str
    poses: PoseSequence
    sets: tuple[WorkoutSet, ...] = ()
    member: str | None = None
    began_at: float | None = None
    length_s: float = 0.0
    size: tuple[int, int] = (0, 0)
    energy: float = 0.0
    height_m: float | None = None
    mass_kg: float | None = None
    video: Path | None = None
    note: str = ""
    up: tuple[float, float, float] | None = None
    judged_by: Mapping[str, Any] = field(default_factory=dict)
    trainer_note: str = ""

    @property
    def reps(self) -> tuple[Rep, ...]:
        """The repetitions of all sets, in order."""
        return tuple(rep for one in self.sets for rep in one.reps)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubts of all sets, in order."""
        return tuple(doubt for one in self.sets for doubt in one.doubts)

    @property
    def as_counted(self) -> tuple[int, int]:
        """How many repetitions and doubts the rules found, whatever a trainer corrected since."""
        each = [one.as_counted for one in self.sets]
        return sum(reps for reps, _ in each), sum(doubts for _, doubts in each)
