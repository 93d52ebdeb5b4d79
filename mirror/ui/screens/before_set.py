"""Before a set: what comes, how much and how heavy, with the ring of the rest; and where to stand, the outline to
step into, what is still wrong, the countdown.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from mirror.catalogue import lies
from mirror.flow.view import Check, Dwell, NextView, StandView
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas, colour, pen
from mirror.ui.figure import outline, paint_figure
from mirror.ui.framing import body_area, place_body
from mirror.ui.pieces.button import HEIGHT, Places, grid, paint_button, paint_heading, rightwards, row
from mirror.ui.pieces.cue import paint_pill
from mirror.ui.pieces.gauges import paint_ring

SWING_S = 2.4
"""The figure goes there and back in this time."""
NEXT_GAP = 24.0


def paint_next_set(canvas: Canvas, view: NextView, dwell: Dwell | None, now: float) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.8)
    w, h = canvas.width, canvas.height
    paint_heading(canvas, view.title, view.subtitle, w - 2 * MARGIN - (420 if view.rest else 0))
    if view.rest:
        _draw_rest(canvas, view)
    foot = h - MARGIN - HEIGHT
    if canvas.portrait:
        figure = QRectF(MARGIN, 330, w - 2 * MARGIN, h - 1290)
        column = QRectF(MARGIN, figure.bottom() + 20, w - 2 * MARGIN, foot - figure.bottom() - 60)
    else:
        figure = QRectF(MARGIN, 250, w * 0.46 - MARGIN, foot - 300)
        column = QRectF(w * 0.5, 300, w * 0.5 - MARGIN, foot - 340)
    _figure(canvas, figure, view, now)
    places = _column(canvas, column, view, dwell)
    boxes = row(QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT), len(view.targets), NEXT_GAP)
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
        places[target.id] = box
    return places


def _figure(canvas: Canvas, box: QRectF, view: NextView, now: float) -> None:
    canvas.panel(box, 40, canvas.theme.raised, 0.6)
    phase = 0.5 - 0.5 * math.cos(2 * math.pi * now / SWING_S) if canvas.theme.pulse else 1.0
    paint_figure(canvas, box.adjusted(40, 40, -40, -40), view.figure, phase)


def _draw_rest(canvas: Canvas, view: NextView) -> None:
    side = 200.0 if canvas.portrait else 156.0
    box = QRectF(canvas.width - MARGIN - side, 60, side, side)
    paint_ring(canvas, box, view.rest_share, canvas.theme.left, view.rest, "", 16.0, 0.28 * side)
    at = QPointF(box.left() - 28, box.center().y() + canvas.theme.label * 0.36)
    canvas.text(at, view.rest_label, canvas.theme.label, canvas.theme.muted, align=RIGHT)


def _column(canvas: Canvas, box: QRectF, view: NextView, dwell: Dwell | None) -> Places:
    """Name and amount at the top, the weight with its four changes at the bottom."""
    theme, room = canvas.theme, box.width()
    y = box.top() + theme.title * 1.2
    canvas.text(QPointF(box.left(), y), view.name, theme.title * 1.3, weight=700, room=room)
    for words in (view.amount, view.tempo):
        if words:
            y += theme.cue_size * 1.35
            canvas.text(QPointF(box.left(), y), words, theme.cue_size * 0.86, theme.muted, 600, room=room)
    return _load(canvas, box, view, dwell) if view.loads else {}


def _load(canvas: Canvas, box: QRectF, view: NextView, dwell: Dwell | None) -> Places:
    theme, height = canvas.theme, 300.0
    panel = QRectF(box.left(), box.bottom() - height, box.width(), height)
    canvas.panel(panel, 36)
    middle = panel.center().x()
    size = theme.title * 1.4
    canvas.text(QPointF(middle, panel.top() + 110), view.load, size, weight=700, align=CENTRE)
    canvas.text(
        QPointF(panel.left() + 36, panel.top() + 64), view.load_label, theme.small, theme.muted, room=220
    )
    below = QRectF(panel.left() + 28, panel.bottom() - 150, panel.width() - 56, 122)
    cells = rightwards(canvas, row(below, len(view.loads), 20))
    for cell, target in zip(cells, view.loads, strict=True):
        paint_button(canvas, cell, target, dwell)
    return {target.id: cell for cell, target in zip(cells, view.loads, strict=True)}


def paint_stand(canvas: Canvas, view: StandView, body: QRectF | None, outlined: bool) -> Places:
    """Paint over the picture, with the outline about the `body` or, where that is None, in its usual place; returns
    where each target is."""
    w, h = canvas.width, canvas.height
    canvas.shade(QRectF(0, 0, w, 300), Qt.Edge.TopEdge)
    if canvas.portrait:
        canvas.shade(QRectF(0, h - 640, w, 640), Qt.Edge.BottomEdge, 0.92)
    else:
        canvas.shade(QRectF(0, 0, 620, h), Qt.Edge.LeftEdge, 0.66)
        canvas.shade(QRectF(w - 620, 0, 620, h), Qt.Edge.RightEdge, 0.66)
    if outlined and _fits(view, body):
        _outline(canvas, view, body)
    pill = paint_pill(canvas, QPointF(w - MARGIN, 72), view.pill)
    canvas.text(
        QPointF(MARGIN, 132), view.title, canvas.theme.title, weight=700, room=pill.left() - MARGIN - 32
    )
    _say(canvas, view)
    if view.countdown is not None and view.countdown > 0:
        _countdown(canvas, view.countdown)
    return _draw_targets(canvas, view)


def _fits(view: StandView, body: QRectF | None) -> bool:
    """Whether the outline can be about the body: that of somebody who stands is not about one who lies."""
    return body is None or lies(view.figure) or body.height() >= body.width()


def _outline(canvas: Canvas, view: StandView, body: QRectF | None) -> None:
    """Broken while something is wrong, whole when all is right; as large as the body, its feet where theirs are."""
    area = body_area(canvas.width, canvas.height)
    with canvas.as_seen(body or place_body(area, lies(view.figure))) as (on, seen):
        path = outline(seen, view.figure)
        on.paint_cached(
            ("outline", view.figure, view.ready),
            path.boundingRect().adjusted(-12, -12, 12, 12),
            lambda plain: _draw_line(plain, path, view.ready),
        )


def _draw_line(canvas: Canvas, path: QPainterPath, ready: bool) -> None:
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour("#05080B", 0.5), 14))
    painter.drawPath(path)
    line = QPen(QColor(canvas.theme.good if ready else canvas.theme.ink), 7)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    if not ready:
        line.setDashPattern([3.0, 3.0])
    painter.setPen(line)
    painter.drawPath(path)


def _say(canvas: Canvas, view: StandView) -> None:
    theme = canvas.theme
    w, h = canvas.width, canvas.height
    if canvas.portrait:
        box = QRectF(MARGIN, h - 610, w - 2 * MARGIN, 140)
        cells = row(QRectF(MARGIN, h - 440, w - 2 * MARGIN, 150), len(view.checks), 12)
    else:
        box = QRectF(MARGIN, 220, min(w / 2 - 420 - MARGIN, 480), 210)
        cells = grid(QRectF(MARGIN + 8, 486, 420, 5 * 76), 1, len(view.checks), 0)
    if view.ready:
        canvas.panel(box, 48, theme.panel, 0.85)
        canvas.paragraph(
            box.adjusted(36, 4, -36, -4), view.say, theme.title, theme.ink, 700, CENTRE, middle=True
        )
    else:
        canvas.panel(box, 48, theme.cue, 0.96)
        canvas.paragraph(
            box.adjusted(36, 4, -36, -4), view.say, theme.cue_size, theme.on_cue, 600, CENTRE, middle=True
        )
    for cell, check in zip(cells, view.checks, strict=True):
        _check(canvas, cell, check)


def _check(canvas: Canvas, cell: QRectF, check: Check) -> None:
    """A tick in a full disc, or an empty ring; and what it is."""
    theme, painter = canvas.theme, canvas.painter
    middle = cell.center().x() if canvas.portrait else cell.left() + 30
    centre, radius = QPointF(middle, cell.top() + 40), 32.0 if canvas.portrait else 27.0
    if check.ok:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.good))
        painter.drawEllipse(centre, radius, radius)
        with canvas.as_seen(QRectF(centre, centre)) as (on, seen):
            _tick(on, seen.topLeft())
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(colour(theme.ink, 0.55), 6))
        painter.drawEllipse(centre, radius - 3, radius - 3)
    if not canvas.portrait:
        at = QPointF(centre.x() + 54, centre.y() + theme.label * 0.36)
        canvas.text(at, check.label, theme.label, theme.ink if check.ok else theme.muted, 600)
        return
    at = QPointF(cell.center().x(), cell.top() + 112)
    canvas.text(
        at, check.label, theme.small, theme.ink if check.ok else theme.muted, 600, CENTRE, cell.width()
    )


def _tick(canvas: Canvas, at: QPointF) -> None:
    canvas.painter.setPen(pen(canvas.theme.on_good, 8))
    canvas.painter.drawPolyline([at + QPointF(-14, 1), at + QPointF(-4, 12), at + QPointF(15, -11)])


def _countdown(canvas: Canvas, number: int) -> None:
    area = body_area(canvas.width, canvas.height)
    size = 560.0
    at = QPointF(canvas.width / 2, area.center().y() + size * 0.36)
    canvas.halo_text(at, str(number), size, canvas.theme.ink, 700, CENTRE)


def _draw_targets(canvas: Canvas, view: StandView) -> Places:
    w, h = canvas.width, canvas.height
    if canvas.portrait:
        area = QRectF(MARGIN, h - MARGIN - HEIGHT, w - 2 * MARGIN, HEIGHT)
        boxes = row(area, len(view.targets))
    else:
        boxes = [
            QRectF(w - MARGIN - 300, h - MARGIN - HEIGHT, 300, HEIGHT),
            QRectF(MARGIN, h - MARGIN - HEIGHT, 300, HEIGHT),
        ]
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, None)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}
