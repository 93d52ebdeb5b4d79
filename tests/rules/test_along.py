"""Who counts along: those that the body looks like. Who wakes has the last seconds to see; others cost nothing."""

import numpy as np
import stick_figure as figure
from constant_network import constant

from rules import Exercise, Recogniser
from rules.body import BodyStream, part_of
from rules.recognition.along import AT_ONCE, BEFORE_S, PATIENT, Along
from rules.recognition.looks import Looks

FRAMES = 8


class Turning:
    """A network for one class that it sees with the odds that it is told, block by block."""

    def __init__(self):
        self.row = np.array([1.0, 0.0])

    def see(self, body):
        return [(float(body.time[-1]), self.row)]


def blocks(seconds):
    body = BodyStream().of_sequence(figure.standing(seconds))
    return [part_of(body, i, i + FRAMES) for i in range(0, len(body), FRAMES)]


def numbers(found):
    return {number: block.number for number, block in found}


def test_who_is_not_looked_like_sleeps():
    looks = Looks(constant(none=1000, squat=100, lunge=1))
    along = Along([1, 2], looks)
    for block in blocks(3):
        along.add(block)
        found = numbers(along.due(None))
    assert list(found) == [0]
    assert along.begun(0) and not along.begun(1)


def test_a_rule_that_the_network_does_not_know_is_always_awake():
    along = Along([1, None], Turning())
    found = {}
    for part in blocks(3)[:PATIENT]:
        along.add(part)
        found |= numbers(along.due(0))
    assert found == {1: PATIENT - 1}


def test_whose_posture_is_held_stays_awake_without_looking_like_it():
    along = Along([1], Turning())
    last = -1
    for part in blocks(20)[:60]:
        along.add(part)
        last = numbers(along.due(None, holding=[0])).get(0, last)
    assert last > 60 - 1 - PATIENT


def test_who_wakes_sees_the_last_seconds_too():
    looks = Turning()
    along = Along([1], looks)
    parts = blocks(30)
    for part in parts[:-1]:
        along.add(part)
        assert along.due(None) == []
    looks.row = np.array([0.2, 0.8])
    along.add(parts[-1])
    ((_, seen),) = along.due(None)
    assert seen.body.time[-1] == parts[-1].time[-1]
    assert BEFORE_S <= seen.body.time[-1] - seen.body.time[0] <= BEFORE_S + 2 * FRAMES / 30
    assert np.allclose(np.diff(seen.body.time), 1 / 30)


def test_however_many_wake_no_frame_waits_for_all_of_them():
    looks = Turning()
    along = Along([1, 1, 1], looks)
    parts = blocks(30)
    for part in parts[:-4]:
        along.add(part)
        along.due(None)
    looks.row = np.array([0.2, 0.8])
    taken = {0: [], 1: [], 2: []}
    for part in parts[-4:]:
        along.add(part)
        found = along.due(None)
        assert sum(len(block.body) - FRAMES for _, block in found) <= AT_ONCE * FRAMES
        for number, block in found:
            taken[number] += block.body.time.tolist()
    for seen in taken.values():
        assert np.allclose(np.diff(seen), 1 / 30) and seen[-1] >= parts[-4].time[0]


def test_who_hardly_looks_like_it_any_more_is_patient_and_misses_nothing():
    looks = Turning()
    along = Along([1, 2], looks)
    seen = []
    for number, part in enumerate(blocks(5)):
        looks.row = np.array([0.2, 0.8, 0.0]) if number == 0 else np.array([0.1, 0.01, 0.89])
        along.add(part)
        seen += [block.body for own, block in along.due(None) if own == 0]
    assert {len(body) for body in seen[1:]} == {FRAMES * PATIENT}
    assert np.allclose(np.diff(np.concatenate([body.time for body in seen])), 1 / 30)


def test_after_a_sleep_it_begins_as_after_a_cut():
    looks = Turning()
    along = Along([1], looks)
    parts = blocks(60)
    for number, part in enumerate(parts):
        looks.row = np.array([1.0, 0.0]) if 4 <= number < len(parts) - 1 else np.array([0.0, 1.0])
        along.add(part)
        found = along.due(None)
    ((_, woken),) = found
    assert woken.body.time[0] > parts[40].time[0]
    assert woken.body.cut[0] and not woken.body.cut[1:].any()


def test_the_chosen_one_is_not_shown_what_it_has_seen():
    along = Along([1, 1], Looks(constant(none=1, squat=1)))
    for part in blocks(2):
        along.add(part)
        assert list(numbers(along.due(0))) in ([], [1])
    assert along.rest(0) is None


def test_live_and_in_one_block_is_the_same():
    sequence = figure.squats(3, yaw=20, noise=2.0)
    live, whole = Recogniser(), Recogniser()
    for i in range(len(sequence)):
        live.update(sequence.pose(i))
    whole.see(BodyStream().of_sequence(sequence))
    live.finish()
    whole.finish()
    assert live.exercise == whole.exercise == "squat"
    assert live.reps == whole.reps and live.found == whole.found


def test_an_exercise_that_sleeps_has_counted_nothing():
    odds = {"none": 1, "squat": 1000, "lunge": 1}
    squats = [Exercise.named("squat"), Exercise.named("lunge")]
    recogniser = Recogniser(squats, network=constant(**odds))
    recogniser.see(BodyStream().of_sequence(figure.squats(3, yaw=40)))
    recogniser.finish()
    assert [len(reps) for reps, _ in recogniser.found] == [3, 0]
    assert recogniser.found[1] == ([], [])
