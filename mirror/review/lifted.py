"""What a set lifted: its weight, velocities and their loss as facts, and the way of the bar at a moment."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from engines.pose import FloatArray, PoseSequence
from mirror.flow.bar_path import SHOWN_S
from mirror.flow.words import Words
from mirror.progress.past import fastest
from mirror.review.views import Fact
from rules.lifting import bar, epley, loss
from rules.results import Rep, WorkoutSet


def set_facts(sets: Sequence[WorkoutSet], words: Words) -> Iterable[Fact]:
    """Of one set or several: the weight, what was lifted altogether, the most that could be lifted once, velocity."""
    loaded = [one for one in sets if one.load_kg]
    if not loaded:
        return
    loads = " · ".join(dict.fromkeys(words.decimal(f"{one.load_kg:g}") for one in loaded))
    volume = sum(one.load_kg * len(one.reps) for one in loaded)
    lifted = words("facts.volume", value=words.decimal(f"{volume:g}"))
    yield Fact(words("facts.load"), words("facts.kg", value=loads), lifted)
    once = max((v for one in loaded if (v := epley(one.load_kg, len(one.reps))) > 0), default=math.nan)
    if math.isfinite(once):
        yield Fact(words("facts.once"), words("facts.kg", value=f"{once:.0f}"), words("facts.epley"))
    if len(loaded) == 1 and math.isfinite(fastest(loaded[0].velocities)):
        yield _velocity(loaded[0].velocities, words)


def _velocity(velocities: Sequence[float], words: Words) -> Fact:
    lost = loss(velocities)
    said = "" if math.isnan(lost) else words("facts.lost", value=f"{max(lost, 0.0):.0f}")
    return Fact(words("facts.velocity"), words.decimal(f"{fastest(velocities):.2f} m/s"), said)


def rep_facts(rep: Rep, of: WorkoutSet, words: Words) -> Iterable[Fact]:
    """The velocity of one repetition, against its set's."""
    place = next((i for i, one in enumerate(of.reps) if one.start_s == rep.start_s), None)
    if place is None or place >= len(of.velocities) or math.isnan(of.velocities[place]):
        return
    best = fastest(of.velocities)
    yield Fact(
        words("facts.velocity"),
        words.decimal(f"{of.velocities[place]:.2f} m/s"),
        words("facts.fastest", value=words.decimal(f"{best:.2f}")),
    )


def path_at(sets: Sequence[WorkoutSet], poses: PoseSequence, at_s: float) -> FloatArray | None:
    """(n, 2) px: the way of the bar in the last seconds before a time; None outside of a set with a weight."""
    on = next((one for one in sets if one.load_kg and one.start_s <= at_s <= one.end_s), None)
    if on is None:
        return None
    first, last = np.searchsorted(poses.time, [max(at_s - SHOWN_S, on.start_s), at_s + 1e-6]).tolist()
    found = bar(poses.xy[first:last])
    found = found[np.isfinite(found).all(1)]
    return found if len(found) > 1 else None
