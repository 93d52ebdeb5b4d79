"""Choosing channels for the charts: the tree in a dialog that stays until it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.ui.review.pieces.channel_tree import ChannelTree
from mirror.ui.theme import Theme
from rules.channels import CHANNELS


class ChannelsDialog(QDialog):
    """`picked` tells the names that were chosen; the dialog closes then."""

    picked = Signal(tuple)

    def __init__(self, theme: Theme, pieces: Words, favourites: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.tree = ChannelTree(theme, pieces)
        self.tree.set_channels([(channel.name, channel.unit, channel.description) for channel in CHANNELS])
        self.tree.set_favourites(_add_sides(favourites))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.tree)
        self.tree.chosen.connect(self._choose)
        self.resize(round(parent.width() * 0.42), round(parent.height() * 0.7))

    def open(self) -> None:
        """Open over the window, ready to type."""
        super().open()
        self.tree.search.selectAll()
        self.tree.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _choose(self, names: tuple[str, ...]) -> None:
        self.accept()
        self.picked.emit(names)


def _add_sides(names: Sequence[str]) -> list[str]:
    """Names of joints stand for both of their sides."""
    known = {channel.name for channel in CHANNELS}
    return [each for name in names for each in (name, f"{name}.left", f"{name}.right") if each in known]
