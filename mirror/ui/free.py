"""The part of the glass that belongs to the body: panels stay out of it, and the picture is framed into it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

ABOVE, BESIDE, BELOW = 0.30, 0.27, 0.06
"""Room for raised arms, arms to the side, and feet, as shares of the standing body's height."""
AROUND = 0.12
"""Room around a body that is wider than high, share of its width."""

WITH_CHARTS, WITHOUT = 834.0, 650.0
"""Height of what stands under the body on an upright glass, canvas px, with the charts and where they have gone."""
CUE = 34.0
"""How far the picture reaches below the body's area there, canvas px."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a body is framed, canvas px: its `area`, and the part of the glass that the camera's `picture` covers."""

    area: QRectF
    picture: QRectF


def room(width: float, height: float, charts: bool = True, wide: bool = False) -> Room:
    """The room of an upright or a lying glass; `charts`: they stand on it; `wide`: the body is wider than high."""
    if height < width:
        return Room(QRectF(width / 2 - 420, 60, 840, height - 250), QRectF(0, 0, width, height))
    bottom = height - (WITH_CHARTS if charts else WITHOUT)
    right = width - (30 if wide else 150)
    return Room(QRectF(150, 216, right - 150, bottom - 216), QRectF(0, 0, width, bottom + CUE))


def body_area(width: float, height: float) -> QRectF:
    """The body's area with everything on the glass, canvas px."""
    return room(width, height).area


def body_box(area: QRectF, wide: bool) -> QRectF:
    """Where a body itself is, when it is framed into the area: upright, or wider than high."""
    if wide:
        width = area.width() / (1 + 2 * AROUND)
        return QRectF(area.center().x() - width / 2, area.center().y() - width / 4, width, width / 2)
    height = min(area.height() / (1 + ABOVE + BELOW), area.width() / (2 * BESIDE))
    top = area.top() + (area.height() - height * (1 + ABOVE + BELOW)) / 2 + ABOVE * height
    return QRectF(area.center().x() - height / 2, top, height, height)
