"""Where the boxes of the strip are: wide where there are few, narrow where there are many, then scrolled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

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
