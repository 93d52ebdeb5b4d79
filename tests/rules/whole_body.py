"""A body of thirty points built from its anatomical angles: what the channels must find again.

Body axes: x to the person's left, y up, z forward, right-handed. Angles in degrees, (N,) or numbers. Limbs are
built for the left and mirrored for the right, so that each angle means the same on both sides.
"""

from __future__ import annotations

import numpy as np
from scipy.spatial.transform import Rotation

from engines.pose import KEYPOINTS, PoseSequence

HEIGHT = 1.75
TRUNK, THIGH, SHIN, UPPER_ARM, FOREARM = (f * HEIGHT for f in (0.288, 0.245, 0.246, 0.186, 0.146))
SHOULDER, HIP, FOOT = 0.105 * HEIGHT, 0.06 * HEIGHT, 0.2
DOWN = np.array([0.0, -1.0, 0.0])
CAMERA = np.array([1.0, -1.0, -1.0])
"""Somebody who faces the camera: left is right in the picture, up is -y, forward is towards the camera."""

LIMBS = {
    "hip_flexion": 10.0, "hip_abduction": 6.0, "hip_rotation": 0.0, "knee_flexion": 25.0, "dorsiflexion": 5.0,
    "inversion": 0.0, "elevation": 30.0, "plane": 40.0, "arm_rotation": 10.0, "elbow_flexion": 50.0,
    "pronation": 0.0, "wrist_flexion": 0.0, "deviation": 0.0,
}  # fmt: skip
"""Angles of both sides where none are given."""


def turn(axis, degrees, n):
    """Rotation by (N,) degrees about x, y or z."""
    angle = np.radians(np.broadcast_to(np.asarray(degrees, dtype=float), n))
    return Rotation.from_rotvec(angle[:, None] * np.eye(3)["xyz".index(axis)])


def leg(n, a):
    """From the hip: knee, ankle, heel, big toe, small toe, (N, 3) each, of a left leg."""
    thigh = (
        turn("x", -a["hip_flexion"], n) * turn("z", a["hip_abduction"], n) * turn("y", -a["hip_rotation"], n)
    )
    shin = thigh * turn("x", a["knee_flexion"], n)
    sole = shin * turn("x", -a["dorsiflexion"], n) * turn("z", -a["inversion"], n)
    knee = THIGH * thigh.apply(DOWN)
    ankle = knee + SHIN * shin.apply(DOWN)
    heel = ankle + sole.apply([0.0, -0.06, -0.05])
    toes = heel + FOOT * sole.apply([0.0, 0.0, 1.0])
    across = 0.04 * sole.apply([1.0, 0.0, 0.0])
    return {"knee": knee, "ankle": ankle, "heel": heel, "big_toe": toes - across, "small_toe": toes + across}


def arm(n, a):
    """From the shoulder: elbow, wrist, index, pinky, (N, 3) each, of a left arm."""
    e, p = (np.radians(np.broadcast_to(np.asarray(a[k], dtype=float), n)) for k in ("elevation", "plane"))
    axis = np.stack([np.sin(p), np.zeros(n), -np.cos(p)], axis=-1)
    swing = Rotation.from_rotvec(-axis * e[:, None])
    upper = swing * turn("y", -a["arm_rotation"], n)
    lower = upper * turn("x", -a["elbow_flexion"], n) * turn("y", -a["pronation"], n)
    hand = lower * turn("z", -a["wrist_flexion"], n) * turn("x", -a["deviation"], n)
    elbow = UPPER_ARM * upper.apply(DOWN)
    wrist = elbow + FOREARM * lower.apply(DOWN)
    middle, across = wrist + 0.08 * hand.apply(DOWN), 0.03 * lower.apply([0.0, 0.0, 1.0])
    return {"elbow": elbow, "wrist": wrist, "index": middle + across, "pinky": middle - across}


def joints(n, left=None, right=None, *, flexion=0.0, side_bend=0.0, twist=0.0, yaw=0.0, head_yaw=0.0, rise=0.0,
           sway=0.0, roll=0.0, hips=0.0):  # fmt: skip
    """Thirty points, name -> (N, 3) m in body axes. `left` and `right` override `LIMBS`; the trunk bends, the
    shoulders twist against the hips, `hips` tilts the hip line, `yaw` turns the whole body to its left, `roll`
    lays it on its back, `rise` lifts it and `sway` moves it to the camera's right by metres."""
    trunk = turn("z", -side_bend, n) * turn("x", flexion, n)
    thorax = trunk * turn("y", twist, n)
    pelvis = trunk * turn("z", hips, n)
    skull = thorax * turn("y", head_yaw, n)
    neck = TRUNK * trunk.apply([0.0, 1.0, 0.0])
    found = {"pelvis": np.zeros((n, 3)), "neck": neck}
    for name, at in {
        "head": (0.0, 0.28, 0.02), "nose": (0.0, 0.15, 0.11), "left_ear": (0.07, 0.15, 0.0),
        "right_ear": (-0.07, 0.15, 0.0), "left_eye": (0.03, 0.17, 0.09), "right_eye": (-0.03, 0.17, 0.09),
    }.items():  # fmt: skip
        found[name] = neck + skull.apply(at)
    for side, sign, given in (("left", 1.0, left), ("right", -1.0, right)):
        angles, mirror = LIMBS | (given or {}), np.array([sign, 1.0, 1.0])
        found[f"{side}_shoulder"] = neck + thorax.apply([sign * SHOULDER, 0.0, 0.0])
        found[f"{side}_hip"] = pelvis.apply([sign * HIP, 0.0, 0.0])
        for root, frame, limb in (("hip", pelvis, leg(n, angles)), ("shoulder", thorax, arm(n, angles))):
            start = found[f"{side}_{root}"]
            found |= {f"{side}_{name}": start + frame.apply(at * mirror) for name, at in limb.items()}
    whole = turn("y", yaw, n) * turn("x", -roll, n)
    lift = np.stack([np.zeros(n) + sway, np.zeros(n) + rise, np.zeros(n)], axis=-1)
    return {name: whole.apply(at) + lift for name, at in found.items()}


def seen_in_space(time, body, distance=4.0, score=None):
    """A sequence with xyz in camera axes, and the picture of a level camera."""
    points = np.stack([body[name] for name in KEYPOINTS], axis=1) * CAMERA + np.array([0.1, 0.2, distance])
    xy = points[..., :2] / points[..., 2:] * 900 + np.array([640.0, 360.0])
    return PoseSequence.from_arrays(time, xy, score, points, size=(1280, 720))


def still(n=8, **angles):
    """A still body as a sequence of n frames."""
    return seen_in_space(np.arange(n) / 30, joints(n, **angles))


def moving(seconds=2.0, fps=30.0, seed=0, **angles):
    """A body all of whose angles swing, each at its own pace, left and right differently."""
    time = np.arange(round(seconds * fps)) / fps
    n, rng = len(time), np.random.default_rng(seed)

    def swing(middle, span):
        return middle + span * np.sin(2 * np.pi * rng.uniform(0.3, 0.9) * time + rng.uniform(0, 6))

    sides = [{name: swing(middle, 12.0) for name, middle in LIMBS.items()} for _ in range(2)]
    body = joints(
        n, *sides, flexion=swing(20, 15), side_bend=swing(0, 12), twist=swing(0, 20), yaw=swing(10, 25),
        head_yaw=swing(0, 25), hips=swing(0, 5), rise=swing(1.0, 0.05),
        sway=swing(0.0, 0.1), **angles,
    )  # fmt: skip
    return seen_in_space(time, body)
