"""The ghost: a reference in the phase that the member is in, with their limbs, where they stand."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, MIRRORED, FloatArray, Pose
from mirror.references.reference import (
    DRAWN,
    Reference,
    about_vertical,
    mean_of_sides,
    put_together,
    vectors,
    yaw,
)

SEEN = 0.3
"""Key points that the engine is less sure of say nothing of the member."""
BACK = 0.06
"""Of the meter: so much of it back, and the movement has turned."""
GROW_S, SHRINK_S = 0.3, 6.0
"""Time constants of a limb's length on the picture: it only ever looks too short."""
JUMPED_S, PLACE_S, TURNED_S, FIT_S = 0.12, 0.15, 0.5, 0.5
"""Time constants of the ghost's limbs where it jumps to another phase, of its place, of the member's turn, and of how
well a way to lay it fits."""
VIEW_S = 1.0
"""Another view counts once it has been there for so long."""
MOST_OFF = 0.55
"""Torso lengths between the ghost's points and the member's, on average: beyond, it is another posture or view, and
the ghost is not laid over."""
CLEARLY = 0.8
"""Another way to lay it is taken where it is off by less than this share."""
JUMP = 0.1
"""Of the repetition: a change of phase from one frame to the next that is more than that is not played, but made up
for."""
GONE_S = 1.0
"""After so long out of sight the body is measured again."""


class Ghost:
    """Follows one member through one set. `references` of the exercise are those to choose from, by view."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._references = tuple(references)
        self._reference: Reference | None = None
        self._flat = True
        self._time = self._view_since = math.nan
        self._view: str | None = None
        self._top = 0.0
        self._rising = True
        self._forget()

    def see(
        self, time: float, pose: Pose, xy: FloatArray, view: str | None, progress: float
    ) -> FloatArray | None:
        """Take a frame: key points `xy` (30, 2) px as they are drawn, `pose` with their scores and 3D, the view, the
        meter. Returns the ghost's points (30, 2) px, NaN where it has none; None where none can be laid over."""
        step = time - self._time
        if not 0.0 < step < GONE_S:
            self._forget()
            step = 0.0
        self._time = time
        seen = np.where((pose.score >= SEEN)[:, None], xy, np.nan)
        self._follow_view(time, view)
        self._follow_way(progress)
        self._follow_limbs(seen, step)
        self._follow_turn(pose, step)
        reference = self._choose_reference()
        if reference is None:
            return None
        return self._lay(reference, reference.frame(progress, self._rising), seen, step)

    def _forget(self) -> None:
        self._limbs = np.full(len(MIRRORED), np.nan)
        self._shape: FloatArray | None = None
        self._frame, self._behind = math.nan, np.zeros((len(MIRRORED), 2))
        self._place = np.full(2, np.nan)
        self._turned = math.nan
        self._off: dict[str, float] = {}
        self._way = ""

    def _follow_view(self, time: float, view: str | None) -> None:
        if view is None or view == self._view:
            self._view_since = time
        elif self._view is None or time - self._view_since > VIEW_S:
            self._view, self._view_since = view, time

    def _follow_way(self, progress: float) -> None:
        """Out or back: turned where the meter has come back a little from its furthest."""
        if self._rising:
            self._top = max(self._top, progress)
            if progress < self._top - BACK:
                self._rising, self._top = False, progress
        else:
            self._top = min(self._top, progress)
            if progress > self._top + BACK:
                self._rising, self._top = True, progress

    def _follow_limbs(self, seen: FloatArray, step: float) -> None:
        now = mean_of_sides(np.linalg.norm(vectors(seen[None])[0], axis=-1))
        known = self._limbs
        gain = np.where(now > known, _gain(step, GROW_S), _gain(step, SHRINK_S))
        moved = np.where(np.isfinite(now), known + (now - known) * gain, known)
        self._limbs = np.where(np.isfinite(known), moved, now)

    def _follow_turn(self, pose: Pose, step: float) -> None:
        if pose.xyz is None:
            return
        now = float(yaw(pose.xyz[None])[0])
        if math.isfinite(now):
            apart = math.remainder(now - self._turned, math.tau) if math.isfinite(self._turned) else 0.0
            known = now if math.isnan(self._turned) else self._turned
            self._turned = known + apart * _gain(step, TURNED_S)

    def _choose_reference(self) -> Reference | None:
        """The reference of the member's own view; else one that can be turned."""
        found = next((one for one in self._references if self._view in {None, one.view}), None)
        if found is None and math.isfinite(self._turned):
            found = next((one for one in self._references if one.solid is not None), None)
        flat = found is not None and self._view in {None, found.view}
        if found is not self._reference or flat is not self._flat:
            self._reference, self._flat, self._off, self._way, self._frame = found, flat, {}, "", math.nan
        return found

    def _lay(self, reference: Reference, frame: float, seen: FloatArray, step: float) -> FloatArray | None:
        directions = (
            _ways(reference.flat, frame) if self._flat else _turn_body(reference, frame, self._turned)
        )
        shapes = {name: put_together(way, self._limbs) for name, way in directions.items()}
        way = self._best(shapes, seen, step)
        if way is None:
            return None
        shape = self._calm(shapes[way], frame, step, JUMP * len(reference.progress))
        still = reference.still[MIRRORED] if "swapped" in way else reference.still
        on = still & np.isfinite(seen - shape).all(axis=1)
        return self._put_in_place(shape, on, seen, _gain(step, PLACE_S) if reference.grounded else 1.0)

    def _put_in_place(
        self, shape: FloatArray, on: NDArray[np.bool_], seen: FloatArray, gain: float
    ) -> FloatArray | None:
        """The limbs where the member stands, by the points `on` that stay where they are."""
        if not on.any():
            return None
        place = seen[on].mean(axis=0)
        known = np.isfinite(self._place).all()
        self._place = self._place + (place - self._place) * gain if known else place
        return np.asarray(shape + (self._place - shape[on].mean(axis=0)))

    def _calm(self, shape: FloatArray, frame: float, step: float, most: float) -> FloatArray:
        """The limbs as they are shown: a jump to another phase is made up for within a moment."""
        if self._shape is not None and not abs(frame - self._frame) <= most:
            self._behind = np.nan_to_num(self._shape - shape)
        # what is behind is so by the time of the frame before: at two poses a second it has long been made up for
        self._behind = self._behind * math.exp(-step / JUMPED_S)
        self._shape, self._frame = shape + self._behind, frame
        return self._shape

    def _best(self, shapes: dict[str, FloatArray], seen: FloatArray, step: float) -> str | None:
        """The way of laying it that fits best of late; None where none fits."""
        for name, shape in shapes.items():
            now = _apart(shape, seen)
            before = self._off.get(name, now)
            if math.isfinite(now):
                self._off[name] = (
                    before + (now - before) * _gain(step, FIT_S) if math.isfinite(before) else now
                )
        if not self._off:
            return None
        best = min(self._off, key=self._off.__getitem__)
        if self._way not in self._off or self._off[best] < CLEARLY * self._off[self._way]:
            if best != self._way:
                self._frame = math.nan
            self._way = best
        return self._way if self._off[self._way] < MOST_OFF else None


