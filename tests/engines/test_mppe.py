"""3DMPPE's decoders against the official formulas, by hand, with networks that say what we want."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engines import zoo
from engines.keypoints import ORDERS, mirror_rows, order_of
from engines.mppe import Mppe, MppeStage, k_value, region, to_camera
from engines.picture import Picture
from engines.pose import INDEX, KEYPOINTS
from engines.zoo import Licence, Model

LENS = np.array([1500.0, 1400.0, 640.0, 360.0])


def model(decoder: str, keypoints: tuple[str, ...] = (), flip_test: bool = False) -> Model:
    return Model(
        name="net",
        task="root3d" if keypoints == () else "pose3d",
        decoder=decoder,  # type: ignore[arg-type]
        input_size=(256, 256),
        colour="rgb",
        mean=(0.485, 0.456, 0.406),
        std=(0.229, 0.224, 0.225),
        outputs=("root",),
        file="net.onnx",
        bytes=1,
        sha256="0" * 64,
        licence=Licence(spdx="MIT", makers="us", link="https://example.org"),
        keypoints=keypoints,
        flip_test=flip_test,
    )


class Fake:
    """Networks that answer with what was planned, and keep what they were given."""

    def __init__(self, root: np.ndarray, cells: np.ndarray) -> None:
        self.root_out, self.cells = root, cells
        self.images: list[np.ndarray] = []
        self.k: np.ndarray | None = None

    def root(self, given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        self.k = given["k"]
        n = len(given["image"])
        return {"root": np.tile(self.root_out, (n, 1)).astype(np.float32)}

    def pose(self, given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        self.images.append(given["image"])
        return {"coordinates": np.tile(self.cells, (len(given["image"]), 1, 1)).astype(np.float32)}

    def mppe(self, order: str = "muco21", flip_test: bool = False) -> Mppe:
        return Mppe(
            MppeStage(model("3dmppe-rootnet"), self.root),  # type: ignore[arg-type]
            MppeStage(model("3dmppe-posenet", ORDERS[order], flip_test), self.pose),  # type: ignore[arg-type]
        )


@pytest.fixture
def picture() -> Picture:
    rng = np.random.default_rng(3)
    return Picture((rng.integers(0, 256, (720, 1280, 3), dtype=np.uint8),))


def test_the_crop_is_the_official_one() -> None:
    # process_bbox of [x 100, y 50, w 201, h 401]: 200 x 400 after its -1, then 400 x 400, then 500 x 500
    centre, extent = region(np.array([100.0, 50.0, 301.0, 451.0]), (1280, 720), (256, 256))
    assert centre.tolist() == [200.0, 250.0]
    assert extent.tolist() == [500.0, 500.0]
    # cut to the picture first: x1 0, x2 min(1279, 0 + 300), y2 719
    centre, extent = region(np.array([-50.0, 400.0, 251.0, 900.0]), (1280, 720), (256, 256))
    assert centre.tolist() == [150.0, (400 + 719) / 2]
    assert extent.tolist() == [319 * 1.25, 319 * 1.25]


def test_a_box_outside_the_picture_is_an_error() -> None:
    with pytest.raises(ValueError, match="has no area in a picture"):
        region(np.array([1300.0, 0.0, 1400.0, 100.0]), (1280, 720), (256, 256))


def test_k_is_the_distance_at_which_two_metres_square_fill_the_box() -> None:
    # a 2 m square seen by f = 1500 px at 4 m is 750 px wide
    assert k_value(np.array([750.0, 750.0]), np.array([1500.0, 1500.0, 0, 0])) == pytest.approx(4000.0)
    assert k_value(np.array([500.0, 500.0]), LENS) == pytest.approx(np.sqrt(4e6 * 1500 * 1400 / 250000))


def test_root_and_joints_come_out_in_camera_space(picture: Picture) -> None:
    cells = np.tile([32.0, 32.0, 32.0], (21, 1))
    cells[5] = [48.0, 16.0, 40.0]  # left shoulder
    fake = Fake(np.array([32.0, 40.0, 3000.0]), cells)
    box = np.array([100.0, 50.0, 301.0, 451.0])
    xyz, score = fake.mppe()([picture], box[None], LENS)
    assert fake.k == pytest.approx(k_value(np.array([500.0, 500.0]), LENS))
    # the middle cell is the crop's centre, (200, 250), at the root's depth
    pelvis = xyz[0, INDEX["pelvis"]]
    np.testing.assert_allclose(pelvis, [(200 - 640) / 1500 * 3, (250 - 360) / 1400 * 3, 3.0], rtol=1e-6)
    # 48/64 of the way across 500 px, 8 of 64 bins of 2 m behind the root
    x, y, z = 200 - 250 + 0.75 * 500, 250 - 250 + 0.25 * 500, 3.25
    shoulder = xyz[0, INDEX["left_shoulder"]]
    np.testing.assert_allclose(shoulder, [(x - 640) / 1500 * z, (y - 360) / 1400 * z, z], rtol=1e-6)
    assert np.isnan(xyz[0, INDEX["left_eye"]]).all()
    seen = {name for name in ORDERS["muco21"] if name}
    assert {KEYPOINTS[i] for i in np.flatnonzero(score[0])} == seen
    assert set(score[0]) == {0.0, 1.0}


def test_the_root_alone(picture: Picture) -> None:
    fake = Fake(np.array([32.0, 40.0, 3000.0]), np.zeros((21, 3)))
    root = fake.mppe().roots([picture], np.array([[100.0, 50.0, 301.0, 451.0]]), LENS)
    assert root.shape == (1, 3)
    y = 0 + 40 / 64 * 500
    np.testing.assert_allclose(root[0], [(200 - 640) / 1500 * 3, (y - 360) / 1400 * 3, 3.0], rtol=1e-6)


def test_the_input_is_the_official_patch(picture: Picture) -> None:
    fake = Fake(np.array([32.0, 32.0, 3000.0]), np.full((21, 3), 32.0))
    fake.mppe()([picture], [[100.0, 50.0, 301.0, 451.0]], LENS)
    source = np.array([[200, 250], [200, 500], [450, 250]], dtype=np.float32)
    target = np.array([[128, 128], [128, 256], [256, 128]], dtype=np.float32)
    patch = cv2.warpAffine(
        picture.bgr, cv2.getAffineTransform(source, target), (256, 256), flags=cv2.INTER_LINEAR
    )[..., ::-1]
    expected = (patch.transpose(2, 0, 1) - np.reshape([0.485, 0.456, 0.406], (3, 1, 1))) / np.reshape(
        [0.229, 0.224, 0.225], (3, 1, 1)
    )
    np.testing.assert_allclose(fake.images[0][0], expected, atol=1e-2)


def test_flip_test_takes_the_mean_with_the_mirrored_crop(picture: Picture) -> None:
    rng = np.random.default_rng(0)
    cells = rng.uniform(10, 50, (21, 3))
    fake = Fake(np.array([32.0, 32.0, 3000.0]), cells)
    boxes = np.array([[100.0, 50.0, 301.0, 451.0]])
    flipped = fake.mppe(flip_test=True).joints([picture], boxes, LENS, np.array([3.0]))
    np.testing.assert_array_equal(fake.images[1], fake.images[0][..., ::-1])
    turned = cells.copy()
    for a, b in ((2, 5), (3, 6), (4, 7), (8, 11), (9, 12), (10, 13), (19, 20)):
        turned[[a, b]] = turned[[b, a]]
    turned[:, 0] = 64 - turned[:, 0] - 1
    plain = Fake(np.array([32.0, 32.0, 3000.0]), (cells + turned) / 2).mppe()
    expected = plain.joints([picture], boxes, LENS, np.array([3.0]))
    named = [row for row, name in enumerate(ORDERS["muco21"]) if name]
    np.testing.assert_allclose(flipped[:, named], expected[:, named], atol=1e-5)


def test_several_pictures_and_a_box_outside(picture: Picture) -> None:
    fake = Fake(np.array([32.0, 32.0, 3000.0]), np.full((21, 3), 32.0))
    boxes = [[100, 50, 301, 451], [2000, 50, 2100, 451], [300, 50, 501, 451]]
    xyz, score = fake.mppe()([picture] * 3, boxes, LENS)
    assert np.isnan(xyz[1]).all()
    assert not score[1].any()
    assert len(fake.images[0]) == 2
    assert xyz[2, INDEX["pelvis"], 0] - xyz[0, INDEX["pelvis"], 0] == pytest.approx(200 / 1500 * 3)
    nobody, none = fake.mppe()([picture], [[5, 5, 5, 5]], LENS)
    assert np.isnan(nobody).all()
    assert not none.any()


def test_human36m_has_a_neck_between_the_shoulders(picture: Picture) -> None:
    rng = np.random.default_rng(1)
    fake = Fake(np.array([32.0, 32.0, 3000.0]), rng.uniform(10, 50, (17, 3)))
    xyz, score = fake.mppe("human36m17")([picture], [[100, 50, 301, 451]], LENS)
    middle = (xyz[0, INDEX["left_shoulder"]] + xyz[0, INDEX["right_shoulder"]]) / 2
    np.testing.assert_allclose(xyz[0, INDEX["neck"]], middle)
    assert score[0, INDEX["neck"]] == 1.0


def test_to_camera_is_the_pinhole() -> None:
    points = to_camera(np.array([[640.0, 360.0], [2140.0, 1760.0]]), np.array([2.0, 2.0]), LENS)
    assert points.tolist() == [[0.0, 0.0, 2.0], [2.0, 2.0, 2.0]]


def test_orders_hold_our_names_once_and_have_their_sides() -> None:
    for name, order in ORDERS.items():
        named = [k for k in order if k]
        assert len(set(named)) == len(named), name
        assert set(named) <= set(KEYPOINTS), name
        assert len(order) == int(
            "".join(c for c in name if c.isdigit()).replace("3617", "17").replace("3618", "18")
        )
        rows = mirror_rows(order)
        assert (rows[rows] == np.arange(len(order))).all(), name
    official = {(1, 4), (2, 5), (3, 6), (14, 11), (15, 12), (16, 13)}
    rows = mirror_rows(ORDERS["human36m18"])
    assert {(a, b) for a, b in official if rows[a] == b} == official
    assert (order_of(17), order_of(17, planar=False), order_of(21, planar=False)) == (
        "coco17",
        "human36m17",
        "muco21",
    )
    assert order_of(21) is None


def test_whole_body_takes_feet_and_knuckles() -> None:
    order = ORDERS["wholebody133"]
    assert [i for i, name in enumerate(order) if name] == [*range(23), 96, 108, 117, 129]
    assert order[17:23] == (
        "left_big_toe", "left_small_toe", "left_heel", "right_big_toe", "right_small_toe", "right_heel",
    )  # fmt: skip


def test_a_profile_without_3d_has_no_mppe() -> None:
    from engines.spatial import load_mppe

    assert zoo.load().profile("embedded").root3d is None
    assert load_mppe("embedded") is None
