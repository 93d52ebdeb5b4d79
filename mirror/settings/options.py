"""Every option, declared once: table, name, type, default, range, unit and what it is for.

The file, its comments, the checks, `mirror config` and docs/kiosk.md all come from these declarations:
`tables()` and `options()` have them as rows.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct, field
from msgspec.structs import fields

from mirror.settings.languages import AUTO, LANGUAGES, languages
from mirror.untrusted import escape_name


def about(
    text: str,
    unit: str = "",
    least: float | None = None,
    most: float | None = None,
    choices: tuple[str, ...] = (),
) -> Meta:
    """What an option is for, its unit, its bounds, and what it may be where that is found out."""
    return Meta(description=text, ge=least, le=most, extra={"unit": unit, "choices": choices})


class CameraSettings(Struct, frozen=True, kw_only=True):
    """The camera and how it is mounted."""

    device: Annotated[str, about("Camera: its number (0 is the first), or its device file")] = "0"
    width: Annotated[int, about("Width of the picture as asked of the camera", "px", 160, 7680)] = 1280
    height: Annotated[int, about("Height of the picture as asked of the camera", "px", 120, 4320)] = 720
    fps: Annotated[float, about("Pictures a second as asked of the camera", "1/s", 1, 240)] = 30.0
    format: Annotated[
        str, about("Four letters of the camera's pixel format; MJPG is what USB carries fast enough")
    ] = "MJPG"
    exposure_ms: Annotated[
        float,
        about("Fixed exposure, so that the frame rate holds in dim light; 0: the camera's own", "ms", 0, 500),
    ] = 0.0
    mirror: Annotated[bool, about("Show the picture as a mirror does: the member's left on the left")] = True
    turn: Annotated[
        Literal[0, 90, 180, 270],
        about("Turn the camera's picture clockwise, as the camera is mounted", "deg"),
    ] = 0
    calibration: Annotated[
        str, about("Name of the camera's calibration (`mirror calibrate list`), or name@version; empty: none")
    ] = ""


class ScreenSettings(Struct, frozen=True, kw_only=True):
    """What the glass looks like."""

    orientation: Annotated[
        Literal["auto", "portrait", "landscape"], about("How the display hangs; auto: as the display says")
    ] = "auto"
    language: Annotated[
        str,
        about(
            "Language of words and voice, as its two letters; auto: the system's",
            choices=(AUTO, *languages()),
        ),
    ] = AUTO
    theme: Annotated[
        Literal["dark", "light", "contrast"], about("Colours; all are safe for the colour-blind")
    ] = "dark"
    large_print: Annotated[bool, about("Larger letters, fewer of them")] = False
    reduced_motion: Annotated[bool, about("Nothing pulses, slides or fades")] = False
    charts: Annotated[bool, about("Show the two live charts while a member exercises")] = True
    skeleton: Annotated[bool, about("Draw the skeleton over the member")] = True
    ghost: Annotated[bool, about("Lay the trainer's reference over the member, where there is one")] = True


class VoiceSettings(Struct, frozen=True, kw_only=True):
    """The voice and its sounds."""

    engine: Annotated[
        Literal["auto", "espeak", "sounds", "none"],
        about("What speaks; auto: the best there is, sounds where nothing can speak"),
    ] = "auto"
    mute: Annotated[bool, about("Say nothing and play nothing")] = False
    volume: Annotated[int, about("Loudness", "%", 0, 100)] = 80
    words_per_minute: Annotated[int, about("How fast the voice speaks", "1/min", 80, 400)] = 175
    count: Annotated[bool, about("Say the count at each repetition")] = True
    cues: Annotated[bool, about("Say the cues")] = True


class EngineSettings(Struct, frozen=True, kw_only=True):
    """The networks."""

    profile: Annotated[str, about("Profile of engines (`mirror engines list`): embedded runs on any CPU")] = (
        "embedded"
    )
    threads: Annotated[int, about("CPU cores that one network call may use", "cores", 1, 64)] = 1


class SessionSettings(Struct, frozen=True, kw_only=True):
    """How a session goes."""

    exercise: Annotated[str, about("Exercise that a set starts with; auto: whatever is recognised")] = "auto"
    target_reps: Annotated[int, about("Repetitions that a set aims at; 0: no aim", "", 0, 500)] = 10
    target_sets: Annotated[int, about("Sets that a session aims at; 0: no aim", "", 0, 50)] = 3
    countdown_s: Annotated[float, about("Countdown before a set", "s", 0, 30)] = 3.0
    rest_s: Annotated[float, about("Rest between sets that the timer shows", "s", 0, 900)] = 60.0
    hold_s: Annotated[float, about("How long a raised hand is held to open the menu", "s", 0.5, 10)] = 2.0
    dwell_s: Annotated[float, about("How long a wrist points at a target to press it", "s", 0.3, 10)] = 1.2
    stop_at_loss: Annotated[
        float, about("A set with a weight ends when a repetition is so much slower; 0: never", "%", 0, 90)
    ] = 0.0
    set_ends_after_s: Annotated[float, about("A set ends by itself after this much rest", "s", 3, 300)] = 12.0
    summary_s: Annotated[float, about("How long the summary of the last set stays", "s", 2, 120)] = 10.0
    farewell_s: Annotated[float, about("How long the summary of the session stays", "s", 5, 300)] = 30.0
    away_s: Annotated[float, about("A session ends when nobody was there for this long", "s", 5, 3600)] = 45.0


class PeopleSettings(Struct, frozen=True, kw_only=True):
    """Who takes part. Whoever stands outside the zone, or only passes, does not."""

    most: Annotated[int, about("So many may take part at once, side by side", "", 1, 4)] = 1
    left: Annotated[int, about("The zone begins here, of the camera's picture from its left", "%", 0, 90)] = 0
    right: Annotated[int, about("And ends here", "%", 10, 100)] = 100
    near: Annotated[
        int, about("Whoever looks smaller than this in the camera's picture is too far off", "%", 5, 95)
    ] = 30


class MemberSettings(Struct, frozen=True, kw_only=True):
    """Whom the mirror knows, and for how long."""

    guests: Annotated[bool, about("Let people in who are no members")] = True
    names: Annotated[bool, about("Show members as tiles with their names to choose from")] = True
    guest_hours: Annotated[
        float, about("What guests did is erased after this time; 0: not kept at all", "h", 0, 8760)
    ] = 24.0
    member_days: Annotated[
        int, about("What members did is erased after this time; 0: kept until they ask", "days", 0, 36500)
    ] = 0


class RecordingSettings(Struct, frozen=True, kw_only=True):
    """What is recorded of a session. Pictures never are, unless the member chose to."""

    keep: Annotated[bool, about("Keep sets, repetitions and key points of sessions in the store")] = True
    poses: Annotated[bool, about("Keep the key points too, which reviewing needs")] = True
    room_mb: Annotated[
        int, about("Stop recording while the disk has less room than this", "MB", 1, 1_000_000)
    ] = 200


class TakeHomeSettings(Struct, frozen=True, kw_only=True):
    """A session's card as a picture, for the telephone that has read its code."""

    on: Annotated[bool, about("Serve it on the local network; off: the code has the session as text")] = False
    address: Annotated[
        str, about("Address of this machine on the gym's network; auto: that of its network")
    ] = AUTO
    port: Annotated[int, about("Port that telephones ask", "", 1024, 65535)] = 8460
    minutes: Annotated[int, about("A card is there for so long", "min", 1, 60)] = 10


