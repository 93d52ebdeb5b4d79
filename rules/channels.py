"""The one table of biomechanics channels: name, unit, what it is, formula, source, which poses it needs.

Rows are declared in `rules.bma`, family by family, beside the functions that compute them; each stands for all
its sides, key points and axes.
"""

from __future__ import annotations

from rules.bma import (
    anatomical,
    angles,
    distances,
    mass,
    points,
    posture,
    segments,
    support,
    symmetry,
    uncertainty,
)
from rules.bma.row import NEEDS, TIERS, Channel, Row

FAMILIES: dict[str, tuple[Row, ...]] = {
    "joint angles": angles.ROWS,
    "key points": points.ROWS,
    "symmetry": symmetry.ROWS,
    "uncertainty": uncertainty.ROWS,
    "posture": posture.ROWS,
    "centre of mass and energy": mass.ROWS,
    "anatomical angles": anatomical.ROWS,
    "segments": segments.ROWS,
    "stance and support": support.ROWS,
    "distances": distances.ROWS,
}
"""Family -> its rows."""

ROWS: tuple[Row, ...] = tuple(
    sorted((row for rows in FAMILIES.values() for row in rows), key=lambda row: TIERS.index(row.tier))
)
"""Every row, those of the smaller tiers first."""

CHANNELS: tuple[Channel, ...] = tuple(channel for row in ROWS for channel in row.channels())
"""Every channel, in the order of the columns."""


DECLARED: dict[str, Channel] = {channel.name: channel for channel in CHANNELS}
"""Name -> channel."""


def choose_rows(tier: str, spatial: bool, scaled: bool) -> tuple[Row, ...]:
    """The rows of a tier that can be computed: `spatial` with xyz, `scaled` where metres are known.

    Raises ValueError for an unknown tier.
    """
    if tier not in TIERS:
        raise ValueError(f"channels are one of {', '.join(TIERS)}, not {tier!r}")
    here = {"2d": True, "scale": scaled or spatial, "3d": spatial, "intrinsics": spatial}
    return tuple(row for row in ROWS if TIERS.index(row.tier) <= TIERS.index(tier) and here[row.needs])


__all__ = ["CHANNELS", "DECLARED", "FAMILIES", "NEEDS", "ROWS", "TIERS", "Channel", "Row", "choose_rows"]
