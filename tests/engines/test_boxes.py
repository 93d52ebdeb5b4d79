"""Detector heads: each decoder against a person put where we know them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines import boxes
from engines.boxes import cell_count, decode, grid, suppress_overlaps
from engines.crop import iou
from engines.detector import Detector
from engines.picture import Picture

SIZE = (64, 96)
PERSON = [8.0, 16.0, 40.0, 80.0]
"""x1, y1, x2, y2 px: centre (24, 48), 32 x 64."""


def at(x: float, y: float, stride: int) -> int:
    """The row of the cell at a place, counted by hand."""
    row = 0
    for s in (8, 16, 32):
        columns, rows = SIZE[0] // s, SIZE[1] // s
        if s == stride:
            return row + int(y // s) * columns + int(x // s)
        row += columns * rows
    raise AssertionError(stride)


def yolox(decoded: bool) -> np.ndarray:
    rows = np.zeros((1, cell_count(SIZE), 5 + 3), np.float32)
    cell = rows[0, at(24, 48, 16)]
    cell[:4] = (24, 48, 32, 64) if decoded else (24 / 16 - 1, 48 / 16 - 3, np.log(32 / 16), np.log(64 / 16))
    cell[4:] = 0.9, 0.8, 0.1, 0.1
    dog = rows[0, at(4, 4, 8)]
    dog[:] = (4, 4, 8, 8, 0.9, 0.01, 0.9, 0.0) if decoded else (0.5, 0.5, 0, 0, 0.9, 0.01, 0.9, 0.0)
    return rows


def yolov8(keypoints: int = 0) -> np.ndarray:
    table = np.zeros((1, 5 + 3 * keypoints if keypoints else 4 + 80, cell_count(SIZE)), np.float32)
    table[0, :5, 7] = 24, 48, 32, 64, 0.72
    table[0, :5, 8] = 25, 48, 32, 64, 0.6  # the same person again
    if not keypoints:
        table[0, [0, 1, 2, 3, 20], 30] = 10, 10, 10, 10, 0.9  # another class
    return table


def yolo26(columns: int = 6) -> np.ndarray:
    table = np.zeros((1, 300, columns), np.float32)
    table[0, 0, :6] = 5, 5, 9, 9, 0.95, 16  # a dog
    table[0, 1, :6] = *PERSON, 0.72, 0
    return table


HEADS = {
    "yolox": {
        "dets": np.array([[[*PERSON, 0.72], [1, 1, 5, 5, 0.9]]], np.float32),
        "labels": np.array([[0, 2]]),
    },
    "rtmdet": {"dets": np.array([[[*PERSON, 0.72]]], np.float32), "labels": np.array([[0]])},
    "yolox-raw": {"output": yolox(decoded=False)},
    "yolox-decoded": {"output": yolox(decoded=True)},
    "yolov8": {"output0": yolov8()},
    "yolov8-pose": {"output0": yolov8(17)},
    "yolo26": {"output0": yolo26()},
    "yolo26-pose": {"output0": yolo26(57)},
}


def test_every_decoder_is_tried_here() -> None:
    assert HEADS.keys() == boxes.HEADS.keys()


@pytest.mark.parametrize("decoder", HEADS)
def test_one_person_comes_out(decoder: str) -> None:
    found = decode(decoder, HEADS[decoder], list(HEADS[decoder]), SIZE, 0.3)
    np.testing.assert_allclose(found, [[*PERSON, 0.72]], atol=1e-4)


@pytest.mark.parametrize("decoder", HEADS)
def test_nobody_comes_out_above_a_high_threshold(decoder: str) -> None:
    assert decode(decoder, HEADS[decoder], list(HEADS[decoder]), SIZE, 0.8).shape == (0, 5)


@pytest.mark.parametrize("decoder", HEADS)
def test_a_detector_brings_the_box_into_the_picture(decoder: str) -> None:
    asked = []

    def network(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        asked.append(inputs["images"])
        return HEADS[decoder]

    detector = Detector(
        network,  # type: ignore[arg-type]
        SIZE,
        pad=114.0,
        decoder=decoder,
        outputs=tuple(HEADS[decoder]),
        input="images",
    )
    picture = Picture((np.zeros((192, 128, 3), np.uint8),))
    np.testing.assert_allclose(detector(picture), [[*(2 * np.array(PERSON)), 0.72]], atol=1e-3)
    assert asked[0].shape == (1, 3, 96, 64)


def test_the_grid_is_row_by_row_finest_first() -> None:
    cells, strides = grid(SIZE)
    assert len(cells) == len(strides) == cell_count(SIZE) == 8 * 12 + 4 * 6 + 2 * 3
    assert (cells[9].tolist(), strides[9]) == ([1.0, 1.0], 8.0)
    assert (cells[-1].tolist(), strides[-1]) == ([1.0, 2.0], 32.0)
    assert cell_count((640, 640)) == 8400


corners = st.tuples(*[st.integers(0, 40)] * 4).map(lambda c: [c[0], c[1], c[0] + c[2] + 1, c[1] + c[3] + 1])


@given(st.lists(st.tuples(corners, st.integers(0, 5)), max_size=12))
def test_suppression_keeps_no_two_that_overlap_and_drops_none_that_do_not(rows: list) -> None:
    table = np.array([[*box, score / 5] for box, score in rows], dtype=np.float64).reshape(-1, 5)
    left = suppress_overlaps(table, 0.5)
    assert (np.diff(table[left, 4]) <= 0).all()
    among = iou(table[left], table[left])
    assert (among[~np.eye(len(left), dtype=bool)] <= 0.5).all()
    for row in set(range(len(table))) - set(left.tolist()):
        better = table[left][table[left, 4] >= table[row, 4]]
        assert (iou(table[row][None], better) > 0.5).any()
