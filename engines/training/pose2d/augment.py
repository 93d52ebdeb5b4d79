"""What is done to crops before a network learns from them, by kornia: geometry with the labels, then light and
blur; JPEG by OpenCV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from kornia import augmentation as kornia
from torch import Tensor

from engines.pose import MIRRORED
from engines.training.pose2d.crops import LabelledCrop

MEAN, STD = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)
"""Of ImageNet, on 0..255: how the zoo declares what is trained here."""


JPEG = (25, 91)
"""Qualities of compressed crops, the upper end excluded."""


@dataclass(frozen=True, slots=True)
class CropVariety:
    """How much crops are varied. `turn_deg` and `scale` on both sides, `shift` as a share of the crop; the others
    are how often something is done, 0..1."""

    turn_deg: float = 30.0
    scale: float = 0.25
    shift: float = 0.06
    quarter_turns: float = 0.1
    flip: float = 0.5
    occlude: float = 0.4
    colour: float = 0.8
    blur: float = 0.15
    jpeg: float = 0.15


PLAIN = CropVariety(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
"""Nothing is varied: how a network is judged."""


@dataclass(frozen=True, slots=True)
class CropBatch:
    """What a network learns from: `image` (n, 3, h, w) normalised RGB, `xy` (n, 30, 2) px of it, `weight` (n, 30)."""

    image: Tensor
    xy: Tensor
    weight: Tensor


class Augmentation:
    """Makes batches for a network input of `size` (width, height); what is drawn comes from torch's generator."""

    def __init__(self, size: tuple[int, int], variety: CropVariety = CropVariety()) -> None:
        self._size, self._variety = size, variety
        v = variety
        self._flip = kornia.RandomHorizontalFlip(p=v.flip)
        scale = (1.0 / (1.0 + v.scale), 1.0 + v.scale)
        geometry = [
            kornia.RandomAffine(degrees=v.turn_deg, translate=(v.shift, v.shift), scale=scale, p=1.0),
            kornia.CenterCrop((size[1], size[0]), p=1.0),
        ]
        if v.quarter_turns:
            geometry.insert(0, kornia.RandomRotation90(times=(-1, 2), p=v.quarter_turns))
        self._geometry = kornia.AugmentationSequential(*geometry, data_keys=["input", "keypoints"])
        self._light = kornia.ImageSequential(
            kornia.ColorJiggle(brightness=0.35, contrast=0.35, saturation=0.35, hue=0.04, p=v.colour),
            kornia.RandomMotionBlur(kernel_size=(3, 9), angle=90.0, direction=1.0, p=v.blur),
        )
        self._holes = [
            kornia.RandomErasing(scale=(0.01, 0.08), ratio=(0.25, 4.0), p=v.occlude) for _ in range(2)
        ]

    def __call__(self, crops: Sequence[LabelledCrop]) -> CropBatch:
        """A batch of crops of one size; points that leave the picture have no weight."""
        image = torch.from_numpy(np.stack([crop.image for crop in crops])).permute(0, 3, 1, 2).float() / 255
        xy = torch.from_numpy(np.stack([np.nan_to_num(crop.xy) for crop in crops])).float()
        weight = torch.from_numpy(np.stack([crop.weight for crop in crops])).float()
        image, xy, weight = self._mirror(image, xy, weight)
        image, xy = self._geometry(image, xy)
        inside = ((xy >= 0) & (xy <= torch.tensor(self._size) - 1)).all(-1)
        image = self._occlude(self._compress(self._light(image).clamp(0, 1)))
        mean, std = (torch.tensor(values).view(1, 3, 1, 1) / 255 for values in (MEAN, STD))
        return CropBatch(((image - mean) / std).contiguous(), xy, weight * inside)

    def _mirror(self, image: Tensor, xy: Tensor, weight: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Some are mirrored; then their left is their right."""
        image = self._flip(image)
        flipped = self._flip._params["batch_prob"].bool()
        turned = xy[:, MIRRORED] * torch.tensor([-1.0, 1.0]) + torch.tensor([image.shape[-1] - 1.0, 0.0])
        xy = torch.where(flipped[:, None, None], turned, xy)
        return image, xy, torch.where(flipped[:, None], weight[:, MIRRORED], weight)

    def _compress(self, image: Tensor) -> Tensor:
        """Some are JPEGs of low quality: OpenCV's codec is far faster than kornia's, whose gradient nobody wants."""
        chosen = torch.rand(len(image)) < self._variety.jpeg
        quality = torch.randint(*JPEG, (len(image),))
        for at in chosen.nonzero()[:, 0].tolist():
            pixels = (image[at].permute(1, 2, 0) * 255).round().byte().numpy()
            _, file = cv2.imencode(".jpg", pixels[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, int(quality[at])])
            seen = np.asarray(cv2.imdecode(file, cv2.IMREAD_COLOR))[..., ::-1].copy()
            image[at] = torch.from_numpy(seen).permute(2, 0, 1).float() / 255
        return image

    def _occlude(self, image: Tensor) -> Tensor:
        """Rectangles of one colour each hide parts of some; what is hidden stays a target."""
        if not self._variety.occlude:
            return image
        for hole in self._holes:
            seen = hole(torch.ones_like(image[:, :1]))
            image = image * seen + torch.rand(len(image), 3, 1, 1) * (1 - seen)
        return image
