"""Work beside the screen's thread: its result comes back into it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

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

    def _tell(self, told: tuple[str, int, Callable[[Any], None], Any]) -> None:
        name, number, tell, result = told
        if not self._closed and self._newest.get(name) == number:
            tell(result)
