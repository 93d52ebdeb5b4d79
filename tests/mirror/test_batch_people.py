"""`mirror batch --people`: two people of a made film, each with their own poses, counts and energy."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from batches import Batch, tables
from people_film import two_people

from engines.video import VideoFile
from export.keypoints import read_keypoints
from mirror.results.folder import open_folder, place_of
from mirror.results.recount import recount

FRAMES = 130
"""Of the film: both have done their two jumping jacks, and a woman walks through either half at the end of it."""


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    return two_people(sample, tmp_path_factory.mktemp("film") / "two.mp4", FRAMES)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory, film: Path) -> Path:
    """The folder of a run for up to three."""
    folder = tmp_path_factory.mktemp("people")
    run = Batch(folder / "out", folder / "store.db")
    status, _, complaints = run.run(
        [film], "--people", "3", "--workers", "1", "--no-3d", "--format", "csv,json"
    )
    assert status == 0, complaints
    return run.out / "two" / "two"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_each_has_their_own_repetitions_and_the_women_who_cross_have_no_place(results: Path) -> None:
    found = rows(results / "reps.csv")
    assert [(row["person"], row["rep"], row["exercise"]) for row in found] == [
        (person, rep, "jumping_jack") for person in "01" for rep in "12"
    ]
    assert list(found[0])[-2:] == ["person", "corrected"]
    starts = {person: [float(row["start_s"]) for row in found if row["person"] == person] for person in "01"}
    apart = np.array(starts["0"]) - np.array(starts["1"])
    assert np.abs(np.abs(apart) - 20 / 30).max() < 0.15, "the one on the right is twenty frames behind"


def test_key_points_are_of_both_in_every_frame_and_stay_on_their_side(results: Path) -> None:
    table = rows(results / "keypoints.csv")
    assert len(table) == FRAMES * 2 * 30
    assert [row["person"] for row in table[:60]] == ["0"] * 30 + ["1"] * 30
    people = [read_keypoints(results / "keypoints.csv", person) for person in (0, 1)]
    middles = [np.nanmedian(one.xy[:90, :, 0], axis=1) for one in people]
    sides = sorted(bool((middle < 640).all()) - bool((middle > 640).all()) for middle in middles)
    assert sides == [-1, 1]


def test_channels_have_a_row_for_each_and_the_summary_says_who_did_what(results: Path) -> None:
    with (results / "bma.csv").open(encoding="utf-8") as file:
        header, first, second = (next(file).split(",")[:3] for _ in range(3))
    assert header == ["frame", "time_s", "person"]
    assert (first[2], second[2]) == ("0", "1") and first[:2] == second[:2]
    summary = json.loads((results / "summary.json").read_text(encoding="utf-8"))
    assert [(one["person"], one["exercise"], one["reps"]) for one in summary["people"]] == [
        (0, "jumping_jack", 2),
        (1, "jumping_jack", 2),
    ]
    assert summary["reps"] == 2
    assert all(one["energy"]["score"] > 1 and one["coverage"] > 0.8 for one in summary["people"])
    assert json.loads((results / "person-1" / "session.json").read_text(encoding="utf-8"))["reps"] == 2


def test_the_overlay_is_whole(results: Path) -> None:
    overlay = VideoFile(results / "overlay.mp4").info
    assert (overlay.width, overlay.height, overlay.frames) == (1280, 720, FRAMES)


def test_the_review_reads_the_athlete_and_a_recount_leaves_the_others(results: Path) -> None:
    before = tables(results)
    opened = open_folder(place_of(results))
    assert len(opened.recording.reps) == 2 and not opened.problems
    recount(opened)
    assert tables(results) == before


def test_the_same_bytes_for_any_workers_and_frame_batches(tmp_path: Path, film: Path, results: Path) -> None:
    run = Batch(tmp_path / "out", tmp_path / "store.db")
    options = ("--people", "3", "--workers", "2", "--frame-batch", "40", "--no-3d", "--overlay", "none")
    status, _, complaints = run.run([film], *options)
    assert status == 0, complaints
    assert tables(run.out / "two" / "two") == tables(results)


def test_a_run_for_one_over_it_has_no_others(
    tmp_path: Path, film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Batch(tmp_path / "out", tmp_path / "store.db")
    counts: list[Callable[[], int]] = []
    for people in ("2", "1"):
        status, document, complaints = run.run([film], "--people", people, "--no-3d", "--overlay", "none")
        assert status == 0, complaints
        counts.append(lambda said=document: said["jobs"][0]["videos"][0]["reps"])
    folder = run.out / "two" / "two"
    assert "person" not in rows(folder / "reps.csv")[0]
    assert {row["person"] for row in rows(folder / "keypoints.csv")} == {"0"}
    assert "people" not in json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert [count() for count in counts] == [2, 2]
