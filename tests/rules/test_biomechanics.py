"""Angles against truth, signs and sides against the mirror, rates against their analytic forms."""

from __future__ import annotations

import time as clock

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import KEYPOINTS, MIRRORED, PoseSequence
from rules import analyse
from rules.biomechanics import biomechanics
from rules.channels import CHANNELS

JOINTS = ("knee", "hip", "ankle", "elbow", "shoulder")


def sequence_3d(joints, time):
    names = [name for name in joints if name != "pelvis"]
    xyz = np.stack([joints[name] for name in names], axis=1) * np.array([1.0, -1.0, -1.0])
    return PoseSequence.from_arrays(time, xyz[..., :2] * 300, xyz=xyz, keypoints=names, size=(1280, 720))


def test_the_contract_s_channels_are_there():
    bma = biomechanics(figure.standing(1), height_m=1.75)
    angles = [f"{joint}.{side}" for joint in JOINTS for side in ("left", "right")] + ["trunk.lean"]
    wanted = [f"{kind}.{a}" for kind in ("angle", "angular_velocity", "angular_acceleration") for a in angles]
    wanted += [f"{kind}.{p}" for kind in ("velocity", "acceleration", "velocity_m") for p in KEYPOINTS]
    wanted += [f"symmetry.{joint}" for joint in JOINTS]
    assert set(wanted) <= set(bma.names) <= {channel.name for channel in CHANNELS}
    assert bma.values.shape == (30, len(bma.names)) == (len(bma.time), len(bma.units))
    units = dict(zip(bma.names, bma.units, strict=True))
    assert units["angle.knee.left"] == "deg" and units["angular_velocity.knee.left"] == "deg/s"
    assert units["angular_acceleration.knee.left"] == "deg/s²" and units["velocity.nose"] == "body heights/s"
    assert units["velocity_m.nose"] == "m/s" and units["symmetry.hip"] == "%"
    assert all(bma.descriptions)


def test_metres_only_where_a_scale_is_known():
    assert not any(name.startswith("velocity_m") for name in biomechanics(figure.standing(1)).names)


@pytest.mark.parametrize("bend", [0.0, 30.0, 90.0, 120.0])
def test_limb_angles_agree_with_truth_in_the_plane_and_in_space(bend):
    """Seen from the side, limbs that move in the sagittal plane have their true angles."""
    n = 60
    time = figure.times(2)
    still = np.full(n, 0.0)
    joints = figure.body(
        n, thigh=(still + bend, still), shin=(still, still), legs_out=0.0, arm=(still + bend, still),
        arm_out=0.0, forearm=(still + 2 * bend, still),
    )  # fmt: skip
    # in space the line from shoulder to hip slants inwards, since hips are narrower than shoulders
    slant = np.arctan((figure.SHOULDER - figure.HIP) / figure.TORSO)
    raised = np.degrees(np.arccos(np.cos(np.radians(bend)) * np.cos(slant)))
    for sequence, arm in (
        (figure.seen(time, joints, yaw=90, distance=400.0), (bend, 0.0)),
        (sequence_3d(joints, time), (raised, np.degrees(slant))),
    ):
        bma = biomechanics(sequence)
        middle = slice(20, 40)
        assert bma.channel("angle.knee.left")[middle] == pytest.approx(180 - bend, abs=0.6)
        assert bma.channel("angle.knee.right")[middle] == pytest.approx(180, abs=0.6)
        assert bma.channel("angle.hip.left")[middle] == pytest.approx(180 - arm[0], abs=0.6)
        assert bma.channel("angle.shoulder.left")[middle] == pytest.approx(arm[0], abs=0.6)
        assert bma.channel("angle.shoulder.right")[middle] == pytest.approx(arm[1], abs=0.6)
        assert bma.channel("angle.elbow.left")[middle] == pytest.approx(180 - bend, abs=0.6)
        assert bma.channel("symmetry.knee")[middle] == pytest.approx(100 * (1 - bend / 180), abs=0.5)


@pytest.mark.parametrize("lean", [0.0, 25.0, 70.0])
def test_trunk_lean_is_from_the_upright(lean):
    time = figure.times(2)
    joints = figure.body(60, trunk=lean)
    assert biomechanics(figure.seen(time, joints, yaw=90, distance=400.0)).channel("angle.trunk.lean")[
        20:40
    ] == pytest.approx(lean, abs=0.3)
    assert biomechanics(sequence_3d(joints, time)).channel("angle.trunk.lean")[20:40] == pytest.approx(
        lean, abs=0.1
    )


def test_angular_velocity_is_below_zero_while_a_joint_bends():
    sequence = figure.squats(1, rep_s=4.0, yaw=90, distance=400.0)
    bma = biomechanics(sequence)
    down, up = (sequence.time > 1.8) & (sequence.time < 2.4), (sequence.time > 3.6) & (sequence.time < 4.2)
    assert (bma.channel("angular_velocity.knee.left")[down] < -20).all()
    assert (bma.channel("angular_velocity.knee.left")[up] > 20).all()
    slope = np.gradient(bma.channel("angle.knee.left").astype(float), sequence.time)
    assert np.abs(bma.channel("angular_velocity.knee.left") - slope)[5:-5].max() < 1.0


