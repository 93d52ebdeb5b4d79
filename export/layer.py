"""Translucent pictures that are built once and laid over many frames."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from export.lettering import Mask

Image = NDArray[np.uint8]
Colour = tuple[int, int, int]


def bgr(colour: str) -> Colour:
    """`#56B4E9` as OpenCV's (blue, green, red)."""
    return int(colour[5:7], 16), int(colour[3:5], 16), int(colour[1:3], 16)


LEFT, RIGHT, GOOD = bgr("#56B4E9"), bgr("#E69F00"), bgr("#40E0A8")
INK, PANEL = bgr("#F5F8FA"), bgr("#0A0E12")
"""Safe for the colour-blind; what they show is also shown in words or by place."""


class Layer:
    """A picture with opacity, (height, width). Start empty, `put` masks on it, `blend` it into frames.

    Held as premultiplied paint and as how much of the ground shows through, so that a blend is one
    multiplication and one addition in 8 bits, over the layer's own region only.
    """

    def __init__(self, height: int, width: int) -> None:
        self.paint: Image = np.zeros((max(height, 0), max(width, 0), 3), np.uint8)
        self.keep: Image = np.full_like(self.paint, 255)

    @property
    def height(self) -> int:
        """Rows, px."""
        return int(self.paint.shape[0])

    @property
    def width(self) -> int:
        """Columns, px."""
        return int(self.paint.shape[1])

    def put(self, mask: Mask, x: int, y: int, colour: Colour, opacity: float = 1.0) -> None:
        """Lay `colour` where `mask` (0..255) has ink, its top left corner at (x, y) px; the rest is cut off."""
        area, inner = _overlap(self.paint.shape, mask.shape, x, y)
        ink = mask[inner][..., None].astype(np.float32) * (opacity / 255.0)
        self.paint[area] = np.rint(self.paint[area] * (1 - ink) + np.array(colour, np.float32) * ink)
        self.keep[area] = np.rint(self.keep[area] * (1 - ink))

    def blend(self, image: Image, x: int, y: int, rows: slice = slice(None)) -> None:
        """Lay the layer, or some of its rows, over `image` (H, W, 3) in place, top left corner at (x, y) px."""
        paint, keep = self.paint[rows], self.keep[rows]
        area, inner = _overlap(image.shape, paint.shape, x, y)
        ground = image[area]
        if ground.size:
            shown_through = cv2.multiply(ground, keep[inner], scale=1 / 255)
            cv2.add(shown_through, paint[inner], dst=shown_through)
            ground[...] = shown_through


def make_rounded_box(height: int, width: int, radius: float) -> Mask:
    """A filled box with round corners, antialiased, (height, width)."""
    height, width = max(height, 0), max(width, 0)
    radius = max(min(radius, height / 2, width / 2), 0)
    # distance to the box that the corners' centres span; half a pixel more or less is the edge
    across = np.abs(np.arange(width) + 0.5 - width / 2) - (width / 2 - radius)
    down = np.abs(np.arange(height) + 0.5 - height / 2) - (height / 2 - radius)
    distance = np.hypot(np.maximum(across, 0)[None, :], np.maximum(down, 0)[:, None])
    return (np.clip(radius + 0.5 - distance, 0, 1) * 255).astype(np.uint8)


def spread_halo(mask: Mask, reach: int) -> Mask:
    """A soft dark ground for words on any picture: the mask spread by `reach` px on every side."""
    wide = cv2.copyMakeBorder(mask, reach, reach, reach, reach, cv2.BORDER_CONSTANT, value=0)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach + 1, reach + 1))
    return np.asarray(cv2.blur(cv2.dilate(wide, disc), (reach, reach)), np.uint8)


def _overlap(
    outer: tuple[int, ...], inner: tuple[int, ...], x: int, y: int
) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Where an inner picture at (x, y) lies on the outer one: the region in each."""
    top, bottom = max(y, 0), max(min(y + inner[0], outer[0]), y, 0)
    left, right = max(x, 0), max(min(x + inner[1], outer[1]), x, 0)
    area = slice(top, bottom), slice(left, right)
    return area, (slice(top - y, bottom - y), slice(left - x, right - x))
