"""Several people live: who takes a place, who keeps it, who gets none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from world import World, body, hide, standing, walking

from engines.follow import Engines
from engines.places import Places, Zone
from engines.pose import Frame, Pose
from engines.video import VideoFile


def track(world: World, count: int, most: int = 2, held_from: int | None = None) -> list[tuple[Pose, ...]]:
    places = Places(world.engines, most)
    poses = []
    for frame in world.frames(count):
        places.hold_lock(held_from is not None and frame.index >= held_from)
        poses.append(places.people(frame))
    return poses


def who(world: World, poses: list[tuple[Pose, ...]], place: int) -> list[int | None]:
    """Which of the world's people each pose of a place is of."""
    return [_whose(world, each[place]) for each in poses]


def _whose(world: World, pose: Pose) -> int | None:
    if not pose.visible:
        return None
    for i, person in enumerate(world.people):
        box = person(pose.index)
        if box is not None and np.array_equal(pose.xy, body(box)):
            return i
    raise AssertionError(f"frame {pose.index}: a pose of nobody")


LEFT, RIGHT = standing(180, 240, 260), standing(460, 240, 240)


def test_whoever_stands_takes_a_place_within_a_good_second_and_keeps_it() -> None:
    world = World([LEFT, RIGHT])
    poses = track(world, 120)
    first = [i for i in who(world, poses, 0) if i is not None]
    second = [i for i in who(world, poses, 1) if i is not None]
    assert (set(first), set(second)) == ({0}, {1})
    assert len(first) > 120 - 1.3 * 30 and len(second) > 120 - 1.3 * 30
    assert [pose.time for pose in poses[7]] == [7 / 30] * 2


@pytest.mark.parametrize("pace", [5.0, 9.0, -7.0])
def test_whoever_crosses_takes_no_place_however_near(pace: float) -> None:
    crossing = walking((0 if pace > 0 else 640, 260), (pace, 0), 440, first=45)
    world = World([LEFT, crossing])
    poses = track(world, 200)
    assert set(who(world, poses, 0)) == {None, 0}
    assert set(who(world, poses, 1)) == {None}


def test_a_place_goes_to_whoever_comes_later_and_stays() -> None:
    world = World([LEFT, standing(460, 240, 240, first=90)])
    poses = track(world, 200)
    second = who(world, poses, 1)
    assert set(second[:90]) == {None}
    assert set(second[150:]) == {1}


def test_the_zone_leaves_out_who_is_beside_it_or_far_behind() -> None:
    world = World([LEFT, standing(560, 240, 250), standing(320, 180, 100)])
    places = Places(world.engines, 4, Zone(0.1, 0.8, 0.3))
    poses = [places.people(frame) for frame in world.frames(90)]
    assert who(world, poses, 0)[-1] == 0
    assert all(set(who(world, poses, place)) == {None} for place in (1, 2, 3))
    assert len(places.others) == 2


def test_who_leaves_frees_the_place_for_the_next_with_another_number() -> None:
    world = World([LEFT, standing(460, 240, 240, last=60), standing(460, 240, 240, first=200)])
    places = Places(world.engines, 2)
    taken, poses = [], []
    for frame in world.frames(250):
        poses.append(places.people(frame))
        taken.append(places.occupants[1])
    assert taken[59] == 2 and 0 in taken[60:200] and taken[-1] == 3
    assert who(world, poses, 1)[-1] == 2


def test_in_a_set_nobody_takes_a_free_place_nor_that_of_who_is_out_of_sight() -> None:
    world = World([hide(LEFT, 100, 190), RIGHT, standing(330, 240, 250, first=50)])
    poses = track(world, 250, most=3, held_from=60)
    assert set(who(world, poses, 0)[100:190]) == {None}
    assert set(who(world, poses, 0)[220:]) == {0}
    assert set(who(world, poses, 1)[60:]) == {1}
    assert set(who(world, poses, 2)) == {None}


def test_a_set_that_begins_before_anybody_has_a_place_waits_for_who_is_there() -> None:
    world = World([LEFT, RIGHT, standing(330, 240, 250, first=150)])
    poses = track(world, 220, most=3, held_from=0)
    assert (set(who(world, poses, 0)[45:]), set(who(world, poses, 1)[60:])) == ({0}, {1})
    assert set(who(world, poses, 2)) == {None}, "later nobody joins"


def test_people_who_change_places_keep_their_numbers() -> None:
    still, pace = 45, 1.5
    left = lambda i: standing(160 + pace * max(i - still, 0), 240, 260)(i)  # noqa: E731
    right = lambda i: standing(480 - pace * max(i - still, 0), 240, 190)(i)  # noqa: E731
    world = World([left, right])
    poses = track(world, 250, held_from=40)
    assert (who(world, poses, 0)[44], who(world, poses, 0)[-1]) == (0, 0)
    assert (who(world, poses, 1)[44], who(world, poses, 1)[-1]) == (1, 1)


def test_one_alone_has_the_first_place_and_the_detector_rests_in_a_set() -> None:
    world = World([LEFT])
    poses = track(world, 240, held_from=60)
    assert set(who(world, poses, 1)) == {None}
    assert len([frame for frame in world.looks if frame > 60]) <= 180 / 30 / 1.2 + 1


def test_after_a_jump_of_the_picture_everybody_who_stayed_has_their_place() -> None:
    world = World([LEFT, RIGHT])
    places = Places(world.engines, 2)
    poses = []
    for frame in world.frames(120):
        if frame.index == 90:
            places.note_jump()
        poses.append(places.people(frame))
    assert set(who(world, poses, 0)[60:]) == {0} and set(who(world, poses, 1)[60:]) == {1}


def test_the_samples_woman_who_crosses_never_takes_a_place(engines: Engines, sample: Path) -> None:
    places = Places(engines, 3)
    video, boxes = VideoFile(sample), []
    for index, time, picture in video.pictures(0, 230):
        poses = places.people(Frame(picture.bgr, index, time))
        boxes.append([pose.visible for pose in poses])
    assert places.occupants[1:] == (0, 0)
    assert not np.array(boxes)[:, 1:].any()
    assert np.array(boxes)[:, 0].mean() > 0.6
