"""A recording: what every format, the report and the review take, whether a mirror kept it or a batch wrote it.

Times are seconds since the recording began; `began_at` alone is of the wall clock (Unix time, UTC).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engines.pose import PoseSequence
from rules.game import GameDone
from rules.rep_measures import RepMeasures
from rules.results import Doubt, Hold, Rep


@dataclass(frozen=True)
class RecordedSet:
    """A set. `measures` are of `reps`, in their order, or empty where nobody measured; `energy` in points.

    `id` is the store's, empty for a batch. `exercise` is a name of the library, `title` the words for it.
    `corrected` says of each of `reps` whether a trainer said otherwise than the rules; empty: of none.
    `load_kg` is what was lifted, 0 the body alone; `target_reps` 0 an open set; `plan` whose step it was, or empty;
    `velocities` m/s are of `reps`, NaN where not known, or empty where nothing was lifted.
    `reps_as_counted` and `doubts_as_counted` are how many the rules found, None where there are as many.
    `game` is what was done in an energy game, which has no repetitions; None in a set of an exercise.
    """

    number: int
    exercise: str
    title: str
    start_s: float
    end_s: float
    reps: tuple[Rep, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    holds: tuple[Hold, ...] = ()
    energy: float = 0.0
    measures: tuple[RepMeasures, ...] = ()
    id: str = ""
    corrected: tuple[bool, ...] = ()
    reps_as_counted: int | None = None
    doubts_as_counted: int | None = None
    load_kg: float = 0.0
    target_reps: int = 0
    plan: str = ""
    velocities: tuple[float, ...] = ()
    game: GameDone | None = None

    @property
    def as_counted(self) -> tuple[int, int]:
        """How many repetitions and doubts the rules found."""
        reps, doubts = self.reps_as_counted, self.doubts_as_counted
        return len(self.reps) if reps is None else reps, len(self.doubts) if doubts is None else doubts


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
    sets: tuple[RecordedSet, ...] = ()
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
        """How many repetitions and doubts the rules found, whatever a trainer said since."""
        each = [one.as_counted for one in self.sets]
        return sum(reps for reps, _ in each), sum(doubts for _, doubts in each)
