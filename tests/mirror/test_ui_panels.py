"""The body is kept free: panels go to the empty side, the picture moves or becomes smaller, and charts go first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from engines.pose import PoseSequence
from mirror.live.canvas import PictureLayout, place
from mirror.live.state import Analysed, Shown
from mirror.ui.canvas import Canvas as Glass
from mirror.ui.panels import COVERED_S, Layout, Panels, lying, upright
from mirror.ui.placing import Placer
from mirror.ui.screens.workout import count_size
from mirror.ui.theme import DARK

LYING, UPRIGHT = (1920.0, 1080.0), (1080.0, 1920.0)
MIDDLE = QRectF(760, 120, 400, 900)
RIGHT = QRectF(1350, 120, 400, 900)
LEFT = QRectF(180, 120, 400, 900)


def boxes(layout: Layout) -> list[QRectF]:
    count = QRectF(layout.count.x(), layout.count.y() - 240, layout.count_room, 240)
    ring = [] if layout.ring is None else [layout.ring]
    return [layout.meter, count, layout.cue, *ring, *layout.charts]


def test_everything_stands_beside_a_member_in_the_middle() -> None:
    layout = lying(*LYING, 2, MIDDLE.adjusted(0, 0, 0, -140))
    assert layout.ring is not None and len(layout.charts) == 2
    assert layout.count.x() < MIDDLE.left() and layout.charts[0].left() > MIDDLE.right()


@pytest.mark.parametrize(
    "body", [LEFT, RIGHT, MIDDLE, QRectF(300, 620, 1300, 380), QRectF(520, 40, 880, 1000)]
)
def test_nothing_covers_the_body_wherever_it_is(body: QRectF) -> None:
    layout = lying(*LYING, 2, body)
    placed = boxes(layout)
    assert not any(box.intersects(body) for box in placed)
    assert not any(a.intersects(b) for i, a in enumerate(placed) for b in placed[:i])


def test_the_panels_of_the_right_go_to_the_empty_left() -> None:
    layout = lying(*LYING, 2, RIGHT)
    assert layout.ring is not None
    assert all(box.right() < RIGHT.left() for box in (layout.ring, *layout.charts, layout.cue))
    assert len(layout.charts) == 2


def test_the_count_goes_over_to_the_right_of_a_member_on_the_left() -> None:
    assert lying(*LYING, 2, LEFT).count.x() > LEFT.right()


def test_charts_go_before_the_ring_and_the_count() -> None:
    layout = lying(*LYING, 2, QRectF(560, 30, 900, 1040))
    assert layout.charts == () and layout.ring is not None


def test_an_arm_that_swings_moves_no_panel_and_a_body_that_stays_does() -> None:
    panels = Panels()
    at_first = panels.at(0.0, LYING, MIDDLE, 2)
    assert panels.at(0.6, LYING, RIGHT, 2) == at_first
    assert panels.at(1.2, LYING, MIDDLE, 2) == at_first
    assert panels.at(1.5, LYING, RIGHT, 2) == at_first
    moved = panels.at(1.3 + COVERED_S, LYING, RIGHT, 2)
    assert moved != at_first
    assert panels.at(5.0, LYING, QRectF(1000, 120, 400, 900), 2) == moved, "what is free stays where it is"


def test_an_upright_glass_without_charts_leaves_more_of_it_to_the_body() -> None:
    assert upright(*UPRIGHT, 2).cue.top() < upright(*UPRIGHT, 0).cue.top()
    assert upright(*UPRIGHT, 0).charts == ()


def acted(sequence: PoseSequence, placer: Placer, glass: tuple[int, int], free: bool, began: float) -> list:
    """Each frame's points on the glass, px, as the picture is placed then."""
    asked, found = placer.canvas(placer.framing.frame, *glass), []
    for i, time in enumerate((began + sequence.time).tolist()):
        pose = sequence.pose(i)
        matrix = place(asked, (1280, 720)).matrix
        image = np.broadcast_to(np.zeros((1, 1, 4), np.uint8), (glass[1], glass[0], 4))
        shown = Shown(image, i, time, 0.0, matrix, (1280, 720))
        said = Analysed(i, time, pose, pose.xy, (1280, 720))
        frame = placer.follow(time, said, shown, glass, free)
        asked = placer.canvas(frame, *glass)
        found.append(pose.xy @ matrix[:, :2].T + matrix[:, 2])
    return found


def large(sequence: PoseSequence) -> PoseSequence:
    """As near as the camera sees whole: from its upper edge to its lower one."""
    low, high = np.nanmin(sequence.xy, axis=(0, 1)), np.nanmax(sequence.xy, axis=(0, 1))
    scale = 670 / (high[1] - low[1])
    return replace(sequence, xy=(sequence.xy - (low + high) / 2) * scale + (640, 360))


