"""Rendered bodies: a figure of tubes is posed by angles, painted where the camera sees it, and labelled there."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from engines.pose import INDEX
from engines.training import bodies
from engines.training.body import POINT
from engines.training.painting import PaintingCamera, find_covered, paint
from engines.training.posing import LIMITS, exercise_angles, pose_bodies
from engines.training.skinned import SEGMENTS, Figure, pose_skin

UPRIGHT = np.zeros(27, dtype=np.float32)
PLACES = {
    "pelvis": (0.0, 0.95, 0.0), "waist": (0.0, 1.05, 0.0), "chest": (0.0, 1.2, 0.0), "neck": (0.0, 1.45, 0.0),
    "head": (0.0, 1.55, 0.0), "upper_arm": (0.18, 1.42, 0.0), "forearm": (0.38, 1.22, 0.0),
    "thigh": (0.1, 0.9, 0.0), "shin": (0.12, 0.5, 0.0), "foot": (0.13, 0.1, 0.0),
}  # fmt: skip
"""Where the segments of the left side begin, m: arms held away from the body at rest."""
WRIST, TOE, CROWN = (0.55, 1.05, 0.0), (0.13, 0.04, 0.2), (0.0, 1.75, 0.0)
PARENTS = {
    "pelvis": None, "waist": "pelvis", "chest": "waist", "neck": "chest", "head": "neck", "upper_arm": "chest",
    "forearm": "upper_arm", "thigh": "pelvis", "shin": "thigh", "foot": "shin",
}  # fmt: skip
TIPS = {"forearm": WRIST, "foot": TOE, "head": CROWN}


def figure() -> Figure:
    """Tubes of a square section about the bones, each on one bone alone."""
    heads = {name: _of_side(name) for name in SEGMENTS}
    ends = {name: _end(name, heads) for name in SEGMENTS}
    vertices, faces, weights = [], [], []
    for bone, name in enumerate(SEGMENTS):
        first = len(vertices)
        for place in (heads[name], ends[name]):
            vertices += [place + np.array(corner) for corner in _square(0.05)]
        faces += [[first + a, first + b, first + c] for a, b, c in _TUBE]
        weights += [np.eye(len(SEGMENTS))[bone]] * 8
    skin = np.array(vertices)
    marks = {"head": _mark("head", 4), "nose": _mark("head", 0)}
    for side in ("left", "right"):
        marks |= {
            f"{side}_shoulder": _mark(f"{side}_upper_arm", 0), f"{side}_elbow": _mark(f"{side}_forearm", 0),
            f"{side}_wrist": _mark(f"{side}_forearm", 4), f"{side}_hip": _mark(f"{side}_thigh", 0),
            f"{side}_knee": _mark(f"{side}_shin", 0), f"{side}_ankle": _mark(f"{side}_foot", 0),
            f"{side}_ear": _mark("head", 0),
        }  # fmt: skip
    parents = [-1 if _parent(n) is None else SEGMENTS.index(str(_parent(n))) for n in SEGMENTS]
    return Figure(
        skin, np.array(faces), np.array(list(heads.values())), parents, SEGMENTS, np.array(weights), marks
    )


def _square(half: float) -> list[tuple[float, float, float]]:
    return [(-half, 0, -half), (half, 0, -half), (half, 0, half), (-half, 0, half)]


_TUBE = [(i, (i + 1) % 4, 4 + i) for i in range(4)] + [
    (4 + i, (i + 1) % 4, 4 + (i + 1) % 4) for i in range(4)
]


def _limb(name: str) -> str:
    return name.partition("_")[2] if name.startswith(("left_", "right_")) else name


def _of_side(name: str, places: dict[str, tuple[float, float, float]] = PLACES) -> np.ndarray:
    return np.array(places[_limb(name)]) * [-1 if name.startswith("right_") else 1, 1, 1]


def _parent(name: str) -> str | None:
    parent = PARENTS[_limb(name)]
    side = name.partition("_")[0]
    return f"{side}_{parent}" if parent in ("upper_arm", "thigh", "shin") else parent


def _end(name: str, heads: dict[str, np.ndarray]) -> np.ndarray:
    if _limb(name) in TIPS:
        return _of_side(name, TIPS)
    return next(place for other, place in heads.items() if _parent(other) == name)


def _mark(segment: str, corner: int) -> np.ndarray:
    """The middle of the tube's beginning (0) or end (4)."""
    row = np.zeros(8 * len(SEGMENTS))
    first = 8 * SEGMENTS.index(segment) + corner
    row[first : first + 4] = 0.25
    return row


def places(angles: np.ndarray) -> dict[str, np.ndarray]:
    made = figure()
    skin = pose_skin(made, angles)
    return {name: mark @ skin for name, mark in made.landmarks.items()}


