"""keypoints.csv: exact text, the way back, and errors with their line."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.pose import INDEX, KEYPOINTS, PoseSequence
from export.keypoints import KeypointsError, read_keypoints, write_keypoints

HEADER = "frame,time_s,person,keypoint,x_px,y_px,score,x_m,y_m,z_m\n"


def sequence(count=3, xyz=True, missing=0.2, seed=0) -> PoseSequence:
    random = np.random.default_rng(seed)
    gone = random.random((count, 30)) < missing
    xy = random.uniform(-50, 2000, (count, 30, 2))
    score = random.uniform(0.01, 1, (count, 30))
    metres = random.normal(0, 3, (count, 30, 3))
    xy[gone], score[gone], metres[gone] = np.nan, 0, np.nan
    return PoseSequence(np.arange(count) / 29.97, xy, score, metres if xyz else None)


def test_thirty_rows_for_each_frame_and_empty_cells_where_nothing_was_seen(tmp_path):
    xy, score = np.full((1, 30, 2), np.nan), np.zeros((1, 30))
    xyz = np.full((1, 30, 3), np.nan)
    xy[0, 0], score[0, 0], xyz[0, 0] = (100.125, -0.001), 0.98765, (1 / 3, -0.00001, 2)
    xy[0, 29], score[0, 29] = (5, 6), 1
    write_keypoints(tmp_path / "k.csv", PoseSequence(np.array([1 / 3]), xy, score, xyz), frames=[7])
    lines = (tmp_path / "k.csv").read_bytes().decode().split("\n")
    assert lines[0] + "\n" == HEADER
    assert lines[1] == "7,0.333333,0,nose,100.12,0.00,0.988,0.3333,0.0000,2.0000"
    assert lines[2] == "7,0.333333,0,left_eye,,,,,,"
    assert lines[30] == "7,0.333333,0,right_pinky,5.00,6.00,1.000,,,"
    assert [line.split(",")[3] for line in lines[1:31]] == list(KEYPOINTS)
    assert lines[31:] == [""]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 600), st.booleans(), st.sampled_from([0, 0.2, 1]))
def test_there_and_back_within_rounding(tmp_path_factory, count, xyz, missing):
    path = tmp_path_factory.mktemp("k") / "keypoints.csv"
    there = sequence(count, xyz, missing)
    write_keypoints(path, there)
    back = read_keypoints(path)
    np.testing.assert_allclose(back.time, there.time, atol=0.51e-6)
    np.testing.assert_allclose(back.xy, there.xy, atol=0.0051)
    np.testing.assert_allclose(back.score, there.score, atol=0.00051)
    if xyz and np.isfinite(there.xyz).any():
        np.testing.assert_allclose(back.xyz, there.xyz, atol=0.000051)
    else:
        assert back.xyz is None


def test_how_sure_angles_are_stands_in_a_last_column_where_the_3d_states_it(tmp_path):
    stated = np.full((3, 30), np.nan)
    stated[1, INDEX["left_knee"]] = 4.567
    write_keypoints(tmp_path / "k.csv", replace(sequence(3, missing=0), angle_sd=stated))
    lines = (tmp_path / "k.csv").read_text().splitlines()
    assert lines[0] == HEADER.strip() + ",angle_sd_deg"
    filled = [line.split(",")[:4] for line in lines[1:] if not line.endswith(",")]
    assert filled == [["1", "0.033367", "0", "left_knee"]]
    back = read_keypoints(tmp_path / "k.csv").angle_sd
    np.testing.assert_allclose(back, stated, atol=0.0051)


def test_written_again_what_was_read_is_the_same_file(tmp_path):
    write_keypoints(tmp_path / "a.csv", sequence(400))
    write_keypoints(tmp_path / "b.csv", read_keypoints(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_a_table_from_elsewhere(tmp_path):
    (tmp_path / "k.csv").write_text(
        "\ufeffkeypoint,time_s,x_px,y_px,person,note\r\n"
        "left_hip,0.0,10,20,0,x\r\nright_hip,0.0,30,20,0,x\r\nnose,0.0,99,99,1,other\r\n\r\n"
        "left_hip,0.5,12,20,0,x\r\n"
    )
    read = read_keypoints(tmp_path / "k.csv")
    assert read.time.tolist() == [0.0, 0.5]
    assert read.xy[0, INDEX["pelvis"]].tolist() == [20, 20] and read.score[0, INDEX["pelvis"]] == 1
    assert np.isnan(read.xy[1, INDEX["pelvis"]]).all() and read.xy[1, INDEX["left_hip"], 0] == 12
    assert not np.isfinite(read.xy[:, INDEX["nose"]]).any() and read.xyz is None and read.size is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "k.csv, line 0: no column 'time_s'"),
        ("a,b\n", "k.csv, line 1: no column 'time_s'; expected frame,time_s,person"),
        (HEADER + "0,0,0,nose,1,2,1,,,\n0,0,0,tail,1,2,1,,,\n", "k.csv, line 3: unknown key point 'tail'"),
        (HEADER + "0,0,0,nose,1,2,1,,,\n0,0,0,nose,1,2,1,,,\n", "k.csv, line 3: nose is there twice"),
        (HEADER + "0,0,0,nose,1,x,1,,,\n", "k.csv, line 2: could not convert string to float: 'x'"),
        (HEADER + "0,soon,0,nose,1,2,1,,,\n", "k.csv, line 2: could not convert string to float: 'soon'"),
        (HEADER + "0,nan,0,nose,1,2,1,,,\n", "k.csv, line 2: time_s is 'nan'"),
        (HEADER + "0,,0,nose,1,2,1,,,\n", "k.csv, line 2: time_s is ''"),
        (HEADER + "0,0,0,nose,1,2,1\n", "k.csv, line 2: 7 cells, expected 10"),
        (HEADER + "0,1,0,nose,1,2,1,,,\n1,0.5,0,nose,1,2,1,,,\n", "k.csv, line 3: time_s 0.5 does not come"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, message):
    (tmp_path / "k.csv").write_text(text)
    with pytest.raises(KeypointsError) as caught:
        read_keypoints(tmp_path / "k.csv")
    assert str(caught.value).startswith(message)


def test_a_file_that_is_no_table_is_named(tmp_path):
    (tmp_path / "k.csv").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(KeypointsError, match=r"^k\.csv: not a CSV table"):
        read_keypoints(tmp_path / "k.csv")


@pytest.mark.parametrize(
    "row",
    [
        "0,0,0,nose,1e300,1,1,,,",
        "0,0,0,nose,1,-1e11,1,,,",
        "0,0,0,nose,1,1,1e300,,,",
        "0,0,0,nose,1,1,1,1e300,0,0",
        "0,1e300,0,nose,1,1,1,,,",
        "0,0,0,nose,1,1,1,,,\n1,1e9,0,nose,1,1,1,,,",
        f"0,0,0,nose,{'x' * 5000},1,1,,,",
    ],
)
def test_numbers_that_no_picture_has_are_one_short_line(tmp_path, row):
    (tmp_path / "k.csv").write_text(HEADER + row)
    with pytest.raises(KeypointsError, match=r"k\.csv, line [23]: ") as error:
        read_keypoints(tmp_path / "k.csv")
    assert len(str(error.value)) < 300 and str(error.value).isprintable()


def test_a_table_of_no_frames(tmp_path):
    write_keypoints(tmp_path / "k.csv", sequence(0))
    assert (tmp_path / "k.csv").read_text() == HEADER
    assert read_keypoints(tmp_path / "k.csv").xy.shape == (0, 30, 2)
