"""Several people in one video: each is opened, corrected and written again by themselves."""

import csv
import json
from pathlib import Path

import pytest
from looked_back import people_folder

from mirror.results.folder import FOLDER, open_folder, people_in, place_of, places
from mirror.results.opened import Opened, id_of, split_id
from mirror.review.library import Library
from mirror.review.views import Mark


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return people_folder(tmp_path / "out")


@pytest.fixture
def library(folder: Path) -> Library:
    return Library(folder.parents[2] / "mirror.db", (folder.parents[1],), by="Jana")


def person(library: Library, folder: Path, number: int) -> Opened:
    return library.open(id_of(f"{FOLDER}{folder}", number))


def rows(path: Path) -> list[tuple[str, str]]:
    with path.open() as file:
        return [(row["person"], row["rep"]) for row in csv.DictReader(file)]


def test_each_person_has_their_own_poses_and_repetitions(library: Library, folder: Path) -> None:
    first, second = (person(library, folder, number) for number in (0, 1))
    assert (first.people, first.person, second.person) == (2, 0, 1) and people_in(folder) == 2
    assert (len(first.recording.reps), len(second.recording.reps)) == (4, 3)
    gap = second.recording.poses.xy[0, 0, 0] - first.recording.poses.xy[0, 0, 0]
    assert 150 < gap < 250


def test_ids_name_the_person_and_go_back_to_the_row_of_the_list(library: Library, folder: Path) -> None:
    assert split_id("person:1:folder:/a:b") == ("folder:/a:b", 1) and id_of("folder:/a", 0) == "folder:/a"
    assert person(library, folder, 1).row_id == f"person:1:{FOLDER}{folder}"


def test_a_correction_is_of_one_person_alone(library: Library, folder: Path) -> None:
    second = person(library, folder, 1)
    library.settle(second, (1, "rep", 2), False)
    assert rows(folder / "reps.csv") == [("0", str(n)) for n in range(1, 5)] + [("1", "1"), ("1", "2")]
    assert rows(folder / "reps_as_counted.csv") == [("0", str(n)) for n in range(1, 5)] + [
        ("1", str(n)) for n in range(1, 4)
    ]
    said = json.loads((folder / "summary.json").read_text())
    assert said["reps"] == 4 and [one["reps"] for one in said["people"]] == [4, 2]
    assert said["people"][1]["reps_as_counted"] == 3
    assert person(library, folder, 0).corrections == {}
    (kept,) = person(library, folder, 1).corrections.values()
    assert (kept.counts, kept.made_by) == (False, "Jana")


def test_both_are_corrected_and_taken_back_without_a_trace(library: Library, folder: Path) -> None:
    for number in (0, 1):
        library.settle(person(library, folder, number), (1, "rep", 1), False)
    assert len(rows(folder / "reps.csv")) == 5
    for number in (0, 1):
        library.settle(person(library, folder, number), (1, "rep", 1), None)
    assert rows(folder / "reps.csv") == [("0", str(n)) for n in range(1, 5)] + [
        ("1", str(n)) for n in range(1, 4)
    ]
    assert not (folder / "reps_as_counted.csv").exists()


def test_a_repetition_is_marked_for_the_person_on_show(library: Library, folder: Path) -> None:
    marked = library.mark(person(library, folder, 1), Mark(1, 0.2, 1.0))
    assert marked.person == 1 and [doubt.reason for doubt in marked.recording.doubts][-1] == "missed"
    assert all(doubt.reason != "missed" for doubt in person(library, folder, 0).recording.doubts)
    assert json.loads((folder / "summary.json").read_text())["people"][1]["reps"] == 4


def test_what_is_written_of_others_is_no_video_of_its_own(library: Library, folder: Path) -> None:
    (folder / "person-1").mkdir()
    (folder / "person-1" / "keypoints.parquet").write_bytes(b"")
    assert [place.folder for place in places(folder.parents[1])] == [folder]


@pytest.mark.usefixtures("qapp")
def test_the_report_of_another_person_goes_into_a_folder_of_theirs(library: Library, folder: Path) -> None:
    written = library.report(person(library, folder, 1))
    assert written == folder / "person-1" and {path.name for path in written.iterdir()} == {
        "report.pdf", "report.html", "player.html",
    }  # fmt: skip


def test_the_athlete_of_a_video_with_one_person_is_as_before(library: Library, folder: Path) -> None:
    said = json.loads((folder / "summary.json").read_text())
    del said["people"]
    (folder / "summary.json").write_text(json.dumps(said))
    opened = open_folder(place_of(folder))
    assert (opened.people, opened.person, len(opened.recording.reps)) == (1, 0, 4)
