"""Persons in a picture: letterbox, network, boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engines.boxes import decode
from engines.crop import letterbox_size
from engines.picture import Picture, colours
from engines.pose import FloatArray
from engines.runtime import Network

if TYPE_CHECKING:
    from engines.zoo import Model


@dataclass(frozen=True)
class Detector:
    """A YOLO-family network that finds persons.

    `size` (width, height) of its input; `rgb` whether it wants RGB, else BGR; `pad` the grey
    of its letterbox; `least` is the lowest score that counts as a person; `decoder` is the kind of its head
    (`engines.boxes`), `outputs` their names in the decoder's order, `input` the name of the picture's input.
    """

    network: Network
    size: tuple[int, int]
    rgb: bool = False
    mean: tuple[float, ...] = (0.0, 0.0, 0.0)
    std: tuple[float, ...] = (1.0, 1.0, 1.0)
    pad: float = 114.0
    least: float = 0.3
    decoder: str = "yolox"
    outputs: tuple[str, ...] = ("dets", "labels")
    input: str = "input"

    @classmethod
    def of(cls, model: Model, network: Network) -> Detector:
        """The detector that a zoo entry declares, run by `network`."""
        rgb = model.colour == "rgb"
        return cls(
            network,
            model.input_size,
            rgb,
            model.mean,
            model.std,
            float(model.pad or 0),
            decoder=model.decoder,
            outputs=model.outputs,
            input=model.input,
        )

    def __call__(self, picture: Picture) -> FloatArray:
        """(n, 5): x1, y1, x2, y2 px and score of each person, best first."""
        scale, inner = letterbox_size(picture.size, self.size)
        outputs = self.network({self.input: self._letterbox(picture, inner)[None]})
        dets = decode(self.decoder, outputs, self.outputs, self.size, self.least)
        dets[:, :4] /= scale
        width, height = picture.size
        dets[:, :4] = np.clip(dets[:, :4], 0, [width, height, width, height])
        return dets[np.argsort(-dets[:, 4], kind="stable")]

    def _letterbox(self, picture: Picture, inner: tuple[int, int]) -> np.ndarray:
        """(3, h, w) float32: the picture at the top left, grey beside it."""
        matrix, offset = picture.to_rgb
        if not self.rgb:
            matrix, offset = matrix[::-1], offset[::-1]
        mean, std = np.array(self.mean), np.array(self.std)
        canvas = np.empty((3, self.size[1], self.size[0]), np.float32)
        canvas[:] = ((self.pad - mean) / std)[:, None, None]
        samples = picture.resize(inner)
        canvas[:, : inner[1], : inner[0]] = colours(samples, matrix / std[:, None], (offset - mean) / std)
        return canvas
