"""Recordings made up for reports: sets of repetitions with the faults and doubts that a test wants."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC

import numpy as np

from engines.pose import PoseSequence
from export.recording import RecordedSet, Recording
from rules.exercise import Exercise
from rules.results import Doubt, Hold, Rep

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


def one_set(found=(), doubts=(), holds=(), number=1, exercise="squat", start=0.0, **given) -> RecordedSet:
    end = max([start + 5.0, *(one.end_s + 1.0 for one in (*found, *holds))])
    return RecordedSet(
        number, exercise, Exercise.named(exercise).title, start, end, tuple(found), tuple(doubts), tuple(holds), 3.0,
        **given,
    )  # fmt: skip


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


def recording(*sets: RecordedSet, **given) -> Recording:
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
