"""Small videos that say in every picture which frame it is, written with PyAV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.stream import Disposition
from numpy.typing import NDArray

from engines.picture import Picture

Image = NDArray[np.uint8]

BITS = 8


def draw_number(index: int, width: int = 64, height: int = 48) -> Image:
    """(H, W, 3) BGR: the frame's number as stripes in the upper half, a slope that moves below."""
    columns, rows = np.arange(width), np.arange(height)
    stripe = np.minimum(columns * BITS // width, BITS - 1)
    image = np.empty((height, width, 3), np.uint8)
    image[:] = (((index >> stripe) & 1) * 200 + 30)[None, :, None]
    slope = (columns[None, :] * 2 + rows[:, None] + index * 3) % 160 + 40
    image[height // 2 :] = slope[height // 2 :, :, None]
    return image


def number(image: Image) -> int:
    """The number that `draw_number` wrote into a picture, after any codec."""
    upper = image[: image.shape[0] * 2 // 5].mean((0, 2))
    width = len(upper)
    centres = [int((bit + 0.5) * width / BITS) for bit in range(BITS)]
    return sum(int(upper[centre] > 130) << bit for bit, centre in enumerate(centres))


def write(
    path: Path,
    images: Iterable[Image],
    codec: str = "libx264",
    rate: Fraction | int = 30,
    stamps: Sequence[int] | None = None,
    time_base: Fraction | None = None,
    pix_fmt: str = "yuv420p",
    container_options: dict[str, str] | None = None,
    pixel_aspect: Fraction | None = None,
    **options: str,
) -> Path:
    """Encode images in one thread. `stamps` are presentation times in `time_base`; frame counts where None.

    `pixel_aspect` is the width of a pixel over its height.
    """
    with av.open(str(path), "w", options=container_options or {}) as container:
        stream: Any = container.add_stream(codec, rate=rate, options=options)
        stream.pix_fmt = pix_fmt
        stream.codec_context.thread_count = 1
        if pixel_aspect is not None:
            stream.codec_context.sample_aspect_ratio = stream.sample_aspect_ratio = pixel_aspect
        if time_base is not None:
            stream.codec_context.time_base = stream.time_base = time_base
        for i, image in enumerate(images):
            if i == 0:
                stream.height, stream.width = image.shape[:2]
            frame = av.VideoFrame.from_ndarray(image, format="bgr24")
            frame.pts = i if stamps is None else stamps[i]
            frame.time_base = time_base or 1 / Fraction(rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def clip(path: Path, count: int = 40, size: tuple[int, int] = (64, 48), **keywords: Any) -> Path:
    """A video of `count` numbered pictures of (width, height)."""
    return write(path, (draw_number(i, *size) for i in range(count)), **keywords)


def restamp(path: Path, out: Path, stamps: Sequence[int]) -> Path:
    """A copy of a video without B-frames whose frames have other presentation times, in ms."""
    with av.open(str(path)) as source, av.open(str(out), "w") as container:
        stream: Any = container.add_stream_from_template(source.streams.video[0])
        stream.time_base = Fraction(1, 1000)
        packets = [packet for packet in source.demux(video=0) if packet.size]
        for packet, stamp in zip(packets, stamps, strict=True):
            packet.time_base, packet.pts, packet.dts, packet.stream = stream.time_base, stamp, None, stream
            container.mux_one(packet)
    return out


def join_streams(out: Path, *paths: Path) -> Path:
    """Transport streams one behind the other, as `cat` joins them."""
    out.write_bytes(b"".join(path.read_bytes() for path in paths))
    return out


def changing(path: Path, *sizes: tuple[int, int]) -> Path:
    """A WebM of ten pictures of each size, as a video call records it whose bandwidth changes."""
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream("libvpx", rate=30)
        stream.width, stream.height, stream.pix_fmt = *sizes[0], "yuv420p"
        container.start_encoding()
        for part, size in enumerate(sizes):
            encoder: Any = av.CodecContext.create("libvpx", "w")
            encoder.width, encoder.height, encoder.pix_fmt = *size, "yuv420p"
            encoder.time_base, encoder.framerate = Fraction(1, 30), 30
            frames = [
                av.VideoFrame.from_ndarray(draw_number(10 * part + i, *size), format="bgr24")
                for i in range(10)
            ]
            for i, frame in enumerate(frames):
                frame.pts, frame.time_base = 10 * part + i, Fraction(1, 30)
            for frame in (*frames, None):
                for packet in encoder.encode(frame):
                    packet.stream, packet.time_base = stream, Fraction(1, 30)
                    container.mux_one(packet)
    return path


Stream = tuple[str, int, tuple[int, int], int]


def of_streams(path: Path, *streams: Stream, cover: bool = False) -> Path:
    """A file of several video streams: (codec, pictures, size, first number); the first may be marked as a cover."""
    with av.open(str(path), "w") as container:
        made: list[Any] = []
        for codec, _, size, _ in streams:
            stream: Any = container.add_stream(codec, rate=30)
            stream.width, stream.height = size
            stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
            made.append(stream)
        if cover:
            made[0].disposition = Disposition.attached_pic
        for stream, (_, count, size, first) in zip(made, streams, strict=True):
            for i in range(count):
                frame = av.VideoFrame.from_ndarray(draw_number(first + i, *size), format="bgr24")
                frame.pts, frame.time_base = i, Fraction(1, 30)
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    return path


def write_planes(path: Path, pictures: Iterable[Picture]) -> Path:
    """Encode YUV 4:2:0 pictures without any loss, at 30 a second."""
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream("libx264", rate=30, options={"qp": "0", "preset": "ultrafast"})
        stream.pix_fmt = "yuv420p"
        for i, picture in enumerate(pictures):
            if i == 0:
                stream.width, stream.height = picture.size
            stacked = np.concatenate([plane.reshape(-1) for plane in picture.planes])
            frame = av.VideoFrame.from_ndarray(stacked.reshape(-1, stream.width), format="yuv420p")
            frame.pts, frame.time_base = i, Fraction(1, 30)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def write_sound(path: Path) -> Path:
    """A file of a second of silence and nothing to see."""
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream("aac", rate=8000)
        for i in range(8):
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), "fltp", "mono")
            frame.sample_rate, frame.pts = 8000, i * 1024
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def turn_video(path: Path, out: Path, degrees: int) -> Path:
    """A copy of an mp4 whose header asks to be shown turned by `degrees` clockwise."""
    cosine, sine = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[degrees]
    return display_by(path, out, (cosine, sine, -sine, cosine))


def display_by(path: Path, out: Path, corner: tuple[int, int, int, int]) -> Path:
    """A copy of an mp4 with a, b, c, d of another display matrix (ISO 14496-12, tkhd)."""
    content = bytearray(path.read_bytes())
    a, b, c, d = corner
    matrix = (a, b, 0, c, d, 0, 0, 0, 1)
    scales = (1 << 16, 1 << 16, 1 << 30) * 3
    at = content.index(b"tkhd") + 4
    at += 4 + (32 if content[at] == 1 else 20) + 16  # version and flags, times and ids, layer to reserved
    fields = [int(m * s) for m, s in zip(matrix, scales, strict=True)]
    content[at : at + 36] = b"".join(value.to_bytes(4, "big", signed=True) for value in fields)
    out.write_bytes(bytes(content))
    return out
