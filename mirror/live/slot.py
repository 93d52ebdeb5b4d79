"""A queue of one: the newest wins, and what it pushed out is counted."""

from __future__ import annotations

from threading import Condition
from typing import Generic, TypeVar

T = TypeVar("T")


class ClosedError(Exception):
    """The slot was closed: nothing more will come."""


class Slot(Generic[T]):
    """Hands one item from one thread to another. With `keep`, `put` waits instead of dropping."""

    def __init__(self, keep: bool = False) -> None:
        self.dropped = 0
        self._keep = keep
        self._item: T | None = None
        self._closed = False
        self._changed = Condition()

    def put(self, item: T) -> None:
        """Leave an item for the taker; an older one that was not taken is dropped. Raises ClosedError."""
        with self._changed:
            while self._keep and self._item is not None and not self._closed:
                self._changed.wait()
            if self._closed:
                raise ClosedError
            self.dropped += self._item is not None
            self._item = item
            self._changed.notify_all()

    def take(self, timeout_s: float | None = None) -> T | None:
        """Wait for an item; None after `timeout_s`. Raises ClosedError once it is closed and empty."""
        with self._changed:
            self._changed.wait_for(lambda: self._item is not None or self._closed, timeout_s)
            item, self._item = self._item, None
            if item is None and self._closed:
                raise ClosedError
            self._changed.notify_all()
            return item

    def close(self) -> None:
        """Let both sides go; an item that is still there can be taken."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
