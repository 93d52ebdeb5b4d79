"""Work beside the screen's thread, whose result comes back into it: reading the list and the recordings, and keeping
what the trainer says of one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.results.opened import Opened
from mirror.review.library import Library
from mirror.review.measures import Measured, SectionMeasurer
from mirror.review.replay import PictureReader
from mirror.review.viewing import Viewing
from mirror.review.views import Mark

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Asked:
    """A piece of work, whose it is, and who is to hear of it."""

    beside: BackgroundWork
    name: str
    number: int
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[str], None]


_tickets = count()
_asked: dict[int, Asked] = {}
"""By ticket, what threads were at work on of late, with the widgets behind it: where a thread let go of one last, Qt
would destroy it in that thread. What is done is let go when the screen's thread asks for the next."""
_working: dict[Future[None], int] = {}


def _do(ticket: int) -> None:
    asked = _asked[ticket]
    try:
        result, done = asked.work(), True
    except Exception as error:
        log.info("%s failed", asked.name, exc_info=True)
        result, done = " ".join(str(error).split()) or type(error).__name__, False
    asked.beside.tell(asked, done, result)


class BackgroundWork(QObject):
    """One thread, one thing after the other. Asked for again under the same name, an earlier answer is void."""

    _ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "mirror-review")
        self._newest: dict[str, int] = {}
        self._closed = False
        self._ready.connect(self._tell)

    def run(
        self,
        name: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None],
    ) -> None:
        """Do `work` there and `done` with its result here; or `failed` with a line."""
        number = self._newest[name] = self._newest.get(name, 0) + 1
        for future in [future for future in _working if future.done()]:
            del _asked[_working.pop(future)]
        ticket = next(_tickets)
        _asked[ticket] = Asked(self, name, number, work, done, failed)
        _working[self._pool.submit(_do, ticket)] = ticket

    def close(self) -> None:
        """Begin nothing more, and tell nothing more."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def tell(self, asked: Asked, done: bool, result: Any) -> None:
        """Have the screen's thread hear of a result; called in the other thread."""
        if not self._closed and isValid(self):
            self._ready.emit((asked.name, asked.number, asked.done if done else asked.failed, result))

    def _tell(self, outcome: tuple[str, int, Callable[[Any], None], Any]) -> None:
        name, number, tell, result = outcome
        if not self._closed and self._newest.get(name) == number:
            tell(result)


@dataclass(frozen=True)
class FoundRecording:
    """A recording that was read, and what its member did of each of its exercises, the most frequent first."""

    row_id: str
    opened: Opened
    history: dict[str, list[PastSet]]


class Opening(QObject):
    """`listed` tells groups and problems, `opened` a `FoundRecording`, `failed` a line."""

    listed = Signal(object, object)
    opened = Signal(object)
    failed = Signal(str)

    def __init__(self, library: Library, beside: BackgroundWork, words: Words) -> None:
        super().__init__()
        self._library, self._beside, self._words = library, beside, words

    def list(self) -> None:
        """Read the list."""
        self._beside.run(
            "list",
            lambda: self._library.groups(self._words),
            lambda found: self.listed.emit(*found),
            self.failed.emit,
        )

    def open(self, row_id: str) -> None:
        """Read a recording; one that was asked for before and is not there yet is let go."""

        def tell_failure(line: str) -> None:
            name = row_id.rsplit("/", 1)[-1]
            self.failed.emit(self._words("said.failed", title=name, error=line))

        self._beside.run("open", lambda: self._read(row_id), self.opened.emit, tell_failure)

    def _read(self, row_id: str) -> FoundRecording:
        opened = self._library.open(row_id)
        exercises = [one.exercise for one in opened.recording.sets]
        names = sorted(dict.fromkeys(exercises), key=exercises.count, reverse=True)
        return FoundRecording(row_id, opened, {name: self._library.history(opened, name) for name in names})


class Sources(QObject):
    """`pictured` tells the viewing, a time and its picture; `measured` that something has been; `lost` a line."""

    pictured = Signal(object, float, object)
    measured = Signal()
    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._measures: SectionMeasurer | None = None
        self._pictures: PictureReader | None = None

    def begin(self, viewing: Viewing) -> None:
        """Another recording."""
        self.end()
        self._measures = SectionMeasurer(viewing.opened.recording, self.measured.emit)
        film = viewing.opened.film
        if film.video is not None or film.pictures:
            self._pictures = PictureReader(
                film, lambda at, image: self.pictured.emit(viewing, at, image), self.lost.emit
            )

    def want(self, position: float) -> None:
        """Ask for the picture of a moment, where there is a film."""
        if self._pictures is not None:
            self._pictures.want(position)

    def channels(self, viewing: Viewing) -> Measured | None:
        """What is measured by now of what is on show; it is asked for where it is not."""
        return None if self._measures is None else self._measures.get(viewing.section, viewing.tier)

    def end(self) -> None:
        """End the threads."""
        if self._pictures is not None:
            self._pictures.close()
        if self._measures is not None:
            self._measures.close()
        self._pictures = self._measures = None


class Judging(QObject):
    """`judged` is emitted once a correction is stored and on the viewing, `done` at the end of anything, `reported`
    with a line and whether it is a warning."""

    judged = Signal(object)
    marked = Signal(object)
    done = Signal()
    reported = Signal(str, bool)

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
            # another one may have been stored since: it stays
            viewing.take_corrections(viewing.opened.with_correction(key, opened.corrections.get(key)))
            self.reported.emit(self._words("said.kept"), False)
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
            self.reported.emit(self._words("said.no_mark"), True)
            return

        def finish(opened: Opened) -> None:
            viewing.replace_recording(opened)
            self.reported.emit(self._words("said.kept"), False)
            self.marked.emit(viewing)
            self.done.emit()

        opened = viewing.opened
        self._beside.run("mark", lambda: self._library.mark(opened, mark), finish, self._refuse)

    def refer(self, viewing: Viewing) -> None:
        """Have the mirror lay the chosen repetition over members as a ghost."""
        entry, rep = viewing.entry, viewing.rep
        if entry is None or rep is None:
            self.reported.emit(self._words("said.no_reference"), True)
            return

        def finish(_: object) -> None:
            self.reported.emit(self._words("said.reference"), False)
            self.done.emit()

        opened, number, start_s = viewing.opened, entry.of.number, rep.start_s
        self._beside.run(
            "reference", lambda: self._library.refer(opened, number, start_s), finish, self._refuse
        )

    def note(self, viewing: Viewing, text: str) -> None:
        """Keep the note."""

        def finish(_: object) -> None:
            viewing.note(text)
            self.reported.emit(self._words("said.kept"), False)
            self.done.emit()

        opened = viewing.opened
        self._beside.run("note", lambda: self._library.write_note(opened, text), finish, self._refuse)

    def _refuse(self, line: str) -> None:
        self.reported.emit(self._words("said.refused", error=line), True)
        self.done.emit()
