"""Every option of the settings as a form, made from their declarations; what is changed is written at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mirror.settings.options import Settings
from mirror.settings.reading import SettingsError, value_of
from mirror.settings.table import Option, Value, options, tables
from mirror.settings.writing import PIN, parsed, set_value
from mirror.visit.words import Words

Write = Callable[[str, Value], object]


class SettingsPage(QWidget):
    """A panel for each table. `write` keeps one option, and raises SettingsError where it cannot."""

    def __init__(
        self, settings: Settings, words: Words, write: Write = set_value, only: tuple[str, ...] | None = None
    ) -> None:
        super().__init__()
        self._settings, self._words, self._write = settings, words, write
        self._said = QLabel(" ")
        self._said.setProperty("role", "said")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        for table in only or tables():
            column.addWidget(self._panel(table))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addWidget(self._said)

    def _panel(self, table: str) -> QFrame:
        panel = QFrame()
        panel.setProperty("role", "panel")
        grid = QGridLayout(panel)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setContentsMargins(24, 16, 24, 20)
        grid.setVerticalSpacing(14)
        title = QLabel(self._words.exercise(table.capitalize()))
        title.setProperty("role", "group")
        grid.addWidget(title, 0, 0)
        about = QLabel(self._words.exercise(tables()[table]))
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        grid.addWidget(about, 0, 1)
        for row, option in enumerate((o for o in options().values() if o.table == table), start=1):
            text = QLabel(self._words.exercise(option.text) + (f" ({option.unit})" if option.unit else ""))
            text.setWordWrap(True)
            field = self._field(option)
            text.setBuddy(field)
            grid.addWidget(text, row, 0)
            grid.addWidget(field, row, 1)
        return panel

    def _field(self, option: Option) -> QWidget:
        value = value_of(self._settings, option.key)
        if option.choices:
            return self._choice(option, value)
        if option.kind is bool:
            box = QCheckBox()
            box.setChecked(bool(value))
            box.toggled.connect(lambda on: self._keep(option, on))
            return box
        line = QLineEdit("" if option.key == PIN else _plain(value))
        line.setToolTip(option.expected)
        if option.key == PIN:
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setPlaceholderText("••••" if value else "")
        line.editingFinished.connect(lambda: self._typed(option, line))
        return line

    def _choice(self, option: Option, value: Value) -> QComboBox:
        box = _Calm()
        for choice in option.choices:
            box.addItem(self._words.exercise(str(choice)), choice)
        box.setCurrentIndex(box.findData(value))
        box.currentIndexChanged.connect(lambda i: self._keep(option, box.itemData(i)))
        return box

    def _typed(self, option: Option, line: QLineEdit) -> None:
        """Words or a number; an empty PIN leaves the one that there is."""
        if option.key == PIN and not line.text():
            return
        try:
            self._keep(option, parsed(option, line.text()))
        except SettingsError as error:
            self._said.setText(self._words("trainer.refused", error=error))

    def _keep(self, option: Option, value: Value) -> None:
        if value == value_of(self._settings, option.key):
            return
        try:
            kept = self._write(option.key, value)
        except SettingsError as error:
            self._said.setText(self._words("trainer.refused", error=error))
            return
        if isinstance(kept, Settings):
            self._settings = kept
        self._said.setText(self._words("trainer.restart"))


class _Calm(QComboBox):
    """A list of choices that a turning wheel over the page does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The page moves, the choice stays."""
        event.ignore()


def _plain(value: Value) -> str:
    """A number without needless noughts."""
    return f"{value:g}" if isinstance(value, float) else str(value)
