"""The rows of the list of sessions as Qt's model: headings and sessions, those that match the words typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from mirror.review.views import Group, SessionRow


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a group; cannot be chosen."""

    title: str


class SessionRows(QAbstractListModel):
    """`UserRole` gives the `SessionRow` or the `Heading`."""

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
