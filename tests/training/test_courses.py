"""The later courses: they begin with the weights of the one before, change arms, and count angles for themselves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra train")

from engines.lift_points import BONES, POINT, bone_lengths
from engines.lift_windows import GLOBALS, LEANS
from engines.runtime import load
from engines.training import lift
from engines.training.ahead import draw_ahead
from engines.training.arms import Arms, reach
from engines.training.batches import FRAMES, HALF, TARGETS, TURNING, Bank, WindowVariety, draw_batch, turns
from engines.training.cameras import HEIGHT_M, view_from_cameras
from engines.training.lift import LifterTraining, arguments
from engines.training.losses import bend_error, loss, spread_error
from engines.training.metrics import joint_angles
from engines.training.mocap import Clip
from engines.training.network import LifterNetwork
from engines.training.onnx_file import read_weights, write_onnx
from engines.training.posing import make_clips, pose_bodies
from engines.training.recipes import COURSES, BatchSource, Recipe, banks


@pytest.fixture(scope="module")
def bodies() -> np.ndarray:
    return make_clips(np.random.default_rng(0), 12, 60)


@pytest.fixture(scope="module")
def bank(bodies: np.ndarray) -> Bank:
    return Bank.of(Clip("", "made", "", "", points, 1.7) for points in bodies)


def test_bend_error_is_the_angles_of_elbows_and_knees_in_radians(bodies: np.ndarray) -> None:
    a, b = bodies[:6, 10], bodies[6:, 40]
    by_hand = np.mean([np.abs(joint_angles(a, j) - joint_angles(b, j)) for j in ("elbow", "knee")])
    found = bend_error(torch.from_numpy(a), torch.from_numpy(b))
    assert np.degrees(float(found.mean())) == pytest.approx(by_hand, abs=0.05)
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
    bend_error(straight, torch.randn(1, 26, 3)).sum().backward()
    assert straight.grad is not None
    assert torch.isfinite(straight.grad).all()


def test_weights_come_back_from_the_file_as_it_rounds_them(tmp_path: Path) -> None:
    torch.manual_seed(0)
    first, second = LifterNetwork(), LifterNetwork()
    write_onnx(first, tmp_path / "first.onnx")
    read_weights(second, tmp_path / "first.onnx")
    for (name, a), b in zip(first.state_dict().items(), second.state_dict().values(), strict=True):
        assert torch.equal(a.half().float() if a.numel() >= 4096 else a, b), name


def test_a_deep_networks_weights_come_back_within_half_a_step_of_their_bytes(tmp_path: Path) -> None:
    torch.manual_seed(0)
    first, second = LifterNetwork(blocks=6), LifterNetwork(blocks=6)
    write_onnx(first, tmp_path / "deep.onnx")
    read_weights(second, tmp_path / "deep.onnx")
    for (name, a), b in zip(first.state_dict().items(), second.state_dict().values(), strict=True):
        if name.startswith("blocks.") and a.ndim == 2:
            step = a.abs().max(1, keepdim=True).values / 127
            assert ((a - b).abs() <= 0.5001 * step).all(), name
            assert (a - b).abs().max() > 0, name
        elif a.numel() < 4096:
            assert torch.equal(a, b), name


def test_a_deep_networks_file_is_small_and_gives_what_the_network_gives(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = LifterNetwork(blocks=6).eval()
    write_onnx(network, tmp_path / "deep.onnx")
    assert (tmp_path / "deep.onnx").stat().st_size < 5_000_000
    steps, whole = torch.randn(7, 19, 78), torch.randn(7, GLOBALS)
    with torch.no_grad():
        true = network(steps, whole)[0].numpy()
    found = load(tmp_path / "deep.onnx", widened=True)({"steps": steps.numpy(), "whole": whole.numpy()})[
        "points"
    ]
    assert np.abs(found - true).mean() < 0.01 * np.abs(true).mean()
    # by bytes, as it is loaded elsewhere, activations are rounded as well
    faster = load(tmp_path / "deep.onnx")({"steps": steps.numpy(), "whole": whole.numpy()})["points"]
    assert np.abs(faster - true).mean() < 0.03 * np.abs(true).mean()
    again = LifterNetwork(blocks=6)
    read_weights(again, tmp_path / "deep.onnx")
    write_onnx(again, tmp_path / "again.onnx")
    assert (tmp_path / "again.onnx").stat().st_size == (tmp_path / "deep.onnx").stat().st_size


def test_a_deeper_network_begins_as_the_one_before(tmp_path: Path) -> None:
    torch.manual_seed(0)
    shallow, deep = LifterNetwork(), LifterNetwork(blocks=6)
    write_onnx(shallow, tmp_path / "shallow.onnx")
    read_weights(shallow, tmp_path / "shallow.onnx")
    read_weights(deep, tmp_path / "shallow.onnx")
    steps, whole = torch.randn(3, 19, 78), torch.randn(3, GLOBALS)
    for shallows, deeps in zip(shallow(steps, whole), deep(steps, whole), strict=True):
        assert torch.equal(shallows, deeps)
    deep(steps, whole)[0].square().mean().backward()
    assert all(block.second.weight.grad.abs().max() > 0 for block in deep.blocks)


@pytest.mark.parametrize("course", [2, 3, 4, 5])
def test_a_course_begins_with_the_weights_before_and_draws_its_own_batches(
    bank: Bank, tmp_path: Path, course: int
) -> None:
    torch.manual_seed(3)
    write_onnx(LifterNetwork(), tmp_path / "before.onnx")

    def start(number: int) -> LifterTraining:
        training = LifterTraining(Recipe(number, 60, scenes=8), bank, bank)
        training.begin_with(tmp_path / "before.onnx")
        return training

    training, expected = start(course), LifterNetwork(blocks=COURSES[course].blocks)
    read_weights(expected, tmp_path / "before.onnx")
    steps, whole = torch.randn(3, 19, 78), torch.randn(3, GLOBALS)
    assert torch.equal(training.average(steps, whole)[0], expected(steps, whole)[0])
    first = training.advance()
    assert start(course).advance() == first
    assert start(1).advance() != first


@pytest.mark.parametrize("course", [2, 3, 4, 5])
def test_their_rate_rises_stays_and_falls_to_nothing(course: int) -> None:
    recipe, cooling = Recipe(course), {2: 3500, 3: 8000, 4: 6000, 5: 5000}[course]
    peak = COURSES[course].rate
    assert recipe.rate(0) < 0.01 * peak
    assert recipe.rate(299) == recipe.rate(5000) == recipe.rate(recipe.steps - cooling) == peak
    assert recipe.rate(recipe.steps - 1) == pytest.approx(peak / cooling)


def test_what_is_stated_is_likeliest_where_it_is_the_error_that_is_made(bodies: np.ndarray) -> None:
    found, true = torch.from_numpy(bodies[:1, 10]), torch.from_numpy(bodies[1:2, 40])
    stated = torch.full((1, 10), -1.0, requires_grad=True)
    for _ in range(400):
        (gradient,) = torch.autograd.grad(spread_error(stated, found, true).sum(), stated)
        stated = (stated - 3 * gradient).detach().requires_grad_()
    knee = np.abs(joint_angles(bodies[:1, 10], "knee") - joint_angles(bodies[1:2, 40], "knee"))
    assert np.degrees(np.exp(stated.detach().numpy()[0, :2])) == pytest.approx(knee[0], rel=0.05, abs=0.3)


def test_windows_at_turns_count_more_and_still_ones_do_not(bodies: np.ndarray) -> None:
    angles = np.zeros((FRAMES, 27), dtype=np.float32)
    bend = 90 * np.sin(np.pi * np.arange(FRAMES) / 12) ** 2
    for first in (9, 18):
        angles[:, first + 7] = bend
    moving = pose_bodies(angles)[None]
    still = np.repeat(moving[:, :1], FRAMES, 1)
    at = bend[HALF + TARGETS]
    near = np.minimum(at - bend.min(), bend.max() - at) < 0.1 * np.ptp(bend)
    weights = turns(np.concatenate([moving, still]))
    assert (weights[0, near] == 1 + TURNING).all() and near.any()
    assert (weights[1] == 1).all()
    plain, heavy = (
        float(loss(torch.from_numpy(bodies[:2, 3]), torch.from_numpy(bodies[2:4, 9]), weight=torch.tensor(w)))
        for w in ([1.0, 1.0], [1.0, 3.0])
    )
    first = float(loss(torch.from_numpy(bodies[:1, 3]), torch.from_numpy(bodies[2:3, 9])))
    assert heavy == pytest.approx(first / 4 + (2 * plain - first) * 3 / 4, rel=1e-4)


def test_some_are_told_the_way_up_which_is_the_cameras_own(bank: Bank) -> None:
    batch = draw_batch(np.random.default_rng(3), bank, bank, 40)
    up, known = batch.whole[:, -4:-1] / LEANS, batch.whole[:, -1]
    assert 0.3 < known.mean() < 0.7
    assert np.linalg.norm(up[known == 1], axis=1) == pytest.approx(1, abs=1e-4)
    assert (up[known == 0] == 0).all()
    views = view_from_cameras(np.random.default_rng(2), np.zeros((9, 5, 26, 3)), np.full(9, 1.7))
    assert (views.up[:, 1] < -0.3).all()
    assert np.linalg.norm(views.up, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_recipe_is_its_courses_unless_something_else_is_asked() -> None:
    assert (Recipe(3).steps, Recipe(3, 7).steps) == (COURSES[3].steps, 7)
    asked = Recipe(1, 7, rate_asked=0.5)
    assert max(asked.rate(step) for step in range(7)) <= 0.5 * 1.002


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--after", "f.onnx"], "--after needs --course"),
        (["--course", "2"], "and they need it"),
        (["--course", "1", "--after", "f.onnx"], "goes with --course 2 and later"),
    ],
)
def test_a_course_without_what_it_follows_is_refused(
    given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        arguments(["--data", "d", "--out", "o", *given])
    assert said in capsys.readouterr().err


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch, bodies: np.ndarray) -> None:
    """Courses of three steps with few movements, on clips of posed bodies, one person of them held out."""
    clips = [
        Clip(f"{i}.npz", "uiprmd", "s07" if i % 3 == 0 else "s01", "squat", points, 1.7)
        for i, points in enumerate(bodies)
    ]
    monkeypatch.setattr(lift, "read_clips", lambda *_: clips)
    for number, course in COURSES.items():
        monkeypatch.setitem(
            COURSES, number, replace(course, steps=3, made=4, standing=min(course.standing, 2))
        )


def test_one_command_runs_all_courses_and_each_alone_does_the_same(
    short: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = ["--data", "d", "--scenes", "4"]
    lift.main([*usual, "--out", str(tmp_path / "all.onnx")])
    said = capsys.readouterr().err
    assert [f"course {number}: 3 steps" in said for number in COURSES] == [True] * 5
    before: list[str] = []
    for number in COURSES:
        out = tmp_path / f"course{number}.onnx"
        lift.main([*usual, "--course", str(number), *before, "--out", str(out)])
        before = ["--after", str(out)]
    assert (tmp_path / "all.onnx").read_bytes() == (tmp_path / "course5.onnx").read_bytes()


def test_a_training_that_was_stopped_between_courses_goes_on(
    short: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = ["--data", "d", "--scenes", "4", "--out", str(tmp_path / "lift.onnx")]
    lift.main(whole)
    expected = (tmp_path / "lift.onnx").read_bytes()
    capsys.readouterr()
    for gone in ("lift.onnx", "lift.pt", "lift.3.onnx"):
        (tmp_path / gone).unlink()
    lift.main([*whole, "--resume"])
    assert "course 1" not in capsys.readouterr().err
    assert (tmp_path / "lift.onnx").read_bytes() == expected


def test_batches_with_other_arms_are_finite_and_differ(bank: Bank) -> None:
    plain, both, each = (
        draw_batch(np.random.default_rng(3), bank, bank, 16, WindowVariety(arms=arms, odd=odd))
        for arms, odd in ((Arms(), 0.0), (Arms(both=1.0), 0.0), (Arms(each=1.0, turn_deg=40.0), 0.5))
    )
    for other in (both, each):
        for part in (other.steps, other.whole, other.target):
            assert np.isfinite(part).all()
        shape = min(len(plain.target), len(other.target))
        assert not np.array_equal(plain.target[:shape], other.target[:shape])


def test_batches_drawn_ahead_are_the_same_in_the_same_order(bank: Bank) -> None:
    drawing = BatchSource(Recipe(3, 60, scenes=4), bank, bank)
    steps = range(3, 10)
    for step, ahead in zip(steps, draw_ahead(drawing, steps), strict=True):
        here = drawing(step)
        assert np.array_equal(here.steps, ahead.steps)
        assert np.array_equal(here.target, ahead.target)


def test_odd_cameras_look_from_below_the_floor_and_from_the_gallery() -> None:
    upright = np.repeat(pose_bodies(np.zeros((60, 27), dtype=np.float32))[None], 400, 0)

    def heights(odd: float) -> np.ndarray:
        views = view_from_cameras(np.random.default_rng(2), upright, np.full(400, 1.7), odd)
        first = views.points[:, 0]
        up = first[:, POINT["neck"]] - first[:, POINT["pelvis"]]
        up /= np.linalg.norm(up, axis=-1, keepdims=True)
        lowest = (first * up[:, None]).sum(-1).min(1)
        assert np.isfinite(views.rays).all()
        return -1.7 * lowest

    usual, odd = heights(0.0), heights(1.0)
    assert HEIGHT_M[0] - 0.1 < usual.min() and usual.max() < HEIGHT_M[1] + 0.1
    assert odd.min() < -1.0
    assert odd.max() > 3.5
    assert (heights(0.5) > HEIGHT_M[1] + 0.1).mean() == pytest.approx(0.16, abs=0.06)


def test_cameras_that_a_body_faces_stand_before_it_or_behind() -> None:
    upright = np.repeat(pose_bodies(np.zeros((60, 27), dtype=np.float32))[None], 400, 0)

    def beside(facing: float) -> np.ndarray:
        """How far beside the body's front or back the cameras stand, degrees."""
        hips = view_from_cameras(np.random.default_rng(2), upright, np.full(400, 1.7), facing=facing).points[
            :, 30
        ]
        across = hips[:, POINT["left_hip"]] - hips[:, POINT["right_hip"]]
        return np.degrees(np.arctan2(across[:, 2], across[:, 0]))

    front, back = np.abs(np.abs(beside(1.0)) - 180), np.abs(beside(1.0))
    assert np.minimum(front, back).mean() == pytest.approx(16, abs=3)
    assert 0.4 < (front < back).mean() < 0.6
    usual = np.abs(beside(0.0))
    assert np.minimum(usual, 180 - usual).mean() == pytest.approx(45, abs=4)


