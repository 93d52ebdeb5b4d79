"""Fourteen segments: their lengths, how they stand against the upright, and how fast they turn."""

from __future__ import annotations

import numpy as np

from rules.bma import frames
from rules.bma.frames import UPRIGHT, components, degrees_of, dot, norm, unit
from rules.bma.motion import Motion, derivative
from rules.bma.rates import CENTRAL, with_rates
from rules.bma.row import Row
from rules.filters import FloatArray
from rules.joints import SIDES

LIMB_ENDS: dict[str, tuple[str, str]] = {
    "upper_arm": ("elbow", "shoulder"),
    "forearm": ("wrist", "elbow"),
    "hand": ("knuckles", "wrist"),
    "thigh": ("knee", "hip"),
    "shin": ("ankle", "knee"),
    "foot": ("heel", "toes"),
}
"""Segment -> its lower and its upper end, as somebody stands with hanging arms (foot: heel to toes)."""

SEGMENTS: tuple[str, ...] = ("trunk", "head", *(f"{side}_{name}" for name in LIMB_ENDS for side in SIDES))
PLANES: tuple[str, ...] = ("incline", "sagittal", "frontal", "heading")
SEEN = 0.2
"""A projection shorter than this share of the segment has no direction worth the name."""
WINTER = "Winter, Biomechanics and Motor Control of Human Movement, 4th ed., sec. 3.4.1 (limb-segment angles)"


def ends(motion: Motion) -> FloatArray:
    """(n, 14, 2, d): lower and upper end of each segment."""
    hips, shoulders = motion.middle("hip"), motion.middle("shoulder")
    found = [np.stack([hips, shoulders], axis=1), np.stack([shoulders, motion.at("head")], axis=1)]
    for lower, upper in LIMB_ENDS.values():
        both = np.stack([_end(motion, lower), _end(motion, upper)], axis=2)
        found += [both[:, 0], both[:, 1]]
    return np.stack(found, axis=1)


def _end(motion: Motion, name: str) -> FloatArray:
    """(n, 2, d) of a key point or of the middle of two, left and right."""
    pairs = {"knuckles": ("index", "pinky"), "toes": ("big_toe", "small_toe")}
    if name in pairs:
        first, second = pairs[name]
        return (motion.sides(first) + motion.sides(second)) / 2
    return motion.sides(name)


def lengths(motion: Motion) -> FloatArray:
    """(n, 14) m."""
    both = motion.of(ends)
    return norm(both[:, :, 1] - both[:, :, 0]) * motion.metres


def directions(motion: Motion) -> FloatArray:
    """(n, 14, d) unit vectors from the lower to the upper end."""
    both = motion.of(ends)
    return unit(both[:, :, 1] - both[:, :, 0])


def orientation(motion: Motion) -> FloatArray:
    """(n, 14, 4) deg: incline, sagittal, frontal, heading."""
    lateral, up, forward = np.moveaxis(components(motion.of(directions), motion.of(frames.heading)), -1, 0)
    incline = np.degrees(np.arccos(np.clip(dot(motion.of(directions), UPRIGHT), -1.0, 1.0)))
    sagittal, frontal = degrees_of(forward, up, SEEN), degrees_of(lateral, up, SEEN)
    return np.stack([incline, sagittal, frontal, degrees_of(lateral, forward, SEEN)], axis=-1)


def turning_speed(motion: Motion) -> FloatArray:
    """(n, 14) deg/s: size of the angular velocity square to the segment."""
    along = motion.of(directions)
    return np.degrees(norm(np.cross(along, derivative(motion.time, along))))


ORIENTATION = Row(
    "segment.{segment}.{plane}", "deg", "{segment}, {plane}: {about}",
    "atan2 of the direction's components in heading axes", WINTER, orientation, needs="3d",
    odd=("frontal", "heading"), places={"segment": SEGMENTS, "plane": PLANES},
    about=dict.fromkeys(
        SEGMENTS,
        "incline 0 as in standing, 180 upside down; sagittal above 0 upper end forward; frontal above 0 upper end "
        "to the person's left; heading 0 forward, above 0 to the left",
    ),
)  # fmt: skip

ROWS: tuple[Row, ...] = (
    Row("length.{segment}", "m", "length of the {segment} as seen", "|upper end - lower end|", WINTER, lengths,
        needs="scale", places={"segment": SEGMENTS}),
    ORIENTATION,
    *with_rates(ORIENTATION, "", "all", "all"),
    Row("turning.{segment}", "deg/s", "how fast the {segment} turns, in any direction", "|d × dd/dt|", CENTRAL,
        turning_speed, needs="3d", places={"segment": SEGMENTS}),
)  # fmt: skip
