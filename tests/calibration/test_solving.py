"""Cameras recovered from rendered boards; what the collector keeps; what is refused and what to do then."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from rendered_board import placed, render, tilted, walk
from test_boards import true_pixels

from calibration.boards import Board, Sighting
from calibration.intrinsics import Intrinsics
from calibration.judging import PoorCalibrationError, faults, require_good
from calibration.record import Quality
from calibration.solving import UnsolvableError, solve
from calibration.views import VIEWS, ViewCollector

WEBCAM = Intrinsics(1010.0, 1013.0, 652.3, 351.8, 1280, 720, (-0.28, 0.09, 0.0008, -0.0005, 0.0))
WIDE = Intrinsics(560.0, 561.0, 645.0, 371.0, 1280, 720, (0.09, -0.16, 0.001, 0.0007, 0.05))
STRAIGHT = Intrinsics(900.0, 900.0, 630.0, 365.0, 1280, 720)
SIZE = (1280, 720)


@cache
def rendered(camera: Intrinsics, kind: str, count: int) -> ViewCollector:
    board = Board(kind)
    collector = ViewCollector(board, SIZE, still=False)
    for seed, (axes, place) in enumerate(walk(camera, board, count)):
        collector.offer(render(camera, board, axes, place, seed=seed))
    return collector


def sightings(camera: Intrinsics, count: int = 24, noise: float = 0.05, seed: int = 1) -> list[Sighting]:
    """Corners as they would be found, without the pictures: those that lie inside."""
    board, rng = Board(), np.random.default_rng(seed)
    found = []
    for axes, place in walk(camera, board, count, seed):
        pixels = true_pixels(camera, board, axes, place, board.points)
        inside = ((pixels > 5) & (pixels < np.array(SIZE) - 5)).all(axis=1)
        if inside.sum() >= 8 and np.ptp(board.points[inside, :2], axis=0).min() > 0:
            found.append(
                Sighting((pixels + rng.normal(0, noise, pixels.shape))[inside], board.points[inside])
            )
    return found


@pytest.mark.parametrize(("camera", "kind"), [(WEBCAM, "charuco"), (WIDE, "checkerboard")])
def test_a_camera_is_recovered_from_rendered_boards(camera, kind):
    collector = rendered(camera, kind, 22)
    solved = solve(collector.views, SIZE)
    found = solved.intrinsics
    assert abs(found.fx / camera.fx - 1) < 0.005 and abs(found.fy / camera.fy - 1) < 0.005
    assert abs(found.cx - camera.cx) < 1 and abs(found.cy - camera.cy) < 1
    assert solved.quality.rms_px < 0.15
    # the standard deviations tell the truth
    assert abs(found.fx - camera.fx) < 4 * solved.quality.fx_std_px
    assert abs(found.cx - camera.cx) < 4 * solved.quality.cx_std_px
    assert abs(found.cy - camera.cy) < 4 * solved.quality.cy_std_px


def test_the_collector_takes_what_adds_something_until_there_is_enough():
    collector = rendered(WEBCAM, "charuco", 22)
    assert collector.enough and collector.advice.step == "done"
    assert VIEWS <= len(collector.views) <= 22
    assert faults(solve(collector.views, SIZE).quality, SIZE, 1010) == []


@pytest.mark.parametrize(
    ("camera", "model"),
    [
        (STRAIGHT, "none"),
        (replace(STRAIGHT, distortion=(-0.3, 0.1, 0.0, 0.0)), "k1 k2"),
        (WEBCAM, "k1 k2 p1 p2"),
    ],
)
def test_the_distortion_model_is_what_the_data_carries(camera, model):
    assert solve(sightings(camera), SIZE).model == model


def test_views_that_do_not_fit_are_left_out():
    views = sightings(WEBCAM)
    clean = solve(views, SIZE)
    rng = np.random.default_rng(0)
    for i in (3, 9):
        views[i] = Sighting(views[i].pixels + rng.normal(0, 4, views[i].pixels.shape), views[i].points)
    solved = solve(views, SIZE)
    assert solved.quality.dropped == 2 and np.isnan(np.array(solved.view_px)[[3, 9]]).all()
    assert abs(solved.intrinsics.fx - clean.intrinsics.fx) < 1


def test_too_few_views_are_refused_with_what_to_do():
    with pytest.raises(
        UnsolvableError, match="3 good views of the board are too few: show it at least 4 times"
    ):
        solve(sightings(WEBCAM)[:3], SIZE)


def test_boards_that_are_never_tilted_are_refused():
    board = Board()
    flat = [
        Sighting(
            true_pixels(STRAIGHT, board, tilted(0, 0), placed(STRAIGHT, (x, y), 0.6), board.points),
            board.points,
        )
        for x in (400, 640, 880)
        for y in (250, 360, 470)
    ]
    noisy = [replace(v, pixels=v.pixels + np.random.default_rng(i).normal(0, 0.1, v.pixels.shape))
             for i, v in enumerate(flat)]  # fmt: skip
    try:
        solved = solve(noisy, SIZE)
    except UnsolvableError as error:
        assert "tilt" in str(error)
        return
    with pytest.raises(PoorCalibrationError, match="turn and tip it"):
        require_good(solved.quality, SIZE, solved.intrinsics.fx)


GOOD = Quality(0.2, 20, 1, 0.9, 40.0, 1.0, 1.0, 0.5, 0.5, 0.4)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"views": 5}, "show it 8 times"),
        ({"coverage": 0.31}, "31% of the picture: show it in the corners"),
        ({"tilt_deg": 4.0}, "tilted by 4°"),
        ({"dropped": 15}, "15 of 35 views did not fit: glue the board flat"),
        ({"rms_px": 1.4}, "1.40 px off"),
        ({"fy_std_px": 12.0}, "the focal length is known to 1.2% only"),
        ({"cx_std_px": 9.0}, "the middle is known to 9.0 px only"),
    ],
)
def test_a_poor_calibration_is_refused_in_one_line_that_says_what_to_do(change, said):
    require_good(GOOD, SIZE, 1000)
    with pytest.raises(PoorCalibrationError, match=said) as error:
        require_good(replace(GOOD, **change), SIZE, 1000)
    assert "\n" not in str(error.value)


def test_the_same_view_twice_adds_nothing_and_a_moving_board_is_not_taken():
    first, second = sightings(WEBCAM)[:2]
    live = ViewCollector(Board(), SIZE)
    assert live.advice.step == "show"
    assert [live.take(s).reason for s in (None, first, first, first, second, second)] == [
        "not_found", "moving", "added", "nothing_new", "moving", "added",
    ]  # fmt: skip
    assert len(live.views) == 2


def test_the_advice_leads_to_where_the_board_has_not_been():
    board = Board()
    collector = ViewCollector(board, SIZE, still=False)
    place = placed(STRAIGHT, (300, 200), 0.6)
    pixels = true_pixels(STRAIGHT, board, tilted(0, 0), place, board.points)
    assert collector.take(Sighting(pixels, board.points)).added
    assert collector.advice.step == "place" and collector.advice.place == (7, 5)
    assert 0 < collector.coverage < 0.4 and collector.cells.sum() == round(collector.coverage * 48)


def test_following_the_advice_ends_in_done():
    collector = ViewCollector(Board(), SIZE, still=False)
    steps = []
    for sighting in sightings(WEBCAM, 45):
        steps.append(collector.advice.step)
        collector.take(sighting)
    assert steps[0] == "show" and collector.advice.step == "done" and "place" in steps


def test_a_picture_of_another_size_is_refused():
    with pytest.raises(ValueError, match="1280 x 720 px, this is 640 x 480"):
        ViewCollector(Board(), SIZE).offer(np.zeros((480, 640, 3), np.uint8))
