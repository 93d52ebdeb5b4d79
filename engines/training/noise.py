"""What a 2D pose engine makes of true points: errors that linger, jitter, exchanged sides, points not seen."""

from __future__ import annotations

import numpy as np

from engines.lift_points import FLIPPED, POINTS, ROOT
from engines.training.body import Array
from engines.training.cameras import Views

DEVIATION: dict[str, float] = {
    "nose": 0.008, "eye": 0.008, "ear": 0.010, "shoulder": 0.014, "elbow": 0.015, "wrist": 0.019, "hip": 0.020,
    "knee": 0.016, "ankle": 0.017, "head": 0.014, "neck": 0.012, "pelvis": 0.016, "toe": 0.022, "heel": 0.020,
}  # fmt: skip
"""Standard deviation of each point's error in statures, for an engine of RTMPose-s' class."""

_KIND = [next(kind for kind in DEVIATION if name.endswith(kind)) for name in POINTS]
_SIGMA = np.array([DEVIATION[kind] for kind in _KIND], dtype=np.float32)

LINGER_FRAMES = 12.0
"""Time constant of the lingering part, at 30 frames a second."""

JITTER = 0.15
"""Part of the error that is new in every frame."""


def _points(*kinds: str) -> np.ndarray:
    return np.array([i for i, name in enumerate(POINTS) if name.endswith(kinds)])


_DROPS: tuple[tuple[float, np.ndarray], ...] = (
    (0.12, _points("nose", "eye", "ear")),
    (0.15, _points("head")),
    (0.18, _points("toe", "heel")),
    (0.08, _points("nose", "eye", "ear", "head", "neck", "pelvis", "toe", "heel")),
    (0.04, _points("ankle", "toe", "heel")),
    (0.04, _points("knee", "ankle", "toe", "heel")),
    (0.02, _points("hip", "pelvis", "knee", "ankle", "toe", "heel")),
)
"""How often a whole group is missing: nobody measured it, or the picture ends above it."""

_SWAPS = (
    _points("shoulder", "elbow", "wrist"),
    _points("hip", "knee", "ankle", "toe", "heel"),
    np.arange(26),
)


def observed(
    rng: np.random.Generator, views: Views, clean: float = 0.25, partial: bool = True
) -> tuple[Array, Array]:
    """Rays (b, n, 26, 2) and scores (b, n, 26) as an engine gives them; a share of the bodies is seen `clean`.

    With `partial`, whole groups of points are missing in some. Missing points have score 0 and rays 0.
    """
    count = len(views.rays)
    level = np.where(rng.random(count) < clean, 0, rng.uniform(0.3, 1.5, count)).astype(np.float32)
    depth = views.points[..., 2] - views.points[:, :, ROOT, None, 2]
    behind = 1 + 8 * np.clip(depth - 0.04, 0, 0.15)
    size = 1 / views.points[:, :, ROOT, 2]
    error = (
        _lingering(rng, views.rays.shape)
        * (_SIGMA * behind * size[..., None] * level[:, None, None])[..., None]
    )
    rays = views.rays + error
    score = _scores(rng, behind, level)
    rays, score = _exchange(rng, rays, score, level)
    return _unsee(rng, views, rays, score, level, partial)


def _lingering(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    """Unit noise (b, n, 26, 2): a constant part, a slowly changing one, and jitter."""
    b, n = shape[:2]
    knots = n // 6 + 2
    keep = np.float32(np.exp(-6 / LINGER_FRAMES))
    fresh = rng.standard_normal((b, knots, *shape[2:]), dtype=np.float32)
    for k in range(1, knots):
        fresh[:, k] = keep * fresh[:, k - 1] + np.sqrt(1 - keep * keep) * fresh[:, k]
    at = np.arange(n) / 6
    low, share = at.astype(int), (at % 1).astype(np.float32)[:, None, None]
    slow = fresh[:, low] * (1 - share) + fresh[:, low + 1] * share
    steady = rng.standard_normal((b, 1, *shape[2:]), dtype=np.float32)
    jitter = rng.standard_normal(shape, dtype=np.float32)
    return np.asarray(0.55 * steady + 0.85 * slow + JITTER * jitter)


def _scores(rng: np.random.Generator, behind: Array, level: Array) -> Array:
    sure = rng.uniform(0.55, 1.0, len(behind)).astype(np.float32)[:, None, None] - 8 * (_SIGMA - 0.008)
    loss = 0.25 * (behind - 1) * rng.random(behind.shape[::2], dtype=np.float32)[:, None]
    noise = 0.06 * rng.standard_normal(behind.shape, dtype=np.float32)
    return np.where(level[:, None, None] > 0, np.clip(sure - loss + noise, 0.15, 1), 1).astype(np.float32)


def _exchange(rng: np.random.Generator, rays: Array, score: Array, level: Array) -> tuple[Array, Array]:
    """Left and right confused for a while, in some."""
    n = rays.shape[1]
    for i in np.flatnonzero((rng.random(len(rays)) < 0.08) & (level > 0)):
        group = _SWAPS[rng.integers(len(_SWAPS))]
        first = int(rng.integers(-5, n))
        span = slice(max(first, 0), first + int(rng.integers(1, 18)))
        rays[i, span, group[:, None]] = rays[i, span, FLIPPED[group][:, None]]
        score[i, span, group[:, None]] = score[i, span, FLIPPED[group][:, None]] * 0.8
    return rays, score


def _unsee(
    rng: np.random.Generator, views: Views, rays: Array, score: Array, level: Array, partial: bool
) -> tuple[Array, Array]:
    b, n = score.shape[:2]
    gone: np.ndarray = (
        rng.random((b, n, 26), dtype=np.float32) < (0.03 * rng.random(b) * (level > 0))[:, None, None]
    )
    gone |= (rng.random((b, 1, 26)) < 0.015) & (level > 0)[:, None, None]
    for share, group in _DROPS:
        gone[:, :, group] |= _some(rng, b, share * partial)[:, None, None]
    outside = ~views.inside
    # an engine puts what it cannot see at the picture's edge, unsurely; some leave it out
    guessed = _some(rng, b, 0.5)[:, None, None]
    edge = views.edge[:, None, None]
    rays = np.where(outside[..., None], np.clip(rays, -edge, edge), rays)
    score = np.where(outside, score * 0.35, score)
    gone |= outside & ~guessed
    gone |= (rng.random((b, n)) < 0.15 * _some(rng, b, 0.1)[:, None])[:, :, None]
    return np.where(gone[..., None], 0, rays), np.where(gone, 0, score)


def _some(rng: np.random.Generator, count: int, share: float) -> np.ndarray:
    """(count,) true for about a share of them."""
    return np.asarray(np.less(rng.random(count), share))
