"""The review's board: a picture is shown with the pose of its own moment, however late it comes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engines.pose import PoseSequence
from mirror.flow.words import Words
from mirror.results.opened import Film
from mirror.review.replay import Replay
from mirror.review.viewing import Viewing
from mirror.review.words import REVIEW_WORDS
from mirror.ui.review.board import ReviewBoard
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import DARK

TIMES = np.arange(10) / 10.0


class Film10:
    """A recording of ten frames, in which the frame's number is where every key point is."""

    def __init__(self, filmed: bool) -> None:
        xy = np.broadcast_to(np.arange(10.0)[:, None, None], (10, 30, 2)).copy()
        poses = PoseSequence(TIMES, xy, np.ones((10, 30)), None, (100, 100))
        film = Film(video="film.mp4" if filmed else None, pictures=(), drawn=False)  # type: ignore[arg-type]
        recording = SimpleNamespace(poses=poses, size=(100, 100), up=None, sets=())
        self.opened = SimpleNamespace(recording=recording, film=film)
        self.span = SimpleNamespace(start_s=0.0, end_s=0.9)
        self.replay = Replay(TIMES, (0.0, 0.9))
        self.chosen, self.cursor, self.edges = None, None, None

    def pose(self, at_s: float | None = None) -> Any:
        return Viewing.pose(self, at_s)  # type: ignore[arg-type]

    def path(self, at_s: float | None = None) -> Any:
        return Viewing.path(self, at_s)  # type: ignore[arg-type]

    def caption(self) -> str:
        return ""


@pytest.fixture
def board(qtbot: QtBot) -> ReviewBoard:
    made = ReviewBoard(DARK, Words(str, REVIEW_WORDS), piece_words())
    qtbot.addWidget(made)
    return made


def drawn_frame(board: ReviewBoard) -> int:
    assert board.picture._xy is not None
    return int(board.picture._xy[0, 0])


def test_a_late_picture_goes_with_the_pose_of_its_moment(board: ReviewBoard) -> None:
    viewing: Any = Film10(filmed=True)
    picture = np.zeros((10, 10, 3), np.uint8)
    viewing.replay.seek(0.2)
    board.follow(viewing)
    assert drawn_frame(board) == 2, "before the first picture the skeleton goes alone"
    viewing.replay.seek(0.6)
    board.show_image(viewing, picture, 0.3)
    assert drawn_frame(board) == 3
    board.follow(viewing)
    assert drawn_frame(board) == 3 and board.picture._image is picture
    board.show_image(viewing, picture, 0.6)
    assert drawn_frame(board) == 6


def test_without_a_film_and_once_it_is_lost_the_skeleton_goes_on(board: ReviewBoard) -> None:
    viewing: Any = Film10(filmed=True)
    board.show_image(viewing, np.zeros((10, 10, 3), np.uint8), 0.1)
    board.lose_film(viewing)
    viewing.replay.seek(0.7)
    board.follow(viewing)
    assert drawn_frame(board) == 7 and board.picture._image is None and not board.picture._coming
