"""How far each angle may be wrong: one standard deviation, in deg.

Two things make an angle wrong. The key points lie beside the joints: each has a spread, larger for a lower
score, and first-order propagation takes it to the angle. And a picture has no depth: a limb that looks shorter
than it is points towards the camera or away, and the angle in space is another one. From how much shorter each
limb looks follow two possible angles in space, one for each way it may point; their distance from the angle in
the picture is the second part. `bench/uncertainty.py` holds both against motion capture seen from all sides.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engines.pose import INDEX, MIRRORED
from rules.bma import anatomical, posture
from rules.bma.angles import TRIPLES, joint_angles, trunk_lean
from rules.bma.frames import dot, norm, unit
from rules.bma.motion import Motion
from rules.bma.row import Row
from rules.filters import FloatArray
from rules.joints import SIDES

TRUST_DEG = 15.0
"""An angle whose uncertainty is larger should not be trusted."""
STATED_TRUST_DEG = 8.0
"""The same where the 3D stage states it: of errors above 20 degrees, at most a quarter is then trusted."""
DEPTH = 2.5
"""A coordinate along the line of sight is so much less sure than one across it, where poses come from one camera."""
UNSEEN_TURN = 0.2
"""Sine of the turn out of the picture that a limb seen at full length may still have."""
TOO_LONG = 2.5
"""The length that a limb is taken to have is the largest seen for a while, so noise makes it longer, by about so many
standard deviations of a length …"""
SHORTEST = 0.75
"""… but it is never taken for less than this share. `bench/uncertainty.py` sets these: coverage is as stated."""
WORST_DEG = 90.0
"""No angle between 0 and 180 is less sure than this."""
LIMBS: dict[str, tuple[int, int]] = {
    "knee": (3, 4), "hip": (0, 3), "ankle": (4, 5), "elbow": (1, 2), "shoulder": (0, 1),
}  # fmt: skip
"""Joint -> which segments (torso, upper arm, forearm, thigh, shin, foot) lead to its first and to its last point."""
OURS = "first-order propagation and foreshortening, docs/biomechanics.md"
DRAWS = 4
"""Pairs of perturbations (each with its mirror image) with which angles of many points are propagated."""


def limit_deg(stated: bool) -> float:
    """The largest uncertainty of an angle that is trusted; `stated` by the 3D stage or computed here."""
    return STATED_TRUST_DEG if stated else TRUST_DEG


def of_joints(motion: Motion) -> FloatArray:
    """(n, 5, 2) deg, of `angles.joint_angles`."""
    if not motion.spatial:
        variance = point_part(motion) ** 2 + plane_part(motion) ** 2
    elif motion.angle_sd is None:
        variance = point_part(motion) ** 2
    else:
        variance = np.where(np.isfinite(motion.angle_sd), motion.angle_sd, point_part(motion)) ** 2
    return np.minimum(np.sqrt(variance), WORST_DEG)


def point_part(motion: Motion) -> FloatArray:
    """(n, 5, 2) deg: what the spread of the three key points does to the angle."""
    first, vertex, last = (motion.points[:, points] for points in TRIPLES)
    a, b = first - vertex, last - vertex
    along_a, along_b = unit(a), unit(b)
    cosine = dot(along_a, along_b)[..., None]
    turned = _square_to(along_a)
    # the directions in which the ends open the angle, over the lengths
    by_first = _direction(cosine * along_a - along_b, turned) / norm(a)[..., None]
    by_last = _direction(cosine * along_b - along_a, -np.sign(cosine) * turned) / norm(b)[..., None]
    spreads = [motion.spread[:, points, None] * _axis_factor(motion) for points in TRIPLES]
    terms = zip((by_first, -by_first - by_last, by_last), spreads, strict=True)
    variance = sum((slope**2 * spread**2).sum(-1) for slope, spread in terms)
    return np.degrees(np.sqrt(variance))


def _direction(towards: FloatArray, straight: FloatArray) -> FloatArray:
    """`towards` at length one; `straight` where it has no length, as at 0 and 180 deg."""
    length = norm(towards)[..., None]
    return np.where(length > 1e-6, towards / np.where(length > 1e-6, length, 1.0), straight)


def _square_to(along: FloatArray) -> FloatArray:
    """Some direction across `along`, in the picture."""
    turned = np.zeros_like(along)
    turned[..., 0], turned[..., 1] = -along[..., 1], along[..., 0]
    return turned


def _axis_factor(motion: Motion) -> FloatArray:
    return np.array([1.0, 1.0, DEPTH]) if motion.spatial else np.ones(2)


def plane_part(motion: Motion) -> FloatArray:
    """(n, 5, 2) deg: what limbs that point towards the camera or away do to an angle in the picture."""
    first, vertex, last = (motion.points[:, points] for points in TRIPLES)
    own = motion.lengths[:, np.array(list(LIMBS.values()))]
    spreads = [motion.spread[:, points] for points in TRIPLES]
    cos_a, sin_a = foreshortening(norm(first - vertex), own[..., :1], np.hypot(spreads[0], spreads[1]))
    cos_b, sin_b = foreshortening(norm(last - vertex), own[..., 1:], np.hypot(spreads[2], spreads[1]))
    flat = motion.of(joint_angles)
    within, beyond = cos_a * cos_b * np.cos(np.radians(flat)), sin_a * sin_b
    either = [np.degrees(np.arccos(np.clip(within + sign * beyond, -1.0, 1.0))) for sign in (1.0, -1.0)]
    return np.sqrt(((either[0] - flat) ** 2 + (either[1] - flat) ** 2) / 2)


def foreshortening(seen: FloatArray, own: FloatArray, spread: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Cosine and sine of a limb's turn out of the picture.

    `seen` is its length there, `own` its length as learned from what was seen, `spread` the standard deviation of
    a length.
    """
    true = np.maximum(own - TOO_LONG * spread, SHORTEST * own)
    cosine = np.minimum(seen / true, np.sqrt(1.0 - UNSEEN_TURN**2))
    return cosine, np.sqrt(1.0 - cosine**2)


