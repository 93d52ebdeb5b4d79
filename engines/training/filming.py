"""Clips as a camera would have recorded them: key points in px with their truth in metres, for evaluation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from calibration.intrinsics import Intrinsics
from engines.lift_points import POINTS
from engines.pose import PoseSequence
from engines.scale import Scale
from engines.training.body import Array
from engines.training.cameras import Views, view_from_cameras
from engines.training.noise import observe

LONG_SIDE_PX = 1280


@dataclass(frozen=True, slots=True)
class FilmedClip:
    """A filmed clip: what the 2D engine returns, what is known of the scale, and
    the truth (n, 26, 3) m in camera space."""

    sequence: PoseSequence
    scale: Scale
    truth: Array


def films(
    rng: np.random.Generator, points: Array, height_m: float, cameras: int, noisy: bool, fps: float = 30.0
) -> list[FilmedClip]:
    """The same movement (n, 26, 3; statures, y up) from several random cameras, 2D true or as an engine sees it."""
    bodies = np.repeat(points[None], cameras, axis=0)
    views = view_from_cameras(rng, bodies, np.full(cameras, height_m))
    rays, score = views.rays, np.ones(views.rays.shape[:3], dtype=np.float32)
    if noisy:
        rays, score = observe(rng, views, clean=0.0, partial=False)
    return [_film(views, i, rays[i], score[i], height_m, fps) for i in range(cameras)]


def _film(views: Views, i: int, rays: Array, score: Array, height_m: float, fps: float) -> FilmedClip:
    across, down = views.edge[i]
    width = LONG_SIDE_PX if across > down else round(LONG_SIDE_PX * across / down)
    height = round(width * down / across)
    focal = width / (2 * float(across))
    lens = Intrinsics(focal, focal, (width - 1) / 2, (height - 1) / 2, width, height)
    xy = rays * focal + np.array([lens.cx, lens.cy])
    xy = np.where(score[..., None] > 0, xy, np.nan)
    sequence = PoseSequence.from_arrays(
        np.arange(len(rays)) / fps, xy, score, keypoints=POINTS, size=(width, height)
    )
    return FilmedClip(sequence, Scale(lens, height_m), views.points[i] * height_m)
