"""What the made member does: raises arms before the mirror, or shows a board to the camera with both hands."""

from __future__ import annotations

import numpy as np

from calibration.boards import Board
from engines.pose import INDEX, FloatArray
from mirror.demonstration import AWAY_M, EYE_M, Stroke, movement, still

UPPER_M, FORE_M = 0.29, 0.265


def standing(ahead_m: float, aside_m: float = 0.0, arms: float = 0.0, stature_m: float = 1.74) -> FloatArray:
    """(30, 3) m in room axes of somebody who faces the glass; `arms` 0..1 is how far they are raised sideways."""
    if arms:
        sequence = movement("lateral_raise", [Stroke(depth=arms)], height_m=stature_m, fps=20, lead_s=0.4)
        wrists = sequence.xyz[:, INDEX["left_wrist"], 1] if sequence.xyz is not None else np.zeros(1)
        frame = int(np.argmin(wrists))
    else:
        sequence, frame = still(0.2, height_m=stature_m), 2
    assert sequence.xyz is not None
    body = sequence.xyz[frame] - [0.0, EYE_M, AWAY_M]
    for eye, aside in (("left_eye", 0.031), ("right_eye", -0.031)):
        body[INDEX[eye]] = body[INDEX["nose"]] + [aside, -0.038, 0.02]
    return np.asarray(body + np.array([aside_m, 0.0, ahead_m]))


def holding(body: FloatArray, board: Board, middle: FloatArray, axes: FloatArray) -> FloatArray:
    """The body with its hands at the left and right edges of a board; `axes` (3, 3) columns right, down, away."""
    held = body.copy()
    half = board.size_m[0] / 2 + 0.02
    for side, way in (("left", 1.0), ("right", -1.0)):
        hand = middle + way * half * axes[:, 0] + 0.02 * axes[:, 1]
        shoulder = held[INDEX[f"{side}_shoulder"]]
        elbow, wrist = _reach(shoulder, hand, np.array([0.5 * way, 1.0, 0.25]))
        held[INDEX[f"{side}_elbow"]], held[INDEX[f"{side}_wrist"]] = elbow, wrist
    return held


def _reach(shoulder: FloatArray, hand: FloatArray, pole: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Elbow and wrist of an arm that reaches for a place, the elbow towards `pole` (law of cosines)."""
    way = hand - shoulder
    far = float(np.linalg.norm(way))
    reach = min(far, 0.985 * (UPPER_M + FORE_M))
    way /= far
    along = (UPPER_M**2 - FORE_M**2 + reach**2) / (2 * reach)
    out = pole - (pole @ way) * way
    out /= np.linalg.norm(out)
    elbow = shoulder + along * way + np.sqrt(max(UPPER_M**2 - along**2, 0.0)) * out
    return elbow, shoulder + reach * way


def face_glass(turn_deg: float, tip_deg: float, spin_deg: float = 0.0) -> FloatArray:
    """(3, 3) columns right, down and away, in room axes, of a board that faces the glass, turned and tipped."""
    turn, tip, spin = np.radians([turn_deg, tip_deg, spin_deg])
    about_y = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(tip), -np.sin(tip)], [0, np.sin(tip), np.cos(tip)]])
    about_z = np.array([[np.cos(spin), -np.sin(spin), 0], [np.sin(spin), np.cos(spin), 0], [0, 0, 1]])
    return about_y @ about_x @ about_z
