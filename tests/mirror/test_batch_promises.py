"""The promises of the batch, each tried with the real command on the sample video."""

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from batches import Batch, kill_everything, short_film, tables

from export.tables import REP_COLUMNS

NO_OVERLAY = ("--overlay", "none")
EXCERPT = 120
"""Frames of the excerpt."""


@pytest.fixture
def batch(tmp_path: Path) -> Callable[[str], Batch]:
    return lambda name: Batch(tmp_path / name, tmp_path / f"{name}.db")


@pytest.fixture(scope="module")
def reference(finished: tuple[Batch, dict[str, Any]]) -> tuple[dict[str, bytes], dict[str, Any]]:
    """Tables and job of an undisturbed run: one worker, one frame batch."""
    run, job = finished
    return tables(run.out), job


@pytest.fixture(scope="module")
def excerpt(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return short_film(sample, tmp_path_factory.mktemp("excerpt") / "excerpt.mp4", EXCERPT)


@pytest.fixture(scope="module")
def undisturbed(excerpt: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Tables of an undisturbed run of the excerpt."""
    folder = tmp_path_factory.mktemp("undisturbed")
    run = Batch(folder / "out", folder / "out.db")
    status, _, complaints = run.run([excerpt], "--workers", "1", *NO_OVERLAY)
    assert status == 0, complaints
    return tables(run.out)


def test_the_sample_has_two_jumping_jacks_and_the_flip_is_doubted(
    reference: tuple[dict[str, bytes], Any],
) -> None:
    written, job = reference
    video = job["videos"][0]
    assert (video["exercise"], video["reps"]) == ("jumping_jack", 2)
    assert video["athlete"]["coverage"] > 0.85
    assert job["runtimes"] == ["onnxruntime"]
    doubts = written["demo/demo/doubts.csv"].decode().splitlines()[1:]
    # the flip lies between 4 s and 7 s
    assert any(4 < float(line.split(",")[0]) < 7 for line in doubts)


def test_the_tables_have_metres_and_no_3d_leaves_them_out_and_counts_the_same(
    batch: Callable[[str], Batch],
    sample: Path,
    finished: tuple[Batch, Any],
    reference: tuple[dict[str, bytes], Any],
) -> None:
    run = batch("flat").goes_on_from(finished[0])
    status, document, complaints = run.run([sample], "--workers", "1", "--no-3d", *NO_OVERLAY)
    assert (status, document["frames_computed"]) == (0, 0), complaints
    flat = tables(run.out)
    assert flat["demo/demo/doubts.csv"] == reference[0]["demo/demo/doubts.csv"]
    # what is measured in space is another number; what is counted is not
    counted, measured = (
        [line.split(",")[: len(REP_COLUMNS)] for line in written["demo/demo/reps.csv"].decode().splitlines()]
        for written in (flat, reference[0])
    )
    assert counted == measured and len(counted) == 3
    cells, plain = (
        [line.split(",") for line in written["demo/demo/keypoints.csv"].decode().splitlines()[1:]]
        for written in (reference[0], flat)
    )
    assert [row[:7] for row in cells] == [row[:7] for row in plain]
    assert all(row[7:] == ["", "", ""] for row in plain)
    standing = [row for row in cells if row[0] == "40" and row[3] in ("left_hip", "right_knee", "nose")]
    assert all(1 < float(row[9]) < 12 for row in standing) and len(standing) == 3
    assert reference[1]["videos"][0]["three_d"] == {"assumed": ["height", "camera"]}


@pytest.mark.parametrize(
    "options",
    [
        ("--workers", "2", "--frame-batch", "16"),
        ("--workers", "2"),
    ],
)
def test_same_bytes_for_any_workers_and_frame_batches(
    batch: Callable[[str], Batch],
    sample: Path,
    reference: tuple[dict[str, bytes], Any],
    options: tuple[str, ...],
) -> None:
    run = batch("out")
    status, _, complaints = run.run([sample], *options, *NO_OVERLAY)
    assert status == 0, complaints
    assert tables(run.out) == reference[0]


def test_killed_in_the_middle_it_goes_on_and_computes_nothing_twice(
    batch: Callable[[str], Batch], excerpt: Path, undisturbed: dict[str, bytes]
) -> None:
    run, options = batch("out"), ("--workers", "2", "--frame-batch", "16", *NO_OVERLAY)
    process = run.start([excerpt], *options)
    run.until(2, process)
    kill_everything(process)
    finished = run.finished_batches()
    status, document, complaints = run.run([excerpt], *options)
    assert status == 0, complaints
    assert tables(run.out) == undisturbed
    after = run.finished_batches()
    assert {path: after[path] for path in finished} == finished, "a finished frame batch was written again"
    assert document["jobs"][0]["videos"][0]["frame_batches"]["resumed"] == len(finished)
    assert document["frames_computed"] < EXCERPT


def test_interrupted_it_says_so_and_goes_on_with_other_cuts(
    batch: Callable[[str], Batch], sample: Path, reference: tuple[dict[str, bytes], Any]
) -> None:
    run = batch("out")
    process = run.start([sample], "--workers", "2", "--frame-batch", "32", *NO_OVERLAY)
    run.until(1, process)
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "run the same command again" in complaints
    finished = run.finished_batches()
    # fewer workers, other frame batches: what was finished is kept all the same
    status, document, complaints = run.run([sample], "--workers", "1", "--frame-batch", "100", *NO_OVERLAY)
    assert status == 0, complaints
    assert tables(run.out) == reference[0]
    assert document["jobs"][0]["videos"][0]["frame_batches"]["resumed"] == len(finished)


def test_a_killed_worker_is_replaced(
    batch: Callable[[str], Batch], excerpt: Path, undisturbed: dict[str, bytes]
) -> None:
    run = batch("out")
    process = run.start([excerpt], "--workers", "1", "--frame-batch", "32", *NO_OVERLAY)
    run.until(1, process)
    workers = [
        child for child in psutil.Process(process.pid).children() if "spawn_main" in " ".join(child.cmdline())
    ]
    assert len(workers) == 1
    workers[0].kill()
    said, complaints = process.communicate(timeout=120)
    assert process.returncode == 0, complaints
    assert tables(run.out) == undisturbed
    assert '"failed_attempts": 1' in said


def test_no_worker_outlives_a_killed_parent(batch: Callable[[str], Batch], sample: Path) -> None:
    run = batch("out")
    process = run.start([sample], "--workers", "2", "--frame-batch", "32", *NO_OVERLAY)
    run.until(1, process)
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    _, alive = psutil.wait_procs(children, timeout=20)
    process.communicate(timeout=60)
    assert not alive


def test_a_finished_job_is_not_done_again_unless_forced(
    batch: Callable[[str], Batch], sample: Path, finished: tuple[Batch, Any], tmp_path: Path
) -> None:
    run = batch("out").goes_on_from(finished[0])
    assert run.run([sample], "--workers", "2", *NO_OVERLAY)[0] == 0
    before = {path: path.stat().st_mtime_ns for path in run.out.rglob("*.csv")}
    status, document, _ = run.run([sample], "--workers", "2", *NO_OVERLAY)
    assert (status, document["frames_computed"]) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in run.out.rglob("*.csv")} == before
    # another exercise is judged anew, on the key points that are there
    status, document, _ = run.run([sample], "--workers", "2", "--exercise", "squat", *NO_OVERLAY)
    assert (status, document["frames_computed"], document["jobs"][0]["videos"][0]["reps"]) == (0, 0, 0)
    # a lost store costs nothing either: the files say what is finished
    (tmp_path / "out.db").unlink()
    status, document, _ = run.run([sample], "--workers", "2", *NO_OVERLAY)
    assert (status, document["frames_computed"], document["jobs"][0]["videos"][0]["reps"]) == (0, 0, 2)
    status, document, _ = run.run([sample], "--workers", "2", "--force", *NO_OVERLAY)
    assert (status, document["frames_computed"]) == (0, 230)


def test_two_batches_do_not_share_a_folder(batch: Callable[[str], Batch], sample: Path) -> None:
    run = batch("out")
    process = run.start([sample], "--workers", "1", "--frame-batch", "32", *NO_OVERLAY)
    run.until(1, process)
    status, _, complaints = run.run([sample], *NO_OVERLAY)
    assert status == 1
    assert "another mirror batch is at work here" in complaints
    assert process.communicate(timeout=120)[0]
    assert process.returncode == 0
