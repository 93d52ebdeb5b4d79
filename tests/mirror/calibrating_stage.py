"""A mirror whose camera sees what a test holds before it, and the trainer's page on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import mirror_scene as scene
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from ui_stage import until

from calibration.intrinsics import Intrinsics
from calibration.record import Calibration
from engines.pose import Frame, Pose
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.words import Words
from mirror.live.canvas import PictureLayout
from mirror.live.loop import LiveLoop
from mirror.ui.theme import THEMES
from mirror.ui.trainer.calibrating.page import CalibrationPage
from mirror.ui.trainer.calibrating.parts import Aloud

SIZE = (640, 360)


class Held:
    """A camera: shows each picture for `stays` frames, then the next, and the last for good."""

    name = "held"

    def __init__(self, pictures: list[np.ndarray], stays: int = 4) -> None:
        self._pictures, self._stays, self._closed = pictures, stays, Event()

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        index = 0
        while not self._closed.wait(0.02):
            yield Frame(self._pictures[min(index // self._stays, len(self._pictures) - 1)], index, index / 30)
            index += 1

    def close(self) -> None:
        self._closed.set()

    def step(self, frame: Frame) -> Pose:
        return Pose.missing(frame.index, frame.time)


def looping(pictures: list[np.ndarray], stays: int = 4) -> LiveLoop:
    """A loop with that camera, its pictures whole and mirrored as behind the trainer's door."""
    camera = Held(pictures, stays)
    loop = LiveLoop(camera, lambda: camera)
    loop.set_canvas(PictureLayout(mirror=True))
    return loop


class Heard:
    """A voice that only notes."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.sounds: list[str] = []

    def say(self, words: str, urgent: bool = False) -> None:
        self.words.append(words)

    def sound(self, name: str) -> None:
        self.sounds.append(name)


def opened(
    qtbot: QtBot,
    loops: list[LiveLoop],
    pictures: list[np.ndarray],
    heard: Heard | None = None,
) -> CalibrationPage:
    loop = looping(pictures)
    loops.append(loop)
    page = CalibrationPage(loop, THEMES["dark"], Words(), CalibrationStore("held"), Aloud(heard))
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    loop.start()
    until(lambda: loop.latest().shown is not None)
    return page


def known(size: tuple[int, int] = SIZE, glass: bool = True) -> Calibration:
    lens = Intrinsics(505.0, 505.0, 320.0, 180.0, *size)
    return Calibration(
        lens, "given", "2026-11-21T10:00:00+00:00", floor=scene.FLOOR, glass=scene.GLASS if glass else None
    )


def press(qtbot: QtBot, button: QPushButton) -> None:
    """With the keyboard, as somebody without a mouse does."""
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
