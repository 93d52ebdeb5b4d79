"""The collector: a complete video's frame batches become each person's poses, counts, tables, summary and overlay."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from engines.athlete import TrackSegment
from engines.pipeline import assemble_people, people_segments
from engines.pose import PoseSequence
from engines.spatial import Stage, in_space
from engines.video import VideoFile, VideoInfo
from export.counted_tables import beside_of, write_counted
from export.csv_tables import write_csv
from export.recording import Recording
from export.tables import write_json
from mirror.batch import results
from mirror.batch.broker import join_notes
from mirror.batch.formats import (
    TABLES,
    Drawn,
    RegisteredVideo,
    add_formats,
    missing_files,
    recording_of,
    remove_others,
    with_document,
    write_overlay,
)
from mirror.batch.look import calibration_of, scale_of
from mirror.batch.options import VideoParameters
from mirror.batch.results import describe_damage
from mirror.calibrations.applied import level_sequence
from mirror.results import result_files
from mirror.results.recount import COUNTS, OF_PERSON, summarise_counts
from mirror.store.corrections import by_key
from mirror.store.recordings import as_corrected, rules_own
from rules import Analysis, analyse
from rules.analysis import in_life
from rules.trust import trust


@dataclass(frozen=True)
class Judged:
    """A person: their poses in space and in life's time, what the rules say of them, and both as a recording."""

    poses: PoseSequence
    analysis: Analysis
    recording: Recording


def judge_person(
    video: RegisteredVideo,
    file: VideoFile,
    sequence: PoseSequence,
    stage: Stage | None,
    tick: Callable[[], None],
) -> Judged:
    """Lift a person's poses where there is a `stage`, and have the rules judge them.

    Raises ValueError for a camera that was calibrated for pictures of another aspect ratio.
    """
    if stage is not None:
        sequence = in_space(stage, sequence, file, scale_of(video.parameters), tick)
        tick()
    sequence = in_life(sequence, video.parameters.speed_factor)
    # measured against gravity where it is known; what is written keeps the camera's own axes
    analysis = analyse(
        level_sequence(sequence, calibration_of(video.parameters)),
        video.parameters.exercise,
        view=video.parameters.view,
        height_m=video.parameters.athlete_height_m,
        mass_kg=video.parameters.athlete_mass_kg,
        channels=video.parameters.channels,
    )
    return Judged(sequence, analysis, recording_of(video, file.info, sequence, analysis))


def energy(analysis: Analysis, parameters: VideoParameters) -> dict[str, Any]:
    """Points, and where metres are known the estimate of work with its range, and whose mass it is for."""
    document: dict[str, Any] = {"score": analysis.energy.score, "per_minute": analysis.energy.per_minute}
    if analysis.energy.work is not None:
        document |= asdict(analysis.energy.work)
        document["mass"] = "assumed" if parameters.athlete_mass_kg is None else "given"
    return document


def coverage(poses: PoseSequence) -> float:
    """Share of the frames in which a person is seen."""
    return int(np.isfinite(poses.xy[..., 0]).any(1).sum()) / max(len(poses), 1)


def of_people(
    people: Sequence[Judged], parameters: VideoParameters, corrected: Sequence[Recording]
) -> list[dict[str, Any]]:
    """What `summary.json` states of each person, the athlete first; `corrected`: their recordings, corrected."""
    return [
        _of_person(i, one, parameters, given)
        for i, (one, given) in enumerate(zip(people, corrected, strict=True))
    ]


def _of_person(number: int, one: Judged, parameters: VideoParameters, corrected: Recording) -> dict[str, Any]:
    sets = one.analysis.sets
    ends = {each.number: {"rest_before_s": each.rest_before_s, "ended": each.ended} for each in sets}
    counts = summarise_counts(corrected, one.analysis.exercise, ends)
    return {
        "person": number,
        **{name: counts[name] for name in OF_PERSON},
        "held_s": round(sum(hold.held_s for hold in one.analysis.holds), 3),
        "energy": energy(one.analysis, parameters),
        "coverage": coverage(one.poses),
    }


FILL_FRAMES = 480
"""Frames that are followed again in one frame batch, about."""

TrackSegments = list[tuple[int, int, int]]

RecordingPair: TypeAlias = tuple[Recording, Recording]
"""A person's recording as the trainer corrected it, and as the rules counted."""


