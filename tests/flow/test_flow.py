"""A session from idle to idle, without a window: what each screen says, and what leads to the next."""

from __future__ import annotations

import stick_figure as figure
from gesturing import arms_crossed, hand_up
from rehearsal import Rehearsal, squatting

from mirror.flow.card import MOST_BYTES
from mirror.flow.settings import FlowSettings
from mirror.flow.view import (
    IdleView,
    MenuView,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    TilesView,
    WorkoutView,
)
from mirror.live.state import Watch


def test_the_whole_session_hands_free() -> None:
    play = Rehearsal()
    assert play.view(IdleView).notice is not None, "nobody has been seen yet: it wakes up"
    play.play(figure.standing(1.5))
    who = play.view(TilesView)
    assert [tile.label for tile in who.tiles] == ["Guest", "Anna", "Ben"]
    play.dwell("guest")
    assert play.commands.all("begin_session") == [None]
    assert play.view(TilesView).kind == "choose"
    play.dwell("exercise:squat")
    play.play(figure.standing(5.5, yaw=60))
    stand = play.shown(StandView)
    assert {view.countdown for view in stand} == {None, 3, 2, 1}
    assert play.commands.all("say")[:3] == ["three", "two", "one"]
    play.play(figure.squats(3, yaw=60))
    counts = [view.count for view in play.shown(WorkoutView)]
    assert max(counts) == 3 and counts == sorted(counts)
    play.play(figure.standing(3.0, yaw=60))
    summary = play.view(SetSummaryView)
    assert (summary.count, summary.count_label, len(summary.bars)) == ("3", "of 3", 3)
    play.dwell("finish")
    end = play.view(SessionSummaryView)
    assert end.lines[0].title == "Squat" and end.lines[0].result == "3 repetitions"
    assert "Squat: 3 repetitions" in end.payload
    play.wait(31.0, Watch.FOLLOWING)
    play.view(IdleView)
    assert len(play.commands.all("end_session")) == 1


def test_crossed_arms_end_the_set_and_a_raised_hand_opens_the_menu_over_it() -> None:
    play = squatting()
    play.play(figure.squats(2))
    play.play(hand_up(4.2))
    assert [target.id for target in play.view(MenuView).targets][:2] == ["resume", "stop"]
    play.dwell("resume")
    assert play.view(WorkoutView).count == 2, "the set has gone on behind the menu"
    assert play.commands.all("begin_set") == [None]
    play.play(arms_crossed(figure.standing(4.0), 0.5, 3.5))
    assert play.view(SetSummaryView).count == "2"


def test_a_menu_that_nobody_answers_goes_away() -> None:
    play = squatting()
    play.touch("menu")
    play.wait(11.0, Watch.FOLLOWING)
    assert isinstance(play.flow.view(play.now), MenuView), "there is time to read it"
    play.wait(2.0, Watch.FOLLOWING)
    assert isinstance(play.flow.view(play.now), WorkoutView)
    assert play.commands.all("end_set") == []


def test_finishing_from_the_menu_keeps_the_set() -> None:
    play = squatting()
    play.play(figure.squats(2))
    play.touch("menu")
    play.touch("finish")
    assert play.view(SessionSummaryView).lines[0].result == "2 repetitions"


def test_sound_goes_off_and_on_in_the_menu() -> None:
    play = squatting()
    play.touch("menu")
    play.touch("mute")
    assert play.view(MenuView).targets[-1].label == "Sound on"
    play.touch("mute")
    assert play.commands.all("mute") == [True, False]


def test_leaving_ends_the_set_and_then_the_session() -> None:
    play = squatting(FlowSettings(reps=0, away=20.0, farewell=10.0, last_summary=5.0))
    play.play(figure.squats(1))
    gone = figure.standing(7.0)
    play.play(type(gone)(gone.time, gone.xy * float("nan"), gone.score * 0), Watch.NOBODY)
    assert play.view(SetSummaryView).count == "1"
    play.wait(21.0)
    assert play.view(SessionSummaryView).lines[0].result == "1 repetition"
    assert play.commands.all("end_session") == []
    play.wait(11.0)
    assert play.view(IdleView).targets[0].id == "start"
    assert play.commands.all("end_session") == [None], "nobody's session is left open"


def test_after_the_rest_the_next_set_begins_by_itself() -> None:
    play = squatting(FlowSettings(reps=2, rest=5.0))
    play.play(figure.squats(2))
    play.play(figure.standing(3.0))
    assert play.view(SetSummaryView).title == "Set 1 done"
    play.views.clear()
    play.play(figure.standing(9.0))
    assert {view.countdown for view in play.shown(StandView)} == {None, 3, 2, 1}
    assert play.view(WorkoutView).set_line.startswith("Set 2 of 3")


def test_nobody_before_the_tiles_ends_the_session() -> None:
    play = Rehearsal()
    play.touch("start")
    play.wait(44.0)
    assert play.view(TilesView).kind == "who", "somebody may be thinking"
    play.wait(2.0)
    assert play.view(IdleView).targets[0].id == "start"
    assert play.commands.all("begin_session") == [], "nobody said who they are"


def test_a_long_session_still_fits_the_code() -> None:
    play = Rehearsal(FlowSettings(reps=1, sets=0))
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:squat")
    play.key("space")
    play.play(figure.squats(1))
    play.touch("stop")
    done = play.flow.session.sets[0]
    play.flow.session.sets += [done] * 40
    play.touch("finish")
    payload = play.view(SessionSummaryView).payload
    assert len(payload.encode()) <= MOST_BYTES
    assert payload.splitlines()[-1].startswith("and ")


def test_m_opens_the_menu_on_every_screen_of_a_session_and_comes_back() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    kinds: list[type] = []

    def menu_and_back() -> None:
        shown = play.flow.view(play.now)
        play.key("m")
        play.view(MenuView)
        play.key("escape")
        assert type(play.flow.view(play.now)) is type(shown)
        kinds.append(type(shown))

    menu_and_back()
    play.touch("exercise:squat")
    menu_and_back()
    play.key("space")
    play.play(figure.squats(2))
    menu_and_back()
    play.key("space")
    menu_and_back()
    play.touch("finish")
    menu_and_back()
    assert kinds == [TilesView, StandView, WorkoutView, SetSummaryView, SessionSummaryView]
