"""Pictures of calibrating, from the real pages, in a made gym: a board is shown; the check on a reflection."""

from __future__ import annotations

import itertools
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from calibration.boards import Board
from calibration.floor import level_floor
from calibration.intrinsics import Intrinsics
from calibration.measures import RuleMeasures
from calibration.printing import MARGIN_MM, board_picture
from calibration.record import Calibration
from engines.pose import INDEX, FloatArray, Frame, Pose
from mirror.calibrations import folder
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.door import PAGES
from mirror.flow.view import Target, TrainerView
from mirror.flow.words import Words
from mirror.live.between_stages import Tell
from mirror.live.canvas import PictureLayout
from mirror.live.loop import LiveLoop
from mirror.ui.reflecting import Reflecting
from mirror.ui.theme import theme
from mirror.ui.trainer.calibrating.board_page import BoardPage
from mirror.ui.trainer.calibrating.page import CalibrationPage
from mirror.ui.trainer.panel import TrainerPanel
from tests.screenshots.acting import face_glass, holding, standing
from tests.screenshots.png import index_colours
from tests.screenshots.room import (
    Seen,
    in_mirror,
    paint_body,
    paint_hands,
    paint_room,
    paint_shadow,
    to_camera,
)

SIZE = (1280, 720)
LENS = Intrinsics(905.0, 905.0, 639.5, 359.5, *SIZE)
FLOOR = level_floor(12.0, 0.0, 1.8)
BOARD = Board("charuco", (7, 5), 0.068)
LYING, UPRIGHT = (1920, 1080), (1080, 1920)
SHOWN: tuple[tuple[float, float, float, float, float], ...] = (
    (0.0, -1.42, 1.0, 0, 8), (0.2, -1.46, 0.96, 26, -8), (0.3, -1.66, 0.95, -24, 10), (-0.24, -1.3, 0.9, 20, 22),
    (0.26, -1.28, 0.9, -14, -20), (-0.02, -1.68, 0.95, 8, 18), (-0.27, -1.5, 0.93, -24, -12),
)  # fmt: skip
"""Where the board is held, m in room axes, and how it is turned and tipped, deg."""
EACH = 16
"""Frames for which a picture is shown."""
PATIENCE_S = 90.0


class Acted:
    """A camera that shows pictures round and round, each for a while, and engines that know the poses.

    With `stays` it shows the last one only.
    """

    name = "acted"

    def __init__(self, pictures: list[np.ndarray], pose: Pose | None = None) -> None:
        self._pictures, self._pose, self._closed = pictures, pose, False
        self.stays = False

    def frames(self, tell: Tell) -> Iterator[Frame]:
        """Pictures at about thirty a second."""
        for index in itertools.count():
            if self._closed:
                return
            time.sleep(0.03)
            at = -1 if self.stays else index // EACH % len(self._pictures)
            yield Frame(self._pictures[at], index, index / 30)

    def close(self) -> None:
        """End soon."""
        self._closed = True

    def step(self, frame: Frame) -> Pose:
        """The pose of the made member."""
        known = self._pose or Pose.missing()
        return replace(known, index=frame.index, time=frame.time)


def calibrating(out: Path) -> None:
    """Take all of them. Needs a running application."""
    kept = {name: os.environ.get(name) for name in ("MIRROR_CALIBRATIONS", "MIRROR_CONFIG")}
    with tempfile.TemporaryDirectory() as place:
        os.environ |= {"MIRROR_CALIBRATIONS": place, "MIRROR_CONFIG": f"{place}/mirror.toml"}
        glass = RuleMeasures("mirror", 680, 1210, 60, 0, 0, 0, 0, 6).glass(UPRIGHT, FLOOR.up)
        folder.save(
            "hall", Calibration(LENS, "charuco", "2026-11-14T09:30:00+00:00", floor=FLOOR, glass=glass)
        )
        CalibrationStore().use("hall@1")
        try:
            _board(out)
            _check(out)
        finally:
            for name, value in kept.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})


def _board(out: Path) -> None:
    """Half-way through: most of the picture covered, a corner still to be gone to."""
    source = Acted([_hold_board(*spot) for spot in SHOWN])
    loop, window, page = _open_page(source, LYING)
    page.open("camera")
    board = page.pages["camera"]
    assert isinstance(board, BoardPage)
    _until(lambda: board.view is not None and board.view.views >= len(SHOWN))
    source.stays = True
    place = Words()("calib.hint.place_top_right")
    _until(lambda: board.view is not None and board.view.hint == place)
    _wait(1.0)
    _save(window.grab().toImage(), out / "calibration.png")
    loop.stop()
    window.close()


