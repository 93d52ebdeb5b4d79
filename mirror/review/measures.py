"""Biomechanics of what is on show: computed beside the screen's thread, for a section at a time, and held."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from engines.pose import FloatArray, PoseSequence
from export.recording import Recording
from export.report.movement import view_of
from mirror.calibrations.applied import level_sequence
from mirror.flow.lifting import SHOWN_S
from mirror.store.recordings import calibration_that_judged
from rules.biomechanics import Biomechanics, measure_channels, motion_of
from rules.filters import zero_phase
from rules.lifting import bar
from rules.rep_measures import rep_measures
from rules.results import Rep, RepMeasures, WorkoutSet
from rules.trust import Trust, trust

MOST_S = 120.0
"""A section is at most so long: of an hour, the two minutes about the cursor are computed."""
MARGIN_S = 2.0
"""The filter and the rates see so much before and after what is shown."""
TIER = "essential"
"""Channels that are computed; those of the next tier when one of them is asked for."""
MOST_SECTIONS = 12

Span = tuple[float, float]


@dataclass(frozen=True)
class Measured:
    """Channels of a section. `trust` of its angles by name; `view` from which side the camera sees the body, or None;
    `reps` the measures of its repetitions, by where they begin (s)."""

    span: Span
    tier: str
    bma: Biomechanics
    trust: dict[str, Trust]
    view: str | None
    reps: dict[float, RepMeasures]

    def values(self, name: str, time: FloatArray | None = None) -> FloatArray:
        """(N,) of a channel at its own times or at others; NaN where it is not known or there is no such channel."""
        own = self.bma.time
        at = own if time is None else time
        if name not in self.bma.names or len(own) < 2:
            return np.full(len(at), np.nan)
        values = self.bma.channel(name).astype(np.float64)
        return values if time is None else resample(own, values, at)


def resample(time: FloatArray, values: FloatArray, at: FloatArray) -> FloatArray:
    """Values (N,) at other times: linear between neighbours that are both known, NaN else."""
    if len(time) < 2:
        return np.full(len(at), np.nan)
    right = np.clip(np.searchsorted(time, at), 1, len(time) - 1)
    step = time[right] - time[right - 1]
    share = (at - time[right - 1]) / np.where(step > 0, step, 1.0)
    found = values[right - 1] * (1 - share) + values[right] * share
    # a sample that is hit exactly needs no neighbour
    found = np.where(share <= 1e-9, values[right - 1], np.where(share >= 1 - 1e-9, values[right], found))
    return np.where((share < -1e-6) | (share > 1 + 1e-6), np.nan, found)


def cut(poses: PoseSequence, span: Span) -> PoseSequence:
    """The frames of a section."""
    first, last = np.searchsorted(poses.time, [span[0] - 1e-6, span[1] + 1e-6])
    return poses.part(slice(int(first), int(last)))


def measure(recording: Recording, span: Span, tier: str = TIER) -> Measured:
    """Measure a section of a recording, with the repetitions that lie in it."""
    wide = cut(recording.poses, (span[0] - MARGIN_S, span[1] + MARGIN_S))
    upright = level_sequence(wide, calibration_that_judged(recording.judged_by))
    motion = motion_of(upright, recording.height_m, recording.mass_kg)
    bma = measure_channels(motion, tier)
    sets = [one for one in recording.sets if one.end_s > span[0] and one.start_s < span[1]]
    known = {
        rep.start_s: measures for one in sets for rep, measures in zip(one.reps, one.measures, strict=False)
    }
    fresh = [
        (one, [rep for rep in one.reps if rep.start_s not in known and _inside(rep, span)]) for one in sets
    ]
    for one, reps in fresh:
        if reps:
            measures = rep_measures(motion, reps, [replace(one, reps=tuple(reps))])
            known |= {rep.start_s: each for rep, each in zip(reps, measures, strict=True)}
    moves = [rep for one in sets for rep in one.reps if _inside(rep, span)]
    return Measured(span, tier, bma, trust(within(bma, moves)), view_of([wide]) if len(wide) else None, known)


def within(bma: Biomechanics, reps: Sequence[Rep]) -> Biomechanics:
    """Its frames within the repetitions, where there are any: by them an angle is judged, here and in the report."""
    if not reps:
        return bma
    some = np.zeros(len(bma.time), bool)
    for rep in reps:
        some |= (bma.time >= rep.start_s - 1e-6) & (bma.time <= rep.end_s + 1e-6)
    return replace(bma, time=bma.time[some], values=bma.values[some])


def _inside(rep: Rep, span: Span) -> bool:
    return rep.start_s >= span[0] - MARGIN_S and rep.end_s <= span[1] + MARGIN_S


def warm_up() -> None:
    """Load what measuring needs: the first time it takes a second, which nobody should wait for."""
    time = np.arange(60) / 30.0
    zero_phase(time, np.zeros((60, 1)))


class SectionMeasurer:
    """Measures sections in a thread of its own and keeps the last few. `done` is called there after each."""

    def __init__(self, recording: Recording, done: Callable[[], None]) -> None:
        self._recording, self._done = recording, done
        self._pool = ThreadPoolExecutor(1, "mirror-measures")
        self._sections: OrderedDict[tuple[Span, str], Future[Measured]] = OrderedDict()

    def get(self, span: Span, tier: str = TIER) -> Measured | None:
        """What is known of a section by now; asks for it where it is not. Raises what measuring raised."""
        key = (span, tier)
        if key not in self._sections:
            asked = self._sections[key] = self._pool.submit(measure, self._recording, span, tier)
            asked.add_done_callback(self._tell)
            while len(self._sections) > MOST_SECTIONS:
                self._sections.popitem(last=False)[1].cancel()
        self._sections.move_to_end(key)
        found = self._sections[key]
        return found.result() if found.done() and not found.cancelled() else None

    def close(self) -> None:
        """Measure no more."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _tell(self, asked: Future[Measured]) -> None:
        if not asked.cancelled():
            self._done()


def section_of(span: Span, position: float) -> Span:
    """The section that is measured about a position: all of a short span, else two minutes of it on a fixed grid."""
    if span[1] - span[0] <= MOST_S:
        return span
    start = span[0] + np.floor((position - span[0]) / (MOST_S / 2)) * (MOST_S / 2) - MOST_S / 4
    return float(max(start, span[0])), float(min(start + MOST_S, span[1]))


def path_at(sets: Sequence[WorkoutSet], poses: PoseSequence, at_s: float) -> FloatArray | None:
    """(n, 2) px: the way of the bar in the last seconds before a time; None outside of a set with a weight."""
    on = next((one for one in sets if one.load_kg and one.start_s <= at_s <= one.end_s), None)
    if on is None:
        return None
    first, last = np.searchsorted(poses.time, [max(at_s - SHOWN_S, on.start_s), at_s + 1e-6]).tolist()
    found = bar(poses.xy[first:last])
    found = found[np.isfinite(found).all(1)]
    return found if len(found) > 1 else None
