"""Tables: exact text, missing values, bytes that do not depend on the platform, no half files."""

import csv
import json
import math
import resource
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.tables import (
    write_channel_units,
    write_channels,
    write_doubts,
    write_json,
    write_reps,
    write_rows,
)

NAN = math.nan


@contextmanager
def files_no_larger_than(size):
    """The kernel refuses larger files, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_channels_in_wide_form(tmp_path):
    path = tmp_path / "new" / "bma.csv"
    values = [[90.0, NAN], [-0.00001, 1 / 3], [1234567.25, -math.inf], [-12.50004, 1e-4]]
    write_channels(path, [0, 1 / 30, 0.1, 0.2], ["angle.knee.left", "velocity.nose"], values)
    assert path.read_bytes() == (
        b"frame,time_s,angle.knee.left,velocity.nose\n"
        b"0,0.000000,90,\n"
        b"1,0.033333,0,0.3333\n"
        b"2,0.100000,1234567.25,\n"
        b"3,0.200000,-12.5,0.0001\n"
    )


def test_frames_may_have_their_own_indices_and_channels_may_lack(tmp_path):
    write_channels(tmp_path / "bma.csv", [0.5, 0.6], [], np.empty((2, 0)), frames=[15, 18])
    assert (tmp_path / "bma.csv").read_text() == "frame,time_s\n15,0.500000\n18,0.600000\n"
    write_channels(tmp_path / "bma.csv", [], ["a"], np.empty((0, 1)))
    assert (tmp_path / "bma.csv").read_text() == "frame,time_s,a\n"


def test_channels_of_another_shape_are_refused_and_leave_nothing(tmp_path):
    with pytest.raises(ValueError, match=r"shape \(2, 1\), expected \(2, 2\)"):
        write_channels(tmp_path / "bma.csv", [0, 1], ["a", "b"], [[1], [2]])
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.floats(-1e7, 1e7), min_size=1, max_size=600))
def test_every_value_comes_back_within_its_rounding(tmp_path_factory, column):
    path = tmp_path_factory.mktemp("t") / "bma.csv"
    write_channels(path, np.arange(len(column)), ["a"], np.array(column)[:, None])
    with path.open() as file:
        rows = list(csv.DictReader(file))
    assert [int(row["frame"]) for row in rows] == list(range(len(column)))
    assert np.array([float(row["a"]) for row in rows]) == pytest.approx(column, abs=0.51e-4)
    assert "-0" not in [row["a"] for row in rows] and not any("e" in row["a"] for row in rows)


def test_repetitions(tmp_path):
    rows = [
        (1, "squat", 0.5, 1.25, 2.0, 95.123456, "deg", 0.75, 0.75, 0.9, ["shallow", "knees in"]),
        (np.int64(2), "squat", np.float64(2), None, 3, NAN, "deg", -0.0, 0.5, None, ()),
    ]
    write_reps(tmp_path / "reps.csv", rows)
    assert (tmp_path / "reps.csv").read_bytes() == (
        b"rep,exercise,start_s,turn_s,end_s,rom,rom_unit,eccentric_s,concentric_s,quality,faults\n"
        b"1,squat,0.500000,1.250000,2.000000,95.1235,deg,0.750000,0.750000,0.9,shallow;knees in\n"
        b"2,squat,2.000000,,3.000000,,deg,0.000000,0.500000,,\n"
    )


def test_doubts_with_words_that_need_quotes(tmp_path):
    write_doubts(tmp_path / "doubts.csv", [(1.0, 2.5, "squat", "too_shallow", 'reached 60°, "half"')])
    assert (tmp_path / "doubts.csv").read_text(encoding="utf-8") == (
        'start_s,end_s,exercise,reason,detail\n1.000000,2.500000,squat,too_shallow,"reached 60°, ""half"""\n'
    )


def test_a_row_of_another_length_is_named_and_leaves_nothing(tmp_path):
    with pytest.raises(ValueError, match="row 2 has 1 cells, expected 2"):
        write_rows(tmp_path / "t.csv", ["a", "b"], [(1, 2), (1,)])
    assert list(tmp_path.iterdir()) == []


def test_json_has_no_nan_and_no_numpy(tmp_path):
    document = {"energy": {"score": np.float32(0.5), "per_minute": NAN}, "n": np.int64(3), "a": np.arange(2)}
    write_json(tmp_path / "summary.json", {**document, "name": "リフト", "t": 0.1 + 0.2, "zero": -0.0})
    text = (tmp_path / "summary.json").read_text(encoding="utf-8")
    assert json.loads(text) == {
        "energy": {"score": 0.5, "per_minute": None},
        "n": 3,
        "a": [0, 1],
        "name": "リフト",
        "t": 0.3,
        "zero": 0.0,
    }
    assert text.endswith("}\n") and "-0" not in text
    with pytest.raises(TypeError, match="set has no form"):
        write_json(tmp_path / "summary.json", {"a": {1}})
    assert (tmp_path / "summary.json").read_text(encoding="utf-8") == text


def test_units_of_channels(tmp_path):
    write_channel_units(tmp_path / "bma.json", {"angle.knee.left": ("deg", "inner angle")})
    assert json.loads((tmp_path / "bma.json").read_text()) == {
        "angle.knee.left": {"unit": "deg", "description": "inner angle"}
    }


def test_a_full_disk_leaves_the_old_file_and_names_the_path(tmp_path):
    path = tmp_path / "bma.csv"
    path.write_text("old")
    with files_no_larger_than(100_000), pytest.raises(OSError) as caught:
        write_channels(path, np.arange(20_000), ["a"], np.ones((20_000, 1)))
    assert caught.value.filename == str(path)
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_names_the_path(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError) as caught:
        write_json(tmp_path / "file" / "summary.json", {})
    assert caught.value.filename == str(tmp_path / "file" / "summary.json")
