"""Pictures in a palette of their own colours: a photograph in PNG is large otherwise."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from PySide6.QtGui import QImage

COLOURS = 128


def save(image: QImage, path: Path) -> None:
    """Half as large, in a palette of its own colours: a photograph in PNG is large otherwise."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., :3]
    small = cv2.resize(pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    path.parent.mkdir(parents=True, exist_ok=True)
    index_colours(small).save(str(path))


def index_colours(pixels: np.ndarray) -> QImage:
    """A (H, W, 3) BGR picture in `COLOURS` colours of its own, by k-means on a grid of its points."""
    sample = pixels[::3, ::3].reshape(-1, 3).astype(np.float32)
    cv2.setRNGSeed(1)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 0.5)
    _, _, centres = cv2.kmeans(sample, COLOURS, np.empty(0), criteria, 1, cv2.KMEANS_PP_CENTERS)
    # an exact search by colour cube: every colour of 5 bits a channel is looked up once
    cube = (
        np.stack(np.meshgrid(*[np.arange(64) * 4 + 2] * 3, indexing="ij"), -1)
        .reshape(-1, 3)
        .astype(np.float32)
    )
    nearest = np.concatenate(
        [((part[:, None] - centres) ** 2).sum(-1).argmin(1) for part in np.array_split(cube, 64)]
    ).astype(np.uint8)
    key = (pixels >> 2).astype(np.int32)
    chosen = nearest[(key[..., 0] * 64 + key[..., 1]) * 64 + key[..., 2]]
    height, width = chosen.shape
    lines = np.zeros((height, -(-width // 4) * 4), np.uint8)
    lines[:, :width] = chosen
    image = QImage(lines.data, width, height, lines.shape[1], QImage.Format.Format_Indexed8).copy()
    image.setColorTable([0xFF000000 | int(r) << 16 | int(g) << 8 | int(b) for b, g, r in centres.round()])
    return image
