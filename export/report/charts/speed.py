"""Chart 3: the speed of each repetition against the fastest of its set; or energy, a bar for each set."""

from __future__ import annotations

import math
from collections.abc import Callable

from export.report.charts.axis import SMALL, across, shorten, space_words, ticks
from export.report.content import Speed, Values
from export.report.marks import Box, Dot, Label, Mark, Path, SheetDrawing
from export.report.numbers import smooth_values
from export.report.paint import GOOD, INK, MUTED, PALE
from export.report.paint import LEFT as BLUE

LEFT, FOOT, HEAD = 34.0, 30.0, 6.0
GAP = 16.0
DOTS = 60
"""With more repetitions than this only the line is drawn."""
FRESH = 80.0
"""% of the fastest, down to which a set is fresh; below it tires."""


def draw_speed_chart(speed: Speed, width: float, height: float) -> SheetDrawing:
    """The chart; `speed` has at least one set."""
    if speed.unit:
        return _lines(speed, width, height)
    return _bars(speed, width, height)


def _lines(speed: Speed, width: float, height: float) -> SheetDrawing:
    base, high = height - FOOT, height - FOOT - HEAD
    values = [v for _, own, _ in speed.sets for v in own if math.isfinite(v)]
    low = min(50.0, math.floor(min(values, default=50.0) / 10) * 10)

    def y(value: float) -> float:
        return base - high * (value - low) / (102.0 - low)

    marks: list[Mark] = [Box(LEFT, y(102.0), width - LEFT, y(FRESH) - y(102.0), GOOD, opacity=0.1)]
    for value in ticks(low, 100.0, 6):
        marks += across(LEFT, y(value), width - LEFT, f"{value:.0f} %")
    count = sum(len(own) for _, own, _ in speed.sets)
    room = width - LEFT - 16
    gap = min(GAP, room * 0.3 / max(len(speed.sets), 1))
    step = (room - gap * (len(speed.sets) - 1)) / max(count - len(speed.sets), 1)
    x = LEFT + 8
    labels = []
    for label, own, lost in speed.sets:
        span = step * (len(own) - 1)
        marks += _one(own, x, step, y, count <= DOTS)
        labels.append((x, span + gap - 4, label, lost))
        x += span + gap
    for at, wide, label, lost in labels:
        marks.append(Label(at - 4, base + SMALL + 5, shorten(label, wide), SMALL, INK, 500))
        marks.append(Label(at - 4, base + 2 * SMALL + 8, shorten(lost, wide), SMALL, MUTED))
    return SheetDrawing(width, height, tuple(m for m in marks if not isinstance(m, Label) or m.text))


def _one(own: Values, x: float, step: float, y: Callable[[float], float], dots: bool) -> list[Mark]:
    """Single repetitions as dots, and the steadied line through them."""
    line = tuple((x + step * i, y(v)) for i, v in enumerate(smooth_values(own)) if math.isfinite(v))
    marks: list[Mark] = []
    if dots:
        marks = [Dot(x + step * i, y(v), 2.0, PALE) for i, v in enumerate(own) if math.isfinite(v)]
    return [*marks, Path(line, BLUE, 2.0)]


def _bars(speed: Speed, width: float, height: float) -> SheetDrawing:
    base, high = height - FOOT, height - FOOT - HEAD - SMALL
    most = max(own[0] for _, own, _ in speed.sets)
    step = min((width - LEFT) / len(speed.sets), 64.0)
    marks: list[Mark] = []
    for value in ticks(0.0, most, 4):
        marks += across(LEFT, base - high * value / most, width - LEFT, f"{value:g}")
    names = []
    for i, (label, own, amount) in enumerate(speed.sets):
        x, tall = LEFT + step * (i + 0.5), high * own[0] / most
        marks.append(Box(x - step * 0.3, base - tall, step * 0.6, tall, BLUE, min(3.0, tall / 2)))
        names.append((x, label if step > 40 else label.split(" ")[-1], amount, base - tall - 4))
    for x, text in space_words([(x, text) for x, text, _, _ in names]):
        marks.append(Label(x, base + SMALL + 5, text, SMALL, MUTED, anchor="middle"))
    if step >= 26:
        marks += [Label(x, top, amount, SMALL, INK, 600, "middle") for x, _, amount, top in names]
    return SheetDrawing(width, height, tuple(marks))
