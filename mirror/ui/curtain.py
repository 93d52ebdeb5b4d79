"""The first screen, at once: what runs behind the glass takes seconds to load, and nobody should look at black
meanwhile.

Imports little on purpose: Qt, the idle screen and its words.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mirror.flow.view import IdleView, Pill, Target
from mirror.flow.words import Words
from mirror.live.state import LiveOptions
from mirror.settings.options import Settings
from mirror.ui.canvas import Canvas, logical_size
from mirror.ui.guarding import watch_errors
from mirror.ui.screens import entrance
from mirror.ui.theme import Theme, theme
from mirror.ui.translation import language, translator

Kiosk = Callable[[Settings, LiveOptions, Callable[[], object]], int]
"""Runs the mirror; what it is given last is called once the glass is there."""

PAINTED_S = 1.0
"""A display that has not shown the curtain after this long is not waited for."""


def first_view(words: Words) -> IdleView:
    """The idle screen, which says that the mirror wakes up; nothing on it does anything yet."""
    targets = (Target("start", words("idle.touch"), strong=True), Target("trainer", words("door.open")))
    return IdleView(
        words("idle.headline"),
        words("idle.hint"),
        words("idle.foot"),
        Pill(words("state.starting")),
        targets,
        ("jumping_jack",),
    )


class Curtain(QWidget):
    """Paints one view; `painted` once it has."""

    def __init__(self, look: Theme, view: IdleView) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.painted = False
        self._look, self._view = look, view

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The whole screen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, scale = logical_size(self.width(), self.height())
        painter.scale(scale, scale)
        canvas = Canvas(painter, self._look, size.width(), size.height())
        canvas.piece("the first screen", lambda: entrance.paint_idle(canvas, self._view, 0.0))
        painter.end()
        self.painted = True


def raise_curtain(settings: Settings, options: LiveOptions) -> Curtain:
    """Show the first screen, and come back when it is on the glass."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    screen = settings.screen
    words = Words(translator(language(screen.language)))
    look = theme(screen.theme, screen.large_print, screen.reduced_motion)
    curtain = Curtain(look, first_view(words))
    show_window(curtain, settings, options)
    until = time.monotonic() + PAINTED_S
    while not curtain.painted and time.monotonic() < until:
        app.processEvents()
    return curtain


def run(settings: Settings, options: LiveOptions, kiosk: Callable[[], Kiosk]) -> int:
    """Show the first screen, load the mirror, and run it until its window is closed; returns the exit status.

    `kiosk` loads the mirror and returns what runs it; raises what that raises.
    """
    watch_errors()
    curtain = raise_curtain(settings, options)
    try:
        return kiosk()(settings, options, curtain.close)
    finally:
        curtain.close()


WINDOWS = {True: (540, 960), False: (1280, 720)}
"""Size of a window that is not full screen, by whether it is upright."""


def show_window(window: QWidget, settings: Settings, options: LiveOptions) -> None:
    """Show a window as the settings and the command line ask: full screen without a cursor, or of its size."""
    window.setWindowTitle("Mirror")
    if not options.windowed:
        window.setCursor(QCursor(Qt.CursorShape.BlankCursor))
        window.showFullScreen()
        return
    upright = options.portrait
    if upright is None:
        upright = settings.screen.orientation != "landscape"
    window.resize(*WINDOWS[upright])
    window.show()
