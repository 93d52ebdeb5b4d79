"""The words that a rule's signals may use, and their values for a block of frames.

Angles are degrees. Distances, heights and breadths are in torso lengths (shoulder to hip), so that neither
the camera's distance nor its resolution matters. Up is against gravity: up in the picture.
"""

from __future__ import annotations

import numpy as np

from engines.pose import INDEX
from rules.body import Body
from rules.expression import ExpressionError, Node
from rules.filters import FloatArray
from rules.geometry import angle_at
from rules.joints import JOINT_ANGLES, MIDLINE, PAIRED, SEGMENTS, SIDES, point_index

INCLINES: dict[str, str] = {
    "torso_incline": "torso",
    "thigh_incline": "thigh",
    "shin_incline": "shin",
    "upper_arm_incline": "upper_arm",
    "forearm_incline": "forearm",
}
"""Incline of a segment -> segment: 0 hangs straight down from its upper end, 90 horizontal, 180 straight up."""

SCALARS: dict[str, str] = {
    **{f"{joint}_angle": f"angle at the {joint}, deg; 180 is straight" for joint in JOINT_ANGLES},
    **{
        name: f"{segment.replace('_', ' ')} against the plumb line, deg; 0 hangs down, 180 points up"
        for name, segment in INCLINES.items()
    },
}
SCALARS["shoulder_angle"] = "angle between trunk and upper arm, deg; 0 is the arm at the side"
"""Words with a value on each side: `knee_angle.left`."""

MIDDLES: dict[str, str] = {
    "trunk_lean": "trunk against the upright, deg; 0 upright, 90 lying, from how short it looks: any view",
    "breadth": "how frontal the person stands: 0 side view, 1 front or back view",
    "facing": "above 0 towards the camera, below 0 away from it",
}
"""Words without a side."""

SELECTIONS: tuple[str, ...] = ("left", "right", "near", "far", "both", "min", "max", "side")
POINT_SELECTIONS: tuple[str, ...] = ("left", "right", "near", "far", "both", "side")
POINT_CALLS: dict[str, int] = {"up": 2, "across": 2, "distance": 2, "angle": 3, "height": 1}
NUMBER_CALLS: dict[str, tuple[int, int]] = {"min": (2, 20), "max": (2, 20), "mean": (2, 20), "abs": (1, 1), "known": (2, 2)}


def check_signal(node: Node, signals: frozenset[str], sided: bool) -> None:
    """Raise ExpressionError unless every word of a signal's tree is known and used as what it is."""
    if node.kind == "name":
        _check_name(node, signals, sided)
    elif node.kind == "call":
        _check_call(node, signals, sided)
    else:
        for child in node.children:
            check_signal(child, signals, sided)


def _check_call(node: Node, signals: frozenset[str], sided: bool) -> None:
    if node.text in POINT_CALLS:
        _check_count(node, POINT_CALLS[node.text], POINT_CALLS[node.text])
        for child in node.children:
            _check_point(child, sided)
        return
    if node.text not in NUMBER_CALLS:
        known = ", ".join([*POINT_CALLS, *sorted(NUMBER_CALLS)])
        raise ExpressionError(f"one of the functions {known}", f"{node.text!r}", node.column)
    _check_count(node, *NUMBER_CALLS[node.text])
    for child in node.children:
        check_signal(child, signals, sided)


def _check_count(node: Node, least: int, most: int) -> None:
    if not least <= len(node.children) <= most:
        wanted = f"{least}" if least == most else f"{least} to {most}"
        raise ExpressionError(f"{wanted} arguments for {node.text}()", f"{len(node.children)}", node.column)


def _check_name(node: Node, signals: frozenset[str], sided: bool) -> None:
    if node.text in signals or node.text in MIDDLES:
        if node.side is not None:
            raise ExpressionError(f"{node.text!r} without a side", f"'.{node.side}'", node.column)
        return
    if node.text not in SCALARS:
        known = ", ".join([*sorted(SCALARS), *MIDDLES, *sorted(signals)])
        raise ExpressionError(f"one of {known}", f"{node.text!r}", node.column)
    _check_side(node, SELECTIONS, sided)


def _check_point(node: Node, sided: bool) -> None:
    if node.kind != "name":
        raise ExpressionError("a key point such as wrist.left", "an expression", node.column)
    if node.text in MIDLINE:
        if node.side is not None:
            raise ExpressionError(f"{node.text!r} without a side", f"'.{node.side}'", node.column)
        return
    if node.text not in PAIRED:
        known = ", ".join([*sorted(PAIRED), *sorted(MIDLINE)])
        raise ExpressionError(f"one of the key points {known}", f"{node.text!r}", node.column)
    _check_side(node, POINT_SELECTIONS, sided)


