"""Something else is done than was chosen: it is offered once, and a pointed hand changes to it."""

from __future__ import annotations

import pytest
import stick_figure as figure
from rehearsal import Rehearsal, squatting

from mirror.flow.offer import CHANGE, KEEP, OFFERED_S, Changing
from mirror.flow.settings import FlowSettings
from mirror.flow.view import SetSummaryView, WorkoutView


def jacks_chosen_as_squats(count: int = 5) -> Rehearsal:
    """Squats are chosen, jumping jacks are done."""
    play = squatting(FlowSettings(reps=20, set_rest=60))
    play.play(figure.jumping_jacks(count))
    return play


def test_what_is_done_instead_is_offered_though_nothing_counts() -> None:
    play = jacks_chosen_as_squats()
    view = play.view(WorkoutView)
    assert view.count == 0 and view.offer is not None
    assert view.offer.words == "This looks like: Jumping jack"
    assert [target.label for target in view.offer.targets] == ["Count that", "No"]


def test_a_pointed_hand_changes_and_what_was_done_is_credited() -> None:
    play = jacks_chosen_as_squats()
    play.dwell(CHANGE)
    assert play.commands.all("change") == ["jumping_jack"]
    play.play(figure.jumping_jacks(2))
    view = play.view(WorkoutView)
    assert (view.title, view.count, view.offer) == ("Jumping jack", 7, None)
    assert any(cue.startswith("Jumping jack, ") for cue in (seen.cue for seen in play.shown(WorkoutView)))
    play.touch("stop")
    assert play.view(SetSummaryView).subtitle == "Jumping jack"
    assert play.flow.session.sets[-1].set.exercise == "jumping_jack"
    assert len(play.flow.session.sets[-1].set.reps) == 7


def test_a_hand_points_at_nothing_in_a_set_while_nothing_is_asked() -> None:
    play = squatting()
    play.play(figure.squats(1))
    play.dwell(CHANGE)
    assert play.commands.all("change") == []


def test_no_goes_on_with_what_was_chosen_and_is_not_asked_again() -> None:
    play = jacks_chosen_as_squats()
    play.key("n")
    assert play.view(WorkoutView).offer is None
    play.play(figure.jumping_jacks(4))
    view = play.view(WorkoutView)
    assert (view.title, view.offer) == ("Squat", None)


def test_an_offer_stays_while_nothing_of_what_was_chosen_counts() -> None:
    changing = Changing()
    changing.see("push_up", 0.0)
    assert changing.find_offer(5 * OFFERED_S) == "push_up"
    changing.counted = True
    assert changing.find_offer(5 * OFFERED_S) == ""


def test_what_was_done_instead_is_credited_when_the_set_ends_unanswered() -> None:
    play = jacks_chosen_as_squats()
    play.touch("stop")
    assert play.commands.all("change") == ["jumping_jack"]
    view = play.view(SetSummaryView)
    assert (view.subtitle, view.count) == ("Jumping jack", "5")


def test_what_was_declined_is_not_credited_at_the_end() -> None:
    play = jacks_chosen_as_squats()
    play.key("n")
    play.touch("stop")
    assert play.commands.all("change") == []
    assert play.view(SetSummaryView).subtitle == "Squat"


def test_an_offer_beside_a_count_goes_away_where_nobody_answers() -> None:
    changing = Changing()
    changing.counted = True
    changing.see("lunge", 0.0)
    assert changing.find_offer(OFFERED_S - 0.1) == "lunge"
    assert changing.find_offer(OFFERED_S + 0.1) == ""
    changing.see("lunge", OFFERED_S + 1)
    assert changing.find_offer(OFFERED_S + 1) == ""
    changing.see("squat", 20.0)
    assert changing.find_offer(20.0) == "squat" and changing.answer(False) == ""


@pytest.mark.parametrize("count", [4])
def test_who_does_what_was_chosen_is_asked_nothing(count: int) -> None:
    play = squatting(FlowSettings(reps=20, set_rest=60))
    play.play(figure.squats(count, yaw=60))
    assert all(view.offer is None for view in play.shown(WorkoutView))
    assert KEEP not in {
        target.id for view in play.shown(WorkoutView) if view.offer for target in view.offer.targets
    }
