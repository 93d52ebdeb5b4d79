"""The sessions that were kept: a table, the newest first, and the sets of the one that is marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Thread

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mirror.store.sessions import SessionSummary
from mirror.visit.words import Words
from mirror.visit.workout import clock

Read = Callable[[], Sequence[SessionSummary]]
MOST = 500
COLUMNS = (
    "trainer.date",
    "trainer.member",
    "trainer.exercises",
    "trainer.sets",
    "trainer.reps",
    "trainer.length",
)


def kept_sessions() -> list[SessionSummary]:
    """The newest sessions of the store. Raises StoreError."""
    from mirror.store.database import open_store
    from mirror.store.sessions import sessions

    store = open_store()
    try:
        return sessions(store, limit=MOST)
    finally:
        store.close()


class SessionsPage(QWidget):
    """Read beside the screen's thread whenever the page is opened."""

    _ready = Signal(object, str)

    def __init__(self, words: Words, titles: Callable[[str], str], read: Read = kept_sessions) -> None:
        super().__init__()
        self._words, self._titles, self._read = words, titles, read
        self._said = QLabel("")
        self._said.setProperty("role", "muted")
        self.table = QTableWidget(0, len(COLUMNS))
        self.table.setHorizontalHeaderLabels([words(key) for key in COLUMNS])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._said)
        self._ready.connect(self._fill)

    def refresh(self) -> None:
        """Read the list again; comes back at once."""
        Thread(target=self._load, name="mirror-sessions", daemon=True).start()

    def _load(self) -> None:
        try:
            self._ready.emit(list(self._read()), "")
        except Exception as error:
            self._ready.emit([], str(error))

    def _fill(self, found: list[SessionSummary], error: str) -> None:
        self._said.setText(error or ("" if found else self._words("trainer.no_sessions")))
        self.table.setRowCount(len(found))
        for row, summary in enumerate(found):
            for column, text in enumerate(self._cells(summary)):
                cell = QTableWidgetItem(text)
                cell.setData(Qt.ItemDataRole.UserRole, summary.id)
                self.table.setItem(row, column, cell)
        self.table.resizeRowsToContents()

    def _cells(self, summary: SessionSummary) -> tuple[str, ...]:
        when = datetime.fromtimestamp(summary.started_at)
        day = QLocale().toString(when.date(), QLocale.FormatType.ShortFormat)  # type: ignore[call-overload]
        names = ", ".join(self._titles(name) for name in summary.exercises)
        return (
            f"{day}  {when:%H:%M}",
            summary.member or self._words("trainer.guest"),
            names or "–",
            str(summary.sets),
            str(summary.reps),
            clock(summary.length_s),
        )