def _check(out: Path) -> None:
    """The overlay over what the member sees: the screen's light comes on top of the reflection's."""
    body = standing(2.25, 0.0, 0.5)
    placed = to_camera(FLOOR)
    pose = Pose(camera(body), np.full(len(body), 0.95), placed(body))
    loop, window, page = _open_page(Acted([_picture(camera, body)], pose), UPRIGHT)
    page.open("check")
    check = page.checking
    assert check is not None and check.reflecting is not None
    reflecting: Reflecting = check.reflecting
    _until(lambda: reflecting.at(time.monotonic()) is not None)
    _wait(1.0)
    shown = check.grab().toImage()
    eye = placed(body[[INDEX["left_eye"], INDEX["right_eye"]]].mean(axis=0)[None])[0]
    reflection = _draw(UPRIGHT, in_mirror(reflecting.screen, eye, placed), body)
    painter = QPainter(reflection)
    # a two-way mirror reflects two thirds; what the screen shines through adds to it
    painter.fillRect(reflection.rect(), QColor(0, 0, 0, 96))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
    painter.drawImage(0, 0, shown)
    painter.end()
    _save(reflection, out / "calibration-check.png")
    loop.stop()
    window.close()


def _open_page(source: Acted, size: tuple[int, int]) -> tuple[LiveLoop, QWidget, CalibrationPage]:
    """The trainer's panel with its page Calibration, before a made camera."""
    loop = LiveLoop(source, lambda: source)
    loop.set_canvas(PictureLayout(mirror=True))
    words, look = Words(), theme("dark")
    window = QWidget()
    window.resize(*size)
    pages: list[CalibrationPage] = []

    def page() -> CalibrationPage:
        pages.append(CalibrationPage(loop, look, words, CalibrationStore("0")))
        return pages[-1]

    panel = TrainerPanel(window, look, words, {"calibration": page})
    tabs = tuple(Target(name, words(f"trainer.{name}")) for name in (*PAGES, "close"))
    window.show()
    panel.open(TrainerView("calibration", tabs))
    loop.start()
    _until(lambda: loop.latest().shown is not None)
    pages[0].refresh()
    return loop, window, pages[0]


def camera(points: FloatArray) -> FloatArray:
    """(n, 2) px at which the camera sees points of the room; what is behind it lands far outside."""
    seen = to_camera(FLOOR)(points)
    depth = np.maximum(seen[:, 2:], 0.12)
    return np.asarray(seen[:, :2] / depth * (LENS.fx, LENS.fy) + (LENS.cx, LENS.cy))


def _draw(size: tuple[int, int], seen: Seen, body: FloatArray) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_room(painter, seen)
    paint_shadow(painter, seen, body)
    paint_body(painter, seen, body, ("left_elbow", "right_elbow"))
    painter.end()
    return image


def _picture(seen: Seen, body: FloatArray) -> np.ndarray:
    return _pixels(_draw(SIZE, seen, body))


def _pixels(image: QImage) -> np.ndarray:
    """(H, W, 3) BGR of a picture."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return np.ascontiguousarray(rows[..., :3])


def _hold_board(x: float, y: float, z: float, turn_deg: float, tip_deg: float) -> np.ndarray:
    """What the camera sees of a member who holds the board there."""
    middle, axes = np.array([x, y, z]), face_glass(turn_deg, tip_deg)
    # who shows a board to the side steps there with it
    body = holding(standing(1.42, 0.75 * x), BOARD, middle, axes)
    pixels = _picture(camera, body)
    sheet = cv2.cvtColor(board_picture(BOARD, 110), cv2.COLOR_GRAY2BGR)
    half = np.array(BOARD.size_m) / 2 + MARGIN_MM / 1000
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    at = camera(middle + corners @ axes[:, :2].T)
    high, wide = sheet.shape[:2]
    from_sheet = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(from_sheet, at.astype(np.float32))
    lit = (sheet * 0.86 + 14).astype(np.uint8)
    cover = cv2.warpPerspective(np.full_like(sheet, 255), matrix, SIZE, flags=cv2.INTER_AREA)[..., :1] / 255
    warped = cv2.warpPerspective(lit, matrix, SIZE, flags=cv2.INTER_AREA)
    pixels = (pixels * (1 - cover) + warped * cover).astype(np.uint8)
    image = QImage(cv2.cvtColor(pixels, cv2.COLOR_BGR2BGRA).data, *SIZE, QImage.Format.Format_RGB32).copy()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_hands(painter, camera, body)
    painter.end()
    return _pixels(image)


def _until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError("the calibration's page did not come to it")
        QApplication.processEvents()
        time.sleep(0.002)


def _wait(seconds: float) -> None:
    end = time.monotonic() + seconds
    _until(lambda: time.monotonic() >= end)


def _save(image: QImage, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    index_colours(_pixels(image.convertToFormat(QImage.Format.Format_RGB32))).save(str(path))