def _gain(step: float, constant_s: float) -> float:
    return 1.0 - math.exp(-step / constant_s)


def _between(rows: FloatArray, frame: float) -> FloatArray:
    """The row at a place between two."""
    first = min(int(frame), len(rows) - 1)
    second, share = min(first + 1, len(rows) - 1), frame - first
    return np.asarray(rows[first] + (rows[second] - rows[first]) * share)


def _ways(flat: FloatArray, frame: float) -> dict[str, FloatArray]:
    """How a picture of a body can be laid over another: as it is, mirrored, facing the other way, sides swapped."""
    as_it_is = _between(flat, frame)
    away = as_it_is * (-1.0, 1.0)
    return {
        "as it is": as_it_is,
        "mirrored, swapped": away[MIRRORED],
        "away": away,
        "swapped": as_it_is[MIRRORED],
    }


def _turn_body(reference: Reference, frame: float, angle: float) -> dict[str, FloatArray]:
    """The body in space as it looks when it is turned by `angle` rad, with either side."""
    solid = reference.solid
    if solid is None:
        return {}
    facing = _between(solid, frame)
    other = (facing * (-1.0, 1.0, 1.0))[MIRRORED]
    return {
        "turned": about_vertical(facing, angle)[:, :2],
        "turned, swapped": about_vertical(other, angle)[:, :2],
    }


def _apart(shape: FloatArray, seen: FloatArray) -> float:
    """Torso lengths between two bodies' points, on average, pelvis over pelvis; NaN where too little is seen."""
    torso = float(np.linalg.norm(shape[INDEX["neck"]]))
    apart = np.linalg.norm(seen - seen[INDEX["pelvis"]] - shape, axis=1)[DRAWN]
    known = apart[np.isfinite(apart)]
    if len(known) < len(DRAWN) // 2 or not torso > 0:
        return math.nan
    return float(known.mean()) / torso
