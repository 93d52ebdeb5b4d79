"""A camera that follows a script: pictures, failures, freezing, darkness; and a clock that only the script moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from mirror.capture.camera import Camera, CameraError

STEP_S = 1 / 30
SIZE = (64, 48)


def picture(number: int) -> np.ndarray:
    """A lit picture that differs from its neighbours."""
    return np.random.default_rng(number).integers(60, 200, (SIZE[1], SIZE[0], 3), dtype=np.uint8)


@dataclass
class Script:
    """What each opening of the camera gives: pictures, after which it is unplugged; None: it is not there."""

    openings: list[list[np.ndarray] | None]
    now: float = 100.0
    opened: int = 0
    closed: int = 0
    waits: list[float] = field(default_factory=list)
    clock_of_pictures: Callable[[float], float] = lambda now: now

    def camera(self) -> Camera:
        return Camera(self._open, "camera 0", self._wait, lambda: self.now)

    def _open(self) -> _Device:
        self.opened += 1
        shots = self.openings.pop(0) if self.openings else None
        if shots is None:
            raise CameraError("camera 0 cannot be opened")
        return _Device(self, iter(shots))

    def _wait(self, seconds: float) -> bool:
        self.now += seconds
        self.waits.append(seconds)
        return not self.openings


@dataclass
class _Device:
    script: Script
    shots: Iterator[np.ndarray]

    def read(self) -> tuple[np.ndarray, float]:
        self.script.now += STEP_S
        shot = next(self.shots, None)
        if shot is None:
            raise CameraError("camera 0 gives no picture")
        return shot, self.script.clock_of_pictures(self.script.now)

    def close(self) -> None:
        self.script.closed += 1
