"""The trainer's page "Calibration": one step after the other, and what is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from calibration.boards import Board
from calibration.glass import Glass
from mirror.calibrations.names import CalibrationError
from mirror.flow.calibrating.calibration_store import CalibrationStore
from mirror.flow.words import Words
from mirror.live.loop import LiveLoop
from mirror.settings.reading import SettingsError
from mirror.ui.theme import Theme
from mirror.ui.trainer.calibrating.aloud import Aloud
from mirror.ui.trainer.calibrating.board_page import BoardPage
from mirror.ui.trainer.calibrating.check_screen import CheckScreen
from mirror.ui.trainer.calibrating.floor_page import FloorPage
from mirror.ui.trainer.calibrating.glass_page import GlassPage
from mirror.ui.trainer.calibrating.kept_page import KeptPage

STEPS = ("kept", "camera", "floor", "glass", "check")


class CalibrationPage(QWidget):
    """`changed` tells that another calibration, or another version, is in use."""

    changed = Signal()

    def __init__(
        self,
        loop: LiveLoop,
        theme: Theme,
        words: Words,
        calibrations: CalibrationStore,
        aloud: Aloud | None = None,
        mirrored: bool = True,
    ) -> None:
        super().__init__()
        self._loop, self._theme, self._words, self._calibrations = loop, theme, words, calibrations
        self._aloud, self._mirrored = aloud or Aloud(), mirrored
        self._board = Board()
        self.checking: CheckScreen | None = None
        self.said = QLabel("")
        self.said.setProperty("role", "muted")
        self.said.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        self.pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._row())
        layout.addWidget(self.said)
        layout.addWidget(self._stack, 1)
        self.open("kept")

    def _row(self) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(14)
        for step in STEPS:
            button = QPushButton(self._words(f"calib.step.{step}"))
            button.setCheckable(step != "check")
            if step != "check":
                group.addButton(button)
            button.clicked.connect(lambda _=False, name=step: self.open(name))
            row.addWidget(button)
            self.buttons[step] = button
        row.addStretch(1)
        return row

    def open(self, step: str) -> None:
        """Show a step's page; the check covers the whole glass."""
        if step == "check":
            self._check()
            return
        makers: dict[str, Callable[[], QWidget]] = {
            "kept": self._make_stored,
            "camera": self._make_camera,
            "floor": self._make_floor,
            "glass": self._make_glass,
        }
        # made again each time: what is typed there begins with what is kept now
        old, page = self.pages.pop(step, None), makers[step]()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.pages[step] = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.buttons[step].setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Say what is in use, and what is wrong with that."""
        self.said.setText("   ".join(self.state()))

    def state(self) -> list[str]:
        """What is in use, and a warning where the camera's pictures are of another size."""
        try:
            kept = self._calibrations.current()
        except (CalibrationError, SettingsError) as error:
            return [str(error)]
        if kept is None:
            return [self._words("trainer.calibration_none") + "."]
        lens = kept.calibration.intrinsics
        size = {"width": lens.width, "height": lens.height}
        said = [self._words("calib.state", title=kept.title, **size)]
        shown = self._loop.latest().shown
        wrong = "" if shown is None else self._calibrations.misfit(shown.size)
        if wrong and shown is not None:
            said.append(self._words(f"calib.{wrong}", width=shown.size[0], height=shown.size[1]))
        return said

    def _make_stored(self) -> QWidget:
        page = KeptPage(self._words, self._calibrations)
        page.changed.connect(self._notify_changed)
        return page

    def _make_camera(self) -> QWidget:
        page = BoardPage(
            self._loop, self._theme, self._words, self._calibrations, self._aloud, self._board, self._mirrored
        )
        page.changed.connect(self._notify_changed)
        page.chosen.connect(self._choose_board)
        return page

    def _make_floor(self) -> QWidget:
        page = FloorPage(self._loop, self._theme, self._words, self._calibrations, self._aloud, self._board)
        page.changed.connect(self._notify_changed)
        return page

    def _make_glass(self) -> QWidget:
        page = GlassPage(self._theme, self._words, self._calibrations, self._screen_px())
        page.changed.connect(self._notify_changed)
        page.check.connect(self._check)
        return page

    def _choose_board(self, board: Board) -> None:
        """The board that is shown to the camera is the one that will lie on the floor."""
        self._board = board

    def _screen_px(self) -> tuple[int, int]:
        """(width, height) px of the whole glass."""
        window, ratio = self.window(), self.devicePixelRatioF()
        return max(round(window.width() * ratio), 1), max(round(window.height() * ratio), 1)

    def _notify_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _check(self) -> None:
        try:
            kept = self._calibrations.current()
        except (CalibrationError, SettingsError) as error:
            self.said.setText(str(error))
            return
        known = None if kept is None else kept.calibration
        self.checking = CheckScreen(self.window(), self._loop, self._theme, self._words, known)
        self.checking.fits.connect(self._fits)
        self.checking.closed.connect(self._leave)

    def _fits(self, glass: Glass) -> None:
        try:
            new = self._calibrations.keep_place(glass=glass)
        except (CalibrationError, SettingsError) as error:
            text = self._words("trainer.refused", error=error)
        else:
            text = self._words("calib.kept_as", title=new.title)
            self.changed.emit()
        self._leave()
        self.open("kept")
        self.said.setText(text)

    def _leave(self) -> None:
        if self.checking is not None:
            self.checking.leave()
            self.checking = None
