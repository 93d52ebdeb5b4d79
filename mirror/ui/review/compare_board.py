"""Two recordings side by side: pictures or figures, one figure over the other, the track that sets them in sync,
curves and their table.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.review.comparison import MODES, ComparedSide, Difference, Pairing
from mirror.review.replay import Replay
from mirror.review.sketch import drawings_at
from mirror.review.viewing import CHARTS, Viewing
from mirror.review.views import ChartData, Span, strip
from mirror.ui.review.board import GAP, StripBar
from mirror.ui.review.pieces.chart import ChartPanel
from mirror.ui.review.pieces.figure import FigureView
from mirror.ui.review.pieces.look import look_of
from mirror.ui.review.pieces.picture import PictureView
from mirror.ui.review.pieces.rep_strip import RepStrip
from mirror.ui.review.pieces.scrubber import Scrubber
from mirror.ui.review.pieces.track import ReplayTrack, TrackMark
from mirror.ui.theme import Theme
from rules.results import Rep


class ModeButtons(QWidget):
    """One of three; `chosen` tells which. What has no repetitions has one alone."""

    chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        row, group = QHBoxLayout(self), QButtonGroup(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[str, QPushButton] = {}
        for mode in MODES:
            button = QPushButton(words(f"compare.{mode}"))
            button.setProperty("role", "flat")
            button.setCheckable(True)
            button.setToolTip(words(f"compare.{mode}_tip"))
            button.clicked.connect(lambda _=False, name=mode: self.chosen.emit(name))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[mode] = button

    def present(self, pairing: Pairing) -> None:
        """Which one it is, and which there are."""
        for mode, button in self.buttons.items():
            button.setEnabled(mode in pairing.modes)
            button.setChecked(mode == pairing.mode)


class OtherTrack(QWidget):
    """Where the other one is in its section; `moved` tells a time that was asked for, s since the section's start."""

    moved = Signal(float)

    def __init__(self, theme: Theme, words: Words, pieces: Words) -> None:
        super().__init__()
        self.track = ReplayTrack(look_of(theme), pieces)
        self.track.setAccessibleName(words("compare.other_position"))
        self._start_s = 0.0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.track)
        self.track.moved.connect(self.moved)

    def present(self, span: Span) -> None:
        """Another section."""
        self._start_s = span.start_s
        self.track.length_s = span.length_s
        rows = [entry.row for entry in span.entries if isinstance(entry.row, Rep)]
        self.track.marks = tuple(
            TrackMark(row.start_s - span.start_s, row.end_s - span.start_s) for row in rows
        )
        self.track.update()

    def set_position(self, at_s: float) -> None:
        """Where it is, s of the recording; signals nothing."""
        self.track.position_s = min(max(at_s - self._start_s, 0.0), self.track.length_s)
        self.track.update()


Image = NDArray[np.uint8]


class CompareScreen(QFrame):
    """One recording's picture, or its figure where there is no picture, under its name."""

    def __init__(self, theme: Theme, pieces: Words) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.name = QLabel("")
        self.name.setProperty("role", "body")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.picture, self.figure = PictureView(theme, pieces), FigureView(theme, pieces)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.picture)
        self.pages.addWidget(self.figure)
        layout = QVBoxLayout(self)
        layout.addWidget(self.name)
        layout.addWidget(self.pages, 1)
        self._image: Image | None = None
        self._drawn = self._filmed = False

    def present(self, name: str, filmed: bool, drawn: bool) -> None:
        """Whose it is, and whether there are pictures of it."""
        self.name.setText(name)
        self._image, self._drawn, self._filmed = None, drawn, filmed
        self.pages.setCurrentWidget(self.picture if filmed else self.figure)

    def show_pose(
        self,
        pose: tuple[FloatArray | None, FloatArray, FloatArray | None],
        size: tuple[int, int],
        up: tuple[float, float, float] | None,
        caption: str = "",
    ) -> None:
        """Key points of a moment."""
        xy, score, xyz = pose
        drawn = self._drawn and self._image is not None
        coming = self._filmed and self._image is None
        self.picture.present(self._image, None if drawn else xy, score, size, caption, coming)
        self.figure.present(xyz, up)

    def set_image(self, image: Image | None) -> None:
        """The picture, with the next pose."""
        self._image = image


