"""After a set, a game, or a set of several, the session ends in the same way when nobody is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import stick_figure as figure
from rehearsal import Rehearsal, squatting
from test_energy_game import jacks, playing
from test_together import Pair, racing

from engines.pose import Pose
from mirror.flow.settings import FlowSettings
from mirror.flow.stage import AWAY
from mirror.flow.summary import SummaryStage
from mirror.live.state import Analysed, Status, Watch

PLAN = FlowSettings(reps=3, rest=600.0, away=20.0, last_summary=8.0)
Play = Rehearsal | Pair


def after_a_set() -> Play:
    play = squatting(PLAN)
    play.play(figure.squats(1))
    play.touch("menu")
    play.touch("stop")
    return play


def after_a_game() -> Play:
    play = playing(plan=PLAN)
    play.play(jacks(3.0))
    play.touch("menu")
    play.touch("stop")
    return play


def after_a_set_of_two() -> Play:
    pair = racing()
    pair.flow.settings = replace(PLAN, people=2)
    pair.play(figure.squats(1), figure.squats(1))
    pair.touch("stop")
    return pair


SUMMARIES = [after_a_set, after_a_game, after_a_set_of_two]
each = pytest.mark.parametrize("begun", SUMMARIES)


def wait(play: Play, seconds: float, watch: Watch) -> bool:
    """Let time go by; returns whether the summary is still there."""
    stage = play.flow.stage
    assert isinstance(stage, SummaryStage)
    end = play.now + seconds
    while play.now < end:
        play.now += 0.25
        play.flow.tick(Status(watch), play.now)
    return play.flow.stage is stage


def seen(play: Play, watch: Watch, visible: bool = True) -> None:
    """One frame of the first: somebody stands there, or nobody does."""
    pose = figure.standing(0.1).pose(0) if visible else Pose.missing(0, play.now)
    play.flow.see(Analysed(0, play.now, pose, pose.xy, (1280, 720)), Status(watch), play.now)


@each
@pytest.mark.parametrize("watch", sorted(AWAY))
def test_it_ends_once_nobody_has_been_there_for_so_long(begun: Callable[[], Play], watch: Watch) -> None:
    play = begun()
    assert wait(play, 19.5, watch)
    assert not wait(play, 1.0, watch)
    assert type(play.flow.stage).__name__ in {"SessionSummaryStage", "TogetherFarewellStage"}


@each
def test_whoever_comes_back_in_time_has_as_long_again(begun: Callable[[], Play]) -> None:
    play = begun()
    assert wait(play, 15.0, Watch.LOST)
    seen(play, Watch.LOST)
    assert wait(play, 15.0, Watch.LOST)
    assert not wait(play, 6.0, Watch.LOST)


@each
def test_it_waits_for_whoever_is_there(begun: Callable[[], Play]) -> None:
    assert wait(begun(), 120.0, Watch.FOLLOWING)


@each
def test_the_end_of_a_video_leaves_time_to_read_it(begun: Callable[[], Play]) -> None:
    play = begun()
    assert wait(play, 7.5, Watch.ENDED)
    assert not wait(play, 1.0, Watch.ENDED)


@each
def test_a_session_that_ends_sooner_leaves_a_video_s_summary_as_soon(begun: Callable[[], Play]) -> None:
    play = begun()
    play.flow.settings = replace(play.flow.settings, away=3.0)
    assert not wait(play, 3.5, Watch.ENDED)


def test_of_several_one_who_stays_keeps_it() -> None:
    pair = after_a_set_of_two()
    assert isinstance(pair, Pair)
    for _ in range(4):
        assert wait(pair, 10.0, Watch.NOBODY), "the second is still there"
        seen(pair, Watch.NOBODY, visible=False)


def test_a_last_set_ends_the_session_though_somebody_is_there() -> None:
    play = squatting(replace(PLAN, reps=10, sets=1))
    play.play(figure.squats(1))
    play.touch("menu")
    play.touch("stop")
    assert wait(play, 7.5, Watch.FOLLOWING)
    assert not wait(play, 1.0, Watch.FOLLOWING)
