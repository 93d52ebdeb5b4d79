"""Sessions to look at that nobody trained: generated bodies, judged by the real rules.

For pictures, figures and tests. The members, their movements and their figures are invented. A body does
repetitions before a level camera, key poses gone through in a chosen manner.
`python -m mirror.demonstration --store FILE` fills a new store with twelve weeks.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import click
import numpy as np
from sqlite_utils import Database

from engines.lift_points import POINT, POINTS
from engines.pose import FloatArray, PoseSequence
from engines.training.posing import library, pose_bodies
from mirror.store import members, session_writer
from mirror.store.database import StoreError, open_store, transaction
from mirror.store.encoding import Block
from mirror.store.session_writer import Chunk, NewSession
from rules.analysis import Analysis, analyse
from rules.exercise import Exercise
from rules.results import WorkoutSet

SIZE = (1280, 720)
"""Of the camera's picture, px."""
FOCAL_PX, EYE_M, AWAY_M = 900.0, 1.0, 3.4
"""The camera: its focal length, its height over the floor, its distance from the body."""
FPS = 30.0


@dataclass(frozen=True, slots=True)
class PosedExercise:
    """Where a repetition begins and turns, as key poses of `engines/training/poses.toml`, and how the body stands.

    `yaw_deg` turns the body to its left; `stands` keeps the feet where they are.
    """

    rest: str
    turn: str
    yaw_deg: float
    stands: bool = True


EXERCISES: dict[str, PosedExercise] = {
    "squat": PosedExercise("stand", "squat_low", 38.0),
    "jumping_jack": PosedExercise("stand", "jack_open", 0.0, stands=False),
    "shoulder_press": PosedExercise("press_low", "press_high", 0.0),
    "lateral_raise": PosedExercise("stand", "lateral_raise", 0.0),
    "push_up": PosedExercise("plank", "push_up_low", 78.0, stands=False),
}
"""Exercise of the library -> how a body does it."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One repetition: `depth` as a share of the way, `out_s` and `back_s` of the two ways, `pause_s` after it.

    `right` is the right side's share of the left's way; `lean_deg` bends the trunk farther forward at the turn.
    """

    depth: float = 1.0
    out_s: float = 0.9
    back_s: float = 0.8
    pause_s: float = 0.25
    right: float = 1.0
    lean_deg: float = 0.0


def movement(
    exercise: str,
    strokes: Sequence[Stroke],
    start_s: float = 0.0,
    height_m: float = 1.72,
    seed: int = 0,
    fps: float = FPS,
    lead_s: float = 1.5,
) -> PoseSequence:
    """Poses of somebody who does these repetitions, with a rest of `lead_s` before and after.

    Pixels have an engine's noise, metres are in camera axes. Raises KeyError for an exercise that is not in
    `EXERCISES`.
    """
    how, random = EXERCISES[exercise], np.random.default_rng(seed)
    share, right, lean = _way(strokes, fps, lead_s)
    angles = _angles(how, share, right) + _sway(random, len(share), fps)
    angles[:, 0] += lean
    return film_points(pose_bodies(angles.astype(np.float32)), how, height_m, start_s, fps, random)


def still(
    seconds: float, start_s: float = 0.0, height_m: float = 1.72, seed: int = 0, fps: float = FPS
) -> PoseSequence:
    """Poses of somebody who stands and waits."""
    random, how = np.random.default_rng(seed), EXERCISES["jumping_jack"]
    count = max(1, round(seconds * fps))
    angles = _angles(how, np.zeros(count), np.zeros(count)) + _sway(random, count, fps)
    return film_points(pose_bodies(angles.astype(np.float32)), how, height_m, start_s, fps, random)


