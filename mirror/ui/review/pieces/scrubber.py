"""Replay: play and pause, a track with the repetitions on it, time, speed, and a loop over one repetition; and the
clock that ticks while it plays.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from mirror.flow.words import Words
from mirror.review.viewing import Viewing
from mirror.ui.canvas import colour
from mirror.ui.review.pieces.look import Look, em_of, fill, look_of, ring, shows_focus
from mirror.ui.review.pieces.track import ReplayTrack, TrackMark, clock
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme

SPEEDS = (0.1, 0.25, 0.5, 1.0, 1.5, 2.0)
SECOND_S = 1.0
"""A step with Shift held."""


class PlayButton(QPushButton):
    """A triangle, or two bars while it plays."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setCheckable(True)
        self.setProperty("role", "flat")
        self.toggled.connect(self._name)
        self._name(False)

    def _name(self, playing: bool) -> None:
        text = self._words("scrub.pause" if playing else "scrub.play")
        self.setAccessibleName(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square for a finger."""
        return QSize(round(2.3 * em_of(self)), round(2.3 * em_of(self)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The sign of what a press does."""
        painter, em = QPainter(self), em_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.underMouse():
            fill(painter, box, 0.5 * em, self._look.raised)
        at, half = box.center(), 0.62 * em
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._look.ink))
        if self.isChecked():
            for x in (-0.75, 0.2):
                painter.drawRoundedRect(QRectF(at.x() + x * half, at.y() - half, 0.55 * half, 2 * half), 2, 2)
        else:
            corners = ((-0.75, -1.0), (1.0, 0.0), (-0.75, 1.0))
            painter.drawPolygon(QPolygonF([at + QPointF(x * half, y * half) for x, y in corners]))
        if shows_focus(self):
            ring(painter, box, 0.5 * em, self._look.left)


