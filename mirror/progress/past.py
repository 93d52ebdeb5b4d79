"""The sets of a member's past, with their trainer's word, as everything that is told about progress needs them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from sqlite_utils import Database

from mirror.store.corrected import recording_as_corrected
from rules.game import GameDone
from rules.results import Rep, WorkoutSet

YEAR_S = 366 * 86_400.0
"""How far back is looked."""


@dataclass(frozen=True, slots=True)
class PastSet:
    """The figures of a set of the past, as corrected. `at` is when it began (Unix time, s), `session` whose it was;
    `quality` 0..1, NaN of nothing.

    `load_kg` 0 is the body alone, `target` 0 an open set, `velocity` m/s of the fastest repetition, NaN unknown;
    `game` is what was done in an energy game, whose `exercise` is `energy`. `counted` are its repetitions themselves.
    """

    at: float
    session: str
    exercise: str
    reps: int
    held_s: float
    quality: float
    energy: float
    seconds: float
    load_kg: float = 0.0
    target: int = 0
    velocity: float = math.nan
    plan: str = ""
    game: GameDone | None = None
    counted: tuple[Rep, ...] = ()

    @classmethod
    def of(cls, one: WorkoutSet, began_at: float, session: str) -> PastSet:
        """Those of a set of a recording that began at a Unix time."""
        qualities = [*(rep.quality for rep in one.reps), *(hold.quality for hold in one.holds)]
        return cls(
            began_at + one.start_s,
            session,
            one.exercise,
            len(one.reps),
            sum(hold.held_s for hold in one.holds),
            fmean(qualities) if qualities else math.nan,
            one.energy,
            one.end_s - one.start_s,
            one.load_kg,
            one.target_reps,
            fastest(one.velocities),
            one.plan,
            one.game,
            one.reps,
        )

    @property
    def points(self) -> int:
        """Of a game, a point for each second in the zone."""
        return 0 if self.game is None else self.game.points

    @property
    def kind(self) -> tuple[str, str]:
        """What can be held against each other: sets of an exercise, and of a game those of the same one."""
        return self.exercise, "" if self.game is None else self.game.name

    @property
    def volume_kg(self) -> float:
        """What was lifted altogether: repetitions times load."""
        return self.reps * self.load_kg


Past = tuple[PastSet, ...]
"""In order of time."""


def past(store: Database, member_id: str | None, now: float, since_s: float = YEAR_S) -> Past:
    """What a member did within `since_s` before `now` (Unix time); nothing of a guest. Raises StoreError."""
    if member_id is None:
        return ()
    rows = store.execute(
        "SELECT id, started_at FROM session WHERE member_id = ? AND started_at > ? AND started_at <= ?"
        " ORDER BY started_at",
        [member_id, now - since_s, now],
    ).fetchall()
    found: list[PastSet] = []
    for session_id, began_at in rows:
        recording, _ = recording_as_corrected(store, session_id, poses=False)
        done = (one for one in recording.sets if one.reps or one.holds or one.game)
        found += [PastSet.of(one, began_at, session_id) for one in done]
    return tuple(found)


def fastest(velocities: Sequence[float]) -> float:
    """The highest of velocities, NaN of none that is known."""
    return max((one for one in velocities if one > 0), default=math.nan)
