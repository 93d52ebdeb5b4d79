"""What gives the loop its pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from engines.pose import Frame

Tell = Callable[[str], None]
"""Told why there are no pictures now, and an empty text when there are again."""


class FrameSource(Protocol):
    """A camera, or something in its place."""

    name: str

    def frames(self, tell: Tell) -> Iterator[Frame]:
        """Pictures as they come, times rising. Waits while there are none; ends when there will be none."""

    def close(self) -> None:
        """Make `frames` end soon. May be called from any thread, and more than once."""
