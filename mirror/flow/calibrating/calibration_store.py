"""The calibrations that are stored, as the trainer's pages show and change them. What is made here is used here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from calibration.floor import Floor
from calibration.glass import LEVEL, Glass
from calibration.measures import measures_of
from calibration.solving import Solution
from mirror.calibrations import folder
from mirror.calibrations.folder import StoredCalibration
from mirror.calibrations.keeping import fitting, keep_intrinsics, keep_place
from mirror.calibrations.names import CalibrationError, same, split
from mirror.settings.reading import load as load_settings
from mirror.settings.writing import set_value

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
        return split(used)[0] if used else FIRST_NAME

    def current(self) -> StoredCalibration | None:
        """The calibration in use. Raises CalibrationError where it cannot be read."""
        used = self.name_in_use()
        return folder.load(used) if used else None

    def rows(self) -> list[CalibrationRow]:
        """Every version, the newest of a name first."""
        used = self.name_in_use()
        name, version = split(used) if used else ("", None)
        found = []
        for known, versions in folder.versions().items():
            for number in reversed(versions):
                newest = number == versions[-1]
                in_use = (
                    bool(name) and same(known, name) and (newest if version is None else number == version)
                )
                found.append(_row(f"{known}@{number}", in_use, newest))
        return found

    def use(self, title: str) -> None:
        """Use a version: the newest of a name is followed by those that come after it."""
        name, version = split(title)
        newest = folder.load(name).version == version
        set_value(SETTING, name if newest else title)

    def remove(self, title: str) -> None:
        """Remove a version; when it was the last of the name in use, none is in use."""
        name, _ = split(title)
        current = self.name_in_use()
        folder.remove(title)
        gone = current == title or (bool(current) and same(split(current)[0], name) and not _left(name))
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
    return any(same(known, name) for known in folder.versions())
