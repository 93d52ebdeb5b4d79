"""How wrong a lifted pose is: distances of points, of bones, and of the bones' directions."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from engines.lift_points import POINT, POINTS, SPREADS

LIMBS = (
    ("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle"), ("shoulder", "hip"),
    ("ankle", "big_toe"), ("ankle", "heel"),
)  # fmt: skip
_FROM = torch.tensor([POINT[f"{side}_{a}"] for side in ("left", "right") for a, _ in LIMBS])
_TO = torch.tensor([POINT[f"{side}_{b}"] for side in ("left", "right") for _, b in LIMBS])
_BENT = (("shoulder", "elbow", "wrist"), ("hip", "knee", "ankle"))
_HINGES = torch.tensor(
    [[POINT[f"{side}_{hinge[i]}"] for side in ("left", "right") for hinge in _BENT] for i in range(3)]
)
_SPREADS = torch.tensor([[POINT[angle[i]] for angle in SPREADS] for i in range(3)])
_LIGHT = ("nose", "eye", "ear", "toe", "heel", "head")
_WEIGHT = torch.tensor(np.array([0.5 if name.endswith(_LIGHT) else 1.0 for name in POINTS], dtype=np.float32))
_WEIGHT = _WEIGHT / _WEIGHT.mean()


def position_error(found: Tensor, true: Tensor) -> Tensor:
    """Mean distances (b,) of points (b, 26, 3), in statures; face, toes and heels count half."""
    return (torch.linalg.vector_norm(found - true + 1e-8, dim=-1) * _WEIGHT).mean(-1)


def limb_error(found: Tensor, true: Tensor) -> Tensor:
    """Mean distances (b,) of limbs' vectors and, of a tenth of that weight a radian, of their directions."""
    a, b = found[:, _TO] - found[:, _FROM], true[:, _TO] - true[:, _FROM]
    apart = torch.linalg.vector_norm(a - b + 1e-8, dim=-1)
    turned = torch.linalg.vector_norm(_unit(a) - _unit(b) + 1e-8, dim=-1)
    return (apart + 0.1 * turned).mean(-1)


def _unit(vectors: Tensor) -> Tensor:
    return vectors / torch.linalg.vector_norm(vectors, dim=-1, keepdim=True).clamp_min(1e-4)


def bend_error(found: Tensor, true: Tensor) -> Tensor:
    """Mean differences (b,) of the elbows' and knees' angles, in radians."""
    return (_bend(found, _HINGES) - _bend(true, _HINGES)).abs().mean(-1)


def _bend(points: Tensor, triples: Tensor) -> Tensor:
    first, vertex, last = (points[:, one] for one in triples)
    a, b = first - vertex, last - vertex
    # the small shift keeps the gradient finite where a limb is straight
    across = torch.linalg.vector_norm(torch.linalg.cross(a, b) + 1e-7, dim=-1)
    return torch.atan2(across, (a * b).sum(-1) + 1e-9)


def spread_error(spread: Tensor, found: Tensor, true: Tensor) -> Tensor:
    """Negative logarithm (b,) of the likelihood of the angles' errors under Laplace distributions whose mean absolute
    errors have the logarithms `spread` (b, 10), in radians; the points are taken as they are."""
    with torch.no_grad():
        off = (_bend(found, _SPREADS) - _bend(true, _SPREADS)).abs()
    return (spread + off * torch.exp(-spread)).mean(-1)


def loss(found: Tensor, true: Tensor, bend: float = 0.0, weight: Tensor | None = None) -> Tensor:
    """What training makes small; `bend` is the weight of a radian at elbows and knees, `weight` (b,) of windows."""
    value = position_error(found, true) + 0.5 * limb_error(found, true)
    if bend:
        value = value + bend * bend_error(found, true)
    return value.mean() if weight is None else (value * weight).sum() / weight.sum()
