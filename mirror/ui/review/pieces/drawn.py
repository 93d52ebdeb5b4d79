"""What a trainer drew, painted over a picture of any size: angles with their degrees, lines, labels, stopwatches."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from mirror.review.sketch import Point, angle_deg, read_stopwatch
from mirror.store.drawings import Drawing
from mirror.ui.canvas import colour, pen
from mirror.ui.fonts import families

INK, EDGE = "#FFD54A", "#0A0E12"
"""A yellow that is no side's colour, with a dark edge: legible on any picture."""
Shown = Sequence[tuple[int | None, Drawing]]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a picture of `size` (w, h) px is: in `box`, px of what is painted on."""

    box: QRectF
    size: tuple[int, int]

    @property
    def scale(self) -> float:
        """Px of `box` for each px of the picture."""
        return max(self.box.width(), self.box.height()) / max(*self.size, 1)

    def place(self, point: Point) -> QPointF:
        """Where a px of the picture is; its centre is at half a px."""
        return self.box.topLeft() + QPointF((point[0] + 0.5) * self.scale, (point[1] + 0.5) * self.scale)

    def point(self, place: QPointF) -> Point:
        """Which px of the picture is at a place."""
        by = place - self.box.topLeft()
        return by.x() / self.scale - 0.5, by.y() / self.scale - 0.5


def paint_drawings(
    painter: QPainter, shown: Shown, placement: Placement, at_s: float, em: float, chosen: int | None = None
) -> None:
    """Paint drawings as they are at a time; `em` px are the height of letters. What is chosen has handles."""
    for index, one in shown:
        places = [placement.place(point) for point in one.points]
        if one.kind == "label":
            _pill(painter, placement.box, places[0], one.text or "…", em)
        elif one.kind == "stopwatch":
            _stopwatch(painter, placement.box, places[0], read_stopwatch(one, at_s), em)
        else:
            _lines(painter, places, em)
            if one.kind == "angle" and len(places) == 3:
                _angle(painter, placement.box, places, angle_deg(one), em)
        if index is not None and index == chosen:
            _handles(painter, places if one.kind != "free" else [places[0], places[-1]], em)


def _lines(painter: QPainter, places: list[QPointF], em: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for paint, width in ((colour(EDGE, 0.75), 0.34 * em), (colour(INK), 0.17 * em)):
        painter.setPen(pen(paint, width))
        painter.drawPolyline(QPolygonF(places))


def _angle(painter: QPainter, within: QRectF, places: list[QPointF], degrees: float, em: float) -> None:
    """The arc between the arms, and the degrees on the side of it."""
    if math.isnan(degrees):
        return
    corner = places[1]
    # the angles of Qt go against the clock from three o'clock
    first, last = (
        math.degrees(math.atan2(corner.y() - p.y(), p.x() - corner.x())) for p in (places[0], places[2])
    )
    sweep = (last - first + 180.0) % 360.0 - 180.0
    radius = 1.5 * em
    painter.setPen(pen(colour(INK), 0.12 * em))
    around = QRectF(corner.x() - radius, corner.y() - radius, 2 * radius, 2 * radius)
    painter.drawArc(around, round(16 * first), round(16 * sweep))
    middle = math.radians(first + sweep / 2)
    at = corner + QPointF(math.cos(middle), -math.sin(middle)) * (3.0 * em)
    _words(painter, within, at, f"{degrees:.0f}°", em)


def _pill(painter: QPainter, within: QRectF, at: QPointF, words: str, em: float) -> None:
    """A dot where it is meant, and the words beside it."""
    painter.setPen(pen(colour(EDGE, 0.75), 0.1 * em))
    painter.setBrush(colour(INK))
    painter.drawEllipse(at, 0.28 * em, 0.28 * em)
    width = QFontMetricsF(letters(em)).horizontalAdvance(words)
    _words(painter, within, at + _beside(within, at, width, em), words, em)


def _stopwatch(painter: QPainter, within: QRectF, at: QPointF, seconds: float, em: float) -> None:
    words = f"{_locale().toString(seconds, 'f', 2)} s"
    width = QFontMetricsF(letters(em)).horizontalAdvance("0" * len(words))
    _words(painter, within, at + _beside(within, at, width, em), words, em, width)
    painter.setPen(pen(colour(INK), 0.14 * em))
    painter.setBrush(colour(EDGE, 0.75))
    painter.drawEllipse(at, 0.62 * em, 0.62 * em)
    turned = math.tau * (seconds % 1.0)
    painter.drawLine(at, at + QPointF(math.sin(turned), -math.cos(turned)) * (0.42 * em))
    painter.drawLine(at + QPointF(0, -0.62 * em), at + QPointF(0, -0.85 * em))


def _locale() -> QLocale:
    """The language in use, without signs between thousands."""
    found = QLocale()
    found.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return found


def _beside(within: QRectF, at: QPointF, width: float, em: float) -> QPointF:
    """Where the middle of words is from what they are about: at its right, at its left where there is no room."""
    by = 1.3 * em + width / 2
    return QPointF(by if at.x() + by + width / 2 + 0.5 * em <= within.right() else -by, 0)


def _words(
    painter: QPainter, within: QRectF, middle: QPointF, words: str, em: float, width: float | None = None
) -> None:
    """Words on a dark ground about a place, moved so that they are within the picture."""
    made = letters(em)
    metrics = QFontMetricsF(made)
    room = (metrics.horizontalAdvance(words) if width is None else width) + 0.9 * em
    left = min(max(middle.x() - room / 2, within.left()), within.right() - room)
    top = min(max(middle.y() - 0.75 * em, within.top()), within.bottom() - 1.5 * em)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(EDGE, 0.75))
    painter.drawRoundedRect(QRectF(left, top, room, 1.5 * em), 0.4 * em, 0.4 * em)
    painter.setFont(made)
    painter.setPen(colour(INK))
    painter.drawText(QPointF(left + 0.45 * em, top + 0.75 * em + metrics.capHeight() / 2), words)


def _handles(painter: QPainter, places: list[QPointF], em: float) -> None:
    painter.setPen(QPen(colour(INK), max(1.5, 0.1 * em)))
    painter.setBrush(colour("#FFFFFF"))
    for place in places:
        painter.drawEllipse(place, 0.36 * em, 0.36 * em)


def letters(em: float) -> QFont:
    """The typeface of words on a picture."""
    made = QFont()
    made.setFamilies(families())
    made.setPixelSize(max(8, round(em)))
    made.setWeight(QFont.Weight.DemiBold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
