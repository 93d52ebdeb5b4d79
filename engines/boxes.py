"""From what a detector's network outputs to boxes of persons, for each kind of head in the zoo.

All return (m, 5) float64: x1, y1, x2, y2 in pixels of the network's input, and the score of a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engines.crop import iou
from engines.pose import FloatArray

STRIDES = (8, 16, 32)
"""Input pixels to a cell of each of a YOLO's three grids."""

PERSON = 0
"""The class of persons, in COCO's order and in every detector of persons alone."""

OVERLAP = 0.65
"""Of two boxes that share more than this of their union, the one that scores less is dropped."""

Outputs = Sequence[FloatArray]
Head = Callable[[Outputs, tuple[int, int]], FloatArray]


def decode(
    decoder: str,
    found: Mapping[str, NDArray[np.float32]],
    names: Sequence[str],
    size: tuple[int, int],
    least: float,
) -> FloatArray:
    """Persons that score at least `least`, in a network's outputs for one picture (batch 1).

    `names` are the outputs in the order that the zoo entry declares, `size` (width, height) of the input.
    """
    outputs = [np.asarray(found[name][0], dtype=np.float64) for name in names if name in found]
    boxes = HEADS[decoder](outputs, size)
    boxes = boxes[boxes[:, 4] >= least]
    return boxes if decoder in SUPPRESSED else boxes[suppress_overlaps(boxes)]


def suppress_overlaps(boxes: FloatArray, overlap: float = OVERLAP) -> NDArray[np.intp]:
    """Non-maximum suppression: rows of (m, 5) that remain, best first."""
    order = np.argsort(-boxes[:, 4], kind="stable")
    remaining = []
    while len(order):
        best, order = order[0], order[1:]
        remaining.append(best)
        order = order[iou(boxes[best][None], boxes[order])[0] <= overlap]
    return np.array(remaining, dtype=np.intp)


def cell_count(size: tuple[int, int]) -> int:
    """Cells of the three grids together for an input of (width, height)."""
    return sum((size[0] // stride) * (size[1] // stride) for stride in STRIDES)


def grid(size: tuple[int, int]) -> tuple[FloatArray, FloatArray]:
    """Column and row (m, 2) and stride (m,) of every cell: finest grid first, row by row."""
    cells, strides = [], []
    for stride in STRIDES:
        columns, rows = size[0] // stride, size[1] // stride
        y, x = np.mgrid[:rows, :columns]
        cells.append(np.stack([x, y], axis=-1).reshape(-1, 2))
        strides.append(np.full(rows * columns, float(stride)))
    return np.concatenate(cells).astype(np.float64), np.concatenate(strides)


def _decode_suppressed(outputs: Outputs, _: tuple[int, int]) -> FloatArray:
    """(m, 5) after suppression, and (m,) classes where there are several."""
    boxes = outputs[0]
    return boxes if len(outputs) == 1 else boxes[outputs[1] == PERSON]


def _yolox_raw(outputs: Outputs, size: tuple[int, int]) -> FloatArray:
    """(cells, 5 + classes): offset from the cell, logarithm of the extent, both in strides (Ge et al. 2021)."""
    cells, strides = grid(size)
    rows = outputs[0].copy()
    rows[:, :2] = (rows[:, :2] + cells) * strides[:, None]
    rows[:, 2:4] = np.exp(rows[:, 2:4]) * strides[:, None]
    return _yolox_decoded([rows], size)


def _yolox_decoded(outputs: Outputs, _: tuple[int, int]) -> FloatArray:
    """(cells, 5 + classes): centre, extent px, objectness, and the probability of each class."""
    rows = outputs[0]
    return _to_corners(rows[:, :4], rows[:, 4] * rows[:, 5 + PERSON])


def _yolov8(outputs: Outputs, _: tuple[int, int]) -> FloatArray:
    """(4 + classes, cells), or with key points (5 + 3 K, cells): centre, extent px, probability of a person."""
    rows = outputs[0].T
    return _to_corners(rows[:, :4], rows[:, 4 + PERSON])


def _yolo26(outputs: Outputs, _: tuple[int, int]) -> FloatArray:
    """(300, 6 …): corners px, score, class; one row for each person, without suppression."""
    rows = outputs[0]
    return rows[rows[:, 5] == PERSON][:, :5]


def _to_corners(centred: FloatArray, score: FloatArray) -> FloatArray:
    half = centred[:, 2:4] / 2
    return np.concatenate([centred[:, :2] - half, centred[:, :2] + half, score[:, None]], axis=1)


HEADS: dict[str, Head] = {
    "yolox": _decode_suppressed,
    "rtmdet": _decode_suppressed,
    "yolox-raw": _yolox_raw,
    "yolox-decoded": _yolox_decoded,
    "yolov8": _yolov8,
    "yolov8-pose": _yolov8,
    "yolo26": _yolo26,
    "yolo26-pose": _yolo26,
}
"""Decoder of a zoo entry -> how its outputs are read."""

SUPPRESSED = frozenset({"yolox", "rtmdet", "yolo26", "yolo26-pose"})
"""Decoders whose networks return each person once."""
