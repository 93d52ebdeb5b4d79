"""The picture on the glass: turned, mirrored, cropped to fill; key points land on what they belong to."""

import numpy as np
import pytest

from mirror.live.canvas import BUFFERS, PictureLayout, Preparer, place


def marked(size: tuple[int, int], at: tuple[int, int], radius: int = 6) -> np.ndarray:
    image = np.zeros((size[1], size[0], 3), np.uint8)
    image[at[1] - radius : at[1] + radius + 1, at[0] - radius : at[0] + radius + 1] = (10, 200, 90)
    return image


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("mirror", [False, True])
@pytest.mark.parametrize("screen", [(None, None), (270, 480), (640, 360), (300, 300)])
def test_a_mark_is_where_the_map_says(turn: int, mirror: bool, screen: tuple[int | None, int | None]) -> None:
    canvas = PictureLayout(*screen, mirror=mirror, turn=turn)
    at = (330, 170)
    image, placed = Preparer(canvas).prepare(marked((640, 360), at))
    green = image[..., 1].astype(float)
    rows, columns = np.indices(green.shape)
    found = np.array([(columns * green).sum(), (rows * green).sum()]) / green.sum()
    assert np.abs(found - placed @ (*at, 1)).max() < 0.75


def test_the_canvas_is_filled_and_blue_stays_blue() -> None:
    image, _ = Preparer(PictureLayout(108, 192)).prepare(np.full((90, 160, 3), (250, 3, 7), np.uint8))
    assert image.shape == (192, 108, 4)
    assert (image[..., :3] == (250, 3, 7)).all()


def test_mirrored_means_mirrored() -> None:
    left = marked((100, 60), (10, 30), 2)
    image, _ = Preparer(PictureLayout()).prepare(left)
    assert image[30, 89, 1] == 200
    assert image[30, 10, 1] == 0


def test_the_crop_follows_the_focus() -> None:
    image, placed = Preparer(PictureLayout(60, 60, mirror=False, focus=(0.9, 0.5))).prepare(
        marked((200, 60), (180, 30))
    )
    assert image[30, 40, 1] == 200
    assert np.allclose(placed @ (180, 30, 1), (40, 30))


def test_buffers_are_used_in_turn_and_only_then_again() -> None:
    preparer = Preparer(PictureLayout())
    images = [preparer.prepare(np.full((20, 30, 3), i, np.uint8))[0] for i in range(BUFFERS)]
    assert [int(image[0, 0, 0]) for image in images] == list(range(BUFFERS))
    assert preparer.prepare(np.zeros((20, 30, 3), np.uint8))[0] is images[0]


def test_another_camera_size_is_taken_up() -> None:
    preparer = Preparer(PictureLayout(90, 160))
    preparer.prepare(np.zeros((720, 1280, 3), np.uint8))
    image, placed = preparer.prepare(marked((1920, 1080), (960, 540)))
    assert image.shape == (160, 90, 4)
    assert np.abs(placed @ (959.5, 539.5, 1) - (44.5, 79.5)).max() < 0.6


def test_an_odd_turn_is_refused() -> None:
    with pytest.raises(ValueError, match="turn is 45"):
        PictureLayout(turn=45)


def test_a_zoom_shows_less_of_the_picture_larger() -> None:
    placing = place(PictureLayout(100, 100, mirror=False, focus=(0.5, 0.5), zoom=2.0), (200, 100))
    assert placing.crop == (75, 25, 50, 50)
    assert placing.matrix @ np.array([75, 25, 1]) == pytest.approx([0.5, 0.5])


def test_a_picture_that_moves_keeps_its_buffers() -> None:
    image = np.zeros((90, 160, 3), np.uint8)
    preparer = Preparer(PictureLayout(90, 90))
    seen = {id(preparer.prepare(image)[0])}
    for x in np.linspace(0.3, 0.7, 11):
        preparer.canvas = PictureLayout(90, 90, focus=(float(x), 0.5))
        seen.add(id(preparer.prepare(image)[0]))
    assert len(seen) == 4


def test_a_picture_that_need_not_fill_the_canvas_lies_where_its_focus_says() -> None:
    canvas = PictureLayout(
        100, 200, mirror=False, focus=(0.5, 1.0), zoom=0.25, filled=False, ground=(1, 2, 3)
    )
    image, placed = Preparer(canvas).prepare(np.full((100, 200, 3), (250, 3, 7), np.uint8))
    # 200 x 100 px at 1/2: 100 x 50 px, its lower edge at the canvas's middle
    assert (image[50:100, :, :3] == (250, 3, 7)).all()
    assert (image[:50, :, :3] == (1, 2, 3)).all() and (image[100:, :, :3] == (1, 2, 3)).all()
    assert placed @ (0, 0, 1) == pytest.approx([-0.25, 49.75]) and placed @ (199, 99, 1) == pytest.approx(
        [99.25, 99.25]
    )


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_mark_is_where_the_map_says_in_a_shrunk_picture(turn: int) -> None:
    canvas = PictureLayout(270, 480, turn=turn, focus=(0.55, 0.8), zoom=0.6, filled=False)
    at = (330, 170)
    image, placed = Preparer(canvas).prepare(marked((640, 360), at))
    green = image[..., 1].astype(float)
    rows, columns = np.indices(green.shape)
    found = np.array([(columns * green).sum(), (rows * green).sum()]) / green.sum()
    assert np.abs(found - placed @ (*at, 1)).max() < 0.75


def test_what_a_picture_has_left_is_ground_again() -> None:
    preparer, image = (
        Preparer(PictureLayout(100, 200, filled=False, zoom=0.25)),
        np.full((100, 200, 3), 99, np.uint8),
    )
    for _ in range(BUFFERS):
        preparer.prepare(image)
    preparer.canvas = PictureLayout(100, 200, filled=False, zoom=0.25, focus=(0.5, 1.4))
    found, _ = preparer.prepare(image)
    assert (found[30:80, :, 0] == 99).all() and not found[80:, :, :3].any()


def test_a_picture_never_leaves_the_canvas_wholly() -> None:
    found, _ = Preparer(PictureLayout(100, 200, filled=False, zoom=0.25, focus=(0.5, 9.0))).prepare(
        np.full((100, 200, 3), 99, np.uint8)
    )
    assert (found[..., 0] == 99).any()


def test_a_picture_that_fills_the_canvas_is_not_made_smaller() -> None:
    with pytest.raises(ValueError, match=r"zoom is 0\.5"):
        PictureLayout(zoom=0.5)
