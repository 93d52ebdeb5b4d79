"""The floor under the feet and the speed of the shoulders."""

from __future__ import annotations

import numpy as np
import pytest

from rules.ground import Ground


def heights(feet, fps=30.0, unit=100.0, cut=()):
    cuts = np.isin(np.arange(len(feet)), cut)
    return Ground().height([1 / fps] * len(feet), np.asarray(feet, float), np.full(len(feet), unit), cuts)


def flight(time, start, length, height):
    t = (time - start) / length
    return np.where((t > 0) & (t < 1), 4 * height * t * (1 - t), 0.0)


@pytest.mark.parametrize("fps", [15, 30, 60])
def test_a_jump_of_half_a_torso_is_seen_and_over_at_the_landing(fps):
    time = np.arange(4 * fps) / fps
    found = heights(500 - flight(time, 1.0, 0.5, 50.0) - flight(time, 2.2, 0.5, 50.0), fps)
    for start in (1.0, 2.2):
        assert 0.38 < found[(time > start) & (time < start + 0.5)].max() <= 0.5
    assert np.abs(found[(time < 1.0) | ((time > 1.75) & (time < 2.2)) | (time > 2.9)]).max() < 0.12


def test_a_step_up_becomes_the_floor():
    found = heights([500.0] * 30 + [450.0] * 240)
    assert found[31] > 0.4 and found[-1] < 0.01


def test_a_foot_out_of_sight_is_unknown_and_a_cut_begins_anew():
    found = heights([500.0, np.nan, 500.0, 300.0], cut=(3,))
    assert np.isnan(found[1]) and found[2] == 0.0 and found[3] == 0.0


def test_the_speed_is_that_of_the_shoulders():
    steps, up = [1 / 30] * 60, np.arange(60) / 30 * 2.0
    assert Ground().speed(steps, up)[-1] == pytest.approx(2.0, abs=1e-3)


def test_blocks_change_nothing():
    rng = np.random.default_rng(0)
    steps, feet, up = [1 / 30] * 90, 500 + rng.normal(0, 20, 90), rng.normal(0, 1, 90)
    unit, cut = np.full(90, 100.0), np.zeros(90, dtype=np.bool_)
    whole, parts = Ground(), Ground()
    heights_of = [
        parts.height(steps[i : i + 7], feet[i : i + 7], unit[i : i + 7], cut[i : i + 7])
        for i in range(0, 90, 7)
    ]
    speeds = [parts.speed(steps[i : i + 7], up[i : i + 7]) for i in range(0, 90, 7)]
    assert np.array_equal(np.concatenate(heights_of), whole.height(steps, feet, unit, cut))
    assert np.array_equal(np.concatenate(speeds), whole.speed(steps, up))