class BackupSettings(Struct, frozen=True, kw_only=True):
    """Copies of the store."""

    nightly: Annotated[bool, about("Copy the store once a night")] = True
    hour: Annotated[int, about("Hour of the day of the nightly copy", "h", 0, 23)] = 3
    days: Annotated[int, about("Copies are kept for so long", "days", 1, 3650)] = 35
    folder: Annotated[str, about("Folder of the copies; empty: `backups` beside the store")] = ""


class TrainerSettings(Struct, frozen=True, kw_only=True):
    """The trainer's door."""

    pin: Annotated[
        str, about("PIN of the trainer's door, kept as a hash: set it by `mirror config set trainer.pin`")
    ] = ""
    overlay: Annotated[bool, about("Show stage timings and latency over the picture")] = False


class KioskSettings(Struct, frozen=True, kw_only=True):
    """The machine on the wall."""

    watchdog_s: Annotated[
        int, about("systemd starts the mirror anew when it has been silent for so long", "s", 5, 600)
    ] = 30


class Settings(Struct, frozen=True, kw_only=True):
    """All options, by table."""

    camera: CameraSettings = field(default_factory=CameraSettings)
    screen: ScreenSettings = field(default_factory=ScreenSettings)
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    engines: EngineSettings = field(default_factory=EngineSettings)
    visit: SessionSettings = field(default_factory=SessionSettings)
    people: PeopleSettings = field(default_factory=PeopleSettings)
    members: MemberSettings = field(default_factory=MemberSettings)
    recording: RecordingSettings = field(default_factory=RecordingSettings)
    take_home: TakeHomeSettings = field(default_factory=TakeHomeSettings)
    backup: BackupSettings = field(default_factory=BackupSettings)
    trainer: TrainerSettings = field(default_factory=TrainerSettings)
    kiosk: KioskSettings = field(default_factory=KioskSettings)


