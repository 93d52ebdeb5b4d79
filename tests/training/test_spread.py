"""What is learned of the lifter's errors: which are the larger ones, and how far twice the deviation reaches."""

from __future__ import annotations

import numpy as np
import pytest

from engines.lift_spread import JOINTS, TERMS, doubt_of
from engines.training import spread
from engines.training.mocap import Clip


@pytest.fixture(scope="module")
def errors() -> tuple[np.ndarray, np.ndarray]:
    """Terms and errors whose size goes with the first term, and which knees have twice as large."""
    rng = np.random.default_rng(4)
    values = rng.normal(size=(1200, 10, len(TERMS)))
    size = np.exp(0.8 * values[..., 0]) * np.where(np.arange(10) < 2, 8.0, 4.0)
    off = np.abs(size * rng.normal(size=size.shape))
    off[::7, 3], values[::9, 4, 2] = np.nan, np.nan
    return values, off


def test_it_learns_which_errors_are_large_and_covers_what_it_should(
    errors: tuple[np.ndarray, np.ndarray],
) -> None:
    values, off = errors
    weights = spread.calibrate_weights(spread.learn_weights(values, off, steps=200), values, off)
    deviation = np.exp(doubt_of(weights)(np.nan_to_num(values)))
    for number in range(len(JOINTS)):
        sides = slice(2 * number, 2 * number + 2)
        known = np.isfinite(off[:, sides]) & np.isfinite(values[:, sides]).all(-1)
        inside = (off[:, sides] <= 2 * deviation[:, sides])[known].mean()
        assert inside == pytest.approx(spread.COVERED, abs=0.01), JOINTS[number]
    slope = np.polyfit(values[:, 2, 0], np.log(deviation[:, 2]), 1)[0]
    assert 0.5 < slope < 1.1
    assert np.median(deviation[:, :2]) > 1.5 * np.median(deviation[:, 4:])


def test_the_same_seed_learns_the_same(errors: tuple[np.ndarray, np.ndarray]) -> None:
    first, second = (spread.learn_weights(*errors, seed=3, steps=5) for _ in range(2))
    assert all(np.array_equal(first[name], second[name]) for name in first)


def test_nobody_calibrates_and_judges() -> None:
    points = np.zeros((3, 26, 3), np.float32)
    clips = [
        Clip(f"{source}{subject}", source, subject, "squat", points + i, 1.7)
        for i, (source, subject) in enumerate(
            (("uiprmd", "s01"), ("uiprmd", "s07"), ("uiprmd", "s08"), ("cmu_amc", "02"), ("cmu_amc", "12"))
        )
    ]
    own, others = (
        {int(m.points[0, 0, 0]) for m in of(clips, 1)} for of in (spread.calibrating, spread.judging)
    )
    known = {int(m.points[0, 0, 0]) for m in spread.familiar(clips)}
    assert own == {1, 3} and others == {2}
    assert known <= {0, 4} and 0 in known
