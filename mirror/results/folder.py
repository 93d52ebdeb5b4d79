"""Results of a batch as a recording: what can be read is shown, what cannot is stated in a line."""

from __future__ import annotations

import csv
import math
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from engines.pose import KEYPOINTS, PoseSequence
from export.counted_tables import DOUBTS, DOUBTS_AS_COUNTED, PERSON, REPS, REPS_AS_COUNTED
from export.keypoints import KeypointsError
from export.recording import Recording
from mirror import untrusted
from mirror.errors import MirrorError
from mirror.results import result_files
from mirror.results.opened import Film, Opened, id_of
from mirror.results.result_files import SUMMARY, read_poses, read_summary, summary_of_person
from mirror.store.corrections import by_key
from mirror.store.database import StoreError
from mirror.store.recordings import calibration_that_judged
from rules.library import title_of
from rules.results import Doubt, Rep, RepMeasures, WorkoutSet

T = TypeVar("T")
R = TypeVar("R", Rep, Doubt, RepMeasures)
TABLES = ("summary.json", "keypoints.csv", "keypoints.parquet")
FOLDER = "folder:"
"""Ids of a batch's results begin so; all others are the store's."""
SPAN = ("start_s", "end_s")
"""What the summary states of where a set is; older ones do not."""
_OF_PERSON = re.compile(r"person-\d+")


class FolderError(MirrorError):
    """A folder that holds no results of a batch; the message names it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Results of one video: `folder`, and the job's folder that it is in, where there is one."""

    folder: Path
    job: Path | None

    @property
    def title(self) -> str:
        """The video's path inside its input."""
        name = _row_of_job(self).get("name")
        if name:
            return str(name)
        return self.folder.name if self.job is None else self.folder.relative_to(self.job).as_posix()


def places(folder: Path) -> list[Place]:
    """Every video's results in or below a folder, by path. Raises FolderError where there are none."""
    if not folder.is_dir():
        raise FolderError(f"{folder}: is no folder of results; give what `mirror batch --out` was given")
    found = []
    for at, below, files in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        if any(name in files for name in TABLES):
            # what was written of further people is chosen within the video
            below[:] = [name for name in below if not _OF_PERSON.fullmatch(name)]
            found.append(place_of(Path(at)))
    if not found:
        raise FolderError(f"{folder}: holds no results; give what `mirror batch --out` was given")
    return found


def place_of(folder: Path) -> Place:
    """A video's results that are known to be there."""
    return Place(folder, _job_of(folder))


def _job_of(folder: Path) -> Path | None:
    return next((up for up in (folder, *list(folder.parents)[:8]) if (up / "job.json").is_file()), None)


def people_in(folder: Path) -> int:
    """How many people the results in a folder are of; 1 where they do not say."""
    try:
        return max(1, len(read_summary(folder / SUMMARY).get("people", ())))
    except (OSError, ValueError):
        return 1


