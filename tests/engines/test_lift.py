"""The lifter: recordings and live frames, what it promises about scale, sides, time and missing points."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib import resources

import numpy as np
import pytest

from calibration.intrinsics import Intrinsics
from engines import zoo
from engines.lift import LiveLifter, lift_sequence, load_lifter
from engines.lift_points import CHILD, MEASURED, PARENT, POINT, POINTS, ROOT
from engines.pose import INDEX, Pose, PoseSequence
from engines.rays import assume_intrinsics, rays_of
from engines.scale import ASSUMED_HEIGHT_M, Scale

SIZE = (1280, 720)
CAMERA = Intrinsics(900.0, 900.0, 639.5, 359.5, *SIZE)

FIGURE = {
    "nose": (0, -0.62, -0.1), "left_eye": (0.03, -0.66, -0.08), "right_eye": (-0.03, -0.66, -0.08),
    "left_ear": (0.07, -0.64, 0), "right_ear": (-0.07, -0.64, 0), "head": (0, -0.79, 0),
    "left_shoulder": (0.18, -0.5, 0), "right_shoulder": (-0.18, -0.5, 0),
    "left_elbow": (0.24, -0.22, 0.03), "right_elbow": (-0.24, -0.22, 0.03),
    "left_wrist": (0.26, 0.03, -0.04), "right_wrist": (-0.26, 0.03, -0.04),
    "left_hip": (0.09, 0, 0), "right_hip": (-0.09, 0, 0), "left_knee": (0.11, 0.41, -0.02),
    "right_knee": (-0.11, 0.41, -0.02), "left_ankle": (0.12, 0.83, 0.02), "right_ankle": (-0.12, 0.83, 0.02),
    "left_big_toe": (0.15, 0.9, -0.17), "right_big_toe": (-0.15, 0.9, -0.17),
    "left_small_toe": (0.2, 0.9, -0.13), "right_small_toe": (-0.2, 0.9, -0.13),
    "left_heel": (0.11, 0.88, 0.07), "right_heel": (-0.11, 0.88, 0.07),
}  # fmt: skip
"""Somebody of 1.70 m who stands at ease, facing the camera: x right, y down, z away, about the pelvis, m."""


@pytest.fixture(scope="module")
def lifter():
    return load_lifter("embedded")


def record(count=60, fps=30.0, place=(0.0, 0.1, 3.2), noise_px=0.0):
    """The figure swaying in front of CAMERA."""
    time = np.arange(count) / fps
    names = list(FIGURE)
    body = np.array([FIGURE[name] for name in names], dtype=float)
    points = np.repeat(body[None], count, 0) + np.array(place)
    points[..., 0] += 0.1 * np.sin(2 * time)[:, None]
    xy = points[..., :2] / points[..., 2:] * CAMERA.fx + [CAMERA.cx, CAMERA.cy]
    xy += noise_px * np.random.default_rng(0).normal(size=xy.shape)
    return PoseSequence.from_arrays(time, xy, np.full(xy.shape[:2], 0.8), keypoints=names, size=SIZE)


def test_the_shipped_file_is_the_one_that_the_zoo_declares_and_it_is_small():
    model = zoo.load().model(zoo.load().profile("embedded").pose3d)
    data = (resources.files("engines") / model.shipped).read_bytes()
    assert hashlib.sha256(data).hexdigest() == model.sha256
    assert len(data) == model.bytes < 5_000_000
    assert model.keypoints == POINTS


def test_who_stands_before_a_known_camera_is_found_there_at_their_height(lifter):
    lifted = lift_sequence(lifter, record(), Scale(CAMERA, 1.70))
    xyz = lifted.xyz[30]
    assert lifted.assumed == ()
    assert xyz[INDEX["pelvis"]] == pytest.approx([0.084, 0.1, 3.2], abs=0.3)
    tall = xyz[INDEX["left_heel"], 1] - xyz[INDEX["head"], 1]
    assert tall == pytest.approx(1.67, abs=0.12)
    assert (xyz[INDEX["nose"], 2], xyz[INDEX["left_big_toe"], 2]) < (xyz[INDEX["left_ear"], 2], 3.2 + 0.3)


def test_limbs_have_one_length_left_right_and_always(lifter):
    xyz = lift_sequence(lifter, record(noise_px=4), Scale(CAMERA, 1.70)).xyz[:, : len(POINTS)]
    lengths = np.linalg.norm(xyz[:, CHILD] - xyz[:, PARENT], axis=-1)
    assert lengths.std(0).max() < 1e-9
    arm = [
        np.linalg.norm(xyz[0, POINT[f"{s}_elbow"]] - xyz[0, POINT[f"{s}_wrist"]]) for s in ("left", "right")
    ]
    assert arm[0] == pytest.approx(arm[1])


def test_metres_follow_the_height_and_what_is_assumed_is_said(lifter):
    sequence = record()
    plain, tall = (
        lift_sequence(lifter, sequence, scale) for scale in (Scale(), Scale(None, 2 * ASSUMED_HEIGHT_M))
    )
    assert plain.assumed == ("height", "camera") and tall.assumed == ("camera",)
    assert tall.xyz == pytest.approx(2 * plain.xyz, nan_ok=True)
    assert lift_sequence(lifter, sequence, Scale(CAMERA)).assumed == ("height",)


def test_live_is_what_a_recording_gives_causally(lifter):
    sequence = record(90, noise_px=2)
    sequence.xy[20:24] = np.nan
    sequence.score[20:24] = 0
    live = LiveLifter(lifter, Scale(CAMERA, 1.8))
    steps = np.array([live.step(sequence.pose(i), SIZE).xyz for i in range(len(sequence))])
    causal = lift_sequence(lifter, sequence, Scale(CAMERA, 1.8), causal=True).xyz
    assert steps == pytest.approx(causal, abs=1e-4, nan_ok=True)
    assert np.isnan(steps[20:24]).all() and np.isfinite(steps[24, : len(POINTS)]).all()


def test_live_knows_nothing_of_what_comes(lifter):
    sequence = record(60, noise_px=2)
    part = PoseSequence(sequence.time[:40], sequence.xy[:40], sequence.score[:40], None, SIZE)
    whole, cut = (lift_sequence(lifter, s, Scale(CAMERA), causal=True).xyz for s in (sequence, part))
    assert whole[:40] == pytest.approx(cut, abs=1e-4, nan_ok=True)


def test_a_long_recording_does_not_depend_on_how_the_network_takes_it(lifter, monkeypatch):
    sequence = record(130, noise_px=2)
    whole = lift_sequence(lifter, sequence).xyz
    monkeypatch.setattr("engines.lift.CHUNK", 17)
    assert lift_sequence(lifter, sequence).xyz == pytest.approx(whole, abs=1e-4, nan_ok=True)


def test_a_recording_is_lifted_anew_with_the_lengths_that_it_has_shown_and_live_is_not(lifter):
    asked = []

    def record_windows(given):
        asked.append(given["whole"])
        return lifter.network(given)

    lift_sequence(replace(lifter, network=record_windows), record(40, noise_px=3))
    first, second = asked
    bones = len(MEASURED)
    assert (first[:, 2:] == 0).all()
    assert (second[:, 2 + bones : 2 + 2 * bones] == 1).all()
    told = second[0, 2 : 2 + bones] / 5 + 1
    assert (second[:, 2 : 2 + bones] == second[0, 2 : 2 + bones]).all()
    assert (told > 0.6).all() and (told < 1.5).all() and (told != 1).all()

    asked.clear()
    live = LiveLifter(replace(lifter, network=record_windows))
    for i in range(40):
        live.step(record(40).pose(i), SIZE)
    assert all((whole[:, 2 : 2 + 2 * bones] == 0).all() for whole in asked) and len(asked) == 40


def test_a_camera_whose_tilt_is_known_is_told_and_one_that_is_not_is_found_or_not(lifter):
    asked = []

    def record_windows(given):
        asked.append(given["whole"][0, -4:])
        return lifter.network(given)

    hearing = replace(lifter, network=record_windows)
    lift_sequence(hearing, record(40), Scale(CAMERA, up=(0.0, -1.0, 0.0)))
    assert [told[-1] for told in asked] == [1, 1]
    asked.clear()
    moving = record(40)
    moving.xy[..., 0] += 8 * np.arange(40)[:, None]
    lift_sequence(hearing, moving, Scale(CAMERA))
    assert [tuple(told) for told in asked] == [(0, 0, 0, 0)] * 2


def test_scores_that_say_seen_plainly_are_all_the_same(lifter):
    """Only how much a point counts in the fit depends on them."""
    sequence = record(40, noise_px=2)
    low, high = (
        lift_sequence(lifter, replace(sequence, score=np.where(sequence.score > 0, s, 0)), Scale(CAMERA)).xyz
        for s in (0.5, 0.95)
    )
    assert np.nanmax(np.abs(low - high)) < 0.03


def test_each_angle_has_a_standard_deviation_where_its_points_are_seen(lifter):
    sequence = record(40, noise_px=2)
    sequence.score[:, INDEX["left_wrist"]] = 0
    lifted = lift_sequence(lifter, sequence, Scale(CAMERA))
    joints = [
        INDEX[f"{s}_{j}"] for s in ("left", "right") for j in ("knee", "hip", "ankle", "elbow", "shoulder")
    ]
    known = np.isfinite(lifted.angle_sd).all(0)
    assert sorted(np.flatnonzero(known)) == sorted(set(joints) - {INDEX["left_elbow"]})
    assert (lifted.angle_sd[:, INDEX["right_knee"]] > 0.5).all()
    live = LiveLifter(lifter, Scale(CAMERA))
    steps = np.array([live.step(sequence.pose(i), SIZE).angle_sd for i in range(len(sequence))])
    causal = lift_sequence(lifter, sequence, Scale(CAMERA), causal=True).angle_sd
    assert steps == pytest.approx(causal, abs=1e-3, nan_ok=True)


def test_what_was_not_seen_has_no_place(lifter):
    sequence = record(20)
    for name in ("left_ankle", "left_big_toe", "right_ear"):
        sequence.xy[:, INDEX[name]] = np.nan
        sequence.score[:, INDEX[name]] = 0
    sequence.score[:, INDEX["nose"]] = 0.05
    xyz = lift_sequence(lifter, sequence).xyz
    for name in ("left_ankle", "left_big_toe", "right_ear", "nose", "left_index"):
        assert np.isnan(xyz[:, INDEX[name]]).all()
    assert np.isfinite(xyz[:, INDEX["left_knee"]]).all()


def test_nobody_in_the_picture_is_nobody_in_space(lifter):
    missing = PoseSequence.from_poses([Pose.missing(i, i / 30) for i in range(5)], SIZE)
    assert np.isnan(lift_sequence(lifter, missing).xyz).all()
    live = LiveLifter(lifter)
    assert np.isnan(live.step(Pose.missing(0, 0.0), SIZE).xyz).all()


def test_an_empty_recording_stays_empty(lifter):
    empty = PoseSequence(np.zeros(0), np.zeros((0, 30, 2)), np.zeros((0, 30)), None, SIZE)
    assert lift_sequence(lifter, empty).xyz.shape == (0, 30, 3)


def test_the_mirror_image_is_lifted_to_the_mirror_image(lifter):
    sequence = record(40, noise_px=2)
    there = lift_sequence(lifter, sequence, Scale(CAMERA)).mirror()
    here = lift_sequence(lifter, sequence.mirror(), Scale(CAMERA))
    assert here.xyz == pytest.approx(there.xyz, abs=1e-4, nan_ok=True)


def test_a_neck_seen_at_the_throat_is_taken_to_the_line_of_the_shoulders(lifter):
    true = record(40)
    throat = PoseSequence(true.time, true.xy.copy(), true.score.copy(), None, SIZE)
    throat.xy[:, POINT["neck"], 1] -= 15
    expected, found = (lift_sequence(lifter, one, Scale(CAMERA)).xyz for one in (true, throat))
    assert found == pytest.approx(expected, abs=1e-6, nan_ok=True)
    # where a shoulder is not seen, the engine's neck is better than none
    throat.score[:, POINT["left_shoulder"]] = 0
    assert np.isfinite(lift_sequence(lifter, throat, Scale(CAMERA)).xyz[:, POINT["neck"]]).all()


def test_half_the_frame_rate_gives_the_same_body(lifter):
    fast = record(120, 60.0)
    slow = PoseSequence(fast.time[::2], fast.xy[::2], fast.score[::2], None, SIZE)
    a, b = (lift_sequence(lifter, s, Scale(CAMERA, 1.7)).xyz for s in (fast, slow))
    about = [part - part[:, ROOT, None] for part in (a[::2], b)]
    assert np.nanmax(np.abs(about[0] - about[1])) < 0.03


def test_a_camera_of_another_aspect_ratio_and_a_missing_size_are_refused(lifter):
    with pytest.raises(ValueError, match="aspect ratio"):
        lift_sequence(lifter, record(3), Scale(replace(CAMERA, width=640, height=640)))
    with pytest.raises(ValueError, match="size"):
        lift_sequence(lifter, replace(record(3), size=None))


def test_rays_of_an_assumed_camera_and_of_one_with_distortion():
    assumed = assume_intrinsics((720, 1280))
    edge = rays_of(np.array([359.5, 1279.5]), assumed)
    assert edge == pytest.approx([0, np.tan(np.radians(33))], abs=1e-3)
    bent = replace(CAMERA, distortion=(-0.2, 0.05, 0.0, 0.0))
    points = np.array([[100.0, 80.0], [np.nan, np.nan], [639.5, 359.5]])
    rays = rays_of(points, bent)
    assert np.isnan(rays[1]).all() and rays[2] == pytest.approx([0, 0], abs=1e-9)
    r2 = (rays[0] ** 2).sum()
    back = rays[0] * (1 - 0.2 * r2 + 0.05 * r2**2) * 900 + [639.5, 359.5]
    assert back == pytest.approx(points[0], abs=0.01)
