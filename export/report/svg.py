"""A drawing as SVG, for the twin in HTML."""

from __future__ import annotations

from html import escape

from export.report.marks import Box, Dot, Label, Mark, Path, SheetDrawing


def svg(drawing: SheetDrawing, label: str, kind: str = "") -> str:
    """An `svg` element; `label` is what a screen reader says, `kind` its class."""
    size = f"0 0 {_n(drawing.width)} {_n(drawing.height)}"
    inside = "".join(_mark(mark) for mark in drawing.marks)
    role = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return f'<svg class="{escape(kind)}" viewBox="{size}" {role}>{inside}</svg>'


def _mark(mark: Mark) -> str:
    if isinstance(mark, Label):
        anchor = "" if mark.anchor == "start" else f' text-anchor="{mark.anchor}"'
        weight = "" if mark.weight == 400 else f' font-weight="{mark.weight}"'
        place = f'x="{_n(mark.x)}" y="{_n(mark.y)}" font-size="{_n(mark.size)}"'
        return f'<text {place} fill="{mark.colour}"{weight}{anchor}>{escape(mark.text)}</text>'
    if isinstance(mark, Path):
        return _path(mark)
    if isinstance(mark, Box):
        place = f'x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"'
        radius = f' rx="{_n(mark.radius)}"' if mark.radius else ""
        rim = f' stroke="{mark.colour}"' if mark.colour else ""
        return f'<rect {place}{radius} fill="{mark.fill or "none"}"{rim}{_opacity(mark.opacity)}/>'
    return _dot(mark)


def _path(mark: Path) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.points)
    drawn = f' stroke="{mark.colour}" stroke-width="{_n(mark.width)}"' if mark.colour else ""
    joins = ' stroke-linejoin="round" stroke-linecap="round"' if mark.colour and not mark.dash else ""
    dash = f' stroke-dasharray="{" ".join(_n(d) for d in mark.dash)}"' if mark.dash else ""
    return f'<polyline points="{points}" fill="{mark.fill or "none"}"{drawn}{joins}{dash}{_opacity(mark.opacity)}/>'


def _dot(mark: Dot) -> str:
    rim = f' stroke="{mark.colour}"' if mark.colour else ""
    return f'<circle cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}" fill="{mark.fill}"{rim}/>'


def _opacity(value: float) -> str:
    return "" if value == 1.0 else f' opacity="{_n(value)}"'


def _n(value: float) -> str:
    """A number with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
