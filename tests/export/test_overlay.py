"""What is drawn on a frame: the right colour on the right side, words where they belong, nothing elsewhere."""

import cv2
import numpy as np
import pytest

from engines.pose import INDEX, KEYPOINTS, Pose
from export import lettering
from export.caption import SMALLEST_PICTURE_PX, Caption, clock_text, draw_caption
from export.layer import GOOD, INK, LEFT, RIGHT, Layer, make_rounded_box
from export.lettering import ascii_only, render_text, render_to_width, strokes
from export.meter import draw_meter
from export.overlay import draw
from export.skeleton import draw_skeleton

FULL = Caption("Jumping jack", 12, "arms up", 0.5, "Arms all the way up", 7.25)


def grey(width, height):
    return np.full((height, width, 3), 128, np.uint8)


def pose_of(score=1.0, **points):
    xy, scores = np.full((30, 2), np.nan), np.zeros(30)
    for name, point in points.items():
        xy[INDEX[name]], scores[INDEX[name]] = point, score
    return Pose(xy, scores)


def at(image, x, y):
    return tuple(image[y, x].tolist())


def changed(image, ground=128):
    """Bounding box of the pixels that are not the ground: left, top, right, bottom."""
    rows, columns = np.nonzero((image != ground).any(axis=2))
    return columns.min(), rows.min(), columns.max(), rows.max()


@pytest.mark.parametrize(("side", "colour"), [("left", LEFT), ("right", RIGHT)])
@pytest.mark.parametrize(
    ("a", "b"), [("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle")]
)
def test_limbs_have_their_sides_colour(side, colour, a, b):
    image = grey(640, 480)
    draw_skeleton(image, pose_of(**{f"{side}_{a}": (100, 100), f"{side}_{b}": (100, 300)}))
    assert at(image, 100, 200) == colour
    assert at(image, 100, 100) == at(image, 100, 300) == INK


@pytest.mark.parametrize(
    ("a", "b"), [("left_shoulder", "left_hip"), ("left_hip", "right_hip"), ("neck", "head")]
)
def test_torso_and_midline_are_white(a, b):
    image = grey(640, 480)
    draw_skeleton(image, pose_of(**{a: (100, 100), b: (300, 100)}))
    assert at(image, 200, 100) == INK


def test_a_bone_has_a_dark_edge_on_either_side():
    image = np.full((480, 640, 3), 255, np.uint8)
    draw_skeleton(image, pose_of(left_knee=(100, 100), left_ankle=(100, 300)))
    across = image[200, 90:111].astype(int).sum(axis=1)
    assert across[:9].min() < 150 and across[12:].min() < 150 and at(image, 100, 200) == LEFT


def test_guesses_and_missing_points_are_not_drawn():
    image = grey(640, 480)
    draw_skeleton(image, Pose.missing())
    draw_skeleton(image, pose_of(score=0.29, left_knee=(100, 100), left_ankle=(100, 300)))
    assert (image == 128).all()
    draw_skeleton(image, pose_of(left_knee=(100, 100)))
    assert changed(image)[3] < 120


def test_points_far_outside_the_picture_do_no_harm():
    image = grey(640, 480)
    draw_skeleton(image, pose_of(left_hip=(320, 240), left_knee=(320, 5000), left_ankle=(-1e9, 1e12)))
    assert at(image, 320, 400) == LEFT


@pytest.mark.parametrize(
    "size", [(1, 1), (32, 32), (97, 96), (160, 120), (360, 640), (1768, 994), (2000, 100), (100, 2000)]
)
def test_no_size_of_picture_fails(size):
    image = grey(*size)
    everywhere = {name: (size[0] * i / 30, size[1] * i / 30) for i, name in enumerate(KEYPOINTS)}
    draw(image, pose_of(**everywhere), FULL)
    draw(image, Pose.missing(), Caption("x" * 300, 10**9, "y" * 300, float("nan"), "z" * 300, -3))
    drawn = image.copy()
    draw(image, Pose.missing(), Caption())
    assert image.shape == (size[1], size[0], 3)
    assert np.array_equal(image, drawn) or min(size) >= SMALLEST_PICTURE_PX, (
        "an empty caption has a legend only"
    )
    assert (drawn != 128).any(), "the skeleton is drawn at any size"


