"""What lies between the stages of the live loop: the source of pictures, the tracker, a queue of one in
which the newest wins, what goes through it, gauges, and the bus that carries events to every subscriber.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import Condition, Lock
from threading import Event as Flag
from typing import Generic, Protocol, TypeVar

from engines.pose import Frame, Pose
from mirror.live.scene import SceneState
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


Tell = Callable[[str], None]
"""Called with why there are no pictures now, and with an empty text when there are again."""


class FrameSource(Protocol):
    """A camera, or something in its place."""

    name: str

    def frames(self, tell: Tell) -> Iterator[Frame]:
        """Pictures as they come, times rising. Waits while there are none; ends when there will be none."""

    def close(self) -> None:
        """Make `frames` end soon. May be called from any thread, and more than once."""


WINDOW_S = 1.0
"""Timings and frame rates are of so long."""


class Gauge:
    """One stage: how long its frames took and how many there were. Written by one thread, read by another."""

    def __init__(self) -> None:
        self.count = 0
        self._recent: deque[tuple[float, float]] = deque()
        self._lock = Lock()

    def add(self, now: float, took_ms: float) -> None:
        """A frame was done at `now` s of the loop's clock, in `took_ms`."""
        with self._lock:
            self.count += 1
            self._recent.append((now, took_ms))
            self._forget(now)

    def mean_ms(self, now: float) -> float:
        """Mean over the last second, NaN where there was no frame."""
        with self._lock:
            self._forget(now)
            return sum(ms for _, ms in self._recent) / len(self._recent) if self._recent else float("nan")

    def fps(self, now: float) -> float:
        """Frames in the last second."""
        with self._lock:
            self._forget(now)
            return len(self._recent) / WINDOW_S

    def _forget(self, now: float) -> None:
        while self._recent and self._recent[0][0] <= now - WINDOW_S:
            self._recent.popleft()


STAGES = ("capture", "prepare", "engine", "analysis", "latency", "glass")

Clock = Callable[[], float]


class Tracker(Protocol):
    """The engines, seen from here: `engines.live.LiveTracker`, or something in its place.

    `others` (n, 4+) px, where it has it, are boxes of people who are not the athlete; `states` says what each of its
    networks runs on (`engines.runtime.state.RuntimeState`). After `hold_lock(True)`, where it has that, nobody else
    becomes the athlete; `people(frame)`, where it follows several, returns a pose for each place and `occupants` who
    has it. `note_jump()` says that the next frame does not follow from the last one.
    """

    def step(self, frame: Frame) -> Pose:
        """The athlete's pose in the next frame."""


@dataclass(frozen=True, slots=True)
class Captured:
    """A picture on its way to the engine, that was captured at `at` of the clock; `cut` is the index of the last
    picture up to it that did not follow from the one before, None where all did."""

    frame: Frame
    at: float
    cut: int | None = None


@dataclass(frozen=True, slots=True)
class TrackedPose:
    """A pose on its way to the analysis: of a picture of `size` px that was `captured` at this time of the clock, and
    its `cut` (`Captured`)."""

    pose: Pose
    size: tuple[int, int]
    captured: float
    engine_ms: float
    beside: tuple[Pose, ...] = ()
    occupants: tuple[int, ...] = (1,)
    """Poses of those beside the first, by place; who has each place, the first too, 0: nobody."""
    cut: int | None = None


@dataclass(frozen=True)
class Common:
    """The loop's clock, what it has seen, its gauges, its events; `stopping`, `loaded` once engines are there, and
    `in_set` while a set is on."""

    clock: Clock
    seen: SceneState
    events: EventBus
    stopping: Flag = field(default_factory=Flag)
    loaded: Flag = field(default_factory=Flag)
    in_set: Flag = field(default_factory=Flag)
    gauges: dict[str, Gauge] = field(default_factory=lambda: {name: Gauge() for name in STAGES})


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
