"""A video as the collector needs it, and its results in further formats, beside the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from engines.pose import PoseSequence
from engines.video import VideoInfo
from export.coco import needs_pictures
from export.counted_tables import REPS
from export.formats import FORMATS, files_of, write_formats
from export.recording import Recording
from mirror.batch.broker import Lease
from mirror.batch.parameters import VideoWork
from mirror.batch.scale import calibration_of
from mirror.report.format import player_writer, report_writer
from rules.library import title_of
from rules.results import Doubt, Hold, WorkoutSet

if TYPE_CHECKING:
    from rules import Analysis, Biomechanics

TABLES = "csv"
"""The contract's tables: of a batch they are always written."""


@dataclass(frozen=True, slots=True)
class Video:
    """A registered video as the collector needs it, out of a lease."""

    name: str
    path: Path
    results: Path
    parameters: VideoWork
    note: str = ""

    @classmethod
    def from_lease(cls, lease: Lease, path: Path, into: Path) -> Video:
        """The video of a lease, which lies at `path`; its results go into a folder."""
        return cls(lease.name, path, into, lease.parameters, lease.note)


def missing_files(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    """The formats of which a file is not in the folder, or is of repetitions that were corrected since."""
    return tuple(name for name in names if not _whole(folder, name))


def _whole(folder: Path, name: str) -> bool:
    files, counted = [folder / file for file in files_of([name])], folder / REPS
    if not all(file.is_file() for file in files):
        return False
    if not FORMATS[name].counts or not counted.is_file():
        return True
    # a recount writes the tables again, and nothing else
    return min(file.stat().st_mtime_ns for file in files) >= counted.stat().st_mtime_ns


def with_document(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    """With `session.json` where it stands: it names the files beside it."""
    old = (folder / FORMATS["json"].files[0]).is_file()
    return tuple(name for name in FORMATS if name in names or (name == "json" and old))


def remove_others(folder: Path, names: Sequence[str]) -> None:
    """Remove what an earlier run wrote in other formats: it is of other results."""
    for file in files_of([name for name in FORMATS if name not in (*names, TABLES)]):
        (folder / file).unlink(missing_ok=True)


def add_formats(
    folder: Path, recording: Recording, bma: Biomechanics, names: Sequence[str]
) -> tuple[str, ...]:
    """Write some formats; returns a line for each that there is nothing for. Raises OSError naming the file."""
    own = {"report": report_writer(), "player": player_writer(), "coco": needs_pictures}
    return write_formats(folder, recording, lambda: bma, names, own)


def recording_of(video: Video, info: VideoInfo, sequence: PoseSequence, analysis: Analysis) -> Recording:
    """A video of a batch as a recording."""
    applied = calibration_of(video.parameters)
    return Recording(
        id=video.name,
        kind="batch",
        title=video.name,
        poses=sequence,
        sets=tuple(_sets(analysis, info.duration_s)),
        length_s=info.duration_s,
        size=(info.width, info.height),
        energy=analysis.energy.score,
        height_m=video.parameters.athlete_height_m,
        mass_kg=video.parameters.athlete_mass_kg,
        video=video.path,
        up=None if applied is None else applied.up,
        judged_by={
            "mirror": version("open-gym-mirror"),
            "engines": video.parameters.engines,
            "calibration": None if applied is None else applied.note,
            "assumed": list(sequence.assumed),
        },
    )


def _sets(analysis: Analysis, length_s: float) -> Iterator[WorkoutSet]:
    """The sets with their repetitions; all of it as one where there are none. Doubts and holds go to the nearest."""
    told = dict(zip(analysis.reps, analysis.measures, strict=True))
    found = analysis.sets or (WorkoutSet(1, analysis.exercise, end_s=length_s, reps=tuple(analysis.reps)),)
    whole = sum(one.end_s - one.start_s for one in found)
    for i, one in enumerate(found):
        exercise = one.reps[0].exercise if one.reps else analysis.exercise
        yield replace(
            one,
            exercise=exercise,
            title=title_of(exercise),
            doubts=tuple(doubt for doubt in analysis.doubts if _nearest(doubt, found) == i),
            holds=tuple(hold for hold in analysis.holds if _nearest(hold, found) == i),
            energy=analysis.energy.score * (one.end_s - one.start_s) / max(whole, 1e-9),
            measures=tuple(told[rep] for rep in one.reps),
        )


def _nearest(one: Doubt | Hold, sets: Sequence[WorkoutSet]) -> int:
    gaps = [max(each.start_s - one.end_s, one.start_s - each.end_s, 0.0) for each in sets]
    return gaps.index(min(gaps))
