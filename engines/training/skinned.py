"""Bodies of skin about bones, posed by the joint angles of `engines.training.posing`.

Axes as there: x to the person's left when facing +z, y up. Every bone belongs to a segment, and every segment turns
as a whole; the skin follows its bones (linear blend skinning).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.training.body import Array, unit
from engines.training.posing import bend, mirror_turn, rotation

SIDES = (("left", 1, 9), ("right", -1, 18))
"""Side, its sign, and where its nine angles begin (`engines.training.posing.LIMITS`)."""
LIMBS = ("upper_arm", "forearm", "thigh", "shin")
"""Segments that hang straight down where all angles are 0."""
SEGMENTS: tuple[str, ...] = (
    "pelvis", "waist", "chest", "neck", "head",
    *(f"{side}_{limb}" for side, _, _ in SIDES for limb in (*LIMBS, "foot")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A body at rest, in metres: `vertices` (v, 3), triangles `faces` (f, 3), for each bone its `heads` (b, 3), its
    `parents` (b,) before it (-1 for the first) and its `segments` (b,) names; `weights` (v, b) of the skin, rows of
    sum 1. `landmarks` are key points by name, each a weighted sum (v,) of the skin."""

    vertices: Array
    faces: NDArray[np.intp]
    heads: Array
    parents: Sequence[int]
    segments: Sequence[str]
    weights: Array
    landmarks: Mapping[str, Array]

    @property
    def segment_of_vertex(self) -> NDArray[np.intp]:
        """(v,) which of `SEGMENTS` each vertex hangs on most."""
        own = np.array([SEGMENTS.index(name) for name in self.segments])
        return np.asarray(own[self.weights.argmax(1)])


def turns_of(angles: Array) -> dict[str, Array]:
    """Rotations (3, 3) of each segment from where all angles are 0, for `angles` (27,) degrees."""
    row = angles[None]
    root = rotation(1, row[:, 2]) @ rotation(0, row[:, 0]) @ rotation(2, row[:, 1])
    chest = root @ bend(row[:, 3:6])
    turns = {"pelvis": root, "waist": root @ bend(row[:, 3:6] / 2), "chest": chest}
    turns |= {"neck": chest @ bend(row[:, 6:9] / 2), "head": chest @ bend(row[:, 6:9])}
    for side, sign, first in SIDES:
        plane, raised, turn, elbow, flexion, abduction, out, knee, plantar = row[:, first : first + 9].T
        swing = rotation(1, -plane) @ rotation(2, raised) @ rotation(1, plane) @ rotation(1, turn)
        upper = chest @ mirror_turn(swing, sign)
        thigh = root @ mirror_turn(rotation(0, -flexion) @ rotation(2, abduction) @ rotation(1, out), sign)
        shin = thigh @ mirror_turn(rotation(0, knee), sign)
        turns[f"{side}_upper_arm"] = upper
        turns[f"{side}_forearm"] = upper @ mirror_turn(rotation(0, -elbow), sign)
        turns[f"{side}_thigh"], turns[f"{side}_shin"] = thigh, shin
        turns[f"{side}_foot"] = shin @ mirror_turn(rotation(0, plantar), sign)
    return {name: turn[0] for name, turn in turns.items()}


def pose_skin(figure: Figure, angles: Array) -> Array:
    """The skin (v, 3), m, of a figure with `angles` (27,) degrees, its lowest point on the floor (y = 0)."""
    turns = turns_of(angles)
    hanging = {name: _hanging(figure, name) for name in SEGMENTS}
    turned = np.stack([turns[name] @ hanging[name] for name in figure.segments])
    places = np.zeros_like(figure.heads)
    for bone, parent in enumerate(figure.parents):
        if parent >= 0:
            reach = figure.heads[bone] - figure.heads[parent]
            places[bone] = places[parent] + turned[parent] @ reach
    shifts = places - np.einsum("bij,bj->bi", turned, figure.heads)
    skin = np.einsum("vb,bij,vj->vi", figure.weights, turned, figure.vertices, optimize=True)
    skin += figure.weights @ shifts
    return np.asarray(skin - [0.0, skin[:, 1].min(), 0.0])


def _hanging(figure: Figure, segment: str) -> Array:
    """The turn that lets a limb of the body at rest hang straight down; none for what is no limb."""
    side, _, limb = segment.partition("_")
    if limb not in LIMBS:
        return np.eye(3)
    ends = {"upper_arm": "forearm", "forearm": "hand", "thigh": "shin", "shin": "foot"}
    start = figure.heads[list(figure.segments).index(segment)]
    following = f"{side}_{ends[limb]}"
    if following in figure.segments:
        end = figure.heads[list(figure.segments).index(following)]
    else:
        end = figure.landmarks[f"{side}_wrist"] @ figure.vertices
    return _between(unit(end - start), np.array([0.0, -1.0, 0.0]))


def _between(a: Array, b: Array) -> Array:
    """The smallest rotation that brings the unit vector `a` to `b` (Rodrigues)."""
    axis, cosine = np.cross(a, b), float(a @ b)
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.asarray(np.eye(3) + cross + cross @ cross / max(1.0 + cosine, 1e-6))
