"""The range-of-motion meter: a bar that follows the body, with the target's zone at its end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.ui.canvas import LEFT, RIGHT, Canvas

ZONE = 0.17
"""Share of the meter that is the target's zone."""
_EDGE = 8.0


def paint_meter(
    canvas: Canvas,
    box: QRectF,
    progress: float,
    reached: bool,
    full: str,
    start: str,
    words_right: bool = True,
) -> None:
    """Paint an upright meter in `box` with its words beside it; `progress` is 0..1."""
    theme = canvas.theme
    canvas.paint_cached(("meter", reached), box, lambda on: _empty(on, box, reached))
    inner = box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    height = max(inner.width(), inner.height() * min(max(progress, 0.0), 1.0))
    bar = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
    canvas.panel(bar, inner.width() / 2, theme.good if reached else theme.ink, 1.0)
    beside = box.right() + 22 if words_right else box.left() - 22
    align = LEFT if words_right else RIGHT
    size = float(theme.small)
    top = QPointF(beside, box.top() + size * 0.9)
    canvas.halo_text(top, full, size, "#40E0A8" if reached else "#F5F8FA", align=align)
    canvas.halo_text(QPointF(beside, box.bottom() - size * 0.2), start, size, "#F5F8FA", align=align)


def _empty(canvas: Canvas, box: QRectF, reached: bool) -> None:
    """The meter's ground, and the target's zone on it."""
    radius = box.width() / 2
    canvas.panel(box, radius, opacity=0.74)
    with canvas.clip_to(box, radius):
        zone = QRectF(box.left(), box.top(), box.width(), box.height() * ZONE)
        canvas.panel(zone, 0, canvas.theme.good, 0.42 if reached else 0.30)