def _way(strokes: Sequence[Stroke], fps: float, lead_s: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Share of the way of the left, of the right, and the trunk's lean in deg, of each frame."""
    parts = [np.zeros((round(lead_s * fps), 3))]
    for one in strokes:
        out, back, pause = (round(seconds * fps) for seconds in (one.out_s, one.back_s, one.pause_s))
        rise = np.concatenate([_smooth(out), _smooth(back)[::-1], np.zeros(pause)])
        parts.append(rise[:, None] * [one.depth, one.depth * one.right, one.lean_deg])
    parts.append(np.zeros((round(lead_s * fps), 3)))
    left, right, lean = np.concatenate(parts).T
    return left, right, lean


def _smooth(frames: int) -> FloatArray:
    """From 0 to 1 with the least jerk (Flash and Hogan 1985)."""
    t = np.linspace(0.0, 1.0, max(frames, 2))
    return np.asarray(t**3 * (10 - 15 * t + 6 * t**2))


def _angles(how: PosedExercise, left: FloatArray, right: FloatArray) -> FloatArray:
    """(n, 27) deg between the key poses; the left side's angles go `left`, the right side's `right` of the way."""
    poses = library().poses
    rest, turn = (poses[name].vector.astype(np.float64) for name in (how.rest, how.turn))
    share = np.repeat(left[:, None], 27, axis=1)
    share[:, 18:] = right[:, None]
    angles = rest + share * (turn - rest)
    angles[:, 2] += how.yaw_deg
    return np.asarray(angles)


def _sway(random: np.random.Generator, frames: int, fps: float) -> FloatArray:
    """(n, 27) deg of slow wandering: nobody repeats a movement to the degree."""
    time = np.arange(frames) / fps
    found = np.zeros((frames, 27))
    for rate in (0.13, 0.31, 0.7):
        phase = random.uniform(0, 2 * np.pi, 27)
        found += random.normal(0, 0.7, 27) * np.sin(2 * np.pi * rate * time[:, None] + phase)
    return found


def film_points(
    points: FloatArray,
    how: PosedExercise,
    height_m: float,
    start_s: float,
    fps: float,
    random: np.random.Generator,
) -> PoseSequence:
    """What the camera sees of points (n, 26, 3) in statures, y up, feet on the floor."""
    body = points.astype(np.float64) * height_m
    foot = (body[:, POINT["left_ankle"]] + body[:, POINT["right_ankle"]]) / 2
    if how.stands:
        body[..., [0, 2]] -= foot[:, None, [0, 2]]
    else:
        body[..., [0, 2]] -= body[:, :, [0, 2]].mean(axis=(0, 1))
    space = body * [1.0, -1.0, -1.0] + [0.0, EYE_M, AWAY_M]
    xy = space[..., :2] / space[..., 2:] * FOCAL_PX + np.array(SIZE) / 2
    xy += random.normal(0, 0.8, xy.shape) + 0.8 * _wander(random, xy.shape)
    score = np.clip(0.9 + 0.03 * _wander(random, xy.shape[:2]), 0.4, 1.0)
    time = start_s + np.arange(len(xy)) / fps
    return PoseSequence.from_arrays(time, xy, score, space, POINTS, SIZE)


def _wander(random: np.random.Generator, shape: tuple[int, ...]) -> FloatArray:
    """Noise of standard deviation 1 that lasts for some frames, as an engine's does."""
    wide = random.normal(size=(shape[0] + 8, *shape[1:]))
    summed = np.cumsum(wide, axis=0)
    return np.asarray((summed[8:] - summed[:-8]) / np.sqrt(8))


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
    """Write sessions that end shortly before `now` (Unix time, s); returns their ids, in order of time.

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


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--store", "path", type=click.Path(path_type=Path, dir_okay=False), required=True, help="A new file."
)
def main(path: Path) -> None:
    """Generate sessions; `MIRROR_STORE=FILE mirror review` shows them."""
    if path.exists():
        raise click.UsageError(f"{path} is there already: name a new file")
    try:
        with closing(open_store(path)) as store:
            ids = twelve_weeks(store, time.time())
    except StoreError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{len(ids)} sessions in {path}")


if __name__ == "__main__":
    main()
