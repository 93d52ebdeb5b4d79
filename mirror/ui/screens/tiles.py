"""Choosing by big targets: who are you, which exercise, on pages of tiles; and the menu over the picture."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.flow.view import Dwell, MenuView, Target, TilesView
from mirror.ui.canvas import CENTRE, LEFT, MARGIN, Canvas, colour, pen
from mirror.ui.figure import paint_figure
from mirror.ui.pieces.button import HEIGHT, Places, grid, paint_button, paint_dwell, paint_heading, row
from mirror.ui.pieces.cue import paint_pill

GAP = 24.0
SWING_S = 1.6
"""The figure of the tile that a wrist rests on moves there and back in this time."""


def paint_tiles(canvas: Canvas, view: TilesView, dwell: Dwell | None, now: float) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.74)
    places: Places = {}
    right = canvas.width - MARGIN
    room = canvas.width - 2 * MARGIN if canvas.portrait else canvas.width / 2
    paint_heading(canvas, view.title, view.hint, room)
    top = _strong(canvas, view, places, dwell)
    if view.notice is not None:
        paint_pill(canvas, QPointF(right, 72), view.notice)
    top = _tabs(canvas, view, places, dwell, top)
    foot = canvas.height - MARGIN - HEIGHT
    if view.scanning:
        _scanning(canvas, view.scanning, foot - 150 if canvas.portrait else foot)
    columns, rows = _shape(canvas, view)
    area = QRectF(MARGIN, top, right - MARGIN, foot - GAP * 1.5 - top)
    if canvas.portrait:
        area.setHeight(min(area.height(), rows * 400.0))
    for cell, target in zip(grid(area, columns, rows, GAP), view.tiles, strict=False):
        paint_tile(canvas, cell, target, dwell, _phase(canvas, target, dwell, now))
        places[target.id] = cell
    _actions(canvas, view, places, dwell, foot)
    return places


def _shape(canvas: Canvas, view: TilesView) -> tuple[int, int]:
    if view.kind == "who":
        return (2, 3) if canvas.portrait else (3, 2)
    return (3, 3) if canvas.portrait else (5, 2)


def _phase(canvas: Canvas, target: Target, dwell: Dwell | None, now: float) -> float:
    if dwell is None or dwell.target != target.id or not canvas.theme.pulse:
        return 1.0
    return 0.5 + 0.5 * math.cos(2 * math.pi * now / SWING_S)


def _strong(canvas: Canvas, view: TilesView, places: Places, dwell: Dwell | None) -> float:
    """The way that needs no choice, above the tiles; returns where the tiles may begin."""
    strong = next((action for action in view.actions if action.strong), None)
    if strong is None:
        return 260.0
    if canvas.portrait:
        box = QRectF(MARGIN, 244, canvas.width - 2 * MARGIN, 168)
    else:
        box = QRectF(canvas.width - MARGIN - 620, 64, 620, 148)
    paint_button(canvas, box, strong, dwell, hint=True)
    places[strong.id] = box
    return box.bottom() + GAP * 1.4


def _tabs(canvas: Canvas, view: TilesView, places: Places, dwell: Dwell | None, top: float) -> float:
    """A tab for each group, as wide as its word."""
    if not view.tabs:
        return top
    theme, size, pad, height = canvas.theme, float(canvas.theme.small + 2), 30.0, 84.0
    gap = 14.0
    widths = [canvas.text_width(tab.label, size, 600) + 2 * pad for tab in view.tabs]
    room = canvas.width - 2 * MARGIN - gap * (len(widths) - 1)
    share = min(1.0, room / sum(widths))
    if canvas.portrait:
        share = room / sum(widths)
    x = MARGIN
    for tab, wide in zip(view.tabs, widths, strict=True):
        width = wide * share
        box = QRectF(x, top, width, height)
        chosen = tab.id == view.tab
        canvas.panel(box, height / 2, theme.ink if chosen else theme.raised, 0.95 if chosen else 0.8)
        ink = theme.ground if chosen else theme.ink
        at = QPointF(box.center().x(), box.center().y() + size * 0.36)
        canvas.text(at, tab.label, size, ink, 600, CENTRE, width - 20)
        paint_dwell(canvas, box, tab.id, dwell, height / 2)
        places[tab.id] = box
        x += width + gap
    return top + height + GAP


def _scanning(canvas: Canvas, words: str, foot: float) -> None:
    """What the camera looks for, with the frame that one holds a code into."""
    theme = canvas.theme
    side, x, y = 76.0, MARGIN, foot + (HEIGHT - 76.0) / 2
    canvas.painter.setPen(pen(theme.ink, 6))
    arm = 22.0
    for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
        cx, cy = x + dx * side, y + dy * side
        sx, sy = 1 - 2 * dx, 1 - 2 * dy
        canvas.painter.drawLine(QPointF(cx, cy), QPointF(cx + sx * arm, cy))
        canvas.painter.drawLine(QPointF(cx, cy), QPointF(cx, cy + sy * arm))
    at = QPointF(x + side + 28, y + side / 2 + theme.label * 0.36)
    canvas.text(
        at,
        words,
        theme.label,
        theme.ink,
        align=LEFT,
        room=canvas.width - 2 * MARGIN - 140 if canvas.portrait else canvas.width * 0.6,
    )


def _actions(canvas: Canvas, view: TilesView, places: Places, dwell: Dwell | None, foot: float) -> None:
    plain = [action for action in view.actions if not action.strong]
    width = 240.0
    area = QRectF(canvas.width - MARGIN - len(plain) * (width + GAP) + GAP, foot, 0, HEIGHT)
    area.setRight(canvas.width - MARGIN)
    for box, action in zip(row(area, len(plain), GAP), plain, strict=True):
        paint_button(canvas, box, action, dwell)
        places[action.id] = box


RADIUS = 36.0


def paint_tile(canvas: Canvas, box: QRectF, target: Target, dwell: Dwell | None, phase: float = 1.0) -> None:
    """Paint a tile; its figure stands at `phase` of its movement, 0 rest to 1 turn."""
    if phase == 1.0:
        canvas.paint_cached(("tile", target), box, lambda on: _tile(on, box, target, phase))
    else:
        _tile(canvas, box, target, phase)
    paint_dwell(canvas, box, target.id, dwell, RADIUS)


def _tile(canvas: Canvas, box: QRectF, target: Target, phase: float) -> None:
    theme = canvas.theme
    canvas.panel(box, RADIUS, theme.raised, 0.90)
    foot = 64.0 if not target.hint else 104.0
    above = box.adjusted(16, 16, -16, -foot)
    if target.figure.startswith("initial:"):
        _initial(canvas, above, target.figure[8:])
    elif target.figure:
        paint_figure(canvas, above, target.figure, phase)
    middle, room = box.center().x(), box.width() - 32
    size = float(theme.small + 4)
    canvas.text(
        QPointF(middle, box.bottom() - foot + 36), target.label, size, weight=600, align=CENTRE, room=room
    )
    if target.hint:
        at = QPointF(middle, box.bottom() - foot + 80)
        canvas.text(at, target.hint, theme.small, theme.muted, align=CENTRE, room=room)


def _initial(canvas: Canvas, box: QRectF, letter: str) -> None:
    radius = min(box.width(), box.height()) * 0.36
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(colour(canvas.theme.left, 0.26))
    canvas.painter.drawEllipse(box.center(), radius, radius)
    at = QPointF(box.center().x(), box.center().y() + radius * 0.37)
    canvas.text(at, letter, radius * 1.05, canvas.theme.ink, 600, CENTRE)


def paint_menu(canvas: Canvas, view: MenuView, dwell: Dwell | None) -> Places:
    """Paint over what was shown; returns where each target is."""
    canvas.dim(0.7)
    w, h, count = canvas.width, canvas.height, len(view.targets)
    if canvas.portrait:
        height = count * 176.0 - 26
        area = QRectF(140, h * 0.48 - height / 2, w - 280, height)
        cells = grid(area, 1, count, 26)
    else:
        columns = 3
        rows = -(-count // columns)
        area = QRectF(w / 2 - 720, h / 2 - 130, 1440, rows * 176.0 - 26)
        cells = grid(area, columns, rows, 26)
    canvas.text(QPointF(w / 2, area.top() - 64), view.title, canvas.theme.title, weight=700, align=CENTRE)
    for cell, target in zip(cells, view.targets, strict=False):
        paint_button(canvas, cell, target, dwell)
    return {target.id: cell for cell, target in zip(cells, view.targets, strict=False)}
