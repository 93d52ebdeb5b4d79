"""A video as the collector needs it, its results in further formats beside the tables, and its overlay."""

from __future__ import annotations

import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engines.pose import Frame, PoseSequence
from engines.video import VideoFile, VideoInfo
from export.coco import needs_pictures
from export.counted_tables import REPS
from export.formats import FORMATS, files_of, write_formats
from export.overlay import Caption, draw, draw_person
from export.pictures import write_picture
from export.recording import Recording
from export.video import DEFAULT_CODEC, video_file
from mirror.batch.broker import Lease
from mirror.batch.look import calibration_of
from mirror.batch.options import Overlay, VideoWork
from mirror.report import player_writer, report_writer
from rules import REASONS, Analysis, Exercise
from rules.library import title_of
from rules.results import Doubt, Hold, WorkoutSet

if TYPE_CHECKING:
    from rules import Analysis, Biomechanics

TABLES = "csv"
"""The contract's tables: of a batch they are always written."""


@dataclass(frozen=True, slots=True)
class RegisteredVideo:
    """A registered video as the collector needs it, out of a lease."""

    name: str
    path: Path
    results: Path
    parameters: VideoWork
    note: str = ""

    @classmethod
    def from_lease(cls, lease: Lease, path: Path, into: Path) -> RegisteredVideo:
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


def recording_of(
    video: RegisteredVideo, info: VideoInfo, sequence: PoseSequence, analysis: Analysis
) -> Recording:
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
    measures_of = dict(zip(analysis.reps, analysis.measures, strict=True))
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
            measures=tuple(measures_of[rep] for rep in one.reps),
        )


def _nearest(one: Doubt | Hold, sets: Sequence[WorkoutSet]) -> int:
    gaps = [max(each.start_s - one.end_s, one.start_s - each.end_s, 0.0) for each in sets]
    return gaps.index(min(gaps))


DOUBT_SHOWN_S = 1.5
"""How long the overlay says why something was not counted."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A person to draw. `corrected` counts in place of the rules, each repetition at its end."""

    poses: PoseSequence
    analysis: Analysis
    corrected: Recording | None = None


def write_overlay(
    folder: Path,
    video: VideoFile,
    people: Sequence[Drawn],
    kind: Overlay,
    threads: int,
    tick: Callable[[], None],
    codec: str = DEFAULT_CODEC,
) -> None:
    """Write `overlay.mp4`, or numbered pictures in `overlay/`, or nothing; the other kind's leftovers go.

    Several people share the picture by where they stand: each has a part of it for count, meter and words, and a
    number over the head, 1 for the athlete. `codec` is a name of `export.video.CODECS`. Raises OSError naming the
    file.
    """
    if kind != "video":
        (folder / "overlay.mp4").unlink(missing_ok=True)
    if kind != "frames":
        shutil.rmtree(folder / "overlay", ignore_errors=True)
    if kind == "none":
        return
    frames = _draw_frames(video, people, tick)
    if kind == "frames":
        for frame in frames:
            write_picture(folder / "overlay", frame.index, frame.image)
        return
    with video_file(
        folder / "overlay.mp4", video.info.width, video.info.height, video.info.fps, threads, codec
    ) as writer:
        for frame in frames:
            writer.write(frame.image, frame.time)


def _draw_frames(video: VideoFile, people: Sequence[Drawn], tick: Callable[[], None]) -> Iterator[Frame]:
    captions = [_captions(one.analysis, one.corrected) for one in people]
    parts = split([one.poses for one in people], video.info.width)
    for frame in video.frames():
        for number, (one, caption, part) in enumerate(zip(people, captions, parts, strict=True), 1):
            pose = one.poses.pose(frame.index)
            if len(people) == 1:
                draw(frame.image, pose, caption(frame.index))
            else:
                draw_person(frame.image, pose, caption(frame.index), part, number)
        tick()
        yield frame


def split(people: Sequence[PoseSequence], width: int) -> list[tuple[int, int]]:
    """Each person's part of a picture's width, px: as many as there are people, in the order in which they stand."""
    middles = [float(np.nanmedian(own.xy[..., 0])) if np.isfinite(own.xy).any() else 0.0 for own in people]
    order = np.argsort(np.argsort(middles, kind="stable"), kind="stable")
    edges = np.linspace(0, width, len(people) + 1).round().astype(int).tolist()
    return [(edges[place], edges[place + 1]) for place in order]


def _captions(analysis: Analysis, corrected: Recording | None = None) -> Callable[[int], Caption]:
    """What to write on each frame."""
    known = analysis.exercise in Exercise.names()
    title = Exercise.named(analysis.exercise).title if known else "No exercise recognised"
    states = analysis.states
    ends = None if corrected is None else sorted(rep.end_s for rep in corrected.reps)

    def caption(i: int) -> Caption:
        time = float(states.time[i])
        words = states.cue[i] or _doubt(analysis, time) or ""
        if not known:
            return Caption(title, cue=words, time=time)
        count = int(states.count[i]) if ends is None else bisect_right(ends, time)
        return Caption(title, count, states.state[i], float(states.progress[i]), words, time)

    return caption


def _doubt(analysis: Analysis, time: float) -> str | None:
    """Why the latest attempt was not counted, for a while after it ended."""
    for doubt in reversed(analysis.doubts):
        if doubt.end_s <= time < doubt.end_s + DOUBT_SHOWN_S and doubt.exercise == analysis.exercise:
            return f"Not counted: {doubt.reason.replace('_', ' ')}" if doubt.reason in REASONS else None
    return None
