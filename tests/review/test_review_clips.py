"""Stills and clips as files: the film's own pictures and times, painted over; what cannot be written is said."""

from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from looked_back import grey_film, shade

from mirror.results.opened import Film
from mirror.review.handing_out import ClipError, Footage, write_clip, write_still
from mirror.review.replay import Image


@pytest.fixture
def footage(tmp_path: Path) -> Footage:
    grey_film(tmp_path / "film.mp4", 60)
    return Footage(Film(tmp_path / "film.mp4"), np.arange(60) / 30)


def marked(image: Image | None, at_s: float) -> Image:
    """A white corner on what is filmed; black where nothing is."""
    made = np.zeros((90, 160, 3), np.uint8) if image is None else image.copy()
    made[:20, :20] = 255
    return made


def frames(path: Path) -> list[tuple[float, Image]]:
    with av.open(str(path)) as file:
        return [(float(one.time), one.to_ndarray(format="bgr24")) for one in file.decode(video=0)]


def test_a_still_is_the_frame_on_show_with_what_is_painted(footage: Footage, tmp_path: Path) -> None:
    path = write_still(tmp_path / "new" / "still.png", footage, 0.55, marked)
    image = cv2.imread(str(path))
    assert image.shape == (90, 160, 3) and image[5, 5].tolist() == [255, 255, 255]
    assert abs(int(image[60, 80, 0]) - shade(16)) <= 3


def test_a_clip_has_the_frames_of_its_section_at_their_own_times(footage: Footage, tmp_path: Path) -> None:
    path = write_clip(tmp_path / "clip.mp4", footage, (0.5, 1.0), marked)
    found = frames(path)
    assert [round(at, 3) for at, _ in found] == [round(n / 30, 3) for n in range(16)]
    greys = [int(image[60, 80, 0]) for _, image in found]
    assert all(abs(grey - shade(15 + number)) <= 8 for number, grey in enumerate(greys))
    assert abs(greys[-1] - greys[0] - 30) <= 8 and all(image[8, 8].min() > 200 for _, image in found)


def test_without_a_film_the_clip_has_the_recordings_own_frames(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "clip.mp4", Footage(Film(), np.arange(30) / 10), (1.0, 1.5), marked)
    assert [round(at, 2) for at, _ in frames(path)] == [0.0, 0.1, 0.2, 0.3, 0.4, 0.5]


def test_stills_of_a_session_are_taken_within_a_second(tmp_path: Path) -> None:
    jpeg = cv2.imencode(".jpg", np.full((90, 160, 3), 90, np.uint8))[1].tobytes()
    footage = Footage(Film(pictures=((1.0, jpeg),)), np.arange(50) / 10)
    near = cv2.imread(str(write_still(tmp_path / "near.png", footage, 1.8, marked)))
    far = cv2.imread(str(write_still(tmp_path / "far.png", footage, 2.2, marked)))
    assert abs(int(near[60, 80, 0]) - 90) <= 3 and far[60, 80, 0] == 0


@pytest.mark.parametrize("write", ["still", "clip"])
def test_what_cannot_be_written_is_said_with_the_file(footage: Footage, tmp_path: Path, write: str) -> None:
    (tmp_path / "taken").write_text("a file, where a folder is wanted")
    path = tmp_path / "taken" / "out"
    with pytest.raises(ClipError, match=r"taken/out: cannot be written \(.*\); free the place"):
        if write == "still":
            write_still(path, footage, 0.5, marked)
        else:
            write_clip(path, footage, (0.5, 1.0), marked)


@pytest.mark.parametrize(
    ("section", "said"),
    [((0.0, 301.0), "at most 300 s: choose a repetition"), ((9.0, 9.5), "no frame from 9")],
)
def test_no_clip_of_an_hour_and_none_of_nothing(
    footage: Footage, tmp_path: Path, section: tuple[float, float], said: str
) -> None:
    with pytest.raises(ClipError, match=said):
        write_clip(tmp_path / "clip.mp4", footage, section, marked)
    assert not (tmp_path / "clip.mp4").exists()
