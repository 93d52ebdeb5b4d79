"""What a batch was asked to do, and what each of its videos is judged with."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

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
        """What the store and job.json record of them: all that can change a result."""
        record: dict[str, object] = {
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
        return record | ({"people": self.people} if self.people > 1 else {})


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


class VideoParameters(msgspec.Struct, frozen=True, kw_only=True):
    """What a video is judged with: `parameters` of its summary.json.

    `camera` is a calibration's name, or intrinsics as its metadata states them; `calibration` the note of the
    calibration of that name (`mirror.calibrations.applied.Applied.note`), None where this machine has none.
    `speed_factor`: the film is so many times slower than life. `people` is how many are followed at once.
    """

    exercise: str = "auto"
    view: str | None = None
    athlete_height_m: float | None = None
    athlete_mass_kg: float | None = None
    speed_factor: float = 1.0
    camera: str | dict[str, Any] | None = None
    calibration: dict[str, Any] | None = None
    overlay: Overlay = "video"
    overlay_codec: str = DEFAULT_CODEC
    channels: Literal["essential", "all"] = "all"
    three_d: bool = True
    people: int = 1

    def to_record(self) -> dict[str, Any]:
        """As JSON values, for documents and the fingerprint."""
        values: dict[str, Any] = msgspec.to_builtins(self)
        values = {name: values[name] for name in VideoParameters.__struct_fields__}
        if self.people == 1:
            # one alone is not recorded: what was computed before there could be more still holds
            del values["people"]
        return values


class VideoWork(VideoParameters, frozen=True, kw_only=True):
    """A video's parameters, and what the collector needs to know that changes no number which the rules count.

    `engines` maps names of models to their sha256. `as_counted`: what a trainer corrected is ignored. `adding`: the
    results are there, and only files of `formats` that are missing are to be written. `truncated`: much of the film
    is missing.
    """

    formats: tuple[str, ...] = DEFAULT
    engines: dict[str, str] = msgspec.field(default_factory=dict)
    as_counted: bool = False
    adding: bool = False
    truncated: bool = False

    @classmethod
    def of_call(
        cls, parameters: VideoParameters, truncated: bool, options: Options, engines: dict[str, str]
    ) -> VideoWork:
        """The work on a video that was looked at, by the options of a call."""
        return cls(
            **msgspec.structs.asdict(parameters),
            formats=options.formats,
            engines=engines,
            as_counted=options.as_counted,
            truncated=truncated,
        )

    @classmethod
    def read(cls, text: str) -> VideoWork:
        """From the JSON text of a store's column."""
        return msgspec.json.decode(text, type=cls)

    @property
    def text(self) -> str:
        """As JSON text, for a store's column."""
        return msgspec.json.encode(self).decode()
