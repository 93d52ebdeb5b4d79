"""What the live loop is asked for and what it says: the options of a run; pictures to paint, what was made
of each frame, how it goes. Plain data, no Qt.

Times are seconds of the source's clock (the camera's monotonic clock, or the video's own timestamps), but
for `captured`, which is of the loop's monotonic clock and only good for differences.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engines.pose import FloatArray, Pose
from rules.game import Game, GameState
from rules.results import Doubt, Rep, WorkoutSet

NONE = "none"
"""Name of the exercise while none is recognised or chosen."""


class Watch(StrEnum):
    """What the mirror makes of the scene. The screen's words for each are the screen's."""

    STARTING = "starting"
    NOBODY = "nobody"
    FOLLOWING = "following"
    LOST = "lost"
    CROWDED = "crowded"
    """Somebody else stands in the member's way."""
    DARK = "dark"
    CAMERA_GONE = "camera_gone"
    ENGINE_DOWN = "engine_down"
    """The engine thread has raised and is being started again."""
    ENDED = "ended"
    """The video has come to its end."""


class Keeping(StrEnum):
    """Whether what happens is being written to the store."""

    OFF = "off"
    RECORDING = "recording"
    NO_ROOM = "no_room"
    """The disk is full: the session goes on and is not recorded until there is room."""
    BUSY = "busy"
    """Another mirror records into the same store."""
    FAILED = "failed"


class CueKind(StrEnum):
    """Why words are shown."""

    FORM = "form"
    """A form rule is broken, or was in the last repetition."""
    LOOKS_LIKE = "looks_like"
    """The set looks like another exercise, which `text` names; it is counted all the same."""
    HIDDEN_SIDE = "hidden_side"
    """One side is not seen: it is counted by the rhythm of the other."""
    REFUSED = "refused"
    """A movement did not count: `reason` is a key of `rules.REASONS`."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words for the member: `text` as the exercise's file has them (English; empty where it has none for this
    reason), and why. `reason` and `detail` are of the doubt, where a movement did not count."""

    kind: CueKind
    text: str
    reason: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ChartValues:
    """One chart's values in one frame, NaN where not seen; `left` equals `right` for signals without sides.

    `low` and `high` bound the band that a repetition should reach, NaN where the exercise declares none.
    """

    name: str
    unit: str
    left: float
    right: float
    low: float
    high: float
    sided: bool = True


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to paint, ready: mirrored, turned and cropped to the canvas, (H, W, 4) uint8 BGRX.

    `placed` (2, 3) takes key points of the camera's picture to pixels of `image`. `pose` is the newest one, of
    camera pixels, filtered, and carried on to this picture's `time`; None while nobody is followed.
    `image` is a loan: it stays whole until `BUFFERS - 1` further pictures have come; copy it to keep it longer.
    """

    image: NDArray[np.uint8]
    index: int
    time: float
    captured: float
    placed: FloatArray
    size: tuple[int, int]
    """(width, height) of the camera's picture, px."""
    pose: Pose | None = None
    off_m: float = 0.0
    """How far off a limb of a pose that was carried on has been of late, m."""
    beside: tuple[Pose | None, ...] = ()
    """Poses of those beside the first, by place, carried on in the same way."""


