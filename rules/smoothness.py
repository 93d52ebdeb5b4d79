"""Smoothness of movement: SPARC, the spectral arc length.

Balasubramanian, Melendez-Calderon and Burdet, A robust and sensitive metric for quantifying movement smoothness,
IEEE Trans Biomed Eng 59 (2012); Balasubramanian, Melendez-Calderon, Roby-Brami and Burdet, On the analysis of
movement smoothness, J NeuroEng Rehabil 12:112 (2015).
"""

from __future__ import annotations

import math

import numpy as np

from rules.filters import FloatArray

CUTOFF_HZ = 10.0
AMPLITUDE = 0.05
PADDING = 4
"""Parameters as the authors propose: highest frequency, least amplitude, zero padding in powers of two."""
LEAST_SAMPLES = 6


def sparc(speed: FloatArray, rate_hz: float) -> float:
    """Spectral arc length of an evenly sampled speed profile (n,): about -1.4 for one smooth stroke, less is rougher.

    Neither its duration nor its size matter. NaN for a profile with gaps, without movement, or too short.
    """
    if len(speed) < LEAST_SAMPLES or not np.isfinite(speed).all() or not (speed > 0).any():
        return math.nan
    size = 2 ** (math.ceil(math.log2(len(speed))) + PADDING)
    spectrum = np.abs(np.fft.rfft(speed, size))
    spectrum /= spectrum.max()
    frequency = np.arange(len(spectrum)) * rate_hz / size
    inside = np.flatnonzero((frequency <= CUTOFF_HZ) & (spectrum >= AMPLITUDE))
    part = slice(inside[0], inside[-1] + 1)
    span = frequency[part][-1] - frequency[part][0]
    if span <= 0:
        return math.nan
    steps = np.diff(frequency[part]) / span
    return float(-np.sqrt(steps**2 + np.diff(spectrum[part]) ** 2).sum())
