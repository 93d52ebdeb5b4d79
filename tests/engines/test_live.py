"""The live lock: quick to take, hard to lose, never taken by somebody who crosses."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future

import numpy as np
import pytest
from world import World, body, hide, hips, standing, walking

from engines.live import FORGET_S, LOCKED_LOOK_S, SEARCH_S, SETTLED_S, LiveTracker
from engines.pose import Frame, Pose


class Later(Executor):
    """A core of its own that needs so many frames for a look."""

    def __init__(self, frames: int) -> None:
        self._frames = frames
        self._under_way: list[tuple[int, Future[np.ndarray], Callable[[], np.ndarray]]] = []
        self.looks = 0

    def submit(self, call, /, *given, **named):  # type: ignore[no-untyped-def]
        future: Future[np.ndarray] = Future()
        self._under_way.append((self._frames, future, lambda: call(*given, **named)))
        self.looks += 1
        return future

    def tick(self) -> None:
        """A frame goes by."""
        self._under_way = [(left - 1, future, call) for left, future, call in self._under_way]
        for left, future, call in self._under_way:
            if left == 0:
                future.set_result(call())


def track(world: World, count: int, aside: Later | None = None, held_from: int | None = None) -> list[Pose]:
    tracker = LiveTracker(world.engines, None, aside)
    poses = []
    for frame in world.frames(count):
        tracker.hold_lock(held_from is not None and frame.index >= held_from)
        if aside is not None:
            aside.tick()
        poses.append(tracker.step(frame))
    return poses


BOTH = pytest.mark.parametrize("late", [None, 1, 3, 6])
"""Looks that hold up the poses, and looks aside that take so many frames."""


def aside_of(late: int | None) -> Later | None:
    return None if late is None else Later(late)


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


@BOTH
def test_a_larger_passer_by_never_takes_the_lock(late: int | None) -> None:
    world = World([standing(320, 240, 250), walking((0, 260), (5, 0), 440, first=60)])
    assert {who(world, pose) for pose in track(world, 220, aside_of(late))} == {0}


def test_whoever_passes_when_the_mirror_starts_gives_way_to_the_member() -> None:
    world = World([standing(320, 240, 280), walking((500, 240), (5, 0), 260)])
    chosen = [who(world, pose) for pose in track(world, 120)]
    assert set(chosen[45:]) == {0}


@BOTH
def test_the_lock_outlasts_a_pillar(late: int | None) -> None:
    world = World([hide(standing(320, 240, 250), 60, 100), standing(560, 240, 250)])
    chosen = [who(world, pose) for pose in track(world, 180, aside_of(late))]
    assert set(chosen[:60]) == {0}
    assert set(chosen[60:100]) == {None}
    assert set(chosen[115:]) == {0}


@BOTH
def test_a_member_whom_the_detector_misses_while_lying_keeps_the_lock(late: int | None) -> None:
    world = World([standing(200, 300, 250), standing(560, 240, 250)], lying=range(60, 220))
    assert {who(world, pose) for pose in track(world, 240, aside_of(late))} == {0}


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


def test_a_look_aside_holds_up_no_pose_and_counts_when_it_is_there() -> None:
    world = World([standing(200, 240, 250), standing(540, 240, 250, first=50)])
    aside = Later(4)
    tracker = LiveTracker(world.engines, None, aside)
    others = []
    for frame in world.frames(120):
        aside.tick()
        assert tracker.step(frame).visible
        others.append(len(tracker.others))
    look = min(frame for frame in world.looks if frame >= 50)
    assert others.index(1) == look + 4
    assert aside.looks == sum(frame > SETTLED_S * 30 for frame in world.looks) > 0


def test_a_follower_that_went_astray_is_brought_back_by_a_look_aside() -> None:
    """The member is somewhere else all of a sudden: the key points stay behind, the detector does not."""

    def jumping(frame: int) -> tuple[float, float, float, float] | None:
        x = 150.0 if frame < 60 else 480.0
        return (x - 50, 115, x + 50, 365)

    world = World([jumping])
    poses = track(world, 200, Later(3))
    assert who(world, poses[50]) == 0
    assert who(world, poses[-1]) == 0


def test_a_look_aside_that_fails_is_the_trackers_failure() -> None:
    world = World([standing(320, 240, 250)])

    class Failing(Executor):
        def submit(self, call, /, *given, **named):  # type: ignore[no-untyped-def]
            future: Future[np.ndarray] = Future()
            future.set_exception(RuntimeError("the detector broke"))
            return future

    tracker = LiveTracker(world.engines, None, Failing())
    with pytest.raises(RuntimeError, match="the detector broke"):
        for frame in world.frames(120):
            tracker.step(frame)


@BOTH
def test_in_a_set_nobody_takes_the_place_of_a_member_who_is_out_of_sight(late: int | None) -> None:
    world = World([hide(standing(200, 240, 250), 60, 200), standing(540, 240, 250)])
    chosen = [who(world, pose) for pose in track(world, 250, aside_of(late), held_from=45)]
    assert set(chosen[:60]) == {0}
    assert set(chosen[60:200]) == {None}
    assert set(chosen[225:]) == {0}
    let_go = [who(world, pose) for pose in track(world, 250, aside_of(late))]
    assert 1 in let_go[60:200], "without a set the next one is taken"


@BOTH
def test_in_a_set_the_follower_does_not_stay_with_a_trainer_behind(late: int | None) -> None:
    world = World([hide(standing(300, 240, 250), 90, 200), standing(350, 235, 250)])
    chosen = [who(world, pose) for pose in track(world, 250, aside_of(late), held_from=45)]
    assert set(chosen[:90]) == {0}
    assert 1 not in chosen[90:], "what is found on the trainer is the trainer's"
    assert set(chosen[230:]) == {0}


def test_in_a_set_a_larger_person_takes_no_lock_that_is_young() -> None:
    world = World([standing(480, 240, 200), standing(320, 240, 400, first=8)])
    assert {who(world, pose) for pose in track(world, 90, held_from=0)} == {0}
    assert 1 in {who(world, pose) for pose in track(world, 90)}


def test_after_a_jump_of_the_picture_the_detector_looks_at_once_and_the_body_is_where_it_is_now() -> None:
    moved = World([standing(200, 240, 250, last=60), standing(460, 240, 250, first=60)])
    tracker, poses = LiveTracker(moved.engines), []
    for frame in moved.frames(70):
        tracker.hold_lock(True)
        if frame.index == 60:
            tracker.note_jump()
        poses.append(tracker.step(frame))
    assert 60 in moved.looks
    assert {who(moved, pose) for pose in poses[60:]} == {1}


@BOTH
def test_across_a_jump_the_athlete_stays_whom_they_were_though_another_is_larger(late: int | None) -> None:
    world = World([standing(200, 240, 250), standing(480, 240, 430, first=30)])
    tracker, aside = LiveTracker(world.engines, None, aside_of(late)), None
    aside = tracker._aside
    for frame in world.frames(90):
        tracker.hold_lock(frame.index >= 20)
        if frame.index == 60:
            tracker.note_jump()
        if isinstance(aside, Later):
            # a look that is waited for is taken on its own core
            for _ in range(7 if frame.index == 60 else 1):
                aside.tick()
        assert who(world, tracker.step(frame)) == 0
