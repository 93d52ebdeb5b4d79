"""What is stored: every version of every calibration, which is in use; use another, or remove one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mirror.calibrations.folder import CalibrationError
from mirror.flow.calibration_store import CalibrationRow, CalibrationStore, time_made
from mirror.flow.words import Words
from mirror.settings.file import SettingsError

COLUMNS = ("name", "made", "picture", "method", "error", "floor", "glass")


class VersionsPage(QWidget):
    """A table, the newest version of a name first. `changed` tells that another one is in use, or one is gone."""

    changed = Signal()

    def __init__(self, words: Words, calibrations: CalibrationStore) -> None:
        super().__init__()
        self._words, self._calibrations = words, calibrations
        self._sure = False
        self.message = QLabel("")
        self.message.setProperty("role", "muted")
        self.message.setWordWrap(True)
        self.table = self._table()
        self.use, self.remove = QPushButton(words("calib.use")), QPushButton(words("calib.remove"))
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(self.use)
        foot.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.use.clicked.connect(self._use)
        self.remove.clicked.connect(self._remove)
        self.table.itemSelectionChanged.connect(self._enable_buttons)
        self.refresh()

    @property
    def marked(self) -> str:
        """The title of the version that is marked; empty for none."""
        cells = self.table.selectedItems()
        return str(cells[0].data(Qt.ItemDataRole.UserRole)) if cells else ""

    def refresh(self) -> None:
        """Read the folder again."""
        rows = self._calibrations.rows()
        self.message.setText("" if rows else self._words("trainer.calibration_hint"))
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(cells_of(row, self._words)):
                cell = QTableWidgetItem(text)
                cell.setData(Qt.ItemDataRole.UserRole, row.title)
                self.table.setItem(number, column, cell)
        self._enable_buttons()

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(COLUMNS))
        table.setHorizontalHeaderLabels([self._words(f"calib.column.{key}") for key in COLUMNS])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table

    def _enable_buttons(self) -> None:
        self._sure = False
        self.remove.setText(self._words("calib.remove"))
        for button in (self.use, self.remove):
            button.setEnabled(bool(self.marked))

    def _use(self) -> None:
        title = self.marked
        self._try(lambda: self._calibrations.use(title), self._words("calib.used", title=title))

    def _remove(self) -> None:
        """Asked twice: sessions that were recorded with it name it."""
        if not self._sure:
            self._sure = True
            self.remove.setText(self._words("calib.remove_sure"))
            return
        title = self.marked
        self._try(lambda: self._calibrations.remove(title), self._words("calib.removed", title=title))

    def _try(self, work: object, done: str) -> None:
        assert callable(work)  # noqa: S101 - by the callers
        try:
            work()
        except (CalibrationError, SettingsError, OSError) as error:
            self.message.setText(self._words("trainer.refused", error=error))
            return
        self.refresh()
        self.message.setText(done)
        self.changed.emit()


def cells_of(row: CalibrationRow, words: Words) -> tuple[str, ...]:
    """A version's line: its name, when, for which picture, how, how well, and what else is known."""
    name = words("calib.in_use", title=row.title) if row.in_use else row.title
    if row.stored is None:
        return (name, row.error, "", "", "", "", "")
    known = row.stored.calibration
    lens, quality = known.intrinsics, known.quality
    return (
        name,
        time_made(row.stored),
        f"{lens.width} x {lens.height}",
        words(f"calib.method.{known.method}"),
        "–" if quality is None else words.decimal(f"{quality.rms_px:.2f} px"),
        "–" if known.floor is None else words.decimal(f"{known.floor.height_m:.2f} m"),
        "–" if known.glass is None else words(f"calib.glass.{known.glass.kind}"),
    )
