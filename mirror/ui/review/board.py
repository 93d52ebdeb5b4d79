"""The middle of the window: picture with the replay, figure, charts, and the strip of a set with what chooses it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.review.measures import Measured
from mirror.review.viewing import CHARTS, Viewing
from mirror.review.views import Span, StripItem
from mirror.ui.review.pieces.chart import ChartPanel
from mirror.ui.review.pieces.draw_tools import DrawBar, DrawPad
from mirror.ui.review.pieces.figure import FigureView
from mirror.ui.review.pieces.look import em_of
from mirror.ui.review.pieces.picture import PictureView
from mirror.ui.review.pieces.rep_strip import RepStrip
from mirror.ui.review.pieces.scrubber import Scrubber
from mirror.ui.review.pieces.track import TrackMark
from mirror.ui.theme import Theme

MOST = 12
"""Sets that get a button each; the keys reach all of them."""


class StripBar(QWidget):
    """`span_chosen` tells which set, `overlaid` how the charts are to show it, `asked` a verb: `mark`, `channels`.

    Without `tools` there are only the sets and their repetitions."""

    span_chosen = Signal(int)
    overlaid = Signal(bool)
    asked = Signal(str)

    def __init__(self, theme: Theme, words: Words, pieces: Words, tools: bool = True) -> None:
        super().__init__()
        self._words = words
        self.strip = RepStrip(theme, pieces)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.strip)
        # the buttons stand in the strip's own head line
        self._head = QWidget(self)
        self._row = QHBoxLayout(self._head)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._sets = QButtonGroup(self)
        self._sets.idClicked.connect(self.span_chosen)
        self.modes: dict[str, QPushButton] = {}
        if tools:
            self._make_tools()

    def _make_tools(self) -> None:
        group = QButtonGroup(self)
        for name, text in (("mark", "strip.add"), ("time", "chart.time"), ("overlay", "chart.overlay"),
                           ("channels", "chart.channels")):  # fmt: skip
            button = _flat(self._words(text))
            if name in ("time", "overlay"):
                button.setCheckable(True)
                button.clicked.connect(lambda _=False, on=name == "overlay": self.overlaid.emit(on))
                group.addButton(button)
            else:
                button.clicked.connect(lambda _=False, verb=name: self.asked.emit(verb))
            self._row.addWidget(button)
            self.modes[name] = button
        self.modes["time"].setChecked(True)

    def present(self, items: Sequence[StripItem], spans: Sequence[Span], place: int) -> None:
        """The items of the set on show, and the sets there are."""
        self.strip.present(items)
        if len(self._sets.buttons()) != min(len(spans), MOST):
            self._make_buttons(spans)
        for number, button in enumerate(self._sets.buttons()):
            button.setChecked(number == place)

    def select(self, index: int | None) -> None:
        """Mark an item."""
        self.strip.select(-1 if index is None else index)

    def set_overlay(self, on: bool) -> None:
        """Which way the charts show it."""
        self.modes["overlay" if on else "time"].setChecked(True)

    def _make_buttons(self, spans: Sequence[Span]) -> None:
        for button in self._sets.buttons():
            self._sets.removeButton(button)
            button.deleteLater()
        for number, span in enumerate(spans[:MOST]):
            text = self._words("strip.set", number=span.number) if span.number else self._words("strip.whole")
            button = _flat(text)
            button.setCheckable(True)
            self._sets.addButton(button, number)
            self._row.insertWidget(number, button)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The head line stays in the strip's upper border."""
        self._place()

    def _place(self) -> None:
        em = em_of(self)
        self._head.setGeometry(
            QRect(round(0.6 * em), round(0.05 * em), self.width() - round(1.2 * em), round(1.85 * em))
        )
        self._head.raise_()


def _flat(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "flat")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


Image = NDArray[np.uint8]
GAP = 16


