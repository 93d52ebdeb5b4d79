"""Chart 1: every repetition as a bar, as high as it went, set by set."""

from __future__ import annotations

import math

from export.report.charts.axis import SMALL, across, shortened
from export.report.content import Bar, Strip
from export.report.marks import Box, Drawing, Label, Mark
from export.report.paint import CUE_FILL, GOOD, MUTED, RULE

LEFT, FOOT, HEAD = 34.0, 18.0, 6.0
TOP = 1.2
"""Bars are cut at 120 % of the full way."""
WIDEST = 22.0
GAP = 14.0
"""Between two sets, pt; less where there are many."""


def strip_chart(strip: Strip, width: float, height: float) -> Drawing:
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
        words = shortened(label, span + gap - 3)
        if words:
            marks.append(Label(x, base + SMALL + 4, words, SMALL, MUTED))
        x += span + gap
    return Drawing(width, height, tuple(marks))


def _bar(bar: Bar, x: float, step: float, base: float, high: float) -> list[Mark]:
    thick = max(step * 0.74, min(step, 0.4))
    if not math.isfinite(bar.share):
        return [Box(x, base - 3, thick, 3, RULE)]
    tall = max(high * min(max(bar.share, 0.0), TOP) / TOP, 1.0)
    radius = min(thick / 3, 2.5, tall / 2)
    marks: list[Mark] = [Box(x, base - tall, thick, tall, GOOD if bar.clean else CUE_FILL, radius)]
    if not bar.clean and thick >= 5:
        # never colour alone
        marks.append(Label(x + thick / 2, base - 4, "!", min(thick, 9.0), "#10161B", 700, "middle"))
    return marks
