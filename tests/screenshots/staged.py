"""The sample video in the camera's place, so that a session can be shown at leisure."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from engines.pose import Frame, Pose
from mirror.capture.camera import Playback
from mirror.live.between_stages import Tell, Tracker

FPS, JACKS_S = 15.0, 4.9
"""Every other picture is played, so that a slow machine is done in time; and how long the jumping jacks last."""

SIZE = (1280, 720)
"""The sample's pictures as a camera would give them, px."""
NEAR = (239, 29, 405, 228)
"""Part of the sample (x, y, width, height) px that shows the man without his legs."""
HALF = (20, 25)
"""First and last picture, of those that are played, of a jumping jack until the arms are level."""
BESIDE = (300, 0, 640, 360)
"""Part that shows all of him, large, and to the right of the mirror's middle."""


Shot = tuple[int, tuple[int, int, int, int] | None, bool]
"""Which picture of the sample, the part of it, and whether it was darkened."""


class Staged:
    """The sample's jumping jacks to and fro, without end: nobody leaves, and no movement is cut.

    `light` darkens the picture, `gone` is a camera without a plug, `near` has the man stand too near, `beside` to the
    right of the middle, `still` has him stand as he does at first, `shallow` has him turn back half-way up; `pace_s`
    is waited after each picture, so that the screen can follow what is remembered.
    """

    name = "sample"

    def __init__(self, video: Path) -> None:
        self.light, self.gone, self.near, self.paused = 1.0, False, False, False
        self.still = self.beside = self.shallow = False
        self.pace_s = 0.0
        self.length = 0
        self._video, self._closed = video, False
        self._keys: dict[int, Shot] = {}

    def frames(self, tell: Tell) -> Iterator[Frame]:
        """Pictures as fast as they are taken."""
        pictures = self._read()
        self.length = len(pictures)
        order = [*range(len(pictures)), *range(len(pictures) - 2, 0, -1)]
        half = [*range(HALF[0], HALF[1]), *range(HALF[1], HALF[0], -1)]
        for index in itertools.count():
            if self._closed:
                return
            while (self.gone or self.paused) and not self._closed:
                tell("/dev/video0 was unplugged" if self.gone else "")
                time.sleep(0.02)
            tell("")
            played = half if self.shallow else order
            shown = 0 if self.still else played[index % len(played)]
            part = NEAR if self.near else BESIDE if self.beside else None
            self._keys[index] = (shown, part, self.light < 1)
            image = np.asarray(cv2.imdecode(pictures[shown], cv2.IMREAD_COLOR), np.uint8)
            if part is not None:
                x, y, w, h = part
                image = np.asarray(cv2.resize(image[y : y + h, x : x + w], image.shape[1::-1]), np.uint8)
            lit = (image * self.light).astype(np.uint8) if self.light < 1 else image
            yield Frame(lit, index, index / FPS)
            time.sleep(self.pace_s)

    def key(self, index: int) -> Shot:
        """Which picture it was, and what was done to it."""
        return self._keys.pop(index)

    def close(self) -> None:
        """End soon."""
        self._closed = True

    def _read(self) -> list[np.ndarray]:
        """The first seconds, packed: whole they would fill half a gigabyte."""
        found = []
        every_other = itertools.islice(Playback(self._video, False, False).frames(), 0, None, 2)
        for frame in itertools.islice(every_other, round(JACKS_S * FPS)):
            image = cv2.resize(frame.image, SIZE, interpolation=cv2.INTER_AREA)
            found.append(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 95])[1])
        return found


class Remembering:
    """The engines, asked once about each picture that is played: to and fro they would be asked again and again."""

    def __init__(self, source: Staged, engines: Callable[[], Tracker]) -> None:
        self._source, self._make = source, engines
        self._tracker: Tracker | None = None
        self._poses: dict[Shot, Pose] = {}

    def __call__(self) -> Remembering:
        self._tracker = self._tracker or self._make()
        return self

    @property
    def settled(self) -> bool:
        """Every picture was seen as it is: a lock that goes astray in what is done to one later harms nothing."""
        plain = [key for key in self._poses if not (key[1] or key[2])]
        return 0 < self._source.length == len(plain)

    def step(self, frame: Frame) -> Pose:
        """The athlete's pose in the next picture."""
        key = self._source.key(frame.index)
        if key not in self._poses and self._tracker is not None:
            self._poses[key] = self._tracker.step(frame)
        return replace(self._poses[key], index=frame.index, time=frame.time)
