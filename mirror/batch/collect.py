"""The collector: a complete video's frame batches become the athlete's poses, tables, summary and overlay."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from engines.athlete import Stretch
from engines.pipeline import assemble, athlete_stretches
from engines.pose import PoseSequence
from engines.spatial import Stage, in_space
from engines.video import VideoFile, VideoInfo
from export.csv_tables import write_csv
from export.formats import DEFAULT
from export.recording import Recording
from export.tables import DOUBT_COLUMNS, MEASURE_COLUMNS, REP_COLUMNS, write_doubts, write_json, write_reps
from mirror.batch import results
from mirror.batch.formats import (
    TABLES,
    add_formats,
    missing_files,
    recording_of,
    remove_others,
    with_document,
)
from mirror.batch.overlay import write_overlay
from mirror.batch.scale import calibration_of, scale_of
from mirror.calibrations.applied import levelled
from rules import Analysis, analyse, summarise
from rules.bma.trust import trust

FILL_FRAMES = 480
"""Frames that are followed again in one frame batch, about."""

Stretches = list[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Video:
    """A registered video as the collector needs it: a row of the store.

    `adding`: its results are there, and only files of `formats` that are missing are to be written.
    """

    name: str
    path: Path
    results: Path
    work: Path
    parameters: dict[str, Any]
    formats: tuple[str, ...] = DEFAULT
    engines: Mapping[str, str] = field(default_factory=dict)
    adding: bool = False

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Video:
        """From a row of the table `video`."""
        told = json.loads(row["parameters"])
        formats, engines = tuple(told.pop("formats", DEFAULT)), told.pop("engines", {})
        adding = told.pop("adding", False)
        path, into, work = (Path(row[name]) for name in ("path", "results_path", "work_path"))
        return cls(row["name"], path, into, work, told, formats, engines, adding)


@dataclass(frozen=True, slots=True)
class Collected:
    """`wanted`: frame batches that are still needed, nothing was written then. `problems`: formats that the video
    has nothing for, a line each; the rest is written."""

    wanted: list[tuple[Path, Stretches]] = field(default_factory=list)
    problems: tuple[str, ...] = ()


def fill_batches(work: Path, missing: Sequence[Stretch]) -> list[tuple[Path, Stretches]]:
    """Group stretches that have to be followed again into frame batches: (result file, (frame, det, end)…)."""
    groups: list[Stretches] = []
    for stretch in missing:
        item = (stretch.anchor.frame, stretch.anchor.det, stretch.end)
        if groups and item[2] - groups[-1][0][0] <= FILL_FRAMES:
            groups[-1].append(item)
        else:
            groups.append([item])
    return [(work / _fill_name(group), group) for group in groups]


def _fill_name(group: Stretches) -> str:
    digest = hashlib.sha256(json.dumps(group).encode()).hexdigest()[:12]
    return f"fill-{group[0][0]:08d}-{digest}.npz"


def collect(
    video: Video,
    scans: Sequence[Path],
    threads: int = 1,
    tick: Callable[[], None] = lambda: None,
    stage: Stage | None = None,
) -> Collected:
    """Write the results of a video whose frame batches are all done.

    Where the athlete was not followed all the way, it gives the frame batches that are still needed, and nothing is
    written. With a `stage` there is 3D: it sees the whole video at once, so that frame batches change nothing.
    `tick` is called often, and may raise to stop. Raises VideoError and OSError, and ValueError for a camera that
    was calibrated for pictures of another aspect ratio.
    """
    file = VideoFile(video.path)
    seen = results.gather(video.work, scans)
    wanted = athlete_stretches(seen, file)
    missing = seen.missing(wanted)
    if missing:
        return Collected(fill_batches(video.work, missing))
    sequence = assemble(seen, wanted, file)
    del seen
    tick()
    if stage is not None:
        sequence = in_space(stage, sequence, file, scale_of(video.parameters), tick)
        tick()
    # measured against gravity where it is known; what is written keeps the camera's own axes
    analysis = analyse(
        levelled(sequence, calibration_of(video.parameters)),
        video.parameters["exercise"],
        view=video.parameters["view"],
        height_m=video.parameters["athlete_height_m"],
        mass_kg=video.parameters["athlete_mass_kg"],
        channels=video.parameters["channels"],
    )
    recording = recording_of(video, file.info, sequence, analysis)
    if video.adding:
        names = with_document(video.results, missing_files(video.results, video.formats))
        return Collected(problems=add_formats(video.results, recording, analysis.bma, names))
    return Collected(problems=_write(video, file, recording, analysis, threads, tick))


def _write(
    video: Video,
    file: VideoFile,
    recording: Recording,
    analysis: Analysis,
    threads: int,
    tick: Callable[[], None],
) -> tuple[str, ...]:
    """Write everything; gives a line for each format that there is nothing for."""
    # the summary is written last: where it stands, everything else does
    (video.results / "summary.json").unlink(missing_ok=True)
    remove_others(video.results, video.formats)
    write_tables(video.results, recording.poses, analysis)
    others = [name for name in video.formats if name != TABLES]
    problems = add_formats(video.results, recording, analysis.bma, others)
    overlay = video.parameters["overlay"]
    write_overlay(video.results, file, recording.poses, analysis, overlay, threads, tick)
    said = summary(file.info, recording.poses, analysis, video.parameters)
    write_json(video.results / "summary.json", said)
    return problems


def write_tables(folder: Path, sequence: PoseSequence, analysis: Analysis) -> None:
    """Write the contract's tables of one video into a folder. Raises OSError naming the file."""
    write_csv(folder, sequence, analysis.bma)
    reps = [
        [*(getattr(rep, name) for name in REP_COLUMNS), *(getattr(told, name) for name in MEASURE_COLUMNS)]
        for rep, told in zip(analysis.reps, analysis.measures, strict=True)
    ]
    write_reps(folder / "reps.csv", reps, MEASURE_COLUMNS)
    write_doubts(
        folder / "doubts.csv", [[getattr(d, name) for name in DOUBT_COLUMNS] for d in analysis.doubts]
    )


