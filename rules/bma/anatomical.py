"""Anatomical joint angles in space: flexion, abduction, rotation, as far as thirty points allow.

Hip: Cardan angles flexion - abduction - rotation (Grood and Suntay 1983; ISB, Wu et al. 2002). Shoulder:
elevation and its plane (ISB, Wu et al. 2005) and the projections that clinics read. A rotation about a limb's
own axis is seen from the next limb, so it is known only while that joint is bent.

The functions return (n, 2) deg, left and right; they are written for a left limb, and the right one comes in
mirrored (`rules.bma.limbs`), so that signs mean the same on both sides.
"""

from __future__ import annotations

import numpy as np

from rules.bma import frames
from rules.bma.angles import joint_angles
from rules.bma.frames import degrees_of, dot, norm, unit
from rules.bma.limbs import across_foot, foot, forearm, hand, knuckles, line, shin, thigh, upper_arm
from rules.bma.motion import OUTWARD, Motion, Part
from rules.bma.rates import with_rates
from rules.bma.row import Row
from rules.filters import FloatArray
from rules.joints import JOINT_ANGLES

BENT = float(np.sin(np.radians(20.0)))
"""A limb's rotation is known where the next one stands at least 20 degrees off its axis."""
SEEN = 0.2
"""A projection shorter than this share of the limb has no direction worth the name."""
OUT, UP, FORWARD = 0, 1, 2


def _inner(motion: Motion, joint: str) -> FloatArray:
    return motion.of(joint_angles)[:, list(JOINT_ANGLES).index(joint)]


def hip_flexion(motion: Motion) -> FloatArray:
    limb = motion.of(thigh)
    return degrees_of(limb[..., FORWARD], -limb[..., UP], SEEN)


def hip_abduction(motion: Motion) -> FloatArray:
    return np.degrees(np.arcsin(np.clip(motion.of(thigh)[..., OUT], -1.0, 1.0)))


def hip_rotation(motion: Motion) -> FloatArray:
    """The shin against the sagittal plane of the flexed and abducted thigh."""
    flexion = np.radians(motion.of(hip_flexion))
    front = np.stack([np.zeros_like(flexion), np.sin(flexion), np.cos(flexion)], axis=-1)
    out = np.cross(front, motion.of(thigh))
    lower = motion.of(shin)
    return degrees_of(dot(lower, out), -dot(lower, front), BENT)


def knee_flexion(motion: Motion) -> FloatArray:
    return 180.0 - _inner(motion, "knee")


def knee_valgus(motion: Motion) -> FloatArray:
    """Frontal plane projection angle, in the heading's plane."""
    turn = motion.of(frames.heading)
    upper = frames.components(line(motion, "hip", "knee"), turn)
    lower = frames.components(line(motion, "knee", "ankle"), turn)
    a, b = upper[..., OUT] * OUTWARD, lower[..., OUT] * OUTWARD
    short = (np.hypot(a, upper[..., UP]) < SEEN) | (np.hypot(b, lower[..., UP]) < SEEN)
    angle = degrees_of(a * lower[..., UP] - upper[..., UP] * b, a * b + upper[..., UP] * lower[..., UP])
    return np.where(short, np.nan, angle)


def ankle_dorsiflexion(motion: Motion) -> FloatArray:
    shank, sole = line(motion, "ankle", "knee"), motion.of(foot)
    return 90.0 - np.degrees(np.arccos(np.clip(dot(shank, sole), -1.0, 1.0)))


def ankle_inversion(motion: Motion) -> FloatArray:
    """The sole's tilt about the foot's long axis, against the shank."""
    sole, across = motion.of(foot), motion.of(across_foot)
    shank = line(motion, "ankle", "knee")
    up = unit(shank - dot(shank, sole)[..., None] * sole)
    level = unit(across - dot(across, sole)[..., None] * sole)
    return np.degrees(np.arcsin(np.clip(dot(level, up), -1.0, 1.0)))


def shoulder_flexion(motion: Motion) -> FloatArray:
    limb = motion.of(upper_arm)
    return degrees_of(limb[..., FORWARD], -limb[..., UP], SEEN)


def shoulder_abduction(motion: Motion) -> FloatArray:
    limb = motion.of(upper_arm)
    return degrees_of(limb[..., OUT], -limb[..., UP], SEEN)


def shoulder_elevation(motion: Motion) -> FloatArray:
    limb = motion.of(upper_arm)
    return degrees_of(np.hypot(limb[..., OUT], limb[..., FORWARD]), -limb[..., UP])


def shoulder_plane(motion: Motion) -> FloatArray:
    limb = motion.of(upper_arm)
    return degrees_of(limb[..., FORWARD], limb[..., OUT], BENT)


def shoulder_rotation(motion: Motion) -> FloatArray:
    """The forearm against where it would point forward had the arm come up from hanging the shortest way."""
    limb, lower = motion.of(upper_arm), motion.of(forearm)
    down = np.array([0.0, -1.0, 0.0])
    front = _carry_vector(np.array([0.0, 0.0, 1.0]), down, limb)
    out = _carry_vector(np.array([1.0, 0.0, 0.0]), down, limb)
    angle = degrees_of(-dot(lower, out), dot(lower, front), BENT)
    return np.where(limb[..., UP] > np.cos(np.radians(15.0)), np.nan, angle)


def _carry_vector(vector: FloatArray, start: FloatArray, end: FloatArray) -> FloatArray:
    """`vector` turned by the shortest rotation that takes `start` to `end` (…, 3), all of length one."""
    axis = np.cross(start, end)
    cosine = dot(end, start)[..., None]
    share = dot(axis, vector)[..., None] / np.where(cosine > -1.0, 1.0 + cosine, np.nan)
    return vector * cosine + np.cross(axis, vector) + axis * share


