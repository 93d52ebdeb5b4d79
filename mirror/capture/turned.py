"""A camera that hangs on its side: its pictures are turned upright before anybody sees them.

The engines know people who stand, and the rules measure against gravity, which is down in the picture.
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
