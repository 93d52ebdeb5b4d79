"""Intrinsics from views of a board: Zhang's method (OpenCV), the distortion that the data carries, bad views out.

Zhang, A flexible new technique for camera calibration, IEEE PAMI 22 (2000); distortion after Brown (1971) as OpenCV
has it; models compared by the Bayesian information criterion (Schwarz, 1978).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from calibration.boards import Sighting
from calibration.field_of_view import likely_intrinsics
from calibration.intrinsics import Intrinsics
from calibration.record import Quality
from calibration.views import cells_of, tilts_deg

FloatArray = NDArray[np.float64]

LEAST_VIEWS = 4
OUTLIER = 3.5
"""A view whose RMS is so many times that of the middle one is bad: moved while it was taken, or bent."""
FLOOR_PX = 0.15
"""No view is bad for an RMS below this."""
ROUNDS = 4

MODELS: dict[str, tuple[int, int]] = {
    "none": (0, cv2.CALIB_ZERO_TANGENT_DIST | cv2.CALIB_FIX_K1 | cv2.CALIB_FIX_K2 | cv2.CALIB_FIX_K3),
    "k1": (4, cv2.CALIB_ZERO_TANGENT_DIST | cv2.CALIB_FIX_K2 | cv2.CALIB_FIX_K3),
    "k1 k2": (4, cv2.CALIB_ZERO_TANGENT_DIST | cv2.CALIB_FIX_K3),
    "k1 k2 p1 p2": (4, cv2.CALIB_FIX_K3),
    "k1 k2 p1 p2 k3": (5, 0),
    "k1 k2 p1 p2 k3 k4 k5 k6": (8, cv2.CALIB_RATIONAL_MODEL),
}
"""Free coefficients -> how many numbers the distortion has, and OpenCV's flags."""


class UnsolvableError(ValueError):
    """The views do not determine a camera. One line that says what to do."""


@dataclass(frozen=True, slots=True)
class Solution:
    """What was solved: the intrinsics, how good they are, the distortion `model`, and of each view that was given its
    RMS in px (`view_px`, NaN where it was dropped)."""

    intrinsics: Intrinsics
    quality: Quality
    model: str
    view_px: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    model: str
    matrix: FloatArray
    distortion: FloatArray
    turns: Sequence[FloatArray]
    places: Sequence[FloatArray]
    std: FloatArray
    view_px: FloatArray
    score: float


def solve(views: Sequence[Sighting], size: tuple[int, int]) -> Solution:
    """Intrinsics for pictures of `size` (width, height) px from views of one board.

    Raises UnsolvableError where they do not determine a camera.
    """
    usable = list(range(len(views)))
    for _ in range(ROUNDS):
        if len(usable) < LEAST_VIEWS:
            raise UnsolvableError(
                f"{len(usable)} good views of the board are too few: show it at least {LEAST_VIEWS} times, tilted"
            )
        fit = _best([views[i] for i in usable], size)
        bad = fit.view_px > max(OUTLIER * float(np.median(fit.view_px)), FLOOR_PX)
        if not bad.any():
            break
        usable = [i for i, out in zip(usable, bad, strict=True) if not out]
    else:
        fit = _best([views[i] for i in usable], size)
    return _solution(views, usable, fit, size)


def _best(views: Sequence[Sighting], size: tuple[int, int]) -> _Fit:
    """The model that the data carries: no more coefficients than pay for themselves, none that folds the picture."""
    fits = []
    for model in MODELS:
        try:
            fit = _fit(views, size, model)
        except cv2.error:
            continue
        if _possible(fit, size):
            fits.append(fit)
    if not fits:
        raise UnsolvableError(
            "the views do not fit one camera: tilt the board more, and keep it flat and whole"
        )
    return min(fits, key=lambda fit: fit.score)


def _fit(views: Sequence[Sighting], size: tuple[int, int], model: str) -> _Fit:
    count, flags = MODELS[model]
    points = [np.float32(view.points) for view in views]
    pixels = [np.float32(view.pixels).reshape(-1, 1, 2) for view in views]
    start: Any = likely_intrinsics(size).matrix
    _, matrix, distortion, turns, places, std, _, view_px = cv2.calibrateCameraExtended(
        points, pixels, size, start, None, flags=flags | cv2.CALIB_USE_INTRINSIC_GUESS
    )
    view_px = np.ravel(view_px)
    observed = 2 * sum(len(view) for view in views)
    squares = float(sum(len(view) * px**2 for view, px in zip(views, view_px, strict=True)))
    free = len(model.split()) if model != "none" else 0
    score = observed * math.log(max(squares, 1e-12) / observed) + free * math.log(observed)
    return _Fit(model, matrix, np.ravel(distortion)[:count], turns, places, np.ravel(std)[:4], view_px, score)


def _possible(fit: _Fit, size: tuple[int, int]) -> bool:
    """Whether the camera could be one: its axis meets the picture, and no two rays fall on one pixel."""
    width, height = size
    (fx, _, cx), (_, fy, cy) = fit.matrix[0], fit.matrix[1]
    if not (
        np.isfinite(fit.matrix).all() and 0 < cx < width and 0 < cy < height and min(fx, fy) > 0.1 * width
    ):
        return False
    reach = max(math.hypot((x - cx) / fx, (y - cy) / fy) for x in (0, width) for y in (0, height))
    if len(fit.distortion) == 0:
        return True
    radius = np.linspace(0, 1.15 * reach, 60)
    ray = np.stack([radius, np.zeros(60), np.ones(60)], axis=1)
    seen, _ = cv2.projectPoints(ray, np.zeros(3), np.zeros(3), np.eye(3), fit.distortion)
    return bool((np.diff(seen[:, 0, 0]) > 0).all())


def _solution(views: Sequence[Sighting], usable: list[int], fit: _Fit, size: tuple[int, int]) -> Solution:
    counts = np.array([len(views[i]) for i in usable])
    cells = np.any([cells_of(views[i].pixels, size) for i in usable], axis=0)
    normals = [np.asarray(cv2.Rodrigues(turn)[0][:, 2]) for turn in fit.turns]
    view_px = np.full(len(views), np.nan)
    view_px[usable] = fit.view_px
    fx, fy, cx, cy = (float(fit.matrix[i]) for i in ((0, 0), (1, 1), (0, 2), (1, 2)))
    quality = Quality(
        rms_px=float(np.sqrt((counts * fit.view_px**2).sum() / counts.sum())),
        views=len(usable),
        dropped=len(views) - len(usable),
        coverage=float(cells.mean()),
        tilt_deg=min(tilts_deg(normals)),
        fx_std_px=float(fit.std[0]),
        fy_std_px=float(fit.std[1]),
        cx_std_px=float(fit.std[2]),
        cy_std_px=float(fit.std[3]),
        worst_view_px=float(fit.view_px.max()),
    )
    lens = Intrinsics(fx, fy, cx, cy, *size, tuple(float(value) for value in fit.distortion))
    return Solution(lens, quality, fit.model, tuple(float(px) for px in view_px))
