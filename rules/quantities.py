"""The values of a rule's signals for a block of frames.

Angles are degrees. Distances, heights and breadths are in torso lengths (shoulder to hip), so that neither
the camera's distance nor its resolution matters. Up is against gravity: up in the picture.
"""

from __future__ import annotations

import numpy as np

from engines.pose import INDEX
from rules.body import Body
from rules.expression import Node
from rules.filters import FloatArray
from rules.geometry import angle_at
from rules.joints import JOINT_ANGLES, MIDLINE, SEGMENTS, SIDES, point_index
from rules.vocabulary import INCLINES, MIDDLES, POINT_CALLS, RISES


class Quantities:
    """Values of words for one block of frames, computed once and shared by all exercises that ask.

    `shared` holds whole signals by their text, for exercises that declare the same ones.
    """

    def __init__(self, body: Body) -> None:
        self._body = body
        self.torso: FloatArray = np.where(body.torso > 0.0, body.torso, np.nan)
        """Torso length (n,) px, NaN while nothing is known of it."""
        self._known: dict[tuple[str, str | None], FloatArray] = {}
        self.shared: dict[str, FloatArray] = {}

    def __len__(self) -> int:
        return len(self._body)

    def scalar(self, name: str, side: str | None) -> FloatArray:
        """(n,) values of `name` for a selection of sides."""
        key = (name, side)
        if key not in self._known:
            self._known[key] = self._middle(name) if name in MIDDLES else self._select(name, side)
        return self._known[key]

    def point(self, name: str, side: str | None) -> FloatArray:
        """(n, 2) px of a key point; `.both` is the middle of the two, or the one that is seen."""
        xy = self._body.xy
        if name in MIDLINE:
            return xy[:, INDEX[name]]
        left, right = xy[:, point_index(name, "left")], xy[:, point_index(name, "right")]
        if side == "both":
            return _mean(left, right)
        if side in {"near", "far"}:
            pick = (self._body.near == 1) == (side == "near")
            return np.where(pick[:, None], right, left)
        return left if side == "left" else right

    def sure(self, name: str, side: str | None) -> FloatArray:
        """(n,) how sure the pose engine is of a key point, 0 to 1; of both, the less sure."""
        score = self._body.score
        if name in MIDLINE:
            return score[:, INDEX[name]]
        left, right = score[:, point_index(name, "left")], score[:, point_index(name, "right")]
        if side == "both":
            return np.minimum(left, right)
        if side in {"near", "far"}:
            return np.where((self._body.near == 1) == (side == "near"), right, left)
        return left if side == "left" else right

    def outside(self, first: FloatArray, second: FloatArray, side: str) -> FloatArray:
        """Torso lengths (n,) that `first` is further out than `second`, towards the person's `side`."""
        right = (
            self._body.near == (1 if side == "near" else 0) if side in {"near", "far"} else side == "right"
        )
        towards = np.where((self._body.facing >= 0) != right, 1.0, -1.0)
        return (first - second)[:, 0] * towards / self.torso

    def _select(self, name: str, side: str | None) -> FloatArray:
        if side in SIDES:
            return self._one_side(name, SIDES.index(str(side)))
        left, right = self.scalar(name, "left"), self.scalar(name, "right")
        if side in {"near", "far"}:
            pick = (self._body.near == 1) == (side == "near")
            return np.where(pick, right, left)
        if side == "both":
            return _mean(left, right)
        return np.fmin(left, right) if side == "min" else np.fmax(left, right)

    def _one_side(self, name: str, side: int) -> FloatArray:
        if name in INCLINES:
            return self._incline(INCLINES[name], side)
        if name in RISES:
            return self._rise(*RISES[name], side)
        xy = self._body.xy
        joint = JOINT_ANGLES[name.removesuffix("_angle")]
        first, vertex, last = (xy[:, point_index(point, SIDES[side])] for point in joint)
        return angle_at(first, vertex, last)

    def _incline(self, segment: str, side: int) -> FloatArray:
        """From how much shorter than itself the segment stands upright: true for a turn towards the camera too."""
        upper, lower = (self._body.xy[:, point_index(point, SIDES[side])] for point in SEGMENTS[segment][:2])
        seen = np.hypot(*(lower - upper).T)
        length = self._length(list(SEGMENTS).index(segment))
        return np.degrees(np.arccos(np.clip((lower - upper)[:, 1] / np.fmax(length, seen), -1, 1)))

    def _rise(self, upper: str, lower: str, side: int) -> FloatArray:
        """Height of a limb's end above its beginning, as a share of its straight length: any view."""
        start = self._body.xy[:, point_index(SEGMENTS[upper][0], SIDES[side])]
        end = self._body.xy[:, point_index(SEGMENTS[lower][1], SIDES[side])]
        return (start - end)[:, 1] / self._limb_length(upper, lower)

    def _limb_length(self, upper: str, lower: str) -> FloatArray:
        """Learned length of a limb, at least what is likely.

        Longer is taken as it is: of somebody who lies towards the camera only the arms look their length.
        """
        body = self._body
        places = [list(SEGMENTS).index(segment) for segment in (upper, lower)]
        own = np.fmax(body.lengths[:, 0, places], body.lengths[:, 1, places]).sum(axis=1)
        likely = body.torso * sum(SEGMENTS[segment][2] for segment in (upper, lower)) / SEGMENTS["torso"][2]
        return np.fmax(own, 0.8 * likely)

    def _length(self, segment: int) -> FloatArray:
        """Learned length of a segment, held within 15 % of what the whole body's size makes likely."""
        body = self._body
        fraction = list(SEGMENTS.values())[segment][2] / SEGMENTS["torso"][2]
        likely = body.torso * fraction
        own = np.fmax(body.lengths[:, 0, segment], body.lengths[:, 1, segment])
        return np.clip(own, 0.85 * likely, 1.15 * likely)

    def _middle(self, name: str) -> FloatArray:
        body = self._body
        if name == "trunk_lean":
            return self.scalar("torso_incline", "both")
        if name.startswith("moved"):
            return body.moved[:, 0 if name == "moved_across" else 1]
        columns = {"breadth": body.breadth, "airborne": body.airborne, "rising": body.rising}
        return columns.get(name, body.facing)


