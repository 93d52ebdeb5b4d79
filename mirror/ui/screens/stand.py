"""Stand here: the outline to step into, what is still wrong, the countdown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from mirror.catalogue.figures import lies
from mirror.flow.view import Check, StandView
from mirror.ui.canvas import CENTRE, MARGIN, Canvas, colour, pen
from mirror.ui.figure import outline
from mirror.ui.free import body_area, body_box
from mirror.ui.pieces.button import HEIGHT, grid, paint_button, row
from mirror.ui.pieces.pill import paint_pill
from mirror.ui.places import Places


def paint(canvas: Canvas, view: StandView, body: QRectF | None, outlined: bool) -> Places:
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
    return _targets(canvas, view)


def _fits(view: StandView, body: QRectF | None) -> bool:
    """Whether the outline can be about the body: that of somebody who stands is not about one who lies."""
    return body is None or lies(view.figure) or body.height() >= body.width()


def _outline(canvas: Canvas, view: StandView, body: QRectF | None) -> None:
    """Broken while something is wrong, whole when all is right; as large as the body, its feet where theirs are."""
    area = body_area(canvas.width, canvas.height)
    with canvas.as_seen(body or body_box(area, lies(view.figure))) as (on, seen):
        path = outline(seen, view.figure)
        on.paint_cached(
            ("outline", view.figure, view.ready),
            path.boundingRect().adjusted(-12, -12, 12, 12),
            lambda plain: _line(plain, path, view.ready),
        )


def _line(canvas: Canvas, path: QPainterPath, ready: bool) -> None:
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


def _targets(canvas: Canvas, view: StandView) -> Places:
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
