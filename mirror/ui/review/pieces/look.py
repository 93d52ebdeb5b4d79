"""The look of the trainer's screens: colours for a desk at one metre, letters and boxes of painted pieces in the
widget's own em, and the style sheet of everything that Qt paints itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mirror.ui.canvas import CENTRE, LEFT, LONG, RIGHT, reading
from mirror.ui.theme import Theme, list_families


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
    """A colour between two: `share` 0 is the first, 1 the second."""
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


SMALL, BODY, HEADING, TITLE = 0.84, 1.0, 1.14, 1.5
"""Sizes of letters, em."""
RADIUS = 0.66
"""Corners of a panel, em."""


def em_of(widget: QWidget) -> float:
    """Height of the widget's letters, px: the unit of all its sizes."""
    return float(max(QFontInfo(widget.font()).pixelSize(), 8))


def font(widget: QWidget, size: float = BODY, weight: int = 500) -> QFont:
    """The widget's typeface at `size` em and a weight of 500, 600 or 700."""
    made = QFont(widget.font())
    made.setPixelSize(max(1, round(size * em_of(widget))))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def write(
    painter: QPainter,
    box: QRectF,
    words: str,
    letters: QFont,
    paint: str | QColor,
    align: Qt.AlignmentFlag = LEFT,
    within: QRectF | None = None,
) -> float:
    """One line in the middle of `box`, shortened where it does not fit; returns the width that it takes.

    Where lines begin at the right, it is turned about the middle of `within`, if that is given.
    """
    if within is not None and _leftward(painter):
        box, align = turn_box(painter, box, within), {LEFT: RIGHT, RIGHT: LEFT}.get(align, align)
    metrics = QFontMetricsF(letters)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(box.width(), 0.0) + 0.5)
    width = metrics.horizontalAdvance(shown)
    x = {LEFT: box.left(), CENTRE: box.center().x() - width / 2, RIGHT: box.right() - width}[align]
    painter.setFont(letters)
    painter.setPen(QColor(paint))
    base = box.center().y() + (metrics.capHeight() if metrics.capHeight() > 0 else metrics.ascent() * 0.7) / 2
    leftward = _leftward(painter)
    if leftward:
        painter.setLayoutDirection(reading(shown))
    painter.drawText(QPointF(x, base), shown)
    if leftward:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return width


def turn_box(painter: QPainter, box: QRectF, within: QRectF) -> QRectF:
    """Where a box is seen: turned about the middle of `within` where lines begin at the right."""
    if not _leftward(painter):
        return box
    left = within.left() + within.right() - box.right()
    return QRectF(left, box.top(), box.width(), box.height())


def _leftward(painter: QPainter) -> bool:
    """As the widget is that it paints."""
    return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


def width_of(words: str, letters: QFont) -> float:
    """Width of one line, px."""
    return QFontMetricsF(letters).horizontalAdvance(words)


def fill(
    painter: QPainter, box: QRectF, radius: float, paint: str | QColor, edge: QPen | None = None
) -> None:
    """A box with round corners."""
    painter.setPen(edge or Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paint))
    painter.drawRoundedRect(box, radius, radius)


def ring(painter: QPainter, box: QRectF, radius: float, paint: str, width: float = 2.0) -> None:
    """The mark of the focus, or of what is chosen: an outline just inside `box`."""
    half = width / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(paint), width))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def device_ratio(widget: QWidget, painter: QPainter) -> float:
    """Device px for each px of a widget, also where it is rendered into a picture that is finer than the screen."""
    return max(widget.devicePixelRatioF(), painter.deviceTransform().m11())


def shows_focus(widget: QWidget) -> bool:
    """Whether the keyboard is at the widget, so that a ring must tell."""
    return widget.hasFocus() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus


EM, LEAST_EM = 17.5, 14.0
"""Letters of the body text, px of a window that is 1920 long, and the smallest, px."""


def em_for(width: int, height: int) -> float:
    """Letters for a window of this size, px."""
    return max(LEAST_EM, EM * max(width / LONG, min(height / 1080, 1.6 * width / LONG)))


