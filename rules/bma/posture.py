"""Posture: how trunk, pelvis, shoulders, head and knees stand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX
from rules.bma import frames
from rules.bma.anatomical import FPPA, OURS
from rules.bma.frames import UPRIGHT, components, degrees_of, dot, unit
from rules.bma.motion import OUTWARD, Motion, Part
from rules.bma.rates import with_rates
from rules.bma.row import Row
from rules.filters import FloatArray
from rules.joints import TORSO_FRACTION
from rules.view import FRONT_ABOVE, raw_view

SEEN = 0.2
"""A projection shorter than this share has no direction worth the name."""
LATERAL, UP, FORWARD = 0, 1, 2
KENDALL = "Kendall et al., Muscles: Testing and Function with Posture and Pain, 5th ed."
ISB_SPINE = "Wu et al., ISB recommendation, J Biomech 35 (2002)"


def _level(line: FloatArray) -> FloatArray:
    """Angle of a line (n, 3) to the person's left over the level, deg."""
    return np.degrees(np.arcsin(np.clip(dot(unit(line), UPRIGHT), -1.0, 1.0)))


def _across(motion: Motion, name: str) -> FloatArray:
    both = motion.sides(name)
    return both[:, 0] - both[:, 1]


def _turn_of_line(line: FloatArray) -> FloatArray:
    """How far a line to the person's left (n, 3) is turned from facing the camera, to the person's left, deg."""
    return degrees_of(line[:, 2], line[:, 0], SEEN)


def trunk_flexion(motion: Motion) -> FloatArray:
    line = components(unit(motion.of(frames.trunk)), motion.of(frames.heading))
    return degrees_of(line[:, FORWARD], line[:, UP], SEEN)


def trunk_side_bend(motion: Motion) -> FloatArray:
    line = components(unit(motion.of(frames.trunk)), motion.of(frames.heading))
    return degrees_of(line[:, LATERAL], line[:, UP], SEEN)


def trunk_twist(motion: Motion) -> FloatArray:
    line = components(motion.of(frames.thorax)[:, LATERAL], motion.of(frames.pelvis))
    return degrees_of(-line[:, FORWARD], line[:, LATERAL], SEEN)


def pelvis_tilt(motion: Motion) -> FloatArray:
    up = components(motion.of(frames.pelvis)[:, UP], motion.of(frames.heading))
    return degrees_of(up[:, FORWARD], up[:, UP], SEEN)


def pelvis_obliquity(motion: Motion) -> FloatArray:
    return _level(_across(motion, "hip"))


def pelvis_rotation(motion: Motion) -> FloatArray:
    return _turn_of_line(unit(_across(motion, "hip")))


def shoulder_obliquity(motion: Motion) -> FloatArray:
    return _level(_across(motion, "shoulder"))


def shoulder_rotation(motion: Motion) -> FloatArray:
    return _turn_of_line(unit(_across(motion, "shoulder")))


def neck_flexion(motion: Motion) -> FloatArray:
    line = components(unit(motion.middle("ear") - motion.middle("shoulder")), motion.of(frames.thorax))
    return degrees_of(line[:, FORWARD], line[:, UP], SEEN)


def neck_side_bend(motion: Motion) -> FloatArray:
    side = components(motion.of(frames.head)[:, LATERAL], motion.of(frames.thorax))
    return np.degrees(np.arcsin(np.clip(-side[:, UP], -1.0, 1.0)))


def neck_rotation(motion: Motion) -> FloatArray:
    front = components(motion.of(frames.head)[:, FORWARD], motion.of(frames.thorax))
    return degrees_of(front[:, LATERAL], front[:, FORWARD], SEEN)


def head_forward(motion: Motion) -> FloatArray:
    line = components(unit(motion.middle("ear") - motion.middle("shoulder")), motion.of(frames.heading))
    return degrees_of(line[:, FORWARD], line[:, UP], SEEN)


