"""From glass to glass: the screen flashes a code, the camera sees it, and how far one lags the other is measured.

The code is a pseudo-random sequence of dark and bright (a maximal-length sequence of 31 bits), so that it can be
found again at any lag and in any part of the picture: for each cell of a grid over the camera's picture, the lag at
which the cell's brightness correlates best with what the screen had painted. Dark and bright need no focus, and no
place of the screen in the picture has to be known: a hand mirror before the camera is enough.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event, Lock

import numpy as np
from numpy.typing import NDArray

from engines.pose import Frame

BIT_S = 0.1
"""How long the screen stays dark or bright: three pictures of a slow camera."""
LONGEST_S, STEP_S = 0.8, 0.002
"""Lags that are tried. Shorter than the sequence, or one would be taken for another."""
CELLS = 8
STORED_S = 15.0
ENOUGH_S = 4.0
"""More than one whole sequence."""
SURE = 0.7
"""Correlation below which the camera does not see the screen."""


def sequence(bits: int = 5, taps: tuple[int, int] = (5, 3)) -> NDArray[np.int8]:
    """The 2^bits - 1 zeros and ones of a linear feedback shift register (x^5 + x^3 + 1)."""
    state, out = [1] * bits, []
    for _ in range(2**bits - 1):
        out.append(state[-1])
        state = [state[taps[0] - 1] ^ state[taps[1] - 1], *state[:-1]]
    return np.array(out, dtype=np.int8)


CODE = sequence()


@dataclass(frozen=True, slots=True)
class Latency:
    """What was measured: `seen_ms` from the screen's painting to the picture's arrival, `painted_ms` from its arrival
    to its painting, and how well the camera's brightness follows the screen's (correlation, 0..1)."""

    seen_ms: float
    painted_ms: float
    correlation: float

    @property
    def total_ms(self) -> float:
        """Photon to photon."""
        return self.seen_ms + self.painted_ms


class LatencyTest:
    """Remembers what the screen painted and what the camera saw, from their threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._painted: deque[tuple[float, int]] = deque()
        self._seen: deque[tuple[float, NDArray[np.float32]]] = deque()
        self._took: deque[float] = deque(maxlen=300)

    def level(self) -> int:
        """What the screen is to show now: 0 dark, 1 bright."""
        return int(CODE[int(self._clock() / BIT_S) % len(CODE)])

    @property
    def shown(self) -> int:
        """What the screen shows, as far as it has reported."""
        return self._painted[-1][1] if self._painted else 0

    def note_painted(self, level: int, arrived: float | None = None) -> None:
        """The screen has painted this level, and the picture that had `arrived` at this time of the clock."""
        now = self._clock()
        with self._lock:
            self._painted.append((now, level))
            if arrived is not None:
                self._took.append(now - arrived)
            while self._painted[0][0] < now - STORED_S - LONGEST_S:
                self._painted.popleft()

    def see(self, image: NDArray[np.uint8], arrived: float) -> None:
        """The camera's picture has arrived."""
        with self._lock:
            self._seen.append((arrived, cells(image)))
            while self._seen[0][0] < arrived - STORED_S:
                self._seen.popleft()

    def result(self) -> Latency | None:
        """What the last seconds tell; None while they are too few, or the camera does not see the screen."""
        with self._lock:
            painted, seen, took = list(self._painted), list(self._seen), list(self._took)
        if not seen or not took or seen[-1][0] - max(seen[0][0], painted[0][0]) < ENOUGH_S:
            return None
        times = np.array([at for at, _ in seen])
        found = lag(painted, times, np.array([values for _, values in seen]))
        if found is None:
            return None
        return Latency(found[0] * 1000, float(np.median(took)) * 1000, found[1])


def cells(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """(CELLS²,) mean brightness over a grid of the picture."""
    rows, columns = (np.linspace(0, n, CELLS + 1).astype(int)[:-1] for n in image.shape[:2])
    coarse = image[::4, ::4, 1].astype(np.float32)
    sums = np.add.reduceat(np.add.reduceat(coarse, rows // 4, axis=0), columns // 4, axis=1)
    counts = np.outer(np.diff([*rows // 4, coarse.shape[0]]), np.diff([*columns // 4, coarse.shape[1]]))
    return np.asarray(sums / counts, dtype=np.float32).reshape(-1)


def lag(
    painted: list[tuple[float, int]], times: NDArray[np.float64], seen: NDArray[np.float32]
) -> tuple[float, float] | None:
    """The lag in s at which some cell of `seen` (n, cells) at `times` (n,) follows `painted` best, and how well.

    None where no cell follows it.
    """
    at, levels = np.array([p[0] for p in painted]), np.array([p[1] for p in painted], dtype=np.float64)
    lags = np.arange(0.0, LONGEST_S, STEP_S)
    usable = times - LONGEST_S >= at[0]
    times, brightness = times[usable], seen[usable].astype(np.float64)
    if len(times) < 20:
        return None
    then = np.searchsorted(at, times[None, :] - lags[:, None], side="right") - 1
    expected = _normal(levels[then], axis=1)
    correlation = expected @ _normal(brightness, axis=0) / len(times)
    best = correlation.max(axis=0)
    cell = int(best.argmax())
    if not best[cell] >= SURE:
        return None
    # the top is flat: a lag between two pictures fits as well as its neighbours
    top = lags[correlation[:, cell] >= best[cell] - 1e-3]
    return float(top.mean()), float(best[cell])


def _normal(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    centred = values - values.mean(axis=axis, keepdims=True)
    spread = centred.std(axis=axis, keepdims=True)
    return centred / np.where(spread > 1e-6, spread, np.inf)


SYNTHETIC = "synthetic"
"""Name of the camera that is not there."""
DARK, BRIGHT = 60, 190


class Loopback:
    """A camera that is not there: it sees at once what the screen reports that it shows: what lags is the program.

    `fps` pictures a second of (width, height) px, dark or bright as the screen is at that moment."""

    def __init__(self, test: LatencyTest, size: tuple[int, int] = (1280, 720), fps: float = 30.0) -> None:
        self.name = SYNTHETIC
        self._test, self._fps = test, fps
        self._images = [_picture(size, level) for level in (DARK, BRIGHT)]
        self._closed = Event()

    def frames(self, tell: Callable[[str], None] = lambda _: None) -> Iterator[Frame]:
        """Pictures at an even pace; one that is not taken in time is passed over, as a camera does."""
        began, index = time.monotonic(), 0
        while not self._closed.wait(max(began + index / self._fps - time.monotonic(), 0.0)):
            yield Frame(self._images[self._test.shown].copy(), index, began + index / self._fps)
            index = max(index + 1, int((time.monotonic() - began) * self._fps))

    def close(self) -> None:
        """End `frames` before its next picture."""
        self._closed.set()


def _picture(size: tuple[int, int], level: int) -> NDArray[np.uint8]:
    noise = np.random.default_rng(0).integers(-10, 10, (size[1], size[0], 3))
    return (noise + level).astype(np.uint8)
