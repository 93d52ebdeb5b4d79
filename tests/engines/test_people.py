"""Several people in one film: who takes a place, who does not, and that nobody takes another's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from world import Film, World, body, hide, standing, walking

from engines.athlete import TrackSegment
from engines.follow import Engines, FollowedFrame, Follower, steps_of
from engines.people import separate_poses
from engines.picture import Picture
from engines.pipeline import assemble_people, people_segments
from engines.pose import PoseSequence
from engines.scan import Observations, fill, look_every, scan

EVERY = look_every(30)
COUNT = 200
FILM: Any = Film(COUNT, 30)


def follow_everybody(world: World, people: int, length: int = COUNT) -> list[PoseSequence]:
    """Everybody's poses, from scans over parts of a length, the last part first."""
    seen = Observations()
    for first in reversed(range(0, COUNT, length)):
        seen.add(scan(world.engines, FILM, first, min(first + length, COUNT), people))
    wanted = people_segments(seen, FILM, people)
    seen.add(fill(world.engines, FILM, seen.missing(s for own in wanted for s in own), seen.detections))
    return assemble_people(seen, wanted, FILM)


def who(world: World, sequence: PoseSequence) -> list[int | None]:
    """Of each frame, which of the world's people the pose is of."""
    return [_whose(world, i, xy) for i, xy in enumerate(sequence.xy)]


def _whose(world: World, frame: int, xy: np.ndarray) -> int | None:
    if np.isnan(xy).all():
        return None
    boxes = [person(frame) for person in world.people]
    return next(i for i, box in enumerate(boxes) if box is not None and np.array_equal(body(box), xy))


def test_two_who_stand_side_by_side_are_both_followed_in_every_frame() -> None:
    world = World([standing(180, 240, 240), standing(440, 240, 250)])
    found = follow_everybody(world, 2)
    assert [set(who(world, one)) for one in found] == [{1}, {0}] or [
        set(who(world, one)) for one in found
    ] == [{0}, {1}]


def test_of_one_alone_everything_is_as_if_nobody_else_were_asked_for() -> None:
    world = World([standing(320, 240, 250), walking((0, 260), (6, 0), 440, first=40)])
    assert len(follow_everybody(world, 4)) == 1
    assert (
        set(who(world, follow_everybody(world, 4)[0]))
        == set(who(world, follow_everybody(world, 1)[0]))
        == {0}
    )


@pytest.mark.parametrize("people", [2, 4])
def test_whoever_crosses_takes_no_place(people: int) -> None:
    world = World(
        [standing(180, 240, 240), standing(440, 240, 250), walking((0, 260), (5, 0), 430, first=40)]
    )
    found = follow_everybody(world, people)
    assert len(found) == 2
    assert all(2 not in who(world, one) for one in found)


def test_whoever_is_far_behind_takes_no_place() -> None:
    world = World([standing(180, 240, 300), standing(440, 160, 100)])
    assert len(follow_everybody(world, 2)) == 1


def test_people_who_change_places_keep_their_numbers() -> None:
    world = World([walking((160, 240), (1.5, 0), 240), walking((480, 240), (-1.5, 0), 180)])
    found = [who(world, one) for one in follow_everybody(world, 2)]
    first = found[0][0]
    assert first is not None
    assert {found[0][0], found[0][-1]} == {first}
    assert {found[1][0], found[1][-1]} == {1 - first}


def test_a_person_who_is_hidden_for_a_while_is_missing_and_never_the_neighbour() -> None:
    world = World([standing(440, 240, 250), hide(standing(300, 240, 240), 70, 125)])
    found = [who(world, one) for one in follow_everybody(world, 2)]
    other = next(own for own in found if own[0] == 1)
    assert set(other[:70]) == {1} and set(other[70:125]) == {None} and set(other[140:]) == {1}
    assert set(next(own for own in found if own[0] == 0)) == {0}


@pytest.mark.parametrize("looks", [1, 2])
def test_parts_put_together_are_the_whole_for_everybody(looks: int) -> None:
    world = World(
        [standing(180, 240, 240), standing(440, 240, 250), walking((0, 260), (5, 0), 430, first=40)],
        shake=0.1,
    )
    whole, parts = follow_everybody(world, 3), follow_everybody(world, 3, looks * EVERY)
    assert len(whole) == len(parts) == 2
    assert all(np.array_equal(a.xy, b.xy, equal_nan=True) for a, b in zip(whole, parts, strict=True))


def test_one_body_is_left_to_whoever_the_detector_saw_nearer_to_it() -> None:
    boxes = np.array([[100, 100, 200, 350, 0.9], [400, 100, 500, 350, 0.9]])
    both = np.tile(body((400, 100, 500, 350)), (3, 1, 1))
    sequence = PoseSequence(np.arange(3) / 30, both, np.full((3, 30), 0.8), None, (640, 480))
    from engines.athlete import Anchor

    wanted = [[TrackSegment(Anchor(0, 0), 3)], [TrackSegment(Anchor(0, 1), 3)]]
    astray, right = separate_poses([sequence, sequence], wanted, {0: boxes})
    assert np.isnan(astray.xy).all() and (astray.score == 0).all()
    assert np.array_equal(right.xy, both)


def test_crops_of_several_people_in_one_call_are_what_they_are_alone(engines: Engines) -> None:
    rng = np.random.default_rng(3)
    pictures = [Picture((rng.integers(0, 255, (360, 640, 3), dtype=np.uint8),)) for _ in range(2)]
    boxes = [np.array([100.0, 50, 200, 300]), np.array([380.0, 60, 520, 340])]
    xy, score = engines.estimate.of_people(pictures, boxes)
    for i, box in enumerate(boxes):
        alone = engines.estimate.together(pictures, box)
        assert np.array_equal(xy[i], alone[0], equal_nan=True) and np.array_equal(score[i], alone[1])


def test_followers_go_on_in_lockstep_as_each_does_alone() -> None:
    world = World([standing(180, 240, 240), standing(440, 240, 250)])
    calls: list[int] = []

    class Counting:
        def __call__(self, picture: Picture, box: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
            return world.engines.estimate(picture, box)

        def of_people(self, pictures, boxes):  # type: ignore[no-untyped-def]
            calls.append(len(boxes))
            each = [world.engines.estimate.together(pictures, box) for box in boxes]
            return np.stack([xy for xy, _ in each]), np.stack([score for _, score in each])

    fakes: Any = (world.detect, Counting())
    engines = Engines(*fakes)
    people = [Follower(engines, world.boxes(0)[i], 0.0) for i in range(2)]
    poses = []
    for frame in world.frames(5):
        view = FollowedFrame(frame.index, frame.time, Picture((frame.image,)))
        poses.append([own[0] for own in steps_of(engines, people, [view])])
    assert calls == [2] * 4, "the first crop of each is looked at by itself"
    assert all(
        np.array_equal(pose.xy, body(world.boxes(0)[i])) for both in poses for i, pose in enumerate(both)
    )
