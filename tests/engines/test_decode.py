"""Key points out of SimCC and heatmaps, to a fraction of a bin."""

from __future__ import annotations

import numpy as np
import pytest
import reference
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.decode import decode_heatmaps, decode_simcc, support_heatmaps, support_simcc


def bell(length: int, at: float, sigma: float, height: float = 1.0) -> np.ndarray:
    return height * np.exp(-((np.arange(length) - at) ** 2) / (2 * sigma**2))


def blob(size: tuple[int, int], x: float, y: float, sigma: float = 2.0, height: float = 1.0) -> np.ndarray:
    return height * np.outer(bell(size[1], y, sigma), bell(size[0], x, sigma))


def simcc(x: float, y: float, sigma: float = 6.0) -> tuple[np.ndarray, np.ndarray]:
    """Distributions for a point at (x, y) px of a 192x256 input."""
    return bell(384, x * 2, sigma)[None, None], bell(512, y * 2, sigma)[None, None]


@given(x=st.floats(1, 190), y=st.floats(1, 254), sigma=st.floats(4, 8))
def test_simcc_finds_a_point_between_its_bins(x: float, y: float, sigma: float) -> None:
    xy, score = decode_simcc(*simcc(x, y, sigma))
    assert xy[0, 0] == pytest.approx([x, y], abs=0.1)
    assert score[0, 0] == pytest.approx(1, abs=0.02)


@given(seed=st.integers(0, 10_000))
def test_simcc_agrees_with_the_reference_on_any_values(seed: int) -> None:
    rng = np.random.default_rng(seed)
    across, down = rng.normal(0.2, 0.3, (2, 5, 384)), rng.normal(0.2, 0.3, (2, 5, 512))
    xy, score = decode_simcc(across, down)
    for n in range(2):
        for k in range(5):
            true = [reference.peak(across[n, k]) / 2, reference.peak(down[n, k]) / 2]
            assert xy[n, k] == pytest.approx(true, abs=1e-6)
            assert score[n, k] == pytest.approx(np.clip(min(across[n, k].max(), down[n, k].max()), 0, 1))


@pytest.mark.parametrize("end", [0, 383])
def test_a_simcc_peak_at_the_border_stays_there(end: int) -> None:
    across = bell(384, end, 6)[None, None]
    xy, _ = decode_simcc(across, bell(512, 100, 6)[None, None])
    assert xy[0, 0].tolist() == [end / 2, 50]


def test_the_score_is_the_lower_peak_within_bounds() -> None:
    across, down = simcc(50, 60)
    assert decode_simcc(across * 0.4, down * 0.8)[1][0, 0] == pytest.approx(0.4)
    assert decode_simcc(across * 1.3, down * 1.2)[1][0, 0] == 1
    assert decode_simcc(-across, -down)[1][0, 0] == 0


def test_other_splits_and_flat_lines() -> None:
    xy, _ = decode_simcc(bell(576, 90, 6)[None, None], bell(768, 120, 6)[None, None], split=3)
    assert xy[0, 0] == pytest.approx([30, 40])
    xy, score = decode_simcc(np.zeros((1, 1, 384)), np.zeros((1, 1, 512)))
    assert np.isfinite(xy).all()
    assert score[0, 0] == 0


@given(x=st.floats(4, 43), y=st.floats(4, 59), height=st.floats(0.05, 1))
def test_a_heatmap_gives_a_point_to_a_tenth_of_a_cell(x: float, y: float, height: float) -> None:
    xy, score = decode_heatmaps(blob((48, 64), x, y, height=height)[None, None], stride=1)
    assert xy[0, 0] == pytest.approx([x, y], abs=0.1)
    assert score[0, 0] == pytest.approx(height, rel=0.07)


