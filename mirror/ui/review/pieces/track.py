"""The track of the replay: where it is, what of it is a repetition, and the hand that moves it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from mirror.flow.words import Words
from mirror.ui.canvas import colour
from mirror.ui.review.pieces.look import Look, em_of, fill, ring, shows_focus

HANDLE = 0.6
"""How near the hand must come to a handle, em."""


@dataclass(frozen=True, slots=True)
class TrackMark:
    """A section on the track, s; `level` good, fair, poor or doubt."""

    start_s: float
    end_s: float
    level: str = "good"


def clock(seconds: float) -> str:
    """Minutes, seconds and tenths: `0:31.2`."""
    tenths = round(max(seconds, 0.0) * 10)
    return f"{tenths // 600}:{tenths // 10 % 60:02d}.{tenths % 10}"


class ReplayTrack(QWidget):
    """Where the replay is: drag it, click it, or use the keys of the scrubber.

    `edges` (s) are of what has handles: `edge_moved` tells which is dragged, where to, and whether it was let go."""

    moved = Signal(float)
    edge_moved = Signal(str, float, bool)

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look = look
        self.length_s, self.position_s = 0.0, 0.0
        self.marks: tuple[TrackMark, ...] = ()
        self.loop: tuple[float, float] | None = None
        self.edges: tuple[float, float] | None = None
        self._edge = ""
        self._drawn: tuple[object, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words("scrub.position"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(200, round(2.3 * em_of(self)))

    def x_of(self, seconds: float) -> float:
        """Where a moment is, px."""
        margin = 0.6 * em_of(self)
        share = seconds / self.length_s if self.length_s > 0 else 0.0
        return margin + min(max(share, 0.0), 1.0) * (self.width() - 2 * margin)

    def time_at(self, x: float) -> float:
        """The moment at a place, s."""
        margin = 0.6 * em_of(self)
        share = (x - margin) / max(self.width() - 2 * margin, 1.0)
        return min(max(share, 0.0), 1.0) * self.length_s

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Marks above, the track, what has been played, the handle."""
        painter, em, look = QPainter(self), em_of(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, thick = self.height() / 2, 0.3 * em
        left, right, at = self.x_of(0), self.x_of(self.length_s or 1.0), self.x_of(self.position_s)
        fill(painter, QRectF(left, middle - thick / 2, right - left, thick), thick / 2, look.hover)
        if self.loop is not None:
            start, end = self.x_of(self.loop[0]), self.x_of(self.loop[1])
            box = QRectF(start, middle - 0.62 * em, max(end - start, 3.0), 1.24 * em)
            fill(painter, box, 0.3 * em, colour(look.good, 0.18))
        fill(painter, QRectF(left, middle - thick / 2, max(at - left, 0.0), thick), thick / 2, look.good)
        self._paint_marks(painter, middle + 0.66 * em, em)
        self._paint_edges(painter, middle, em)
        fill(painter, QRectF(at - 0.5 * em, middle - 0.5 * em, em, em), 0.5 * em, look.ink)
        parent = self.parentWidget()
        if parent is not None and shows_focus(parent):
            ring(
                painter, QRectF(at - 0.72 * em, middle - 0.72 * em, 1.44 * em, 1.44 * em), 0.7 * em, look.left
            )

    def _paint_edges(self, painter: QPainter, middle: float, em: float) -> None:
        """Two handles with what is between them."""
        if self.edges is None:
            return
        left, right = (self.x_of(edge) for edge in self.edges)
        high = 0.95 * em
        fill(painter, QRectF(left, middle - high, right - left, 2 * high), 2, colour(self._look.cue, 0.22))
        for x in (left, right):
            fill(painter, QRectF(x - 0.22 * em, middle - high, 0.44 * em, 2 * high), 0.2 * em, self._look.cue)

    def edge_at(self, x: float) -> str:
        """`start` or `end` where a handle is at a place, the nearer one; else nothing."""
        if self.edges is None:
            return ""
        gaps = {name: abs(self.x_of(at) - x) for name, at in zip(("start", "end"), self.edges, strict=True)}
        nearest = min(gaps, key=lambda name: gaps[name])
        return nearest if gaps[nearest] <= HANDLE * em_of(self) else ""

    def _paint_marks(self, painter: QPainter, y: float, em: float) -> None:
        """From a picture of them all: an hour has more than a thousand, and only the handle moves."""
        ratio = self.devicePixelRatioF()
        key = (self.marks, self.length_s, self.width(), self.height(), em, ratio)
        if self._drawn is None or self._drawn[0] != key:
            image = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.transparent)
            onto = QPainter(image)
            onto.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_marks(onto, y, em)
            onto.end()
            self._drawn = (key, image)
        painter.drawPixmap(0, 0, self._drawn[1])

    def _draw_marks(self, painter: QPainter, y: float, em: float) -> None:
        paints = {"good": self._look.good, "fair": self._look.fair, "poor": self._look.fair}
        for mark in self.marks:
            start, end = self.x_of(mark.start_s), self.x_of(mark.end_s)
            box = QRectF(start + 0.5, y, max(end - start - 1.5, 1.5), 0.16 * em)
            if mark.level == "doubt":
                dot = QRectF(box.center().x() - 0.09 * em, y, 0.18 * em, 0.18 * em)
                fill(painter, dot, 1, self._look.muted)
            else:
                fill(painter, box, 0.08 * em, colour(paints[mark.level], 0.55))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go there, or take hold of a handle."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._edge = self.edge_at(event.position().x())
            if not self._edge:
                self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position().x()) if self._edge else self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A handle stays where it is let go."""
        if self._edge and event.button() is Qt.MouseButton.LeftButton:
            edge, self._edge = self._edge, ""
            self.edge_moved.emit(edge, self.time_at(event.position().x()), True)

    def _drag(self, x: float) -> None:
        """A handle, never past the other one."""
        if self.edges is None:
            return
        start, end = self.edges
        at = self.time_at(x)
        self.edges = (min(at, end), end) if self._edge == "start" else (start, max(at, start))
        self.update()
        self.edge_moved.emit(self._edge, self.edges[0 if self._edge == "start" else 1], False)

    def _go(self, x: float) -> None:
        self.position_s = self.time_at(x)
        self.update()
        self.moved.emit(self.position_s)
