"""What is said of the scene: the most urgent first, and nothing for a blink."""

import numpy as np
import pytest
from stick_figure import standing

from engines.pose import Pose
from mirror.live.scene import (
    CRAWLING_FPS,
    DARK,
    LOST_S,
    NOBODY_S,
    SILENT_S,
    SLOW_S,
    SceneState,
    Slowness,
    covered,
    light_of,
    note_pose,
    watch,
)
from mirror.live.state import Watch

HERE = standing(0.1).pose(0)
NOBODY: np.ndarray = np.zeros((0, 5))


def watching(now: float = 100.0) -> SceneState:
    """Somebody is followed, and the last picture is of now."""
    seen = SceneState(started=0.0, picture=now)
    note_pose(seen, HERE, NOBODY, now)
    return seen


def test_somebody_is_followed() -> None:
    assert watch(watching(), 100.0)[0] is Watch.FOLLOWING


@pytest.mark.parametrize(
    ("away", "said"),
    [(LOST_S / 2, Watch.FOLLOWING), (LOST_S + 0.1, Watch.LOST), (NOBODY_S + 0.1, Watch.NOBODY)],
)
def test_a_blink_is_not_lost_and_lost_for_long_is_nobody(away: float, said: Watch) -> None:
    seen = watching()
    note_pose(seen, Pose.missing(), NOBODY, 100.1)
    seen.picture = 100.1 + away
    assert watch(seen, 100.1 + away)[0] is said


def test_a_slow_engine_has_not_lost_the_member() -> None:
    seen = watching()
    seen.picture = 103.0
    assert watch(seen, 103.0)[0] is Watch.FOLLOWING


def test_before_anybody_came_there_is_nobody() -> None:
    seen = SceneState(started=0.0, picture=1.0)
    note_pose(seen, Pose.missing(), NOBODY, 1.0)
    assert watch(seen, 1.0)[0] is Watch.NOBODY


def test_a_silent_camera_is_gone_also_at_the_start() -> None:
    assert watch(watching(), 100.0 + SILENT_S + 0.1) == (Watch.CAMERA_GONE, "no picture for more than 2 s")
    assert watch(SceneState(started=0.0), 1.0)[0] is Watch.STARTING
    assert watch(SceneState(started=0.0), 3.0)[0] is Watch.CAMERA_GONE


def test_a_film_that_waits_for_the_engine_is_no_silent_camera() -> None:
    waits = watching()
    waits.handing = True
    assert watch(waits, 100.0 + 10 * SILENT_S)[0] is not Watch.CAMERA_GONE
    waits.handing, waits.asked = False, 130.0
    assert watch(waits, 130.0 + SILENT_S - 0.1)[0] is not Watch.CAMERA_GONE
    assert watch(waits, 130.0 + SILENT_S + 0.1)[0] is Watch.CAMERA_GONE


def test_what_the_camera_says_goes_before_all_but_the_end() -> None:
    seen = watching()
    seen.camera_says, seen.light = "unplugged", 0.0
    assert watch(seen, 100.0) == (Watch.CAMERA_GONE, "unplugged")
    seen.ended = True
    assert watch(seen, 100.0)[0] is Watch.ENDED


def test_an_engine_is_first_loaded_and_later_down() -> None:
    seen = SceneState(started=0.0, picture=0.5)
    assert watch(seen, 0.5)[0] is Watch.STARTING
    seen = watching()
    seen.engine_ready, seen.engine_says = False, "broken"
    assert watch(seen, 100.0) == (Watch.ENGINE_DOWN, "broken")


def test_dark_goes_before_lost() -> None:
    seen = watching()
    note_pose(seen, Pose.missing(), NOBODY, 100.0)
    seen.light, seen.picture = DARK - 1, 102.0
    assert watch(seen, 102.0)[0] is Watch.DARK


def test_a_dark_room_with_a_lamp_is_dark() -> None:
    image = np.full((720, 1280, 3), 10, np.uint8)
    image[:200, 900:] = 250
    assert light_of(image) == 10
    seen = watching()
    assert seen.body is not None and light_of(image, seen.body) < DARK


def test_a_lit_member_in_a_dark_room_is_not_in_the_dark_nor_is_one_in_black() -> None:
    image = np.full((720, 1280, 3), 10, np.uint8)
    body = np.array([500.0, 100.0, 700.0, 650.0])
    image[100:650, 500:700] = 80
    assert light_of(image) == 10 and light_of(image, body) == 80
    image[240:650, 500:640] = 8
    assert light_of(image, body) >= DARK, "trousers and shirt are black, skin and floor are not"


def test_a_body_before_a_bright_window_is_not_lit_by_it() -> None:
    image = np.full((720, 1280, 3), 240, np.uint8)
    image[:, 500:700] = 6
    assert light_of(image, np.array([510.0, 100.0, 690.0, 650.0])) == 6


def test_a_body_that_has_left_the_picture_is_no_measure() -> None:
    image = np.full((720, 1280, 3), 90, np.uint8)
    assert light_of(image, np.array([1300.0, 100.0, 1500.0, 650.0])) == 90


def around(pose: Pose, left: float, right: float, down: float) -> np.ndarray:
    seen = pose.xy[np.isfinite(pose.xy[:, 0])]
    low, high = seen.min(0), seen.max(0)
    size = high - low
    return np.array(
        [[low[0] - left * size[0], low[1], high[0] + right * size[0], high[1] + down * size[1], 0.9]]
    )


def test_who_stands_nearer_over_the_member_is_in_the_way() -> None:
    assert covered(HERE, around(HERE, 0.1, 0.1, 0.2))
    assert not covered(HERE, around(HERE, 0.1, 0.1, -0.2)), "who ends higher in the picture stands behind"
    assert not covered(HERE, around(HERE, -1.1, 2.0, 0.2)), "beside"
    assert not covered(HERE, NOBODY)
    assert not covered(Pose.missing(), around(HERE, 0.1, 0.1, 0.2))
    seen = watching()
    note_pose(seen, HERE, around(HERE, 0.1, 0.1, 0.2), 100.0)
    assert watch(seen, 100.0)[0] is Watch.CROWDED


def test_slowness_is_said_and_taken_back_only_after_a_while() -> None:
    slowness = Slowness()
    times = np.arange(0, 4 * SLOW_S, 0.25)
    said = [slowness.look(5.0, 30.0, now) for now in times]
    assert said.index(True) == int(SLOW_S / 0.25) + 1
    assert slowness.look(30.0, 30.0, 100.0)
    assert slowness.look(5.0, 30.0, 101.0)
    assert slowness.look(30.0, 30.0, 102.0)
    assert not slowness.look(30.0, 30.0, 102.0 + SLOW_S + 0.1)


def test_a_camera_of_few_frames_is_not_slowness() -> None:
    slowness = Slowness()
    assert not any(slowness.look(10.0, 10.0, now) for now in np.arange(0, 20, 0.25))


def test_crawling_is_told_apart_from_slow() -> None:
    slow, crawling = Slowness(), Slowness(CRAWLING_FPS)
    told = [(slow.look(8.0, 30.0, t), crawling.look(8.0, 30.0, t)) for t in (0.0, 1.0, 3.0)]
    assert told[-1] == (True, False)
    assert [crawling.look(2.0, 30.0, t) for t in (4.0, 5.0, 7.0)] == [False, False, True]
