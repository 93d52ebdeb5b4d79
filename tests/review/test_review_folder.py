"""Results of a batch as a recording: what can be read is shown, what cannot is told in a line."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import ezc3d
import jsonschema
import numpy as np
import openpyxl
import pytest
from looked_back import batch_folder

from export.keypoints import KeypointsError, read_keypoints, write_keypoints
from mirror.results.folder import FolderError, open_folder, place_of, places
from mirror.results.recount import recount, stale
from mirror.results.result_files import read_poses
from mirror.review.library import Library
from mirror.review.words import review_words


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return batch_folder(tmp_path / "out")


def test_everything_of_a_video_is_there(folder: Path) -> None:
    (place,) = places(folder.parents[1])
    found = open_folder(place)
    assert found.problems == ()
    assert place.title == found.recording.title == "front.mp4"
    assert found.recording.size == (1280, 720)
    assert found.film.video == folder.parents[2] / "front.mp4"
    (one,) = found.recording.sets
    assert (one.exercise, one.title, len(one.reps), len(one.doubts)) == ("jumping_jack", "Jumping jack", 4, 1)
    assert one.doubts[0].reason == "too_shallow"
    assert [told.rep for told in one.measures] == [1, 2, 3, 4]
    assert one.measures[0].joint == "shoulder" and one.measures[0].rom_left_deg > 90
    assert found.recording.poses.xyz is not None


def test_the_quick_reader_reads_what_the_exact_one_does(folder: Path) -> None:
    table = folder / "keypoints.csv"
    poses = read_keypoints(table)
    write_keypoints(table, replace(poses, angle_sd=np.where(poses.score > 0, 5.25, np.nan)))
    quick, exact = read_poses(folder), read_keypoints(table)
    assert quick.angle_sd is not None and np.nanmin(quick.angle_sd) == 5.25
    for name in ("time", "xy", "score", "xyz", "angle_sd"):
        assert np.array_equal(getattr(quick, name), getattr(exact, name), equal_nan=True), name


def test_a_table_of_somebody_else_is_read_too(folder: Path) -> None:
    table = folder / "keypoints.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    few = [lines[0], *(line for line in lines[1:] if ",nose," in line or "_hip," in line)]
    table.write_text("\n".join(few) + "\n", encoding="utf-8")
    found = read_poses(folder)
    assert np.isfinite(found.xy[0]).any(-1).sum() == 4, "nose, hips, and the pelvis between them"


def test_parquet_is_preferred(folder: Path) -> None:
    from pyarrow import csv, parquet

    parquet.write_table(csv.read_csv(folder / "keypoints.csv"), folder / "keypoints.parquet")
    whole = read_poses(folder)
    (folder / "keypoints.csv").unlink()
    assert np.array_equal(read_poses(folder).xy, whole.xy, equal_nan=True)
    (folder / "keypoints.parquet").write_bytes(b"no parquet")
    with pytest.raises(KeypointsError, match=r"keypoints\.parquet"):
        read_poses(folder)


@pytest.mark.parametrize("table", ["keypoints.csv", "reps.csv", "doubts.csv", "summary.json"])
@pytest.mark.parametrize("damage", [None, b"\xff\xfe\x00 no table", b"a,b\n1,2\n"])
def test_what_is_missing_or_damaged_is_told_and_the_rest_is_shown(
    folder: Path, table: str, damage: bytes | None
) -> None:
    (place,) = places(folder)
    if damage is None:
        (folder / table).unlink()
    else:
        (folder / table).write_bytes(damage)
    found = open_folder(place)
    assert len(found.problems) == 1 and table in found.problems[0] and "\n" not in found.problems[0]
    assert bool(found.recording.reps) == (table != "reps.csv")
    assert bool(len(found.recording.poses)) == (table != "keypoints.csv")
    assert bool(found.recording.doubts) == (table != "doubts.csv")


def test_results_of_an_older_batch_are_shown_without_what_they_lack(folder: Path) -> None:
    import csv

    with (folder / "reps.csv").open(newline="") as file:
        rows = [row[:11] for row in csv.reader(file)]
    with (folder / "reps.csv").open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    (folder / "summary.json").write_text(json.dumps(summary | {"sets": [{"number": 1}]}), encoding="utf-8")
    (place,) = places(folder)
    found = open_folder(place)
    assert found.problems == ()
    (one,) = found.recording.sets
    assert (len(one.reps), one.measures) == (4, ())


def test_a_table_without_a_column_says_which_and_what_to_do(folder: Path) -> None:
    (folder / "doubts.csv").write_text("start_s,end_s,exercise\n1.0,2.0,squat\n")
    (place,) = places(folder)
    (line,) = open_folder(place).problems
    assert "doubts.csv" in line and "no column detail, reason; run the batch again with --force" in line


def test_a_film_that_has_gone_is_told(folder: Path) -> None:
    (place,) = places(folder)
    (folder.parents[2] / "front.mp4").unlink()
    found = open_folder(place)
    assert found.film.video is None and len(found.recording.poses)
    (line,) = found.problems
    assert "front.mp4" in line and "not where it was" in line and "key points alone" in line
    (folder / "overlay.mp4").write_bytes(b"film")
    overlaid = open_folder(place)
    assert overlaid.film.video == folder / "overlay.mp4" and overlaid.film.drawn
    assert "the overlay is shown" in overlaid.problems[0]


def test_a_film_whose_zip_has_gone_is_shown_by_its_overlay_without_a_word(folder: Path) -> None:
    (place,) = places(folder)
    job = folder.parent / "job.json"
    said = json.loads(job.read_text(encoding="utf-8"))
    job.write_text(json.dumps(said | {"input": "saturday.zip"}), encoding="utf-8")
    (folder / "overlay.mp4").write_bytes(b"film")
    assert open_folder(place).problems == () and open_folder(place).film.drawn


def test_a_film_inside_a_zip_is_shown_out_of_the_zip(folder: Path) -> None:
    (place,) = places(folder)
    job = folder.parent / "job.json"
    said = json.loads(job.read_text(encoding="utf-8"))
    packed = folder.parents[2] / "saturday.zip"
    packed.write_bytes(b"zip")
    job.write_text(json.dumps(said | {"input": str(packed)}), encoding="utf-8")
    found = open_folder(place)
    assert found.problems == () and not found.film.drawn
    assert (found.film.video, found.film.member) == (packed, "front.mp4")


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()])
def test_a_folder_without_results_is_told(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "nothing")
    with pytest.raises(FolderError, match="nothing"):
        places(tmp_path / "nothing")


def test_corrections_stand_in_a_file_beside_and_find_their_way_back(folder: Path) -> None:
    library = Library(folder.parent / "none.db", (folder.parents[1],))
    (_, (row,)) = library.groups(review_words())[0][0]
    assert (row.title, row.subtitle) == (
        "front.mp4",
        "Jumping jack  ·  4 reps  ·  1 doubts".replace("1 doubts", "1 doubt"),
    )
    opened = library.open(row.id)
    tables = (folder / "doubts.csv").read_bytes(), (folder / "reps.csv").read_bytes()
    said = library.settle(opened, (1, "doubt", 1), True)
    said = library.settle(said, (1, "rep", 4), False)
    library.write_note(said, " watch the left arm ")
    assert said.counts(said.recording.sets[0]) == (4, 4)
    again = library.open(row.id)
    assert {key: one.counts for key, one in again.corrections.items()} == {
        (1, "doubt", 1): True,
        (1, "rep", 4): False,
    }
    assert again.note == "watch the left arm"
    ruled = (folder / "doubts_as_counted.csv"), (folder / "reps_as_counted.csv")
    assert tuple(file.read_bytes() for file in ruled) == tables
    library.settle(again, (1, "rep", 4), None)
    assert list(library.open(row.id).corrections) == [(1, "doubt", 1)]
    library.settle(library.open(row.id), (1, "doubt", 1), None)
    assert ((folder / "doubts.csv").read_bytes(), (folder / "reps.csv").read_bytes()) == tables
    assert not any(file.exists() for file in ruled)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_tables_summary_and_job_take_the_trainers_word(folder: Path) -> None:
    library = Library(folder.parent / "none.db", (folder.parents[1],))
    opened = library.open(f"folder:{folder}")
    before, summary = read(folder / "reps.csv"), json.loads((folder / "summary.json").read_text())
    assert [row["corrected"] for row in before] == ["0"] * 4
    opened = library.settle(opened, (1, "rep", 2), False)
    opened = library.settle(opened, (1, "doubt", 1), True)
    library.write_note(opened, "watch the left arm")
    after = read(folder / "reps.csv")
    assert list(after[0])[-1] == "corrected"
    assert [row["rep"] for row in after] == ["1", "2", "3", "4"]
    assert sum(int(row["corrected"]) for row in after) == 1
    assert before[1]["start_s"] not in {row["start_s"] for row in after}
    (added,) = (row for row in after if row["corrected"] == "1")
    assert float(added["rom"]) > 0 and float(added["start_s"]) < float(added["turn_s"]) < float(
        added["end_s"]
    )
    assert read(folder / "doubts.csv") == []
    said = json.loads((folder / "summary.json").read_text())
    assert [said[name] for name in ("reps", "reps_as_counted", "doubts", "doubts_as_counted")] == [4, 4, 0, 1]
    assert (said["sets"][0]["reps"], said["trainer_note"]) == (4, "watch the left arm")
    assert said["sets"][0]["best"] in {1, 2, 3, 4} and said["parameters"] == summary["parameters"]
    job = json.loads((folder.parent / "job.json").read_text())["videos"][0]
    assert (job["reps"], job["reps_as_counted"], job["doubts"]) == (4, 4, 0)


def test_every_repetition_may_be_refused_and_taken_back(folder: Path) -> None:
    library = Library(folder.parent / "none.db", (folder.parents[1],))
    opened = library.open(f"folder:{folder}")
    before = json.loads((folder / "summary.json").read_text())
    for number in range(1, 5):
        opened = library.settle(opened, (1, "rep", number), False)
    said = json.loads((folder / "summary.json").read_text())
    assert (said["reps"], said["sets"][0]["reps"], said["sets"][0]["reps_as_counted"]) == (0, 0, 4)
    again = library.open(f"folder:{folder}")
    assert (len(again.recording.reps), len(again.corrected.reps)) == (4, 0)
    for number in range(1, 5):
        again = library.settle(again, (1, "rep", number), None)
    after = json.loads((folder / "summary.json").read_text())
    (then,), (now,) = before.pop("sets"), after.pop("sets")
    assert after == {**before, "as_counted": False}
    numbers = [name for name, value in then.items() if isinstance(value, float)]
    assert {name: now[name] for name in numbers} == pytest.approx({n: then[n] for n in numbers}, rel=1e-3)


def test_what_is_handed_out_holds_the_corrections(folder: Path, tmp_path: Path) -> None:
    library = Library(folder.parent / "none.db", (folder.parents[1],))
    opened = library.settle(library.open(f"folder:{folder}"), (1, "rep", 2), False)
    opened = replace(opened, recording=replace(opened.recording, trainer_note="slowly"))
    out = library.export(opened, ("json",), tmp_path)
    said = json.loads((out / "session.json").read_text())
    assert (said["reps"], said["reps_as_counted"], said["trainer_note"]) == (3, 4, "slowly")


def test_a_file_of_corrections_that_is_damaged_is_told_and_not_overwritten(folder: Path) -> None:
    (folder / "corrections.json").write_text('{"version": 9}', encoding="utf-8")
    (place,) = places(folder)
    found = open_folder(place)
    assert "corrections.json" in found.problems[0] and len(found.recording.reps) == 4
    with pytest.raises(Exception, match=r"corrections\.json"):
        Library(None, (folder,)).settle(found, (1, "doubt", 1), True)
    assert (folder / "corrections.json").read_text(encoding="utf-8") == '{"version": 9}'


def test_formats_beside_the_tables_take_the_trainers_word_at_once(folder: Path) -> None:
    library = Library(folder.parent / "none.db", (folder.parents[1],))
    library.export(library.open(f"folder:{folder}"), ("json", "c3d", "xlsx"))
    before = json.loads((folder / "session.json").read_text())
    assert before["channels"] and before["reps"] == 4
    opened = library.settle(library.open(f"folder:{folder}"), (1, "rep", 2), False)
    library.write_note(opened, "slowly")
    after = json.loads((folder / "session.json").read_text())
    jsonschema.validate(
        after, json.loads((Path(__file__).parents[2] / "docs/session.schema.json").read_text())
    )
    assert (after["reps"], after["reps_as_counted"], len(after["sets"][0]["reps"])) == (3, 4, 3)
    assert (after["trainer_note"], after["channels"]) == ("slowly", before["channels"])
    events = ezc3d.c3d(str(folder / "pose.c3d"))["parameters"]["EVENT"]["LABELS"]["value"]
    assert events.count("Rep start") == 3
    rows = list(openpyxl.load_workbook(folder / "session.xlsx")["repetitions"].rows)
    assert len(rows) == 4


def test_a_batch_that_is_called_again_knows_what_was_said_since(folder: Path) -> None:
    library = Library(folder.parent / "none.db", (folder.parents[1],))
    assert not stale(folder, False)
    library.settle(library.open(f"folder:{folder}"), (1, "rep", 2), False)
    assert not stale(folder, False) and stale(folder, True)
    recount(open_folder(place_of(folder)), True)
    assert [row["corrected"] for row in read(folder / "reps.csv")] == ["0", "1", "0", "0"]
    assert not stale(folder, True) and stale(folder, False)
    recount(open_folder(place_of(folder)), False)
    assert len(read(folder / "reps.csv")) == 3
    (folder / "corrections.json").unlink()
    assert stale(folder, False)
    recount(open_folder(place_of(folder)), False)
    assert len(read(folder / "reps.csv")) == 4 and not (folder / "reps_as_counted.csv").exists()
