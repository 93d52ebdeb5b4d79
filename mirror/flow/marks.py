"""Where a fault is on the body, and where it should be: points of the camera's picture, for the glass to draw."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from engines.pose import INDEX, FloatArray

SEEN = 0.3
"""Joints that the engine is less sure of have no mark."""
STEP = 1 / 6
"""Of the trunk's length, by which `up` and `down` lead."""
NEAR = 0.05
"""Of the trunk's length: a joint this near to where it should be has no arrow."""


@dataclass(frozen=True, slots=True)
class FaultMark:
    """A joint that glows at `at` (x, y) px, and where it should be, None where it should only keep still."""

    at: tuple[float, float]
    to: tuple[float, float] | None = None


@cache
def read_marks() -> dict[str, dict[str, Any]]:
    """Fault -> joints, neighbours, direction."""
    text = resources.files("mirror.flow").joinpath("marks.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def marks(fault: str, xy: FloatArray, score: FloatArray) -> tuple[FaultMark, ...]:
    """The marks of a fault on a body of key points (30, 2) px with scores (30,); none for a fault without a place."""
    declared = read_marks().get(fault)
    if declared is None:
        return ()
    seen = (score >= SEEN) & np.isfinite(xy).all(axis=1)
    trunk = float(np.linalg.norm(xy[INDEX["neck"]] - xy[INDEX["pelvis"]]))
    if not np.isfinite(trunk):
        return ()
    found = [_mark(name, declared, xy, trunk) for name in declared["joints"] if seen[INDEX[name]]]
    return tuple(found)


def _mark(name: str, declared: dict[str, Any], xy: FloatArray, trunk: float) -> FaultMark:
    at = xy[INDEX[name]]
    to = _target(name, declared, xy, at, trunk)
    if to is None or not np.isfinite(to).all() or np.linalg.norm(to - at) < NEAR * trunk:
        return FaultMark((float(at[0]), float(at[1])))
    return FaultMark((float(at[0]), float(at[1])), (float(to[0]), float(to[1])))


def _target(
    name: str, declared: dict[str, Any], xy: FloatArray, at: FloatArray, trunk: float
) -> FloatArray | None:
    towards = declared["towards"]
    if towards == "straight":
        side = name.split("_", maxsplit=1)[0]
        ends = [xy[INDEX[f"{side}_{end}"]] for end in declared["between"]]
        return _onto(at, ends[0], ends[1])
    if towards == "upright":
        return xy[INDEX["pelvis"]] - np.array([0.0, trunk])
    if towards in {"up", "down"}:
        return at + np.array([0.0, (-STEP if towards == "up" else STEP) * trunk])
    return None


def _onto(point: FloatArray, a: FloatArray, b: FloatArray) -> FloatArray:
    """The point of the line from a to b that is nearest."""
    way = b - a
    share = float((point - a) @ way / max(float(way @ way), 1e-9))
    return np.asarray(a + np.clip(share, 0.0, 1.0) * way)