def style_sheet(theme: Theme, em: float = EM) -> str:
    """Roles: `ground` (the window), `panel`, `inset`; labels `title`, `heading`, `group`, `muted`, `value`, `warn`,
    `body`; buttons `strong`, `quiet`, `flat`. `em` px is the height of the letters, that all sizes follow.
    """
    look = look_of(theme)

    def px(share: float) -> str:
        return f"{max(1, round(share * em))}px"

    return f"""
    QWidget {{ color: {look.ink}; font-family: {list_families()}; font-size: {round(em)}px; font-weight: 500; }}
    QWidget[role="ground"], QDialog {{ background: {look.ground}; }}
    QLabel, QCheckBox {{ background: transparent; }}
    QLabel[role="title"] {{ font-size: {px(1.45)}; font-weight: 700; }}
    QLabel[role="heading"] {{ font-size: {px(1.2)}; font-weight: 600; }}
    QLabel[role="group"], QLabel[role="name"] {{ color: {look.muted}; }}
    QLabel[role="muted"] {{ color: {look.muted}; font-size: {px(0.84)}; }}
    QLabel[role="value"] {{ font-size: {px(1.12)}; font-weight: 700; }}
    QLabel[role="body"] {{ font-weight: 600; }}
    QLabel[role="warn"] {{ color: {look.cue}; font-weight: 600; }}
    QFrame[role="panel"] {{ background: {look.panel}; border-radius: {px(0.66)}; }}
    QFrame[role="inset"] {{ background: {look.raised}; border-radius: {px(0.5)}; }}
    QFrame[role="fault"] {{ background: {look.cue_ground}; border-radius: {px(0.5)}; }}
    QFrame[role="rule"] {{ background: {look.line}; border: none; }}
    QPushButton, QToolButton {{ background: {look.button}; border: {px(0.1)} solid {look.edge};
        border-radius: {px(0.5)}; padding: {px(0.42)} {px(0.9)}; font-weight: 600; }}
    QPushButton:hover, QToolButton:hover {{ background: {look.hover}; }}
    QPushButton:disabled {{ color: {look.muted}; }}
    QFrame[role="inset"] QPushButton {{ background: {look.hover if look.dark else look.button}; }}
    QFrame[role="inset"] QPushButton[role="flat"] {{ background: transparent; }}
    QPushButton[role="strong"], QFrame[role="inset"] QPushButton[role="strong"] {{ background: {look.good_ground}; }}
    QPushButton[role="strong"]:hover {{ background: {look.hover}; }}
    QFrame[role="inset"] QPushButton:hover {{ border-color: {look.muted}; }}
    QPushButton[role="flat"] {{ background: transparent; border-color: transparent; color: {look.muted};
        padding: {px(0.2)} {px(0.35)}; font-weight: 500; }}
    QPushButton[role="flat"]:hover {{ color: {look.ink}; }}
    QPushButton[role="flat"]:checked {{ color: {look.good}; font-weight: 600; }}
    QPushButton:focus, QToolButton:focus, QLineEdit:focus, QPlainTextEdit:focus, QTreeView:focus,
    QListView:focus {{ border: {px(0.1)} solid {look.left}; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    QLineEdit, QPlainTextEdit {{ background: {look.raised}; border: {px(0.1)} solid transparent;
        border-radius: {px(0.5)}; padding: {px(0.36)} {px(0.6)}; selection-background-color: {look.left};
        selection-color: {look.on_colour}; placeholder-text-color: {look.muted}; }}
    QTreeView, QListView {{ background: transparent; border: {px(0.1)} solid transparent; outline: none;
        border-radius: {px(0.5)}; selection-background-color: transparent; }}
    QTreeView::branch, QTreeView::branch:selected, QTreeView::item, QTreeView::item:selected {{
        background: transparent; }}
    QMenu {{ background: {look.raised}; border: 1px solid {look.hover}; padding: {px(0.3)}; }}
    QMenu::item {{ padding: {px(0.3)} {px(1.2)}; border-radius: {px(0.3)}; }}
    QMenu::item:selected {{ background: {look.chosen}; }}
    QToolTip {{ background: {look.raised}; color: {look.ink}; border: 1px solid {look.hover};
        padding: {px(0.3)}; font-size: {px(0.84)}; }}
    QScrollArea, QScrollArea > QWidget > QWidget, QGraphicsView {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: {px(0.5)}; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {look.hover}; border-radius: {px(0.25)};
        min-height: {px(2)}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; height: 0; width: 0; }}
    QScrollBar:horizontal {{ height: 0; }}
    """
