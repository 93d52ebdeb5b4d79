"""A video file in the camera's place: at its own speed, or as fast as its pictures are taken."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import numpy as np

from engines.pose import FloatArray, Frame
from engines.video import VideoFile

BEHIND_S = 0.5
"""A player that has fallen behind by more than this starts its clock again instead of racing after it."""

ONLY_FRAME_S = 0.1
"""A film of one frame shows it for this long in each round."""


class Playback:
    """Plays `path` once, or in a loop; `paced` at its own speed, else as fast as it is asked.

    Times are the file's, and go on rising from one round to the next; so do indices. `clock` is monotonic, `wait(s)`
    pauses until that much of it has passed, or the player is closed. Raises VideoError for an unreadable file.
    """

    def __init__(
        self,
        path: Path,
        loop: bool = False,
        paced: bool = True,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self.name = path.name
        self._video = VideoFile(path)
        self._loop, self._paced, self._clock = loop, paced, clock
        self._closed = Event()
        self._wait = wait or self._closed.wait

    @property
    def fps(self) -> float:
        """Frames a second, on average."""
        return self._video.info.fps

    def frames(self, tell: Callable[[str], None] = lambda _: None) -> Iterator[Frame]:
        """The frames, each at its time. `tell` is not called: a file does not come and go."""
        base, count = 0.0, 0
        round_s = _round_s(self._video.times)
        began = self._clock()
        while not self._closed.is_set():
            follows = base == 0.0
            for index, seconds, picture in self._video.pictures():
                began = self._due(began, base + seconds)
                if self._closed.is_set():
                    return
                yield Frame(picture.bgr, count + index, base + seconds, follows)
                follows = True
            if not self._loop:
                return
            base, count = base + round_s, count + len(self._video)

    def close(self) -> None:
        """End `frames` before its next picture."""
        self._closed.set()

    def _due(self, began: float, seconds: float) -> float:
        """Wait until a frame is due; gives when the playing began, moved on where it cannot keep up."""
        if not self._paced:
            return began
        ahead = began + seconds - self._clock()
        if ahead > 0:
            self._wait(ahead)
        return began - ahead if ahead < -BEHIND_S else began


def _round_s(times: FloatArray) -> float:
    """Time from one round's start to the next one's, s.

    The last frame stands for as long as the others mostly do, also where the file lets it stand for longer.
    """
    steps = np.diff(times)
    return float(times[-1] + (np.median(steps) if len(steps) else ONLY_FRAME_S))
