"""The front: who and when, how many and how well, every repetition, and one thing to work on."""

from __future__ import annotations

import math

from export.report.charts.strip import strip_chart
from export.report.content import ExerciseDone, Report, ReportFact
from export.report.marks import Box, Path, SheetDrawing, scale_drawing
from export.report.paint import CUE, CUE_FILL, CUE_PANEL, GOOD, INK, MUTED, PANEL, RULE
from export.report.paper.parts import FOOT_LINE, MARGIN, foot, heading, section
from export.report.paper.typeset import Measure, Sheet

HERO = 128.0
ROW = 38.0
STRIP = 158.0
"""What the first chart takes at least, with its title and the gaps about it."""
ADVICE = 112.0
COUNT_SIZES = {1: 78.0, 2: 78.0, 3: 68.0, 4: 50.0}
"""Of the large number, by how many digits it has."""
NAME, NAME_LEAST, NAME_WRAPPED = 34.0, 22.0, 20.0


def front_page(report: Report, width: float, height: float, measure: Measure) -> SheetDrawing:
    """The first page."""
    sheet = Sheet(width, height, measure)
    y = _head(sheet, report)
    y = _hero(sheet, report, y + 20)
    bottom = height - MARGIN - FOOT_LINE
    if report.did:
        y = _did(sheet, report, y + 30, max(int((bottom - ADVICE - STRIP - y - 38) / ROW), 2))
    if report.strip.empty:
        y = _why_not(sheet, report, y + 30)
        _advice(sheet, report, y + 14)
    else:
        _strip(sheet, report, y + 30, bottom - ADVICE - 26)
        _advice(sheet, report, bottom - ADVICE)
    foot(sheet, report, 1)
    return sheet.finish()


def _head(sheet: Sheet, report: Report) -> float:
    inner = sheet.width - 2 * MARGIN
    sheet.line(MARGIN, MARGIN + 10, report.kind, 10.5, GOOD, 600)
    if sheet.measure(report.name, NAME_LEAST, 700) > inner:
        y = sheet.block(MARGIN, MARGIN + 38, report.name, NAME_WRAPPED, inner, 2, INK, 700) - 5
    else:
        size = sheet.fit_line(MARGIN - 1, MARGIN + 46, report.name, NAME, NAME_LEAST, inner)
        y = MARGIN + 46 + size * 0.32 + 11
    if report.under:
        sheet.line(MARGIN, y, report.under, 11.5, MUTED, width=inner)
        y += 19
    sheet.line(MARGIN, y + 3, report.praise, 14, INK, 600, width=inner)
    return y + 3


