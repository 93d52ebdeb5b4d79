"""The person made of sticks who pulls, presses and dips: hands that hold a bar or carry a weight.

Metres, axes as in `stick_figure`; the helpers are those of `floor_figure`.
"""

from __future__ import annotations

import numpy as np
from floor_figure import ARM, LEG, arms_to, legs_along, legs_to, sagittal, trunk
from stick_figure import HIP, SHOULDER, TORSO, repeated, seen, times


def _timed(reps, fps, rep_s, depth):
    time = times(2.0 + reps * (rep_s + 0.4), fps)
    return time, repeated(time, reps, rep_s, 0.4, depth=depth), np.zeros(len(time))


def _at(x, y, z):
    return np.stack(np.broadcast_arrays(x, y, z), axis=-1)


def pull_ups(reps=3, fps=30.0, rep_s=2.0, depth=1.0, grip_m=0.1, knees=20.0, **camera):
    """Hanging at a bar 2.4 m high; hands `grip_m` outside the shoulders, knees bent by `knees` degrees."""
    time, phase, full = _timed(reps, fps, rep_s, depth)
    drop = ARM * (0.97 - 0.75 * phase)
    joints = trunk(_at(full, 2.4 - drop, full), sagittal(full - 8.0 * phase), sagittal(full + 90.0))
    legs_along(joints, sagittal(full + 180.0 - 5.0), sagittal(full + 180.0 + knees))
    hands = _at(SHOULDER + grip_m, 2.4 + full, full + 0.08)
    return seen(time, arms_to(joints, hands, [1.0, -1.0, 0.2]), distance=5.0, **camera)


def inverted_rows(reps=3, fps=30.0, rep_s=2.0, depth=1.0, bar_m=1.0, **camera):
    """Under a bar, heels on the floor, face up: the feet point towards +z, the head towards -z."""
    time, phase, full = _timed(reps, fps, rep_s, depth)
    length = TORSO + LEG
    height = bar_m - ARM * (0.97 - 0.72 * phase)
    tilt = np.arcsin((height - 0.08) / length)
    spine = _at(full, np.sin(tilt), -np.cos(tilt))
    joints = trunk(np.array([0.0, 0.08, 1.0]) + length * spine, spine, _at(full, np.cos(tilt), np.sin(tilt)))
    legs_along(joints, -spine, -spine)
    hands = _at(SHOULDER + 0.1, bar_m + full, 1.0 - length * np.cos(np.median(tilt)) + full)
    return seen(time, arms_to(joints, hands, [1.0, -1.0, 0.3]), **camera)


def dips(reps=3, fps=30.0, rep_s=2.0, depth=1.0, bench=False, **camera):
    """Between bars, legs hanging, or with the hands on a bench behind and the heels in front."""
    time, phase, full = _timed(reps, fps, rep_s, depth)
    hold = 0.45 if bench else 1.2
    height = hold + ARM * (0.97 - 0.5 * phase)
    joints = trunk(_at(full, height, 0.1 * phase), sagittal(full + 20.0 * phase), sagittal(full + 90.0))
    if bench:
        legs_to(joints, _at(full + HIP, full + 0.08, full + 0.8), [0.0, 1.0, 0.3])
    else:
        legs_along(joints, sagittal(full + 175.0), sagittal(full + 230.0))
    hands = _at(SHOULDER + 0.04, hold + full, full)
    return seen(time, arms_to(joints, hands, [0.3, 0.0, -1.0]), **camera)


def rows(reps=3, fps=30.0, rep_s=1.8, depth=1.0, lean=60.0, arms="both", **camera):
    """Bent over, knees a little bent; `arms` both, left, or alternating."""
    time, phase, full = _timed(reps, fps, rep_s, depth)
    joints = trunk(
        _at(full, 0.8 + TORSO * np.cos(np.radians(lean)), full + 0.25),
        sagittal(full + lean),
        sagittal(full + lean + 90.0),
    )
    legs_to(joints, _at(full + HIP, full + 0.08, full), [0.0, 0.0, 1.0])
    number = np.floor((time - 1.0) / (rep_s + 0.4))
    still = {"left": {"right"}, "alternating": set(), "both": set()}[arms]
    for side, turn in (("left", 0), ("right", 1)):
        own = np.where(number % 2 == turn, phase, 0.0) if arms == "alternating" else phase
        own = np.zeros_like(own) if side in still else own
        shoulder = joints[f"{side}_shoulder"]
        hand = shoulder + _at(full, -ARM * (0.97 - 0.62 * own), -0.12 * own)
        one = {f"{s}_shoulder": shoulder if s == side else joints[f"{s}_shoulder"] for s in ("left", "right")}
        sign = 1.0 if side == "left" else -1.0
        arms_to(one, hand * np.array([sign, 1.0, 1.0]), [0.3, 0.2, -1.0])
        joints |= {key: value for key, value in one.items() if key.startswith(side)}
    return seen(time, joints, **camera)


def presses(reps=3, fps=30.0, rep_s=2.0, depth=1.0, seated=False, hang_s=0.0, **camera):
    """From the shoulders to straight arms overhead; the arms hang for the first `hang_s` seconds."""
    time, phase, full = _timed(reps, fps, rep_s, depth)
    joints = trunk(_at(full, (0.95 if seated else 1.35) + full, full), sagittal(full), sagittal(full + 90.0))
    if seated:
        legs_along(joints, sagittal(full + 92.0), sagittal(full + 180.0))
    else:
        legs_along(joints, sagittal(full + 180.0), sagittal(full + 180.0))
    racked = np.clip((time - hang_s) / 0.5 + 1.0, 0.0, 1.0) if hang_s else full + 1.0
    rise = -0.95 * (1 - racked) + (0.18 + 0.79 * phase) * racked
    shoulder = joints["left_shoulder"]
    hands = shoulder + _at(0.12 * (1 - phase), ARM * rise, 0.1 * racked * (1 - phase))
    return seen(time, arms_to(joints, hands, [0.8, -1.0, 0.3]), distance=4.5, **camera)
