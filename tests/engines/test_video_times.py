"""Frames have the times that the file states: constant and variable rates, late starts, B-frames."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from synthetic import clip, number, restamp

from engines.video import VideoFile

MS = Fraction(1, 1000)
NTSC = Fraction(30000, 1001)


@pytest.mark.parametrize(
    "rate", [15, 24, 25, 30, 50, 60, 120, NTSC, Fraction(24000, 1001), Fraction(60000, 1001)]
)
def test_a_constant_rate_gives_exact_times_and_rate(tmp_path: Path, rate: Fraction | int) -> None:
    video = VideoFile(clip(tmp_path / "a.mp4", 60, rate=rate))
    exact = [float(i / Fraction(rate)) for i in range(60)]
    assert video.times == pytest.approx(exact, abs=1e-12)
    assert video.info.fps == float(rate)
    assert video.info.duration_s == pytest.approx(60 / float(rate), abs=1e-9)
    assert (video.info.frames, video.info.listed) == (60, 60)


def test_29_97_stays_30000_over_1001(tmp_path: Path) -> None:
    video = VideoFile(clip(tmp_path / "a.mp4", 250, rate=NTSC, bf="3"))
    assert video.times == pytest.approx(np.arange(250) * 1001 / 30000, abs=1e-12)
    assert video.info.fps == 30000 / 1001


def test_29_97_in_a_container_of_milliseconds_keeps_its_rate(tmp_path: Path) -> None:
    video = VideoFile(clip(tmp_path / "a.mkv", 250, rate=NTSC))
    assert video.info.fps == 30000 / 1001
    assert np.abs(video.times - np.arange(250) * 1001 / 30000).max() <= 0.0011


@settings(max_examples=10, deadline=None)
@given(
    gaps=st.lists(st.integers(5, 200), min_size=3, max_size=40),
    start=st.integers(0, 5000),
    b_frames=st.sampled_from(["0", "2"]),
)
def test_variable_rates_are_kept_to_the_millisecond(
    tmp_path_factory: pytest.TempPathFactory, gaps: list[int], start: int, b_frames: str
) -> None:
    stamps = [start, *(start + np.cumsum(gaps)).tolist()]
    path = tmp_path_factory.mktemp("vfr") / "a.mp4"
    video = VideoFile(clip(path, len(stamps), stamps=stamps, time_base=MS, bf=b_frames, rate=30))
    assert video.times * 1000 == pytest.approx(np.array(stamps) - start, abs=1e-6)
    assert [number(frame.image) for frame in video.frames()] == list(range(len(stamps)))
    assert [frame.time for frame in video.frames()] == video.times.tolist()


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.ts"])
def test_times_count_from_the_first_frame_where_the_file_begins_late(tmp_path: Path, name: str) -> None:
    stamps = [5000 + 40 * i for i in range(30)]
    video = VideoFile(clip(tmp_path / name, 30, stamps=stamps, time_base=MS, rate=25, bf="2"))
    assert video.times * 1000 == pytest.approx(np.arange(30) * 40, abs=1e-6)
    assert [number(frame.image) for frame in video.frames(3, 6)] == [3, 4, 5]


def test_a_pause_in_the_recording_stays_a_pause(tmp_path: Path) -> None:
    stamps = [33 * i + (4000 if i >= 20 else 0) for i in range(40)]
    video = VideoFile(clip(tmp_path / "a.mp4", 40, stamps=stamps, time_base=MS))
    assert video.times[20] - video.times[19] == pytest.approx(4.033)
    assert video.info.duration_s == pytest.approx(5.287, abs=0.2)
    assert [frame.index for frame in video.frames(18, 23)] == [18, 19, 20, 21, 22]


def test_times_agree_with_opencv(sample: Path) -> None:
    video, other = VideoFile(sample), cv2.VideoCapture(str(sample))
    theirs = []
    while other.grab():
        theirs.append(other.get(cv2.CAP_PROP_POS_MSEC) / 1000)
    assert video.times == pytest.approx(theirs, abs=1e-6)
    assert video.info.fps == pytest.approx(other.get(cv2.CAP_PROP_FPS))
    assert (video.info.width, video.info.height, len(video)) == (1768, 994, 230)


def test_variable_times_agree_with_opencv(tmp_path: Path) -> None:
    stamps = np.cumsum([0, 20, 33, 50, 41, 17, 100, 33, 33, 250, 10, 33]).tolist()
    path = clip(tmp_path / "a.mp4", len(stamps), stamps=stamps, time_base=MS, bf="2")
    other, theirs = cv2.VideoCapture(str(path)), []
    while other.grab():
        theirs.append(other.get(cv2.CAP_PROP_POS_MSEC) / 1000)
    assert VideoFile(path).times == pytest.approx(theirs, abs=1e-6)


def test_one_frame_is_a_video(tmp_path: Path) -> None:
    video = VideoFile(clip(tmp_path / "a.mp4", 1, rate=25))
    assert (len(video), video.info.fps, video.times.tolist()) == (1, 25.0, [0.0])
    assert [frame.index for frame in video.frames()] == [0]


def test_what_an_edit_list_leaves_out_is_not_missing(tmp_path: Path) -> None:
    """A film that was cut without being encoded again begins before its first picture that is shown."""
    plain = clip(tmp_path / "a.mp4", 40, g="10", bf="0")
    video = VideoFile(restamp(plain, tmp_path / "b.mp4", [40 * i - 500 for i in range(40)]))
    shown = [number(frame.image) for frame in video.frames()]
    assert shown == list(range(shown[0], 40)) and 5 < shown[0] < 20
    assert (video.info.frames, video.info.listed) == (len(shown), len(shown))
    assert video.times[0] == 0
    assert [number(frame.image) for frame in video.frames(5, 8)] == shown[5:8]