def elbow_flexion(motion: Motion) -> FloatArray:
    return 180.0 - _inner(motion, "elbow")


def elbow_pronation(motion: Motion) -> FloatArray:
    """The knuckles against the plane of the bent arm: 0 thumb towards the upper arm's side."""
    limb, lower, across = motion.of(upper_arm), motion.of(forearm), motion.of(knuckles)
    hinge = np.cross(limb, lower)
    inward = np.where((norm(hinge) > BENT)[..., None], unit(hinge), np.nan)
    up = np.cross(inward, lower)
    return degrees_of(dot(across, inward), dot(across, up), SEEN)


def wrist_flexion(motion: Motion) -> FloatArray:
    palm = unit(np.cross(motion.of(forearm), motion.of(knuckles)))
    return degrees_of(dot(motion.of(hand), palm), dot(motion.of(hand), motion.of(forearm)))


def wrist_deviation(motion: Motion) -> FloatArray:
    lower, across = motion.of(forearm), motion.of(knuckles)
    thumb = unit(across - dot(across, lower)[..., None] * lower)
    return degrees_of(dot(motion.of(hand), thumb), dot(motion.of(hand), lower))


def foot_progression(motion: Motion) -> FloatArray:
    sole = frames.components(motion.of(foot), motion.of(frames.heading))
    return degrees_of(sole[..., OUT] * OUTWARD, sole[..., FORWARD], SEEN)


def foot_pitch(motion: Motion) -> FloatArray:
    return np.degrees(np.arcsin(np.clip(dot(motion.of(foot), frames.UPRIGHT), -1.0, 1.0)))


GROOD = "Grood and Suntay, J Biomech Eng 105 (1983); Wu et al., ISB recommendation, J Biomech 35 (2002)"
ISB_ARM = "Wu et al., ISB recommendation, J Biomech 38 (2005)"
FPPA = "Willson and Davis, Clin Biomech 23 (2008): frontal plane projection angle"
OURS = "definition of this project, docs/biomechanics.md"

MOTIONS: dict[str, tuple[Part, str, str, str]] = {
    "hip.flexion": (hip_flexion, "thigh forward of the trunk's line", "atan2(forward, down) of the thigh", GROOD),
    "hip.abduction": (hip_abduction, "thigh outward", "asin(outward) of the thigh", GROOD),
    "hip.rotation": (hip_rotation, "thigh turned inward; while the knee is bent",
                     "atan2(outward, backward) of the shin about the thigh", GROOD),
    "knee.flexion": (knee_flexion, "0 straight", "180 - angle.knee", GROOD),
    "knee.valgus": (knee_valgus, "knee inside the line from hip to ankle, seen from the front",
                    "angle between thigh and shin in the frontal plane", FPPA),
    "ankle.dorsiflexion": (ankle_dorsiflexion, "foot pulled up; 0 at a right angle",
                           "90 - angle of shank and sole (heel to toes)", GROOD),
    "ankle.inversion": (ankle_inversion, "sole turned inward", "asin of big toe over small toe along the shank",
                        GROOD),
    "shoulder.flexion": (shoulder_flexion, "upper arm forward, 180 overhead",
                         "atan2(forward, down) of the upper arm", ISB_ARM),
    "shoulder.abduction": (shoulder_abduction, "upper arm outward, 180 overhead",
                           "atan2(outward, down) of the upper arm", ISB_ARM),
    "shoulder.elevation": (shoulder_elevation, "upper arm away from hanging, any direction",
                           "angle of the upper arm to straight down the trunk", ISB_ARM),
    "shoulder.plane": (shoulder_plane, "plane of elevation: 0 sideways, 90 forward",
                       "atan2(forward, outward) of the upper arm", ISB_ARM),
    "shoulder.rotation": (shoulder_rotation, "upper arm turned inward; while the elbow is bent",
                          "forearm about the upper arm, from forward, after the shortest way up", OURS),
    "elbow.flexion": (elbow_flexion, "0 straight", "180 - angle.elbow", ISB_ARM),
    "elbow.pronation": (elbow_pronation, "palm down; 0 thumb up; while the elbow is bent",
                        "knuckles about the forearm, from the plane of the arm", OURS),
    "wrist.flexion": (wrist_flexion, "hand towards the palm's side", "atan2(towards the palm, along the forearm)",
                     ISB_ARM),
    "wrist.deviation": (wrist_deviation, "hand towards the thumb (radial)",
                        "atan2(towards the thumb, along the forearm)", ISB_ARM),
    "foot.progression": (foot_progression, "toes turned out of the heading", "atan2(outward, forward) of the sole",
                         GROOD),
    "foot.pitch": (foot_pitch, "toes higher than the heel", "asin(up) of the sole", GROOD),
}  # fmt: skip
"""Movement -> its function, what is positive, formula, source."""


def movements(motion: Motion) -> FloatArray:
    """(n, 18, 2) deg in the order of `MOTIONS`, left and right."""
    return np.stack([motion.of(function) for function, _, _, _ in MOTIONS.values()], axis=1)


ANGLES = Row(
    "joint_angle.{movement}.{side}", "deg", "{side} {movement}, above 0: {about}", "{exact}",
    "of each its own", movements, needs="3d",
    places={"movement": tuple(MOTIONS)},
    about={name: text for name, (_, text, _, _) in MOTIONS.items()},
    exact={name: formula for name, (_, _, formula, _) in MOTIONS.items()},
    cited={name: source for name, (_, _, _, source) in MOTIONS.items()},
)  # fmt: skip

ROWS: tuple[Row, ...] = (ANGLES, *with_rates(ANGLES, "joint_angle.", "all", "all"))
