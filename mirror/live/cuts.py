"""Whether a picture follows from the one before it: a film that was cut, a camera that was knocked, do not."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

ROWS = 30
"""Rows of the coarse grid of samples."""
CHANGED, SHARE = 20.0, 0.5
"""Where so large a share of the picture has changed by more than this (of 255), beyond what the light did to all of
it, nothing in it is where it was."""
ALONE, LATELY = 2.0, 5
"""A cut stands out: it changes this many times more than any of the last pictures did; a camera that pans does
not."""


class Cuts:
    """Looks at each picture as it comes."""

    def __init__(self) -> None:
        self._before: NDArray[np.float32] | None = None
        self._shares: deque[float] = deque(maxlen=LATELY)

    def look(self, image: NDArray[np.uint8]) -> bool:
        """Whether nothing is where it was in the picture (H, W, 3) before; False for the first."""
        step = max(image.shape[0] // ROWS, 1)
        now: NDArray[np.float32] = image[::step, ::step, 1].astype(np.float32)
        before, self._before = self._before, now
        if before is None:
            return False
        if before.shape != now.shape:
            return True
        change = now - before
        change -= np.median(change)
        share = float((np.abs(change) > CHANGED).mean())
        most = max(self._shares, default=0.0)
        self._shares.append(share)
        return share > max(SHARE, ALONE * most)
