"""The overlay's file: read back with two decoders, it is the source's size, rate, times and duration."""

import resource
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from export.pictures import picture_path, write_picture
from export.video import CODECS, video_file

RATES = {"29.97": 30000 / 1001, "25": 25.0, "60": 60.0, "7.5": 7.5}


def picture(number, width=160, height=120):
    """A grey ramp with a square whose place says the frame's number."""
    image = np.repeat(np.linspace(40, 200, width, dtype=np.uint8)[None, :, None], height, axis=0).repeat(3, 2)
    x = 8 * (number % 16)
    image[40:60, x : x + 16] = (0, 0, 255)
    return image.copy()


def write(path, times, width=160, height=120, **options):
    with video_file(path, width, height, **options) as video:
        for number, time in enumerate(times):
            video.write(picture(number, width, height), time)
    return path


def decoded(path):
    with av.open(str(path)) as container:
        (stream,) = container.streams
        return stream, [(frame.time, frame.to_ndarray(format="bgr24")) for frame in container.decode(stream)]


@contextmanager
def files_no_larger_than(size):
    """The kernel refuses larger files, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("rate", RATES)
def test_a_constant_rate_stays_as_it_is(tmp_path, rate):
    rate = RATES[rate]
    path = write(tmp_path / "o.mp4", np.arange(45) / rate, rate=rate)
    with av.open(str(path)) as container:
        (stream,) = container.streams
        assert stream.type == "video" and stream.codec_context.name == "h264"
        assert (stream.codec_context.pix_fmt, stream.width, stream.height) == ("yuv420p", 160, 120)
        assert stream.frames == 45 and float(stream.average_rate) == pytest.approx(rate, rel=1e-4)
        assert float(stream.duration * stream.time_base) == pytest.approx(45 / rate, abs=1e-4)
    capture = cv2.VideoCapture(str(path))
    assert capture.get(cv2.CAP_PROP_FPS) == pytest.approx(rate, rel=1e-4)
    assert capture.get(cv2.CAP_PROP_FRAME_COUNT) == 45


def test_times_at_a_variable_rate_stay_as_they_are(tmp_path):
    steps = np.random.default_rng(1).choice([1 / 60, 1 / 30, 0.1, 0.0421], 60)
    times = 0.25 + np.cumsum(steps)
    path = write(tmp_path / "o.mp4", times, rate=30)
    _, frames = decoded(path)
    assert [time for time, _ in frames] == pytest.approx(times, abs=1e-5)
    capture, seen = cv2.VideoCapture(str(path)), []
    while capture.read()[0]:
        seen.append(capture.get(cv2.CAP_PROP_POS_MSEC) / 1000)
    assert np.diff(seen) == pytest.approx(np.diff(times), abs=2e-3)


def test_every_frame_shows_its_own_picture_in_its_own_colours(tmp_path):
    _, frames = decoded(write(tmp_path / "o.mp4", np.arange(32) / 30, rate=30, crf="18", threads=2))
    assert len(frames) == 32
    for number, (_, image) in enumerate(frames):
        assert np.abs(image.astype(int) - picture(number)).mean() < 6
        x = 8 * (number % 16)
        assert image[50, x + 8] == pytest.approx((0, 0, 255), abs=40)


@pytest.mark.parametrize(
    ("size", "even"), [((161, 121), (162, 122)), ((33, 32), (34, 32)), ((32, 32), (32, 32))]
)
def test_odd_sizes_get_one_more_row_or_column(tmp_path, size, even):
    stream, frames = decoded(write(tmp_path / "o.mp4", [0, 0.1, 0.2], *size))
    assert (stream.width, stream.height) == even
    assert len(frames) == 3


def test_one_frame_is_a_video(tmp_path):
    stream, frames = decoded(write(tmp_path / "o.mp4", [0.0], rate=25))
    assert len(frames) == 1 and float(stream.duration * stream.time_base) == pytest.approx(0.04)


def test_the_index_stands_in_front_for_browsers(tmp_path):
    data = write(tmp_path / "o.mp4", np.arange(10) / 30).read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_the_same_frames_give_the_same_bytes(tmp_path):
    first = write(tmp_path / "a.mp4", np.arange(20) / 30).read_bytes()
    assert write(tmp_path / "b.mp4", np.arange(20) / 30).read_bytes() == first


def test_times_must_rise_and_sizes_must_fit(tmp_path):
    with pytest.raises(ValueError, match=r"time 0\.100000 s does not come after 0\.100000 s"):
        write(tmp_path / "o.mp4", [0.1, 0.1])
    with pytest.raises(ValueError, match="shape"), video_file(tmp_path / "o.mp4", 64, 64) as video:
        video.write(picture(0), 0.0)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_old_file(tmp_path):
    path = tmp_path / "o.mp4"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError), video_file(path, 160, 120) as video:
        video.write(picture(0), 0.0)
        raise RuntimeError
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_an_error_with_the_path_and_leaves_nothing(tmp_path):
    path = tmp_path / "o.mp4"
    noise = np.random.default_rng(0).integers(0, 255, (120, 160, 3), np.uint8)
    with files_no_larger_than(50_000), pytest.raises(OSError) as caught, video_file(path, 160, 120) as video:
        for number in range(60):
            video.write(np.roll(noise, number * 7, axis=1), number / 30)
    assert caught.value.filename == str(path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_an_error_with_the_path(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError) as caught:
        write(tmp_path / "file" / "o.mp4", [0])
    assert caught.value.filename == str(tmp_path / "file" / "o.mp4")


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_numbered_pictures(tmp_path, suffix):
    path = write_picture(tmp_path / "overlay", 42, picture(3), suffix)
    assert path == tmp_path / "overlay" / f"000042{suffix}" == picture_path(tmp_path / "overlay", 42, suffix)
    assert np.abs(cv2.imread(str(path)).astype(int) - picture(3)).mean() < 2
    assert [p.name for p in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("codec", CODECS)
def test_every_codec_has_each_picture_at_its_time(tmp_path, codec):
    times = 0.25 + np.cumsum(np.random.default_rng(2).choice([1 / 60, 1 / 30, 0.1], 40))
    path = write(tmp_path / "o.mp4", times, 161, 121, rate=30, codec=codec)
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert {"h264": "h264", "vp9": "vp9", "av1": "libdav1d"}[codec] == stream.codec_context.name
        assert (stream.width, stream.height) == (162, 122)
    _, frames = decoded(path)
    assert [time for time, _ in frames] == pytest.approx(times, abs=1e-5)
    for number, (_, image) in enumerate(frames):
        assert np.abs(image[:121, :161].astype(int) - picture(number, 161, 121)).mean() < 8


def test_free_codecs_are_free():
    assert {name: codec.licence.split("-")[0] for name, codec in CODECS.items()} == {
        "h264": "GPL", "vp9": "BSD", "av1": "BSD",
    }  # fmt: skip


def test_an_encoder_that_is_not_there_is_a_line_that_names_the_file(tmp_path, monkeypatch):
    monkeypatch.setitem(CODECS, "vp9", replace(CODECS["vp9"], encoder="libnothing"))
    with pytest.raises(OSError, match="choose another codec"):
        write(tmp_path / "o.mp4", [0.0, 0.1], codec="vp9")
    assert not list(tmp_path.iterdir())


def test_a_relative_path_with_a_colon_is_a_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(Path("http:day") / "tcp:1.mp4", [0.0, 0.1])
    assert (tmp_path / "http:day" / "tcp:1.mp4").stat().st_size > 100
