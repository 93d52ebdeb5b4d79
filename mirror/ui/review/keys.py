"""Every key of the review, as one table: the window acts on it, the overlay of keys and the guide show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mirror.flow.words import Words
from mirror.ui.review.pieces.keys import KeyGroup, KeyRow


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
