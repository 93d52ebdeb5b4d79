"""A visit from idle to idle, without a window: what each screen says, and what leads to the next."""

from __future__ import annotations

import itertools

import stick_figure as figure
from gesturing import arms_crossed, hand_up
from rehearsal import ANNA, PIN, Rehearsal

from mirror.live.state import Watch
from mirror.settings.pin import hashed
from mirror.visit.plan import Plan
from mirror.visit.take_away import MOST_BYTES
from mirror.visit.view import (
    DoorView,
    IdleView,
    MenuView,
    SessionSummaryView,
    SetSummaryView,
    StandView,
    TilesView,
    Tone,
    TrainerView,
    WorkoutView,
)


def squatting(plan: Plan | None = None) -> Rehearsal:
    """Chosen squats, the set has begun."""
    play = Rehearsal(plan)
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:squat")
    play.key("space")
    play.view(WorkoutView)
    return play


def test_the_whole_visit_hands_free() -> None:
    play = Rehearsal()
    assert play.view(IdleView).notice is not None, "nobody has been seen yet: it wakes up"
    play.play(figure.standing(1.5))
    who = play.view(TilesView)
    assert [tile.label for tile in who.tiles] == ["Guest", "Anna", "Ben"]
    play.dwell("guest")
    assert play.backstage.all("begin_visit") == [None]
    assert play.view(TilesView).kind == "choose"
    play.dwell("exercise:squat")
    play.play(figure.standing(5.5, yaw=60))
    stand = play.shown(StandView)
    assert {view.countdown for view in stand} == {None, 3, 2, 1}
    assert play.backstage.all("say")[:3] == ["three", "two", "one"]
    play.play(figure.squats(3, yaw=60))
    counts = [view.count for view in play.shown(WorkoutView)]
    assert max(counts) == 3 and counts == sorted(counts)
    play.play(figure.standing(3.0, yaw=60))
    summary = play.view(SetSummaryView)
    assert (summary.count, summary.count_label, len(summary.bars)) == ("3", "repetitions", 3)
    play.dwell("finish")
    end = play.view(SessionSummaryView)
    assert end.lines[0].title == "Squat" and end.lines[0].result == "3 repetitions"
    assert "Squat: 3 repetitions" in end.payload
    play.wait(31.0, Watch.FOLLOWING)
    play.view(IdleView)
    assert len(play.backstage.all("end_visit")) == 1


def test_auto_recognises_the_exercise_and_credits_what_was_done() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    play.touch("auto")
    play.key("space")
    assert play.view(WorkoutView).set_line == "I am watching what you do"
    play.play(figure.jumping_jacks(4))
    view = play.view(WorkoutView)
    assert (view.title, view.count) == ("Jumping jack", 4)
    play.play(arms_crossed(figure.standing(4.0), 0.5, 3.5))
    assert play.view(SetSummaryView).subtitle == "Jumping jack"
    assert play.visit.visitor.exercise == "jumping_jack", "the next set is of the same exercise"


def test_crossed_arms_end_the_set_and_a_raised_hand_opens_the_menu_over_it() -> None:
    play = squatting()
    play.play(figure.squats(2))
    play.play(hand_up(4.2))
    assert [target.id for target in play.view(MenuView).targets][:2] == ["resume", "stop"]
    play.dwell("resume")
    assert play.view(WorkoutView).count == 2, "the set has gone on behind the menu"
    assert play.backstage.all("begin_set") == [None]
    play.play(arms_crossed(figure.standing(4.0), 0.5, 3.5))
    assert play.view(SetSummaryView).count == "2"


def test_a_menu_that_nobody_answers_goes_away() -> None:
    play = squatting()
    play.touch("menu")
    play.wait(13.0, Watch.FOLLOWING)
    play.view(WorkoutView)


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
    assert play.backstage.all("mute") == [True, False]


def test_a_repetition_that_does_not_count_says_why() -> None:
    play = squatting()
    play.play(figure.squats(3, depth=[1.0, 0.55, 1.0]))
    said = {view.cue for view in play.shown(WorkoutView) if view.cue}
    assert "Not counted: Go lower" in said
    assert "Not counted: Go lower" in play.backstage.all("say")
    assert "refused" in play.backstage.all("sound")
    assert play.view(WorkoutView).count == 2