def test_a_swinging_joint_has_its_analytic_rates():
    time = figure.times(6, 60)
    swing = 40 * np.sin(2 * np.pi * 0.5 * time)
    joints = figure.body(len(time), thigh=(swing + 45, swing * 0), shin=(swing * 0, swing * 0), legs_out=0.0)
    bma = biomechanics(figure.seen(time, joints, yaw=90, distance=400.0))
    inner = slice(60, -60)
    rate = -40 * np.pi * np.cos(2 * np.pi * 0.5 * time)
    acceleration = 40 * np.pi**2 * np.sin(2 * np.pi * 0.5 * time)
    assert np.abs(bma.channel("angular_velocity.knee.left") - rate)[inner].max() < 0.02 * 40 * np.pi
    second = bma.channel("angular_acceleration.knee.left")
    assert np.abs(second - acceleration)[inner].max() < 0.04 * 40 * np.pi**2


def test_speeds_in_body_heights_and_metres():
    time = figure.times(4)
    joints = figure.body(len(time), forward_m=0.8 * time)
    bma = biomechanics(figure.seen(time, joints, yaw=90, distance=400.0), height_m=figure.HEIGHT)
    assert bma.channel("velocity_m.pelvis")[30:-30] == pytest.approx(0.8, rel=0.05)
    assert bma.channel("velocity.pelvis")[30:-30] == pytest.approx(0.8 / figure.HEIGHT, rel=0.05)
    assert np.abs(bma.channel("acceleration.pelvis")[30:-30]).max() < 0.05
    in_space = biomechanics(sequence_3d(joints, time))
    assert in_space.channel("velocity_m.pelvis")[30:-30] == pytest.approx(0.8, rel=0.01)
    assert in_space.body_height == pytest.approx(figure.HEIGHT, rel=0.02)


def test_left_and_right_change_places_in_the_mirror():
    time = figure.times(3)
    phase = figure.repeated(time, 1, 2.0)
    sequence = figure.seen(time, figure.body(len(time), arm=(5 + 60 * phase, 5.0)), yaw=70)
    here, there = biomechanics(sequence), biomechanics(sequence.mirror())
    left = here.channel("angle.shoulder.left")
    assert np.ptp(left) > 40 > np.ptp(here.channel("angle.shoulder.right"))
    odd = {channel.name for channel in CHANNELS if channel.odd}
    for name in here.names:
        twin = name.replace("left", "?").replace("right", "left").replace("?", "right")
        expected = -here.channel(name) if name in odd else here.channel(name)
        assert there.channel(twin) == pytest.approx(expected, abs=1e-2, nan_ok=True), name
    assert KEYPOINTS[MIRRORED[KEYPOINTS.index("left_wrist")]] == "right_wrist"


def test_body_height_does_not_shrink_with_the_posture():
    standing = biomechanics(figure.standing(3)).body_height
    assert biomechanics(figure.squats(3)).body_height == pytest.approx(standing, rel=0.06)
    assert biomechanics(figure.standing(3, distance=7.0)).body_height == pytest.approx(standing / 2, rel=0.02)


def test_short_gaps_are_bridged_and_long_ones_stay_empty():
    sequence = figure.squats(1, yaw=90)
    score = sequence.score.copy()
    knee = KEYPOINTS.index("left_knee")
    score[10:14, knee] = 0.1
    score[30:45, knee] = 0.1
    bma = biomechanics(PoseSequence(sequence.time, sequence.xy, score, None, sequence.size))
    angle = bma.channel("angle.knee.left")
    assert np.isfinite(angle[10:14]).all() and np.isnan(angle[30:45]).all()
    assert np.isfinite(bma.channel("angle.elbow.left")).all()


def test_uneven_times_are_the_frames_own():
    rng = np.random.default_rng(5)
    sequence = figure.squats(2, fps=60, yaw=90)
    some = figure.frames(sequence, rng.random(len(sequence)) > 0.3)
    whole, part = biomechanics(sequence), biomechanics(some)
    expected = np.interp(some.time, sequence.time, whole.channel("angle.knee.left"))
    assert np.abs(part.channel("angle.knee.left") - expected)[10:-10].max() < 2.0


def test_an_unknown_channel_names_its_neighbours():
    with pytest.raises(KeyError, match=r"angle\.knee\.left"):
        biomechanics(figure.standing(1)).channel("angle.knee")


def test_an_impossible_height_is_refused():
    with pytest.raises(ValueError, match="metres"):
        biomechanics(figure.standing(1), height_m=175)


def test_ten_minutes_take_seconds():
    sequence = figure.squats(200, rep_s=2.4, noise=1.0)
    assert len(sequence) > 18_000
    start = clock.process_time()
    bma = biomechanics(sequence)
    assert clock.process_time() - start < 10
    assert bma.values.dtype == np.float32


@pytest.mark.parametrize("place", [0.0, 100.0])
def test_points_that_all_lie_in_one_place_are_no_body(place):
    xy = np.full((40, 30, 2), place)
    found = biomechanics(PoseSequence(np.arange(40) / 30, xy, np.ones((40, 30)), None))
    assert np.isnan(found.body_height)
    speeds = found.channel("velocity.right_wrist")
    assert np.isnan(speeds).all()
    for exercise in ("auto", "squat", "plank"):
        assert analyse(PoseSequence(np.arange(40) / 30, xy, np.ones((40, 30)), None), exercise).reps == ()
