"""A person made of sticks who exercises in front of a made camera: key points whose truth is known.

Body axes: x to the person's left, y up, z forwards. Angles in degrees; `phase` (N,) is 0 at rest, 1 at the
turn of a repetition.
"""

from __future__ import annotations

import numpy as np

from engines.pose import PoseSequence

HEIGHT = 1.75
TORSO, UPPER_ARM, FOREARM = 0.288 * HEIGHT, 0.186 * HEIGHT, 0.146 * HEIGHT
THIGH, SHIN = 0.245 * HEIGHT, 0.246 * HEIGHT
SHOULDER, HIP = 0.105 * HEIGHT, 0.06 * HEIGHT
SIZE = (1280, 720)


def direction(forward, outward=0.0):
    """Unit vectors (N, 3) of a limb from its upper end: swung forward from hanging down, and out to the left."""
    f, o = np.broadcast_arrays(np.radians(forward), np.radians(outward))
    return np.stack([np.sin(o), -np.cos(f) * np.cos(o), np.sin(f) * np.cos(o)], axis=-1)


def body(n, *, trunk=0.0, thigh=(0.0, 0.0), shin=(0.0, 0.0), legs_out=4.0, arm=(5.0, 5.0), arm_out=8.0,
         forearm=(10.0, 10.0), forward_m=0.0, bend=0.0):  # fmt: skip
    """Joint positions, name -> (N, 3) m, the lower foot on the floor.

    `thigh`, `shin`, `arm`, `forearm` are forward swings of (left, right); `legs_out`, `arm_out` swings to the
    outside on both sides; `trunk` leans forward, `bend` to the left.
    """
    full = np.zeros((n, 3))
    lean = np.radians(trunk + np.zeros(n))
    aside = np.radians(bend + np.zeros(n))
    spine = np.stack([np.sin(aside) * np.cos(lean), np.cos(aside) * np.cos(lean), np.sin(lean)], axis=-1)
    shoulder_line = np.stack([np.cos(aside), -np.sin(aside), np.zeros(n)], axis=-1)
    joints = {"neck": full + TORSO * spine, "pelvis": full}
    joints["head"] = joints["neck"] + 0.17 * HEIGHT * spine
    joints["nose"] = joints["neck"] + 0.1 * HEIGHT * spine + np.array([0, 0, 0.09])
    for side, sign in (("left", 1.0), ("right", -1.0)):
        i = 0 if side == "left" else 1
        across = np.array([sign, 1.0, 1.0])
        x = np.array([sign, 0.0, 0.0])
        joints[f"{side}_ear"] = joints["neck"] + 0.1 * HEIGHT * spine + 0.07 * x
        joints[f"{side}_shoulder"] = joints["neck"] + SHOULDER * sign * shoulder_line
        joints[f"{side}_elbow"] = joints[f"{side}_shoulder"] + UPPER_ARM * direction(arm[i], arm_out) * across
        joints[f"{side}_wrist"] = (
            joints[f"{side}_elbow"] + FOREARM * direction(forearm[i] + np.zeros(n), arm_out) * across
        )
        joints[f"{side}_hip"] = full + HIP * x
        joints[f"{side}_knee"] = joints[f"{side}_hip"] + THIGH * direction(thigh[i], legs_out) * across
        joints[f"{side}_ankle"] = joints[f"{side}_knee"] + SHIN * direction(shin[i], legs_out) * across
        joints[f"{side}_big_toe"] = joints[f"{side}_ankle"] + np.array([0.02 * sign, -0.06, 0.17])
        joints[f"{side}_heel"] = joints[f"{side}_ankle"] + np.array([0, -0.07, -0.05])
    floor = np.minimum(joints["left_ankle"][:, 1], joints["right_ankle"][:, 1]) - 0.07
    shift = np.stack([np.zeros(n), -floor, forward_m + np.zeros(n)], axis=-1)
    return {name: points + shift for name, points in joints.items()}


def seen(time, joints, *, yaw=0.0, distance=3.5, above=0.0, noise=0.0, seed=0, size=SIZE, without=()):
    """The joints as a camera sees them that looks at the hips from its `distance` and `above` them, m.

    Yaw 0 is from the front, 90 the left side, 180 the back.
    """
    a = np.radians(yaw)
    focal = 0.85 * size[0] * (distance / 3.5) ** 0
    turn = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
    names = [name for name in joints if name not in without and name not in ("pelvis",)]
    points = np.stack([joints[name] for name in names], axis=1) @ turn.T
    tilt = np.arctan2(above, distance)
    down, near = above - (points[..., 1] - 0.95), distance - points[..., 2]
    below, depth = (
        down * np.cos(tilt) - near * np.sin(tilt),
        near * np.cos(tilt) + down * np.sin(tilt),
    )
    xy = np.stack(
        [size[0] / 2 + focal * points[..., 0] / depth, size[1] / 2 + focal * below / depth],
        axis=-1,
    )
    xy = xy + np.random.default_rng(seed).normal(0, noise, xy.shape) if noise else xy
    score = np.full(xy.shape[:2], 0.8)
    return PoseSequence.from_arrays(time, xy, score, keypoints=names, size=size)


