"""The one thing to work on: what cost most and came often, in the rule's own words; kind where there is nothing."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import reported as made

from export.report.advice import advise
from export.report.content import Advice
from export.report.groups import groups_of, main_of
from export.report.movement import Movement, SideCurves
from export.report.phrases import PHRASES, Phrases
from rules.results import WorkoutSet


def advice(*sets: WorkoutSet, difference: float = float("nan")) -> Advice:
    groups = groups_of(made.recording(*sets), Phrases())
    return advise([replace(group, movement=uneven(difference)) for group in groups], Phrases())


def uneven(difference: float) -> Movement:
    """A knee whose left range is `difference` % larger than the right."""
    line = np.linspace(0.0, 1.0, 101)[None]
    sides = (
        SideCurves("left", line * (200 + difference), 5.0, True),
        SideCurves("right", line * (200 - difference), 5.0, True),
    )
    return Movement("" if math.isnan(difference) else "knee", sides, "front", True)


def test_the_fault_that_came_most_often_is_told_in_the_rules_words() -> None:
    said = advice(made.one_set(made.reps(12, 5)))
    assert (said.about, said.headline, said.exercise) == ("leaning_forward", "Chest up", "squat")
    assert said.because == "Seen in 5 of 12 repetitions: Squat."


def test_a_fault_that_came_once_in_many_is_nothing_to_speak_of() -> None:
    assert advice(made.one_set(made.reps(20, 1))).about == "more"
    assert advice(made.one_set(made.reps(2, 1))).about == "leaning_forward"


def test_what_is_missing_of_the_way_weighs_more_than_a_small_fault() -> None:
    short = made.reps(6, 6, "short_range", rom=30.0)
    said = advice(made.one_set((*made.reps(6, 6), *short)))
    assert (said.about, said.headline) == ("short_range", "Go lower")
    assert said.because == "6 of 12 stopped on the way: Squat."


def test_movements_that_were_not_counted_because_they_were_short_count_among_the_short() -> None:
    doubts = [made.doubt("too_shallow", 100.0 + 5 * i) for i in range(3)]
    said = advice(made.one_set(made.reps(7), doubts))
    assert (said.about, said.because) == ("short_range", "3 of 10 stopped on the way: Squat.")


def test_a_movement_that_was_doubted_twice_is_one() -> None:
    twice = [made.doubt("too_shallow", 100.0), made.doubt("too_shallow", 101.2)]
    assert advice(made.one_set(made.reps(7), twice)).about == "more"


@pytest.mark.parametrize(
    ("reason", "key"),
    [
        ("limbs_not_visible", "seen_better"),
        ("wrong_view", "turn"),
        ("too_fast", "slow"),
        ("too_short", "longer"),
    ],
)
def test_what_could_not_be_judged_is_told_so_that_it_will_be(reason: str, key: str) -> None:
    said = advice(made.one_set(made.reps(4), [made.doubt(reason, 100.0 + 5 * i) for i in range(4)]))
    assert (said.about, said.headline) == (reason, PHRASES[f"advice.{key}"])


def test_sides_that_differ_are_told_with_the_weaker_one() -> None:
    said = advice(made.one_set(made.reps(12)), difference=14.0)
    assert (said.about, said.headline) == ("sides", PHRASES["advice.right"])
    assert "14 %" in said.because and "knee" in said.because
    assert advice(made.one_set(made.reps(12)), difference=-14.0).headline == PHRASES["advice.left"]
    assert advice(made.one_set(made.reps(12)), difference=6.0).about == "more"


def test_a_set_that_lost_its_speed_is_told() -> None:
    fading = tuple(replace(rep, concentric_s=0.6 + 0.1 * i) for i, rep in enumerate(made.reps(10)))
    said = advice(made.one_set(fading))
    assert said.about == "fade"
    # medians of three at the ends: 0.7 and 1.4 s
    assert "50 % slower" in said.because


def test_one_repetition_timed_badly_is_no_loss_of_speed() -> None:
    reps = list(made.reps(10))
    reps[-1] = replace(reps[-1], concentric_s=2.0)
    assert advice(made.one_set(reps)).about == "more"


def test_when_nothing_is_wrong_there_is_more_and_when_nothing_was_done_a_beginning() -> None:
    assert advice(made.one_set(made.reps(12))).headline == PHRASES["advice.more"]
    held = made.one_set(holds=[made.hold(1, 1.0, 40.0)], exercise="plank")
    assert advice(held).headline == PHRASES["advice.more_hold"]
    assert advice().about == "begin"


def test_mediocre_without_a_fault_is_not_called_clean() -> None:
    assert advice(made.one_set(made.reps(12, quality=0.6))).about == "same"


def test_a_fault_of_a_hold_is_said_of_holds() -> None:
    bent = [made.hold(i, 30.0 * i, 20.0, ("bent_hips",)) for i in range(1, 4)]
    said = advice(made.one_set(holds=bent, exercise="plank"))
    assert said.because == "Seen in 3 of 3 holds: Plank."
    assert said.why == PHRASES["advice.fault_why_hold"]


def test_the_main_exercise_took_most_of_the_time_or_needs_most_words() -> None:
    long = made.one_set(made.reps(20))
    brief = made.one_set(
        made.reps(3, 3, exercise="lunge"), exercise="lunge", number=2, start=90.0, end_s=100.0
    )
    alike = made.one_set(made.reps(19, 2, exercise="lunge"), exercise="lunge", number=2)
    chosen = [main_of(groups_of(made.recording(long, other), Phrases())) for other in (brief, alike)]
    assert [group.name for group in chosen if group is not None] == ["squat", "lunge"]
