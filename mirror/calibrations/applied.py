"""A calibration as it is applied to a recording or a session, and noted beside what it has judged.

The note is whole: a session bundle that another mirror imports is measured there as it was here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from calibration.glass import vector
from calibration.intrinsics import Intrinsics
from calibration.levelling import LevelCamera, level_camera
from engines.pose import Pose, PoseSequence
from mirror.calibrations.folder import StoredCalibration, fitting

Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Applied:
    """What judges: `name` (`hall@2`), intrinsics, and `up` in camera axes where gravity is known."""

    name: str
    intrinsics: Intrinsics
    up: Vector | None = None

    @classmethod
    def of(cls, stored: StoredCalibration) -> Applied:
        """From a stored calibration."""
        floor = stored.calibration.floor
        return cls(stored.title, stored.calibration.intrinsics, None if floor is None else floor.up)

    @classmethod
    def fit_to(cls, stored: StoredCalibration, size: tuple[int, int]) -> Applied:
        """For pictures of `size` (width, height) px. Raises CalibrationError for another aspect ratio."""
        return replace(cls.of(stored), intrinsics=fitting(stored, size))

    @classmethod
    def from_note(cls, note: Mapping[str, Any] | None) -> Applied | None:
        """From the note beside what it has judged; None where there is none, or one that cannot be read."""
        if not note:
            return None
        try:
            up = note.get("up")
            lens = Intrinsics.from_dict(note["intrinsics"])
            return cls(str(note["name"]), lens, None if up is None else vector(up))
        except (KeyError, TypeError, ValueError):
            return None

    @property
    def note(self) -> dict[str, Any]:
        """What is noted: plain values, the same before and after JSON."""
        lens = asdict(self.intrinsics)
        up = None if self.up is None else list(self.up)
        return {"name": self.name, "intrinsics": {**lens, "distortion": list(lens["distortion"])}, "up": up}

    def level(self, size: tuple[int, int] | None) -> LevelCamera | None:
        """The level camera for pictures of `size`; None where gravity is not known.

        Raises ValueError for pictures of another aspect ratio, and for a camera that looks too steeply.
        """
        if self.up is None or size is None:
            return None
        return level_camera(self.intrinsics.scale_to(*size), self.up)


def level_sequence(sequence: PoseSequence, applied: Applied | None) -> PoseSequence:
    """The sequence as a level camera would have seen it: what rules and biomechanics measure against gravity.

    The sequence itself where gravity is not known.
    """
    level = None if applied is None else applied.level(sequence.size)
    if level is None:
        return sequence
    xyz = None if sequence.xyz is None else level.points(sequence.xyz)
    return replace(sequence, xy=level.pixels(sequence.xy), xyz=xyz)


def level_pose(pose: Pose, level: LevelCamera | None) -> Pose:
    """The same for one pose."""
    if level is None:
        return pose
    xyz = None if pose.xyz is None else level.points(pose.xyz)
    return replace(pose, xy=level.pixels(pose.xy), xyz=xyz)
