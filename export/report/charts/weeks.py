"""The trend: a column for each week, and the quality above it."""

from __future__ import annotations

import math

from export.report.charts.axis import SMALL, space_words, wide
from export.report.content import Weeks
from export.report.marks import Box, Dot, Label, Mark, Path, SheetDrawing
from export.report.paint import GOOD, INK, MUTED, RULE, WHITE
from export.report.paint import LEFT as BLUE

FOOT, UPPER = 18.0, 0.36
"""`UPPER` share of the height is the quality's."""
WIDEST = 44.0


def weeks_chart(weeks: Weeks, width: float, height: float) -> SheetDrawing:
    """The chart; `weeks` has at least one week."""
    count = len(weeks.amounts)
    step = min(width / max(count, 1), WIDEST)
    x0 = 2.0
    centres = [x0 + step * (i + 0.5) for i in range(count)]
    base = height - FOOT
    marks = _columns(weeks, centres, step, base, base * (1 - UPPER) - SMALL - 4)
    marks += _quality(weeks, centres, base * UPPER)
    marks.append(Path(((x0, base), (x0 + step * count, base)), RULE, 0.8))
    shown = space_words(list(zip(centres, weeks.labels, strict=True)), width)
    for i, (x, words) in enumerate(shown):
        colour, weight = (INK, 600) if i == len(shown) - 1 else (MUTED, 400)
        marks.append(Label(x, base + SMALL + 4, words, SMALL, colour, weight, "middle"))
    return SheetDrawing(width, height, tuple(marks))


def _columns(weeks: Weeks, centres: list[float], step: float, base: float, high: float) -> list[Mark]:
    most = max(*weeks.amounts, 1.0)
    marks: list[Mark] = []
    for i, (x, amount) in enumerate(zip(centres, weeks.amounts, strict=True)):
        now = i == len(centres) - 1
        tall, colour, weight = high * amount / most, INK if now else MUTED, 600 if now else 400
        if amount > 0:
            marks.append(
                Box(
                    x - step * 0.34,
                    base - tall,
                    step * 0.68,
                    tall,
                    BLUE,
                    min(3.0, tall / 2),
                    1.0 if now else 0.45,
                )
            )
            if step >= 17:
                marks.append(Label(x, base - tall - 4, f"{amount:.0f}", SMALL, colour, weight, "middle"))
    return marks


def _quality(weeks: Weeks, centres: list[float], high: float) -> list[Mark]:
    known = [(x, q) for x, q in zip(centres, weeks.quality, strict=True) if math.isfinite(q)]
    if not known:
        return []
    low, top = min(q for _, q in known), max(q for _, q in known)
    span = max(top - low, 0.1)

    def y(value: float) -> float:
        return SMALL + 10 + (high - SMALL - 16) * (top - value) / span

    points = [(x, y(q)) for x, q in known]
    marks: list[Mark] = [Path(tuple(points), GOOD, 1.6)] if len(points) > 1 else []
    marks += [Dot(px, py, 3.0, GOOD, WHITE) for px, py in points]
    ends = [0, len(known) - 1] if len(known) > 1 else [0]
    for i in ends:
        px, py = points[i]
        weight = 600 if i == len(known) - 1 else 400
        words = f"{100 * known[i][1]:.0f} %"
        marks.append(Label(max(px, wide(words) / 2), py - 6, words, SMALL, GOOD, weight, "middle"))
    return marks
