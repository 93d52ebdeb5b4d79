"""3D poses in camera space by 3DMPPE (Moon et al. 2019): RootNet, then PoseNet, on the same crop.

    mppe = Mppe(root_stage, pose_stage)                     # or `engines.spatial.load_mppe("rtx")`
    xyz, score = mppe([picture], boxes, (fx, fy, cx, cy))   # (n, 30, 3) m, (n, 30)

`boxes` are (n, 4) x1, y1, x2, y2 px, tight about the person as detectors return them (the crop's margin is added
here), one for each picture; the intrinsics are those of the pictures as they are given. Axes are the camera's,
right-handed: x right, y down, z away from it, in metres. Key points that the network lacks are NaN with score 0.
PoseNet returns places without a confidence: `score` is 1 for each key point that it has, so take the 2D network's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engines.crop import crop_matrix, crop_region
from engines.keypoints import mirror_rows
from engines.picture import Picture, cut_normalised
from engines.pose import INDEX, KEYPOINTS, FloatArray, fill_midpoints
from engines.runtime import Network
from engines.zoo import Model

DEPTH_BINS = 64
STRIDE = 4
"""Pixels of the input to a cell of the heat volume."""

DEPTH_RANGE_MM = 2000.0
"""The depth about the root that the heat volume spans, as the official `bbox_3d_shape`."""

REAL_AREA_MM2 = 2000.0 * 2000.0
"""The area that a person's box is taken to cover, as the official `bbox_real`."""


@dataclass(frozen=True)
class MppeStage:
    """One of the two networks and how its zoo entry says that it is fed."""

    model: Model
    network: Network

    def crops(self, pictures: Sequence[Picture], matrices: Sequence[FloatArray]) -> NDArray[np.float32]:
        """(n, 3, h, w): what each map cuts out of its picture, normalised."""
        size, rgb = self.model.input_size, self.model.colour == "rgb"
        return np.stack(
            [
                cut_normalised(picture, matrix, size, rgb, self.model.mean, self.model.std)
                for picture, matrix in zip(pictures, matrices, strict=True)
            ]
        )


@dataclass(frozen=True)
class Mppe:
    """RootNet and PoseNet together; both networks run once for all pictures of a call."""

    root: MppeStage
    pose: MppeStage

    def __call__(
        self, pictures: Sequence[Picture], boxes: ArrayLike, intrinsics: ArrayLike
    ) -> tuple[FloatArray, FloatArray]:
        """xyz (n, 30, 3) m in camera axes and score (n, 30) of the person in each picture's box.

        `boxes` (n, 4) px, `intrinsics` (fx, fy, cx, cy) px. NaN for a box that lies outside its picture.
        """
        xyz, score = _nobody(len(pictures))
        boxes = np.asarray(boxes, dtype=np.float64).reshape(-1, 4)
        inside = [i for i, p in enumerate(pictures) if _clean(boxes[i], p.size) is not None]
        if not inside:
            return xyz, score
        some = [pictures[i] for i in inside]
        lens = np.asarray(intrinsics, dtype=np.float64)
        depth = self.roots(some, boxes[inside], lens)[:, 2]
        joints = self.joints(some, boxes[inside], lens, depth)
        rows = [row for row, name in enumerate(self.pose.model.keypoints) if name]
        columns = [INDEX[self.pose.model.keypoints[row]] for row in rows]
        xyz[np.ix_(inside, columns)] = joints[:, rows]
        score[np.ix_(inside, columns)] = 1.0
        flat = np.where(score[..., None] > 0, 0.0, np.full((*score.shape, 2), np.nan))
        _, score, filled = fill_midpoints(flat, score, xyz)
        return (xyz if filled is None else filled), score

    def roots(self, pictures: Sequence[Picture], boxes: FloatArray, intrinsics: FloatArray) -> FloatArray:
        """The root (pelvis) in camera space (n, 3) m, by RootNet alone."""
        size = self.root.model.input_size
        regions = [region(box, p.size, size) for box, p in zip(boxes, pictures, strict=True)]
        matrices = [crop_matrix(*r, size) for r in regions]
        k = np.array([k_value(extent, intrinsics) for _, extent in regions], dtype=np.float32)[:, None]
        outputs = self.root.network({"image": self.root.crops(pictures, matrices), "k": k})
        root = outputs["root"].astype(np.float64)
        return to_camera(_in_picture(root[:, :2], matrices), root[:, 2] / 1000, intrinsics)

    def joints(
        self,
        pictures: Sequence[Picture],
        boxes: FloatArray,
        intrinsics: FloatArray,
        root_depth_m: FloatArray,
    ) -> FloatArray:
        """PoseNet's joints in camera space (n, joints, 3) m, in the network's own order.

        `root_depth_m` (n,) is how far away each root is.
        """
        size = self.pose.model.input_size
        matrices = [crop_matrix(*region(b, p.size, size), size) for b, p in zip(boxes, pictures, strict=True)]
        cells = self._cells(self.pose.crops(pictures, matrices))
        about_mm = (cells[..., 2] / DEPTH_BINS * 2 - 1) * DEPTH_RANGE_MM / 2
        depth = about_mm / 1000 + np.asarray(root_depth_m, dtype=np.float64)[:, None]
        return to_camera(_in_picture(cells[..., :2], matrices), depth, intrinsics)

    def _cells(self, crops: NDArray[np.float32]) -> FloatArray:
        cells = self.pose.network({"image": crops})["coordinates"].astype(np.float64)
        if not self.pose.model.flip_test:
            return cells
        points = self.pose.network({"image": np.ascontiguousarray(crops[..., ::-1])})["coordinates"]
        turned = points.astype(np.float64)[:, mirror_rows(self.pose.model.keypoints)]
        turned[..., 0] = self.pose.model.input_size[0] // STRIDE - 1 - turned[..., 0]
        return (cells + turned) / 2


