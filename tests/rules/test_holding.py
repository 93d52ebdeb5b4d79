"""Held postures are timed, not counted; alternating sides are counted each, also where they overlap."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import PoseSequence
from rules import Counter, Exercise, analyse

HELD = """
name = "arms_up"
title = "Arms up"
version = 1
views = ["front", "back"]
camera = "In front."

[signals]
arms = "upper_arm_incline.min"

[hold]
that = "arms > 120"
least = 3
target = 10
grace = 0.5
say = "Keep them up"

[[faults]]
name = "low"
when = "arms < 150"
at = "always"
say = "Higher"
"""

MARCH = """
name = "march"
title = "March"
version = 1
views = ["front", "three_quarter", "side", "back"]
sides = "alternating"
camera = "Anywhere."
first = "concentric"
path = ["down", "up", "down"]
between = ["lifting", "lowering"]

[signals]
knee = "thigh_incline.side"
standing = "thigh_incline.other"

[range]
signal = "knee"
rest = 5
slack = 20
target = 80
least = 40
unit = "deg"
say = "Higher"

[[states]]
name = "down"
enter = "remain < 0.35"
leave = "reach > 0.45"

[[states]]
name = "up"
enter = "reach > 1"
leave = "remain < 0.75"

[times]
shortest = 0.3
longest = 5

[[needs]]
that = "standing < 60"
at = "turn"
detail = "both knees were up"
"""


@pytest.fixture
def rule(tmp_path):
    def write(text: str) -> Exercise:
        path = tmp_path / "mine.toml"
        path.write_text(text)
        return Exercise.load(path)

    return write


def arms_up(spans: list[tuple[float, float]], incline=170.0, duration_s=20.0, **camera) -> PoseSequence:
    time = figure.times(duration_s)
    up = np.zeros(len(time))
    for start, end in spans:
        up = np.maximum(up, np.clip(np.minimum(time - start, end - time) / 0.3, 0, 1))
    out = 8 + (incline - 8) * up
    return figure.seen(time, figure.body(len(time), arm_out=out), **camera)


def test_a_hold_is_timed_and_is_no_repetition(rule):
    found = analyse(arms_up([(3.0, 12.0)]), rule(HELD))
    assert found.reps == () and [hold.faults for hold in found.holds] == [()]
    assert found.holds[0].held_s == pytest.approx(8.6, abs=0.3)
    assert found.states.progress.max() == pytest.approx(0.86, abs=0.04)


def test_a_short_break_is_forgiven_and_a_long_one_ends_the_hold(rule):
    mended = analyse(arms_up([(2.0, 8.0), (7.95, 15.0)]), rule(HELD))
    assert len(mended.holds) == 1 and mended.holds[0].held_s > 12
    broken = analyse(arms_up([(2.0, 8.0), (10.0, 16.0)]), rule(HELD))
    assert len(broken.holds) == 2


def test_too_short_a_hold_is_a_doubt(rule):
    found = analyse(arms_up([(3.0, 6.0)]), rule(HELD))
    assert found.holds == () and [doubt.reason for doubt in found.doubts] == ["too_short"]


def test_a_hold_is_timed_from_any_view(rule):
    found = analyse(arms_up([(3.0, 12.0)], yaw=90), rule(HELD))
    assert len(found.holds) == 1 and found.doubts == ()


def test_a_broken_form_rule_costs_quality_and_says_so_at_once(rule):
    sequence = arms_up([(3.0, 12.0)], incline=135.0)
    assert analyse(sequence, rule(HELD)).holds[0].faults == ("low",)
    counter = Counter(rule(HELD))
    answers = [counter.update(sequence.pose(i)) for i in range(len(sequence))]
    assert {answer.cue for answer in answers if answer.state == "holding"} == {"Higher"}
    assert max(answer.held_s for answer in answers) == pytest.approx(8.4, abs=0.4)


def test_a_hold_that_lasts_to_the_end_is_kept(rule):
    assert len(analyse(arms_up([(3.0, 99.0)]), rule(HELD)).holds) == 1


@pytest.mark.parametrize("overlap", [0.0, 0.45])
def test_alternating_sides_are_counted_each(rule, overlap):
    time = figure.times(12.0)
    step, lift = 1.0, 1.0 / (1.0 - overlap)
    thighs = []
    for first in (1.0, 1.0 + step):
        phase = np.zeros(len(time))
        for start in np.arange(first, first + 7.9, 2 * step):
            t = (time - start) / lift
            phase = np.maximum(phase, np.where((t >= 0) & (t <= 1), (1 - np.cos(2 * np.pi * t)) / 2, 0))
        thighs.append(80 * phase)
    sequence = figure.seen(time, figure.body(len(time), thigh=tuple(thighs), shin=(0.0, 0.0)), yaw=60)
    reps = analyse(sequence, rule(MARCH)).reps
    assert [rep.side for rep in reps] == ["left", "right"] * 4
