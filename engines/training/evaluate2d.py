"""Judge a 2D pose network on labelled people: `python -m engines.training.evaluate2d MODEL DATA [--json]`.

MODEL is a name of the zoo, or an ONNX file that was trained here; DATA as for the training. Boxes are those of the
labels, so the detector is not judged.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engines import fetch, zoo
from engines.errors import EngineError
from engines.picture import Picture
from engines.pose import INDEX, KEYPOINTS, FloatArray
from engines.pose2d import PoseEstimator
from engines.runtime import load
from engines.training.pose2d.samples import DataError, Sample, read_folder
from engines.training.pose2d.scores import scores_of

SIGMAS: dict[str, float] = {
    "nose": 0.026, "eye": 0.025, "ear": 0.035, "shoulder": 0.079, "elbow": 0.072, "wrist": 0.062, "hip": 0.107,
    "knee": 0.087, "ankle": 0.089, "head": 0.035, "neck": 0.079, "pelvis": 0.107, "toe": 0.089, "heel": 0.089,
    "index": 0.062, "pinky": 0.062,
}  # fmt: skip
"""COCO's per-joint constants of OKS; points that COCO has not take those of their neighbours."""
THRESHOLDS = np.arange(0.5, 1.0, 0.05)
UPSIDE_DOWN, LYING = 120.0, 55.0
"""Degrees of the trunk from upright above which somebody is upside down, or on the floor."""
TIMED = 40
"""Calls of the network that are timed, after a few that are not."""

_SIGMA = np.array([next(s for kind, s in SIGMAS.items() if name.endswith(kind)) for name in KEYPOINTS])


def estimator_of(model: str) -> PoseEstimator:
    """The network of that name in the zoo, or of an ONNX file with the thirty key points. Raises EngineError."""
    path = Path(model)
    if path.suffix == ".onnx":
        if not path.is_file():
            raise DataError(f"{path}: no such file")
        network = load(path, 1)
        from engines.heads import recognise

        seen, found = recognise(path, None, None)
        if found.joints != len(KEYPOINTS):
            raise DataError(
                f"{path}: has {found.joints} key points, not our {len(KEYPOINTS)}: import it, give its name"
            )
        return PoseEstimator(
            network, seen.size, KEYPOINTS, found.decoder, input=seen.input, outputs=found.outputs
        )
    entry = zoo.load().model(model)
    return PoseEstimator.of(entry, load(fetch.ensure(entry), 1))


def predictions(estimator: PoseEstimator, samples: Sequence[Sample]) -> tuple[FloatArray, FloatArray]:
    """Key points (n, 30, 2) px and scores (n, 30) of each labelled person. Raises DataError for a picture."""
    found = []
    for sample in samples:
        image = cv2.imread(str(sample.picture), cv2.IMREAD_COLOR)
        if image is None:
            raise DataError(f"{sample.picture}: cannot be decoded as a picture")
        found.append(estimator(Picture((np.asarray(image, np.uint8),)), sample.box))
    return np.stack([xy for xy, _ in found]), np.stack([score for _, score in found])


def judge_samples(estimator: PoseEstimator, samples: Sequence[Sample]) -> dict[str, Any]:
    """Every figure: normalised distance, PCK, OKS, by joint, by pose, by how much is hidden."""
    found, _ = predictions(estimator, samples)
    wanted, weight = np.stack([s.xy for s in samples]), np.stack([s.weight for s in samples])
    seen = (weight > 0) & np.isfinite(found).all(-1)
    found, wanted = np.nan_to_num(found), np.nan_to_num(wanted)
    every = scores_of(found, wanted, seen.astype(float))
    groups = {"pose": poses_of(wanted, seen), "hidden": hiding_levels(samples)}
    figures: dict[str, Any] = {
        "people": len(samples),
        "points": every.points,
        "missing": float(((weight > 0) & ~seen).sum() / max((weight > 0).sum(), 1)),
        "ned_torso": every.ned_torso,
        "ned_box": every.ned_box,
        "pck20": every.pck20,
        "pck10": every.pck10,
        "oks_ap": oks_ap(found, wanted, seen, np.array([s.area for s in samples])),
        "by_joint": every.by_joint,
    }
    for name, kinds in groups.items():
        of_kind = {kind: kinds == kind for kind in sorted(set(kinds.tolist()))}
        figures[f"by_{name}"] = {
            kind: {"people": int(rows.sum()), "pck20": scores_of(*_only(rows, found, wanted, seen)).pck20}
            for kind, rows in of_kind.items()
            if seen[rows].any()
        }
    return figures


