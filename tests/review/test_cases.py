"""Corrections become test data for the rules, which a test of the rules can run and which may fail there."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner
from looked_back import batch_folder, store_with_sessions

from export.keypoints import read_keypoints
from mirror.cli.main import main
from mirror.results.folder import FOLDER
from mirror.review.library import Library
from mirror.store.corrections import correct
from mirror.store.database import open_store

sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))
import test_corrected as rules_tests


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, str]:
    path = tmp_path / "mirror.db"
    monkeypatch.setenv("MIRROR_STORE", str(path))
    return path, store_with_sessions(path, sets=2, reps=5)[0]


def written(*words: str) -> list[Path]:
    done = CliRunner().invoke(main, ["sessions", "corrections", *words])
    assert done.exit_code == 0, done.output
    return [Path(line) for line in done.stdout.splitlines()]


def test_what_was_right_as_it_is_passes(kept: tuple[Path, str], tmp_path: Path) -> None:
    path, session = kept
    store = open_store(path)
    correct(store, session, (1, "doubt", 1), False)
    correct(store, session, (1, "rep", 1), True)
    (case,) = written("--out", str(tmp_path / "cases"))
    said = tomllib.loads(case.read_text(encoding="utf-8"))
    assert said["exercise"] == "squat" and said["reps"] == said["ruled"] > 1
    poses = read_keypoints(case.with_suffix(".csv"))
    assert poses.time[0] == 0.0 and len(poses) > 200
    rules_tests.test_the_rules_count_what_the_trainer_says(case)


@pytest.mark.parametrize(
    ("key", "counts", "change"), [((1, "doubt", 1), True, 1), ((1, "rep", 2), False, -1)]
)
def test_what_the_rules_got_wrong_fails_until_they_are_mended(
    kept: tuple[Path, str], tmp_path: Path, key: tuple[int, str, int], counts: bool, change: int
) -> None:
    path, session = kept
    correct(open_store(path), session, key, counts)
    (case,) = written(session, "--out", str(tmp_path / "cases"))
    said = tomllib.loads(case.read_text(encoding="utf-8"))
    assert said["reps"] == said["ruled"] + change
    with pytest.raises(AssertionError):
        rules_tests.test_the_rules_count_what_the_trainer_says(case)


def test_nobody_is_named_and_nothing_is_written_of_what_was_not_corrected(
    kept: tuple[Path, str], tmp_path: Path
) -> None:
    path, session = kept
    assert written("--out", str(tmp_path / "cases")) == []
    correct(open_store(path), session, (1, "doubt", 1), True)
    (case,) = written("--member", "Anna", "--out", str(tmp_path / "cases"))
    assert "Anna" not in case.read_text(encoding="utf-8") + case.name
    assert len(list(case.parent.iterdir())) == 2


def test_results_of_a_batch_give_cases_too(kept: tuple[Path, str], tmp_path: Path) -> None:
    folder = batch_folder(tmp_path / "out", film=False)
    library = Library(None, (folder,))
    library.settle(library.open(f"{FOLDER}{folder}"), (1, "doubt", 1), False)
    (case,) = written("--batch", str(tmp_path / "out"), "--out", str(tmp_path / "cases"))
    assert case.name.startswith("jumping_jack-front")
    rules_tests.test_the_rules_count_what_the_trainer_says(case)


def test_both_counts_are_listed(kept: tuple[Path, str]) -> None:
    path, session = kept
    correct(open_store(path), session, (1, "doubt", 1), True)
    listed = CliRunner().invoke(main, ["sessions", "list"], env={"COLUMNS": "200"}).stdout.splitlines()
    ruled = sum(len(one.reps) for one in Library(path).open(session).recording.sets)
    assert f"{ruled + 1} ({ruled})" in listed[1]
