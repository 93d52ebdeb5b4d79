"""The sessions at the left of the window: groups, two lines each, and a field that finds one as you type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from mirror.flow.words import Words
from mirror.review.views import Group, SessionRow
from mirror.ui.canvas import CENTRE
from mirror.ui.review.pieces.look import SMALL, Look, em_of, fill, font, look_of, write
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a group; cannot be chosen."""

    title: str


class SessionRows(QAbstractListModel):
    """`UserRole` has the `SessionRow` or the `Heading`."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[tuple[str, tuple[tuple[SessionRow, str], ...]], ...] = ()
        self._wanted: tuple[str, ...] = ()
        self._shown: list[SessionRow | Heading] = []

    def set_groups(self, groups: Sequence[Group]) -> None:
        """All sessions."""
        self._groups = tuple(
            (
                title,
                tuple((row, f"{row.title} {row.subtitle} {row.words} {title}".casefold()) for row in rows),
            )
            for title, rows in groups
        )
        self._sift()

    def set_wanted(self, words: str) -> None:
        """Show sessions that have all of the words somewhere, in any order and case."""
        self._wanted = tuple(words.casefold().split())
        self._sift()

    def row_of(self, row_id: str) -> int:
        """Where a session stands, -1 where it is not shown."""
        return next(
            (i for i, what in enumerate(self._shown) if isinstance(what, SessionRow) and what.id == row_id),
            -1,
        )

    def first(self) -> int:
        """Where the first session stands, -1 for none."""
        return next((i for i, what in enumerate(self._shown) if isinstance(what, SessionRow)), -1)

    def _sift(self) -> None:
        self.beginResetModel()
        self._shown = []
        for title, rows in self._groups:
            found = [row for row, text in rows if all(word in text for word in self._wanted)]
            if found:
                self._shown += [Heading(title), *found]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's
        """Headings and sessions."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The row itself, or what it says."""
        if not index.isValid():
            return None
        what = self._shown[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return what
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            subtitle = what.subtitle if isinstance(what, SessionRow) else ""
            return f"{what.title}, {subtitle}" if subtitle else what.title
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or isinstance(self._shown[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Heights:
    """Of a row and of a heading, em."""

    row: float = 3.1
    heading: float = 2.1


HEIGHTS = _Heights()


class RowPainter(QStyledItemDelegate):
    """Paints a session in two lines, or the heading of a group."""

    def __init__(self, view: QListView, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """A heading is lower."""
        heading = isinstance(index.data(Qt.ItemDataRole.UserRole), Heading)
        return QSize(100, round((HEIGHTS.heading if heading else HEIGHTS.row) * em_of(self._view)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Title over subtitle; what is open on a blue ground."""
        what, em, look = index.data(Qt.ItemDataRole.UserRole), em_of(self._view), self._look
        box = QRectF(option.rect)
        state = option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(what, Heading):
            line = box.adjusted(0.35 * em, 0.5 * em, 0, 0)
            write(painter, line, what.title, font(self._view, SMALL, 500), look.muted, within=box)
            return
        card = box.adjusted(0, 0.06 * em, 0, -0.06 * em)
        if state & QStyle.StateFlag.State_Selected:
            fill(painter, card, 0.5 * em, look.chosen)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill(painter, card, 0.5 * em, look.raised)
        inside = card.adjusted(0.7 * em, 0, -0.5 * em, 0)
        upper = QRectF(inside.left(), inside.top() + 0.46 * em, inside.width(), 1.15 * em)
        write(painter, upper, what.title, font(self._view, 1.0, 600), look.ink, within=box)
        lower = upper.translated(0, 1.13 * em)
        write(painter, lower, what.subtitle, font(self._view, SMALL), look.muted, within=box)


class SearchField(QLineEdit):
    """Down goes to the list, Escape empties the field."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The two keys; all others write."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SessionList(QFrame):
    """Arrows and clicks open a session; typing in the field finds it by member, exercise, time."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._look, self._words = look_of(theme), words or piece_words()
        self.setProperty("role", "panel")
        self.setAccessibleName(self._words("sessions.title"))
        title = QLabel(self._words("sessions.title"))
        title.setProperty("role", "title")
        self.search = SearchField()
        self.search.setPlaceholderText(self._words("sessions.search"))
        self.search.setAccessibleName(self._words("sessions.search"))
        self.search.setClearButtonEnabled(True)
        self.rows = SessionRows()
        self.view = ListView(self._look)
        self.view.setAccessibleName(self._words("sessions.title"))
        self.view.setModel(self.rows)
        self.view.setItemDelegate(RowPainter(self.view, self._look))
        self._layout = QVBoxLayout(self)
        for part in (title, self.search, self.view):
            self._layout.addWidget(part)
        self._layout.setStretch(2, 1)
        self.search.textChanged.connect(self._find)
        self.search.down.connect(self._enter)
        self.view.selectionModel().currentChanged.connect(self._current)
        self._open = ""
        self._quiet = False
        self._tell_empty()

    @property
    def selected(self) -> str:
        """Id of the session that is open, empty for none."""
        return self._open

    def present(self, groups: Sequence[Group]) -> None:
        """Groups of (title, rows). What was open stays marked if it is still there."""
        self.rows.set_groups(groups)
        self._mark()
        self._tell_empty()

    def select(self, row_id: str) -> None:
        """Mark a session as open and bring it into sight; signals nothing."""
        self._open = row_id
        self._mark()

    def _mark(self) -> None:
        row = self.rows.row_of(self._open)
        self._quiet = True
        self.view.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        self._quiet = False
        if row >= 0:
            self.view.scrollTo(self.rows.index(row))

    def _find(self, words: str) -> None:
        self._quiet = True
        self.rows.set_wanted(words)
        self._quiet = False
        self._mark()
        self._tell_empty()

    def _enter(self) -> None:
        """From the field to what is marked, or to the first session."""
        row = self.rows.row_of(self._open)
        row = row if row >= 0 else self.rows.first()
        if row >= 0:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.view.setCurrentIndex(self.rows.index(row))

    def _current(self, now: QModelIndex, before: QModelIndex) -> None:
        what = now.data(Qt.ItemDataRole.UserRole) if now.isValid() else None
        if isinstance(what, SessionRow) and not self._quiet and what.id != self._open:
            self._open = what.id
            self.chosen.emit(what.id)

    def _tell_empty(self) -> None:
        text = "" if self.rows.rowCount() else "sessions.none" if self.search.text() else "sessions.empty"
        self.view.set_notice(self._words(text) if text else "")

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Borders follow the letters."""
        em = em_of(self)
        self._layout.setContentsMargins(round(0.9 * em), round(0.9 * em), round(0.9 * em), round(0.6 * em))
        self._layout.setSpacing(round(0.6 * em))


class ListView(QListView):
    """A list that scrolls by pixels and says why it is empty."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._notice = look, ""
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def set_notice(self, words: str) -> None:
        """What stands in the empty list."""
        self._notice = words
        self.viewport().update()

    def paintEvent(self, event: object) -> None:  # noqa: N802
        """The rows, or the words."""
        super().paintEvent(event)  # type: ignore[arg-type]
        if self._notice:
            painter = QPainter(self.viewport())
            box = QRectF(0, em_of(self), self.viewport().width(), 2 * em_of(self))
            write(painter, box, self._notice, font(self, SMALL), self._look.muted, CENTRE)
