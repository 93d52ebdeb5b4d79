"""A larger network that teaches a smaller one: its heatmaps, or its SimCC bins as heatmaps, beside the labels."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from engines import fetch, zoo
from engines.networks.unet import STRIDE
from engines.pose import INDEX, KEYPOINTS
from engines.pose2d import PoseEstimator
from engines.runtime import load
from engines.training.pose2d.augment import MEAN, STD
from engines.training.pose2d.targets import simcc_maps
from engines.training.pose2d.train import Teacher


def teacher_of(model_name: str) -> Teacher:
    """The 2D network of the zoo by that name, as a teacher. Raises UnknownNameError, and what fetching raises."""
    model = zoo.load().model(model_name)
    estimator = PoseEstimator.of(model, load(fetch.ensure(model)))
    columns = [INDEX[name] for name in estimator.keypoints if name]
    rows = [row for row, name in enumerate(estimator.keypoints) if name]
    has = torch.zeros(len(KEYPOINTS))
    has[columns] = 1.0

    def teach(image: Tensor) -> tuple[Tensor, Tensor]:
        size = (image.shape[-1] // STRIDE, image.shape[-2] // STRIDE)
        found = estimator.outputs_of(_feed(image, estimator))
        if estimator.decoder == "simcc":
            maps = simcc_maps(torch.from_numpy(found[0]).float(), torch.from_numpy(found[1]).float(), size)
        else:
            maps = torch.nn.functional.interpolate(torch.from_numpy(found[0]).float(), (size[1], size[0]))
        every = torch.zeros(len(image), len(KEYPOINTS), size[1], size[0])
        every[:, columns] = maps[:, rows]
        return every, has

    return teach


def _feed(image: Tensor, estimator: PoseEstimator) -> np.ndarray:
    """The crops as the teacher wants them: its size, its order of colours, its normalisation."""
    ours_mean, ours_std = (torch.tensor(values).view(1, 3, 1, 1) for values in (MEAN, STD))
    colours = image * ours_std + ours_mean
    if not estimator.rgb:
        colours = colours.flip(1)
    mean, std = (torch.tensor(values).view(1, 3, 1, 1) for values in (estimator.mean, estimator.std))
    width, height = estimator.size
    sized = torch.nn.functional.interpolate(
        (colours - mean) / std, (height, width), mode="bilinear", align_corners=False, antialias=True
    )
    return np.ascontiguousarray(sized.numpy(), dtype=np.float32)