def test_words_leave_the_middle_to_the_body():
    image = grey(1768, 994)
    draw_caption(image, FULL)
    assert (image[:600, 300:1400] == 128).all()
    assert (image[200:, 1768 // 2 :] == 128).all()


def test_the_count_stands_huge_at_the_lower_left():
    with_count, without = grey(1768, 994), grey(1768, 994)
    draw_caption(with_count, Caption("Squat", 8, "down"))
    draw_caption(without, Caption("Squat", None, "down"))
    digits = (with_count == INK).all(axis=2)[:, :200]
    rows = np.flatnonzero(digits.any(axis=1))
    assert rows.max() - rows.min() >= 0.14 * 994 and rows.min() > 994 / 2
    assert (with_count != without).any()


@pytest.mark.parametrize("size", [(360, 640), (1768, 994), (640, 360)])
def test_a_long_cue_stays_inside_the_picture(size):
    image = grey(*size)
    draw_caption(
        image, Caption("Bulgarian split squat with dumbbells", 888, "going down", cue="too shallow " * 20)
    )
    left, top, right, bottom = changed(image)
    margin = 0.03 * min(size)
    assert left >= margin and top >= margin and right < size[0] - margin and bottom < size[1] - margin


def meter_levels(progress):
    image = grey(1000, 1000)
    draw_meter(image, progress, 10.0, 40)
    column = image[:, 62].astype(int)
    return (column == INK).all(axis=1), (column == GOOD).all(axis=1)


def test_the_meter_follows_progress_and_turns_green_at_the_target():
    heights = []
    for progress in (0.0, 0.25, 0.5, 0.8):
        white, green = meter_levels(progress)
        heights.append(white.sum())
        assert not green.any()
    assert np.diff(heights) == pytest.approx([0.25 * 416 - 30, 104, 125], abs=3)
    white, green = meter_levels(1.0)
    assert green.sum() == pytest.approx(416, abs=3) and not white.any()
    assert meter_levels(7.0)[1].sum() == green.sum()
    assert meter_levels(-1)[0].sum() == meter_levels(float("nan"))[0].sum() == heights[0]


def test_the_meter_stands_still_whatever_else_is_said():
    plain, busy = grey(1768, 994), grey(1768, 994)
    draw_caption(plain, Caption(progress=0.5))
    draw_caption(busy, FULL)
    assert (plain[150:600, :300] == busy[150:600, :300]).all()


def test_left_and_right_are_named_in_their_colours():
    image = grey(1768, 994)
    draw_caption(image, Caption())
    corner = image[:120, 1400:]
    left, right = ((corner == colour).all(axis=2) for colour in (LEFT, RIGHT))
    assert left.sum() > 300 and right.sum() > 300
    assert np.nonzero(left)[1].max() < np.nonzero(right)[1].min()


def test_a_layer_keeps_the_ground_where_it_is_clear():
    image = grey(8, 8)
    layer = Layer(4, 4)
    layer.put(np.full((2, 4), 255, np.uint8), 0, 0, (10, 20, 30), 0.5)
    layer.blend(image, -2, 6)
    expected = grey(8, 8)
    expected[6:8, 0:2] = (69, 74, 79)
    assert np.abs(image.astype(int) - expected).max() <= 1
    assert (image[:6] == 128).all() and (image[:, 2:] == 128).all()


def test_a_rounded_box_is_as_large_as_geometry_says():
    box = make_rounded_box(60, 100, 20)
    assert box.shape == (60, 100) and box[0, 0] == 0 and box[30, 0] == 255
    assert box.sum() / 255 == pytest.approx(60 * 100 - (4 - np.pi) * 20**2, rel=0.002)
    assert (box == box[::-1, ::-1]).all()


@pytest.mark.parametrize("text", ["Jumping jack", "Übung", "Приседание", "スクワット", "a\nb", "0"])
def test_words_in_any_script_have_ink(text):
    mask = render_text(text, 40.0, 600)
    assert mask.max() == 255 and mask[:, 0].any() and mask[:, -1].any()


def test_words_too_small_to_read_are_left_out():
    assert render_text("hello", 5.0).size == render_text("", 40.0).size == render_text(" \n", 40.0).size == 0


def test_fitting_makes_words_smaller_and_then_cuts_them():
    mask, size = render_to_width("Arms all the way up", 40.0, 600, 300)
    assert mask.shape[1] <= 300 and 24 <= size < 40
    mask, size = render_to_width("Arms all the way up " * 9, 40.0, 600, 300)
    assert 200 < mask.shape[1] <= 300 and size == 24


def test_older_opencv_writes_the_nearest_ascii(monkeypatch):
    assert ascii_only("Übung – 90°, Łódź, Straße") == "Ubung - 90 deg, Lodz, Strasse"
    assert ascii_only("深蹲") == "??"
    mask = strokes("Hg8", 100.0, 600)
    rows = np.flatnonzero(mask[:, : mask.shape[1] // 4].any(axis=1))
    assert lettering.baseline(100) - rows.min() == pytest.approx(70, abs=8)
    monkeypatch.delattr(cv2, "FontFace", raising=False)
    render_text.cache_clear()
    assert render_text("Übung", 41.0, 500).max() == 255
    render_text.cache_clear()


def test_clock():
    assert [clock_text(t) for t in (0, 7.25, 67.3, 3600.0, -0.04, -1.5)] == [
        "0:00.0", "0:07.2", "1:07.3", "60:00.0", "0:00.0", "-0:01.5",
    ]  # fmt: skip