class ReviewBoard(QWidget):
    """Shows; what is clicked is in the signals of its parts; `sought` comes from a chart (x of it)."""

    sought = Signal(float)

    def __init__(self, theme: Theme, words: Words, pieces: Words) -> None:
        super().__init__()
        self.picture, self.scrubber = PictureView(theme, pieces), Scrubber(theme, pieces)
        self.pad, self.tools = DrawPad(self.picture, pieces), DrawBar(theme, pieces)
        self.figure = FigureView(theme, pieces)
        self.bar = StripBar(theme, words, pieces)
        self.charts = [ChartPanel(theme, pieces) for _ in range(CHARTS)]
        self._image: Image | None = None
        self._film_gone = False
        layout, upper, charts = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        for part in (layout, upper, charts):
            part.setSpacing(GAP)
        layout.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self._replay(), 760)
        upper.addWidget(self.figure, 380)
        for chart in self.charts:
            charts.addWidget(chart, 1)
            chart.sought.connect(self.sought)
        layout.addLayout(upper, 504)
        layout.addWidget(self.bar)
        layout.addLayout(charts, 340)

    def _replay(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "panel")
        layout, seen = QVBoxLayout(frame), QHBoxLayout()
        seen.addWidget(self.picture, 1)
        seen.addWidget(self.tools)
        layout.addLayout(seen, 1)
        layout.addWidget(self.scrubber)
        return frame

    def present(self, viewing: Viewing) -> None:
        """Another recording or set."""
        self._image, self._film_gone = None, False
        self.picture.setVisible(True)
        self.scrubber.set_length(viewing.span.length_s)
        self.scrubber.set_marks([_mark(item, viewing.span.start_s) for item in viewing.strip()])
        self.figure.set_stage(viewing.stage(), viewing.opened.recording.up)
        self.bar.present(viewing.strip(), viewing.spans, viewing.place)
        self.follow(viewing)

    def judge(self, viewing: Viewing) -> None:
        """The trainer has judged an entry: the strip shows it."""
        self.bar.present(viewing.strip(), viewing.spans, viewing.place)
        self.bar.select(viewing.chosen)

    def follow(self, viewing: Viewing) -> None:
        """The replay has moved."""
        replay = viewing.replay
        at = replay.position - viewing.span.start_s
        self.scrubber.set_position(at)
        self.scrubber.set_playing(replay.playing)
        self.scrubber.set_speed(replay.speed)
        loop = replay.loop
        start = viewing.span.start_s
        self.scrubber.set_loop(loop is not None, None if loop is None else (loop[0] - start, loop[1] - start))
        if self.bar.strip.selected != (-1 if viewing.chosen is None else viewing.chosen):
            self.bar.select(viewing.chosen)
        edges = viewing.edges
        self.scrubber.set_edges(None if edges is None else (edges[0] - start, edges[1] - start))
        xy, score, xyz = viewing.pose()
        if self._image is None:
            size, film = viewing.opened.recording.size, viewing.opened.film
            coming = film.video is not None and not self._film_gone
            self.picture.present(None, xy, score, size, viewing.caption(), coming, viewing.path())
        self.figure.present(xyz, viewing.opened.recording.up)
        for chart in self.charts:
            chart.set_cursor(viewing.cursor)

    def show_image(self, viewing: Viewing, image: Image | None, at_s: float | None = None) -> None:
        """A picture has been decoded: it is shown with the pose of its own moment, `at_s` of the recording."""
        self._image = image
        xy, score, _ = viewing.pose(at_s)
        path = viewing.path(at_s)
        drawn = viewing.opened.film.drawn and image is not None
        self.picture.present(
            image, None if drawn else xy, score, viewing.opened.recording.size, viewing.caption(), path=path
        )

    def lose_film(self, viewing: Viewing) -> None:
        """No picture comes any more: the skeleton goes on without."""
        self._film_gone = True
        self.show_image(viewing, None)

    def show_charts(self, viewing: Viewing, found: Measured | None) -> None:
        """What was measured of the set on show; empty while it is not."""
        self.bar.set_overlay(viewing.overlay)
        for chart, data in zip(self.charts, viewing.charts(found), strict=False):
            chart.present(data)
            chart.set_cursor(viewing.cursor)
        self.turn(viewing)

    def turn(self, viewing: Viewing) -> None:
        """The charts show the neighbourhood of the chosen repetition."""
        window = viewing.window
        for chart in self.charts:
            if window is not None:
                chart.set_range(*window)


def _mark(item: object, origin_s: float) -> TrackMark:
    kind, level = getattr(item, "kind", ""), getattr(item, "level", "")
    start, end = getattr(item, "start_s", math.nan), getattr(item, "end_s", math.nan)
    return TrackMark(start - origin_s, end - origin_s, "doubt" if kind == "doubt" else level or "good")
