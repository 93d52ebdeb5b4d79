"""Stance and base of support: where the feet stand, and how the centre of mass stands over them."""

from __future__ import annotations

import numpy as np

from rules.bma import frames, mass
from rules.bma.anatomical import OURS
from rules.bma.frames import UPRIGHT, components, norm
from rules.bma.motion import Motion
from rules.bma.row import Row
from rules.filters import FloatArray

HOF = "Hof, Gazendam and Sinke, J Biomech 38 (2005): base of support and margin, here of the centre of mass itself"
ON_FLOOR = 0.05
"""Body heights: points of the feet no higher than this over the lowest of them carry the body."""
AROUND = 72
_ANGLE = 2 * np.pi / AROUND
_WAYS: FloatArray = np.stack([np.cos(np.arange(AROUND) * _ANGLE), np.sin(np.arange(AROUND) * _ANGLE)])


def stance(motion: Motion) -> FloatArray:
    """(n, 2) body heights: width (across) and stagger (left foot ahead) between the ankles."""
    ankles = motion.sides("ankle")
    apart = components(ankles[:, 0] - ankles[:, 1], motion.of(frames.heading)) / motion.height
    return np.stack([apart[:, 0], apart[:, 2]], axis=1)


def stance_width(motion: Motion) -> FloatArray:
    """(n,) body heights, below 0 where the legs are crossed."""
    return motion.of(stance)[:, 0]


def stagger(motion: Motion) -> FloatArray:
    """(n,) body heights, above 0 with the left foot ahead."""
    return motion.of(stance)[:, 1]


def stance_shoulders(motion: Motion) -> FloatArray:
    """(n,) shoulder widths."""
    both = motion.sides("shoulder")
    return motion.of(stance_width) * motion.height / norm(both[:, 0] - both[:, 1])


def outline(motion: Motion) -> FloatArray:
    """(n, 72) m: how far the feet's standing points reach in each level direction (support function)."""
    feet = np.concatenate([motion.sides(name) for name in ("heel", "big_toe", "small_toe")], axis=1)
    up = feet @ UPRIGHT
    lowest = np.nanmin(np.where(np.isnan(up), np.inf, up), axis=1, keepdims=True)
    standing = up - lowest <= ON_FLOOR * motion.height
    reach = feet[..., [0, 2]] @ _WAYS
    reach = np.where(standing[..., None], reach, -np.inf).max(axis=1)
    return np.where(np.isfinite(reach), reach, np.nan)


def support_area(motion: Motion) -> FloatArray:
    """(n,) m²: polygon of the tangents around the standing points."""
    reach = motion.of(outline)
    sides = np.roll(reach, 1, axis=1) + np.roll(reach, -1, axis=1) - 2 * reach * np.cos(_ANGLE)
    return np.asarray(np.maximum((reach * sides).sum(axis=1) / (2 * np.sin(_ANGLE)), 0.0))


def margin(motion: Motion) -> FloatArray:
    """(n,) m from the centre of mass to the nearest edge, above 0 inside."""
    below = motion.of(mass.centre)[:, [0, 2]] @ _WAYS
    return np.asarray((motion.of(outline) - below).min(axis=1))


ROWS: tuple[Row, ...] = (
    Row("stance.width", "body heights", "ankles apart across the heading, below 0 where crossed",
        "lateral of left ankle - right ankle / body height", OURS, stance_width, needs="3d"),
    Row("stance.stagger", "body heights", "above 0 with the left foot ahead",
        "forward of left ankle - right ankle / body height", OURS, stagger, needs="3d", odd=True),
    Row("stance.width_in_shoulders", "shoulder widths", "ankles apart across the heading",
        "stance width / shoulder width", OURS, stance_shoulders, needs="3d"),
    Row("support.area", "m²", "area of the base of support, the hull of the standing points of the feet",
        "polygon of 72 tangents", HOF, support_area, needs="3d"),
    Row("support.margin", "m", "centre of mass inside the base of support (above 0) or outside (below 0)",
        "least distance to the hull's edge, level", HOF, margin, needs="3d"),
)  # fmt: skip
