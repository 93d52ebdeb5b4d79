"""What a picture shows: nothing is built on what a 2D engine guesses beyond the edge."""

from __future__ import annotations

import numpy as np
import pytest

from engines.edges import points_in_picture
from engines.lift import lift_sequence, load_lifter
from engines.lift_points import POINT, POINTS
from engines.pose import INDEX, PoseSequence
from engines.scale import Scale
from tests.engines.test_lift import CAMERA, record

SIZE = (1000, 500)
LEAST = 0.12


def points_seen(places: dict[str, tuple[float, float, float]]) -> dict[str, bool]:
    """Which points are shown where some are at (x, y) px with a score, and the others well inside."""
    xy, score = np.full((1, len(POINTS), 2), 250.0), np.full((1, len(POINTS)), 0.8)
    for name, (x, y, sure) in places.items():
        xy[0, POINT[name]], score[0, POINT[name]] = (x, y), sure
    found = points_in_picture(xy, score, SIZE, LEAST)[0]
    return {name: bool(found[i]) for name, i in POINT.items()}


def test_a_point_inside_is_seen_by_its_score_alone() -> None:
    found = points_seen({"left_wrist": (500, 250, 0.2), "right_wrist": (500, 250, 0.1)})
    assert found["left_wrist"] and not found["right_wrist"]
    assert not points_seen({"nose": (np.nan, np.nan, 0.9)})["nose"]


@pytest.mark.parametrize(
    ("y", "score", "expected"), [(495, 0.6, True), (495, 0.3, False), (505, 0.6, True), (512, 0.9, False)]
)
def test_at_the_edge_a_point_must_score_well_and_beyond_it_is_not_seen(
    y: float, score: float, expected: bool
) -> None:
    assert points_seen({"left_ankle": (300, y, score)})["left_ankle"] is expected


def test_what_hangs_on_a_joint_that_is_not_seen_is_guessed_unless_it_is_plain() -> None:
    found = points_seen(
        {"left_hip": (300, 520, 0.3), "left_knee": (300, 470, 0.3), "left_ankle": (300, 300, 0.2)}
    )
    gone = {"left_hip", "left_knee", "left_ankle"}
    assert not any(found[name] for name in gone)
    assert found["right_knee"] and found["left_heel"]
    assert points_seen({"left_hip": (300, 520, 0.3), "left_knee": (300, 300, 0.5)})["left_knee"]


def test_without_hips_there_is_no_pelvis_but_a_plain_one() -> None:
    lost = {f"{side}_hip": (300.0, 530.0, 0.3) for side in ("left", "right")}
    assert not points_seen(lost | {"pelvis": (300, 480, 0.3)})["pelvis"]
    assert points_seen(lost | {"pelvis": (300, 400, 0.6)})["pelvis"]


def test_legs_below_the_picture_have_no_place_in_space() -> None:
    """The person stands so near that the picture ends at the waist; the engine puts the legs at its edge."""
    whole = record(40, place=(0.0, 0.75, 1.6))
    xy, score = whole.xy.copy(), whole.score.copy()
    below = (xy[..., 1] > CAMERA.height - 1) & (score > 0)
    legs = [
        INDEX[f"{side}_{name}"] for side in ("left", "right") for name in ("hip", "knee", "ankle", "heel")
    ]
    assert below[:, legs].all()
    xy[..., 1] = np.where(below, CAMERA.height - 8.0, xy[..., 1])
    score = np.where(below, 0.3, score)
    lifter = load_lifter("embedded")
    assert lifter is not None
    lifted = lift_sequence(lifter, PoseSequence(whole.time, xy, score, None, whole.size), Scale(CAMERA))
    assert lifted.xyz is not None
    assert np.isnan(lifted.xyz[:, legs]).all()
    assert np.isfinite(lifted.xyz[:, [INDEX["left_shoulder"], INDEX["right_elbow"], INDEX["nose"]]]).all()
