"""A still or a clip of a recording as a file: the pictures of its film, each painted over by the caller.

Where there is no film, what is painted stands on nothing: the caller is handed None in place of a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np

from engines.pose import FloatArray
from export.atomic import replacing
from export.video import video_file
from mirror.errors import MirrorError
from mirror.results.opened import Film
from mirror.review.pictures import Image, Source, VideoSource, source_of

LONGEST_S = 300.0
"""Of a clip."""
STILL_S = 1.0
"""Of pictures that were recorded now and then, the nearest within this is taken."""

Paint: TypeAlias = Callable[[Image | None, float], Image]
"""What is written for a picture (None: there is none) and its time, s of the recording."""


class ClipError(MirrorError, OSError):
    """A still or a clip that cannot be written; the line names the file and states what to do."""


@dataclass(frozen=True)
class Footage:
    """`film`, and the times (N,) s of the recording's frames, which stand in where there is no video."""

    film: Film
    times: FloatArray

    def source(self) -> Source | None:
        """Its pictures at their full size. Raises VideoError, ArchiveError."""
        return source_of(self.film, longest_px=None)

    def moments(self, source: Source | None, start_s: float, end_s: float) -> list[float]:
        """When frames of a section begin: those of the video, else of the recording."""
        times = source.times if isinstance(source, VideoSource) else self.times
        return [float(time) for time in times if start_s - 1e-4 <= time <= end_s + 1e-4]


def write_still(path: Path, footage: Footage, at_s: float, paint: Paint) -> Path:
    """Write the picture of a time as PNG. Raises ClipError naming the file, VideoError, ArchiveError."""
    image = paint(_picture(footage.source(), at_s), at_s)
    found, data = cv2.imencode(".png", image)
    if not found:
        raise ClipError(f"{path}: the picture cannot be made into PNG")
    with _saying(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as part:
            part.write_bytes(data.tobytes())
    return path


def write_clip(path: Path, footage: Footage, section: tuple[float, float], paint: Paint) -> Path:
    """Write a section (start and end, s) as MP4, at the film's own times.

    Raises ClipError naming the file, VideoError, ArchiveError.
    """
    start, end = section
    if end - start > LONGEST_S:
        raise ClipError(
            f"{path}: {end - start:.0f} s, a clip is at most {LONGEST_S:.0f} s: choose a repetition"
        )
    source = footage.source()
    moments = footage.moments(source, start, end)
    if not moments:
        raise ClipError(f"{path}: there is no frame from {start:.2f} to {end:.2f} s; go elsewhere")
    rate = len(moments) / max(end - start, 0.04)
    first = paint(_picture(source, moments[0]), moments[0])
    with _saying(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with video_file(path, first.shape[1], first.shape[0], rate) as video:
            video.write(first, 0.0)
            for time in moments[1:]:
                video.write(paint(_picture(source, time), time), time - moments[0])
    return path


def _picture(source: Source | None, at_s: float) -> Image | None:
    if source is None or not len(source.times):
        return None
    if isinstance(source, VideoSource):
        index = max(int(np.searchsorted(source.times, at_s + 1e-4, side="right")) - 1, 0)
    else:
        index = int(np.argmin(np.abs(source.times - at_s)))
        if abs(source.times[index] - at_s) > STILL_S:
            return None
    found = source.picture(index)
    return None if found is None else found[1]


@contextmanager
def _saying(path: Path) -> Iterator[None]:
    """What the file system refuses, as a line with the file and the cure."""
    try:
        yield
    except ClipError:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise ClipError(
            f"{path}: cannot be written ({why}); free the place or its permissions, and do it again"
        ) from error
