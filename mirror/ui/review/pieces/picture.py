"""The picture of a moment with the skeleton over it and what a trainer drew: angles with their degrees, lines,
labels, stopwatches.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.review.sketch import Point, angle_deg, read_stopwatch
from mirror.store.corrections import Drawing
from mirror.ui.canvas import CENTRE, LONG, Canvas, colour, pen
from mirror.ui.pieces.skeleton import paint_bar_path, paint_skeleton
from mirror.ui.review.pieces.look import SMALL, device_ratio, em_of, fill, font, look_of, width_of, write
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme, families

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
            _draw_label(painter, placement.box, places[0], one.text or "…", em)
        elif one.kind == "stopwatch":
            _draw_stopwatch(painter, placement.box, places[0], read_stopwatch(one, at_s), em)
        else:
            _draw_lines(painter, places, em)
            if one.kind == "angle" and len(places) == 3:
                _draw_angle(painter, placement.box, places, angle_deg(one), em)
        if index is not None and index == chosen:
            _draw_handles(painter, places if one.kind != "free" else [places[0], places[-1]], em)


def _draw_lines(painter: QPainter, places: list[QPointF], em: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for paint, width in ((colour(EDGE, 0.75), 0.34 * em), (colour(INK), 0.17 * em)):
        painter.setPen(pen(paint, width))
        painter.drawPolyline(QPolygonF(places))


def _draw_angle(painter: QPainter, within: QRectF, places: list[QPointF], degrees: float, em: float) -> None:
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
    _write_words(painter, within, at, f"{degrees:.0f}°", em)


def _draw_label(painter: QPainter, within: QRectF, at: QPointF, words: str, em: float) -> None:
    """A dot where it is meant, and the words beside it."""
    painter.setPen(pen(colour(EDGE, 0.75), 0.1 * em))
    painter.setBrush(colour(INK))
    painter.drawEllipse(at, 0.28 * em, 0.28 * em)
    width = QFontMetricsF(letters(em)).horizontalAdvance(words)
    _write_words(painter, within, at + _beside(within, at, width, em), words, em)


def _draw_stopwatch(painter: QPainter, within: QRectF, at: QPointF, seconds: float, em: float) -> None:
    words = f"{_locale().toString(seconds, 'f', 2)} s"
    width = QFontMetricsF(letters(em)).horizontalAdvance("0" * len(words))
    _write_words(painter, within, at + _beside(within, at, width, em), words, em, width)
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


def _write_words(
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


def _draw_handles(painter: QPainter, places: list[QPointF], em: float) -> None:
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


BARE = "#0B1015"
"""The ground that stands for a picture: dark in every theme, for the skeleton's colours are made for it."""


