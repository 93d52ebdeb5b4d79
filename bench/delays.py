"""How long after the end of a repetition its count is shown, and how much of it is given back later."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from bench.counted import Clip
from rules import Counter, Exercise
from rules.body import Body, BodyStream
from rules.exercise_counter import side_signals, sides_to_count, signal_table
from rules.filters import zero_phase
from rules.quantities import Quantities
from rules.results import Rep

LATE_S = 0.5
"""What is shown later than this after its end was held back, and given back."""


@dataclass(frozen=True, slots=True)
class Delays:
    """Of one clip: `seconds` of each repetition counted as it was done, and how many were `given_back` later."""

    seconds: list[float]
    given_back: int


def delays_of(clip: Clip) -> Delays:
    """Time from the true end of each repetition, by hindsight (zero-phase filter), to the frame that shows it."""
    rule = Exercise.named(clip.exercise)
    body = BodyStream().of_sequence(clip.sequence)
    answers = Counter(rule).see(body)
    counted = [(float(body.time[i]), answer.rep) for i, answer in enumerate(answers) if answer.rep]
    prompt = [(shown, rep) for shown, rep in counted if shown - rep.end_s <= LATE_S]
    still = Quantities(_smooth(clip, body))
    found = [shown - _end_s(rule, still, body.time, rep, shown) for shown, rep in prompt]
    return Delays(found, len(counted) - len(prompt))


def _smooth(clip: Clip, body: Body) -> Body:
    raw = np.where(clip.sequence.score[..., None] >= 0.3, clip.sequence.xy, np.nan)
    smooth = zero_phase(body.time, raw.reshape(len(raw), -1)).reshape(raw.shape)
    return Body(**{**{field.name: getattr(body, field.name) for field in fields(Body)}, "xy": smooth})


def _end_s(rule: Exercise, still: Quantities, time: np.ndarray, rep: Rep, shown_s: float) -> float:
    side = rep.side if rep.side in sides_to_count(rule) else sides_to_count(rule)[0]
    table = signal_table(side_signals(rule, side), still)
    x = rule.range.direction * table[:, rule.signal_names.index(rule.range.signal)]
    return _over(time, x, rep.turn_s, shown_s)


def _over(time: np.ndarray, x: np.ndarray, turn_s: float, shown_s: float) -> float:
    """When the signal was back within a tenth of its way from its lowest, between the turn and just after."""
    inside = np.flatnonzero((time >= turn_s) & (time <= shown_s + 0.3) & np.isfinite(x))
    if len(inside) < 2:
        return shown_s
    values = x[inside]
    low = values.min()
    return float(time[inside[np.flatnonzero(values <= low + 0.1 * (values[0] - low))[0]]])
