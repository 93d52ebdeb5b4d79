"""The 3D stage of a profile: the lifter or 3DMPPE, live and for whole recordings, by the same call."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest

from calibration.intrinsics import Intrinsics
from engines.keypoints import ORDERS
from engines.lift import Lifter, lift_sequence
from engines.mppe import Mppe, MppeStage
from engines.picture import Picture
from engines.pose import INDEX, Pose, PoseSequence
from engines.scale import Scale
from engines.spatial import LiveStage, in_space, load_stage
from engines.video import VideoFile
from tests.engines.test_mppe import Fake, model

SIZE = (320, 240)
CAMERA = Intrinsics(300.0, 300.0, 160.0, 120.0, *SIZE)
BODY = ("left_shoulder", "right_shoulder", "left_hip", "right_hip", "left_ankle", "right_ankle")


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> VideoFile:
    """Twenty pictures, each a little brighter than the one before."""
    path = tmp_path_factory.mktemp("film") / "grey.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30.0, SIZE)
    for i in range(20):
        writer.write(np.full((SIZE[1], SIZE[0], 3), 40 + 8 * i, np.uint8))
    writer.release()
    return VideoFile(path)


def standing(x: float = 160.0) -> tuple[np.ndarray, np.ndarray]:
    xy, score = np.full((30, 2), np.nan), np.zeros(30)
    for row, name in enumerate(BODY):
        xy[INDEX[name]] = x + (20 if name.startswith("left") else -20), 40 + 70 * (row // 2)
        score[INDEX[name]] = 0.9
    return xy, score


def sequence(film: VideoFile) -> PoseSequence:
    poses = [Pose(*standing(120 + 4 * i), None, i, float(time)) for i, time in enumerate(film.times)]
    poses[7] = Pose.missing(7, float(film.times[7]))
    return PoseSequence.from_poses(poses, SIZE)


def brightness(given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """A PoseNet that puts everything as far behind the root as the crop's middle is bright."""
    light = given["image"][:, :, 100:150, 120:136].mean((1, 2, 3)) * 0.229 / 255 * 30
    cells = np.full((len(light), 21, 3), 32.0)
    cells[:, :, 2] += light[:, None]
    return {"coordinates": cells.astype(np.float32)}


@pytest.fixture
def mppe() -> Mppe:
    fake = Fake(np.array([32.0, 32.0, 3000.0]), np.zeros((21, 3)))
    pose: Any = MppeStage(model("3dmppe-posenet", ORDERS["muco21"]), brightness)  # type: ignore[arg-type]
    return Mppe(fake.mppe().root, pose)


def test_3dmppe_sees_every_frame_with_its_own_picture(film: VideoFile, mppe: Mppe) -> None:
    asked = []
    found = in_space(mppe, sequence(film), film, Scale(CAMERA), lambda: asked.append(1))
    assert found.xyz is not None
    depth = found.xyz[:, INDEX["left_hip"], 2]
    assert np.isnan(depth[7])
    rest = np.delete(depth, 7)
    assert (np.diff(rest) > 0).all()
    assert 3.0 < rest[0] < rest[-1] < 4.0
    assert len(asked) == 2
    assert found.assumed == ()
    np.testing.assert_array_equal(found.xy, sequence(film).xy)


def test_3dmppe_gives_what_the_2d_network_saw_and_nothing_else(film: VideoFile, mppe: Mppe) -> None:
    found = in_space(mppe, sequence(film), film)
    assert found.xyz is not None
    assert np.isfinite(found.xyz[3, [INDEX[name] for name in BODY]]).all()
    assert np.isnan(found.xyz[3, INDEX["left_wrist"]]).all()
    assert np.isnan(found.xyz[3, INDEX["head"]]).all()
    assert found.assumed == ("camera",)


def test_live_gives_the_same_as_the_recording(film: VideoFile, mppe: Mppe) -> None:
    poses, live = sequence(film), LiveStage(mppe, Scale(CAMERA, 1.8))
    whole = in_space(mppe, poses, film, Scale(CAMERA, 1.8)).xyz
    assert whole is not None
    for index, _, picture in film.pictures(0, 9):
        pose = live.step(poses.pose(index), picture)
        assert pose.xyz is not None
        np.testing.assert_allclose(pose.xyz, whole[index], atol=1e-6)
        assert pose.assumed == ()


def test_the_lifter_is_taken_as_it_is(film: VideoFile) -> None:
    stage = load_stage("embedded")
    assert isinstance(stage, Lifter)
    poses = sequence(film)
    np.testing.assert_array_equal(
        in_space(stage, poses, film, Scale(CAMERA)).xyz, lift_sequence(stage, poses, Scale(CAMERA)).xyz
    )
    live = LiveStage(stage).step(poses.pose(0), Picture((np.zeros((SIZE[1], SIZE[0], 3), np.uint8),)))
    assert live.xyz is not None
    assert live.assumed == ("height", "camera")
