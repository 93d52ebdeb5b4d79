"""What sets two clips in sync: the track of the other one, and how both go together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.review.pairing import MODES, Pairing
from mirror.review.spans import Span
from mirror.ui.review.pieces.look import look_of
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
