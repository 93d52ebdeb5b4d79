"""The trainer's plans: a list, for whom, and the text of one, checked while it is written; stored or erased."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from mirror.flow.words import Words
from mirror.plans.plan import TrainingPlan, library, parse
from mirror.store.members import StoredPlan
from mirror.ui.trainer.store_work import StorePage, erase_plan, put_plan, read_names, read_plans
from rules.toml_lines import RuleError


@dataclass(frozen=True)
class PlanActions:
    """What can be done with plans; each raises an error whose text says what is wrong."""

    read: Callable[[], Sequence[StoredPlan]] = read_plans
    members: Callable[[], Sequence[tuple[str, str]]] = read_names
    put: Callable[[str, str, str | None], None] = put_plan
    erase: Callable[[str, str | None], None] = erase_plan


class PlansPage(StorePage):
    """Reads, keeps and erases beside the screen's thread. Those that come with the mirror can be begun from."""

    def __init__(self, words: Words, actions: PlanActions | None = None) -> None:
        super().__init__(words)
        self._plans = actions or PlanActions()
        self._sure = False
        self.list = QListWidget()
        self.name = QLineEdit()
        self.name.setPlaceholderText(words("plans.name"))
        self.whose = QComboBox()
        self.text = QPlainTextEdit()
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.message = QLabel("")
        self.message.setWordWrap(True)
        self.keep = QPushButton(words("plans.keep"))
        self.erase = QPushButton(words("trainer.erase"))
        self._lay_out()
        self.list.currentItemChanged.connect(self._open)
        self.text.textChanged.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.keep.clicked.connect(self._keep)
        self.erase.clicked.connect(self._erase)
        self._ready.connect(self._fill)
        self._done.connect(self._tell)

    def refresh(self) -> None:
        """Read plans and members again; comes back at once."""
        self._beside(lambda: self._ready.emit(list(self._plans.read()), list(self._plans.members())))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.whose, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(self.keep)
        foot.addWidget(self.erase)
        right = QVBoxLayout()
        right.addLayout(head)
        right.addWidget(self.text, 1)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 2)
        layout.addLayout(right, 3)

    def _fill(self, found: list[StoredPlan], members: list[tuple[str, str]]) -> None:
        at = self.list.currentRow()
        self.whose.clear()
        self.whose.addItem(self._words("plans.everybody"), None)
        for member_id, name in members:
            self.whose.addItem(name, member_id)
        self.list.clear()
        for row in found:
            whose = row.member or self._words("plans.everybody")
            self._add(f"{row.name}\n{whose}", row)
        for plan in library():
            self._add(
                f"{plan.name}\n{self._words('plans.library')}",
                StoredPlan(plan.name, None, None, plan.text, 0.0),
            )
        self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))

    def _add(self, label: str, row: StoredPlan) -> None:
        item = QListWidgetItem(label)
        item.setData(Qt.ItemDataRole.UserRole, row)
        self.list.addItem(item)

    def _open(self, item: QListWidgetItem | None) -> None:
        """Another plan of the list: its text, for whom it is."""
        if item is None:
            return
        row: StoredPlan = item.data(Qt.ItemDataRole.UserRole)
        self.name.setText(row.name)
        self.whose.setCurrentIndex(max(self.whose.findData(row.member_id), 0))
        self.text.setPlainText(row.text)
        self._sure = False
        self.erase.setText(self._words("trainer.erase"))
        self.erase.setEnabled(row.begun_at > 0)

    def _plan(self) -> TrainingPlan:
        return parse(self.text.toPlainText(), self.name.text().strip())

    def _check(self) -> None:
        """What is wrong is shown while it is written, with its line and key."""
        try:
            plan = self._plan()
        except RuleError as error:
            self.keep.setEnabled(False)
            self.message.setText(str(error))
            return
        self.keep.setEnabled(True)
        game, minutes = plan.game, plan.minutes
        if game is None:
            self.message.setText(self._words("plans.right", minutes=minutes, count=len(plan.steps)))
        else:
            self.message.setText(self._words("plans.right_game", minutes=minutes, count=len(game.intervals)))

    def _keep(self) -> None:
        plan, whose = self._plan(), self.whose.currentData()

        def work() -> None:
            self._plans.put(plan.name, plan.text, whose)
            self._done.emit(self._words("plans.kept"), True)

        self._beside(work)

    def _erase(self) -> None:
        """Asked twice."""
        if not self._sure:
            self._sure = True
            self.erase.setText(self._words("plans.sure"))
            return
        row: StoredPlan = self.list.currentItem().data(Qt.ItemDataRole.UserRole)

        def work() -> None:
            self._plans.erase(row.name, row.member_id)
            self._done.emit(self._words("trainer.erased"), True)

        self._beside(work)

    def _tell(self, text: str, changed: bool) -> None:
        if changed:
            self.refresh()
        self.message.setText(text)
