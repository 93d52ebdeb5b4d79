"""Knees, heels, bridges, climbers and burpees: a person made of sticks, counted and told from their neighbours."""

from __future__ import annotations

import floor_figure as floor
import numpy as np
import pytest
import stick_figure as figure

from rules import analyse


def in_turn(time, reps, step_s, lift_s):
    """Phases (left, right) of `reps` lifts in turn, `step_s` apart, each of `lift_s`."""
    phases = [np.zeros(len(time)), np.zeros(len(time))]
    for number in range(reps):
        t = (time - 1.0 - number * step_s) / lift_s
        phase = np.where((t >= 0) & (t <= 1), (1 - np.cos(2 * np.pi * t)) / 2, 0)
        phases[number % 2] = np.maximum(phases[number % 2], phase)
    return phases


def high_knees(reps=8, fps=30.0, step_s=0.45, height=80.0, **camera):
    time = figure.times(2.0 + reps * step_s, fps)
    left, right = in_turn(time, reps, step_s, 1.2 * step_s)
    joints = figure.body(
        len(time), thigh=(3 + height * left, 3 + height * right), shin=(-15 * left, -15 * right)
    )
    return figure.seen(time, joints, **camera)


def butt_kicks(reps=8, fps=30.0, step_s=0.45, height=118.0, **camera):
    time = figure.times(2.0 + reps * step_s, fps)
    left, right = in_turn(time, reps, step_s, 1.2 * step_s)
    joints = figure.body(len(time), thigh=(8 * left, 8 * right), shin=(-height * left, -height * right))
    return figure.seen(time, joints, **camera)


def calf_raises(reps=5, fps=30.0, rep_s=1.6, **camera):
    """The toes stay on the floor, everything else goes up by 9 cm."""
    time = figure.times(2.5 + reps * (rep_s + 0.5), fps)
    phase = figure.repeated(time, reps, rep_s, 0.5)
    joints = figure.body(len(time))
    rise = np.stack([0 * phase, 0.09 * phase, 0 * phase], axis=-1)
    joints = {name: points + (0 if name.endswith("toe") else rise) for name, points in joints.items()}
    return figure.seen(time, joints, **camera)


def glute_bridges(reps=4, fps=30.0, rep_s=2.0, depth=1.0, **camera):
    """On the back, head to -z; the hips rise until they are on the line from shoulders to knees."""
    time = figure.times(2.5 + reps * (rep_s + 0.5), fps)
    phase = figure.repeated(time, reps, rep_s, 0.5, depth=depth)
    full = np.zeros(len(time))
    pitch = np.radians(28 * phase)
    spine = np.stack([full, -np.sin(pitch), -np.cos(pitch)], axis=-1)
    joints = floor.trunk(np.array([0.0, 0.08, -0.5]) + 0 * spine, spine, floor.sagittal(full))
    ankles = np.stack([full + 0.1, full + 0.08, full + 0.42], axis=-1)
    floor.legs_to(joints, ankles, [0.0, 1.0, 0.4])
    hands = np.stack([full + 0.3, full + 0.05, full - 0.05], axis=-1)
    return figure.seen(time, floor.arms_to(joints, hands, [1.0, 0.2, 0.0]), **camera)


def mountain_climbers(reps=8, fps=30.0, step_s=0.6, **camera):
    """As for a push-up, the knees to the chest in turn."""
    time = figure.times(2.0 + reps * step_s, fps)
    phases = in_turn(time, reps, step_s, 1.1 * step_s)
    full = np.zeros(len(time))
    tilt = np.radians(18.0 + full)
    spine = np.stack([full, np.sin(tilt), np.cos(tilt)], axis=-1)
    joints = floor.trunk(np.array([0.0, 0.62, 0.5]) + 0 * spine, spine, floor.sagittal(full + 200.0))
    for (side, _), phase in zip(floor.SIDES, phases, strict=True):
        thigh, shin = floor.sagittal(252.0 - 115 * phase), floor.sagittal(252.0 + 25 * phase)
        joints[f"{side}_knee"] = joints[f"{side}_hip"] + floor.THIGH * thigh
        joints[f"{side}_ankle"] = joints[f"{side}_knee"] + floor.SHIN * shin
    hands = np.stack([full + floor.SHOULDER, full + 0.03, full + 0.5], axis=-1)
    return figure.seen(time, floor.arms_to(joints, hands, [0.6, 0.2, -1.0]), **camera)


def kicks_on_all_fours(reps=6, fps=30.0, step_s=1.2, **camera):
    """On hands and knees; the legs, bent as they are, are lifted behind in turn."""
    time = figure.times(2.0 + reps * step_s, fps)
    phases = in_turn(time, reps, step_s, 1.1 * step_s)
    full = np.zeros(len(time))
    tilt = np.radians(12.0 + full)
    spine = np.stack([full, np.sin(tilt), np.cos(tilt)], axis=-1)
    joints = floor.trunk(np.array([0.0, 0.62, 0.5]) + 0 * spine, spine, floor.sagittal(full + 200.0))
    for (side, _), phase in zip(floor.SIDES, phases, strict=True):
        thigh, shin = floor.sagittal(180.0 + 80 * phase), floor.sagittal(270.0 + 80 * phase)
        joints[f"{side}_knee"] = joints[f"{side}_hip"] + floor.THIGH * thigh
        joints[f"{side}_ankle"] = joints[f"{side}_knee"] + floor.SHIN * shin
    hands = np.stack([full + floor.SHOULDER, full + 0.03, full + 0.5], axis=-1)
    return figure.seen(time, floor.arms_to(joints, hands, [0.6, 0.2, -1.0]), **camera)


