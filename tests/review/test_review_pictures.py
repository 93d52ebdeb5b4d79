"""Pictures come beside the screen's thread: the newest wish wins, a broken film is told once."""

from __future__ import annotations

import zipfile
from pathlib import Path
from queue import Queue
from threading import Event

import cv2
import numpy as np
import pytest
from looked_back import grey_film

from engines.video import VideoFile
from mirror.results.opened import Film
from mirror.review.replay import (
    LONGEST_PX,
    MOST_PICTURES,
    Image,
    PictureReader,
    TimedPictures,
    VideoSource,
    smaller,
    source_of,
)

WAIT_S = 20.0


class Slow:
    """A source that waits before each picture until it may go on, and notes what it was asked for."""

    def __init__(self, frames: int = 1000) -> None:
        self.times = np.arange(frames) / 10.0
        self.asked: list[int] = []
        self.begun, self.may = Queue[int](), Queue[None]()

    def picture(self, index: int) -> tuple[int, Image] | None:
        self.asked.append(index)
        self.begun.put(index)
        self.may.get(timeout=WAIT_S)
        return index, np.full((4, 4, 3), index % 250, np.uint8)


def pictures_of(source: TimedPictures) -> tuple[PictureReader, Queue[tuple[float, Image | None]]]:
    shown: Queue[tuple[float, Image | None]] = Queue()
    made = PictureReader(
        Film(Path("film")), lambda at, image: shown.put((at, image)), open_source=lambda _: source
    )
    return made, shown


def test_the_newest_wish_wins() -> None:
    source = Slow()
    pictures, shown = pictures_of(source)
    pictures.want(1.0)
    assert source.begun.get(timeout=WAIT_S) == 10
    for time in (2.0, 3.0, 4.0):
        pictures.want(time)
    for _ in range(2):
        source.may.put(None)
    assert [shown.get(timeout=WAIT_S)[0] for _ in range(2)] == [1.0, 4.0]
    assert source.asked == [10, 40]
    pictures.close()


def test_what_was_decoded_is_not_decoded_again() -> None:
    source = Slow()
    pictures, shown = pictures_of(source)
    for time in (1.0, 2.0, 1.0, 2.04):
        source.may.put(None)
        pictures.want(time)
        shown.get(timeout=WAIT_S)
    assert source.asked == [10, 20]
    pictures.close()


def test_no_more_than_some_are_kept() -> None:
    source = Slow()
    pictures, shown = pictures_of(source)
    for index in (*range(MOST_PICTURES + 1), 0):
        source.may.put(None)
        pictures.want(index / 10)
        shown.get(timeout=WAIT_S)
    assert source.asked.count(0) == 2
    pictures.close()


def test_a_film_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"no film")
    told, said = Event(), []

    def fail(line: str) -> None:
        said.append(line)
        told.set()

    pictures = PictureReader(Film(tmp_path / "film.mp4"), lambda at, image: None, fail)
    pictures.want(1.0)
    assert told.wait(WAIT_S)
    pictures.close()
    assert len(said) == 1 and "film.mp4" in said[0] and "\n" not in said[0]


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    path = tmp_path_factory.mktemp("film") / "grey.mp4"
    grey_film(path, 90)
    return Film(path)


@pytest.mark.parametrize("asked", [[0, 1, 2], [80, 3, 4, 50], [10, 10, 9, 40], [89]])
def test_a_video_gives_the_frame_that_is_asked_for_wherever_it_was_before(
    film: Film, asked: list[int]
) -> None:
    source = VideoSource(film)
    in_order = list(VideoFile(film.video or "").frames())
    assert (np.diff([frame.image.mean() for frame in in_order[::5]]) > 2).all(), "each is another grey"
    for index in asked:
        found = source.picture(index)
        assert found is not None and found[0] == index
        assert np.array_equal(found[1], in_order[index].image)


def test_behind_the_end_there_is_nothing(film: Film) -> None:
    assert VideoSource(film).picture(90) is None


def test_pictures_that_were_kept_now_and_then_are_shown_near_their_time() -> None:
    jpegs = [cv2.imencode(".jpg", np.full((9, 16, 3), value, np.uint8))[1].tobytes() for value in (50, 200)]
    film = Film(pictures=((1.0, jpegs[0]), (5.0, jpegs[1])))
    shown: Queue[tuple[float, Image | None]] = Queue()
    pictures = PictureReader(film, lambda at, image: shown.put((at, image)))
    seen = []
    for time in (0.5, 1.9, 3.0, 4.4):
        pictures.want(time)
        image = shown.get(timeout=WAIT_S)[1]
        seen.append(None if image is None else round(float(image.mean()), -1))
    pictures.close()
    assert seen == [50, 50, None, 200]


def test_without_a_film_there_is_no_source() -> None:
    assert source_of(Film()) is None


@pytest.mark.parametrize(
    ("size", "wanted"), [((720, 1280), (720, 1280)), ((2160, 3840), (720, 1280)), ((3840, 2160), (1280, 720))]
)
def test_large_pictures_are_made_smaller(size: tuple[int, int], wanted: tuple[int, int]) -> None:
    assert max(wanted) == LONGEST_PX
    assert smaller(np.zeros((*size, 3), np.uint8)).shape[:2] == wanted


def zipped(film: Path, name: str) -> Path:
    path = film.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(film, name)
        archive.writestr("other.mp4", b"no film")
    return path


def test_a_film_in_a_zip_is_looked_at_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    film = tmp_path / "film.mp4"
    grey_film(film, 12)
    source = source_of(Film(zipped(film, "monday/film.mp4"), member="monday/film.mp4"))
    assert source is not None
    bare = VideoSource(Film(film))
    for index in (3, 0):
        mine, theirs = source.picture(index), bare.picture(index)
        assert mine is not None and theirs is not None
        assert mine[0] == theirs[0] and np.array_equal(mine[1], theirs[1])
    assert len(list((tmp_path / "temporary").iterdir())) == 1
    del source
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.mark.parametrize(
    ("member", "says"),
    [("gone.mp4", "gone.mp4 is not in it any more"), ("../film.mp4", "is not in it any more")],
)
def test_a_film_that_is_not_in_the_zip_is_told_once(tmp_path: Path, member: str, says: str) -> None:
    told: Queue[str] = Queue()
    grey_film(tmp_path / "film.mp4", 12)
    path = zipped(tmp_path / "film.mp4", "film.mp4")
    PictureReader(Film(path, member=member), lambda at, image: None, told.put).want(0.0)
    assert says in told.get(timeout=WAIT_S) and told.empty()
