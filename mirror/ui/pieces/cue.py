"""The one thing that speaks: a cue on amber, or that a target is reached on green."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from mirror.ui.canvas import CENTRE, Canvas
from mirror.visit.view import Tone


def paint_cue(canvas: Canvas, box: QRectF, words: str, tone: Tone = Tone.CUE) -> None:
    """Paint the words in `box`, in one line or two."""
    theme = canvas.theme
    good = tone is Tone.GOOD
    canvas.panel(box, min(box.height() / 2, 56), theme.good if good else theme.cue, 0.96)
    room = box.adjusted(40, 6, -40, -6)
    canvas.paragraph(
        room, words, theme.cue_size, theme.on_good if good else theme.on_cue, 600, CENTRE, middle=True
    )
    canvas.painter.setPen(Qt.PenStyle.NoPen)
