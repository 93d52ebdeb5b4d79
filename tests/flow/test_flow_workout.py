"""Before and in a set: what has to be right, the count, the meter, one cue at a time."""

from __future__ import annotations

import itertools

import pytest
import stick_figure as figure
from gesturing import arms_crossed
from rehearsal import PIN, Rehearsal, squatting
from test_library_cardio import high_knees

from mirror.flow.settings import FlowSettings
from mirror.flow.view import (
    SessionSummaryView,
    SetSummaryView,
    StandView,
    Tone,
    WorkoutView,
)
from mirror.live.state import Keeping, SetEnded, Status, Watch
from mirror.settings.file import hash_pin
from rules.exercise import Exercise
from rules.results import Doubt, Rep, WorkoutSet


def test_auto_recognises_the_exercise_and_credits_what_was_done() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    play.touch("auto")
    play.key("space")
    view = play.view(WorkoutView)
    assert (view.set_line, view.watching) == ("I am watching what you do", "Do two, and I recognise it")
    play.play(figure.jumping_jacks(4))
    shown = play.shown(WorkoutView)
    assert "Jumping jack, 2 already" in {view.cue for view in shown}
    assert all(view.count == 0 for view in shown if view.watching)
    view = play.view(WorkoutView)
    assert (view.title, view.count, view.watching) == ("Jumping jack", 4, "")
    play.play(arms_crossed(figure.standing(4.0), 0.5, 3.5))
    assert play.view(SetSummaryView).subtitle == "Jumping jack"
    assert play.flow.session.exercise == "jumping_jack", "the next set is of the same exercise"


def test_a_repetition_that_does_not_count_says_why() -> None:
    play = squatting()
    play.play(figure.squats(3, depth=[1.0, 0.55, 1.0]))
    said = {view.cue for view in play.shown(WorkoutView) if view.cue}
    assert "Not counted: Go lower" in said
    assert "Not counted: Go lower" in play.commands.all("say")
    assert "refused" in play.commands.all("sound")
    assert play.view(WorkoutView).count == 2


def test_one_cue_at_a_time_and_it_goes_when_it_is_obeyed() -> None:
    play = squatting(FlowSettings(reps=0))
    play.play(figure.squats(2, depth=[0.55, 1.0]))
    cues = [view.cue for view in play.shown(WorkoutView)]
    assert any(cues) and not cues[-1]
    changes = [b for a, b in itertools.pairwise(cues) if a != b]
    assert len(changes) <= 4, "a cue does not flicker"


def test_the_count_is_spoken_and_the_newest_cuts_off_the_one_before() -> None:
    play = squatting()
    play.play(figure.squats(3))
    assert [said for said in play.commands.all("say") if str(said).isdigit()] == ["1", "2", "3"]


def test_the_meter_follows_the_body_all_the_time() -> None:
    play = squatting()
    play.play(figure.squats(2))
    progress = [view.progress for view in play.shown(WorkoutView)]
    assert max(progress) > 0.9 and min(progress) < 0.1
    moving = [a != b for a, b in itertools.pairwise(progress)]
    assert sum(moving) > 100, "every frame of two squats of 2.4 s, but for the ends of the meter"


def test_charts_show_ten_seconds_left_against_right() -> None:
    play = squatting(FlowSettings(reps=0, set_rest=60))
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
    assert play.view(StandView).say == "I count you like this; facing me I see you better"
    play.play(figure.standing(1.0, distance=14.0))
    assert play.view(StandView).say == "Come closer"
    play.play(figure.standing(1.0), Watch.DARK)
    assert play.view(StandView).say == "It is too dark here"
    play.play(figure.standing(1.0, distance=2.0))
    assert play.view(StandView).say == "Step back, I want to see all of you"
    play.wait(1.0, Watch.LOST)
    assert play.view(StandView).say == "Stand where I can see you"
    assert play.view(StandView).countdown is None


def test_a_member_who_stands_sideways_is_counted_from_the_first_jack_with_one_friendly_line() -> None:
    play = Rehearsal()
    for target in ("start", "guest", "exercise:jumping_jack"):
        play.touch(target)
    play.play(figure.standing(8.0, yaw=90))
    view = play.view(WorkoutView)
    assert view.count == 0, "the countdown ran although they stand sideways"
    play.play(figure.jumping_jacks(4, yaw=90))
    assert play.view(WorkoutView).count == 4
    counts = [view.count for view in play.shown(WorkoutView)]
    assert sorted(set(counts)) == [0, 1, 2, 3, 4], "each is counted as it is done"
    advice = "I count you like this; facing me I see you better"
    assert play.commands.all("say").count(advice) == 1
    assert not [view.cue for view in play.shown(WorkoutView) if "Not counted" in view.cue]


def test_lunges_of_a_member_who_chose_squats_count_and_it_is_said_once_what_they_look_like() -> None:
    play = squatting(FlowSettings(reps=0, set_rest=60))
    play.play(figure.lunges(5, yaw=60))
    assert play.view(WorkoutView).count >= 4
    asked = [view.offer.words if view.offer else "" for view in play.shown(WorkoutView)]
    assert [b for a, b in itertools.pairwise(asked) if a != b and b] == ["This looks like: Lunge"]
    assert play.commands.all("say").count("This looks like: Lunge") == 1


def test_the_countdown_stops_when_something_goes_wrong() -> None:
    play = Rehearsal()
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:jumping_jack")
    play.play(figure.standing(2.5))
    assert play.view(StandView).countdown == 2
    play.play(figure.standing(1.5, distance=14.0))
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


