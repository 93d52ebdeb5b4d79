"""`mirror batch --format`: formats asked for later compute no frame; one that cannot be given stops no other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from batches import Batch
from pyarrow import parquet

from export.formats import FORMATS, files_of
from export.keypoints import read_keypoints

CALL = ("--workers", "1", "--overlay", "none", "--channels", "essential")
TABLES = {"keypoints.csv", "bma.csv", "bma.json", "reps.csv", "doubts.csv", "summary.json"}


@dataclass(frozen=True)
class Step:
    """What a call left: exit status, document, complaints, and each file's time of writing in ns and content."""

    status: int
    document: dict[str, Any]
    complaints: str
    files: dict[str, tuple[int, bytes]]

    @property
    def video(self) -> dict[str, Any]:
        found: dict[str, Any] = self.document["jobs"][0]["videos"][0]
        return found


@pytest.fixture(scope="module")
def steps(
    tmp_path_factory: pytest.TempPathFactory, sample: Path, finished: tuple[Batch, Any]
) -> dict[str, Step]:
    """The same video again and again into one folder, whose frames were computed before."""
    folder = tmp_path_factory.mktemp("formats")
    run = Batch(folder / "out", folder / "store.db").goes_on_from(finished[0])

    def step(*options: str) -> Step:
        done = run.run([sample], *CALL, *options)
        results = run.out / "demo" / "demo"
        files = {file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in results.iterdir()}
        return Step(*done, files)

    return {
        "json": step("--format", "json"),
        "more": step("--format", "csv,parquet,trc,json"),
        "again": step("--format", "csv,parquet,trc,json"),
        "flat": step("--format", "parquet,trc,c3d,report,coco", "--no-3d"),
        "plain": step("--no-3d"),
    }


def test_the_tables_are_always_there_and_formats_beside_them(steps: dict[str, Step]) -> None:
    first = steps["json"]
    assert first.status == 0, first.complaints
    assert set(first.files) == TABLES | {"session.json"}
    found = json.loads(first.files["session.json"][1])
    assert (found["kind"], found["poses"]["files"]) == ("batch", ["keypoints.csv"])
    assert found["reps"] == found["reps_as_counted"] == len(found["sets"][0]["reps"]) >= 2
    assert found["sets"][0]["reps"][0]["measures"]["joint"]
    assert found["judged_by"]["engines"] == first.document["jobs"][0]["engines"]
    assert "formats" not in json.loads(first.files["summary.json"][1])["parameters"]


def test_formats_asked_for_later_compute_no_frame_and_touch_no_table(steps: dict[str, Step]) -> None:
    first, more = steps["json"], steps["more"]
    assert (more.status, more.document["frames_computed"]) == (0, 0), more.complaints
    assert set(more.files) == TABLES | {"session.json", "keypoints.parquet", "bma.parquet", "pose.trc"}
    assert {name: more.files[name] for name in TABLES} == {name: first.files[name] for name in TABLES}
    named = json.loads(more.files["session.json"][1])["poses"]["files"]
    assert named == ["keypoints.csv", "keypoints.parquet", "pose.trc"], (
        "the document names what is beside it now"
    )


def test_what_is_all_there_is_left_as_it_is(steps: dict[str, Step]) -> None:
    assert (steps["again"].status, steps["again"].files) == (0, steps["more"].files)


def test_a_format_that_needs_space_is_told_in_a_line_and_the_others_are_written(
    steps: dict[str, Step],
) -> None:
    flat = steps["flat"]
    assert (flat.status, flat.video["status"], flat.document["frames_computed"]) == (1, "failed", 0)
    assert flat.video["error"].split("; ") == [
        "pose.trc: there are no positions in metres: this was recorded without 3D",
        "pose.c3d: there are no positions in metres: this was recorded without 3D",
        "annotations.json: a batch keeps no pictures: label the film itself, "
        "`python -m engines.training.label FILM --out DATA`",
    ]
    assert "pose.trc: there are no positions in metres" in flat.complaints
    assert set(flat.files) == TABLES | set(files_of(["parquet", "report"])), (
        "what was of other results is gone"
    )


def test_without_formats_there_are_the_tables_and_all_is_well_again(steps: dict[str, Step]) -> None:
    assert (steps["plain"].status, set(steps["plain"].files)) == (0, TABLES)


def test_parquet_of_a_batch_has_the_numbers_of_its_csv(steps: dict[str, Step], tmp_path: Path) -> None:
    for name in ("keypoints.csv", "keypoints.parquet"):
        (tmp_path / name).write_bytes(steps["more"].files[name][1])
    poses = read_keypoints(tmp_path / "keypoints.csv")
    table = parquet.read_table(tmp_path / "keypoints.parquet")
    assert table["time_s"].to_pylist()[::30] == poses.time.tolist()
    # float32 holds seven digits
    assert table["x_px"].to_pylist()[30 * 40] == pytest.approx(poses.xy[40, 0, 0], rel=1e-6)


def test_an_unknown_format_is_a_wrong_call(tmp_path: Path, sample: Path) -> None:
    run = Batch(tmp_path / "out", tmp_path / "store.db")
    status, _, complaints = run.run([sample], "--format", "csv,xls")
    assert status == 2
    assert f"no format 'xls'; there are {', '.join(FORMATS)}" in " ".join(complaints.split())
    assert not run.out.exists() and files_of(["csv"])
