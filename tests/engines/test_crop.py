"""Affine maps between picture and network input, and boxes."""

from __future__ import annotations

import numpy as np
import pytest
import reference
from hypothesis import given
from hypothesis import strategies as st

from engines.crop import box_of, crop_matrix, crop_region, grow_box, iou, letterbox_size, to_picture

TARGET = (192, 256)
boxes = st.tuples(st.floats(-300, 1500), st.floats(-300, 900), st.floats(1, 1200), st.floats(1, 900)).map(
    lambda b: np.array([b[0], b[1], b[0] + b[2], b[1] + b[3]])
)


@given(box=boxes)
def test_the_region_is_that_of_the_reference(box: np.ndarray) -> None:
    centre, extent = crop_region(box, TARGET)
    true_centre, true_extent = reference.region(box, TARGET)
    assert centre == pytest.approx(true_centre)
    assert extent == pytest.approx(true_extent)


@given(box=boxes)
def test_the_region_holds_the_box_with_a_quarter_to_spare_in_the_inputs_aspect(box: np.ndarray) -> None:
    centre, extent = crop_region(box, TARGET)
    assert extent[0] / extent[1] == pytest.approx(192 / 256)
    assert (extent >= (box[2:] - box[:2]) * 1.25 - 1e-6).all()
    assert np.isclose(extent, np.maximum(box[2:] - box[:2], 1) * 1.25).any()
    assert centre == pytest.approx((box[:2] + box[2:]) / 2)


@given(box=boxes, x=st.floats(-500, 2500), y=st.floats(-500, 1500))
def test_there_and_back_is_the_same_point(box: np.ndarray, x: float, y: float) -> None:
    matrix = crop_matrix(*crop_region(box, TARGET), TARGET)
    point = np.array([x, y])
    inside = matrix[:, :2] @ point + matrix[:, 2]
    assert to_picture(inside, matrix) == pytest.approx(point, abs=1e-6)
    assert to_picture(np.tile(inside, (4, 5, 1)), matrix) == pytest.approx(
        np.tile(point, (4, 5, 1)), abs=1e-6
    )


def test_a_known_box() -> None:
    # 120 wide and 320 high with padding is 150 x 400; 400 high asks for 300 wide
    centre, extent = crop_region(np.array([100.0, 50.0, 220.0, 370.0]), TARGET)
    assert (centre.tolist(), extent.tolist()) == ([160, 210], [300, 400])
    matrix = crop_matrix(centre, extent, TARGET)
    assert matrix.tolist() == [[0.64, 0, 96 - 160 * 0.64], [0, 0.64, 128 - 210 * 0.64]]


def test_a_box_without_extent_is_a_region_all_the_same() -> None:
    _, extent = crop_region(np.array([10.0, 10.0, 10.0, 10.0]), TARGET)
    assert (extent > 0).all()


@pytest.mark.parametrize(
    ("size", "scale", "inner"),
    [
        ((1768, 994), 416 / 1768, (416, 233)),
        ((416, 416), 1.0, (416, 416)),
        ((480, 640), 0.65, (312, 416)),
        ((32, 32), 13.0, (416, 416)),
        ((7680, 4320), 416 / 7680, (416, 234)),
        ((8000, 3), 416 / 8000, (416, 1)),
    ],
)
def test_a_letterbox_keeps_the_aspect(size: tuple[int, int], scale: float, inner: tuple[int, int]) -> None:
    got_scale, got_inner = letterbox_size(size, (416, 416))
    assert got_scale == pytest.approx(scale)
    assert got_inner == inner


def test_the_box_about_key_points_leaves_out_what_is_not_seen() -> None:
    xy, score = np.full((30, 2), np.nan), np.zeros(30)
    xy[:4], score[:4] = [[10, 10], [40, 20], [20, 90], [500, 500]], [0.9, 0.9, 0.9, 0.2]
    found = box_of(xy, score, 0.3)
    assert found is not None
    assert found.tolist() == [10, 10, 40, 90]
    assert box_of(xy, score, 0.95) is None
    score[0] = 0
    assert box_of(xy, score, 0.3) is None, "two points are no person"


def test_growing_goes_by_the_longer_side() -> None:
    assert grow_box(np.array([0.0, 0.0, 10.0, 100.0]), 0.1).tolist() == [-10, -10, 20, 110]


@given(a=boxes, b=boxes)
def test_overlap_is_symmetric_and_between_nothing_and_all(a: np.ndarray, b: np.ndarray) -> None:
    value = iou(a[None], b[None])[0, 0]
    assert 0 <= value <= 1 + 1e-9
    assert value == pytest.approx(iou(b[None], a[None])[0, 0])
    assert iou(a[None], a[None])[0, 0] == pytest.approx(1)


def test_overlap_of_known_boxes() -> None:
    a = np.array([[0.0, 0.0, 10.0, 10.0], [50.0, 50.0, 60.0, 60.0]])
    b = np.array([[5.0, 0.0, 15.0, 10.0]])
    assert iou(a, b).ravel() == pytest.approx([1 / 3, 0])
