"""Big targets: a button of words, with the edge that fills while a wrist rests on it; where the targets of a screen
are, and what a touch or a pointing wrist lands on.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from mirror.flow.view import Dwell, Target
from mirror.ui.canvas import CENTRE, LEFT, Canvas, colour

HEIGHT = 116.0
RADIUS = 32.0
TWO_LINES = 1.15
"""Words that are so many times wider than a button stand in two lines, rather than smaller in one."""


def paint_button(
    canvas: Canvas, box: QRectF, target: Target, dwell: Dwell | None, hint: bool = False
) -> None:
    """Paint a target of words; a strong one is the likely choice. `hint` adds its second line."""
    canvas.paint_cached(
        ("button", target, hint), box, lambda on: _button(on, box, target, hint and bool(target.hint))
    )
    paint_dwell(canvas, box, target.id, dwell)


def _button(canvas: Canvas, box: QRectF, target: Target, hint: bool) -> None:
    theme = canvas.theme
    canvas.panel(box, RADIUS, theme.ink if target.strong else theme.raised, 0.97 if target.strong else 0.88)
    ink = theme.ground if target.strong else theme.ink
    size = float(theme.label + 4)
    middle = box.center()
    if hint:
        at = QPointF(middle.x(), middle.y() - 4)
        canvas.text(at, target.label, size + 6, ink, 700, CENTRE, box.width() - 48)
        canvas.text(
            QPointF(middle.x(), middle.y() + 44), target.hint, theme.small, ink, 500, CENTRE, box.width() - 48
        )
    elif canvas.text_width(target.label, size, 600) > TWO_LINES * (box.width() - 40):
        canvas.paragraph(box.adjusted(16, 6, -16, -6), target.label, size, ink, 600, CENTRE, middle=True)
    else:
        canvas.text(
            QPointF(middle.x(), middle.y() + size * 0.36),
            target.label,
            size,
            ink,
            600,
            CENTRE,
            box.width() - 40,
        )


def paint_dwell(
    canvas: Canvas, box: QRectF, target: str, dwell: Dwell | None, radius: float = RADIUS
) -> None:
    """The edge of a target fills while a wrist rests on it."""
    if dwell is None or dwell.target != target:
        return
    path = QPainterPath()
    inner = box.adjusted(-4, -4, 4, 4)
    # from the middle of the top, clockwise
    path.moveTo(inner.center().x(), inner.top())
    r = radius + 4
    path.lineTo(inner.right() - r, inner.top())
    path.arcTo(QRectF(inner.right() - 2 * r, inner.top(), 2 * r, 2 * r), 90, -90)
    path.lineTo(inner.right(), inner.bottom() - r)
    path.arcTo(QRectF(inner.right() - 2 * r, inner.bottom() - 2 * r, 2 * r, 2 * r), 0, -90)
    path.lineTo(inner.left() + r, inner.bottom())
    path.arcTo(QRectF(inner.left(), inner.bottom() - 2 * r, 2 * r, 2 * r), 270, -90)
    path.lineTo(inner.left(), inner.top() + r)
    path.arcTo(QRectF(inner.left(), inner.top(), 2 * r, 2 * r), 180, -90)
    path.closeSubpath()
    painter, width = canvas.painter, 10.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(canvas.theme.ink, 0.35), width))
    painter.drawPath(path)
    filled = QPen(QColor(canvas.theme.left), width)
    filled.setCapStyle(Qt.PenCapStyle.FlatCap)
    length = path.length() / width
    filled.setDashPattern([max(dwell.share * length, 0.001), 2 * length])
    painter.setPen(filled)
    painter.drawPath(path)


def row(box: QRectF, count: int, gap: float = 24.0) -> list[QRectF]:
    """`box` cut into `count` boxes side by side."""
    width = (box.width() - gap * (count - 1)) / max(count, 1)
    return [QRectF(box.left() + i * (width + gap), box.top(), width, box.height()) for i in range(count)]


def share_box(box: QRectF, widths: Sequence[float], gap: float = 24.0) -> list[QRectF]:
    """`box` cut into boxes side by side: alike where that is room enough, else each by what it needs."""
    alike = row(box, len(widths), gap)
    if not widths or max(widths) <= alike[0].width():
        return alike
    share = (box.width() - gap * (len(widths) - 1)) / sum(widths)
    left, found = box.left(), []
    for width in widths:
        found.append(QRectF(left, box.top(), width * share, box.height()))
        left += width * share + gap
    return found


def grid(box: QRectF, columns: int, rows: int, gap: float = 24.0) -> list[QRectF]:
    """`box` cut into boxes, row by row."""
    height = (box.height() - gap * (rows - 1)) / rows
    return [
        cell
        for i in range(rows)
        for cell in row(QRectF(box.left(), box.top() + i * (height + gap), box.width(), height), columns, gap)
    ]


def rightwards(canvas: Canvas, cells: list[QRectF]) -> list[QRectF]:
    """Cells whose order stays from left to right in every language: digits, less and more, people side by side."""
    if not canvas.leftward or not cells:
        return cells
    ends = min(cell.left() for cell in cells) + max(cell.right() for cell in cells)
    return [QRectF(ends - cell.right(), cell.top(), cell.width(), cell.height()) for cell in cells]


def paint_heading(canvas: Canvas, title: str, hint: str, room: float | None = None) -> None:
    """The title and the line under it, at the top left of a screen."""
    theme = canvas.theme
    canvas.text(QPointF(64, 140), title, theme.title, weight=700, align=LEFT, room=room)
    canvas.text(QPointF(64, 196), hint, theme.label, theme.muted, room=room)


Places = dict[str, QRectF]
"""Target id -> its box, canvas px."""

SLACK = 12.0
"""Around a target, that much still belongs to it."""


def find_target(places: Places, at: QPointF) -> str | None:
    """The target at a point; where two are near, the one whose middle is nearer."""
    near = [
        (name, box) for name, box in places.items() if box.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(at)
    ]
    if not near:
        return None
    return min(near, key=lambda item: (not item[1].contains(at), (item[1].center() - at).manhattanLength()))[
        0
    ]
