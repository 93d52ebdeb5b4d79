"""Video files by their own timestamps, with exact access to any frame.

The file's packets are listed first, without decoding: their presentation times, sorted, are the frames. A range
of frames is then decoded from the key frame before it, so any two readers of a range see the same pictures.
(OpenCV decodes as fast, but its seeking goes by frame number times rate, which is wrong for variable rates.)
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.picture import Picture
from engines.pose import Frame

log = logging.getLogger(__name__)

MAX_PIXELS = 8192 * 8192
"""Pictures above this are refused: a header can claim any size, and memory is finite."""

_LIMITED_420 = ("yuv420p",)
_UNTIMED_FORMATS = {"avi", "h264", "hevc", "m4v", "mpegvideo", "mjpeg"}
# these containers give packets no presentation times, so frames are counted from the start


class VideoError(EngineError):
    """A video that cannot be read, or not whole; the message names the file and says what to do."""


@dataclass(frozen=True, slots=True)
class VideoInfo:
    """What a file says of itself. `width` and `height` px as shown (rotation honoured), `rotation` degrees
    clockwise, `fps` the average rate, `frames` those that the file holds, `listed` those that its header
    promises (0 where it promises nothing), `duration_s` from the first frame's start to the last one's end."""

    width: int
    height: int
    fps: float
    frames: int
    listed: int
    duration_s: float
    rotation: int
    codec: str


class VideoFile:
    """A video opened for reading: `info`, `times` (N,) s from the first frame, and `pictures(first, last)`.

    Raises VideoError when the file cannot be opened, holds no video, or holds no frame.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        try:
            with _open(self.path) as container:
                self._index = _index(container, _video_stream(self.path, container))
            with _open(self.path) as container:
                self.info = self._describe(container, container.streams.video[0])
        except (av.FFmpegError, OSError, ValueError) as error:
            raise VideoError(_unreadable(self.path, error)) from error

    @property
    def times(self) -> NDArray[np.float64]:
        """(N,) seconds of each frame after the first, from the file's timestamps."""
        pts = self._index.pts
        return (pts - pts[0]) * float(self._index.time_base)

    def __len__(self) -> int:
        return len(self._index.pts)

    def pictures(self, first: int = 0, last: int | None = None) -> Iterator[tuple[int, float, Picture]]:
        """Decode frames `first` to `last` (exclusive; the end by default): (index, seconds, picture).

        A damaged frame is left out, and the index goes on behind it. Raises VideoError when the file has gone.
        """
        last = len(self) if last is None else min(last, len(self))
        if first >= last:
            return
        times = self.times
        for index, decoded in self._decoded(first):
            if index >= last:
                return
            yield index, float(times[index]), _picture(decoded)

    def frames(self, first: int = 0, last: int | None = None) -> Iterator[Frame]:
        """The same range as `Frame`s with BGR images."""
        for index, time, picture in self.pictures(first, last):
            yield Frame(picture.bgr, index, time)

    def _decoded(self, first: int) -> Iterator[tuple[int, Any]]:
        """(index, decoded frame) from `first` on; frames before it are decoded and passed over."""
        for start in self._index.starts(first):
            try:
                with _open(self.path) as container:
                    stream = container.streams.video[0]
                    packets = self._packets_from(container, stream, start)
                    if packets is not None:
                        decoded = _tolerant(container, stream, packets, self._index.closed)
                        yield from self._numbered(decoded, first)
                        return
            except (av.FFmpegError, OSError) as error:
                raise VideoError(_unreadable(self.path, error)) from error

    def _packets_from(self, container: Any, stream: Any, start: int | None) -> Iterator[Any] | None:
        """All packets from a key frame on (None: the first), or None where the seek led elsewhere."""
        if start is None:
            return iter(container.demux(stream))
        with suppress(av.FFmpegError):
            container.seek(start, stream=stream, backward=True)
        packets = container.demux(stream)
        first = next(packets, None)
        # MPEG program streams may go on amid a frame, and then misdate what follows
        found = first is not None and first.is_keyframe and self._index.leads(first.pts, first.dts, start)
        return chain([first], packets) if found else None

    def _numbered(self, decoded: Iterator[Any], first: int) -> Iterator[tuple[int, Any]]:
        """Frames from `first` on with their indices, which only rise: damage can put a frame after its successor."""
        index, last = self._index, first - 1
        for count, frame in enumerate(decoded):
            if frame is None:
                continue
            number = count if not index.timed else index.number.get(frame.pts, -1)
            if number > last:
                last = number
                yield number, frame

    def _describe(self, container: Any, stream: Any) -> VideoInfo:
        decoded = _tolerant(container, stream, container.demux(stream), self._index.closed)
        first = next(filter(None, decoded), None)
        if first is None:
            raise VideoError(f"{self.path}: no frame can be decoded; the file is damaged: export it again")
        if first.width * first.height > MAX_PIXELS:
            raise VideoError(f"{self.path}: {first.width}x{first.height} px is over the limit; scale it down")
        if self._index.timed and first.pts not in self._index.number:
            # the decoder does not pass the packets' times on: count frames from the start instead
            self._index = replace(self._index, timed=False, closed=frozenset())
        pts, count = self._index.pts, len(self._index.pts)
        span = float((pts[-1] - pts[0]) * self._index.time_base)
        rate = stream.average_rate or stream.guessed_rate or Fraction(30)
        fps = (count - 1) / span if span > 0 else float(rate)
        # a constant rate is said exactly, as the file says it: 29.97 is 30000/1001
        fps = float(rate) if abs(fps - float(rate)) < 0.01 * float(rate) else fps
        turned = _rotation(first) % 180 == 90
        width, height = (first.height, first.width) if turned else (first.width, first.height)
        return VideoInfo(
            width,
            height,
            fps,
            count,
            int(stream.frames),
            span + 1 / fps,
            _rotation(first),
            str(stream.codec_context.name),
        )


