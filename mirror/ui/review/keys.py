"""Every key of the review, as one table: the window acts on it, the guide and the panel of keys show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from mirror.flow.words import Words
from mirror.ui.canvas import CENTRE, LEFT, colour
from mirror.ui.review.pieces.look import RADIUS, SMALL, em_of, fill, font, look_of, turn_box, width_of, write
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class KeyRow:
    """`keys` as they are printed on the keyboard, and what they do."""

    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys of one part of the window."""

    title: str
    rows: tuple[KeyRow, ...]


ROW, CAP = 1.95, 1.45
"""Height of a line and of a key cap, em."""


class KeysOverlay(QWidget):
    """Covers its parent. Give it the groups by `present`; `toggle` opens and closes it."""

    def __init__(self, theme: Theme, words: Words | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look_of(theme), words or piece_words()
        self._groups: tuple[KeyGroup, ...] = ()
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._words("keys.title"))
        if parent is not None:
            parent.installEventFilter(self)
        self.hide()

    def present(self, groups: Sequence[KeyGroup]) -> None:
        """The keys to list."""
        self._groups = tuple(groups)
        rows = [f"{' '.join(row.keys)}: {row.does}" for group in self._groups for row in group.rows]
        self.setAccessibleDescription("; ".join(rows))
        self.update()

    def toggle(self) -> None:
        """Open over the parent, or close and give the focus back."""
        if self.isVisible():
            self._close()
            return
        parent = self.parentWidget()
        if parent is not None:
            self._before = parent.window().focusWidget()
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def _close(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """As large as the parent, always."""
        parent = self.parentWidget()
        if event.type() is QEvent.Type.Resize and parent is not None and watched is parent:
            self.setGeometry(parent.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close."""
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
            self._close()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Close."""
        self._close()

    def columns(self) -> list[list[KeyGroup]]:
        """The groups in two columns of about the same length, in order."""
        lengths = [len(group.rows) + 1.6 for group in self._groups]
        total, taken, split = sum(lengths), 0.0, 0
        while split < len(lengths) and taken + lengths[split] / 2 < total / 2:
            taken += lengths[split]
            split += 1
        found = [list(self._groups[:split]), list(self._groups[split:])]
        return [column for column in found if column]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The window darkened, the panel, two columns."""
        painter, em, look = QPainter(self), em_of(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(look.ground, 0.78))
        columns = self.columns()
        rows = max((sum(len(g.rows) + 1.6 for g in column) for column in columns), default=1.0)
        wide = min(27.0 * em * max(len(columns), 1) + 2 * em, self.width() - 2 * em)
        high = min((rows * ROW + 6.2) * em, self.height() - 2 * em)
        box = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        fill(painter, box, RADIUS * em, look.panel)
        head = QRectF(box.left() + 2 * em, box.top() + 1.3 * em, wide - 4 * em, 1.8 * em)
        write(painter, head, self._words("keys.title"), font(self, 1.4, 700), look.ink, within=head)
        foot = QRectF(head.left(), box.bottom() - 2.2 * em, head.width(), 1.4 * em)
        write(painter, foot, self._words("keys.close"), font(self, SMALL), look.muted, CENTRE)
        across = head.width() / max(len(columns), 1)
        for i, column in enumerate(columns):
            area = QRectF(head.left() + i * across, head.bottom() + 0.6 * em, across - em, high)
            area = turn_box(painter, area, head)
            self._paint_column(painter, column, area)

    def _paint_column(self, painter: QPainter, groups: Sequence[KeyGroup], area: QRectF) -> None:
        em, look, y = em_of(self), self._look, area.top()
        for group in groups:
            line = QRectF(area.left(), y + 0.4 * em, area.width(), 1.4 * em)
            write(painter, line, group.title, font(self, 1.0, 600), look.muted, LEFT, area)
            y += 1.1 * ROW * em
            for row in group.rows:
                self._paint_row(painter, row, QRectF(area.left(), y, area.width(), ROW * em))
                y += ROW * em
            y += 0.5 * ROW * em

    def _paint_row(self, painter: QPainter, row: KeyRow, line: QRectF) -> None:
        em, look, letters = em_of(self), self._look, font(self, SMALL, 600)
        x = line.left()
        for key in row.keys:
            wide = max(width_of(key, letters) + 0.9 * em, CAP * em)
            cap = QRectF(x, line.center().y() - CAP * em / 2, wide, CAP * em)
            cap = turn_box(painter, cap, line)
            fill(painter, cap, 0.3 * em, look.raised)
            write(painter, cap, key, letters, look.ink, CENTRE)
            x += wide + 0.35 * em
        does = QRectF(line.left() + 9.2 * em, line.top(), line.width() - 9.2 * em, line.height())
        write(painter, does, row.does, font(self), look.ink, within=line)


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """`sequence` as Qt reads it, `verb` of the window, `group` and `words` of the table's words, `cap` as printed."""

    sequence: str
    verb: str
    group: str
    words: str
    cap: str = ""


KEYS: tuple[KeyBinding, ...] = (
    KeyBinding("Space", "play", "replay", "play"),
    KeyBinding("Left", "back", "replay", "step", "←"),
    KeyBinding("Right", "on", "replay", "step", "→"),
    KeyBinding("Shift+Left", "rep_before", "replay", "rep", "⇧ ←"),
    KeyBinding("Shift+Right", "rep_after", "replay", "rep", "⇧ →"),
    KeyBinding("[", "slower", "replay", "speed"),
    KeyBinding("]", "faster", "replay", "speed"),
    KeyBinding("L", "loop", "replay", "loop"),
    KeyBinding("D", "next_doubt", "judge", "doubt"),
    KeyBinding("Y", "was_rep", "judge", "yes"),
    KeyBinding("N", "was_none", "judge", "no"),
    KeyBinding("U", "unsettle", "judge", "undo"),
    KeyBinding("A", "mark", "judge", "mark"),
    KeyBinding("I", "mark_start", "judge", "mark_edge"),
    KeyBinding("K", "mark_end", "judge", "mark_edge"),
    KeyBinding("G", "reference", "judge", "reference"),
    KeyBinding("Ctrl+N", "note", "judge", "note", "Ctrl N"),
    KeyBinding("1", "tool_angle", "tools", "draw"),
    KeyBinding("2", "tool_line", "tools", "draw"),
    KeyBinding("3", "tool_free", "tools", "draw"),
    KeyBinding("4", "tool_label", "tools", "draw"),
    KeyBinding("5", "tool_stopwatch", "tools", "draw"),
    KeyBinding("Del", "erase", "tools", "erase"),
    KeyBinding("Ctrl+Z", "undo", "tools", "draw_undo", "Ctrl Z"),
    KeyBinding("S", "still", "tools", "still"),
    KeyBinding("V", "clip", "tools", "clip"),
    KeyBinding("PgUp", "set_before", "look", "set", "Page ↑"),
    KeyBinding("PgDown", "set_after", "look", "set", "Page ↓"),
    KeyBinding("O", "overlay", "look", "overlay"),
    KeyBinding("H", "channels", "look", "channels"),
    KeyBinding("T", "trend", "look", "trend"),
    KeyBinding("C", "compare", "look", "compare"),
    KeyBinding(",", "other_back", "look", "other"),
    KeyBinding(".", "other_on", "look", "other"),
    KeyBinding("M", "together", "look", "together"),
    KeyBinding("/", "search", "session", "search"),
    KeyBinding("E", "export", "session", "export"),
    KeyBinding("R", "report", "session", "report"),
    KeyBinding("?", "keys", "session", "keys"),
    KeyBinding("Escape", "leave", "session", "close", "Esc"),
)
"""N settles a doubt where one is open, and opens the note where none is."""


def bind(window: QWidget, do: Callable[[str], None]) -> None:
    """Have every key of the table do its verb, wherever in the window the focus is."""
    for key in KEYS:
        shortcut = QShortcut(QKeySequence(key.sequence), window)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda verb=key.verb: do(verb))


def key_groups(words: Words) -> list[KeyGroup]:
    """The table as the overlay shows it: keys that do one thing stand in one row."""
    found: dict[str, dict[str, list[str]]] = {}
    for key in KEYS:
        found.setdefault(key.group, {}).setdefault(key.words, []).append(key.cap or key.sequence)
    return [
        KeyGroup(
            words(f"keys.{group}"),
            tuple(KeyRow(tuple(caps), words(f"keys.{what}")) for what, caps in rows.items()),
        )
        for group, rows in found.items()
    ]
