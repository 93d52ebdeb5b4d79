"""How exercises are offered, on the glass and on paper: groups, targets and drawn figures, in `catalogue.toml`.

Figures are small people drawn from angles: the tile of an exercise, and the outline to step into; geometry only.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

Point = tuple[float, float]

TORSO, NECK, HEAD = 0.285, 0.052, 0.062
UPPER_ARM, FOREARM, THIGH, SHIN, FOOT = 0.165, 0.16, 0.24, 0.235, 0.085
SHOULDER, HIP = 0.088, 0.05
"""Lengths in body heights; half breadths of a front view. `HEAD` is a radius."""

STANDING = "standing"
_DEFAULTS: dict[str, Any] = {
    "trunk": 180, "arm": 6, "forearm": 8, "thigh": 0, "shin": 0, "foot": 90, "lift": 0,
}  # fmt: skip
HELD = (
    "", "dumbbells", "dumbbells_upright", "dumbbell_left", "barbell", "barbell_back", "high_bar", "low_bar", "rails",
    "circles",
)  # fmt: skip
"""What a figure may have in its hands."""


@dataclass(frozen=True, slots=True)
class FigureDrawing:
    """One pose to draw: `limbs` are chains of points, (near or left, far or right); y grows downwards.

    `head` is the head's centre; lengths are body heights, the held joint stands at (0, 0) or above it.
    """

    trunk: tuple[Point, Point]
    head: Point
    arms: tuple[tuple[Point, ...], tuple[Point, ...]]
    legs: tuple[tuple[Point, ...], tuple[Point, ...]]
    front: bool
    held: str

    def points(self) -> list[Point]:
        """Every point, for the bounds."""
        around = [
            (self.head[0] + dx * HEAD, self.head[1] + dy * HEAD)
            for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1))
        ]
        return [*self.trunk, *around, *(p for limb in (*self.arms, *self.legs) for p in limb)]


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Any]:
    """The declared groups and figures, as `catalogue.toml` has them."""
    return tomllib.loads(
        resources.files("mirror.catalogue").joinpath("catalogue.toml").read_text(encoding="utf-8")
    )


def has_figure(name: str) -> bool:
    """Whether an exercise has a figure of its own."""
    return name in catalogue()["figures"]


def moves(name: str) -> bool:
    """Whether the figure has a second pose."""
    return "turn" in read_figure(name)


def read_figure(name: str) -> dict[str, Any]:
    """The declaration of an exercise's figure; of somebody who stands where there is none."""
    figures: dict[str, dict[str, Any]] = catalogue()["figures"]
    return figures.get(name, figures[STANDING])


def side_on(name: str) -> bool:
    """Whether the exercise is drawn from the side."""
    return bool(read_figure(name)["view"] == "side")


def lies(name: str) -> bool:
    """Whether the figure at rest is wider than high: on the floor."""
    points = drawing(name).points()
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return max(xs) - min(xs) > max(ys) - min(ys)


def drawing(name: str, phase: float = 0.0) -> FigureDrawing:
    """The figure between its rest (phase 0) and its turn (phase 1)."""
    spec = read_figure(name)
    rest = {**_DEFAULTS, **spec["rest"]}
    turn = {**rest, **spec.get("turn", {})}
    angles = {key: _between(rest[key], turn.get(key, rest[key]), phase) for key in rest}
    front = spec["view"] == "front"
    body = _body(angles, front)
    held = str(spec.get("with", ""))
    return _place_body(body, front, held, str(spec.get("hold", "ankle")), float(angles["lift"][0]))


def _between(a: Any, b: Any, phase: float) -> tuple[float, float]:
    first, second = (tuple(v) if isinstance(v, list) else (v, v) for v in (a, b))
    return tuple(x + (y - x) * phase for x, y in zip(first, second, strict=True))


def _along(start: Point, angle: float, length: float, sign: float) -> Point:
    radians = math.radians(angle)
    return start[0] + sign * length * math.sin(radians), start[1] + length * math.cos(radians)


def _body(angles: dict[str, tuple[float, float]], front: bool) -> dict[str, list[Point]]:
    """Chains of points from a pelvis at the origin: trunk, head, arm and leg of both sides."""
    trunk = angles["trunk"][0]
    # the member's left is on the left of a mirror
    lean = -1.0 if front else 1.0
    neck = _along((0.0, 0.0), trunk, TORSO, lean)
    head = _along(neck, angles.get("head", angles["trunk"])[0], NECK + HEAD, lean)
    chains: dict[str, list[Point]] = {"trunk": [(0.0, 0.0), neck], "head": [head]}
    for i, sign in enumerate((-1.0, 1.0) if front else (1.0, 1.0)):
        across = sign if front else 0.0
        along = math.radians(trunk - 180) * lean
        shoulder = (
            neck[0] + across * SHOULDER * math.cos(along),
            neck[1] - across * SHOULDER * math.sin(along),
        )
        chains[f"arm{i}"] = _chain(
            shoulder, ((angles["arm"][i], UPPER_ARM), (angles["forearm"][i], FOREARM)), sign
        )
        # the feet of a front view point at us, and are seen short
        foot = (angles["foot"][i] - 30, FOOT * 0.55) if front else (angles["foot"][i], FOOT)
        hip = (across * HIP, 0.0)
        chains[f"leg{i}"] = _chain(hip, ((angles["thigh"][i], THIGH), (angles["shin"][i], SHIN), foot), sign)
    return chains


def _chain(start: Point, segments: tuple[tuple[float, float], ...], sign: float) -> list[Point]:
    points = [start]
    for angle, length in segments:
        points.append(_along(points[-1], angle, length, sign))
    return points


def _place_body(
    body: dict[str, list[Point]], front: bool, held: str, hold: str, lift: float
) -> FigureDrawing:
    x0, y0 = _anchor(body, hold)
    moved = {key: [(x - x0, y - y0 - lift) for x, y in chain] for key, chain in body.items()}
    return FigureDrawing(
        (moved["trunk"][0], moved["trunk"][1]),
        moved["head"][0],
        (tuple(moved["arm0"]), tuple(moved["arm1"])),
        (tuple(moved["leg0"]), tuple(moved["leg1"])),
        front,
        held,
    )


def _anchor(body: dict[str, list[Point]], hold: str) -> Point:
    """The joint that stays where it is; `floor` is the lowest point, with the pelvis over it."""
    if hold == "floor":
        return 0.0, max(y for chain in body.values() for _, y in chain)
    side, joint = (1, hold[6:]) if hold.startswith("right_") else (0, hold.removeprefix("left_"))
    chain, place = {
        "hip": (f"leg{side}", 0), "knee": (f"leg{side}", 1), "ankle": (f"leg{side}", 2), "toe": (f"leg{side}", 3),
        "wrist": (f"arm{side}", 2),
    }[joint]  # fmt: skip
    return body[chain][place]
