"""The middle of the window: picture with the replay, figure, strip, charts; it follows a `Viewing`."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.review.measures import Measured
from mirror.review.viewing import CHARTS, Viewing
from mirror.ui.review.pieces.chart import ChartPanel
from mirror.ui.review.pieces.draw_bar import DrawBar
from mirror.ui.review.pieces.draw_pad import DrawPad
from mirror.ui.review.pieces.figure import FigureView
from mirror.ui.review.pieces.picture import PictureView
from mirror.ui.review.pieces.scrubber import Scrubber
from mirror.ui.review.pieces.track import TrackMark
from mirror.ui.review.strip_bar import StripBar
from mirror.ui.theme import Theme

Image = NDArray[np.uint8]
GAP = 16


class ReviewBoard(QWidget):
    """Shows; what is clicked is told by the signals of its parts, and `sought` by a chart (x of it)."""

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
        """The trainer has said something: the strip shows it."""
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
