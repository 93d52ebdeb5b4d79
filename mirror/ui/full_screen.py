"""How a window stands on the display: over all of it, or in a size of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from mirror.live.options import LiveOptions
from mirror.settings.options import Settings

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
