"""The sessions that were recorded: a table, the newest first; to be looked at, exported or erased."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from mirror.flow.words import Words, clock
from mirror.store.erasure import UnfinishedError
from mirror.store.members import Member
from mirror.store.sessions import SessionSummary
from mirror.ui.trainer.store_work import (
    StorePage,
    erase_sessions,
    export_sessions,
    move_sessions,
    read_members,
    read_sessions,
)

COLUMNS = (
    "trainer.date",
    "trainer.member",
    "trainer.exercises",
    "trainer.sets",
    "trainer.reps",
    "trainer.length",
)


@dataclass(frozen=True)
class SessionActions:
    """What can be done with sessions; each raises an error whose text says what is wrong."""

    read: Callable[[bool], Sequence[SessionSummary]] = read_sessions
    export: Callable[[Sequence[str]], Path] = export_sessions
    erase: Callable[[Sequence[str]], int] = erase_sessions
    members: Callable[[], Sequence[Member]] = read_members
    move: Callable[[Sequence[str], str | None], None] = move_sessions


class SessionsPage(StorePage):
    """Reads, exports and erases beside the screen's thread; `opened` tells which session is to be looked at."""

    opened = Signal(str)

    def __init__(
        self, words: Words, titles: Callable[[str], str], actions: SessionActions | None = None
    ) -> None:
        super().__init__(words)
        self._titles, self._actions = titles, actions or SessionActions()
        self._sure = False
        self._message = QLabel("")
        self._message.setProperty("role", "muted")
        self.table = self._table()
        self.look = QPushButton(words("trainer.look"))
        self.move_to = QComboBox()
        # members come later than the page is shown
        self.move_to.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.empty = QCheckBox(words("trainer.empty"))
        self.export = QPushButton(words("trainer.export"))
        self.erase = QPushButton(words("trainer.erase"))
        foot = QHBoxLayout()
        foot.addWidget(self.empty)
        foot.addWidget(self._message, 1)
        foot.addWidget(self.look)
        foot.addWidget(self.move_to)
        foot.addWidget(self.export)
        foot.addWidget(self.erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.look.clicked.connect(self._look)
        self.table.activated.connect(self._look)
        self.export.clicked.connect(self._export)
        self.erase.clicked.connect(self._erase)
        self.empty.toggled.connect(self.refresh)
        self.move_to.activated.connect(self._move)
        self.table.itemSelectionChanged.connect(self._forget_question)
        self._ready.connect(self._fill)
        self._done.connect(self._tell)
        self._forget_question()

    def refresh(self) -> None:
        """Read the list again; comes back at once."""
        empty = self.empty.isChecked()
        self._beside(lambda: self._ready.emit(list(self._actions.read(empty)), list(self._actions.members())))

    @property
    def marked(self) -> list[str]:
        """Ids of the sessions that are marked."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        cells = [self.table.item(row, 0) for row in rows]
        return [str(cell.data(Qt.ItemDataRole.UserRole)) for cell in cells if cell is not None]

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(COLUMNS))
        table.setHorizontalHeaderLabels([self._words(key) for key in COLUMNS])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table

    def _fill(self, found: list[SessionSummary], known: list[Member]) -> None:
        self._offer_members(known)
        if not found:
            self._message.setText(self._words("trainer.no_sessions"))
        self.table.setRowCount(len(found))
        for row, summary in enumerate(found):
            for column, text in enumerate(self._cells(summary)):
                cell = QTableWidgetItem(text)
                cell.setData(Qt.ItemDataRole.UserRole, summary.id)
                self.table.setItem(row, column, cell)
        self.table.resizeRowsToContents()
        self._forget_question()

    def _offer_members(self, known: list[Member]) -> None:
        """To whom a session can be moved; the first line is what the list is for."""
        self.move_to.clear()
        self.move_to.addItem(self._words("trainer.move"), "")
        self.move_to.addItem(self._words("trainer.guest"), None)
        for member in known:
            self.move_to.addItem(member.name, member.id)

    def _move(self, chosen: int) -> None:
        """Somebody was taken for somebody else: the sessions go to whose they are."""
        ids, name = self.marked, self.move_to.itemText(chosen)
        member = self.move_to.itemData(chosen)
        self.move_to.setCurrentIndex(0)
        if chosen < 1 or not ids:
            return

        def work() -> None:
            self._actions.move(ids, member)
            self._done.emit(self._words("trainer.moved", name=name), True)

        self._beside(work)

    def _cells(self, summary: SessionSummary) -> tuple[str, ...]:
        when = datetime.fromtimestamp(summary.started_at)
        names = ", ".join(self._titles(name) for name in summary.exercises)
        return (
            f"{self._words.numeric_date(when)}  {when:%H:%M}",
            summary.member or self._words("trainer.guest"),
            names or "–",
            str(summary.sets),
            _count_text(summary),
            clock(summary.length_s),
        )

    def _forget_question(self) -> None:
        """Other sessions are marked: nobody has confirmed yet that they are to go."""
        self._sure = False
        self.erase.setText(self._words("trainer.erase"))
        for button in (self.look, self.move_to, self.export, self.erase):
            button.setEnabled(bool(self.marked))

    def _look(self) -> None:
        """Enter, a double click, or the button: the first one that is marked."""
        if self.marked:
            self.opened.emit(self.marked[0])

    def _export(self) -> None:
        ids = self.marked
        self._beside(
            lambda: self._done.emit(self._words("trainer.exported", path=self._actions.export(ids)), False)
        )

    def _erase(self) -> None:
        """Asked twice: what is erased is gone from the backups too."""
        if not self._sure:
            self._sure = True
            self.erase.setText(self._words("trainer.erase_sure"))
            return
        ids = self.marked

        def work() -> None:
            try:
                self._actions.erase(ids)
            except UnfinishedError as error:
                # gone from the store and from this list; a copy still has something
                self._done.emit(str(error), True)
            else:
                self._done.emit(self._words("trainer.erased"), True)

        self._beside(work)

    def _tell(self, text: str, changed: bool) -> None:
        self._message.setText(text)
        if changed:
            self.refresh()


def _count_text(summary: SessionSummary) -> str:
    """Repetitions, and in brackets how many the rules counted where a trainer decided otherwise."""
    reps, ruled = summary.reps, summary.reps_as_counted
    return f"{reps} ({ruled})" if summary.corrected else str(reps)
