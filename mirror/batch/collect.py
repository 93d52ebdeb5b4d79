"""The collector: a complete video's frame batches become the athlete's poses, tables, summary and overlay."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from engines.athlete import Stretch
from engines.pipeline import assemble, athlete_stretches
from engines.spatial import Stage, in_space
from engines.video import VideoFile, VideoInfo
from export.counted_tables import write_counted
from export.csv_tables import write_csv
from export.recording import Recording
from export.tables import write_json
from export.video import DEFAULT_CODEC
from mirror.batch import results
from mirror.batch.broker import joined
from mirror.batch.damage import damage
from mirror.batch.formats import (
    TABLES,
    Video,
    add_formats,
    missing_files,
    recording_of,
    remove_others,
    with_document,
)
from mirror.batch.overlay import write_overlay
from mirror.batch.scale import calibration_of, scale_of
from mirror.calibrations.applied import levelled
from mirror.review import corrections_file
from mirror.review.recount import COUNTS, counts_said
from mirror.store.corrected import as_corrected
from mirror.store.corrections import by_key
from rules import Analysis, analyse
from rules.analysis import in_life
from rules.trust import trust

FILL_FRAMES = 480
"""Frames that are followed again in one frame batch, about."""

Stretches = list[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Collected:
    """`wanted`: frame batches that are still needed, nothing was written then. `problems`: formats that the video
    has nothing for, and damage of the file, a line each; the rest is written. `notes`: what is to be said of it."""

    wanted: list[tuple[str, Stretches]] = field(default_factory=list)
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def fill_batches(missing: Sequence[Stretch]) -> list[tuple[str, Stretches]]:
    """Group stretches that have to be followed again into frame batches: (name of results, (frame, det, end)…)."""
    groups: list[Stretches] = []
    for stretch in missing:
        item = (stretch.anchor.frame, stretch.anchor.det, stretch.end)
        if groups and item[2] - groups[-1][0][0] <= FILL_FRAMES:
            groups[-1].append(item)
        else:
            groups.append([item])
    return [(_fill_name(group), group) for group in groups]


def _fill_name(group: Stretches) -> str:
    digest = hashlib.sha256(json.dumps(group).encode()).hexdigest()[:12]
    return f"fill-{group[0][0]:08d}-{digest}.npz"


def collect(
    video: Video,
    seen_in: Sequence[Path],
    threads: int = 1,
    tick: Callable[[], None] = lambda: None,
    stage: Stage | None = None,
) -> Collected:
    """Write the results of a video whose frame batches are all done; `seen_in` are their results.

    Where the athlete was not followed all the way, it gives the frame batches that are still needed, and nothing is
    written. With a `stage` there is 3D: it sees the whole video at once, so that frame batches change nothing.
    `tick` is called often, and may raise to stop. Raises VideoError and OSError, StoreError where the trainer's
    corrections cannot be read, and ValueError for a camera that was calibrated for pictures of another aspect ratio.
    """
    file = VideoFile(video.path)
    seen = results.gather(seen_in)
    wanted = athlete_stretches(seen, file)
    missing = seen.missing(wanted)
    if missing:
        return Collected(fill_batches(missing))
    sequence = assemble(seen, wanted, file)
    noted, damaged = damage(seen, file)
    decoded = len(seen.decoded)
    del seen
    tick()
    if stage is not None:
        sequence = in_space(stage, sequence, file, scale_of(video.parameters), tick)
        tick()
    sequence = in_life(sequence, video.parameters.get("speed_factor", 1.0))
    # measured against gravity where it is known; what is written keeps the camera's own axes
    analysis = analyse(
        levelled(sequence, calibration_of(video.parameters)),
        video.parameters["exercise"],
        view=video.parameters["view"],
        height_m=video.parameters["athlete_height_m"],
        mass_kg=video.parameters["athlete_mass_kg"],
        channels=video.parameters["channels"],
    )
    ruled = recording_of(video, file.info, sequence, analysis)
    recording, ruled = as_told(video.results, ruled, video.as_counted)
    if video.adding:
        names = with_document(video.results, missing_files(video.results, video.formats))
        problems = add_formats(video.results, recording, analysis.bma, names)
    else:
        said = joined(video.note, [*file.info.notes, noted, damaged]).split("; ")
        read = {"decoded": decoded, "notes": [note for note in said if note]}
        problems = _write(video, file, recording, ruled, analysis, threads, tick, read)
    return Collected(problems=(*filter(None, [damaged]), *problems), notes=tuple(filter(None, [noted])))


def _write(
    video: Video,
    file: VideoFile,
    recording: Recording,
    ruled: Recording,
    analysis: Analysis,
    threads: int,
    tick: Callable[[], None],
    read: dict[str, Any],
) -> tuple[str, ...]:
    """Write everything; gives a line for each format that there is nothing for. `read`: how the file was read."""
    # the summary is written last: where it stands, everything else does
    (video.results / "summary.json").unlink(missing_ok=True)
    remove_others(video.results, video.formats)
    write_csv(video.results, recording.poses, analysis.bma)
    write_counted(video.results, recording, ruled)
    others = [name for name in video.formats if name != TABLES]
    problems = add_formats(video.results, recording, analysis.bma, others)
    overlay = video.parameters["overlay"]
    counts = None if recording is ruled else recording
    codec = video.parameters.get("overlay_codec", DEFAULT_CODEC)
    write_overlay(video.results, file, recording.poses, analysis, overlay, threads, tick, counts, codec)
    said = summary(file.info, recording, analysis, video.parameters)
    said["video"]["decoded"], said["notes"] = read["decoded"], read["notes"]
    write_json(video.results / "summary.json", {**said, "as_counted": video.as_counted})
    return problems


def as_told(folder: Path, ruled: Recording, as_counted: bool) -> tuple[Recording, Recording]:
    """The recording with what a trainer said beside an earlier run's tables, and as the rules counted.

    Raises StoreError naming the file.
    """
    said = corrections_file.read(folder)
    noted = replace(ruled, trainer_note=said.note)
    return as_corrected(noted, by_key(corrections_file.found(said, ruled.sets)), as_counted), noted


def energy(analysis: Analysis, parameters: dict[str, Any]) -> dict[str, Any]:
    """Points, and where metres are known the estimate of work with its range, and whose mass it is for."""
    said: dict[str, Any] = {"score": analysis.energy.score, "per_minute": analysis.energy.per_minute}
    if analysis.energy.work is not None:
        said |= asdict(analysis.energy.work)
        said["mass"] = "assumed" if parameters["athlete_mass_kg"] is None else "given"
    return said


def summary(
    info: VideoInfo, recording: Recording, analysis: Analysis, parameters: dict[str, Any]
) -> dict[str, Any]:
    """The contract's `summary.json`."""
    sequence = recording.poses
    ends = {one.number: {"rest_before_s": one.rest_before_s, "ended": one.ended} for one in analysis.sets}
    counts = counts_said(recording, analysis.exercise, ends)
    seen = int(np.isfinite(sequence.xy[..., 0]).any(1).sum())
    return {
        "video": {
            "frames": info.frames,
            "fps": info.fps,
            "width": info.width,
            "height": info.height,
            "duration_s": info.duration_s,
            "rotation": info.rotation,
            "mirrored": info.mirrored,
        },
        **{name: counts[name] for name in COUNTS},
        "notes": [asdict(note) for note in analysis.notes],
        "held_s": round(sum(hold.held_s for hold in analysis.holds), 3),
        "energy": energy(analysis, parameters),
        "trust": {
            name: asdict(found) for name, found in trust(analysis.bma).items() if name.startswith("angle.")
        },
        **{name: said for name, said in counts.items() if name not in COUNTS},
        "athlete": {"coverage": seen / max(len(sequence), 1)},
        "three_d": None if sequence.xyz is None else {"assumed": list(sequence.assumed)},
        "calibration": (parameters.get("calibration") or {}).get("name"),
        "parameters": parameters,
    }
