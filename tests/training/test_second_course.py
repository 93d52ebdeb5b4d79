"""The second course: it begins with the first one's weights, bends elbows, and counts angles for themselves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engines.lift_points import POINT, bone_lengths
from engines.training.batches import Bank, draw_batch
from engines.training.lift import SECOND, SECOND_COOLING, Recipe, Training, arguments, recipe_of
from engines.training.losses import bend_error, loss
from engines.training.metrics import joint_angles
from engines.training.mocap import Clip
from engines.training.network import Lifter
from engines.training.onnx_file import read_weights, write_onnx
from engines.training.people import arms_exchanged
from engines.training.posing import made_clips


@pytest.fixture(scope="module")
def bodies() -> np.ndarray:
    return made_clips(np.random.default_rng(0), 12, 60)


@pytest.fixture(scope="module")
def bank(bodies: np.ndarray) -> Bank:
    return Bank.of(Clip("", "made", "", "", points, 1.7) for points in bodies)


def test_arms_of_others_keep_their_bend_and_their_bones(bodies: np.ndarray) -> None:
    changed = arms_exchanged(np.random.default_rng(1), bodies, 1.0)
    assert bone_lengths(changed) == pytest.approx(bone_lengths(bodies), abs=2e-3)
    still = [i for name, i in POINT.items() if not name.endswith(("elbow", "wrist"))]
    assert np.array_equal(changed[:, :, still], bodies[:, :, still])
    before, after = (joint_angles(part[:, 30], "elbow") for part in (bodies, changed))
    # each pair of elbows is some body's, and the more bent of two were taken
    for pair in after:
        assert np.abs(before - pair).max(1).min() < 0.5
    assert after.mean() < before.mean() - 5
    assert np.array_equal(arms_exchanged(np.random.default_rng(1), bodies, 0.0), bodies)


def test_bend_error_is_the_angles_of_elbows_and_knees_in_radians(bodies: np.ndarray) -> None:
    a, b = bodies[:6, 10], bodies[6:, 40]
    by_hand = np.mean([np.abs(joint_angles(a, j) - joint_angles(b, j)) for j in ("elbow", "knee")])
    assert np.degrees(float(bend_error(torch.from_numpy(a), torch.from_numpy(b)))) == pytest.approx(
        by_hand, abs=0.05
    )
    raised = float(loss(torch.from_numpy(a), torch.from_numpy(b), 2.0)) - float(
        loss(torch.from_numpy(a), torch.from_numpy(b))
    )
    assert raised == pytest.approx(2 * np.radians(by_hand), rel=0.01)


def test_a_straight_limb_has_a_finite_gradient() -> None:
    straight = torch.zeros(1, 26, 3)
    for k, name in enumerate(("shoulder", "elbow", "wrist", "hip", "knee", "ankle")):
        for side in ("left", "right"):
            straight[0, POINT[f"{side}_{name}"], 1] = float(k)
    straight.requires_grad_()
    bend_error(straight, torch.randn(1, 26, 3)).backward()
    assert straight.grad is not None
    assert torch.isfinite(straight.grad).all()


def test_weights_come_back_from_the_file_as_it_rounds_them(tmp_path: Path) -> None:
    torch.manual_seed(0)
    first, second = Lifter(), Lifter()
    write_onnx(first, tmp_path / "first.onnx")
    read_weights(second, tmp_path / "first.onnx")
    for (name, a), b in zip(first.state_dict().items(), second.state_dict().values(), strict=True):
        assert torch.equal(a.half().float() if a.numel() >= 4096 else a, b), name


def test_it_begins_with_the_first_ones_weights_and_draws_other_batches(bank: Bank, tmp_path: Path) -> None:
    torch.manual_seed(3)
    write_onnx(Lifter(), tmp_path / "first.onnx")
    training = Training(Recipe(steps=60, scenes=8, second=True), bank, bank)
    training.begin_with(tmp_path / "first.onnx")
    expected = Lifter()
    read_weights(expected, tmp_path / "first.onnx")
    for a, b in zip(training.average.parameters(), expected.parameters(), strict=True):
        assert torch.equal(a, b)
    first = training.advance()
    again = Training(Recipe(steps=60, scenes=8, second=True), bank, bank)
    again.begin_with(tmp_path / "first.onnx")
    assert again.advance() == first
    plain = Training(Recipe(steps=60, scenes=8), bank, bank)
    plain.begin_with(tmp_path / "first.onnx")
    assert plain.advance() != first


def test_its_rate_rises_stays_and_falls_to_nothing(bank: Bank) -> None:
    training = Training(SECOND, bank, bank)
    rates = {}
    for step in (0, 299, 8000, SECOND.steps - SECOND_COOLING, SECOND.steps - 1):
        training.step = step
        rates[step] = training._rate()
    assert rates[0] < 0.01 * SECOND.rate
    assert rates[299] == rates[8000] == rates[SECOND.steps - SECOND_COOLING] == SECOND.rate
    assert rates[SECOND.steps - 1] == pytest.approx(SECOND.rate / SECOND_COOLING)


def test_the_command_line_asks_for_it_by_the_file_that_it_follows() -> None:
    usual = ["--data", "d", "--out", "o"]
    assert recipe_of(arguments(usual)) == Recipe()
    assert recipe_of(arguments([*usual, "--after", "f.onnx", "--seed", "4"])) == Recipe(
        SECOND.steps, SECOND.scenes, SECOND.rate, 4, second=True
    )
    assert recipe_of(arguments([*usual, "--steps", "7", "--rate", "0.5"])) == Recipe(7, rate=0.5)


def test_batches_with_arms_of_others_are_finite_and_differ(bank: Bank) -> None:
    plain, other = (
        draw_batch(np.random.default_rng(3), bank, bank, 16, other_arms=share) for share in (0.0, 1.0)
    )
    for part in (other.steps, other.whole, other.target):
        assert np.isfinite(part).all()
    shape = min(len(plain.target), len(other.target))
    assert not np.array_equal(plain.target[:shape], other.target[:shape])
