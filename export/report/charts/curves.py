"""Chart 2: the joint's angle over the repetitions, 0 to 100 %, left and right, mean and band."""

from __future__ import annotations

from export.report.charts.axis import SMALL, across, ticks
from export.report.content import Curve, Curves
from export.report.marks import Label, Mark, Path, SheetDrawing
from export.report.paint import MUTED, RULE, SIDES

LEFT, FOOT, HEAD = 34.0, 18.0, 6.0
RIGHT = 44.0
"""Room for the words at the curves' ends."""
UNSURE = (3.5, 2.5)
LEAST_DEG = 20.0


def curves_chart(curves: Curves, width: float, height: float) -> SheetDrawing:
    """The chart; `curves` has at least one curve."""
    low, high = _span(curves.curves)
    plot = _Plot(LEFT, HEAD, width - LEFT - RIGHT, height - FOOT - HEAD, low, high)
    marks: list[Mark] = []
    for value in ticks(low, high):
        marks += across(LEFT, plot.y(value), plot.width, f"{value:.0f}°")
    for share in (0.25, 0.5, 0.75):
        x = LEFT + plot.width * share
        marks.append(Path(((x, HEAD), (x, HEAD + plot.height)), RULE, 0.5))
    for curve in curves.curves:
        marks += plot.behind(curve)
    for curve in curves.curves:
        marks += plot.before(curve)
    marks += _ends(curves, plot)
    base = height - FOOT + SMALL + 4
    for share, words, anchor in (
        (0.0, curves.start, "start"),
        (0.5, "50 %", "middle"),
        (1.0, curves.end, "end"),
    ):
        marks.append(Label(LEFT + plot.width * share, base, words, SMALL, MUTED, anchor=anchor))
    return SheetDrawing(width, height, tuple(marks))


def _span(curves: tuple[Curve, ...]) -> tuple[float, float]:
    """Lowest and highest angle shown, a little more than is drawn."""
    values = [value for curve in curves for line in (curve.mean, *curve.singles) for value in line]
    values += [
        m + s * w for curve in curves for m, s in zip(curve.mean, curve.spread, strict=False) for w in (-1, 1)
    ]
    low, high = min(values), max(values)
    spare = max(0.04 * (high - low), (LEAST_DEG - (high - low)) / 2)
    return low - spare, high + spare


class _Plot:
    """Where angles lie on the sheet."""

    def __init__(self, x: float, y: float, width: float, height: float, low: float, high: float) -> None:
        self.x0, self.y0, self.width, self.height = x, y, width, height
        self.low, self.high = low, high

    def y(self, value: float) -> float:
        return self.y0 + self.height * (self.high - value) / (self.high - self.low)

    def line(self, values: tuple[float, ...], step: int = 1) -> tuple[tuple[float, float], ...]:
        last = len(values) - 1
        return tuple((self.x0 + self.width * i / last, self.y(values[i])) for i in range(0, last + 1, step))

    def behind(self, curve: Curve) -> list[Mark]:
        """The band and the single repetitions."""
        colour = SIDES[curve.side]
        marks: list[Mark] = [Path(self.line(single, 2), colour, 0.4, opacity=0.2) for single in curve.singles]
        if curve.spread:
            above = self.line(tuple(m + s for m, s in zip(curve.mean, curve.spread, strict=True)), 2)
            below = self.line(tuple(m - s for m, s in zip(curve.mean, curve.spread, strict=True)), 2)
            marks.append(Path((*above, *reversed(below)), fill=colour, opacity=0.14))
        return marks

    def before(self, curve: Curve) -> list[Mark]:
        dash = () if curve.sure else UNSURE
        return [Path(self.line(curve.mean), SIDES[curve.side], 2.0, dash=dash)]


def _ends(curves: Curves, plot: _Plot) -> list[Mark]:
    """The names of the sides at the right ends of their curves, clear of each other."""
    wanted = sorted(((plot.y(curve.mean[-1]), curve) for curve in curves.curves), key=lambda one: one[0])
    marks: list[Mark] = []
    apart = SMALL + 3
    at = min(wanted[0][0], plot.y0 + plot.height - apart * (len(wanted) - 1)) - apart
    for y, curve in wanted:
        at = max(min(y, plot.y0 + plot.height), at + apart)
        marks.append(
            Label(plot.x0 + plot.width + 6, at + SMALL * 0.35, curve.name, SMALL + 1, SIDES[curve.side], 600)
        )
    return marks
