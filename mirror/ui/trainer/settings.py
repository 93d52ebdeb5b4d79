"""The settings as a form, made from their declarations: in people's words, and all of them for experts; and the
camera's page, its picture as it comes, how fast everything goes, and its options.

What is changed is written at once.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mirror.flow.words import WORDS, Words
from mirror.live.loop import LiveLoop
from mirror.live.state import Timings
from mirror.settings.file import PIN, SettingsError, parse_value, set_value, value_of
from mirror.settings.languages import LANGUAGES
from mirror.settings.options import Option, Settings, Value, options, tables
from mirror.ui.theme import has_letters
from mirror.ui.timing import StallMeter
from mirror.ui.trainer.fields import (
    Choices,
    Entry,
    Stepper,
    entries,
    normalise_number,
    plain,
    question,
    scrolling,
)
from mirror.ui.translation import language

LANGUAGE = "screen.language"

Write = Callable[[str, Value], object]
Lists = Mapping[str, Callable[[], Sequence[Entry]]]
"""Options whose values are a list on this machine: cameras, exercises, profiles."""


class SettingsPage(QWidget):
    """A panel for each table. `write` keeps one option, and raises SettingsError where it cannot."""

    def __init__(
        self,
        settings: Settings,
        words: Words,
        write: Write = set_value,
        only: tuple[str, ...] | None = None,
        lists: Lists | None = None,
    ) -> None:
        super().__init__()
        self._settings, self._words, self._write, self._lists = settings, words, write, lists or {}
        self._expert: list[QWidget] = []
        self.fields: dict[str, QWidget] = {}
        self._message = QLabel(" ")
        self._message.setProperty("role", "message")
        self.everything = QCheckBox(words("settings.all"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        for table in only or tables():
            column.addWidget(self._panel(table))
        column.addWidget(self.everything)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inner), 1)
        layout.addWidget(self._message)
        self.everything.toggled.connect(self._show_everything)
        self._show_everything(False)

    def _show_everything(self, on: bool) -> None:
        for widget in self._expert:
            widget.setVisible(on)

    def _panel(self, table: str) -> QFrame:
        panel = QFrame()
        panel.setObjectName("settings")
        panel.setProperty("role", "panel")
        grid = QGridLayout(panel)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)
        grid.setContentsMargins(24, 16, 24, 20)
        grid.setVerticalSpacing(14)
        grid.addWidget(self._heading(table), 0, 0, 1, 2)
        own = [option for option in options().values() if option.table == table]
        for row, option in enumerate(own, start=1):
            self._row(grid, row, option)
        if not any(plain(option) for option in own):
            self._expert.append(panel)
        return panel

    def _heading(self, table: str) -> QLabel:
        key = f"settings.{table}"
        title = QLabel(self._words(key) if key in WORDS else self._words.exercise(table.capitalize()))
        title.setProperty("role", "group")
        title.setToolTip(tables()[table])
        return title

    def _row(self, grid: QGridLayout, row: int, option: Option) -> None:
        text = QLabel(question(option, self._words))
        text.setWordWrap(True)
        text.setToolTip(f"{option.key}: {option.text}")
        field = self.fields[option.key] = self._field(option)
        text.setBuddy(field)
        grid.addWidget(text, row, 0)
        placed = field
        if isinstance(field, QLineEdit) and option.kind is not str:
            placed = Stepper(option, field, self._words)
        grid.addWidget(placed, row, 1)
        if not plain(option):
            self._expert += [text, placed]

    def _field(self, option: Option) -> QWidget:
        value = value_of(self._settings, option.key)
        listed = self._lists.get(option.key)
        if option.choices or listed is not None:
            found = list(listed()) if listed is not None else entries(option, self._words)
            return Choices(found, value, lambda chosen: self._keep(option, chosen))
        if option.kind is bool:
            box = QCheckBox()
            box.setChecked(bool(value))
            box.toggled.connect(lambda on: self._keep(option, on))
            return box
        line = QLineEdit("" if option.key == PIN else self._format_number(value))
        line.setToolTip(option.expected)
        if option.key == PIN:
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setPlaceholderText("••••" if value else "")
        line.editingFinished.connect(lambda: self._take_line(option, line))
        return line

    def _format_number(self, value: Value) -> str:
        """A number without needless noughts, with the language's decimal sign."""
        return self._words.decimal(f"{value:g}") if isinstance(value, float) else str(value)

    def _take_line(self, option: Option, line: QLineEdit) -> None:
        """Words or a number; an empty PIN leaves the one that there is."""
        if option.key == PIN and not line.text():
            return
        try:
            self._keep(
                option,
                parse_value(option, line.text() if option.kind is str else normalise_number(line.text())),
            )
        except SettingsError as error:
            self._message.setText(self._words("trainer.refused", error=error))

    def _keep(self, option: Option, value: Value) -> None:
        if value == value_of(self._settings, option.key):
            return
        try:
            written = self._write(option.key, value)
        except SettingsError as error:
            self._message.setText(self._words("trainer.refused", error=error))
            return
        if isinstance(written, Settings):
            self._settings = written
        lines = [self._words("trainer.restart")]
        if option.key == LANGUAGE:
            lines += lacking(language(str(value)), self._words)
        self._message.setText("  ".join(lines))


