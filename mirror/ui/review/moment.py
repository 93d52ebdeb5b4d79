"""A moment of a recording as a picture to be written: what is filmed, the skeleton, and what the trainer drew."""

from __future__ import annotations

import cv2
import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from mirror.review.clips import Paint
from mirror.review.pictures import Image
from mirror.review.sketch import drawings_at
from mirror.review.viewing import Viewing
from mirror.ui.review.pieces.drawn import Placement, paint_drawings
from mirror.ui.review.pieces.picture import BARE, paint_pose
from mirror.ui.theme import Theme

NO_FILM = (1280, 720)
"""Of a picture where neither film nor recording has a size, px."""
SHARE_OF_LETTERS = 1 / 34
"""Height of letters, of the picture's shorter side."""


def moment_paint(viewing: Viewing, theme: Theme) -> Paint:
    """Paints as the recording is now, whatever is drawn later; it may be called in another thread."""
    drawn, film = tuple(viewing.sketch.drawings), viewing.opened.film
    size = viewing.opened.recording.size
    sized = size if min(size) > 0 else NO_FILM

    def paint(image: Image | None, at_s: float) -> Image:
        ground = _ground(sized) if image is None else image
        xy, score, _ = viewing.pose(at_s)
        shown = drawings_at(drawn, at_s)
        pixels = cv2.cvtColor(ground, cv2.COLOR_BGR2BGRA)
        height, width = pixels.shape[:2]
        canvas = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter = QPainter(canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        placement = Placement(QRectF(0, 0, width, height), sized)
        if not (film.drawn and image is not None):
            paint_pose(painter, theme, placement, xy, score, viewing.path(at_s))
        paint_drawings(painter, shown, placement, at_s, max(SHARE_OF_LETTERS * min(width, height), 12.0))
        painter.end()
        return np.asarray(pixels[..., :3])

    return paint


def _ground(size: tuple[int, int]) -> Image:
    """The dark ground that stands for a picture, (H, W, 3) BGR."""
    paint = [int(BARE[i : i + 2], 16) for i in (5, 3, 1)]
    return np.full((size[1], size[0], 3), paint, np.uint8)
