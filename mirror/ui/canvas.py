"""A painter with the glass's own units: letters, panels and shadows in px of a glass that is 1920 long; and the
pixels of pieces that seldom change, so that a picture is mostly put together and not painted.
"""

from __future__ import annotations

import math
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)

from mirror.ui.guarding import PieceGuard
from mirror.ui.theme import Theme, families

MOST_BYTES = 48 * 2**20
"""Beyond this, the pieces that were not used for longest are let go."""


class RenderCache:
    """Remembers what was painted, by what it says and where it stands."""

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, QImage] = OrderedDict()
        self._bytes = 0

    def put(self, painter: QPainter, key: Hashable, box: QRectF, paint: Callable[[QPainter], None]) -> None:
        """Put a piece on the painter's device; `paint` makes it, in the painter's own units, where it is not known.

        `key` says everything that the piece looks like; nothing may be painted outside `box`. The painter may be
        scaled, not turned or moved.
        """
        scale = painter.deviceTransform().m11()
        full = (key, box.getRect(), scale)
        image = self._known.get(full)
        if image is None:
            image = self._keep(full, _paint_image(box, scale, paint))
        else:
            self._known.move_to_end(full)
        left, top = _corner(box, scale)
        if scale == 1.0:
            painter.drawImage(QPointF(left, top), image)
            return
        ratio = painter.device().devicePixelRatio()
        image.setDevicePixelRatio(ratio)
        units = painter.transform()
        painter.resetTransform()
        painter.drawImage(QPointF(left / ratio, top / ratio), image)
        painter.setTransform(units)

    def _keep(self, key: Hashable, image: QImage) -> QImage:
        self._known[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > MOST_BYTES and len(self._known) > 1:
            _, oldest = self._known.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
        return image


def _corner(box: QRectF, scale: float) -> tuple[int, int]:
    """Top left of the box, whole px of the device: letters keep their edges."""
    return math.floor(box.left() * scale), math.floor(box.top() * scale)


def _paint_image(box: QRectF, scale: float, paint: Callable[[QPainter], None]) -> QImage:
    left, top = _corner(box, scale)
    width, height = math.ceil(box.right() * scale) - left, math.ceil(box.bottom() * scale) - top
    image = QImage(max(width, 1), max(height, 1), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.translate(-left, -top)
    painter.scale(scale, scale)
    paint(painter)
    painter.end()
    return image


LONG, SHORT = 1920.0, 1080.0
MARGIN = 64.0
"""Free border of every screen."""

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


def logical_size(width: int, height: int) -> tuple[QSizeF, float]:
    """The canvas of a window, at least 1080x1920 or 1920x1080, and window px for each px of it."""
    portrait = height >= width
    least = (SHORT, LONG) if portrait else (LONG, SHORT)
    scale = min(width / least[0], height / least[1])
    return QSizeF(width / scale, height / scale), scale


def colour(name: str, opacity: float = 1.0) -> QColor:
    """A theme's colour with an opacity 0..1."""
    made = QColor(name)
    made.setAlphaF(opacity)
    return made


@dataclass(frozen=True)
class Canvas:
    """What a screen paints on: `width` and `height` in canvas px. `cache` keeps what was painted before, `guard`
    counts the pieces that failed.

    `leftward`: its lines begin at the right. It is painted turned about its middle (see `turn_box`), so that a screen
    is laid out once; words are turned back, as are the pieces that `as_seen` hands out.
    """

    painter: QPainter
    theme: Theme
    width: float
    height: float
    cache: RenderCache | None = None
    leftward: bool = False
    guard: PieceGuard = field(default_factory=PieceGuard)

    def piece(self, name: str, paint: Callable[[], object]) -> None:
        """Paint a piece that the screen can do without: an error in it does not take the screen with it."""
        self.guard.attempt(name, paint, self.painter)

    @property
    def portrait(self) -> bool:
        """Whether the glass stands upright."""
        return self.height >= self.width

    @property
    def area(self) -> QRectF:
        """The whole glass."""
        return QRectF(0, 0, self.width, self.height)

    def turn_box(self, box: QRectF) -> QRectF:
        """A box about whose middle left and right change places: where it is seen, on a glass of leftward lines."""
        return QRectF(self.width - box.right(), box.top(), box.width(), box.height())

    @contextmanager
    def leftwards(self) -> Iterator[Canvas]:
        """The same canvas for a language whose lines begin at the right."""
        self.painter.save()
        _turn(self.painter, self.width)
        try:
            yield replace(self, leftward=True)
        finally:
            self.painter.restore()

    @contextmanager
    def as_seen(self, box: QRectF) -> Iterator[tuple[Canvas, QRectF]]:
        """A canvas that is not turned, and where `box` lies on it: for figures, rings, ticks, curves and codes."""
        if not self.leftward:
            yield self, box
            return
        self.painter.save()
        _turn(self.painter, self.width)
        try:
            yield replace(self, leftward=False), self.turn_box(box)
        finally:
            self.painter.restore()

    def paint_cached(self, key: Hashable, box: QRectF, paint: Callable[[Canvas], None]) -> None:
        """Paint a piece within `box`, from memory where one of this `key` was painted in its place before."""
        if self.cache is None:
            paint(self)
            return

        def paint_uncached(painter: QPainter) -> None:
            if self.leftward:
                _turn(painter, self.width)
            paint(replace(self, painter=painter, cache=None))

        with self.as_seen(box) as (_, seen):
            self.cache.put(self.painter, (self.theme, self.leftward, key), seen, paint_uncached)

    def font(self, size: float, weight: int = 500) -> QFont:
        """The typeface at a size in px and a weight of 500, 600 or 700."""
        font = QFont()
        font.setFamilies(families())
        font.setPixelSize(max(1, round(size)))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if size >= 48:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
        return font

    def text(
        self,
        at: QPointF,
        words: str,
        size: float,
        paint: str | QColor | None = None,
        weight: int = 500,
        align: Qt.AlignmentFlag = LEFT,
        room: float | None = None,
    ) -> float:
        """One line on its baseline; returns its width. Letters shrink where `room` px are too few."""
        font = self.font(size, weight)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(words)
        if room is not None and width > room > 0:
            font = self.font(size * room / width, weight)
            width = QFontMetricsF(font).horizontalAdvance(words)
        self.painter.setFont(font)
        self.painter.setPen(QColor(paint if paint is not None else self.theme.ink))
        start = at - QPointF({LEFT: 0.0, CENTRE: width / 2, RIGHT: width}[align], 0)
        with self._legible(start.x() + width / 2, words):
            self.painter.drawText(start, words)
        return width

    def halo_text(
        self,
        at: QPointF,
        words: str,
        size: float,
        paint: str,
        weight: int = 600,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Words that stand on the bare picture: a dark edge makes them legible on any ground."""
        font = self.font(size, weight)
        width = QFontMetricsF(font).horizontalAdvance(words)
        start = QPointF(at.x() - {LEFT: 0.0, CENTRE: 0.5, RIGHT: 1.0}[align] * width, at.y())
        edge = min(max(4.0, size * 0.16), 18.0)

        def outline(canvas: Canvas) -> None:
            path = QPainterPath()
            path.addText(start, font, words)
            with canvas._legible(start.x() + width / 2, words):
                canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
                canvas.painter.setPen(pen(colour("#05080B", 0.62), edge))
                canvas.painter.drawPath(path)
                canvas.painter.fillPath(path, QColor(paint))

        box = QRectF(start.x() - edge, start.y() - 1.2 * size - edge, width + 2 * edge, 1.6 * size + 2 * edge)
        self.paint_cached(("halo", words, size, paint, weight), box, outline)

    def paragraph(
        self,
        box: QRectF,
        words: str,
        size: float,
        paint: str | None = None,
        weight: int = 500,
        align: Qt.AlignmentFlag = LEFT,
        middle: bool = False,
    ) -> float:
        """Words that wrap inside `box`, smaller where they would not fit; returns the height that they take."""
        side = {LEFT: RIGHT, RIGHT: LEFT}.get(align, align) if self.leftward else align
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
        flags |= Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop
        while True:
            font = self.font(size, weight)
            needed = QFontMetricsF(font).boundingRect(box, int(flags.value), words)
            fits = needed.height() <= box.height() + 1 and needed.width() <= box.width() + 1
            if fits or size <= self.theme.least * 0.75:
                break
            size *= 0.94
        self.painter.setFont(font)
        self.painter.setPen(QColor(paint or self.theme.ink))
        with self._legible(box.center().x(), words):
            self.painter.drawText(box, int(flags.value), words)
        return needed.height()

    @contextmanager
    def _legible(self, middle: float, words: str) -> Iterator[None]:
        """For words about `middle`: turned back where the canvas is turned. Numbers alone are read to the right, also
        on a drawing that is not turned."""
        if not self.leftward and self.painter.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            yield
            return
        self.painter.save()
        if self.leftward:
            _turn(self.painter, 2 * middle)
        self.painter.setLayoutDirection(reading(words))
        try:
            yield
        finally:
            self.painter.restore()

    def text_width(self, words: str, size: float, weight: int = 500) -> float:
        """Width of one line, px."""
        return QFontMetricsF(self.font(size, weight)).horizontalAdvance(words)

    def panel(
        self,
        box: QRectF,
        radius: float = 28.0,
        paint: str | None = None,
        opacity: float | None = None,
        edge: QPen | None = None,
    ) -> None:
        """A box with round corners; the theme's panel where no colour is given."""
        shown = self.theme.panel_opacity if opacity is None else opacity
        self.painter.setPen(edge or Qt.PenStyle.NoPen)
        self.painter.setBrush(QBrush(colour(paint or self.theme.panel, shown)))
        self.painter.drawRoundedRect(box, radius, radius)

    def line(self, start: QPointF, end: QPointF, paint: QColor | str, width: float) -> None:
        """A line with round ends."""
        self.painter.setPen(pen(paint, width))
        self.painter.drawLine(start, end)

    def shade(self, box: QRectF, dark_edge: Qt.Edge, strength: float = 0.72) -> None:
        """Darken the picture towards one edge of `box`, so that words can stand on it."""
        ends = {
            Qt.Edge.TopEdge: (box.topLeft(), box.bottomLeft()),
            Qt.Edge.BottomEdge: (box.bottomLeft(), box.topLeft()),
            Qt.Edge.LeftEdge: (box.topLeft(), box.topRight()),
            Qt.Edge.RightEdge: (box.topRight(), box.topLeft()),
        }[dark_edge]
        fall = QLinearGradient(*ends)
        for at, share in ((0.0, 1.0), (0.35, 0.82), (0.7, 0.36), (1.0, 0.0)):
            fall.setColorAt(at, colour(self.theme.ground, strength * share))
        self.painter.fillRect(box, fall)

    def dim(self, opacity: float) -> None:
        """Darken the whole picture."""
        self.painter.fillRect(self.area, colour(self.theme.ground, opacity))

    @contextmanager
    def clip_to(self, box: QRectF, radius: float = 28.0) -> Iterator[None]:
        """Paint inside a round box only."""
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        self.painter.save()
        self.painter.setClipPath(path)
        try:
            yield
        finally:
            self.painter.restore()


def reading(words: str) -> Qt.LayoutDirection:
    """Where words begin in a language whose lines begin at the right: numbers and Latin words alone at the left."""
    leftward = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in words)
    return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight


def _turn(painter: QPainter, width: float) -> None:
    """Turn a painter about the middle of `width`: what is left comes to be right."""
    painter.translate(width, 0)
    painter.scale(-1, 1)


def pen(paint: QColor | str, width: float) -> QPen:
    """A pen with round ends and joins."""
    return QPen(
        QBrush(QColor(paint)),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
