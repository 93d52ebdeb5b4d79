"""Where events go: to every subscriber, and into the newest of each for whoever polls."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from mirror.live.state import Analysed, BesideAnalysed, Event, Latest, Shown, Status, Timings

log = logging.getLogger(__name__)

Subscriber = Callable[[Event], None]


class EventBus:
    """Passes events on in the thread that they arise in; a subscriber that fails is logged, the others go on."""

    def __init__(self, status: Status) -> None:
        self.latest = Latest(status=status)
        self._subscribers: tuple[Subscriber, ...] = ()
        self._lock = Lock()

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` with every event; returns a function that ends it."""
        with self._lock:
            self._subscribers = (*self._subscribers, subscriber)

        def end() -> None:
            with self._lock:
                self._subscribers = tuple(s for s in self._subscribers if s is not subscriber)

        return end

    def tell(self, event: Event) -> None:
        """Something has happened."""
        with self._lock:
            self.latest = _with(self.latest, event)
            subscribers = self._subscribers
        for subscriber in subscribers:
            try:
                subscriber(event)
            except Exception:
                log.exception("a subscriber of the live loop has failed")


def _with(latest: Latest, event: Event) -> Latest:
    if isinstance(event, Shown):
        return replace(latest, shown=event)
    if isinstance(event, Analysed):
        return replace(latest, analysed=event)
    if isinstance(event, BesideAnalysed):
        return replace(latest, beside=event)
    if isinstance(event, Status):
        return replace(latest, status=event)
    if isinstance(event, Timings):
        return replace(latest, timings=event)
    return latest
