"""Filters know the time of each frame, keep their declared cut-off, and invent nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.filters import BRIDGED_S, MIN_CUTOFF_HZ, OneEuro, bridge, zero_phase


def run(filter_, time, xy, unit=100.0):
    return np.array([filter_.update(t, p, unit) for t, p in zip(time, xy, strict=True)])


def still(time, x):
    return np.stack([np.full(len(time), x), np.zeros(len(time))], axis=-1)[:, None]


def test_one_euro_starts_at_the_first_value_and_stays_on_a_constant():
    time = np.arange(30) / 30
    assert np.allclose(run(OneEuro(1), time, still(time, 7.0))[:, 0, 0], 7.0)


def test_one_euro_step_reaches_its_time_constant_at_every_frame_rate():
    """With no speed coefficient it is a first-order low-pass: 63 % of a step after 1 / (2 pi f) seconds."""
    after = 1 / (2 * np.pi * MIN_CUTOFF_HZ)
    for fps in (60, 120, 240):
        time = np.arange(2 * fps) / fps
        xy = still(time, 0.0)
        xy[time >= 1, :, 0] = 1.0
        smooth = run(OneEuro(1, speed_coefficient=0.0), time, xy)[:, 0, 0]
        assert np.interp(1 + after, time, smooth) == pytest.approx(1 - np.exp(-1), abs=0.08)


def test_one_euro_calms_jitter_at_rest_and_follows_a_fast_limb():
    rng = np.random.default_rng(0)
    time = np.arange(300) / 30
    noisy = still(time, 0.0) + rng.normal(0, 3, (300, 1, 2))
    assert run(OneEuro(1), time, noisy, 150.0)[30:].std() < 0.6 * 3
    moving = still(time, 0.0)
    moving[:, 0, 0] = 450 * time
    lag_px = (moving - run(OneEuro(1), time, moving, 150.0))[60:, 0, 0]
    assert lag_px.max() / 450 < 0.035


def test_one_euro_does_not_depend_on_resolution():
    rng = np.random.default_rng(1)
    time = np.sort(rng.uniform(0, 3, 90))
    xy = np.cumsum(rng.normal(0, 5, (90, 1, 2)), axis=0)
    assert np.allclose(run(OneEuro(1), time, xy, 100.0) * 3, run(OneEuro(1), time, xy * 3, 300.0))


def test_one_euro_holds_a_missing_point_for_a_fifth_of_a_second_only():
    time = np.arange(60) / 30
    xy = still(time, 5.0)
    xy[20:40] = np.nan
    smooth = run(OneEuro(1), time, xy)[:, 0, 0]
    gone = np.isnan(smooth)
    assert not gone[:20].any() and not gone[40:].any()
    assert gone[time > time[19] + BRIDGED_S + 1e-6][: 40 - 26].all()
    assert (smooth[20:25] == 5.0).all()


def test_one_euro_starts_anew_after_a_gap():
    time = np.array([0.0, 0.03, 1.0])
    smooth = run(OneEuro(1), time, np.array([[[0.0, 0.0]], [[0.0, 0.0]], [[90.0, 0.0]]]))
    assert smooth[2, 0, 0] == 90.0


def test_short_gaps_are_bridged_and_long_ones_and_ends_are_not():
    time = np.arange(40) / 20
    line = time[:, None] * 10
    line[[0, 39]] = np.nan
    line[5:9] = np.nan
    line[20:25] = np.nan
    filled = bridge(time, line)[:, 0]
    assert np.allclose(filled[5:9], time[5:9] * 10)
    assert np.isnan(filled[20:25]).all() and np.isnan(filled[[0, 39]]).all()
    assert np.isnan(line[5:9]).all(), "the input is left as it was"


@pytest.mark.parametrize("hz,gain", [(0.5, 1.0), (6.0, 2**-0.5), (12.0, 0.12)])
def test_butterworth_is_3_db_down_at_six_hertz_and_has_no_lag(hz, gain):
    time = np.arange(1200) / 120
    wave = np.sin(2 * np.pi * hz * time)[:, None]
    smooth = zero_phase(time, wave)[240:-240, 0]
    reference = wave[240:-240, 0]
    assert np.dot(smooth, reference) / np.dot(reference, reference) == pytest.approx(gain, abs=0.03)
    lags = [np.dot(np.roll(smooth, -lag)[60:-60], reference[60:-60]) for lag in (-1, 0, 1)]
    assert np.argmax(lags) == 1


def test_butterworth_agrees_on_uneven_times():
    rng = np.random.default_rng(3)
    even = np.arange(300) / 60
    uneven = np.sort(np.concatenate([even[rng.random(300) > 0.15], [0.0, even[-1]]]))
    uneven = np.unique(uneven)
    truth = lambda t: np.sin(2 * np.pi * 1.3 * t)[:, None]  # noqa: E731
    assert np.abs(zero_phase(uneven, truth(uneven)) - truth(uneven))[30:-30].max() < 0.02


def test_butterworth_works_at_fifteen_frames_a_second():
    time = np.arange(90) / 15
    slow = np.sin(2 * np.pi * 0.7 * time)[:, None]
    assert np.abs(zero_phase(time, slow) - slow)[10:-10].max() < 0.05


def test_nothing_leaks_over_a_gap():
    time = np.arange(120) / 30
    values = np.zeros((120, 2))
    values[60:, 0] = 100.0
    values[50:60, 0] = np.nan
    smooth = zero_phase(time, values)
    assert np.abs(smooth[:50, 0]).max() < 1e-9 and np.abs(smooth[60:, 0] - 100).max() < 1e-9
    assert np.isnan(smooth[50:60, 0]).all() and not np.isnan(smooth[:, 1]).any()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 12), st.integers(0, 2**31))
def test_the_same_frames_stay_missing(count, seed):
    rng = np.random.default_rng(seed)
    time = np.cumsum(rng.uniform(0.01, 0.05, count)) if count else np.empty(0)
    values = np.where(rng.random((count, 3)) < 0.3, np.nan, rng.normal(size=(count, 3)))
    assert (np.isnan(zero_phase(time, values)) == np.isnan(values)).all()


@settings(max_examples=30)
@given(st.integers(1, 60), st.integers(0, 2**31), st.floats(0.0, 0.4))
def test_one_euro_in_blocks_is_one_euro_frame_by_frame(count, seed, missing):
    rng = np.random.default_rng(seed)
    time = np.cumsum(rng.uniform(0.01, 0.12, count))
    xy = np.cumsum(rng.normal(0, 5, (count, 4, 2)), axis=0)
    xy[rng.random((count, 4)) < missing] = np.nan
    units = rng.uniform(80, 120, count)
    single, blocks = OneEuro(4), OneEuro(4)
    one = np.array([single.update(t, p, u) for t, p, u in zip(time, xy, units, strict=True)])
    cut = int(rng.integers(0, count + 1))
    parts = [blocks.run(time[part], xy[part], units[part]) for part in (slice(0, cut), slice(cut, None))]
    assert np.array_equal(np.concatenate(parts), one, equal_nan=True)