def open_folder(place: Place, person: int = 0) -> Opened:
    """All of one video's results that can be read of a person, as the rules counted; a line for each thing that
    cannot."""
    problems: list[str] = []
    summary = _or(problems, lambda: read_summary(place.folder / SUMMARY), dict[str, Any]())
    size = _size(summary)
    own = summary_of_person(summary, person)
    poses = _or(problems, lambda: read_poses(place.folder, size or None, person), _nothing())
    rep_table, doubt_table = _tables_of_rules(place.folder)
    reps = _or(problems, lambda: _rows(rep_table, Rep, person), list[Rep]())
    # an older batch did not measure its repetitions: that is no problem, they are shown without
    measured = list[RepMeasures]()
    if reps:
        measured = _or([], lambda: _rows(rep_table, RepMeasures, person), measured)
    doubts = _or(problems, lambda: _rows(doubt_table, Doubt, person), list[Doubt]())
    length = float(summary.get("video", {}).get("duration_s") or (poses.time[-1] if len(poses) else 0.0))
    applied = _or(problems, lambda: calibration_that_judged(summary.get("parameters", {})), None)
    recording = Recording(
        id=str(place.folder),
        kind="batch",
        title=place.title,
        poses=poses,
        sets=tuple(_sets(own, reps, measured, doubts, length)),
        length_s=length,
        size=size or (0, 0),
        energy=float(own.get("energy", {}).get("score") or 0.0),
        height_m=summary.get("parameters", {}).get("athlete_height_m"),
        mass_kg=summary.get("parameters", {}).get("athlete_mass_kg"),
        up=None if applied is None else applied.up,
        judged_by={**_engines_of_job(place), "calibration": None if applied is None else applied.note},
    )
    document = _or(
        problems, lambda: result_files.read_corrections(place.folder), result_files.CorrectionsDocument()
    )
    film, lost = find_film(place)
    sets = result_files.with_marks(document, recording.sets, person)
    given = by_key(result_files.find_corrections(document, sets, person))
    recording = replace(recording, sets=sets, trainer_note=document.note)
    return Opened(
        recording,
        film,
        (*problems, *lost),
        given,
        document.note,
        id_of(f"{FOLDER}{place.folder}", person),
        tuple(document.drawings),
        person,
        max(1, len(summary.get("people", ()))),
    )


def _tables_of_rules(folder: Path) -> tuple[Path, Path]:
    """The tables of what the rules counted: of their own where a trainer corrected."""
    own = (folder / REPS_AS_COUNTED, folder / DOUBTS_AS_COUNTED)
    return own if own[0].is_file() else (folder / REPS, folder / DOUBTS)


def find_film(place: Place) -> tuple[Film, tuple[str, ...]]:
    """The video that the results are of; the overlay where it has gone; and the lines about that."""
    listed = _row_of_job(place)
    given = Path(str(listed.get("input", "")))
    bases = (Path(), *((place.job, *place.job.parents) if place.job is not None else ()))
    for base in bases:
        path = base / given
        name = str(listed.get("name", ""))
        video = path / name if _is(Path.is_dir, path) else path
        if listed and _is(Path.is_file, video):
            return Film(video, member=name if untrusted.is_archive(video.name) else ""), ()
    overlay = place.folder / "overlay.mp4"
    gone = "" if given.suffix.lower() == ".zip" else f"{place.title}: the video is not where it was ({given})"
    if overlay.is_file():
        return Film(overlay, drawn=True), ((f"{gone}; the overlay is shown",) if gone else ())
    return Film(), (f"{gone or place.title + ': its video is in the zip'}; key points alone are shown",)


def _is(kind: Callable[[Path], bool], path: Path) -> bool:
    """Whether a path, which may come from elsewhere and be none at all, leads to something of a kind."""
    try:
        return kind(path)
    except (OSError, ValueError):
        return False


def _row_of_job(place: Place) -> dict[str, Any]:
    """What `job.json` states of this video, with the job's `input`; nothing where it does not."""
    if place.job is None:
        return {}
    try:
        job = _json(place.job / "job.json")
    except (OSError, ValueError):
        return {}
    where = place.folder.relative_to(place.job).as_posix()
    videos = job.get("videos")
    listed = videos if isinstance(videos, list) else []
    rows = [row for row in listed if isinstance(row, dict) and row.get("results") == where]
    return {**rows[0], "input": job.get("input", "")} if rows else {}


def _engines_of_job(place: Place) -> dict[str, Any]:
    if place.job is None:
        return {}
    try:
        job = _json(place.job / "job.json")
    except (OSError, ValueError):
        return {}
    return {name: job[name] for name in ("versions", "engines", "runtimes") if name in job}


