"""What both pages have: margins, headings, the line at the foot."""

from __future__ import annotations

from export.report.content import Report, Section
from export.report.marks import Path
from export.report.paint import INK, MUTED, RULE
from export.report.paper.typeset import LEADING, Sheet, wrap_text

MARGIN = 45.0
FOOT_LINE = 24.0
LINES = 8
"""So many lines at most in a section."""


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


Line = tuple[str, str]
"""What stands out in a line, and what follows it."""


def section_lines(sheet: Sheet, part: Section, width: float) -> list[Line]:
    """The lines of a section, wrapped; what follows stays on the line where there is room."""
    found: list[Line] = [("", words) for words in wrap_text(part.lead, 9, 400, width, 3, sheet.measure)]
    for first, after in part.lines:
        both = sheet.measure(first, 9, 600) + 8 + sheet.measure(after, 9, 400)
        if after and both <= width:
            found.append((first, after))
        else:
            found += [(words, "") for words in wrap_text(first, 9, 600, width, 2, sheet.measure)]
            found += [("", words) for words in wrap_text(after, 9, 400, width, 1, sheet.measure)]
    if len(found) > LINES:
        found = [*found[: LINES - 1], ("", "…")]
    return found


def section_height(sheet: Sheet, part: Section, width: float) -> float:
    """What `section` takes, pt."""
    return 16 + 9 * LEADING * len(section_lines(sheet, part, width))


def section(sheet: Sheet, x: float, y: float, part: Section, width: float) -> float:
    """A title and its lines, nothing where there is nothing to say; returns where the next base line would be."""
    if not part.lead and not part.lines:
        return y
    heading(sheet, x, y, part.title, width)
    at = y + 16
    for first, after in section_lines(sheet, part, width):
        taken = sheet.line(x, at, first, 9, INK, 600, width=width) if first else 0.0
        start = x + (taken + 8 if first else 0.0)
        sheet.line(start, at, after, 9, MUTED, width=width - (start - x))
        at += 9 * LEADING
    return at
