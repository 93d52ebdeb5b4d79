"""Pictures of a board by casting a ray for every quarter of a pixel: a camera that is known to the last digit."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np

from calibration.boards import Board
from calibration.intrinsics import Intrinsics
from calibration.printing import MARGIN_MM, board_picture

DPI = 101.6
"""Four dots to the millimetre: squares of whole millimetres begin and end at a dot's edge."""
FINE = 2


def distorted(rays, coefficients):
    """Brown's model with k1 k2 p1 p2 k3 on (…, 2) x / z and y / z."""
    k1, k2, p1, p2, k3 = (*coefficients, *[0.0] * (5 - len(coefficients)))
    x, y = rays[..., 0], rays[..., 1]
    r2 = x * x + y * y
    radial = 1 + r2 * (k1 + r2 * (k2 + r2 * k3))
    dx = 2 * p1 * x * y + p2 * (r2 + 2 * x * x)
    dy = p1 * (r2 + 2 * y * y) + 2 * p2 * x * y
    return np.stack([x * radial + dx, y * radial + dy], axis=-1)


@cache
def rays_of(camera: Intrinsics):
    """(FINE H, FINE W, 2) x / z and y / z of a fine grid over the picture, by fixed-point iteration."""
    spots = [(np.arange(FINE * n) + 0.5) / FINE - 0.5 for n in (camera.width, camera.height)]
    x, y = np.meshgrid(*spots)
    wanted = np.stack([(x - camera.cx) / camera.fx, (y - camera.cy) / camera.fy], axis=-1)
    found = wanted.copy()
    for _ in range(22):
        # beyond the lens's own reach nothing is seen
        found = np.clip(found + wanted - distorted(found, camera.distortion), -9, 9)
    return found


@cache
def sheet(board: Board):
    return board_picture(board, DPI)


def render(camera: Intrinsics, board: Board, axes, place, noise=2.0, blur=0.7, seed=0):
    """The board with `axes` (3, 3) (columns: its right, down, away) and its middle at `place` (3,) m, as BGR."""
    shade = np.full((camera.height, camera.width), 110.0)
    rows, columns = _about(camera, board, axes, place)
    fine = [slice(part.start * FINE, part.stop * FINE) for part in (rows, columns)]
    rays = rays_of(camera)[fine[0], fine[1]]
    rays = np.concatenate([rays, np.ones((*rays.shape[:2], 1))], axis=-1)
    depth = (place @ axes[:, 2]) / (rays @ axes[:, 2])
    on_board = ((rays * depth[..., None] - place) @ axes)[..., :2]
    middle = np.array(board.size_m) * 500 + MARGIN_MM
    spots = ((on_board * 1000 + middle) * DPI / 25.4 - 0.5).astype(np.float32)
    seen = cv2.remap(sheet(board), spots[..., 0], spots[..., 1], cv2.INTER_LINEAR, borderValue=110)
    size = (rows.stop - rows.start, FINE, columns.stop - columns.start, FINE)
    shade[rows, columns] = seen.reshape(size).mean(axis=(1, 3))
    picture = cv2.GaussianBlur(0.75 * shade + 25, (0, 0), blur)
    picture += np.random.default_rng(seed).normal(0, noise, picture.shape)
    return cv2.cvtColor(np.clip(picture, 0, 255).astype(np.uint8), cv2.COLOR_GRAY2BGR)


def _about(camera: Intrinsics, board: Board, axes, place):
    """Rows and columns in which the sheet can be seen."""
    half = np.array(board.size_m) / 2 + MARGIN_MM / 1000
    edge = np.linspace(-1, 1, 21)
    rim = np.concatenate([[(e, s) for e in edge] + [(s, e) for e in edge] for s in (-1, 1)]) * half
    points = place + rim @ axes[:, :2].T
    pixels = distorted(points[:, :2] / points[:, 2:], camera.distortion)
    pixels = pixels * (camera.fx, camera.fy) + (camera.cx, camera.cy)
    low = np.clip(np.floor(pixels.min(axis=0)) - 2, 0, None).astype(int)
    high = np.clip(np.ceil(pixels.max(axis=0)) + 2, 0, (camera.width, camera.height)).astype(int)
    return slice(low[1], high[1]), slice(low[0], high[0])


def tilted(turn_deg: float, tip_deg: float, spin_deg: float = 0.0):
    """Axes of a board that faces the camera, turned about y, tipped about x, spun about its own normal."""
    turns = [np.array(axis) * np.radians(angle) for axis, angle in (
        ((0.0, 1.0, 0.0), turn_deg), ((1.0, 0.0, 0.0), tip_deg), ((0.0, 0.0, 1.0), spin_deg))]  # fmt: skip
    y, x, z = (cv2.Rodrigues(turn)[0] for turn in turns)
    return y @ x @ z


def placed(camera: Intrinsics, px, distance):
    """The point m that is `distance` away along z and is seen about pixel `px`."""
    return np.array([(px[0] - camera.cx) / camera.fx, (px[1] - camera.cy) / camera.fy, 1.0]) * distance


def walk(camera: Intrinsics, board: Board, count: int = 20, seed: int = 3):
    """Poses (axes, place) of somebody who shows the board all over the picture, tilted."""
    rng = np.random.default_rng(seed)
    near = max(board.size_m) * camera.fx / camera.width
    for i in range(count):
        share = np.array([(i % 4 + 0.5) / 4, (i // 4 % 3 + 0.5) / 3])
        px = (0.5 + (share - 0.5) * 0.9) * (camera.width, camera.height)
        turn, tip = rng.uniform(-38, 38, 2)
        yield tilted(turn, tip, rng.uniform(-12, 12)), placed(camera, px, near * rng.uniform(1.5, 2.6))