def of_lean(motion: Motion) -> FloatArray:
    """(n,) deg, of `angles.trunk_lean`."""
    line = motion.middle("shoulder") - motion.middle("hip")
    ends = motion.spread[:, [INDEX[f"{side}_{name}"] for name in ("shoulder", "hip") for side in SIDES]]
    spread = np.sqrt((ends**2).sum(axis=1)) / 2
    noise = np.degrees(spread / norm(line)) * (DEPTH if motion.spatial else 1.0)
    if motion.spatial:
        return np.minimum(noise, WORST_DEG)
    flat = motion.of(trunk_lean)
    cosine, _ = foreshortening(norm(line), motion.lengths[:, 0], spread)
    inside = np.degrees(np.arccos(np.clip(cosine * np.cos(np.radians(flat)), -1.0, 1.0)))
    return np.minimum(np.hypot(noise, inside - flat), WORST_DEG)


def of_movements(motion: Motion) -> FloatArray:
    """(n, 18, 2) deg, of `anatomical.movements`."""
    return motion.of(_spatial)[:, : 2 * len(anatomical.MOTIONS)].reshape(-1, len(anatomical.MOTIONS), 2)


def of_postures(motion: Motion) -> FloatArray:
    """(n, 12) deg, of `posture.postures`."""
    return motion.of(_spatial)[:, 2 * len(anatomical.MOTIONS) :]


def _spatial(motion: Motion) -> FloatArray:
    """(n, 48) deg: half the difference that pairs of opposite perturbations make, root mean square over the draws."""
    squares = np.zeros((len(motion.time), 2 * len(anatomical.MOTIONS) + len(posture.POSTURES)))
    for signs in _DRAWN:
        push = signs * motion.spread[..., None] * _axis_factor(motion)
        there, back = (
            _angles(replace(motion, points=motion.points + way * push, _known={})) for way in (1, -1)
        )
        change = there - back
        squares += ((change - 360.0 * np.round(change / 360.0)) / 2) ** 2
    return np.minimum(np.sqrt(squares / len(_DRAWN)), WORST_DEG)


def _angles(motion: Motion) -> FloatArray:
    every = anatomical.movements(motion).reshape(len(motion.time), -1)
    return np.concatenate([every, posture.postures(motion)], axis=1)


def _draws() -> list[FloatArray]:
    """Signs (30, 3), each with its mirror image, so that a mirrored recording has mirrored uncertainties."""
    drawn = [np.random.default_rng(i).choice([-1.0, 1.0], (len(INDEX), 3)) for i in range(DRAWS)]
    return drawn + [signs[MIRRORED] * [-1.0, 1.0, 1.0] for signs in drawn]


_DRAWN = _draws()

ROWS: tuple[Row, ...] = (
    Row("uncertainty.angle.{joint}.{side}", "deg", "standard deviation of angle.{joint}.{side}",
        "sqrt(points² + foreshortening²)", OURS, of_joints, tier="live"),
    Row("uncertainty.angle.trunk.lean", "deg", "standard deviation of angle.trunk.lean",
        "sqrt(points² + foreshortening²)", OURS, of_lean, tier="live"),
    Row("uncertainty.joint_angle.{movement}.{side}", "deg", "standard deviation of joint_angle.{movement}.{side}",
        "root mean square over opposite perturbations of all points", OURS, of_movements, needs="3d",
        places={"movement": tuple(anatomical.MOTIONS)}),
    Row("uncertainty.posture.{posture}", "deg", "standard deviation of posture.{posture}",
        "root mean square over opposite perturbations of all points", OURS, of_postures, needs="3d",
        places={"posture": tuple(posture.POSTURES)}),
)  # fmt: skip