@dataclass(frozen=True, slots=True)
class Status:
    """How it goes. `detail` is one line for the trainer; `since` when `watch` became so, on the loop's clock."""

    watch: Watch = Watch.STARTING
    since: float = 0.0
    detail: str = ""
    keeping: Keeping = Keeping.OFF
    keeping_detail: str = ""
    on_cpu: bool = True
    engine_on: str = ""
    """What runs on something else than the profile asks for, and why; for the trainer."""
    slow: bool = False
    """Fewer frames are analysed than a repetition needs to be seen well."""
    crawling: bool = False
    """So few that form and energy cannot be judged; repetitions still count."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """What was made of one frame.

    `pose` as the engines returned it and `filtered` (30, 2) px as the rules see it, of the camera's picture of
    `size` (width, height). `exercise` is `none` while none is chosen or recognised; `state`, `progress` 0..1
    (the range-of-motion meter), `count`, `rep` and `doubt` are the counter's; `held_s` is how long the posture
    of a held exercise has been held. `energy` is points since the set began (NaN between sets), `energy_session`
    since the session began, `energy_rate` points a minute now. `tempo_s` is how long the last repetition took,
    NaN before the first. `set_s` is time in the set, NaN between sets.
    """

    index: int
    time: float
    pose: Pose
    filtered: FloatArray
    size: tuple[int, int]
    exercise: str = NONE
    title: str = ""
    state: str = ""
    progress: float = 0.0
    count: int = 0
    rep: Rep | None = None
    doubt: Doubt | None = None
    cue: Cue | None = None
    signals: tuple[ChartValues, ...] = ()
    held_s: float = 0.0
    energy: float = float("nan")
    energy_session: float = 0.0
    energy_rate: float = 0.0
    tempo_s: float = float("nan")
    in_set: bool = False
    set_s: float = float("nan")
    velocities: tuple[float, ...] = ()
    """m/s with which the load rose in each of the set's repetitions; see `rules.lifting`."""
    game: GameState | None = None
    """Where an energy game stands, where the set is one."""
    view: str | None = None
    """front, three_quarter, side or back, as far as it is known."""
    cut: int | None = None
    """Index of the last picture up to this one that did not follow from the one before; None where all did."""
    engine_ms: float = 0.0
    analysis_ms: float = 0.0
    latency_ms: float = 0.0
    """From the picture's arrival to this answer."""


@dataclass(frozen=True, slots=True)
class BesideAnalysed:
    """What was made of a frame for those beside the first, by place; notified before the first's own `Analysed`.

    `occupants` has a number for whoever has each place, 0 where it is free.
    """

    people: tuple[Analysed, ...]
    occupants: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetEnded:
    """A set was closed. Its times are the source's; `set.id` is empty where it is not recorded."""

    set: WorkoutSet
    energy_per_minute: float
    claimed: tuple[int, ...] = ()
    """Places in the set's doubts of movements of which the member states that they were repetitions."""

    @property
    def amount(self) -> int:
        """Repetitions with those that the member claims, seconds that were held, or the points of a game."""
        if self.set.game is not None:
            return self.set.game.points
        if self.set.holds:
            return round(sum(hold.held_s for hold in self.set.holds))
        return len(self.set.reps) + len(self.claimed)

    @property
    def anything(self) -> bool:
        """Whether there is something to tell of it."""
        return self.amount > 0 or self.set.game is not None


@dataclass(frozen=True, slots=True)
class BesideEnded:
    """The sets of those beside the first, by place, None where none was on; notified before the first's own."""

    sets: tuple[SetEnded | None, ...]


@dataclass(frozen=True, slots=True)
class Timings:
    """Means over the last second: milliseconds by stage, frames a second by stage, frames dropped since the start.

    `latency_ms` is from a picture's arrival to its analysis; `glass_ms` to the end of its painting, as far as
    the screen reports it (`LiveLoop.note_painted`), else NaN. `photon_ms` is from glass to glass, NaN unless it is
    being measured (`mirror live --latency`).
    """

    capture_ms: float = float("nan")
    prepare_ms: float = float("nan")
    engine_ms: float = float("nan")
    analysis_ms: float = float("nan")
    latency_ms: float = float("nan")
    glass_ms: float = float("nan")
    photon_ms: float = float("nan")
    captured_fps: float = 0.0
    analysed_fps: float = 0.0
    shown_fps: float = 0.0
    captured: int = 0
    analysed: int = 0
    shown: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    """Stage (engine, analysis, screen) -> frames that it could not keep up with, or that nobody was there to see."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to show once. `key` is for the screen's words, `text` one line of English."""

    key: str
    text: str


RECOVERED = "recovered"
"""Key of the notice that a session which was cut off has been closed."""

Event = Shown | BesideAnalysed | Analysed | Status | BesideEnded | SetEnded | Timings | Notice


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest of each, as one consistent answer to whoever polls."""

    shown: Shown | None = None
    analysed: Analysed | None = None
    beside: BesideAnalysed | None = None
    status: Status = field(default_factory=Status)
    timings: Timings = field(default_factory=Timings)


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