Value = str | int | float | bool
LANGUAGE = "screen.language"
LARGEST = 10**9
LONGEST = 500
"""Characters of words, all of which are seen: none steers a terminal."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option: `table.name`, `kind` (str, int, float, bool), its default, and what it may be."""

    table: str
    name: str
    kind: type
    default: Value
    text: str
    unit: str
    least: float | None
    most: float | None
    choices: tuple[Value, ...]

    @property
    def key(self) -> str:
        """As `mirror config set` names it."""
        return f"{self.table}.{self.name}"

    @property
    def expected(self) -> str:
        """What a value must be, in words."""
        if self.choices:
            return "one of " + ", ".join(self._describe_choice(choice) for choice in self.choices)
        word = {str: "words in quotes", bool: "true or false", int: "a whole number", float: "a number"}[
            self.kind
        ]
        bounds = "" if self.least is None else f" from {self.least:g} to {self.most:g}"
        return f"{word}{bounds}{f' ({self.unit})' if self.unit else ''}"

    def _describe_choice(self, choice: Value) -> str:
        """A choice as the file has it; a language's own name beside its two letters."""
        named = LANGUAGES.get(str(choice)) if self.key == LANGUAGE else None
        return to_toml(choice) if named is None else f"{to_toml(choice)} ({named.name})"

    def fits(self, value: object) -> bool:
        """Whether a value of a file is right."""
        if self.choices:
            return value in self.choices and not isinstance(value, bool)
        if self.kind is float and type(value) is int and abs(value) < LARGEST:
            value = float(value)
        if type(value) is not self.kind:
            return False
        if isinstance(value, str):
            return len(value) <= LONGEST and escape_name(value) == value
        bounded = self.least is None or self.most is None
        return bounded or self.least <= value <= self.most  # type: ignore[operator]


@cache
def tables() -> dict[str, str]:
    """Table name -> what it is about."""
    hints = get_type_hints(Settings)
    return {f.name: inspect.getdoc(hints[f.name]) or "" for f in fields(Settings)}


@cache
def options() -> dict[str, Option]:
    """Key -> option, in order of declaration."""
    hints = get_type_hints(Settings)
    found = [
        _option(f.name, hints[f.name], inner) for f in fields(Settings) for inner in fields(hints[f.name])
    ]
    return {option.key: option for option in found}


def _option(table: str, struct: Any, inner: Any) -> Option:
    declared = get_type_hints(struct, include_extras=True)[inner.name]
    kind, meta = get_args(declared) if get_origin(declared) is Annotated else (declared, Meta(description=""))
    extra = meta.extra or {}
    choices = get_args(kind) if get_origin(kind) is Literal else tuple(extra.get("choices", ()))
    return Option(
        table,
        inner.name,
        type(inner.default),
        inner.default,
        meta.description or "",
        extra.get("unit", ""),
        meta.ge,
        meta.le,
        choices,
    )


def to_toml(value: Value) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
    return repr(value)