def test_one_cue_at_a_time_and_it_goes_when_it_is_obeyed() -> None:
    play = squatting(Plan(reps=0))
    play.play(figure.squats(2, depth=[0.55, 1.0]))
    cues = [view.cue for view in play.shown(WorkoutView)]
    assert any(cues) and not cues[-1]
    changes = [b for a, b in itertools.pairwise(cues) if a != b]
    assert len(changes) <= 4, "a cue does not flicker"


def test_the_count_is_spoken_and_the_newest_cuts_off_the_one_before() -> None:
    play = squatting()
    play.play(figure.squats(3))
    assert [said for said in play.backstage.all("say") if str(said).isdigit()] == ["1", "2", "3"]


def test_the_meter_follows_the_body_all_the_time() -> None:
    play = squatting()
    play.play(figure.squats(2))
    progress = [view.progress for view in play.shown(WorkoutView)]
    assert max(progress) > 0.9 and min(progress) < 0.1
    moving = [a != b for a, b in itertools.pairwise(progress)]
    assert sum(moving) > 100, "every frame of two squats of 2.4 s, but for the ends of the meter"


def test_charts_show_ten_seconds_left_against_right() -> None:
    play = squatting(Plan(reps=0, set_rest=60))
    play.play(figure.squats(5))
    chart = play.view(WorkoutView).charts[0]
    assert chart.band is not None and chart.low <= chart.band[0]
    assert -10.0 <= chart.age[0] < -9.9 and chart.age[-1] == 0.0
    assert len(chart.left) == len(chart.age) == len(chart.right)


def test_what_stands_in_the_way_of_a_set_is_said_one_thing_at_a_time() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:jumping_jack")
    play.play(figure.standing(1.0, yaw=90))
    assert play.view(StandView).say == "Face me"
    play.play(figure.standing(1.0, distance=14.0))
    assert play.view(StandView).say == "Come closer"
    play.play(figure.standing(1.0), Watch.DARK)
    assert play.view(StandView).say == "It is too dark here"
    play.play(figure.standing(1.0, distance=2.0))
    assert play.view(StandView).say == "Step back, I want to see all of you"
    play.wait(1.0, Watch.LOST)
    assert play.view(StandView).say == "Stand where I can see you"
    assert play.view(StandView).countdown is None


def test_the_countdown_stops_when_something_goes_wrong() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:jumping_jack")
    play.play(figure.standing(2.5))
    assert play.view(StandView).countdown == 2
    play.play(figure.standing(1.5, yaw=90))
    assert play.view(StandView).countdown is None


def test_a_blink_does_not_stop_the_countdown() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:jumping_jack")
    play.play(figure.standing(2.5))
    play.wait(0.3, Watch.LOST)
    assert play.view(StandView).countdown is not None


def test_states_are_plainly_shown() -> None:
    play = squatting()
    play.play(figure.standing(0.5))
    assert play.view(WorkoutView).pill.text == "I follow you"
    for watch, text, tone in (
        (Watch.LOST, "I lost you, step back", Tone.CUE),
        (Watch.CROWDED, "Somebody is in the way", Tone.CUE),
        (Watch.DARK, "Too dark", Tone.CUE),
        (Watch.CAMERA_GONE, "Camera gone", Tone.STOP),
    ):
        play.wait(0.2, watch)
        view = play.view(WorkoutView)
        assert (view.pill.text, view.pill.tone) == (text, tone)
        assert (view.alert is not None) == (tone is Tone.STOP)


def test_leaving_ends_the_set_and_then_the_visit() -> None:
    play = squatting(Plan(reps=0, away=20.0, farewell=10.0, last_summary=5.0))
    play.play(figure.squats(1))
    gone = figure.standing(7.0)
    play.play(type(gone)(gone.time, gone.xy * float("nan"), gone.score * 0), Watch.NOBODY)
    play.view(SetSummaryView)
    play.wait(21.0)
    play.view(SessionSummaryView)
    play.wait(11.0)
    play.view(IdleView)


