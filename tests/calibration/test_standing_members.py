"""Stature from people who stand, in any posture of the head, on synthetic bodies and on motion capture."""

from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from people import bent, in_room, seen_by
from people import standing as person

from calibration.standing import NobodyStandsError, scale_of_height, standing, stature_of
from engines.lift_points import POINTS
from engines.pose import INDEX, KEYPOINTS
from engines.training.mocap import read_clips

MOCAP = Path(__file__).parents[3] / "shared" / "data" / "mocap"
TIME = np.arange(40) / 30


def recorded(points, pitch=10.0, roll=4.0, noise=0.0):
    seen, _ = seen_by(in_room(points), pitch, roll, 1.5)
    return np.array([seen] * 40) + np.random.default_rng(0).normal(0, noise, (40, *seen.shape))


@given(st.floats(1.3, 2.1), st.floats(-20, 20), st.floats(-20, 20), st.floats(0.3, 3))
def test_the_scale_comes_from_the_height_whatever_the_camera_and_the_unit(stature, pitch, roll, unit):
    xyz = recorded(person(stature), pitch, roll) * unit
    assert scale_of_height(TIME, xyz, KEYPOINTS, stature) * unit == pytest.approx(1, abs=0.01)


def test_a_bowed_head_and_a_lean_make_nobody_smaller():
    points = person(1.8)
    neck, head = (
        INDEX["neck"],
        [INDEX[n] for n in ("head", "nose", "left_ear", "right_ear", "left_eye", "right_eye")],
    )
    angle = np.radians(35)
    turn = np.array([[1, 0, 0], [0, np.cos(angle), -np.sin(angle)], [0, np.sin(angle), np.cos(angle)]])
    bowed = points.copy()
    bowed[head] = (points[head] - points[neck]) @ turn.T + points[neck]
    assert bowed[INDEX["head"], 1] < 1.75
    for posture in (bowed, bent(points, 8)):
        assert stature_of(TIME, recorded(posture), KEYPOINTS) == pytest.approx(1.8, rel=0.01)


def test_without_the_crown_the_ears_tell():
    xyz = recorded(person(1.7))
    xyz[:, INDEX["head"]] = np.nan
    assert stature_of(TIME, xyz, KEYPOINTS) == pytest.approx(1.7, rel=0.02)


def test_noise_is_averaged_out():
    assert stature_of(TIME, recorded(person(1.7), noise=0.01), KEYPOINTS) == pytest.approx(1.7, rel=0.015)


def squatting():
    points = person(1.8)
    for side in ("left", "right"):
        points[INDEX[f"{side}_knee"]] += [0, -0.05, 0.3]
    return points


def lying_still():
    points = person(1.8)
    points[INDEX["left_ankle"], 1] += 0.4  # one foot in the air
    return points


@pytest.mark.parametrize("points", [squatting(), lying_still(), bent(person(1.8), 50)])
def test_who_does_not_stand_is_not_measured(points):
    with pytest.raises(
        NobodyStandsError, match=r"nobody stands upright and still in it \(0 of 40 frames\): let somebody"
    ):
        stature_of(TIME, recorded(points), KEYPOINTS)


def test_who_walks_is_not_measured():
    walking = recorded(person(1.8)) + np.arange(40)[:, None, None] / 30 * [0.5, 0, 0]
    with pytest.raises(NobodyStandsError):
        standing(TIME, walking, KEYPOINTS)


def test_only_the_frames_of_standing_are_taken():
    xyz = np.concatenate([recorded(squatting()), recorded(person(1.8))])
    found = standing(np.arange(80) / 30, xyz, KEYPOINTS)
    assert found.frames.min() >= 40 and len(found) > 30


@pytest.mark.parametrize("height", [0.0, 3.0, float("nan")])
def test_a_height_that_nobody_has_is_refused(height):
    with pytest.raises(ValueError, match=r"0\.5 to 2\.6"):
        scale_of_height(TIME, recorded(person(1.8)), KEYPOINTS, height)


@pytest.mark.skipif(not (MOCAP / "index.csv").is_file(), reason="shared/data/mocap is not there")
def test_on_motion_capture_the_scale_is_right_within_two_per_cent():
    """Truth by gravity: how high the crown comes over the ankles when the person stands tallest, in any clip."""
    tall, found = defaultdict(list), defaultdict(list)
    crown, ankles = POINTS.index("head"), [POINTS.index(f"{side}_ankle") for side in ("left", "right")]
    for clip in read_clips(MOCAP, every=11):
        if clip.source != "uiprmd":
            continue
        points = clip.points.astype(float) * clip.height
        both = points[:, ankles, 1]
        over = (points[:, crown, 1] - both.mean(axis=1))[np.abs(np.diff(both, axis=1)[:, 0]) < 0.03]
        if len(over) > 4:
            tall[clip.subject].append(np.percentile(over, 95) / (1 - 0.039))
        try:
            found[clip.subject].append(stature_of(np.arange(len(points)) / 30, points, POINTS))
        except NobodyStandsError:
            continue
    ratios = {who: np.array(found[who]) / np.percentile(tall[who], 80) for who in tall}
    assert len(ratios) == 8 and min(map(len, ratios.values())) >= 3
    assert all(abs(np.median(ratio) - 1) < 0.02 for ratio in ratios.values())
    assert np.mean(np.abs(np.concatenate(list(ratios.values())) - 1) < 0.02) > 0.9
