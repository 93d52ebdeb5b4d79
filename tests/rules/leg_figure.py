"""The person made of sticks lunges, hinges and jumps. Metres and axes as in `stick_figure`."""

from __future__ import annotations

import floor_figure as floor
import numpy as np
import stick_figure as figure

ANKLE_M = 0.08


def standing_on(feet, hip, spine, hands=None):
    """Joints of a body with its pelvis at `hip` (N, 3), trunk along `spine`, ankles at `feet`, (left, right) (N, 3).

    The knees bend forwards as far as the legs must; without `hands` the arms hang.
    """
    forward = np.stack([0 * spine[:, 0], -spine[:, 2], spine[:, 1]], axis=-1)
    joints = floor.trunk(hip + figure.TORSO * spine, spine, forward)
    for (side, _), foot in zip(floor.SIDES, feet, strict=True):
        start = joints[f"{side}_hip"]
        behind = np.clip(4 * (hip - foot)[:, 2:] - 0.4, 0, 1)
        pole = np.array([0.0, 0.25, 1.0]) - np.array([0.0, 0.85, 0.0]) * behind
        knee, ankle = floor.bent(start, foot, figure.THIGH, figure.SHIN, pole)
        joints[f"{side}_knee"], joints[f"{side}_ankle"] = knee, ankle
        joints[f"{side}_heel"] = ankle + np.array([0.0, -0.07, -0.05])
        joints[f"{side}_big_toe"] = ankle + np.array([0.0, -0.06, 0.15])
    if hands is not None:
        return floor.arms_to(joints, hands, [0.6, -0.6, -0.6])
    for side, sign in floor.SIDES:
        joints[f"{side}_elbow"] = joints[f"{side}_shoulder"] + np.array([0.04 * sign, -figure.UPPER_ARM, 0.0])
        joints[f"{side}_wrist"] = joints[f"{side}_elbow"] + np.array([0.0, -figure.FOREARM, 0.02])
    return joints


def at(x, y, z):
    """Points (N, 3) m; each coordinate (N,) or a number."""
    return np.stack(np.broadcast_arrays(x, y, z), axis=-1).astype(float)


HIP_M = ANKLE_M + 0.99 * (figure.THIGH + figure.SHIN)


def lunges(reps=4, fps=30.0, rep_s=2.4, pause_s=0.6, depth=1.0, step_m=0.85, alternate=True, reverse=False,
           **camera):  # fmt: skip
    """A step, down, up, and the feet together again; with `depth` below 1 the hips stay higher."""
    time = figure.times(2.0 + reps * (rep_s + pause_s), fps)
    phase = figure.repeated(time, reps, rep_s, pause_s, depth=depth)
    apart = figure.repeated(time, reps, rep_s, pause_s)
    step = step_m * np.clip(3.0 * apart, 0, 1)
    number = np.floor((time - 1.0) / (rep_s + pause_s))
    left_first = (number % 2 == 0) | (not alternate)
    return figure.seen(time, _lunging(phase, step, left_first, reverse), **camera)


def split_squats(reps=4, fps=30.0, rep_s=2.0, pause_s=0.5, depth=1.0, bench_m=0.0, **camera):
    """The feet stay one before the other, the rear one `bench_m` above the floor."""
    time = figure.times(2.0 + reps * (rep_s + pause_s), fps)
    phase = figure.repeated(time, reps, rep_s, pause_s, depth=depth)
    joints = _lunging(phase, 0.8 + 0 * phase, np.ones(len(time), bool), False, bench_m)
    return figure.seen(time, joints, **camera)


def _lunging(phase, step, left_first, reverse, bench_m=0.0):
    """Front foot `step` m before the rear one, hips down by `phase` of their way."""
    share = step / 0.85
    front_z, rear_z = (0 * step, -step) if reverse else (step, 0 * step)
    front, rear = at(0.1, ANKLE_M, front_z), at(-0.1, ANKLE_M + 0.12 * share + bench_m, rear_z)
    left, right = np.where(left_first[:, None], front, rear), np.where(left_first[:, None], rear, front)
    left[:, 0], right[:, 0] = 0.1, -0.1
    hip = at(0.0, HIP_M - 0.06 * share - 0.36 * phase, (front_z + rear_z) / 2)
    return standing_on((left, right), hip, floor.sagittal(6.0 + 8 * phase))


