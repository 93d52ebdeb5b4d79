"""Whether somebody is seen whole, also where the network guesses what is out of the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import floor_figure
import numpy as np
import pytest
import stick_figure as figure
from rehearsal import Rehearsal

from engines.pose import INDEX, Pose, PoseSequence
from mirror.flow.stand import judge
from mirror.flow.view import StandView, WorkoutView
from mirror.live.state import Analysed, Status, Watch

FEET = [INDEX["left_ankle"], INDEX["right_ankle"]]
SIZE = (1280, 720)


@pytest.mark.parametrize(
    ("share", "score", "whole"),
    [(0.80, 0.35, True), (0.94, 0.35, False), (0.94, 0.75, True), (0.99, 0.75, False)],
)
def test_feet_near_the_edge_must_be_seen_for_certain(share: float, score: float, whole: bool) -> None:
    pose = figure.standing(0.2, size=SIZE).pose(0)
    xy, scores = pose.xy.copy(), pose.score.copy()
    xy[:, 1] += share * SIZE[1] - np.nanmax(xy[FEET, 1])
    scores[FEET] = score
    seen = type(pose)(xy, scores, None, 0, 0.0)
    scene = judge(Analysed(0, 0.0, seen, xy, SIZE), Status(Watch.FOLLOWING), None)
    assert scene.whole is whole
    assert scene.say == ("" if whole else "stand.back")


def scene_of(xy: np.ndarray, score: np.ndarray, size: tuple[int, int]) -> str:
    pose = Pose(xy, score, None, 0, 0.0)
    return judge(Analysed(0, 0.0, pose, xy, size), Status(Watch.FOLLOWING), None).say


@pytest.mark.parametrize("share", [0.5, 0.8, 0.96])
def test_who_lies_before_a_landscape_mirror_and_is_seen_whole_is_right(share: float) -> None:
    pose = floor_figure.push_ups(1, yaw=90).pose(0)
    low, high = np.nanmin(pose.xy, axis=0), np.nanmax(pose.xy, axis=0)
    wide = (pose.xy - low) / (high - low)[0] * share * SIZE[0]
    lying = wide + (np.array(SIZE) - np.nanmax(wide, axis=0)) / 2
    assert np.nanmax(lying[:, 0]) - np.nanmin(lying[:, 0]) > 0.85 * SIZE[1]
    assert scene_of(lying, pose.score, SIZE) == ""


def test_a_body_that_fills_the_picture_and_is_cut_off_steps_back() -> None:
    pose = figure.standing(0.2, size=SIZE).pose(0)
    low, high = np.nanmin(pose.xy, axis=0), np.nanmax(pose.xy, axis=0)
    large = (pose.xy - low) * 1.3 * SIZE[1] / (high - low)[1] + np.array([SIZE[0] / 3, 20])
    assert scene_of(large, pose.score, SIZE) == "stand.back"


def test_without_a_picture_there_is_no_light() -> None:
    assert not judge(None, Status(Watch.CAMERA_GONE), None).light
    assert judge(None, Status(Watch.NOBODY), None).light


def standing_there() -> Rehearsal:
    play = Rehearsal()
    for target in ("start", "guest", "exercise:squat"):
        play.touch(target)
    play.view(StandView)
    return play


def test_the_countdown_waits_while_they_move() -> None:
    play = standing_there()
    squat = figure.squats(1, rep_s=1.6, yaw=60)
    once = figure.frames(squat, (squat.time > 1.1) & (squat.time < 2.5))
    for _ in range(4):
        play.play(replace(once, time=once.time - once.time[0]))
    assert not [view for view in play.shown(StandView) if view.countdown is not None]
    play.play(figure.standing(6.0, yaw=60))
    play.view(WorkoutView)


def test_who_exercises_already_is_not_made_to_stand_still() -> None:
    play = standing_there()
    squats = figure.squats(6, rep_s=1.6, yaw=60)
    play.play(figure.frames(squats, squats.time > 1.1))
    assert not [view for view in play.shown(StandView) if view.countdown is not None]
    assert play.view(WorkoutView).count >= 1


def test_who_walks_about_has_not_begun() -> None:
    play = standing_there()
    walk = figure.squats(6, rep_s=1.6, yaw=60)
    walk = figure.frames(walk, walk.time > 1.1)
    across = np.linspace(-250.0, 250.0, len(walk.time))[:, None, None] * np.array([1.0, 0.0])
    play.play(replace(walk, xy=walk.xy + across))
    play.view(StandView)
    assert play.shown(WorkoutView) == []


def test_return_begins_the_set_as_space_does() -> None:
    play = standing_there()
    play.key("return")
    assert play.view(WorkoutView).count == 0


@pytest.mark.parametrize("act", [figure.jumping_jacks, figure.curls])
def test_the_countdown_waits_while_limbs_move_about_a_trunk_that_is_still(
    act: Callable[..., PoseSequence],
) -> None:
    play, moving = standing_there(), act(3)
    trunk = [INDEX[name] for name in ("neck", "left_shoulder", "right_shoulder", "left_hip", "right_hip")]
    xy = moving.xy.copy()
    xy[:, trunk] = xy[:1, trunk]
    once = figure.frames(replace(moving, xy=xy), (moving.time > 1.0) & (moving.time < 3.2))
    play.play(replace(once, time=once.time - once.time[0]))
    assert not [view for view in play.shown(StandView) if view.countdown is not None]
    play.play(figure.standing(6.0))
    play.view(WorkoutView)


def test_an_arm_that_is_not_seen_does_not_hold_the_countdown_up() -> None:
    play, there = standing_there(), figure.standing(6.0, yaw=60)
    xy = there.xy.copy()
    xy[:, [INDEX["left_wrist"], INDEX["left_elbow"]]] = np.nan
    play.play(replace(there, xy=xy))
    assert play.view(WorkoutView).count == 0
