"""The folder of calibrations: one JSON file for each version, `hall@2.json`, never overwritten.

Names may be of any script, never a way out of their folder: `hall` is the newest, `hall@2` the second. A
new calibration is stored with what is known of the camera's place from the version before.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from calibration.floor import Floor
from calibration.glass import Glass
from calibration.intrinsics import Intrinsics
from calibration.record import FORMAT, Calibration, Quality
from mirror import untrusted
from mirror.errors import MirrorError
from mirror.paths import store_path
from mirror.untrusted import escape_name, safe_part, same_file_key

LONGEST = 60
_VERSION = re.compile(r"(.*)@([1-9][0-9]{0,8})")


class CalibrationError(MirrorError):
    """A calibration cannot be read, written or used. One line: what, where, and what to do."""


class UnknownCalibrationError(CalibrationError):
    """There is no calibration of that name, or none can be."""


def check_name(name: str) -> str:
    """The name, composed; raises UnknownCalibrationError for one that cannot be a file's on every system."""
    name = unicodedata.normalize("NFC", name)
    fits = name == safe_part(name) and not name.startswith(".") and "@" not in name
    if not fits or not 0 < len(name.encode()) <= 2 * LONGEST or len(name) > LONGEST:
        raise UnknownCalibrationError(
            f"{escape_name(name)!r} cannot be a calibration's name: take letters of any script, digits, spaces, - and"
            f" _, at most {LONGEST}"
        )
    return name


def split_name(named: str) -> tuple[str, int | None]:
    """Name and version of `hall@2`; version None for the newest. Raises UnknownCalibrationError."""
    match = _VERSION.fullmatch(named)
    return (check_name(match[1]), int(match[2])) if match else (check_name(named), None)


def is_same_name(one: str, other: str) -> bool:
    """Whether two names would be one file on some system."""
    return same_file_key(one) == same_file_key(other)


SUFFIX = ".json"
MOST_BYTES = 1 << 20
"""No calibration is larger."""
LONGEST_SOURCE = 500


@dataclass(frozen=True, slots=True)
class StoredCalibration:
    """A calibration that was read, and which one it is."""

    name: str
    version: int
    path: Path
    calibration: Calibration

    @property
    def title(self) -> str:
        """`name@version`, as a session records it."""
        return f"{self.name}@{self.version}"


def default_folder() -> Path:
    """Where calibrations are: MIRROR_CALIBRATIONS, or `calibrations` beside the store."""
    named = os.environ.get("MIRROR_CALIBRATIONS")
    return Path(named) if named else store_path().parent / "calibrations"


def versions(folder: Path | None = None) -> dict[str, tuple[int, ...]]:
    """Name -> its versions in rising order, of every file that has a calibration's name; the files are not read."""
    found: dict[str, list[int]] = {}
    for path in sorted((folder or default_folder()).glob(f"*{SUFFIX}")):
        try:
            name, version = split_name(path.stem)
        except CalibrationError:
            continue
        if version is not None:
            found.setdefault(name, []).append(version)
    return {name: tuple(sorted(numbers)) for name, numbers in sorted(found.items())}


def load(named: str, folder: Path | None = None) -> StoredCalibration:
    """A calibration by `name` (its newest version) or `name@version`.

    Raises UnknownCalibrationError for a name that is not there or cannot be, and CalibrationError for a file that is
    damaged or was written by a newer program; in one line each.
    """
    folder = folder or default_folder()
    name, version = split_name(named)
    known = versions(folder)
    own = next((each for each in known if is_same_name(each, name)), None)
    if own is None:
        there = f"there are {', '.join(known)}" if known else "none is kept yet; `mirror calibrate` makes one"
        raise UnknownCalibrationError(f"no calibration is called {escape_name(name)!r}: {there}")
    if version is not None and version not in known[own]:
        has = ", ".join(f"{own}@{number}" for number in known[own])
        raise UnknownCalibrationError(f"there is no {escape_name(own)}@{version}: there are {has}")
    number = known[own][-1] if version is None else version
    path = folder / f"{own}@{number}{SUFFIX}"
    return StoredCalibration(own, number, path, read(path))


