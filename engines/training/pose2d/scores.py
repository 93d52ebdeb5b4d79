"""How near found points are to labelled ones: normalised distance and PCK, by joint."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, FloatArray

LEAST_TORSO = 0.15
"""A torso is taken for at least this share of the box's longer side: somebody who bends forward has a short one."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Means over labelled points. `ned_torso`, `ned_box`: distance as a share of the torso (mid shoulders to mid
    hips), and of the longer side of the box about the labelled points; `pck20`, `pck10`: share of points within 0.2
    and 0.1 of the torso; `by_joint` name -> PCK@0.2; `points` how many points were judged."""

    ned_torso: float
    ned_box: float
    pck20: float
    pck10: float
    by_joint: dict[str, float]
    points: int


def scores_of(found: FloatArray, wanted: FloatArray, weight: FloatArray) -> Scores:
    """Judge places (n, 30, 2) against labels (n, 30, 2) where `weight` (n, 30) is above 0."""
    judged = weight > 0
    off = np.linalg.norm(found - wanted, axis=-1)
    box = _box_sides(wanted, judged)
    torso = np.maximum(_torsos(wanted, judged, box), LEAST_TORSO * box)
    by_torso, by_box = off / torso[:, None], off / box[:, None]
    good, near = (np.where(by_torso <= bound, 1.0, 0.0) for bound in (0.2, 0.1))
    return Scores(
        float(by_torso[judged].mean()),
        float(by_box[judged].mean()),
        float(good[judged].mean()),
        float(near[judged].mean()),
        {name: float(good[judged[:, i], i].mean()) for i, name in enumerate(KEYPOINTS) if judged[:, i].any()},
        int(judged.sum()),
    )


def _box_sides(wanted: FloatArray, judged: NDArray[np.bool_]) -> FloatArray:
    low = np.where(judged[..., None], wanted, np.inf).min(1)
    high = np.where(judged[..., None], wanted, -np.inf).max(1)
    sides = (high - low).max(-1)
    return np.where(np.isfinite(sides) & (sides > 1), sides, 1.0)


def _torsos(wanted: FloatArray, judged: NDArray[np.bool_], box: FloatArray) -> FloatArray:
    """Length of each torso; 0.3 of the box where shoulders or hips are not labelled."""
    ends = []
    for name in ("shoulder", "hip"):
        pair = [INDEX[f"left_{name}"], INDEX[f"right_{name}"]]
        ends.append(np.where(np.all(judged[:, pair], axis=1, keepdims=True), wanted[:, pair].mean(1), np.nan))
    length = np.linalg.norm(ends[0] - ends[1], axis=-1)
    return np.asarray(np.where(np.isfinite(length), length, 0.3 * box))
