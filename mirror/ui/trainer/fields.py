"""Fields of the trainer's pages, as large as a finger: choices, numbers with less and more beside them, and forms of
labelled fields.

Numbers are written with the language's decimal sign, and read with a point or a comma.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QScroller,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mirror.flow.words import WORDS, Words
from mirror.settings.options import Option, Value

POINT, DECIMAL_SIGNS = ".", (",", "٫")
"""The decimal sign of programs, and those of people."""

Entry = tuple[Value, str]
"""A value, and what it is called."""


class Choices(QComboBox):
    """A list of choices that a turning wheel over the page does not change."""

    def __init__(self, entries: Sequence[Entry], value: Value, chosen: Callable[[Value], object]) -> None:
        super().__init__()
        # only a list's rows take a height from the style
        self.setView(QListView())
        for entry, label in entries:
            self.addItem(label, entry)
        if self.findData(value) < 0:
            self.addItem(str(value), value)
        self.setCurrentIndex(self.findData(value))
        self.currentIndexChanged.connect(lambda i: chosen(self.itemData(i)))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The page moves, the choice stays."""
        event.ignore()


class Stepper(QWidget):
    """A number to type, or to step with a finger. `line` is what is typed into."""

    def __init__(self, option: Option, line: QLineEdit, words: Words) -> None:
        super().__init__()
        self.line, self._option, self._words = line, option, words
        self.less, self.more = QPushButton(words("settings.less")), QPushButton(words("settings.more"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.less)
        row.addWidget(line, 1)
        row.addWidget(self.more)
        self.less.clicked.connect(lambda: self._move(-1))
        self.more.clicked.connect(lambda: self._move(1))

    def _move(self, ways: int) -> None:
        option = self._option
        try:
            now = float(normalise_number(self.line.text()))
        except ValueError:
            now = float(option.default)
        moved = now + ways * step(option)
        if option.least is not None and option.most is not None:
            moved = min(max(moved, option.least), option.most)
        self.line.setText(self._words.decimal(f"{moved:g}"))
        self.line.editingFinished.emit()


class NumberBox(QDoubleSpinBox):
    """A number with arrows. Its own sign would be taken for one of thousands in a language that has the other."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """As Qt does, once the decimal sign is the language's."""
        return super().validate(self._own(text), position)

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's name
        """The number that was typed."""
        return super().valueFromText(self._own(text))

    def _own(self, text: str) -> str:
        return normalise_number(text).replace(POINT, self.locale().decimalPoint())


def normalise_number(text: str) -> str:
    """A number as it was typed, with the point that programs read: 22,5 and 22.5 are the same."""
    for sign in DECIMAL_SIGNS:
        text = text.replace(sign, POINT)
    return text.strip()


def scrolling(inner: QWidget) -> QScrollArea:
    """What may be higher than its room, moved up and down by a finger too."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    return area


def step(option: Option) -> float:
    """By how much a number goes up with one touch."""
    most = option.most or 100.0
    if option.unit == "s":
        return 0.5 if most <= 30 else 5.0
    return 1.0 if most <= 60 or option.unit in {"h", "days"} or option.name.startswith("target") else 5.0


def entries(option: Option, words: Words) -> list[Entry]:
    """The choices of an option in people's words; a language in its own."""
    found = []
    for choice in option.choices:
        key = f"settings.{option.key}.{choice}"
        label = words(key) if key in WORDS else words.exercise(str(choice))
        if option.key == "screen.language" and key not in WORDS:
            label = QLocale(str(choice)).nativeLanguageName().capitalize() or str(choice)
        found.append((choice, label))
    return found


def question(option: Option, words: Words) -> str:
    """What an option is called, with its unit."""
    key, unit = f"settings.{option.key}", option.unit
    name = words(key) if key in WORDS else words.exercise(option.text)
    unit_text = words(f"settings.unit.{unit}") if f"settings.unit.{unit}" in WORDS else unit
    return f"{name} ({unit_text})" if unit and not option.choices else name


def plain(option: Option) -> bool:
    """Whether an option is for everybody who may open the door."""
    return f"settings.{option.key}" in WORDS


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
