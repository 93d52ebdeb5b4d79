"""Letters and boxes of painted pieces, measured in the widget's own letters (em)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mirror.ui.canvas import CENTRE, LEFT, RIGHT, reading

SMALL, BODY, HEADING, TITLE = 0.84, 1.0, 1.14, 1.5
"""Sizes of letters, em."""
RADIUS = 0.66
"""Corners of a panel, em."""


def em_of(widget: QWidget) -> float:
    """Height of the widget's letters, px: the unit of all its sizes."""
    return float(max(QFontInfo(widget.font()).pixelSize(), 8))


def font(widget: QWidget, size: float = BODY, weight: int = 500) -> QFont:
    """The widget's typeface at `size` em and a weight of 500, 600 or 700."""
    made = QFont(widget.font())
    made.setPixelSize(max(1, round(size * em_of(widget))))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def write(
    painter: QPainter,
    box: QRectF,
    words: str,
    letters: QFont,
    paint: str | QColor,
    align: Qt.AlignmentFlag = LEFT,
    within: QRectF | None = None,
) -> float:
    """One line in the middle of `box`, shortened where it does not fit; returns the width that it takes.

    Where lines begin at the right, it is turned about the middle of `within`, if that is given.
    """
    if within is not None and _leftward(painter):
        box, align = turn_box(painter, box, within), {LEFT: RIGHT, RIGHT: LEFT}.get(align, align)
    metrics = QFontMetricsF(letters)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(box.width(), 0.0) + 0.5)
    width = metrics.horizontalAdvance(shown)
    x = {LEFT: box.left(), CENTRE: box.center().x() - width / 2, RIGHT: box.right() - width}[align]
    painter.setFont(letters)
    painter.setPen(QColor(paint))
    base = box.center().y() + (metrics.capHeight() if metrics.capHeight() > 0 else metrics.ascent() * 0.7) / 2
    leftward = _leftward(painter)
    if leftward:
        painter.setLayoutDirection(reading(shown))
    painter.drawText(QPointF(x, base), shown)
    if leftward:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return width


def turn_box(painter: QPainter, box: QRectF, within: QRectF) -> QRectF:
    """Where a box is seen: turned about the middle of `within` where lines begin at the right."""
    if not _leftward(painter):
        return box
    left = within.left() + within.right() - box.right()
    return QRectF(left, box.top(), box.width(), box.height())


def _leftward(painter: QPainter) -> bool:
    """As the widget is that it paints."""
    return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


def width_of(words: str, letters: QFont) -> float:
    """Width of one line, px."""
    return QFontMetricsF(letters).horizontalAdvance(words)


def fill(
    painter: QPainter, box: QRectF, radius: float, paint: str | QColor, edge: QPen | None = None
) -> None:
    """A box with round corners."""
    painter.setPen(edge or Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paint))
    painter.drawRoundedRect(box, radius, radius)


def ring(painter: QPainter, box: QRectF, radius: float, paint: str, width: float = 2.0) -> None:
    """The mark of the focus, or of what is chosen: an outline just inside `box`."""
    half = width / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(paint), width))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def device_ratio(widget: QWidget, painter: QPainter) -> float:
    """Device px for each px of a widget, also where it is rendered into a picture that is finer than the screen."""
    return max(widget.devicePixelRatioF(), painter.deviceTransform().m11())


def shows_focus(widget: QWidget) -> bool:
    """Whether the keyboard is at the widget, so that a ring must tell."""
    return widget.hasFocus() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
