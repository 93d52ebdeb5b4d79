"""Opens the review's window and waits until it is closed."""

from __future__ import annotations

import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mirror.review.library import Library
from mirror.settings.options import Settings
from mirror.ui.guarding import watch_errors
from mirror.ui.review.window import ReviewWindow
from mirror.ui.theme import theme
from mirror.ui.translation import language, translate

SIZE = (1600, 900)


def run_review(settings: Settings, library: Library, windowed: bool = False, light: bool = False) -> int:
    """Show the review until it is closed; returns the exit status."""
    watch_errors()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Mirror")
    screen = settings.screen
    chosen = theme("light" if light else screen.theme, False, screen.reduced_motion)
    window = ReviewWindow(library, chosen, translate(language(screen.language)))
    window.setWindowTitle("Mirror")
    window.left.connect(window.close)
    window.resize(*SIZE)
    window.show() if windowed else window.showMaximized()
    window.refresh()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    # Python sees a signal only between its own steps
    pulse = QTimer(app)
    pulse.timeout.connect(lambda: None)
    pulse.start(250)
    try:
        return app.exec()
    finally:
        window.stop()
