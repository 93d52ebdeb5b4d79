"""Looking at a video before it is registered: what it is, what it is judged with, and what is odd about it.

A calibration's name is looked up once, when the video is registered; its content then stands in the parameters,
so that a resumed job, its workers and its fingerprint all go by the same one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from calibration.intrinsics import Intrinsics
from engines.errors import EngineError
from engines.scale import Scale
from engines.video import VideoFile, VideoInfo
from mirror import untrusted
from mirror.batch.options import Options, VideoParameters
from mirror.calibrations.applied import Applied
from mirror.calibrations.folder import CalibrationError, UnknownCalibrationError, load
from mirror.capture.archive import InputVideo
from mirror.capture.metadata import Metadata, MetadataError, beside
from rules import Exercise


def choose_calibration(named: str, size: tuple[int, int]) -> tuple[Applied | None, str]:
    """The calibration of a video of `size` (width, height) px by name, and what is to be noted of it.

    None where this machine has none of that name, scaled where it was made at another size. Raises
    CalibrationError for one that is damaged, newer than this program, or of another aspect ratio.
    """
    try:
        stored = load(named)
    except UnknownCalibrationError as error:
        return None, f"{error}; the camera was assumed"
    lens = stored.calibration.intrinsics
    scaled = (
        f"{stored.title} was made at {lens.width} x {lens.height} px, and scaled to {size[0]} x {size[1]}"
    )
    return Applied.fit_to(stored, size), "" if (lens.width, lens.height) == size else scaled


def calibration_of(parameters: VideoParameters) -> Applied | None:
    """The calibration that a registered video is judged with."""
    return Applied.from_note(parameters.calibration)


def scale_of(parameters: VideoParameters) -> Scale:
    """The scale of a registered video: its calibration or the intrinsics given in its metadata, and the height."""
    applied, camera = calibration_of(parameters), parameters.camera
    given = Intrinsics.from_dict(camera) if isinstance(camera, dict) else None
    lens, up = (applied.intrinsics, applied.up) if applied else (given, None)
    return Scale(lens, parameters.athlete_height_m, up)


TRUNCATED = 0.02
"""A file that holds this much less than its header promises is cut off; below, it only has a frayed end."""

CHUNK_BYTES = 1 << 20

Tell = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a video: what it is, what it is judged with, whether much is missing, notes, its checksum."""

    info: VideoInfo
    parameters: VideoParameters
    truncated: bool
    note: str
    sha256: str


def look_at(member: InputVideo, options: Options, tell: Tell = lambda _: None) -> Seen:
    """Open a video and its metadata, and read it through for its checksum.

    `tell` hears the share of the file that is read, and may raise to stop. Raises VideoError, MetadataError,
    CalibrationError, OSError, and for a stranger's file whatever nobody thought of: see `line_of`.
    """
    metadata, foreign = beside(member.metadata)
    parameters = video_parameters(options, metadata, member.metadata)
    video = VideoFile(member.path)
    parameters, unknown = _add_calibration(parameters, video)
    truncated, missing = _missing(video.info)
    notes = [missing, unknown, foreign, *video.info.notes]
    return Seen(video.info, parameters, truncated, "; ".join(filter(None, notes)), _sha256(member.path, tell))


def line_of(error: Exception, member: InputVideo) -> str:
    """A line for people about what `look_at` raised, with the video's name in its input."""
    known = isinstance(error, (EngineError, MetadataError, CalibrationError, OSError, ValueError))
    text = str(error) if known else f"{type(error).__name__}: {error}"
    return untrusted.escape_name(" ".join(text.split()).replace(str(member.path), member.name))


def video_parameters(options: Options, metadata: Metadata, source: Path | None) -> VideoParameters:
    """What a video is judged with: the call's options, then its own metadata, then the defaults.

    Raises MetadataError, naming the file `source`, for an exercise that there is no rule for.
    """
    exercise = options.exercise or metadata.exercise or "auto"
    if exercise != "auto" and exercise not in Exercise.names():
        known = ", ".join(Exercise.names())
        name = source.name if source else "the call"
        raise MetadataError(f"{name}: no exercise {exercise!r}; there are auto, {known}")
    camera = options.camera or metadata.camera
    return VideoParameters(
        exercise=exercise,
        view=metadata.view,
        athlete_height_m=metadata.athlete_height_m,
        athlete_mass_kg=metadata.athlete_mass_kg,
        speed_factor=options.speed_factor or metadata.speed_factor or 1.0,
        camera=camera if camera is None or isinstance(camera, str) else msgspec.to_builtins(camera),
        overlay=options.overlay,
        overlay_codec=options.overlay_codec,
        channels=options.channels,
        three_d=options.three_d,
        people=options.people,
    )


def _add_calibration(parameters: VideoParameters, video: VideoFile) -> tuple[VideoParameters, str]:
    """The parameters with the calibration that they name, and a note where there is none.

    Raises CalibrationError.
    """
    if not isinstance(parameters.camera, str):
        return parameters, ""
    applied, note = choose_calibration(parameters.camera, (video.info.width, video.info.height))
    return msgspec.structs.replace(parameters, calibration=applied and applied.note), note


def _missing(info: VideoInfo) -> tuple[bool, str]:
    """Whether a file holds much less than its header lists, and a note where it holds less at all."""
    if info.listed <= info.frames:
        return False, ""
    held = f"holds {info.frames} of the {info.listed} frames that it lists"
    if info.listed - info.frames <= max(TRUNCATED * info.listed, 5):
        return False, f"{held}: its end is damaged"
    return True, f"CUT OFF: {held}: copy or export it again"


def _sha256(path: Path, tell: Tell) -> str:
    digest, done, size = hashlib.sha256(), 0, max(path.stat().st_size, 1)
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            done += len(chunk)
            tell(min(done / size, 1.0))
    return digest.hexdigest()
