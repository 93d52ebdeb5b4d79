"""What a batch was asked to do."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from export.formats import DEFAULT
from export.video import DEFAULT_CODEC

Overlay = Literal["video", "frames", "none"]


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `mirror batch`.

    `exercise` is None where the call did not name one: a video's metadata may, and `auto` is the default.
    `camera` is a calibration's name. `frame_batch` is in frames, None for the default of each video. `formats` are
    names of `export.formats`. `as_counted`: what trainers corrected is not looked at.
    `overlay_codec` is a name of `export.video.CODECS`.
    `people` is how many are followed at once. `speed_factor`: the films are so many times slower than life; None
    where the call does not say.
    """

    out: Path
    exercise: str | None = None
    profile: str = "embedded"
    workers: int = 1
    frame_batch: int | None = None
    overlay: Overlay = "video"
    three_d: bool = True
    force: bool = False
    channels: Literal["essential", "all"] = "all"
    camera: str | None = None
    formats: tuple[str, ...] = DEFAULT
    as_counted: bool = False
    overlay_codec: str = DEFAULT_CODEC
    speed_factor: float | None = None
    people: int = 1

    def to_record(self) -> dict[str, object]:
        """What the store and job.json keep of them: all that can change a result."""
        said: dict[str, object] = {
            "exercise": self.exercise or "auto",
            "profile": self.profile,
            "frame_batch": self.frame_batch,
            "overlay": self.overlay,
            "three_d": self.three_d,
            "channels": self.channels,
            "camera": self.camera,
            "formats": list(self.formats),
            "as_counted": self.as_counted,
            "overlay_codec": self.overlay_codec,
            "speed_factor": self.speed_factor,
        }
        # one alone is not noted: documents stay as they were
        return said | ({"people": self.people} if self.people > 1 else {})


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Setting:
    """The store, the jobs to work on, this worker's number, and the engines."""

    store: Path
    jobs: tuple[int, ...]
    worker: int
    profile: str
