"""`mirror sessions export --format`: every format of a session, names that cannot leave the folder, the film."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import av
import cv2
import jsonschema
import numpy as np
import pytest
from click.testing import CliRunner, Result
from kept import record_session

from engines.training.pose2d.samples import read_folder
from export.formats import FORMATS, files_of
from mirror.cli.main import main
from mirror.store import members
from mirror.store.database import open_store
from mirror.store.sessions import sessions

ALWAYS = {"cues.csv", "doubts.csv", "reps.csv", "sets.csv", "summary.json", "session.zip"}
SCHEMA = Path(__file__).parents[2] / "docs" / "session.schema.json"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return tmp_path / "mirror.db"


def export(out: Path, *words: str, status: int = 0) -> Result:
    done = CliRunner().invoke(main, ["sessions", "export", "--out", str(out), *words])
    assert done.exit_code == status, done.output
    return done


def keep_pictures(path: Path, session_id: str, times: tuple[float, ...]) -> None:
    jpeg = cv2.imencode(".jpg", np.full((180, 320, 3), 90, np.uint8))[1].tobytes()
    rows = ({"session_id": session_id, "time_s": time, "jpeg": jpeg} for time in times)
    open_store(path)["picture"].insert_all(rows)


@pytest.mark.usefixtures("qapp")
def test_every_format_of_a_session(path: Path, tmp_path: Path) -> None:
    keep_pictures(path, record_session(path, seconds=2, metres=(0, 1)), (0.5, 1.5))
    folder = Path(export(tmp_path / "out", "1", "--format", ",".join(FORMATS)).stdout.strip())
    assert {file.name for file in folder.iterdir()} == ALWAYS | set(files_of(list(FORMATS))) | {
        "overlay.mp4",
        "pictures",
    }
    said = json.loads((folder / "session.json").read_text())
    jsonschema.validate(said, json.loads(SCHEMA.read_text()))
    assert (said["kind"], said["reps"], said["poses"]["frames"]) == ("session", 1, 60)
    assert said["sets"][0]["reps"][0]["measures"]["time_under_tension_s"] == 2.0
    with (folder / "reps.csv").open() as file:
        (rep,) = csv.DictReader(file)
    assert (rep["rom"], rep["side"], float(rep["time_under_tension_s"])) == ("88.25", "both", 2.0)


def test_what_a_session_has_nothing_for_is_told_and_nothing_is_erased(path: Path, tmp_path: Path) -> None:
    record_session(path, seconds=2)
    done = export(tmp_path / "out", "1", "--format", "trc,parquet", "--erase", "--yes", status=1)
    assert "pose.trc: there are no positions in metres" in done.stderr
    assert "nothing was erased" in done.stderr
    assert len(sessions(open_store(path))) == 1
    folder = Path(done.stdout.strip())
    assert {file.name for file in folder.iterdir()} == ALWAYS | {"keypoints.parquet", "bma.parquet"}


def test_sessions_with_kept_pictures_are_a_data_folder_of_the_trainer(path: Path, tmp_path: Path) -> None:
    anna = members.add(open_store(path), "Anna", pictures=True)
    for start, who in ((1e9, anna.id), (2e9, None)):
        keep_pictures(path, record_session(path, who, started_at=start, seconds=2), (0.5, 1.5))
    export(tmp_path / "out", "1", "2", "--format", "coco")
    found = read_folder(tmp_path / "out")
    assert len(found) == 4 and len({sample.source for sample in found}) == 2
    assert all(sample.weight.max() > 0 and sample.picture.is_file() for sample in found)


def test_a_session_without_pictures_is_told_with_the_remedy(path: Path, tmp_path: Path) -> None:
    record_session(path, seconds=1)
    done = export(tmp_path / "out", "1", "--format", "coco,json", status=1)
    assert "annotations.json: no picture of this session shows a person" in done.stderr
    assert "mirror members pictures NAME keep" in done.stderr
    assert {file.name for file in Path(done.stdout.strip()).iterdir()} == ALWAYS | {"session.json"}


def test_a_guest_s_folder_has_a_number_and_a_day(path: Path, tmp_path: Path) -> None:
    record_session(path, seconds=1)
    assert Path(export(tmp_path / "out", "1").stdout.strip()) == tmp_path / "out" / "session-1-2001-09-09"


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Мария李雷", "session-1-2001-09-09-Мария李雷"),
        ("../../escape", "session-1-2001-09-09-_.._escape"),
        ("/etc/passwd", "session-1-2001-09-09-_etc_passwd"),
        ("NUL", "session-1-2001-09-09-_NUL"),
        ("..", "session-1-2001-09-09-member"),
        ("Zoe\u0308.", "session-1-2001-09-09-Zoë"),
    ],
)
def test_no_members_name_leaves_the_export_folder(path: Path, tmp_path: Path, name: str, folder: str) -> None:
    who = members.add(open_store(path), name)
    record_session(path, who.id, seconds=1)
    before = set(tmp_path.rglob("*"))
    written = Path(export(tmp_path / "out", "--member", name, "--format", "json").stdout.strip())
    assert written == tmp_path / "out" / folder
    new = set(tmp_path.rglob("*")) - before - {tmp_path / "out"}
    assert all(folder in file.parts for file in new if not file.name.startswith("mirror.db"))
    assert json.loads((written / "session.json").read_text(encoding="utf-8"))["member"] == name


def test_the_film_has_the_pictures_that_were_kept_at_their_times(path: Path, tmp_path: Path) -> None:
    store = open_store(path)
    anna = members.add(store, "Anna", pictures=True)
    kept = record_session(path, anna.id, seconds=3)
    jpeg = cv2.imencode(".jpg", np.full((180, 320, 3), 90, np.uint8))[1].tobytes()
    store["picture"].insert_all({"session_id": kept, "time_s": t, "jpeg": jpeg} for t in (0.5, 1.5, 2.5))
    store["picture"].insert({"session_id": kept, "time_s": 2.0, "jpeg": b"no picture"})
    folder = Path(export(tmp_path / "out", "1").stdout.strip())
    with av.open(str(folder / "overlay.mp4")) as film:
        frames = list(film.decode(video=0))
    assert [frame.time for frame in frames] == pytest.approx([0.5, 1.5, 2.5], abs=1e-3)
    image = frames[1].to_ndarray(format="bgr24")
    assert image.shape == (180, 320, 3)
    assert np.abs(image.astype(int) - 90).max() > 60, "the skeleton is drawn in"


def test_without_pictures_there_is_no_film(path: Path, tmp_path: Path) -> None:
    record_session(path, seconds=1)
    folder = Path(export(tmp_path / "out", "1", "--format", "json").stdout.strip())
    assert {file.name for file in folder.iterdir()} == ALWAYS | {"session.json"}


def test_an_unknown_format_is_a_wrong_call(path: Path, tmp_path: Path) -> None:
    record_session(path, seconds=1)
    assert "no format 'pdf'; there are csv, parquet" in export(
        tmp_path / "out", "1", "--format", "pdf", status=2
    ).output  # fmt: skip
    assert not (tmp_path / "out").exists()


def test_all_channels_are_more(path: Path, tmp_path: Path) -> None:
    record_session(path, seconds=1, metres=(0,))
    few = Path(export(tmp_path / "few", "1").stdout.strip()) / "bma.json"
    every = Path(export(tmp_path / "all", "1", "--channels", "all").stdout.strip()) / "bma.json"
    assert set(json.loads(few.read_text())) < set(json.loads(every.read_text()))


def test_a_height_that_nobody_has_is_told_in_a_line(path: Path, tmp_path: Path) -> None:
    store = open_store(path)
    record_session(path, members.add(store, "Anna").id, seconds=1)
    store.execute("UPDATE member SET height_m = 172")
    assert "Session 1: height_m is 172: give a person's height in metres" in export(
        tmp_path / "out", "1", status=1
    ).output  # fmt: skip
