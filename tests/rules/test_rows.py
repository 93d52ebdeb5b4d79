"""A long row of swings in one rhythm is repetitions, however far short of the range; a few are not."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from rules import Counter, Exercise, analyse
from rules.body import BodyStream
from rules.rows import ROW, SwingRow
from rules.verdict import Outcome

SQUAT = Exercise.named("squat")


def swing(start, rom=20.0, lasts=1.5, evidence=0.5):
    return Outcome(
        start, start + lasts / 2, start + lasts, rom, reason="half_way", part=True, evidence=evidence
    )


def rows_of(swings):
    row = SwingRow(SQUAT)
    return [len(row.add(one)) for one in swings]


def test_the_sixth_alike_makes_a_row_and_each_further_one_goes_on_with_it():
    assert rows_of(swing(1.5 * i) for i in range(ROW + 1)) == [0] * (ROW - 1) + [ROW, ROW]


@pytest.mark.parametrize("odd", [swing(6.0, rom=60.0), swing(6.0, lasts=0.2), swing(16.0)])
def test_one_of_another_range_or_tempo_or_after_a_rest_ends_it(odd):
    before = [swing(1.5 * i) for i in range(4)]
    after = [swing(odd.end + 1.5 * i) for i in range(4)]
    assert set(rows_of([*before, odd, *after])) == {0}


def test_what_clearly_is_something_else_is_no_row():
    assert set(rows_of(swing(1.5 * i, evidence=-0.5) for i in range(2 * ROW))) == {0}


@pytest.mark.parametrize(("reps", "counted"), [(8, 8), (4, 0)])
def test_a_long_row_of_half_squats_counts_and_a_short_one_does_not(reps, counted):
    poses = figure.squats(reps, depth=0.45)
    counter = Counter("squat")
    live = [answer.rep for answer in counter.see(BodyStream().of_sequence(poses)) if answer.rep]
    found = analyse(poses, "squat").reps
    assert len(found) == counted
    assert all("short_range" in rep.faults for rep in found)
    assert len(live) + len(counter.finish()[0]) == counted


def test_a_row_that_one_of_several_signals_sees_counts(tmp_path):
    text = SQUAT.text.replace("[range]", 'still = "7"\n\n[range]', 1)
    rule = tmp_path / "squat.toml"
    rule.write_text(text + '\n[[also]]\nsignal = "still"\nrest = 7\ntarget = 8\n')
    assert len(analyse(figure.squats(8, depth=0.45), Exercise.load(rule)).reps) == 8


def test_a_long_recording_of_many_movements_is_followed_to_its_end():
    random = np.random.default_rng(0)
    poses = figure.squats(60, depth=list(random.uniform(0.2, 1.0, 60)))
    assert 20 <= len(analyse(poses, "squat").reps) <= 60
