"""A QR code, drawn from segno's modules: dark on light with its quiet zone, as every telephone expects."""

from __future__ import annotations

from functools import lru_cache

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from mirror.ui.canvas import Canvas

QUIET = 4
"""Free modules around the code, as ISO 18004 asks."""


@lru_cache(maxsize=8)
def code_image(payload: str) -> QImage:
    """The code with its quiet zone, a pixel for each module."""
    rows = [bytes(row) for row in segno.make(payload, micro=False, error="m").matrix_iter(border=QUIET)]
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.setPixelColor(x, y, QColor("#0A0E12" if dark else "#FFFFFF"))
    return image


def paint_code(canvas: Canvas, box: QRectF, payload: str, scale: float) -> None:
    """Paint the code in the square `box`, in whole window px for each module; `scale` is window px per canvas px."""
    with canvas.as_seen(box) as (on, seen):
        _paint_code(on, seen, payload, scale)


def _paint_code(canvas: Canvas, box: QRectF, payload: str, scale: float) -> None:
    canvas.panel(box, 24, "#FFFFFF", 1.0)
    image = code_image(payload)
    module = max(1, int(box.width() * scale / image.width())) / scale
    side = module * image.width()
    inner = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    painter = canvas.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawImage(inner, image)
    painter.restore()
