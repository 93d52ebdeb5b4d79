"""What a 2D pose engine makes of true points: errors that linger, jitter, exchanged sides, points not seen."""

from __future__ import annotations

import numpy as np

from engines.lift_points import FLIPPED, POINTS, ROOT
from engines.training import scores
from engines.training.body import Array
from engines.training.cameras import Views

DEVIATION: dict[str, float] = {
    "nose": 0.008, "eye": 0.008, "ear": 0.010, "shoulder": 0.014, "elbow": 0.015, "wrist": 0.019, "hip": 0.020,
    "knee": 0.016, "ankle": 0.017, "head": 0.014, "neck": 0.012, "pelvis": 0.016, "toe": 0.022, "heel": 0.020,
}  # fmt: skip
"""Standard deviation of each point's error in statures, for an engine of RTMPose-s' class."""

_KIND = [next(kind for kind in DEVIATION if name.endswith(kind)) for name in POINTS]
_SIGMA = np.array([DEVIATION[kind] for kind in _KIND], dtype=np.float32)

LINGER_FRAMES = (5.0, 30.0)
"""Time constants of the lingering part, at 30 frames a second."""

JITTER = (0.0, 0.3)
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


def observe(
    rng: np.random.Generator, views: Views, clean: float = 0.2, partial: bool = True
) -> tuple[Array, Array]:
    """Rays (b, n, 26, 2) and scores (b, n, 26) as an engine returns them; a share of the bodies is seen `clean`.

    Scores come from `scores.toml`, whatever the errors are: only points that are hidden for the whole scene score low
    and are far off. With `partial`, whole groups of points are missing in some. Missing points have score 0, rays 0.
    """
    count, frames = views.rays.shape[:2]
    level = np.where(rng.random(count) < clean, 0, rng.uniform(0.15, 1.5, count)).astype(np.float32)
    size = 1 / views.points[:, :, ROOT, 2]
    score = scores.draw_scores(rng, scores.view_of(views.rays[:, frames // 2]), frames)
    hidden = _hide_points(rng, count, partial)
    weight = _SIGMA * _poorly(rng, count) * np.where(hidden, HIDDEN_TIMES, 1) * level[:, None]
    error = _lingering(rng, views.rays.shape) * (weight[:, None] * size[..., None])[..., None]
    score = np.where(hidden[:, None], score * rng.uniform(0.15, 0.5, (count, 1, 1)), score).astype(np.float32)
    rays, score = _exchange(rng, views.rays + error, score, level)
    return _unsee(rng, views, rays, score, level, partial)


HIDDEN_SHARE, HIDDEN_TIMES = 0.08, 2.5
"""How many limbs an engine cannot see and knows it, and how much farther off it puts them."""

POORLY_SHARE, POORLY_TIMES = 0.3, (1.0, 2.2)
"""How many limbs it sees poorly without knowing, and how much farther off these are."""

_LIMBS = tuple(
    np.array([i for i, name in enumerate(POINTS) if name.startswith(side) and name.endswith(kinds)])
    for side in ("left", "right")
    for kinds in (
        ("shoulder", "elbow", "wrist"),
        ("elbow", "wrist"),
        ("hip", "knee", "ankle", "toe", "heel"),
        ("toe", "heel"),
    )
)


def _hide_points(rng: np.random.Generator, count: int, partial: bool) -> np.ndarray:
    """(b, 26) which points are hidden: whole limbs or their ends, whichever side of the body the camera sees."""
    hidden = np.zeros((count, len(POINTS)), bool)
    for limb in _LIMBS:
        hidden[:, limb] |= _some(rng, count, HIDDEN_SHARE / 2 * partial)[:, None]
    return hidden


def _poorly(rng: np.random.Generator, count: int) -> Array:
    """(b, 26) how much larger the errors of limbs are than usual."""
    times = np.ones((count, len(POINTS)), np.float32)
    for limb in _LIMBS:
        worse = np.where(_some(rng, count, POORLY_SHARE / 2), rng.uniform(*POORLY_TIMES, count), 1)
        times[:, limb] = np.maximum(times[:, limb], worse[:, None])
    return times


def _lingering(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    """Unit noise (b, n, 26, 2): a constant part, a slowly changing one, and jitter, in shares of each body's own."""
    b, n = shape[:2]
    knots = n // 6 + 2
    keep = np.exp(-6 / rng.uniform(*LINGER_FRAMES, (b, 1, 1))).astype(np.float32)
    fresh = rng.standard_normal((b, knots, *shape[2:]), dtype=np.float32)
    for k in range(1, knots):
        fresh[:, k] = keep * fresh[:, k - 1] + np.sqrt(1 - keep * keep) * fresh[:, k]
    at = np.arange(n) / 6
    low, share = at.astype(int), (at % 1).astype(np.float32)[:, None, None]
    slow = fresh[:, low] * (1 - share) + fresh[:, low + 1] * share
    steady = rng.standard_normal((b, 1, *shape[2:]), dtype=np.float32)
    jitter = rng.standard_normal(shape, dtype=np.float32)
    part = rng.uniform(0, 0.9, (b, 1, 1, 1)).astype(np.float32)
    trembling = rng.uniform(*JITTER, (b, 1, 1, 1)).astype(np.float32)
    return np.asarray(part * steady + np.sqrt(1 - part * part) * slow + trembling * jitter)


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
    score = np.where(outside, scores.draw_outside(rng, (b, 1, 26)), score)
    gone |= outside & ~guessed
    gone |= (rng.random((b, n)) < 0.15 * _some(rng, b, 0.1)[:, None])[:, :, None]
    return np.where(gone[..., None], 0, rays), np.where(gone, 0, score)


def _some(rng: np.random.Generator, count: int, share: float) -> np.ndarray:
    """(count,) true for about a share of them."""
    return np.asarray(np.less(rng.random(count), share))
