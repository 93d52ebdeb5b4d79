"""The folder of calibrations: one JSON file for each version, `hall@2.json`. What is there is never overwritten."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from calibration.record import FORMAT, Calibration
from mirror.calibrations.names import CalibrationError, UnknownCalibrationError, check_name, same, split
from mirror.paths import store_path
from mirror.untrusted import documents
from mirror.untrusted.names import escape_name

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
            name, version = split(path.stem)
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
    name, version = split(named)
    known = versions(folder)
    own = next((kept for kept in known if same(kept, name)), None)
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
        head = documents.decode(raw)
    except ValueError as error:
        raise CalibrationError(
            f"{path}: damaged or cut off ({error}): calibrate again or restore it"
        ) from error
    _check_format(path, head)
    try:
        documents.check(head)
        return msgspec.convert(head, Calibration)
    except (msgspec.ValidationError, ValueError) as error:
        raise CalibrationError(f"{path}: no calibration: {str(error).replace('`', '')}") from error


def _check_format(path: Path, head: object) -> None:
    version = head.get("format") if isinstance(head, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise CalibrationError(f"{path}: no calibration: it names no format")
    if version > FORMAT:
        told = version if version < 1_000_000 else "beyond a million"
        raise CalibrationError(
            f"{path}: written by a newer mirror (format {told}, this one knows {FORMAT}): update this one"
        )


def save(name: str, calibration: Calibration, folder: Path | None = None) -> StoredCalibration:
    """Write a calibration as the next version of its name, whole or not at all; older versions stay.

    Raises CalibrationError for a name that cannot be one, and for a folder that cannot be written.
    """
    folder = folder or default_folder()
    name = check_name(name)
    # the name of a file that a camera was calibrated from may hold anything
    calibration = replace(calibration, source=escape_name(calibration.source)[:LONGEST_SOURCE])
    own = next((kept for kept in versions(folder) if same(kept, name)), name)
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
    name, version = split(named)
    known = versions(folder)
    own = next((kept for kept in known if same(kept, name)), None)
    numbers = [n for n in known.get(own or "", ()) if version in (None, n)]
    if not numbers:
        raise CalibrationError(
            f"no calibration is called {escape_name(named)!r}; `mirror calibrate list` has them all"
        )
    for number in numbers:
        (folder / f"{own}@{number}{SUFFIX}").unlink(missing_ok=True)
    return [f"{own}@{number}" for number in numbers]
