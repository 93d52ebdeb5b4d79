"""Chart 1: every repetition as a bar, as high as it went, set by set."""

from __future__ import annotations

import math

from export.report.charts.axis import SMALL, across, shorten, wide
from export.report.content import Bar, Strip
from export.report.marks import Box, Label, Mark, SheetDrawing
from export.report.paint import CUE, CUE_FILL, CUE_PANEL, GOOD, MUTED, RULE, WHITE

LEFT, FOOT, HEAD = 34.0, 18.0, 6.0
TOP = 1.2
"""Bars are cut at 120 % of the full way."""
WIDEST = 40.0
FINE = 2.6
"""Bars that are closer than this, pt, stand without gaps."""
GAP = 14.0
"""Between two sets, pt; less where there are many."""


def strip_chart(strip: Strip, width: float, height: float) -> SheetDrawing:
    """The chart; `strip` has at least one set."""
    sets = [bars for _, bars in strip.sets]
    base, high = height - FOOT, height - FOOT - HEAD
    marks: list[Mark] = []
    for share in (0.0, 0.5, 1.0):
        y = base - high * share / TOP
        marks += across(LEFT, y, width - LEFT, f"{100 * share:.0f} %", strong=share == 1.0)
    count = sum(len(bars) for bars in sets)
    room = width - LEFT - 4
    gap = min(GAP, room * 0.25 / max(len(sets) - 1, 1))
    step = min((room - gap * (len(sets) - 1)) / max(count, 1), WIDEST)
    x = LEFT + 4
    for label, bars in strip.sets:
        span = step * len(bars)
        marks += [mark for i, bar in enumerate(bars) for mark in _bar(bar, x + step * i, step, base, high)]
        words = _fitting(label, min(span + gap - 4, width - x))
        if words:
            marks.append(Label(x, base + SMALL + 4, words, SMALL, MUTED))
        x += span + gap
    return SheetDrawing(width, height, tuple(marks))


def _fitting(label: str, width: float) -> str:
    """The label, its number alone, its beginning, or nothing."""
    number = label.rsplit(" ", 1)[-1]
    if wide(label) > width and number.isdigit():
        return number if wide(number) <= width else ""
    words = shorten(label, width)
    return words if len(words) >= min(5, len(label)) else ""


def _bar(bar: Bar, x: float, step: float, base: float, high: float) -> list[Mark]:
    thick = step * 0.74 if step >= FINE else step
    if not math.isfinite(bar.share):
        # it counted, and nobody knows how far it went: as tall as the full way, empty
        rim = min(0.9, thick / 3)
        tall = high / TOP
        return [Box(x + rim / 2, base - tall + rim / 2, thick - rim, tall - rim / 2, WHITE, 2.0, 1.0, RULE)]
    tall = max(high * min(max(bar.share, 0.0), TOP) / TOP, 1.0)
    radius = min(thick / 3, 2.5, tall / 2)
    if bar.clean:
        return [Box(x, base - tall, thick, tall, GOOD, radius)]
    if step < FINE:
        return [Box(x, base - tall, thick, tall, CUE_FILL)]
    # hollow: never colour alone
    rim = min(0.9, thick / 3)
    return [Box(x + rim / 2, base - tall + rim / 2, thick - rim, tall - rim / 2, CUE_PANEL, radius, 1.0, CUE)]
