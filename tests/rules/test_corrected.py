"""Sets that a trainer has looked at: the rules count what is right.

Each case is a TOML with the key points beside it, as `mirror sessions corrections --out DIR` writes them; those in
the folder `corrected` are run, and those in the folder that MIRROR_CASES names.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from export.keypoints import read_keypoints
from rules import analyse

FOLDERS = [Path(__file__).with_name("corrected"), *map(Path, filter(None, [os.environ.get("MIRROR_CASES")]))]
CASES = sorted(path for folder in FOLDERS for path in folder.glob("*.toml"))


def judged(path: Path) -> tuple[dict[str, Any], list[tuple[float, float]]]:
    """A case, and when the repetitions are that the rules count in it."""
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    found = analyse(read_keypoints(path.with_name(case["keypoints"])), case["exercise"], channels="live")
    return case, [(rep.start_s, rep.end_s) for rep in found.reps]


def counted(stretch: tuple[float, float], reps: list[tuple[float, float]]) -> bool:
    """Whether a repetition takes up more than half of a stretch."""
    shared = [min(stretch[1], end) - max(stretch[0], start) for start, end in reps]
    return max(shared, default=0.0) > 0.5 * (stretch[1] - stretch[0])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_rules_count_what_the_trainer_says(path: Path) -> None:
    case, reps = judged(path)
    assert len(reps) == case["reps"]
    for said in case["corrections"]:
        assert counted((said["start_s"], said["end_s"]), reps) == said["counts"], said


def test_there_is_a_case() -> None:
    assert any(path.parent == FOLDERS[0] for path in CASES)