def _check_side(node: Node, allowed: tuple[str, ...], sided: bool) -> None:
    if node.side not in allowed:
        got = "no side" if node.side is None else f"'.{node.side}'"
        raise ExpressionError(f"{node.text} with one of .{', .'.join(allowed)}", got, node.column)
    if node.side == "side" and not sided:
        raise ExpressionError('.side only in rules with sides = "either"', "'.side'", node.column)


class Quantities:
    """Values of words for one block of frames, computed once and shared by all exercises that ask."""

    def __init__(self, body: Body) -> None:
        self._body = body
        self._known: dict[tuple[str, str | None], FloatArray] = {}

    def __len__(self) -> int:
        return len(self._body)

    def scalar(self, name: str, side: str | None) -> FloatArray:
        """(n,) values of `name` for a selection of sides."""
        key = (name, side)
        if key not in self._known:
            self._known[key] = self._middle(name) if name in MIDDLES else self._select(name, side)
        return self._known[key]

    def point(self, name: str, side: str | None) -> FloatArray:
        """(n, 2) px of a key point; `.both` is the middle of the two."""
        xy = self._body.xy
        if name in MIDLINE:
            return xy[:, INDEX[name]]
        left, right = xy[:, point_index(name, "left")], xy[:, point_index(name, "right")]
        if side == "both":
            return (left + right) / 2
        if side in {"near", "far"}:
            pick = (self._body.near == 1) == (side == "near")
            return np.where(pick[:, None], right, left)
        return left if side == "left" else right

    @property
    def torso(self) -> FloatArray:
        """Torso length (n,) px."""
        return self._body.torso

    @property
    def breadth(self) -> FloatArray:
        return self._body.breadth

    @property
    def facing(self) -> FloatArray:
        return self._body.facing

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
        xy, body = self._body.xy, self._body
        if name in INCLINES:
            upper, lower, _ = SEGMENTS[INCLINES[name]]
            drop = xy[:, point_index(lower, SIDES[side]), 1] - xy[:, point_index(upper, SIDES[side]), 1]
            seen = np.linalg.norm(
                xy[:, point_index(lower, SIDES[side])] - xy[:, point_index(upper, SIDES[side])], axis=1
            )
            length = self._length(list(SEGMENTS).index(INCLINES[name]), side)
            return np.degrees(np.arccos(np.clip(drop / np.fmax(length, seen), -1, 1)))
        first, vertex, last = (point_index(p, SIDES[side]) for p in JOINT_ANGLES[name.removesuffix("_angle")])
        return angle_at(xy[:, first], xy[:, vertex], xy[:, last])

    def _length(self, segment: int, side: int) -> FloatArray:
        """Learned length of a segment, kept within 15 % of what the whole body's size makes likely."""
        body = self._body
        fraction = list(SEGMENTS.values())[segment][2] / SEGMENTS["torso"][2]
        likely = body.torso * fraction
        own = np.fmax(body.lengths[:, 0, segment], body.lengths[:, 1, segment])
        return np.clip(own, 0.85 * likely, 1.15 * likely)

    def _middle(self, name: str) -> FloatArray:
        body = self._body
        if name == "breadth":
            return body.breadth
        if name == "facing":
            return body.facing
        return self.scalar("torso_incline", "both")


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
        points = [quantities.point(child.text, child.side) for child in node.children]
        return _geometry(node.text, points, quantities)
    values = [evaluate(child, quantities, signals) for child in node.children]
    return _arithmetic(node, values)


def _geometry(name: str, points: list[FloatArray], quantities: Quantities) -> FloatArray:
    if name == "angle":
        return angle_at(*points)
    if name == "height":
        return -points[0][:, 1] / quantities.torso
    first, second = points
    if name == "up":
        return (second[:, 1] - first[:, 1]) / quantities.torso
    if name == "across":
        return np.abs(first[:, 0] - second[:, 0]) / quantities.torso
    return np.linalg.norm(first - second, axis=1) / quantities.torso


def _arithmetic(node: Node, values: list[FloatArray]) -> FloatArray:
    if node.kind == "call":
        if node.text == "abs":
            return np.abs(values[0])
        if node.text == "known":
            return np.where(np.isnan(values[0]), values[1], values[0])
        if node.text == "mean":
            return _nan_mean(values)
        return np.fmin.reduce(values) if node.text == "min" else np.fmax.reduce(values)
    if node.kind == "negate":
        return -values[0]
    left, right = values
    if node.kind == "+":
        return left + right
    if node.kind == "-":
        return left - right
    if node.kind == "*":
        return left * right
    return left / np.where(right == 0, np.nan, right)


def _nan_mean(values: list[FloatArray]) -> FloatArray:
    stack = np.stack(values)
    seen = np.isfinite(stack)
    count = seen.sum(axis=0)
    return np.where(count > 0, np.where(seen, stack, 0.0).sum(axis=0) / np.maximum(count, 1), np.nan)
