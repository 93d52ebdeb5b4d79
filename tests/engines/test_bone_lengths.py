"""Bone lengths: what the network says, corrected by how long bones look where they lie in the picture's plane."""

from __future__ import annotations

import numpy as np
import pytest

from engines.bone_lengths import SURE, BoneLengths, BoneSamples, measure_lengths
from engines.lift_points import (
    ANKLE_HEIGHT,
    BONE_OF,
    BONES,
    CHILD,
    PARENT,
    POINT,
    POINTS,
    STANDING,
    bone_lengths,
)
from engines.skeleton_fit import chain_bones

TRUE = np.array(
    [
        {"hips": 0.053, "thigh": 0.24, "shin": 0.243, "trunk": 0.278, "head": 0.196, "shoulders": 0.1,
         "upper_arm": 0.165, "forearm": 0.14}.get(bone, 0.1) for bone in BONES
    ]
)  # fmt: skip
FOREARM = BONES.index("forearm")
ROOT = np.array([0.1, 0.2, 2.5])


def bodies(count: int, seed: int = 0) -> np.ndarray:
    """Bodies of the true lengths in any pose (count, 26, 3), left and right hips opposite."""
    points = np.random.default_rng(seed).normal(size=(count, len(POINTS), 3))
    points[:, POINT["left_hip"]] = -points[:, POINT["right_hip"]]
    return chain_bones(points, np.repeat(TRUE[BONE_OF][None], count, 0))


def misjudge_bone(points: np.ndarray, bone: int, factor: float) -> np.ndarray:
    """What a network says that takes a bone for longer than it is: directions are right."""
    lengths = TRUE.copy()
    lengths[bone] *= factor
    return chain_bones(points, np.repeat(lengths[BONE_OF][None], len(points), 0))


def looks(
    points: np.ndarray, true: np.ndarray, score: np.ndarray | None = None, away: float = 0.0
) -> BoneSamples:
    """Looks of what a network says, in the rays of the true bodies."""
    placed = true + ROOT
    rays = placed[..., :2] / placed[..., 2:]
    count = len(points)
    score = np.ones((count, len(POINTS))) if score is None else score
    return BoneSamples.at(points, np.repeat(ROOT[None], count, 0), rays, score, np.full(count, away))


@pytest.mark.parametrize("factor", [0.85, 1.15])
def test_a_forearm_that_the_network_has_wrong_is_measured_by_its_look(factor: float) -> None:
    true = bodies(150)
    found = measure_lengths(looks(misjudge_bone(true, FOREARM, factor), true))
    assert abs(found[FOREARM] / TRUE[FOREARM] - 1) < 0.35 * abs(factor - 1)
    others = [i for i in range(len(BONES)) if i != FOREARM]
    assert found[others] == pytest.approx(TRUE[others], rel=0.03)


def test_bones_that_point_at_the_camera_tell_nothing_of_their_length() -> None:
    true = np.repeat(bodies(1), 150, 0)
    for side in ("left", "right"):
        elbow = true[:, POINT[f"{side}_elbow"]] + ROOT
        along = elbow / np.linalg.norm(elbow, axis=-1, keepdims=True)
        true[:, POINT[f"{side}_wrist"]] = elbow - ROOT - TRUE[FOREARM] * along
    found = measure_lengths(looks(misjudge_bone(true, FOREARM, 1.15), true))
    assert found[FOREARM] == pytest.approx(1.15 * TRUE[FOREARM], rel=0.02)


def test_a_few_trembling_frames_change_less_than_many_true_ones() -> None:
    true = bodies(150)
    wrong = misjudge_bone(true, FOREARM, 1.15)
    many, trembling, few = (
        measure_lengths(looks(wrong[:count], true[:count], away=away))[FOREARM]
        for count, away in ((150, 0.0), (150, 1.0), (10, 1.0))
    )
    assert TRUE[FOREARM] < many < trembling < few < 1.15 * TRUE[FOREARM]


def test_lengths_are_medians_of_frames_that_saw_the_bone_and_make_a_whole_body() -> None:
    true = bodies(30)
    wrong = np.concatenate([misjudge_bone(true[:20], BONES.index("big_toe"), 3.0), true[20:]])
    score = np.ones((30, len(POINTS)))
    score[:20, [POINT["left_big_toe"], POINT["right_big_toe"]]] = SURE - 0.1
    found = measure_lengths(looks(wrong, true, score))
    assert found[BONES.index("big_toe")] == pytest.approx(TRUE[BONES.index("big_toe")], rel=0.02)
    assert found[[BONES.index(bone) for bone in STANDING]].sum() == pytest.approx(1 - ANKLE_HEIGHT)


def test_points_that_were_not_seen_and_frames_without_a_place_tell_nothing() -> None:
    true = bodies(40)
    wrong = misjudge_bone(true, FOREARM, 1.15)
    score = np.ones((40, len(POINTS)))
    score[:, [POINT["left_wrist"], POINT["right_wrist"]]] = 0
    found = measure_lengths(looks(wrong, true, score))
    assert found[FOREARM] == pytest.approx(1.15 * TRUE[FOREARM], rel=0.02)
    nowhere = BoneSamples.at(
        wrong, np.full((40, 3), np.nan), np.zeros((40, 26, 2)), np.ones((40, 26)), np.full(40, np.nan)
    )
    assert not nowhere.weight.any()
    assert np.isfinite(measure_lengths(nowhere)).all()


def test_running_lengths_settle_on_those_of_the_whole_recording() -> None:
    true = bodies(200, 5)
    whole = looks(misjudge_bone(true, FOREARM, 1.1), true)
    running = BoneLengths()
    for i in range(200):
        running.add(BoneSamples(*(getattr(whole, name)[i : i + 1] for name in BoneSamples.__slots__)))
    assert running.now == pytest.approx(measure_lengths(whole), rel=0.02)


def test_lengths_of_both_sides_are_one() -> None:
    points = bodies(5)
    assert bone_lengths(points) == pytest.approx(np.repeat(TRUE[None], 5, 0))
    each = np.linalg.norm(points[:, CHILD] - points[:, PARENT], axis=-1)
    assert each == pytest.approx(np.repeat(TRUE[BONE_OF][None], 5, 0))
