"""A decoded picture that is sampled where a network looks, and converted to BGR only when somebody asks.

Decoders return planar YUV 4:2:0. A person's crop is a hundredth of a large picture, so the crop is warped out of
the planes and its colours are converted there: converting whole pictures would cost more than the crop does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

# ITU-R BT.601, limited range: what OpenCV and swscale assume of a video that says nothing of its colours.
_YUV_TO_RGB = np.array(
    [[1.164384, 0.0, 1.596027], [1.164384, -0.391762, -0.812968], [1.164384, 2.017232, 0.0]]
)
_YUV_OFFSET = np.array([16.0, 128.0, 128.0])
_CHROMA_TO_LUMA = np.array([[2.0, 0.0, 0.5], [0.0, 2.0, 0.5], [0.0, 0.0, 1.0]])


@dataclass(frozen=True, eq=False)
class Picture:
    """One picture as planes: three for YUV 4:2:0, or one (H, W, 3) BGR array.

    `planes` are uint8: (Y (H, W), U and V (ceil(H/2), ceil(W/2))), or (BGR,). `fitted_from` is the size (width,
    height) px that it is stored in where that is not the size of the film's first picture.
    """

    planes: tuple[Bytes, ...]
    fitted_from: tuple[int, int] | None = None

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        height, width = self.planes[0].shape[:2]
        return width, height

    @cached_property
    def bgr(self) -> Bytes:
        """(H, W, 3) uint8 BGR."""
        if len(self.planes) == 1:
            return self.planes[0]
        width, height = self.size
        stacked = np.concatenate([plane.reshape(-1) for plane in self.planes]).reshape(height * 3 // 2, width)
        return np.asarray(cv2.cvtColor(stacked, cv2.COLOR_YUV2BGR_I420), dtype=np.uint8)

    @property
    def to_rgb(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(3, 3) matrix and (3,) offset that bring this picture's samples to RGB 0..255."""
        if len(self.planes) == 1:
            return np.eye(3)[::-1], np.zeros(3)
        return _YUV_TO_RGB, -_YUV_TO_RGB @ _YUV_OFFSET

    def warp(self, matrix: NDArray[np.float64], size: tuple[int, int]) -> Floats:
        """Sample the picture through an affine map.

        `matrix` (2, 3) takes picture pixels to pixels of the result, `size` is the result's (width, height).
        Returns (3, height, width) float32 samples in the picture's own colours (see `to_rgb`); bilinear, black
        outside the picture.
        """
        out = np.empty((3, size[1], size[0]), np.float32)
        if len(self.planes) == 1:
            warped = cv2.warpAffine(self.planes[0], matrix, size, flags=cv2.INTER_LINEAR)
            out[:] = warped.transpose(2, 0, 1)
            return out
        chroma = matrix @ _CHROMA_TO_LUMA
        for i, (plane, empty) in enumerate(zip(self.planes, (16, 128, 128), strict=True)):
            through = matrix if i == 0 else chroma
            out[i] = cv2.warpAffine(plane, through, size, flags=cv2.INTER_LINEAR, borderValue=empty)
        return out

    def resize(self, size: tuple[int, int]) -> Floats:
        """The whole picture at another (width, height): (3, height, width) float32, own colours, bilinear."""
        if len(self.planes) == 1:
            return cv2.resize(self.planes[0], size).transpose(2, 0, 1).astype(np.float32)
        return np.stack([cv2.resize(plane, size) for plane in self.planes]).astype(np.float32)


def colours(samples: Floats, matrix: NDArray[np.float64], offset: NDArray[np.float64]) -> Floats:
    """Apply a colour map to (3, H, W) samples: one small matrix product, normalisation included."""
    flat = matrix.astype(np.float32) @ samples.reshape(3, -1)
    flat += offset.astype(np.float32)[:, None]
    return flat.reshape(samples.shape)


def cut_normalised(
    picture: Picture,
    matrix: NDArray[np.float64],
    size: tuple[int, int],
    rgb: bool,
    mean: tuple[float, ...],
    std: tuple[float, ...],
) -> Floats:
    """The network's input (3, h, w) that a map (2, 3) cuts out of a picture: (colour - mean) / std on 0..255."""
    to_rgb, offset = picture.to_rgb
    if not rgb:
        to_rgb, offset = to_rgb[::-1], offset[::-1]
    means, spread = np.array(mean), np.array(std)
    return colours(picture.warp(matrix, size), to_rgb / spread[:, None], (offset - means) / spread)
