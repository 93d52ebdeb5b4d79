"""The live lock: quick to take, hard to lose, never taken by somebody who crosses."""

from __future__ import annotations

import numpy as np
import pytest
from world import World, body, hidden, hips, standing, walking

from engines.live import FORGET_S, LOCKED_LOOK_S, SEARCH_S, LiveTracker
from engines.pose import Frame, Pose


def track(world: World, count: int) -> list[Pose]:
    tracker = LiveTracker(world.engines)
    return [tracker.step(frame) for frame in world.frames(count)]


def who(world: World, pose: Pose) -> int | None:
    """Which of the world's people a pose is of."""
    if not pose.visible:
        return None
    for i, person in enumerate(world.people):
        box = person(pose.index)
        if box is not None and np.array_equal(pose.xy, body(box)):
            return i
    raise AssertionError(f"frame {pose.index}: a pose of nobody")


def test_the_first_frame_locks_and_every_frame_has_its_pose() -> None:
    world = World([walking((200, 240), (1, 0), 250)])
    poses = track(world, 90)
    assert [who(world, pose) for pose in poses] == [0] * 90
    assert [pose.index for pose in poses] == list(range(90))
    assert [pose.time for pose in poses] == [i / 30 for i in range(90)]


def test_the_detector_rests_while_the_lock_is_sound() -> None:
    world = World([standing(320, 240, 250)])
    track(world, 240)
    settled = [frame for frame in world.looks if frame > 60]
    assert 4 <= len(settled) <= 180 / 30 / LOCKED_LOOK_S + 1


def test_a_larger_passer_by_never_takes_the_lock() -> None:
    world = World([standing(320, 240, 250), walking((0, 260), (5, 0), 440, first=60)])
    assert {who(world, pose) for pose in track(world, 220)} == {0}


def test_whoever_passes_when_the_mirror_starts_gives_way_to_the_member() -> None:
    world = World([standing(320, 240, 280), walking((500, 240), (5, 0), 260)])
    chosen = [who(world, pose) for pose in track(world, 120)]
    assert set(chosen[45:]) == {0}


def test_the_lock_outlasts_a_pillar() -> None:
    world = World([hidden(standing(320, 240, 250), 60, 100), standing(560, 240, 250)])
    chosen = [who(world, pose) for pose in track(world, 180)]
    assert set(chosen[:60]) == {0}
    assert set(chosen[60:100]) == {None}
    assert set(chosen[115:]) == {0}


def test_a_member_whom_the_detector_misses_while_lying_keeps_the_lock() -> None:
    world = World([standing(200, 300, 250), standing(560, 240, 250)], lying=range(60, 220))
    assert {who(world, pose) for pose in track(world, 240)} == {0}


def test_when_the_member_has_gone_the_next_one_is_taken() -> None:
    world = World([standing(320, 240, 250, last=60), standing(300, 240, 250, first=200)])
    chosen = [who(world, pose) for pose in track(world, 240)]
    assert set(chosen[:60]) == {0}
    assert set(chosen[75:200]) == {None}
    assert set(chosen[200 + int(SEARCH_S * 30) + 2 :]) == {1}


def test_another_person_is_taken_only_after_the_member_is_forgotten() -> None:
    world = World([standing(200, 240, 250, last=60), standing(540, 240, 250)])
    chosen = [who(world, pose) for pose in track(world, 240)]
    taken = chosen.index(1)
    assert taken >= 60 + (FORGET_S - LOCKED_LOOK_S) * 30 - 1
    assert taken <= 60 + (FORGET_S + LOCKED_LOOK_S) * 30 + 2
    assert set(chosen[60:taken]) <= {None, 0}


def test_nobody_is_a_missing_pose_in_every_frame() -> None:
    world = World([])
    poses = track(world, 60)
    assert not any(pose.visible for pose in poses)
    assert len(world.looks) <= 60 / 30 / SEARCH_S + 1


@pytest.mark.parametrize("fps", [10, 15, 60])
def test_the_frame_rate_does_not_change_who_it_is(fps: int) -> None:
    world = World([standing(320, 240, 250), walking((0, 260), (5 * 30 / fps, 0), 440, first=2 * fps)])
    tracker = LiveTracker(world.engines)
    poses = [tracker.step(frame) for frame in world.frames(min(6 * fps, 250), fps)]
    assert {who(world, pose) for pose in poses} == {0}


def test_frames_that_were_dropped_do_no_harm() -> None:
    world = World([standing(320, 240, 250), walking((0, 260), (5, 0), 440, first=60)])
    tracker = LiveTracker(world.engines)
    kept = [frame for frame in world.frames(240) if frame.index % 7 in (0, 3) or 100 < frame.index < 110]
    assert {who(world, tracker.step(frame)) for frame in kept} == {0}


def test_the_pose_is_that_of_the_frame() -> None:
    world = World([walking((100, 240), (2, 0), 250)])
    tracker = LiveTracker(world.engines)
    frame: Frame
    for frame in world.frames(50):
        pose = tracker.step(frame)
        box = world.people[0](frame.index)
        assert box is not None
        assert np.array_equal(hips(pose.xy), hips(body(box)))
