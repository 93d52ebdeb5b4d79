"""Recorded crops: people in a video, for checking and for calibrating networks."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engines import fetch, zoo
from engines.detector import Detector
from engines.runtime import load
from engines.verification import Crop
from engines.video import VideoFile

DETECTOR = "yolox-tiny-humanart"
"""Who finds the people: the embedded profile's detector, in ONNX Runtime."""


def sample_crops(count: int = 24) -> list[Crop]:
    """People in the sample video, fetched at first use: from `count` frames spread evenly over it.

    Raises what `engines.fetch.ensure` raises.
    """
    known = zoo.load()
    model = known.model(DETECTOR)
    detect = Detector.of(model, load(fetch.ensure(model)))
    return crops(fetch.ensure(known.asset("sample")), detect, count)


def crops(video: Path, detect: Detector, count: int = 24) -> list[Crop]:
    """The people that a detector sees in `count` frames spread evenly over a video.

    Raises VideoError for a video that cannot be read.
    """
    file = VideoFile(video)
    wanted = set(np.linspace(0, len(file) - 1, min(count, len(file))).round().astype(int).tolist())
    found = []
    for index, _, picture in file.pictures(0, len(file)):
        if index in wanted:
            found += [Crop(picture, box[:4]) for box in detect(picture)]
    return found
