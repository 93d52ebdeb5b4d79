"""What every channel is computed from: filtered points, the body's size, and what several channels share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX
from rules.filters import FloatArray

Part = Callable[["Motion"], FloatArray]


@dataclass(frozen=True, eq=False)
class Motion:
    """n frames of one person.

    `time` (n,) s; `points` (n, 30, d) filtered, px with d = 2 or m in camera axes with d = 3, NaN where missing;
    `spread` (n, 30) standard deviation of a coordinate, in the unit of the points; `bridged` (n, 30) where a
    short gap was filled; `lengths` (n, 6) what torso, upper arm, forearm, thigh, shin and foot measure at full
    length about that time; `height` of the body, both in the unit of the points. `metres` is the length of that
    unit, NaN where not known. `floor` is the level of the floor along the upright, in the unit of the points.
    `mass_kg` of the body. `scaled` whether metres are known at all. `angle_sd` (n, 5, 2) deg: standard deviations of
    the joints' angles as the 3D stage states them, NaN or None where it does not.
    """

    time: FloatArray
    points: FloatArray
    spread: FloatArray
    bridged: NDArray[np.bool_]
    lengths: FloatArray
    height: float
    metres: float
    floor: float
    mass_kg: float
    scaled: bool = True
    angle_sd: FloatArray | None = None
    _known: dict[Part, FloatArray] = field(default_factory=dict, repr=False)

    def of(self, part: Part) -> FloatArray:
        """What `part` computes from this motion, computed once."""
        if part not in self._known:
            self._known[part] = part(self)
        return self._known[part]

    def between(self, start: int, stop: int) -> Motion:
        """The frames from `start` to before `stop`; size and floor stay those of the whole."""
        part = slice(start, stop)
        return replace(
            self, time=self.time[part], points=self.points[part], spread=self.spread[part],
            bridged=self.bridged[part], lengths=self.lengths[part], _known={},
            angle_sd=None if self.angle_sd is None else self.angle_sd[part],
        )  # fmt: skip

    @property
    def spatial(self) -> bool:
        """Whether the points are in space."""
        return self.points.shape[-1] == 3

    def at(self, name: str) -> FloatArray:
        """(n, d) of one key point."""
        return self.points[:, INDEX[name]]

    def sides(self, name: str) -> FloatArray:
        """(n, 2, d) of a key point on the left and on the right."""
        return self.points[:, [INDEX[f"left_{name}"], INDEX[f"right_{name}"]]]

    def middle(self, name: str) -> FloatArray:
        """(n, d) half-way between left and right."""
        both = self.sides(name)
        return (both[:, 0] + both[:, 1]) / 2


OUTWARD: FloatArray = np.array([1.0, -1.0])
"""Sign that turns "to the person's left" into "outward", for the left and for the right side."""


def velocity(motion: Motion) -> FloatArray:
    """(n, 30, d) in the unit of the points per second."""
    return derivative(motion.time, motion.points)


def acceleration(motion: Motion) -> FloatArray:
    """(n, 30, d) in the unit of the points per second squared."""
    return derivative(motion.time, motion.of(velocity))


def derivative(time: FloatArray, values: FloatArray, period: float | None = None) -> FloatArray:
    """Rate of `values` (N, ...) by second-order differences that know uneven steps; one-sided beside gaps.

    A frame with neighbours on neither side has none. With a `period` (360 for degrees), steps are taken the
    shorter way round.
    """
    if len(time) < 2:
        return np.full(values.shape, np.nan)
    shape = (-1,) + (1,) * (values.ndim - 1)
    steps = np.diff(time).reshape(shape)
    change = np.diff(values, axis=0)
    if period is not None:
        change -= period * np.round(change / period)
    slopes = change / steps
    empty = np.full((1, *values.shape[1:]), np.nan)
    before, after = np.concatenate([empty, slopes]), np.concatenate([slopes, empty])
    wide = np.concatenate([steps[:1], steps, steps[-1:]])
    left, right = wide[:-1], wide[1:]
    central = (before * right + after * left) / (left + right)
    return np.where(np.isnan(central), np.where(np.isnan(before), after, before), central)
