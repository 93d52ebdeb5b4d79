"""The trainer's panel: a row of pages, one open, in the theme's colours by one style sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mirror.flow.view import TrainerView
from mirror.flow.words import Words
from mirror.ui.canvas import LONG
from mirror.ui.theme import Theme, list_families

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
    QLabel[role="message"] {{ color: {theme.cue}; }}
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


Page = Callable[[], QWidget]


class TrainerPanel(QWidget):
    """Covers the glass while the trainer is there. Pages are made when they are first opened."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme, words: Words, pages: dict[str, Page]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._make = theme, pages
        self._pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._row = QHBoxLayout()
        self._tabs = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._cover: QWidget | None = None
        self._words, self._title = words, QLabel()
        self._title.setProperty("role", "title")
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addLayout(self._row)
        layout.addWidget(self._stack, 1)
        self.hide()

    def open(self, view: TrainerView) -> None:
        """Show the page that the session has open."""
        if not self._buttons:
            self._add_tabs(view)
        self._say(view)
        if view.page not in self._pages:
            self._pages[view.page] = self._make[view.page]()
            self._stack.addWidget(self._pages[view.page])
        page = self._pages[view.page]
        self._buttons[view.page].setChecked(True)
        if self._stack.currentWidget() is not page or not self.isVisible():
            self._stack.setCurrentWidget(page)
            self._refresh(page)
        if not self.isVisible():
            self._fit()
            self.show()
            self.raise_()
            self.setFocus()

    def _say(self, view: TrainerView) -> None:
        """Title and tabs in the language as it is now."""
        self._title.setText(self._words("door.title"))
        for tab in view.tabs:
            self._buttons[tab.id].setText(tab.label)

    def close_pages(self) -> None:
        """The trainer has gone: nothing of a page is left behind."""
        if not self.isVisible():
            return
        self.hide()
        self.uncover()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def cover(self, page: QWidget) -> None:
        """Put a page of its own look over all others, until it is uncovered or the trainer goes."""
        self.uncover()
        # a child of the panel would take over its style
        page.setParent(self.parentWidget())
        self._cover = page
        self._fit_cover()
        page.show()
        page.raise_()
        page.setFocus()

    def uncover(self) -> None:
        """Take it away: the page below is there again."""
        page, self._cover = self._cover, None
        if page is not None:
            page.close()
            page.deleteLater()
            self.setFocus()

    def _fit_cover(self) -> None:
        if self._cover is not None:
            self._cover.setGeometry(self.geometry())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Letters follow the glass."""
        scale = max(self.width(), self.height()) / LONG
        margin = round(44 * scale)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, margin, margin, margin)
            layout.setSpacing(round(22 * scale))
        self._row.setSpacing(round(14 * scale))
        self._dress(scale, self.width() - 2 * margin)
        self._fit_cover()

    def _dress(self, scale: float, room: int) -> None:
        """Letters of this size; long words in a row of tabs that has little room stand closer."""
        for role in ("tab", "tight"):
            for button in self._buttons.values():
                button.setProperty("role", role)
            self.setStyleSheet("")
            self.setStyleSheet(style_sheet(self._theme, scale))
            if self._row.sizeHint().width() <= room:
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the door."""
        if event.key() == Qt.Key.Key_Escape:
            self.chosen.emit("close")

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def _add_tabs(self, view: TrainerView) -> None:
        for tab in view.tabs:
            button = QPushButton(tab.label)
            button.clicked.connect(lambda _=False, name=tab.id: self.chosen.emit(name))
            if tab.id != "close":
                button.setCheckable(True)
                self._tabs.addButton(button)
            else:
                self._row.addStretch(1)
            self._row.addWidget(button)
            self._buttons[tab.id] = button

    @staticmethod
    def _refresh(page: QWidget) -> None:
        refresh = getattr(page, "refresh", None)
        if refresh is not None:
            refresh()
