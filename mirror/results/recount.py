"""The tables of a batch's video with a trainer's word: written again after each correction, no frame is read.

What the rules counted stays beside them: `reps_as_counted.csv`, `doubts_as_counted.csv`, and keys of those names.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from export.counted_tables import REPS, REPS_AS_COUNTED, read_beside, write_counted
from export.document import convert_set
from export.formats import FORMATS, write_formats
from export.recording import Recording
from export.tables import write_json
from mirror.results import result_files
from mirror.results.folder import place_of
from mirror.results.opened import Opened
from mirror.results.result_files import summary_of_person
from mirror.store.recordings import as_corrected, rules_own
from rules.results import WorkoutSet
from rules.set_summary import summarise

OF_EMPTY = ("number", "exercise", "start_s", "end_s", "rest_before_s", "ended")
"""What `summary.json` has of a set without repetitions."""
COUNTS = ("exercise", "reps", "reps_as_counted", "doubts", "doubts_as_counted")
"""What `summary.json` and `job.json` both state."""
OF_PERSON = (*COUNTS, "sets")
"""What `summary.json` states of each person where there are several."""


def recount(opened: Opened, as_counted: bool | None = None) -> None:
    """Write the small tables, the summary and the job's list of a batch's video as its corrections have them.

    `opened` is of one person; what the tables state of others stays as it is.

    `as_counted` leaves the counts to the rules; None: as the summary has it. Of the formats beside them C3D, JSON and
    the workbook are written again too; the report is, when the batch is called again. Raises OSError naming the file.
    """
    folder = Path(opened.recording.id)
    path = folder / "summary.json"
    summary = json.loads(path.read_text(encoding="utf-8"))
    raw = bool(summary.get("as_counted", False)) if as_counted is None else as_counted
    recording = as_corrected(opened.recording, opened.corrections, raw)
    person = opened.person
    own = summary_of_person(summary, person)
    ends = {one["number"]: one for one in own.get("sets", ()) if isinstance(one, dict) and "number" in one}
    exercise = str(own.get("exercise_as_counted", own.get("exercise", "none")))
    counts = summarise_counts(replace(recording, trainer_note=opened.note), exercise, ends)
    beside = (read_beside(folder, person), read_beside(folder, person, ruled=True))
    write_counted(folder, recording, rules_own(opened.recording), *beside, person)
    write_json(path, {**_update_summary(summary, counts, person), "as_counted": raw})
    if person == 0:
        _list(folder, counts)
    into = folder if person == 0 else folder / f"person-{person}"
    _write_again(into, replace(recording, trainer_note=opened.note))


def _update_summary(summary: Mapping[str, Any], counts: Mapping[str, Any], person: int) -> dict[str, Any]:
    """A summary with the counts of one person, at its head where that is the athlete, and in its list of people."""
    head = dict(counts) if person == 0 else {"trainer_note": counts["trainer_note"]}
    summed = {**summary, **head}
    if "people" in summary:
        mine = {name: counts[name] for name in OF_PERSON}
        summed["people"] = [
            {**one, **mine} if one.get("person") == person else one for one in summary["people"]
        ]
    return summed


def stale(folder: Path, as_counted: bool) -> bool:
    """Whether the tables of a folder are not what its corrections make of them, or were asked for otherwise."""
    reps, corrections = folder / REPS, folder / result_files.CORRECTIONS
    try:
        summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
        newer = corrections.is_file() and corrections.stat().st_mtime_ns > reps.stat().st_mtime_ns
    except (OSError, ValueError):
        return False
    gone = not corrections.is_file() and (folder / REPS_AS_COUNTED).is_file()
    return newer or gone or bool(summary.get("as_counted", False)) != as_counted


def summarise_counts(
    recording: Recording, exercise: str, ends: Mapping[int, Mapping[str, Any]]
) -> dict[str, Any]:
    """What `summary.json` states of repetitions, doubts and sets.

    `exercise` is what the rules recognised; `ends` has of each set that they found, by number, `rest_before_s` and
    `ended`.
    """
    reps, doubts = recording.as_counted
    named = recording.reps[0].exercise if exercise == "none" and recording.reps else exercise
    return {
        "exercise": named,
        "exercise_as_counted": exercise,
        "reps": len(recording.reps),
        "reps_as_counted": reps,
        "doubts": len(recording.doubts),
        "doubts_as_counted": doubts,
        "sets": [_set(one, ends.get(one.number)) for one in recording.sets if one.reps or one.number in ends],
        "trainer_note": recording.trainer_note,
    }


def _set(one: WorkoutSet, end: Mapping[str, Any] | None) -> dict[str, Any]:
    rest = None if end is None else end["rest_before_s"]
    ended = "end" if end is None else str(end["ended"])
    span = (one.start_s, one.end_s) if end is not None else (one.reps[0].start_s, one.reps[-1].end_s)
    rest_s = math.nan if rest is None else float(rest)
    found = replace(one, start_s=span[0], end_s=span[1], rest_before_s=rest_s, ended=ended)
    counted = {"reps_as_counted": one.as_counted[0]}
    if one.reps:
        return {**asdict(summarise(found, one.measures)), **counted}
    return {**{name: getattr(found, name) for name in OF_EMPTY}, "reps": 0, **counted}


def _write_again(folder: Path, recording: Recording) -> None:
    """The formats that stand there, and of which repetitions are a part that needs no frame and no screen."""
    there = [name for name in ("c3d", "xlsx") if (folder / FORMATS[name].files[0]).is_file()]
    write_formats(folder, recording, _refuse_channels, there)
    path = folder / FORMATS["json"].files[0]
    if path.is_file():
        old = json.loads(path.read_text(encoding="utf-8"))
        write_json(path, {**old, **_document(recording, old)})


def _document(recording: Recording, old: Mapping[str, Any]) -> dict[str, Any]:
    """What `session.json` states of repetitions and doubts; holds are not corrected, and stay as they were."""
    holds = {one["number"]: one["holds"] for one in old.get("sets", ())}
    reps, doubts = recording.as_counted
    sets = [msgspec.to_builtins(convert_set(one)) for one in recording.sets]
    return {
        "trainer_note": recording.trainer_note,
        "reps": len(recording.reps),
        "reps_as_counted": reps,
        "doubts": len(recording.doubts),
        "doubts_as_counted": doubts,
        "sets": [{**one, "holds": holds.get(one["number"], [])} for one in sets],
    }


def _refuse_channels() -> NoReturn:
    raise ValueError("no channel is a part of it")


def _list(folder: Path, counts: Mapping[str, Any]) -> None:
    """Bring what `job.json` states of the video up to date, where there is one."""
    place = place_of(folder)
    path = None if place.job is None else place.job / "job.json"
    if path is None or place.job is None or not path.is_file():
        return
    try:
        job = json.loads(path.read_text(encoding="utf-8"))
        rows: Sequence[Any] = job["videos"]
    except (ValueError, KeyError, TypeError):
        return
    where = folder.relative_to(place.job).as_posix()
    for row in rows:
        if isinstance(row, dict) and row.get("results") == where:
            row |= {name: counts[name] for name in COUNTS}
            write_json(path, job)
