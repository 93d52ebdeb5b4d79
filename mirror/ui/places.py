"""Where the targets of a screen are: what a touch or a pointing wrist lands on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

Places = dict[str, QRectF]
"""Target id -> its box, canvas px."""

SLACK = 12.0
"""Around a target, that much still belongs to it."""


def under(places: Places, at: QPointF) -> str | None:
    """The target at a point; where two are near, the one whose middle is nearer."""
    near = [
        (name, box) for name, box in places.items() if box.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(at)
    ]
    if not near:
        return None
    return min(near, key=lambda item: (not item[1].contains(at), (item[1].center() - at).manhattanLength()))[
        0
    ]
