"""Clocks that jump are continued, a single bad stamp is mended, a pause stays a pause."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from synthetic import clip, join_streams, number, restamp

from engines.video import VideoFile
from engines.video.clock import mend_clock, usual_step

MS = Fraction(1, 1000)
PLAIN = {"g": "10", "bf": "0"}


def storage_order(shown: list[int]) -> list[int]:
    """The order of storage of frames with two B-frames between others: 0 3 1 2 6 4 5 …"""
    out = [shown[0]]
    for i in range(1, len(shown), 3):
        out += [*shown[i + 2 : i + 3], *shown[i : i + 2]]
    return out


@pytest.mark.parametrize("start_ms", [90_000, 90_700, 0, 20_000])
def test_a_recording_that_is_joined_to_another_is_twice_as_long(tmp_path: Path, start_ms: int) -> None:
    parts = [
        clip(
            tmp_path / name,
            40,
            rate=25,
            g="10",
            bf="2",
            stamps=[at + 40 * i for i in range(40)],
            time_base=MS,
        )
        for name, at in (("a.ts", 90_000), ("b.ts", start_ms))
    ]
    video = VideoFile(join_streams(tmp_path / "c.ts", *parts))
    assert [number(frame.image) for frame in video.frames()] == [*range(40), *range(40)]
    assert np.diff(video.times) == pytest.approx(0.04, abs=1e-6)
    assert (video.info.fps, video.info.duration_s) == (25, pytest.approx(3.2, abs=1e-6))
    assert video.info.notes == ("its clock starts again once, first 1.60 s into it: time goes on there",)


def test_a_jump_ahead_is_a_pause(tmp_path: Path) -> None:
    parts = [
        clip(tmp_path / name, 40, rate=25, bf="2", stamps=[at + 40 * i for i in range(40)], time_base=MS)
        for name, at in (("a.ts", 10_000), ("b.ts", 70_000))
    ]
    video = VideoFile(join_streams(tmp_path / "c.ts", *parts))
    assert video.times[40] == pytest.approx(60)
    assert (video.info.fps, video.info.notes) == (25, ())


def test_a_range_of_a_joined_recording_is_what_reading_from_the_start_gives(tmp_path: Path) -> None:
    part = clip(tmp_path / "a.ts", 40, g="10", bf="2")
    video = VideoFile(join_streams(tmp_path / "b.ts", part, part, part))
    whole = [frame.image for frame in video.frames()]
    assert len(whole) == 120
    for first in range(0, 120, 7):
        for frame in video.frames(first, first + 3):
            assert np.array_equal(frame.image, whole[frame.index])


def test_a_stamp_that_is_given_twice_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    stamps = [33 * i + (2000 if i >= 20 else 0) for i in range(60)]
    plain = clip(tmp_path / "a.mp4", 60, **PLAIN)
    good = VideoFile(restamp(plain, tmp_path / "good.mkv", stamps))
    twice = [*stamps[:40], stamps[39], *stamps[41:]]
    video = VideoFile(restamp(plain, tmp_path / "twice.mkv", twice))
    assert video.times == pytest.approx(good.times, abs=1e-9)
    assert [number(frame.image) for frame in video.frames()] == list(range(60))
    assert video.times[20] - video.times[19] == pytest.approx(2.033)
    assert video.info.fps == good.info.fps == pytest.approx(1000 / 33, rel=0.011)
    assert good.info.notes == ()
    assert video.info.notes == ("1 time stamp missing, doubled or out of place: mended",)


def test_the_rate_is_the_median_steps_not_frames_by_duration(tmp_path: Path) -> None:
    stamps = [40 * i + (2_400_000 if i >= 20 else 0) for i in range(40)]
    video = VideoFile(restamp(clip(tmp_path / "a.mp4", 40, **PLAIN), tmp_path / "a.mkv", stamps))
    assert video.info.fps == pytest.approx(25)
    assert video.info.duration_s == pytest.approx(2401.6, abs=0.01)


@given(
    st.integers(30, 80).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n - 2))),
    st.sampled_from(["missing", "doubled", "ahead", "back"]),
    st.booleans(),
)
def test_one_bad_stamp_is_put_where_it_belongs(where: tuple[int, int], kind: str, reordered: bool) -> None:
    count, at = where
    true = [3000 * i for i in range(count)]
    pts: list[int | None] = list(storage_order(true)) if reordered else list(true)
    dts: list[int | None] = [None] * count
    right = list(pts)
    at = max(at, 2)
    bad = {"missing": None, "doubled": pts[at - 1], "ahead": 3000 * 10_000, "back": -3000 * 10_000}[kind]
    pts[at] = bad
    clock = mend_clock(pts, dts, Fraction(1, 90_000))
    assert clock is not None
    assert sorted(clock.stamps) == pytest.approx(sorted(right))
    if not (reordered and kind == "doubled"):  # which of two copies is the wrong one, nobody can know
        assert clock.stamps == pytest.approx(np.array(right, dtype=float))
    assert clock.notes == ("1 time stamp missing, doubled or out of place: mended",)


@given(st.lists(st.integers(10, 400), min_size=2, max_size=60), st.integers(-(10**9), 10**9))
def test_a_clock_that_is_right_is_left_alone(gaps: list[int], start: int) -> None:
    shown = (start + np.cumsum([0, *gaps])).tolist()
    for pts in (shown, storage_order(shown)):
        clock = mend_clock(pts, [None] * len(pts), MS)
        assert clock is not None
        assert clock.stamps.tolist() == pts
        assert clock.notes == ()


@given(st.integers(1, 5), st.integers(20, 60), st.booleans())
def test_a_clock_that_starts_again_goes_on(times: int, count: int, reordered: bool) -> None:
    part = [3000 * i for i in range(count)]
    pts = (storage_order(part) if reordered else part) * times
    dts = [3000 * i - 6000 for i in range(count)] * times
    clock = mend_clock(pts, dts, Fraction(1, 90_000))
    assert clock is not None
    assert sorted(clock.stamps) == [3000 * i for i in range(count * times)]


def test_a_clock_that_wraps_goes_on(tmp_path: Path) -> None:
    ticks = [(2**33 - 30_000 + 3000 * i) % 2**33 for i in range(40)]
    clock = mend_clock(ticks, ticks, Fraction(1, 90_000))
    assert clock is not None
    assert np.diff(clock.stamps).tolist() == [3000] * 39


@pytest.mark.parametrize("at", [1, 20, 38])
def test_a_pause_is_no_bad_stamp(at: int) -> None:
    pts = [3000 * i + (90_000 * 600 if i >= at else 0) for i in range(40)]
    clock = mend_clock(pts, [pts[0] - 6000, pts[0] - 3000, *pts[:-2]], Fraction(1, 90_000))
    assert clock is not None
    assert clock.stamps.tolist() == pts


def test_packets_without_times_are_counted() -> None:
    assert mend_clock([None] * 5, [None] * 5, MS) is None


@pytest.mark.parametrize("ticks", [1, 30])
def test_a_step_is_finer_than_the_milliseconds_that_it_is_rounded_to(ticks: int) -> None:
    stamps = np.round(np.arange(300) * 1001 / 30).astype(float) * ticks
    assert usual_step(stamps) == pytest.approx(1001 / 30 * ticks, rel=1e-3)
