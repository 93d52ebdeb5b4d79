"""In the place of a screen that cannot be painted: a line of words, the count, and what can be chosen.

Uses letters and boxes alone: what has just failed may be any of the pieces that screens are made of.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.parts import Target
from mirror.ui.canvas import CENTRE, MARGIN, Canvas
from mirror.ui.places import Places

LINE, HIGH, GAP = 120.0, 120.0, 22.0
"""Heights of the line and of a target, and between two of them, canvas px."""
ONE_COLUMN = 4
"""More targets than this stand in two columns."""


def paint(canvas: Canvas, view: object, words: str) -> Places:
    """Paint what any view may have: its count and its targets. Returns where each target is."""
    theme, middle = canvas.theme, canvas.width / 2
    line = QRectF(MARGIN, MARGIN, canvas.width - 2 * MARGIN, LINE)
    canvas.panel(line, opacity=0.9)
    at = QPointF(middle, line.center().y() + 0.36 * theme.label)
    canvas.text(at, words, theme.label, weight=600, align=CENTRE, room=line.width() - 48)
    top, count = line.bottom() + 40, getattr(view, "count", None)
    if count is not None:
        top += theme.count
        canvas.halo_text(QPointF(middle, top - 40), str(count), theme.count, theme.ink, 700, CENTRE)
    return _targets(canvas, _targets_of(view), top)


def _targets_of(view: object) -> Sequence[Target]:
    found = getattr(view, "targets", ())
    return [one for one in found if isinstance(one, Target)] if isinstance(found, tuple) else ()


def _targets(canvas: Canvas, targets: Sequence[Target], top: float) -> Places:
    """At the foot of the glass, all of them; lower where there are many."""
    across = 1 if len(targets) <= ONE_COLUMN else 2
    down = max(math.ceil(len(targets) / across), 1)
    high = min(HIGH, (canvas.height - MARGIN - top) / down - GAP)
    wide = (canvas.width - 2 * MARGIN - GAP * (across - 1)) / across
    first = canvas.height - MARGIN - down * (high + GAP) + GAP
    places: Places = {}
    for i, one in enumerate(targets):
        left, upper = MARGIN + (i % across) * (wide + GAP), first + (i // across) * (high + GAP)
        places[one.id] = _target(canvas, QRectF(left, upper, wide, high), one.label)
    return places


def _target(canvas: Canvas, box: QRectF, label: str) -> QRectF:
    size = min(canvas.theme.label, 0.6 * box.height())
    canvas.panel(box, opacity=0.9, paint=canvas.theme.raised)
    at = QPointF(box.center().x(), box.center().y() + 0.36 * size)
    canvas.text(at, label, size, weight=600, align=CENTRE, room=box.width() - 48)
    return box
