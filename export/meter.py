"""The range-of-motion meter: a tube at the picture's left that follows the body, with words at its ends."""

from __future__ import annotations

import math
from functools import lru_cache

from export.layer import GOOD, INK, PANEL, Colour, Image, Layer, make_rounded_box, spread_halo
from export.lettering import DESCENT, Mask, baseline, render_text

TARGET = 0.85
"""Progress from which the meter is green: the target zone at its top."""

_TOP, _HEIGHT, _WIDTH, _EDGE = 0.17, 0.43, 4.4, 0.7
"""Top and height in picture heights, so that it stands still whatever else is written; rest in units."""


def draw_meter(image: Image, progress: float, unit: float, x: int) -> None:
    """Draw the meter into `image` (H, W, 3) BGR in place, its left edge at `x` px.

    `progress` runs from 0 (start) to 1 (full); outside it is cut, NaN counts as 0. `unit` is a hundredth of
    the picture's shorter side, px.
    """
    y, height = round(_TOP * image.shape[0]), round(_HEIGHT * image.shape[0])
    width, edge = round(_WIDTH * unit), max(1, round(_EDGE * unit))
    inner, thick = height - 2 * edge, width - 2 * edge
    level = 0.0 if math.isnan(progress) else min(max(progress, 0.0), 1.0)
    _track(height, width, edge).blend(image, x, y)
    filled = max(round(level * inner), thick)
    tube = _tube(inner, thick, GOOD if level >= TARGET else INK)
    # a shorter tube is the whole one's upper end and as much of its lower end as it takes
    cap, top = slice(0, thick // 2), y + edge + inner - filled
    tube.blend(image, x + edge, top, cap)
    tube.blend(image, x + edge, top + cap.stop, slice(inner - filled + cap.stop, inner))
    for word, centre in (("full", y + width // 2), ("start", y + height - width // 2)):
        label = render_haloed_word(word, 3.4 * unit)
        label.blend(image, x + width + round(unit), centre - label.height // 2)


@lru_cache(maxsize=32)
def render_haloed_word(word: str, size: float) -> Layer:
    """A word that is legible on any ground, centred in its layer."""
    letters = _centre_letters(render_text(word, size, 600), size)
    reach = max(2, round(size / 5))
    ground = spread_halo(letters, reach)
    layer = Layer(*ground.shape)
    layer.put(ground, 0, 0, PANEL, 0.88)
    layer.put(letters, reach, reach, INK)
    return layer


@lru_cache(maxsize=4)
def _track(height: int, width: int, edge: int) -> Layer:
    inner, thick = height - 2 * edge, width - 2 * edge
    layer = Layer(height, width)
    layer.put(make_rounded_box(height, width, width / 2), 0, 0, PANEL, 0.8)
    target = make_rounded_box(inner, thick, thick / 2)
    target[round((1 - TARGET) * inner) :] = 0
    layer.put(target, edge, edge, GOOD, 0.35)
    return layer


@lru_cache(maxsize=8)
def _tube(height: int, width: int, colour: Colour) -> Layer:
    layer = Layer(height, width)
    layer.put(make_rounded_box(height, width, width / 2), 0, 0, colour)
    return layer


def _centre_letters(letters: Mask, size: float) -> Mask:
    """As much room below the base line as above the capitals, so that the middle is the letters' middle."""
    room = round(DESCENT * size)
    return letters[max(baseline(size) - round(0.7 * size) - room, 0) :]
