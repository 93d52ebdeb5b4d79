"""Filters know the time of each frame, keep their declared cut-off, and invent nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.filters import (
    BRIDGED_S,
    BUTTERWORTH_HZ,
    MIN_CUTOFF_HZ,
    SPEED_COEFFICIENT,
    OneEuro,
    bridge,
    zero_phase,
)


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


def test_one_euro_takes_a_long_frame_in_steps():
    """Fifteen frames a second are filtered as thirty of which every second one lies midway."""
    time = np.arange(91) / 30
    xy = still(time, 0.0)
    xy[:, 0, 0] = 50.0 * np.sin(4 * np.pi * time)
    xy[1::2] = (xy[:-1:2] + xy[2::2]) / 2
    whole, half = run(OneEuro(1), time, xy, 100.0), run(OneEuro(1), time[::2], xy[::2], 100.0)
    assert np.allclose(whole[::2], half)


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


def response(time, wave_hz, filtered):
    """Gain, and lag in s, of a filter at one frequency, away from the ends; `filtered` takes and gives (N,)."""
    wave = np.sin(2 * np.pi * wave_hz * time)
    inner = slice(len(time) // 4, -len(time) // 4)
    turns = np.exp(-2j * np.pi * wave_hz * time[inner])
    ratio = (filtered(wave)[inner] * turns).sum() / (wave[inner] * turns).sum()
    return abs(ratio), -np.angle(ratio) / (2 * np.pi * wave_hz)


@pytest.mark.parametrize("fps", [15.0, 24.0, 25.0, 29.97, 30.0, 50.0, 60.0, 120.0, 240.0])
def test_butterworth_s_cut_off_is_the_declared_one_at_every_frame_rate(fps):
    time = np.arange(round(20 * fps)) / fps
    for cutoff in (3.0, BUTTERWORTH_HZ):
        gain, lag = response(time, cutoff, lambda wave, c=cutoff: zero_phase(time, wave[:, None], c)[:, 0])
        assert gain == pytest.approx(2**-0.5, abs=0.01) and abs(lag) < 5e-4
        gain, lag = response(time, 1.0, lambda wave, c=cutoff: zero_phase(time, wave[:, None], c)[:, 0])
        assert gain == pytest.approx(1.0, abs=0.02) and abs(lag) < 5e-4


def test_butterworth_s_cut_off_holds_where_one_frame_in_ten_is_lost():
    rng = np.random.default_rng(0)
    time = np.arange(1800) / 30
    time = time[rng.random(1800) > 0.1]
    gain, lag = response(time, BUTTERWORTH_HZ, lambda wave: zero_phase(time, wave[:, None])[:, 0])
    assert gain == pytest.approx(2**-0.5, abs=0.04) and abs(lag) < 2e-3


def test_so_few_frames_a_second_are_left_as_they_are():
    time = np.arange(60) / 10
    noise = np.random.default_rng(0).normal(size=(60, 2))
    assert np.array_equal(zero_phase(time, noise), noise)


def test_nothing_leaks_over_a_hole_in_time():
    """Frames that lack altogether are a gap too."""
    time = np.concatenate([np.arange(60) / 30, np.arange(60) / 30 + 10])
    values = np.where(time < 5, 0.0, 100.0)[:, None]
    assert np.allclose(zero_phase(time, values), values, atol=1e-9)


@pytest.mark.parametrize(("fps", "three_db_at"), [(30.0, 1.65), (60.0, 1.8), (120.0, 1.9)])
def test_one_euro_at_rest_has_the_cut_off_and_the_lag_that_are_declared(fps, three_db_at):
    """Movement far below a torso length a second: first order, 2 Hz by the paper's formula."""
    time = np.arange(round(40 * fps)) / fps

    def filtered(wave):
        xy = np.zeros((len(time), 1, 2))
        xy[:, 0, 0] = 1e-3 * wave
        return 1e3 * OneEuro(1).run(time, xy, np.full(len(time), 100.0))[:, 0, 0]

    gain, _ = response(time, three_db_at, filtered)
    assert gain == pytest.approx(2**-0.5, abs=0.015)
    _, lag = response(time, 0.25, filtered)
    assert lag == pytest.approx(1 / (2 * np.pi * MIN_CUTOFF_HZ), abs=0.004)


@pytest.mark.parametrize(
    ("fps", "slow_ms", "fast_ms"), [(30.0, 32.1, 17.9), (60.0, 26.8, 15.5), (120.0, 21.6, 12.7)]
)
def test_one_euro_lags_as_declared_behind_one_and_three_torso_lengths_a_second(fps, slow_ms, fast_ms):
    """In the steady state, the weight w of a new value solves w (1 + c) + b = c + b / w, with c = 2 pi dt 2 Hz and
    b = 2 pi dt 1.5 Hz times the speed; the lag is dt (1 - w) / w."""
    time = np.arange(round(6 * fps)) / fps
    for speed, stated in ((1.0, slow_ms), (3.0, fast_ms)):
        xy = np.zeros((len(time), 1, 2))
        xy[:, 0, 0] = 100.0 * speed * time
        behind = (xy - OneEuro(1).run(time, xy, np.full(len(time), 100.0)))[-1, 0, 0] / (100.0 * speed)
        b, c = (2 * np.pi / fps * hz for hz in (SPEED_COEFFICIENT * speed, MIN_CUTOFF_HZ))
        weight = max(np.roots([1 + c, b - c, -b]).real)
        assert behind == pytest.approx((1 - weight) / weight / fps, rel=0.01)
        assert 1000 * behind == pytest.approx(stated, abs=1.0)