@pytest.mark.parametrize("size", ["small", "large"])
def test_the_bottom_of_a_squat_is_free_on_an_upright_glass_with_a_camera_that_lies(size: str) -> None:
    made = {"small": lambda s: s, "large": large}[size]
    placer, glass = Placer(PictureLayout()), (1080, 1920)
    acted(made(figure.standing(4.0)), placer, glass, True, 0.0)
    layout = upright(*UPRIGHT, 2 if placer.charts else 0)
    squats = acted(made(figure.squats(2)), placer, glass, False, 4.0)
    panels = [layout.cue, *boxes(layout)[1:]]
    for points in squats:
        seen = points[np.isfinite(points).all(axis=1)]
        assert (seen[:, 0] > 0).all() and (seen[:, 0] < 1080).all() and (seen[:, 1] > 0).all()
        assert not any(box.contains(*point) for box in panels for point in seen.tolist())


def test_charts_go_before_the_picture_is_made_smaller_than_its_place() -> None:
    placer = Placer(PictureLayout())
    acted(large(figure.standing(4.0)), placer, (1080, 1920), True, 0.0)
    assert not placer.charts
    near = Placer(PictureLayout())
    small = figure.standing(4.0)
    acted(replace(small, xy=(small.xy - (640, 360)) * 0.7 + (640, 360)), near, (1080, 1920), True, 0.0)
    assert near.charts


def test_where_somebody_walked_before_the_set_takes_no_chart_from_it() -> None:
    placer, glass = Placer(PictureLayout()), (1080, 1920)
    standing = figure.standing(3.0)
    small = replace(standing, xy=(standing.xy - (640, 360)) * 0.7 + (640, 360))
    acted(large(standing), placer, glass, True, 0.0)
    acted(small, placer, glass, True, 3.0)
    assert placer.charts
    acted(small, placer, glass, False, 6.0)
    assert placer.charts


def test_who_lies_is_seen_whole_on_an_upright_glass() -> None:
    placer, glass = Placer(PictureLayout()), (1080, 1920)
    standing = figure.standing(4.0)
    lies = replace(standing, xy=(standing.xy[..., ::-1] - (360, 640)) * 1.8 + (640, 500))
    points = acted(lies, placer, glass, True, 0.0)[-1]
    seen = points[np.isfinite(points).all(axis=1)]
    assert np.ptp(seen[:, 0]) > 600 and seen[:, 0].min() > 0 and seen[:, 0].max() < 1080
    assert seen[:, 1].max() < 1270


def test_the_panels_settle_while_somebody_does_push_ups() -> None:
    # seen: up, the hands reach under the cue; down, the head reaches 6 px into the right column
    up, down = QRectF(270, 477, 1089, 441), QRectF(279, 648, 1143, 234)
    panels, seen = Panels(), []
    for i in range(400):
        seen.append(panels.at(0.1 * i, LYING, up if i // 12 % 2 else down, 2))
    assert all(layout == seen[100] for layout in seen[100:])
    assert seen[100].count.x() > 1300, "the column that is touched by 6 px, not the one under the body"
    assert not any(box.intersects(up) or box.intersects(down) for box in boxes(seen[100])[2:])


def test_the_target_over_a_count_beside_its_meter_stays_under_the_second_line() -> None:
    layout = lying(*LYING, 0, QRectF(300, 620, 1300, 380))
    assert layout.count_room < 440 and layout.count.y() < 620
    assert layout.count.y() - 0.77 * DARK.count - 8 - DARK.label > layout.info.y()


def test_numbers_that_stand_close_together_have_a_ground_that_holds_them() -> None:
    layout = lying(*LYING, 0, QRectF(300, 620, 1300, 380))
    assert layout.ground is not None and layout.ground.contains(layout.meter)
    assert layout.ground.contains(layout.count)
    assert layout.ground.right() - layout.count.x() >= layout.count_room
    assert layout.count.y() - 0.77 * DARK.count - 8 - DARK.label > layout.ground.top()
    assert layout.meter.right() + 20 < layout.count.x()
    assert lying(*LYING, 2, MIDDLE).ground is None


def test_the_target_stands_over_a_count_that_leaves_no_room_beside_it(qapp: object) -> None:
    image = QImage(400, 400, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    on = Glass(painter, DARK, *LYING)
    close = lying(*LYING, 0, QRectF(300, 620, 1300, 380)).count_room
    assert not count_size(on, "7", close)[1] and count_size(on, "7", 440.0)[1]
    for words in ("7", "10", "128"):
        assert on.text_width(words, count_size(on, words, close)[0], 700) <= close + 1
    painter.end()
