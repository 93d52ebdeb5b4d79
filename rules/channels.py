"""The one table of biomechanics channels: name, unit, what it is, where the formula is from, what it needs."""

from __future__ import annotations

from dataclasses import dataclass

from engines.pose import KEYPOINTS
from rules.joints import JOINT_ANGLES, SIDES

WINTER = "Winter, Biomechanics and Motor Control of Human Movement, 4th ed."


@dataclass(frozen=True, slots=True)
class Channel:
    """One column of the biomechanics: `needs` is `xy`, or `scale` where metres must be known."""

    name: str
    unit: str
    description: str
    source: str
    needs: str = "xy"


def _angles() -> list[Channel]:
    found = []
    for joint, (first, vertex, last) in JOINT_ANGLES.items():
        zero = "0 is the arm at the side" if joint == "shoulder" else "180 is straight"
        if joint == "ankle":
            zero = "about 100 standing; smaller when the foot is pulled up"
        text = f"angle at the {vertex} between {first} and {last.replace('_', ' ')}; {zero}"
        found += [
            Channel(f"angle.{joint}.{side}", "deg", f"{side} {joint}: {text}", f"{WINTER}, sec. 3.4")
            for side in SIDES
        ]
    lean = "line from mid hips to mid shoulders against the upright; 0 upright, 90 lying, 180 head down"
    return [*found, Channel("angle.trunk.lean", "deg", lean, f"{WINTER}, sec. 3.4")]


def _rates(angles: list[Channel]) -> list[Channel]:
    central = "central difference of the filtered angle"
    names = [channel.name.removeprefix("angle.") for channel in angles]
    first = [
        Channel(f"angular_velocity.{n}", "deg/s", f"rate of angle.{n}, above 0 while it grows", central)
        for n in names
    ]
    second = [
        Channel(f"angular_acceleration.{n}", "deg/s²", f"rate of angular_velocity.{n}", central)
        for n in names
    ]
    return first + second


def _points() -> list[Channel]:
    central = "central difference of the filtered key point"
    found = [
        Channel(f"velocity.{p}", "body heights/s", f"speed of {p.replace('_', ' ')}", central)
        for p in KEYPOINTS
    ]
    found += [
        Channel(
            f"acceleration.{p}",
            "body heights/s²",
            f"size of the acceleration of {p.replace('_', ' ')}",
            f"{central}, twice",
        )
        for p in KEYPOINTS
    ]
    return found + [
        Channel(f"velocity_m.{p}", "m/s", f"speed of {p.replace('_', ' ')}", central, needs="scale")
        for p in KEYPOINTS
    ]


def _symmetry() -> list[Channel]:
    text = "100 (1 - |left - right| / 180): 100 where both sides have the same {} angle"
    return [
        Channel(f"symmetry.{joint}", "%", text.format(joint), "after Robinson et al. 1987, bounded")
        for joint in JOINT_ANGLES
    ]


ANGLES: tuple[Channel, ...] = tuple(_angles())
CHANNELS: tuple[Channel, ...] = (*ANGLES, *_rates(list(ANGLES)), *_points(), *_symmetry())
"""Every channel, in the order of the columns."""
