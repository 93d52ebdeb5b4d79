"""Which picture is shown with which pose, and which part of it fills the glass."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from engines.pose import INDEX, Pose
from mirror.live.canvas import PictureLayout, place
from mirror.live.state import Analysed, Shown, Timings
from mirror.ui.figure import outline
from mirror.ui.framing import (
    MOST_ZOOM,
    FollowedBox,
    Framing,
    PicturePart,
    body_box,
    frame_body,
    trunk_and_legs,
)
from mirror.ui.matching import Matching, choose_pose

IMAGE = np.zeros((4, 4, 4), np.uint8)
QUICK = Timings(latency_ms=35.0, captured_fps=30.0, analysed_fps=29.0, dropped={"engine": 9, "analysis": 0})
SLOW = replace(QUICK, latency_ms=180.0, analysed_fps=11.0)


def shown(index: int) -> Shown:
    carried_on = Pose(np.full((30, 2), -1.0), np.ones(30))
    return Shown(IMAGE, index, index / 30, 0.0, np.eye(2, 3), (4, 4), carried_on)


def analysed(index: int, xy: float = 7.0) -> Analysed:
    pose = Pose(np.full((30, 2), xy), np.ones(30), None, index, index / 30)
    return Analysed(index, index / 30, pose, np.full((30, 2), xy), (4, 4))


def test_a_picture_is_shown_with_its_own_pose_where_analysis_keeps_up() -> None:
    matching = Matching()
    for index in (4, 5, 6):
        matching.take(shown(index))
    found = matching.choose(analysed(5), QUICK)
    assert found is not None and found.pose is not None
    assert found.index == 5 and found.pose.xy[0, 0] == 7.0


def test_the_newest_picture_is_shown_with_a_pose_carried_on_where_it_does_not() -> None:
    matching = Matching()
    for index in (4, 5, 6):
        matching.take(shown(index))
    found = matching.choose(analysed(4), SLOW)
    assert found is not None and found.pose is not None
    assert found.index == 6 and found.pose.xy[0, 0] == -1.0


def played(matching: Matching, frames: range, off_m: float, late: int = 5) -> list[Shown]:
    """Pictures come one by one into a ring that is used again; every third is analysed, and answered late."""
    ring = [np.zeros((4, 4, 4), np.uint8) for _ in range(4)]
    seen = []
    for index in frames:
        image = ring[index % 4]
        image[:] = index % 256
        matching.take(replace(shown(index), image=image, off_m=off_m))
        taken = index - index % 3
        matching.hold((taken - 3, taken))
        answered = (index - late) - (index - late) % 3
        found = matching.choose(analysed(answered), SLOW)
        assert found is not None
        seen.append(replace(found, image=found.image.copy()))
    return seen


def test_where_carrying_on_is_off_each_picture_waits_for_its_own_pose() -> None:
    seen = played(Matching(), range(3, 60), 0.12)
    settled = seen[20:]
    assert {found.pose.xy[0, 0] for found in settled if found.pose is not None} == {7.0}
    assert all(found.pose is not None for found in settled)
    assert all((found.image == found.index % 256).all() for found in settled), "not painted over meanwhile"
    assert [found.index for found in seen] == sorted(found.index for found in seen)
    assert len({found.index for found in settled}) > 8, "the picture goes on"


def test_where_carrying_on_fits_the_newest_picture_is_shown_on_a_slow_machine_too() -> None:
    seen = played(Matching(), range(3, 40), 0.02)
    assert [found.index for found in seen] == list(range(3, 40))


def test_waiting_ends_only_when_it_would_fit_well() -> None:
    matching = Matching()
    played(matching, range(3, 20), 0.12)
    played(matching, range(20, 26), 0.04)
    assert matching.waits
    played(matching, range(26, 30), 0.02)
    assert not matching.waits


def test_a_pose_that_is_far_too_late_is_not_drawn_and_that_is_known() -> None:
    matching = Matching()
    seen = played(matching, range(30, 80), 0.12, late=25)
    assert matching.dropped
    assert seen[-1].pose is None and seen[-1].index == 79, "the picture goes on without"


def test_the_picture_never_goes_back() -> None:
    matching, seen = Matching(), []
    for index in range(12):
        matching.take(shown(index))
        for answer in (index - 2, index - 1):
            found = matching.choose(analysed(answer), QUICK)
            seen.append(found.index if found is not None else -1)
    assert seen == sorted(seen)


def test_nobody_is_drawn_where_nobody_is_followed() -> None:
    assert choose_pose(replace(analysed(1), pose=Pose.missing())) is None


def test_noise_is_drawn_calm_and_a_fast_limb_where_it_is() -> None:
    raw = np.zeros((30, 2))
    raw[[5, 6]], raw[[11, 12]] = (100, 100), (100, 244)
    calm = raw.copy()
    calm[9] += 2.0
    calm[10] += 40.0
    said = replace(analysed(1), pose=Pose(raw, np.ones(30)), filtered=calm)
    found = choose_pose(said)
    assert found is not None
    assert found.xy[9] == pytest.approx(calm[9])
    assert found.xy[10] == pytest.approx(raw[10])


AREA = (150.0, 216.0, 930.0, 1086.0)
GLASS = (1080.0, 1920.0)


def test_a_body_is_framed_into_its_area_and_the_crop_stays_in_the_picture() -> None:
    body = (800.0, 300.0, 900.0, 600.0)
    frame = frame_body(body, (1768.0, 994.0), GLASS, AREA)
    assert 1.0 <= frame.zoom <= MOST_ZOOM
    placing = place(
        PictureLayout(1080, 1920, mirror=False, focus=(frame.x, frame.y), zoom=frame.zoom), (1768, 994)
    )
    corners = np.array([[body[0], body[1], 1], [body[2], body[3], 1]]) @ placing.matrix.T
    assert corners[0, 0] > AREA[0] and corners[1, 0] < AREA[2]
    assert corners[0, 1] > AREA[1] and corners[1, 1] < GLASS[1]
    x, y, w, h = placing.crop
    assert x >= 0 and y >= 0 and x + w <= 1768 and y + h <= 994


def test_the_outline_s_box_reaches_from_crown_to_feet_whatever_the_arms_do() -> None:
    points = np.tile([[500.0, 400.0]], (30, 1))
    points[INDEX["head"]], points[INDEX["left_heel"]] = (500, 200), (520, 700)
    points[INDEX["left_wrist"]] = (500, 20)
    assert trunk_and_legs(points) == (500.0, 200.0, 520.0, 700.0)


def test_the_outline_follows_the_body_in_steps_and_lets_go_at_once() -> None:
    followed = FollowedBox()
    assert followed.update(0.0, (100.0, 200.0, 301.0, 801.0)) == (102.0, 198.0, 300.0, 804.0)
    near = [followed.update(t / 30, (101.0, 200.0, 301.0, 801.0)) for t in range(1, 30)]
    assert len(set(near)) == 1, "a tremble draws nothing anew"
    gone = [followed.update(1 + t / 30, (401.0, 200.0, 601.0, 801.0)) for t in range(60)]
    assert gone[2] is not None and gone[2][0] < 250 and gone[-1] == (402.0, 198.0, 600.0, 804.0)
    assert followed.update(4.0, None) is None


def test_an_outline_is_as_high_as_the_body_with_its_feet_on_the_floor(qapp: QApplication) -> None:
    standing = outline(QRectF(300, 200, 180, 900), "standing").boundingRect()
    assert (standing.bottom(), standing.height()) == pytest.approx((1100, 900), abs=1)
    assert standing.center().x() == pytest.approx(390, abs=1)
    lying = outline(QRectF(100, 700, 1000, 200), "push_up").boundingRect()
    assert (lying.bottom(), lying.width()) == pytest.approx((900, 1000), abs=1)


def test_too_few_points_are_no_body() -> None:
    points = np.full((30, 2), np.nan)
    points[:5] = 3.0
    assert body_box(points) is None


def test_the_picture_glides_before_a_set_and_holds_still_in_it() -> None:
    framing, goal, other = Framing(), PicturePart(0.7, 0.4, 1.6), PicturePart(0.3, 0.6, 1.2)
    steps = [framing.follow(t / 30, goal, True, True) for t in range(150)]
    assert steps[1].x == pytest.approx(0.5, abs=0.03), "it does not jump"
    assert (steps[-1].x, steps[-1].zoom) == pytest.approx((0.7, 1.6), abs=0.01)
    held = [framing.follow(5 + t / 30, other, False, True) for t in range(90)]
    assert {frame.x for frame in held} == {steps[-1].x}
    left = [framing.follow(8 + t / 30, other, False, False) for t in range(150)]
    assert left[-1].x == pytest.approx(0.3, abs=0.01), "a body that leaves the glass is followed"


def test_reduced_motion_cuts() -> None:
    framing = Framing(still=True)
    framing.follow(0.0, None, True, True)
    assert framing.follow(0.1, PicturePart(0.7, 0.4, 1.6), True, True) == PicturePart(0.7, 0.4, 1.6)
