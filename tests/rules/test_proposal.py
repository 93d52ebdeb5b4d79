"""A rule that is proposed from one set counts that set and others like it, or says that it cannot."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from rules import RuleError, analyse
from rules.body import BodyStream
from rules.proposal import ProposalError, candidates, propose

SETS = {
    "squat": (figure.squats, 4, {"yaw": 90}),
    "jack": (figure.jumping_jacks, 5, {}),
    "curl": (figure.curls, 4, {"yaw": 60}),
}


@pytest.mark.parametrize("name", SETS)
def test_it_counts_its_own_set_and_another_one(name):
    movement, reps, camera = SETS[name]
    proposal = propose(movement(reps, noise=1.0, **camera), f"my_{name}", reps)
    assert proposal.reps == reps and proposal.exercise.name == f"my_{name}"
    other = movement(reps + 3, rep_s=1.6, noise=1.0, seed=7, **camera)
    assert len(analyse(other, proposal.exercise).reps) == reps + 3


def test_it_does_not_count_somebody_who_stands():
    proposal = propose(figure.squats(4, yaw=90), "mine", 4)
    assert analyse(figure.standing(20, yaw=90), proposal.exercise).reps == ()


def test_the_signal_that_swings_most_clearly_comes_first():
    found = candidates(BodyStream().of_sequence(figure.jumping_jacks(5)), 5)
    assert found[0].worth == max(candidate.worth for candidate in found)
    assert abs(found[0].target - found[0].rest) > 0


def test_a_number_that_is_not_in_the_set_is_refused():
    with pytest.raises(ProposalError, match="number of repetitions"):
        propose(figure.squats(3, yaw=90), "mine", 9)


def test_one_repetition_is_too_few_and_a_bad_name_is_refused():
    with pytest.raises(ProposalError, match="at least two"):
        propose(figure.squats(1, yaw=90), "mine", 1)
    with pytest.raises(RuleError, match="name"):
        propose(figure.squats(3, yaw=90), "My Squat", 3)


def test_a_recording_without_a_person_is_refused():
    sequence = figure.standing(5)
    nobody = type(sequence)(
        sequence.time, np.full_like(sequence.xy, np.nan), np.zeros_like(sequence.score), None, None
    )
    with pytest.raises(ProposalError, match="whole body"):
        propose(nobody, "mine", 3)
