"""A set counts the same however it was recorded: drawn people as strangers, cameras and small machines have them."""

from __future__ import annotations

import floor_figure as floor
import leg_figure as legs
import numpy as np
import pytest
import stick_figure as figure

from bench.variants import PROMISED, STRANGERS, cut_parts
from rules import analyse

SETS = {
    "squat": (lambda: figure.squats(4, yaw=45), 4),
    "lunge": (lambda: legs.lunges(yaw=45), 4),
    "push_up": (lambda: floor.push_ups(4, yaw=80), 4),
    "biceps_curl": (lambda: figure.curls(yaw=30), 4),
    "sit_up": (lambda: floor.sit_ups(4, yaw=80), 4),
    "jumping_jack": (lambda: figure.jumping_jacks(6), 6),
}


@pytest.mark.parametrize("way", [*PROMISED, *STRANGERS])
@pytest.mark.parametrize("name", SETS)
def test_a_drawn_set_counts_the_same(name, way):
    draw, reps = SETS[name]
    change = {**PROMISED, **STRANGERS}[way]
    assert len(analyse(change(draw()), name).reps) == reps


def test_every_variant_changes_the_recording_and_leaves_its_own_alone():
    sequence = figure.squats(2)
    before = sequence.xy.copy()
    for change in {**PROMISED, **STRANGERS}.values():
        other = change(sequence)
        same = len(other) == len(sequence) and np.array_equal(other.xy, before, equal_nan=True)
        assert not same or not np.array_equal(other.time, sequence.time)
        assert (np.diff(other.time) > 0).all()
    assert np.array_equal(sequence.xy, before, equal_nan=True)


def test_parts_of_a_set_hold_what_lies_between_their_turns():
    sequence = figure.squats(4)
    turns = tuple(rep.turn_s for rep in analyse(sequence, "squat").reps)
    parts = list(cut_parts(sequence, turns))
    assert sorted(reps for reps, _ in parts) == [2, 2, 2, 3, 3]
    for reps, part in parts:
        assert sum(part.time[0] < turn < part.time[-1] for turn in turns) == reps
        assert len(analyse(part, "squat").reps) == reps
