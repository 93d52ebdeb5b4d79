"""Whether two runtimes see the same thing: key points and boxes are compared, not tensors.

A network that was converted, quantised or built for a card can be wrong without an error: its outputs have the
right shapes, and the points lie elsewhere. So whatever is not ONNX Runtime in FP32 is run beside it on recorded
crops, and is refused where the points lie farther apart than a stated limit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engines import mppe
from engines.crop import crop_matrix, crop_region, iou, letterbox_size
from engines.decode import support_heatmaps, support_simcc
from engines.detector import Detector
from engines.errors import EngineError
from engines.picture import Picture, cut_normalised
from engines.pose import KEYPOINTS, FloatArray
from engines.pose2d import PoseEstimator
from engines.runtime import Network
from engines.zoo import Model

SEEN = 0.3
"""Key points that score less in the reference are noise, and are not compared."""

TIE = 0.8
"""Where the reference finds the candidate's place this good, against its own, it is undecided itself."""

MOST_TIES = 0.02
"""Share of the points that may be decided otherwise in a tie: the wrist before or behind the body, say."""

USUAL_K_MM = 4000.0
"""RootNet's k for a person some metres away."""

SAME_PERSON_IOU = 0.5
"""Boxes that overlap less are of two people."""

CERTAIN = 0.1
"""A detection is asked for where its score lies this much above the detector's threshold."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A recorded picture and the box (4,) px of a person in it."""

    picture: Picture
    box: FloatArray


@dataclass(frozen=True, slots=True)
class Limit:
    """How far points may lie from the reference's, in pixels of the network's input."""

    mean_px: float
    p95_px: float
    worst_px: float

    def __str__(self) -> str:
        return f"mean {self.mean_px:g}, 95 % {self.p95_px:g}, worst {self.worst_px:g} px"


LIMITS = {
    "detector": Limit(1.0, 3.0, 10.0),
    "pose2d": Limit(0.5, 1.5, 12.0),
    "root3d": Limit(0.5, 1.5, 4.0),
    "pose3d": Limit(0.5, 1.5, 12.0),
}
"""Task -> what is refused. Half a pixel of a 192 x 256 crop is half a centimetre on a person 2 m tall."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a candidate's points lie from the reference's, in pixels of the network's input.

    `compared` is the number of points (for detectors: boxes) that the reference sees; `lost` of them the candidate
    does not see, or sees where nobody is. `ties` more were decided otherwise where the reference was undecided
    itself; they are not in the distances. Where nothing was compared, the candidate is refused too.
    """

    mean_px: float
    p95_px: float
    worst_px: float
    compared: int
    lost: int
    ties: int
    limit: Limit

    @property
    def ok(self) -> bool:
        """Whether the candidate may be used."""
        return (
            self.compared > 0
            and self.lost == 0
            and self.ties <= MOST_TIES * (self.compared + self.ties)
            and self.mean_px <= self.limit.mean_px
            and self.p95_px <= self.limit.p95_px
            and self.worst_px <= self.limit.worst_px
        )

    def __str__(self) -> str:
        if not self.compared:
            return "refused: there is nothing to compare, the reference sees nobody in the recorded crops"
        others = "".join(
            f", {count} {what}"
            for count, what in ((self.lost, "lost"), (self.ties, "ties decided otherwise"))
            if count
        )
        return (
            f"{'good' if self.ok else 'refused'}: mean {self.mean_px:.2f}, 95 % {self.p95_px:.2f}, worst"
            f" {self.worst_px:.2f} px of {self.compared} points{others} (limit {self.limit})"
        )


@dataclass(frozen=True, slots=True)
class PointDistances:
    """Distances (n,) px of the input, and how many points (or boxes) are lost, or ties."""

    distances: FloatArray
    lost: int = 0
    ties: int = 0


def verify(
    model: Model, candidate: Network, reference: Network, crops: Sequence[Crop], limit: Limit | None = None
) -> Agreement:
    """Run a model through two runtimes on recorded crops and compare what they see.

    `candidate` and `reference` are networks of the same zoo entry (see `engines.runtime.load`), in any two runtimes
    or precisions. `limit` is by default that of the model's task in `LIMITS`. Raises EngineError for a task whose
    points this module cannot compare.
    """
    compare = COMPARED.get(model.task)
    if compare is None:
        raise EngineError(f"{model.name}: key points of {model.task} models cannot be compared yet")
    allowed = limit or LIMITS[model.task]
    parts = [compare(model, candidate, reference, crop, allowed) for crop in crops]
    # a network that returns NaN is as far away as can be
    far = np.nan_to_num(np.concatenate([np.zeros(0), *(part.distances for part in parts)]), nan=np.inf)
    lost, ties = sum(part.lost for part in parts), sum(part.ties for part in parts)
    if not len(far):
        return Agreement(np.inf, np.inf, np.inf, 0, lost, ties, allowed)
    p95 = float(np.sort(far)[int(np.ceil(0.95 * len(far))) - 1])
    return Agreement(float(far.mean()), p95, float(far.max()), len(far), lost, ties, allowed)


