"""An energy game: points are seconds in the zone, however often poses come; where they come too seldom, nothing."""

from __future__ import annotations

import math

import pytest

from rules.game import REST, WORK, Game, Interval
from rules.playing import SMOOTH_S, Play

GAME = Game(
    "x",
    "X",
    (Interval(WORK, 10.0, "", (40.0, 80.0)), Interval(REST, 5.0), Interval(WORK, 10.0, "", (40.0, 80.0))),
)


def played(rate: float, fps: float, seconds: float = 25.0, game: Game = GAME) -> Play:
    """Somebody whose energy is always the same."""
    play = Play(game)
    for i in range(round(seconds * fps) + 1):
        play.see(100.0 + i / fps, rate)
    return play


@pytest.mark.parametrize("fps", [5.0, 10.0, 15.0, 30.0, 60.0])
def test_points_do_not_depend_on_how_often_poses_come(fps: float) -> None:
    # the smoothed rate comes to 40 of 60 after so long, and is there from then on
    late = -SMOOTH_S * math.log(1 - 40 / 60)
    done = played(60.0, fps).done
    assert sum(one.in_zone_s for one in done.intervals) == pytest.approx(20.0 - late, abs=1 / fps + 1e-6)
    assert done.energy == pytest.approx(25.0, abs=0.01), "60 points a minute, 25 s"
    assert [one.energy for one in done.intervals] == pytest.approx([10.0, 5.0, 10.0], abs=0.01)


@pytest.mark.parametrize(
    ("rate", "points", "said"), [(20.0, 0, "below"), (95.0, 0, "above"), (60.0, 18, "in")]
)
def test_below_and_above_the_zone_earn_nothing(rate: float, points: int, said: str) -> None:
    # on the way to 95 the smoothed rate passes the zone
    play = played(rate, 30.0)
    passing = 0 if rate < 80 else round(SMOOTH_S * math.log((95 - 40) / (95 - 80)))
    assert (play.done.points, play.state.where) == (points + passing, said)


def test_a_rest_has_no_points_and_the_end_is_the_end() -> None:
    play = played(60.0, 30.0, seconds=40.0)
    state, done = play.state, play.done
    assert state.over and state.at_s == 25.0 and state.left_s == 0.0
    assert [one.in_zone_s > 0 for one in done.intervals] == [True, False, True]
    assert done.seconds == 25.0 and len(done.trace) == 25
    assert done.possible == 20


def test_poses_that_come_too_seldom_earn_nothing_and_time_goes_on() -> None:
    play = played(60.0, 2.5, seconds=26.0)
    assert not play.state.measured and play.state.over
    assert (play.done.points, play.done.energy, play.done.measured) == (0, 0.0, 0.0)
    assert set(play.done.trace) == {0.0}


def test_the_best_interval_is_that_of_work_with_the_most_energy() -> None:
    play = Play(GAME)
    for i in range(25 * 30 + 1):
        play.see(i / 30, 50.0 if i < 300 else 90.0 if i < 450 else 70.0)
    assert play.done.best == 2
    assert play.done.intervals[2].per_minute == pytest.approx(70.0, abs=1.0)


def test_what_was_not_begun_is_not_told() -> None:
    done = played(60.0, 30.0, seconds=12.0).done
    assert [(one.kind, one.end_s) for one in done.intervals] == [(WORK, 10.0), (REST, pytest.approx(12.0))]
    assert done.possible == 10 and done.best is None, "one interval of work is not the best of several"
