"""Any range of frames is what reading from the start returns, bit for bit, in every container."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from synthetic import Image, clip, number

from engines.video import VideoFile

COUNT = 40
H264 = {"codec": "libx264", "g": "10", "bf": "2"}
CONTAINERS = {
    "h264.mp4": H264,
    "open_gop.mp4": {
        "codec": "libx264",
        "x264-params": "open-gop=1:keyint=10:min-keyint=10:scenecut=0:bframes=3",
    },
    "hevc.mp4": {"codec": "libx265", "x265-params": "keyint=10:bframes=3:log-level=none:pools=none"},
    "h264.mov": H264,
    "h264.mkv": H264,
    "vp9.webm": {"codec": "libvpx-vp9", "g": "10", "cpu-used": "8"},
    "vp8.webm": {"codec": "libvpx", "g": "10"},
    "h264.ts": H264,
    "mpeg2.ts": {"codec": "mpeg2video", "g": "10", "bf": "2"},
    "mpeg2.mpg": {"codec": "mpeg2video", "g": "10", "bf": "2"},
    "mpeg1.mpg": {"codec": "mpeg1video", "g": "10", "bf": "2"},
    "mpeg4.avi": {"codec": "mpeg4", "g": "10"},
    "mpeg4_b.avi": {"codec": "mpeg4", "g": "10", "bf": "2"},
    "h264_b.avi": H264,
    "mjpeg.avi": {"codec": "mjpeg", "pix_fmt": "yuvj420p"},
    "h264.flv": H264,
    "wmv2.wmv": {"codec": "wmv2", "g": "10"},
    "bare.h264": H264,
    "bare.hevc": {"codec": "libx265", "x265-params": "keyint=10:bframes=3:log-level=none:pools=none"},
    "h264.m2ts": H264,
    "h264.3gp": H264,
    "mpeg2.vob": {"codec": "mpeg2video", "g": "10", "bf": "2"},
    "mpeg2.mxf": {"codec": "mpeg2video", "g": "10"},
    "vp9.ivf": {"codec": "libvpx-vp9", "g": "10", "cpu-used": "8"},
    "all.gif": {"codec": "gif", "pix_fmt": "rgb8"},
    "vp8.ogv": {"codec": "libvpx", "g": "10"},
    "wmv2.asf": {"codec": "wmv2", "g": "10"},
}


@pytest.fixture(scope="module", params=list(CONTAINERS))
def read(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Image]]:
    """A video in one of the containers, and its pictures read from the start."""
    path = clip(tmp_path_factory.mktemp("containers") / request.param, COUNT, **CONTAINERS[request.param])
    return path, [frame.image for frame in VideoFile(path).frames()]


def test_every_frame_is_there_once_and_in_order(read: tuple[Path, list[Image]]) -> None:
    path, images = read
    assert [number(image) for image in images] == list(range(COUNT))
    video = VideoFile(path)
    assert len(video) == COUNT
    assert [frame.index for frame in video.frames()] == list(range(COUNT))
    assert np.all(np.diff(video.times) > 0)


def test_a_range_from_any_frame_is_what_reading_from_the_start_gives(read: tuple[Path, list[Image]]) -> None:
    path, images = read
    video = VideoFile(path)
    for first in range(COUNT):
        part = list(video.frames(first, first + 2))
        assert [frame.index for frame in part] == list(range(first, min(first + 2, COUNT)))
        assert all(np.array_equal(frame.image, images[frame.index]) for frame in part)


@settings(max_examples=10, deadline=None)
@given(first=st.integers(0, 229), count=st.integers(0, 12))
def test_ranges_of_the_sample_have_their_own_indices_and_times(sample: Path, first: int, count: int) -> None:
    video = VideoFile(sample)
    last = min(first + count, 230)
    part = [(index, time) for index, time, _ in video.pictures(first, last)]
    assert part == [(index, video.times[index]) for index in range(first, last)]


def test_ranges_outside_the_video_are_empty_or_cut(tmp_path: Path) -> None:
    video = VideoFile(clip(tmp_path / "a.mp4", 10))
    assert [frame.index for frame in video.frames(8, 99)] == [8, 9]
    assert list(video.frames(10, 20)) == list(video.frames(5, 5)) == list(video.frames(7, 3)) == []


def test_a_large_program_stream_is_read_from_any_frame(tmp_path: Path) -> None:
    # each picture fills several packs, so that seeking works and is used
    from synthetic import draw_number, write

    noise = np.random.default_rng(1).integers(0, 256, (160, 600, 3), dtype=np.uint8)

    def noisy(index: int) -> Image:
        image = draw_number(index, 320, 240)
        image[120:] = noise[index % 40 :][:120, index * 2 :][:, :320]
        return image

    path = write(tmp_path / "a.mpg", map(noisy, range(90)), codec="mpeg2video", g="12", bf="2")
    video = VideoFile(path)
    whole = [frame.image for frame in video.frames()]
    for first in (0, 11, 12, 37, 60, 85, 89):
        part = list(video.frames(first, first + 3))
        assert [number(frame.image) for frame in part] == list(range(first, min(first + 3, 90)))
        assert all(np.array_equal(frame.image, whole[frame.index]) for frame in part)


def test_a_reader_that_stops_early_leaves_no_file_open(tmp_path: Path) -> None:
    path, process = clip(tmp_path / "a.mp4", 6), psutil.Process()

    def stop_early() -> None:
        video = VideoFile(path)
        next(video.frames(3))
        list(video.pictures(0, 2))

    # after the first few, as many processes wait as ever will
    for _ in range(3):
        stop_early()
    before = process.num_fds()
    for _ in range(200):
        stop_early()
    assert process.num_fds() <= before
