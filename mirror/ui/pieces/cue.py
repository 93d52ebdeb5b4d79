"""The one thing that speaks: a cue on amber, or that a target is reached on green."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.view import Tone
from mirror.ui.canvas import CENTRE, Canvas

SMALLEST = 38.0
"""Letters of a cue are not smaller than this in one line, px of 1920."""


def paint_cue(canvas: Canvas, box: QRectF, words: str, tone: Tone = Tone.CUE) -> None:
    """Paint the words in `box`, in one line, smaller if need be; in two where that would be too small."""
    canvas.paint_cached(("cue", words, tone), box, lambda on: _cue(on, box, words, tone))


def _cue(canvas: Canvas, box: QRectF, words: str, tone: Tone) -> None:
    theme = canvas.theme
    good = tone is Tone.GOOD
    canvas.panel(box, min(box.height() / 2, 56), theme.good if good else theme.cue, 0.96)
    room = box.adjusted(40, 6, -40, -6)
    ink = theme.on_good if good else theme.on_cue
    size = theme.cue_size * min(1.0, room.width() / canvas.text_width(words, theme.cue_size, 600))
    if size >= SMALLEST:
        at = QPointF(room.center().x(), room.center().y() + size * 0.36)
        canvas.text(at, words, size, ink, 600, CENTRE)
    else:
        canvas.paragraph(room, words, theme.label, ink, 600, CENTRE, middle=True)
