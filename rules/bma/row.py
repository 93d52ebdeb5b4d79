"""Rows of the table of channels: one declaration stands for all its sides, points, axes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import product
from string import Formatter
from typing import TYPE_CHECKING

from engines.pose import KEYPOINTS
from rules.joints import JOINT_ANGLES, SIDES

if TYPE_CHECKING:
    from rules.bma.motion import Motion
    from rules.filters import FloatArray

NEEDS: dict[str, str] = {
    "2d": "key points in the picture; taken in space where the poses have xyz",
    "scale": "metres: poses with xyz, or key points in the picture and the person's height",
    "3d": "poses with xyz",
    "intrinsics": "poses with xyz; true in place and size only if they come from the camera's own intrinsics",
}
"""What a channel needs of the poses. `intrinsics` is computed from any xyz."""

TIERS: tuple[str, ...] = ("live", "essential", "all")
"""Which channels: those of the live screen, those that a trainer reads, every one. Each holds the one before."""

AXES: tuple[str, ...] = ("x", "y", "z")
"""Camera axes: x to the right of the picture, y down, z away from the camera."""
BODY_AXES: tuple[str, ...] = ("lateral", "up", "forward")
"""Axes of the person: lateral to the person's left."""

DOMAINS: dict[str, tuple[str, ...]] = {
    "point": KEYPOINTS,
    "side": SIDES,
    "joint": tuple(JOINT_ANGLES),
    "axis": AXES,
    "body_axis": BODY_AXES,
}
"""What the places in a row's name stand for; a row may add its own."""

Compute = Callable[["Motion"], "FloatArray"]


@dataclass(frozen=True, slots=True)
class Channel:
    """One column of the biomechanics.

    `needs` is a key of `NEEDS`, `tier` the smallest of `TIERS` it belongs to; `odd` is true where the value
    changes its sign in the mirror; `function` names what computes it.
    """

    name: str
    unit: str
    description: str
    formula: str
    source: str
    needs: str
    tier: str
    odd: bool
    function: str


@dataclass(frozen=True, eq=False)
class Row:
    """A row of the table: `velocity.{point}` stands for thirty channels.

    `compute` returns (n, …) with an axis for each place of the name, in its order. `places` adds domains to
    `DOMAINS`. By the value of the first place, `about` holds the words for `{about}` in the description, `exact`
    those for `{exact}` in the formula, and `cited` a source of its own. `odd` is True, or the values of a place
    for which it is.
    """

    name: str
    unit: str
    description: str
    formula: str
    source: str
    compute: Compute
    needs: str = "2d"
    tier: str = "all"
    odd: bool | tuple[str, ...] = False
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    exact: Mapping[str, str] = field(default_factory=dict)
    cited: Mapping[str, str] = field(default_factory=dict)

    @property
    def domains(self) -> dict[str, tuple[str, ...]]:
        """Place -> its values, in the order of the name."""
        known = DOMAINS | dict(self.places)
        return {place: known[place] for _, place, _, _ in Formatter().parse(self.name) if place is not None}

    @property
    def width(self) -> int:
        """How many channels it stands for."""
        return math.prod(len(values) for values in self.domains.values())

    def channels(self) -> Iterator[Channel]:
        """Every channel it stands for, in the order in which `compute` returns them."""
        places = self.domains
        for values in product(*places.values()):
            words = dict(zip(places, values, strict=True))
            yield self._channel(words)

    def _channel(self, words: dict[str, str]) -> Channel:
        first = next(iter(words.values()), "")
        spoken = {place: value.replace("_", " ") for place, value in words.items()}
        odd = self.odd if isinstance(self.odd, bool) else any(v in self.odd for v in words.values())
        return Channel(
            self.name.format(**words),
            self.unit,
            self.description.format(**spoken, about=self.about.get(first, "")),
            self.formula.format(**spoken, exact=self.exact.get(first, "")),
            self.cited.get(first, self.source),
            self.needs,
            self.tier,
            odd,
            function_name(self.compute),
        )


def function_name(compute: Compute) -> str:
    """`module.function`, and of what, where a function was made from another."""
    if isinstance(compute, partial):
        inner = ", ".join(function_name(each) for each in compute.args if callable(each))
        return f"{function_name(compute.func)} of {inner}"
    return f"{compute.__module__}.{compute.__qualname__}"
