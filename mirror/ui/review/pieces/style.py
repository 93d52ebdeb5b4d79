"""One style sheet for the review's window: everything that Qt paints itself, in the look's colours."""

from __future__ import annotations

from mirror.ui.canvas import LONG
from mirror.ui.fonts import list_families
from mirror.ui.review.pieces.look import look_of
from mirror.ui.theme import Theme

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