def oks_ap(found: FloatArray, wanted: FloatArray, seen: NDArray[np.bool_], area: FloatArray) -> float:
    """Mean over the thresholds 0.50 to 0.95 of the share of people whose OKS reaches them; of those with an area."""
    known = seen.any(1) & np.isfinite(area) & (area > 0)
    if not known.any():
        return float("nan")
    off = ((found - wanted) ** 2).sum(-1)[known]
    spread = 2 * (2 * _SIGMA) ** 2 * area[known, None]
    near = np.where(seen[known], np.exp(-off / spread), 0.0)
    oks = near.sum(1) / seen[known].sum(1)
    return float(np.mean([(oks >= bound).mean() for bound in THRESHOLDS]))


def poses_of(wanted: FloatArray, seen: NDArray[np.bool_]) -> NDArray[np.str_]:
    """`standing`, `floor`, `upside down`, by the trunk's lean; `unknown` where it is not labelled."""
    ends = [[INDEX[f"{side}_{joint}"] for side in ("left", "right")] for joint in ("shoulder", "hip")]
    top, low = (wanted[:, pair].mean(1) for pair in ends)
    lean = np.degrees(np.arccos(np.clip(_upward(top - low), -1, 1)))
    kind = np.where(lean > UPSIDE_DOWN, "upside down", np.where(lean > LYING, "floor", "standing"))
    return np.where(seen[:, ends[0] + ends[1]].all(1), kind, "unknown")


def hiding_levels(samples: Sequence[Sample]) -> NDArray[np.str_]:
    """`none`, `some` (up to a third) or `much` of the labelled points is covered."""
    shares = [float(s.hidden[s.weight > 0].mean()) if (s.weight > 0).any() else 0.0 for s in samples]
    return np.array(["none" if share == 0 else "some" if share <= 1 / 3 else "much" for share in shares])


def frames_per_second(estimator: PoseEstimator, clock: Callable[[], float] = time.process_time) -> float:
    """Crops a second of one thread: crop, network, decoding."""
    picture = Picture((np.random.default_rng(0).integers(0, 255, (720, 1280, 3)).astype(np.uint8),))
    box = np.array([400.0, 60.0, 800.0, 700.0])
    for _ in range(5):
        estimator(picture, box)
    began = clock()
    for _ in range(TIMED):
        estimator(picture, box)
    return TIMED / max(clock() - began, 1e-9)


def _upward(trunk: FloatArray) -> FloatArray:
    return np.asarray(-trunk[:, 1] / np.maximum(np.linalg.norm(trunk, axis=1), 1e-9))


def _only(
    rows: NDArray[np.bool_], found: FloatArray, wanted: FloatArray, seen: NDArray[np.bool_]
) -> tuple[FloatArray, FloatArray, FloatArray]:
    return found[rows], wanted[rows], seen[rows].astype(np.float64)


def main(given: Sequence[str] | None = None) -> int:
    """Judge and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m engines.training.evaluate2d", description=__doc__)
    parser.add_argument(
        "model", metavar="MODEL", help="a name of the zoo, or an ONNX file that was trained here"
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="folder of annotations.json and its pictures")
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    asked = parser.parse_args(given)
    try:
        estimator = estimator_of(asked.model)
        figures = judge_samples(estimator, read_folder(asked.data))
    except EngineError as error:
        print(error, file=sys.stderr)
        return 1
    figures = {"model": asked.model, **figures, "crops_per_second": frames_per_second(estimator)}
    if asked.json:
        print(json.dumps(figures, indent=2))
        return 0
    for name, value in figures.items():
        print(f"{name:18} {value if not isinstance(value, float) else f'{value:.4g}'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
