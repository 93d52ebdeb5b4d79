"""Following one person from an anchor: losing, finding again, giving up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from world import World, body, hide, standing, walking

from engines.follow import (
    BODY,
    GIVE_UP_S,
    HEALTHY,
    RETRY_S,
    Follower,
    distance,
    health,
    nearest,
    reach,
)
from engines.picture import Picture
from engines.pose import Pose

boxes = st.tuples(st.floats(0, 500), st.floats(0, 300), st.floats(5, 300), st.floats(5, 300)).map(
    lambda b: np.array([b[0], b[1], b[0] + b[2], b[1] + b[3]])
)


def follow(world: World, count: int, anchor: int = 0) -> tuple[Follower, list[Pose]]:
    """Follow the first person of the world from a frame on, to their end or frame `count`."""
    box = world.people[0](anchor)
    assert box is not None
    follower = Follower(world.engines, np.array(box), anchor / 30)
    poses = [
        follower.step(Picture((frame.image,)), frame.index, frame.time)
        for frame in world.frames(count)
        if frame.index >= anchor
    ]
    return follower, poses


def test_a_moving_person_is_followed_without_the_detector() -> None:
    world = World([walking((100, 200), (4, 1), 150), standing(400, 240, 300)])
    _, poses = follow(world, 40)
    for pose in poses:
        box = world.people[0](pose.index)
        assert box is not None
        assert np.array_equal(pose.xy, body(box))
    assert world.looks == []
    assert [pose.time for pose in poses] == [i / 30 for i in range(40)]


def test_the_crop_grows_at_once_and_shrinks_slowly() -> None:
    def person(frame: int) -> tuple[float, float, float, float]:
        half = 100 if frame in (10, 11) else 40
        return (300 - half, 140, 300 + half, 340)

    world = World([person])
    follower = Follower(world.engines, np.array(person(0)), 0.0)
    widths = []
    for frame in world.frames(60):
        follower.step(Picture((frame.image,)), frame.index, frame.time)
        widths.append(follower.box[2] - follower.box[0])
    assert widths[10] > 200
    assert widths[12] > 190
    assert (np.diff(widths[11:]) <= 0).all()
    assert widths[59] < widths[9] * 1.1


def test_a_person_behind_a_pillar_is_missing_and_then_found_again() -> None:
    world = World([hide(walking((100, 240), (2, 0), 200), 20, 45)])
    follower, poses = follow(world, 80)
    assert all(pose.visible for pose in poses[:20])
    assert not any(pose.visible for pose in poses[20:45])
    late = [pose.index for pose in poses if pose.index >= 45 and not pose.visible]
    assert len(late) <= RETRY_S * 30 + 1
    assert all(pose.visible for pose in poses[54:])
    assert not follower.gone


def test_the_detector_is_asked_for_a_lost_person_no_more_often_than_said() -> None:
    world = World([standing(300, 240, 200, last=10)])
    follow(world, 60)
    assert 4 <= len(world.looks) <= 50 / 30 / RETRY_S + 1
    assert min(np.diff(world.looks)) >= RETRY_S * 30 - 1e-9


def test_a_person_lost_for_long_is_gone() -> None:
    world = World([standing(300, 240, 200, last=10)])
    assert not follow(world, int(GIVE_UP_S * 30) + 8)[0].gone
    assert follow(world, int(GIVE_UP_S * 30) + 14)[0].gone


def test_somebody_else_far_away_is_not_taken_for_the_lost_one() -> None:
    world = World([standing(100, 240, 150, last=20), standing(540, 240, 150)])
    _, poses = follow(world, 100)
    assert not any(pose.visible for pose in poses[20:])


def test_a_neighbour_is_not_taken_for_the_lost_one() -> None:
    world = World([hide(standing(200, 240, 250), 20, 60), standing(380, 240, 250)])
    boxes = world.detect(Picture((next(world.frames(1)).image,)))
    follower = Follower(world.engines, boxes[0], 0.0, others=boxes[1:])
    poses = [follower.step(Picture((frame.image,)), frame.index, frame.time) for frame in world.frames(90)]
    assert not any(pose.visible for pose in poses[20:60])
    for pose in poses[75:]:
        assert np.array_equal(pose.xy, body((150, 115, 250, 365)))


def test_a_loose_first_box_gets_a_tighter_look() -> None:
    world = World([standing(300, 240, 200)])
    follower = Follower(world.engines, np.array([180.0, 40.0, 420.0, 440.0]), 0.0)
    pose = follower.step(Picture((next(world.frames(1)).image,)), 0, 0.0)
    assert pose.visible
    assert np.abs(follower.box - [260, 140, 340, 340]).max() < 40


@settings(max_examples=10, deadline=None)
@given(anchor=st.integers(0, 30))
def test_what_is_given_depends_on_anchor_and_pictures_alone(anchor: int) -> None:
    world = World([hide(walking((100, 200), (3, 1), 150), 38, 44)])
    first, second = (follow(world, 60, anchor)[1] for _ in range(2))
    for a, b in zip(first, second, strict=True):
        assert np.array_equal(a.xy, b.xy, equal_nan=True)


def test_a_member_whose_legs_are_out_of_the_picture_is_seen_well_enough() -> None:
    score = np.zeros(30)
    score[BODY[:4]] = 0.8
    assert health(score) == pytest.approx(0.8)
    score[BODY[:4]] = 0.1
    assert health(score) < HEALTHY
    assert health(np.zeros(30)) == 0


@given(a=boxes, b=boxes)
def test_unlikeness_is_symmetric_and_nothing_for_the_same_box(a: np.ndarray, b: np.ndarray) -> None:
    assert distance(a[None], b[None])[0, 0] == pytest.approx(distance(b[None], a[None])[0, 0])
    assert distance(a[None], a[None])[0, 0] == pytest.approx(0)
    assert distance(a[None] * 3, b[None] * 3)[0, 0] == pytest.approx(
        distance(a[None], b[None])[0, 0], abs=0.3
    )


def test_unlikeness_counts_body_sizes() -> None:
    here, there = np.array([[0.0, 0.0, 40.0, 100.0]]), np.array([[50.0, 0.0, 90.0, 100.0]])
    larger = np.array([[-20.0, -50.0, 60.0, 150.0]])
    assert distance(here, there)[0, 0] == pytest.approx(0.5)
    assert distance(here, larger)[0, 0] == pytest.approx(0.5 * np.log(2))


def test_reach_grows_with_time_and_ends() -> None:
    assert reach(0) < reach(0.5) < reach(2) == reach(60)
    assert reach(0, alone=True) > reach(60)


def test_the_nearest_detection_continues_a_box_or_nobody_does() -> None:
    box = np.array([100.0, 100.0, 180.0, 300.0])
    dets = np.array([[400.0, 100, 480, 300, 0.9], [110, 105, 190, 305, 0.4]])
    assert nearest(box, dets, 0.1) == 1
    assert nearest(box, dets[:1], 0.1) is None
    assert nearest(box, dets[:0], 0.1) is None
    assert nearest(box, dets, 0.1, others=dets[1:]) is None
    assert nearest(box, dets, 0.1, others=dets[:1]) == 1
