"""Words as masks: text of any script where OpenCV brings its own fonts (5.0), ASCII strokes before that."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.uint8]

ASCENT, DESCENT = 0.95, 0.30
"""Room above and below the base line, in sizes: enough for accents and for `g`."""
CAP_HEIGHT = 0.70
"""Height of a capital letter or a digit, in sizes."""

_HERSHEY_CAP_PX = 21.0
_SMALLEST_PX = 7.0
_NO_DECOMPOSITION = str.maketrans({
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l",
    "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "°": " deg",
    "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "·": "-", "×": "x", "±": "+-",
})  # fmt: skip


@lru_cache(maxsize=256)
def render_text(text: str, size: float, weight: int = 500) -> Mask:
    """How much ink (0..255) each pixel gets, (height, width), for one line of `text` of `size` px.

    The base line is `baseline(size)` px from the top. `weight` runs from 100 to 900. Below 7 px nothing is
    legible and the mask is empty, (0, 0); so it is for an empty text. The mask is shared: not to be written to.
    """
    text = " ".join(text.split())
    if not text or size < _SMALLEST_PX:
        return np.zeros((0, 0), np.uint8)
    mask = _outlines(text, size, weight) if hasattr(cv2, "FontFace") else strokes(text, size, weight)
    columns = np.flatnonzero(mask.any(axis=0))
    return mask[:, columns[0] : columns[-1] + 1].copy() if len(columns) else mask[:, :0]


def baseline(size: float) -> int:
    """Rows of a mask above the base line, px."""
    return round(ASCENT * size)


def render_to_width(text: str, size: float, weight: int, width: float) -> tuple[Mask, float]:
    """`render_text`, made to fit into `width` px: smaller down to 60 %, then cut with an ellipsis.

    Gives the mask and the size it has; the mask is empty where there is no room at all.
    """
    if width < 1:
        return render_text("", size), size
    mask = render_text(text, size, weight)
    if mask.shape[1] > width:
        size = max(0.6 * size, size * width / mask.shape[1])
        mask = render_text(text, size, weight)
    while mask.shape[1] > width and len(text) > 1:
        text = text[: min(len(text) - 1, int(len(text) * width / mask.shape[1]))]
        mask = render_text(f"{text.rstrip()}…", size, weight)
    return mask, size


def strokes(text: str, size: float, weight: int) -> Mask:
    """`render_text` in OpenCV's stroke font, which knows ASCII alone: accents are dropped, other scripts `?`."""
    text, face = ascii_only(text), cv2.FONT_HERSHEY_DUPLEX
    scale = CAP_HEIGHT * size / _HERSHEY_CAP_PX
    thickness = max(1, round(size * weight / 8000))
    (width, _), _ = cv2.getTextSize(text, face, scale, thickness)
    mask = np.zeros((baseline(size) + round(DESCENT * size), width + 2 * thickness), np.uint8)
    cv2.putText(mask, text, (thickness, baseline(size)), face, scale, 255, thickness, cv2.LINE_AA)
    return mask


def ascii_only(text: str) -> str:
    """The nearest ASCII: `Übung – 90°` -> `Ubung - 90 deg`; `?` for letters that have none."""
    bare = unicodedata.normalize("NFKD", text.translate(_NO_DECOMPOSITION))
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return bare.encode("ascii", "replace").decode("ascii")


def _outlines(text: str, size: float, weight: int) -> Mask:
    face, pixels = _face(), round(size)
    _, _, width, _ = cv2.getTextSize((0, 0), text, (0, 0), face, pixels, weight)
    margin = pixels // 4
    shape = (baseline(size) + round(DESCENT * size), width + 2 * margin)
    mask = np.zeros(shape, np.uint8)
    cv2.putText(mask, text, (margin, baseline(size)), 255, face, pixels, weight)
    return mask


@lru_cache(maxsize=1)
def _face() -> cv2.FontFace:
    return cv2.FontFace("sans")
