"""The front: who and when, how many and how well, every repetition, and one thing to work on."""

from __future__ import annotations

import math

from export.report.charts.strip import strip_chart
from export.report.content import Done, Fact, Report
from export.report.marks import Box, Drawing, Path
from export.report.paint import CUE, CUE_FILL, CUE_PANEL, GOOD, INK, MUTED, PANEL, RULE
from export.report.paper.parts import FOOT_LINE, MARGIN, foot, heading
from export.report.paper.typeset import Measure, Sheet

HERO = 128.0
ROW = 38.0
ROWS = 5
ADVICE = 112.0


def front_page(report: Report, width: float, height: float, measure: Measure) -> Drawing:
    """The first page."""
    sheet = Sheet(width, height, measure)
    y = _head(sheet, report)
    y = _hero(sheet, report, y + 20)
    if report.did:
        y = _did(sheet, report, y + 30)
    bottom = height - MARGIN - FOOT_LINE
    _advice(sheet, report, bottom - ADVICE)
    _strip(sheet, report, y + 30, bottom - ADVICE - 26)
    foot(sheet, report, 1)
    return sheet.drawn()


def _head(sheet: Sheet, report: Report) -> float:
    inner = sheet.width - 2 * MARGIN
    sheet.line(MARGIN, MARGIN + 10, report.kind, 10.5, GOOD, 600)
    size = sheet.fitted(MARGIN - 1, MARGIN + 46, report.name, 34, 17, inner)
    y = MARGIN + 46 + max(size * 0.32, 8) + 11
    if report.under:
        sheet.line(MARGIN, y, report.under, 11.5, MUTED, width=inner)
        y += 19
    sheet.line(MARGIN, y + 3, report.praise, 14, INK, 600, width=inner)
    return y + 3


def _hero(sheet: Sheet, report: Report, y: float) -> float:
    inner = sheet.width - 2 * MARGIN
    sheet.add(Box(MARGIN, y, inner, HERO, PANEL, 12))
    x = MARGIN + 22
    size = 78 if len(report.count) < 4 else 56
    sheet.line(x - 3, y + 79, report.count, size, INK, 700)
    sheet.line(x, y + 98, report.count_label, 12.5, INK, 600, width=inner * 0.3)
    sheet.line(x, y + 113, report.count_sets, 10, MUTED, width=inner * 0.3)
    left = MARGIN + inner * 0.375
    sheet.add(Path(((left - 18, y + 20), (left - 18, y + HERO - 20)), RULE, 0.8))
    cell = (MARGIN + inner - 18 - left) / 2
    for i, fact in enumerate(report.facts[:4]):
        _fact(sheet, fact, left + cell * (i % 2), y + 16 + (HERO - 26) / 2 * (i // 2), cell - 14)
    return y + HERO


def _fact(sheet: Sheet, fact: Fact, x: float, y: float, width: float) -> None:
    sheet.line(x, y + 8, fact.label, 8.5, MUTED, 500, width=width)
    sheet.line(x, y + 29, fact.value, 20, INK, 700, width=width)
    sheet.line(x, y + 42, fact.detail, 8.5, MUTED, width=width)


def _did(sheet: Sheet, report: Report, y: float) -> float:
    inner = sheet.width - 2 * MARGIN
    heading(sheet, MARGIN, y, report.did_title)
    sheet.line(MARGIN + inner, y, report.quality_label, 8.5, MUTED, anchor="end")
    y += 8
    shown = report.did if len(report.did) <= ROWS else report.did[: ROWS - 1]
    for done in shown:
        _row(sheet, report, done, y)
        y += ROW
    more = len(report.did) - len(shown)
    if more:
        one, many = report.did_more
        sheet.line(MARGIN, y + 14, one if more == 1 else many.format(count=more), 10, MUTED)
        y += 18
    return y


def _row(sheet: Sheet, report: Report, done: Done, y: float) -> None:
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
    if strip.empty:
        sheet.line(MARGIN, y + 18, strip.empty, 10, MUTED, width=inner)
        return
    at = MARGIN + inner
    for words, colour in ((strip.fault, CUE_FILL), (strip.clean, GOOD)):
        at -= sheet.line(at, y, words, 8.5, MUTED, anchor="end") + 12
        sheet.add(Box(at, y - 7.5, 8, 8, colour, 2))
        at -= 14
    sheet.line(MARGIN, y + 15, strip.caption, 9, MUTED, width=inner)
    sheet.place(strip_chart(strip, inner, bottom - y - 26), MARGIN, y + 26)


def _advice(sheet: Sheet, report: Report, y: float) -> None:
    inner, advice = sheet.width - 2 * MARGIN, report.advice
    sheet.add(Box(MARGIN, y, inner, ADVICE, CUE_PANEL, 12), Box(MARGIN, y, 6, ADVICE, CUE_FILL, 3))
    x, width = MARGIN + 24, inner - 48
    sheet.line(x, y + 23, report.advice_title, 10, CUE, 600)
    sheet.fitted(x, y + 51, advice.headline, 24, 14, width)
    sheet.line(x, y + 75, advice.because, 10.5, INK, width=width)
    sheet.line(x, y + 92, advice.why, 10.5, INK, width=width)
