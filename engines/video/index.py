"""The frames of a film by number: when each is shown, where it is stored, and from where decoding may begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.video.clock import RenderCache, mend_clock, usual_step
from engines.video.info import VideoError
from engines.video.streams import RAW, Packets, film

_COUNTED = RAW | {"avi"}
# in these containers packets have no presentation times, so frames are numbered as they come out of the decoder
_EXACT, _COARSEST = 0.01, 0.04
# a measured rate is the one that the file says where they differ by no more than this share


@dataclass(frozen=True, slots=True)
class KeyPacket:
    """A packet from which decoding may begin: `place` among the stored packets, its times and position.

    `closed`: none that is stored behind it is shown before it.
    """

    place: int
    pts: int | None
    dts: int | None
    position: int | None
    closed: bool


@dataclass(frozen=True, slots=True)
class Index:
    """`times` (N,) s of the frames in order of showing, `numbers` (P,) the frame of each stored packet (-1: none).

    `timed` is False where only the decoder knows the order of showing. `keys` are in order of showing, by `shown`.
    """

    stream: int
    container: str
    times: NDArray[np.float64]
    numbers: NDArray[np.int64]
    keys: tuple[KeyPacket, ...]
    shown: tuple[int, ...]
    timed: bool
    fps: float
    notes: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.times)

    @property
    def hidden(self) -> int:
        """Packets that are stored and not shown: an edit list leaves them out."""
        return int((self.numbers < 0).sum())

    def starts(self, frame: int) -> Iterator[KeyPacket | None]:
        """Keys from which a frame can be reached, the nearest first; the last is None, the start of the file."""
        at = bisect_right(self.shown, frame) - 1 if self.timed else 0
        step = 1
        while at > 0:
            yield self.keys[at]
            at, step = at - step, step * 2
        yield None

    def list_closed(self) -> frozenset[int]:
        """Places of the packets with which a closed group of pictures begins."""
        return frozenset(key.place for key in self.keys if key.closed) if self.timed else frozenset()


def index_of(path: Path, container: Any, alive: Callable[[], None] = lambda: None) -> Index:
    """List a file's packets, choose the film among its streams and put its clock right.

    Raises VideoError where it holds no film.
    """
    listed = film(path, container, alive)
    stream, packets = container.streams[listed.stream], listed.packets
    name = container.format.name.split(",")[0]
    seen = np.flatnonzero(packets.shown)
    timing = _timing(path, name, stream, packets, seen)
    numbers = np.full(len(packets.pts), -1, dtype=np.int64)
    numbers[seen[timing.order]] = np.arange(len(seen))
    keys = sorted(_keys(packets, numbers), key=lambda key: int(numbers[key.place]))
    return Index(
        listed.stream,
        name,
        timing.times,
        numbers,
        tuple(keys),
        tuple(int(numbers[key.place]) for key in keys),
        timing.known and name not in _COUNTED,
        timing.fps,
        (*listed.notes, *timing.notes),
    )


@dataclass(frozen=True, slots=True)
class _Timing:
    """`order` (N,) of the frames among those stored, `times` (N,) s in that order; `known` or only counted."""

    order: NDArray[np.int64]
    times: NDArray[np.float64]
    fps: float
    notes: tuple[str, ...]
    known: bool


def _timing(path: Path, container: str, stream: Any, packets: Packets, seen: NDArray[np.int64]) -> _Timing:
    """When the packets `seen` are shown. Raises VideoError where they have no times and the file says no rate."""
    clock = mend_clock([packets.pts[i] for i in seen], [packets.dts[i] for i in seen], stream.time_base)
    if clock is None:
        count, fps = np.arange(len(seen)), float(_read_rate(path, container, stream))
        note = f"it has no time stamps: read at the {fps:g} frames/s that it says"
        return _Timing(count, count / fps, fps, (note,), False)
    order = np.argsort(clock.stamps, kind="stable")
    stamps = clock.stamps[order]
    times = (stamps - stamps[0]) * float(stream.time_base)
    return _Timing(order, times, _rate(stamps, stream), clock.notes, True)


def _keys(packets: Packets, numbers: NDArray[np.int64]) -> Iterator[KeyPacket]:
    places = [i for i, key in enumerate(packets.key) if key and numbers[i] >= 0]
    for place, end in pairwise([*places, len(numbers)]):
        behind = numbers[place + 1 : end]
        closed = not ((behind >= 0) & (behind < numbers[place])).any()
        yield KeyPacket(place, packets.pts[place], packets.dts[place], packets.position[place], closed)


def _rate(stamps: RenderCache, stream: Any) -> float:
    """The usual rate, frames/s: by the median step; exactly as the file says it where they agree."""
    stated = [rate for rate in (stream.average_rate, stream.guessed_rate) if rate]
    if len(stamps) < 2:
        return float(stated[0]) if stated else 30.0
    step = usual_step(stamps)
    measured = 1.0 / (step * float(stream.time_base))
    # 29.97 is 30000/1001, and a step is no finer than a tick
    exact = max(_EXACT, min(1.0 / step, _COARSEST))
    near = [float(rate) for rate in stated if abs(measured - float(rate)) < exact * float(rate)]
    return min(near, key=lambda rate: abs(measured - rate), default=measured)


def _read_rate(path: Path, container: str, stream: Any) -> Fraction:
    """The rate that a file without time stamps says; raises VideoError where it says none."""
    if container in RAW:
        rate = stream.codec_context.framerate
        if not rate:
            raise VideoError(
                f"{path}: a raw stream without a frame rate: put it into a container that has one, for example "
                f"`ffmpeg -framerate 30 -i {path.name} -c copy {path.stem}.mp4`"
            )
        return Fraction(rate)
    return Fraction(stream.average_rate or stream.guessed_rate or 30)