def _hero(sheet: Sheet, report: Report, y: float) -> float:
    inner = sheet.width - 2 * MARGIN
    sheet.add(Box(MARGIN, y, inner, HERO, PANEL, 12))
    x = MARGIN + 22
    size = COUNT_SIZES[min(len(report.count), 4)]
    sheet.line(x - 3, y + 79, report.count, size, INK, 700)
    sheet.line(x, y + 98, report.count_label, 12.5, INK, 600, width=inner * 0.3)
    sheet.line(x, y + 113, report.count_sets, 10, MUTED, width=inner * 0.3)
    left = MARGIN + inner * 0.375
    sheet.add(Path(((left - 18, y + 20), (left - 18, y + HERO - 20)), RULE, 0.8))
    cell = (MARGIN + inner - 18 - left) / 2
    row = (HERO - 26) / 2
    top = y + 16 if len(report.facts) > 2 else y + 16 + row / 2
    for i, fact in enumerate(report.facts[:4]):
        _fact(sheet, fact, left + cell * (i % 2), top + row * (i // 2), cell - 14)
    return y + HERO


def _fact(sheet: Sheet, fact: ReportFact, x: float, y: float, width: float) -> None:
    sheet.line(x, y + 8, fact.label, 8.5, MUTED, 500, width=width)
    sheet.line(x, y + 29, fact.value, 20, INK, 700, width=width)
    sheet.line(x, y + 42, fact.detail, 8.5, MUTED, width=width)


def _did(sheet: Sheet, report: Report, y: float, room: int) -> float:
    """A row for each exercise, as many as there is `room` for."""
    inner = sheet.width - 2 * MARGIN
    heading(sheet, MARGIN, y, report.did_title)
    sheet.line(MARGIN + inner, y, report.quality_label, 8.5, MUTED, anchor="end")
    y += 8
    shown = report.did if len(report.did) <= room else report.did[: room - 1]
    for done in shown:
        _row(sheet, report, done, y)
        y += ROW
    more = len(report.did) - len(shown)
    if more:
        sheet.line(MARGIN, y + 14, report.did_more[more - 1], 10, MUTED)
        y += 18
    return y


def _row(sheet: Sheet, report: Report, done: ExerciseDone, y: float) -> None:
    inner = sheet.width - 2 * MARGIN
    icon = report.icons.get(done.name)
    x = MARGIN
    if icon is not None:
        sheet.place(icon, MARGIN, y + (ROW - icon.height) / 2)
        x += icon.width + 12
    sheet.line(x, y + 17, done.title, 12.5, INK, 600, width=inner * 0.42)
    sheet.line(x, y + 30, done.amount, 9.5, MUTED, width=inner * 0.42)
    sheet.line(MARGIN + inner * 0.55, y + 22, done.whole, 11, INK, width=inner * 0.2)
    bar = 84.0
    at = MARGIN + inner - 38 - bar
    sheet.add(Box(at, y + 15, bar, 7, RULE, 3.5))
    if math.isfinite(done.share) and done.share > 0:
        sheet.add(Box(at, y + 15, max(bar * min(done.share, 1.0), 7), 7, GOOD, 3.5))
    sheet.line(MARGIN + inner, y + 22, done.quality, 11, INK, 600, "end")
    sheet.add(Path(((MARGIN, y + ROW), (MARGIN + inner, y + ROW)), RULE, 0.5))


def _strip(sheet: Sheet, report: Report, y: float, bottom: float) -> None:
    inner = sheet.width - 2 * MARGIN
    strip = report.strip
    heading(sheet, MARGIN, y, strip.title)
    at = MARGIN + inner
    for words, fill, rim in ((strip.fault, CUE_PANEL, CUE), (strip.clean, GOOD, GOOD)):
        at -= sheet.line(at, y, words, 8.5, MUTED, anchor="end") + 13
        sheet.add(Box(at, y - 7.5, 8, 8, fill, 2, 1.0, rim))
        at -= 14
    sheet.line(MARGIN, y + 15, strip.caption, 9, MUTED, width=inner)
    sheet.place(strip_chart(strip, inner, bottom - y - 26), MARGIN, y + 26)


def _why_not(sheet: Sheet, report: Report, y: float) -> float:
    """Where nothing was counted: what was seen of it, in the chart's place."""
    inner = sheet.width - 2 * MARGIN
    if report.uncounted.lines:
        return section(sheet, MARGIN, y, report.uncounted, inner)
    heading(sheet, MARGIN, y, report.strip.title)
    sheet.line(MARGIN, y + 18, report.strip.empty, 10, MUTED, width=inner)
    return y + 30


def _advice(sheet: Sheet, report: Report, y: float) -> None:
    inner, advice = sheet.width - 2 * MARGIN, report.advice
    sheet.add(Box(MARGIN, y, inner, ADVICE, CUE_PANEL, 12), Box(MARGIN, y, 6, ADVICE, CUE_FILL, 3))
    x, width = MARGIN + 24, inner - 48
    icon = report.icons.get(advice.exercise)
    if icon is not None:
        large = scale_drawing(icon, 2.2)
        sheet.place(large, MARGIN + inner - large.width - 20, y + (ADVICE - large.height) / 2)
        width -= large.width + 16
    sheet.line(x, y + 23, report.advice_title, 10, CUE, 600)
    sheet.fit_line(x, y + 51, advice.headline, 24, 14, width)
    sheet.line(x, y + 75, advice.because, 10.5, INK, width=width)
    sheet.line(x, y + 92, advice.why, 10.5, INK, width=width)
