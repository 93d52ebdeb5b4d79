"""Training: the loss goes down, the seed decides everything, and the ONNX is the network."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra train")

from engines.lift_points import POINTS
from engines.lift_windows import FEATURES, GLOBALS, OFFSETS
from engines.runtime import load
from engines.training.batches import Bank, draw_batch
from engines.training.cameras import view_from_cameras
from engines.training.filming import films
from engines.training.lift import LifterTraining
from engines.training.metrics import errors_after_alignment, position_errors
from engines.training.mocap import Clip
from engines.training.network import LifterNetwork
from engines.training.noise import observe
from engines.training.onnx_file import write_onnx
from engines.training.posing import make_clips
from engines.training.recipes import Recipe


@pytest.fixture(scope="module")
def bank():
    clips = make_clips(np.random.default_rng(0), 12, 60)
    return Bank.of(Clip("", "made", "", "", points, 1.7) for points in clips)


def run(bank, steps, seed=0):
    training = LifterTraining(Recipe(1, 60, scenes=8, seed=seed), bank, bank)
    return training, [training.advance() for _ in range(steps)]


def test_a_short_training_lowers_the_loss_and_repeats_from_its_seed(bank):
    first, losses = run(bank, 25)
    again, same = run(bank, 25)
    _, other = run(bank, 3, seed=1)
    assert np.mean(losses[-5:]) < 0.85 * np.mean(losses[:3])
    assert losses == same and losses[:3] != other
    for a, b in zip(first.average.parameters(), again.average.parameters(), strict=True):
        assert torch.equal(a, b)


def test_a_training_that_was_stopped_goes_on_as_if_it_had_not_been(bank, tmp_path):
    _, whole = run(bank, 6)
    stopped, _ = run(bank, 3)
    stopped.save(tmp_path / "stopped.pt")
    resumed = LifterTraining(stopped.recipe, bank, bank)
    resumed.load(tmp_path / "stopped.pt")
    assert [resumed.advance() for _ in range(3)] == whole[3:]


def test_the_onnx_file_is_the_network_within_half_precision_and_any_batch(tmp_path):
    torch.manual_seed(0)
    network = LifterNetwork().eval()
    write_onnx(network, tmp_path / "lift.onnx")
    assert (tmp_path / "lift.onnx").stat().st_size < 5_000_000
    run_onnx = load(tmp_path / "lift.onnx")
    rng = np.random.default_rng(0)
    steps = rng.normal(size=(5, len(OFFSETS), FEATURES)).astype(np.float32)
    whole = rng.normal(size=(5, GLOBALS)).astype(np.float32)
    with torch.no_grad():
        expected, _ = (part.numpy() for part in network(torch.from_numpy(steps), torch.from_numpy(whole)))
        network.load_state_dict(
            {k: v.half().float() if v.numel() >= 4096 else v for k, v in network.state_dict().items()}
        )
        rounded, spread = (part.numpy() for part in network(torch.from_numpy(steps), torch.from_numpy(whole)))
    both = run_onnx({"steps": steps, "whole": whole})
    found = both["points"]
    assert found == pytest.approx(rounded, abs=1e-5)
    assert both["spread"] == pytest.approx(spread, abs=1e-4)
    assert found == pytest.approx(expected, abs=5e-3)
    one = run_onnx({"steps": steps[:1], "whole": whole[:1]})["points"]
    assert one == pytest.approx(found[:1], abs=1e-5)


def test_batches_are_finite_and_about_the_pelvis(bank):
    batch = draw_batch(np.random.default_rng(3), bank, bank, 16)
    for part in (batch.steps, batch.whole, batch.target):
        assert np.isfinite(part).all() and part.dtype == np.float32
    assert batch.target[:, POINTS.index("pelvis")] == pytest.approx(0)
    assert 16 < len(batch.steps) <= 64


def test_true_rays_lead_to_the_points_and_noise_moves_them_by_centimetres():
    bodies = make_clips(np.random.default_rng(4), 20, 40)
    views = view_from_cameras(np.random.default_rng(5), bodies, np.full(20, 1.7))
    assert views.rays * views.points[..., 2:] == pytest.approx(views.points[..., :2], abs=1e-5)
    rays, score = observe(np.random.default_rng(6), views, clean=0.0, partial=False)
    seen = (score > 0) & views.inside
    error_m = 1.7 * np.linalg.norm((rays - views.rays) * views.points[..., 2:], axis=-1)
    assert 0.01 < np.median(error_m[seen]) < 0.06
    assert (rays[score == 0] == 0).all()


def test_films_are_in_pixels_of_their_camera():
    points = make_clips(np.random.default_rng(7), 1, 30)[0]
    for film in films(np.random.default_rng(8), points, 1.8, 3, noisy=False):
        lens = film.scale.intrinsics
        expected = film.truth[..., :2] / film.truth[..., 2:] * lens.fx + [lens.cx, lens.cy]
        assert film.sequence.xy[:, : len(POINTS)] == pytest.approx(expected, abs=0.01)
        assert film.sequence.size == (lens.width, lens.height)


def test_aligned_errors_forgive_rotation_scale_and_shift_and_nothing_else():
    rng = np.random.default_rng(9)
    true = rng.normal(size=(4, len(POINTS), 3))
    turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    turn *= np.sign(np.linalg.det(turn))
    moved = 1.3 * true @ turn + [1, 2, 3]
    assert errors_after_alignment(moved, true) == pytest.approx(0, abs=1e-9)
    assert position_errors(moved, true).mean() > 1
    assert errors_after_alignment(true * [1, 1, -1], true).mean() > 0.1
