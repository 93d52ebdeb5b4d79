"""What the mirror says in a line: the cue on amber or green, a question with its answers in the cue's place, a pill
with a dot in the colour of what it says, an alert.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from mirror.flow.view import Dwell, OfferView, Pill, Tone
from mirror.ui.canvas import CENTRE, Canvas, colour
from mirror.ui.framing import body_area
from mirror.ui.pieces.button import HEIGHT, Places, paint_button, row

SMALLEST = 38.0
"""Letters of a cue are not smaller than this in one line, px of 1920."""


def paint_cue(canvas: Canvas, box: QRectF, words: str, tone: Tone = Tone.CUE) -> None:
    """Paint the words in `box`, in one line, smaller if need be; in two where that would be too small."""
    canvas.paint_cached(("cue", words, tone), box, lambda on: _draw_cue(on, box, words, tone))


def _draw_cue(canvas: Canvas, box: QRectF, words: str, tone: Tone) -> None:
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


WIDE = 700.0
"""From this width on the answers stand beside the question, else under it."""
ANSWERS = 0.52
"""Share of the width that they take there."""


def paint_offer(canvas: Canvas, box: QRectF, offer: OfferView, dwell: Dwell | None) -> Places:
    """Paint the question and its answers about the place `box`; returns where each answer is."""
    question, answers = _split_offer(box)
    canvas.panel(question.united(answers).adjusted(-14, -14, 14, 14), 40, canvas.theme.cue, 0.96)
    canvas.paragraph(
        question.adjusted(22, 4, -22, -4), offer.words, canvas.theme.label + 4, canvas.theme.on_cue, 600, CENTRE,
        middle=True,
    )  # fmt: skip
    boxes = row(answers, len(offer.targets), 18)
    for cell, target in zip(boxes, offer.targets, strict=True):
        paint_button(canvas, cell, target, dwell)
    return {target.id: cell for cell, target in zip(boxes, offer.targets, strict=True)}


def _split_offer(box: QRectF) -> tuple[QRectF, QRectF]:
    """Of the question and of the row of answers, both within `box` or as little beyond it as may be."""
    if box.width() >= WIDE:
        middle, width = box.center().y(), box.width() * ANSWERS
        answers = QRectF(box.right() - width, middle - HEIGHT / 2, width, HEIGHT)
        return QRectF(box.left(), answers.top(), box.width() - width - 18, HEIGHT), answers
    answers = QRectF(box.left() + 14, box.bottom() - HEIGHT - 10, box.width() - 28, HEIGHT)
    return QRectF(box.left(), box.top(), box.width(), answers.top() - box.top() - 6), answers


PILL_HEIGHT = 72.0
_PAD, _DOT = 30.0, 13.0


def tone_colour(canvas: Canvas, tone: Tone) -> str:
    """The theme's colour of a tone."""
    theme = canvas.theme
    return {Tone.GOOD: theme.good, Tone.CUE: theme.cue, Tone.STOP: theme.stop, Tone.PLAIN: theme.muted}[tone]


def paint_pill(
    canvas: Canvas, corner: QPointF, pill: Pill, from_right: bool = True, room: float = 900.0
) -> QRectF:
    """Paint at the top right (or top left) `corner`; returns the box that it takes."""
    size = float(canvas.theme.label)
    dot = 2 * _DOT + 18
    width = min(canvas.text_width(pill.text, size) + 2 * _PAD + dot, room)
    left = corner.x() - width if from_right else corner.x()
    box = QRectF(left, corner.y(), width, PILL_HEIGHT)
    canvas.paint_cached(
        ("pill", pill), box.adjusted(-2, -2, 2, 2), lambda on: _draw_pill(on, box, pill, size)
    )
    return box


def _draw_pill(canvas: Canvas, box: QRectF, pill: Pill, size: float) -> None:
    dot = 2 * _DOT + 18
    edge = QPen(colour(canvas.theme.ink, 0.14), 2)
    canvas.panel(box, PILL_HEIGHT / 2, opacity=max(canvas.theme.panel_opacity, 0.72), edge=edge)
    _draw_dot(canvas, QPointF(box.left() + _PAD + _DOT, box.center().y()), pill.tone)
    at = QPointF(box.left() + _PAD + dot, box.center().y() + size * 0.36)
    canvas.text(at, pill.text, size, room=box.width() - 2 * _PAD - dot)


def _draw_dot(canvas: Canvas, centre: QPointF, tone: Tone) -> None:
    """Round when all is well, a ring for a plain state, a triangle for something to do, a square for a stop."""
    painter, paint = canvas.painter, QColor(tone_colour(canvas, tone))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint)
    if tone is Tone.GOOD:
        painter.drawEllipse(centre, _DOT, _DOT)
    elif tone is Tone.CUE:
        half = _DOT * 1.15
        painter.drawPolygon(
            [centre + QPointF(0, -half), centre + QPointF(half, half), centre + QPointF(-half, half)]
        )
    elif tone is Tone.STOP:
        painter.drawRoundedRect(QRectF(centre.x() - _DOT, centre.y() - _DOT, 2 * _DOT, 2 * _DOT), 4, 4)
    else:
        painter.drawEllipse(centre, _DOT * 0.7, _DOT * 0.7)


def paint_alert(canvas: Canvas, alert: Pill) -> None:
    """What stops everything, where nobody can miss it: the picture behind it is an old one."""
    canvas.dim(0.5)
    theme = canvas.theme
    area = body_area(canvas.width, canvas.height)
    width = min(canvas.text_width(alert.text, theme.title, 700) + 190, canvas.width - 128)
    box = QRectF(canvas.width / 2 - width / 2, area.center().y() - 80, width, 160)
    canvas.panel(box, 56, opacity=0.92, edge=QPen(QColor(tone_colour(canvas, alert.tone)), 5))
    side = 26.0
    mark = QRectF(box.left() + 56, box.center().y() - side / 2, side, side)
    canvas.panel(mark, 6, tone_colour(canvas, alert.tone), 1.0)
    at = QPointF(mark.right() + 34, box.center().y() + theme.title * 0.36)
    canvas.text(at, alert.text, theme.title, weight=700, room=box.right() - 40 - at.x())
