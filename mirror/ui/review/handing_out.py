"""Export and report from the window: which formats, where to, and a line about what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.results.opened import Opened
from mirror.review.handing_out import FORMATS
from mirror.review.library import Library
from mirror.ui.review.beside import BackgroundWork

Tell = Callable[[str, bool], None]


class FormatsDialog(QDialog):
    """A box for each format; `chosen` tells their names."""

    chosen = Signal(tuple)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("export.title"))
        layout, row = QVBoxLayout(self), QHBoxLayout()
        title = QLabel(words("export.title"))
        title.setProperty("role", "heading")
        layout.addWidget(title)
        self.boxes: dict[str, QCheckBox] = {}
        for name in FORMATS:
            box = QCheckBox(words(f"export.{name}"))
            box.setChecked(name == "csv")
            layout.addWidget(box)
            self.boxes[name] = box
        self.start, cancel = QPushButton(words("export.start")), QPushButton(words("export.cancel"))
        self.start.setProperty("role", "strong")
        self.start.setDefault(True)
        self.start.clicked.connect(self._start)
        cancel.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.start)
        layout.addLayout(row)

    def _start(self) -> None:
        names = tuple(name for name, box in self.boxes.items() if box.isChecked())
        self.accept()
        if names:
            self.chosen.emit(names)


class Handing:
    """Writes beside the screen's thread; `tell` says what is going on."""

    def __init__(self, parent: QWidget, library: Library, beside: BackgroundWork, words: Words) -> None:
        self._parent, self._library, self._beside, self._words = parent, library, beside, words
        self.dialog: FormatsDialog | None = None

    def export(self, opened: Opened, tell: Tell) -> None:
        """Ask which formats, then write."""
        self.dialog = FormatsDialog(self._words, self._parent)
        self.dialog.chosen.connect(lambda names: self._export(opened, names, tell))
        self.dialog.open()

    def _export(self, opened: Opened, names: Sequence[str], tell: Tell) -> None:
        tell(self._words("said.working"), False)
        self._beside.run(
            "export",
            lambda: self._library.export(opened, tuple(names)),
            lambda path: tell(self._words("said.exported", path=path), False),
            lambda line: tell(self._words("said.no_export", error=line), True),
        )

    def report(self, opened: Opened, tell: Tell) -> None:
        """Write the two pages."""
        tell(self._words("said.working"), False)
        self._beside.run(
            "report",
            lambda: self._library.report(opened),
            lambda path: tell(self._words("said.reported", path=path), False),
            lambda line: tell(self._words("said.no_export", error=line), True),
        )
