"""The table of formats: what can be asked for, and one that cannot be given leaves the others whole."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from export.formats import DEFAULT, FORMATS, WRITERS, files_of, parse_formats, write_formats
from export.recording import Recording
from rules.biomechanics import Biomechanics, biomechanics
from tests.export.person import moving, recording


def measuring(made: Recording) -> tuple[Callable[[], Biomechanics], list[int]]:
    asked: list[int] = []

    def measure() -> Biomechanics:
        asked.append(1)
        return biomechanics(made.poses, made.height_m, "essential")

    return measure, asked


def flat() -> Recording:
    made = recording(moving())
    return replace(made, poses=replace(made.poses, xyz=None))


def test_a_list_of_names_is_taken_once_each_in_the_tables_order() -> None:
    assert parse_formats("c3d, csv,PARQUET,c3d") == ("csv", "parquet", "c3d")
    assert files_of(["csv", "trc"]) == ("keypoints.csv", "bma.csv", "bma.json", "pose.trc")
    assert DEFAULT == ("csv",)


@pytest.mark.parametrize("text", ["", "csv,", "xls", "csv;trc"])
def test_an_unknown_name_is_refused_with_the_list(text: str) -> None:
    with pytest.raises(
        ValueError, match="there are csv, parquet, trc, mot, c3d, bvh, json, xlsx, report, player"
    ):
        parse_formats(text)


def test_every_format_writes_the_files_it_declares_and_nothing_else(tmp_path: Path) -> None:
    made = recording(moving())
    measure, asked = measuring(made)
    for name in WRITERS:
        assert write_formats(tmp_path / name, made, measure, [name]) == ()
        assert sorted(file.name for file in (tmp_path / name).iterdir()) == sorted(FORMATS[name].files)
    assert len(asked) == 4, "csv, parquet, json and the player measure, the others do not"


def test_channels_are_measured_once_for_all_formats(tmp_path: Path) -> None:
    measure, asked = measuring(recording(moving()))
    write_formats(tmp_path, recording(moving()), measure, list(WRITERS))
    assert asked == [1]
    said = json.loads((tmp_path / "session.json").read_text())["poses"]
    assert said["files"] == ["keypoints.csv", "keypoints.parquet", "pose.trc", "pose.c3d", "pose.bvh"]


def test_what_needs_space_is_refused_in_a_line_each_and_the_rest_is_written(tmp_path: Path) -> None:
    (tmp_path / "pose.trc").write_text("of an earlier run")
    measure, _ = measuring(flat())
    problems = write_formats(tmp_path, flat(), measure, list(WRITERS))
    assert [line.split(":")[0] for line in problems] == [
        "pose.trc", "angles.mot", "pose.c3d", "pose.bvh", "player.html",
    ]  # fmt: skip
    assert all("no positions in metres" in line and "\n" not in line for line in problems)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(
        files_of(["csv", "parquet", "json", "xlsx"])
    )


def test_a_disk_that_is_full_is_no_matter_of_the_format(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    measure, _ = measuring(flat())
    with pytest.raises(OSError) as caught:
        write_formats(tmp_path / "out", flat(), measure, ["csv"])
    assert str(tmp_path / "out") in str(caught.value.filename)
