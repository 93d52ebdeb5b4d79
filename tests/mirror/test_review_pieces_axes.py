"""The arithmetic of the review's charts: axes, envelopes, values, and the room of a legend."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mirror.review.views import ChartData, Line, Spread
from mirror.ui.review.pieces.chart import end_words
from mirror.ui.review.pieces.chart_data import (
    axis,
    envelope,
    in_view,
    number,
    round_axis,
    value_at,
    with_unit,
)
from mirror.ui.review.pieces.plot import share_width
from mirror.ui.review.pieces.words import piece_words

X = np.linspace(0.0, 10.0, 101)


def data(*lines: Line, unit: str = "°", target: tuple[float, float] | None = None) -> ChartData:
    return ChartData("Knee", unit, X, lines, target)


def flat(value: float, side: str = "left") -> Line:
    return Line(side, np.full(len(X), value), side)


@given(st.floats(-1e4, 1e4), st.floats(1e-3, 1e4))
def test_an_axis_holds_its_data_with_few_round_ticks(low: float, length: float) -> None:
    found = round_axis(low, low + length)
    slack = 1e-6 * max(abs(low), length)
    assert found.low <= low + slack and found.high >= low + length - slack
    assert 2 <= len(found.ticks) <= 8
    assert found.high - found.low <= 2.6 * length + 2 * found.step


def test_angles_are_stepped_as_angles() -> None:
    assert axis(data(Line("a", np.linspace(12, 171, 101)))).ticks == (0, 45, 90, 135, 180)


def test_noise_does_not_fill_an_axis() -> None:
    found = axis(data(flat(170.0)))
    assert found is not None and found.high - found.low >= 20


def test_the_target_is_in_sight_unless_it_would_crush_the_line() -> None:
    line = Line("a", np.linspace(90, 146, 101))
    assert axis(data(line, target=(150, 170))).high >= 170
    assert axis(data(line, target=(800, 900))).high < 200


def test_nothing_known_has_no_axis() -> None:
    assert axis(data(flat(np.nan))) is None and axis(data()) is None


def test_an_envelope_keeps_a_peak_of_one_frame_and_a_gap() -> None:
    x = np.arange(60_000.0)
    y = np.sin(x / 3000)
    y[31_234] = 9.0
    y[40_000:41_000] = np.nan
    found = envelope(x, y, 500)
    assert len(found.x) == 500
    assert np.nanmax(found.high) == 9.0
    assert found.x[np.nanargmax(found.high)] == pytest.approx(31_234, abs=121)
    assert [len(run.x) for run in found.runs()] == [334, 159]
    assert np.nanmin(found.low) == y[np.isfinite(y)].min()


@given(st.integers(1, 400), st.integers(1, 90))
def test_every_sample_is_in_the_envelope_and_its_parts_touch(count: int, columns: int) -> None:
    rng = np.random.default_rng(count)
    y = rng.normal(size=count)
    found = envelope(np.arange(count, dtype=float), y, columns)
    part = np.arange(count) // -(-count // columns)
    assert (found.low[part] <= y).all() and (y <= found.high[part]).all()
    assert len(found.x) <= columns
    assert all(found.high[:-1] >= found.low[1:]) and all(found.low[:-1] <= found.high[1:])


def test_what_is_in_view_reaches_to_both_edges() -> None:
    x = np.arange(60_000.0)
    seen, values = in_view(x, x, 1000.5, 1100.0)
    assert seen[0] == 1000 and seen[-1] == 1101
    np.testing.assert_array_equal(seen, values)


def test_a_value_is_that_of_the_nearest_sample() -> None:
    x, y = np.array([0.0, 1.0, 3.0]), np.array([5.0, 6.0, np.nan])
    assert [value_at(x, y, at) for at in (-9, 0.4, 0.6, 1.9)] == [5, 5, 6, 6]
    assert np.isnan(value_at(x, y, 2.5)) and np.isnan(value_at(x[:0], y[:0], 1.0))
    assert value_at(x[:1], y[:1], 7.0) == 5


def test_numbers_are_as_exact_as_their_axis() -> None:
    assert number(146.4, 45) == "146" and number(-0.52, 0.2) == "−0.5" and number(-0.001, 1) == "0"
    assert number(np.nan, 1) == "–" and number(0.123, 0.05) == "0.12"
    assert (with_unit("146", "deg"), with_unit("0.5", "m/s"), with_unit("3", "")) == ("146°", "0.5 m/s", "3")


def test_a_band_does_not_open_an_angle_beyond_a_straight_line() -> None:
    def high(mean: float) -> float:
        band = Spread(np.full(len(X), mean), np.full(len(X), 20.0), "left")
        found = axis(ChartData("K", "deg", X, (), spread=(band,)))
        assert found is not None
        return found.high

    assert high(175.0) == 180 and high(190.0) >= 210


def test_in_a_narrow_legend_the_longest_name_gives_way() -> None:
    assert share_width([30.0, 90.0, 20.0], 200.0) == [30, 90, 20]
    assert share_width([30.0, 90.0, 20.0], 100.0) == [30, 50, 20]
    assert sum(share_width([30.0, 90.0, 60.0], 60.0)) == pytest.approx(60) and share_width([], 10.0) == []


def test_times_at_the_ends_of_an_axis() -> None:
    words = piece_words()
    assert end_words("seconds", (0.767, 3.17), words) == ("0.8 s", "3.2 s")
    assert end_words("seconds", (0.0, 1.254), words) == ("0.00 s", "1.25 s")
    assert end_words("seconds", (60.0, 3600.0), words) == ("1:00.0", "60:00.0")
    assert end_words("percent", (0.0, 100.0), words) == ("0 %", "100 %")
