"""Recordings made up for reports: sets of repetitions with the faults and doubts that a test wants."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC

import numpy as np
import stick_figure as figure

from engines.pose import PoseSequence
from export.recording import Recording
from export.report.trend import ExerciseTally, Past
from rules.analysis import analyse
from rules.exercise import Exercise
from rules.results import Doubt, Hold, Rep, WorkoutSet

ZONE = UTC
BEGAN = 1_794_843_000.0
"""Monday 16 November 2026, 15:30 UTC."""
WEEK_S = 7 * 86_400.0


def rep(number: int, start: float, faults: tuple[str, ...] = (), exercise: str = "squat", **given) -> Rep:
    """A repetition of 2 s, all the way, but for what is given."""
    full = Exercise.named(exercise).range.full
    whole = Rep(
        number,
        exercise,
        start,
        start + 1.2,
        start + 2.0,
        full,
        "deg",
        1.2,
        0.8,
        1.0 - 0.1 * len(faults),
        faults,
    )
    return replace(whole, **given)


def reps(count: int, faulty: int = 0, fault: str = "leaning_forward", exercise: str = "squat", **given):
    """So many repetitions one after the other, the last ones with a fault."""
    return tuple(
        rep(i + 1, 1.0 + 2.5 * i, (fault,) if i >= count - faulty else (), exercise, **given)
        for i in range(count)
    )


def one_set(found=(), doubts=(), holds=(), number=1, exercise="squat", start=0.0, **given) -> WorkoutSet:
    end = max([start + 5.0, *(one.end_s + 1.0 for one in (*found, *holds))])
    title = Exercise.named(exercise).title
    whole = WorkoutSet(number, exercise, title, start, end, tuple(found), tuple(doubts), tuple(holds), 3.0)
    return replace(whole, **given)


def doubt(reason: str, start: float = 3.0, exercise: str = "squat") -> Doubt:
    return Doubt(start, start + 1.0, exercise, reason, "detail")


def hold(number: int, start: float, seconds: float, faults: tuple[str, ...] = ()) -> Hold:
    return Hold(number, "plank", start, start + seconds, 1.0 - 0.3 * len(faults), faults)


def nobody(seconds: float = 10.0, fps: float = 10.0) -> PoseSequence:
    """Frames in which nobody is seen."""
    count = round(seconds * fps)
    return PoseSequence(
        np.arange(count) / fps, np.full((count, 30, 2), math.nan), np.zeros((count, 30)), None, (1280, 720)
    )


def recording(*sets: WorkoutSet, **given) -> Recording:
    """A member's session, nobody in the picture unless poses are given."""
    length = max((one.end_s for one in sets), default=5.0)
    whole = Recording(
        "a" * 32,
        "session",
        "Session 12",
        nobody(length + 1.0),
        tuple(sets),
        "Amina",
        BEGAN,
        length,
        (1280, 720),
    )
    return replace(whole, **given)


HISTORY = tuple(
    Past(BEGAN - WEEK_S * w, {"squat": ExerciseTally(20 - w, 0.0, 0.9 - 0.02 * w)}) for w in range(1, 20)
)
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff von und zu Hohenzollern-Sigmaringen, Karl Anton Joachim " * 3
BUSY = tuple(
    doubt(reason, 60.0 * i)
    for i, reason in enumerate(["too_shallow", "too_fast", "wrong_view", "limbs_not_visible", "too_slow"] * 3)
)
EXERCISES = ("squat", "push_up", "lunge", "jumping_jack", "biceps_curl", "burpee", "shoulder_press")


def moved(count: int = 4, yaw: float = 90.0) -> Recording:
    """A person made of sticks does squats; the rules count."""
    poses = figure.squats(count, noise=1.0, yaw=yaw)
    found = analyse(poses, "squat", channels="live")
    end = float(poses.time[-1])
    return recording(
        WorkoutSet(1, "squat", "Squat", 0.0, end, found.reps, found.doubts, found.holds, 2.0), poses=poses
    )


def scenarios() -> dict[str, tuple[Recording, tuple[Past, ...]]]:
    """Everything that a report may have to be made of, with what came before it."""
    nan = math.nan
    broken = reps(4, rom=nan, quality=nan, eccentric_s=nan, concentric_s=nan, turn_s=nan)
    many = (
        one_set(reps(300 if not i else 12, 20), BUSY, number=i + 1, start=900.0 * i, energy=40.0)
        for i in range(24)
    )
    holds = (hold(1, 1.0, 42.4), hold(2, 60.0, 20.0, ("bent_hips",)), hold(3, 100.0, 71.0))
    video = recording(
        one_set(reps(5)),
        kind="batch",
        title='a.zip/../"front" <1>.mp4',
        member=None,
        began_at=None,
        length_s=12.0,
    )
    mixed = [one_set(reps(8, 3, "short_range", name, rom=30.0), number=i + 1, start=60.0 * i, exercise=name)
             for i, name in enumerate(EXERCISES)]  # fmt: skip
    return {
        "nothing": (recording(), ()),
        "doubts_only": (recording(one_set(doubts=BUSY)), HISTORY),
        "one": (recording(one_set(reps(1))), HISTORY[:1]),
        "many": (recording(*many, member=LONG_NAME), HISTORY),
        "holds": (recording(one_set(holds=holds, exercise="plank")), ()),
        "mixed": (
            recording(*mixed, one_set(holds=holds, exercise="plank", number=9), member="<b>أمينة</b>"),
            (),
        ),
        "nan": (recording(one_set(broken)), HISTORY),
        "side": (moved(), HISTORY),
        "video": (video, ()),
        "guest": (recording(one_set(reps(12, 2)), member=None), ()),
        "no_poses": (recording(one_set(reps(5)), poses=nobody(0.0)), HISTORY),
    }
