"""How wrong a lifted pose is: distances of points, of bones, and of the bones' directions."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from engines.lift_points import POINT, POINTS

LIMBS = (
    ("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle"), ("shoulder", "hip"),
    ("ankle", "big_toe"), ("ankle", "heel"),
)  # fmt: skip
_FROM = torch.tensor([POINT[f"{side}_{a}"] for side in ("left", "right") for a, _ in LIMBS])
_TO = torch.tensor([POINT[f"{side}_{b}"] for side in ("left", "right") for _, b in LIMBS])
_LIGHT = ("nose", "eye", "ear", "toe", "heel", "head")
_WEIGHT = torch.tensor(np.array([0.5 if name.endswith(_LIGHT) else 1.0 for name in POINTS], dtype=np.float32))
_WEIGHT = _WEIGHT / _WEIGHT.mean()


def position_error(found: Tensor, true: Tensor) -> Tensor:
    """Mean distance of points (b, 26, 3), in statures; face, toes and heels count half."""
    return (torch.linalg.vector_norm(found - true + 1e-8, dim=-1) * _WEIGHT).mean()


def limb_error(found: Tensor, true: Tensor) -> Tensor:
    """Mean distance of limbs' vectors and, of a tenth of that weight a radian, of their directions."""
    a, b = found[:, _TO] - found[:, _FROM], true[:, _TO] - true[:, _FROM]
    apart = torch.linalg.vector_norm(a - b + 1e-8, dim=-1)
    turned = torch.linalg.vector_norm(_unit(a) - _unit(b) + 1e-8, dim=-1)
    return (apart + 0.1 * turned).mean()


def _unit(vectors: Tensor) -> Tensor:
    return vectors / torch.linalg.vector_norm(vectors, dim=-1, keepdim=True).clamp_min(1e-4)


def loss(found: Tensor, true: Tensor) -> Tensor:
    """What training makes small."""
    return position_error(found, true) + 0.5 * limb_error(found, true)
