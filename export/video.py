"""An mp4 that browsers play, with the source's own timestamps and no sound; H.264, or a codec that is free."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import cv2
import numpy as np
from av.container import OutputContainer

from export.atomic import replacing
from export.layer import Image

TIME_BASE = Fraction(1, 90_000)
"""MPEG's clock, s: frames at 24, 25, 29.97, 30, 50, 59.94 and 60 a second last whole ticks of it."""

PRESET, CRF = "superfast", 26
"""x264's speed and quality (0 best, 51 worst); with them an overlay is about as large as a phone's video."""


@dataclass(frozen=True, slots=True)
class Codec:
    """`encoder` is FFmpeg's name of it; `options` are its own. Each picture comes out as one packet, in order."""

    encoder: str
    licence: str
    options: Mapping[str, str]


CODECS: dict[str, Codec] = {
    # without B-frames packets come in the order of frames; subme=0 halves the time of the search
    "h264": Codec(
        "libx264", "GPL-2.0-or-later",
        {"preset": PRESET, "crf": str(CRF), "x264-params": "bframes=0:subme=0"},
    ),
    "vp9": Codec(
        "libvpx-vp9", "BSD-3-Clause",
        {"deadline": "realtime", "cpu-used": "8", "row-mt": "1", "crf": "36", "b": "0", "lag-in-frames": "0"},
    ),
    "av1": Codec(
        "libsvtav1", "BSD-3-Clause-Clear",
        {"preset": "12", "crf": "40", "svtav1-params": "pred-struct=1:lookahead=0"},
    ),
}  # fmt: skip
"""Codecs of an overlay by name; the licence is that of the encoder in PyAV's wheel."""
DEFAULT_CODEC = "h264"

_BT601_LIMITED = {"colorspace": 6, "color_primaries": 6, "color_trc": 6, "color_range": 1}
_KEY_FRAME_EVERY_S = 2.0
# the time of the first frame is stored in the movie's own ticks, by default of a millisecond
_MUXER = {"movflags": "+faststart", "movie_timescale": str(TIME_BASE.denominator)}


@contextmanager
def video_file(
    path: Path,
    width: int,
    height: int,
    rate: float = 30.0,
    threads: int = 1,
    codec: str = DEFAULT_CODEC,
    **options: str,
) -> Iterator[VideoWriter]:
    """Make an mp4 of pictures of `width` x `height` px; the block writes frames to what it is given.

    The file appears under its name when the block ends well, and not at all otherwise. `rate` is the
    source's nominal rate in frames/s: it says how long the last frame lasts. `threads` are the encoder's; `codec` is
    a name of `CODECS`, `options` take the place of its own.

    Raises OSError, with the path, when the file cannot be written or this FFmpeg has no such encoder.
    """
    # SVT-AV1 tells of itself on standard error
    os.environ.setdefault("SVT_LOG", "1")
    with replacing(path) as part:
        try:
            # a relative path with a colon in it would be a protocol
            address = f"file:{part.absolute()}"
            with av.open(address, "w", format="mp4", options=_MUXER) as container:
                writer = VideoWriter(container, width, height, rate, threads, CODECS[codec], options)
                yield writer
                writer.finish()
        except av.codec.codec.UnknownCodecError as error:
            text = f"this FFmpeg cannot write {codec}: choose another codec"
            raise OSError(errno.ENOSYS, text, str(path)) from error
        except av.FFmpegError as error:
            raise OSError(error.errno, f"the video cannot be written: {error.strerror}") from error


class VideoWriter:
    """Encodes frames into an open container, at the times they were taken, at a variable rate too.

    Odd sizes get one more row or column, a copy of the last: video for browsers (yuv420p) has even sizes
    only. Colours are BT.601, limited range, and the file says so.
    """

    def __init__(
        self,
        container: OutputContainer,
        width: int,
        height: int,
        rate: float,
        threads: int,
        codec: Codec,
        options: Mapping[str, str],
    ) -> None:
        """See `video_file`, which opens and closes the container."""
        self._container, self._shape = container, (height, width, 3)
        self._rate = rate if 0.1 <= rate <= 1000 else 30.0
        self._even = (height + height % 2, width + width % 2)
        self._stream = self._new_stream(threads, codec, options)
        # one frame serves for all: the encoders copy what they are given
        self._frame = av.VideoFrame(self._even[1], self._even[0], "yuv420p")
        self._yuv: Image = np.empty((self._even[0] * 3 // 2, self._even[1]), np.uint8)
        self._last_pts: int | None = None
        self._held: av.Packet | None = None

    def write(self, image: Image, time: float) -> None:
        """Encode `image` (H, W, 3) uint8 BGR, taken at `time` s.

        Raises ValueError for another size, or a time that does not come after the last one.
        """
        if image.shape != self._shape:
            raise ValueError(f"the picture has shape {image.shape}, the video {self._shape}")
        pts = round(time / TIME_BASE)
        if self._last_pts is not None and pts <= self._last_pts:
            raise ValueError(
                f"time {time:.6f} s does not come after {float(self._last_pts * TIME_BASE):.6f} s"
            )
        self._fill(image)
        self._frame.pts, self._frame.time_base = pts, TIME_BASE
        self._last_pts = pts
        for packet in self._stream.encode(self._frame):
            self._mux(packet)

    def finish(self) -> None:
        """Write what the encoder still holds; the last frame lasts as long as the nominal rate says."""
        if self._last_pts is None:
            return
        for packet in self._stream.encode(None):
            self._mux(packet)
        if self._held is not None:
            self._held.duration = round(1 / self._rate / TIME_BASE)
            self._container.mux(self._held)

    def _mux(self, packet: av.Packet) -> None:
        """Write a packet when the next one is known: only then is it known how long its frame lasts."""
        if self._held is not None:
            self._held.duration = (packet.pts or 0) - (self._held.pts or 0)
            self._container.mux(self._held)
        self._held = packet

    def _new_stream(self, threads: int, codec: Codec, options: Mapping[str, str]) -> av.VideoStream:
        rate = Fraction(self._rate).limit_denominator(1001)
        stream = cast(av.VideoStream, self._container.add_stream(codec.encoder, rate=rate))
        stream.height, stream.width, stream.pix_fmt = *self._even, "yuv420p"
        context = stream.codec_context
        context.time_base = stream.time_base = TIME_BASE
        context.thread_count = threads
        context.gop_size = max(1, round(_KEY_FRAME_EVERY_S * self._rate))
        for name, value in _BT601_LIMITED.items():
            setattr(context, name, value)
        context.options = {**codec.options, **options}
        return stream

    def _fill(self, image: Image) -> None:
        """Convert a picture into the planes of the frame."""
        (height, width), (rows, columns) = image.shape[:2], self._even
        if (height, width) != self._even:
            image = cv2.copyMakeBorder(image, 0, rows - height, 0, columns - width, cv2.BORDER_REPLICATE)
        cv2.cvtColor(image, cv2.COLOR_BGR2YUV_I420, dst=self._yuv)
        chroma = self._yuv[rows:].reshape(2, rows // 2, columns // 2)
        for plane, values in zip(self._frame.planes, (self._yuv[:rows], *chroma), strict=True):
            lines = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
            lines[: values.shape[0], : values.shape[1]] = values
