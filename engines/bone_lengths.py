"""How long a person's bones are, in body heights, from how long they look.

The network's lengths are what people mostly have: of a build that training lacks, they are off by a tenth. How long
a bone looks across the line of sight is measured, though, and where the network sees it lie in the picture's plane
that is its length: the less a bone points at the camera, the more its look counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import ANKLE_HEIGHT, BONE_OF, BONES, CHILD, PARENT, STANDING, bone_lengths

Array = NDArray[Any]

SURE = 0.3
"""A point that scores this well has been seen well enough to measure by."""

SETTLING = 24
"""Frames in which lengths are measured again every time; later, every so many."""

LOOKED_AT: tuple[str, ...] = ("upper_arm", "forearm", "thigh", "shin", "trunk", "head")
"""Bones that are long enough to be measured by their look."""

TURNED_RAD = 0.35
"""How far the network's bones typically are from their true inclination to the line of sight."""

TREMBLE = (0.002, 0.08)
"""How far off, in body heights, the 2D of a bone's ends is, where it is true and where it is as an engine's."""

LIKENESS = 15.0
"""Frames that tell as much as one: neighbours are alike."""

USUAL = 0.1
"""How far the network's own lengths are from the person's, as a share."""

SLIMMEST = 0.3
"""Sine of the angle to the line of sight below which a bone's look tells nothing."""

_SIDES = np.eye(len(BONES), dtype=bool)[BONE_OF]
_BOTH = np.stack([PARENT, CHILD], axis=1)
_CHAIN = np.array([BONES.index(bone) for bone in STANDING])
_SEEN_BONES = tuple((BONES.index(bone), np.flatnonzero(BONES.index(bone) == BONE_OF)) for bone in LOOKED_AT)


@dataclass(frozen=True, slots=True)
class BoneSamples:
    """What n frames say of bones: the network's `lengths` (n, bones), whether both ends were seen `surely` (n, 25),
    and how long each looks when it is turned into the picture's plane, `shown` (n, 25), with its `weight` (n, 25)."""

    lengths: Array
    surely: Array
    shown: Array
    weight: Array

    @classmethod
    def at(cls, points: Array, root: Array, rays: Array, score: Array, away: Array) -> BoneSamples:
        """Looks of points (n, 26, 3) about the pelvis, which stands at `root` (n, 3).

        `rays` (n, 26, 2) finite, `score` (n, 26), 0 where missing; `away` (n,) from 0 where network and rays agree
        to 1 where the 2D trembles. A frame without a root tells of no look.
        """
        placed = points + root[:, None]
        bone, sight = placed[:, CHILD] - placed[:, PARENT], placed[:, CHILD] + placed[:, PARENT]
        sight = sight / np.linalg.norm(sight, axis=-1, keepdims=True)
        long = np.maximum(np.linalg.norm(bone, axis=-1), 1e-6)
        cosine = np.clip(np.abs((bone * sight).sum(-1)) / long, 0, 1)
        sine = np.sqrt(1 - cosine**2)
        slim = sine < SLIMMEST
        sine = np.maximum(sine, SLIMMEST)
        on_ray = np.concatenate([rays, np.ones_like(rays[..., :1])], axis=-1) * placed[..., 2:]
        seen = on_ray[:, CHILD] - on_ray[:, PARENT]
        across = np.linalg.norm(seen - (seen * sight).sum(-1, keepdims=True) * sight, axis=-1)
        tremble = np.interp(away, [0, 1], TREMBLE)[:, None] / (long * sine)
        variance = (TURNED_RAD * cosine / sine) ** 2 + (TURNED_RAD**2 / 2) ** 2 + tremble**2
        surely = np.asarray((score[:, _BOTH] >= SURE).all(-1))
        usable = surely & ~slim & np.isfinite(across)
        return cls(
            bone_lengths(points),
            surely,
            np.where(usable, np.maximum(across / sine, 1e-3), 1.0),
            np.where(usable, 1 / variance, 0.0),
        )

    @classmethod
    def together(cls, several: list[BoneSamples]) -> BoneSamples:
        """Those of several stretches as one."""
        parts = ([getattr(look, name) for look in several] for name in cls.__slots__)
        return cls(*(np.concatenate(part) for part in parts))


def measure_lengths(looks: BoneSamples) -> Array:
    """Lengths (bones,) of the person whom the frames show.

    Medians of what the network says, out of frames that saw both ends while there are any; long bones after their
    looks, the more the more these tell; and the chain from ankle to crown as long as a body of that height has it.
    """
    sure = looks.surely @ _SIDES
    enough = sure.sum(0) >= min(10, len(sure))
    found = np.median(looks.lengths, axis=0)
    for bone in np.flatnonzero(enough & ~sure.all(0)):
        found[bone] = np.median(looks.lengths[sure[:, bone], bone])
    for looked_at, sides in _SEEN_BONES:
        weight = looks.weight[:, sides].ravel()
        evidence = weight.sum() / LIKENESS / len(sides)
        if evidence > 0:
            ratio = _middle(np.log(looks.shown[:, sides].ravel() / found[looked_at]), weight)
            found[looked_at] *= np.exp(ratio * evidence / (evidence + USUAL**-2))
    return np.asarray(found * ((1 - ANKLE_HEIGHT) / found[_CHAIN].sum()))


def _middle(values: Array, weight: Array) -> float:
    """The weighted median."""
    order = np.argsort(values)
    summed = np.cumsum(weight[order])
    return float(values[order][np.searchsorted(summed, summed[-1] / 2)])


class BoneLengths:
    """A person's bone lengths as frames come."""

    MOST = 240
    """Frames that are remembered."""

    def __init__(self) -> None:
        self._all: list[BoneSamples] = []
        self._count = 0
        self._now: Array = np.array([])

    def add(self, look: BoneSamples) -> None:
        """Take another frame's looks."""
        if len(self._all) < self.MOST:
            self._all.append(look)
        else:
            self._all[self._count % self.MOST] = look
        # after the first second a median hardly moves from one frame to the next
        if self._count < SETTLING or self._count % SETTLING == 0:
            self._now = measure_lengths(BoneSamples.together(self._all))
        self._count += 1

    @property
    def now(self) -> Array:
        """Lengths (bones,) as far as they are known."""
        return self._now
