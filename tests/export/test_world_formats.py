"""TRC, MOT and C3D, read back by others: same places, right units, Y up, forward and sides as OpenSim has them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import c3d
import ezc3d
import numpy as np
import pytest

from engines.pose import INDEX, KEYPOINTS, FloatArray
from export.bvh import write_bvh
from export.c3d import write_c3d
from export.mot import write_mot
from export.recording import Recording
from export.trc import write_trc
from export.world import NoMetresError, in_world
from rules.results import Rep, WorkoutSet
from tests.export.opensim_files import read_mot, read_trc
from tests.export.person import moving, recording, standing, turned

ARM = ("left_elbow", "left_wrist")
LEG = ("left_knee", "left_ankle", "left_heel", "left_big_toe", "left_small_toe")
UPPER = ("neck", "head", "nose", "left_shoulder", "right_shoulder", "left_elbow", "right_elbow", "left_wrist",
         "right_wrist")  # fmt: skip


def still(points: FloatArray, count: int = 40) -> list[FloatArray]:
    return [points] * count


def test_a_person_stands_up_along_y_with_the_right_side_along_z(tmp_path: Path) -> None:
    write_trc(tmp_path / "pose.trc", recording(still(standing())))
    found = read_trc(tmp_path / "pose.trc")
    at = {name: found.points[0, i] for i, name in enumerate(found.names)}
    assert (found.units, found.rate) == ("m", 30.0)
    assert at["head"][1] - at["left_heel"][1] == pytest.approx(1.72)
    assert at["left_heel"][1] == pytest.approx(0.0, abs=1e-5)
    assert at["right_shoulder"][2] - at["left_shoulder"][2] == pytest.approx(0.36)
    assert at["left_big_toe"][0] - at["left_heel"][0] == pytest.approx(0.23), "forward, to the camera, is X"
    assert "left_index" not in at, "what is never seen is no marker"


def test_markers_are_the_recording_to_rounding(tmp_path: Path) -> None:
    made = recording(moving())
    write_trc(tmp_path / "pose.trc", made)
    found = read_trc(tmp_path / "pose.trc")
    assert made.poses.xyz is not None
    xyz = made.poses.xyz[:, [INDEX[name] for name in found.names]]
    assert found.time == pytest.approx(made.poses.time, abs=1e-6)
    expected = np.stack([-xyz[..., 2], -xyz[..., 1], -xyz[..., 0]], axis=-1)
    moved = found.points - expected
    assert moved.max(axis=(0, 1)) - moved.min(axis=(0, 1)) == pytest.approx([0, 0, 0], abs=2e-5)


def test_a_tilted_camera_with_known_gravity_gives_the_same_room() -> None:
    made = recording(moving())
    assert made.poses.xyz is not None
    tilt = np.radians(20)
    turn = np.array([[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]])
    tilted = replace(
        made, poses=replace(made.poses, xyz=made.poses.xyz @ turn.T), up=tuple(turn @ (0, -1, 0))
    )
    assert in_world(tilted).points == pytest.approx(in_world(made).points, abs=1e-9, nan_ok=True)


@pytest.mark.parametrize(
    ("moved", "about", "axis", "deg", "coordinate", "reads"),
    [
        (LEG, "left_hip", (-1, 0, 0), 50, "hip_flexion_l", 50),
        (LEG, "left_hip", (0, 0, 1), 30, "hip_adduction_l", -30),
        (LEG[1:], "left_knee", (1, 0, 0), 70, "knee_angle_l", 70),
        (LEG[2:], "left_ankle", (-1, 0, 0), 15, "ankle_angle_l", 15),
        (ARM, "left_shoulder", (-1, 0, 0), 80, "arm_flex_l", 80),
        (ARM, "left_shoulder", (0, 0, 1), 150, "arm_add_l", -150),
        (("left_wrist",), "left_elbow", (-1, 0, 0), 90, "elbow_flex_l", 90),
        (UPPER, "pelvis", (1, 0, 0), 25, "pelvis_tilt", -25),
        (UPPER, "neck", (0, 1, 0), 20, "lumbar_rotation", 20),
    ],
)
def test_each_angle_has_opensims_name_and_sign(
    tmp_path: Path, moved: tuple[str, ...], about: str, axis: tuple[float, float, float], deg: float,
    coordinate: str, reads: float,
) -> None:  # fmt: skip
    frames = []
    for part in np.linspace(0, 1, 60):
        points = standing()
        turned(points, about, moved, axis, deg * part)
        frames.append(points)
    write_mot(tmp_path / "angles.mot", recording(frames + still(frames[-1])))
    found = read_mot(tmp_path / "angles.mot")
    assert found[coordinate][0] == pytest.approx(0, abs=2.5)
    assert found[coordinate][-10] - found[coordinate][0] == pytest.approx(reads, abs=0.5)
    others = {"elbow_flex_r", "knee_angle_r", "hip_adduction_r", "arm_add_r"} - {coordinate}
    assert all(abs(found[name][-10] - found[name][0]) < 0.5 for name in others)


def test_a_turned_person_turns_the_pelvis_and_keeps_the_joints(tmp_path: Path) -> None:
    points = standing()
    turned(points, "pelvis", tuple(INDEX), (0, 1, 0), 35)
    write_mot(tmp_path / "angles.mot", recording(still(points)))
    found = read_mot(tmp_path / "angles.mot")
    assert found["pelvis_rotation"][20] == pytest.approx(35, abs=0.01)
    assert [found[name][20] for name in ("pelvis_tilt", "pelvis_list", "hip_flexion_l", "arm_flex_r")] == (
        pytest.approx([0, 0, 0, 0], abs=0.01)
    )
    assert [found[name][20] for name in ("pelvis_tx", "pelvis_ty", "pelvis_tz")] == pytest.approx(
        [-3, 0.9, 0]
    )


def test_c3d_says_the_same_to_two_libraries(tmp_path: Path) -> None:
    made = recording(moving())
    write_c3d(tmp_path / "pose.c3d", made)
    world = in_world(made)
    expected = world.points[:, [INDEX[name] for name in world.seen]] * 1000
    other = ezc3d.c3d(str(tmp_path / "pose.c3d"))
    assert other["parameters"]["POINT"]["UNITS"]["value"] == ["mm"]
    assert other["parameters"]["POINT"]["RATE"]["value"][0] == 30
    assert tuple(other["parameters"]["POINT"]["LABELS"]["value"]) == world.seen
    assert other["data"]["points"][:3].transpose(2, 1, 0) == pytest.approx(expected, abs=1e-3)
    with (tmp_path / "pose.c3d").open("rb") as file:
        reader = c3d.Reader(file)
        frames = [points[:, :3] for _, points, _ in reader.read_frames()]
    assert np.stack(frames) == pytest.approx(expected, abs=1e-3)


def test_a_missing_point_has_the_residual_of_a_missing_point(tmp_path: Path) -> None:
    frames = [points.copy() for points in moving()]
    for points in frames[10:20]:
        points[INDEX["left_wrist"]] = np.nan
    made = recording(frames)
    write_c3d(tmp_path / "pose.c3d", made)
    write_trc(tmp_path / "pose.trc", made)
    other = ezc3d.c3d(str(tmp_path / "pose.c3d"))
    wrist = list(other["parameters"]["POINT"]["LABELS"]["value"]).index("left_wrist")
    assert np.flatnonzero(other["data"]["meta_points"]["residuals"][0, wrist] < 0).tolist() == list(
        range(10, 20)
    )
    markers = read_trc(tmp_path / "pose.trc")
    gone = np.isnan(markers.points[:, markers.names.index("left_wrist")]).all(1)
    assert np.flatnonzero(gone).tolist() == list(range(10, 20))


def test_repetitions_are_events_however_many(tmp_path: Path) -> None:
    made = recording(moving(301))
    reps = tuple(
        Rep(i, "squat", i * 0.03, i * 0.03 + 0.01, i * 0.03 + 0.02, 90, "deg", 1, 1, 1) for i in range(1, 101)
    )
    write_c3d(tmp_path / "pose.c3d", replace(made, sets=(WorkoutSet(1, "squat", "Squat", 0, 10, reps),)))
    group = ezc3d.c3d(str(tmp_path / "pose.c3d"))["parameters"]["EVENT"]
    assert group["USED"]["value"][0] == 300
    labels = [*group["LABELS"]["value"], *group["LABELS2"]["value"]]
    times = np.concatenate([group["TIMES"]["value"], group["TIMES2"]["value"]], axis=1)
    assert labels[:4] == ["Rep start", "Rep turn", "Rep end", "Rep start"] and len(labels) == 300
    assert times[0] * 60 + times[1] == pytest.approx(
        sorted(t for rep in reps for t in (rep.start_s, rep.turn_s, rep.end_s)), abs=1e-5
    )


def test_a_long_recording_keeps_all_its_frames(tmp_path: Path) -> None:
    write_c3d(tmp_path / "pose.c3d", recording(still(standing(), 70_000)))
    other = ezc3d.c3d(str(tmp_path / "pose.c3d"))
    assert other["data"]["points"].shape[2] == 70_000


def test_dropped_frames_are_bridged_evenly_and_long_gaps_stay_empty() -> None:
    made = recording(moving(121))
    for gone, unknown in (([30, 31], 0), (list(range(30, 60)), 29)):
        kept = np.delete(np.arange(121), gone)
        poses = made.poses
        assert poses.xyz is not None
        cut = replace(
            poses, time=poses.time[kept], xy=poses.xy[kept], score=poses.score[kept], xyz=poses.xyz[kept]
        )
        world = in_world(replace(made, poses=cut))
        assert (world.resampled, len(world.time), world.rate) == (True, 121, pytest.approx(30))
        missing = np.isnan(world.points[:, INDEX["left_wrist"], 0])
        assert missing.sum() >= unknown and missing[:29].sum() == 0
        full = in_world(made).points
        known = ~missing
        assert world.points[known] == pytest.approx(full[known], abs=0.02, nan_ok=True)


def test_gaps_of_angles_are_bridged_and_told_and_what_is_mostly_unknown_is_left_out(tmp_path: Path) -> None:
    frames = moving()
    for i, points in enumerate(frames):
        if 20 <= i < 30:
            points[INDEX["left_wrist"]] = np.nan
        if i >= 15:
            points[INDEX["right_wrist"]] = np.nan
    write_mot(tmp_path / "angles.mot", recording(frames))
    found = read_mot(tmp_path / "angles.mot")
    assert "elbow_flex_l" in found and "elbow_flex_r" not in found
    assert " elbow_flex_l:10 " in (tmp_path / "angles.mot").read_text().replace("\n", " ")


@pytest.mark.parametrize("write", [write_trc, write_mot, write_c3d])
def test_without_space_nothing_is_written_and_it_is_said(tmp_path: Path, write: object) -> None:
    made = recording(moving())
    with pytest.raises(NoMetresError, match="no positions in metres: this was recorded without 3D"):
        write(tmp_path / "pose", replace(made, poses=replace(made.poses, xyz=None)))  # type: ignore[operator]
    assert list(tmp_path.iterdir()) == []


def with_pause(pause_s: float, count: int = 61) -> Recording:
    """Two movements of two seconds with a pause of the recording between them."""
    made = recording([*moving(count), *moving(count)])
    time = made.poses.time + pause_s * (np.arange(2 * count) >= count)
    return replace(made, poses=replace(made.poses, time=time), length_s=float(time[-1]))


@pytest.mark.parametrize("pause_s", [2.0, 60.0, 2400.0])
def test_a_pause_takes_no_angle_away(tmp_path: Path, pause_s: float) -> None:
    write_mot(tmp_path / "angles.mot", with_pause(pause_s))
    found = read_mot(tmp_path / "angles.mot")
    assert {"knee_angle_l", "hip_flexion_r", "arm_add_l", "pelvis_tilt"} <= set(found)
    whole = read_mot_of(tmp_path, recording(moving()))
    assert np.ptp(found["knee_angle_l"]) == pytest.approx(np.ptp(whole["knee_angle_l"]), abs=1.0)
    # the grid of the file is not that of the frames behind the pause: within half a frame
    assert found["time"][-1] == pytest.approx(4.03 + pause_s, abs=0.03)


def read_mot_of(folder: Path, made: Recording) -> dict[str, FloatArray]:
    write_mot(folder / "whole.mot", made)
    return read_mot(folder / "whole.mot")


def test_what_was_not_seen_is_no_frame_to_judge_by(tmp_path: Path) -> None:
    nobody = np.full((len(KEYPOINTS), 3), np.nan)
    write_mot(tmp_path / "angles.mot", recording([*moving(), *[nobody] * 300]))
    assert "knee_angle_l" in read_mot(tmp_path / "angles.mot")


def test_angles_of_a_body_that_is_hardly_seen_are_refused_not_empty(tmp_path: Path) -> None:
    frames = moving()
    for points in frames:
        points[[INDEX[name] for name in KEYPOINTS if name not in ("nose", "head", "left_wrist")]] = np.nan
    with pytest.raises(NoMetresError, match="no joint angle is known"):
        write_mot(tmp_path / "angles.mot", recording(frames))
    assert not (tmp_path / "angles.mot").exists()


def test_few_frames_a_second_that_do_not_lie_evenly_are_still_markers(tmp_path: Path) -> None:
    made = recording(moving(), rate=3.0)
    time = made.poses.time + np.where(np.arange(61) % 2, 0.12, 0.0)
    write_trc(tmp_path / "pose.trc", replace(made, poses=replace(made.poses, time=time)))
    found = read_trc(tmp_path / "pose.trc")
    assert np.isfinite(found.points[:, found.names.index("left_knee")]).mean() > 0.9


@pytest.mark.parametrize("write", [write_trc, write_mot, write_c3d, write_bvh])
def test_single_frames_each_with_a_pause_around_it_are_no_movement(
    tmp_path: Path, write: Callable[[Path, Recording], None]
) -> None:
    made = recording(moving(5))
    time = np.array([0.0, 1.0, 3.6, 8.1, 9.1])
    xyz = made.poses.xyz.copy()
    xyz[[0, 1, 4]] = np.nan  # those that the grid meets by itself
    poses = replace(made.poses, time=time, xyz=xyz)
    with pytest.raises(NoMetresError, match="single frames"):
        write(tmp_path / "out", replace(made, poses=poses))


def test_a_clock_that_jumped_by_years_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoMetresError, match="h lie between"):
        write_trc(tmp_path / "pose.trc", with_pause(3e8))
