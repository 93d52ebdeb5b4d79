"""The replay: where it is, how fast it goes, what it repeats; and the pictures of its film, decoded beside
the screen's thread, the newest wish first, the last few held. Time is given in; there is no clock in
here.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Thread
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.pose import FloatArray
from engines.video import VideoFile
from mirror.capture.archive import ArchiveError, unpack_one
from mirror.results.opened import Film

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


log = logging.getLogger(__name__)
Image = NDArray[np.uint8]

LONGEST_PX = 1280
"""Pictures are held no larger: the window shows them smaller."""
MOST_PICTURES = 90
"""Pictures that are held: some seconds to and fro."""
AHEAD = 45
"""Frames that are decoded and passed over rather than sought from a key frame."""


class TimedPictures(Protocol):
    """Pictures by their times."""

    @property
    def times(self) -> NDArray[np.float64]: ...

    def picture(self, index: int) -> tuple[int, Image] | None: ...


class VideoSource:
    """Pictures of a video: going on is quick, going elsewhere is a seek. Raises VideoError, ArchiveError."""

    def __init__(self, film: Film, longest_px: int | None = LONGEST_PX) -> None:
        if film.video is None:
            raise ValueError("the film is no video")
        self._longest_px = longest_px
        self._file = VideoFile(self._unpack_video(film.video, film.member) if film.member else film.video)
        self.times = self._file.times
        self._frames: Iterator[tuple[int, Image]] | None = None
        self._next = 0

    def _unpack_video(self, zip_path: Path, member: str) -> Path:
        """The video out of its zip, for as long as it is looked at."""
        self._folder = TemporaryDirectory(prefix="mirror-film-")
        return unpack_one(zip_path, member, Path(self._folder.name))

    def picture(self, index: int) -> tuple[int, Image] | None:
        """The picture of a frame, or the next one where that is damaged; None behind the last."""
        if self._frames is None or not self._next <= index <= self._next + AHEAD:
            self._frames = ((at, picture.bgr) for at, _, picture in self._file.pictures(index))
        for at, image in self._frames:
            self._next = at + 1
            if at >= index:
                return at, smaller(image, self._longest_px)
        self._frames = None
        return None


class StillSource:
    """JPEGs that were recorded now and then."""

    def __init__(self, film: Film, longest_px: int | None = LONGEST_PX) -> None:
        self._longest_px = longest_px
        self._jpegs = [jpeg for _, jpeg in film.pictures]
        self.times = np.array([time for time, _ in film.pictures], dtype=np.float64)

    def picture(self, index: int) -> tuple[int, Image] | None:
        """The picture; None where it cannot be read."""
        image = cv2.imdecode(np.frombuffer(self._jpegs[index], np.uint8), cv2.IMREAD_COLOR)
        return None if image is None else (index, smaller(np.asarray(image, np.uint8), self._longest_px))


def smaller(image: Image, longest_px: int | None = LONGEST_PX) -> Image:
    """At most so long; None: as it is."""
    scale = 1.0 if longest_px is None else longest_px / max(image.shape[:2])
    if scale >= 1:
        return image
    size = (round(image.shape[1] * scale), round(image.shape[0] * scale))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def source_of(film: Film, longest_px: int | None = LONGEST_PX) -> TimedPictures | None:
    """Where the pictures of a film come from, made at most so long; None where there is none.

    Raises VideoError, ArchiveError.
    """
    if film.video is not None:
        return VideoSource(film, longest_px)
    return StillSource(film, longest_px) if film.pictures else None


class PictureReader:
    """`want` a time, and get its picture by `shown` (called in this thread) as soon as it is decoded.

    `failed` is called once with a line where the film cannot be read. A picture is of the last frame that has begun;
    of stills, of the nearest within `STILL_S`.
    """

    STILL_S = 1.0

    def __init__(
        self,
        film: Film,
        shown: Callable[[float, Image | None], None],
        failed: Callable[[str], None] = log.warning,
        open_source: Callable[[Film], TimedPictures | None] = source_of,
    ) -> None:
        self._film, self._shown, self._failed, self._open = film, shown, failed, open_source
        self._wish: float | None = None
        self._closed = False
        self._change = Condition()
        self._pictures: OrderedDict[int, Image] = OrderedDict()
        self._thread = Thread(target=self._run, name="mirror-pictures", daemon=True)
        self._thread.start()

    def want(self, time: float) -> None:
        """Ask for the picture of a time; an earlier wish that was not begun is let go."""
        with self._change:
            self._wish = time
            self._change.notify()

    def close(self) -> None:
        """Decode no more."""
        with self._change:
            self._closed = True
            self._change.notify()

    def _run(self) -> None:
        try:
            source = self._open(self._film)
        except (EngineError, ArchiveError, OSError, ValueError) as error:
            self._failed(" ".join(str(error).split()))
            return
        if source is None:
            return
        while (time := self._next_wish()) is not None:
            try:
                image = self._picture(source, time)
            except (EngineError, OSError) as error:
                self._failed(" ".join(str(error).split()))
                return
            if not self._closed:
                self._shown(time, image)

    def _next_wish(self) -> float | None:
        with self._change:
            while self._wish is None and not self._closed:
                self._change.wait()
            wish, self._wish = self._wish, None
            return None if self._closed else wish

    def _picture(self, source: TimedPictures, time: float) -> Image | None:
        index = self._index(source.times, time)
        if index is None:
            return None
        if index not in self._pictures:
            found = source.picture(index)
            if found is None:
                return None
            self._pictures[index] = found[1]
            while len(self._pictures) > MOST_PICTURES:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(index)
        return self._pictures[index]

    def _index(self, times: NDArray[np.float64], time: float) -> int | None:
        if not len(times):
            return None
        index = max(bisect_right(times, time + 1e-4) - 1, 0)
        if not self._film.pictures:
            return index
        near = min((index, min(index + 1, len(times) - 1)), key=lambda i: abs(times[i] - time))
        return near if abs(times[near] - time) <= self.STILL_S else None
