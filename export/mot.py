"""`angles.mot`: joint angles under the names of OpenSim's full-body model (Rajagopal et al. 2016), degrees.

Angles are those of biomechanics, filtered at 6 Hz. Pelvis and trunk are one piece (no key point lies between hips
and shoulders), so that the trunk's lean is the pelvis' tilt, and `lumbar_extension` and `lumbar_bending` are left
out; so are toes, forearms' turn and wrists.

OpenSim stops reading at a value that is not a number. So a coordinate that is known in less than half of the frames
in which somebody was recorded is left out; gaps of the others, and pauses of the recording, are bridged by straight
lines and held at either end, and `bridged` in the head is of how many frames.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from scipy.spatial.transform import Rotation

from engines.pose import FloatArray
from export.atomic import text_file
from export.recording import Recording
from export.world import NoMetresError, World, in_world
from rules.biomechanics import motion_of
from rules.bma import anatomical, frames, limbs, posture
from rules.bma.motion import Motion, Part

DECIMALS = 4
LEAST_KNOWN = 0.5
LEFT, RIGHT = 0, 1


def _mirror_coordinate(part: Part, sign: float = 1.0) -> Callable[[Motion], FloatArray]:
    return lambda motion: sign * motion.of(part)


def _arm(axis: int) -> Callable[[Motion], FloatArray]:
    return lambda motion: np.stack([arm_turns(motion, side)[:, axis] for side in (LEFT, RIGHT)], axis=1)


SIDED: dict[str, tuple[Callable[[Motion], FloatArray], str]] = {
    "hip_flexion": (_mirror_coordinate(anatomical.hip_flexion), "thigh forward"),
    "hip_adduction": (_mirror_coordinate(anatomical.hip_abduction, -1.0), "thigh inward: less our abduction"),
    "hip_rotation": (_mirror_coordinate(anatomical.hip_rotation), "thigh turned inward"),
    "knee_angle": (
        _mirror_coordinate(anatomical.knee_flexion),
        "bent; 0 straight (gait2392 has the other sign)",
    ),
    "ankle_angle": (_mirror_coordinate(anatomical.ankle_dorsiflexion), "foot pulled up; 0 at a right angle"),
    "subtalar_angle": (_mirror_coordinate(anatomical.ankle_inversion), "sole turned inward"),
    "arm_flex": (_arm(0), "about the axis to the right: upper arm forward"),
    "arm_add": (_arm(1), "then about the axis forward: upper arm inward"),
    "elbow_flex": (_mirror_coordinate(anatomical.elbow_flexion), "bent; 0 straight"),
}
"""Coordinate without its side -> the angle (n, 2) deg of left and right, and what is above 0."""

PELVIS = ("pelvis_tilt", "pelvis_list", "pelvis_rotation", "pelvis_tx", "pelvis_ty", "pelvis_tz")
"""Turns about Z, X, Y one after the other: backward lean, right side lower, turned to the left; then metres."""


def write_mot(path: Path, recording: Recording) -> None:
    """Write the angles. Raises NoMetresError where there is no 3D or no angle to write, OSError with the path."""
    world = in_world(recording)
    table = choose_known(
        world, coordinates(world, motion_of(world.poses, recording.height_m, recording.mass_kg))
    )
    gaps = {name: int((~np.isfinite(values)).sum()) for name, values in table.items()}
    bridged = " ".join(f"{name}:{count}" for name, count in gaps.items() if count) or "none"
    table = {name: whole(values) for name, values in table.items()}
    head = ["angles", "version=1", f"nRows={len(world.time)}", f"nColumns={len(table) + 1}", "inDegrees=yes"]
    head.append(f"bridged={bridged}")
    row = "%.6f" + f"\t%.{DECIMALS}f" * len(table)
    values = np.round(np.stack(list(table.values()), axis=1), DECIMALS) + 0.0
    with text_file(path) as file:
        file.write("\n".join([*head, "endheader", "\t".join(["time", *table])]) + "\n")
        for time, cells in zip(world.time.tolist(), values.tolist(), strict=True):
            file.write(row % (time, *cells) + "\n")


def choose_known(world: World, table: dict[str, FloatArray]) -> dict[str, FloatArray]:
    """The coordinates that are known in half of the frames in which somebody was recorded, at least.

    Raises NoMetresError where that is true of no joint angle.
    """
    found = {
        name: values
        for name, values in table.items()
        if np.isfinite(values[world.recorded]).mean() >= LEAST_KNOWN
    }
    if not set(found) - set(PELVIS):
        raise NoMetresError(
            "no joint angle is known in half of the frames in which somebody was seen: film the whole body"
        )
    return found


def whole(values: FloatArray) -> FloatArray:
    """(n,) without gaps; at least one is known."""
    known = np.flatnonzero(np.isfinite(values))
    return np.interp(np.arange(len(values)), known, values[known])


def coordinates(world: World, motion: Motion) -> dict[str, FloatArray]:
    """Coordinate -> (n,) deg, of the pelvis' place m."""
    with np.errstate(all="ignore"):
        found = dict(zip(PELVIS, pelvis(world, motion).T, strict=True))
        for name, (part, _) in SIDED.items():
            both = part(motion)
            found |= {f"{name}_r": both[:, RIGHT], f"{name}_l": both[:, LEFT]}
        found["lumbar_rotation"] = motion.of(posture.trunk_twist)
    return found