@dataclass(frozen=True, slots=True)
class _Index:
    """Frames by presentation time, key frames too (with the decoding time that seeks go by).

    `closed` are the key frames with which a closed group of pictures begins: none that is stored behind them is
    shown before them.
    """

    pts: NDArray[np.int64]
    keys: dict[int, int]
    time_base: Fraction
    timed: bool
    number: dict[int, int]
    closed: frozenset[int]

    def starts(self, frame: int) -> Iterator[int | None]:
        """Where to seek for a frame: decoding time stamps of key frames before it, the nearest first.

        The last is None, the start of the file, since a seek may fail.
        """
        stamps = list(self.keys.items())
        key = bisect_right(stamps, int(self.pts[frame]), key=lambda stamp: stamp[0]) - 1 if self.timed else 0
        step = 1
        while key > 0:
            yield stamps[key][1]
            key, step = key - step, step * 2
        yield None

    def leads(self, pts: int | None, dts: int | None, start: int) -> bool:
        """Whether a key frame's times are as listed, and not after decoding time `start`."""
        listed = self.keys.get(pts) if pts is not None else None
        return listed is not None and listed <= start and dts in (None, listed)


def _index(container: Any, stream: Any) -> _Index:
    """List the packets: presentation times, and the key frames' presentation and decoding times."""
    pts: list[int] = []
    keys: list[tuple[int, int]] = []
    missing = False
    closed: set[int] = set()
    for packet in _packets(container, stream):
        stamp = packet.pts if packet.pts is not None else packet.dts
        missing |= stamp is None
        stamp = len(pts) if stamp is None else stamp
        pts.append(stamp)
        if packet.is_keyframe:
            keys.append((stamp, packet.dts if packet.dts is not None else stamp))
            closed.add(stamp)
        elif keys and stamp < keys[-1][0]:
            closed.discard(keys[-1][0])
    if not pts:
        raise VideoError(f"{container.name}: the video stream holds no frame; record or export it again")
    timed = not missing and container.format.name not in _UNTIMED_FORMATS and len(set(pts)) == len(pts)
    stamps = np.sort(np.arange(len(pts)) if missing else np.array(pts, dtype=np.int64))
    base = stream.time_base
    if missing or len(set(pts)) != len(pts):
        stamps, base = np.arange(len(pts), dtype=np.int64), 1 / (stream.average_rate or Fraction(30))
    number = {int(stamp): i for i, stamp in enumerate(stamps)} if timed else {}
    return _Index(stamps, dict(sorted(keys)), base, timed, number, frozenset(closed if timed else ()))