def region(
    box: FloatArray, picture: tuple[int, int], target: tuple[int, int]
) -> tuple[FloatArray, FloatArray]:
    """Centre and extent px of the crop, as the official `process_bbox`: cut to the picture, aspect, 1.25.

    Raises ValueError for a box that lies outside the picture.
    """
    clean = _clean(box, picture)
    if clean is None:
        raise ValueError(f"the box {np.round(box, 1).tolist()} has no area in a picture of {picture} px")
    return crop_region(clean, target)


def k_value(extent: FloatArray, intrinsics: FloatArray) -> float:
    """RootNet's k in mm: how far a person whose box covers `extent` px would be (Moon et al. 2019, eq. 2)."""
    return float(np.sqrt(REAL_AREA_MM2 * intrinsics[0] * intrinsics[1] / (extent[0] * extent[1])))


def to_camera(points: FloatArray, depth: FloatArray, intrinsics: FloatArray) -> FloatArray:
    """Picture points (…, 2) px at depths (…) m to camera space (…, 3) m, by the pinhole model."""
    fx, fy, cx, cy = intrinsics
    x, y = (points[..., 0] - cx) / fx * depth, (points[..., 1] - cy) / fy * depth
    return np.stack([x, y, depth], axis=-1)


def _clean(box: FloatArray, picture: tuple[int, int]) -> FloatArray | None:
    low = np.maximum(box[:2], 0.0)
    high = np.minimum(np.array(picture) - 1.0, low + np.maximum(box[2:4] - box[:2] - 1.0, 0.0))
    has_area = bool(np.all(box[2:4] > box[:2]) and np.all(high >= low))
    return np.concatenate([low, high]) if has_area else None


def _in_picture(cells: FloatArray, matrices: Sequence[FloatArray]) -> FloatArray:
    """Cells of the heat volume (n, …, 2) back into the pixels of each crop's picture."""
    maps = np.stack(matrices).reshape(len(matrices), *(1,) * (cells.ndim - 2), 2, 3)
    scale = np.stack([maps[..., 0, 0], maps[..., 1, 1]], axis=-1)
    return (cells * STRIDE - maps[..., 2]) / scale


def _nobody(count: int) -> tuple[FloatArray, FloatArray]:
    return np.full((count, len(KEYPOINTS), 3), np.nan), np.zeros((count, len(KEYPOINTS)))
