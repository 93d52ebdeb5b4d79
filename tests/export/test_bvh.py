"""BVH: another reader finds the skeleton, and forward kinematics give the points back."""

from pathlib import Path

import numpy as np
import pytest
from bvh import Bvh
from scipy.spatial.transform import Rotation

from engines.pose import INDEX, FloatArray
from export.bvh import CM, FROM_WORLD, JOINTS, write_bvh
from export.world import NoMetresError, in_world
from tests.export.person import moving, recording, standing, turned


def posed(read: Bvh, frame: int) -> dict[str, FloatArray]:
    """Where each joint and end site is, cm, by the file alone."""
    places: dict[str, FloatArray] = {}

    def below(node: object, above: Rotation, place: FloatArray) -> None:
        kind, name = node.value  # type: ignore[attr-defined]
        where = place + above.apply([float(value) for value in node["OFFSET"]])  # type: ignore[index]
        turn = above
        if kind != "End":
            angles = [read.frame_joint_channel(frame, name, f"{axis}rotation") for axis in "ZXY"]
            if kind == "ROOT":
                where = where + [read.frame_joint_channel(frame, name, f"{axis}position") for axis in "XYZ"]
            turn = above * Rotation.from_euler("ZXY", angles, degrees=True)
            places[name] = where
        else:
            places[f"{node.parent.value[1]} end"] = where  # type: ignore[attr-defined]
        for child in node.children:  # type: ignore[attr-defined]
            if child.value[0] in ("JOINT", "End"):
                below(child, turn, where)

    below(next(read.root.filter("ROOT")), Rotation.identity(), np.zeros(3))
    return places


def test_the_skeleton_lies_on_the_points(tmp_path: Path) -> None:
    made = recording(moving())
    write_bvh(tmp_path / "pose.bvh", made)
    read = Bvh((tmp_path / "pose.bvh").read_text())
    points = in_world(made).points @ FROM_WORLD.T * CM
    assert (read.nframes, read.frame_time) == (61, pytest.approx(1 / 30))
    for frame in (0, 17, 30, 44):
        places = posed(read, frame)
        for joint in JOINTS:
            assert places[joint.name] == pytest.approx(points[frame, INDEX[joint.at]], abs=0.05), joint.name
        for joint in (joint for joint in JOINTS if joint.end in ("head", "left_big_toe")):
            assert places[f"{joint.name} end"] == pytest.approx(
                points[frame, INDEX[joint.end or ""]], abs=0.05
            )


def test_left_is_along_x_up_along_y_forward_along_z(tmp_path: Path) -> None:
    write_bvh(tmp_path / "pose.bvh", recording([standing()] * 10))
    places = posed(Bvh((tmp_path / "pose.bvh").read_text()), 5)
    assert places["LeftArm"] - places["RightArm"] == pytest.approx([36, 0, 0], abs=0.01)
    assert places["Head end"] - places["Hips"] == pytest.approx([0, 82, 0], abs=0.01)
    assert places["LeftFoot end"][2] > places["LeftFoot"][2] + 15


def test_a_gap_is_bridged_and_an_arm_straight_up_is_no_trouble(tmp_path: Path) -> None:
    frames = [standing() for _ in range(30)]
    for points in frames:
        turned(points, "left_shoulder", ("left_elbow", "left_wrist"), (0, 0, 1), 180)
    for points in frames[10:20]:
        points[:] = np.nan
    write_bvh(tmp_path / "pose.bvh", recording(frames))
    read = Bvh((tmp_path / "pose.bvh").read_text())
    before, within = posed(read, 5), posed(read, 15)
    assert before["LeftHand"] - before["LeftArm"] == pytest.approx([0, 55, 0], abs=0.05)
    assert all(within[name] == pytest.approx(before[name], abs=0.05) for name in before)


def test_a_body_without_shoulders_is_refused(tmp_path: Path) -> None:
    points = standing()
    points[[INDEX["neck"], INDEX["left_shoulder"], INDEX["right_shoulder"]]] = np.nan
    with pytest.raises(NoMetresError, match="hips and shoulders are never seen together"):
        write_bvh(tmp_path / "pose.bvh", recording([points] * 5))
    assert not (tmp_path / "pose.bvh").exists()
