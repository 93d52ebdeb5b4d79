"""Bringing the glass to where members say it is: marks on the screen, and the joints whose reflections lay on them.

The member covers a mark with the reflection of a hand, as they see it. Least squares over the place and the facing of
the glass, held by what the rule has measured (Gauss and Newton, slopes by small steps).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from calibration.glass import Glass, rotation, vector

FloatArray = NDArray[np.float64]

RULE_M, RULE_RAD = 0.02, 0.05
"""Standard deviation of what a rule and an eye measure: offsets 20 mm, angles 3 degrees."""
MARK_M = 0.01
"""Standard deviation of a mark: hand, eye and depth are not known better."""
BEYOND = 2.0
"""Marks off by more standard deviations than this are weighed down."""
FEWEST = 3
WORST_MM = 40.0
ROUNDS = 15
STEP = 1e-5


class MarksDoNotFitError(ValueError):
    """No glass explains the marks. One line that says what to do."""


@dataclass(frozen=True, slots=True)
class FittedGlass:
    """The glass that fits best, and how far the marks are off on it and were before, RMS in mm."""

    glass: Glass
    off_mm: float
    before_mm: float


def fit_glass(glass: Glass, marks_px: ArrayLike, joints: ArrayLike, eyes: ArrayLike) -> FittedGlass:
    """The glass under which `eyes` (k, 3) see the reflections of `joints` (k, 3) at `marks_px` (k, 2).

    m in camera axes; k marks in different corners. Raises MarksDoNotFitError for fewer than three whole ones, and
    where they are off by more than 40 mm still; ValueError for a plain display.
    """
    marks, points, seen_from = (np.asarray(each, dtype=np.float64) for each in (marks_px, joints, eyes))
    whole = np.isfinite(np.column_stack([marks, points, seen_from])).all(axis=1)
    if whole.sum() < FEWEST:
        raise MarksDoNotFitError(
            f"{whole.sum()} marks are too few: cover {FEWEST} or more, in different corners"
        )
    marks, points, seen_from = marks[whole], points[whole], seen_from[whole]

    def off(change: FloatArray) -> FloatArray:
        """(k, 2) m on the screen from the marks to where the overlay would be."""
        moved = _change_glass(glass, change)
        drawn = [moved.overlay_points(one[None], eye)[0] for one, eye in zip(points, seen_from, strict=True)]
        return np.nan_to_num((np.array(drawn) - marks) * glass.metres_per_px, nan=1.0)

    change = _least_squares(off)
    fitted = FittedGlass(_change_glass(glass, change), _rms_mm(off(change)), _rms_mm(off(np.zeros(5))))
    if fitted.off_mm > WORST_MM:
        raise MarksDoNotFitError(
            f"the marks are off by {fitted.off_mm:.0f} mm however the glass is placed: cover them again, standing"
            " still, and check that the member's height is right"
        )
    return fitted


def _change_glass(glass: Glass, change: FloatArray) -> Glass:
    """The glass moved by (right, down, towards) m and turned by (turn, tilt) rad about its own middle."""
    wide, high = glass.size_m
    across, down = np.array(glass.across), np.array(glass.down)
    middle = np.array(glass.corner) + across * wide / 2 + down * high / 2
    turn = rotation(down, change[3]) @ rotation(across, change[4])
    across, down = turn @ across, turn @ down
    corner = middle - across * wide / 2 - down * high / 2
    turned = Glass(
        glass.kind, vector(corner), vector(across), vector(down), glass.size_m, glass.size_px, glass.gap_m
    )
    return turned.move(*(float(step) for step in change[:3]))


def _least_squares(off) -> FloatArray:  # type: ignore[no-untyped-def]
    """The change (5,) that brings `off` of it nearest to nothing."""
    prior = np.array([RULE_M] * 3 + [RULE_RAD] * 2)
    change = np.zeros(5)
    for _ in range(ROUNDS):
        now = off(change)
        weight = np.minimum(1.0, BEYOND * MARK_M / np.maximum(np.linalg.norm(now, axis=1), 1e-9))
        slopes = np.stack([(off(change + STEP * unit) - now) / STEP for unit in np.eye(5)], axis=-1)
        rows = slopes.reshape(-1, 5) * np.sqrt(np.repeat(weight, 2))[:, None] / MARK_M
        misfit = now.ravel() * np.sqrt(np.repeat(weight, 2)) / MARK_M
        normal = rows.T @ rows + np.diag(1 / prior**2)
        change = change - np.linalg.solve(normal, rows.T @ misfit + change / prior**2)
    return change


def _rms_mm(off: FloatArray) -> float:
    return float(1000 * np.sqrt((off**2).sum(axis=1).mean()))
