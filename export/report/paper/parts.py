"""What both pages have: margins, headings, the line at the foot."""

from __future__ import annotations

from export.report.content import Report
from export.report.marks import Path
from export.report.paint import INK, MUTED, RULE
from export.report.paper.typeset import Sheet

MARGIN = 45.0
FOOT_LINE = 24.0


def heading(sheet: Sheet, x: float, y: float, words: str, width: float = float("inf")) -> None:
    """The title of a part."""
    sheet.line(x, y, words, 13, INK, 700, width=width)


def foot(sheet: Sheet, report: Report, page: int) -> None:
    """Who made it, and which page this is."""
    y = sheet.height - MARGIN
    right = sheet.width - MARGIN
    sheet.add(Path(((MARGIN, y - 10), (right, y - 10)), RULE, 0.5))
    taken = sheet.line(right, y + 2, report.page.format(page=page, pages=2), 8, MUTED, anchor="end")
    sheet.line(MARGIN, y + 2, report.foot, 8, MUTED, width=right - MARGIN - taken - 12)
