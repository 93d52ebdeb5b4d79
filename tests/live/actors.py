"""A source without pictures and engines without networks: a recorded person, played to the live loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import Event

import numpy as np

from engines.pose import Frame, Pose, PoseSequence
from mirror.live.loop import LiveLoop
from mirror.live.state import Analysed, SetEnded

BLANK = np.full((72, 128, 3), 128, np.uint8)


@dataclass
class Stage:
    """Gives a frame for each pose of a sequence, and is the engine that sees exactly these poses.

    `before` is called with each frame's number before it is given; `raises` are the numbers at which the engine
    fails; `hold` ends the source only when it is set.
    """

    sequence: PoseSequence
    before: Callable[[int], None] = lambda _: None
    raises: set[int] = field(default_factory=set)
    start_s: float = 0.0
    image: np.ndarray = field(default_factory=lambda: BLANK)
    name: str = "stage"
    made: int = 0
    closed: Event = field(default_factory=Event)

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        for index, time in enumerate(self.sequence.time.tolist()):
            self.before(index)
            if self.closed.is_set():
                return
            yield Frame(self.image, index, self.start_s + time)

    def close(self) -> None:
        self.closed.set()

    def engines(self) -> Stage:
        self.made += 1
        return self

    def step(self, frame: Frame) -> Pose:
        if frame.index in self.raises:
            self.raises.discard(frame.index)
            raise RuntimeError(f"engine broke at frame {frame.index}")
        return replace(self.sequence.pose(frame.index), time=frame.time)


def played(loop: LiveLoop) -> list[object]:
    """Run a loop to the end of its source; gives what it told."""
    told: list[object] = []
    loop.subscribe(told.append)
    loop.start()
    assert loop.wait(60)
    assert loop.stop()
    return told


def analysed(told: list[object]) -> list[Analysed]:
    return [event for event in told if isinstance(event, Analysed)]


def ended(told: list[object]) -> list[SetEnded]:
    return [event for event in told if isinstance(event, SetEnded)]
