"""Paints the small people of `mirror.catalogue`: on tiles, and as the outline to step into."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from mirror.catalogue import HEAD, FigureDrawing, Point, drawing, lies
from mirror.ui.canvas import Canvas, colour, pen

LIMB = 0.062
"""Thickness of a limb, body heights."""
TRUNK = 0.105
ROOM = 0.06
"""Free border inside the tile, share of its shorter side."""


@dataclass(frozen=True, slots=True)
class FigureFit:
    """From body heights to canvas px: `scale` px each, from (`x0`, `y0`)."""

    scale: float
    x0: float
    y0: float

    def __call__(self, x: float, y: float) -> QPointF:
        return QPointF(self.x0 + self.scale * x, self.y0 + self.scale * y)


def paint_figure(canvas: Canvas, box: QRectF, name: str, phase: float = 0.0, opacity: float = 1.0) -> None:
    """Draw an exercise's figure inside `box`, between rest (0) and turn (1); both fit at the same scale."""
    with canvas.as_seen(box) as (on, seen):
        _paint_figure(on, seen, name, phase, opacity)


def _paint_figure(canvas: Canvas, box: QRectF, name: str, phase: float, opacity: float) -> None:
    shown = drawing(name, phase)
    place = _fit(box, [drawing(name, p) for p in (0.0, 0.5, 1.0)])
    painter, theme = canvas.painter, canvas.theme
    painter.save()
    painter.setOpacity(painter.opacity() * opacity)
    scale = place.scale
    left, right = (theme.left, theme.right)
    order = ((1, right), (0, left))
    _draw_fixture(painter, shown, place, theme.muted, scale)
    for side, paint in order:
        far = side == 1 and not shown.front
        shade = QColor(paint).darker(135) if far else QColor(paint)
        _limb(painter, shown.legs[side], place, shade, LIMB * scale)
        if far:
            _limb(painter, shown.arms[side], place, shade, LIMB * 0.86 * scale)
    _trunk(painter, shown, place, theme.ink, scale)
    for side, paint in order:
        if side == 0 or shown.front:
            _limb(painter, shown.arms[side], place, QColor(paint), LIMB * 0.86 * scale)
    _draw_held(painter, shown, place, theme.muted, scale)
    painter.restore()


def outline(box: QRectF, name: str) -> QPainterPath:
    """The figure at rest as one silhouette, to be drawn as a line.

    As high as `box` (as wide, where it lies), with its feet on the box's floor.
    """
    path = _silhouette(name)
    drawn = path.boundingRect()
    scale = box.width() / drawn.width() if lies(name) else box.height() / drawn.height()
    place = QTransform.fromTranslate(box.center().x(), box.bottom()).scale(scale, scale)
    return place.map(path.translated(-drawn.center().x(), -drawn.bottom()))


@lru_cache(maxsize=8)
def _silhouette(name: str) -> QPainterPath:
    shown = drawing(name)
    place = _fit(QRectF(0, 0, 1000, 1000), [shown], filled=True)
    scale = place.scale
    path = QPainterPath()
    head = place(*shown.head)
    path.addEllipse(head, HEAD * 1.1 * scale, HEAD * 1.3 * scale)
    chains = [(limb, LIMB * 1.15) for limb in (*shown.legs, *shown.arms)]
    if shown.front:
        corners = (shown.arms[0][0], shown.arms[1][0], shown.legs[1][0], shown.legs[0][0], shown.arms[0][0])
        chains.append((corners, LIMB * 1.3))
    chains += [(shown.trunk, 0.13 if shown.front else TRUNK * 1.2), ((shown.trunk[1], shown.head), LIMB)]
    for chain, width in chains:
        path = path.united(_stroke_outline([place(*p) for p in chain], width * scale))
    return path.simplified()


def _fit(box: QRectF, drawings: list[FigureDrawing], filled: bool = False) -> FigureFit:
    """Where drawings stand in a box, all at one scale."""
    points = [p for shown in drawings for p in shown.points()]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    pad = LIMB * 0.7
    width, height = max(xs) - min(xs) + 2 * pad, max(ys) - min(ys) + 2 * pad
    room = 1 - 2 * ROOM
    if filled:
        scale = min(box.width() / width, box.height() / height)
    else:
        # small movements are not blown up
        scale = min(box.width() * room / max(width, 0.75), box.height() * room / max(height, 0.55))
    x0 = box.center().x() - scale * (max(xs) + min(xs)) / 2
    y0 = box.center().y() - scale * (max(ys) + min(ys)) / 2

    return FigureFit(scale, x0, y0)


