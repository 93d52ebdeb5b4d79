"""The calibrations that are stored, as the trainer's pages show and change them; and the check whether the
overlay lies on the reflection, nudged until it does, and stored as a new version.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from calibration.floor import Floor
from calibration.glass import LEVEL, Glass
from calibration.measures import measures_of
from calibration.record import Calibration
from calibration.solving import Solution
from mirror.calibrations import folder
from mirror.calibrations.folder import (
    CalibrationError,
    StoredCalibration,
    fitting,
    is_same_name,
    keep_intrinsics,
    keep_place,
    split_name,
)
from mirror.flow.words import Words
from mirror.live.state import Status, Watch
from mirror.settings.file import load as load_settings
from mirror.settings.file import set_value

FIRST_NAME = "mirror"
SETTING = "camera.calibration"


@dataclass(frozen=True, slots=True)
class CalibrationRow:
    """One version in the list. `error` is what is wrong with its file; then the rest is not known."""

    title: str
    in_use: bool
    newest: bool
    stored: StoredCalibration | None = None
    error: str = ""


class CalibrationStore:
    """Reads and writes the folder of calibrations and the setting that says which one is in use.

    `source` is the camera, noted with what is solved. Everything raises CalibrationError or SettingsError.
    """

    def __init__(self, source: str = "") -> None:
        self._source = source

    def name_in_use(self) -> str:
        """What the settings name: a name, or name@version; empty for none."""
        return load_settings().camera.calibration

    def name(self) -> str:
        """The name that a new version gets unless another is typed."""
        used = self.name_in_use()
        return split_name(used)[0] if used else FIRST_NAME

    def current(self) -> StoredCalibration | None:
        """The calibration in use. Raises CalibrationError where it cannot be read."""
        used = self.name_in_use()
        return folder.load(used) if used else None

    def rows(self) -> list[CalibrationRow]:
        """Every version, the newest of a name first."""
        used = self.name_in_use()
        name, version = split_name(used) if used else ("", None)
        found = []
        for known, versions in folder.versions().items():
            for number in reversed(versions):
                newest = number == versions[-1]
                in_use = (
                    bool(name)
                    and is_same_name(known, name)
                    and (newest if version is None else number == version)
                )
                found.append(_row(f"{known}@{number}", in_use, newest))
        return found

    def use(self, title: str) -> None:
        """Use a version: the newest of a name is followed by those that come after it."""
        name, version = split_name(title)
        newest = folder.load(name).version == version
        set_value(SETTING, name if newest else title)

    def remove(self, title: str) -> None:
        """Remove a version; when it was the last of the name in use, none is in use."""
        name, _ = split_name(title)
        current = self.name_in_use()
        folder.remove(title)
        gone = current == title or (
            bool(current) and is_same_name(split_name(current)[0], name) and not _left(name)
        )
        if gone:
            set_value(SETTING, "")

    def keep_lens(self, name: str, solution: Solution, method: str) -> StoredCalibration:
        """Keep a solved lens as the next version of `name`, and use it."""
        stored = keep_intrinsics(name.strip(), solution.intrinsics, method, self._source, solution.quality)
        set_value(SETTING, stored.name)
        return stored

    def keep_floor(self, floor: Floor) -> StoredCalibration:
        """Keep a floor; a glass that was measured against the old one hangs as it was measured, against the new."""
        stored = self.current()
        known = None if stored is None else stored.calibration
        if known is None or known.glass is None:
            return self.keep_place(floor=floor)
        up = LEVEL if known.floor is None else known.floor.up
        glass = measures_of(known.glass, up).glass(known.glass.size_px, floor.up)
        return self.keep_place(floor, glass)

    def keep_place(self, floor: Floor | None = None, glass: Glass | None = None) -> StoredCalibration:
        """Keep a floor or a glass as the next version of what is in use, and use it."""
        used = self.name_in_use()
        if not used:
            raise CalibrationError("no calibration is in use: calibrate the lens first, or use a stored one")
        stored = keep_place(used, floor, glass)
        set_value(SETTING, stored.name)
        return stored

    def misfit(self, size: tuple[int, int]) -> str:
        """Why the calibration in use is not for pictures of this size as they are; empty where it is."""
        stored = self.current()
        if stored is None:
            return ""
        lens = stored.calibration.intrinsics
        if (lens.width, lens.height) == size:
            return ""
        try:
            fitting(stored, size)
        except CalibrationError:
            return "other_shape"
        return "other_size"


def time_made(stored: StoredCalibration) -> str:
    """When a calibration was made, in local time: 2026-11-21 14:05."""
    try:
        return f"{datetime.fromisoformat(stored.calibration.made).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return stored.calibration.made


def _row(title: str, in_use: bool, newest: bool) -> CalibrationRow:
    try:
        return CalibrationRow(title, in_use, newest, folder.load(title))
    except CalibrationError as error:
        return CalibrationRow(title, in_use, newest, None, str(error))


def _left(name: str) -> bool:
    return any(is_same_name(known, name) for known in folder.versions())


STEP_MM, LARGE_STEP_MM = 1.0, 10.0
RULER_MM = 200.0
"""Length of the line that is painted to be measured."""
ARROWS: dict[str, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


@dataclass(frozen=True, slots=True)
class Nudged:
    """A glass on trial: the overlay lies `right_mm` and `down_mm` from where the stored `start` has it."""

    start: Glass
    right_mm: float = 0.0
    down_mm: float = 0.0

    def by(self, arrow: str, large: bool = False) -> Nudged:
        """After an arrow key: `left`, `right`, `up` or `down`. Raises KeyError for another."""
        across, down = ARROWS[arrow]
        step = LARGE_STEP_MM if large else STEP_MM
        return Nudged(self.start, self.right_mm + across * step, self.down_mm + down * step)

    @property
    def glass(self) -> Glass:
        """The glass under which the overlay lies there."""
        return self.start.move(-self.right_mm / 1000, -self.down_mm / 1000)


@dataclass(frozen=True, slots=True)
class CheckView:
    """`title` and `hint` say what to look at, `help` which keys there are; `missing` why there is no overlay."""

    title: str
    hint: str
    help: str
    moved: str
    ruler: str
    missing: str


def check_view(
    nudged: Nudged | None,
    known: Calibration | None,
    status: Status,
    seen: bool,
    flat: bool,
    words: Words,
) -> CheckView:
    """What the check screen says: `seen` whether there is an overlay now, `flat` whether metres are missing.

    `nudged` is None for a plain display, where picture and overlay come from one camera.
    """
    mirror = nudged is not None
    return CheckView(
        words("calib.check.title"),
        words("calib.check.mirror" if mirror else "calib.check.display"),
        words("calib.check.keys" if mirror else "calib.check.close"),
        "" if nudged is None else _describe_move(nudged, words),
        words("calib.check.ruler", length=words.decimal(f"{RULER_MM:g}")),
        "" if seen else _missing(known, status, flat, words),
    )


def _describe_move(nudged: Nudged, words: Words) -> str:
    across, down = nudged.right_mm, nudged.down_mm
    if not across and not down:
        return words("calib.check.unmoved")
    parts = [
        words(f"calib.check.{way}", mm=words.decimal(f"{abs(value):g}"))
        for value, way in ((across, "right" if across > 0 else "left"), (down, "down" if down > 0 else "up"))
        if value
    ]
    return ", ".join(parts)


def _missing(known: Calibration | None, status: Status, flat: bool, words: Words) -> str:
    if known is None or known.glass is None:
        return words("calib.check.no_glass")
    if status.watch in {Watch.CAMERA_GONE, Watch.ENGINE_DOWN, Watch.STARTING, Watch.DARK}:
        return words(f"state.{status.watch.value}")
    return words("calib.check.no_depth" if flat else "calib.check.nobody")
