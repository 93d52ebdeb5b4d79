"""A trainer's corrections as test data for the rules: the key points of a set, and how many repetitions are right.

A case is `NAME.toml` with `NAME.csv` beside it. It names nobody: times begin at zero, and there is no member in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tomli_w

from engines.pose import PoseSequence
from export.atomic import text_file
from export.keypoints import write_keypoints
from export.names import safe_name
from mirror.calibrations.applied import level_sequence
from mirror.results.opened import Opened
from mirror.review.measures import cut
from mirror.store.corrections import Correction
from mirror.store.private import narrow_file, private_folder
from mirror.store.recordings import calibration_that_judged
from rules.results import WorkoutSet

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
