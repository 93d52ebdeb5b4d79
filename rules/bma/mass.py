"""Centre of mass of the body and of its fourteen segments, its path, and the energy of the segments."""

from __future__ import annotations

import numpy as np

from rules.bma import frames
from rules.bma.frames import UPRIGHT, components, dot, norm
from rules.bma.inertia import CENTRE, GYRATION, MASS
from rules.bma.motion import Motion, derivative
from rules.bma.rates import CENTRAL
from rules.bma.row import Row
from rules.bma.segments import SEGMENTS, directions, ends
from rules.filters import FloatArray

GRAVITY = 9.81
DE_LEVA = "de Leva, J Biomech 29 (1996), table 4, mean of women and men"
WINTER = "Winter, Biomechanics and Motor Control of Human Movement, 4th ed., sec. 6.3 (segment energies)"


def segment_centres(motion: Motion) -> FloatArray:
    """(n, 14, d). Hands, feet and head that are not seen are taken where wrist, ankle and ears (or neck) are."""
    both = motion.of(ends)
    centres = both[:, :, 0] + CENTRE[:, None] * (both[:, :, 1] - both[:, :, 0])
    ears = motion.middle("ear")
    neck = motion.middle("shoulder")
    stand_in = np.full_like(centres, np.nan)
    stand_in[:, 1] = np.where(np.isnan(ears), neck, ears)
    for name, point in (("hand", "wrist"), ("foot", "ankle")):
        place = SEGMENTS.index(f"left_{name}")
        stand_in[:, place : place + 2] = motion.sides(point)
    return np.where(np.isnan(centres), stand_in, centres)


def centre(motion: Motion) -> FloatArray:
    """(n, d) centre of mass of the body, in the unit of the points."""
    return np.asarray(np.einsum("nsd,s->nd", motion.of(segment_centres), MASS))


def segment_velocity(motion: Motion) -> FloatArray:
    """(n, 14, d) in the unit of the points per second."""
    return derivative(motion.time, motion.of(segment_centres))


def velocity(motion: Motion) -> FloatArray:
    """(n, d) of the body's centre of mass, unit of the points per second."""
    return derivative(motion.time, motion.of(centre))


def acceleration(motion: Motion) -> FloatArray:
    """(n, d) of the body's centre of mass."""
    return derivative(motion.time, motion.of(velocity))


def height(motion: Motion) -> FloatArray:
    """(n,) body heights above the floor."""
    return (dot(motion.of(centre), UPRIGHT[: motion.points.shape[-1]]) - motion.floor) / motion.height


def speed(motion: Motion) -> FloatArray:
    """(n,) body heights/s."""
    return norm(motion.of(velocity)) / motion.height


def rise(motion: Motion) -> FloatArray:
    """(n,) body heights/s, above 0 upwards."""
    return dot(motion.of(velocity), UPRIGHT[: motion.points.shape[-1]]) / motion.height


def speed_m(motion: Motion) -> FloatArray:
    """(n,) m/s."""
    return norm(motion.of(velocity)) * motion.metres


def body_centre(motion: Motion) -> FloatArray:
    """(n, 3) m from mid hips, along the pelvis' axes."""
    return components(motion.of(centre) - motion.middle("hip"), motion.of(frames.pelvis))


def segment_speed(motion: Motion) -> FloatArray:
    """(n, 14) m/s."""
    return norm(motion.of(segment_velocity)) * motion.metres


def segment_potential(motion: Motion) -> FloatArray:
    """(n, 14) J above the floor."""
    over = (motion.of(segment_centres) @ UPRIGHT[: motion.points.shape[-1]] - motion.floor) * motion.metres
    return np.asarray(motion.mass_kg * MASS * GRAVITY * over)


