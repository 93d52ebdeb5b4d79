"""Key points of one person in a picture: affine crop, network, decoding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engines.crop import PADDING, crop_matrix, crop_region, to_picture
from engines.decode import decode_heatmaps, decode_simcc
from engines.keypoints import mirror_rows
from engines.picture import Picture, cut_normalised
from engines.pose import INDEX, KEYPOINTS, FloatArray, fill_midpoints
from engines.runtime import Network

if TYPE_CHECKING:
    from engines.zoo import Model


@dataclass(frozen=True)
class PoseEstimator:
    """A top-down 2D pose network with SimCC or heatmap outputs.

    `size` (width, height) of its input, `mean` and `std` of its RGB (or BGR) normalisation, `keypoints` the names
    of its outputs in order ("" for one that we have no name for), `padding` how much larger than the box its crop is,
    `input` the name of its input, `refine` how a heatmap's peak is refined, `flip_test` whether the mirrored crop is
    seen too and the mean taken.
    """

    network: Network
    size: tuple[int, int]
    keypoints: Sequence[str]
    decoder: str = "simcc"
    rgb: bool = True
    mean: tuple[float, ...] = (123.675, 116.28, 103.53)
    std: tuple[float, ...] = (58.395, 57.12, 57.375)
    padding: float = PADDING
    input: str = "input"
    outputs: tuple[str, ...] = ()
    refine: str = "dark"
    flip_test: bool = False

    @classmethod
    def of(cls, model: Model, network: Network) -> PoseEstimator:
        """The pose network that a zoo entry declares, run by `network`."""
        return cls(
            network,
            model.input_size,
            model.keypoints,
            model.decoder,
            model.colour == "rgb",
            model.mean,
            model.std,
            model.box_padding or PADDING,
            model.input,
            model.outputs,
            model.refine,
            model.flip_test,
        )

    def __call__(self, picture: Picture, box: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Key points of the person in `box` (x1, y1, x2, y2): xy (30, 2) px of the picture, score (30,)."""
        xy, score = self.together([picture], box)
        return xy[0], score[0]

    def together(self, pictures: Sequence[Picture], box: FloatArray) -> tuple[FloatArray, FloatArray]:
        """The same for n pictures in one call of the network: xy (n, 30, 2), score (n, 30).

        Each picture's numbers are what they are alone, to the last bit; a larger batch is a little faster.
        """
        xy, score = self.of_people(pictures, [box])
        return xy[0], score[0]

    def of_people(
        self, pictures: Sequence[Picture], boxes: Sequence[FloatArray]
    ) -> tuple[FloatArray, FloatArray]:
        """The same for m people in each of n pictures, still in one call: xy (m, n, 30, 2), score (m, n, 30)."""
        maps = [crop_matrix(*crop_region(box, self.size, self.padding), self.size) for box in boxes]
        crops = np.stack([self.crop(picture, matrix) for matrix in maps for picture in pictures])
        points, scores = self._decode(self.outputs_of(crops))
        n = len(pictures)
        found = [
            self._spread(to_picture(points[i * n : (i + 1) * n], matrix), scores[i * n : (i + 1) * n])
            for i, matrix in enumerate(maps)
        ]
        return np.stack([xy for xy, _ in found]), np.stack([score for _, score in found])

    def crop(self, picture: Picture, matrix: np.ndarray) -> np.ndarray:
        """The normalised input (3, h, w) float32 that a map cuts out of the picture."""
        return cut_normalised(picture, matrix, self.size, self.rgb, self.mean, self.std)

    def outputs_of(self, crops: np.ndarray) -> list[np.ndarray]:
        """SimCC's x and y of normalised crops (n, 3, h, w), or the heatmaps alone; the mean with those of the
        mirrored crops where asked for."""
        plain = self._pick_outputs(self.network({self.input: crops}))
        if not self.flip_test:
            return plain
        turned = self._pick_outputs(self.network({self.input: np.ascontiguousarray(crops[..., ::-1])}))
        rows = mirror_rows(self.keypoints)
        return [(a + b) / 2 for a, b in zip(plain, self._unmirror(turned, rows), strict=True)]

    def _pick_outputs(self, found: dict[str, np.ndarray]) -> list[np.ndarray]:
        if self.outputs:
            return [found[name] for name in self.outputs]
        return [found["simcc_x"], found["simcc_y"]] if self.decoder == "simcc" else list(found.values())[:1]

    def _unmirror(self, outputs: list[np.ndarray], rows: np.ndarray) -> list[np.ndarray]:
        first = outputs[0][:, rows][..., ::-1]
        if self.decoder == "simcc":
            return [first, outputs[1][:, rows]]
        # a cell of the mirrored map lies one cell to the left of its counterpart (Sun et al.'s SHIFT_HEATMAP)
        return [np.concatenate([first[..., :1], first[..., :-1]], axis=-1)]

    def _decode(self, outputs: list[np.ndarray]) -> tuple[FloatArray, FloatArray]:
        if self.decoder == "simcc":
            split = outputs[0].shape[-1] / self.size[0]
            return decode_simcc(outputs[0], outputs[1], split)
        maps = outputs[0]
        return decode_heatmaps(maps, stride=self.size[0] / maps.shape[-1], refine=self.refine)

    def _spread(self, points: FloatArray, scores: FloatArray) -> tuple[FloatArray, FloatArray]:
        count = len(points)
        xy, score = np.full((count, len(KEYPOINTS), 2), np.nan), np.zeros((count, len(KEYPOINTS)))
        rows = [row for row, name in enumerate(self.keypoints) if name]
        columns = [INDEX[self.keypoints[row]] for row in rows]
        xy[:, columns], score[:, columns] = points[:, rows], scores[:, rows]
        xy, score, _ = fill_midpoints(xy, score)
        return xy, score
