"""What repeats is a repetition: what was held back is given back once others resemble it, and not before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure

from rules import Counter, Exercise, analyse
from rules.likeness import RecentMovements, alike
from rules.tuning import read_tuning
from rules.verdict import Outcome

SQUAT, CURL = Exercise.named("squat"), Exercise.named("biceps_curl")


def movement(start, rom=60.0, lasts=2.0, reason=None, **more):
    return Outcome(start, start + lasts / 2, start + lasts, rom, reason=reason, evidence=0.8, **more)


def shallow(start, **more):
    return movement(start, reason="too_shallow", gone=False, reach=0.8, **more)


def test_movements_are_alike_by_range_tempo_and_shape():
    one = movement(0.0, shape=(0.0, 1.0, 0.0))
    assert alike(one, replace(one, rom=50.0), read_tuning())
    assert not alike(one, replace(one, rom=20.0), read_tuning())
    assert not alike(one, movement(0.0, lasts=0.5, shape=one.shape), read_tuning())
    assert not alike(one, replace(one, shape=(1.0, 0.0, 1.0)), read_tuning())


def test_what_stops_half_way_and_goes_on_is_compared_by_the_time_in_which_it_moved():
    one = movement(0.0, lasts=2.0)
    assert alike(one, movement(3.0, lasts=4.0, stood=2.0), read_tuning())
    assert not alike(one, movement(3.0, lasts=4.0), read_tuning())


@pytest.mark.parametrize("stop_s", [0.5, 1.0, 2.0])
def test_a_shallow_squat_that_stops_half_way_is_like_the_others(stop_s):
    squats = figure.squats(3, depth=0.5, rep_s=1.6)
    second = analyse(squats, "squat").reps[1]
    frame, frames = round(30 * (second.start_s + 0.6)), round(30 * stop_s)
    keep = np.insert(np.arange(len(squats)), frame, np.full(frames, frame))
    stopped = replace(figure.frames(squats, keep), time=np.arange(len(keep)) / 30)
    assert len(analyse(stopped, "squat").reps) == 3


def test_what_the_end_of_the_recording_hides_is_not_compared():
    known = movement(0.0, lasts=2.0)
    cut = replace(movement(3.0, lasts=1.1, missing=0.8), turn=4.0)
    assert alike(known, cut, read_tuning()) and not alike(known, replace(cut, missing=0.0), read_tuning())
    back = replace(known, whole=False)
    assert not alike(back, cut, read_tuning())
    assert alike(back, replace(cut, turn=3.6, missing=0.5), read_tuning())


def test_one_without_its_way_back_is_told_by_those_counted_and_gives_none_back():
    cut = movement(6.0, lasts=1.0, reason="unfinished", missing=0.8)
    ledger = RecentMovements(CURL)
    ledger.add(shallow(0.0))
    ledger.add(shallow(3.0))
    assert ledger.add(cut) == []
    counted = RecentMovements(CURL)
    counted.add(movement(3.0, lasts=1.0))
    assert counted.add(cut) == [cut]


def test_three_that_fell_short_are_given_back_with_the_third():
    ledger = RecentMovements(SQUAT)
    held = [shallow(3.0 * i) for i in range(3)]
    assert [ledger.add(one) for one in held] == [[], [], held]
    fourth = shallow(9.0)
    assert ledger.add(fourth) == [fourth]


VARIED, EVEN = (40.0, 66.0, 85.0), (80.0, 85.0, 83.0)


@pytest.mark.parametrize(
    "roms,rom,lasts,counts",
    [
        (VARIED, 31.0, 1.4, True),
        (VARIED, 25.0, 1.4, False),
        (VARIED, 31.0, 0.9, False),
        (EVEN, 45.0, 2.0, False),
    ],
)
def test_a_small_one_counts_where_the_set_varies_by_as_much(roms, rom, lasts, counts):
    ledger = RecentMovements(SQUAT)
    for i, each in enumerate(roms):
        ledger.add(movement(3.0 * i, rom=each))
    given = ledger.add(shallow(9.0, rom=rom, lasts=lasts))
    assert [(one.rom, one.in_span) for one in given] == [(rom, True)] * counts


def test_those_that_the_span_lets_count_do_not_widen_it():
    ledger = RecentMovements(SQUAT)
    for i, rom in enumerate(VARIED):
        ledger.add(movement(3.0 * i, rom=rom))
    assert ledger.add(shallow(9.0, rom=31.0))
    assert not ledger.add(shallow(12.0, rom=25.0, lasts=1.0))


def test_one_of_which_only_the_way_back_was_seen_waits_for_one_like_it():
    ledger = RecentMovements(SQUAT)
    back = movement(0.0, reason="getting_into_position", whole=False)
    assert ledger.add(back) == []
    assert ledger.add(movement(3.0)) == [back]


def test_what_happens_once_and_resembles_nothing_stays_held():
    ledger = RecentMovements(SQUAT)
    for one in (shallow(0.0, rom=20.0), movement(4.0), movement(7.0), movement(10.0)):
        assert ledger.add(one) == []
    assert ledger.finish() == []


def test_a_movement_with_little_evidence_counts_alone_if_nothing_else_happened():
    odd = replace(movement(0.0, reason="not_this_exercise"), evidence=-0.1)
    alone, among = RecentMovements(SQUAT), RecentMovements(SQUAT)
    alone.add(odd)
    assert alone.finish() == [odd]
    among.add(odd)
    among.add(movement(4.0))
    assert among.finish() == []


@pytest.mark.parametrize(("evidence", "given"), [(0.9, False), (0.05, True)])
def test_four_alike_need_no_more_evidence_than_the_others_have(evidence, given):
    ledger = RecentMovements(SQUAT)
    for i in range(2):
        ledger.add(replace(movement(3.0 * i), evidence=evidence))
    odd = [replace(movement(6.0 + 3.0 * i, reason="not_this_exercise"), evidence=-0.1) for i in range(2)]
    assert ledger.add(odd[0]) == []
    assert ledger.add(odd[1]) == (odd if given else [])


@pytest.mark.parametrize(("start", "counts"), [(9.0, True), (10.5, True), (15.0, False)])
def test_what_comes_on_the_beat_of_those_that_it_resembles_is_one_of_them(start, counts):
    ledger = RecentMovements(SQUAT)
    for i in range(3):
        ledger.add(movement(3.0 * i))
    odd = replace(movement(start), evidence=0.0)
    assert ledger.stranger(odd) is not counts


def test_something_else_entirely_is_none_however_often():
    ledger = RecentMovements(SQUAT)
    other = [replace(movement(3.0 * i, reason="not_this_exercise"), evidence=-0.8) for i in range(6)]
    assert [given for one in other for given in ledger.add(one)] == []
    assert ledger.finish() == []


def test_what_resembles_none_of_the_set_and_the_exercise_less_waits():
    ledger = RecentMovements(SQUAT)
    for i in range(2):
        ledger.add(movement(3.0 * i))
    flip = replace(movement(6.0, rom=150.0), evidence=0.1, values=(0.1,) * len(SQUAT.evidence))
    assert ledger.hold_back(flip).reason == "not_this_exercise"
    assert ledger.hold_back(replace(flip, evidence=0.7)).reason is None
    assert ledger.hold_back(replace(flip, rom=60.0, evidence=0.3)).reason is None
    assert ledger.hold_back(replace(flip, rom=60.0)).reason == "not_this_exercise"


def test_between_two_beats_there_is_no_repetition():
    ledger = RecentMovements(SQUAT)
    for i in range(5):
        ledger.add(movement(3.0 * i))
    assert ledger.between_beats(movement(12.9)) and not ledger.between_beats(movement(15.0))


def test_a_bump_after_two_is_held_back_and_several_alike_are_repetitions():
    ledger = RecentMovements(SQUAT)
    for i in range(2):
        ledger.add(movement(3.0 * i))
    bump = movement(5.1, rom=25.0, lasts=0.8)
    assert ledger.hold_back(bump).reason == "too_fast"
    assert ledger.hold_back(replace(bump, rom=40.0)).reason is None
    assert ledger.hold_back(replace(bump, end=7.1)).reason is None
    pulses = [ledger.hold_back(movement(5.1 + i, rom=25.0, lasts=0.8)) for i in range(3)]
    assert [len(ledger.add(one)) for one in pulses] == [0, 2, 1]


def test_a_set_that_goes_faster_is_no_row_of_bumps():
    ledger = RecentMovements(SQUAT)
    for i in range(5):
        ledger.add(movement(6.0 * i, lasts=4.0))
    quick = movement(27.5, lasts=1.5)
    assert not ledger.between_beats(quick)
    assert ledger.between_beats(replace(quick, rom=20.0))
    assert ledger.between_beats(replace(quick, start=26.4, turn=26.9, end=27.9))


def test_a_small_one_on_a_beat_that_is_missing_counts_and_one_off_the_beat_does_not():
    turns = [2.0 * i for i in range(8)]
    for at, given in ((6.0, True), (6.9, False)):
        ledger = RecentMovements(SQUAT)
        small = replace(movement(at, rom=30.0, reason="too_shallow", gone=False, lasts=1.0), reach=0.6)
        found = []
        for start in turns:
            found += ledger.add(movement(start, lasts=1.5) if start != 6.0 else small)
        assert found == ([small] if given else [])


def test_a_first_one_that_only_just_went_far_enough_counts_with_the_next_of_its_size():
    for rom, given in ((60.0, True), (160.0, False)):
        ledger = RecentMovements(SQUAT)
        first = ledger.hold_back(replace(movement(0.0, rom=62.0), reach=1.05))
        assert first.reason == "getting_into_position" and ledger.add(first) == []
        assert ledger.add(movement(4.0, rom=rom)) == ([first] if given else [])


def test_a_first_one_that_only_just_went_far_enough_counts_alone():
    ledger = RecentMovements(SQUAT)
    first = ledger.hold_back(replace(movement(0.0), reach=1.05))
    assert ledger.add(first) == [] and ledger.finish() == [first]


@pytest.mark.parametrize("depth", [0.48, 0.55])
def test_a_row_of_shallow_squats_counts_with_its_fault_live_too(depth):
    sequence = figure.squats(5, depth=depth, yaw=60)
    found = analyse(sequence, "squat")
    assert len(found.reps) == 5 and found.doubts == ()
    assert [rep.rep for rep in found.reps] == [1, 2, 3, 4, 5]
    assert all("short_range" in rep.faults for rep in found.reps)
    counter = Counter("squat")
    counts = [counter.update(sequence.pose(i)).count for i in range(len(sequence))]
    assert counts == found.states.count.tolist() and counts[-1] == 5


def test_cycles_that_never_come_back_to_rest_are_counted():
    time = figure.times(14.0)
    phase = np.where(time < 1.5, 0.55, 0.75 - 0.25 * np.cos(2 * np.pi * (time - 1.5) / 2.0))
    thigh, shin = 3 + 87 * phase, -25 * phase
    joints = figure.body(len(time), thigh=(thigh, thigh), shin=(shin, shin))
    sequence = figure.seen(time, joints, yaw=90)
    assert len(analyse(sequence, "squat").reps) in {5, 6}
