"""The person made of sticks on the floor, at a bar or on a bench: hands or feet stay where they are.

Metres, axes as in `stick_figure`: x to the person's left, y up, z forwards; the floor is at y = 0.
"""

from __future__ import annotations

import numpy as np
from stick_figure import FOREARM, HEIGHT, HIP, SHIN, SHOULDER, THIGH, TORSO, UPPER_ARM, repeated, seen, times

ARM, LEG = UPPER_ARM + FOREARM, THIGH + SHIN
SIDES = (("left", 1.0), ("right", -1.0))


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def sagittal(degrees):
    """Unit vectors (N, 3): 0 straight up, 90 forwards, 180 down, 270 backwards."""
    a = np.radians(degrees)
    return np.stack([np.zeros_like(a), np.cos(a), np.sin(a)], axis=-1)


def bent(start, end, upper, lower, pole):
    """The joint (N, 3) between two segments from `start` to `end`, bulging towards `pole`; and the end reached."""
    way = end - start
    far = np.linalg.norm(way, axis=-1, keepdims=True)
    along = way / np.maximum(far, 1e-9)
    far = np.minimum(far, 0.999 * (upper + lower))
    share = (far**2 + upper**2 - lower**2) / (2 * far)
    side = np.sqrt(np.maximum(upper**2 - share**2, 0.0))
    out = unit(pole - (pole * along).sum(-1, keepdims=True) * along)
    return start + share * along + side * out, start + far * along


def trunk(neck, spine, forward):
    """Head, neck, shoulders, hips and pelvis of a trunk whose neck is at `neck` and that points along `spine`."""
    pelvis = neck - TORSO * spine
    joints = {"neck": neck, "pelvis": pelvis, "head": neck + 0.17 * HEIGHT * spine}
    joints["nose"] = neck + 0.1 * HEIGHT * spine + 0.09 * forward
    for side, sign in SIDES:
        x = np.array([sign, 0.0, 0.0])
        joints[f"{side}_ear"] = neck + 0.1 * HEIGHT * spine + 0.07 * x
        joints[f"{side}_shoulder"] = neck + SHOULDER * x
        joints[f"{side}_hip"] = pelvis + HIP * x
    return joints


def arms_to(joints, hands, pole):
    """Arms from the shoulders to `hands` (N, 3, of the left; mirrored for the right), elbows towards `pole`."""
    for side, sign in SIDES:
        mirror = np.array([sign, 1.0, 1.0])
        elbow, wrist = bent(
            joints[f"{side}_shoulder"], hands * mirror, UPPER_ARM, FOREARM, np.asarray(pole) * mirror
        )
        joints[f"{side}_elbow"], joints[f"{side}_wrist"] = elbow, wrist
    return joints


def legs_to(joints, feet, pole):
    """Legs from the hips to ankles at `feet` (N, 3, of the left), knees towards `pole`."""
    for side, sign in SIDES:
        mirror = np.array([sign, 1.0, 1.0])
        knee, ankle = bent(joints[f"{side}_hip"], feet * mirror, THIGH, SHIN, np.asarray(pole) * mirror)
        joints[f"{side}_knee"], joints[f"{side}_ankle"] = knee, ankle
    return joints


def legs_along(joints, thigh, shin):
    """Legs along unit vectors (N, 3)."""
    for side, _ in SIDES:
        joints[f"{side}_knee"] = joints[f"{side}_hip"] + THIGH * thigh
        joints[f"{side}_ankle"] = joints[f"{side}_knee"] + SHIN * shin
    return joints


def push_ups(reps=3, fps=30.0, rep_s=2.0, depth=1.0, knees=False, raised_m=0.0, wide=1.0, **camera):
    """On straight legs, or on the knees; hands `raised_m` above the floor (below 0: feet raised)."""
    time = times(2.0 + reps * (rep_s + 0.4), fps)
    phase = repeated(time, reps, rep_s, 0.4, depth=depth)
    full = np.zeros(len(time))
    height = raised_m + ARM * (0.97 - 0.6 * phase)
    pivot_m = 0.05 if knees else 0.08
    length = TORSO + (THIGH if knees else LEG)
    tilt = np.arcsin(np.clip((height - pivot_m) / length, -1, 1))
    spine = np.stack([full, np.sin(tilt), np.cos(tilt)], axis=-1)
    pivot = np.array([0.0, pivot_m, 0.0])
    joints = trunk(pivot + length * spine, spine, np.stack([full, -np.cos(tilt), np.sin(tilt)], axis=-1))
    shin = sagittal(full + 315.0) if knees else -spine
    legs_along(joints, -spine, shin)
    top = np.arcsin((raised_m + 0.97 * ARM - pivot_m) / length)
    hands = np.stack([full + SHOULDER * wide, full + raised_m, full + length * np.cos(top)], axis=-1)
    return seen(time, arms_to(joints, hands, [0.7, 0.2, -1.0]), **camera)