def _mean(left: FloatArray, right: FloatArray) -> FloatArray:
    """Mean of the two where both are seen, else of the one that is."""
    return np.where(np.isnan(left), right, np.where(np.isnan(right), left, (left + right) / 2))


def evaluate(node: Node, quantities: Quantities, signals: dict[str, FloatArray]) -> FloatArray:
    """(n,) values of a checked signal tree; `signals` holds those declared before it."""
    if node.kind == "number":
        return np.full(len(quantities), node.value)
    if node.kind == "name":
        if node.text in signals:
            return signals[node.text]
        return quantities.scalar(node.text, node.side)
    if node.kind == "call" and node.text in POINT_CALLS:
        return _of_points(node, quantities)
    values = [evaluate(child, quantities, signals) for child in node.children]
    return _arithmetic(node, values)


def _of_points(node: Node, quantities: Quantities) -> FloatArray:
    if node.text == "sure":
        return np.minimum(*(quantities.sure(child.text, child.side) for child in node.children))
    points = [quantities.point(child.text, child.side) for child in node.children]
    if node.text == "outside":
        return quantities.outside(points[0], points[1], node.children[1].side or "left")
    return _geometry(node.text, points, quantities)


def _geometry(name: str, points: list[FloatArray], quantities: Quantities) -> FloatArray:
    if name == "angle":
        return angle_at(*points)
    first, second = points
    if name == "up":
        return (second[:, 1] - first[:, 1]) / quantities.torso
    if name == "across":
        return np.abs(first[:, 0] - second[:, 0]) / quantities.torso
    return np.linalg.norm(first - second, axis=1) / quantities.torso


def _arithmetic(node: Node, values: list[FloatArray]) -> FloatArray:
    if node.kind == "call":
        return _call(node.text, values)
    if node.kind == "negate":
        return -values[0]
    left, right = values
    if node.kind == "/":
        return left / np.where(right == 0, np.nan, right)
    return {"+": np.add, "-": np.subtract, "*": np.multiply}[node.kind](left, right)


def _call(name: str, values: list[FloatArray]) -> FloatArray:
    """abs, known (the first where it is seen, else the second), and min, max, mean of what is seen."""
    if name == "abs":
        return np.abs(values[0])
    if name == "known":
        return np.where(np.isnan(values[0]), values[1], values[0])
    if name == "mean":
        return _nan_mean(values)
    return (np.fmin if name == "min" else np.fmax).reduce(values)


def _nan_mean(values: list[FloatArray]) -> FloatArray:
    stack = np.stack(values)
    seen = np.isfinite(stack)
    count = seen.sum(axis=0)
    return np.where(count > 0, np.where(seen, stack, 0.0).sum(axis=0) / np.maximum(count, 1), np.nan)
