"""Work beside the screen's thread: its result comes back into it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)


class Beside(QObject):
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
        self._pool.submit(self._do, name, number, work, done, failed)

    def close(self) -> None:
        """Begin nothing more, and tell nothing more."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _do(self, name: str, number: int, work: Callable[[], Any], done: Any, failed: Any) -> None:
        try:
            result, tell = work(), done
        except Exception as error:
            log.info("%s failed", name, exc_info=True)
            result, tell = " ".join(str(error).split()) or type(error).__name__, failed
        if not self._closed:
            self._ready.emit((name, number, tell, result))

    def _tell(self, told: tuple[str, int, Callable[[Any], None], Any]) -> None:
        name, number, tell, result = told
        if not self._closed and self._newest.get(name) == number:
            tell(result)