def test_after_the_rest_the_next_set_begins_by_itself() -> None:
    play = squatting(Plan(reps=2, rest=5.0))
    play.play(figure.squats(2))
    play.play(figure.standing(3.0))
    assert play.view(SetSummaryView).title == "Set 1 done"
    play.views.clear()
    play.play(figure.standing(9.0))
    assert {view.countdown for view in play.shown(StandView)} == {None, 3, 2, 1}
    assert play.view(WorkoutView).set_line.startswith("Set 2 of 3")


def test_a_member_comes_in_by_a_code_and_another_code_is_refused() -> None:
    play = Rehearsal()
    play.touch("start")
    assert play.backstage.all("codes") == [True]
    play.visit.code("https://example.org", play.now)
    notice = play.view(TilesView).notice
    assert notice is not None and notice.text == "I do not know this code"
    play.visit.code("mirror:anna", play.now)
    assert play.backstage.all("begin_visit") == [ANNA]
    assert play.backstage.all("codes") == [True, False]
    assert play.view(TilesView).title == "What will you do, Anna?"


def test_a_gym_that_shows_no_names_knows_members_by_their_code_alone() -> None:
    play = Rehearsal(Plan(names=False))
    play.touch("start")
    assert [tile.id for tile in play.view(TilesView).tiles] == ["guest"]
    play.visit.code("mirror:anna", play.now)
    assert play.backstage.all("begin_visit") == [ANNA]


def test_without_members_nobody_is_asked_who_they_are() -> None:
    play = Rehearsal(members=())
    play.touch("start")
    assert play.view(TilesView).kind == "choose"


def test_nobody_before_the_tiles_ends_the_visit() -> None:
    play = Rehearsal()
    play.touch("start")
    play.wait(46.0)
    play.view(IdleView)


def test_the_door_opens_for_the_pin_alone_and_waits_after_wrong_ones() -> None:
    play = Rehearsal()
    play.key("t")
    for _ in range(3):
        play.key(*"1111", "return")
    notice = play.view(DoorView).notice
    assert notice is not None and notice.text == "Wait 30 s"
    play.key(*PIN, "return")
    play.view(DoorView)
    play.key("escape")
    play.wait(31.0)
    play.key("t", *PIN, "return")
    play.view(TrainerView)
    play.touch("settings")
    assert play.view(TrainerView).page == "settings"
    play.key("escape")
    play.view(IdleView)


def test_a_wrist_cannot_open_the_door() -> None:
    play = Rehearsal()
    play.dwell("trainer")
    play.view(IdleView)


def test_without_a_pin_the_door_stays_shut() -> None:
    play = Rehearsal(Plan(pin=""))
    play.key("t", *"0000", "return")
    notice = play.view(DoorView).notice
    assert notice is not None and "trainer.pin" in notice.text


def test_every_exercise_of_the_library_can_be_chosen() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    found = []
    for tab in play.view(TilesView).tabs:
        play.touch(tab.id)
        for _ in range(play.view(TilesView).pages):
            found += [tile.id.removeprefix("exercise:") for tile in play.view(TilesView).tiles]
            play.key("right")
    from rules.exercise import Exercise

    assert sorted(found) == sorted(Exercise.names())


def test_a_held_exercise_counts_seconds() -> None:
    play = Rehearsal(Plan(reps=10, pin=hashed(PIN)))
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:plank")
    play.key("space")
    assert play.view(WorkoutView).of == "seconds"


def test_a_long_visit_still_fits_the_code() -> None:
    play = Rehearsal(Plan(reps=1, sets=0))
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:squat")
    play.key("space")
    play.play(figure.squats(1))
    play.touch("stop")
    done = play.visit.visitor.sets[0]
    play.visit.visitor.sets += [done] * 40
    play.touch("finish")
    payload = play.view(SessionSummaryView).payload
    assert len(payload.encode()) <= MOST_BYTES
    assert payload.splitlines()[-1].startswith("and ")
