"""Files that once did harm do none any more; some new ones, the same in every run; `make fuzz` makes thousands."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.fuzz.mutations import mutated
from tests.fuzz.targets import TARGETS, place_of_its_own

KEPT = sorted(path for path in (Path(__file__).parent / "kept").glob("*/*") if path.is_file())
FRESH = 12
"""New files of each target."""


def test_there_are_kept_files_of_what_is_read() -> None:
    assert KEPT and {path.parent.name for path in KEPT} <= set(TARGETS)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_file_that_once_did_harm(path: Path, tmp_path: Path) -> None:
    with place_of_its_own(tmp_path):
        TARGETS[path.parent.name].read(tmp_path, path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_files_of_strangers(name: str, tmp_path: Path) -> None:
    random = Random(f"test {name}")  # noqa: S311 - a seed, no secret
    target = TARGETS[name]
    with place_of_its_own(tmp_path):
        seeds = target.seeds(tmp_path)
        for whole in seeds[:3]:
            target.read(tmp_path, whole)
        for _ in range(FRESH):
            target.read(tmp_path, mutated(random.choice(seeds), random, seeds))