class PictureView(QWidget):
    """Keeps the picture's aspect. The picture is scaled once, not with each paint."""

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._theme, self._words = theme, words or piece_words()
        self._image: NDArray[np.uint8] | None = None
        self._scaled: QImage | None = None
        self._pixels: NDArray[np.uint8] = np.zeros((1, 1, 4), np.uint8)
        self._xy: FloatArray | None = None
        self._score = np.zeros(0)
        self._path: FloatArray | None = None
        self._size = (16, 9)
        self._caption, self._coming = "", False
        self._drawn: tuple[Shown, float, int | None] = ((), 0.0, None)
        self.setAccessibleName(self._words("picture.name"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def present(
        self,
        image: NDArray[np.uint8] | None,
        xy: FloatArray | None,
        score: FloatArray,
        size: tuple[int, int],
        caption: str = "",
        coming: bool = False,
        path: FloatArray | None = None,
    ) -> None:
        """`image` (H, W, 3) BGR or None; `xy` (30, 2) px of a picture of `size` (w, h); `score` (30,) 0..1.

        The image may be smaller than `size` (a preview): the skeleton follows. It must not be written to after.
        `coming` says that there is a picture which is not decoded yet. `path` (n, 2) px of the bar, or None.
        """
        if image is not self._image:
            self._image, self._scaled = image, None
        self._xy, self._score, self._path = xy, score, path
        self._size = size if min(size) > 0 else (16, 9)
        self._caption, self._coming = caption, coming
        self.setAccessibleDescription(caption)
        self.update()

    def draw(self, shown: Shown, at_s: float, chosen: int | None = None) -> None:
        """What a trainer drew, as it is at a time of the recording; `chosen` has handles."""
        if (tuple(shown), at_s, chosen) != (tuple(self._drawn[0]), *self._drawn[1:]):
            self._drawn = (tuple(shown), at_s, chosen)
            self.update()

    @property
    def placement(self) -> Placement:
        """Where the picture is on the widget."""
        return Placement(self.picture_box(), self._size)

    def picture_box(self) -> QRectF:
        """Where the picture is, px of the widget."""
        scale = min(self.width() / self._size[0], self.height() / self._size[1])
        width, height = self._size[0] * scale, self._size[1] * scale
        # on whole pixels, or its edges would be grey
        return QRectF(
            round((self.width() - width) / 2),
            round((self.height() - height) / 2),
            max(1, round(width)),
            max(1, round(height)),
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as half a window."""
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Small enough for two side by side at 1366 px."""
        return QSize(240, 135)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Picture, skeleton, caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.picture_box()
        corners = QPainterPath()
        corners.addRoundedRect(box, 0.3 * em_of(self), 0.3 * em_of(self))
        painter.setClipPath(corners)
        if self._image is None:
            painter.fillRect(box, colour(BARE))
        else:
            painter.drawImage(box, self._at_size(box, self._image, device_ratio(self, painter)))
        paint_pose(painter, self._theme, self.placement, self._xy, self._score, self._path)
        shown, at_s, chosen = self._drawn
        paint_drawings(painter, shown, self.placement, at_s, em_of(self), chosen)
        painter.setClipping(False)
        self._paint_words(painter, box)

    def _at_size(self, box: QRectF, image: NDArray[np.uint8], ratio: float) -> QImage:
        wanted = (max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio)))
        if self._scaled is None or (self._scaled.width(), self._scaled.height()) != wanted:
            self._pixels = cv2.cvtColor(scale_picture(image, wanted), cv2.COLOR_BGR2BGRA)
            self._scaled = QImage(
                self._pixels.data, wanted[0], wanted[1], 4 * wanted[0], QImage.Format.Format_RGB32
            )
        return self._scaled

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        em, look = em_of(self), look_of(self._theme)
        if self._caption:
            letters = font(self, 1.0, 600)
            wide = width_of(self._caption, letters)
            beside, above = box.left() > wide + em, box.top() > 2.1 * em
            if beside or above:
                # there is room that the picture does not need
                at = QRectF(
                    0 if beside else box.left(), 0 if beside else box.top() - 2 * em, wide + em, 2 * em
                )
                write(painter, at.adjusted(0.2 * em, 0, 0, 0), self._caption, letters, look.ink)
            else:
                self._paint_pill(painter, box, min(wide, box.width() - 2.6 * em), letters)
        lines = []
        if self._image is None and not self._coming:
            lines.append(self._words("picture.none"))
        if self._xy is None or not np.isfinite(self._xy).any():
            lines.append(self._words("picture.nobody"))
        for i, line in enumerate(reversed(lines)):
            foot = QRectF(box.left(), box.bottom() - (2.0 + 1.3 * i) * em, box.width(), 1.3 * em)
            if self._image is not None:
                room = width_of(line, font(self, SMALL)) + 1.4 * em
                pill = QRectF(foot.center().x() - room / 2, foot.top() - 0.15 * em, room, 1.6 * em)
                fill(painter, pill, 0.45 * em, colour("#0A0E12", 0.66))
            paint = "#AEB6BD" if look.dark or self._image is None else "#F5F8FA"
            write(painter, foot, line, font(self, SMALL), paint, CENTRE)

    def _paint_pill(self, painter: QPainter, box: QRectF, room: float, letters: QFont) -> None:
        em = em_of(self)
        pill = QRectF(box.left() + 0.6 * em, box.top() + 0.6 * em, room + 1.4 * em, 1.9 * em)
        fill(painter, pill, 0.45 * em, colour("#0A0E12", 0.66))
        write(painter, pill.adjusted(0.7 * em, 0, -0.7 * em, 0), self._caption, letters, "#F5F8FA")


def paint_pose(
    painter: QPainter,
    theme: Theme,
    placement: Placement,
    xy: FloatArray | None,
    score: FloatArray,
    path: FloatArray | None = None,
) -> None:
    """The skeleton (30, 2) px of the picture with scores (30,), and the way of the bar (n, 2) px, over a picture."""
    if xy is None or not np.isfinite(xy).any():
        return
    box = placement.box
    painter.save()
    painter.translate(box.topLeft())
    scale = max(box.width(), box.height()) / LONG
    painter.scale(scale, scale)
    canvas = Canvas(painter, theme, box.width() / scale, box.height() / scale)
    # a pixel's centre is at half a pixel of the glass
    section = placement.scale / scale
    if path is not None:
        paint_bar_path(canvas, (path + 0.5) * section)
    paint_skeleton(canvas, (xy + 0.5) * section, score)
    painter.restore()


def scale_picture(image: NDArray[np.uint8], wanted: tuple[int, int]) -> NDArray[np.uint8]:
    """A picture at (width, height) `wanted`: halved while it is twice as large, which is quick, then fitted."""
    while image.shape[1] >= 2 * wanted[0] and image.shape[0] >= 2 * wanted[1]:
        image = np.asarray(cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    return np.asarray(cv2.resize(image, wanted, interpolation=cv2.INTER_LINEAR), np.uint8)
