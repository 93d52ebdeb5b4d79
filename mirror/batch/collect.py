"""The collector: a complete video's frame batches become the athlete's poses, tables, summary and overlay."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

from engines.athlete import TrackSegment
from engines.pipeline import assemble_people, people_segments
from engines.spatial import Stage
from engines.video import VideoFile, VideoInfo
from export.counted_tables import beside_of, write_counted
from export.csv_tables import write_csv
from export.recording import Recording
from export.tables import write_json
from mirror.batch import results
from mirror.batch.broker import join_notes
from mirror.batch.damage import damage
from mirror.batch.formats import (
    TABLES,
    Video,
    add_formats,
    missing_files,
    remove_others,
    with_document,
)
from mirror.batch.judged import Judged, coverage, energy, judge_person, of_people
from mirror.batch.overlay import Drawn, write_overlay
from mirror.batch.parameters import VideoParameters
from mirror.results import corrections_file
from mirror.results.recount import COUNTS, summarise_counts
from mirror.store.corrected import as_corrected, rules_own
from mirror.store.corrections import by_key
from rules import Analysis
from rules.trust import trust

FILL_FRAMES = 480
"""Frames that are followed again in one frame batch, about."""

TrackSegments = list[tuple[int, int, int]]

Told: TypeAlias = tuple[Recording, Recording]
"""A person's recording as the trainer corrected it, and as the rules counted."""


@dataclass(frozen=True, slots=True)
class Collected:
    """`wanted`: frame batches that are still needed, nothing was written then. `problems`: formats that the video
    has nothing for, and damage of the file, a line each; the rest is written. `notes`: what is to be said of it."""

    wanted: list[tuple[str, TrackSegments]] = field(default_factory=list)
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def fill_batches(missing: Sequence[TrackSegment]) -> list[tuple[str, TrackSegments]]:
    """Group segments that have to be followed again into frame batches: (name of results, (frame, det, end)…)."""
    groups: list[TrackSegments] = []
    for segment in missing:
        item = (segment.anchor.frame, segment.anchor.det, segment.end)
        if groups and item[2] - groups[-1][0][0] <= FILL_FRAMES:
            groups[-1].append(item)
        else:
            groups.append([item])
    return [(_fill_name(group), group) for group in groups]


def _fill_name(group: TrackSegments) -> str:
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
    wanted = people_segments(seen, file, video.parameters.people)
    missing = seen.missing(segment for own in wanted for segment in own)
    if missing:
        return Collected(fill_batches(missing))
    sequences = assemble_people(seen, wanted, file)
    noted, damaged = damage(seen, file)
    decoded = len(seen.decoded)
    del seen
    tick()
    people = [judge_person(video, file, own, stage, tick) for own in sequences]
    analysis = people[0].analysis
    told = [
        as_told(video.results, one.recording, video.parameters.as_counted, i) for i, one in enumerate(people)
    ]
    recording = told[0][0]
    if video.parameters.adding:
        names = with_document(video.results, missing_files(video.results, video.parameters.formats))
        problems = (
            *add_formats(video.results, recording, analysis.bma, names),
            *_beside(video, people, told, names),
        )
    else:
        said = join_notes(video.note, [*file.info.notes, noted, damaged]).split("; ")
        read = {"decoded": decoded, "notes": [note for note in said if note]}
        problems = _write(video, file, told, people, threads, tick, read)
    return Collected(problems=(*filter(None, [damaged]), *problems), notes=tuple(filter(None, [noted])))


def _write(
    video: Video,
    file: VideoFile,
    told: Sequence[Told],
    people: Sequence[Judged],
    threads: int,
    tick: Callable[[], None],
    read: dict[str, Any],
) -> tuple[str, ...]:
    """Write everything; returns a line for each format that there is nothing for. `read`: how the file was read."""
    recording, ruled = told[0]
    # the summary is written last: where it stands, everything else does
    (video.results / "summary.json").unlink(missing_ok=True)
    remove_others(video.results, video.parameters.formats)
    analysis, several = people[0].analysis, video.parameters.people > 1
    beside = [(one.poses, one.analysis.bma) for one in people[1:]]
    write_csv(video.results, recording.poses, analysis.bma, beside if several else None)
    rows, counted = (beside_of([each[i] for each in told[1:]]) if several else None for i in (0, 1))
    write_counted(video.results, recording, ruled, rows, counted)
    others = [name for name in video.parameters.formats if name != TABLES]
    problems = add_formats(video.results, recording, analysis.bma, others)
    problems = (*problems, *_beside(video, people, told, others))
    shown = [
        Drawn(given.poses, one.analysis, None if given is own else given)
        for one, (given, own) in zip(people, told, strict=True)
    ]
    codec = video.parameters.overlay_codec
    write_overlay(video.results, file, shown, video.parameters.overlay, threads, tick, codec)
    said = summary(file.info, recording, analysis, video.parameters)
    if several:
        said["people"] = of_people(people, video.parameters, [given for given, _ in told])
    said["video"]["decoded"], said["notes"] = read["decoded"], read["notes"]
    write_json(video.results / "summary.json", {**said, "as_counted": video.parameters.as_counted})
    return problems


def _beside(
    video: Video, people: Sequence[Judged], told: Sequence[Told], names: Sequence[str]
) -> tuple[str, ...]:
    """Write the further formats of people beside the athlete, each into a folder of its own."""
    problems: list[str] = []
    for number, one in enumerate(people[1:], 1):
        folder = video.results / f"person-{number}"
        if names:
            folder.mkdir(exist_ok=True)
            found = add_formats(folder, told[number][0], one.analysis.bma, names)
            problems += [f"{folder.name}/{line}" for line in found]
    return tuple(problems)


def as_told(folder: Path, ruled: Recording, as_counted: bool, person: int = 0) -> Told:
    """A person's recording with what a trainer said beside an earlier run's tables, and as the rules counted.

    Raises StoreError naming the file.
    """
    said = corrections_file.read(folder)
    sets = corrections_file.with_marks(said, ruled.sets, person)
    noted = replace(ruled, sets=sets, trainer_note=said.note)
    told = as_corrected(noted, by_key(corrections_file.find_corrections(said, sets, person)), as_counted)
    return told, rules_own(noted)


def summary(
    info: VideoInfo, recording: Recording, analysis: Analysis, parameters: VideoParameters
) -> dict[str, Any]:
    """The contract's `summary.json`."""
    ends = {one.number: {"rest_before_s": one.rest_before_s, "ended": one.ended} for one in analysis.sets}
    counts = summarise_counts(recording, analysis.exercise, ends)
    sequence = recording.poses
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
        "athlete": {"coverage": coverage(sequence)},
        "three_d": None if sequence.xyz is None else {"assumed": list(sequence.assumed)},
        "calibration": (parameters.calibration or {}).get("name"),
        "parameters": parameters.to_record(),
    }
