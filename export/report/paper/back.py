"""The back: how it moved, speed, the weeks, every set, what did not count, and how sure all of it is."""

from __future__ import annotations

from export.report.charts.curves import curves_chart
from export.report.charts.speed import speed_chart
from export.report.charts.weeks import weeks_chart
from export.report.content import Report, Section, Table
from export.report.marks import Box, Drawing, Path
from export.report.paint import CUE, GOOD, INK, MUTED, PANEL, RULE, SIDES
from export.report.paper.parts import FOOT_LINE, MARGIN, foot, heading
from export.report.paper.typeset import LEADING, Measure, Sheet, wrapped

GUTTER = 28.0
ROW = 17.0
LINES = 5
"""So many lines at most under "Not counted" and "How sure is this?"."""
WIDTHS = (0.08, 0.30, 0.14, 0.12, 0.12, 0.13, 0.11)
"""Shares of the table's columns."""


def back_page(report: Report, width: float, height: float, measure: Measure) -> Drawing:
    """The second page."""
    sheet = Sheet(width, height, measure)
    y = _head(sheet, report)
    bottom = height - MARGIN - FOOT_LINE
    low = bottom - _low_height(sheet, report)
    tall = height / 842.0
    y = _curves(sheet, report, y + 30, 158 * tall)
    y = _pair(sheet, report, y + 28, 118 * tall)
    _table(sheet, report.sets, y + 30, low - 22)
    _low(sheet, report, low)
    foot(sheet, report, 2)
    return sheet.drawn()


def _head(sheet: Sheet, report: Report) -> float:
    inner = sheet.width - 2 * MARGIN
    y = MARGIN + 10
    sheet.line(MARGIN, y, report.name, 10.5, GOOD, 600, width=inner * 0.45)
    sheet.line(MARGIN + inner, y, report.under, 10, MUTED, anchor="end", width=inner * 0.5)
    sheet.add(Path(((MARGIN, y + 9), (MARGIN + inner, y + 9)), RULE, 0.5))
    return y + 9


def _curves(sheet: Sheet, report: Report, y: float, tall: float) -> float:
    inner, curves = sheet.width - 2 * MARGIN, report.curves
    heading(sheet, MARGIN, y, curves.title)
    if curves.empty:
        sheet.line(MARGIN, y + 18, curves.empty, 10, MUTED, width=inner)
        return y + 18
    at = MARGIN + inner
    for curve in reversed(curves.curves):
        at -= sheet.line(
            at, y, curve.label, 9, SIDES[curve.side] if curve.sure else CUE, 600, "end", inner * 0.45
        )
        at -= 16
    after = sheet.block(MARGIN, y + 15, curves.caption, 9, inner, 2, MUTED)
    sheet.place(curves_chart(curves, inner, tall), MARGIN, after)
    return after + tall


def _pair(sheet: Sheet, report: Report, y: float, tall: float) -> float:
    column = (sheet.width - 2 * MARGIN - GUTTER) / 2
    right = MARGIN + column + GUTTER
    heading(sheet, MARGIN, y, report.speed.title, column)
    heading(sheet, right, y, report.weeks.title, column)
    _captioned(sheet, MARGIN, y, report.speed.empty or report.speed.caption, column)
    if not report.speed.empty:
        sheet.place(speed_chart(report.speed, column, tall), MARGIN, y + 36)
    if report.weeks.amounts:
        _captioned(sheet, right, y, report.weeks.caption, column)
        sheet.place(weeks_chart(report.weeks, column, tall - 14), right, y + 36)
        sheet.line(right, y + 36 + tall - 2, report.weeks.said, 9, INK, 600, width=column)
    else:
        _captioned(sheet, right, y, report.weeks.said, column)
    return y + 36 + tall if report.weeks.amounts or not report.speed.empty else y + 36


def _captioned(sheet: Sheet, x: float, y: float, words: str, width: float) -> None:
    sheet.block(x, y + 15, words, 9, width, 2, MUTED)


def _table(sheet: Sheet, table: Table, y: float, bottom: float) -> None:
    if not table.rows:
        return
    inner = sheet.width - 2 * MARGIN
    room = int((bottom - y - 26) / ROW)
    rows = table.rows if len(table.rows) <= room else table.rows[: max(room - 1, 0)]
    heading(sheet, MARGIN, y, table.title)
    y += 20
    _cells(sheet, table.columns, y, inner, 8.5, MUTED)
    sheet.add(Path(((MARGIN, y + 5), (MARGIN + inner, y + 5)), RULE, 0.8))
    for i, row in enumerate(rows):
        y += ROW
        if i % 2:
            sheet.add(Box(MARGIN - 4, y - 11.5, inner + 8, ROW, PANEL, 3))
        _cells(sheet, row, y, inner, 9.5, INK)
    if len(rows) < len(table.rows):
        sheet.line(MARGIN, y + ROW, table.more(len(table.rows) - len(rows)), 9, MUTED)


def _cells(sheet: Sheet, row: tuple[str, ...], y: float, inner: float, size: float, colour: str) -> None:
    x = MARGIN
    for i, (words, share) in enumerate(zip(row, WIDTHS, strict=True)):
        width = inner * share
        if i < 2:
            sheet.line(x, y, words, size, colour, width=width - 6)
        else:
            sheet.line(x + width, y, words, size, colour, anchor="end", width=width - 4)
        x += width


def _low_parts(sheet: Sheet, report: Report) -> tuple[float, float, float]:
    """Width of a column, height of the two sections side by side, height of the note below them."""
    inner = sheet.width - 2 * MARGIN
    column = (inner - GUTTER) / 2
    pair = max(_section_height(sheet, section, column) for section in (report.uncounted, report.trust))
    note = 0.0 if report.note is None else _section_height(sheet, report.note, inner) + 16
    return column, pair, note


def _low_height(sheet: Sheet, report: Report) -> float:
    _, pair, note = _low_parts(sheet, report)
    return pair + note


def _low(sheet: Sheet, report: Report, y: float) -> None:
    """The sections at the foot of the page."""
    column, pair, _ = _low_parts(sheet, report)
    _section(sheet, MARGIN, y + 10, report.uncounted, column)
    _section(sheet, MARGIN + column + GUTTER, y + 10, report.trust, column)
    if report.note is not None:
        _section(sheet, MARGIN, y + pair + 26, report.note, sheet.width - 2 * MARGIN)


def _section_lines(sheet: Sheet, section: Section, width: float) -> list[tuple[str, str, int]]:
    """Words, colour and weight of each line."""
    found = [(words, MUTED, 400) for words in wrapped(section.lead, 9, 400, width, 3, sheet.measure)]
    for first, after in section.lines:
        found += [(words, INK, 500) for words in wrapped(first, 9, 500, width, 2, sheet.measure)]
        found += [(words, MUTED, 400) for words in wrapped(after, 9, 400, width, 1, sheet.measure)]
    return found[: 2 * LINES]


def _section_height(sheet: Sheet, section: Section, width: float) -> float:
    return 18 + 9 * LEADING * len(_section_lines(sheet, section, width))


def _section(sheet: Sheet, x: float, y: float, section: Section, width: float) -> None:
    heading(sheet, x, y, section.title, width)
    at = y + 16
    for words, colour, weight in _section_lines(sheet, section, width):
        sheet.line(x, at, words, 9, colour, weight, width=width)
        at += 9 * LEADING