def read(path: Path) -> Calibration:
    """Read a calibration file. Raises CalibrationError naming the file and what is wrong with it."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise CalibrationError(f"{path}: cannot be read: {error.strerror or error}") from error
    if len(raw) > MOST_BYTES:
        raise CalibrationError(f"{path}: larger than {MOST_BYTES} bytes, which no calibration is")
    try:
        head = untrusted.decode_json(raw)
    except ValueError as error:
        raise CalibrationError(
            f"{path}: damaged or cut off ({error}): calibrate again or restore it"
        ) from error
    _check_format(path, head)
    try:
        untrusted.check_document(head)
        return msgspec.convert(head, Calibration)
    except (msgspec.ValidationError, ValueError) as error:
        raise CalibrationError(f"{path}: no calibration: {str(error).replace('`', '')}") from error


def _check_format(path: Path, head: object) -> None:
    version = head.get("format") if isinstance(head, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CalibrationError(f"{path}: no calibration: it names no format")
    if version > FORMAT:
        shown = version if version < 1_000_000 else "beyond a million"
        raise CalibrationError(
            f"{path}: written by a newer mirror (format {shown}, this one knows {FORMAT}): update this one"
        )


def save(name: str, calibration: Calibration, folder: Path | None = None) -> StoredCalibration:
    """Write a calibration as the next version of its name, whole or not at all; older versions stay.

    Raises CalibrationError for a name that cannot be one, and for a folder that cannot be written.
    """
    folder = folder or default_folder()
    name = check_name(name)
    # the name of a file that a camera was calibrated from may hold anything
    calibration = replace(calibration, source=escape_name(calibration.source)[:LONGEST_SOURCE])
    own = next((each for each in versions(folder) if is_same_name(each, name)), name)
    content = msgspec.json.format(msgspec.json.encode(calibration), indent=2) + b"\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _write_version(folder, own, calibration, content)
    except OSError as error:
        raise CalibrationError(f"{folder}: cannot be written: {error.strerror or error}") from error


def _write_version(folder: Path, name: str, calibration: Calibration, content: bytes) -> StoredCalibration:
    part = folder / f".{name}.{os.getpid()}.part"
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    number = max(versions(folder).get(name, (0,))) + 1
    try:
        while True:
            path = folder / f"{name}@{number}{SUFFIX}"
            try:
                # a link refuses to take the place of a file, which a rename would overwrite
                os.link(part, path)
                return StoredCalibration(name, number, path, calibration)
            except FileExistsError:
                number += 1
    finally:
        part.unlink(missing_ok=True)


def remove(named: str, folder: Path | None = None) -> list[str]:
    """Remove `name@version`, or all versions of `name`; returns what was removed. Raises CalibrationError."""
    folder = folder or default_folder()
    name, version = split_name(named)
    known = versions(folder)
    own = next((each for each in known if is_same_name(each, name)), None)
    numbers = [n for n in known.get(own or "", ()) if version in (None, n)]
    if not numbers:
        raise CalibrationError(
            f"no calibration is called {escape_name(named)!r}; `mirror calibrate list` has them all"
        )
    for number in numbers:
        (folder / f"{own}@{number}{SUFFIX}").unlink(missing_ok=True)
    return [f"{own}@{number}" for number in numbers]


def now() -> str:
    """The time, as a calibration notes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def keep_intrinsics(
    name: str,
    intrinsics: Intrinsics,
    method: str,
    source: str,
    quality: Quality | None = None,
    folder: Path | None = None,
    time: Callable[[], str] = now,
) -> StoredCalibration:
    """Write new intrinsics as the next version of `name`; floor and glass stay those of the version before.

    Raises CalibrationError; also where the version before is damaged, so that nothing is lost unseen.
    """
    known = any(is_same_name(stored, name) for stored in versions(folder))
    before = load(name, folder).calibration if known else None
    floor, glass = (None, None) if before is None else (before.floor, before.glass)
    return save(name, Calibration(intrinsics, method, time(), source, quality, floor, glass), folder)


def keep_place(
    named: str,
    floor: Floor | None = None,
    glass: Glass | None = None,
    folder: Path | None = None,
    time: Callable[[], str] = now,
) -> StoredCalibration:
    """Write a floor, a glass, or both, as the next version of a calibration. Raises CalibrationError."""
    before = load(named, folder)
    after = replace(
        before.calibration,
        made=time(),
        floor=floor or before.calibration.floor,
        glass=glass or before.calibration.glass,
    )
    return save(split_name(before.name)[0], after, folder)


def fitting(stored: StoredCalibration, size: tuple[int, int]) -> Intrinsics:
    """Intrinsics for pictures of `size` (width, height) px, scaled where the aspect ratio is the same.

    Raises CalibrationError for another aspect ratio, where the camera crops in a way that nobody knows.
    """
    try:
        return stored.calibration.intrinsics.scale_to(*size)
    except ValueError as error:
        raise CalibrationError(f"{stored.title} does not fit: {error}") from None