class Scrubber(QWidget):
    """Space plays; arrows step a frame, with Shift a second; up and down change the speed; L loops.

    `edge_moved` tells `start` or `end` of what has handles, where it is dragged to, and whether it was let go."""

    moved = Signal(float)
    play_toggled = Signal(bool)
    step = Signal(int)
    speed_changed = Signal(float)
    loop_toggled = Signal(bool)
    edge_moved = Signal(str, float, bool)

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._words, look = words or piece_words(), look_of(theme)
        self.play = PlayButton(look, self._words)
        self.track = ReplayTrack(look, self._words)
        self.time = QLabel(self._words.decimal(clock(0)))
        self.speed = QPushButton()
        self.loop = QPushButton(self._words("scrub.loop"))
        self._speed = 1.0
        self._lay_out()
        self._make_menu()
        self.set_speed(1.0)
        self.play.clicked.connect(self.play_toggled)
        self.loop.clicked.connect(self.loop_toggled)
        self.track.moved.connect(self._emit_moved)
        self.track.edge_moved.connect(self.edge_moved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._words("scrub.position"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.time.setProperty("role", "name")
        self.loop.setCheckable(True)
        for button in (self.speed, self.loop):
            button.setProperty("role", "flat")
        layout.addWidget(self.play)
        layout.addWidget(self.track, 1)
        for part in (self.time, self.speed, self.loop):
            layout.addWidget(part)
        self._fit_time()

    def _make_menu(self) -> None:
        menu = QMenu(self.speed)
        for speed in SPEEDS:
            action = menu.addAction(self._times(speed))
            action.triggered.connect(lambda _=False, chosen=speed: self._choose_speed(chosen))
        self.speed.setMenu(menu)
        self.speed.setToolTip(self._words("scrub.speed"))

    @property
    def position_s(self) -> float:
        """Where the handle is, s."""
        return self.track.position_s

    def set_length(self, seconds: float) -> None:
        """How long the replay is, s."""
        self.track.length_s = max(seconds, 0.0)
        self._fit_time()
        self.track.update()

    def set_position(self, seconds: float) -> None:
        """Where the replay is, s; signals nothing."""
        self.track.position_s = min(max(seconds, 0.0), self.track.length_s)
        self.time.setText(self._words.decimal(clock(self.track.position_s)))
        self.setAccessibleDescription(self.time.text())
        self.track.update()

    def set_marks(self, marks: Sequence[TrackMark]) -> None:
        """The repetitions and doubts on the track."""
        self.track.marks = tuple(marks)
        self.track.update()

    def set_edges(self, edges: tuple[float, float] | None) -> None:
        """Start and end (s) that can be dragged, or None."""
        if edges != self.track.edges:
            self.track.edges = edges
            self.track.update()

    def set_playing(self, playing: bool) -> None:
        """What the button shows; signals nothing."""
        self.play.setChecked(playing)

    def set_speed(self, speed: float) -> None:
        """What the speed shows; signals nothing."""
        self._speed = speed
        self.speed.setText(self._times(speed))
        self.speed.setAccessibleName(f"{self._words('scrub.speed')} {self.speed.text()}")

    def set_loop(self, on: bool, section: tuple[float, float] | None = None) -> None:
        """Whether one repetition is looped, and which section that is, s; signals nothing."""
        self.loop.setChecked(on)
        self.track.loop = section if on else None
        self.track.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys of the class's first line; Home and End go to the ends."""
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        here, ends = self.track.position_s, {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: self.track.length_s}
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Comma: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Period: 1}
        speeds = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
        if key == Qt.Key.Key_Space:
            self.play.click()
        elif key == Qt.Key.Key_L:
            self.loop.click()
        elif key in ends:
            self._go(ends[key])
        elif key in ways and shift:
            self._go(here + ways[key] * SECOND_S)
        elif key in ways:
            self.step.emit(ways[key])
        elif key in speeds:
            self._choose_speed(neighbour(self._speed, speeds[key]))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The handle shows the focus; letters may have changed."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.track.update()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_time()
        return super().event(event)

    def _go(self, seconds: float) -> None:
        self.set_position(seconds)
        self.moved.emit(self.track.position_s)

    def _emit_moved(self, seconds: float) -> None:
        self.set_position(seconds)
        self.moved.emit(seconds)

    def _choose_speed(self, speed: float) -> None:
        if speed != self._speed:
            self.set_speed(speed)
            self.speed_changed.emit(speed)

    def _times(self, speed: float) -> str:
        return self._words("scrub.times", speed=self._words.decimal(f"{speed:g}"))

    def _fit_time(self) -> None:
        """As wide as the longest time, so that the track does not move under the hand."""
        widest = clock(self.track.length_s).translate(str.maketrans("123456789", "0" * 9))
        width = QFontMetricsF(self.time.font()).horizontalAdvance(widest)
        self.time.setMinimumWidth(round(width + 0.4 * em_of(self)))


def neighbour(speed: float, way: int) -> float:
    """The next faster (1) or slower (-1) of `SPEEDS`."""
    if way > 0:
        return min((s for s in SPEEDS if s > speed), default=SPEEDS[-1])
    return max((s for s in SPEEDS if s < speed), default=SPEEDS[0])


TICK_MS = 16


class ReplayPlayer(QObject):
    """`moved` tells that the replay is elsewhere, or goes another way."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewing: Viewing | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    @property
    def ticking(self) -> bool:
        """Whether the clock goes."""
        return self._timer.isActive()

    def begin(self, viewing: Viewing | None) -> None:
        """Another recording, or none."""
        self._viewing = viewing
        self._timer.stop()

    def play(self, on: bool) -> None:
        """Play or pause."""
        if self._viewing is not None:
            self._viewing.replay.play(on)
            self._timer.start(TICK_MS) if on else self._timer.stop()
            self.moved.emit()

    def toggle(self) -> None:
        """Play what stands still, pause what plays."""
        if self._viewing is not None:
            self.play(not self._viewing.replay.playing)

    def step(self, frames: int) -> None:
        """Go on by frames, and stand still there."""
        if self._viewing is not None:
            self._viewing.replay.step(frames)
            self.moved.emit()

    def faster(self, way: int) -> None:
        """The next speed up (1) or down (-1)."""
        if self._viewing is not None:
            self._viewing.replay.faster(way)
            self.moved.emit()

    def set_speed(self, speed: float) -> None:
        """One of the speeds of the menu."""
        if self._viewing is not None:
            self._viewing.replay.set_speed(speed)

    def seek(self, at_s: float) -> None:
        """Go to a time of the set on show, s since its start."""
        if self._viewing is not None:
            self._viewing.replay.seek(self._viewing.span.start_s + at_s)
            self.moved.emit()

    def repeat(self) -> None:
        """Repeat the chosen repetition, or go on."""
        if self._viewing is not None:
            self._viewing.toggle_loop()
            self.moved.emit()

    def _tick(self) -> None:
        viewing = self._viewing
        if viewing is not None and viewing.replay.tick(time.monotonic()):
            self.moved.emit()
        if viewing is None or not viewing.replay.playing:
            self._timer.stop()
