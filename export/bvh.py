"""`pose.bvh`: a skeleton of the member's own bone lengths and its turns, for Blender and its like.

Centimetres, Y up; X to the left of somebody who faces the camera, Z towards it. The body at rest stands as a T:
arms to the sides, toes forward. Each bone turns the shortest way from rest to where it is: how a limb is twisted
about its own length is not seen. Bones keep their median length. BVH has no gaps: what is not known is bridged
evenly, and held at either end.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.spatial.transform import Rotation, Slerp

from engines.pose import INDEX, FloatArray
from export.atomic import text_file
from export.recording import Recording
from export.world import NoMetresError, in_world

CM = 100.0
DECIMALS = 4
FROM_WORLD: FloatArray = np.array([[0.0, 0.0, -1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
"""The room's axes (forward, up, right) to the file's (left, up, forward)."""
ORDER = "ZXY"


@dataclass(frozen=True, slots=True)
class Joint:
    """A joint at key point `at`; its bone from `parent` lies along `rest` in the T. `end` names the key point of
    its end site. `frame`: the joint turns with hips or shoulders, not just along its bone."""

    name: str
    at: str
    parent: str | None
    rest: tuple[float, float, float] = (0.0, 0.0, 0.0)
    end: str | None = None
    end_rest: tuple[float, float, float] = (0.0, 0.0, 0.0)
    frame: bool = False


UP, DOWN, FORWARD = (0.0, 1.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)
TO_LEFT, TO_RIGHT = (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0)


def _side(
    name: str, side: str, out: tuple[float, float, float]
) -> tuple[tuple[Joint, ...], tuple[Joint, ...]]:
    leg = (
        Joint(f"{name}UpLeg", f"{side}_hip", "Hips", out),
        Joint(f"{name}Leg", f"{side}_knee", f"{name}UpLeg", DOWN),
        Joint(f"{name}Foot", f"{side}_ankle", f"{name}Leg", DOWN, f"{side}_big_toe", FORWARD),
    )
    arm = (
        Joint(f"{name}Shoulder", "neck", "Neck"),
        Joint(f"{name}Arm", f"{side}_shoulder", f"{name}Shoulder", out),
        Joint(f"{name}ForeArm", f"{side}_elbow", f"{name}Arm", out),
        Joint(f"{name}Hand", f"{side}_wrist", f"{name}ForeArm", out, f"{side}_index", out),
    )
    return leg, arm


_LEFT_LEG, _LEFT_ARM = _side("Left", "left", TO_LEFT)
_RIGHT_LEG, _RIGHT_ARM = _side("Right", "right", TO_RIGHT)
JOINTS: tuple[Joint, ...] = (
    Joint("Hips", "pelvis", None, frame=True),
    *_LEFT_LEG,
    *_RIGHT_LEG,
    Joint("Spine", "pelvis", "Hips", frame=True),
    Joint("Neck", "neck", "Spine", UP),
    *_LEFT_ARM,
    *_RIGHT_ARM,
    Joint("Head", "neck", "Neck", end="head", end_rest=UP),
)
"""Parents before their children; names as Mixamo and MotionBuilder have them."""


@dataclass(frozen=True)
class Skeleton:
    """`offsets` and `ends` in cm by joint; `turns` (N,) rotations by joint, each in its parent's axes; `place`
    (N, 3) cm of the hips; `step_s` between frames."""

    offsets: dict[str, FloatArray]
    ends: dict[str, FloatArray]
    turns: dict[str, Rotation]
    place: FloatArray
    step_s: float


def write_bvh(path: Path, recording: Recording) -> None:
    """Write hierarchy and motion. Raises NoMetresError where there is no 3D, OSError with the path."""
    body = skeleton(recording)
    columns = [body.place]
    columns += [body.turns[joint.name].as_euler(ORDER, degrees=True) for joint in order_joints()]
    values = np.round(np.concatenate(columns, axis=1), DECIMALS) + 0.0
    with text_file(path) as file:
        file.write("\n".join(["HIERARCHY", *_hierarchy(body, JOINTS[0], 0), "MOTION"]) + "\n")
        file.write(f"Frames: {len(values)}\nFrame Time: {body.step_s:.8f}\n")
        row = " ".join([f"%.{DECIMALS}f"] * values.shape[1]) + "\n"
        file.writelines(row % tuple(cells) for cells in values.tolist())


def skeleton(recording: Recording) -> Skeleton:
    """The member as bones and turns. Raises NoMetresError where there is no 3D, or hips or shoulders are not seen."""
    world = in_world(recording)
    points = world.points @ FROM_WORLD.T * CM
    if not np.isfinite(points[:, [INDEX["pelvis"], INDEX["neck"]]]).all((1, 2)).any():
        raise NoMetresError(
            "hips and shoulders are never seen together: there is no body to make a skeleton of"
        )
    offsets: dict[str, FloatArray] = {}
    ends: dict[str, FloatArray] = {}
    for joint in JOINTS:
        start = joint.at if joint.parent is None else _joint(joint.parent).at
        offsets[joint.name] = _length(points, start, joint.at) * np.array(joint.rest)
        if joint.end is not None:
            ends[joint.name] = _length(points, joint.at, joint.end) * np.array(joint.end_rest)
    return Skeleton(
        offsets, ends, _turns(points), _fill_positions(points[:, INDEX["pelvis"]]), 1.0 / world.rate
    )


def order_joints(start: str = "Hips") -> list[Joint]:
    """The joints in the order of the file: each with all below it before the next."""
    found = [_joint(start)]
    for child in _children(start):
        found += order_joints(child.name)
    return found


def _joint(name: str) -> Joint:
    return next(joint for joint in JOINTS if joint.name == name)


def _children(name: str) -> list[Joint]:
    return [joint for joint in JOINTS if joint.parent == name]


def _length(points: FloatArray, start: str, end: str) -> float:
    """Median length of a bone, cm; 0 where it is never seen."""
    lengths = np.linalg.norm(points[:, INDEX[end]] - points[:, INDEX[start]], axis=1)
    return float(np.median(lengths[np.isfinite(lengths)])) if np.isfinite(lengths).any() else 0.0


def _turns(points: FloatArray) -> dict[str, Rotation]:
    whole: dict[str, Rotation] = {}
    local: dict[str, Rotation] = {}
    for joint in JOINTS:
        above = whole[joint.parent] if joint.parent else Rotation.identity(len(points))
        if joint.frame:
            turn = above.inv() * _frame(
                points, "hip" if joint.parent is None else "shoulder", joint.parent is None
            )
        else:
            turn = _shortest(points, joint, above)
        local[joint.name] = turn
        whole[joint.name] = above * turn
    return local


def _frame(points: FloatArray, name: str, by_sides: bool) -> Rotation:
    """Axes left, up, forward of the hips (left is exact) or of the shoulders (up is exact)."""
    left = points[:, INDEX[f"left_{name}"]] - points[:, INDEX[f"right_{name}"]]
    up = points[:, INDEX["neck"]] - points[:, INDEX["pelvis"]]
    first, second = (left, up) if by_sides else (up, left)
    with np.errstate(all="ignore"):
        first = first / np.linalg.norm(first, axis=1, keepdims=True)
        second = second - (second * first).sum(1, keepdims=True) * first
        second = second / np.linalg.norm(second, axis=1, keepdims=True)
    x, y = (first, second) if by_sides else (second, first)
    matrices = np.stack([x, y, np.cross(x, y)], axis=2)
    return _fill_rotations(matrices)


def _fill_rotations(matrices: FloatArray) -> Rotation:
    """Turns of (N, 3, 3) that are NaN where not known: turned evenly from the known ones to the next."""
    known = np.flatnonzero(np.isfinite(matrices).all((1, 2)))
    if len(known) == 0:
        return Rotation.identity(len(matrices))
    turns = Rotation.from_matrix(matrices[known])
    if len(known) == 1:
        return Rotation.from_quat(np.repeat(turns.as_quat(), len(matrices), axis=0))
    return Slerp(known, turns)(np.clip(np.arange(len(matrices)), known[0], known[-1]))


def _shortest(points: FloatArray, joint: Joint, above: Rotation) -> Rotation:
    """The turn of a joint that brings its one bone from rest to where it is; none where it has no bone of its own."""
    bones = [(child.at, child.rest) for child in _children(joint.name) if child.at != joint.at]
    if joint.end is not None:
        bones.append((joint.end, joint.end_rest))
    if len(bones) != 1:
        return Rotation.identity(len(points))
    ((end, rest),) = bones
    bone = _fill_positions(points[:, INDEX[end]] - points[:, INDEX[joint.at]])
    with np.errstate(all="ignore"):
        aim = above.inv().apply(np.nan_to_num(bone / np.linalg.norm(bone, axis=1, keepdims=True)))
    return swing(np.array(rest), aim)


def swing(start: FloatArray, end: FloatArray) -> Rotation:
    """The shortest turns from the unit vector (3,) to unit vectors (N, 3); none to those that are zero."""
    half = np.concatenate([np.cross(start, end), 1.0 + end @ start[:, None]], axis=1)
    half[~end.any(axis=1)] = (0.0, 0.0, 0.0, 1.0)
    # the opposite way has no shortest turn: take the one about an axis that is square to the start
    back = np.linalg.norm(half, axis=1) < 1e-9
    half[back, :3] = np.cross(start, np.roll(start, 1))
    return Rotation.from_quat(half)


def _fill_positions(values: FloatArray) -> FloatArray:
    """(N, 3) without gaps; zero where nothing is ever known."""
    known = np.flatnonzero(np.isfinite(values).all(-1))
    if len(known) == 0:
        return np.zeros_like(values)
    return np.stack([np.interp(np.arange(len(values)), known, column[known]) for column in values.T], axis=1)


def _hierarchy(body: Skeleton, joint: Joint, depth: int) -> list[str]:
    pad, inner = "\t" * depth, "\t" * (depth + 1)
    root = joint.parent is None
    turns = " ".join(f"{axis}rotation" for axis in ORDER)
    channels = f"6 Xposition Yposition Zposition {turns}" if root else f"3 {turns}"
    lines = [
        f"{pad}{'ROOT' if root else 'JOINT'} {joint.name}",
        pad + "{",
        inner + _offset(body.offsets[joint.name]),
    ]
    lines.append(f"{inner}CHANNELS {channels}")
    for child in _children(joint.name):
        lines += _hierarchy(body, child, depth + 1)
    if joint.end is not None:
        lines += [f"{inner}End Site", inner + "{", f"{inner}\t{_offset(body.ends[joint.name])}", inner + "}"]
    return [*lines, pad + "}"]


def _offset(values: FloatArray) -> str:
    return "OFFSET " + " ".join(f"{value:.{DECIMALS}f}" for value in values + 0.0)