def pelvis(world: World, motion: Motion) -> FloatArray:
    """(n, 6) as `PELVIS`: OpenSim turns it about Z, X, Y, each about the axes as they are by then."""
    body = motion.of(frames.pelvis)
    # columns forward, up, right of the person, in the room's axes
    turned = np.stack([body[:, 2], body[:, 1], -body[:, 0]], axis=2)
    turned = world.turn @ turned
    middle = motion.middle("hip") @ world.turn.T
    place = middle - np.array([0.0, world.floor, 0.0])
    turns = np.full((len(middle), 3), np.nan)
    known = np.isfinite(turned).all((1, 2))
    if known.any():
        turns[known] = Rotation.from_matrix(turned[known]).as_euler("ZXY", degrees=True)
        turns[known] = np.degrees(np.unwrap(np.radians(turns[known]), axis=0))
    return np.concatenate([turns, place], axis=1)


def arm_turns(motion: Motion, side: int) -> FloatArray:
    """(n, 2) deg: the upper arm's flexion, then its adduction.

    Two pairs of turns make the same arm (flexion f, adduction a; or f ± 180, ±180 - a): the one nearer to the frame
    before is taken, so that an arm that goes overhead sideways does not jump.
    """
    outward, up, forward = np.moveaxis(motion.of(limbs.upper_arm)[:, side], -1, 0)
    flexion = np.degrees(np.arctan2(forward, -up))
    adduction = -np.degrees(np.arcsin(np.clip(outward, -1.0, 1.0)))
    turns = np.stack([flexion, adduction], axis=1)
    known = np.isfinite(turns).all(axis=1)
    # plain numbers: numpy is slow with pairs, and an hour has a hundred thousand of them
    before, found = (0.0, 0.0), []
    for here in turns[known].tolist():
        before = _nearest(here[0], here[1], before)
        found.append(before)
    turns[known] = np.array(found).reshape(-1, 2)
    return turns


def _nearest(flexion: float, adduction: float, before: tuple[float, float]) -> tuple[float, float]:
    """Of the two pairs that make the same arm, whole turns added, the one that is nearer to the pair before."""
    pairs = []
    for one, other in ((flexion, adduction), (flexion + 180.0, 180.0 - adduction)):
        near = one + 360.0 * round((before[0] - one) / 360.0)
        pairs.append((near, other + 360.0 * round((before[1] - other) / 360.0)))
    return min(pairs, key=lambda pair: abs(pair[0] - before[0]) + abs(pair[1] - before[1]))
