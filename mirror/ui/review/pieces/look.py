"""The colours of the trainer's screens: the theme's own, and the shades that a desk at one metre needs besides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from mirror.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as `#RRGGBB`. `raised` is for fields and boxes, `edge` around buttons (it may be none), `chosen` for
    the row that is open."""

    dark: bool
    ground: str
    panel: str
    raised: str
    button: str
    hover: str
    line: str
    edge: str
    chosen: str
    ink: str
    muted: str
    left: str
    right: str
    good: str
    fair: str
    poor: str
    cue: str
    good_ground: str
    cue_ground: str
    on_colour: str


def mix_colours(first: str, second: str, share: float) -> str:
    """A colour between two: `share` 0 gives the first, 1 the second."""
    a, b = QColor(first), QColor(second)
    parts = (
        round(x + (y - x) * share)
        for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    )
    return QColor(*parts).name()


def luminance(paint: str) -> float:
    """Relative luminance 0..1 of a colour, as WCAG 2.2 defines it."""
    found = QColor(paint)
    parts = (found.redF(), found.greenF(), found.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2); letters need 4.5, large ones 3."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def readable_on(paint: str) -> str:
    """Dark or white letters, whichever are read better on a colour."""
    return max(("#0B1418", "#FFFFFF"), key=lambda ink: contrast(ink, paint))


@lru_cache
def look_of(theme: Theme) -> Look:
    """The shades of a theme, dark, light or of high contrast."""
    dark = QColor(theme.ground).lightnessF() < 0.5
    contrast = theme.name == "contrast"
    panel = theme.panel if contrast or not dark else "#171E26"
    tint = "#FFFFFF" if dark else theme.ink
    return Look(
        dark=dark,
        ground=theme.ground if contrast else "#0F1419" if dark else "#E6ECEF",
        panel=panel,
        raised=mix_colours(panel, tint, 0.08),
        button=mix_colours(panel, tint, 0.08) if dark else "#FFFFFF",
        hover=mix_colours(panel, tint, 0.14),
        line=mix_colours(panel, tint, 0.30 if contrast else 0.07 if dark else 0.12),
        edge=mix_colours(panel, tint, 0.30) if contrast else "transparent" if dark else "#CBD4DA",
        chosen=mix_colours(panel, theme.left, 0.34 if contrast else 0.20),
        ink=theme.ink,
        muted=theme.muted if dark else "#4D5862",
        left=theme.left,
        right=theme.right,
        good=theme.good,
        fair="#D9A441" if dark else "#E9A93C",
        poor="#9C6826" if dark else "#C27A12",
        cue=theme.cue,
        good_ground=mix_colours(panel, theme.good, 0.24 if dark else 0.16),
        cue_ground=mix_colours(panel, theme.cue, 0.20 if dark else 0.12),
        on_colour="#0B1418" if dark else "#FFFFFF",
    )