def _sets(
    summary: Mapping[str, Any],
    reps: Sequence[Rep],
    measures: Sequence[RepMeasures],
    doubts: Sequence[Doubt],
    length_s: float,
) -> Iterator[WorkoutSet]:
    """The summary's sets; all of it as one where there are none. What was found goes to the set that is nearest."""
    listed = [one for one in summary.get("sets", ()) if isinstance(one, dict) and set(SPAN) <= set(one)]
    spans = [(float(one["start_s"]), float(one["end_s"])) for one in listed] or [(0.0, length_s)]
    owner = [_nearest(doubt, spans) for doubt in doubts]
    place = {rep.rep: _nearest(rep, spans) for rep in reps}
    named = str(summary.get("exercise", "")) or (reps[0].exercise if reps else "none")
    whole = float(summary.get("energy", {}).get("score") or 0.0)
    for i, (start, end) in enumerate(spans):
        own = tuple(rep for rep in reps if place[rep.rep] == i)
        share = (end - start) / max(sum(s[1] - s[0] for s in spans), 1e-9)
        name = own[0].exercise if own else named
        yield WorkoutSet(
            number=i + 1,
            exercise=name,
            title=title_of(name),
            start_s=start,
            end_s=end,
            reps=own,
            doubts=tuple(doubt for doubt, at in zip(doubts, owner, strict=True) if at == i),
            energy=whole * share,
            measures=tuple(one for one in measures if place.get(one.rep) == i),
        )


def _nearest(one: Rep | Doubt, spans: Sequence[tuple[float, float]]) -> int:
    gaps = [max(start - one.end_s, one.start_s - end, 0.0) for start, end in spans]
    return gaps.index(min(gaps))


def _rows(path: Path, kind: type[R], person: int) -> list[R]:
    """A person's rows of a table as what they were written from; a column that is missing is unknown.

    Raises ValueError.
    """
    with path.open(encoding="utf-8", newline="") as file:
        try:
            table = csv.DictReader(file)
            missing = _needs(kind) - set(table.fieldnames or ())
            if missing:
                raise ValueError(f"no column {', '.join(sorted(missing))}; run the batch again with --force")
            return [_row(kind, cells) for cells in table if cells.get(PERSON, "0") == str(person)]
        except (csv.Error, ValueError, TypeError, KeyError) as error:
            raise ValueError(f"{path.name}: not a table of {kind.__name__}: {error}") from error


def _needs(kind: type[R]) -> set[str]:
    """Columns without which there is no row; a number may be unknown."""
    return {one.name for one in fields(kind) if one.default is MISSING and one.type != "float"}


def _row(kind: type[R], cells: dict[str, str]) -> R:
    values: dict[str, Any] = {}
    for one in fields(kind):
        text = cells.get(one.name)
        if one.type == "float":
            values[one.name] = float(text) if text else math.nan
        elif text is None:
            continue
        elif one.type == "int":
            values[one.name] = int(text)
        elif one.type == "str":
            values[one.name] = text
        elif str(one.type).startswith("tuple"):
            values[one.name] = tuple(part for part in text.split(";") if part)
    return kind(**values)


def _json(path: Path) -> dict[str, Any]:
    try:
        found = untrusted.decode_json(path.read_bytes())
    except ValueError as error:
        raise ValueError(f"{path.name}: not JSON: {error}") from error
    if not isinstance(found, dict):
        raise ValueError(f"{path.name}: expected an object")
    return found


def _or(problems: list[str], read: Callable[[], T], instead: T) -> T:
    try:
        return read()
    except (OSError, ValueError, KeyError, TypeError, KeypointsError, StoreError) as error:
        name = getattr(error, "filename", None)
        document = f"{Path(str(name)).name}: {getattr(error, 'strerror', error)}" if name else str(error)
        problems.append(" ".join(document.split()))
        return instead


def _size(summary: dict[str, Any]) -> tuple[int, int] | None:
    video = summary.get("video", {})
    width, height = video.get("width"), video.get("height")
    return (int(width), int(height)) if width and height else None


def _nothing() -> PoseSequence:
    count = len(KEYPOINTS)
    return PoseSequence(np.zeros(0), np.zeros((0, count, 2)), np.zeros((0, count)))