def side_lunges(reps=4, fps=30.0, rep_s=2.4, pause_s=0.6, depth=1.0, fixed=False, **camera):
    """To the left and the right in turn: a wide step, the hips over one foot; or the feet stay wide apart."""
    time = figure.times(2.0 + reps * (rep_s + pause_s), fps)
    phase = figure.repeated(time, reps, rep_s, pause_s, depth=depth)
    wide = np.ones(len(time)) if fixed else np.clip(3 * figure.repeated(time, reps, rep_s, pause_s), 0, 1)
    sign = np.where(np.floor((time - 1.0) / (rep_s + pause_s)) % 2 == 0, 1.0, -1.0)
    spread = 0.12 + (0.42 * wide if fixed else 0.0)
    left = at(spread + (0.0 if fixed else 0.8 * wide * (sign > 0)), ANKLE_M, 0.0)
    right = at(-spread - (0.0 if fixed else 0.8 * wide * (sign < 0)), ANKLE_M, 0.0)
    middle, foot = (left + right) / 2, np.where(sign[:, None] > 0, left, right)
    over = middle + (foot - middle) * 0.75 * phase[:, None]
    level = HIP_M - 0.12 * wide - 0.33 * phase
    hip = at(over[:, 0], level, -0.22 * phase)
    return figure.seen(time, standing_on((left, right), hip, floor.sagittal(4 + 36 * phase)), **camera)


def hinges(reps=3, fps=30.0, rep_s=2.8, pause_s=0.6, depth=1.0, bar="hands", knees=0.25, lean=66.0, start_low=False,
           **camera):  # fmt: skip
    """Deadlifts (the bar in the `hands`) and good mornings (on the `shoulders`): hips back, trunk forward.

    `knees`: how far the hips also go down, m. `start_low`: the film begins with the bar on the floor.
    """
    time = figure.times(2.5 + reps * (rep_s + pause_s), fps)
    phase = figure.repeated(time, reps, rep_s, pause_s, depth=depth)
    if start_low:
        time, phase = _from_first_turn(time, phase, rep_s)
    return figure.seen(time, hinged(phase, bar, knees, lean), **camera)


def hinged(phase, bar="hands", knees=0.25, lean=66.0):
    """Joints of a hinge that is 0 standing, 1 at its lowest."""
    hip = at(0.0, HIP_M - 0.02 - knees * phase, -0.28 * phase)
    feet = (at(0.14, ANKLE_M, 0 * phase), at(-0.14, ANKLE_M, 0 * phase))
    spine = floor.sagittal(4.0 + lean * phase)
    hands = hip + figure.TORSO * spine + at(0.3, 0.0, 0 * phase) if bar == "shoulders" else None
    return standing_on(feet, hip, spine, hands)


def _from_first_turn(time, phase, rep_s):
    keep = time >= 1.0 + rep_s / 2
    return time[keep] - time[keep][0], phase[keep]


def jump_squats(reps=4, fps=30.0, down_s=0.8, flight_s=0.45, pause_s=0.5, depth=1.0, **camera):
    """Down, quicker and quicker up, a flight, and a landing on legs that give way and stretch again."""
    up_s, land_s, drop_m = 0.36, 0.4, 0.4 * depth
    cycle = down_s + up_s + flight_s + land_s + pause_s
    time = figure.times(2.0 + reps * cycle, fps)
    t = (time - 1.0) % cycle
    t[(time < 1.0) | (time >= 1.0 + reps * cycle)] = cycle
    down = np.where(t < down_s, (1 - np.cos(np.pi * t / down_s)) / 2, 0.0)
    rise = np.clip((t - down_s) / up_s, 0, 1)
    up = np.where((t >= down_s) & (rise < 1), 1 - rise**2, 0.0)
    air = np.clip((t - down_s - up_s) / flight_s, 0, 1)
    landed = np.clip((t - down_s - up_s - flight_s) / land_s, 0, 1)
    flying = 9.81 / 8 * flight_s**2 * 4 * air * (1 - air)
    phase = drop_m / 0.4 * (down + up + 0.3 * np.sin(np.pi * landed))
    hip = at(0.0, HIP_M - 0.02 - 0.4 * phase + flying, -0.15 * phase)
    feet = tuple(at(sign * 0.16, ANKLE_M + flying, 0 * phase) for sign in (1, -1))
    return figure.seen(time, standing_on(feet, hip, floor.sagittal(4 + 34 * phase)), **camera)
