"""Chooses the numbers of `rules/recognition/support.toml` on clips whose answers come from left-out weights.

There are few clips, so that counting mistakes would choose by luck: what is least is the loss to be expected were
each clip a little different, which falls with every margin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import product

import numpy as np

from bench.recognition.classes import NONE, classes
from bench.recognition.learning import FOLDS, fold_of
from bench.recognition.seeing import PARTS, Seen
from rules.filters import FloatArray
from rules.recognition.weighing import Movements, Weighing, weigh

LEAST, START, MOST = Weighing(0.15, 0.04), Weighing(0.5, 0.12), Weighing(2.0, 0.4)
"""The range of both numbers, and where they begin: no clip has chosen these."""
STEP, SMALLEST, LITTLE = 0.125, 0.01, 1e-3
"""Shares of a number's range: the first step of the search and the smallest. It is halved where less is won."""
UNSURE = 0.3
"""Other people's clips would explain more or less, by this much of a logarithm: at the edge, half of them enough."""
SHARP = 4.0
"""What explains twice as much is so many times twice as likely to be what explains most."""
COUNT, NAME, IDLE = 0.7, 0.3, 2.0
"""What is lost with a count that the named exercise has, with another exercise's name, and with repetitions where
nobody exercises."""
POINTS = 0.25
"""What a set of points weighs beside a video."""


def choose_numbers(seen: Sequence[Seen]) -> Weighing:
    """The numbers that lose least, one after the other in smaller and smaller steps."""
    clips, best, step = Clips(seen), START, STEP
    least = clips.cost(best)
    while step >= SMALLEST:
        before = least
        for name, share in product(asdict(START), (-2 * step, -step, step, 2 * step)):
            tried = _move_number(best, name, share)
            if (lost := clips.cost(tried)) < least - 1e-9:
                best, least = tried, lost
        step = step / 2 if before - least < LITTLE else step
    return best


def _move_number(numbers: Weighing, name: str, share: float) -> Weighing:
    """With one number moved by a share of its range, within it."""
    low, high = getattr(LEAST, name), getattr(MOST, name)
    value = getattr(numbers, name) + share * (high - low)
    return replace(numbers, **{name: round(min(max(value, low), high), 3)})


def choose_for_folds(seen: Sequence[Seen]) -> list[Weighing]:
    """For each fold the numbers that were chosen on all others."""
    return [
        choose_numbers([one for one in seen if fold_of(one.clip.source) != fold]) for fold in range(FOLDS)
    ]


def cost(seen: Sequence[Seen], numbers: Weighing) -> float:
    """What these numbers are expected to lose."""
    return Clips(seen).cost(numbers)


class Clips:
    """What was seen of clips as arrays, so that many numbers are tried in a moment: a row for every exercise that a
    clip has movements of."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        rows = [(clip, name, own) for clip, one in enumerate(seen) for name, own in one.movements.items()]
        columns = (np.concatenate([np.zeros(0), *(getattr(own, part) for *_, own in rows)]) for part in PARTS)
        self._found = Movements(*columns)
        self._starts = np.cumsum([0, *(len(own.time) for *_, own in rows)], dtype=int)[:-1]
        self._looked = np.array([own.looked for *_, own in rows], dtype=float)
        self._clip = np.array([clip for clip, *_ in rows], dtype=int)
        self._lost = np.array([_lost(seen[clip], name) for clip, name, _ in rows])
        self._lost_by_none = np.array([_lost(one, NONE) for one in seen])

    def cost(self, numbers: Weighing) -> float:
        """What is lost with each exercise, as likely as it is recognised, and with none."""
        chances, none = self._chances(*weigh(self._found, self._starts, self._looked, numbers))
        return float(chances @ self._lost + none @ self._lost_by_none)

    def _chances(self, seconds: FloatArray, needed: FloatArray) -> tuple[FloatArray, FloatArray]:
        """How likely each row is to be what is recognised in its clip, and in each clip nothing."""
        count = len(self._lost_by_none)
        explained = np.log(np.maximum(seconds, 1e-6))
        enough = 1 / (1 + np.exp(np.clip((np.log(needed) - explained) / UNSURE, -30, 30)))
        most = np.full(count, -np.inf)
        np.maximum.at(most, self._clip, explained)
        odds = enough * np.exp(SHARP * (explained - most[self._clip]))
        none = np.exp(np.bincount(self._clip, np.log1p(-np.minimum(enough, 1 - 1e-9)), count))
        all_odds = np.maximum(np.bincount(self._clip, odds, count), 1e-12)
        return odds / all_odds[self._clip] * (1 - none[self._clip]), none


def _lost(one: Seen, name: str) -> float:
    """What is lost where this exercise is recognised in a clip."""
    count = len(one.reps.get(name, ()))
    if one.clip.exercise == NONE:
        return _weight(one) * IDLE * (count > 0)
    right = classes().of_exercise(name) == classes().of_exercise(one.clip.exercise)
    wrong = one.named in one.clip.accepted and count not in one.clip.accepted
    return _weight(one) * (COUNT * wrong + NAME * (not right))


def _weight(one: Seen) -> float:
    return POINTS if one.clip.collection in ("push_up", "repcount") else 1.0
