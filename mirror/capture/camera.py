"""A camera that comes and goes: opened, read, and opened again with back-off when it was unplugged or hangs."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.pose import Frame
from mirror.errors import MirrorError

log = logging.getLogger(__name__)

BACK_OFF_S = (0.25, 0.5, 1.0, 2.0, 5.0)
"""Waits between attempts to open a camera that is gone; the last one again and again."""
FROZEN_S = 3.0
"""A camera whose picture has not changed in a single byte for this long hangs: noise changes every picture."""
BLACK = 24
"""A picture with no sample above this is dark, and may well be the same for long."""
MANUAL_EXPOSURE, AUTOMATIC_EXPOSURE = 1, 3
"""Values of V4L2's exposure_auto: manual, aperture priority."""

Image = NDArray[np.uint8]
Tell = Callable[[str], None]


class CameraError(MirrorError):
    """The camera cannot be opened, or gives no picture; the message says what to do."""


class Device(Protocol):
    """An opened camera."""

    def read(self) -> tuple[Image, float]:
        """The next BGR picture, and when it was taken in s of the monotonic clock. Raises CameraError."""

    def close(self) -> None:
        """Let the camera go."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a camera. `device` is a number or a device file; `exposure_ms` 0 leaves it to the camera."""

    device: str = "0"
    width: int = 1280
    height: int = 720
    fps: float = 30.0
    format: str = "MJPG"
    exposure_ms: float = 0.0


class OpenCvDevice:
    """A camera through OpenCV, by V4L2 on Linux. Raises CameraError where it cannot be opened."""

    def __init__(self, wanted: Wanted) -> None:
        self.name = f"camera {wanted.device}"
        where = int(wanted.device) if wanted.device.isdigit() else wanted.device
        backend = cv2.CAP_V4L2 if sys.platform.startswith("linux") else cv2.CAP_ANY
        self._capture = cv2.VideoCapture(where, backend)
        if not self._capture.isOpened():
            raise CameraError(
                f"{self.name} cannot be opened; is it plugged in, free, and may you read it (group video)?"
                " `mirror config set camera.device` names another"
            )
        for key, value in properties(wanted):
            self._capture.set(key, value)
        log.info("%s: %s", self.name, self.given)

    @property
    def given(self) -> str:
        """What the camera really gives."""
        width, height, fps = (
            self._capture.get(key)
            for key in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT, cv2.CAP_PROP_FPS)
        )
        return f"{width:.0f}x{height:.0f} at {fps:g}/s"

    def read(self) -> tuple[Image, float]:
        """The next picture; V4L2 gives up on a silent camera after ten seconds."""
        good, image = self._capture.read()
        now = time.monotonic()
        if not good or image is None:
            raise CameraError(f"{self.name} gives no picture; is it still plugged in?")
        return np.asarray(image, dtype=np.uint8), time_taken(
            self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000, now
        )

    def close(self) -> None:
        """Let the camera go."""
        self._capture.release()


def properties(wanted: Wanted) -> list[tuple[int, float]]:
    """OpenCV's properties in the order in which drivers want them: format before size before rate."""
    found: list[tuple[int, float]] = [
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*f"{wanted.format:<4.4}")),
        (cv2.CAP_PROP_FRAME_WIDTH, wanted.width),
        (cv2.CAP_PROP_FRAME_HEIGHT, wanted.height),
        (cv2.CAP_PROP_FPS, wanted.fps),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
    ]
    if wanted.exposure_ms > 0:
        # V4L2 counts exposure in units of 100 µs
        manual = (cv2.CAP_PROP_AUTO_EXPOSURE, MANUAL_EXPOSURE)
        return [*found, manual, (cv2.CAP_PROP_EXPOSURE, round(wanted.exposure_ms * 10))]
    return [*found, (cv2.CAP_PROP_AUTO_EXPOSURE, AUTOMATIC_EXPOSURE)]


def time_taken(stamp: float, now: float) -> float:
    """The driver's stamp where it is of the monotonic clock and a moment ago, else now. Seconds."""
    return stamp if 0.0 <= now - stamp < 1.0 else now


class Camera:
    """A camera as a source of frames that survives being unplugged.

    `open_device` opens it (raising CameraError), `wait(s)` pauses and gives True when the camera was closed
    meanwhile, `clock` is monotonic.
    """

    def __init__(
        self,
        open_device: Callable[[], Device],
        name: str = "camera",
        wait: Callable[[float], bool] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self._open, self._clock = open_device, clock
        self._closed = Event()
        self._wait = wait or self._closed.wait

    @classmethod
    def of(cls, wanted: Wanted) -> Camera:
        """The camera that the settings ask for."""
        return cls(lambda: OpenCvDevice(wanted), f"camera {wanted.device}")

    def close(self) -> None:
        """End `frames` before its next picture."""
        self._closed.set()

    def frames(self, tell: Tell = lambda _: None) -> Iterator[Frame]:
        """Pictures as they come, with rising times and indices, until the camera is closed.

        `tell` is told why there are none, each time that changes, and "" with the first picture that comes again.
        """
        failures, last, index, follows = 0, float("-inf"), 0, True
        while not self._closed.is_set():
            try:
                for image, taken in self._pictures():
                    if failures or index == 0:
                        tell("")
                    follows, failures = follows and not failures, 0
                    if taken > last:
                        last = taken
                        yield Frame(image, index, taken, follows)
                        index, follows = index + 1, True
            except CameraError as error:
                log.warning("%s", error)
                tell(str(error))
                pause = BACK_OFF_S[min(failures, len(BACK_OFF_S) - 1)]
                failures += 1
                if self._wait(pause):
                    return

    def _pictures(self) -> Iterator[tuple[Image, float]]:
        """The pictures of one opening. Raises CameraError when they end or stand still."""
        device = self._open()
        try:
            stillness = FrozenPicture()
            while not self._closed.is_set():
                image, taken = device.read()
                if stillness.lasts(image, self._clock()) > FROZEN_S:
                    raise CameraError(
                        f"{self.name} hangs: its picture stands still; it is being opened again"
                    )
                yield image, taken
        finally:
            device.close()


class FrozenPicture:
    """How long a camera's picture has not changed at all."""

    def __init__(self) -> None:
        self._sample: Any = None
        self._since = 0.0

    def lasts(self, image: Image, now: float) -> float:
        """Seconds for which a grid of samples has been the same; 0 for a dark picture."""
        sample = image[7::61, 5::61].copy()
        same = self._sample is not None and np.array_equal(sample, self._sample)
        if not same or sample.max(initial=0) <= BLACK:
            self._sample, self._since = sample, now
        return now - self._since
