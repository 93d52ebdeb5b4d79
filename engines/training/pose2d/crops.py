"""Crops of people out of pictures, decoded once: in memory up to a limit, on disk beyond."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.crop import PADDING, crop_matrix, crop_region
from engines.pose import FloatArray
from engines.training.pose2d.samples import DataError, Sample

ROOM = 1.6
"""Crops reach so far beyond the person's box: augmentation turns, shifts and scales within them."""
ENLARGED = ROOM / PADDING
"""So their sides are so many times those of the network's input: a person is as large in them as there."""
MB = 2**20


@dataclass(frozen=True, slots=True)
class LabelledCrop:
    """A crop and its labels: `image` (h, w, 3) uint8 RGB, `xy` (30, 2) px of it, `weight` (30,)."""

    image: NDArray[np.uint8]
    xy: FloatArray
    weight: FloatArray


class CropCache:
    """Crops of samples by their number, each cut out of its picture once.

    The first `memory_mb` are held in memory; what is beyond lies as PNG in `folder`, and is taken from there by later
    runs too.
    """

    def __init__(
        self, samples: Sequence[Sample], size: tuple[int, int], folder: Path, memory_mb: float = 2048
    ) -> None:
        self._samples, self._size, self._folder = samples, size, folder
        self._target = (round(size[0] * ENLARGED), round(size[1] * ENLARGED))
        self._limit = memory_mb * MB
        self._held: dict[int, NDArray[np.uint8]] = {}
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._samples)

    def __getitem__(self, number: int) -> LabelledCrop:
        """Raises DataError for a picture that cannot be decoded."""
        sample = self._samples[number]
        matrix = crop_matrix(*crop_region(sample.box, self._target, ROOM), self._target)
        image = self._held.get(number)
        if image is None:
            image = self._read_or_cut(sample, matrix)
            if self._bytes + image.nbytes <= self._limit:
                self._held[number] = image
                self._bytes += image.nbytes
        xy = sample.xy @ matrix[:, :2].T + matrix[:, 2]
        return LabelledCrop(image, xy, np.where(np.isfinite(xy).all(1), sample.weight, 0.0))

    def _read_or_cut(self, sample: Sample, matrix: FloatArray) -> NDArray[np.uint8]:
        if self._bytes < self._limit:
            return self._cut(sample, matrix)
        state = (
            f"{sample.picture} {sample.picture.stat().st_mtime_ns} {matrix.round(4).tolist()} {self._target}"
        )
        path = self._folder / f"{hashlib.sha256(state.encode()).hexdigest()[:24]}.png"
        stored = cv2.imread(str(path)) if path.is_file() else None
        if stored is None:
            image = self._cut(sample, matrix)
            self._folder.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part.png")
            cv2.imwrite(str(part), image[..., ::-1])
            part.replace(path)
            return image
        return np.ascontiguousarray(stored[..., ::-1])

    def _cut(self, sample: Sample, matrix: FloatArray) -> NDArray[np.uint8]:
        image = cv2.imread(str(sample.picture), cv2.IMREAD_COLOR)
        if image is None:
            raise DataError(
                f"{sample.picture}: cannot be decoded as a picture; take its rows out of the annotations"
            )
        crop = cv2.warpAffine(image, matrix, self._target, flags=cv2.INTER_AREA)
        return np.ascontiguousarray(crop[..., ::-1], dtype=np.uint8)