def burpees(reps=3, fps=30.0, rep_s=3.6, **camera):
    """Standing and the top of a push-up, blended: the trunk tips, the hands come to the floor, the feet go back."""
    time = figure.times(2.5 + reps * (rep_s + 0.6), fps)
    phase = figure.repeated(time, reps, rep_s, 0.6)
    full = np.zeros(len(time))
    spine = floor.sagittal(78.0 * phase)
    neck = np.stack([full, 1.42 - 0.86 * phase, 0.7 * phase], axis=-1)
    joints = floor.trunk(neck, spine, floor.sagittal(90.0 + 90 * phase))
    feet = np.stack([full + 0.1, full + 0.08, -0.55 * phase], axis=-1)
    floor.legs_to(joints, feet, [0.0, 0.3, 1.0])
    hands = np.stack([full + 0.22, 0.85 - 0.85 * phase, 0.05 + 0.68 * phase], axis=-1)
    return figure.seen(time, floor.arms_to(joints, hands, [0.5, 0.2, -1.0]), **camera)


MOVEMENTS = {
    "high_knees": (lambda **k: high_knees(16, **k), 16, (0, 45, 90, 180)),
    "butt_kicks": (lambda **k: butt_kicks(16, **k), 16, (0, 45, 90, 180)),
    "calf_raise": (calf_raises, 5, (0, 60, 90, 270)),
    "glute_bridge": (glute_bridges, 4, (90, 270, 60)),
    "mountain_climber": (mountain_climbers, 8, (90, 270)),
    "burpee": (burpees, 3, (45, 90, 270)),
}
CASES = [(name, yaw) for name, (_, _, yaws) in MOVEMENTS.items() for yaw in yaws]


@pytest.mark.parametrize("name,yaw", CASES)
def test_counts_from_every_view_named_and_recognised(name, yaw):
    movement, reps, _ = MOVEMENTS[name]
    sequence = movement(yaw=yaw)
    assert len(analyse(sequence, name).reps) == reps
    found = analyse(sequence)
    assert (found.exercise, len(found.reps)) == (name, reps)


@pytest.mark.parametrize("name", MOVEMENTS)
def test_counts_at_other_rates_mirrored_small_noisy_and_with_dropped_frames(name):
    movement, reps, yaws = MOVEMENTS[name]
    yaw = yaws[1]
    sequence = movement(yaw=yaw)
    keep = np.random.default_rng(2).random(len(sequence)) > 0.1
    changed = {
        "60 fps": movement(yaw=yaw, fps=60),
        "15 fps": movement(yaw=yaw, fps=15),
        "mirrored": sequence.mirror(),
        "small": movement(yaw=yaw, size=(640, 360)),
        "noise": movement(yaw=yaw, noise=2.0),
        "dropped": figure.frames(sequence, keep),
    }
    assert {way: len(analyse(other, name).reps) for way, other in changed.items()} == dict.fromkeys(
        changed, reps
    )


def test_each_knee_and_each_heel_counts_and_says_its_side():
    for movement, name in ((high_knees, "high_knees"), (butt_kicks, "butt_kicks")):
        assert [rep.side for rep in analyse(movement(yaw=20), name).reps] == ["left", "right"] * 4


def test_low_knees_are_doubts_and_knees_are_no_heels():
    found = analyse(high_knees(height=37.0), "high_knees")
    assert not any(rep.telling for rep in found.reps)
    assert all("short_range" in rep.faults for rep in found.reps)
    assert not any(rep.telling for rep in analyse(high_knees(yaw=90), "butt_kicks").reps)
    assert not any(rep.telling for rep in analyse(butt_kicks(yaw=90), "high_knees").reps)


def test_a_low_bridge_among_high_ones_is_a_doubt():
    found = analyse(glute_bridges(depth=[1.0, 1.0, 0.45, 1.0], yaw=90), "glute_bridge")
    assert len(found.reps) == 3 and "too_shallow" in {doubt.reason for doubt in found.doubts}


@pytest.mark.parametrize("name", MOVEMENTS)
@pytest.mark.parametrize("life", [figure.walking, figure.drinking, figure.standing, figure.squats])
def test_daily_life_and_squats_are_none_of_them(name, life):
    assert not any(rep.telling for rep in analyse(life(yaw=20), name).reps)


@pytest.mark.parametrize("yaw", [90, 270])
def test_kicks_on_all_fours_are_hardly_mountain_climbers(yaw):
    """In climbers the leg behind is straight; on all fours both knees stay bent."""
    climbers = analyse(mountain_climbers(yaw=yaw), "mountain_climber").reps
    kicks = analyse(kicks_on_all_fours(yaw=yaw), "mountain_climber").reps
    assert min(rep.evidence for rep in climbers) > 0.5
    assert max(rep.evidence for rep in kicks) < 0.2
    assert analyse(kicks_on_all_fours(yaw=yaw)).exercise == "none"
