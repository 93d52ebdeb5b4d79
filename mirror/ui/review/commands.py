"""What keys, buttons and strips ask of the review's window: each verb of the keys' table, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mirror.review.viewing import Viewing
from mirror.ui.review.pieces.draw_bar import DRAWS

if TYPE_CHECKING:
    from mirror.ui.review.window import ReviewWindow


class Commands:
    """Of one window. `back`: Escape goes back to where the window was opened from, in place of ending the program."""

    def __init__(self, window: ReviewWindow, back: bool) -> None:
        self._window, self._back = window, back
        self._leaving = False

    def do(self, verb: str) -> None:
        """Do a verb of `keys.KEYS`."""
        window = self._window
        if window.overlay.isVisible():
            # any key closes it, those with a verb too
            window.overlay.toggle()
            return
        self._leaving = self._leaving and verb == "leave"
        free = {"search": self._search, "keys": window.overlay.toggle, "leave": self._leave}
        if verb in free:
            free[verb]()
        elif window.viewing is not None:
            self._verbs(window.viewing)[verb]()

    def of_head(self, what: str) -> None:
        """A button of the head."""
        self._window.left.emit() if what == "back" else self.do(what)

    def of_tools(self, name: str) -> None:
        """A button of the tools."""
        self.do(f"tool_{name}" if name in DRAWS else name)

    def _verbs(self, viewing: Viewing) -> dict[str, Callable[[], object]]:
        window = self._window
        return (
            self._of_replay(viewing)
            | self._of_judging(viewing)
            | window.sketching.verbs()
            | window.comparison.verbs()
            | {
                "set_before": lambda: self.show_set(viewing.place - 1),
                "set_after": lambda: self.show_set(viewing.place + 1),
                "overlay": lambda: window.overlay_charts(not viewing.overlay),
                "channels": window.choose_channels,
                "trend": lambda: window.show_trend(other=True),
                "compare": self._compare,
                "export": lambda: window.handing.export(viewing.opened, window.head.tell),
                "report": lambda: window.handing.report(viewing.opened, window.head.tell),
            }
        )

    def _of_replay(self, viewing: Viewing) -> dict[str, Callable[[], object]]:
        playing = self._window.playing
        return {
            "play": playing.toggle,
            "back": lambda: playing.step(-1),
            "on": lambda: playing.step(1),
            "rep_before": lambda: self._chosen(lambda: viewing.next_entry(-1)),
            "rep_after": lambda: self._chosen(lambda: viewing.next_entry(1)),
            "slower": lambda: playing.faster(-1),
            "faster": lambda: playing.faster(1),
            "loop": playing.repeat,
            "next_doubt": lambda: self._chosen(viewing.next_doubt),
        }

    def _of_judging(self, viewing: Viewing) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "was_rep": lambda: window.settle(viewing.chosen, True),
            "was_none": lambda: self._none_or_note(viewing),
            "unsettle": lambda: window.settle(viewing.chosen, None),
            "mark": lambda: window.judging.mark(viewing, viewing.mark()),
            "mark_start": lambda: self._edge(viewing, "start"),
            "mark_end": lambda: self._edge(viewing, "end"),
            "note": self._note,
        }

    def choose(self, index: int) -> None:
        """A box of the strip."""
        viewing = self._window.viewing
        if viewing is not None:
            self._chosen(lambda: viewing.choose(index))

    def show_set(self, place: int) -> None:
        """Another set of the recording."""
        if self._window.viewing is not None:
            self._window.viewing.show(place)
            self._window.show_span()

    def sought(self, x: float) -> None:
        """A chart was clicked."""
        if self._window.viewing is not None:
            self._window.viewing.sought(x)
            self._window.moved()

    def edge_moved(self, edge: str, at_s: float, let_go: bool) -> None:
        """The start or end of the marked repetition is dragged to a time of the set; it stays where it is let go."""
        viewing = self._window.viewing
        if viewing is not None:
            viewing.replay.seek(viewing.span.start_s + at_s)
            if let_go:
                self._window.judging.mark(viewing, viewing.moved(edge))
            else:
                self._window.board.follow(viewing)

    def _chosen(self, choose: Callable[[], object]) -> None:
        choose()
        self._window.moved()
        self._window.show_entry()

    def _edge(self, viewing: Viewing, edge: str) -> None:
        """I and K: of the drawing that is chosen, else of the marked repetition."""
        if not self._window.sketching.edge(edge):
            self._window.judging.mark(viewing, viewing.moved(edge))

    def _none_or_note(self, viewing: Viewing) -> None:
        """N: what is chosen was no repetition; where nothing can be judged, the note."""
        if viewing.key() is None:
            self._note()
        else:
            self._window.settle(viewing.chosen, False)

    def _note(self) -> None:
        self._window.details.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _compare(self) -> None:
        window = self._window
        if window.comparison.on:
            window.comparison.leave()
        elif window.viewing is not None:
            window.comparison.ask(window.viewing, window.groups)

    def _search(self) -> None:
        sessions = self._window.sessions
        sessions.show()
        sessions.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        sessions.search.selectAll()

    def _leave(self) -> None:
        """Escape: the tool down, out of the comparison or a field, back; the second in a row ends the program."""
        window = self._window
        focus = window.focusWidget()
        if window.sketching.lay_down():
            return
        if window.comparison.on:
            window.comparison.leave()
        elif focus is not None and focus is not window:
            window.setFocus()
        elif self._back or self._leaving:
            window.left.emit()
        else:
            self._leaving = True
            window.head.tell(window.words("said.leave"), False)
