"""Sets: they begin and end by rest and posture, live as in recordings, and their summaries say what happened."""

from __future__ import annotations

import math

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import PoseSequence
from rules import Rep, SetTracker, analyse, summarise
from rules.sets import ENDED, LEFT_S, REST_S, UNSEEN_S, find_sets, trunk_lean
from rules.velocity_loss import velocity_loss


def rep(number, start, *, length=2.0, rom=90.0, quality=1.0, exercise="squat", side="both", concentric=1.0):
    turn = start + length - concentric
    return Rep(
        number, exercise, start, turn, start + length, rom, "deg", length - concentric, concentric, quality, (), side
    )  # fmt: skip


def follow(tracker, reps, until, lean=lambda t: 10.0, step=0.1):
    """Feed frames with the repetition that ended at each; gives every state."""
    states, waiting = [], sorted(reps, key=lambda r: r.end_s)
    for i in range(round(until / step)):
        now = i * step
        due = waiting.pop(0) if waiting and waiting[0].end_s <= now else None
        states.append(tracker.update(now, lean(now), due))
    return states


def test_a_rest_parts_two_sets_and_is_timed():
    reps = [rep(i, 2.0 + 3 * i) for i in range(4)] + [rep(i, 50.0 + 3 * i) for i in range(4, 6)]
    tracker = SetTracker()
    states = follow(tracker, reps, 90)
    first, second = tracker.sets
    assert [r.rep for r in first.reps] == [0, 1, 2, 3] and [r.rep for r in second.reps] == [4, 5]
    assert (first.number, second.number) == (1, 2)
    assert first.start_s == 2.0 and first.end_s == 13.0 and math.isnan(first.rest_before_s)
    assert second.rest_before_s == pytest.approx(62.0 - 13.0)
    assert first.ended == second.ended == "rest"
    phases = [state.phase for state in states]
    assert phases[0] == "idle" and phases[100] == "set" and phases[400] == "rest"
    assert states[400].elapsed_s == pytest.approx(40.0 - 13.0) and states[400].reps == 4
    assert [i for i, state in enumerate(states) if state.ended] == [
        pytest.approx(10 * (s.end_s + REST_S), abs=2) for s in (first, second)
    ]


def test_a_breath_between_repetitions_is_no_rest_and_slow_ones_breathe_longer():
    breath = [rep(0, 1.0), rep(1, 12.0)]
    follow(tracker := SetTracker(), breath, 40)
    assert [len(s.reps) for s in tracker.sets] == [2]
    slow = [rep(0, 1.0, length=8.0), rep(1, 27.0, length=8.0)]
    follow(tracker := SetTracker(), slow, 80)
    assert [len(s.reps) for s in tracker.sets] == [2]


def test_leaving_the_posture_ends_the_set_soon():
    """A push-up's trunk lies; standing up is the end of the set."""
    reps = [rep(i, 2.0 + 3 * i, exercise="push_up") for i in range(3)]
    lean = lambda t: 80.0 + 5 * np.sin(t) if t < 14 else 5.0  # noqa: E731
    tracker = SetTracker()
    states = follow(tracker, reps, 30, lean)
    (only,) = tracker.sets
    assert only.ended == "posture" and only.end_s == pytest.approx(10.0)
    said = next(i for i, state in enumerate(states) if state.ended) / 10
    assert said == pytest.approx(14.0 + LEFT_S, abs=0.25)


def test_a_leaning_repetition_does_not_end_its_own_set():
    """A deadlift leans from 0 to 80 degrees; the posture is that whole range."""
    reps = [rep(i, 2.0 + 4 * i, length=3.0, exercise="deadlift") for i in range(5)]
    lean = lambda t: 80.0 * (math.sin(math.pi * ((t - 2) % 4) / 3) if (t - 2) % 4 < 3 else 0)  # noqa: E731
    tracker = SetTracker()
    follow(tracker, reps, 60, lean)
    assert [len(s.reps) for s in tracker.sets] == [5]


def test_what_looked_like_the_end_was_the_way_into_the_next_repetition():
    reps = [rep(0, 2.0, exercise="burpee"), rep(1, 4.5, length=6.0, exercise="burpee")]
    lean = lambda t: 85.0 if 5 < t < 9.5 else 10.0  # noqa: E731
    tracker = SetTracker()
    states = follow(tracker, reps, 40, lean)
    assert [len(s.reps) for s in tracker.sets] == [2] and tracker.sets[0].number == 1
    assert [state.ended.reps[-1].rep for state in states if state.ended] == [0, 1]


def test_a_repetition_under_way_when_the_rest_was_called_goes_on_with_the_set():
    reps = [rep(0, 2.0), rep(1, 15.0, length=6.0)]
    follow(tracker := SetTracker(), reps, 60)
    assert [len(s.reps) for s in tracker.sets] == [2]


def test_out_of_sight_ends_the_set_but_a_short_while_does_not():
    reps = [rep(0, 2.0), rep(1, 5.0)]
    follow(tracker := SetTracker(), reps, 30, lambda t: math.nan if 8 < t < 8 + UNSEEN_S - 1 else 10.0)
    assert tracker.sets[0].ended == "rest"
    follow(tracker := SetTracker(), reps, 30, lambda t: math.nan if t > 8 else 10.0)
    assert tracker.sets[0].ended == "out_of_sight"


