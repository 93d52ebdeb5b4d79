"""Drawn figures: bodies of straight lines whose limbs swing as `drawn.toml` declares, seen from all round."""

from __future__ import annotations

import tomllib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np

from bench.recognition.classes import NONE
from engines.pose import PoseSequence
from rules.filters import FloatArray

TABLE = Path(__file__).with_name("drawn.toml")
FRAMES, FPS = 210, 30.0
AT_EASE = {
    "trunk": 0.0, "bend": 0.0, "heels": 0.0, "arm": 5.0, "forearm": 10.0, "arm_out": 8.0, "forearm_out": 8.0,
    "thigh": 1.0, "shin": -1.0, "leg_out": 4.0,
}  # fmt: skip
"""Swings of somebody who stands."""
LENGTHS = {
    "trunk": 0.288, "shoulder": 0.105, "arm": 0.186, "forearm": 0.146, "hip": 0.06, "thigh": 0.245, "shin": 0.246,
    "head": 0.17, "nose": 0.1,
}  # fmt: skip
"""Of the lines, in statures; half widths of shoulders and hips."""
HABIT_DEG, DEPTH, BUILD = 2.0, (0.75, 1.1), 0.07
"""Spread of each swing, shares of the way that a figure goes, and spread of the lengths' logarithms."""
FAR, HIGH, FOCAL = (1.6, 3.6), (0.3, 0.9), 1100.0
"""Distance and height of the camera in statures; its focal length, px."""
TREMBLE_PX = 4.0
"""The largest jitter; half of the figures have none."""
SIDES = {"left": 1.0, "right": -1.0}
SIZE, CM_TALL = (1280, 1280), 175.0
LEAP_S = 0.48
"""How long a leap is in the air."""


@dataclass(frozen=True, slots=True)
class Limb:
    """Two lines from a joint: the swing of each, the joint at its end, and its swing outwards."""

    start: str
    lines: tuple[tuple[str, str, str], tuple[str, str, str]]


LIMBS = (
    Limb("shoulder", (("arm", "elbow", "arm_out"), ("forearm", "wrist", "forearm_out"))),
    Limb("hip", (("thigh", "knee", "leg_out"), ("shin", "ankle", "leg_out"))),
)


class DrawnMovement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One movement; `drawn.toml` says what the fields mean."""

    shows: str
    rest: dict[str, float] = {}
    turn: dict[str, float] = {}
    way: Literal["back", "in_turn", "round"] = "back"
    rep_s: tuple[float, float] = (1.2, 3.2)
    pause: float = 0.8
    hold: float = 0.0
    leap: float = 0.0


class DrawnTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of `drawn.toml`."""

    movements: tuple[DrawnMovement, ...]


@cache
def drawn_movements() -> tuple[DrawnMovement, ...]:
    """The declared movements. Raises msgspec.ValidationError naming what is wrong in the table."""
    return msgspec.convert(tomllib.loads(TABLE.read_text(encoding="utf-8")), DrawnTable).movements


def digest_drawn() -> str:
    """Eight digits (hexadecimal) that change with the table."""
    return f"{zlib.crc32(TABLE.read_bytes()):08x}"


def draw_figures(rng: np.random.Generator, each: int, nothing: int) -> Iterator[tuple[str, PoseSequence]]:
    """`each` figures of every class that the table shows, `nothing` of none, with the class's name; the movements
    of a class in turn."""
    shown: dict[str, list[DrawnMovement]] = {}
    for movement in drawn_movements():
        shown.setdefault(movement.shows, []).append(movement)
    for label, movements in shown.items():
        for number in range(nothing if label == NONE else each):
            yield label, draw_figure(rng, movements[number % len(movements)])


def draw_figure(rng: np.random.Generator, movement: DrawnMovement) -> PoseSequence:
    """A figure of its own build that does a movement its own way before some camera."""
    time = np.arange(FRAMES) / FPS
    depth = 1.0 if movement.way == "round" else rng.uniform(*DEPTH)
    own, others, air = _phases(rng, movement, time)
    found = {}
    for name, (rest, way) in _ways(rng, movement).items():
        found[f"{name}_l"] = rest[0] + depth * (way[0] * own + way[1] * others)
        found[f"{name}_r"] = rest[1] + depth * (way[0] * others + way[1] * own)
    lengths = {name: length * np.exp(BUILD * rng.standard_normal()) for name, length in LENGTHS.items()}
    joints = _on_floor(stand(found, lengths), found["heels_l"], planted=rng.random() < 0.5)
    leap = np.stack([0 * air, depth * movement.leap / CM_TALL * air, 0 * air], -1)
    return _see(rng, time, {name: points + leap for name, points in joints.items()})


def _ways(rng: np.random.Generator, movement: DrawnMovement) -> dict[str, tuple[list[float], list[float]]]:
    """Of each swing the rest and the way to the turn, of the left side and the right."""
    found = {}
    for name, ease in AT_EASE.items():
        rest = [movement.rest.get(f"{name}_{side}", movement.rest.get(name, ease)) for side in "lr"]
        turn = [
            movement.turn.get(f"{name}_{side}", movement.turn.get(name, own))
            for side, own in zip("lr", rest, strict=True)
        ]
        habit = HABIT_DEG * rng.standard_normal() * (name != "heels")
        found[name] = [own + habit for own in rest], [b - a for a, b in zip(rest, turn, strict=True)]
    return found


