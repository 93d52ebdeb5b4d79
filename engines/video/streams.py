"""Opening a file that a stranger sent, and which of its streams is the film.

A file is opened by its absolute path and nothing else: no other protocol than `file`, and only containers that hold
their own streams. A list, a playlist, a description of a session or a series of pictures would make the reader open
what they name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import av
from av.stream import Disposition

from engines.video.info import MAX_PIXELS, VideoError

RAW = frozenset({"h264", "hevc", "m4v", "mpegvideo", "mjpeg"})
"""Streams without a container: they say no times."""

CONTAINERS = RAW | {
    "mov", "matroska", "avi", "mpegts", "mpeg", "flv", "asf", "gif", "mxf", "ogg", "ivf",
}  # fmt: skip
"""FFmpeg's names of the containers that are read: each holds its own streams."""

_OPTIONS = {
    "protocol_whitelist": "file",
    "format_whitelist": ",".join(sorted(CONTAINERS)),
    # a clock that wraps or starts again is continued by `clock`, which sees all of it
    "correct_ts_overflow": "0",
}
_STILLS = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.still_image
_MOVES = 0.25
"""A stream moves where it has this share of the frames of the one that has most."""
_ALIVE_EVERY = 500


@dataclass(slots=True)
class Packets:
    """What a stream's packets say, in the order in which they are stored; None where they say nothing.

    `shown` is False for those that an edit list leaves out. `position` is in bytes from the start of the file.
    """

    pts: list[int | None] = field(default_factory=list)
    dts: list[int | None] = field(default_factory=list)
    position: list[int | None] = field(default_factory=list)
    key: list[bool] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)

    def add(self, packet: Any) -> None:
        """Take down one more packet."""
        self.pts.append(packet.pts)
        self.dts.append(packet.dts)
        self.position.append(packet.pos)
        self.key.append(packet.is_keyframe)
        self.shown.append(not packet.is_discard)

    @property
    def frames(self) -> int:
        """How many are shown."""
        return sum(self.shown)


@dataclass(frozen=True, slots=True)
class Listed:
    """The stream that is the film, its packets, and the notes on the choice and on the reading."""

    stream: int
    packets: Packets
    notes: tuple[str, ...]


def open_container(path: Path) -> Any:
    """The container, to be closed after use. Raises VideoError, or av.FFmpegError for what is no video."""
    if path.is_dir():
        raise VideoError(f"{path}: is a folder; give a video file")
    if not path.is_file():
        what = "is a pipe or a device, not a file" if path.exists() else "there is no such file"
        raise VideoError(f"{path}: {what}")
    if path.stat().st_size == 0:
        raise VideoError(f"{path}: the file is empty; copy or export it again")
    # a name is never parsed: `Squat: day 1.mp4` is no protocol, `a%03d.h264` no series
    address = f"file:{path.absolute()}"
    try:
        return av.open(address, container_options=_OPTIONS, metadata_errors="replace")
    except av.ArgumentError as error:
        # FFmpeg knows what it is, and it is none of CONTAINERS
        raise VideoError(
            f"{path}: not a video that can be read (a list, a picture or the like); give a film"
        ) from error


def film(path: Path, container: Any, alive: Callable[[], None] = lambda: None) -> Listed:
    """Read through a container without decoding, and choose the stream that moves, the largest of several.

    `alive` is called now and then. Raises VideoError where there is no such stream.
    """
    streams = _readable(path, container)
    packets: dict[int, Packets] = {stream.index: Packets() for stream in streams}
    damage = ""
    try:
        for count, packet in enumerate(container.demux(streams)):
            if packet.size:
                packets[packet.stream.index].add(packet)
            if count % _ALIVE_EVERY == 0:
                alive()
    except av.FFmpegError as error:
        damage = f"reading stopped early: {error.strerror}"
    chosen = _choose_stream(streams, packets)
    if not packets[chosen.index].frames:
        raise VideoError(f"{path}: the video stream holds no frame; record or export it again")
    notes = [_choice(chosen, streams, packets), damage]
    return Listed(chosen.index, packets[chosen.index], tuple(filter(None, notes)))


def _readable(path: Path, container: Any) -> list[Any]:
    """The video streams that there is a decoder for."""
    videos = list(container.streams.video)
    if not videos:
        kinds = " and ".join(sorted({stream.type for stream in container.streams})) or "nothing"
        raise VideoError(f"{path}: holds no video ({kinds} only); give a file with a picture")
    known = [stream for stream in videos if stream.codec_context is not None]
    if not known:
        raise VideoError(f"{path}: its codec is not known here; export it as H.264")
    small = [s for s in known if s.codec_context.width * s.codec_context.height <= MAX_PIXELS]
    if not small:
        width, height = known[0].codec_context.width, known[0].codec_context.height
        raise VideoError(f"{path}: {width}x{height} px is over the limit; scale it down")
    return small


def _choose_stream(streams: Sequence[Any], packets: dict[int, Packets]) -> Any:
    """The largest stream that moves; of those, the one with most frames; of those, the first."""
    films = [s for s in streams if not s.disposition & _STILLS and packets[s.index].frames] or streams
    most = max(packets[stream.index].frames for stream in films)
    moving = [s for s in films if packets[s.index].frames >= max(min(2, most), _MOVES * most)]
    return max(moving, key=lambda s: (_area(s), packets[s.index].frames, -s.index))


def _choice(chosen: Any, streams: Sequence[Any], packets: dict[int, Packets]) -> str:
    """The note where there was a choice."""
    others = [s for s in streams if s is not chosen and packets[s.index].frames]
    if not others:
        return ""
    moving = [s for s in others if packets[s.index].frames > 1 and not s.disposition & _STILLS]
    if not moving:
        return "a picture that comes with the film (cover or thumbnail) is left out"
    size = f"{chosen.codec_context.width}x{chosen.codec_context.height}"
    return f"{len(moving) + 1} video streams: the largest that moves is read ({size}, stream {chosen.index})"


def _area(stream: Any) -> int:
    return int(stream.codec_context.width * stream.codec_context.height)
