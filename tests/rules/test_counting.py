"""Repetitions of a person made of sticks: whoever films from wherever, however fast, the count is the same."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.pose import INDEX, MIRRORED
from rules import REASONS, Counter, Recogniser, analyse
from rules.recogniser import BLOCK_S

MOVEMENTS = {
    "jumping_jack": lambda **k: figure.jumping_jacks(4, **k),
    "squat": lambda **k: figure.squats(3, **k),
    "biceps_curl": lambda **k: figure.curls(4, **k),
}
COUNTS = {"jumping_jack": 4, "squat": 3, "biceps_curl": 4}
YAWS = {
    "jumping_jack": (0, 40, 180, 320),
    "squat": (0, 45, 90, 180, 270),
    "biceps_curl": (0, 45, 90, 180, 300),
}


@pytest.mark.parametrize("fps", [15, 30, 60])
@pytest.mark.parametrize("name", MOVEMENTS)
def test_counts_at_every_frame_rate(name, fps):
    assert len(analyse(MOVEMENTS[name](fps=fps), name).reps) == COUNTS[name]


TAKEN_FOR = {("squat", 45): ("deadlift",)}
"""What `auto` may take a made figure for, whose hands hang while it squats."""


@pytest.mark.parametrize("name,yaw", [(name, yaw) for name, yaws in YAWS.items() for yaw in yaws])
def test_counts_from_every_view_named_and_recognised(name, yaw):
    sequence = MOVEMENTS[name](yaw=yaw)
    assert len(analyse(sequence, name).reps) == COUNTS[name]
    found = analyse(sequence)
    assert found.exercise in {name, *TAKEN_FOR.get((name, yaw), ())} and len(found.reps) == COUNTS[name]


@pytest.mark.parametrize("name", MOVEMENTS)
@pytest.mark.parametrize("seed", range(3))
def test_counts_through_noise_and_dropped_frames(name, seed):
    sequence = MOVEMENTS[name](noise=3.0, seed=seed, yaw=20)
    keep = np.random.default_rng(seed).random(len(sequence)) > 0.1
    assert len(analyse(figure.frames(sequence, keep), name).reps) == COUNTS[name]
    found = analyse(figure.frames(sequence, keep))
    assert found.exercise in {name, *TAKEN_FOR.get((name, 0), ())} and len(found.reps) == COUNTS[name]


@pytest.mark.parametrize("name", MOVEMENTS)
def test_counts_mirrored_far_away_and_small(name):
    for sequence in (
        MOVEMENTS[name](yaw=30).mirror(),
        MOVEMENTS[name](distance=8.0),
        MOVEMENTS[name](size=(320, 180)),
    ):
        assert len(analyse(sequence, name).reps) == COUNTS[name]


@pytest.mark.parametrize("late", [2, 8])
def test_arms_that_do_not_move_as_one_count_the_same_in_a_mirror_wherever_the_film_ends(late):
    sequence = figure.curls(3, yaw=20)
    for name in ("left_elbow", "left_wrist"):
        sequence.xy[late:, INDEX[name]] = sequence.xy[:-late, INDEX[name]].copy()
    for end in range(len(sequence) // 2, len(sequence), 6):
        part = figure.frames(sequence, slice(0, end))
        here, there = analyse(part, "biceps_curl"), analyse(part.mirror(), "biceps_curl")
        assert len(here.reps) == len(there.reps)
        assert [one.reason for one in here.doubts] == [one.reason for one in there.doubts]


@settings(max_examples=12, deadline=None)
@given(rep_s=st.floats(0.8, 1.8), reps=st.integers(2, 6), fps=st.sampled_from([15.0, 25.0, 29.97, 60.0]))
def test_jacks_of_any_tempo(rep_s, reps, fps):
    sequence = figure.jumping_jacks(reps, rep_s=rep_s, fps=fps, noise=1.0)
    assert len(analyse(sequence, "jumping_jack").reps) == reps


@settings(max_examples=12, deadline=None)
@given(rep_s=st.floats(1.2, 5.0), reps=st.integers(2, 4), yaw=st.floats(0, 360))
def test_squats_of_any_tempo_from_anywhere(rep_s, reps, yaw):
    assert len(analyse(figure.squats(reps, rep_s=rep_s, yaw=yaw, noise=1.0), "squat").reps) == reps


def test_a_repetition_says_when_and_how_far():
    sequence = figure.squats(2, rep_s=3.0, yaw=90)
    first, second = analyse(sequence, "squat").reps
    assert [first.rep, second.rep] == [1, 2]
    assert first.start_s == pytest.approx(1.4, abs=0.4)
    assert first.turn_s == pytest.approx(2.5, abs=0.15)
    assert first.end_s == pytest.approx(3.8, abs=0.4)
    assert first.rom == pytest.approx(85, abs=12) and first.rom_unit == "deg"
    assert first.eccentric_s == pytest.approx(first.turn_s - first.start_s)
    assert first.concentric_s == pytest.approx(first.end_s - first.turn_s)
    assert 0.9 <= first.quality <= 1.0 and first.faults == ()
    assert second.turn_s - first.turn_s == pytest.approx(3.6, abs=0.1)


def test_the_lifting_way_of_a_curl_comes_first():
    rep = analyse(figure.curls(2), "biceps_curl").reps[0]
    assert rep.concentric_s == pytest.approx(rep.turn_s - rep.start_s)


@pytest.mark.parametrize("arms,expected", [("both", 4), ("left", 4), ("alternating", 4)])
def test_curls_of_either_arm_both_or_alternating(arms, expected):
    assert len(analyse(figure.curls(4, arms=arms), "biceps_curl").reps) == expected


@pytest.mark.parametrize("arms", ["left", "right"])
def test_slips_of_one_arm_within_the_movement_of_the_other_are_none(arms):
    slow = figure.curls(1, rep_s=6.0, arms="left")
    quick = figure.curls(3, rep_s=0.45, arms="both")
    late = 45  # frames: the other arm is nearly up by then
    for name in ("right_elbow", "right_wrist"):
        slow.xy[late : late + len(quick), INDEX[name]] = quick.xy[:, INDEX[name]]
    seen = slow if arms == "left" else slow.mirror()
    assert len(analyse(seen, "biceps_curl").reps) == 1


@pytest.mark.parametrize("arms", ["both", "left"])
def test_a_top_that_two_wrong_frames_cut_in_two_is_one(arms):
    sequence = figure.curls(3, rep_s=2.0, yaw=20, arms=arms)
    for top in (60, 138, 216):  # frames
        for name in ("left_elbow", "left_wrist", "right_elbow", "right_wrist"):
            sequence.xy[top : top + 2, INDEX[name]] = sequence.xy[:2, INDEX[name]]
    assert len(analyse(sequence, "biceps_curl").reps) == 3


def test_curls_with_no_legs_in_the_picture():
    legs = [f"{side}_{part}" for side in ("left", "right") for part in ("knee", "ankle", "big_toe", "heel")]
    found = analyse(figure.curls(4, without=legs))
    assert (found.exercise, len(found.reps)) == ("biceps_curl", 4)


def test_squats_with_the_feet_cut_off_and_the_hands_overhead():
    feet = [f"{side}_{part}" for side in ("left", "right") for part in ("ankle", "big_toe", "heel")]
    assert len(analyse(figure.squats(3, without=feet, yaw=30), "squat").reps) == 3
    assert len(analyse(figure.squats(3, arms=170.0), "squat").reps) == 3


def test_one_shallow_squat_among_deep_ones_is_a_doubt_with_words():
    found = analyse(figure.squats(4, depth=[1.0, 1.0, 0.48, 1.0], yaw=60), "squat")
    assert len(found.reps) == 3
    assert [doubt.reason for doubt in found.doubts] == ["too_shallow"]
    assert "Go lower" in found.states.cue


def test_shallow_but_consistent_squats_are_counted_with_a_fault():
    found = analyse(figure.squats(4, depth=0.72, yaw=60), "squat")
    assert len(found.reps) == 4
    assert all("short_range" in rep.faults for rep in found.reps)
    assert all(rep.quality < 0.85 for rep in found.reps)


def test_a_deeper_set_is_of_better_quality():
    deep, shallow = (analyse(figure.squats(3, depth=d), "squat").reps[1].quality for d in (1.0, 0.75))
    assert deep > shallow


@pytest.mark.parametrize("name", MOVEMENTS)
def test_a_movement_too_fast_for_a_body_is_a_doubt(name):
    fast = {
        "jumping_jack": lambda: figure.jumping_jacks(1, rep_s=0.25, fps=60),
        "squat": lambda: figure.squats(1, rep_s=0.4, fps=60),
        "biceps_curl": lambda: figure.curls(1, rep_s=0.3, fps=60),
    }[name]()
    found = analyse(fast, name)
    assert found.reps == ()
    assert {doubt.reason for doubt in found.doubts} == {"too_fast"}


def test_jacks_from_the_side_are_counted_and_convince_less():
    aside = analyse(figure.jumping_jacks(3, yaw=90), "jumping_jack").reps
    ahead = analyse(figure.jumping_jacks(3, yaw=0), "jumping_jack").reps
    assert len(aside) == len(ahead) == 3
    assert max(rep.evidence for rep in aside) < min(rep.evidence for rep in ahead)
    assert not any(rep.telling for rep in aside) and all(rep.telling for rep in ahead)


def test_arms_alone_make_no_jack():
    time = figure.times(8)
    phase = figure.repeated(time, 4, 1.2)
    sequence = figure.seen(time, figure.body(len(time), arm_out=8 + 155 * phase))
    found = analyse(sequence, "jumping_jack")
    assert len(found.reps) == 4 and not any(rep.telling for rep in found.reps)


def test_jacks_without_legs_in_the_picture_are_counted():
    legs = [f"{side}_{part}" for side in ("left", "right") for part in ("knee", "ankle", "big_toe", "heel")]
    found = analyse(figure.jumping_jacks(3, without=legs), "jumping_jack")
    assert len(found.reps) == 3


def test_a_set_cut_off_on_the_way_down_is_unfinished():
    sequence = figure.squats(2, rep_s=3.0, yaw=90)
    found = analyse(figure.frames(sequence, sequence.time < 6.0), "squat")
    assert len(found.reps) == 1
    assert [doubt.reason for doubt in found.doubts] == ["unfinished"]


def test_a_recording_that_starts_half_way_down_counts_the_first_repetition():
    sequence = figure.squats(2, rep_s=3.0, yaw=90)
    assert len(analyse(figure.frames(sequence, sequence.time > 1.8), "squat").reps) == 2


def test_a_recording_that_starts_at_the_bottom_counts_the_way_up_once_another_resembles_it():
    sequence = figure.squats(2, rep_s=3.0, yaw=90)
    after = figure.frames(sequence, sequence.time > 2.5)
    assert len(analyse(after, "squat").reps) == 2
    alone = analyse(figure.frames(after, after.time < 5.0), "squat")
    assert alone.reps == () and [doubt.reason for doubt in alone.doubts] == ["getting_into_position"]


def test_limbs_lost_in_the_middle_make_a_doubt_not_a_repetition():
    sequence = figure.squats(3, rep_s=3.0, yaw=90)
    hidden = sequence.score.copy()
    hidden[(sequence.time > 5.6) & (sequence.time < 7.4)] = 0.1
    lost = type(sequence)(sequence.time, sequence.xy, hidden, None, sequence.size)
    found = analyse(lost, "squat")
    assert len(found.reps) == 2
    assert "limbs_not_visible" in {doubt.reason for doubt in found.doubts}


@pytest.mark.parametrize("yaw", [0, 45, 90, 180])
@pytest.mark.parametrize("movement", [figure.walking, figure.drinking])
def test_other_movements_are_none(movement, yaw):
    found = analyse(movement(yaw=yaw, noise=2.0))
    assert (found.exercise, found.reps) == ("none", ())


@pytest.mark.parametrize("yaw", [0, 45, 90])
def test_walking_makes_no_squat_and_lunges_do_not_convince(yaw):
    assert analyse(figure.walking(yaw=yaw), "squat").reps == ()
    assert not any(rep.telling for rep in analyse(figure.lunges(yaw=yaw), "squat").reps)


def test_a_single_repetition_that_looks_like_nothing_is_told_but_not_recognised():
    """To drink is a clear curl to the rule."""
    found = analyse(figure.drinking(yaw=60))
    assert found.exercise == "none" and found.reps == ()
    assert [(d.exercise, d.reason) for d in found.doubts] == [("biceps_curl", "not_recognised")]


def test_an_empty_recording_and_one_without_a_person():
    nobody = figure.standing(2)
    nobody = type(nobody)(nobody.time, nobody.xy * np.nan, nobody.score * 0, None, nobody.size)
    for sequence in (nobody, figure.frames(nobody, slice(0, 0)), figure.frames(nobody, slice(0, 1))):
        for name in ("auto", "squat"):
            found = analyse(sequence, name)
            assert found.reps == () and found.energy.score == 0.0
            assert len(found.states.state) == len(sequence) == len(found.bma.time)


def test_live_and_offline_agree_frame_by_frame():
    sequence = figure.squats(3, yaw=30, noise=2.0)
    offline = analyse(sequence, "squat")
    counter = Counter("squat")
    answers = [counter.update(sequence.pose(i)) for i in range(len(sequence))]
    assert tuple(answer.state for answer in answers) == offline.states.state
    assert [answer.count for answer in answers] == offline.states.count.tolist()
    assert tuple(answer.rep for answer in answers if answer.rep) == offline.reps
    assert answers[-1].count == 3


def test_recognised_live_within_two_repetitions_with_those_before_credited():
    sequence = figure.jumping_jacks(5)
    recogniser = Recogniser()
    names, counts = [], []
    for i in range(len(sequence)):
        counts.append(recogniser.update(sequence.pose(i)).count)
        names.append(recogniser.exercise)
    decided, reps = names.index("jumping_jack"), analyse(sequence, "jumping_jack").reps
    assert sequence.time[decided] <= reps[1].end_s + 0.15 + BLOCK_S
    assert counts[decided] == sum(rep.end_s <= sequence.time[decided] for rep in reps) and counts[-1] == 5


def test_a_count_comes_within_150_ms_of_the_repetition_s_end():
    for name, movement in MOVEMENTS.items():
        found = analyse(movement(fps=30), name)
        for rep in found.reps:
            counted = found.states.time[np.flatnonzero(found.states.count >= rep.rep)[0]]
            assert 0 <= counted - rep.end_s <= 0.15


def test_the_meter_moves_all_the_way_and_back():
    found = analyse(figure.squats(2, yaw=90), "squat")
    assert found.states.progress.max() == 1.0 and found.states.progress.min() == 0.0
    assert np.abs(np.diff(found.states.progress)).max() < 0.15
    assert {"standing", "going down", "bottom", "coming up"} <= set(found.states.state)


def test_times_must_rise():
    counter = Counter("squat")
    pose = figure.standing(1).pose(3)
    counter.update(pose)
    with pytest.raises(ValueError, match="rising"):
        counter.update(pose)


def test_unknown_names_and_views_are_refused():
    sequence = figure.standing(1)
    with pytest.raises(KeyError, match="squat"):
        analyse(sequence, "sqat")
    with pytest.raises(ValueError, match="three_quarter"):
        analyse(sequence, "squat", view="above")


def test_a_given_view_overrules_the_one_that_is_found():
    sequence = figure.jumping_jacks(3)
    assert len(analyse(sequence, "jumping_jack", view="front").reps) == 3
    aside = analyse(sequence, "jumping_jack", view="side").reps
    assert len(aside) == 3 and not any(rep.telling for rep in aside)


def test_a_cut_in_the_film_is_no_movement():
    first, second = figure.standing(3), figure.squats(2, distance=6.0)
    joined = type(first)(
        np.concatenate([first.time, second.time + 3.0]),
        np.concatenate([first.xy, second.xy]),
        np.concatenate([first.score, second.score]),
        None,
        first.size,
    )
    found = analyse(joined, "squat")
    assert len(found.reps) == 2 and found.reps[0].start_s > 3.0


@pytest.mark.parametrize("name", MOVEMENTS)
def test_left_and_right_exchanged_by_the_engine_for_some_frames(name):
    """A pose engine that takes the back for the front changes all names at once, for a few frames or for good."""
    sequence = MOVEMENTS[name]()
    confused = sequence.xy.copy()
    for start, stop in ((1.5, 1.7), (2.4, 2.47), (3.3, 99.0)):
        frames = (sequence.time >= start) & (sequence.time < stop)
        confused[frames] = confused[frames][:, MIRRORED]
    seen = type(sequence)(sequence.time, confused, sequence.score, None, sequence.size)
    assert len(analyse(seen, name).reps) == COUNTS[name]


def test_somebody_who_walks_through_with_bending_arms_is_no_clear_curl():
    time = figure.times(8)
    phase = figure.repeated(time, 4, 1.4, 0.2)
    arms = (12 + 130 * phase, 12 + 130 * phase)
    still = figure.seen(time, figure.body(len(time), forearm=arms), distance=6.0)
    walks = figure.seen(
        time, figure.body(len(time), forearm=arms, forward_m=0.5 * time - 2), yaw=60, distance=6.0
    )
    assert len(analyse(still, "biceps_curl").reps) == 4
    assert all(rep.telling for rep in analyse(still, "biceps_curl").reps)
    assert not any(rep.telling for rep in analyse(walks, "biceps_curl").reps)


def test_every_doubt_gives_a_declared_reason():
    half = figure.squats(4, depth=[1.0, 0.5, 1.0, 0.4], yaw=60)
    doubts = analyse(half, "squat").doubts
    assert doubts and {doubt.reason for doubt in doubts} <= set(REASONS)


@pytest.mark.parametrize("name", MOVEMENTS)
def test_recognised_live_it_has_what_hindsight_has(name):
    sequence = MOVEMENTS[name](yaw=20)
    recogniser = Recogniser()
    answers = [recogniser.update(sequence.pose(i)) for i in range(len(sequence))]
    recogniser.finish()
    offline = analyse(sequence)
    assert recogniser.exercise == offline.exercise == name
    assert recogniser.reps == offline.reps
    assert answers[-1].count == len(offline.reps)


def test_an_arm_that_is_bent_half_way_does_not_hide_the_other_that_bends_all_the_way():
    time = figure.times(8)
    whole = figure.repeated(time, 2, 2.0)
    half = figure.repeated(time, 2, 1.4, pause_s=1.2, start_s=1.3, depth=0.5)
    arms = (12 + 130 * half, 12 + 130 * whole)
    assert len(analyse(figure.seen(time, figure.body(len(time), forearm=arms)), "biceps_curl").reps) == 2