def remember_outputs(reference: Network) -> Network:
    """The same network, computing each input once: many candidates are compared with one reference."""
    known: dict[bytes, dict[str, np.ndarray]] = {}

    def run(inputs: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        digest = hashlib.sha256()
        for name, value in sorted(inputs.items()):
            digest.update(f"{name}{value.shape}".encode() + np.ascontiguousarray(value).tobytes())
        key = digest.digest()
        if key not in known:
            known[key] = reference(inputs)
        return known[key]

    return run


def _pose2d(model: Model, candidate: Network, reference: Network, crop: Crop, limit: Limit) -> PointDistances:
    outputs: dict[str, np.ndarray] = {}

    def collect_outputs(inputs: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        outputs.update(reference(inputs))
        return outputs

    one, two = PoseEstimator.of(model, candidate), PoseEstimator.of(model, collect_outputs)
    (xy, score), (true, true_score) = one(crop.picture, crop.box), two(crop.picture, crop.box)
    matrix = crop_matrix(*crop_region(crop.box, model.input_size, two.padding), model.input_size)
    here = xy * matrix[[0, 1], [0, 1]] + matrix[:, 2]
    away = np.linalg.norm((xy - true) * matrix[[0, 1], [0, 1]], axis=-1)
    seen = true_score >= SEEN
    tie = seen & (away > limit.worst_px) & (_support(model, outputs, here) >= TIE)
    lost = seen & ~tie & (score < SEEN / 2)
    return PointDistances(away[seen & ~tie], int(lost.sum()), int(tie.sum()))


def _support(model: Model, outputs: dict[str, np.ndarray], points: FloatArray) -> FloatArray:
    """(30,) how well the reference's outputs speak for points (30, 2) px of the crop."""
    rows, columns = (list(side) for side in zip(*model.keypoint_pairs, strict=True))
    places = np.zeros((1, len(model.keypoints), 2))
    places[0, rows] = points[columns]
    if model.decoder == "simcc":
        simcc_x, simcc_y = (outputs[name] for name in model.outputs)
        support = support_simcc(simcc_x, simcc_y, places, simcc_x.shape[-1] / model.input_size[0])
    else:
        maps = outputs[model.outputs[0]]
        support = support_heatmaps(maps, places, model.input_size[0] / maps.shape[-1])
    spread = np.zeros(len(KEYPOINTS))
    spread[columns] = support[0, rows]
    return spread


def _detector(model: Model, candidate: Network, reference: Network, crop: Crop, _: Limit) -> PointDistances:
    one, two = Detector.of(model, candidate), Detector.of(model, reference)
    boxes, true = one(crop.picture), two(crop.picture)
    scale, _inner = letterbox_size(crop.picture.size, model.input_size)
    certain = true[true[:, 4] >= two.least + CERTAIN]
    lost = _unseen(certain, boxes) + _unseen(boxes[boxes[:, 4] >= one.least + CERTAIN], true)
    return PointDistances(_apart(certain, boxes) * scale, lost)


def _pose3d(model: Model, candidate: Network, reference: Network, crop: Crop, _: Limit) -> PointDistances:
    """PoseNet's joints in its heat volume; a cell of its depth counts as many pixels as one of its sides."""
    inputs = {model.input: _mppe_crop(model, crop)}
    cells, true = (network(inputs)[model.outputs[0]].astype(np.float64) for network in (candidate, reference))
    return PointDistances(np.linalg.norm(cells - true, axis=-1).ravel() * mppe.STRIDE)


def _root3d(model: Model, candidate: Network, reference: Network, crop: Crop, _: Limit) -> PointDistances:
    """RootNet's root; its depth by how much larger or smaller it makes a person who fills the crop."""
    height = model.input_size[1]
    inputs = {model.input: _mppe_crop(model, crop), "k": np.full((1, 1), USUAL_K_MM, np.float32)}
    root, true = (network(inputs)[model.outputs[0]].astype(np.float64) for network in (candidate, reference))
    aside = (root - true)[:, :2] * mppe.STRIDE
    deeper = (root - true)[:, 2:] / true[:, 2:] * height
    return PointDistances(np.linalg.norm(np.concatenate([aside, deeper], axis=1), axis=1))


def _mppe_crop(model: Model, crop: Crop) -> np.ndarray:
    matrix = crop_matrix(*mppe.region(crop.box, crop.picture.size, model.input_size), model.input_size)
    return cut_normalised(
        crop.picture, matrix, model.input_size, model.colour == "rgb", model.mean, model.std
    )[None]


def _apart(boxes: FloatArray, others: FloatArray) -> FloatArray:
    """(n,) px: the farther corner's distance from the nearest other box, for boxes that have one."""
    if not len(boxes) or not len(others):
        return np.zeros(0)
    overlaps = iou(boxes, others)
    matched = overlaps.max(1) >= SAME_PERSON_IOU
    step = (others[overlaps.argmax(1), :4] - boxes[:, :4]).reshape(-1, 2, 2)
    return np.asarray(np.linalg.norm(step, axis=-1).max(-1)[matched])


def _unseen(boxes: FloatArray, others: FloatArray) -> int:
    """How many boxes have no counterpart among the others."""
    if not len(others):
        return len(boxes)
    return int((iou(boxes, others).max(1) < SAME_PERSON_IOU).sum()) if len(boxes) else 0


Comparison = Callable[[Model, Network, Network, Crop, Limit], PointDistances]

COMPARED: dict[str, Comparison] = {
    "detector": _detector, "pose2d": _pose2d, "root3d": _root3d, "pose3d": _pose3d,
}  # fmt: skip
"""Task -> how its points are compared."""
