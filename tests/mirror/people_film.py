"""A film of two people side by side: the sample's man, and beside him himself, mirrored and later."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from engines.video import VideoFile

LEFT, RIGHT = 250, 1134
"""The part of the sample's width that the man does his jumping jacks in; the woman walks through it."""


def two_people(sample: Path, path: Path, frames: int, later: int = 20, still: int = 0) -> Path:
    """1280x720 at 30 a second; the one on the right is `later` frames behind. Both stand `still` frames at first."""
    pictures = [
        cv2.resize(picture.bgr[:, LEFT:RIGHT], (640, 720))
        for index, _, picture in VideoFile(sample).pictures()
        if index < frames
    ]
    pictures = [pictures[0]] * still + pictures
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 30, (1280, 720))
    for index, picture in enumerate(pictures):
        writer.write(np.hstack([picture, pictures[max(index - later, 0)][:, ::-1]]))
    writer.release()
    return path