@settings(max_examples=60)
@given(
    place=st.tuples(st.floats(8, 39), st.floats(8, 55)),
    tilt=st.floats(-0.8, 0.8),
    wide=st.floats(1.5, 3),
    seed=st.integers(0, 999),
)
def test_refinement_agrees_with_the_reference(
    place: tuple[float, float], tilt: float, wide: float, seed: int
) -> None:
    columns, rows = np.meshgrid(np.arange(48) - place[0], np.arange(64) - place[1])
    shape = columns**2 / wide**2 + rows**2 / 4 - 2 * tilt * columns * rows / (2 * wide)
    noise = np.random.default_rng(seed).uniform(0, 0.004, (64, 48))
    heatmap = 0.9 * np.exp(-shape / 2) + noise
    xy, _ = decode_heatmaps(heatmap[None, None])
    assert xy[0, 0] == pytest.approx(np.multiply(reference.dark(heatmap), 4), abs=1e-6)


@pytest.mark.parametrize(
    ("x", "y"), [(0, 0), (47, 0), (0, 63), (47, 63), (0, 30), (20, 63), (1, 30), (46, 62)]
)
def test_a_heatmap_peak_at_the_border_stays_whole(x: int, y: int) -> None:
    xy, _ = decode_heatmaps(blob((48, 64), x, y)[None, None])
    assert xy[0, 0].tolist() == [x * 4, y * 4]


def test_every_map_of_a_batch_is_read_by_itself() -> None:
    places = np.array([[[10.0, 20.0], [30.0, 40.0], [12.5, 50.25]], [[5.0, 6.0], [40.0, 8.75], [24.0, 32.0]]])
    maps = np.array([[blob((48, 64), x, y) for x, y in person] for person in places])
    xy, score = decode_heatmaps(maps)
    assert xy == pytest.approx(places * 4, abs=0.2)
    assert score.shape == (2, 3)


def test_an_empty_heatmap_scores_nothing() -> None:
    xy, score = decode_heatmaps(np.zeros((1, 1, 64, 48)))
    assert np.isfinite(xy).all()
    assert score[0, 0] == 0


def test_support_is_how_good_a_place_is_against_the_peak() -> None:
    simcc_x, simcc_y = np.full((1, 1, 40), 0.1), np.full((1, 1, 60), 0.1)
    simcc_x[0, 0, [10, 30]], simcc_y[0, 0, [20, 44]] = [0.8, 0.6], [0.5, 0.4]
    for place, share in (
        ((5.0, 10.0), 1.0),
        ((15.0, 22.0), 0.75),
        ((5.0, 22.0), 0.8),
        ((np.nan, 22.0), 0.125),
    ):
        found = support_simcc(simcc_x, simcc_y, np.array([[place]]))
        assert found == pytest.approx(np.array([[share]]))
    heatmaps = np.full((1, 1, 8, 6), 0.1)
    heatmaps[0, 0, 5, 2], heatmaps[0, 0, 1, 4] = 0.8, 0.6
    for place, share in (((8.0, 20.0), 1.0), ((16.0, 4.0), 0.75), ((1000.0, -9.0), 0.125)):
        assert support_heatmaps(heatmaps, np.array([[place]])) == pytest.approx(np.array([[share]]))


def test_the_quarter_steps_towards_the_higher_neighbour() -> None:
    heatmap = np.zeros((64, 48))
    heatmap[20, 10], heatmap[20, 11], heatmap[19, 10] = 1.0, 0.6, 0.4
    xy, score = decode_heatmaps(heatmap[None, None], refine="quarter")
    assert xy[0, 0].tolist() == [(10 + 0.25) * 4, (20 - 0.25) * 4]
    assert score[0, 0] == 1.0


@pytest.mark.parametrize(("x", "y", "moved"), [(1, 30, 0.0), (47, 30, 0.0), (2, 30, 0.25), (46, 30, 0.25)])
def test_the_quarter_is_left_out_at_the_border_as_in_the_official_code(x: int, y: int, moved: float) -> None:
    heatmap = blob((48, 64), x + 0.2, y + 0.2)
    xy, _ = decode_heatmaps(heatmap[None, None], stride=1, refine="quarter")
    assert xy[0, 0].tolist() == [x + moved, y + moved]
