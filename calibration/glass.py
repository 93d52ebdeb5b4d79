"""The screen and the mirror before it: where the member sees their own joints, as points of the screen.

Camera axes: x right, y down, z away from the camera, m. A camera that looks at the member has the member's right on
its left, so the screen's own axes (`across` to the member's right, `down`) run against the camera's x.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
Vector = tuple[float, float, float]

MOST_M, MOST_PX = 100, 100_000
LEVEL: Vector = (0.0, -1.0, 0.0)
"""Up for a camera that is held level."""


@dataclass(frozen=True, slots=True)
class Glass:
    """A screen in camera axes: `kind` is `mirror` (a two-way mirror before it) or `display`.

    `corner` (m) is the outer corner at the top left as the member sees it; `across` (to the member's right) and
    `down` are unit vectors along its edges; `size_m` and `size_px` are (width, height) of what it shows, as it hangs.
    `gap_m` is how far the picture lies behind the surface that mirrors.

    Raises ValueError for axes that are not square to each other or of length one, and for sizes no screen has.
    """

    kind: Literal["mirror", "display"]
    corner: Vector
    across: Vector
    down: Vector
    size_m: tuple[float, float]
    size_px: tuple[int, int]
    gap_m: float = 0.0

    def __post_init__(self) -> None:
        numbers = (*self.corner, *self.across, *self.down, *self.size_m, self.gap_m)
        if not all(math.isfinite(number) for number in numbers):
            raise ValueError("a glass has finite numbers only")
        if not 0 < min(self.size_m) <= max(self.size_m) <= MOST_M or not 1 <= min(self.size_px) <= MOST_PX:
            raise ValueError(
                f"a screen is larger than 0 m, up to {MOST_M}, and has 1 to {MOST_PX} px each way"
            )
        if max(self.size_px) > MOST_PX or max(map(abs, self.corner)) > MOST_M:
            raise ValueError(
                f"a screen lies within {MOST_M} m of the camera, and has at most {MOST_PX} px each way"
            )
        across, down = np.array(self.across), np.array(self.down)
        lengths = np.linalg.norm([across, down], axis=1)
        if np.abs(lengths - 1).max() > 1e-6 or abs(across @ down) > 1e-6:
            raise ValueError("across and down must have length 1 and be square to each other")
        if not 0 <= self.gap_m < 0.5:
            raise ValueError(f"gap_m is {self.gap_m:g}: the picture lies 0 to 0.5 m behind the mirror")

    @property
    def normal(self) -> FloatArray:
        """(3,) unit vector out of the screen, towards the member."""
        return np.cross(self.down, self.across)

    @property
    def metres_per_px(self) -> FloatArray:
        """(2,) width and height of a pixel, m."""
        return np.array(self.size_m) / np.array(self.size_px)

    def overlay_points(self, xyz: ArrayLike, eye: ArrayLike) -> FloatArray:
        """Pixels (n, 2) at which `eye` (3,) sees the reflections of points `xyz` (n, 3), both m in camera axes.

        The ray from the eye to a point's mirror image meets the screen there. Pixels may lie outside the screen; the
        origin is the centre of the top left one. NaN for what is missing or not before the mirror. Raises ValueError
        for a plain display, which shows mirrored video: there the key points are drawn over it.
        """
        if self.kind != "mirror":
            raise ValueError("a plain display has no reflection: draw the key points on the mirrored video")
        seen, points = np.asarray(eye, dtype=np.float64), np.asarray(xyz, dtype=np.float64)
        normal, corner = self.normal, np.array(self.corner)
        height = (points - corner) @ normal
        # the mirror image of a point lies as far behind the mirroring surface as the point before it
        image = points - 2 * (height - self.gap_m)[:, None] * normal
        above = (seen - corner) @ normal
        before = (height > self.gap_m) & (above > self.gap_m)
        share = np.where(before, above, np.nan) / np.where(before, above + height - 2 * self.gap_m, 1.0)
        return self.pixels(seen + share[:, None] * (image - seen))

    def pixels(self, points: ArrayLike) -> FloatArray:
        """(n, 2) px of points (n, 3) of the screen, m in camera axes; others are dropped onto it squarely."""
        from_corner = np.asarray(points, dtype=np.float64) - np.array(self.corner)
        along = np.stack([from_corner @ np.array(self.across), from_corner @ np.array(self.down)], axis=-1)
        return np.asarray(along / self.metres_per_px - 0.5)

    def places(self, pixels: ArrayLike) -> FloatArray:
        """(n, 3) m in camera axes of pixels (n, 2): the inverse of `pixels`."""
        along = (np.asarray(pixels, dtype=np.float64) + 0.5) * self.metres_per_px
        return np.asarray(
            self.corner + along[..., :1] * np.array(self.across) + along[..., 1:] * np.array(self.down)
        )

    def move(self, right_m: float = 0.0, down_m: float = 0.0, towards_m: float = 0.0) -> Glass:
        """The same screen moved to the member's right, down, and towards the member, m."""
        shift = right_m * np.array(self.across) + down_m * np.array(self.down) + towards_m * self.normal
        return replace(self, corner=vector(self.corner + shift))

    def nudge(self, right_px: float, down_px: float) -> Glass:
        """The glass under which the overlay lies `right_px` and `down_px` further: the check screen's arrows."""
        step = self.metres_per_px * (right_px, down_px)
        return self.move(-float(step[0]), -float(step[1]))


def glass_from_measures(
    kind: Literal["mirror", "display"],
    size_m: tuple[float, float],
    size_px: tuple[int, int],
    camera_above_m: float,
    camera_right_m: float = 0.0,
    camera_ahead_m: float = 0.0,
    up: ArrayLike = LEVEL,
    turn_deg: float = 0.0,
    tilt_deg: float = 0.0,
    gap_m: float = 0.0,
) -> Glass:
    """The glass from what an installer measures with a rule.

    The camera's lens lies `camera_above_m` over the middle of the picture's top edge (below 0 where it looks through
    the glass under it), `camera_right_m` to the member's right of it, and `camera_ahead_m` before the screen's plane.
    `up` (3,) is up in camera axes, from gravity. `turn_deg` is how far the camera is turned to the member's left of
    straight out of the glass; `tilt_deg` how far the screen's face leans down from plumb.

    Raises ValueError for an `up` along the camera's axis, and for sizes no screen has.
    """
    upwards = np.asarray(up, dtype=np.float64) / np.linalg.norm(up)
    ahead = np.array([0.0, 0.0, 1.0]) - upwards[2] * upwards
    if not np.linalg.norm(ahead) > 0.1:
        raise ValueError("the camera looks straight up or down: a screen cannot be placed from that")
    level = rotation(upwards, math.radians(turn_deg)) @ (ahead / np.linalg.norm(ahead))
    across = np.cross(level, -upwards)
    tilt = rotation(across, math.radians(tilt_deg))
    normal, down = tilt @ level, tilt @ -upwards
    top = camera_above_m * down - camera_right_m * across - camera_ahead_m * normal
    corner = top - across * size_m[0] / 2
    return Glass(kind, vector(corner), vector(across), vector(down), size_m, size_px, gap_m)


def rotation(axis: ArrayLike, angle: float) -> FloatArray:
    """(3, 3) that turns by `angle` rad about a unit `axis` (3,), right-handed (Rodrigues)."""
    x, y, z = np.asarray(axis, dtype=np.float64)
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    return np.asarray(np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross)


def vector(values: ArrayLike) -> Vector:
    """Three plain numbers of an array, for a file."""
    x, y, z = (float(value) for value in np.asarray(values))
    return x, y, z


def eye_between(eyes: ArrayLike) -> FloatArray:
    """(3,) where a person sees from, of both eyes (2, 3): between them, or the one that is known; else NaN."""
    both = np.asarray(eyes, dtype=np.float64)
    known = np.isfinite(both).all(axis=1)
    return both[known].mean(axis=0) if known.any() else np.full(3, np.nan)
