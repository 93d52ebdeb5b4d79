"""What reading a video's pictures has shown of the file itself: frames that do not decode, a size that changes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from engines.scan import Observations
from engines.video import VideoFile

LOST = 0.02
"""A film that loses this much more is not well; below, it only has a scratch."""
FEW = 5
"""So many frames may always be lost."""
LISTED = 3


def damage(seen: Observations, file: VideoFile) -> tuple[str, str]:
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
