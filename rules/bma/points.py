"""Positions, velocities and accelerations of the thirty key points, in camera and in body axes."""

from __future__ import annotations

import numpy as np

from engines.pose import INDEX
from rules.bma import frames
from rules.bma.frames import UPRIGHT, components, dot, norm
from rules.bma.motion import Motion, acceleration, velocity
from rules.bma.rates import CENTRAL
from rules.bma.row import Row
from rules.filters import FloatArray

OURS = "definition of this project, docs/biomechanics.md"
HIPS = [INDEX["left_hip"], INDEX["right_hip"]]


def speed(motion: Motion) -> FloatArray:
    """(n, 30) body heights/s."""
    return norm(motion.of(velocity)) / motion.height


def acceleration_size(motion: Motion) -> FloatArray:
    """(n, 30) body heights/s²."""
    return norm(motion.of(acceleration)) / motion.height


def speed_m(motion: Motion) -> FloatArray:
    """(n, 30) m/s."""
    return norm(motion.of(velocity)) * motion.metres


def acceleration_size_m(motion: Motion) -> FloatArray:
    """(n, 30) m/s²."""
    return norm(motion.of(acceleration)) * motion.metres


def position(motion: Motion) -> FloatArray:
    """(n, 30, 3) m, camera axes."""
    return motion.points


def position_body(motion: Motion) -> FloatArray:
    """(n, 30, 3) m from the pelvis, along the pelvis' axes."""
    origin = motion.middle("hip")[:, None]
    return components(motion.points - origin, motion.of(frames.pelvis))


def velocity_body(motion: Motion) -> FloatArray:
    """(n, 30, 3) m/s relative to mid hips, along its axes."""
    moving = motion.of(velocity)
    return components(moving - moving[:, HIPS].mean(axis=1, keepdims=True), motion.of(frames.pelvis))


def acceleration_body(motion: Motion) -> FloatArray:
    """(n, 30, 3) m/s² relative to mid hips, along its axes."""
    moving = motion.of(acceleration)
    return components(moving - moving[:, HIPS].mean(axis=1, keepdims=True), motion.of(frames.pelvis))


def height_over_floor(motion: Motion) -> FloatArray:
    """(n, 30) body heights above the floor."""
    return (dot(motion.points, UPRIGHT) - motion.floor) / motion.height


def points_bridged(motion: Motion) -> FloatArray:
    """(n,) key points whose short gap was filled."""
    return motion.bridged.sum(axis=1).astype(np.float64)


def point_bridged(motion: Motion) -> FloatArray:
    """(n, 30): 1 where a short gap was filled, else 0."""
    return motion.bridged.astype(np.float64)


ROWS: tuple[Row, ...] = (
    Row("velocity.{point}", "body heights/s", "speed of {point}", "|dp/dt| / body height", CENTRAL, speed,
        tier="essential"),
    Row("acceleration.{point}", "body heights/s²", "size of the acceleration of {point}",
        "|d²p/dt²| / body height", CENTRAL, acceleration_size, tier="essential"),
    Row("velocity_m.{point}", "m/s", "speed of {point}", "|dp/dt|", CENTRAL, speed_m, needs="scale",
        tier="essential"),
    Row("acceleration_m.{point}", "m/s²", "size of the acceleration of {point}", "|d²p/dt²|", CENTRAL,
        acceleration_size_m, needs="scale"),
    Row("bridged.points", "points", "key points of this frame that stand in a bridged gap of up to 0.2 s",
        "count", OURS, points_bridged, tier="essential"),
    Row("bridged.{point}", "0 or 1", "1 where {point} was not seen and its short gap is bridged", "0 or 1", OURS,
        point_bridged),
    Row("position.{point}.{axis}", "m", "{point}, {axis} in camera axes (right, down, away)", "filtered key point",
        OURS, position, needs="intrinsics", odd=("x",)),
    Row("velocity_m.{point}.{axis}", "m/s", "velocity of {point} along camera axis {axis}", "dp/dt", CENTRAL,
        velocity, needs="3d", odd=("x",)),
    Row("acceleration_m.{point}.{axis}", "m/s²", "acceleration of {point} along camera axis {axis}", "d²p/dt²",
        CENTRAL, acceleration, needs="3d", odd=("x",)),
    Row("position_body.{point}.{body_axis}", "m",
        "{point} from mid hips, {body_axis} (lateral: to the person's left; up: along the trunk)",
        "(p - mid hips) along the pelvis' axes", OURS, position_body, needs="3d", odd=("lateral",)),
    Row("velocity_body.{point}.{body_axis}", "m/s", "velocity of {point} against mid hips, {body_axis}",
        "(dp/dt - d mid hips/dt) along the pelvis' axes", OURS, velocity_body, needs="3d", odd=("lateral",)),
    Row("acceleration_body.{point}.{body_axis}", "m/s²", "acceleration of {point} against mid hips, {body_axis}",
        "(d²p/dt² - d² mid hips/dt²) along the pelvis' axes", OURS, acceleration_body, needs="3d",
        odd=("lateral",)),
    Row("height.{point}", "body heights", "{point} above the floor (lowest foot of the recording)",
        "(p · up - floor) / body height", OURS, height_over_floor, needs="3d"),
)  # fmt: skip
