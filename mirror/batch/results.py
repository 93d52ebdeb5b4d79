"""What a frame batch leaves on disk, one checked file of plain arrays, and what it shows of the video's damage."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np

from engines.athlete import Anchor
from engines.pose import KEYPOINTS, Pose
from engines.scan import Observations
from engines.video import VideoFile
from export.atomic import replacing

_NAME = re.compile(r"scan-(\d+)-(\d+)\.npz")


def find_finished_scans(folder: Path) -> list[tuple[int, int]]:
    """Ranges (first, last) whose files are there and whole."""
    found = []
    for path in folder.glob("scan-*.npz"):
        match = _NAME.fullmatch(path.name)
        if match and readable(path):
            found.append((int(match[1]), int(match[2])))
    return found


def readable(path: Path) -> bool:
    """Whether a result file is there and its checksums hold."""
    try:
        with zipfile.ZipFile(path) as file:
            return file.testzip() is None
    except (OSError, zipfile.BadZipFile):
        return False


def save(path: Path, seen: Observations) -> None:
    """Write observations; raises OSError naming the file."""
    rows = [(anchor, i, pose) for anchor, poses in seen.poses.items() for i, pose in poses.items()]
    frames = sorted(seen.detections)
    with replacing(path) as part, part.open("wb") as file:
        np.savez(
            file,
            looked=np.array(frames, dtype=np.int64),
            found=np.array([len(seen.detections[i]) for i in frames], dtype=np.int64),
            boxes=np.concatenate([np.zeros((0, 5)), *(seen.detections[i] for i in frames)]),
            anchor=np.array([(a.frame, a.det) for a, _, _ in rows], dtype=np.int64).reshape(-1, 2),
            frame=np.array([i for _, i, _ in rows], dtype=np.int64),
            xy=np.array([pose.xy for _, _, pose in rows]).reshape(-1, len(KEYPOINTS), 2),
            score=np.array([pose.score for _, _, pose in rows]).reshape(-1, len(KEYPOINTS)),
            time=np.array([pose.time for _, _, pose in rows], dtype=np.float64),
            decoded=np.array(sorted(seen.decoded), dtype=np.int64),
            fitted=np.array([(i, *size) for i, size in sorted(seen.fitted.items())], np.int64).reshape(-1, 3),
        )


def load(path: Path) -> Observations:
    """Read what `save` wrote. Raises OSError or ValueError for a file that it did not write."""
    seen = Observations()
    with np.load(path, allow_pickle=False) as data:
        ends = np.cumsum(data["found"])
        boxes, frames = data["boxes"], data["looked"]
        for frame, first, last in zip(frames, ends - data["found"], ends, strict=True):
            seen.detections[int(frame)] = boxes[first:last]
        xy, score, time = data["xy"], data["score"], data["time"]
        for row, ((start, det), frame) in enumerate(zip(data["anchor"], data["frame"], strict=True)):
            pose = Pose(xy[row], score[row], None, int(frame), float(time[row]))
            seen.poses.setdefault(Anchor(int(start), int(det)), {})[int(frame)] = pose
        seen.decoded = set(data["decoded"].tolist())
        seen.fitted = {frame: (width, height) for frame, width, height in data["fitted"].tolist()}
    return seen


def gather(files: Sequence[Path]) -> Observations:
    """Put together what the frame batches of a video have shown: the scans first, then the fills."""
    seen = Observations()
    for path in files:
        seen.add(load(path))
    return seen


LOST = 0.02
"""A film that loses this much more is not well; below, it only has a scratch."""
FEW = 5
"""So many frames may always be lost."""
LISTED = 3


def describe_damage(seen: Observations, file: VideoFile) -> tuple[str, str]:
    """Of the scans of a whole video: what is to be noted, and what makes it fail; "" for nothing."""
    notes = list(_sizes(seen, file))
    before = min(seen.decoded, default=0)
    if before:
        notes.append(f"its first {before} frames cannot be decoded: it begins amid a group of pictures")
    lost = len(file) - before - len(seen.decoded)
    text = f"{len(seen.decoded)} of {len(file)} frames could be decoded: the others are damaged"
    if lost > max(LOST * len(file), FEW):
        return "; ".join(notes), f"DAMAGED: {text}: copy or export it again"
    return "; ".join([*notes, *([text] if lost else [])]), ""


def _sizes(seen: Observations, file: VideoFile) -> Iterator[str]:
    """A line for each stretch of frames that are stored in another size."""
    runs = []
    for size, frames in groupby(sorted(seen.fitted.items()), key=lambda item: item[1]):
        runs.append((size, next(frames)[0]))
    for (width, height), first in runs[:LISTED]:
        into = f"{file.info.width}x{file.info.height}"
        yield f"from {file.times[first]:.2f} s it is stored as {width}x{height}: fitted into {into}"
    if len(runs) > LISTED:
        yield f"and {len(runs) - LISTED} more changes of size"
