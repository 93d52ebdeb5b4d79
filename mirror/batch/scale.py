"""What a video's parameters say of its scale: the camera and the athlete's height.

A calibration's name is looked up once, when the video is registered; its content then stands in the parameters, so
that a resumed job, its workers and its fingerprint all go by the same one.
"""

from __future__ import annotations

from calibration.intrinsics import Intrinsics
from engines.scale import Scale
from mirror.batch.parameters import VideoParameters
from mirror.calibrations.applied import Applied
from mirror.calibrations.folder import load
from mirror.calibrations.names import UnknownCalibrationError


def choose_calibration(named: str, size: tuple[int, int]) -> tuple[Applied | None, str]:
    """The calibration of a video of `size` (width, height) px by name, and what is to be said of it.

    None where this machine keeps none of that name, scaled where it was made at another size. Raises
    CalibrationError for one that is damaged, newer than this program, or of another aspect ratio.
    """
    try:
        kept = load(named)
    except UnknownCalibrationError as error:
        return None, f"{error}; the camera was assumed"
    lens = kept.calibration.intrinsics
    scaled = f"{kept.title} was made at {lens.width} x {lens.height} px, and scaled to {size[0]} x {size[1]}"
    return Applied.fit_to(kept, size), "" if (lens.width, lens.height) == size else scaled


def calibration_of(parameters: VideoParameters) -> Applied | None:
    """The calibration that a registered video is judged with."""
    return Applied.from_note(parameters.calibration)


def scale_of(parameters: VideoParameters) -> Scale:
    """The scale of a registered video: its calibration or the intrinsics given in its metadata, and the height."""
    applied, camera = calibration_of(parameters), parameters.camera
    given = Intrinsics.from_dict(camera) if isinstance(camera, dict) else None
    lens, up = (applied.intrinsics, applied.up) if applied else (given, None)
    return Scale(lens, parameters.athlete_height_m, up)
