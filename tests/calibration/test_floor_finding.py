"""Floor and gravity from people who stand, and from a board on the floor."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from people import in_room, seen_by
from people import standing as person
from test_boards import true_pixels

from calibration.boards import Board, Sighting
from calibration.floor import level_floor
from calibration.floor_finding import floor_of_board, floor_of_members
from calibration.intrinsics import Intrinsics
from calibration.standing import NobodyStandsError
from engines.lift_points import POINTS
from engines.pose import KEYPOINTS
from engines.training.mocap import read_clips

MOCAP = Path(__file__).parents[3] / "shared" / "data" / "mocap"
LENS = Intrinsics(900.0, 905.0, 640.0, 355.0, 1280, 720, (-0.15, 0.04, 0.001, -0.001, 0.0))
PLACES = (((0.0, 3.0), 0), ((-0.6, 2.2), 40), ((0.7, 4.0), -100), ((0.1, 2.0), 180))


def session(pitch, roll, height, places=PLACES, stature=1.8, noise=0.0):
    frames = [in_room(person(stature), place, facing) for place, facing in places for _ in range(30)]
    seen, floor = seen_by(np.array(frames), pitch, roll, height)
    seen = seen + np.random.default_rng(0).normal(0, noise, seen.shape)
    return np.arange(len(seen)) / 30, seen, floor


def tilt_deg(found, true):
    return np.degrees(np.arccos(np.clip(np.dot(found.up, true.up), -1, 1)))


@pytest.mark.parametrize(
    ("pitch", "roll", "height"), [(14, 6, 1.55), (-8, -10, 0.9), (30, 0, 2.2), (0, 0, 1.4)]
)
def test_floor_and_gravity_come_from_somebody_who_stands_at_a_few_places(pitch, roll, height):
    time, seen, true = session(pitch, roll, height, noise=0.01)
    found = floor_of_members(time, seen, KEYPOINTS)
    assert tilt_deg(found, true) < 1 and found.height_m == pytest.approx(height, abs=0.05)
    assert found.source == "members" and 1 <= found.spread_deg < 3


def test_one_place_tells_less_and_says_so():
    time, seen, true = session(12, 5, 1.6, PLACES[:1])
    one, four = floor_of_members(time, seen, KEYPOINTS), floor_of_members(*session(12, 5, 1.6)[:2], KEYPOINTS)
    assert tilt_deg(one, true) < 1.5 and one.spread_deg > 3 * four.spread_deg


def test_the_cameras_height_makes_one_place_enough_though_depth_is_wrong():
    time, seen, true = session(12, 5, 1.6, PLACES[1:2])
    # as engines err: the body tips away from the camera by six degrees, about the feet
    feet = seen[:, [KEYPOINTS.index("left_ankle"), KEYPOINTS.index("right_ankle")]].mean(
        axis=1, keepdims=True
    )
    tipped = (seen - feet) @ cv2.Rodrigues(np.array([np.radians(6), 0.0, 0.0]))[0].T + feet
    # each point stays on the ray on which it is seen
    tipped = seen / seen[..., 2:] * tipped[..., 2:]
    ruled = floor_of_members(time, tipped, KEYPOINTS, 1.8, camera_height_m=1.6)
    assert tilt_deg(ruled, true) < 1.5
    assert tilt_deg(floor_of_members(time, tipped, KEYPOINTS, 1.8), true) > 4
    assert ruled.spread_deg < 3 and ruled.height_m == pytest.approx(1.6, abs=0.02)


def test_staying_longer_at_one_place_weighs_no_more():
    time, seen, _ = session(12, 5, 1.6)
    bow = seen[-1] @ cv2.Rodrigues(np.array([0.0, 0.0, np.radians(5)]))[0]
    crooked = np.concatenate([seen, np.repeat(bow[None], 30, axis=0)])
    longer = np.concatenate([crooked, np.repeat(bow[None], 300, axis=0)])
    short, long = (floor_of_members(np.arange(len(each)) / 30, each, KEYPOINTS) for each in (crooked, longer))
    assert len(time) < len(crooked) and long.up == pytest.approx(short.up, abs=1e-9)


def test_the_members_height_gives_the_camera_its_own():
    time, seen, _ = session(10, 0, 1.6)
    # metres were assumed a tenth too large
    assert floor_of_members(time, seen * 1.1, KEYPOINTS).height_m == pytest.approx(1.76, abs=0.03)
    assert floor_of_members(time, seen * 1.1, KEYPOINTS, 1.8).height_m == pytest.approx(1.6, abs=0.03)


def test_without_feet_the_ankles_tell():
    time, seen, true = session(12, 5, 1.6)
    for i, name in enumerate(KEYPOINTS):
        if "toe" in name or "heel" in name:
            seen[:, i] = np.nan
    assert tilt_deg(floor_of_members(time, seen, KEYPOINTS), true) < 1.5


def test_a_camera_on_its_side_and_an_empty_room_are_told():
    time, seen, _ = session(0, 0, 1.5)
    on_side = seen @ np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    with pytest.raises(ValueError, match="turn the camera"):
        floor_of_members(time, on_side, KEYPOINTS)
    with pytest.raises(NobodyStandsError, match="let somebody stand straight"):
        floor_of_members(time, np.full_like(seen, np.nan), KEYPOINTS)
    with pytest.raises(ValueError, match=r"0\.5 to 2\.6"):
        floor_of_members(time, seen, KEYPOINTS, 3.0)


@pytest.mark.skipif(not (MOCAP / "index.csv").is_file(), reason="shared/data/mocap is not there")
def test_on_motion_capture_gravity_is_found_within_what_people_stand_askew():
    rng, off, high = np.random.default_rng(0), [], []
    for clip in read_clips(MOCAP, every=17):
        points = clip.points.astype(float) * clip.height
        points -= np.nanmean(points, axis=(0, 1)) * [1, 0, 1]
        ankles = points[:, [POINTS.index(f"{side}_ankle") for side in ("left", "right")], 1]
        points[..., 1] -= np.quantile(ankles.min(axis=1), 0.05) - 0.039 * clip.height
        room = np.stack([in_room(frame, (0.0, 3.5), 40) for frame in points])
        pitch, roll, height = rng.uniform(-5, 20), rng.uniform(-6, 6), rng.uniform(0.8, 2.2)
        seen, true = seen_by(room, pitch, roll, height)
        try:
            found = floor_of_members(np.arange(len(seen)) / 30, seen, POINTS)
        except NobodyStandsError:
            continue
        off.append(tilt_deg(found, true))
        high.append(abs(found.height_m - height))
        assert off[-1] < 3 * found.spread_deg
    assert len(off) > 20 and np.median(off) < 2.5 and np.median(high) < 0.1


def lying(pitch, roll, height, spot=(0.2, 1.8), turn_deg=25.0):
    """A board on the floor, as the camera sees its corners."""
    board = Board(square_m=0.06)
    floor = level_floor(pitch, roll, height)
    up = np.array(floor.up)
    away = np.array([0.0, 0.0, 1.0]) - up[2] * up
    away /= np.linalg.norm(away)
    right = np.cross(away, up)
    turn, _ = cv2.Rodrigues(-up * np.radians(turn_deg))
    # face up: its right to the right, its down towards the camera, so that its away is into the floor
    axes = turn @ np.column_stack([right, -away, -up])
    place = -height * up + spot[0] * right + spot[1] * away
    pixels = true_pixels(LENS, board, axes, place, board.points)
    return (
        board,
        Sighting(pixels + np.random.default_rng(1).normal(0, 0.1, pixels.shape), board.points),
        floor,
    )


@pytest.mark.parametrize(("pitch", "roll"), [(35, 0), (25, 8), (45, -5)])
def test_a_board_on_the_floor_tells_it_exactly(pitch, roll):
    _, sighting, true = lying(pitch, roll, 1.5)
    found = floor_of_board(sighting, LENS, thick_m=0.004)
    assert tilt_deg(found, true) < 0.5 and found.height_m == pytest.approx(1.504, abs=0.01)


def test_a_board_on_the_wall_is_no_floor():
    board = Board()
    place = np.array([0.0, 0.0, 1.5])
    pixels = true_pixels(LENS, board, np.eye(3), place, board.points)
    with pytest.raises(ValueError, match="its face is not up"):
        floor_of_board(Sighting(pixels, board.points), LENS)