def test_with_all_angles_nought_arms_and_legs_hang_straight_down() -> None:
    at = places(UPRIGHT)
    for a, b in (("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle")):
        limb = at[f"left_{b}"] - at[f"left_{a}"]
        assert limb / np.linalg.norm(limb) == pytest.approx([0, -1, 0], abs=1e-6)
    assert at["left_shoulder"][0] > 0 > at["right_shoulder"][0]


def test_a_skin_bends_where_the_key_points_of_the_same_angles_do() -> None:
    rng = np.random.default_rng(3)
    for name in ("push_up", "squat"):
        angles = np.clip(exercise_angles(rng, name, 30)[17], LIMITS[:, 0], LIMITS[:, 1])
        at, wanted = places(angles), pose_bodies(angles[None])[0]
        for a, b in (("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle")):
            for side in ("left", "right"):
                own = at[f"{side}_{b}"] - at[f"{side}_{a}"]
                other = wanted[POINT[f"{side}_{b}"]] - wanted[POINT[f"{side}_{a}"]]
                assert own / np.linalg.norm(own) == pytest.approx(other / np.linalg.norm(other), abs=0.02)


def test_bones_stay_as_long_as_they_are_and_the_lowest_point_is_on_the_floor() -> None:
    angles = exercise_angles(np.random.default_rng(5), "push_up", 30)[4]
    at, rest = places(angles), places(UPRIGHT)
    for a, b in (("left_shoulder", "left_elbow"), ("right_knee", "right_ankle"), ("left_hip", "right_hip")):
        assert np.linalg.norm(at[a] - at[b]) == pytest.approx(np.linalg.norm(rest[a] - rest[b]), abs=1e-6)
    assert pose_skin(figure(), angles)[:, 1].min() == pytest.approx(0.0)


def view() -> PaintingCamera:
    return PaintingCamera.towards(np.array([0.0, 1.0, 4.0]), np.array([0.0, 1.0, 0.0]), 300.0, (301, 401))


def test_the_camera_sees_the_persons_left_on_its_right_and_up_above() -> None:
    pixels, depth = view().project(np.array([[0.0, 1.0, 0.0], [0.5, 1.0, 0.0], [0.0, 1.5, 0.0]]))
    assert pixels[0] == pytest.approx([150, 200])
    assert pixels[1] == pytest.approx([150 + 300 / 4 * 0.5, 200])
    assert pixels[2][1] < 200 and depth == pytest.approx([4, 4, 4])


def test_a_triangle_is_painted_where_it_is_seen_and_only_from_its_front() -> None:
    corners = np.array([[-0.5, 0.6, 0.0], [0.5, 0.6, 0.0], [0.0, 1.6, 0.0]])
    for faces, painted in (([[0, 1, 2]], True), ([[0, 2, 1]], False)):
        ground = np.zeros((401, 301, 3), np.uint8)
        paint(
            ground, view(), corners, np.array(faces), np.array([[200.0, 100.0, 50.0]]), np.array([0, 0, 1.0])
        )
        assert (ground[200, 150].tolist() == [200, 100, 50]) == painted
        assert not ground[10, 10].any()


def test_what_lies_behind_a_triangle_is_covered() -> None:
    corners = np.array([[-0.5, 0.6, 0.0], [0.5, 0.6, 0.0], [0.0, 1.6, 0.0]])
    points = np.array([[0.0, 1.0, -0.5], [0.0, 1.0, 0.5], [0.0, 1.0, -0.05], [0.9, 1.0, -0.5]])
    assert find_covered(view(), points, corners, np.array([[0, 1, 2]]), 0.1).tolist() == [
        True,
        False,
        False,
        False,
    ]


def test_a_rendered_person_is_labelled_where_it_is_painted(tmp_path: Path) -> None:
    made = figure()
    sample = bodies.render(np.random.default_rng(2), made, UPRIGHT, tmp_path / "a" / "0.jpg", "body0")
    image = cv2.imread(str(sample.picture))
    assert image is not None and (sample.source, sample.origin) == ("body0", "rendered")
    labelled = sample.xy[sample.weight > 0]
    assert len(labelled) >= 12
    assert (labelled >= sample.box[:2]).all() and (labelled <= sample.box[2:]).all()
    assert sample.xy[INDEX["head"], 1] < sample.xy[INDEX["left_hip"], 1] < sample.xy[INDEX["left_ankle"], 1]


def test_without_the_bodies_package_the_command_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "anny", None)
    assert bodies.main(["--out", str(tmp_path), "--people", "1"]) == 1
    assert "pip install --no-deps anny" in capsys.readouterr().err


def test_anny_s_bodies_are_people(tmp_path: Path) -> None:
    pytest.importorskip(
        "anny", reason="rendering bodies needs `pip install --no-deps anny roma trimesh pillow`"
    )
    found = bodies.people(tmp_path, 3, seed=1)
    for sample in found:
        assert (sample.weight > 0).sum() >= 20
        side = (sample.box[2:] - sample.box[:2]).max()
        assert np.nanmax(np.ptp(sample.xy[sample.weight > 0], axis=0)) > 0.6 * side
