"""The replay: where it is, how fast it goes, what it repeats. Time is given in; there is no clock in here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engines.pose import FloatArray

SPEEDS = (0.1, 0.25, 0.5, 1.0, 1.5, 2.0)
Section = tuple[float, float]


class Replay:
    """`time` (N,) s of the frames; `span` is what is replayed. `tick` moves it on while it plays."""

    def __init__(self, time: FloatArray, span: Section) -> None:
        self.time, self.span = time, span
        self.position, self.speed = span[0], 1.0
        self.playing = False
        self.loop: Section | None = None
        self._at: float | None = None

    @property
    def frame(self) -> int:
        """Index of the frame that is shown: the last one that has begun; 0 before the first."""
        return self.frame_at(self.position)

    def frame_at(self, position: float) -> int:
        """The frame that is shown at a time, s."""
        return max(int(np.searchsorted(self.time, position + 1e-6, side="right")) - 1, 0)

    @property
    def bounds(self) -> Section:
        """What is played now: the loop, else the span."""
        return self.loop or self.span

    def seek(self, position: float) -> None:
        """Go to a time, within the span."""
        self.position = min(max(position, self.span[0]), self.span[1])

    def step(self, frames: int) -> None:
        """Go on by frames, and stand still there."""
        self.playing = False
        if len(self.time):
            at = min(max(self.frame + frames, 0), len(self.time) - 1)
            self.seek(float(self.time[at]))

    def play(self, on: bool) -> None:
        """Play or pause; from the start again where it has come to the end."""
        self.playing, self._at = on, None
        if on and self.position >= self.bounds[1] - 1e-3:
            self.position = self.bounds[0]

    def tick(self, now: float) -> bool:
        """Move on to what is to be shown at clock time `now` s; whether anything moved."""
        before, self._at = self._at, now
        if not self.playing or before is None:
            return False
        self.position += max(now - before, 0.0) * self.speed
        low, high = self.bounds
        if self.loop is not None and not low <= self.position <= high:
            self.position = low
        elif self.position >= high:
            self.position, self.playing = high, False
        return True

    def set_speed(self, speed: float) -> None:
        """0.1 to 2 times. Raises ValueError for any other."""
        if not SPEEDS[0] <= speed <= SPEEDS[-1]:
            raise ValueError(f"the speed is {SPEEDS[0]:g} to {SPEEDS[-1]:g}, not {speed:g}")
        self.speed = speed

    def faster(self, way: int) -> None:
        """The next speed up (1) or down (-1)."""
        above = [speed for speed in SPEEDS if (speed - self.speed) * way > 1e-9]
        self.speed = (min(above) if way > 0 else max(above)) if above else self.speed

    def repeat(self, section: Section | None) -> None:
        """Repeat a section, or go on to the end; what is outside of it goes to its start."""
        self.loop = section
        if section is not None and not section[0] <= self.position <= section[1]:
            self.position = section[0]


def at_time(sections: Sequence[Section], position: float) -> int | None:
    """Which section a time lies in; the one that began last where several do, None where none does."""
    inside = [i for i, (start, end) in enumerate(sections) if start - 1e-6 <= position <= end + 1e-6]
    return max(inside, key=lambda i: sections[i][0]) if inside else None


def neighbour(sections: Sequence[Section], position: float, way: int) -> int | None:
    """The next section that begins after (1) or before (-1) a time; None where there is none."""
    if way > 0:
        return next((i for i, (start, _) in enumerate(sections) if start > position + 1e-3), None)
    earlier = [i for i, (start, _) in enumerate(sections) if start < position - 1e-3]
    return earlier[-1] if earlier else None