def test_a_held_exercise_counts_seconds() -> None:
    play = Rehearsal(FlowSettings(reps=10, pin=hash_pin(PIN)))
    play.touch("start")
    play.touch("guest")
    play.touch("exercise:plank")
    play.key("space")
    assert play.view(WorkoutView).of == "seconds"


def of_exercise(name: str) -> Rehearsal:
    play = Rehearsal(FlowSettings(reps=3))
    for target in ("start", "guest", f"exercise:{name}"):
        play.touch(target)
    play.key("space")
    return play


def test_a_set_of_quick_steps_aims_at_seconds_and_not_at_three_repetitions() -> None:
    play = of_exercise("high_knees")
    assert play.view(WorkoutView).set_line == "Set 1 of 3  ·  30 s"
    play.play(high_knees(reps=60))
    view = play.view(WorkoutView)
    assert (view.count > 50, view.of, view.cue) == (True, "reps", "")


def test_that_the_target_is_reached_is_said_for_a_moment() -> None:
    play = squatting()
    squats = figure.squats(6)
    play.play(figure.frames(squats, squats.time < 16.5))
    assert (play.view(WorkoutView).of, play.view(WorkoutView).count) == ("of 3", 5)
    said = [view.cue for view in play.shown(WorkoutView)]
    assert 0 < said.count("Target reached") < 4 * 30


def summary_of(reps: list[float], doubts: list[tuple[float, str]] = ()) -> SetSummaryView:  # type: ignore[assignment]
    """The summary of a set of squats: a repetition every 3 s that reached so much of the target, and what did not
    count."""
    found = tuple(
        Rep(i, "squat", 3.0 * i, 3.0 * i + 1, 3.0 * i + 2, 75 * share, "deg", 1.0, 1.0, min(share, 1.0))
        for i, share in enumerate(reps, start=1)
    )
    told = tuple(Doubt(start, start + 1, "squat", reason, "") for start, reason in doubts)
    play = squatting(FlowSettings(reps=10))
    play.flow.set_ended(
        SetEnded(WorkoutSet(1, "squat", "Squat", 0.0, 40.0, found, told, energy=1.0), 1.0), play.now
    )
    return play.view(SetSummaryView)


def test_the_summary_says_what_did_not_count_and_praises_nothing_that_it_doubts() -> None:
    clean = summary_of([1.0] * 10)
    assert (clean.count, clean.count_label, clean.praise) == ("10", "of 10", "Clean from first to last")
    doubtful = summary_of([1.0] * 3, [(4.5, "too_shallow"), (8.0, "too_shallow"), (20.0, "too_fast")])
    assert doubtful.doubts == ("2 not counted: not far enough", "1 not counted: too fast")
    assert doubtful.praise == "Good work"
    assert [bar.number for bar in doubtful.bars] == ["1", "–", "2", "–", "3", "–"]
    assert summary_of([1.0, 0.8, 1.0]).praise != "Clean from first to last"


def test_quality_is_no_higher_than_the_bars() -> None:
    # the rules judge where a repetition turned; its own way is shorter where it began above rest
    short = (Rep(1, "squat", 0.0, 1.0, 2.0, 60.0, "deg", 1.0, 1.0, 0.99),) * 3
    play = squatting(FlowSettings(reps=10))
    play.flow.set_ended(
        SetEnded(WorkoutSet(1, "squat", "Squat", 0.0, 40.0, short, energy=1.0), 1.0), play.now
    )
    view = play.view(SetSummaryView)
    share = 60.0 / Exercise.named("squat").range.full
    assert share < 0.85 and view.facts[0].value == f"{100 * share:.0f} %"
    assert {bar.share for bar in view.bars} == {share}
    play.touch("finish")
    whole = play.view(SessionSummaryView)
    assert f"{100 * share:.0f} %" in whole.payload and "99 %" not in whole.payload
    assert f"{100 * share:.0f} %" in [fact.value for fact in whole.facts]


def test_a_repetition_that_stayed_far_below_the_target_has_no_clean_bar() -> None:
    # without the fault `short_range`: its beginning was not seen
    tones = [bar.tone for bar in summary_of([1.0, 0.74, 0.9]).bars]
    assert tones == [Tone.GOOD, Tone.CUE, Tone.GOOD]


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (Status(Watch.FOLLOWING, slow=True), "Slower without the graphics card"),
        (Status(Watch.FOLLOWING, crawling=True), "Too slow here to judge your form. I go on counting"),
        (
            Status(Watch.FOLLOWING, keeping=Keeping.BUSY),
            "Not kept: another mirror records into the same store",
        ),
    ],
)
def test_a_notice_is_read_and_goes(status: Status, says: str) -> None:
    play = squatting()
    play.flow.tick(status, play.now)
    told = play.view(WorkoutView).notice
    assert told is not None and told.text == says
    play.flow.tick(status, play.now + 11.0)
    later = play.flow.view(play.now + 11.0)
    assert isinstance(later, WorkoutView) and later.notice is None


def test_energy_is_hidden_where_it_cannot_be_judged() -> None:
    play = squatting()
    play.play(figure.squats(2))
    assert play.view(WorkoutView).energy > 0
    play.flow.tick(Status(Watch.FOLLOWING, crawling=True), play.now)
    assert play.view(WorkoutView).energy == 0
    # nor is it in the summary, though the rest of the set was quick enough
    play.flow.tick(Status(Watch.FOLLOWING), play.now)
    play.touch("menu")
    play.touch("stop")
    labels = [fact.label for fact in play.view(SetSummaryView).facts]
    assert labels and not any("energy" in label for label in labels)
