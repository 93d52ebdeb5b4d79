"""What the command line and the settings ask of a live run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rules.game import Game


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """One run of the kiosk. `video` stands in for camera number or device `camera`; None leaves it to the settings.

    `speed` is `real` (the video's own) or `max` (as fast as it is analysed, every frame). `portrait` None
    follows the settings, and so does `people` None, how many are followed at once.
    `game` is an energy game to play instead of an exercise. `calibration` names one instead of that of the settings.
    """

    camera: int | str | None = None
    video: Path | None = None
    loop: bool = False
    speed: str = "real"
    exercise: str = "auto"
    windowed: bool = False
    profile: str | None = None
    portrait: bool | None = None
    latency_test: bool = False
    calibration: str | None = None
    people: int | None = None
    game: Game | None = None
