"""The times of frames from the time stamps of a file, with those mended that cannot be right.

A clock that jumps back (joined recordings, a counter that wraps) goes on behind what was there before. A single
stamp that is missing, given twice or far from its neighbours gets the place that they leave free. A pause stays one.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

RenderCache = NDArray[np.float64]

SPIKE = 3
"""So many stamps in a row may be out of place; more are a clock that started again."""
REORDERED = 17
"""Frames that may be stored between a frame and the one shown before it (H.264 and HEVC allow 16)."""
ALIKE = 0.04
"""Steps that differ by this share are the same one, rounded: 33, 33 and 34 ms are 29.97 or 30 a second."""
NEAR_S = 1.0
"""Stamps of neighbours that are closer than this are in their place."""


@dataclass(frozen=True, slots=True)
class VideoClock:
    """`stamps` (N,) in ticks of the stream, in the order of storage, no two alike; `notes` on what was mended."""

    stamps: RenderCache
    notes: tuple[str, ...] = ()


def mend_clock(pts: Sequence[int | None], dts: Sequence[int | None], base: Fraction) -> VideoClock | None:
    """The clock of a stream from presentation and decoding times, in ticks of `base` s.

    None where most packets have no time, so that frames can only be counted.
    """
    shown, decoded = _floats(pts), _floats(dts)
    if np.isnan(shown).all():
        shown = decoded.copy()
    if np.isnan(shown).mean() > 0.5:
        return None
    step = _storage_step(shown, decoded)
    shown, starts = _without_odd(shown, decoded, step, max(NEAR_S / float(base), REORDERED * step))
    shown, at = _continue_stretches(shown, starts, step)
    first_s = (at[0] - np.nanmin(shown)) * float(base) if at else 0.0
    placed, count = _place_stamps(shown, step)
    return VideoClock(placed, tuple(_notes(len(at), first_s, count)))


def _notes(starts: int, first_s: float, wrong: int) -> Iterator[str]:
    """What was mended, in words."""
    if starts:
        times = "once" if starts == 1 else f"{starts} times"
        yield f"its clock starts again {times}, first {first_s:.2f} s into it: time goes on there"
    if wrong:
        yield f"{wrong} time stamp{'s' * (wrong > 1)} missing, doubled or out of place: mended"


def _without_odd(
    shown: RenderCache, decoded: RenderCache, step: float, near: float
) -> tuple[RenderCache, list[int]]:
    """Presentation times without those that are nowhere near their neighbours; and where the clock starts again."""
    by_decoding = not np.isnan(decoded).any()
    starts, odd = _jumps(decoded, 2 * step, near) if by_decoding else _jumps(shown, near, near)
    suspects = [*odd, *(_far_from(decoded, shown, near) if by_decoding else ())]
    wrong = [i for i in suspects if not _in_place(shown, i, near)]
    shown = shown.copy()
    shown[wrong] = np.nan
    return shown, starts


def usual_step(stamps: RenderCache) -> float:
    """The median step between sorted stamps, in ticks, finer than their rounding; 1 for one stamp."""
    steps = np.diff(stamps)
    steps = steps[steps > 0]
    if not len(steps):
        return 1.0
    median = float(np.median(steps))
    alike = steps[np.abs(steps - median) <= max(1.0, ALIKE * median)]
    return float(alike.mean()) if len(alike) else median


def _storage_step(shown: RenderCache, decoded: RenderCache) -> float:
    """The usual step of a clock that may start again: decoding times rise in the order of storage."""
    if np.isnan(decoded).any():
        return usual_step(np.unique(shown[~np.isnan(shown)]))
    steps = np.diff(decoded)
    return usual_step(np.cumsum(steps[steps > 0]))


def _floats(stamps: Sequence[int | None]) -> RenderCache:
    return np.array([np.nan if stamp is None else stamp for stamp in stamps], dtype=np.float64)


def _jumps(reference: RenderCache, slack: float, near: float) -> tuple[list[int], list[int]]:
    """Where the clock starts again, and stamps that are out of place by themselves."""
    starts: list[int] = []
    odd: list[int] = []
    last = np.nan
    known = np.flatnonzero(~np.isnan(reference))
    for k, i in enumerate(known):
        now, after = reference[i], reference[known[k + 1 : k + 1 + SPIKE]]
        if now < last - slack:
            if not len(after) or (after >= last - slack).any():
                odd.append(int(i))
                continue
            starts.append(int(i))
        elif now > last + near and ((after >= last - slack) & (after < now - slack)).any():
            odd.append(int(i))
            continue
        last = now if now < last - slack or np.isnan(last) else max(last, now)
    return starts, odd


def _in_place(shown: RenderCache, i: int, near: float) -> bool:
    """Whether a presentation time is close to one that is stored about it, or between those before and behind."""
    before, behind = shown[max(i - REORDERED, 0) : i], shown[i + 1 : i + 1 + REORDERED]
    close = bool((np.abs(np.concatenate([before, behind]) - shown[i]) <= near).any())
    return close or bool((before < shown[i]).all() and (behind > shown[i]).all())


def _far_from(decoded: RenderCache, shown: RenderCache, near: float) -> list[int]:
    """Presentation times that are nowhere near their decoding times, where others are."""
    delay = shown - decoded
    return [int(i) for i in np.flatnonzero(np.abs(delay - np.nanmedian(delay)) > near)]


def _continue_stretches(
    shown: RenderCache, starts: Sequence[int], step: float
) -> tuple[RenderCache, list[float]]:
    """Each stretch behind the one before it; and where the new ones begin."""
    shown, at = shown.copy(), []
    for start, end in pairwise([*starts, len(shown)]):
        if start == 0 or np.isnan(shown[start:end]).all() or np.isnan(shown[:start]).all():
            continue
        shown[start:end] += np.nanmax(shown[:start]) + step - np.nanmin(shown[start:end])
        at.append(float(np.nanmin(shown[start:end])))
    return shown, at


def _place_stamps(shown: RenderCache, step: float) -> tuple[RenderCache, int]:
    """Missing stamps and second copies put where their neighbours leave room; and how many there were."""
    taken: set[float] = set()
    wrong: list[tuple[int, float]] = []
    last = float(np.nanmin(shown)) - step
    for i, stamp in enumerate(shown.tolist()):
        if np.isnan(stamp) or stamp in taken:
            wrong.append((i, last + step if np.isnan(stamp) else stamp))
        else:
            taken.add(stamp)
        last = last if np.isnan(stamp) else stamp
    stamps, known = shown.copy(), sorted(taken)
    for i, guess in wrong:
        stamps[i] = _free(known, guess, step)
        insort(known, stamps[i])
    return stamps, len(wrong)


def _free(known: Sequence[float], guess: float, step: float) -> float:
    """The free place nearest to a guess: where a step is left out, else between two neighbours."""
    at = bisect_left(known, guess)
    around = range(max(at - REORDERED, 1), min(at + REORDERED, len(known)))
    holes = [j for j in around if known[j] - known[j - 1] >= 1.5 * step]
    if holes:
        j = min(holes, key=lambda j: abs(known[j - 1] + step - guess))
        return known[j - 1] + min(step, (known[j] - known[j - 1]) / 2)
    if at + 1 >= len(known):
        return known[-1] + step
    left = at if known[at] == guess else max(at - 1, 0)
    return (known[left] + known[left + 1]) / 2
