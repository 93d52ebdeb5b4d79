"""What is stated of an angle's errors, of what it is made, and the joints it stands at."""

from __future__ import annotations

import numpy as np
import pytest

from engines import lift_spread
from engines.lift_points import FLIPPED, POINT, POINTS, SPREADS
from engines.lift_spread import (
    JOINTS,
    LEAST_DEG,
    MOST_DEG,
    TERMS,
    angles,
    at_joints,
    deviations,
    doubt_of,
    opinion,
    terms,
)
from engines.pose import INDEX
from engines.training.metrics import joint_angles
from tests.engines.test_upright import standing


@pytest.fixture
def body() -> np.ndarray:
    """Somebody who stands 3 m away (1, 26, 3), in body heights."""
    return standing(0.0, 2)[1][:1]


def stating(deg: float, body: np.ndarray) -> np.ndarray:
    """A network that states that error, whose mirror image agrees as well, and that is fitted as it lifted."""
    likely = np.full((1, 10), np.log(deg))
    return np.stack([likely, likely, angles(body)], axis=-1)


def rays(body: np.ndarray) -> np.ndarray:
    return body[..., :2] / body[..., 2:]


def test_angles_are_those_of_the_joints_left_before_right(body: np.ndarray) -> None:
    assert JOINTS == ("knee", "hip", "ankle", "elbow", "shoulder")
    found = angles(body).reshape(1, 5, 2)
    for joint in ("knee", "hip", "elbow", "shoulder"):
        assert found[:, JOINTS.index(joint)] == pytest.approx(joint_angles(body, joint), abs=1e-6)


def test_a_window_and_its_mirror_image_are_averaged_and_sides_change_in_the_mirror(body: np.ndarray) -> None:
    straight, mirrored = np.full((1, len(SPREADS)), -3.0), np.full((1, len(SPREADS)), -3.0)
    straight[0, 0], mirrored[0, 1] = -1.0, -1.0  # the left knee, and what the mirror calls the right one
    found = opinion(np.concatenate([straight, mirrored]), body, body)[0]
    assert np.exp(found[:2, 0]) == pytest.approx(np.degrees(np.exp([-1.0, -3.0])))
    assert np.exp(found[:, 1]) == pytest.approx(lift_spread.APART_DEG)
    bent = body.copy()
    bent[0, POINT["left_ankle"], 2] += 0.2
    apart = np.exp(opinion(np.concatenate([straight, mirrored]), body, bent)[0, :, 1]) - lift_spread.APART_DEG
    assert apart[0] == pytest.approx(abs(angles(body) - angles(bent))[0, 0]) and apart[0] > 20
    assert apart[1] == pytest.approx(0)


def test_terms_are_what_their_names_say(body: np.ndarray) -> None:
    moved = rays(body)
    moved[0, POINT["left_wrist"], 0] += 0.02
    found = terms(np.zeros((1, 10, 3)), body, moved, np.ones((1, 26)))[0]
    value = {term: found[:, i] for i, term in enumerate(TERMS)}
    elbow, knee = 2 * JOINTS.index("elbow"), 0
    assert np.exp(value["beside_here"][elbow]) == pytest.approx(0.02 * body[0, POINT["left_wrist"], 2])
    assert np.exp(value["beside_here"][knee]) == pytest.approx(lift_spread.BESIDE)
    assert np.exp(value["beside"]) == pytest.approx(lift_spread.BESIDE)
    assert value["bend"][knee] == pytest.approx(angles(body)[0, knee] / 90)
    assert np.exp(value["fitted"][knee]) == pytest.approx(angles(body)[0, knee] + lift_spread.APART_DEG)
    assert value["distance"] == pytest.approx(np.log(body[0, POINT["pelvis"], 2]))
    assert value["facing"] == pytest.approx(np.full(10, value["facing"][0]))
    assert abs(value["facing"][0]) == pytest.approx(1, abs=0.05)
    # a forearm that points at the camera, an upper arm that does not
    towards = body.copy()
    elbow_at = towards[0, POINT["left_elbow"]]
    towards[0, POINT["left_wrist"]] = elbow_at * (1 - 0.14 / np.linalg.norm(elbow_at))
    seen = terms(np.zeros((1, 10, 3)), towards, moved, np.ones((1, 26)))[0, elbow]
    assert seen[TERMS.index("second_limb")] == pytest.approx(1)
    assert seen[TERMS.index("first_limb")] < 0.4


def test_a_network_that_is_less_sure_makes_the_angle_less_sure(body: np.ndarray) -> None:
    stated = [deviations(stating(deg, body), body, rays(body), np.ones((1, 26))) for deg in (2.0, 8.0)]
    assert (stated[1] > 1.3 * stated[0]).mean() >= 0.8
    assert stated[1].mean() > 1.3 * stated[0].mean()


@pytest.mark.parametrize(("constant", "limit"), [(-50.0, LEAST_DEG), (50.0, MOST_DEG)])
def test_deviations_stay_within_limits(
    body: np.ndarray, constant: float, limit: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lift_spread, "_doubt", lambda: lambda values: values[..., 0] * 0 + constant)
    found = deviations(stating(4.0, body), body, rays(body), np.ones((1, 26)))
    assert found == pytest.approx(np.full((1, 10), limit))


def test_a_small_network_by_hand() -> None:
    """Of the terms the first alone counts, and a joint's own constant is added."""
    count = len(TERMS)
    layers = [np.zeros((count + 5, 2)), np.eye(2), np.array([[1.0], [0.0]])]
    layers[0][0, 0] = 1.0
    arrays = {f"layer{i}": layer for i, layer in enumerate(layers)}
    arrays |= {"bias0": np.zeros(2), "bias1": np.zeros(2), "bias2": np.full(1, 0.25)}
    arrays |= {"mean": np.full(count, 1.0), "scale": np.full(count, 2.0), "joints": np.arange(5.0)}
    found = doubt_of(arrays)(np.full((1, 10, count), 5.0))
    silu = 2 / (1 + np.exp(-2.0))
    expected = silu / (1 + np.exp(-silu)) + 0.25
    assert found[0] == pytest.approx(expected + np.repeat(np.arange(5.0), 2))
    assert doubt_of(arrays)(np.full((1, 10, count), 9.0)) == pytest.approx(
        doubt_of(arrays)(np.full((1, 10, count), 99.0))
    )


def test_a_mirrored_pose_is_as_sure(body: np.ndarray) -> None:
    bent = body.copy()
    bent[0, POINT["left_ankle"], 2] += 0.2
    other = bent[:, FLIPPED] * np.array([-1.0, 1.0, 1.0])
    one, mirrored = (
        deviations(stating(3.0, each), each, rays(each), np.ones((1, 26))) for each in (bent, other)
    )
    assert mirrored.reshape(5, 2)[:, ::-1].ravel() == pytest.approx(one[0])


def test_they_stand_at_the_joints_and_not_where_a_point_is_missing() -> None:
    seen = np.ones((2, len(POINTS)), bool)
    seen[1, POINT["left_ankle"]] = False
    found = at_joints(np.arange(20.0).reshape(2, 10), seen)
    assert found.shape == (2, 30)
    assert found[0, INDEX["left_knee"]] == 0 and found[0, INDEX["right_shoulder"]] == 9
    assert np.isfinite(found[0]).sum() == 10
    assert np.isnan(found[1, [INDEX["left_knee"], INDEX["left_ankle"]]]).all()
    assert np.isfinite(found[1]).sum() == 8
