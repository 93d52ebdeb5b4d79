"""Twelve weeks of generated sessions in a store, judged by the real rules, written as the recorder does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from sqlite_utils import Database

from engines.pose import PoseSequence
from mirror.demonstration.movement import EXERCISES, SIZE, Stroke, movement, still
from mirror.store import members, session_writer
from mirror.store.database import transaction
from mirror.store.poses import Block
from mirror.store.session_writer import Chunk, NewSession
from rules.analysis import Analysis, analyse
from rules.exercise import Exercise
from rules.results import WorkoutSet

DAY_S = 86_400.0
REST_S = 6.0
"""Short rests: nobody needs to look at somebody who stands about."""
JUDGED_BY = {
    "mirror": "demonstration",
    "profile": "generated poses",
    "engines": {},
    "calibration": "camera 1",
}


@dataclass(frozen=True, slots=True)
class Person:
    """A member (None: a guest), the exercises of a session, how many weeks ago the first session was, sessions a
    week."""

    name: str | None
    height_m: float
    exercises: tuple[str, ...]
    weeks: int
    a_week: int


PEOPLE: tuple[Person, ...] = (
    Person("Member 204", 1.78, ("squat", "jumping_jack", "shoulder_press"), 12, 2),
    Person("Member 117", 1.66, ("push_up", "lateral_raise"), 12, 1),
    Person("Member 088", 1.71, ("squat",), 6, 1),
    Person(None, 1.74, ("jumping_jack",), 1, 1),
)


def twelve_weeks(
    store: Database, now: float, people: tuple[Person, ...] = PEOPLE, sets: int = 3, reps: int = 12
) -> list[str]:
    """Write sessions that end shortly before `now` (Unix time, s); gives their ids, in order of time.

    Movements grow better over the weeks, and tire within a set.
    """
    known = {who.name: members.add(store, who.name, who.height_m) for who in people if who.name is not None}
    plans = sorted(_plans(people, now))
    ids = []
    for number, (at, person, session) in enumerate(plans):
        who = people[person]
        member = known.get(who.name or "")
        done = session / max(1, who.weeks * who.a_week - 1)
        ids.append(
            keep_session(store, who, None if member is None else member.id, at, done, number, sets, reps)
        )
    return ids


def _plans(people: tuple[Person, ...], now: float) -> Iterator[tuple[float, int, int]]:
    """When, who, and the how manieth session of theirs."""
    for number, who in enumerate(people):
        count = who.weeks * who.a_week
        for session in range(count):
            days = round(7.0 * (count - 1 - session) / who.a_week)
            yield now - days * DAY_S - 2400.0 * (number + 1), number, session


def keep_session(
    store: Database,
    who: Person,
    member_id: str | None,
    started_at: float,
    done: float,
    seed: int,
    sets: int = 3,
    reps: int = 12,
) -> str:
    """Write one session; `done` 0..1 is how far the member has come. Returns its id."""
    row = NewSession(session_writer.new_id(), member_id, started_at, SIZE, JUDGED_BY)
    with transaction(store):
        session_writer.begin(store.conn, row)
        at, second = 0.0, 0
        for number in range(1, sets + 1):
            exercise = who.exercises[(number - 1) % len(who.exercises)]
            poses = movement(
                exercise, strokes(exercise, done, reps, seed + number), at, who.height_m, seed + number
            )
            found = analyse(poses, exercise, height_m=who.height_m, channels="live")
            _keep_set(store, row.id, number, poses, found)
            second = _keep_poses(store, row.id, poses, found.energy.score, second)
            at = float(poses.time[-1]) + 1 / 30
            pause = still(REST_S, at, who.height_m, seed + number)
            second = _keep_poses(store, row.id, pause, 0.0, second)
            at = float(pause.time[-1]) + 1 / 30
        session_writer.end(store.conn, row.id, at)
    return row.id


def strokes(exercise: str, done: float, reps: int, seed: int) -> list[Stroke]:
    """A set's repetitions: deeper and steadier the farther somebody has come, tiring towards its end."""
    random = np.random.default_rng(seed)
    fast, deep = (0.62 if exercise == "jumping_jack" else 1.0), (1.16 if exercise == "squat" else 1.0)
    count = reps - 3 + round(3 * done)
    found = []
    for i in range(count):
        tired = i / max(1, count - 1)
        depth = 0.94 + 0.12 * done - 0.16 * (1 - 0.5 * done) * tired**2 + random.normal(0, 0.015)
        slow = (1.05 - 0.2 * done) * (1 + 0.35 * (1 - 0.4 * done) * tired) * fast
        lean = 9.0 if exercise == "squat" and tired > 0.75 and random.random() < 0.7 else 0.0
        right = 1.0 - 0.06 * (1 - done) - 0.05 * tired
        found.append(Stroke(deep * depth, 0.8 * slow, 0.72 * slow, 0.2 + 0.25 * tired, right, lean))
    # one goes wrong, and is not counted
    found.append(Stroke(0.42 * deep**2, 0.7 * fast, 0.6 * fast, 0.5))
    return found


def _keep_set(store: Database, session_id: str, number: int, poses: PoseSequence, found: Analysis) -> None:
    rule = Exercise.named(found.exercise) if found.exercise in Exercise.names() else None
    start, end = float(poses.time[0]), float(poses.time[-1])
    row = WorkoutSet(
        number,
        found.exercise,
        rule.title if rule else "",
        start,
        end,
        found.reps,
        found.doubts,
        found.holds,
        found.energy.score,
        id=session_writer.new_id(),
        version=rule.version if rule else 0,
    )
    session_writer.put_set(store.conn, session_id, row)
    session_writer.put_counts(store.conn, row)


def _keep_poses(store: Database, session_id: str, poses: PoseSequence, energy: float, second: int) -> int:
    """In chunks of a second; returns the number of the next chunk."""
    cuts = [0, *np.flatnonzero(np.diff(np.floor(poses.time - poses.time[0]))) + 1, len(poses)]
    for first, last in pairwise(cuts):
        part = poses.part(slice(first, last))
        block = Block(part.time, part.xy, part.score, part.xyz, part.angle_sd)
        chunk = Chunk(float(block.time[0]), float(block.time[-1]), block, energy / (len(cuts) - 1))
        session_writer.put_poses(store.conn, session_id, second, chunk)
        second += 1
    return second


__all__ = ["EXERCISES", "PEOPLE", "Person", "keep_session", "strokes", "twelve_weeks"]
