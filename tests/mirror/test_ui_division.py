"""Several at one glass: bodies as large as they can be, panels beside them or under them, and on no one's feet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pytest
import stick_figure as figure
import test_ui_screens
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from test_ui_fits import together
from test_ui_screens import painted, screens

from engines.pose import FloatArray
from mirror.flow.session import Present
from mirror.flow.view_parts import GameView, TogetherView
from mirror.flow.words import Words
from mirror.live.canvas import PictureLayout, place
from mirror.live.state import Analysed
from mirror.ui.canvas import logical_size
from mirror.ui.division import Division, divide_glass
from mirror.ui.painting import Screens
from mirror.ui.placing import TogetherPlacer

CAMERA = (1280, 720)
LYING = [(1920, 1080), (1280, 720)]
GLASSES = [*LYING, (1080, 1920)]


def standing(people: int, height: float, apart: float = 1.0) -> list[Present]:
    """As many side by side, `height` px high, feet at one line; `apart` 1.0: over the whole picture."""
    body = figure.standing(0.1).pose(0)
    low, high = np.nanmin(body.xy, axis=0), np.nanmax(body.xy, axis=0)
    found = []
    for place_, at in enumerate((np.arange(people) + 0.5) / people):
        x = CAMERA[0] * (0.5 + apart * (at - 0.5))
        middle, foot = (low[0] + high[0]) / 2, high[1]
        xy = (body.xy - (middle, foot)) * height / (high[1] - low[1]) + (x, 0.96 * CAMERA[1])
        found.append(Present(place_, Analysed(0, 0.0, replace(body, xy=xy), xy, CAMERA), x / CAMERA[0]))
    return found


@dataclass(frozen=True)
class Set:
    """A set as it stands on the glass, canvas px: its division, each body's points, the picture's box."""

    way: Division
    bodies: list[FloatArray]
    picture: QRectF

    @property
    def tall(self) -> float:
        """Height of the tallest body."""
        return max(float(np.nanmax(points[:, 1]) - np.nanmin(points[:, 1])) for points in self.bodies)


def begun(people: list[Present], glass: tuple[int, int]) -> Set:
    """They get into position for a while, then the set begins."""
    placer = TogetherPlacer(PictureLayout())
    for _ in range(100):
        placer.canvas(people, glass, True)
    for _ in range(100):
        asked = placer.canvas(people, glass, False)
    size, scale = logical_size(*glass)
    way = divide_glass(size.width(), size.height(), len(people), placer.sides)
    matrix = place(asked, CAMERA).matrix
    bodies = [(one.analysed.filtered @ matrix[:, :2].T + matrix[:, 2]) / scale for one in people]
    corners = (np.array([(0, 0), CAMERA]) @ matrix[:, :2].T + matrix[:, 2]) / scale
    low, high = corners.min(axis=0), corners.max(axis=0)
    return Set(way, bodies, QRectF(low[0], low[1], high[0] - low[0], high[1] - low[1]))


CASES = [(people, height) for people in (2, 3, 4) for height in (280.0, 480.0, 640.0)]


@pytest.mark.parametrize("glass", GLASSES, ids=str)
@pytest.mark.parametrize(("people", "height"), CASES)
def test_every_body_is_whole_and_no_panel_lies_on_it(
    people: int, height: float, glass: tuple[int, int]
) -> None:
    shown = begun(standing(people, height, 0.8), glass)
    for points in shown.bodies:
        low, high = np.nanmin(points, axis=0), np.nanmax(points, axis=0)
        box = QRectF(*low.tolist(), *(high - low).tolist())
        assert shown.way.bodies.adjusted(-3, -3, 3, 3).contains(box)
        assert not any(panel.intersects(box) for panel in shown.way.panels)


@pytest.mark.parametrize("glass", LYING, ids=str)
@pytest.mark.parametrize(("people", "height"), [(2, 280.0), (2, 400.0), (3, 280.0), (4, 280.0)])
def test_the_picture_covers_what_the_panels_leave_of_a_lying_glass(
    people: int, height: float, glass: tuple[int, int]
) -> None:
    shown = begun(standing(people, height, 0.7), glass)
    assert shown.picture.adjusted(-3, -3, 3, 3).contains(shown.way.picture)


@pytest.mark.parametrize("glass", LYING, ids=str)
def test_two_who_fill_the_camera_s_picture_are_more_than_half_as_high_as_the_glass(
    glass: tuple[int, int],
) -> None:
    shown = begun(standing(2, 640.0, 0.7), glass)
    assert shown.way.panels[0].right() < shown.way.bodies.left() < shown.way.bodies.right()
    assert shown.way.bodies.right() < shown.way.panels[1].left()
    assert shown.tall > 0.7 * 1080
    # a fifth of it is left at the foot for panels that do not give way
    assert shown.tall > 1.2 * divide_glass(1920, 1080, 2).bodies.height() / 1.06


def test_panels_of_small_bodies_stand_at_the_foot() -> None:
    assert begun(standing(2, 280.0), (1920, 1080)).way == divide_glass(1920, 1080, 2)


def test_in_a_set_neither_picture_nor_panels_move() -> None:
    placer, glass = TogetherPlacer(PictureLayout()), (1920, 1080)
    for _ in range(60):
        placer.canvas(standing(2, 280.0), glass, True)
    for _ in range(60):
        before = placer.canvas(standing(2, 280.0), glass, False), placer.sides
    for _ in range(60):
        after = placer.canvas(standing(2, 660.0, 0.6), glass, False), placer.sides
    assert after == before


@pytest.mark.parametrize("sides", [False, True])
@pytest.mark.parametrize("people", [2, 3, 4])
@pytest.mark.parametrize("size", [(1920.0, 1080.0), (1080.0, 1920.0)], ids=str)
def test_panels_lie_apart_on_the_glass_and_beside_the_bodies(
    size: tuple[float, float], people: int, sides: bool
) -> None:
    way = divide_glass(*size, people, sides)
    room = QRectF(0, 0, *size)
    assert len(way.panels) == people
    assert all(room.contains(panel) and not panel.intersects(way.bodies) for panel in way.panels)
    assert not any(a.intersects(b) for i, a in enumerate(way.panels) for b in way.panels[:i])
    middles = [panel.center().x() for panel in way.panels]
    assert sides or people > 2 or middles == sorted(middles)


@pytest.mark.parametrize("sides", [False, True])
@pytest.mark.parametrize("size", LYING, ids=str)
def test_nothing_but_panels_is_painted_over_the_bodies(
    qapp: QApplication, size: tuple[int, int], sides: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(test_ui_screens, "Screens", partial(Screens, sides=sides))
    four = together(Words())["together"]
    game = screens()["game_4"]
    assert isinstance(four, TogetherView) and isinstance(game, GameView)
    for view in (four, game):
        image, places, _ = painted(view, size)
        assert places == {}
        scale = size[1] / 1080
        way = divide_glass(1920, 1080, 4, sides)
        inside = way.bodies.adjusted(60, 90, -60, -90)
        rgb = np.array(image.constBits()).reshape(size[1], size[0], 4)[..., :3].astype(int)
        left, top, right, bottom = (round(scale * each) for each in inside.getCoords())
        # one flat colour, however it was tinted
        assert np.ptp(rgb[top:bottom, left:right], axis=(0, 1)).max() <= 24
