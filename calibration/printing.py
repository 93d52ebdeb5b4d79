"""A board to print, at true scale: SVG and PDF in millimetres, PNG with its dots per inch written into it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from calibration.boards import Board, aruco_board

MARGIN_MM = 16.0
PNG_DPI = 300
POINTS_PER_MM = 72 / 25.4

Rectangle = tuple[float, float, float, float]


def board_file(board: Board, suffix: str) -> bytes:
    """The content of a file `.svg`, `.pdf` or `.png` that prints the board. Raises ValueError for another suffix."""
    writers = {".svg": _svg, ".pdf": _pdf, ".png": _png}
    if suffix.lower() not in writers:
        raise ValueError(f"a board is written as .svg, .pdf or .png, not {suffix or 'without a suffix'}")
    return writers[suffix.lower()](board)


def caption(board: Board) -> str:
    """The line under the board: what to tell `mirror calibrate`."""
    columns, rows = board.squares
    square = f"{1000 * board.square_m:g}"
    return (
        f"{board.kind} {columns}x{rows}, squares {square} mm: print at 100 %, measure a square, "
        f"glue it flat. --board {board.kind} --squares {columns}x{rows} --square-mm {square}"
    )


def page_mm(board: Board) -> tuple[float, float]:
    """(width, height) of the sheet, mm: the board with its margin."""
    width, height = board.size_m
    return 1000 * width + 2 * MARGIN_MM, 1000 * height + 2 * MARGIN_MM


def black(board: Board) -> list[Rectangle]:
    """What is black, as (x, y, width, height) in mm of the sheet from its top left."""
    side = 1000 * board.square_m
    # OpenCV's ChArUco board has its markers in the white squares, and black at the top left
    squares = [
        (MARGIN_MM + column * side, MARGIN_MM + row * side, side, side)
        for row in range(board.squares[1])
        for column in range(board.squares[0])
        if (row + column) % 2 == 0
    ]
    return squares + (_markers(board) if board.kind == "charuco" else [])


def _markers(board: Board) -> list[Rectangle]:
    made = aruco_board(board)
    dictionary = made.getDictionary()
    bits = dictionary.markerSize + 2
    found: list[Rectangle] = []
    for number, outline in zip(np.ravel(made.getIds()), made.getObjPoints(), strict=True):
        x, y = MARGIN_MM + 1000 * np.asarray(outline)[0, :2]
        cell = 1000 * board.marker_m / bits
        pattern = cv2.aruco.generateImageMarker(dictionary, int(number), bits)
        found += [
            (float(x) + first * cell, float(y) + row * cell, (last - first) * cell, cell)
            for row, line in enumerate(pattern == 0)
            for first, last in _runs(line)
        ]
    return found


def _runs(line: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """(first, past the last) of each run of what is true."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], line.astype(np.int8), [0]])))
    return [(int(first), int(last)) for first, last in zip(edges[::2], edges[1::2], strict=True)]


def _svg(board: Board) -> bytes:
    width, height = page_mm(board)
    path = "".join(f"M{x:.4f} {y:.4f}h{w:.4f}v{h:.4f}h{-w:.4f}z" for x, y, w, h in black(board))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:g}mm" '
        f'viewBox="0 0 {width:g} {height:g}"><rect width="100%" height="100%" fill="#fff"/>'
        f'<path fill="#000" shape-rendering="crispEdges" d="{path}"/>'
        f'<text x="{MARGIN_MM:g}" y="{height - MARGIN_MM / 3:g}" font-family="sans-serif" font-size="2.8">'
        f"{caption(board)}</text></svg>\n"
    ).encode()


def _pdf(board: Board) -> bytes:
    """One page of filled rectangles and a line of text (PDF 1.4, ISO 32000-1 sections 7.5 and 8.5)."""
    width, height = page_mm(board)
    drawn = [f"{x:.4f} {height - y - h:.4f} {w:.4f} {h:.4f} re" for x, y, w, h in black(board)]
    text = f"BT /F 2.8 Tf {MARGIN_MM:g} {MARGIN_MM / 3:g} Td ({caption(board)}) Tj ET"
    scale = f"{POINTS_PER_MM:.8f} 0 0 {POINTS_PER_MM:.8f} 0 0 cm"
    content = "\n".join([scale, *drawn, "f", text]).encode("ascii")
    box = f"0 0 {width * POINTS_PER_MM:.4f} {height * POINTS_PER_MM:.4f}"
    return _pdf_file([
        b"<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R "
        "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ])  # fmt: skip


def _pdf_file(objects: list[bytes]) -> bytes:
    """Objects 1, 2, … with the table of where they begin."""
    file = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(file))
    return file + head + end


def board_picture(board: Board, dpi: float = PNG_DPI) -> NDArray[np.uint8]:
    """The sheet as a picture (H, W), black on white."""
    scale = dpi / 25.4
    width, height = (round(side * scale) for side in page_mm(board))
    sheet = np.full((height, width), 255, dtype=np.uint8)
    for x, y, w, h in black(board):
        left, top, right, bottom = (round(edge * scale) for edge in (x, y, x + w, y + h))
        sheet[top:bottom, left:right] = 0
    return sheet


def _png(board: Board) -> bytes:
    """The picture with its resolution (chunk pHYs, PNG specification 11.3.5.3), so that it prints at true scale."""
    done, encoded = cv2.imencode(".png", board_picture(board))
    if not done:
        raise ValueError("the board is too large for a picture")
    per_metre = round(PNG_DPI / 0.0254)
    chunk = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    raw = encoded.tobytes()
    return raw[:33] + struct.pack(">I", 9) + chunk + struct.pack(">I", zlib.crc32(chunk)) + raw[33:]


def write_board(board: Board, path: Path) -> None:
    """Write the board as what the path's suffix says. Raises ValueError for the suffix, OSError."""
    path.write_bytes(board_file(board, path.suffix))
