"""The drawn skeleton: carried on to newer pictures, how far off that was, and dropped where the picture jumps."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import INDEX, Pose
from mirror.live.canvas import AHEAD_S, GOOD_FOR_S, STATURE_M, Cuts, PoseExtrapolator, height_px

STANDING = figure.standing(0.1).pose(0)


def moved(time: float, x: float) -> Pose:
    return Pose(STANDING.xy + np.array([x, 0.0]), STANDING.score, None, round(30 * time), time)


def seen(motion: PoseExtrapolator, *poses: Pose) -> PoseExtrapolator:
    for pose in poses:
        motion.see(pose, pose.xy)
    return motion


def test_a_body_that_moves_evenly_is_carried_on_and_fits() -> None:
    motion = PoseExtrapolator()
    for i in range(12):
        seen(motion, moved(i / 10, 40.0 * i))
        found = motion.at(i / 10 + 0.05)
    assert found is not None and found.xy[0, 0] == pytest.approx(STANDING.xy[0, 0] + 40 * 11.5)
    assert motion.off_m < 0.005


def test_how_far_off_a_body_that_turned_round_was_is_remembered_for_a_while() -> None:
    motion, height = PoseExtrapolator(), height_px(STANDING.xy)
    for i in range(6):
        seen(motion, moved(i / 10, 40.0 * i))
        motion.at(i / 10 + 0.1)
    seen(motion, moved(0.6, 160.0))
    assert motion.off_m == pytest.approx(80 / height * STATURE_M, rel=0.01)
    seen(motion, *(moved(0.6 + i / 10, 160.0) for i in range(1, 12)))
    assert motion.off_m < 0.01


def test_one_point_that_hops_does_not_say_that_the_body_is_off() -> None:
    motion = seen(PoseExtrapolator(), moved(0.0, 0.0), moved(0.1, 0.0))
    hopped = moved(0.2, 0.0)
    hopped.xy[INDEX["left_wrist"]] += 300
    seen(motion, hopped)
    assert motion.off_m == 0.0


def test_a_pose_is_carried_on_for_a_moment_and_belongs_to_no_picture_later() -> None:
    motion = seen(PoseExtrapolator(), moved(0.0, 0.0), moved(0.1, 50.0))
    far, near = motion.at(0.1 + 2 * AHEAD_S), motion.at(0.1 + AHEAD_S)
    assert far is not None and near is not None and np.array_equal(far.xy, near.xy, equal_nan=True)
    assert motion.at(0.1 + GOOD_FOR_S + 0.01) is None


def test_with_few_poses_a_second_the_first_after_a_cut_is_not_carried_on_unseen() -> None:
    motion = seen(PoseExtrapolator(), moved(0.0, 0.0), moved(0.3, 0.0))
    assert motion.at(0.5) is not None, "it was held against the pose before, and fits"
    motion.cut(0.6)
    seen(motion, moved(0.7, 0.0))
    assert motion.at(0.75) is not None
    assert motion.at(1.0) is None, "nothing says that a body of 0.3 s ago still fits"
    seen(motion, moved(1.0, 0.0))
    assert motion.at(1.2) is not None


def test_a_cut_drops_the_skeleton_at_once_and_what_was_seen_before_it_never_comes_back() -> None:
    motion = seen(PoseExtrapolator(), moved(0.0, 0.0), moved(0.1, 0.0))
    motion.cut(0.2)
    assert motion.at(0.2) is None
    # the engine was still at a picture of before
    assert seen(motion, moved(0.17, 0.0)).at(0.3) is None
    assert seen(motion, moved(0.23, 700.0)).at(0.3) is not None


def test_right_after_a_cut_a_body_is_drawn_where_it_was_found_not_where_the_filter_still_is() -> None:
    motion, lagging = seen(PoseExtrapolator(), moved(0.0, 0.0)), moved(0.0, 0.0).xy
    motion.cut(0.1)
    motion.see(moved(0.1, 120.0), lagging)
    drawn = motion.at(0.1)
    assert drawn is not None and np.array_equal(drawn.xy, moved(0.1, 120.0).xy, equal_nan=True)
    motion.see(moved(1.0, 120.0), lagging)
    later = motion.at(1.0)
    assert later is not None and np.array_equal(later.xy, lagging, equal_nan=True)


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 255, (720, 1280, 3)).astype(np.uint8)


def test_another_scene_is_a_cut_and_the_first_picture_is_none() -> None:
    cuts = Cuts()
    assert [cuts.look(noise(seed)) for seed in (1, 1, 2, 2)] == [False, False, True, False]


def test_light_that_is_switched_on_is_no_cut_nor_is_a_body_that_crosses() -> None:
    cuts, room = Cuts(), (noise(3) // 3).astype(np.uint8)
    cuts.look(room)
    assert not cuts.look(room + 90)
    crossed = room + 90
    crossed[:, 200:700] = 10
    assert not cuts.look(crossed)


def test_a_camera_that_pans_cuts_once_at_most() -> None:
    cuts, room = Cuts(), np.kron(noise(4)[::24, ::24], np.ones((24, 24, 1), np.uint8))
    assert sum(cuts.look(np.roll(room, 60 * step, axis=1)) for step in range(12)) <= 1


def test_a_camera_that_was_knocked_is_a_cut() -> None:
    cuts, room = Cuts(), np.kron(noise(4)[::24, ::24], np.ones((24, 24, 1), np.uint8))
    cuts.look(room)
    assert cuts.look(np.roll(room, 150, axis=1))