def energy(analysis: Analysis, parameters: dict[str, Any]) -> dict[str, Any]:
    """Points, and where metres are known the estimate of work with its range, and whose mass it is for."""
    said: dict[str, Any] = {"score": analysis.energy.score, "per_minute": analysis.energy.per_minute}
    if analysis.energy.work is not None:
        said |= asdict(analysis.energy.work)
        said["mass"] = "assumed" if parameters["athlete_mass_kg"] is None else "given"
    return said


def summary(
    info: VideoInfo, sequence: PoseSequence, analysis: Analysis, parameters: dict[str, Any]
) -> dict[str, Any]:
    """The contract's `summary.json`."""
    seen = int(np.isfinite(sequence.xy[..., 0]).any(1).sum())
    return {
        "video": {
            "frames": info.frames,
            "fps": info.fps,
            "width": info.width,
            "height": info.height,
            "duration_s": info.duration_s,
            "rotation": info.rotation,
        },
        "exercise": analysis.exercise,
        "reps": len(analysis.reps),
        "doubts": len(analysis.doubts),
        "held_s": round(sum(hold.held_s for hold in analysis.holds), 3),
        "energy": energy(analysis, parameters),
        "trust": {
            name: asdict(found) for name, found in trust(analysis.bma).items() if name.startswith("angle.")
        },
        "sets": [asdict(summarise(one, analysis.measures)) for one in analysis.sets],
        "athlete": {"coverage": seen / max(len(sequence), 1)},
        "three_d": None if sequence.xyz is None else {"assumed": list(sequence.assumed)},
        "calibration": (parameters.get("calibration") or {}).get("name"),
        "parameters": parameters,
    }
