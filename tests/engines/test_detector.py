"""Persons: the letterbox that the network sees, and boxes back in the picture."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from engines.detector import Detector
from engines.follow import Engines
from engines.picture import Picture
from engines.video import VideoFile


class Recorded:
    """A network that returns what it is told to and keeps what it was given."""

    def __init__(self, dets: list[list[float]]) -> None:
        self.dets = np.array(dets, np.float32).reshape(1, -1, 5)
        self.seen = np.zeros(0)

    def __call__(self, inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        self.seen = inputs["input"]
        return {"dets": self.dets, "labels": np.zeros(self.dets.shape[:2], np.int64)}


def test_boxes_come_back_to_the_picture_the_best_first_and_the_doubtful_not_at_all() -> None:
    network = Recorded([[10, 20, 110, 200, 0.5], [50, 60, 80, 90, 0.9], [0, 0, 50, 50, 0.29]])
    boxes = Detector(network, (416, 416))(Picture((np.zeros((832, 416, 3), np.uint8),)))
    assert boxes[:, 4] == pytest.approx([0.9, 0.5])
    assert boxes[0, :4].tolist() == [100, 120, 160, 180]
    assert boxes[1, :4].tolist() == [20, 40, 220, 400]


def test_boxes_end_where_the_picture_ends() -> None:
    boxes = Detector(Recorded([[-5, -9, 500, 300, 0.8]]), (416, 416))(
        Picture((np.zeros((208, 416, 3), np.uint8),))
    )
    assert boxes[0, :4].tolist() == [0, 0, 416, 208]


def test_nobody_is_no_boxes() -> None:
    picture = Picture((np.zeros((48, 64, 3), np.uint8),))
    assert Detector(Recorded([]), (416, 416))(picture).shape == (0, 5)


@pytest.mark.parametrize("rgb", [True, False])
@pytest.mark.parametrize("size", [(640, 360), (360, 640), (32, 32)])
def test_the_picture_lies_top_left_with_grey_beside_it(size: tuple[int, int], rgb: bool) -> None:
    network = Recorded([])
    image = np.full((size[1], size[0], 3), (10, 20, 30), np.uint8)
    Detector(network, (416, 416), rgb)(Picture((image,)))
    assert network.seen.shape == (1, 3, 416, 416)
    assert network.seen.dtype == np.float32
    scale = 416 / max(size)
    width, height = int(size[0] * scale), int(size[1] * scale)
    inside = network.seen[0, :, :height, :width]
    colour = np.array([30, 20, 10] if rgb else [10, 20, 30])
    assert np.abs(inside - colour[:, None, None]).max() < 1e-3
    assert (network.seen[0, :, height:] == 114).all()
    assert (network.seen[0, :, :, width:] == 114).all()


def test_the_letterbox_is_that_of_a_plain_resize(sample: Path) -> None:
    picture = next(VideoFile(sample).pictures(0, 1))[2]
    network = Recorded([])
    Detector(network, (416, 416))(picture)
    plain = np.full((416, 416, 3), 114.0)
    plain[:233] = cv2.resize(picture.bgr, (416, 233))
    assert np.abs(network.seen[0].transpose(1, 2, 0) - plain).mean() < 2


def test_mean_and_deviation_apply_to_picture_and_grey() -> None:
    network = Recorded([])
    image = np.full((10, 20, 3), 50, np.uint8)
    Detector(network, (40, 40), mean=(10, 10, 10), std=(2, 2, 2))(Picture((image,)))
    assert network.seen[0, :, 0, 0] == pytest.approx([20, 20, 20])
    assert network.seen[0, :, 39, 0] == pytest.approx([52, 52, 52])


def test_man_and_woman_of_the_sample_are_found(engines: Engines, sample: Path) -> None:
    boxes = engines.detect(next(VideoFile(sample).pictures(84, 85))[2])
    centres = sorted(((boxes[:, :2] + boxes[:, 2:4]) / 2).tolist())
    assert len(centres) == 2
    assert centres[0] == pytest.approx([635, 295], abs=40)
    assert centres[1] == pytest.approx([1201, 730], abs=40)
