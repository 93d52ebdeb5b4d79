"""Looks at the camera's pictures in a thread of its own, one at a time, the newest first."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread

import cv2
import numpy as np

from calibration.boards import Picture
from mirror.live.slot import ClosedError, Slot
from mirror.live.state import Event, Shown

log = logging.getLogger(__name__)

Look = Callable[[Picture], object]


class Looking:
    """Shows every picture that there is time for to `look`, as the camera gave it, in grey.

    `tell` is given to the live loop as a subscriber; `failed` is called with what `look` raised.
    """

    def __init__(self, look: Look, failed: Callable[[str], None] = log.error) -> None:
        self._look, self._failed = look, failed
        self._slot: Slot[Picture] = Slot()
        self._thread = Thread(target=self._run, name="mirror-calibrating", daemon=True)
        self._thread.start()

    def tell(self, event: Event) -> None:
        """An event of the loop; what is no whole picture is passed over."""
        if isinstance(event, Shown):
            picture = upright(event)
            if picture is not None:
                try:
                    self._slot.put(picture)
                except ClosedError:
                    return

    def stop(self) -> None:
        """End the thread soon; a look that is under way is finished first."""
        self._slot.close()

    def _run(self) -> None:
        while True:
            try:
                picture = self._slot.take()
                if picture is not None:
                    self._look(picture)
            except ClosedError:
                return
            except Exception as error:
                log.exception("a picture could not be looked at")
                self._failed(str(error))


def upright(shown: Shown) -> Picture | None:
    """The (H, W) grey picture as the camera gave it; None where only a part or another size was made ready."""
    if shown.image.shape[1::-1] != shown.size or abs(abs(shown.placed[0, 0]) - 1) > 1e-9:
        return None
    grey = cv2.cvtColor(shown.image, cv2.COLOR_BGRA2GRAY)
    return np.asarray(cv2.flip(grey, 1) if shown.placed[0, 0] < 0 else grey, dtype=np.uint8)
