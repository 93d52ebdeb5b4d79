"""Chooses the numbers of `rules/recognition/support.toml` on clips whose answers come from left-out weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bench.recognition.classes import NONE, classes
from bench.recognition.learning import FOLDS, fold_of
from bench.recognition.seeing import Seen
from rules.recognition.weighing import Weighing

TRIED: dict[str, tuple[float, ...]] = {
    "against": (-0.5, -0.2, 0.0, 0.1, 0.2),
    "agreed": (0.3, 0.45, 0.6, 0.8),
    "clear": (0.0, 0.05, 0.1, 0.15, 0.2, 0.3),
    "seconds": (0.6, 0.75, 0.9, 1.1, 1.4),
    "share": (0.08, 0.12, 0.16, 0.2, 0.25),
    "sure_seconds": (0.3, 0.4, 0.5, 0.6, 0.8),
    "sure_share": (0.3, 0.4, 0.5, 0.6),
    "alone_seconds": (0.3, 0.45, 0.6, 0.9),
    "alone_share": (0.3, 0.35, 0.4, 0.5, 0.6),
}
"""What each number may be."""
START = Weighing(**{name: values[len(values) // 2] for name, values in TRIED.items()})
"""In the middle of what is tried: numbers that no clip has chosen."""
ROUNDS = 3
COUNT, NAME, IDLE = 0.7, 0.3, 2.0
"""What is lost with a count that the named exercise has, with another exercise's name, and with repetitions where
nobody exercises."""
POINTS = 0.25
"""What a set of points weighs beside a video."""
HARDLY = 0.2
"""The network hardly knows a class of which it recognises less than this share of windows on sources left out."""


def hardly_known(shares: Mapping[str, float]) -> tuple[str, ...]:
    """Exercises of the classes that the network hardly knows; `shares` of each class's windows were recognised."""
    known = classes().classes
    return tuple(
        exercise
        for name, share in shares.items()
        if share < HARDLY and name != NONE
        for exercise in known[name].exercises or (name,)
    )


def choose_numbers(seen: Sequence[Seen]) -> Weighing:
    """The numbers that lose least, one after the other; what is equal stays as it was."""
    best, least = START, cost(seen, START)
    for _ in range(ROUNDS):
        for name, values in TRIED.items():
            for value in values:
                tried = replace(best, **{name: value})
                if tried.against < tried.agreed and (lost := cost(seen, tried)) < least - 1e-9:
                    best, least = tried, lost
    return best


def choose_for_folds(seen: Sequence[Seen]) -> list[Weighing]:
    """For each fold the numbers that were chosen on all others."""
    return [
        choose_numbers([one for one in seen if fold_of(one.clip.source) != fold]) for fold in range(FOLDS)
    ]


def cost(seen: Sequence[Seen], numbers: Weighing) -> float:
    """What these numbers lose: counts that the named exercise has, and repetitions where there are none."""
    return sum(_loss(one, numbers) * _weight(one) for one in seen)


def _loss(one: Seen, numbers: Weighing) -> float:
    name = one.recognise(numbers)
    count = len(one.reps.get(name, ()))
    if one.clip.exercise == NONE:
        return IDLE * (count > 0)
    right = classes().of_exercise(name) == classes().of_exercise(one.clip.exercise)
    return COUNT * (one.named in one.clip.accepted and count not in one.clip.accepted) + NAME * (not right)


def _weight(one: Seen) -> float:
    return POINTS if one.clip.collection in ("push_up", "repcount") else 1.0
