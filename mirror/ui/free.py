"""The part of the glass that belongs to the body: panels stay out of it, and the picture is framed into it."""

from __future__ import annotations

from PySide6.QtCore import QRectF


def body_area(width: float, height: float) -> QRectF:
    """Canvas px, of an upright or a lying glass."""
    if height >= width:
        return QRectF(150, 216, width - 300, height - 1050)
    return QRectF(width / 2 - 420, 60, 840, height - 250)