def _path(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


def _stroke_outline(points: list[QPointF], width: float) -> QPainterPath:
    stroker = QPainterPathStroker(QPen(QBrush(Qt.GlobalColor.white), width))
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(_path(points))


def _limb(painter: QPainter, chain: tuple[Point, ...], place: FigureFit, paint: QColor, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(paint, width))
    painter.drawPath(_path([place(*p) for p in chain]))


def _trunk(painter: QPainter, shown: FigureDrawing, place: FigureFit, ink: str, scale: float) -> None:
    painter.setPen(pen(ink, (LIMB if shown.front else TRUNK) * scale))
    if shown.front:
        painter.setBrush(QColor(ink))
        corners = [shown.arms[0][0], shown.arms[1][0], shown.legs[1][0], shown.legs[0][0]]
        painter.drawPolygon([place(*p) for p in corners])
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_path([place(*p) for p in shown.trunk]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawEllipse(place(*shown.head), HEAD * scale, HEAD * scale)


def _draw_fixture(
    painter: QPainter, shown: FigureDrawing, place: FigureFit, paint: str, scale: float
) -> None:
    """The floor or the bars that the body is before."""
    left, right = place(*shown.arms[0][2]), place(*shown.arms[1][2])
    grey = colour(paint, 0.75)
    if shown.held == "high_bar":
        reach = QPointF(0.12 * scale, 0)
        painter.setPen(pen(grey, 0.03 * scale))
        painter.drawLine(left - reach, right + reach)
    elif shown.held in {"low_bar", "rails"}:
        painter.setPen(pen(grey, 0.03 * scale))
        span = QPointF(0.02 * scale if shown.held == "low_bar" else 0.2 * scale, 0)
        painter.drawLine(left - span, left + span)
        painter.setBrush(QColor(paint))
        if shown.held == "low_bar":
            painter.drawEllipse(left, 0.03 * scale, 0.03 * scale)


def _draw_held(painter: QPainter, shown: FigureDrawing, place: FigureFit, paint: str, scale: float) -> None:
    """What the hands hold."""
    hands = [place(*arm[2]) for arm in shown.arms]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paint))
    if shown.held == "barbell":
        _disc(painter, hands[0], paint, 0.085 * scale)
    elif shown.held == "barbell_back":
        neck = place(*shown.trunk[1])
        _disc(painter, neck + QPointF(-0.05, -0.045) * scale, paint, 0.075 * scale)
    elif shown.held.startswith("dumbbell"):
        for hand in hands[: 1 if shown.held == "dumbbell_left" else 2]:
            _dumbbell(painter, hand, shown, scale)
    elif shown.held == "circles":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(paint, 0.8), 0.014 * scale, Qt.PenStyle.DotLine))
        for hand in hands:
            painter.drawEllipse(hand, 0.1 * scale, 0.1 * scale)


def _disc(painter: QPainter, centre: QPointF, paint: str, radius: float) -> None:
    painter.setBrush(colour(paint, 0.9))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(QColor("#10161B"))
    painter.drawEllipse(centre, radius * 0.25, radius * 0.25)


def _dumbbell(painter: QPainter, hand: QPointF, shown: FigureDrawing, scale: float) -> None:
    upright = shown.held == "dumbbells_upright"
    long, thick = 0.13 * scale, 0.03 * scale
    size = (thick, long) if upright else (long, thick)
    painter.drawRoundedRect(
        QRectF(hand.x() - size[0] / 2, hand.y() - size[1] / 2, *size), thick / 2, thick / 2
    )
    for end in (-1, 1):
        centre = hand + (QPointF(0, end) if upright else QPointF(end, 0)) * (long / 2 - thick / 2)
        box = (0.085 * scale, 0.04 * scale) if upright else (0.04 * scale, 0.085 * scale)
        painter.drawRoundedRect(
            QRectF(centre.x() - box[0] / 2, centre.y() - box[1] / 2, *box), 0.012 * scale, 0.012 * scale
        )
