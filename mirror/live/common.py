"""What the stages of the live loop share: source of pictures, tracker, what goes from one to the next, gauges."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Event as Flag
from threading import Lock
from typing import Protocol

from engines.pose import Frame, Pose
from mirror.live.event_bus import EventBus
from mirror.live.scene import SceneState

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
