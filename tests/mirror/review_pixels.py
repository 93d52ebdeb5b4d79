"""Pictures of widgets as arrays, for the tests of the review's pieces."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from mirror.ui.review.pieces.look import style_sheet
from mirror.ui.theme import DARK, Theme

EM = 16.0


def shown(widget: QWidget, width: int, height: int, theme: Theme = DARK) -> QWidget:
    """A widget at a size, with letters of 16 px, laid out as in a window."""
    widget.setStyleSheet(style_sheet(theme, EM))
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return widget


def pixels(widget: QWidget, ratio: float = 1.0) -> NDArray[np.int16]:
    """(H, W, 3) RGB of a widget at `ratio` device px for each of its own."""
    size = widget.size() * ratio
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#000000"))
    widget.render(image)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return raw[:, : image.width(), 2::-1].astype(np.int16)


def near(picture: NDArray[np.int16], name: str, within: int = 24) -> NDArray[np.bool_]:
    """(H, W) where a picture has about a colour."""
    wanted = QColor(name)
    off = np.abs(picture - np.array((wanted.red(), wanted.green(), wanted.blue()))).max(-1)
    return np.asarray(off <= within)


def columns(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """The columns in which a mask is true."""
    return np.flatnonzero(mask.any(axis=0))


def send_move(widget: QWidget, at: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Move the hand to a place, with a button held or without: `qtbot.mouseMove` holds none."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def wheel(widget: QWidget, at: QPoint, turned: int) -> None:
    """Turn the wheel over a place by so many eighths of a degree."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
