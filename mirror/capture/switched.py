"""A camera that can be changed for another one while it runs: at the first start, somebody tries which one it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from engines.pose import Frame
from mirror.capture.turned import Pictures


class Switched:
    """The pictures of the camera that is in use; indices and times rise over all of them. `make` opens one by its
    device."""

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
