"""Turned, mirrored, with pixels that are not square, of changing size: what is read is upright and in proportion."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from synthetic import changing, clip, display_by, draw_number, number, write

from engines.video import VideoFile

FLIPS = {
    (-1, 0, 0, 1): 0,  # a front camera's
    (1, 0, 0, -1): 180,  # from top to bottom is from left to right and half a turn
    (0, 1, 1, 0): 270,
    (0, -1, -1, 0): 90,
}
CLOCKWISE = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


@pytest.mark.parametrize(("corner", "degrees"), FLIPS.items())
def test_a_mirrored_film_is_upright_and_as_the_camera_saw_it(
    tmp_path: Path, corner: tuple[int, int, int, int], degrees: int
) -> None:
    plain = clip(tmp_path / "a.mp4", 3)
    video = VideoFile(display_by(plain, tmp_path / "b.mp4", corner))
    assert (video.info.rotation, video.info.mirrored) == (degrees, True)
    assert "left is the person's own" in video.info.notes[0]
    for stored, read in zip(VideoFile(plain).frames(), video.frames(), strict=True):
        wanted = cv2.rotate(stored.image, CLOCKWISE[degrees]) if degrees else stored.image
        assert np.array_equal(read.image, wanted)
    # as a player shows it, but for the mirror
    good, shown = cv2.VideoCapture(str(display_by(plain, tmp_path / "c.mp4", (-1, 0, 0, 1)))).read()
    assert good and shown.shape == (48, 64, 3)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turn_is_no_mirror(tmp_path: Path, degrees: int) -> None:
    corner = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}[degrees]
    info = VideoFile(display_by(clip(tmp_path / "a.mp4", 2), tmp_path / "b.mp4", corner)).info
    assert (info.rotation, info.mirrored, info.notes) == (degrees, False, ())


@pytest.mark.parametrize(
    ("aspect", "size"),
    [
        (Fraction(2), (128, 48)),
        (Fraction(4, 3), (86, 48)),
        (Fraction(1, 2), (64, 96)),
        (Fraction(16, 11), (94, 48)),
        (Fraction(3171, 3173), (64, 48)),
    ],
)
@pytest.mark.parametrize("pix_fmt", ["yuv420p", "yuv444p"])
def test_pixels_become_square(tmp_path: Path, aspect: Fraction, size: tuple[int, int], pix_fmt: str) -> None:
    path = write(tmp_path / "a.mp4", map(draw_number, range(4)), pix_fmt=pix_fmt, pixel_aspect=aspect)
    video = VideoFile(path)
    assert (video.info.width, video.info.height) == size
    images = [frame.image for frame in video.frames()]
    assert {image.shape for image in images} == {(size[1], size[0], 3)}
    assert [number(image) for image in images] == [0, 1, 2, 3]
    assert np.abs(images[3].astype(int) - cv2.resize(draw_number(3), size)).mean() < 8
    assert bool(video.info.notes) == (size != (64, 48))


def test_pixels_become_square_before_the_picture_is_turned(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp4", map(draw_number, range(2)), pixel_aspect=Fraction(2))
    video = VideoFile(display_by(path, tmp_path / "b.mp4", (0, 1, -1, 0)))
    assert (video.info.width, video.info.height) == (48, 128)
    assert next(video.frames()).image.shape == (128, 48, 3)


def test_a_shape_of_pixels_that_no_camera_has_is_not_believed(tmp_path: Path) -> None:
    info = VideoFile(write(tmp_path / "a.mp4", map(draw_number, range(2)), pixel_aspect=Fraction(8))).info
    assert (info.width, info.height) == (64, 48)
    assert "not believed" in info.notes[0]


def test_a_film_that_changes_its_size_stays_in_the_scale_of_its_first_picture(tmp_path: Path) -> None:
    video = VideoFile(changing(tmp_path / "a.webm", (128, 96), (64, 48), (256, 192)))
    pictures = [picture for _, _, picture in video.pictures()]
    assert [number(picture.bgr) for picture in pictures] == list(range(30))
    assert {picture.size for picture in pictures} == {(128, 96)}
    assert [picture.fitted_from for picture in pictures] == [None] * 10 + [(64, 48)] * 10 + [(256, 192)] * 10
    for index, size in ((15, (64, 48)), (25, (256, 192))):
        wanted = cv2.resize(draw_number(index, *size), (128, 96), interpolation=cv2.INTER_AREA)
        assert np.abs(pictures[index].bgr.astype(int) - wanted).mean() < 8


def test_a_film_that_changes_its_proportions_keeps_those_of_the_person(tmp_path: Path) -> None:
    video = VideoFile(changing(tmp_path / "a.webm", (128, 96), (96, 128)))
    image = next(video.frames(12)).image
    assert image.shape == (96, 128, 3)
    lit = image.max((0, 2)) > 10
    assert lit.sum() == pytest.approx(72, abs=2), "96 to 128 is 72 to 96"
    assert not lit[:26].any() and not lit[-26:].any()
