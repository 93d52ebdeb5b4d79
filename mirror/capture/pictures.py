"""What stands between a camera and who reads its pictures: one that hangs on its side, one that is changed.

Pictures of a camera on its side are turned upright before anybody sees them: the engines know people who stand, and
the rules measure against gravity, which is down in the picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

import cv2
import numpy as np

from engines.pose import Frame

TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
"""Degrees clockwise -> OpenCV's name for it."""


class Pictures(Protocol):
    """What gives pictures: a camera."""

    name: str

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        """Pictures as they come."""

    def close(self) -> None:
        """Make `frames` end soon."""


class Turned:
    """The pictures of a source, turned clockwise by 90, 180 or 270 degrees. Raises ValueError for others."""

    def __init__(self, source: Pictures, degrees: int) -> None:
        if degrees not in TURNS:
            raise ValueError(f"turn is {degrees}: give 90, 180 or 270 degrees clockwise")
        self.name = source.name
        self._source, self._turn = source, TURNS[degrees]

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        """Pictures as they come, upright."""
        for frame in self._source.frames(tell):
            yield replace(frame, image=np.asarray(cv2.rotate(frame.image, self._turn), dtype=np.uint8))

    def close(self) -> None:
        """Make `frames` end soon."""
        self._source.close()


class Switched:
    """The pictures of the camera that is in use: at the first start, somebody tries which one it is.

    Indices and times rise over all of them. `make` opens one by its device.
    """

    def __init__(self, make: Callable[[str], Pictures], device: str) -> None:
        self.device = device
        self._make, self._closed = make, False
        self._source = make(device)
        self.name = self._source.name

    def use(self, device: str) -> None:
        """Go over to another camera with the next picture. May be called from any thread."""
        if device != self.device:
            self.device = device
            self._source.close()

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        """Pictures as they come, until it is closed."""
        index, last, device, follows = 0, float("-inf"), self.device, True
        while not self._closed:
            for frame in self._source.frames(tell):
                if frame.time > last:
                    yield replace(frame, index=index, follows=follows and frame.follows)
                    index, last, follows = index + 1, frame.time, True
            if device == self.device:
                return
            device, follows = self.device, False
            self._source = self._make(device)
            self.name = self._source.name

    def close(self) -> None:
        """End soon."""
        self._closed = True
        self._source.close()
