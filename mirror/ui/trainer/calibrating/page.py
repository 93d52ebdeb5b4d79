"""The trainer's page "Calibration": one step after the other, and what is stored; also in a window of its own
for `mirror calibrate screen`, before there is a kiosk.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
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
from mirror.calibrations.folder import CalibrationError
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.view import Target, TrainerView
from mirror.flow.words import Words
from mirror.live.assembly import in_use, source_of, tracker_of
from mirror.live.canvas import PictureLayout
from mirror.live.loop import LiveLoop
from mirror.live.state import LiveOptions
from mirror.settings.file import SettingsError
from mirror.settings.options import Settings
from mirror.ui.guarding import watch_errors
from mirror.ui.theme import Theme, theme
from mirror.ui.trainer.calibrating.board_page import BoardPage
from mirror.ui.trainer.calibrating.check_screen import CheckScreen
from mirror.ui.trainer.calibrating.floor_page import FloorPage
from mirror.ui.trainer.calibrating.glass_page import GlassPage
from mirror.ui.trainer.calibrating.parts import Aloud
from mirror.ui.trainer.calibrating.versions_page import VersionsPage
from mirror.ui.trainer.panel import TrainerPanel
from mirror.ui.translation import language, translate
from mirror.voice.speaker import Speaker, voice_of

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
        self.message = QLabel("")
        self.message.setProperty("role", "muted")
        self.message.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        self.pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._row())
        layout.addWidget(self.message)
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
        # made again each time: what is typed there begins with what is stored now
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
        self.message.setText("   ".join(self.state()))

    def state(self) -> list[str]:
        """What is in use, and a warning where the camera's pictures are of another size."""
        try:
            in_use = self._calibrations.current()
        except (CalibrationError, SettingsError) as error:
            return [str(error)]
        if in_use is None:
            return [self._words("trainer.calibration_none") + "."]
        lens = in_use.calibration.intrinsics
        size = {"width": lens.width, "height": lens.height}
        lines = [self._words("calib.state", title=in_use.title, **size)]
        shown = self._loop.latest().shown
        wrong = "" if shown is None else self._calibrations.misfit(shown.size)
        if wrong and shown is not None:
            lines.append(self._words(f"calib.{wrong}", width=shown.size[0], height=shown.size[1]))
        return lines

    def _make_stored(self) -> QWidget:
        page = VersionsPage(self._words, self._calibrations)
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
            in_use = self._calibrations.current()
        except (CalibrationError, SettingsError) as error:
            self.message.setText(str(error))
            return
        known = None if in_use is None else in_use.calibration
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
        self.message.setText(text)

    def _leave(self) -> None:
        if self.checking is not None:
            self.checking.leave()
            self.checking = None


PAGE = "calibration"
WINDOW_SIZE = (1280, 800)
"""Size of a window that is not full screen."""


def run_calibration(settings: Settings, options: LiveOptions) -> int:
    """Open it full screen (or in a window) until it is closed; returns the exit status. Nothing is recorded."""
    watch_errors()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Mirror")
    # nothing is recorded: whoever asks it to end need not wait for Qt to let Python hear of it
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    profile = options.profile or settings.engines.profile
    tracker = tracker_of(settings, profile, True, applied=in_use(settings.camera, options))
    loop = LiveLoop(source_of(settings.camera, options), tracker)
    speaker = Speaker(voice_of(settings.voice, language(settings.screen.language)), settings.voice.mute)
    window = make_window(loop, settings, Aloud(speaker), app.quit)
    speaker.start()
    loop.start()
    if options.windowed:
        window.resize(*WINDOW_SIZE)
        window.show()
    else:
        window.showFullScreen()
    try:
        return app.exec()
    finally:
        loop.stop()
        speaker.stop()


def make_window(loop: LiveLoop, settings: Settings, aloud: Aloud, close: Callable[[], object]) -> QWidget:
    """The window with the page on the trainer's panel, not yet shown; `close` is called when it is left."""
    screen, camera = settings.screen, settings.camera
    words = Words(translate(language(screen.language)))
    look = theme(screen.theme, screen.large_print, screen.reduced_motion)
    loop.set_canvas(PictureLayout(mirror=camera.mirror))
    window = _Whole()
    window.setWindowTitle("Mirror")

    def page() -> QWidget:
        return CalibrationPage(loop, look, words, CalibrationStore(camera.device), aloud, camera.mirror)

    panel = window.panel = TrainerPanel(window, look, words, {PAGE: page})
    panel.chosen.connect(lambda target: close() if target == "close" else None)
    tabs = (Target(PAGE, words("trainer.calibration")), Target("close", words("trainer.close"), key="escape"))
    panel.open(TrainerView(PAGE, tabs))
    return window


class _Whole(QWidget):
    """A window that its panel fills."""

    panel: TrainerPanel

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """The panel follows."""
        self.panel.setGeometry(self.rect())