def lacking(name: str, words: Words) -> list[str]:
    """What a language lacks on this machine: letters, and what installs them; a voice."""
    row = LANGUAGES[name]
    found = [] if has_letters(name) else [words("trainer.no_letters", package=row.fonts)]
    return found if row.voice else [*found, words("trainer.no_voice")]


EVERY_MS = 100


class CameraPicture(QWidget):
    """The newest picture, whole, as large as there is room."""

    def __init__(self, loop: LiveLoop) -> None:
        super().__init__()
        self._loop = loop
        self.setMinimumHeight(240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Scale the picture into the widget."""
        shown = self._loop.latest().shown
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#000000"))
        if shown is None:
            return
        height, width = shown.image.shape[:2]
        image = QImage(shown.image.data, width, height, QImage.Format.Format_RGB32)
        scale = min(self.width() / width, self.height() / height)
        size = (width * scale, height * scale)
        box = QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)
        painter.drawImage(box, image)


class CameraPage(QWidget):
    """Refreshed ten times a second while it is open."""

    def __init__(self, loop: LiveLoop, words: Words, beat: StallMeter, options: SettingsPage) -> None:
        super().__init__()
        self._loop, self._words, self._beat = loop, words, beat
        self._picture = CameraPicture(loop)
        self._lines = QLabel()
        self._lines.setProperty("role", "muted")
        self._lines.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(self._picture, 1)
        column.addWidget(self._lines)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addLayout(column, 0, 0)
        self._options = options
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._update)
        self._timer.start(EVERY_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Options stand beside the picture, or below it on an upright glass."""
        self._grid.removeWidget(self._options)
        upright = self.height() >= self.width()
        self._grid.addWidget(self._options, *((1, 0) if upright else (0, 1)))
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 1 if upright else 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if upright else 1)

    def _update(self) -> None:
        if self.isVisible():
            self._picture.update()
            latest = self._loop.latest()
            lines = timing_lines(latest.timings, self._words, self._beat.recent_ms)
            self._lines.setText(
                "\n".join([*([latest.status.detail] if latest.status.detail else []), *lines])
            )


def timing_lines(timings: Timings, words: Words, stall_ms: float) -> list[str]:
    """How fast everything goes, a line each."""

    def ms(value: float) -> str:
        return "–" if math.isnan(value) else f"{value:.0f}"

    return [
        words(
            "trainer.frames",
            captured=f"{timings.captured_fps:.0f}",
            analysed=f"{timings.analysed_fps:.0f}",
            shown=f"{timings.shown_fps:.0f}",
        ),
        words(
            "trainer.times",
            engine=ms(timings.engine_ms),
            analysis=ms(timings.analysis_ms),
            latency=ms(timings.latency_ms),
            glass=ms(timings.glass_ms),
        ),
        words(
            "trainer.dropped",
            engine=timings.dropped.get("engine", 0),
            analysis=timings.dropped.get("analysis", 0),
        ),
        words("trainer.stall", stall=f"{stall_ms:.0f}"),
    ]
