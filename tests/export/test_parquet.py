"""Parquet by pyarrow: the very columns and numbers of the CSV, typed, with units, null where nothing was seen."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pyarrow import csv, parquet, types

from engines.pose import KEYPOINTS
from export.csv_tables import write_csv
from export.parquet import write_parquet
from export.recording import Recording
from rules.biomechanics import biomechanics
from tests.export.person import moving, recording


def holed() -> Recording:
    made = recording(moving())
    xy, xyz, score = made.poses.xy.copy(), np.array(made.poses.xyz), made.poses.score.copy()
    xy[3:9, 7], xyz[3:9, 7], score[3:9, 7] = np.nan, np.nan, 0.0
    deviation = np.full(score.shape, np.nan)
    deviation[5:, 7:9] = np.linspace(1.0, 20.0, len(score) - 5)[:, None]
    poses = replace(made.poses, xy=xy, xyz=xyz, score=score, angle_sd=deviation)
    return replace(made, poses=poses, up=(0.0, -1.0, 0.0))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = holed()
    bma = biomechanics(made.poses, made.height_m, "essential")
    write_csv(tmp_path, made.poses, bma)
    write_parquet(tmp_path, made, bma)
    return tmp_path


@pytest.mark.parametrize("name", ["keypoints", "bma"])
def test_the_same_columns_and_numbers_as_the_csv(folder: Path, name: str) -> None:
    read = csv.ConvertOptions(strings_can_be_null=True)
    there, here = (
        csv.read_csv(folder / f"{name}.csv", convert_options=read),
        parquet.read_table(folder / f"{name}.parquet"),
    )
    assert there.column_names == here.column_names and there.num_rows == here.num_rows > 0
    for column in there.column_names:
        if column == "keypoint":
            assert there[column].to_pylist() == here[column].to_pylist()
            continue
        first, second = (np.array(t[column].to_pylist(), dtype=np.float64) for t in (there, here))
        np.testing.assert_array_equal(np.isnan(first), np.isnan(second), err_msg=column)
        np.testing.assert_allclose(second, first, rtol=1e-6, atol=1e-9, err_msg=column)


def test_names_are_a_dictionary_and_what_was_not_seen_is_null(folder: Path) -> None:
    table = parquet.read_table(folder / "keypoints.parquet")
    assert types.is_dictionary(table.schema.field("keypoint").type)
    assert table["keypoint"].to_pylist()[:30] == list(KEYPOINTS)
    assert table["x_px"][3 * 30 + 7].as_py() is None and table["z_m"][3 * 30 + 7].as_py() is None
    assert table["x_px"][2 * 30 + 7].as_py() is not None


def test_units_and_the_recording_are_in_the_schema(folder: Path) -> None:
    points = parquet.read_schema(folder / "keypoints.parquet")
    assert points.field("z_m").metadata == {
        b"unit": b"m",
        b"description": b"camera axes, away from the camera",
    }
    about = json.loads(points.metadata[b"mirror"])
    assert (about["kind"], about["up"], about["version"]) == ("batch", [0.0, -1.0, 0.0], 1)
    knee = parquet.read_schema(folder / "bma.parquet").field("angle.knee.left")
    assert knee.metadata[b"unit"] == b"deg"
    assert set(knee.metadata) == {b"unit", b"description", b"formula", b"source"}


def test_many_groups_of_rows_are_one_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("export.parquet.ROWS", 100)
    made = holed()
    bma = biomechanics(made.poses, made.height_m, "live")
    write_parquet(tmp_path, made, bma)
    file = parquet.ParquetFile(tmp_path / "keypoints.parquet")
    assert file.num_row_groups > 5
    assert file.read(["frame"])["frame"].to_pylist() == np.repeat(np.arange(len(made.poses)), 30).tolist()
    assert parquet.read_table(tmp_path / "bma.parquet")["time_s"].to_pylist() == pytest.approx(
        made.poses.time, abs=1e-6
    )


def test_no_frame_is_no_file(tmp_path: Path) -> None:
    made = recording(moving(2))
    none = replace(
        made.poses, time=made.poses.time[:0], xy=made.poses.xy[:0], score=made.poses.score[:0], xyz=None
    )
    bma = biomechanics(made.poses, made.height_m, "essential")
    with pytest.raises(ValueError, match="no frame was recorded"):
        write_parquet(tmp_path, replace(made, poses=none), bma)
    assert not list(tmp_path.iterdir())
