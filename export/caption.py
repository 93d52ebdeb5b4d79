"""What is written on a frame: count, exercise and state, range-of-motion meter, a cue, and whose left is left.

Every part is laid out in hundredths of the picture's shorter side and built once for its content; only
the parts' own regions of a frame are touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from export.layer import INK, LEFT, PANEL, RIGHT, Image, Layer, bgr, make_rounded_box
from export.lettering import baseline, render_text, render_to_width
from export.meter import draw_meter, render_haloed_word

CUE, DIM = bgr("#FFB84D"), bgr("#B9C2C9")
PANEL_OPACITY = 0.66
SMALLEST_PICTURE_PX = 96
"""A picture with a shorter side than this has no room for words."""
_SMALLEST_UNIT_PX = 2.4


@dataclass(frozen=True, slots=True)
class Caption:
    """What to write on one frame. Empty and None leave their part out.

    `exercise` is the title for people, `count` the repetitions so far, `state` the counter's state,
    `progress` 0..1 for the range-of-motion meter, `cue` what to do better or why something did not count,
    `time` the frame's time in s.
    """

    exercise: str = ""
    count: int | None = None
    state: str = ""
    progress: float | None = None
    cue: str = ""
    time: float | None = None


def draw_caption(image: Image, caption: Caption) -> None:
    """Write a caption on `image` (H, W, 3) BGR in place."""
    height, width = image.shape[:2]
    if min(height, width) < SMALLEST_PICTURE_PX:
        return
    unit = max(min(height, width) / 100, _SMALLEST_UNIT_PX)
    margin = round(4 * unit)
    top = height - margin
    if caption.count is not None or caption.exercise or caption.state:
        panel = _count_panel(caption.count, caption.exercise, caption.state, unit, width - 2 * margin)
        top -= panel.height
        panel.blend(image, margin, top)
    if caption.cue:
        pill = _cue_pill(caption.cue, unit, width - 2 * margin)
        top -= pill.height + round(2 * unit)
        pill.blend(image, margin, top)
    if caption.progress is not None:
        draw_meter(image, caption.progress, unit, margin)
    _draw_corner(image, caption.time, unit, margin)


@lru_cache(maxsize=2)
def _count_panel(count: int | None, exercise: str, state: str, unit: float, room: int) -> Layer:
    """The count, huge, with exercise and state beside it."""
    pad, gap = round(3 * unit), round(3 * unit)
    number = render_text("" if count is None else str(count), 22 * unit, 700)
    beside = number.shape[1] + (gap if number.size else 0)
    title, title_size = render_to_width(exercise, 5.6 * unit, 600, room - 2 * pad - beside)
    line, line_size = render_to_width(state, 4.2 * unit, 500, room - 2 * pad - beside)
    cap = round(22 * unit * 0.7) if number.size else round(10 * unit)
    layer = Layer(cap + 2 * pad, 2 * pad + beside + max(title.shape[1], line.shape[1]))
    layer.put(make_rounded_box(layer.height, layer.width, 2.5 * unit), 0, 0, PANEL, PANEL_OPACITY)
    bottom = pad + cap
    layer.put(number, pad, bottom - baseline(22 * unit), INK)
    layer.put(line, pad + beside, bottom - baseline(line_size), DIM)
    above = round(6.2 * unit) if line.size else 0
    layer.put(title, pad + beside, bottom - above - baseline(title_size), INK)
    return layer


@lru_cache(maxsize=2)
def _cue_pill(cue: str, unit: float, room: int) -> Layer:
    """The one cue at a time: dark on amber."""
    pad = round(3.2 * unit)
    words, size = render_to_width(cue, 4.6 * unit, 600, room - 2 * pad)
    layer = Layer(round(7.6 * unit), words.shape[1] + 2 * pad)
    height = layer.height
    layer.put(make_rounded_box(height, layer.width, height / 2), 0, 0, CUE, 0.94)
    layer.put(words, pad, (height + round(0.7 * size)) // 2 - baseline(size), PANEL)
    return layer


def _draw_corner(image: Image, time: float | None, unit: float, margin: int) -> None:
    """Top right: which colour is the person's left and right, and the frame's time."""
    layer = _legend(unit)
    x = image.shape[1] - margin - layer.width
    layer.blend(image, x, margin)
    if time is not None:
        clock = render_haloed_word(clock_text(time), 3.4 * unit)
        right = image.shape[1] - margin - round(1.6 * unit)
        clock.blend(image, right - clock.width, margin + layer.height + round(0.4 * unit))


@lru_cache(maxsize=4)
def _legend(unit: float) -> Layer:
    pad, dot, gap, size = round(2.4 * unit), round(2 * unit), round(1.1 * unit), 3.4 * unit
    words = [(render_text(word, size, 600), colour) for word, colour in (("left", LEFT), ("right", RIGHT))]
    width = sum(dot + gap + word.shape[1] for word, _ in words) + 2 * gap + 2 * pad
    layer = Layer(round(6.4 * unit), width)
    middle = layer.height // 2
    layer.put(make_rounded_box(layer.height, layer.width, 3.2 * unit), 0, 0, PANEL, PANEL_OPACITY)
    x = pad
    for word, colour in words:
        layer.put(make_rounded_box(dot, dot, dot / 2), x, middle - dot // 2, colour)
        layer.put(word, x + dot + gap, middle + round(0.27 * size) - baseline(size), colour)
        x += dot + gap + word.shape[1] + 2 * gap
    return layer


def clock_text(time: float) -> str:
    """Seconds as minutes, seconds and tenths: 67.25 -> `1:07.2`."""
    tenths = int(abs(time) * 10 + 1e-6)
    sign = "-" if time < 0 and tenths else ""
    return f"{sign}{tenths // 600}:{tenths // 10 % 60:02d}.{tenths % 10}"
