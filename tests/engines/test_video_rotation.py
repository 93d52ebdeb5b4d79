"""Rotation in the header is honoured: what is read stands as players show it."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from synthetic import clip, draw_number, turn_video, write

from engines.video import VideoFile

CLOCKWISE = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_pictures_stand_as_opencv_shows_them(tmp_path: Path, degrees: int) -> None:
    path = turn_video(clip(tmp_path / "a.mp4", 4, crf="4"), tmp_path / "b.mp4", degrees)
    video = VideoFile(path)
    image = next(video.frames()).image
    good, theirs = cv2.VideoCapture(str(path)).read()
    assert good
    assert image.shape == theirs.shape == (video.info.height, video.info.width, 3)
    assert np.abs(image.astype(int) - theirs.astype(int)).mean() < 1.5
    assert video.info.rotation == degrees


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_turned_file_is_the_turned_pictures(tmp_path: Path, degrees: int) -> None:
    plain = clip(tmp_path / "a.mp4", 4)
    path = turn_video(plain, tmp_path / "b.mp4", degrees)
    for upright, shown in zip(VideoFile(plain).frames(), VideoFile(path).frames(), strict=True):
        assert np.array_equal(shown.image, cv2.rotate(upright.image, CLOCKWISE[degrees]))


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_pictures_of_odd_size_turn_too(tmp_path: Path, degrees: int) -> None:
    path = turn_video(
        write(tmp_path / "a.mp4", [draw_number(3, 33, 17)], pix_fmt="yuv444p"), tmp_path / "b.mp4", degrees
    )
    info = VideoFile(path).info
    assert (info.width, info.height) == ((33, 17) if degrees == 180 else (17, 33))
    assert next(VideoFile(path).frames()).image.shape == (info.height, info.width, 3)
