"""A set as a strip: one box for each repetition, coloured by quality, and dashed boxes for doubts; wide where there
are few, narrow where there are many, then scrolled.

The colour is never alone: a bar under the number is as long as the quality, a corner tells a fault, a doubt is
dashed, what is open has a bright edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mirror.flow.words import Words
from mirror.review.views import StripItem
from mirror.ui.canvas import CENTRE, RIGHT, colour
from mirror.ui.review.pieces.look import (
    RADIUS,
    SMALL,
    Look,
    em_of,
    fill,
    font,
    look_of,
    mix_colours,
    readable_on,
    ring,
    shows_focus,
    write,
)
from mirror.ui.review.pieces.track import clock
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme

MARGIN, TOP, HIGH = 1.0, 1.9, 2.35
"""Border, top of the row and height of a box, em."""
WIDEST, NARROWEST = 6.0, 2.0
GAP, TIGHT = 0.72, 0.3


@dataclass(frozen=True, slots=True)
class StripLayout:
    """`count` boxes in a widget `width` px wide with letters of `em` px."""

    count: int
    width: float
    em: float

    @property
    def left(self) -> float:
        """Where the row begins, px."""
        return MARGIN * self.em

    @property
    def room(self) -> float:
        """How wide the row is, px."""
        return max(self.width - 2 * self.left, 1.0)

    @property
    def row(self) -> QRectF:
        """Where the boxes are seen."""
        return QRectF(self.left, TOP * self.em, self.room, HIGH * self.em)

    @property
    def gap(self) -> float:
        """Between two boxes, px."""
        roomy = self.count * (NARROWEST + 2 * GAP) * self.em < self.room
        return (GAP if roomy else TIGHT) * self.em

    @property
    def pitch(self) -> float:
        """From one box to the next, px."""
        share = (self.room + self.gap) / max(self.count, 1)
        widest, narrowest = WIDEST * self.em + self.gap, NARROWEST * self.em + self.gap
        return min(max(share, narrowest), widest)

    @property
    def length(self) -> float:
        """Of all boxes, px; what is more than `room` is scrolled."""
        return self.count * self.pitch - self.gap if self.count else 0.0

    def box(self, index: int) -> QRectF:
        """A box of the strip that is not scrolled."""
        return QRectF(self.left + index * self.pitch, TOP * self.em, self.pitch - self.gap, HIGH * self.em)

    def index_at(self, at: QPointF) -> int:
        """The box at a place of the strip that is not scrolled, -1 for none."""
        index = int((at.x() - self.left) // self.pitch) if self.count else -1
        there = 0 <= index < self.count and self.box(index).contains(at)
        return index if there else -1

    def in_sight(self, offset: float) -> range:
        """The boxes that are seen when scrolled by `offset` px."""
        first = max(int(offset // self.pitch) - 1, 0)
        return range(first, min(int((offset + self.room) // self.pitch) + 2, self.count))

    def clamp_offset(self, offset: float) -> float:
        """`offset` px, but not beyond the ends."""
        return min(max(offset, 0.0), max(self.length - self.room, 0.0))

    def offset_for(self, index: int, offset: float) -> float:
        """The nearest offset that shows a box with its neighbours."""
        start, end = (index - 1) * self.pitch, (index + 2) * self.pitch - self.gap
        return self.clamp_offset(min(max(offset, end - self.room), max(start, 0.0)))


class RepStrip(QWidget):
    """Arrows, Home and End choose; a click does; the wheel scrolls where there are many."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._look, self._words = look_of(theme), words or piece_words()
        self._items: tuple[StripItem, ...] = ()
        self._title, self._note = "", ""
        self._selected = -1
        self._offset = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words("strip.name"))

    @property
    def selected(self) -> int:
        """Index of the item that is open, -1 for none."""
        return self._selected

    @property
    def offset(self) -> float:
        """How far the strip is scrolled, px."""
        return self._offset

    def present(self, items: Sequence[StripItem], title: str = "", note: str = "") -> None:
        """Show a set; `title` stands over it at the left, `note` at the right. Nothing is selected then."""
        self._items, self._title, self._note = tuple(items), title, note
        self._selected, self._offset = -1, 0.0
        self.update()

    def select(self, index: int) -> None:
        """Mark an item and bring it into sight; -1 for none. Signals nothing."""
        self._selected = index if 0 <= index < len(self._items) else -1
        if self._selected >= 0:
            self._offset = self._layout().offset_for(self._selected, self._offset)
            self.setAccessibleDescription(self.describe(self._selected))
        self.update()

    def describe(self, index: int) -> str:
        """An item in words."""
        item, words = self._items[index], self._words
        level = words(f"strip.{item.level}") if item.level else ""
        if item.kind == "doubt":
            text = words("strip.doubtful", time=words.decimal(clock(item.start_s)), label=item.label)
            settled = {True: "strip.added" if item.added else "strip.counted", False: "strip.stays"}
            verdict = () if item.settled is None else (words(settled[item.settled]), item.by)
            return " · ".join((text, *filter(None, verdict)))
        if item.kind == "hold":
            return words("strip.hold", number=item.number, label=item.label, level=level)
        text = words("strip.rep", number=item.number, level=level, quality=round(100 * item.quality))
        refused = (words("strip.stays"), item.by) if item.settled is False else ()
        return " · ".join((text, *filter(None, refused), *item.faults))

    def box(self, index: int) -> QRectF:
        """Where an item is, px of the widget."""
        return self._layout().box(index).translated(-self._offset, 0)

    def index_at(self, at: QPointF) -> int:
        """The item at a place, -1 for none."""
        return self._layout().index_at(at + QPointF(self._offset, 0))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Title and one row of boxes."""
        return QSize(600, round(5.0 * em_of(self)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A narrow strip scrolls."""
        return QSize(200, round(5.0 * em_of(self)))

    def _layout(self) -> StripLayout:
        return StripLayout(len(self._items), self.width(), em_of(self))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Panel, title, boxes that are in sight."""
        painter, em, look = QPainter(self), em_of(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRectF(self.rect()), RADIUS * em, look.panel)
        layout = self._layout()
        head = QRectF(layout.left, 0.45 * em, layout.room, 1.2 * em)
        used = write(painter, head, self._title, font(self, SMALL), look.muted, within=head)
        write(
            painter, head.adjusted(used + em, 0, 0, 0), self._note, font(self, SMALL), look.muted, RIGHT, head
        )
        if not self._items:
            write(painter, layout.row, self._words("strip.none"), font(self), look.muted, within=layout.row)
        painter.setClipRect(layout.row.adjusted(-0.35 * em, -0.35 * em, 0.35 * em, 0.5 * em))
        for index in layout.in_sight(self._offset):
            self._paint_item(painter, self._items[index], self.box(index), index == self._selected)
        painter.setClipping(False)
        self._paint_scroll(painter, layout)
        if shows_focus(self):
            ring(painter, QRectF(self.rect()), RADIUS * em, look.left)

    def _paint_item(self, painter: QPainter, item: StripItem, box: QRectF, selected: bool) -> None:
        em, look = em_of(self), self._look
        radius = min(0.42 * em, 0.3 * box.width())
        if item.kind == "doubt":
            self._paint_doubt(painter, item, box, radius)
        elif item.kind == "rep" and item.settled is False:
            self._paint_refused(painter, item, box, radius)
        else:
            paint = shade(look, item.level, item.quality)
            on = readable_on(paint)
            fill(painter, box, radius, paint)
            words = item.label if item.kind == "hold" and item.label else str(item.number)
            letters = font(self, 1.0 if box.width() > 2.2 * em else 0.78, 700)
            write(painter, box.adjusted(1, 0, -1, -0.12 * em), words, letters, on, CENTRE)
            self._paint_quality(painter, item, box, on)
        if selected:
            gap = 0.2 * em
            edge = QPen(colour(look.ink), max(2.0, 0.15 * em))
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), radius + gap, radius + gap)

    def _paint_quality(self, painter: QPainter, item: StripItem, box: QRectF, on: str) -> None:
        """The bar, as long as the quality, and the corner of a fault."""
        em, paint = em_of(self), colour(on, 0.62)
        bar = QRectF(box.left() + 0.2 * box.width(), box.bottom() - 0.42 * em, 0.6 * box.width(), 0.14 * em)
        fill(painter, bar, 0.07 * em, colour(on, 0.16))
        bar.setWidth(bar.width() * min(max(item.quality, 0.0), 1.0))
        fill(painter, bar, 0.07 * em, paint)
        if item.faults:
            size = min(0.5 * em, 0.3 * box.width())
            at = box.topRight() + QPointF(-0.28 * em, 0.28 * em)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paint)
            painter.drawPolygon(QPolygonF([at, at + QPointF(-size, 0), at + QPointF(0, size)]))

    def _paint_doubt(self, painter: QPainter, item: StripItem, box: QRectF, radius: float) -> None:
        em, look = em_of(self), self._look
        edge = QPen(colour(look.good if item.settled else look.muted), max(1.5, 0.1 * em))
        if item.settled is False:
            edge.setColor(colour(look.muted, 0.45))
        if item.settled is None:
            edge.setDashPattern([3.2, 2.4])
        painter.setPen(edge)
        painter.setBrush(colour(look.good, 0.12) if item.settled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        counted = "+" if item.added else "✓"
        words = self._words("strip.doubt") if item.settled is None else counted if item.settled else "–"
        if item.settled is None and box.width() < 3.0 * em:
            words = "?"
        paint = look.good if item.settled else look.muted
        size = 1.15 if item.added and item.settled else 0.84
        write(painter, self._above_by(item, box), words, font(self, size, 600), paint, CENTRE)
        if item.settled is not None:
            self._paint_by(painter, item, box)

    def _says_by(self, item: StripItem, box: QRectF) -> bool:
        return bool(item.by) and item.settled is not None and box.width() > 2.9 * em_of(self)

    def _above_by(self, item: StripItem, box: QRectF) -> QRectF:
        """What of a box is for its sign: all of it, or what is over the name."""
        return box.adjusted(2, 0, -2, -0.8 * em_of(self) if self._says_by(item, box) else 0)

    def _paint_by(self, painter: QPainter, item: StripItem, box: QRectF) -> None:
        """Who decided so, where the box has room for it."""
        em = em_of(self)
        if self._says_by(item, box):
            foot = QRectF(box.left() + 0.3 * em, box.bottom() - 0.92 * em, box.width() - 0.6 * em, 0.8 * em)
            write(painter, foot, item.by, font(self, 0.6), self._look.muted, CENTRE)

    def _paint_refused(self, painter: QPainter, item: StripItem, box: QRectF, radius: float) -> None:
        """A repetition that the trainer says was none: its number, crossed out, in no colour of quality."""
        em, look, whole = em_of(self), self._look, box
        painter.setPen(QPen(colour(look.muted, 0.45), max(1.5, 0.1 * em)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        box = self._above_by(item, box)
        write(painter, box, str(item.number), font(self, 0.84, 600), look.muted, CENTRE)
        painter.setPen(QPen(colour(look.muted), max(1.5, 0.12 * em)))
        inset = 0.22 * min(box.width(), box.height())
        painter.drawLine(
            QPointF(box.left() + inset, box.bottom() - inset), QPointF(box.right() - inset, box.top() + inset)
        )
        self._paint_by(painter, item, whole)

    def _paint_scroll(self, painter: QPainter, layout: StripLayout) -> None:
        if layout.length <= layout.room:
            return
        em, y = em_of(self), self.height() - 0.42 * em_of(self)
        width = layout.room * layout.room / layout.length
        x = layout.left + self._offset / layout.length * layout.room
        fill(painter, QRectF(x, y, width, 0.2 * em), 0.1 * em, self._look.hover)

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._items) and index != self._selected:
            self.select(index)
            self.chosen.emit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose what is there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self.index_at(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        self._offset = self._layout().clamp_offset(self._offset - 0.6 * turned)
        self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """To the neighbour, or to an end."""
        last, here = len(self._items) - 1, self._selected
        ways = {
            Qt.Key.Key_Left: max(here - 1, 0),
            Qt.Key.Key_Right: min(here + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in ways:
            self._choose(ways[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """What the box under the hand is, in words."""
        if isinstance(event, QHelpEvent):
            index = self.index_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.describe(index) if index >= 0 else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What is open stays in sight."""
        layout = self._layout()
        self._offset = layout.clamp_offset(self._offset)
        if self._selected >= 0:
            self._offset = layout.offset_for(self._selected, self._offset)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The ring appears."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The ring goes."""
        self.update()


def shade(look: Look, level: str, quality: float) -> str:
    """The colour of a level, the fuller the better."""
    base = {"good": look.good, "fair": look.fair, "poor": look.poor}[level]
    most = 0.2 if look.dark else 0.1
    return mix_colours(base, look.panel, most * (1.0 - min(max(quality, 0.0), 1.0)))
