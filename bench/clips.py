"""Clips of any length to measure on, made from the sample video by copying its packets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import av

from engines import fetch, zoo


def sample() -> Path:
    """The sample video of the zoo, fetched if it is missing."""
    return fetch.ensure(zoo.load().asset("sample"))


EXERCISE_FRAMES = 120
"""The sample's first two groups of pictures: the jumping jacks, before the flip."""


def looped(path: Path, times: int, source: Path | None = None, frames: int = EXERCISE_FRAMES) -> Path:
    """Write the source's first `frames` frames `times` times over, without encoding anything.

    `frames` must end where a key frame begins.
    """
    source = source or sample()
    with av.open(str(path), "w") as out:
        stream = None
        shift = 0
        for _ in range(times):
            with av.open(str(source)) as container:
                video = container.streams.video[0]
                stream = stream or out.add_stream_from_template(video)
                shift += _copied(islice(container.demux(video), frames), out, stream, shift)
    return path


def _copied(packets: Iterable[av.Packet], out: Any, stream: Any, shift: int) -> int:
    """Copy all packets, `shift` ticks later; gives the length in ticks."""
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