class CompareBoard(QWidget):
    """Mine at the left, the other at the right, both figures between them; below, the track and the repetitions of
    each. `sought` tells a time of the other's section that was asked for (s since its start), `moded` a mode."""

    sought = Signal(float)
    moded = Signal(str)

    def __init__(self, theme: Theme, words: Words, pieces: Words) -> None:
        super().__init__()
        self._words = words
        self.mine, self.other = CompareScreen(theme, pieces), CompareScreen(theme, pieces)
        self.both = FigureView(theme, pieces)
        self.scrubber, self.strip = Scrubber(theme, pieces), RepStrip(theme, pieces)
        self.track, self.modes = OtherTrack(theme, words, pieces), ModeButtons(words)
        self.bar = StripBar(theme, words, pieces, tools=False)
        self.charts = [ChartPanel(theme, pieces) for _ in range(CHARTS)]
        self.track.moved.connect(self.sought)
        self.modes.chosen.connect(self.moded)
        self._lay_out()

    def _lay_out(self) -> None:
        layout, upper, strips, lower = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part in (layout, upper, strips, lower):
            part.setSpacing(GAP)
        layout.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self.mine, 5)
        upper.addWidget(self.both, 3)
        upper.addWidget(self.other, 5)
        strips.addWidget(self.strip, 1)
        strips.addWidget(self.bar, 1)
        for chart in self.charts:
            lower.addWidget(chart, 1)
        layout.addLayout(upper, 470)
        layout.addWidget(self._replay())
        layout.addLayout(strips)
        layout.addLayout(lower, 324)

    def _replay(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "panel")
        row = QHBoxLayout(frame)
        row.addWidget(self.scrubber, 5)
        row.addWidget(self.modes)
        row.addWidget(self.track, 3)
        return frame

    def present(self, viewing: Viewing, other: ComparedSide, others: Sequence[Span]) -> None:
        """Two recordings; `others` are the sets of the other one."""
        names = self.names(viewing, other)
        for screen, name, film in (
            (self.mine, names[0], viewing.opened.film),
            (self.other, names[1], other.opened.film),
        ):
            screen.present(name, film.video is not None or bool(film.pictures), film.drawn)
        self.both.set_stage(viewing.stage(), viewing.opened.recording.up)
        self.both.ghost(None)
        self.mine.figure.set_stage(viewing.stage(), viewing.opened.recording.up)
        self.other.figure.set_stage(_stage(other), other.opened.recording.up)
        self.scrubber.set_length(viewing.span.length_s)
        self.strip.present(viewing.strip(), self._words("strip.set", number=viewing.span.number))
        place = others.index(other.span) if other.span in others else 0
        self.bar.present(strip(other.opened, other.span, viewing.words), others, place)
        self.track.present(other.span)
        whole = (0.0, max(other.opened.length_s, other.span.end_s))
        self._replay_of_other = Replay(other.opened.recording.poses.time, whole)
        self._last = (_pose(other, 0), other.opened.recording.size, other.opened.recording.up)
        self.both.setVisible(viewing.stage() is not None or _stage(other) is not None)

    @staticmethod
    def names(viewing: Viewing, other: ComparedSide) -> tuple[str, str]:
        """What the two are called."""
        if other.opened is viewing.opened and len(other.reps) == 1:
            best = viewing.words("facts.rep", number=other.reps[0].rep)
            mine = "" if viewing.rep is None else viewing.words("facts.rep", number=viewing.rep.rep)
            return mine or viewing.short_title(), best
        return viewing.short_title(), Viewing(other.opened, viewing.words).short_title()

    def call(self, names: tuple[str, str]) -> None:
        """What stands over the two."""
        for screen, name in zip((self.mine, self.other), names, strict=True):
            screen.name.setText(name)

    def show_pairing(self, pairing: Pairing, entry: int) -> None:
        """In which way both go together, and which of the other's entries stands beside mine; -1 for none."""
        self.modes.present(pairing)
        self.bar.select(None if entry < 0 else entry)

    def follow(self, viewing: Viewing, other: ComparedSide, at: float | None, percent: float | None) -> None:
        """The replay has moved; the other shows the moment `at` s, None where it has none."""
        up, other_up = viewing.opened.recording.up, other.opened.recording.up
        pose, here = viewing.pose(), viewing.replay.position
        self.mine.picture.draw(viewing.sketch.visible_at(here), here)
        self.mine.show_pose(pose, viewing.opened.recording.size, up, viewing.caption())
        self.both.present(pose[2], up)
        if at is not None:
            replay = self._replay_of_other
            replay.seek(at)
            theirs = _pose(other, replay.frame)
            self._last = (theirs, other.opened.recording.size, other_up)
            self.other.picture.draw(drawings_at(other.opened.drawings, replay.position), replay.position)
            self.other.show_pose(*self._last)
            self.both.ghost(theirs[2], other_up)
            self.track.set_position(replay.position)
        self._follow_mine(viewing, percent)

    def _follow_mine(self, viewing: Viewing, percent: float | None) -> None:
        self.scrubber.set_position(viewing.replay.position - viewing.span.start_s)
        self.scrubber.set_playing(viewing.replay.playing)
        self.scrubber.set_speed(viewing.replay.speed)
        self.scrubber.set_loop(viewing.replay.loop is not None)
        self.strip.select(-1 if viewing.chosen is None else viewing.chosen)
        for chart in self.charts:
            chart.set_cursor(percent)

    def show_charts(self, data: Sequence[ChartData]) -> None:
        """Curves of both; without any there is more room for the pictures."""
        for chart in self.charts:
            chart.setVisible(bool(data))
        for chart, one in zip(self.charts, data, strict=False):
            chart.present(one)

    def show_image(self, viewing: Viewing, image: Image | None) -> None:
        """Mine has been decoded."""
        self.mine.set_image(image)
        self.mine.show_pose(
            viewing.pose(), viewing.opened.recording.size, viewing.opened.recording.up, viewing.caption()
        )

    def show_other_image(self, image: Image | None) -> None:
        """The other's has been decoded."""
        self.other.set_image(image)
        self.other.show_pose(*self._last)


