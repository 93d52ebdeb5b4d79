"""People who stand upright: which frames they are, how tall they are, and where their weight points.

Key points come as arrays (n, k, 3) m in camera axes with the names of the k points (the COCO 17, heels and big toes,
`head` for the crown); NaN where a point was not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]

SIDES = ("left", "right")
STRAIGHT_DEG = 158.0
"""Knees and hips open this wide are straight: what is lifted from one picture bends them a little."""
LEVEL = 0.05
APART = 0.35
STILL = 0.25
STILL_FEET = 0.15
"""Ankles level and near each other, and shoulders and feet at rest (per second): in lengths from ankles to crown."""
ANKLE_HEIGHT = 0.039
"""Ankle joint over the floor, share of the stature (Drillis and Contini, 1966)."""
CROWN_OVER_EARS = 0.074
"""Crown over the line between the ears, share of the stature (the same)."""
CHAIN = 1.008
"""Joints of somebody who stands are not in one line: their chain is so much longer than it is high. Median over 190
standing clips of eight people (UI-PRMD), 1.004 to 1.014 by person."""
HEEL_SHARE = 0.55
"""The weight falls between heels and toes: so much of the heels (Winter, Gait and Posture 3 (1995): the centre of
pressure of quiet standing lies 4 to 5 cm before the ankles)."""
FORWARD_DEG = 2.5
"""How far shoulders lean forward of the line up from the ankles where heels and toes are not seen."""
FEWEST = 8
"""With fewer standing frames than this nothing is found."""


class NobodyStandsError(ValueError):
    """Too few frames in which somebody stands upright and still. One line that says what to do."""


@dataclass(frozen=True, eq=False)
class Standing:
    """Frames of somebody who stands: `frames` (m,) indices; of each `base` (m, 3) where the weight meets the feet,
    `axis` (m, 3) unit vector against gravity as the body tells it, `shoulders` (m, 3) their middle, and `stature`
    (m,) from sole to crown; in the unit of the points."""

    frames: NDArray[np.intp]
    base: FloatArray
    axis: FloatArray
    shoulders: FloatArray
    stature: FloatArray

    def __len__(self) -> int:
        return len(self.frames)


def standing(time: ArrayLike, xyz: ArrayLike, names: Sequence[str]) -> Standing:
    """The frames of a recording (`time` (n,) s, `xyz` (n, k, 3)) in which the person stands upright and still.

    Raises NobodyStandsError where there are too few.
    """
    body = _Body(np.asarray(time, dtype=np.float64), np.asarray(xyz, dtype=np.float64), tuple(names))
    with np.errstate(invalid="ignore", divide="ignore"):
        frames = np.flatnonzero(body.upright)
    if len(frames) < FEWEST:
        raise NobodyStandsError(
            f"nobody stands upright and still in it ({len(frames)} of {len(body.time)} frames):"
            " let somebody stand straight for two seconds, seen whole, at two places"
        )
    return Standing(
        frames, body.base[frames], body.axis[frames], body.middle("shoulder")[frames], body.stature[frames]
    )


def stature_of(time: ArrayLike, xyz: ArrayLike, names: Sequence[str]) -> float:
    """Standing height of the person, sole to crown, in the unit of `xyz`: the median of the frames of standing.

    Measured along the body (legs, trunk, neck to crown), so that a bowed head or a lean does not make anybody small.
    Raises NobodyStandsError.
    """
    return float(np.median(standing(time, xyz, names).stature))


def scale_of_height(time: ArrayLike, xyz: ArrayLike, names: Sequence[str], height_m: float) -> float:
    """By what to multiply `xyz` so that the person is `height_m` tall. Raises NobodyStandsError, and ValueError for a
    height that nobody has."""
    if not 0.5 <= height_m <= 2.6:
        raise ValueError(f"height_m is {height_m:g}: give a person's height in metres, 0.5 to 2.6")
    return height_m / stature_of(time, xyz, names)


class _Body:
    """A recording's points by name, and what is computed of them."""

    def __init__(self, time: FloatArray, xyz: FloatArray, names: tuple[str, ...]) -> None:
        self.time, self._xyz = time, xyz
        self._index = {name: i for i, name in enumerate(names)}

    def at(self, name: str) -> FloatArray:
        if name not in self._index:
            return np.full((len(self.time), 3), np.nan)
        return self._xyz[:, self._index[name]]

    def middle(self, name: str) -> FloatArray:
        return (self.at(f"left_{name}") + self.at(f"right_{name}")) / 2

    @property
    def upright(self) -> NDArray[np.bool_]:
        """(n,) whether the person stands: legs and trunk straight, both feet level on the floor, at rest."""
        size = self.stature
        ankles = self.at("left_ankle") - self.at("right_ankle")
        straight = np.min([self._open(side) for side in SIDES], axis=0)
        feet = np.max([self._speed(self.at(f"{side}_ankle")) for side in SIDES], axis=0)
        return np.asarray(
            (straight > STRAIGHT_DEG)
            & (np.abs(_dot(ankles, self.axis)) < LEVEL * size)
            & (np.linalg.norm(ankles, axis=1) < APART * size)
            & (self._speed(self.middle("shoulder")) < STILL * size)
            & (feet < STILL_FEET * size)
        )

    @property
    def stature(self) -> FloatArray:
        """(n,) from sole to crown along the body; by the ears where the crown is not seen."""
        legs = sum(
            _apart(self.at(f"{side}_hip"), self.at(f"{side}_knee"))
            + _apart(self.at(f"{side}_knee"), self.at(f"{side}_ankle"))
            for side in SIDES
        )
        shoulders = self.middle("shoulder")
        trunk = legs / 2 + _apart(self.middle("hip"), shoulders)
        crown = (trunk + _apart(shoulders, self.at("head"))) / CHAIN / (1 - ANKLE_HEIGHT)
        ears = (trunk + _apart(shoulders, self.middle("ear"))) / CHAIN / (1 - ANKLE_HEIGHT - CROWN_OVER_EARS)
        return np.where(np.isfinite(crown), crown, ears)

    @property
    def across(self) -> FloatArray:
        return _unit(self.at("left_shoulder") - self.at("right_shoulder"))

    @property
    def base(self) -> FloatArray:
        """(n, 3) where the weight meets the feet, at the height of the ankles."""
        foot = HEEL_SHARE * self.middle("heel") + (1 - HEEL_SHARE) * self.middle("big_toe")
        ankles = self.middle("ankle")
        raw = self.middle("shoulder") - foot
        # slid up the body to the ankles, whose height is the better known
        slid = foot + (_dot(ankles - foot, raw) / _dot(raw, raw))[:, None] * raw
        return np.where(np.isfinite(slid), slid, ankles)

    @property
    def axis(self) -> FloatArray:
        """(n, 3) from the feet's weight to the shoulders."""
        shoulders, ankles = self.middle("shoulder"), self.middle("ankle")
        foot = HEEL_SHARE * self.middle("heel") + (1 - HEEL_SHARE) * self.middle("big_toe")
        line = _unit(shoulders - ankles)
        # left × up is forward; the shoulders' lean is taken back
        back = line - np.tan(np.radians(FORWARD_DEG)) * _unit(np.cross(self.across, line))
        seen = _unit(shoulders - foot)
        return np.where(np.isfinite(seen), seen, _unit(back))

    def _open(self, side: str) -> FloatArray:
        """(n,) deg: the smaller opening of knee and hip."""
        hip, knee, ankle = (self.at(f"{side}_{name}") for name in ("hip", "knee", "ankle"))
        return np.minimum(_angle(hip, knee, ankle), _angle(self.at(f"{side}_shoulder"), hip, knee))

    def _speed(self, points: FloatArray) -> FloatArray:
        """(n,) units per second over about a fifth of a second; NaN counts as moving."""
        if len(self.time) < 2:
            return np.full(len(self.time), np.inf)
        step = max(round(0.1 / max(float(np.median(np.diff(self.time))), 1e-3)), 1)
        after = np.minimum(np.arange(len(points)) + step, len(points) - 1)
        before = np.maximum(np.arange(len(points)) - step, 0)
        return np.asarray(_apart(points[after], points[before]) / (self.time[after] - self.time[before]))


def _dot(first: FloatArray, second: FloatArray) -> FloatArray:
    return np.asarray(np.einsum("...i,...i->...", first, second))


def _apart(first: FloatArray, second: FloatArray) -> FloatArray:
    return np.asarray(np.linalg.norm(first - second, axis=-1))


def _unit(vectors: FloatArray) -> FloatArray:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True))


def _angle(first: FloatArray, vertex: FloatArray, last: FloatArray) -> FloatArray:
    one, other = first - vertex, last - vertex
    cosine = _dot(one, other) / (np.linalg.norm(one, axis=-1) * np.linalg.norm(other, axis=-1))
    return np.asarray(np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0))))