def test_another_exercise_begins_another_set():
    reps = [rep(0, 2.0), rep(1, 5.0), rep(2, 8.0, exercise="lunge")]
    follow(tracker := SetTracker(), reps, 40)
    assert [(s.exercise, len(s.reps), s.ended) for s in tracker.sets] == [
        ("squat", 2, "exercise"), ("lunge", 1, "rest"),
    ]  # fmt: skip


def test_a_set_ends_at_the_chosen_loss_of_velocity():
    slower = [rep(i, 2.0 + 4 * i, length=3.0, concentric=1.0 / (1 - 0.08 * i)) for i in range(6)]
    tracker = SetTracker(velocity_loss_limit=20.0)
    states = follow(tracker, slower[:4], 60)
    (only,) = tracker.sets
    assert only.ended == "velocity_loss" and len(only.reps) == 4
    assert velocity_loss(only.reps) == pytest.approx(24.0) and velocity_loss(only.reps[:3]) < 20.0
    ended = next(state for state in states if state.ended)
    assert ended.phase == "rest" and ended.velocity_loss == pytest.approx(24.0)
    assert len(find_sets(standing(40.0), slower)[0].reps) == 6
    assert len(find_sets(standing(40.0), slower, velocity_loss_limit=20.0)[0].reps) == 4


def test_ended_by_hand_and_by_the_end():
    tracker = SetTracker()
    follow(tracker, [rep(0, 1.0)], 4)
    assert tracker.stop().ended == "stopped" and tracker.stop() is None
    with pytest.raises(ValueError, match="velocity_loss"):
        tracker.stop("bored")
    assert set(ENDED) >= {s.ended for s in tracker.sets}
    for wrong in ({"rest_s": 0.0}, {"velocity_loss_limit": 120.0}):
        with pytest.raises(ValueError, match="rest_s"):
            SetTracker(**wrong)


def standing(seconds, **camera):
    return figure.standing(seconds, **camera)


def test_a_recording_gives_what_live_gives():
    reps = [rep(i, 2.0 + 3 * i) for i in range(4)] + [rep(i, 40.0 + 3 * i) for i in range(4, 7)]
    sequence = standing(66.0)
    tracker = SetTracker()
    leans = trunk_lean(sequence.xy, sequence.score)
    waiting = list(reps)
    for now, lean in zip(sequence.time.tolist(), leans.tolist(), strict=True):
        tracker.update(now, lean, waiting.pop(0) if waiting and waiting[0].end_s <= now else None)
    tracker.stop("end")
    live = [(one.reps, one.ended, one.start_s, one.end_s) for one in tracker.sets]
    assert [(one.reps, one.ended, one.start_s, one.end_s) for one in find_sets(sequence, reps)] == live
    assert [ended for _, ended, _, _ in live] == ["rest", "end"]


def test_an_analysis_holds_its_sets():
    one = figure.squats(3, yaw=90)
    pause = figure.standing(30, yaw=90)
    time = np.concatenate([one.time, pause.time + 20, one.time + 60])
    both = PoseSequence(
        time, np.concatenate([one.xy, pause.xy, one.xy]), np.concatenate([one.score, pause.score, one.score]),
        None, one.size,
    )  # fmt: skip
    analysis = analyse(both, "squat")
    assert [len(s.reps) for s in analysis.sets] == [3, 3]
    assert analysis.sets[1].rest_before_s > 30
    assert sum(len(s.reps) for s in analysis.sets) == len(analysis.reps)
    assert analyse(figure.standing(5), "squat").sets == ()


def test_the_summary_of_a_set():
    reps = [
        rep(1, 0.0, rom=100.0, quality=0.9), rep(2, 3.0, rom=90.0, quality=1.0),
        rep(3, 6.0, rom=80.0, quality=0.5, concentric=1.25),
    ]  # fmt: skip
    said = summarise(find_sets(standing(12.0), reps)[0])
    assert (said.reps, said.first_rep, said.last_rep, said.best, said.worst) == (3, 1, 3, 2, 3)
    assert said.quality == pytest.approx(0.8) and said.rom == pytest.approx(90.0) and said.rom_unit == "deg"
    assert said.rom_trend == pytest.approx(100 * -20 / 90)
    assert said.time_under_tension_s == pytest.approx(6.0) and said.pause_s == pytest.approx(1.0)
    assert said.cadence == pytest.approx(60 * 2 / (6.75 - 1.0))
    assert said.fastest == pytest.approx(100.0) and said.last == pytest.approx(64.0)
    assert said.velocity_loss == pytest.approx(36.0)
    assert (said.eccentric_s, said.concentric_s) == (1.0, 1.0)
    assert said.left == said.right == 0 and math.isnan(said.side_difference)


def test_sides_are_compared_each_with_itself():
    reps = [rep(i, 3.0 * i, rom=100 if i % 2 else 80, side="right" if i % 2 else "left") for i in range(4)]
    said = summarise(find_sets(standing(14.0), reps)[0])
    assert said.left == said.right == 2
    assert said.side_difference == pytest.approx(-100 * 20 / 90)
    assert said.velocity_loss == pytest.approx(0.0)
    one = summarise(find_sets(standing(14.0), reps[:1])[0])
    assert math.isnan(one.velocity_loss) and math.isnan(one.cadence) and math.isnan(one.rom_trend)
