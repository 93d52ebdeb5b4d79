"""What the trainer says of a recording, kept beside the screen's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mirror.flow.words import Words
from mirror.results.opened import Opened
from mirror.review.library import Library
from mirror.review.marking import Mark
from mirror.review.viewing import Viewing
from mirror.ui.review.beside import BackgroundWork


class Judging(QObject):
    """`judged` tells once a correction is kept and on the viewing, `done` at the end of anything, `said` a line and
    whether it is a warning."""

    judged = Signal(object)
    marked = Signal(object)
    done = Signal()
    said = Signal(str, bool)

    def __init__(self, library: Library, beside: BackgroundWork, words: Words) -> None:
        super().__init__()
        self._library, self._beside, self._words = library, beside, words

    def settle(self, viewing: Viewing, index: int | None, counts: bool | None) -> None:
        """Keep what the trainer says of an entry; None takes it back, as does anything but yes of one that was
        marked."""
        taken = None if counts else viewing.take_back_mark(index)
        if taken is not None:
            self.mark(viewing, taken)
            return
        key = viewing.key(index)
        if key is None:
            return

        def finish(opened: Opened) -> None:
            # another one may have been kept since: it stays
            viewing.take_corrections(viewing.opened.with_correction(key, opened.corrections.get(key)))
            self.said.emit(self._words("said.kept"), False)
            self.judged.emit(viewing)
            self.done.emit()

        # under a name of its own: a later one must not make an earlier answer void
        opened = viewing.opened
        self._beside.run(
            f"settle {key}", lambda: self._library.settle(opened, key, counts), finish, self._refuse
        )

    def mark(self, viewing: Viewing, mark: Mark | None) -> None:
        """Keep a repetition that nothing counted, move it or take it back (None: there is none to move); `marked`
        tells when it is on the viewing."""
        if mark is None:
            self.said.emit(self._words("said.no_mark"), True)
            return

        def finish(opened: Opened) -> None:
            viewing.replace_recording(opened)
            self.said.emit(self._words("said.kept"), False)
            self.marked.emit(viewing)
            self.done.emit()

        opened = viewing.opened
        self._beside.run("mark", lambda: self._library.mark(opened, mark), finish, self._refuse)

    def refer(self, viewing: Viewing) -> None:
        """Have the mirror lay the chosen repetition over members as a ghost."""
        entry, rep = viewing.entry, viewing.rep
        if entry is None or rep is None:
            self.said.emit(self._words("said.no_reference"), True)
            return

        def finish(_: object) -> None:
            self.said.emit(self._words("said.reference"), False)
            self.done.emit()

        opened, number, start_s = viewing.opened, entry.of.number, rep.start_s
        self._beside.run(
            "reference", lambda: self._library.refer(opened, number, start_s), finish, self._refuse
        )

    def note(self, viewing: Viewing, text: str) -> None:
        """Keep the note."""

        def finish(_: object) -> None:
            viewing.note(text)
            self.said.emit(self._words("said.kept"), False)
            self.done.emit()

        opened = viewing.opened
        self._beside.run("note", lambda: self._library.write_note(opened, text), finish, self._refuse)

    def _refuse(self, line: str) -> None:
        self.said.emit(self._words("said.refused", error=line), True)
        self.done.emit()
