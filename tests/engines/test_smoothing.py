"""Smoothed distances: no lag in a recording, little live, gaps left alone."""

from __future__ import annotations

import numpy as np
import pytest

from engines.smoothing import CausalDepth, smooth_depth

TIME = np.arange(90) / 30


def test_who_walks_evenly_keeps_their_pace_to_the_ends():
    depth = 2 * np.exp(0.3 * TIME)
    assert smooth_depth(TIME, depth) == pytest.approx(depth, rel=1e-9)


def test_trembling_is_taken_out():
    rng = np.random.default_rng(0)
    trembling = 3 * (1 + 0.03 * rng.normal(size=90))
    assert np.std(np.diff(smooth_depth(TIME, trembling))) < 0.1 * np.std(np.diff(trembling))


def test_missing_stays_missing_and_does_not_spread():
    depth = np.full(90, 3.0)
    depth[40:60] = np.nan
    found = smooth_depth(TIME, depth)
    assert np.array_equal(np.isnan(found), np.isnan(depth))
    assert found[[39, 60]] == pytest.approx(3.0)


def test_live_follows_a_step_and_starts_anew_after_a_gap():
    live = CausalDepth()
    for t in TIME[:30]:
        assert live.step(float(t), 3.0) == pytest.approx(3.0)
    found = [live.step(1 + i / 30, 2.0) for i in range(15)]
    assert found == sorted(found, reverse=True) and found[-1] == pytest.approx(2.0, rel=0.05)
    assert live.step(9.0, 5.0) == pytest.approx(5.0)


def test_live_bridges_a_frame_without_depth():
    live = CausalDepth()
    assert np.isnan(live.step(0.0, float("nan")))
    live.step(0.1, 3.0)
    assert live.step(0.2, float("nan")) == pytest.approx(3.0)
