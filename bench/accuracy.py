"""Counts against the truth: exact, off by one, mean absolute error, and repetitions where nobody exercises."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bench.counted import Clip
from rules.results import Rep

SHORTEST_GAP_S = 1.5


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted in one clip; `false` of it were before the first or after the last true repetition."""

    clip: Clip
    reps: int
    false: int
    setup_s: float

    @property
    def error(self) -> int:
        """Difference from the nearest count that can be defended."""
        return min(abs(accepted - self.reps) for accepted in self.clip.accepted)

    @property
    def relative(self) -> float:
        """The same as a share of that count."""
        nearest = min(self.clip.accepted, key=lambda accepted: abs(accepted - self.reps))
        return self.error / nearest if nearest else 0.0


def count_clip(clip: Clip, reps: Sequence[Rep]) -> Count:
    """One clip's repetitions against its truth."""
    start, end = during(clip)
    time = clip.sequence.time
    first, last = (float(time[0]), float(time[-1])) if len(time) else (0.0, 0.0)
    setup_s = max(start - first, 0.0) + max(last - end, 0.0)
    return Count(clip, len(reps), sum(not start <= rep.turn_s <= end for rep in reps), setup_s)


def during(clip: Clip) -> tuple[float, float]:
    """From when to when repetitions are true, s: one repetition's time more at either end; always, if unknown."""
    if not clip.times:
        return -np.inf, np.inf
    gap = float(np.median(np.diff(clip.times))) if len(clip.times) > 1 else 2 * SHORTEST_GAP_S
    return clip.times[0] - max(gap, SHORTEST_GAP_S), clip.times[-1] + max(gap, SHORTEST_GAP_S)


def accuracy(counts: Iterable[Count]) -> dict[str, float]:
    """Exact, off by one, mean absolute error, and false repetitions a second of set-up."""
    rows = list(counts)
    if not rows:
        return {}
    setup_s = sum(row.setup_s for row in rows)
    return {
        "clips": len(rows),
        "exact": _mean(row.error == 0 for row in rows),
        "obo": _mean(row.error <= 1 for row in rows),
        "mae": _mean(row.relative for row in rows),
        "false_a_second": round(sum(row.false for row in rows) / max(setup_s, 1.0), 4),
        "setup_s": round(setup_s, 1),
    }


def by(counts: Iterable[Count], key: Callable[[Count], str]) -> dict[str, dict[str, float]]:
    """The same for each kind of clip."""
    groups: dict[str, list[Count]] = {}
    for row in counts:
        groups.setdefault(key(row), []).append(row)
    return {name: accuracy(groups[name]) for name in sorted(groups)}


def _mean(values: Iterable[float]) -> float:
    return round(float(np.mean([float(value) for value in values])), 4)
