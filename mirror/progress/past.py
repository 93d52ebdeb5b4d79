"""The sets of a member's past, with their trainer's word: all that is shown of progress is made of them.

The best of each exercise and what a set adds to it come from them, and a table for spreadsheets, a line a
set.
"""

from __future__ import annotations

import csv
import io
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from sqlite_utils import Database

from mirror.store.recordings import recording_as_corrected
from rules.game import GameDone
from rules.lifting import by_velocity, epley, read_declarations
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


def past(
    store: Database, member_id: str | None, now: float, since_s: float = YEAR_S, running: bool = True
) -> Past:
    """What a member did within `since_s` before `now` (Unix time); nothing of a guest.

    `running`: also in a session that is not over. Raises StoreError.
    """
    if member_id is None:
        return ()
    rows = store.execute(
        "SELECT id, started_at FROM session WHERE member_id = ? AND started_at > ? AND started_at <= ?"
        " AND (status <> 'open' OR ?) ORDER BY started_at",
        [member_id, now - since_s, now, running],
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


WEIGHED_DAYS = 42
"""Loads and velocities of so many days make a line: somebody grows stronger."""
DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Records:
    """The best of one exercise; 0 where there is none. `once_kg` is the estimate of what is lifted once, by Epley."""

    reps: int = 0
    held_s: float = 0.0
    load_kg: float = 0.0
    once_kg: float = 0.0
    volume_kg: float = 0.0
    """Of one session."""
    energy: float = 0.0
    """Of one set."""
    points: int = 0
    """Of one energy game."""


def records(sets: Sequence[PastSet], exercise: str) -> Records:
    """The best of an exercise in these sets."""
    own = [one for one in sets if one.exercise == exercise]
    volumes: dict[str, float] = {}
    for one in own:
        volumes[one.session] = volumes.get(one.session, 0.0) + one.volume_kg
    return Records(
        max((one.reps for one in own), default=0),
        max((one.held_s for one in own), default=0.0),
        max((one.load_kg for one in own), default=0.0),
        max((once for one in own if (once := epley(one.load_kg, one.reps)) > 0), default=0.0),
        max(volumes.values(), default=0.0),
        max((one.energy for one in own), default=0.0),
        max((one.points for one in own), default=0),
    )


NAMES = ("load_kg", "once_kg", "reps", "held_s", "points")
"""What is worth telling, the best first."""


def find_broken_records(before: Sequence[PastSet], done: PastSet) -> tuple[str, ...]:
    """Which records of its exercise a set breaks, by their names; none at somebody's first time.

    More repetitions than ever are a record with a load that was lifted before, or alone.
    """
    own = [one for one in before if one.kind == done.kind]
    if not own:
        return ()
    old, new = records(own, done.exercise), records([*own, done], done.exercise)
    as_heavy = [one for one in own if one.load_kg >= done.load_kg]
    tried = any(one.load_kg == done.load_kg for one in own)
    found = [name for name in ("load_kg", "once_kg") if getattr(new, name) > getattr(old, name) > 0]
    if tried and done.reps > records(as_heavy, done.exercise).reps > 0:
        found.append("reps")
    found += [name for name in ("held_s", "points") if getattr(done, name) > getattr(old, name) > 0]
    return tuple(name for name in NAMES if name in found)


def best_set(before: Sequence[PastSet], done: PastSet) -> PastSet | None:
    """The best earlier set of the same kind in which anything counted: most weight, then most repetitions, seconds or
    points, then quality."""
    own = [one for one in before if one.kind == done.kind and (one.reps or one.held_s or one.points)]
    return max(own, key=_better, default=None)


def _better(one: PastSet) -> tuple[float, ...]:
    return one.load_kg, one.reps, one.held_s, one.points, _zero_if_unknown(one.quality)


def last_load(sets: Sequence[PastSet], exercise: str) -> float:
    """What the exercise was done with the last time, kg; 0 the body alone, or never."""
    return next((one.load_kg for one in reversed(sets) if one.exercise == exercise), 0.0)


@dataclass(frozen=True, slots=True)
class Once:
    """The most that could be lifted once, kg: by Epley and by the line of load and velocity; NaN where unknown."""

    by_reps_kg: float
    by_velocity_kg: float


def once(sets: Sequence[PastSet], exercise: str, now: float) -> Once:
    """What could be lifted once now (Unix time), from the sets of the last six weeks."""
    own = [one for one in sets if one.exercise == exercise and one.at > now - WEIGHED_DAYS * DAY_S]
    of = read_declarations().get(exercise)
    line = by_velocity([(one.load_kg, one.velocity) for one in own], of.slowest) if of else math.nan
    known = [value for one in own if (value := epley(one.load_kg, one.reps)) > 0]
    return Once(max(known, default=math.nan), line)


def _zero_if_unknown(value: float) -> float:
    return 0.0 if math.isnan(value) else value


TABLE_COLUMNS = (
    "date", "time", "exercise", "reps", "held_s", "load_kg", "volume_kg", "target_reps", "quality", "velocity_m_s",
    "energy", "seconds", "plan", "game", "points",
)  # fmt: skip


def write_table(sets: Sequence[PastSet]) -> str:
    """The lines as CSV, with a head; times are of this machine's zone."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(TABLE_COLUMNS)
    writer.writerows(_table_row(one) for one in sets)
    return text.getvalue()


def _table_row(one: PastSet) -> tuple[object, ...]:
    at = time.localtime(one.at)
    return (
        time.strftime("%Y-%m-%d", at),
        time.strftime("%H:%M", at),
        one.exercise,
        one.reps,
        round(one.held_s, 1),
        one.load_kg,
        one.volume_kg,
        one.target,
        round_known(one.quality, 3),
        round_known(one.velocity, 3),
        round(one.energy, 1),
        round(one.seconds, 1),
        one.plan,
        one.kind[1],
        one.points,
    )


def round_known(value: float, decimals: int = 1) -> float | None:
    """A number for a table: rounded, None where it is not known."""
    return None if math.isnan(value) else round(value, decimals)