def test_clips_are_drawn_oftener_by_what_they_are_said_to_be(bodies: np.ndarray) -> None:
    clips = [Clip("", "made", "", about, bodies[0], 1.7) for about in ("deep squat", "side lunge", "walk")]
    assert Bank.of(clips, oftener=(("squat", 4.0), ("lunge", 3.0))).odds == pytest.approx([0.5, 0.375, 0.125])


def test_only_courses_that_ask_for_it_hold_captured_limbs_at_one_length(bodies: np.ndarray) -> None:
    shrinking = bodies[0] * np.linspace(1.0, 0.8, len(bodies[0]), dtype=np.float32)[:, None, None]
    clips = [Clip("", "uiprmd", person, "squat", shrinking, 1.7) for person in ("s01", "s07")]

    def thighs(course: int) -> list[float]:
        parts = banks(clips, replace(Recipe(course), steps_asked=3))
        return [float(np.ptp(bone_lengths(part.points)[:, BONES.index("thigh")])) for part in parts]

    plain, held = thighs(4), thighs(5)
    assert min(plain[0], plain[2]) > 0.04
    assert max(held) == pytest.approx(0, abs=1e-5)
    trunk = bone_lengths(banks(clips, Recipe(5))[0].points)[:, BONES.index("trunk")]
    assert np.ptp(trunk) > 0.04


def test_bent_arms_are_drawn_more_where_that_is_asked(bodies: np.ndarray) -> None:
    clips = [Clip("", "made", "", "", points, 1.7) for points in bodies]
    plain, bent = Bank.of(clips), Bank.of(clips, 2.0)
    more = bent.odds / plain.odds
    drawn_up = np.array([1 - reach(points[:, None]).mean() for points in bodies])
    assert np.array_equal(np.argsort(more), np.argsort(drawn_up))
    assert bent.odds.sum() == pytest.approx(1)
