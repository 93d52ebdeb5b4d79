"""A lifted body made whole: limbs of the length that is the person's own, the same left and right and always.

First the points slide towards their rays; then every bone is brought to its length, the points moving along
their rays rather than off them (position-based dynamics, Müller et al. 2007, all bones at once); last the chain is
set from the pelvis outwards, so that the lengths are exact.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import BONE_OF, CHILD, PARENT, POINTS

Array = NDArray[Any]

ROUNDS = 1
"""Times that all bones are brought towards their lengths."""

STIFF = 0.12
"""How readily a point leaves its ray, against 1 along it."""

GOOD, POOR = 0.006, 0.015
"""Typical distance from the rays, in body heights, of the network's points where the 2D is true, and where it is as
an engine's: what is nearer is taken to its rays all the way, what is farther hardly."""

LEAST = 0.1
"""The least share of the way to its ray that a point is taken."""

_SPREAD = np.zeros((len(POINTS), 2 * len(CHILD)))
_SPREAD[PARENT, np.arange(len(CHILD))] = 1
_SPREAD[CHILD, len(CHILD) + np.arange(len(CHILD))] = 1
_SPREAD /= np.maximum(_SPREAD.sum(1, keepdims=True), 1)
_ENDS = np.concatenate([PARENT, CHILD])


def _above() -> Array:
    """Which bones (26, 25) lead from the pelvis to each point."""
    lead = np.zeros((len(POINTS), len(CHILD)))
    for k, (parent, child) in enumerate(zip(PARENT, CHILD, strict=True)):
        lead[child] = lead[parent]
        lead[child, k] = 1
    return lead


_ABOVE = _above()


def fit_bodies(points: Array, root: Array, rays: Array, score: Array, lengths: Array) -> Array:
    """Points (n, 26, 3) about the pelvis with bones of `lengths` (n, bones).

    `points` as the network returns them, in camera axes; `root` (n, 3) where the pelvis is, in the same unit;
    `rays` (n, 26, 2) finite; `score` (n, 26), 0 where missing.
    """
    placed = points + root[:, None]
    to_ray = rays * placed[..., 2:] - placed[..., :2]
    placed[..., :2] += trust_in_rays(to_ray, score)[..., None] * to_ray
    sight = (placed / np.linalg.norm(placed, axis=-1, keepdims=True))[:, _ENDS]
    each = lengths[:, BONE_OF]
    for _ in range(ROUNDS):
        placed = placed + _corrections(placed, sight, each)
    return chain_bones(placed, each)


def trust_in_rays(to_ray: Array, score: Array) -> Array:
    """The share (n, 26) of its way `to_ray` (n, 26, 2) that a point is taken; 0 for one that is not seen.

    Where most points of a frame lie near their rays, 2D and network agree and the rays are finer; where they do
    not, the network's window has smoothed what trembles in the 2D.
    """
    share = np.maximum(1 - trembling(to_ray, score), LEAST)[:, None]
    return np.asarray(share * np.clip(1.5 * score, 0, 1))


def trembling(to_ray: Array, score: Array) -> Array:
    """How much the 2D trembles (n,): 0 where points lie as near to their rays as true 2D has them, 1 as an engine."""
    seen = score > 0
    away = np.sort(np.where(seen, np.linalg.norm(to_ray, axis=-1), np.inf), axis=1)
    middle = np.take_along_axis(away, (seen.sum(1, keepdims=True) - 1).clip(0) // 2, axis=1)[:, 0]
    return np.clip((middle - GOOD) / (POOR - GOOD), 0, 1)


def _corrections(placed: Array, sight: Array, each: Array) -> Array:
    """How the points move; `sight` (n, 50, 3) towards each bone's parent, then towards each bone's child."""
    bone = placed[:, CHILD] - placed[:, PARENT]
    long = np.linalg.norm(bone, axis=-1, keepdims=True)
    along = bone / np.maximum(long, 1e-6)
    along = np.concatenate([-along, along], axis=1)
    # a point yields along its line of sight, hardly across it
    slack = STIFF * along + (1 - STIFF) * sight * (sight * along).sum(-1, keepdims=True)
    parents, children = np.split((slack * along).sum(-1, keepdims=True), 2, axis=1)
    push = (each[..., None] - long) / np.maximum(parents + children, 1e-6)
    return np.asarray(_SPREAD @ (np.concatenate([push, push], axis=1) * slack))


def chain_bones(points: Array, each: Array) -> Array:
    """Points about the pelvis with bones of exactly the lengths `each` (n, 25), directions unchanged."""
    bone = points[:, CHILD] - points[:, PARENT]
    step = bone * (each / np.maximum(np.linalg.norm(bone, axis=-1), 1e-6))[..., None]
    return np.asarray(_ABOVE @ step)
