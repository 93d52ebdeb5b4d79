"""A camera that is not there: it sees at once what the screen says that it shows. What lags is the program."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Event

import numpy as np
from numpy.typing import NDArray

from engines.pose import Frame
from mirror.live.latency import LatencyTest

NAME = "synthetic"
DARK, BRIGHT = 60, 190


class Loopback:
    """Gives `fps` pictures a second of (width, height) px, dark or bright as the screen is at that moment."""

    def __init__(self, test: LatencyTest, size: tuple[int, int] = (1280, 720), fps: float = 30.0) -> None:
        self.name = NAME
        self._test, self._fps = test, fps
        self._images = [_picture(size, level) for level in (DARK, BRIGHT)]
        self._closed = Event()

    def frames(self, tell: Callable[[str], None] = lambda _: None) -> Iterator[Frame]:
        """Pictures at an even pace; one that is not taken in time is passed over, as a camera does."""
        began, index = time.monotonic(), 0
        while not self._closed.wait(max(began + index / self._fps - time.monotonic(), 0.0)):
            yield Frame(self._images[self._test.shown].copy(), index, began + index / self._fps)
            index = max(index + 1, int((time.monotonic() - began) * self._fps))

    def close(self) -> None:
        """End `frames` before its next picture."""
        self._closed.set()


def _picture(size: tuple[int, int], level: int) -> NDArray[np.uint8]:
    noise = np.random.default_rng(0).integers(-10, 10, (size[1], size[0], 3))
    return (noise + level).astype(np.uint8)
