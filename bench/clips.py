"""Clips of any length to measure on, made from the sample video."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import av

from engines import fetch, zoo

EXERCISE_FRAMES = 120
"""The sample's first two groups of pictures: the jumping jacks, before the flip."""

CAMERA = (1280, 720)
"""What the camera of a mirror sends, px."""


def sample() -> Path:
    """The sample video of the zoo, fetched if it is missing: VP9, 1768x994."""
    return fetch.ensure(zoo.load().asset("sample"))


def camera_clip(path: Path, times: int) -> Path:
    """The sample's jumping jacks, `times` times over, as a camera records them: H.264, 1280x720."""
    once = path.with_suffix(".once.mp4")
    with av.open(str(sample())) as source, av.open(str(once), "w") as out:
        stream = out.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = *CAMERA, "yuv420p"
        stream.options = {"preset": "fast", "crf": "21", "bf": "0", "g": "60"}
        for i, frame in enumerate(islice(source.decode(video=0), EXERCISE_FRAMES)):
            scaled = frame.reformat(*CAMERA, format="yuv420p")
            scaled.pts, scaled.time_base = i, Fraction(1, 30)
            out.mux(stream.encode(scaled))
        out.mux(stream.encode(None))
    return loop_frames(path, times, once)


def loop_frames(path: Path, times: int, source: Path | None = None, frames: int = EXERCISE_FRAMES) -> Path:
    """Write a source's first `frames` frames `times` times over, without encoding anything.

    The source is the sample as it is where none is given; `frames` must end where a key frame begins.
    """
    source = source or sample()
    with av.open(str(path), "w") as out:
        stream = None
        shift = 0
        for _ in range(times):
            with av.open(str(source)) as container:
                video = container.streams.video[0]
                stream = stream or out.add_stream_from_template(video)
                shift += _copy_packets(islice(container.demux(video), frames), out, stream, shift)
    return path


def _copy_packets(packets: Iterable[av.Packet], out: Any, stream: Any, shift: int) -> int:
    """Copy packets, `shift` ticks later; returns their length in ticks."""
    end = 0
    for packet in packets:
        if packet.dts is None:
            continue
        end = max(end, packet.pts + (packet.duration or 0))
        packet.pts += shift
        packet.dts += shift
        packet.stream = stream
        out.mux(packet)
    return end
