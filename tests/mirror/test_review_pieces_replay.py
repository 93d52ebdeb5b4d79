"""The review's picture and scrubber: where things are drawn, and what hand and keys say."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from review_pixels import columns, near, pixels, shown

from engines.pose import INDEX
from mirror.ui.review.pieces.picture import PictureView, scale_picture
from mirror.ui.review.pieces.scrubber import SPEEDS, Scrubber, neighbour
from mirror.ui.review.pieces.track import TrackMark, clock
from mirror.ui.theme import DARK, LIGHT
from tests.gallery.invented import SIZE, pose_2d

LEFT, RIGHT = DARK.left, DARK.right


@pytest.fixture
def view(qtbot: QtBot) -> PictureView:
    made = PictureView(DARK)
    qtbot.addWidget(made)
    shown(made, 640, 480)
    return made


def test_a_picture_keeps_its_aspect_in_the_middle(view: PictureView) -> None:
    red = np.zeros((90, 160, 3), np.uint8)
    red[..., 2] = 255
    view.present(red, None, np.zeros(30), (1920, 1080))
    box = view.picture_box()
    assert (box.width(), box.height(), box.top()) == (640, 360, 60)
    seen = near(pixels(view), "#FF0000", 4)
    rows = np.flatnonzero(seen[:, 320])
    assert (rows.min(), rows.max()) == (60, 419)


def test_the_skeleton_lies_where_the_key_points_are_whatever_the_picture_s_size(view: PictureView) -> None:
    xy, score = pose_2d()
    small = np.zeros((270, 480, 3), np.uint8)
    view.present(small, xy, score, SIZE)
    box = view.picture_box()
    scale = box.width() / SIZE[0]
    picture = pixels(view)
    for side, colour in (("left", LEFT), ("right", RIGHT)):
        middle = (xy[INDEX[f"{side}_hip"]] + xy[INDEX[f"{side}_knee"]]) / 2 * scale
        x, y = round(box.left() + middle[0]), round(box.top() + middle[1])
        assert near(picture[y - 1 : y + 2, x - 1 : x + 2], colour).any(), side


def test_points_that_nobody_is_sure_of_are_not_drawn(view: PictureView) -> None:
    xy, _ = pose_2d()
    view.present(None, xy, np.full(30, 0.1), SIZE)
    assert not near(pixels(view), LEFT).any()


def test_without_a_picture_it_says_so_on_a_dark_ground_in_the_light_theme_too(qtbot: QtBot) -> None:
    view = PictureView(LIGHT)
    qtbot.addWidget(view)
    shown(view, 640, 360, LIGHT)
    view.present(None, *pose_2d(), SIZE)
    told = pixels(view)
    assert told[100, 30].max() < 40
    view.present(np.zeros((90, 160, 3), np.uint8), *pose_2d(), SIZE)
    foot = slice(320, 350)
    view.present(None, *pose_2d(), SIZE, coming=True)
    assert (pixels(view)[foot] != told[foot]).any(), "what is being decoded is not missing"
    words = near(told[foot], "#AEB6BD").sum()
    assert words > 20 + 3 * near(pixels(view)[foot], "#AEB6BD").sum()


def test_the_caption_leaves_the_picture_where_there_is_room_beside_or_above(view: PictureView) -> None:
    def covered(size: tuple[int, int]) -> bool:
        view.present(
            np.full((size[1] // 8, size[0] // 8, 3), 90, np.uint8), None, np.zeros(30), size, "rep 7"
        )
        box = view.picture_box().toRect()
        seen = pixels(view)[box.top() + 10 : box.top() + 40, box.left() + 10 : box.left() + 60]
        return bool((seen < 60).any())

    assert not covered((1080, 1920)) and not covered((1920, 1080))
    assert covered((1280, 960)), "a picture that fills the view has it on itself"


def test_the_caption_is_read_by_a_screen_reader(view: PictureView) -> None:
    view.present(None, None, np.zeros(30), SIZE, "rep 7")
    assert view.accessibleDescription() == "rep 7"


def test_a_picture_is_scaled_for_the_device_s_pixels_and_once(view: PictureView) -> None:
    view.present(np.zeros((1080, 1920, 3), np.uint8), None, np.zeros(30), SIZE)
    pixels(view)
    first = view._scaled
    view.present(view._image, *pose_2d(), SIZE)
    pixels(view)
    assert first is not None and first.width() == 640 and view._scaled is first


@pytest.fixture
def scrubber(qtbot: QtBot) -> Scrubber:
    made = Scrubber(DARK)
    qtbot.addWidget(made)
    shown(made, 800, 50)
    made.set_length(60.0)
    return made


def test_times_are_read_as_minutes() -> None:
    assert [clock(t) for t in (0, 31.2, 59.96, 3600.04, -1)] == [
        "0:00.0",
        "0:31.2",
        "1:00.0",
        "60:00.0",
        "0:00.0",
    ]


def test_setting_a_position_says_nothing_and_moving_does(scrubber: Scrubber, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scrubber.moved):
        scrubber.set_position(30.0)
    assert scrubber.time.text() == "0:30.0"
    track = scrubber.track
    with qtbot.waitSignal(scrubber.moved) as told:
        qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(round(track.x_of(45.0)), 10))
    assert told.args == [pytest.approx(45.0, abs=0.1)]
    assert scrubber.position_s == pytest.approx(45.0, abs=0.1)


def test_a_place_on_the_track_and_its_time_agree(scrubber: Scrubber) -> None:
    for seconds in (0.0, 12.5, 60.0):
        assert scrubber.track.time_at(scrubber.track.x_of(seconds)) == pytest.approx(seconds)
    assert scrubber.track.time_at(-500) == 0 and scrubber.track.time_at(9999) == 60


def test_what_was_played_is_green_up_to_the_handle(scrubber: Scrubber) -> None:
    scrubber.set_position(30.0)
    track = scrubber.track
    seen = columns(near(pixels(track)[track.height() // 2 : track.height() // 2 + 1], DARK.good))
    assert seen.min() == pytest.approx(track.x_of(0), abs=2)
    assert seen.max() < track.x_of(30.0)


def test_marks_stand_below_the_track_where_the_repetitions_are(scrubber: Scrubber) -> None:
    track = scrubber.track
    before = pixels(track)
    scrubber.set_marks([TrackMark(20.0, 30.0), TrackMark(40.0, 45.0, "poor"), TrackMark(50.0, 51.0, "doubt")])
    changed = columns((pixels(track) != before).any(-1))
    assert changed.min() == pytest.approx(track.x_of(20.0), abs=2)
    assert changed.max() == pytest.approx(track.x_of(50.5), abs=3)


@pytest.mark.parametrize(
    ("key", "shift", "signal", "said"),
    [
        (Qt.Key.Key_Right, False, "step", 1),
        (Qt.Key.Key_Comma, False, "step", -1),
        (Qt.Key.Key_Left, True, "moved", 29.0),
        (Qt.Key.Key_Home, False, "moved", 0.0),
        (Qt.Key.Key_End, False, "moved", 60.0),
        (Qt.Key.Key_Space, False, "play_toggled", True),
        (Qt.Key.Key_L, False, "loop_toggled", True),
        (Qt.Key.Key_Down, False, "speed_changed", 0.5),
        (Qt.Key.Key_Up, False, "speed_changed", 1.5),
    ],
)
def test_keys(
    scrubber: Scrubber, qtbot: QtBot, key: Qt.Key, shift: bool, signal: str, said: float | bool
) -> None:
    scrubber.set_position(30.0)
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(getattr(scrubber, signal)) as told:
        qtbot.keyClick(scrubber, key, modifier)
    assert told.args == [said]


def test_speeds_go_from_a_tenth_to_double_and_stay_there(scrubber: Scrubber, qtbot: QtBot) -> None:
    assert (SPEEDS[0], SPEEDS[-1]) == (0.1, 2.0)
    assert neighbour(2.0, 1) == 2.0 and neighbour(0.1, -1) == 0.1 and neighbour(0.3, 1) == 0.5
    with qtbot.waitSignal(scrubber.speed_changed) as told:
        scrubber.speed.menu().actions()[1].trigger()
    assert told.args == [0.25] and scrubber.speed.text() == "0.25x"


def test_the_button_is_named_for_what_it_does(scrubber: Scrubber) -> None:
    assert scrubber.play.accessibleName() == "Play"
    scrubber.set_playing(True)
    assert scrubber.play.accessibleName() == "Pause"


def test_an_empty_replay_does_not_divide_by_its_length(scrubber: Scrubber) -> None:
    scrubber.set_length(0.0)
    scrubber.set_position(3.0)
    assert scrubber.position_s == 0 and scrubber.track.time_at(300) == 0
    assert pixels(scrubber).any()


def test_a_picture_that_is_halved_first_is_the_same_picture() -> None:
    x = np.linspace(0, 255, 1920).astype(np.uint8)
    image = np.repeat(np.repeat(x[None], 1080, 0)[..., None], 3, -1)
    for wanted in ((740, 416), (1366, 768), (2560, 1440)):
        small = scale_picture(image, wanted)
        assert small.shape == (wanted[1], wanted[0], 3)
        at = (np.arange(wanted[0]) + 0.5) / wanted[0] * 255
        assert np.abs(small[5, 5:-5, 0] - at[5:-5]).max() < 2
