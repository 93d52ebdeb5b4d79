"""Masses and inertia of body segments: de Leva, Adjustments to Zatsiorsky-Seluyanov's segment inertia parameters,
J Biomech 29 (1996), table 4; mean of women and men."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rules.bma.segments import SEGMENTS
from rules.filters import FloatArray


@dataclass(frozen=True, slots=True)
class Inertia:
    """Of one segment: `mass` as a share of the body's; `centre` as a share of its length from its lower end as in
    `rules.bma.segments`; `gyration`, radius about a transverse axis, as a share of its length."""

    mass: float
    centre: float
    gyration: float


FEMALE: dict[str, Inertia] = {
    "trunk": Inertia(0.4257, 1 - 0.3782, 0.370),
    "head": Inertia(0.0668, 1 - 0.4841, 0.283),
    "upper_arm": Inertia(0.0255, 1 - 0.5754, 0.269),
    "forearm": Inertia(0.0138, 1 - 0.4559, 0.259),
    "hand": Inertia(0.0056, 1 - 0.7474, 0.493),
    "thigh": Inertia(0.1478, 1 - 0.3612, 0.367),
    "shin": Inertia(0.0481, 1 - 0.4352, 0.265),
    "foot": Inertia(0.0129, 0.4014, 0.289),
}
MALE: dict[str, Inertia] = {
    "trunk": Inertia(0.4346, 1 - 0.4310, 0.371),
    "head": Inertia(0.0694, 1 - 0.5002, 0.309),
    "upper_arm": Inertia(0.0271, 1 - 0.5772, 0.277),
    "forearm": Inertia(0.0162, 1 - 0.4574, 0.271),
    "hand": Inertia(0.0061, 1 - 0.7900, 0.571),
    "thigh": Inertia(0.1416, 1 - 0.4095, 0.329),
    "shin": Inertia(0.0433, 1 - 0.4395, 0.249),
    "foot": Inertia(0.0137, 0.4415, 0.251),
}
"""Trunk from mid hips to mid shoulders, head from the neck to the vertex, hand to the knuckles (de Leva's WJC-MET3),
shin to the ankle joint. De Leva's other end points differ by about one per cent of a segment."""


def _mean(name: str) -> tuple[float, float, float]:
    women, men = FEMALE[name], MALE[name]
    return (
        (women.mass + men.mass) / 2,
        (women.centre + men.centre) / 2,
        (women.gyration + men.gyration) / 2,
    )


_TABLE: FloatArray = np.array([_mean(s.removeprefix("left_").removeprefix("right_")) for s in SEGMENTS])
MASS: FloatArray = _TABLE[:, 0] / _TABLE[:, 0].sum()
"""(14,) share of the body's mass, in the order of `SEGMENTS`; they add up to one."""
CENTRE: FloatArray = _TABLE[:, 1]
"""(14,) place of the centre of mass between lower (0) and upper end (1)."""
GYRATION: FloatArray = _TABLE[:, 2]
"""(14,) radius of gyration about a transverse axis, as a share of the length."""
