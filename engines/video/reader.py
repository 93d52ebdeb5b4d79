"""The reading itself, in this process: pictures decoded from the key frame before the first that is wanted.

The file's packets are listed first, without decoding. Each packet then goes into the decoder with the number of its
frame in the place of its time, so that any two readers of a range see the same pictures under the same numbers.
(OpenCV decodes as fast, but its seeking goes by frame number times rate, which is wrong for variable rates.)
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import av

from engines.picture import Picture
from engines.video.index import Index, KeyPacket, index_of
from engines.video.info import MAX_PIXELS, VideoError, VideoInfo, unreadable
from engines.video.shape import Shape, shape_of
from engines.video.streams import open_container

log = logging.getLogger(__name__)

Numbered = tuple[int, Any]


class VideoReader:
    """A video opened for reading: `info`, `times` (N,) s from the first frame, and `pictures(first, last)`.

    `alive` is called now and then while the file is read through. Raises VideoError when the file cannot be opened,
    holds no video, or holds no frame.
    """

    def __init__(self, path: Path, alive: Callable[[], None] = lambda: None) -> None:
        self.path, self._alive = path, alive
        try:
            with open_container(path) as container:
                self._index = index_of(path, container, alive)
            with open_container(path) as container:
                self._shape, self.info = self._describe(container, self._stream(container))
        except Exception as error:
            # what a stranger's file makes the library raise is known to nobody
            raise VideoError(unreadable(path, error)) from error
        self.times = self._index.times

    def pictures(self, first: int, last: int) -> Iterator[tuple[int, Picture]]:
        """Decode frames `first` to `last` (exclusive): (index, picture); a damaged frame is left out.

        Raises VideoError when the file has gone.
        """
        try:
            for index, frame in self._decode_from(first):
                if index >= last:
                    return
                yield index, self._shape.picture(frame)
        except Exception as error:
            raise VideoError(unreadable(self.path, error)) from error

    def _stream(self, container: Any) -> Any:
        """The film's stream; a decoder of one thread returns the same pictures every time."""
        stream = container.streams[self._index.stream]
        stream.thread_type = "NONE"
        return stream

    def _decode_from(self, first: int) -> Iterator[Numbered]:
        """(index, decoded frame) from `first` on; frames before it are decoded and passed over."""
        for start in self._index.starts(first):
            with open_container(self.path) as container:
                stream = self._stream(container)
                packets = self._from(container, stream, start)
                if packets is not None:
                    yield from self._number(_tolerant(container, stream, packets, self._index), first)
                    return

    def _number(self, decoded: Iterator[Any], first: int) -> Iterator[Numbered]:
        """Frames from `first` on with their indices, which only rise: damage can put a frame after its successor."""
        index, last = self._index, first - 1
        for count, frame in enumerate(decoded):
            self._alive()
            if frame is None:
                continue
            number = count if not index.timed else -1 if frame.pts is None else frame.pts
            if last < number < len(index):
                last = number
                yield number, frame

    def _from(self, container: Any, stream: Any, start: KeyPacket | None) -> Iterator[Numbered] | None:
        """Packets with their places from a key frame on (None: the first), or None where the seek led elsewhere."""
        packets = (packet for packet in _readable(container, stream) if packet.size)
        if start is None:
            return enumerate(packets)
        with suppress(av.FFmpegError):
            _seek(container, stream, self._index.container, start)
        first = next(packets, None)
        found = first is not None and first.is_keyframe and self._place(first, start)
        return enumerate(chain([first], packets), found) if found else None

    def _place(self, packet: Any, start: KeyPacket) -> int | None:
        """Where the packet that a seek led to is stored, if it is not behind `start`.

        MPEG program streams may go on amid a frame, and then misdate what follows: its times must be as listed.
        """
        same = [key.place for key in self._index.keys if _is(packet, key)]
        return same[0] if len(same) == 1 and same[0] <= start.place else None

    def _describe(self, container: Any, stream: Any) -> tuple[Shape, VideoInfo]:
        packets = enumerate(packet for packet in _readable(container, stream) if packet.size)
        first = next((frame for frame in _tolerant(container, stream, packets, self._index) if frame), None)
        if first is None:
            raise VideoError(f"{self.path}: no frame can be decoded; the file is damaged: export it again")
        if self._index.timed and first.pts is None:
            # the decoder does not pass the packets' times on: frames are counted from the start instead
            self._index = replace(self._index, timed=False)
        shape = shape_of(first, float(stream.sample_aspect_ratio or 1))
        width, height = shape.size
        if max(first.width * first.height, width * height) > MAX_PIXELS:
            raise VideoError(f"{self.path}: {width}x{height} px is over the limit; scale it down")
        index, codec = self._index, str(stream.codec_context.name)
        return shape, VideoInfo(
            width,
            height,
            index.fps,
            len(index),
            _count_listed(stream, index),
            float(index.times[-1]) + 1 / index.fps,
            shape.rotation,
            codec,
            shape.mirrored,
            (*index.notes, *shape.notes),
        )


def _count_listed(stream: Any, index: Index) -> int:
    """Frames that the header promises to show; 0 where it promises none. Of what an edit list leaves out of the
    film, MP4 and QuickTime list only what has to be decoded."""
    entries = len(stream.index_entries) if index.container == "mov" else 0
    return max(0, min(int(stream.frames), entries or int(stream.frames)) - index.hidden)


def _is(packet: Any, key: KeyPacket) -> bool:
    """Whether a packet is a key frame as listed; where it is stored is not always known."""
    there = packet.pos is None or key.position is None or packet.pos == key.position
    return there and packet.pts == key.pts and packet.dts in (None, key.dts)


def _seek(container: Any, stream: Any, kind: str, start: KeyPacket) -> None:
    """Go to a key frame: by its place in the file where packets can be found from anywhere, else by its time."""
    if kind == "mpegts" and start.position is not None:
        container.seek(start.position, stream=stream, unsupported_byte_offset=True)
    else:
        stamp = start.dts if start.dts is not None else start.pts
        container.seek(stamp or 0, stream=stream)


def _tolerant(container: Any, stream: Any, packets: Iterator[Numbered], index: Index) -> Iterator[Any]:
    """Decoded frames, in order of showing, each with its number as its time; None for what is damaged.

    The decoder is emptied before each closed group of pictures, so that damage goes no farther, and no frame's
    looks depend on where decoding began.
    """
    decoder, closed = stream.codec_context, index.list_closed()
    for place, packet in packets:
        if place >= len(index.numbers):
            break
        if place in closed:
            yield from _decode(container, decoder, None)
            decoder.flush_buffers()
        number = int(index.numbers[place])
        packet.pts = packet.dts = number if number >= 0 else None
        yield from _decode(container, decoder, packet)
    yield from _decode(container, decoder, None)


def _decode(container: Any, decoder: Any, packet: Any) -> list[Any]:
    """What a packet brings to light (None: whatever is still inside), None for damage."""
    try:
        frames = decoder.decode(packet)
    except av.FFmpegError as error:
        log.info("%s: damaged packet passed over: %s", container.name, error)
        return [None]
    return [None if frame.is_corrupt else frame for frame in frames]


def _readable(container: Any, stream: Any) -> Iterator[Any]:
    """Packets up to where the file cannot be read."""
    try:
        yield from container.demux(stream)
    except av.FFmpegError as error:
        log.info("%s: reading stopped early: %s", container.name, error)
