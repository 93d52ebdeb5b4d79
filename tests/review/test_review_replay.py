"""The replay goes by the clock that is given in, stays in its bounds, and shows the frame that has begun."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirror.review.replay import SPEEDS, Replay, at_time, neighbour

TIME = np.arange(0.0, 10.0, 0.1)


@pytest.fixture
def replay() -> Replay:
    return Replay(TIME, (2.0, 8.0))


def play(replay: Replay, *clock: float) -> None:
    replay.play(True)
    for now in clock:
        replay.tick(now)


def test_it_begins_at_the_start_of_the_set(replay: Replay) -> None:
    assert (replay.position, replay.frame, replay.playing) == (2.0, 20, False)


@pytest.mark.parametrize("speed", SPEEDS)
def test_it_goes_as_fast_as_it_is_told(replay: Replay, speed: float) -> None:
    replay.set_speed(speed)
    play(replay, 100.0, 100.5, 101.0)
    assert replay.position == pytest.approx(2.0 + speed)


@pytest.mark.parametrize("speed", [0.05, 2.5, -1.0])
def test_other_speeds_are_refused(replay: Replay, speed: float) -> None:
    with pytest.raises(ValueError, match=r"0\.1 to 2"):
        replay.set_speed(speed)


def test_a_pause_costs_no_time(replay: Replay) -> None:
    play(replay, 0.0, 1.0)
    replay.play(False)
    assert replay.tick(5.0) is False
    play(replay, 9.0, 10.0)
    assert replay.position == pytest.approx(4.0)


def test_it_stops_at_the_end_and_begins_again(replay: Replay) -> None:
    play(replay, 0.0, 99.0)
    assert (replay.position, replay.playing) == (8.0, False)
    replay.play(True)
    assert replay.position == 2.0


def test_it_repeats_a_stretch(replay: Replay) -> None:
    replay.repeat((3.0, 4.0))
    assert replay.position == 3.0
    play(replay, 0.0, 0.9)
    assert replay.position == pytest.approx(3.9)
    replay.tick(1.2)
    assert (replay.position, replay.playing) == (3.0, True)
    replay.repeat(None)
    replay.tick(3.2)
    assert replay.position == pytest.approx(5.0)


def test_a_step_is_a_frame_and_pauses(replay: Replay) -> None:
    replay.play(True)
    replay.step(1)
    assert (replay.frame, replay.playing) == (21, False)
    replay.step(-3)
    assert replay.frame == 20, "not out of the set"


def test_speeds_go_up_and_down_and_end(replay: Replay) -> None:
    seen = []
    for _ in SPEEDS:
        replay.faster(1)
        seen.append(replay.speed)
    assert seen == [1.5, 2.0, 2.0, 2.0, 2.0, 2.0]
    for _ in SPEEDS:
        replay.faster(-1)
    assert replay.speed == 0.1


@given(st.lists(st.floats(-5, 15), max_size=8), st.floats(0.1, 2.0))
def test_whatever_is_sought_it_stays_within_and_shows_a_frame_that_has_begun(
    where: list[float], speed: float
) -> None:
    replay = Replay(TIME, (2.0, 8.0))
    replay.set_speed(speed)
    replay.play(True)
    now = 0.0
    for place in where:
        replay.seek(place)
        now += abs(place)
        replay.tick(now)
        assert 2.0 <= replay.position <= 8.0
        assert TIME[replay.frame] <= replay.position + 1e-6
        assert replay.frame == len(TIME) - 1 or TIME[replay.frame + 1] > replay.position


def test_a_recording_without_frames_can_be_replayed() -> None:
    replay = Replay(np.zeros(0), (0.0, 5.0))
    replay.step(1)
    play(replay, 0.0, 2.0)
    assert (replay.frame, replay.position) == (0, 2.0)


STRETCHES = [(1.0, 2.0), (3.0, 5.0), (4.5, 6.0)]


@pytest.mark.parametrize(
    ("position", "found"), [(0.5, None), (1.5, 0), (2.5, None), (3.0, 1), (4.8, 2), (6.0, 2)]
)
def test_a_time_lies_in_what_began_last(position: float, found: int | None) -> None:
    assert at_time(STRETCHES, position) == found


@pytest.mark.parametrize(
    ("position", "way", "found"), [(0.0, 1, 0), (1.0, 1, 1), (4.5, 1, None), (4.5, -1, 1), (1.0, -1, None)]
)
def test_neighbours_are_by_their_starts(position: float, way: int, found: int | None) -> None:
    assert neighbour(STRETCHES, position, way) == found
