"""What is known of one camera in its place: the content of a calibration file."""

from __future__ import annotations

from dataclasses import dataclass

from calibration.floor import Floor
from calibration.glass import Glass
from calibration.intrinsics import Intrinsics

FORMAT = 1
"""Version of the file format. A file with a higher number was written by a newer program and is not read."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How good intrinsics are that were solved from a board.

    `rms_px` of the reprojection; `views` used and `dropped`; `coverage` 0..1 of the picture in which corners lay;
    `tilt_deg` the spread of the board's tilts; standard deviations of the focal lengths and the principal point, px;
    `worst_view_px` the largest reprojection RMS of a single view.
    """

    rms_px: float
    views: int
    dropped: int
    coverage: float
    tilt_deg: float
    fx_std_px: float
    fy_std_px: float
    cx_std_px: float
    cy_std_px: float
    worst_view_px: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """One calibration. `method` is `charuco`, `checkerboard`, `preset`, `field_of_view`, `exif` or `given`.

    `made` is the date and time it was solved (ISO 8601), `source` says of what (a file, a camera, a preset's name);
    `quality` where a board was used; `floor` and `glass` where they are known.
    """

    intrinsics: Intrinsics
    method: str
    made: str
    source: str = ""
    quality: Quality | None = None
    floor: Floor | None = None
    glass: Glass | None = None
    format: int = FORMAT
