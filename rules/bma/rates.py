"""Rates of channels: rows made from a row."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from rules.bma.motion import Motion, Part, derivative
from rules.bma.row import Row
from rules.filters import FloatArray

FULL_TURN = 360.0
CENTRAL = "Winter, Biomechanics and Motor Control of Human Movement, 4th ed., sec. 3.4.3 (finite differences)"


def angular_rate(part: Part, motion: Motion) -> FloatArray:
    """Rate of an angle in deg/s, the shorter way round."""
    return derivative(motion.time, motion.of(part), FULL_TURN)


def rate(part: Part, motion: Motion) -> FloatArray:
    """Rate of anything that does not turn round."""
    return derivative(motion.time, motion.of(part))


def with_rates(row: Row, prefix: str, velocity_tier: str, acceleration_tier: str) -> tuple[Row, Row]:
    """Rows of angular velocity and acceleration of a row of angles; `prefix` of its name is left out in theirs."""
    rest = row.name.removeprefix(prefix)
    velocity = partial(angular_rate, row.compute)
    bare = replace(row, about={}, exact={}, cited={}, source=CENTRAL)
    first = replace(
        bare, name=f"angular_velocity.{rest}", unit="deg/s", compute=velocity, tier=velocity_tier,
        description=f"rate of {row.name}, above 0 while it grows",
        formula="central difference of the filtered angle, for uneven steps",
    )  # fmt: skip
    second = replace(
        bare, name=f"angular_acceleration.{rest}", unit="deg/s²", compute=partial(rate, velocity),
        tier=acceleration_tier, description=f"rate of angular_velocity.{rest}",
        formula="central difference of the angular velocity",
    )  # fmt: skip
    return first, second
