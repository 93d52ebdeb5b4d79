"""The sample's jumping jacks several times over, then what the man does next, as a camera records it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av

SIZE, RATE = (1280, 720), 30
JACKS = 120
"""Frames of the sample in which two jumping jacks are done."""


def write_jacks(sample: Path, path: Path, times: int = 6) -> None:
    """Write the clip: twice `times` jumping jacks, and the flip. Raises OSError naming the file."""
    with av.open(str(sample)) as source:
        pictures = [frame.reformat(*SIZE, format="yuv420p") for frame in source.decode(video=0)]
    order = [*list(range(JACKS)) * times, *range(JACKS, len(pictures))]
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        stream.options = {"preset": "fast", "crf": "21", "bf": "0", "g": "60"}
        for i, number in enumerate(order):
            picture = pictures[number]
            picture.pts, picture.time_base = i, Fraction(1, RATE)
            picture.pict_type = av.video.frame.PictureType.NONE
            out.mux(stream.encode(picture))
        out.mux(stream.encode(None))
