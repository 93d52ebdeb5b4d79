"""The data types: key points by name, missing ones, midpoints, mirrors."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engines.pose import BONES, INDEX, KEYPOINTS, MIRRORED, Pose, PoseSequence, fill_midpoints

TIMES = np.array([0.0, 0.1, 0.3])


def test_there_are_thirty_key_points_and_each_side_has_its_counterpart() -> None:
    assert len(KEYPOINTS) == len(set(KEYPOINTS)) == 30
    assert (MIRRORED[MIRRORED] == np.arange(30)).all()
    assert KEYPOINTS[MIRRORED[INDEX["left_wrist"]]] == "right_wrist"
    assert MIRRORED[INDEX["nose"]] == INDEX["nose"]
    assert {name for bone in BONES for name in bone} <= set(KEYPOINTS)


@given(
    names=st.lists(st.sampled_from(KEYPOINTS), min_size=1, max_size=30, unique=True), seed=st.integers(0, 99)
)
def test_any_subset_in_any_order_lands_under_its_names(names: list[str], seed: int) -> None:
    rng = np.random.default_rng(seed)
    xy, score = rng.uniform(0, 500, (3, len(names), 2)), rng.uniform(0.1, 1, (3, len(names)))
    xyz = rng.normal(size=(3, len(names), 3))
    sequence = PoseSequence.from_arrays(TIMES, xy, score, xyz, names, size=(640, 480))
    assert sequence.xyz is not None
    for column, name in enumerate(names):
        assert np.array_equal(sequence.xy[:, INDEX[name]], xy[:, column])
        assert np.array_equal(sequence.score[:, INDEX[name]], score[:, column])
        assert np.array_equal(sequence.xyz[:, INDEX[name]], xyz[:, column])
    for name in set(KEYPOINTS) - set(names) - {"pelvis", "neck"}:
        assert np.isnan(sequence.xy[:, INDEX[name]]).all()
        assert (sequence.score[:, INDEX[name]] == 0).all()


def test_scores_are_one_where_none_are_given_and_zero_where_a_point_is_missing() -> None:
    xy = np.array([[[1.0, 2.0], [3.0, 4.0]], [[np.nan, np.nan], [3.0, 4.0]], [[1.0, np.nan], [3.0, 4.0]]])
    sequence = PoseSequence.from_arrays(TIMES, xy, keypoints=["nose", "left_knee"])
    assert sequence.score[:, INDEX["nose"]].tolist() == [1, 0, 0]
    assert sequence.score[:, INDEX["left_knee"]].tolist() == [1, 1, 1]
    assert (sequence.xyz, sequence.size, len(sequence)) == (None, None, 3)


def test_lists_are_taken_as_well_as_arrays() -> None:
    sequence = PoseSequence.from_arrays([0, 1], [[[1, 2]], [[3, 4]]], [[0.5], [1]], keypoints=["nose"])
    assert sequence.xy[1, INDEX["nose"]].tolist() == [3, 4]
    assert sequence.xy.dtype == np.float64


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"keypoints": ["nose", "tail"]}, "unknown key points.*tail"),
        ({"keypoints": ["nose", "nose"]}, "named twice"),
        ({"keypoints": ["nose"]}, "xy has shape"),
        ({"score": np.ones((3, 3))}, "score has shape"),
        ({"xyz": np.ones((3, 2, 2))}, "xyz has shape"),
        ({"xy": np.ones((2, 2, 2))}, "xy has shape"),
        ({"time": [0.0, 0.2, 0.2]}, "strictly rising"),
        ({"time": [0.0, 0.2, 0.1]}, "strictly rising"),
        ({"time": [0.0, np.nan, 0.1]}, "finite"),
        ({"time": [[0.0], [0.1], [0.2]]}, "one-dimensional"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_name(change: dict[str, object], words: str) -> None:
    given_arrays: dict[str, object] = {"time": TIMES, "xy": np.ones((3, 2, 2)), "keypoints": ["nose", "neck"]}
    with pytest.raises(ValueError, match=words):
        PoseSequence.from_arrays(**(given_arrays | change))  # type: ignore[arg-type]


def test_pelvis_and_neck_are_midpoints_where_nobody_saw_them() -> None:
    xy, score = np.full((30, 2), np.nan), np.zeros(30)
    for name, point, sure in (("left_hip", (10, 20), 0.9), ("right_hip", (30, 24), 0.4)):
        xy[INDEX[name]], score[INDEX[name]] = point, sure
    xyz = np.full((30, 3), np.nan)
    xyz[INDEX["left_hip"]], xyz[INDEX["right_hip"]] = (0.1, 0, 3), (-0.1, 0, 3.2)
    full_xy, full_score, full_xyz = fill_midpoints(xy, score, xyz)
    assert full_xyz is not None
    assert full_xy[INDEX["pelvis"]].tolist() == [20, 22]
    assert full_score[INDEX["pelvis"]] == 0.4
    assert full_xyz[INDEX["pelvis"]] == pytest.approx([0, 0, 3.1])
    assert np.isnan(full_xy[INDEX["neck"]]).all()
    assert full_score[INDEX["neck"]] == 0
    assert np.isnan(xy[INDEX["pelvis"]]).all(), "what is given stays as it is"


def test_a_midpoint_that_a_model_saw_is_kept() -> None:
    xy, score = np.full((30, 2), 8.0), np.full(30, 0.5)
    xy[INDEX["pelvis"]], score[INDEX["pelvis"]] = (1, 2), 0.7
    full_xy, full_score, _ = fill_midpoints(xy, score)
    assert full_xy[INDEX["pelvis"]].tolist() == [1, 2]
    assert full_score[INDEX["pelvis"]] == 0.7


def test_half_a_pair_makes_no_midpoint() -> None:
    xy = np.array([[[10.0, 20.0]]] * 3)
    sequence = PoseSequence.from_arrays(TIMES, xy, keypoints=["left_hip"])
    assert np.isnan(sequence.xy[:, INDEX["pelvis"]]).all()
    assert (sequence.score[:, INDEX["pelvis"]] == 0).all()


@given(
    xy=arrays.arrays(np.float64, (2, 30, 2), elements=st.integers(0, 479).map(float)),
    missing=st.sets(st.integers(0, 29)),
)
def test_mirrored_twice_is_as_before(xy: np.ndarray, missing: set[int]) -> None:
    xy[:, list(missing)] = np.nan
    sequence = PoseSequence.from_arrays([0, 1], xy, xyz=np.ones((2, 30, 3)) * [0.25, 2, 3], size=(480, 640))
    twice = sequence.mirror().mirror()
    for name in ("time", "xy", "score", "xyz"):
        assert np.array_equal(getattr(twice, name), getattr(sequence, name), equal_nan=True)


def test_a_mirror_flips_x_and_exchanges_sides() -> None:
    sequence = PoseSequence.from_arrays(
        [0], [[[10, 50]]], xyz=[[[0.5, 1, 2]]], keypoints=["left_wrist"], size=(100, 80)
    )
    mirrored = sequence.mirror()
    assert mirrored.xyz is not None
    assert mirrored.xy[0, INDEX["right_wrist"]].tolist() == [89, 50]
    assert mirrored.xyz[0, INDEX["right_wrist"]].tolist() == [-0.5, 1, 2]
    assert np.isnan(mirrored.xy[0, INDEX["left_wrist"]]).all()


def test_a_mirror_needs_the_size() -> None:
    with pytest.raises(ValueError, match="size"):
        PoseSequence.from_arrays([0], [[[1, 2]]], keypoints=["nose"]).mirror()


def test_a_missing_pose_holds_no_guess() -> None:
    pose = Pose.missing(7, 0.5)
    assert not pose.visible
    assert np.isnan(pose.xy).all()
    assert (pose.score == 0).all()
    assert (pose.xyz, pose.index, pose.time) == (None, 7, 0.5)


def test_poses_stack_to_a_sequence_and_come_back() -> None:
    xy = np.arange(60.0).reshape(30, 2)
    poses = [Pose(xy, np.full(30, 0.5), None, 0, 0.0), Pose.missing(1, 0.25)]
    sequence = PoseSequence.from_poses(poses, (64, 48))
    assert sequence.time.tolist() == [0, 0.25]
    assert sequence.size == (64, 48)
    assert np.array_equal(sequence.pose(0).xy, xy)
    assert sequence.pose(0).visible
    assert not sequence.pose(1).visible
    assert (sequence.pose(1).index, sequence.pose(1).time) == (1, 0.25)


def test_depth_is_kept_only_where_every_pose_has_it() -> None:
    deep = Pose(np.ones((30, 2)), np.ones(30), np.ones((30, 3)), 0, 0.0)
    flat = Pose(np.ones((30, 2)), np.ones(30), None, 1, 1.0)
    assert PoseSequence.from_poses([deep, flat]).xyz is None
    assert PoseSequence.from_poses([deep, deep]).xyz is not None


def test_no_poses_are_an_empty_sequence() -> None:
    sequence = PoseSequence.from_poses([])
    assert (len(sequence), sequence.xy.shape, sequence.score.shape) == (0, (0, 30, 2), (0, 30))


def test_standard_deviations_of_angles_go_with_the_poses_and_change_sides_in_a_mirror():
    poses = [
        Pose(np.zeros((30, 2)), np.ones(30), np.zeros((30, 3)), i, i / 30, (), np.full(30, float(i)))
        for i in range(3)
    ]
    sequence = PoseSequence.from_poses(poses, (640, 480))
    assert sequence.angle_sd[:, 0].tolist() == [0.0, 1.0, 2.0]
    assert sequence.pose(2).angle_sd[5] == 2.0
    assert sequence.part(slice(1, 3)).angle_sd[:, 0].tolist() == [1.0, 2.0]
    assert sequence.part(slice(1, 3)).time.tolist() == sequence.time[1:3].tolist()
    assert sequence.part(slice(0, 1)).size == (640, 480)
    assert replace(sequence, xyz=None).part(slice(0, 1)).xyz is None
    sequence.angle_sd[:, INDEX["left_knee"]] = 7.0
    assert sequence.mirror().angle_sd[0, INDEX["right_knee"]] == 7.0
    assert PoseSequence.from_poses([*poses, Pose.missing(3, 0.1)], (640, 480)).angle_sd is None
