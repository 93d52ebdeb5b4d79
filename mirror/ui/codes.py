"""Reads QR codes in the camera's picture, a few times a second, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

import cv2
import numpy as np

from mirror.live.slot import ClosedError, Slot
from mirror.live.state import Shown

EVERY_S = 0.4
SIDE_PX = 1280
"""Pictures are read at this size at most: a code that fills a tenth of it is still legible."""

Gray = np.ndarray


class CodeReader:
    """Takes pictures by `offer` while `looking`; tells the texts that it reads, from its own thread."""

    def __init__(self, told: Callable[[str], None], mirrored: bool = True) -> None:
        self.looking = False
        self._told, self._mirrored = told, mirrored
        self._slot: Slot[Gray] = Slot()
        self._next = float("-inf")
        self._thread = Thread(target=self._run, name="mirror-codes", daemon=True)

    def start(self) -> None:
        """Begin to wait for pictures."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self.looking = False
        self._slot.close()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def offer(self, shown: Shown) -> None:
        """A picture that may hold a code; most are passed over, and one that is taken is copied."""
        if not self.looking or shown.captured < self._next:
            return
        self._next = shown.captured + EVERY_S
        self._slot.put(prepare_picture(shown.image, self._mirrored))

    def _run(self) -> None:
        detector = cv2.QRCodeDetector()
        while True:
            try:
                gray = self._slot.take()
            except ClosedError:
                return
            if gray is not None and self.looking:
                text = read(detector, gray)
                if text:
                    self._told(text)


def prepare_picture(image: np.ndarray, mirrored: bool) -> Gray:
    """A (H, W, 4) BGRX picture as grey, unmirrored (a mirrored code cannot be read), not too large."""
    gray = cv2.cvtColor(image, cv2.COLOR_BGRA2GRAY)
    scale = SIDE_PX / max(gray.shape)
    if scale < 1:
        gray = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.flip(gray, 1) if mirrored else gray)


def read(detector: cv2.QRCodeDetector, gray: Gray) -> str:
    """The text of a code in the picture; empty where there is none that can be read."""
    try:
        text, _, _ = detector.detectAndDecode(gray)
    except cv2.error:
        # some pictures that are no codes make the decoder raise
        return ""
    return str(text)
