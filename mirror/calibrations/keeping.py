"""Keeping a new calibration: what is known of the camera's place is carried over from the version before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from calibration.floor import Floor
from calibration.glass import Glass
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration, Quality
from mirror.calibrations.folder import StoredCalibration, load, save, versions
from mirror.calibrations.names import CalibrationError, same, split


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
    known = any(same(stored, name) for stored in versions(folder))
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
    return save(split(before.name)[0], after, folder)


def fitting(stored: StoredCalibration, size: tuple[int, int]) -> Intrinsics:
    """Intrinsics for pictures of `size` (width, height) px, scaled where the aspect ratio is the same.

    Raises CalibrationError for another aspect ratio, where the camera crops in a way that nobody knows.
    """
    try:
        return stored.calibration.intrinsics.scale_to(*size)
    except ValueError as error:
        raise CalibrationError(f"{stored.title} does not fit: {error}") from None
