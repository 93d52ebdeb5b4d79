"""The trend, weeks or sessions as bars: the last one bright, its value on it, with labels, unit and title; a week
without sessions has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.review.facts import MEASURES, trend
from mirror.ui.canvas import CENTRE
from mirror.ui.review.pieces.look import SMALL, em_of, fill, font, look_of, mix_colours, width_of, write
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme


class TrendBars(QWidget):
    """A title, the bars, and under them what they count; hovering reads a bar."""

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._look, self._words = look_of(theme), words or piece_words()
        self._labels: tuple[str, ...] = ()
        self._values = np.zeros(0)
        self._unit, self._title = "", ""
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self._words("trend.name"))

    def present(self, labels: Sequence[str], values: ArrayLike, unit: str, title: str) -> None:
        """One bar for each of `labels` ("2 Nov"); `values` NaN has none; `unit` as people say it."""
        self._labels, self._values = tuple(labels), np.asarray(values, dtype=np.float64)
        self._unit, self._title, self._hovered = unit, title, -1
        self.setAccessibleName(title or self._words("trend.name"))
        self.setAccessibleDescription(self._describe(self._last()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Title, bars, a line."""
        return QSize(240, round((10.4 if self._last() >= 0 else 2.8) * em_of(self)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Bars of a few px."""
        return QSize(140, round((7.2 if self._last() >= 0 else 2.8) * em_of(self)))

    def bar(self, index: int) -> QRectF:
        """Where a bar is, px; empty where there is none."""
        em, area = em_of(self), self._area()
        pitch = area.width() / max(len(self._values), 1)
        top = float(np.nanmax(self._values)) if np.isfinite(self._values).any() else 0.0
        value = self._values[index]
        if not np.isfinite(value) or top <= 0:
            return QRectF()
        high = max(area.height() * max(float(value), 0.0) / top, 2.0)
        width = min(pitch * 0.68, 2.2 * em)
        middle = area.left() + (index + 0.5) * pitch
        return QRectF(middle - width / 2, area.bottom() - high, width, high)

    def _area(self) -> QRectF:
        em = em_of(self)
        return QRectF(0, 2.9 * em, self.width(), max(self.height() - 4.5 * em, em))

    def _last(self) -> int:
        there = np.flatnonzero(np.isfinite(self._values))
        return int(there[-1]) if len(there) else -1

    def _describe(self, index: int) -> str:
        if index < 0:
            return self._words("trend.none")
        return (
            f"{self._labels[index]}: {self._words.decimal(_short(self._values[index]))} {self._unit}".strip()
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Title, bars, values, the line below."""
        painter, em, look = QPainter(self), em_of(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = QRectF(0, 0, self.width(), 1.4 * em)
        write(painter, head, self._title, font(self), look.muted, within=head)
        area, last = self._area(), self._last()
        for index in range(len(self._values)):
            box = self.bar(index)
            if box.isEmpty():
                continue
            bright = index in (last, self._hovered)
            paint = look.left if bright else mix_colours(look.left, look.panel, 0.52)
            fill(painter, box, min(0.25 * em, box.width() / 3), paint)
        labelled = self._hovered if self._hovered >= 0 else last
        if labelled >= 0:
            box = self.bar(labelled)
            value = self._words.decimal(_short(self._values[labelled]))
            over = QRectF(box.center().x() - 3 * em, box.top() - 1.35 * em, 6 * em, 1.2 * em)
            # the words, not their wider box, stay in the widget
            spare = (over.width() - width_of(value, font(self, SMALL, 600))) / 2
            over.moveLeft(min(max(over.left(), -spare), self.width() - over.width() + spare))
            write(painter, over, value, font(self, SMALL, 600), look.ink, CENTRE)
        foot = QRectF(0, area.bottom() + 0.3 * em, self.width(), 1.2 * em)
        if last < 0:
            foot.moveTop(head.bottom() + 0.1 * em)
        line = self._unit if self._hovered < 0 and last >= 0 else self._describe(self._hovered)
        write(painter, foot, line, font(self, SMALL), look.muted, within=foot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Read the bar under the hand."""
        pitch = self.width() / max(len(self._values), 1)
        index = int(event.position().x() // pitch)
        there = 0 <= index < len(self._values) and bool(np.isfinite(self._values[index]))
        self._hovered = index if there else -1
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Back to the last bar."""
        self._hovered = -1
        self.update()


def _short(value: float) -> str:
    """Three figures, no more."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def read_trend(
    sets: Sequence[PastSet], measure: str, now: datetime, words: Words
) -> tuple[list[str], list[float], str, str]:
    """A measure over twelve weeks, each week named by its Monday; nothing where there is no history."""
    title = f"{words('trend.title')}: {words(f'trend.{measure}')}"
    if not sets:
        return [], [], "", title
    found = trend(sets, measure, now.timestamp())
    labels = [words("trend.week", date=words.day_short(begin)) for begin in found.weeks]
    return labels, list(found.values), found.unit, title


class TrendChoice:
    """Which measure is on show, of what history: sets by their exercise, the most frequent first."""

    def __init__(self) -> None:
        self.history: dict[str, list[PastSet]] = {}
        self.measure = next(iter(MEASURES))

    def turn(self) -> None:
        """The next measure."""
        names = list(MEASURES)
        self.measure = names[(names.index(self.measure) + 1) % len(names)]

    def read(self, exercise: str, now: datetime, words: Words) -> tuple[list[str], list[float], str, str]:
        """As the bars want it: of an exercise, of the most frequent where it is none of them."""
        usual = next(iter(self.history.values()), [])
        return read_trend(self.history.get(exercise, usual), self.measure, now, words)