POSTURES: dict[str, tuple[Part, str, str, str]] = {
    "trunk.flexion": (trunk_flexion, "trunk leans forward", "atan2(forward, up) of the trunk", ISB_SPINE),
    "trunk.side_bend": (trunk_side_bend, "trunk leans to the person's left", "atan2(lateral, up) of the trunk",
                        ISB_SPINE),
    "trunk.twist": (trunk_twist, "shoulders turned to the person's left against the hips",
                    "shoulder line about the trunk, from the hip line", ISB_SPINE),
    "pelvis.tilt": (pelvis_tilt, "pelvis tips forward; taken with the trunk as one piece, as no point of thirty "
                    "lies between hips and shoulders", "atan2(forward, up) of the pelvis' up axis", ISB_SPINE),
    "pelvis.obliquity": (pelvis_obliquity, "left hip higher", "asin(up) of the hip line", ISB_SPINE),
    "pelvis.rotation": (pelvis_rotation, "hips turned to the person's left from facing the camera",
                        "atan2(away, right) of the hip line", ISB_SPINE),
    "shoulders.obliquity": (shoulder_obliquity, "left shoulder higher", "asin(up) of the shoulder line", KENDALL),
    "shoulders.rotation": (shoulder_rotation, "shoulders turned to the person's left from facing the camera",
                           "atan2(away, right) of the shoulder line", ISB_SPINE),
    "neck.flexion": (neck_flexion, "head forward of the trunk's line", "atan2(forward, up) of neck to ears",
                     ISB_SPINE),
    "neck.side_bend": (neck_side_bend, "head leans to the person's left", "asin(down) of the line of the ears",
                       ISB_SPINE),
    "neck.rotation": (neck_rotation, "head turned to the person's left", "atan2(lateral, forward) of the face",
                      ISB_SPINE),
    "head.forward": (head_forward, "head forward of the shoulders (90 less the craniovertebral angle)",
                     "atan2(forward, up) of neck to ears, against gravity", KENDALL),
}  # fmt: skip
"""Posture -> its function, what is positive, formula, source."""

ODD = tuple(
    name for name in POSTURES if name.split(".")[1] in {"side_bend", "twist", "obliquity", "rotation"}
)


def postures(motion: Motion) -> FloatArray:
    """(n, 12) deg in the order of `POSTURES`."""
    return np.stack([motion.of(function) for function, _, _, _ in POSTURES.values()], axis=1)


def knee_projection(motion: Motion) -> FloatArray:
    """(n, 2) deg in the picture, NaN where it is not seen from the front or from behind."""
    hips = motion.sides("hip")[..., :2]
    out = np.sign(hips[:, 0, 0] - hips[:, 1, 0])[:, None] * OUTWARD
    upper = (motion.sides("knee")[..., :2] - hips) * [1.0, -1.0]
    lower = (motion.sides("ankle") - motion.sides("knee"))[..., :2] * [1.0, -1.0]
    a, b = upper[..., 0] * out, lower[..., 0] * out
    angle = degrees_of(a * lower[..., 1] - upper[..., 1] * b, a * b + upper[..., 1] * lower[..., 1])
    return np.where(_frontal(motion)[:, None], angle, np.nan)


def shoulder_tilt(motion: Motion) -> FloatArray:
    """(n,) deg in the picture, left shoulder higher, NaN from the side."""
    return _tilt(motion, "shoulder")


def hip_tilt(motion: Motion) -> FloatArray:
    """(n,) deg in the picture, left hip higher, NaN from the side."""
    return _tilt(motion, "hip")


def _tilt(motion: Motion, name: str) -> FloatArray:
    xy = motion.points[..., :2]
    line = xy[:, INDEX[f"left_{name}"]] - xy[:, INDEX[f"right_{name}"]]
    return np.where(_frontal(motion), degrees_of(-line[:, 1], np.abs(line[:, 0])), np.nan)


def _frontal(motion: Motion) -> NDArray[np.bool_]:
    """(n,) whether the body is seen from the front or from behind."""
    scale = 1000.0 / motion.height
    breadth, _ = raw_view(motion.points[..., :2] * scale, np.full(len(motion.time), 1000.0 * TORSO_FRACTION))
    return np.asarray(breadth > FRONT_ABOVE)


ANGLES = Row(
    "posture.{posture}", "deg", "above 0: {about}", "{exact}", "of each its own", postures, needs="3d",
    odd=ODD, places={"posture": tuple(POSTURES)},
    about={name: text for name, (_, text, _, _) in POSTURES.items()},
    exact={name: formula for name, (_, _, formula, _) in POSTURES.items()},
    cited={name: source for name, (_, _, _, source) in POSTURES.items()},
)  # fmt: skip

ROWS: tuple[Row, ...] = (
    Row("projection.knee_valgus.{side}", "deg", "{side} knee inside the line from hip to ankle in the picture; only "
        "from the front or from behind", "angle between thigh and shin in the picture", FPPA, knee_projection,
        tier="essential"),
    Row("projection.shoulder_tilt", "deg", "left shoulder higher in the picture; only from the front or from behind",
        "atan2(up, |across|) of the shoulder line", KENDALL, shoulder_tilt, tier="essential", odd=True),
    Row("projection.hip_tilt", "deg", "left hip higher in the picture; only from the front or from behind",
        "atan2(up, |across|) of the hip line", OURS, hip_tilt, tier="essential", odd=True),
    ANGLES,
    *with_rates(ANGLES, "", "all", "all"),
)  # fmt: skip
