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
class Key:
    """`sequence` as Qt reads it, `verb` of the window, `group` and `words` of the table's words, `cap` as printed."""

    sequence: str
    verb: str
    group: str
    words: str
    cap: str = ""


KEYS: tuple[Key, ...] = (
    Key("Space", "play", "replay", "play"),
    Key("Left", "back", "replay", "step", "←"),
    Key("Right", "on", "replay", "step", "→"),
    Key("Shift+Left", "rep_before", "replay", "rep", "⇧ ←"),
    Key("Shift+Right", "rep_after", "replay", "rep", "⇧ →"),
    Key("[", "slower", "replay", "speed"),
    Key("]", "faster", "replay", "speed"),
    Key("L", "loop", "replay", "loop"),
    Key("D", "next_doubt", "judge", "doubt"),
    Key("Y", "was_rep", "judge", "yes"),
    Key("N", "was_none", "judge", "no"),
    Key("U", "unsettle", "judge", "undo"),
    Key("A", "mark", "judge", "mark"),
    Key("I", "mark_start", "judge", "mark_edge"),
    Key("K", "mark_end", "judge", "mark_edge"),
    Key("G", "reference", "judge", "reference"),
    Key("Ctrl+N", "note", "judge", "note", "Ctrl N"),
    Key("1", "tool_angle", "tools", "draw"),
    Key("2", "tool_line", "tools", "draw"),
    Key("3", "tool_free", "tools", "draw"),
    Key("4", "tool_label", "tools", "draw"),
    Key("5", "tool_stopwatch", "tools", "draw"),
    Key("Del", "erase", "tools", "erase"),
    Key("Ctrl+Z", "undo", "tools", "draw_undo", "Ctrl Z"),
    Key("S", "still", "tools", "still"),
    Key("V", "clip", "tools", "clip"),
    Key("PgUp", "set_before", "look", "set", "Page ↑"),
    Key("PgDown", "set_after", "look", "set", "Page ↓"),
    Key("O", "overlay", "look", "overlay"),
    Key("H", "channels", "look", "channels"),
    Key("T", "trend", "look", "trend"),
    Key("C", "compare", "look", "compare"),
    Key(",", "other_back", "look", "other"),
    Key(".", "other_on", "look", "other"),
    Key("M", "together", "look", "together"),
    Key("/", "search", "session", "search"),
    Key("E", "export", "session", "export"),
    Key("R", "report", "session", "report"),
    Key("?", "keys", "session", "keys"),
    Key("Escape", "leave", "session", "close", "Esc"),
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
