"""What the review hands out as files: formats and the player, alike for both back ends; a still or a clip,
painted over by the caller (on nothing, None, where there is no film); and a trainer's corrections as test
data for the rules.

A case is `NAME.toml` with `NAME.csv` beside it: the key points of a set, and how many repetitions are
right. It names nobody: times begin at zero, and there is no member in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

import cv2
import numpy as np
import platformdirs
import tomli_w

from engines.pose import FloatArray, PoseSequence
from export import formats
from export.atomic import replacing, text_file
from export.keypoints import write_keypoints
from export.names import safe_name
from export.recording import Recording
from export.video import video_file
from export.world import NoMetresError
from mirror.calibrations.applied import level_sequence
from mirror.errors import MirrorError
from mirror.report.writing import write_player_of
from mirror.results.opened import Film, Opened
from mirror.review.measures import cut
from mirror.review.replay import Image, TimedPictures, VideoSource, source_of
from mirror.store.corrections import Correction
from mirror.store.disk import narrow_file, private_folder
from mirror.store.recordings import calibration_that_judged
from rules.biomechanics import Biomechanics, biomechanics
from rules.results import WorkoutSet

FORMATS = tuple(name for name in formats.FORMATS if name != "report")
"""As the commands name them; the report has a button of its own."""


def default_folder() -> Path:
    """Where it goes to: `mirror` in the user's documents."""
    return platformdirs.user_documents_path() / "mirror"


def measure_whole(found: Recording) -> Biomechanics:
    """The channels of all of a recording, against gravity where it is known."""
    poses = level_sequence(found.poses, calibration_that_judged(found.judged_by))
    return biomechanics(poses, found.height_m, "all", found.mass_kg)


def write_player_beside(opened: Opened, folder: Path) -> None:
    """Write the player, where there are points in space to play."""
    found = opened.corrected
    with suppress(NoMetresError):
        write_player_of(found, lambda: measure_whole(found), folder)


LONGEST_S = 300.0
"""Of a clip."""
STILL_S = 1.0
"""Of pictures that were recorded now and then, the nearest within this is taken."""

Paint: TypeAlias = Callable[[Image | None, float], Image]
"""What is written for a picture (None: there is none) and its time, s of the recording."""


class ClipError(MirrorError, OSError):
    """A still or a clip that cannot be written; the line names the file and states what to do."""


@dataclass(frozen=True)
class Footage:
    """`film`, and the times (N,) s of the recording's frames, which stand in where there is no video."""

    film: Film
    times: FloatArray

    def source(self) -> TimedPictures | None:
        """Its pictures at their full size. Raises VideoError, ArchiveError."""
        return source_of(self.film, longest_px=None)

    def moments(self, source: TimedPictures | None, start_s: float, end_s: float) -> list[float]:
        """When frames of a section begin: those of the video, else of the recording."""
        times = source.times if isinstance(source, VideoSource) else self.times
        return [float(time) for time in times if start_s - 1e-4 <= time <= end_s + 1e-4]


def write_still(path: Path, footage: Footage, at_s: float, paint: Paint) -> Path:
    """Write the picture of a time as PNG. Raises ClipError naming the file, VideoError, ArchiveError."""
    image = paint(_picture(footage.source(), at_s), at_s)
    found, data = cv2.imencode(".png", image)
    if not found:
        raise ClipError(f"{path}: the picture cannot be made into PNG")
    with _saying(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as part:
            part.write_bytes(data.tobytes())
    return path


def write_clip(path: Path, footage: Footage, section: tuple[float, float], paint: Paint) -> Path:
    """Write a section (start and end, s) as MP4, at the film's own times.

    Raises ClipError naming the file, VideoError, ArchiveError.
    """
    start, end = section
    if end - start > LONGEST_S:
        raise ClipError(
            f"{path}: {end - start:.0f} s, a clip is at most {LONGEST_S:.0f} s: choose a repetition"
        )
    source = footage.source()
    moments = footage.moments(source, start, end)
    if not moments:
        raise ClipError(f"{path}: there is no frame from {start:.2f} to {end:.2f} s; go elsewhere")
    rate = len(moments) / max(end - start, 0.04)
    first = paint(_picture(source, moments[0]), moments[0])
    with _saying(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with video_file(path, first.shape[1], first.shape[0], rate) as video:
            video.write(first, 0.0)
            for time in moments[1:]:
                video.write(paint(_picture(source, time), time), time - moments[0])
    return path


def _picture(source: TimedPictures | None, at_s: float) -> Image | None:
    if source is None or not len(source.times):
        return None
    if isinstance(source, VideoSource):
        index = max(int(np.searchsorted(source.times, at_s + 1e-4, side="right")) - 1, 0)
    else:
        index = int(np.argmin(np.abs(source.times - at_s)))
        if abs(source.times[index] - at_s) > STILL_S:
            return None
    found = source.picture(index)
    return None if found is None else found[1]


@contextmanager
def _saying(path: Path) -> Iterator[None]:
    """What the file system refuses, as a line with the file and the cure."""
    try:
        yield
    except ClipError:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise ClipError(
            f"{path}: cannot be written ({why}); free the place or its permissions, and do it again"
        ) from error


MARGIN_S = 2.0
"""So much before and after the set goes with it: a rule wants to see somebody come to rest."""


@dataclass(frozen=True)
class Case:
    """`reps` are right, `ruled` is what the rules counted; `poses` begin at 0 s, as do the corrections' times."""

    name: str
    exercise: str
    reps: int
    ruled: int
    poses: PoseSequence
    corrections: tuple[dict[str, Any], ...]


def cases(opened: Opened) -> Iterator[Case]:
    """One for each set in which something was corrected and whose key points were recorded."""
    recording = opened.recording
    for one in recording.sets:
        made = [each for each in opened.corrections.values() if each.set_number == one.number]
        poses = cut(recording.poses, (one.start_s - MARGIN_S, one.end_s + MARGIN_S))
        if not made or not len(poses):
            continue
        begin = float(poses.time[0])
        level = level_sequence(poses, calibration_that_judged(recording.judged_by))
        still = replace(level, time=level.time - begin)
        ruled, right = opened.counts(one)
        origin = safe_name(recording.title if recording.kind == "batch" else recording.id[:8], "video")
        yield Case(
            f"{safe_name(one.exercise, 'exercise')}-{origin}-{one.number}",
            one.exercise,
            right,
            ruled,
            still,
            tuple(_correction_row(one, each, begin) for each in sorted(made, key=lambda each: each.key)),
        )


def _correction_row(one: WorkoutSet, made: Correction, begin: float) -> dict[str, Any]:
    row = (one.reps if made.kind == "rep" else one.doubts)[made.number - 1]
    return {
        "kind": made.kind,
        "start_s": round(row.start_s - begin, 3),
        "end_s": round(row.end_s - begin, 3),
        "counts": made.counts,
    }


def write_case(folder: Path, case: Case) -> Path:
    """Write both files, for their owner alone; returns the TOML. Raises OSError naming the file."""
    private_folder(folder)
    table = folder / f"{case.name}.csv"
    write_keypoints(table, case.poses)
    document = {
        "exercise": case.exercise,
        "keypoints": table.name,
        "reps": case.reps,
        "ruled": case.ruled,
        "corrections": list(case.corrections),
    }
    path = folder / f"{case.name}.toml"
    with text_file(path) as file:
        file.write(tomli_w.dumps(document))
    narrow_file(table)
    narrow_file(path)
    return path
