"""Repetitions on one scale: 101 points from 0 to 100 %, in time or by phases."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np

from engines.pose import FloatArray
from mirror.review.measures import resample

POINTS = 101
PERCENT: FloatArray = np.linspace(0.0, 100.0, POINTS)
"""The scale: every percent."""


def normalise(time: FloatArray, values: FloatArray, sections: Sequence[tuple[float, float]]) -> FloatArray:
    """(sections, 101) of values (N,) over the time of each section, NaN where they are not known."""
    if not sections:
        return np.zeros((0, POINTS))
    return np.stack(
        [resample(time, values, start + (end - start) * PERCENT / 100.0) for start, end in sections]
    )


LEAST = 3
"""A standard deviation of two says nothing."""


def normalise_phases(
    time: FloatArray, values: FloatArray, moments: Sequence[tuple[float, float, float]]
) -> FloatArray:
    """(repetitions, 101) with start, turn and end (s) at 0, 50 and 100 %: each way is warped by itself."""
    if not moments:
        return np.zeros((0, POINTS))
    return np.stack([resample(time, values, warp(PERCENT, one)) for one in moments])


def warp(percent: FloatArray, moments: tuple[float, float, float]) -> FloatArray:
    """Times (s) of percents of a repetition whose start, turn and end stand at 0, 50 and 100."""
    return np.interp(percent, [0.0, 50.0, 100.0], moments)


def phase_at(position: float, moments: tuple[float, float, float]) -> float:
    """Percent of a time (s) in a repetition: the way back from `warp`."""
    start, turn, end = moments
    turn = min(max(turn, start + 1e-6), end - 1e-6)
    return float(np.interp(position, [start, turn, end], [0.0, 50.0, 100.0]))


def spread_of(table: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Mean and standard deviation (101,) of each percent over what is known; NaN where nothing is.

    Of fewer than `LEAST` rows there is no deviation: it is zero.
    """
    if not len(table):
        return np.full(POINTS, np.nan), np.full(POINTS, np.nan)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        mean = np.nanmean(table, axis=0)
        sd = np.nanstd(table, axis=0, ddof=1) if len(table) >= LEAST else np.zeros(POINTS)
    return mean, np.where(np.isfinite(mean), np.nan_to_num(sd), np.nan)
