"""A card to take home: a few lines of text with the month drawn in letters, or a picture as SVG. It names nobody."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from mirror.progress.days import Day

SHADES = "·▂▄▆█"
"""A day of the map by its level."""
CELL, GAP = 44, 8
SIZE = (560, 700)
"""Width and height of the picture, px."""
COLOURS = ("#22303A", "#1F6E5A", "#29A181", "#34C99F", "#40E0A8")


def month_text(days: Sequence[Day]) -> list[str]:
    """A line for each week, Monday first; a day that has not come yet is a blank."""
    shown = ["".join(" " if day.future else SHADES[day.level] for day in week) for week in _weeks(days)]
    return [line.rstrip() for line in shown]


def picture(title: str, lines: Sequence[str], days: Sequence[Day]) -> str:
    """The card as SVG: a title, some lines, the month as a map of squares."""
    width, height = SIZE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<rect width="{width}" height="{height}" rx="36" fill="#0A0E12"/>',
        _text(48, 88, 40, "#F5F8FA", title, 700),
        *(_text(48, 140 + 44 * i, 28, "#AEB6BD", line) for i, line in enumerate(lines[:6])),
        *_squares(days, 48, height - 48 - 5 * (CELL + GAP)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _squares(days: Sequence[Day], left: int, top: int) -> list[str]:
    found = []
    for i, day in enumerate(days):
        x, y = left + (i % 7) * (CELL + GAP), top + (i // 7) * (CELL + GAP)
        paint = "none" if day.future else COLOURS[day.level]
        edge = ' stroke="#22303A"' if day.future else ""
        found.append(
            f'<rect x="{x}" y="{y}" width="{CELL}" height="{CELL}" rx="10" fill="{paint}"{edge}>'
            f"<title>{day.date.isoformat()}: {day.energy:.0f}</title></rect>"
        )
    return found


def _text(x: int, y: int, size: int, paint: str, words: str, weight: int = 500) -> str:
    return (
        f'<text x="{x}" y="{y}" font-family="Inter, sans-serif" font-size="{size}" font-weight="{weight}"'
        f' fill="{paint}">{escape(words)}</text>'
    )


def _weeks(days: Sequence[Day]) -> list[Sequence[Day]]:
    return [days[i : i + 7] for i in range(0, len(days), 7)]