def pike_push_ups(reps=3, fps=30.0, rep_s=2.4, depth=1.0, **camera):
    """Hips stay high; the shoulders go down towards the hands."""
    time = times(2.0 + reps * (rep_s + 0.4), fps)
    phase = repeated(time, reps, rep_s, 0.4, depth=depth)
    full = np.zeros(len(time))
    hip = np.stack([full, 0.82 - 0.17 * phase, 0.05 * phase], axis=-1)
    spine = sagittal(130.0 + 18 * phase)
    joints = trunk(hip + TORSO * spine, spine, sagittal(full + 210.0))
    legs_to(joints, np.stack([full + HIP, full + 0.08, full - 0.4], axis=-1), [0.0, 0.0, 1.0])
    hands = np.stack([full + SHOULDER, full + 0.0, full + 0.64], axis=-1)
    return seen(time, arms_to(joints, hands, [0.9, 0.4, -0.2]), **camera)


def _lying(time, lift, curl, hands_rise):
    """On the back, head towards -z, knees bent, feet on the floor; the trunk is `lift` degrees off the floor."""
    full = np.zeros(len(time))
    spine = sagittal(270.0 + lift)
    hip = np.stack([full, full + 0.1, full], axis=-1)
    joints = trunk(hip + TORSO * spine, spine, sagittal(lift + curl))
    legs_to(joints, np.stack([full + HIP, full + 0.08, full + 0.5], axis=-1), [0.0, 1.0, 0.0])
    return arms_to(joints, joints["left_shoulder"] + hands_rise, [1.0, 0.2, 0.0])


def sit_ups(reps=3, fps=30.0, rep_s=2.0, depth=1.0, **camera):
    """From lying to sitting, hands at the ears."""
    time = times(2.0 + reps * (rep_s + 0.4), fps)
    phase = repeated(time, reps, rep_s, 0.4, depth=depth)
    return seen(time, _lying(time, 4 + 66 * phase, 0.0, np.array([0.0, 0.16, 0.05])), **camera)


def crunches(reps=3, fps=30.0, rep_s=1.4, depth=1.0, **camera):
    """The shoulder blades leave the floor: the line from hips to shoulders rises by some 20 degrees."""
    time = times(2.0 + reps * (rep_s + 0.4), fps)
    phase = repeated(time, reps, rep_s, 0.4, depth=depth)
    return seen(time, _lying(time, 3 + 21 * phase, 10.0 * phase, np.array([0.0, 0.16, 0.05])), **camera)


def leg_raises(reps=3, fps=30.0, rep_s=2.4, depth=1.0, hanging=False, knees=0.0, **camera):
    """Lying on the back or hanging from a bar; both legs rise to a right angle, knees bent by `knees`."""
    time = times(2.0 + reps * (rep_s + 0.4), fps)
    phase = repeated(time, reps, rep_s, 0.4, depth=depth)
    full = np.zeros(len(time))
    if hanging:
        neck = np.stack([full, full + 2.4 - 0.95 * ARM, full], axis=-1)
        joints = trunk(neck, sagittal(full), sagittal(full + 90.0))
        angle = 180.0 - 88.0 * phase
        hands = np.stack([full + SHOULDER + 0.1, full + 2.4, full + 0.05], axis=-1)
    else:
        joints = trunk(
            np.stack([full, full + 0.12, full - TORSO], axis=-1), sagittal(full + 270.0), sagittal(full)
        )
        angle = 92.0 - 84.0 * phase
        hands = np.stack([full + SHOULDER + 0.08, full + 0.05, full + 0.02], axis=-1)
    legs_along(joints, sagittal(angle), sagittal(angle + knees * phase))
    return seen(time, arms_to(joints, hands, [1.0, 0.0, -0.2]), **camera)


def russian_twists(twists=6, fps=30.0, twist_s=1.0, depth=1.0, **camera):
    """Sitting and leaning back; both hands go to the left hip, to the right, and so on."""
    time = times(1.0 + twists * twist_s + 1.0, fps)
    inside = np.clip((time - 1.0) / twist_s, 0, twists)
    swing = np.sin(np.pi * inside) * depth
    full = np.zeros(len(time))
    spine = sagittal(full - 40.0)
    hip = np.stack([full, full + 0.1, full], axis=-1)
    joints = trunk(hip + TORSO * spine, spine, sagittal(full + 50.0))
    legs_to(joints, np.stack([full + HIP, full + 0.2, full + 0.55], axis=-1), [0.0, 1.0, 0.0])
    middle = np.stack([0.38 * swing, 0.45 - 0.2 * np.abs(swing), 0.1 - 0.1 * np.abs(swing)], axis=-1)
    for side, sign in SIDES:
        own = {f"{s}_shoulder": joints[f"{s}_shoulder"] for s, _ in SIDES}
        hand = (middle + np.array([0.08 * sign, 0.0, 0.0])) * np.array([sign, 1.0, 1.0])
        arms_to(own, hand, [0.6, -0.5, 0.0])
        joints |= {key: value for key, value in own.items() if key.startswith(side)}
    return seen(time, joints, **camera)
