"""Draws docs/calibration.svg: from the side, where a member sees the reflection of a joint, and what is measured.

python docs/draw_calibration.py

The crossing with the glass is computed by `calibration.glass`, as the mirror does it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from calibration.floor import level_floor
from calibration.glass import Glass, glass_from_measures

INK, SOFT, MARK, BLUE = "#222", "#9aa5b1", "#c0392b", "#1f6fb2"
SCALE, LEFT, FLOOR_Y = 150.0, 370.0, 355.0
"""Pixels of the drawing to the metre; where the glass and the floor are in it."""
CAMERA_M, PITCH_DEG = 1.95, 14.0
SCREEN = (0.7, 1.25)
EYE, KNEE = (1.62, 1.9), (0.5, 1.8)
"""Height over the floor and distance from the glass, m."""

Point = tuple[float, float]


def at(height: float, distance: float) -> Point:
    """A point of the room in the drawing."""
    return LEFT + SCALE * distance, FLOOR_Y - SCALE * height


def line(a: Point, b: Point, colour: str = INK, width: float = 2.0, dash: str = "") -> str:
    extra = f' stroke-dasharray="{dash}"' if dash else ""
    ends = f'x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"{extra}/>'


def dot(where: Point, colour: str, radius: float = 5.0) -> str:
    return f'<circle cx="{where[0]:.1f}" cy="{where[1]:.1f}" r="{radius:g}" fill="{colour}"/>'


def text(where: Point, words: str, colour: str = INK, anchor: str = "start", size: int = 13) -> str:
    style = f'fill="{colour}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text x="{where[0]:.1f}" y="{where[1]:.1f}" {style}>{words}</text>'


def seen_point(height: float, distance: float) -> np.ndarray:
    """A point of the room (3,) m in the axes of the camera, which looks down."""
    floor = level_floor(PITCH_DEG, 0.0, CAMERA_M)
    up = np.array(floor.up)
    away = np.array([0.0, 0.0, 1.0]) - up[2] * up
    return (height - CAMERA_M) * up + distance * away / np.linalg.norm(away)


def crossing() -> float:
    """Height over the floor at which the eye sees the knee's reflection."""
    floor = level_floor(PITCH_DEG, 0.0, CAMERA_M)
    pane: Glass = glass_from_measures("mirror", SCREEN, (1080, 1920), 0.05, up=floor.up)
    pixel = pane.overlay_points(seen_point(*KNEE)[None], seen_point(*EYE))
    return float(floor.heights(pane.places(pixel))[0])


def body(side: int, colour: str, width: float, dash: str = "") -> list[str]:
    """Somebody before the glass (side 1), or behind it in the mirror (side -1)."""
    hip, ankle, neck, toes = (0.95, 1.9), (0.08, 1.9), (1.45, 1.92), (0.02, 1.72)
    limbs = [(EYE, neck), (neck, hip), (hip, KNEE), (KNEE, ankle), (ankle, toes)]
    x, y = at(EYE[0], side * EYE[1])
    head = f'<circle cx="{x + 8 * side:.1f}" cy="{y:.1f}" r="20" fill="#fff" stroke="{colour}" '
    head += f'stroke-width="{width:g}"/>'
    return [
        *(line(at(a[0], side * a[1]), at(b[0], side * b[1]), colour, width, dash) for a, b in limbs),
        head,
    ]


def measures() -> list[str]:
    """What the installer measures."""
    top = CAMERA_M - 0.05
    camera, edge = at(CAMERA_M, 0.0), at(top, 0.0)
    beside = camera[0] - 26
    axis = at(CAMERA_M - 0.6 * np.sin(np.radians(PITCH_DEG)), 0.6 * np.cos(np.radians(PITCH_DEG)))
    return [
        line(camera, axis, BLUE, 1.5, "6 4"),
        f'<rect x="{camera[0] - 12:.1f}" y="{camera[1] - 7:.1f}" width="18" height="14" rx="3" fill="{BLUE}"/>',
        text((camera[0] + 14, camera[1] - 10), "camera", BLUE),
        text((axis[0] + 6, axis[1] + 4), "pitch, from gravity", BLUE),
        line((beside, camera[1]), (beside, edge[1]), BLUE, 1.5),
        text((beside - 6, edge[1] + 6), "camera above the picture", BLUE, "end"),
        line((LEFT + 215, FLOOR_Y), (LEFT + 215, camera[1]), BLUE, 1, "2 4"),
        text((LEFT + 208, FLOOR_Y - 10), "camera height", BLUE, "end"),
    ]


def drawing() -> str:
    hit = at(crossing(), 0.0)
    eye, knee, back = at(*EYE), at(*KNEE), at(KNEE[0], -KNEE[1])
    top, bottom = at(CAMERA_M - 0.05, 0.0), at(CAMERA_M - 0.05 - SCREEN[1], 0.0)
    parts = [
        line((20, FLOOR_Y), (840, FLOOR_Y), SOFT, 2),
        line(at(2.2, 0.0), at(0.0, 0.0), SOFT, 2),
        line(top, bottom, INK, 6),
        *body(-1, SOFT, 3, "2 6"),
        *body(1, INK, 5),
        line(eye, hit, MARK, 2),
        line(hit, back, MARK, 2, "5 5"),
        line(hit, knee, MARK, 1.5, "1 5"),
        dot(knee, MARK),
        dot(back, MARK, 4),
        dot(hit, MARK, 6),
        *measures(),
        text((eye[0] + 38, eye[1] + 4), "eye, of the 3D pose"),
        text((knee[0] + 14, knee[1] + 4), "joint"),
        text((back[0] + 14, back[1] + 14), "its mirror image", SOFT),
        text((hit[0] - 14, hit[1] - 8), "the overlay is drawn here", MARK, "end"),
        text((bottom[0] + 8, bottom[1] + 16), "screen behind the glass"),
    ]
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 380" width="860" height="380" '
    return (
        f'{head}font-family="sans-serif"><rect width="860" height="380" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


if __name__ == "__main__":
    Path(__file__).with_name("calibration.svg").write_text(drawing(), encoding="utf-8")