def _packets(container: Any, stream: Any) -> Iterator[Any]:
    """The stream's packets that will be shown; what cannot be read ends the list."""
    for packet in _readable(container, container.demux(stream)):
        if packet.size and not packet.is_discard:
            yield packet


def _tolerant(container: Any, stream: Any, packets: Iterator[Any], closed: frozenset[int]) -> Iterator[Any]:
    """Decoded frames, in order of showing, and None for what is damaged.

    The decoder is emptied before each closed group of pictures, so that damage goes no farther, and no frame's
    looks depend on where decoding began.
    """
    stream.thread_type = "NONE"
    decoder = stream.codec_context
    for packet in _readable(container, packets):
        if packet.is_keyframe and packet.pts in closed:
            yield from _decode(container, decoder, None)
            decoder.flush_buffers()
        yield from _decode(container, decoder, packet)


def _decode(container: Any, decoder: Any, packet: Any) -> list[Any]:
    """What a packet brings to light (None: whatever is still inside), None for damage."""
    try:
        frames = decoder.decode(packet)
    except av.FFmpegError as error:
        log.info("%s: damaged packet passed over: %s", container.name, error)
        return [None]
    return [None if frame.is_corrupt else frame for frame in frames]


def _readable(container: Any, packets: Iterator[Any]) -> Iterator[Any]:
    """Packets up to where the file cannot be read."""
    try:
        yield from packets
    except av.FFmpegError as error:
        log.warning("%s: reading stopped early: %s", container.name, error)


def _picture(frame: Any) -> Picture:
    turns = (_rotation(frame) // 90) % 4
    if frame.format.name in _LIMITED_420 and frame.width % 2 == 0 and frame.height % 2 == 0:
        planes = tuple(_plane(plane) for plane in frame.planes)
    else:
        planes = (frame.to_ndarray(format="bgr24"),)
    if turns:
        planes = tuple(np.ascontiguousarray(np.rot90(plane, -turns)) for plane in planes)
    return Picture(planes)


def _plane(plane: Any) -> NDArray[np.uint8]:
    rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width]


def _rotation(frame: Any) -> int:
    """Degrees clockwise by which the picture is to be turned for showing (PyAV says them counter-clockwise)."""
    return int(-round(frame.rotation / 90) * 90) % 360


def _open(path: Path) -> Any:
    if path.is_dir():
        raise VideoError(f"{path}: is a folder; give a video file")
    if not path.is_file():
        raise VideoError(f"{path}: there is no such file")
    if path.stat().st_size == 0:
        raise VideoError(f"{path}: the file is empty; copy or export it again")
    return av.open(str(path), metadata_errors="replace")


def _video_stream(path: Path, container: Any) -> Any:
    if not container.streams.video:
        kinds = " and ".join(sorted({stream.type for stream in container.streams})) + " only"
        raise VideoError(f"{path}: holds no video ({kinds}); give a file with a picture")
    return container.streams.video[0]


def _unreadable(path: Path, error: Exception) -> str:
    if isinstance(error, VideoError):
        return str(error)
    reason = getattr(error, "strerror", None) or str(error)
    return f"{path}: not a video that can be read ({reason}); it may be cut off or damaged: copy or export it again"
