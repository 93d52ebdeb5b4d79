"""The skeleton drawn into a picture: left blue, right orange, torso white, dark edges for any ground."""

from __future__ import annotations

import cv2
import numpy as np

from engines.pose import BONES, INDEX, KEYPOINTS, Pose
from export.layer import INK, LEFT, PANEL, RIGHT, Colour, Image

MIN_SCORE = 0.3
"""Key points below this are guesses and are not drawn."""

_TORSO = frozenset({"left_shoulder", "right_shoulder", "left_hip", "right_hip"})
_LARGE_DOTS = frozenset(
    f"{side}_{joint}"
    for side in ("left", "right")
    for joint in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
)
_SHIFT = 4
_FARTHEST_PX = 30_000.0


def side_colour(*names: str) -> Colour:
    """The colour of a bone between (or a dot at) key points: of their side, white for torso and midline."""
    if all(name.startswith("left_") for name in names) and not _TORSO.issuperset(names):
        return LEFT
    if all(name.startswith("right_") for name in names) and not _TORSO.issuperset(names):
        return RIGHT
    return INK


_BONES = tuple((INDEX[a], INDEX[b], side_colour(a, b)) for a, b in BONES)


def draw_skeleton(image: Image, pose: Pose, min_score: float = MIN_SCORE) -> None:
    """Draw a pose into `image` (H, W, 3) BGR in place; widths follow the picture's height.

    Key points that are missing, or whose score is below `min_score`, are left out with their bones.
    """
    width = max(1.0, 0.0062 * image.shape[0])
    edge = max(1.0, 0.0024 * image.shape[0])
    with np.errstate(invalid="ignore"):
        seen = (pose.score >= min_score) & (np.abs(pose.xy) < _FARTHEST_PX).all(axis=1)
    points = [tuple(point) for point in _fix_point(np.where(seen[:, None], pose.xy, 0)).tolist()]
    bones = [(points[a], points[b], colour) for a, b, colour in _BONES if seen[a] and seen[b]]
    dots = [(points[i], _radius(KEYPOINTS[i], width)) for i in np.flatnonzero(seen)]
    # all edges first: a bone's edge must not cut the bone that it crosses
    for start, end, _ in bones:
        cv2.line(image, start, end, PANEL, round(width + 2 * edge), cv2.LINE_AA, _SHIFT)
    for centre, radius in dots:
        cv2.circle(image, centre, _units(radius + edge), PANEL, -1, cv2.LINE_AA, _SHIFT)
    for start, end, colour in bones:
        cv2.line(image, start, end, colour, round(width), cv2.LINE_AA, _SHIFT)
    for centre, radius in dots:
        cv2.circle(image, centre, _units(radius), INK, -1, cv2.LINE_AA, _SHIFT)


def _radius(name: str, width: float) -> float:
    return width * (0.95 if name in _LARGE_DOTS else 0.6)


def _units(pixels: float) -> int:
    return round(pixels * (1 << _SHIFT))


def _fix_point(points: np.ndarray) -> np.ndarray:
    """Pixels as the fixed-point numbers that OpenCV draws between pixels with."""
    return np.rint(points * (1 << _SHIFT)).astype(np.int32)
