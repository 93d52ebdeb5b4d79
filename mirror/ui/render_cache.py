"""Pixels of pieces that seldom change, so that a picture is mostly put together and not painted."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

MOST_BYTES = 48 * 2**20
"""Beyond this, the pieces that were not used for longest are let go."""


class RenderCache:
    """Remembers what was painted, by what it says and where it stands."""

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, QImage] = OrderedDict()
        self._bytes = 0

    def put(self, painter: QPainter, key: Hashable, box: QRectF, paint: Callable[[QPainter], None]) -> None:
        """Put a piece on the painter's device; `paint` makes it, in the painter's own units, where it is not known.

        `key` says everything that the piece looks like; nothing may be painted outside `box`. The painter may be
        scaled, not turned or moved.
        """
        scale = painter.deviceTransform().m11()
        full = (key, box.getRect(), scale)
        image = self._known.get(full)
        if image is None:
            image = self._keep(full, _paint_image(box, scale, paint))
        else:
            self._known.move_to_end(full)
        left, top = _corner(box, scale)
        if scale == 1.0:
            painter.drawImage(QPointF(left, top), image)
            return
        ratio = painter.device().devicePixelRatio()
        image.setDevicePixelRatio(ratio)
        units = painter.transform()
        painter.resetTransform()
        painter.drawImage(QPointF(left / ratio, top / ratio), image)
        painter.setTransform(units)

    def _keep(self, key: Hashable, image: QImage) -> QImage:
        self._known[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > MOST_BYTES and len(self._known) > 1:
            _, oldest = self._known.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
        return image


def _corner(box: QRectF, scale: float) -> tuple[int, int]:
    """Top left of the box, whole px of the device: letters keep their edges."""
    return math.floor(box.left() * scale), math.floor(box.top() * scale)


def _paint_image(box: QRectF, scale: float, paint: Callable[[QPainter], None]) -> QImage:
    left, top = _corner(box, scale)
    width, height = math.ceil(box.right() * scale) - left, math.ceil(box.bottom() * scale) - top
    image = QImage(max(width, 1), max(height, 1), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.translate(-left, -top)
    painter.scale(scale, scale)
    paint(painter)
    painter.end()
    return image
