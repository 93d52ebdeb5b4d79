"""Directions of the limbs in the body's axes, left and right alike: (n, 2, 3) outward, up, forward."""

from __future__ import annotations

import numpy as np

from rules.bma import frames
from rules.bma.frames import components, unit
from rules.bma.motion import OUTWARD, Motion
from rules.filters import FloatArray

MIRROR: FloatArray = np.stack([OUTWARD, np.ones(2), np.ones(2)], axis=1)
"""(2, 3): turns "to the person's left" into "outward" on either side."""


def line(motion: Motion, start: str, end: str) -> FloatArray:
    """(n, 2, d) unit vectors from one key point to another, left and right, in camera axes."""
    return unit(motion.sides(end) - motion.sides(start))


def outward_in(vectors: FloatArray, frame: FloatArray) -> FloatArray:
    """(n, 2, 3) camera-axis vectors of left and right along the frame's axes, lateral taken outward."""
    return components(vectors, frame) * MIRROR


def thigh(motion: Motion) -> FloatArray:
    """Hip to knee, in the pelvis' axes."""
    return outward_in(line(motion, "hip", "knee"), motion.of(frames.pelvis))


def shin(motion: Motion) -> FloatArray:
    """Knee to ankle, in the pelvis' axes."""
    return outward_in(line(motion, "knee", "ankle"), motion.of(frames.pelvis))


def upper_arm(motion: Motion) -> FloatArray:
    """Shoulder to elbow, in the thorax' axes."""
    return outward_in(line(motion, "shoulder", "elbow"), motion.of(frames.thorax))


def forearm(motion: Motion) -> FloatArray:
    """Elbow to wrist, in the thorax' axes."""
    return outward_in(line(motion, "elbow", "wrist"), motion.of(frames.thorax))


def hand(motion: Motion) -> FloatArray:
    """Wrist to between the knuckles, in the thorax' axes."""
    knuckles = (motion.sides("index") + motion.sides("pinky")) / 2
    return outward_in(unit(knuckles - motion.sides("wrist")), motion.of(frames.thorax))


def knuckles(motion: Motion) -> FloatArray:
    """Small-finger knuckle to index knuckle (towards the thumb), in the thorax' axes."""
    return outward_in(line(motion, "pinky", "index"), motion.of(frames.thorax))


def foot(motion: Motion) -> FloatArray:
    """Heel to between the toes, camera axes."""
    toes = (motion.sides("big_toe") + motion.sides("small_toe")) / 2
    return unit(toes - motion.sides("heel"))


def across_foot(motion: Motion) -> FloatArray:
    """Small toe to big toe, camera axes."""
    return line(motion, "small_toe", "big_toe")
