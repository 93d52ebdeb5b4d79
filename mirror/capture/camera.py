"""Where pictures come from: a camera that comes and goes, opened again with back-off when it was unplugged
or hangs; one that hangs on its side or is changed; and a video file in its place.

Pictures of a camera on its side are turned upright before anybody sees them: the engines know people who
stand, and the rules measure against gravity, which is down in the picture.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.pose import FloatArray, Frame
from engines.video import VideoFile
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
    """The camera cannot be opened, or delivers no picture; the message says what to do."""


class Device(Protocol):
    """An opened camera."""

    def read(self) -> tuple[Image, float]:
        """The next BGR picture, and when it was taken in s of the monotonic clock. Raises CameraError."""

    def close(self) -> None:
        """Let the camera go."""


@dataclass(frozen=True, slots=True)
class CameraRequest:
    """What is asked of a camera. `device` is a number or a device file; `exposure_ms` 0 leaves it to the camera."""

    device: str = "0"
    width: int = 1280
    height: int = 720
    fps: float = 30.0
    format: str = "MJPG"
    exposure_ms: float = 0.0


class OpenCvDevice:
    """A camera through OpenCV, by V4L2 on Linux. Raises CameraError where it cannot be opened."""

    def __init__(self, wanted: CameraRequest) -> None:
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
        """What the camera really delivers."""
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


def properties(wanted: CameraRequest) -> list[tuple[int, float]]:
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

    `open_device` opens it (raising CameraError), `wait(s)` pauses and returns True when the camera was closed
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
    def of(cls, wanted: CameraRequest) -> Camera:
        """The camera that the settings ask for."""
        return cls(lambda: OpenCvDevice(wanted), f"camera {wanted.device}")

    def close(self) -> None:
        """End `frames` before its next picture."""
        self._closed.set()

    def frames(self, tell: Tell = lambda _: None) -> Iterator[Frame]:
        """Pictures as they come, with rising times and indices, until the camera is closed.

        `tell` is called with why there are none, each time that changes, and with "" when pictures come again.
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


TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
"""Degrees clockwise -> OpenCV's name for it."""


class PictureSource(Protocol):
    """What delivers pictures: a camera."""

    name: str

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        """Pictures as they come."""

    def close(self) -> None:
        """Make `frames` end soon."""


class Turned:
    """The pictures of a source, turned clockwise by 90, 180 or 270 degrees. Raises ValueError for others."""

    def __init__(self, source: PictureSource, degrees: int) -> None:
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

    def __init__(self, make: Callable[[str], PictureSource], device: str) -> None:
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
        """Wait until a frame is due; returns when the playing began, moved on where it cannot keep up."""
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
