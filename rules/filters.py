"""Low-pass filters that know the frame's time: One Euro for live signals, Butterworth for whole recordings."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
ComplexArray = NDArray[np.complex128]

MIN_CUTOFF_HZ = 2.0
"""Cut-off of the One Euro filter for a point at rest, Hz: 3 px of jitter are calmed, slow movement lags by 80 ms. By
the paper's own formula, which is 3 dB down a little lower at low rates: at 1.65 Hz with 30 frames a second, at
1.9 Hz with 120."""
SPEED_COEFFICIENT = 1.5
"""Hz of cut-off added for each torso length per second. The speed is taken from where the filtered point was to where
the new one is, so that it grows with the lag: a limb that makes one torso length a second lags by 32 ms with 30
frames a second and 22 ms with 120, one that makes three by 18 and 13 ms."""
SPEED_CUTOFF_HZ = 1.0
"""Cut-off for the speed itself, Hz, as Casiez et al. propose: how soon the cut-off rises when a limb sets off."""
USUAL_RATE_HZ = 30.0
"""A frame that lasts longer is filtered in as many steps as it stands for: at a low rate fast limbs go as far."""
BRIDGED_S = 0.2
"""Gaps up to this long are bridged; longer ones stay missing."""
BUTTERWORTH_HZ = 6.0
PASS_SHARE = (math.sqrt(2.0) - 1.0) ** 0.25
MOST_OF_RATE = 0.46
"""A cut-off above this share of the frame rate leaves nothing to filter."""
HOLE_STEPS = 3.0
"""Frames that are further apart than so many median steps (and 0.2 s) do not belong together."""


def smoothing(cutoff_hz: FloatArray | float, step_s: FloatArray) -> FloatArray:
    """Weight of the new value in an exponential filter: 1 / (1 + tau / dt), tau = 1 / (2 pi f)."""
    return 1.0 / (1.0 + 1.0 / (2.0 * math.pi * cutoff_hz * step_s))


class OneEuro:
    """Casiez, Roussel and Vogel, 1 € Filter (CHI 2012), for many points of the plane at once.

    A point's cut-off rises with its speed in units per second given to `update`. A point that is missing
    keeps its last value for `BRIDGED_S` seconds and is NaN after that; it starts again when it returns.
    """

    def __init__(
        self,
        points: int,
        min_cutoff_hz: float = MIN_CUTOFF_HZ,
        speed_coefficient: float = SPEED_COEFFICIENT,
        speed_cutoff_hz: float = SPEED_CUTOFF_HZ,
    ) -> None:
        self._min_cutoff = min_cutoff_hz
        self._coefficient = speed_coefficient
        self._speed_cutoff = speed_cutoff_hz
        # a point of the plane is one complex number: half the calls of numpy
        self._value = np.full(points, np.nan, dtype=np.complex128)
        self._speed = np.zeros(points, dtype=np.complex128)
        self._raw = self._value.copy()
        self._seen = np.full(points, -np.inf)
        self._last = -math.inf
        self._steady: NDArray[np.bool_] | None = None

    def exchange(self, these: NDArray[np.intp], those: NDArray[np.intp]) -> None:
        """Let two groups of points change places, where their names have."""
        for state in (self._value, self._raw, self._speed, self._seen):
            state[these], state[those] = state[those].copy(), state[these].copy()
        self._settle()

    def update(self, time: float, xy: FloatArray, unit: float) -> FloatArray:
        """Filtered (K, 2) for raw `xy` (K, 2, NaN where missing) at `time` s; `unit` is one length in px."""
        return self.run(np.array([time]), xy[None], np.array([unit]))[0]

    def run(self, time: FloatArray, xy: FloatArray, unit: FloatArray) -> FloatArray:
        """The same for a block of frames: `time` (n,), `xy` (n, K, 2), `unit` (n,); returns (n, K, 2)."""
        places = np.ascontiguousarray(xy).view(np.complex128)[..., 0]
        here = ~np.isnan(xy[..., 0])
        out = np.empty_like(places)
        alike = (here[1:] == here[:-1]).all(axis=1).tolist()
        rows = zip(time.tolist(), places, here, unit.tolist(), strict=True)
        for i, (now, place, seen, length) in enumerate(rows):
            steady = self._steady is not None and now - self._last <= BRIDGED_S
            if steady and (alike[i - 1] if i else bool((seen == self._steady).all())):
                out[i] = self._go_on(now, place, length)
            else:
                out[i] = self._start_or_hold(now, place, length, seen)
        self._raw = self._raw.copy()
        return out.view(np.float64).reshape(xy.shape)

    def _go_on(self, time: float, place: ComplexArray, unit: float) -> ComplexArray:
        """The same points as in the frame before, and none that is held: nearly always, and quicker."""
        steps = self._steps(time)
        step = max((time - self._last) / steps, 1e-6)
        turns = 2.0 * math.pi * step
        gain = turns * self._speed_cutoff / (1.0 + turns * self._speed_cutoff)
        for here in self._between(place, steps):
            way = here - self._value
            self._speed = self._speed * (1.0 - gain) + way * (gain / (step * unit))
            weight = np.abs(self._speed) * (turns * self._coefficient) + turns * self._min_cutoff
            self._value = self._value + way * (weight / (1.0 + weight))
        self._last, self._raw = time, place
        return self._value

    def _steps(self, time: float) -> int:
        """In how many steps a frame is taken, so that a low rate is smoothed as `USUAL_RATE_HZ` is."""
        return max(round(min(time - self._last, BRIDGED_S) * USUAL_RATE_HZ), 1)

    def _between(self, place: ComplexArray, steps: int) -> list[ComplexArray]:
        """Where a point was at each step: on the straight way from where it was seen last."""
        if steps == 1:
            return [place]
        way = (place - self._raw) / steps
        return [*(self._raw + way * step for step in range(1, steps)), place]

    def _start_or_hold(
        self, time: float, place: ComplexArray, unit: float, here: NDArray[np.bool_]
    ) -> ComplexArray:
        """A point comes, goes, or is held: each has its own time since it was seen."""
        self._settle()
        elapsed = time - self._seen
        fresh = here & (elapsed > BRIDGED_S)
        going = here & ~fresh
        steps = self._steps(time)
        step = np.where(going, np.maximum(elapsed / steps, 1e-6), 1.0)
        value, speed = self._value, self._speed
        for at in self._between(place, steps):
            way = at - value
            speed = speed + (way / (step * unit) - speed) * smoothing(self._speed_cutoff, step)
            cutoff = self._min_cutoff + self._coefficient * np.abs(speed)
            value = value + way * smoothing(cutoff, step)
        self._raw = np.where(here, place, self._raw)
        self._value = np.where(going, value, np.where(fresh, place, self._value))
        self._speed = np.where(going, speed, np.where(fresh, 0.0, self._speed))
        self._seen = np.where(here, time, self._seen)
        held = time - self._seen <= BRIDGED_S
        self._last = time
        self._steady = here if (held == here).all() else None
        return np.where(held, self._value, np.nan + 1j * np.nan)

    def _settle(self) -> None:
        """Note when each point was seen last, which steady frames leave out."""
        if self._steady is not None:
            self._seen[self._steady] = self._last
        self._steady = None


def bridge(time: FloatArray, values: FloatArray, longest_s: float = BRIDGED_S) -> FloatArray:
    """Fill inner gaps of `values` (N, C) up to `longest_s` linearly; longer gaps and both ends stay NaN.

    A gap's length is the time between the two frames that were seen around it, less one frame.
    """
    filled = values.copy()
    if len(time) < 3:
        return filled
    frame = float(np.median(np.diff(time)))
    for column in filled.T:
        missing = np.isnan(column)
        if not missing.any():
            continue
        seen = np.flatnonzero(~missing)
        if len(seen) < 2:
            continue
        spans = np.diff(time[seen]) - frame <= longest_s + 1e-9
        inside = np.flatnonzero(missing)
        before = np.searchsorted(seen, inside) - 1
        inner = (before >= 0) & (before < len(seen) - 1)
        use = inside[inner][spans[before[inner]]]
        column[use] = np.interp(time[use], time[seen], column[seen])
    return filled


def zero_phase(time: FloatArray, values: FloatArray, cutoff_hz: float = BUTTERWORTH_HZ) -> FloatArray:
    """Zero-phase Butterworth low-pass of `values` (N, C), NaN where missing, -3 dB at `cutoff_hz`.

    Second order forth and back makes fourth order overall; each pass is cut off higher, so that both together
    are 3 dB down at `cutoff_hz` at any frame rate (Winter; Robertson and Dowling 2003). Uneven times are
    resampled by cubic splines onto an even grid of the median step, filtered there and read back at the frames'
    own times. Each unbroken run is filtered alone, so nothing leaks over a gap. At rates below 13 Hz there is
    nothing that it could take away, and values are left as they are.
    """
    result = np.full(values.shape, np.nan)
    for columns, start, stop in _runs(time, values):
        part = values[start:stop, columns]
        result[start:stop, columns] = _filter_run(time[start:stop], part, cutoff_hz)
    return result


def _runs(time: FloatArray, values: FloatArray) -> list[tuple[NDArray[np.intp], int, int]]:
    """Runs without NaN or a hole in time: (columns that share it, start, stop). Columns with one mask together."""
    seen = np.isfinite(values)
    alike: dict[bytes, list[int]] = {}
    for number, packed in enumerate(np.packbits(seen, axis=0).T):
        alike.setdefault(packed.tobytes(), []).append(number)
    steps = np.diff(time)
    longest = max(BRIDGED_S, HOLE_STEPS * float(np.median(steps))) if len(steps) else BRIDGED_S
    apart = np.concatenate(([True], steps > longest + 1e-9, [True]))
    runs = []
    for columns in alike.values():
        mask = np.concatenate(([False], seen[:, columns[0]], [False]))
        starts = np.flatnonzero(mask[1:-1] & (~mask[:-2] | apart[:-1])).tolist()
        stops = (np.flatnonzero(mask[1:-1] & (~mask[2:] | apart[1:])) + 1).tolist()
        runs += [(np.array(columns), a, b) for a, b in zip(starts, stops, strict=True)]
    return runs


def _filter_run(time: FloatArray, values: FloatArray, cutoff_hz: float) -> FloatArray:
    if len(time) < 4:
        return values.copy()
    # half a second to import, and only recordings need it
    from scipy.interpolate import CubicSpline
    from scipy.signal import butter, sosfiltfilt

    steps = np.diff(time)
    median = float(np.median(steps))
    even = float(np.ptp(steps)) < 0.05 * median
    grid = time if even else np.linspace(time[0], time[-1], max(4, round((time[-1] - time[0]) / median) + 1))
    rate = (len(grid) - 1) / float(grid[-1] - grid[0])
    if cutoff_hz >= MOST_OF_RATE * rate:
        return values.copy()
    on_grid = values if even else CubicSpline(time, values)(grid)
    sections = butter(2, pass_cutoff(cutoff_hz, rate), fs=rate, output="sos")
    pad = min(len(grid) - 1, round(rate))
    smooth = sosfiltfilt(sections, on_grid, axis=0, padtype="odd", padlen=pad)
    return smooth if even else np.asarray(CubicSpline(grid, smooth)(time))


def pass_cutoff(cutoff_hz: float, rate_hz: float) -> float:
    """Cut-off of each of two passes of second order, so that both are 3 dB down at `cutoff_hz`.

    A pass may lose half of that: its cut-off lies higher by (sqrt 2 - 1)^(-1/4) = 1 / 0.802, in the frequency that
    the bilinear transform bends.
    """
    bent = math.tan(math.pi * cutoff_hz / rate_hz) / PASS_SHARE
    return rate_hz / math.pi * math.atan(bent)
