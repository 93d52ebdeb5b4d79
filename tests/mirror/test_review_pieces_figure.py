"""The review's 3D figure: which way is up, what is near, and what hand and keys do."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from review_pixels import columns, near, pixels, shown, wheel

from engines.pose import INDEX
from mirror.ui.review.pieces.figure import HOME, FigureView
from mirror.ui.review.pieces.figure_painting import Lens, Viewpoint, axes_of, drift, stage_of
from mirror.ui.review.pieces.look import look_of
from mirror.ui.theme import DARK
from tests.gallery.invented import pose_3d

LEFT, RIGHT = DARK.left, DARK.right


def seen_from(view: Viewpoint, point: tuple[float, float, float]) -> tuple[float, float]:
    places, _ = Lens(view, 1.8, 400, 400).project(np.array(point))
    return float(places[0]), float(places[1])


def test_from_the_front_it_is_as_the_camera_saw_it() -> None:
    stage = stage_of(pose_3d(0.0))
    assert stage is not None
    local = stage.local(pose_3d(0.0))
    assert local[INDEX["left_hip"], 0] > 0 > local[INDEX["right_hip"], 0]
    assert local[INDEX["head"], 1] == pytest.approx(1.76, abs=0.06)
    assert local[:, 1][np.isfinite(local[:, 1])].min() == pytest.approx(0.0, abs=0.03)


@pytest.mark.parametrize("tilt", [0.0, 20.0, -35.0])
def test_up_is_up_for_a_camera_that_looks_down_or_up(tilt: float) -> None:
    a = np.radians(tilt)
    turn = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    level = stage_of(pose_3d(0.5))
    tilted = stage_of(pose_3d(0.5) @ turn.T, turn @ np.array([0.0, -1.0, 0.0]))
    assert level is not None and tilted is not None
    np.testing.assert_allclose(
        tilted.local(pose_3d(0.5) @ turn.T)[:, 1], level.local(pose_3d(0.5))[:, 1], atol=1e-9
    )


@pytest.mark.parametrize("up", [None, (0, -1, 0), (0.1, -0.9, 0.4), (0, 0, -1), (0, 0, 0)])
def test_axes_are_a_rotation(up: tuple[float, float, float] | None) -> None:
    axes = axes_of(up)
    np.testing.assert_allclose(axes @ axes.T, np.eye(3), atol=1e-12)
    assert np.linalg.det(np.array([axes[0], -axes[1], axes[2]])) == pytest.approx(1.0)


def test_what_is_nearer_is_larger_and_from_above_the_far_is_higher() -> None:
    front = Viewpoint(0.0, 0.0)
    near_x = seen_from(front, (0.5, 0.9, -0.5))[0] - 200
    far_x = seen_from(front, (0.5, 0.9, 0.5))[0] - 200
    assert near_x > far_x > 0
    above = Viewpoint(0.0, 60.0)
    assert seen_from(above, (0, 0, 0.5))[1] < seen_from(above, (0, 0, -0.5))[1]


def test_a_half_turn_shows_the_back() -> None:
    assert (
        seen_from(Viewpoint(180.0, 0.0), (0.5, 0.9, 0.0))[0]
        < 200
        < seen_from(Viewpoint(), (0.5, 0.9, 0.0))[0]
    )


def test_a_jump_leaves_the_floor_of_its_set(qtbot: QtBot) -> None:
    ground = np.stack([pose_3d(p) for p in np.linspace(0, 1, 20)])
    stage = stage_of(ground)
    assert stage is not None
    jump = pose_3d(0.5) + np.array([0.0, -0.4, 0.0])
    assert np.nanmin(stage.local(jump)[:, 1]) > 0.3


def test_nothing_seen_has_no_stage() -> None:
    assert stage_of(np.full((30, 3), np.nan)) is None


@pytest.fixture
def figure(qtbot: QtBot) -> FigureView:
    made = FigureView(DARK)
    qtbot.addWidget(made)
    shown(made, 400, 500)
    made.present(pose_3d(0.9))
    return made


def inside(figure: FigureView) -> np.ndarray:
    """Without the ring of the focus and the legend."""
    return pixels(figure)[10:440, 10:-10]


def test_left_is_blue_at_the_right_and_right_is_orange(figure: FigureView) -> None:
    picture = inside(figure)
    assert columns(near(picture, LEFT, 40)).mean() > columns(near(picture, RIGHT, 40)).mean()


def test_a_drag_turns_and_a_double_click_resets(figure: FigureView, qtbot: QtBot) -> None:
    before = pixels(figure)
    qtbot.mousePress(figure, Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    qtbot.mouseMove(figure, QPoint(300, 200))
    qtbot.mouseRelease(figure, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert figure.viewpoint.yaw == pytest.approx(HOME.yaw - 90, abs=1)
    assert (pixels(figure) != before).any()
    qtbot.mouseDClick(figure, Qt.MouseButton.LeftButton)
    assert figure.viewpoint == HOME


def test_keys_turn_and_zoom(figure: FigureView, qtbot: QtBot) -> None:
    qtbot.keyClick(figure, Qt.Key.Key_Left)
    qtbot.keyClick(figure, Qt.Key.Key_Up)
    assert (figure.viewpoint.yaw, figure.viewpoint.pitch) == (HOME.yaw + 7.5, HOME.pitch + 7.5)
    qtbot.keyClick(figure, Qt.Key.Key_Plus)
    assert figure.viewpoint.zoom > 1
    qtbot.keyClick(figure, Qt.Key.Key_Home)
    assert figure.viewpoint == HOME


def test_the_wheel_zooms_within_bounds_and_the_floor_is_never_seen_from_below(figure: FigureView) -> None:
    wheel(figure, QPoint(200, 200), 1200)
    assert 1 < figure.viewpoint.zoom <= 4
    wheel(figure, QPoint(200, 200), -9000)
    assert figure.viewpoint.zoom == 0.4
    assert Viewpoint().turn(0, -500).pitch == -4 and Viewpoint().turn(0, 500).pitch == 85
    assert Viewpoint().turn(400, 0).yaw == 40


def test_without_3d_it_says_so(figure: FigureView) -> None:
    assert near(inside(figure), LEFT, 40).any()
    for nothing in (None, np.full((30, 3), np.nan)):
        figure.present(nothing)
        assert figure.accessibleDescription() == "No 3D in this session"
        assert not near(inside(figure), LEFT, 40).any()


def test_the_legend_names_the_pale_one_and_fits_a_narrow_view(figure: FigureView) -> None:
    shown(figure, 190, 300)
    figure.viewpoint = Viewpoint(zoom=0.4)

    def words() -> np.ndarray:
        return columns(~near(pixels(figure)[300 - 28 : 300 - 12, 6:-6], look_of(DARK).panel, 40))

    two = words()
    figure.ghost(pose_3d(0.2))
    assert two.max() + 20 < words().max() < 190 - 12 - 6


def test_a_frame_without_anybody_is_told_from_a_session_without_3d(figure: FigureView) -> None:
    figure.set_stage(np.stack([pose_3d(0.0), pose_3d(1.0)]))
    figure.present(None)
    assert figure.accessibleDescription() == "Nobody was seen here"


def test_a_ghost_stands_on_our_floor_at_our_place(figure: FigureView) -> None:
    alone = pixels(figure)
    figure.ghost(pose_3d(0.2) + np.array([2.0, 0.3, 1.0]))
    stage = stage_of(pose_3d(0.9))
    assert stage is not None
    other = figure._beside(stage.local(pose_3d(0.9)))
    assert other is not None
    hips = stage.local(pose_3d(0.9))[INDEX["pelvis"]]
    np.testing.assert_allclose(other[INDEX["pelvis"], (0, 2)], hips[[0, 2]], atol=1e-9)
    assert (pixels(figure) != alone).any()
    figure.ghost(None)
    assert (pixels(figure) == alone).all()


def test_a_body_of_which_little_was_seen_is_drawn_as_far_as_it_goes(figure: FigureView) -> None:
    xyz = pose_3d(0.5)
    xyz[[i for i in range(30) if i not in (INDEX["left_knee"], INDEX["left_ankle"])]] = np.nan
    figure.present(xyz)
    picture = inside(figure)
    assert near(picture, LEFT, 40).any() and not near(picture, RIGHT, 40).any()


def test_the_view_follows_a_body_that_leaves_the_stage_and_no_other(figure: FigureView) -> None:
    set_of = np.stack([pose_3d(p) for p in np.linspace(0, 1, 20)])
    stage = stage_of(set_of)
    assert stage is not None
    for hop in (0.0, 0.4):
        local = stage.local(pose_3d(0.5) - np.array([0.1, hop, 0.1]))
        assert not drift(local, stage.tall).any(), "a jump is seen as a jump"
    figure.set_stage(set_of)
    away = np.array([6.0, 2.0, -1.0])
    shift = drift(stage.local(pose_3d(0.5) + away), stage.tall)
    assert shift[0] == pytest.approx(6.0 * (1 - stage.tall / 3 / np.hypot(6, 1)), abs=0.1)
    assert shift[1] < -1.5
    figure.present(pose_3d(0.5) + away)
    assert near(inside(figure), LEFT, 40).sum() > 500
    assert not drift(np.full((30, 3), np.nan), 1.8).any()


@pytest.mark.parametrize("yaw", [0.0, 45.0, 90.0, 200.0])
def test_who_lies_is_seen_from_head_to_feet(yaw: float) -> None:
    lying = pose_3d(0.0)[:, [1, 0, 2]]
    stage = stage_of(lying)
    assert stage is not None and stage.wide > 1.4 > stage.tall
    places, _ = Lens(Viewpoint(yaw, 10.0), stage.tall, 320, 420, stage.wide).project(stage.local(lying))
    seen = places[np.isfinite(places).all(axis=1)]
    assert len(seen) > 20 and (seen > 0).all() and (seen < (320, 420)).all()
