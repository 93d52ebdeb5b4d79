"""What is known of a video, and the error for one that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engines.errors import EngineError

MAX_PIXELS = 8192 * 8192
"""Pictures above this are refused: a header can claim any size, and memory is finite."""


class VideoError(EngineError):
    """A video that cannot be read, or not whole; the message names the file and says what to do."""


@dataclass(frozen=True, slots=True)
class VideoInfo:
    """What a file says of itself. `width` and `height` px as read (upright, square pixels), `rotation` degrees
    clockwise, `fps` the usual rate, `frames` those that the file holds, `listed` those that its header
    promises (0 where it promises nothing), `duration_s` from the first frame's start to the last one's end.

    `mirrored`: the file asks to be shown as a mirror does; it is read as the camera saw it. `notes` are sentences on
    what was mended or chosen.
    """

    width: int
    height: int
    fps: float
    frames: int
    listed: int
    duration_s: float
    rotation: int
    codec: str
    mirrored: bool = False
    notes: tuple[str, ...] = ()


def unreadable(path: Path, error: BaseException) -> str:
    """The message for whatever went wrong with a file."""
    if isinstance(error, VideoError):
        return str(error)
    if isinstance(error, MemoryError):
        return f"{path}: decoding it needs more memory than a film may take; scale it down"
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    reason = " ".join(str(reason).split())
    return f"{path}: not a video that can be read ({reason}); it may be cut off or damaged: copy or export it again"
