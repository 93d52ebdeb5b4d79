"""Boards: found where they are, printed at true scale."""

import re
import struct

import cv2
import numpy as np
import pypdfium2
import pytest
from rendered_board import distorted, placed, render, tilted

from calibration.boards import Board, find
from calibration.intrinsics import Intrinsics
from calibration.printing import MARGIN_MM, PNG_DPI, board_file, board_picture, page_mm, write_board

CAMERA = Intrinsics(760.0, 762.0, 470.3, 281.8, 960, 540, (-0.2, 0.06, 0.0008, -0.0005, 0.0))


def true_pixels(camera, board, axes, place, points):
    at = place + (points[:, :2] - np.array(board.size_m) / 2) @ axes[:, :2].T
    flat = distorted(at[:, :2] / at[:, 2:], camera.distortion)
    return flat * (camera.fx, camera.fy) + (camera.cx, camera.cy)


@pytest.mark.parametrize("kind", ["charuco", "checkerboard"])
@pytest.mark.parametrize("pose", [(0, 0, 0), (35, -10, 5), (-20, 30, -8)])
def test_corners_are_found_to_a_tenth_of_a_pixel(kind, pose):
    board, axes, place = Board(kind), tilted(*pose), placed(CAMERA, (430, 300), 0.42)
    found = find(board, render(CAMERA, board, axes, place))
    true = true_pixels(CAMERA, board, axes, place, found.points)
    if kind == "checkerboard" and abs(true - found.pixels).max() > 20:
        true = true[::-1]  # half a turn looks the same
    assert len(found) == 24
    assert np.sqrt(((true - found.pixels) ** 2).mean()) < 0.1


def test_a_charuco_board_at_the_edge_is_found_in_part_and_keeps_its_corners_apart():
    board, axes, place = Board(), tilted(10, 5), placed(CAMERA, (60, 300), 0.45)
    found = find(board, render(CAMERA, board, axes, place))
    assert 8 <= len(found) < 24
    assert abs(true_pixels(CAMERA, board, axes, place, found.points) - found.pixels).max() < 0.5


def test_a_picture_without_the_board_holds_none():
    noise = np.random.default_rng(0).integers(0, 255, (240, 320, 3), dtype=np.uint8)
    assert find(Board(), noise) is None
    assert find(Board("checkerboard"), noise) is None


def test_another_board_is_not_taken_for_it():
    picture = render(CAMERA, Board(), tilted(0, 0), placed(CAMERA, (470, 280), 0.5))
    assert find(Board("checkerboard", (9, 6)), picture) is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("chess", (7, 5), 0.03), "charuco or checkerboard"),
        (("charuco", (3, 5), 0.03), "4 to 40 squares"),
        (("charuco", (7, 5), 0.0), "2 to 1000 mm"),
        (("charuco", (40, 40), 0.03), "at most 500 squares"),
    ],
)
def test_boards_that_cannot_be_are_refused(given, said):
    with pytest.raises(ValueError, match=said):
        Board(*given)


@pytest.mark.parametrize(
    "board", [Board(), Board("checkerboard", (9, 6), 0.025), Board("charuco", (5, 7), 0.04)]
)
def test_what_is_printed_is_what_is_found(board):
    sheet = board_picture(board, dpi=101.6)
    found = find(board, cv2.GaussianBlur(sheet, (0, 0), 1))
    # four dots to the millimetre
    expected = (found.points[:, :2] * 1000 + MARGIN_MM) * 4 - 0.5
    assert len(found) == len(board.points)
    assert min(np.abs(expected - found.pixels).max(), np.abs(expected[::-1] - found.pixels).max()) < 0.1


def test_svg_and_pdf_hold_the_same_rectangles_in_millimetres_and_points():
    board = Board()
    svg, pdf = (board_file(board, suffix).decode("ascii") for suffix in (".svg", ".pdf"))
    drawn = np.array(re.findall(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)", svg), dtype=float)
    printed = np.array(re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re", pdf), dtype=float)
    height = page_mm(board)[1]
    assert drawn[0].tolist() == [16, 16, 35, 35]
    assert printed[:, 1] == pytest.approx(height - drawn[:, 1] - drawn[:, 3])
    assert printed[:, [0, 2, 3]] == pytest.approx(drawn[:, [0, 2, 3]])
    assert 'width="277mm" height="207mm"' in svg
    scale = float(re.search(r"([\d.]+) 0 0 ([\d.]+) 0 0 cm", pdf)[1])
    width_pt = float(re.search(r"MediaBox \[0 0 ([\d.]+)", pdf)[1])
    assert (scale * 25.4, width_pt / 72 * 25.4) == pytest.approx((72, 277))
    assert "/PrintScaling /None" in pdf


def test_the_pdf_says_where_its_objects_are():
    pdf = board_file(Board("checkerboard"), ".pdf")
    table = int(re.search(rb"startxref\n(\d+)", pdf)[1])
    assert pdf[table:].startswith(b"xref\n0 5\n")
    for number, place in enumerate(re.findall(rb"(\d{10}) 00000 n", pdf), start=1):
        assert pdf[int(place) :].startswith(b"%d 0 obj" % number)
    length = int(re.search(rb"/Length (\d+)", pdf)[1])
    start = pdf.index(b"stream\n") + 7
    assert pdf[start + length :].startswith(b"\nendstream")


def test_the_png_says_its_resolution(tmp_path):
    write_board(Board(), tmp_path / "board.png")
    raw = (tmp_path / "board.png").read_bytes()
    at = raw.index(b"pHYs") + 4
    assert struct.unpack(">IIB", raw[at : at + 9]) == (round(PNG_DPI / 0.0254),) * 2 + (1,)
    assert cv2.imread(str(tmp_path / "board.png")).shape[1] == round(277 * PNG_DPI / 25.4)


def test_another_suffix_is_refused():
    with pytest.raises(ValueError, match=r"\.svg, \.pdf or \.png, not \.doc"):
        board_file(Board(), ".doc")


def test_another_programs_reader_prints_the_pdf_at_true_scale():
    page = pypdfium2.PdfDocument(board_file(Board(), ".pdf"))[0]
    assert [side / 72 * 25.4 for side in page.get_size()] == pytest.approx([277, 207], abs=0.01)
    drawn = page.render(scale=4 * 25.4 / 72, grayscale=True).to_numpy()
    found = find(Board(), np.ascontiguousarray(drawn.reshape(drawn.shape[:2])))
    # four dots to the millimetre, but for where the page's own edge is rounded to
    millimetres = (found.pixels - found.pixels[0]) / 4
    assert len(found) == 24
    assert millimetres == pytest.approx((found.points[:, :2] - found.points[0, :2]) * 1000, abs=0.2)
