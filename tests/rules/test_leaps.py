"""Legs that the pose engine takes for each other for some frames."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.pose import INDEX, MIRRORED
from rules.cuts import HALVES
from rules.leaps import LeapGate

KNEE, WRIST = INDEX["left_knee"], INDEX["left_wrist"]


def taken(places, point=KNEE, fps=25.0):
    """x of one point after the gate, NaN where it was not believed; unit 100 px."""
    gate, out = LeapGate(30), []
    for i, x in enumerate(places):
        points = np.full((30, 2), 50.0)
        points[point, 0] = x
        out.append(gate.take(i / fps, points, 100.0)[point, 0])
    return np.array(out)


def test_a_knee_that_is_elsewhere_for_two_frames_is_missing_there():
    found = taken([0, 5, 10, 130, 130, 20, 25])
    assert np.isnan(found).tolist() == [False, False, False, True, True, False, False]


def test_a_knee_that_stays_there_is_believed_once_it_had_the_time():
    found = taken([0] * 3 + [130] * 6)
    assert np.isnan(found[3]) and found[-1] == 130
    assert 2 <= np.isnan(found).sum() <= 3


def test_a_quick_knee_and_a_quicker_hand_pass():
    assert not np.isnan(taken(100 * np.sin(np.arange(50) / 25 * 7.0))).any()
    assert not np.isnan(taken(120 * np.cos(np.arange(50) / 25 * 9.0), WRIST)).any()


def test_a_hand_that_is_far_off_in_one_frame_is_missing_there():
    found = taken([0, 20, 40, 150, 80, 100, 40, 120], WRIST)
    assert np.isnan(found).tolist() == [False, False, False, True, False, False, True, False]


def test_quick_and_slow_films_believe_a_point_after_the_same_time():
    waits = [np.isnan(taken([0] * 5 + [130] * 60, fps=fps)).sum() / fps for fps in (25.0, 50.0, 100.0)]
    assert max(waits) - min(waits) <= 0.04


def test_a_picture_that_is_shown_twice_is_no_time_to_stand_still():
    shown = np.arange(40) * 4 // 5
    assert not np.isnan(taken(120 * np.cos(shown / 24 * 9.0), WRIST, fps=30.0)).any()


def test_a_point_seen_again_after_long_may_be_anywhere():
    assert taken([0, np.nan, np.nan, np.nan, np.nan, 150])[-1] == 150


def test_sides_that_changed_their_names_are_no_leap():
    gate = LeapGate(30)
    points = np.arange(60.0).reshape(30, 2) * 50
    gate.take(0.0, points, 100.0)
    for half in HALVES:
        gate.exchange(*np.split(half, 2))
    assert np.isfinite(gate.take(0.04, points[MIRRORED], 100.0)).all()


@settings(max_examples=40)
@given(st.integers(1, 60), st.integers(0, 2**31), st.floats(0.0, 0.3))
def test_blocks_of_frames_are_frame_after_frame(count, seed, strange):
    rng = np.random.default_rng(seed)
    time = np.cumsum(rng.uniform(0.01, 0.1, count))
    points = np.cumsum(rng.normal(0, 3, (count, 30, 2)), axis=0) + 500.0
    points[rng.random((count, 30)) < strange * rng.integers(0, 2, (count, 1))] += 400.0
    again = np.flatnonzero(rng.random(count - 1) < strange) + 1
    points[again] = points[again - 1]
    points[rng.random((count, 30)) < strange / 2] = np.nan
    units = rng.uniform(80, 120, count)
    single, blocks = LeapGate(30), LeapGate(30)
    one = np.array(
        [single.take(t, p, u) for t, p, u in zip(time.tolist(), points, units.tolist(), strict=True)]
    )
    cut = int(rng.integers(0, count + 1))
    parts = [blocks.run(time[part], points[part], units[part]) for part in (slice(0, cut), slice(cut, None))]
    assert np.array_equal(np.concatenate(parts), one, equal_nan=True)
