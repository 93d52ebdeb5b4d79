"""The back: how it moved, speed, the weeks, every set, what did not count, and how sure all of it is."""

from __future__ import annotations

from export.report.charts.curves import curves_chart
from export.report.charts.speed import draw_speed_chart
from export.report.charts.weeks import weeks_chart
from export.report.content import Report, Table
from export.report.marks import Box, Path, SheetDrawing
from export.report.paint import CUE, GOOD, INK, MUTED, PANEL, RULE, SIDES
from export.report.paper.parts import FOOT_LINE, MARGIN, foot, heading, section, section_height
from export.report.paper.typeset import LEADING, Measure, Sheet

GUTTER = 28.0
ROW = 17.0
TABLE_HEAD, PAIR_HEAD = 26.0, 38.0
LEAST, MOST, CURVES = 220.0, 380.0, 0.57
"""Heights of the charts together, pt, and the share of the upper one."""
WIDTHS = (0.08, 0.30, 0.14, 0.12, 0.12, 0.13, 0.11)
"""Shares of the table's columns."""


def back_page(report: Report, width: float, height: float, measure: Measure) -> SheetDrawing:
    """The second page. What is not taken by words is shared out to the charts."""
    sheet = Sheet(width, height, measure)
    y = _head(sheet, report)
    bottom = height - MARGIN - FOOT_LINE
    low = _low_height(sheet, report)
    rows = len(report.sets.rows)
    table = 30 + TABLE_HEAD + ROW * rows + 16 if rows else 0.0
    free = bottom - y - low - table - _heads(report)
    tall = min(max(free, LEAST), MOST)
    y = _curves(sheet, report, y + 30, tall * CURVES)
    y = _pair(sheet, report, y + 28, tall * (1 - CURVES))
    y = _table(sheet, report.sets, y + 30, bottom - low - 14)
    _low(sheet, report, min(y + 22, bottom - low))
    foot(sheet, report, 2)
    return sheet.finish()


def _heads(report: Report) -> float:
    """What titles, captions and gaps of the charts take."""
    curves = 18.0 if report.curves.empty else 15 + 9 * LEADING
    return 30 + curves + 28 + PAIR_HEAD + (0.0 if report.weeks.amounts else 31.0)


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
    """Speed and the weeks side by side; speed alone where there are no weeks."""
    inner = sheet.width - 2 * MARGIN
    column = (inner - GUTTER) / 2 if report.weeks.amounts else inner
    heading(sheet, MARGIN, y, report.speed.title, column)
    _write_caption(sheet, MARGIN, y, report.speed.empty or report.speed.caption, column)
    if not report.speed.empty:
        sheet.place(draw_speed_chart(report.speed, column, tall), MARGIN, y + PAIR_HEAD)
    if report.weeks.amounts:
        _weeks(sheet, report, MARGIN + column + GUTTER, y, column, tall)
        return y + PAIR_HEAD + tall
    y += 46 if report.speed.empty else PAIR_HEAD + tall + 16
    heading(sheet, MARGIN, y, report.weeks.title, column)
    _write_caption(sheet, MARGIN, y, report.weeks.sentence, column)
    return y + 15


def _weeks(sheet: Sheet, report: Report, x: float, y: float, column: float, tall: float) -> None:
    heading(sheet, x, y, report.weeks.title, column)
    _write_caption(sheet, x, y, report.weeks.caption, column)
    sheet.place(weeks_chart(report.weeks, column, tall - 14), x, y + PAIR_HEAD)
    sheet.line(x, y + PAIR_HEAD + tall - 2, report.weeks.sentence, 9, INK, 600, width=column)


def _write_caption(sheet: Sheet, x: float, y: float, words: str, width: float) -> None:
    sheet.block(x, y + 15, words, 9, width, 2, MUTED)


def _table(sheet: Sheet, table: Table, y: float, bottom: float) -> float:
    """As many rows as there is room for above `bottom`; returns where it ends."""
    if not table.rows:
        return y - 14
    inner = sheet.width - 2 * MARGIN
    room = int((bottom - y - TABLE_HEAD) / ROW)
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
        y += ROW
        sheet.line(MARGIN, y, table.more(len(table.rows) - len(rows)), 9, MUTED)
    return y + 6


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
    pair = max(section_height(sheet, section, column) for section in (report.uncounted, report.trust))
    note = 0.0 if report.note is None else section_height(sheet, report.note, inner) + 16
    return column, pair, note


def _low_height(sheet: Sheet, report: Report) -> float:
    _, pair, note = _low_parts(sheet, report)
    return pair + note


def _low(sheet: Sheet, report: Report, y: float) -> None:
    """The sections at the foot of the page."""
    column, pair, _ = _low_parts(sheet, report)
    section(sheet, MARGIN, y + 10, report.uncounted, column)
    section(sheet, MARGIN + column + GUTTER, y + 10, report.trust, column)
    if report.note is not None:
        section(sheet, MARGIN, y + pair + 26, report.note, sheet.width - 2 * MARGIN)