def times(duration_s, fps=30.0):
    return np.arange(round(duration_s * fps)) / fps


def repeated(time, reps, rep_s, pause_s=0.6, start_s=1.0, depth=1.0):
    """Phase (N,): `reps` raised cosines of `rep_s`; `depth` one number or one for each repetition."""
    depths = np.broadcast_to(depth, reps)
    phase = np.zeros(len(time))
    for i, amount in enumerate(depths):
        t = (time - start_s - i * (rep_s + pause_s)) / rep_s
        inside = (t >= 0) & (t <= 1)
        phase[inside] = amount * (1 - np.cos(2 * np.pi * t[inside])) / 2
    return phase


def jumping_jacks(reps=4, fps=30.0, rep_s=1.1, depth=1.0, **camera):
    time = times(2.0 + reps * (rep_s + 0.1), fps)
    phase = repeated(time, reps, rep_s, 0.1, depth=depth)
    joints = body(len(time), legs_out=4 + 22 * phase, arm_out=8 + 155 * phase)
    return seen(time, joints, **camera)


def squats(reps=3, fps=30.0, rep_s=2.4, depth=1.0, arms=5.0, **camera):
    time = times(2.5 + reps * (rep_s + 0.6), fps)
    phase = repeated(time, reps, rep_s, depth=depth)
    thigh, shin = 3 + 87 * phase, -25 * phase
    joints = body(
        len(time), trunk=35 * phase, thigh=(thigh, thigh), shin=(shin, shin), legs_out=8,
        arm=(arms, arms), forearm=(arms, arms),
    )  # fmt: skip
    return seen(time, joints, **camera)


def curls(reps=4, fps=30.0, rep_s=2.0, depth=1.0, arms="both", **camera):
    time = times(2.5 + reps * (rep_s + 0.6), fps)
    phase = repeated(time, reps, rep_s, depth=depth)
    still = np.zeros(len(time))
    left = right = phase
    if arms == "left":
        right = still
    if arms == "alternating":
        number = np.floor((time - 1.0) / (rep_s + 0.6))
        left, right = np.where(number % 2 == 0, phase, 0.0), np.where(number % 2 == 1, phase, 0.0)
    joints = body(len(time), arm=(5 + 12 * left, 5 + 12 * right), forearm=(12 + 130 * left, 12 + 130 * right))
    return seen(time, joints, **camera)


def lunges(reps=4, fps=30.0, rep_s=2.4, **camera):
    """Alternating forward lunges."""
    time = times(2.5 + reps * (rep_s + 0.6), fps)
    phase = repeated(time, reps, rep_s)
    left = np.floor((time - 1.0) / (rep_s + 0.6)) % 2 == 0
    front, back = 85 * phase, -5 * phase
    front_shin, back_shin = 0 * phase, -85 * phase
    thigh = (np.where(left, front, back), np.where(left, back, front))
    shin = (np.where(left, front_shin, back_shin), np.where(left, back_shin, front_shin))
    return seen(time, body(len(time), thigh=thigh, shin=shin), **camera)


def walking(duration_s=10.0, fps=30.0, **camera):
    """On the spot in place and size, as on a treadmill."""
    time = times(duration_s, fps)
    swing = np.sin(2 * np.pi * 0.9 * time)
    bend = (
        55 * np.maximum(np.cos(2 * np.pi * 0.9 * time), 0),
        55 * np.maximum(-np.cos(2 * np.pi * 0.9 * time), 0),
    )
    thigh = (25 * swing, -25 * swing)
    joints = body(
        len(time), thigh=thigh, shin=(thigh[0] - bend[0], thigh[1] - bend[1]),
        arm=(-25 * swing, 25 * swing), forearm=(15 - 30 * swing, 15 + 30 * swing),
    )  # fmt: skip
    return seen(time, joints, **camera)


def drinking(duration_s=12.0, fps=30.0, **camera):
    """The right hand goes to the mouth once and stays there a while."""
    time = times(duration_s, fps)
    phase = np.clip((time - 3.0) / 1.2, 0, 1) * np.clip((9.0 - time) / 1.2, 0, 1)
    joints = body(len(time), arm=(5.0, 5 + 30 * phase), forearm=(10.0, 10 + 140 * phase))
    return seen(time, joints, **camera)


def standing(duration_s=60.0, fps=30.0, **camera):
    time = times(duration_s, fps)
    return seen(time, body(len(time)), **camera)


def frames(sequence, keep):
    """The sequence with only the frames of `keep`."""
    return PoseSequence(sequence.time[keep], sequence.xy[keep], sequence.score[keep], None, sequence.size)