def segment_kinetic(motion: Motion) -> FloatArray:
    """(n, 14) J of moving along and of turning."""
    along = 0.5 * motion.mass_kg * MASS * motion.of(segment_speed) ** 2
    turning = derivative(motion.time, motion.of(directions))
    both = motion.of(ends)
    radius = GYRATION * norm(both[:, :, 1] - both[:, :, 0]) * motion.metres
    spin = 0.5 * motion.mass_kg * MASS * radius**2 * dot(turning, turning)
    # hands, feet and head that are not seen turn unseen
    return np.asarray(along + np.nan_to_num(spin))


def potential(motion: Motion) -> FloatArray:
    """(n,) J of the whole body."""
    return np.asarray(motion.of(segment_potential).sum(axis=1))


def kinetic(motion: Motion) -> FloatArray:
    """(n,) J of the whole body."""
    return np.asarray(motion.of(segment_kinetic).sum(axis=1))


def power(motion: Motion) -> FloatArray:
    """(n,) W: rate of the body's mechanical energy, above 0 while it is lifted or sped up."""
    return derivative(motion.time, motion.of(potential) + motion.of(kinetic))


_OF_SEGMENT = {"segment": SEGMENTS}
ROWS: tuple[Row, ...] = (
    Row("com.height", "body heights", "centre of mass above the floor (lowest foot of the recording)",
        "sum of share · segment centre, along the upright", DE_LEVA, height, tier="essential"),
    Row("com.velocity", "body heights/s", "speed of the centre of mass", "|dc/dt| / body height", DE_LEVA, speed,
        tier="essential"),
    Row("com.rise", "body heights/s", "speed of the centre of mass upwards", "up · dc/dt / body height", DE_LEVA,
        rise, tier="essential"),
    Row("com.velocity_m", "m/s", "speed of the centre of mass", "|dc/dt|", DE_LEVA, speed_m, needs="scale"),
    Row("com.position.{axis}", "m", "centre of mass, {axis} in camera axes", "sum of share · segment centre", DE_LEVA,
        centre, needs="intrinsics", odd=("x",)),
    Row("com.velocity_m.{axis}", "m/s", "velocity of the centre of mass, {axis}", "dc/dt", CENTRAL, velocity,
        needs="3d", odd=("x",)),
    Row("com.acceleration_m.{axis}", "m/s²", "acceleration of the centre of mass, {axis}", "d²c/dt²", CENTRAL,
        acceleration, needs="3d", odd=("x",)),
    Row("com.position_body.{body_axis}", "m", "centre of mass from mid hips, {body_axis}",
        "(c - mid hips) along the pelvis' axes", DE_LEVA, body_centre, needs="3d", odd=("lateral",)),
    Row("com.{segment}.{axis}", "m", "centre of mass of the {segment}, {axis} in camera axes",
        "lower end + share · (upper end - lower end)", DE_LEVA, segment_centres, needs="intrinsics", odd=("x",),
        places=_OF_SEGMENT),
    Row("com.{segment}.velocity", "m/s", "speed of the centre of mass of the {segment}", "|dc/dt|", CENTRAL,
        segment_speed, needs="3d", places=_OF_SEGMENT),
    Row("energy.potential", "J", "potential energy of the body above the floor", "sum of m g h", WINTER, potential,
        needs="scale"),
    Row("energy.kinetic", "J", "kinetic energy of the body", "sum of m v² / 2 + I ω² / 2", WINTER, kinetic,
        needs="scale"),
    Row("power.mechanical", "W", "rate of the body's mechanical energy, above 0 while it is lifted or sped up",
        "d(potential + kinetic)/dt", WINTER, power, needs="scale"),
    Row("energy.potential.{segment}", "J", "potential energy of the {segment} above the floor", "m g h", WINTER,
        segment_potential, needs="3d", places=_OF_SEGMENT),
    Row("energy.kinetic.{segment}", "J", "kinetic energy of the {segment}", "m v² / 2 + I ω² / 2", WINTER,
        segment_kinetic, needs="3d", places=_OF_SEGMENT),
)  # fmt: skip
