"""The workout: readable from three metres, the middle left to the body."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.flow.view import Dwell, WorkoutView
from mirror.ui.canvas import LEFT, MARGIN, RIGHT, Canvas
from mirror.ui.panels import Layout
from mirror.ui.pieces.button import Places
from mirror.ui.pieces.chart import Charts
from mirror.ui.pieces.cue import paint_cue, paint_offer, paint_pill
from mirror.ui.pieces.gauges import paint_meter, paint_ring

CLOCK_ROOM = 250.0
"""Room of the clock and the tempo beside a notice, canvas px."""
OF_ROOM, NARROW = 190.0, 500.0
"""Room of the target beside the count, and a column that is too narrow for both, canvas px."""
PULSE_S, PULSE = 0.4, 0.14
"""The count grows by this share and comes back, once, when it has grown."""


def paint_workout(
    canvas: Canvas,
    view: WorkoutView,
    places: Layout,
    charts: Charts,
    scale: float,
    now: float,
    dwell: Dwell | None = None,
) -> Places:
    """Paint over the picture at `now` s; `scale` is window px for each canvas px. Returns where each target is."""
    _shades(canvas)
    if places.ground is not None:
        _ground(canvas, places.ground)
    canvas.piece("the workout's head", lambda: _head(canvas, view, places))
    if view.watching:
        _watching(canvas, view.watching, places)
    else:
        _numbers(canvas, view, places)
    answers: Places = {}
    if view.offer is not None:
        answers = paint_offer(canvas, places.cue, view.offer, dwell)
    canvas.piece("the workout's charts", lambda: charts.paint(canvas, places.charts, view.charts, scale, now))
    _beside(canvas, view, places)
    return answers


def _ground(canvas: Canvas, box: QRectF) -> None:
    """Under numbers that stand where the picture is not shaded: it may be a white wall."""
    canvas.paint_cached("ground", box, lambda on: on.panel(box, 28, opacity=max(on.theme.panel_opacity, 0.7)))


def _numbers(canvas: Canvas, view: WorkoutView, places: Layout) -> None:
    full, start = (view.full, view.start) if places.ground is None else ("", "")
    canvas.piece(
        "the meter",
        lambda: paint_meter(canvas, places.meter, view.progress, view.reached, full, start),
    )
    _count(canvas, view, places)


def _beside(canvas: Canvas, view: WorkoutView, places: Layout) -> None:
    """What comes and goes beside the count."""
    if view.cue and view.offer is None:
        canvas.piece("the cue", lambda: paint_cue(canvas, places.cue, view.cue, view.cue_tone))
    ring = places.ring
    if view.energy > 0 and ring is not None:
        canvas.piece("the energy ring", lambda: _energy(canvas, view, ring))
    canvas.piece("the workout's foot", lambda: _foot(canvas, view, places))
    if view.lift:
        canvas.piece("the velocity", lambda: _lift(canvas, view, places))


def _shades(canvas: Canvas) -> None:
    w, h = canvas.width, canvas.height
    canvas.shade(QRectF(0, 0, w, 300), Qt.Edge.TopEdge)
    if canvas.portrait:
        canvas.shade(QRectF(0, h - 960, w, 960), Qt.Edge.BottomEdge, 0.86)
        return
    canvas.shade(QRectF(0, 0, 620, h), Qt.Edge.LeftEdge, 0.66)
    canvas.shade(QRectF(w - 620, 0, 620, h), Qt.Edge.RightEdge, 0.66)
    canvas.shade(QRectF(0, h - 220, w, 220), Qt.Edge.BottomEdge, 0.6)


def _head(canvas: Canvas, view: WorkoutView, places: Layout) -> None:
    right = canvas.width - MARGIN
    pill = paint_pill(canvas, QPointF(right, 72), view.pill)
    room = pill.left() - places.title.x() - 32
    canvas.paint_cached(
        ("title", view.title, room),
        QRectF(0, places.title.y() - 80, canvas.width, 110),
        lambda on: _title(on, view.title, places.title, room),
    )
    base = places.title.y() + 52
    notice = view.notice
    line = "" if notice is not None else view.set_line
    key = ("second line", line, view.clock, view.tempo)
    canvas.paint_cached(
        key, QRectF(0, base - 50, canvas.width, 70), lambda on: _second_line(on, view, places, base)
    )
    if notice is not None:
        # in the place of the second line, where neither a cue nor the count comes: it goes after a while
        room = canvas.width - 2 * MARGIN - CLOCK_ROOM
        paint_pill(canvas, QPointF(places.title.x(), base - 36), notice, from_right=False, room=room)


def _title(canvas: Canvas, words: str, at: QPointF, room: float) -> None:
    canvas.text(at, words, canvas.theme.title, weight=700, room=room)


def _second_line(canvas: Canvas, view: WorkoutView, places: Layout, base: float) -> None:
    theme, right = canvas.theme, canvas.width - MARGIN
    info = view.clock if not view.tempo else f"{view.clock}  ·  {view.tempo}"
    taken = canvas.text(QPointF(places.info.x(), base), info, theme.label, theme.ink, 600, RIGHT)
    room = right - MARGIN - taken - 40
    if view.notice is None:
        canvas.text(QPointF(places.title.x(), base), view.set_line, theme.label, theme.muted, room=room)


def _energy(canvas: Canvas, view: WorkoutView, box: QRectF) -> None:
    canvas.paint_cached(("energy", view.energy, view.energy_label), box, lambda on: _ring(on, view, box))


def _ring(canvas: Canvas, view: WorkoutView, box: QRectF) -> None:
    canvas.panel(box, box.width() / 2, opacity=max(canvas.theme.panel_opacity, 0.7))
    paint_ring(canvas, box, view.energy / 100, canvas.theme.cue, str(view.energy), view.energy_label)


def _watching(canvas: Canvas, words: str, places: Layout) -> None:
    """One large line in the place of the count."""
    top = places.count.y() - canvas.theme.count
    box = QRectF(places.count.x() + 8, top, places.count_room, 1.1 * canvas.theme.count)
    canvas.paint_cached(("watching", words), box, lambda on: _request(on, box, words))


def _request(canvas: Canvas, box: QRectF, words: str) -> None:
    canvas.paragraph(box, words, 1.35 * canvas.theme.title, canvas.theme.ink, 700, LEFT, middle=True)


def _count(canvas: Canvas, view: WorkoutView, places: Layout) -> None:
    """The number is painted again only while it pulses."""
    pulse, at = canvas.theme.pulse and 0 <= view.counted_age < PULSE_S, places.count
    if pulse:
        _number(canvas, view, places, 1.0 + PULSE * math.sin(math.pi * view.counted_age / PULSE_S))
        return
    size = float(canvas.theme.count)
    box = QRectF(at.x() - 20, at.y() - 1.05 * size, places.count_room + 40, 1.3 * size)
    canvas.paint_cached(("count", view.count, view.of), box, lambda on: _number(on, view, places, 1.0))


def _number(canvas: Canvas, view: WorkoutView, places: Layout, grown: float) -> None:
    theme, painter = canvas.theme, canvas.painter
    words = str(view.count)
    size, beside = count_size(canvas, words, places.count_room)
    width = canvas.text_width(words, size, 700)
    painter.save()
    painter.translate(places.count)
    painter.scale(grown, grown)
    canvas.text(QPointF(0, 0), words, size, weight=700)
    painter.restore()
    if beside:
        at = places.count + QPointF(width + 36, -0.06 * size)
        canvas.text(at, view.of, theme.cue_size, theme.muted, room=OF_ROOM - 36)
        return
    at = places.count + QPointF(8, -0.77 * size - 8 - 0.2 * theme.label)
    canvas.text(at, view.of, theme.label, theme.muted, room=places.count_room)


def _lift(canvas: Canvas, view: WorkoutView, places: Layout) -> None:
    """The velocity: under the clock of an upright glass, over the count of a lying one."""
    theme = canvas.theme
    if canvas.portrait:
        at = QPointF(places.info.x(), places.title.y() + 52 + 1.4 * theme.label)
        canvas.halo_text(at, view.lift, theme.label + 4, theme.good, align=RIGHT)
    else:
        at = places.count + QPointF(8, -0.77 * theme.count - 8 - 1.5 * theme.label)
        canvas.halo_text(at, view.lift, theme.label, theme.good)


def count_size(canvas: Canvas, count: str, room: float) -> tuple[float, bool]:
    """Px of the count's letters in a column of `room` px, and whether the target has room beside them, else over."""
    width = canvas.text_width(count, canvas.theme.count, 700)
    beside = room >= NARROW or (len(count) == 1 and width + 0.8 * OF_ROOM <= room)
    free = room - (OF_ROOM if beside and len(count) > 1 else 0.0)
    return canvas.theme.count * min(1.0, free / width), beside


def _foot(canvas: Canvas, view: WorkoutView, places: Layout) -> None:
    box = QRectF(0, places.foot.y() - 40, canvas.width, 60)
    key = ("foot", view.left, view.right, view.foot)
    canvas.paint_cached(key, box, lambda on: _last_line(on, view, places))


def _last_line(canvas: Canvas, view: WorkoutView, places: Layout) -> None:
    theme, size = canvas.theme, canvas.theme.least
    at = places.legend
    taken = canvas.text(at, view.left, size, theme.left, 600, LEFT)
    canvas.text(at + QPointF(taken + 36, 0), view.right, size, theme.right, 600, LEFT)
    at = QPointF(places.foot)
    for words in reversed(view.foot):
        at.setX(at.x() - canvas.text(at, words, size, theme.muted, align=RIGHT) - 36)
