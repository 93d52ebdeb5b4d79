"""The part of the glass that belongs to the body: panels stay out of it, and the picture is framed into it."""

from __future__ import annotations

from PySide6.QtCore import QRectF


def body_area(width: float, height: float) -> QRectF:
    """Canvas px, of an upright or a lying glass."""
    if height >= width:
        return QRectF(150, 216, width - 300, height - 1050)
    return QRectF(width / 2 - 420, 60, 840, height - 250)


ABOVE, BESIDE, BELOW = 0.30, 0.27, 0.06
"""Room for raised arms, arms to the side, and feet, as shares of the standing body's height."""
AROUND = 0.12
"""Room around a body that is wider than high, share of its width."""


def body_box(area: QRectF, wide: bool) -> QRectF:
    """Where a body itself is, when it is framed into the area: upright, or wider than high."""
    if wide:
        width = area.width() / (1 + 2 * AROUND)
        return QRectF(area.center().x() - width / 2, area.center().y() - width / 4, width, width / 2)
    height = min(area.height() / (1 + ABOVE + BELOW), area.width() / (2 * BESIDE))
    top = area.top() + (area.height() - height * (1 + ABOVE + BELOW)) / 2 + ABOVE * height
    return QRectF(area.center().x() - height / 2, top, height, height)
