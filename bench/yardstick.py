"""A plain loop, as written in an hour: the yardstick that the batch is measured against.

Detector on every 15th frame, the largest box, one crop at a time, one thread, OpenCV for everything else.
It finds somebody in each frame and nothing more: no athlete, no tables.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from engines import fetch

EVERY = 15
MEAN, STD = np.array([123.675, 116.28, 103.53], np.float32), np.array([58.395, 57.12, 57.375], np.float32)


def session(path: Path) -> onnxruntime.InferenceSession:
    """A network on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def detect(network: onnxruntime.InferenceSession, image: np.ndarray) -> np.ndarray | None:
    """The largest person's box."""
    scale = min(416 / image.shape[0], 416 / image.shape[1])
    small = cv2.resize(image, None, fx=scale, fy=scale)
    canvas = np.full((416, 416, 3), 114, np.uint8)
    canvas[: small.shape[0], : small.shape[1]] = small
    boxes = network.run(["dets"], {"input": canvas.transpose(2, 0, 1)[None].astype(np.float32)})[0][0]
    boxes = boxes[boxes[:, 4] > 0.3, :4] / scale
    return boxes[np.argmax((boxes[:, 2:] - boxes[:, :2]).prod(1))] if len(boxes) else None


def pose(network: onnxruntime.InferenceSession, image: np.ndarray, box: np.ndarray) -> np.ndarray:
    """Key points (26, 2) px."""
    centre = (box[:2] + box[2:]) / 2
    width, height = (box[2:] - box[:2]) * 1.25
    width, height = max(width, height * 0.75), max(height, width / 0.75)
    scale = 192 / width
    matrix = np.array([[scale, 0, 96 - centre[0] * scale], [0, scale, 128 - centre[1] * scale]])
    crop = cv2.cvtColor(cv2.warpAffine(image, matrix, (192, 256)), cv2.COLOR_BGR2RGB)
    crop = ((crop - MEAN) / STD).transpose(2, 0, 1)[None].astype(np.float32)
    x, y = network.run(["simcc_x", "simcc_y"], {"input": crop})
    return (np.stack([x[0].argmax(-1), y[0].argmax(-1)], -1) / 2 - [96, 128]) / scale + centre


def run(path: Path) -> tuple[int, float]:
    """Frames and seconds of the loop over a video, engines already loaded."""
    cv2.setNumThreads(1)
    paths = fetch.ensure_profile("embedded")
    detector, estimator = session(paths["detector"]), session(paths["pose2d"])
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])
    started, frames, box = time.perf_counter(), 0, None
    while True:
        good, image = capture.read()
        if not good:
            return frames, time.perf_counter() - started
        if frames % EVERY == 0:
            box = detect(detector, image)
        if box is not None:
            pose(estimator, image, box)
        frames += 1


if __name__ == "__main__":
    print(*run(Path(sys.argv[1])))
