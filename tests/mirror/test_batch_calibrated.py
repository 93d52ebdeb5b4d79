"""Calibrations named beside videos: what job and summary say, and what is told where they cannot be had."""

import json
import zipfile
from pathlib import Path

import pytest
from batches import Batch
from test_batch_bad_input import video

from calibration.floor import level_floor
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration
from mirror.calibrations.folder import save

CAMERA = Intrinsics(150.0, 150.0, 79.5, 59.5, 320, 240)
FLOOR = level_floor(10, 2, 1.5)


def calibrated(folder: Path, name: str, lens: Intrinsics = CAMERA) -> Path:
    made = Calibration(lens, "given", "2026-01-01T00:00:00+00:00", floor=FLOOR)
    return save(name, made, folder).path


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict, Path]:
    """One run over a zip: exit status, videos of its job by name, results."""
    folder = tmp_path_factory.mktemp("calibrated")
    batch = Batch(folder / "out", folder / "store" / "mirror.db")
    kept = folder / "store" / "calibrations"
    calibrated(kept, "hall")
    calibrated(kept, "hall")
    calibrated(kept, "square", Intrinsics(150.0, 150.0, 79.5, 79.5, 160, 160))
    calibrated(kept, "broken").write_text('{"format": 1, ')
    grey = video(folder / "grey.mp4", 6)
    with zipfile.ZipFile(folder / "night.zip", "w") as archive:
        for name in ("hall", "hall@1", "square", "broken", "elsewhere", "../up"):
            stem = name.replace("/", "_").replace(".", "_")
            archive.write(grey, f"{stem}.mp4")
            archive.writestr(f"{stem}.json", json.dumps({"camera": name}))
    code, document, _ = batch.run([folder / "night.zip"], "--overlay", "none", "--no-3d", "--workers", "1")
    return code, {one["name"]: one for one in document["jobs"][0]["videos"]}, folder / "out" / "night"


def test_a_job_says_which_version_judged_each_video(ran):
    code, videos, out = ran
    assert videos["hall.mp4"]["calibration"] == "hall@2" and videos["hall@1.mp4"]["calibration"] == "hall@1"
    assert videos["hall.mp4"]["note"] == "hall@2 was made at 320 x 240 px, and scaled to 160 x 120"
    summary = json.loads((out / "hall" / "summary.json").read_text())
    note = summary["parameters"]["calibration"]
    # scaled to the video's own size
    assert (summary["calibration"], note["intrinsics"]["width"], note["intrinsics"]["fx"]) == (
        "hall@2",
        160,
        75.0,
    )
    assert note["up"] == pytest.approx(FLOOR.up, abs=1e-6) and code == 1


def test_what_does_not_fit_or_is_damaged_fails_in_one_line_and_its_neighbours_are_done(ran):
    _, videos, _ = ran
    assert [videos[name]["status"] for name in ("hall.mp4", "square.mp4", "broken.mp4")] == [
        "done", "failed", "failed",
    ]  # fmt: skip
    assert "square@1 does not fit: calibrated at 160 x 160" in videos["square.mp4"]["error"]
    assert "broken@1.json: damaged or cut off" in videos["broken.mp4"]["error"]


def test_a_name_that_this_machine_does_not_keep_is_noted_and_the_camera_assumed(ran):
    _, videos, _ = ran
    for name, said in (("elsewhere.mp4", "no calibration is called 'elsewhere'"), ("___up.mp4", "cannot be")):
        assert videos[name]["status"] == "done" and videos[name]["calibration"] is None
        assert said in videos[name]["note"] and videos[name]["note"].endswith("the camera was assumed")


def test_a_calibration_that_is_not_there_makes_the_call_wrong(tmp_path):
    batch = Batch(tmp_path / "out", tmp_path / "mirror.db")
    code, _, complaints = batch.run([video(tmp_path / "grey.mp4", 3)], "--camera", "hall", "--no-3d")
    assert code == 2 and "no calibration is called 'hall'" in complaints
