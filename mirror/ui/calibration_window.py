"""The trainer's page Calibration in a window of its own: `mirror calibrate screen`, before there is a kiosk."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from mirror.flow.calibrating.calibration_store import CalibrationStore
from mirror.flow.view import Target, TrainerView
from mirror.flow.words import Words
from mirror.live.assembly import source_of, tracker_of
from mirror.live.calibrated import in_use
from mirror.live.canvas import PictureLayout
from mirror.live.loop import LiveLoop
from mirror.live.options import LiveOptions
from mirror.settings.options import Settings
from mirror.ui.guarding import watch_errors
from mirror.ui.theme import theme
from mirror.ui.trainer.calibrating.aloud import Aloud
from mirror.ui.trainer.calibrating.page import CalibrationPage
from mirror.ui.trainer.panel import TrainerPanel
from mirror.ui.translation import language, translate
from mirror.voice.engine import voice_of
from mirror.voice.speaker import Speaker

PAGE = "calibration"
WINDOW = (1280, 800)
"""Size of a window that is not full screen."""


def run(settings: Settings, options: LiveOptions) -> int:
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
        window.resize(*WINDOW)
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
