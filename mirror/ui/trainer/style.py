"""The trainer's pages in the theme's colours: one style sheet."""

from __future__ import annotations

from pathlib import Path

from mirror.ui.fonts import list_families
from mirror.ui.theme import Theme

TICK = (Path(__file__).parent / "tick.svg").as_posix()
BASE = 23
"""Letters, px of a glass that is 1920 long: for a desk at one metre."""


def style_sheet(theme: Theme, scale: float) -> str:
    """For a window with `scale` px to each px of a glass that is 1920 long."""

    def px(size: float) -> str:
        return f"{max(1, round(size * scale))}px"

    return f"""
    QWidget {{ background: {theme.ground}; color: {theme.ink}; font-family: {list_families()}; font-size: {px(BASE)};
        font-weight: 500; }}
    QLabel, QCheckBox {{ background: transparent; }}
    QLabel[role="title"] {{ font-size: {px(40)}; font-weight: 700; }}
    QLabel[role="group"] {{ font-size: {px(28)}; font-weight: 600; padding-top: {px(18)}; }}
    QLabel[role="muted"] {{ color: {theme.muted}; font-size: {px(20)}; }}
    QLabel[role="said"] {{ color: {theme.cue}; }}
    QListWidget, QPlainTextEdit {{ background: {theme.panel}; border: none; border-radius: {px(20)};
        padding: {px(14)}; }}
    QListWidget::item {{ padding: {px(12)} {px(8)}; border-radius: {px(10)}; }}
    QListWidget::item:selected {{ background: {theme.raised}; color: {theme.ink}; }}
    QPlainTextEdit {{ font-family: monospace; font-size: {px(21)}; }}
    QFrame[role="panel"] {{ background: {theme.panel}; border-radius: {px(20)}; }}
    QFrame[role="panel"] QLabel {{ background: transparent; }}
    QPushButton {{ background: {theme.raised}; border: none; border-radius: {px(16)}; padding: {px(16)} {px(26)};
        min-height: {px(36)}; font-weight: 600; }}
    QPushButton[role="tight"] {{ padding: {px(16)} {px(11)}; font-size: {px(22)}; }}
    QPushButton:checked {{ background: {theme.ink}; color: {theme.ground}; }}
    QPushButton:disabled {{ color: {theme.muted}; }}
    QPushButton:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QTableView:focus {{
        border: {px(3)} solid {theme.left}; }}
    QLineEdit, QComboBox, QAbstractSpinBox {{ background: {theme.raised}; border: {px(3)} solid {theme.raised};
        border-radius: {px(12)}; padding: {px(10)} {px(16)}; min-height: {px(34)}; }}
    QFrame#dense QLineEdit, QFrame#dense QComboBox, QFrame#dense QAbstractSpinBox {{ padding: {px(4)} {px(8)};
        min-height: {px(32)}; }}
    QFrame#settings QLineEdit, QFrame#settings QComboBox {{ min-height: {px(54)}; font-size: {px(27)}; }}
    QFrame#settings QPushButton {{ min-height: {px(54)}; min-width: {px(64)}; padding: {px(11)}; font-size:
    {px(34)}; }} QFrame#settings QLabel {{ font-size: {px(27)}; }} QFrame#settings QLabel[role="group"] {{
    font-size: {px(34)}; }} QFrame#settings QCheckBox::indicator {{ width: {px(64)}; height: {px(64)};
    border-radius: {px(16)}; }} QComboBox QAbstractItemView::item {{ min-height: {px(76)}; }} QComboBox::drop-down
    {{ border: none; width: {px(36)}; }} QComboBox QAbstractItemView {{ background: {theme.raised};
    selection-background-color: {theme.left}; selection-color: {theme.ground}; }} QCheckBox::indicator {{ width:
    {px(34)}; height: {px(34)}; border-radius: {px(10)}; background: {theme.raised}; border: {px(3)} solid
    {theme.muted}; }} QCheckBox::indicator:checked {{ background: {theme.left}; border-color: {theme.left}; image:
    url("{TICK}"); }} QTableView {{ background: {theme.panel}; border: none; border-radius: {px(20)};
    gridline-color: {theme.raised}; selection-background-color: {theme.raised}; selection-color: {theme.ink};
    alternate-background-color: {theme.panel}; }} QTableView::item {{ padding: {px(6)} {px(14)}; border-bottom: 1px
    solid {theme.raised}; }} QHeaderView::section {{ background: {theme.panel}; color: {theme.muted}; border: none;
    padding: {px(14)}; font-weight: 500; }} QScrollArea {{ border: none; }} QScrollBar:vertical {{ background:
    transparent; width: {px(16)}; margin: 0; }} QScrollBar::handle:vertical {{ background: {theme.raised};
    border-radius: {px(8)}; min-height: {px(80)}; }} QScrollBar::add-line, QScrollBar::sub-line,
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; height: 0; }} QScrollBar:horizontal {{ height:
    0; }} """
