"""Points that were scaled to one box in every frame, brought back into the body's proportions.

Some collections of poses (BlazePose's usual form) store each frame's points in the box that they fill, each axis for
itself: then a squat makes the shins long and no angle is right. A body's segments have known lengths, and only ever
look too short: the width and the height of each frame's box follow from that. Causal, like all that follows a body.
"""

from __future__ import annotations

import math

import numpy as np

from rules.filters import FloatArray
from rules.joints import SEGMENT_FRACTIONS, TORSO_FRACTION, segment_ways

NEAR, EDGES = 0.03, 2
"""The points fill the box if they come as near as this share of its size to all four edges, and so many of these were
at round numbers once, the left or the upper one at 0: such as 0 and 1, or 0 and 1000."""
USUAL = (2.0, 3.0)
"""Width and height, in torso lengths, of a box of which nothing is known yet."""
TOO_LONG = 0.95
"""How heavily a segment weighs that looks longer than it is; one that looks shorter weighs the rest of 1."""
TRUST, LATE = 0.2, 0.5
"""How heavily the expected size weighs beside a segment; how much of that is the frame's before, not `USUAL`."""
ROUNDS, ENOUGH = 4, 6
"""Segments that look too long are found again so often; so many segments must be seen."""

_Edges = tuple[float, float, float, float]
_LENGTHS = np.tile(SEGMENT_FRACTIONS / TORSO_FRACTION, 2)[:, None] ** 2


class Proportions:
    """Follows the box of somebody's points; takes blocks of frames."""

    def __init__(self) -> None:
        self._box: _Edges = (math.inf, math.inf, -math.inf, -math.inf)
        self._round = False
        self._size = np.square(USUAL)

    def restore(self, points: FloatArray) -> tuple[FloatArray, FloatArray]:
        """The points (n, 30, 2), NaN where missing; in proportion where they fill one box in every frame.

        And the same with a box that keeps its usual size, in which a cut of the film is what jumps.
        """
        edges = np.concatenate([np.fmin.reduce(points, axis=1), np.fmax.reduce(points, axis=1)], axis=1)
        found = steady = points
        for i, (left, top, right, bottom) in enumerate(edges.tolist()):
            seen = not math.isnan(left)
            if seen and self._fills((left, top, right, bottom), points[i]):
                found, steady = (points.copy(), points.copy()) if found is points else (found, steady)
                found[i], steady[i] = self._in_proportion(points[i])
        return found, steady

    def _fills(self, edges: _Edges, points: FloatArray) -> bool:
        """Whether this frame and those before it fill one box."""
        spans = (edges[2] - edges[0], edges[3] - edges[1]) * 2
        away = [
            abs(now - box) / (span or 1.0) for now, box, span in zip(edges, self._box, spans, strict=True)
        ]
        if max(away) > NEAR:
            self._box, self._round = edges, False
            self._size = np.square(USUAL)
        left, top, right, bottom = self._box
        self._box = (min(left, edges[0]), min(top, edges[1]), max(right, edges[2]), max(bottom, edges[3]))
        self._round = self._round or _round_numbers(edges, points)
        return self._round

    def _in_proportion(self, points: FloatArray) -> tuple[FloatArray, FloatArray]:
        """A torso's length is a third of the box's height, its lower edge stays; and the same with `USUAL`."""
        corner, end = np.array(self._box[:2]), np.array(self._box[2:])
        size = np.maximum(end - corner, 1e-9)
        inside = (points - corner) / size
        self._size = self._measure_box(inside)
        way, foot = (inside - [0.5, 1.0]) * size[1] / USUAL[1], corner + size * [0.5, 1.0]
        return way * np.sqrt(self._size) + foot, way * USUAL + foot

    def _measure_box(self, inside: FloatArray) -> FloatArray:
        """Square of the box's width and height in torso lengths, by weighted least squares over the segments."""
        ways = segment_ways(inside[None])[0].reshape(-1, 2) ** 2 / _LENGTHS
        ways = ways[np.isfinite(ways[:, 0])]
        expected = self._size**LATE * np.square(USUAL) ** (1 - LATE)
        if len(ways) < ENOUGH:
            return self._size
        ways, weights, found = ways * expected, np.full(len(ways), 1 - TOO_LONG), np.ones(2)
        for _ in range(ROUNDS):
            heavy = ways * weights[:, None]
            found = np.linalg.solve(heavy.T @ ways + TRUST * np.eye(2), heavy.sum(axis=0) + TRUST)
            found = np.clip(found, 0.02, 50.0)
            weights = np.where(ways @ found > 1.0, TOO_LONG, 1 - TOO_LONG)
        sizes: FloatArray = expected * found
        return sizes


def _round_numbers(edges: _Edges, points: FloatArray) -> bool:
    """Whether a box is given by round numbers, and what is in it is not."""
    return (
        0.0 in edges[:2]
        and sum(edge.is_integer() for edge in edges) >= EDGES
        and bool((points % 1.0 > 0.0).any())
    )