def _pose(side: ComparedSide, frame: int) -> tuple[FloatArray | None, FloatArray, FloatArray | None]:
    poses = side.opened.recording.poses
    if not len(poses):
        return None, np.zeros(0), None
    return poses.xy[frame], poses.score[frame], None if poses.xyz is None else poses.xyz[frame]


def _stage(side: ComparedSide) -> FloatArray | None:
    poses = side.opened.recording.poses
    if poses.xyz is None:
        return None
    first, last = np.searchsorted(poses.time, [side.span.start_s, side.span.end_s])
    found = poses.xyz[int(first) : int(last) : max(1, int(last - first) // 400)]
    return found if np.isfinite(found).any() else None


class DifferenceTable(QFrame):
    """A row for each difference: what, mine, the other's, by how much."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setProperty("role", "panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        title = QLabel(words("compare.difference"))
        title.setProperty("role", "heading")
        layout.addWidget(title)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(10)
        self._rows.setVerticalSpacing(10)
        layout.addLayout(self._rows)
        layout.addStretch(1)

    def present(self, names: tuple[str, str], rows: Sequence[Difference]) -> None:
        """The names of the two, and how they differ."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            part = None if item is None else item.widget()
            if part is not None:
                # it is gone at once, not with the next turn of the loop
                part.hide()
                part.deleteLater()
        self._rows.setColumnStretch(0, 1)
        heads = ("", self._words("compare.this"), self._words("compare.other"), "")
        for column, text in enumerate(heads):
            self._rows.addWidget(_cell(text, "muted", column), 0, column)
        for row, one in enumerate(rows, start=1):
            for column, text in enumerate((one.label, one.mine, one.other, one.difference)):
                role = "name" if column == 0 else "value" if column == 3 else "body"
                self._rows.addWidget(_cell(text, role, column), row, column)


def _cell(text: str, role: str, column: int) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(column == 0)
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return label
