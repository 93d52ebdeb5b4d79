"""Fields of the calibration's pages: labelled numbers, choices and lines, in a panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mirror.ui.trainer.fields import NumberBox


class Form(QFrame):
    """A panel of rows; each label belongs to its field."""

    def __init__(self, title: str, about: str = "") -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setObjectName("dense")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(22, 14, 22, 20)
        head = QLabel(title)
        head.setProperty("role", "group")
        self._column.addWidget(head)
        if about:
            self._column.addWidget(make_muted_label(about))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._grid.setVerticalSpacing(8)
        self._column.addLayout(self._grid)

    def row(self, label: str, field: QWidget) -> None:
        """Add a field with its name."""
        text = QLabel(label)
        text.setWordWrap(True)
        text.setBuddy(field)
        # the columns' shares alone say how wide it is, so that labels get the height that they wrap to
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        at = self._grid.rowCount()
        self._grid.addWidget(text, at, 0)
        self._grid.addWidget(field, at, 1)

    def below(self, widget: QWidget) -> None:
        """Add something over the whole width."""
        self._column.addWidget(widget)


def make_muted_label(text: str = "") -> QLabel:
    """Words of less weight, that wrap."""
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def beside(*fields: QWidget) -> QWidget:
    """Fields of one row; the focus goes to the first."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for field in fields:
        row.addWidget(field)
    holder.setFocusProxy(fields[0])
    return holder


def number(
    value: float, least: float, most: float, step: float, changed: Callable[[float], None], digits: int = 0
) -> QDoubleSpinBox:
    """A number with its arrows."""
    box = NumberBox()
    box.setDecimals(digits)
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setValue(value)
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(10, 0, 4, 0)
    box.valueChanged.connect(changed)
    return box


def choice(options: dict[str, str], chosen: str, changed: Callable[[str], None]) -> QComboBox:
    """One of some: key -> words."""
    box = QComboBox()
    for key, words in options.items():
        box.addItem(words, key)
    box.setCurrentIndex(box.findData(chosen))
    box.currentIndexChanged.connect(lambda i: changed(str(box.itemData(i))))
    return box
