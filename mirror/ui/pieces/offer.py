"""A question amid a set, with its answers to point at: in the place of the cue."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from mirror.flow.view import Dwell, OfferView
from mirror.ui.canvas import CENTRE, Canvas
from mirror.ui.pieces.button import HEIGHT, paint_button, row
from mirror.ui.places import Places

WIDE = 700.0
"""From this width on the answers stand beside the question, else under it."""
ANSWERS = 0.52
"""Share of the width that they take there."""


def paint_offer(canvas: Canvas, box: QRectF, offer: OfferView, dwell: Dwell | None) -> Places:
    """Paint the question and its answers about the place `box`; returns where each answer is."""
    said, answers = _places(box)
    canvas.panel(said.united(answers).adjusted(-14, -14, 14, 14), 40, canvas.theme.cue, 0.96)
    canvas.paragraph(
        said.adjusted(22, 4, -22, -4), offer.words, canvas.theme.label + 4, canvas.theme.on_cue, 600, CENTRE,
        middle=True,
    )  # fmt: skip
    boxes = row(answers, len(offer.targets), 18)
    for cell, target in zip(boxes, offer.targets, strict=True):
        paint_button(canvas, cell, target, dwell)
    return {target.id: cell for cell, target in zip(boxes, offer.targets, strict=True)}


def _places(box: QRectF) -> tuple[QRectF, QRectF]:
    """Of the question and of the row of answers, both within `box` or as little beyond it as may be."""
    if box.width() >= WIDE:
        middle, width = box.center().y(), box.width() * ANSWERS
        answers = QRectF(box.right() - width, middle - HEIGHT / 2, width, HEIGHT)
        return QRectF(box.left(), answers.top(), box.width() - width - 18, HEIGHT), answers
    answers = QRectF(box.left() + 14, box.bottom() - HEIGHT - 10, box.width() - 28, HEIGHT)
    return QRectF(box.left(), box.top(), box.width(), answers.top() - box.top() - 6), answers
