"""The calibration in use, live: taken where it fits the pictures, done without where it does not.

A mirror on the wall goes on when its calibration file is gone or its camera has another picture; the log states it,
and the poses say that the camera was assumed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from calibration.levelling import LevelCamera
from engines.pose import FloatArray, Frame, Pose
from engines.runtime.state import RuntimeState
from engines.scale import ASSUMED_HEIGHT_M, Scale
from mirror.calibrations.applied import Applied
from mirror.calibrations.folder import load
from mirror.calibrations.names import CalibrationError
from mirror.live.common import Tracker
from mirror.live.options import LiveOptions
from mirror.settings.options import Camera as CameraSettings

log = logging.getLogger(__name__)


def in_use(camera: CameraSettings, options: LiveOptions) -> Applied | None:
    """The calibration of a live run: the one asked for, else that of the settings, which is the camera's own.

    A video in the camera's place has none unless asked for. Raises CalibrationError for one that was asked for and
    cannot be had; one of the settings is logged and done without.
    """
    if options.calibration is not None:
        return Applied.of(load(options.calibration))
    if options.video is not None or not camera.calibration:
        return None
    try:
        return Applied.of(load(camera.calibration))
    except CalibrationError as error:
        log.warning("without calibration: %s", error)
        return None


class Calibrated:
    """A tracker made with the calibration's intrinsics, and made again without where the pictures do not fit them."""

    def __init__(self, make: Callable[[Scale], Tracker], applied: Applied) -> None:
        self._make, self._applied = make, applied
        self._scale = Scale(applied.intrinsics, up=applied.up)
        self._tracker = make(self._scale)
        self._size: tuple[int, int] | None = None
        self._fitted = True

    def step(self, frame: Frame) -> Pose:
        """The athlete's pose in the next frame."""
        self._see(frame)
        return self._tracker.step(frame)

    @property
    def people(self) -> Callable[[Frame], tuple[Pose, ...]]:
        """Everybody's poses in the next frame. Raises AttributeError where the tracker follows one alone."""
        _ = self._tracker.people  # type: ignore[attr-defined]
        return self._people

    @property
    def occupants(self) -> tuple[int, ...]:
        """Who has each place. Raises AttributeError where the tracker follows one alone."""
        return tuple(self._tracker.occupants)  # type: ignore[attr-defined]

    def _people(self, frame: Frame) -> tuple[Pose, ...]:
        self._see(frame)
        return tuple(self._tracker.people(frame))  # type: ignore[attr-defined]

    def _see(self, frame: Frame) -> None:
        size = (frame.image.shape[1], frame.image.shape[0])
        if size != self._size:
            self._size = size
            self._fit(fits(self._applied, size))

    def hold_lock(self, on: bool) -> None:
        """Hold the lock on the athlete, where the tracker can."""
        getattr(self._tracker, "hold_lock", lambda on: None)(on)

    def note_jump(self) -> None:
        """The next frame does not follow from the last one."""
        getattr(self._tracker, "note_jump", lambda: None)()

    def _fit(self, fitted: bool) -> None:
        if fitted != self._fitted:
            self._fitted = fitted
            self._tracker = self._make(self._scale if fitted else Scale())

    @property
    def others(self) -> FloatArray | None:
        """Boxes of the people beside the athlete, where the tracker tells them."""
        return getattr(self._tracker, "others", None)

    @property
    def states(self) -> dict[str, RuntimeState] | None:
        """What its networks run on, where the tracker tells it."""
        return getattr(self._tracker, "states", None)


class Upright:
    """The level camera for pictures of a size, found once; None where gravity is not known or nothing fits."""

    def __init__(self, applied: Applied | None) -> None:
        self._applied = applied
        self._known: dict[tuple[int, int], LevelCamera | None] = {}

    def level(self, size: tuple[int, int]) -> LevelCamera | None:
        """For pictures of `size` (width, height) px."""
        if size not in self._known:
            applied = self._applied
            fitted = applied is not None and fits(applied, size)
            self._known[size] = applied.level(size) if applied is not None and fitted else None
        return self._known[size]


def of_height(pose: Pose, height_m: float | None) -> Pose:
    """The pose with its metres for somebody of `height_m`, where it was lifted for anybody's height."""
    if height_m is None or pose.xyz is None or "height" not in pose.assumed:
        return pose
    known = tuple(name for name in pose.assumed if name != "height")
    return replace(pose, xyz=pose.xyz * (height_m / ASSUMED_HEIGHT_M), assumed=known)


def fits(applied: Applied, size: tuple[int, int]) -> bool:
    """Whether a calibration fits pictures of `size`; the log says why it does not."""
    try:
        applied.level(size)
        applied.intrinsics.scale_to(*size)
    except ValueError as error:
        log.warning("without calibration %s: %s", applied.name, error)
        return False
    made = (applied.intrinsics.width, applied.intrinsics.height)
    if made != size:
        log.info(
            "calibration %s was made at %d x %d px, and is scaled to %d x %d", applied.name, *made, *size
        )
    return True