@dataclass(frozen=True, slots=True)
class CollectOutcome:
    """`wanted`: frame batches that are still needed, nothing was written then. `problems`: formats that the video
    has nothing for, and damage of the file, a line each; the rest is written. `notes`: what else to know of it."""

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
    video: RegisteredVideo,
    seen_in: Sequence[Path],
    threads: int = 1,
    tick: Callable[[], None] = lambda: None,
    stage: Stage | None = None,
) -> CollectOutcome:
    """Write the results of a video whose frame batches are all done; `seen_in` are their results.

    Where the athlete was not followed all the way, it returns the frame batches that are still needed, and nothing is
    written. With a `stage` there is 3D: it sees the whole video at once, so that frame batches change nothing.
    `tick` is called often, and may raise to stop. Raises VideoError and OSError, StoreError where the trainer's
    corrections cannot be read, and ValueError for a camera that was calibrated for pictures of another aspect ratio.
    """
    file = VideoFile(video.path)
    seen = results.gather(seen_in)
    wanted = people_segments(seen, file, video.parameters.people)
    missing = seen.missing(segment for own in wanted for segment in own)
    if missing:
        return CollectOutcome(fill_batches(missing))
    sequences = assemble_people(seen, wanted, file)
    noted, damaged = describe_damage(seen, file)
    decoded = len(seen.decoded)
    del seen
    tick()
    people = [judge_person(video, file, own, stage, tick) for own in sequences]
    analysis = people[0].analysis
    recordings = [
        recording_pair(video.results, one.recording, video.parameters.as_counted, i)
        for i, one in enumerate(people)
    ]
    recording = recordings[0][0]
    if video.parameters.adding:
        names = with_document(video.results, missing_files(video.results, video.parameters.formats))
        problems = (
            *add_formats(video.results, recording, analysis.bma, names),
            *_beside(video, people, recordings, names),
        )
    else:
        notes = join_notes(video.note, [*file.info.notes, noted, damaged]).split("; ")
        read = {"decoded": decoded, "notes": [note for note in notes if note]}
        problems = _write(video, file, recordings, people, threads, tick, read)
    return CollectOutcome(problems=(*filter(None, [damaged]), *problems), notes=tuple(filter(None, [noted])))


def _write(
    video: RegisteredVideo,
    file: VideoFile,
    recordings: Sequence[RecordingPair],
    people: Sequence[Judged],
    threads: int,
    tick: Callable[[], None],
    read: dict[str, Any],
) -> tuple[str, ...]:
    """Write everything; returns a line for each format that there is nothing for. `read`: how the file was read."""
    recording, ruled = recordings[0]
    # the summary is written last: where it stands, everything else does
    (video.results / "summary.json").unlink(missing_ok=True)
    remove_others(video.results, video.parameters.formats)
    analysis, several = people[0].analysis, video.parameters.people > 1
    beside = [(one.poses, one.analysis.bma) for one in people[1:]]
    write_csv(video.results, recording.poses, analysis.bma, beside if several else None)
    rows, counted = (beside_of([each[i] for each in recordings[1:]]) if several else None for i in (0, 1))
    write_counted(video.results, recording, ruled, rows, counted)
    others = [name for name in video.parameters.formats if name != TABLES]
    problems = add_formats(video.results, recording, analysis.bma, others)
    problems = (*problems, *_beside(video, people, recordings, others))
    shown = [
        Drawn(given.poses, one.analysis, None if given is own else given)
        for one, (given, own) in zip(people, recordings, strict=True)
    ]
    codec = video.parameters.overlay_codec
    write_overlay(video.results, file, shown, video.parameters.overlay, threads, tick, codec)
    document = summary(file.info, recording, analysis, video.parameters)
    if several:
        document["people"] = of_people(people, video.parameters, [given for given, _ in recordings])
    document["video"]["decoded"], document["notes"] = read["decoded"], read["notes"]
    write_json(video.results / "summary.json", {**document, "as_counted": video.parameters.as_counted})
    return problems


def _beside(
    video: RegisteredVideo,
    people: Sequence[Judged],
    recordings: Sequence[RecordingPair],
    names: Sequence[str],
) -> tuple[str, ...]:
    """Write the further formats of people beside the athlete, each into a folder of its own."""
    problems: list[str] = []
    for number, one in enumerate(people[1:], 1):
        folder = video.results / f"person-{number}"
        if names:
            folder.mkdir(exist_ok=True)
            found = add_formats(folder, recordings[number][0], one.analysis.bma, names)
            problems += [f"{folder.name}/{line}" for line in found]
    return tuple(problems)


def recording_pair(folder: Path, ruled: Recording, as_counted: bool, person: int = 0) -> RecordingPair:
    """A person's recording with the trainer's corrections of an earlier run, and as the rules counted.

    Raises StoreError naming the file.
    """
    corrections = result_files.read_corrections(folder)
    sets = result_files.with_marks(corrections, ruled.sets, person)
    noted = replace(ruled, sets=sets, trainer_note=corrections.note)
    corrected = as_corrected(
        noted, by_key(result_files.find_corrections(corrections, sets, person)), as_counted
    )
    return corrected, rules_own(noted)


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
        **{name: value for name, value in counts.items() if name not in COUNTS},
        "athlete": {"coverage": coverage(sequence)},
        "three_d": None if sequence.xyz is None else {"assumed": list(sequence.assumed)},
        "calibration": (parameters.calibration or {}).get("name"),
        "parameters": parameters.to_record(),
    }
