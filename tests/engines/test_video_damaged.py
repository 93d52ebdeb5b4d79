"""Bad files: each a VideoError that names the file, or what is readable of it, the same for every reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import av
import numpy as np
import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from synthetic import Image, clip, draw_number, number, write, write_sound

from engines.errors import EngineError
from engines.video import VideoError, VideoFile

H264 = {"codec": "libx264", "g": "10", "bf": "2"}
DAMAGED = {
    "a.mp4": H264,
    "hevc.mp4": {"codec": "libx265", "x265-params": "keyint=10:bframes=3:log-level=none:pools=none"},
    "a.mkv": H264,
    "a.webm": {"codec": "libvpx-vp9", "g": "10", "cpu-used": "8"},
    "a.ts": H264,
    "a.mpg": {"codec": "mpeg2video", "g": "10", "bf": "2"},
    "a.avi": {"codec": "mpeg4", "g": "10", "bf": "2"},
}


def _absent(folder: Path) -> Path:
    return folder / "absent.mp4"


def _folder(folder: Path) -> Path:
    (folder / "folder.mp4").mkdir()
    return folder / "folder.mp4"


def _no_streams(folder: Path) -> Path:
    path = folder / "no_streams.mp4"
    with av.open(str(path), "w") as container:
        container.add_stream("libx264", rate=30)
        container.start_encoding()
    return path


def _write(name: str, content: bytes) -> Callable[[Path], Path]:
    def write_it(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write_it


def _cut_without_index(folder: Path) -> Path:
    path = clip(folder / "cut.mp4", 30)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def _no_frames(folder: Path) -> Path:
    path = folder / "empty_stream.mp4"
    with av.open(str(path), "w", options={"movflags": "empty_moov+frag_keyframe"}) as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        container.start_encoding()
    return path


def _nothing_decodes(folder: Path) -> Path:
    path = clip(folder / "noise.mp4", 20)
    content = bytearray(path.read_bytes())
    at = content.index(b"mdat") + 4
    end = content.index(b"moov") - 4
    content[at:end] = np.random.default_rng(0).integers(0, 256, end - at, dtype=np.uint8).tobytes()
    path.write_bytes(bytes(content))
    return path


@pytest.mark.parametrize(
    "bad",
    [
        _absent,
        _folder,
        _write("text.mp4", b"Three sets of ten squats, knees out.\n" * 40),
        _write("zero.mp4", b""),
        _write("noise.mkv", bytes(np.random.default_rng(2).integers(0, 256, 4096, dtype=np.uint8))),
        _cut_without_index,
        lambda folder: write_sound(folder / "sound.m4a"),
        lambda folder: write_sound(folder / "sound.mp4"),
        _no_frames,
        _no_streams,
        _nothing_decodes,
    ],
)
def test_a_file_that_is_no_video_says_so_by_name(tmp_path: Path, bad: Callable[[Path], Path]) -> None:
    path, process = bad(tmp_path), psutil.Process()
    with suppress(VideoError):
        VideoFile(path)  # the decoding process stays for the next video
    before = process.num_fds()
    for _ in range(10):
        with pytest.raises(VideoError) as caught:
            VideoFile(path)
        message = str(caught.value)
        assert str(path) in message
        assert "\n" not in message
        assert len(message) > len(str(path)) + 15
    assert isinstance(caught.value, EngineError)
    del caught
    assert process.num_fds() <= before


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (_absent, "there is no such file"),
        (_folder, "is a folder"),
        (_write("zero.mp4", b""), "the file is empty"),
        (_cut_without_index, "cut off or damaged"),
        (_no_frames, "holds no frame"),
        (_no_streams, "holds no video"),
        (_nothing_decodes, "no frame can be decoded"),
        (lambda folder: write_sound(folder / "sound.mp4"), "holds no video (audio only)"),
    ],
)
def test_the_message_tells_one_failure_from_another(
    tmp_path: Path, bad: Callable[[Path], Path], words: str
) -> None:
    with pytest.raises(VideoError, match=re.escape(words)):
        VideoFile(bad(tmp_path))


def test_of_a_cut_file_what_is_there_is_read(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 60, container_options={"movflags": "faststart"}, **H264)
    whole = [frame.image for frame in VideoFile(path).frames()]
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 3 // 4])
    video = VideoFile(path)
    assert video.info.listed == 60
    assert 20 < video.info.frames < 60
    frames = list(video.frames())
    assert len(frames) >= len(video) - 3
    assert [number(frame.image) for frame in frames] == [frame.index for frame in frames]
    assert all(np.array_equal(frame.image, whole[frame.index]) for frame in frames[:-3])


@pytest.mark.parametrize("name", ["a.mkv", "a.webm", "a.ts", "a.mpg", "a.avi"])
def test_a_stream_cut_anywhere_is_read_up_to_the_cut(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, map(_draw_details, range(60)), **DAMAGED[name])
    content = path.read_bytes()
    for share in (0.5, 0.8, 0.97):
        path.write_bytes(content[: int(len(content) * share)])
        video = VideoFile(path)
        frames = list(video.frames())
        assert 0 < len(frames) <= len(video) <= 60
        # of the pictures at the cut, those shown first may be the ones that are lost
        assert [frame.index for frame in frames[:-3]] == list(range(len(frames) - 3))
        assert [number(frame.image) for frame in frames[:-3]] == list(range(len(frames) - 3))


def _draw_details(index: int) -> Image:
    image = draw_number(index, 160, 96)
    noise = np.random.default_rng(7).integers(0, 256, (200, 400, 3), dtype=np.uint8)
    image[48:] = noise[index : index + 48, index * 2 : index * 2 + 160]
    return image


@pytest.fixture(scope="module", params=list(DAMAGED))
def good(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("damaged") / request.param
    return write(path, map(_draw_details, range(60)), **DAMAGED[request.param])


@settings(max_examples=12, deadline=None)
@given(at=st.floats(0.1, 0.85), length=st.integers(1, 2000), seed=st.integers(0, 1 << 16))
def test_damage_in_the_middle_is_the_same_for_every_reader(
    good: Path, at: float, length: int, seed: int
) -> None:
    content = good.read_bytes()
    start = int(at * len(content))
    noise = np.random.default_rng(seed).integers(0, 256, length, dtype=np.uint8).tobytes()
    path = good.with_stem("hit")
    path.write_bytes(content[:start] + noise + content[start + length :])
    video = VideoFile(path)
    whole = {frame.index: frame.image for frame in video.frames()}
    assert list(whole) == sorted(whole)
    assert len(whole) <= len(video)
    # program streams say nothing certain of where a frame begins: there, only whole readings agree
    step = 60 if path.suffix == ".mpg" else 8
    for first in range(0, 60, step):
        part = {frame.index: frame.image for frame in video.frames(first, first + step)}
        assert list(part) == [index for index in whole if first <= index < first + step]
        assert all(np.array_equal(image, whole[index]) for index, image in part.items())


def test_damage_ends_at_the_next_key_frame_and_frames_keep_their_numbers(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp4", map(_draw_details, range(60)), **H264)
    good = [frame.image for frame in VideoFile(path).frames()]
    with av.open(str(path)) as container:
        hit = [packet for packet in container.demux(video=0) if packet.pos][25]
        start, size = hit.pos, hit.size
    content = bytearray(path.read_bytes())
    content[start + 8 : start + size] = bytes(size - 8)
    path.write_bytes(bytes(content))
    frames = {frame.index: frame.image for frame in VideoFile(path).frames()}
    assert len(frames) < 60
    assert set(frames) >= {*range(20), *range(30, 60)}
    assert all(np.array_equal(frames[index], good[index]) for index in (*range(20), *range(30, 60)))


def test_a_video_that_goes_away_while_it_is_read_says_so(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 10)
    video = VideoFile(path)
    path.unlink()
    with pytest.raises(VideoError, match=r"a\.mp4: there is no such file"):
        list(video.frames())
