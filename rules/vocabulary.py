"""The words that a rule's signals may use, and the check that a signal uses them rightly."""

from __future__ import annotations

from rules.expression import ExpressionError, Node
from rules.joints import JOINT_ANGLES, MIDLINE, PAIRED

INCLINES: dict[str, str] = {
    "torso_incline": "torso",
    "thigh_incline": "thigh",
    "shin_incline": "shin",
    "upper_arm_incline": "upper_arm",
    "forearm_incline": "forearm",
}
"""Incline of a segment -> segment: 0 hangs straight down from its upper end, 90 horizontal, 180 straight up."""

RISES: dict[str, tuple[str, str]] = {"arm_rise": ("upper_arm", "forearm"), "leg_rise": ("thigh", "shin")}
"""How high the end of a limb is above its beginning -> its two segments, from the trunk outwards."""

SCALARS: dict[str, str] = {
    **{f"{joint}_angle": f"angle at the {joint}, deg; 180 is straight" for joint in JOINT_ANGLES},
    **{
        name: f"{segment.replace('_', ' ')} against the plumb line, deg; 0 hangs down, 180 points up"
        for name, segment in INCLINES.items()
    },
}
SCALARS |= {
    "arm_rise": "hand above its shoulder as a share of the arm's length; 1 straight up, -1 hanging straight down",
    "leg_rise": "ankle above its hip as a share of the leg's length; 1 straight up, -1 standing",
}
SCALARS["shoulder_angle"] = "angle between trunk and upper arm, deg; 0 is the arm at the side"
"""Words with a value on each side: `knee_angle.left`."""

MIDDLES: dict[str, str] = {
    "trunk_lean": "trunk against the upright, deg; 0 upright, 90 lying, from how short it looks: any view",
    "breadth": "how frontal the person stands: 0 side view, 1 front or back view",
    "moved_up": "torso lengths that the shoulders have moved up since the recording began: for swings",
    "moved_across": "the same to the side",
    "airborne": "torso lengths that the lower foot is above the floor: jumps",
    "rising": "how fast the shoulders go up, torso lengths a second",
    "facing": "above 0 towards the camera, below 0 away from it",
}
"""Words without a side."""

SCALARS_IN_DEGREES = frozenset(SCALARS) - frozenset(RISES)
MIDDLES_IN_DEGREES = frozenset({"trunk_lean"})

SELECTIONS: tuple[str, ...] = ("left", "right", "near", "far", "both", "min", "max", "side", "other")
POINT_SELECTIONS: tuple[str, ...] = ("left", "right", "near", "far", "both", "side", "other")
POINT_CALLS: dict[str, int] = {"up": 2, "across": 2, "outside": 2, "distance": 2, "angle": 3, "sure": 2}
NUMBER_CALLS: dict[str, tuple[int, int]] = {
    "min": (2, 20),
    "max": (2, 20),
    "mean": (2, 20),
    "abs": (1, 1),
    "known": (2, 2),
}


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
        if node.text == "outside" and node.children[1].side in {None, "both"}:
            raise ExpressionError("a key point of one side in the second place", "one of none", node.column)
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
    if node.side in {"side", "other"} and not sided:
        wanted = f'.{node.side} only in rules with sides = "either" or "alternating"'
        raise ExpressionError(wanted, f"'.{node.side}'", node.column)


def in_degrees(node: Node, degrees: frozenset[str]) -> bool:
    """Whether a signal's tree is an angle; `degrees` are the signals before it that are."""
    return any(
        part.text in degrees or part.text in SCALARS_IN_DEGREES or part.text in MIDDLES_IN_DEGREES
        if part.kind == "name"
        else part.kind == "call" and part.text == "angle"
        for part in node.walk()
    )
