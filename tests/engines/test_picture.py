"""Pictures as planes: crops out of YUV are the crops of the BGR picture."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import reference
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.crop import crop_matrix, crop_region
from engines.picture import Picture, colours
from engines.video import VideoFile

TARGET = (192, 256)


@pytest.fixture(scope="module")
def picture(sample: Path) -> Picture:
    return next(VideoFile(sample).pictures(90, 91))[2]


@pytest.fixture(scope="module")
def smooth() -> np.ndarray:
    """Shapes without sharp edges, as a lens shows them."""
    noise = np.random.default_rng(3).integers(0, 256, (30, 40, 3), dtype=np.uint8)
    return cv2.resize(noise, (640, 480), interpolation=cv2.INTER_CUBIC)


def rgb(picture: Picture, samples: np.ndarray) -> np.ndarray:
    return np.clip(colours(samples, *picture.to_rgb), 0, 255)


boxes = st.tuples(st.floats(-200, 600), st.floats(-200, 420), st.floats(20, 500), st.floats(20, 500)).map(
    lambda b: np.array([b[0], b[1], b[0] + b[2], b[1] + b[3]])
)


@settings(max_examples=40, deadline=None)
@given(box=boxes)
def test_a_crop_is_that_of_the_reference_inside_and_outside_the_picture(
    smooth: np.ndarray, box: np.ndarray
) -> None:
    centre, extent = crop_region(box, TARGET)
    picture = Picture((smooth,))
    got = rgb(picture, picture.warp(crop_matrix(centre, extent, TARGET), TARGET)).transpose(1, 2, 0)
    true = reference.crop(smooth, *reference.region(box, TARGET), TARGET)[..., ::-1]
    assert np.abs(got - true).mean() < 1
    assert np.percentile(np.abs(got - true), 99) < 8


@settings(max_examples=40, deadline=None)
@given(
    spot=st.tuples(st.floats(60, 580), st.floats(60, 420)),
    size=st.tuples(st.floats(40, 300), st.floats(40, 400)),
    aside=st.tuples(st.floats(0.2, 0.8), st.floats(0.2, 0.8)),
)
def test_a_spot_lies_in_the_crop_where_the_map_says(
    spot: tuple[float, float], size: tuple[float, float], aside: tuple[float, float]
) -> None:
    low = np.array(spot) - np.array(size) * aside
    matrix = crop_matrix(*crop_region(np.concatenate([low, low + size]), TARGET), TARGET)
    columns, rows = np.meshgrid(np.arange(640) - spot[0], np.arange(480) - spot[1])
    spread = 4 / matrix[0, 0]
    light = (250 * np.exp(-(columns**2 + rows**2) / (2 * spread**2))).astype(np.uint8)
    crop = Picture((np.repeat(light[..., None], 3, -1),)).warp(matrix, TARGET)[0]
    weight = crop / crop.sum()
    found = [(weight.sum(0) * np.arange(192)).sum(), (weight.sum(1) * np.arange(256)).sum()]
    assert found == pytest.approx(matrix[:, :2] @ spot + matrix[:, 2], abs=0.5)


@settings(max_examples=30, deadline=None)
@given(
    x=st.floats(-300, 1600),
    y=st.floats(-300, 900),
    width=st.floats(60, 900),
    height=st.floats(60, 1100),
)
def test_a_crop_out_of_the_planes_is_the_crop_of_the_bgr_picture(
    picture: Picture, x: float, y: float, width: float, height: float
) -> None:
    assert len(picture.planes) == 3
    matrix = crop_matrix(*crop_region(np.array([x, y, x + width, y + height]), TARGET), TARGET)
    whole = Picture((picture.bgr,))
    from_planes = rgb(picture, picture.warp(matrix, TARGET))
    from_bgr = rgb(whole, whole.warp(matrix, TARGET))
    assert np.abs(from_planes - from_bgr).mean() < 2


@pytest.mark.parametrize("at", [(101.5, 80.25), (120.0, 61.0)])
def test_colours_lie_where_the_light_lies(at: tuple[float, float]) -> None:
    columns, rows = np.meshgrid(np.arange(240) - at[0], np.arange(160) - at[1])
    spot = 100 * np.exp(-(columns**2 + rows**2) / (2 * 8.0**2))
    halved = spot.reshape(80, 2, 120, 2).mean((1, 3))
    picture = Picture(
        tuple(plane.round().astype(np.uint8) for plane in (16 + spot, 128 + halved, 128 - halved))
    )
    matrix = np.array([[1.5, 0, -60.0], [0, 1.5, 10.0]])
    for plane, empty in zip(picture.warp(matrix, TARGET), (16, 128, 128), strict=True):
        weight = np.clip(np.abs(plane.astype(np.float64) - empty) - 3, 0, None)
        weight /= weight.sum()
        found = [(weight.sum(0) * np.arange(192)).sum(), (weight.sum(1) * np.arange(256)).sum()]
        assert found == pytest.approx(matrix[:, :2] @ at + matrix[:, 2], abs=0.3)


def test_the_whole_picture_made_small_is_the_same_from_planes_and_from_bgr(picture: Picture) -> None:
    whole = Picture((picture.bgr,))
    small, other = (rgb(p, p.resize((416, 233))) for p in (picture, whole))
    assert small.shape == (3, 233, 416)
    assert np.abs(small - other).mean() < 2


@pytest.mark.parametrize("planes", [1, 3])
def test_outside_the_picture_is_black(planes: int) -> None:
    white = np.full((48, 64, 3), 255, np.uint8)
    if planes == 3:
        stacked = cv2.cvtColor(white, cv2.COLOR_BGR2YUV_I420).ravel()
        parts = np.split(stacked, [48 * 64, 48 * 64 * 5 // 4])
        picture = Picture((parts[0].reshape(48, 64), parts[1].reshape(24, 32), parts[2].reshape(24, 32)))
    else:
        picture = Picture((white,))
    crop = rgb(picture, picture.warp(np.array([[1.0, 0, 40], [0, 1.0, 0]]), (100, 40)))
    assert crop[:, :, :35].max() < 2
    assert crop[:, :, 45:].min() > 253


def test_planes_become_the_colours_they_came_from() -> None:
    image = np.zeros((40, 60, 3), np.uint8)
    image[:, :30], image[:, 30:] = (200, 40, 90), (30, 160, 220)
    stacked = cv2.cvtColor(image, cv2.COLOR_BGR2YUV_I420).ravel()
    y, u, v = np.split(stacked, [2400, 3000])
    picture = Picture((y.reshape(40, 60), u.reshape(20, 30), v.reshape(20, 30)))
    assert picture.size == (60, 40)
    assert np.abs(picture.bgr.astype(int) - image).max() <= 2
    samples = np.stack([y.reshape(40, 60)[::2, ::2], u.reshape(20, 30), v.reshape(20, 30)])
    seen = rgb(picture, samples.astype(np.float32)).transpose(1, 2, 0)[..., ::-1]
    assert np.abs(seen - image[::2, ::2]).max() < 3


def test_a_bgr_picture_is_handed_on_as_it_is(smooth: np.ndarray) -> None:
    picture = Picture((smooth,))
    assert picture.bgr is smooth
    assert picture.size == (640, 480)