def _phases(
    rng: np.random.Generator, movement: DrawnMovement, time: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """How far a repetition is (N,), 0 at rest, 1 at the turn; that of the other side where sides are in turn; and how
    high a leap after it is, 1 at its highest."""
    rep_s, nothing = float(np.exp(rng.uniform(*np.log(movement.rep_s)))), np.zeros_like(time)
    begun = time + rng.uniform(0, 3 * rep_s)
    if movement.way == "round":
        return begun / rep_s, nothing, nothing
    held_s = rng.uniform(0, movement.hold)
    cycle = rep_s * (1.0 if movement.pause else 0.85) + held_s + rng.uniform(0, movement.pause)
    if movement.way == "in_turn":
        sides = (_swing((begun + own * cycle) % (2 * cycle), rep_s, held_s) for own in (0, 1))
        return *sides, nothing
    since = begun % (cycle + LEAP_S * (movement.leap > 0))
    leap = np.clip((since - rep_s - held_s) / LEAP_S, 0, 1)
    return _swing(since, rep_s, held_s), nothing, 4 * leap * (1 - leap)


def _swing(since_s: FloatArray, rep_s: float, held_s: float) -> FloatArray:
    """To the turn and back in `rep_s`, and `held_s` there, since the repetition began."""
    moved = np.minimum(since_s, rep_s / 2) + np.clip(since_s - rep_s / 2 - held_s, 0, rep_s / 2)
    return np.asarray((1 - np.cos(2 * np.pi * moved / rep_s)) / 2)


def stand(swung: dict[str, FloatArray], lengths: dict[str, float]) -> dict[str, FloatArray]:
    """Joints, name -> (N, 3) in statures about the pelvis: x to the figure's left, y up, z forward."""
    lean, aside = np.radians(swung["trunk_l"]), np.radians(swung["bend_l"])
    spine = np.stack([np.sin(aside) * np.cos(lean), np.cos(aside) * np.cos(lean), np.sin(lean)], -1)
    across = np.stack([np.cos(aside), -np.sin(aside), 0 * aside], -1)
    joints = {"pelvis": 0 * spine, "neck": lengths["trunk"] * spine}
    joints["head"] = joints["neck"] + lengths["head"] * spine
    joints["nose"] = joints["neck"] + lengths["nose"] * spine + np.array([0.0, 0.0, 0.05])
    for side, sign in SIDES.items():
        joints[f"{side}_ear"] = joints["neck"] + lengths["nose"] * spine + np.array([0.04 * sign, 0.0, 0.0])
        joints[f"{side}_shoulder"] = joints["neck"] + sign * lengths["shoulder"] * across
        joints[f"{side}_hip"] = joints["pelvis"] + np.array([sign * lengths["hip"], 0.0, 0.0])
        for limb in LIMBS:
            _hang(joints, swung, lengths, side, sign, limb)
        ankle = joints[f"{side}_ankle"]
        joints[f"{side}_big_toe"] = ankle + np.array([0.01 * sign, -0.035, 0.1])
        joints[f"{side}_heel"] = ankle + np.array([0.0, -0.04, -0.03])
    return joints


def _hang(
    joints: dict[str, FloatArray],
    swung: dict[str, FloatArray],
    lengths: dict[str, float],
    side: str,
    sign: float,
    limb: Limb,
) -> None:
    """Put both lines of a limb below the joint that it hangs from, in place."""
    at = joints[f"{side}_{limb.start}"]
    for part, end, out in limb.lines:
        forward = np.radians(swung[f"{part}_{side[0]}"])
        outward = np.radians(swung[f"{out}_{side[0]}"])
        along = [
            sign * np.sin(outward), -np.cos(forward) * np.cos(outward), np.sin(forward) * np.cos(outward)
        ]  # fmt: skip
        at = at + lengths[part] * np.stack(np.broadcast_arrays(*along), -1)
        joints[f"{side}_{end}"] = at


def _on_floor(joints: dict[str, FloatArray], heels_cm: FloatArray, planted: bool) -> dict[str, FloatArray]:
    """The lower foot at y = 0, toes there too while the heels rise; `planted`: the feet stay where they are."""
    ankles = [joints[f"{side}_ankle"] for side in SIDES]
    shift = -np.mean(ankles, axis=0) * [0.0, 0.0, 1.0] if planted else 0 * ankles[0]
    shift[:, 1] = 0.04 - np.minimum(ankles[0][:, 1], ankles[1][:, 1])
    rise = np.stack([0 * heels_cm, heels_cm / CM_TALL, 0 * heels_cm], -1)
    return {name: points + shift + (0 if name.endswith("toe") else rise) for name, points in joints.items()}


def _see(rng: np.random.Generator, time: FloatArray, joints: dict[str, FloatArray]) -> PoseSequence:
    """As a level camera sees the joints, from anywhere round the figure."""
    yaw, distance, height = rng.uniform(0, 2 * np.pi), rng.uniform(*FAR), rng.uniform(*HIGH)
    x, y, z = np.stack(list(joints.values()), axis=1).transpose(2, 0, 1)
    depth = distance - (x * np.sin(yaw) + z * np.cos(yaw))
    across = x * np.cos(yaw) - z * np.sin(yaw)
    xy = np.stack([SIZE[0] / 2 + FOCAL * across / depth, SIZE[1] / 2 - FOCAL * (y - height) / depth], -1)
    tremble = TREMBLE_PX * max(rng.uniform(-1, 1), 0.0)
    xy = xy + tremble * rng.standard_normal(xy.shape)
    return PoseSequence.from_arrays(time, xy, np.full(xy.shape[:2], 0.8), keypoints=list(joints), size=SIZE)
