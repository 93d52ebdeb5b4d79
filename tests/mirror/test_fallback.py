"""A profile whose 3D must be brought first: the batch, the doctor and the list of engines say what stands in."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import pytest
from batches import Batch
from click.testing import CliRunner

from engines import cache
from mirror.cli.main import main

SAID = "3D comes from lift-s: 3dmppe-rootnet-muco, 3dmppe-posenet-muco must be brought"
PROFILE = """
[profiles.small]
detector = "yolox-tiny-humanart"
pose2d = "rtmpose-s-halpe26"
root3d = "3dmppe-rootnet-muco"
pose3d = "3dmppe-posenet-muco"
fallback3d = "lift-s"
"""


@pytest.fixture
def small(tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with the embedded networks and a profile that wants 3DMPPE for 3D."""
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "models").symlink_to(cache.directory() / "models")
    (folder / "zoo.toml").write_text(PROFILE)
    monkeypatch.setenv("MIRROR_CACHE", str(folder))
    return tmp_path


@pytest.fixture
def clip(tmp_path: Path, sample: Path) -> Path:
    """The sample's first twelve pictures."""
    source, path = cv2.VideoCapture(str(sample)), tmp_path / "clip.avi"
    size = (int(source.get(cv2.CAP_PROP_FRAME_WIDTH)), int(source.get(cv2.CAP_PROP_FRAME_HEIGHT)))
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30.0, size)
    for _ in range(12):
        writer.write(source.read()[1])
    writer.release()
    return path


@pytest.mark.parametrize("options", [(), ("--no-3d",)], ids=["3d", "flat"])
def test_a_batch_names_the_model_that_stands_in(small: Path, clip: Path, options: tuple[str, ...]) -> None:
    run = Batch(small / "out", small / "store.db")
    status, document, complaints = run.run(
        [clip], "--profile", "small", "--workers", "1", "--overlay", "none", *options
    )
    assert status == 0, complaints
    job = json.loads(next(run.out.rglob("job.json")).read_text())
    assert job["engines"] == document["jobs"][0]["engines"]
    assert "lift-s" in job["engines"] and "3dmppe-posenet-muco" not in job["engines"]
    assert job["fallback"] == ("" if options else SAID)
    lines = [line for line in complaints.splitlines() if "3dmppe" in line]
    remedy = "mirror engines import 3dmppe-rootnet-muco --from FILE"
    assert len(lines) == (0 if options else 1)
    assert all(line.startswith(f"mirror: {SAID}; {remedy}") for line in lines)
    if not options:
        assert job["videos"][0]["three_d"]["assumed"] == ["height", "camera"]


def test_the_doctor_warns_and_finds_no_problem_in_it(small: Path) -> None:
    done = CliRunner().invoke(main, ["doctor", "--profile", "small", "--json"])
    found = {finding["topic"]: finding for finding in json.loads(done.stdout)["findings"]}
    assert (found["engine 3d"]["level"], found["engine 3d"]["said"]) == ("warning", SAID)
    assert found["engine 3d"]["remedy"].startswith("mirror engines import 3dmppe-rootnet-muco --from FILE")
    assert found["engine pose3d"]["said"].startswith("lift-s, ")
    assert "engine root3d" not in found


def test_fetching_a_profile_leaves_out_what_must_be_brought(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    done = CliRunner().invoke(main, ["engines", "fetch", "--profile", "small"])
    assert done.exit_code == 0, done.output
    assert "lift-s: " in done.stdout
    assert done.stderr.startswith(SAID)


def test_the_list_tells_fetched_from_brought(small: Path) -> None:
    listed = CliRunner().invoke(main, ["engines", "list", "--json"]).stdout
    needed = [row["name"] for row in json.loads(listed)["entries"] if row["must_be_brought"]]
    assert needed == ["3dmppe-rootnet-muco", "3dmppe-posenet-muco"]
    table = CliRunner().invoke(main, ["engines", "list"]).stdout
    said = {line.split()[0]: line.split()[4] for line in table.splitlines() if "3dmppe" in line}
    assert said == dict.fromkeys(needed, "import")
