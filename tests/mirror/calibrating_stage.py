"""A mirror whose camera sees what a test holds before it, and the trainer's page on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import numpy as np

from engines.pose import Frame, Pose
from mirror.live.canvas import Canvas
from mirror.live.loop import LiveLoop


class Held:
    """A camera: shows each picture for `stays` frames, then the next, and the last for good."""

    name = "held"

    def __init__(self, pictures: list[np.ndarray], stays: int = 4) -> None:
        self._pictures, self._stays, self._closed = pictures, stays, Event()

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        index = 0
        while not self._closed.wait(0.02):
            yield Frame(self._pictures[min(index // self._stays, len(self._pictures) - 1)], index, index / 30)
            index += 1

    def close(self) -> None:
        self._closed.set()

    def step(self, frame: Frame) -> Pose:
        return Pose.missing(frame.index, frame.time)


def looping(pictures: list[np.ndarray], stays: int = 4) -> LiveLoop:
    """A loop with that camera, its pictures whole and mirrored as behind the trainer's door."""
    camera = Held(pictures, stays)
    loop = LiveLoop(camera, lambda: camera)
    loop.set_canvas(Canvas(mirror=True))
    return loop
