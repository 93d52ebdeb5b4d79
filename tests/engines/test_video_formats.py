"""Sizes and colours: odd, tiny and huge pictures, full range, ten bits, grey."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from synthetic import clip, draw_number, number, write

from engines.video import VideoFile


@pytest.mark.parametrize(
    ("size", "pix_fmt"),
    [((33, 17), "yuv420p"), ((33, 17), "yuv444p"), ((32, 32), "yuv420p"), ((16, 16), "yuv420p")],
)
@pytest.mark.parametrize("codec", ["libx264", "libvpx-vp9"])
def test_small_and_odd_sizes(tmp_path: Path, size: tuple[int, int], pix_fmt: str, codec: str) -> None:
    if codec == "libx264" and pix_fmt == "yuv420p" and size[0] % 2:
        codec = "mjpeg"  # x264 takes even sizes only
        pix_fmt = "yuvj420p"
    path = clip(tmp_path / "a.mkv", 9, size, codec=codec, pix_fmt=pix_fmt)
    video = VideoFile(path)
    assert (video.info.width, video.info.height, len(video)) == (*size, 9)
    images = [frame.image for frame in video.frames()]
    assert {image.shape for image in images} == {(size[1], size[0], 3)}
    assert np.abs(images[5].astype(int) - draw_number(5, *size)).mean() < 12


def test_8k_is_read(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", 2, (7680, 4320), preset="ultrafast", bf="0")
    video = VideoFile(path)
    assert (video.info.width, video.info.height) == (7680, 4320)
    pictures = [picture for _, _, picture in video.pictures()]
    assert [picture.size for picture in pictures] == [(7680, 4320)] * 2
    assert [number(picture.bgr) for picture in pictures] == [0, 1]


@pytest.mark.parametrize(
    ("codec", "pix_fmt"),
    [
        ("libx264", "yuv420p"),
        ("libx264", "yuvj420p"),
        ("libx264", "yuv420p10le"),
        ("libx264", "yuv422p"),
        ("libx264", "yuv444p"),
        ("libx264", "nv12"),
        ("libx265", "yuv420p10le"),
        ("ffv1", "bgr0"),
    ],
)
def test_colours_are_those_of_the_scene_in_every_pixel_format(
    tmp_path: Path, codec: str, pix_fmt: str
) -> None:
    image = np.empty((64, 96, 3), np.uint8)
    image[:] = (40, 120, 200)
    image[20:40, 30:60] = (200, 60, 80)
    options = {"x265-params": "log-level=none:crf=4"} if codec == "libx265" else {}
    path = write(tmp_path / "a.mkv", [image], codec=codec, pix_fmt=pix_fmt, **options)
    seen = next(VideoFile(path).frames()).image.astype(int)
    for place in ((slice(4, 16), slice(4, 90)), (slice(24, 36), slice(36, 54))):
        assert np.abs(seen[place].mean((0, 1)) - image[place].mean((0, 1))).max() < 4


def test_colours_agree_with_opencv_on_the_sample(sample: Path) -> None:
    ours = next(VideoFile(sample).frames()).image
    good, theirs = cv2.VideoCapture(str(sample)).read()
    assert good
    assert np.abs(ours.astype(int) - theirs.astype(int)).mean() < 2


def test_grey_pictures_are_grey(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mkv", [draw_number(5)], codec="libx264", pix_fmt="gray")
    image = next(VideoFile(path).frames()).image
    assert image.shape == (48, 64, 3)
    assert number(image) == 5
    assert np.ptp(image.astype(int), axis=-1).max() == 0
