"""Draws docs/angles.svg: where each angle is measured and which way is positive.

python docs/draw_angles.py
"""

from __future__ import annotations

import itertools
import math
from pathlib import Path

INK, SOFT, MARK, PLUS = "#222", "#9aa5b1", "#c0392b", "#1f6fb2"
Point = tuple[float, float]

SIDE: dict[str, Point] = {
    "head": (258, 62), "shoulder": (232, 118), "hip": (168, 232), "knee": (246, 276), "ankle": (216, 372),
    "heel": (198, 384), "toe": (258, 386), "elbow": (262, 186), "wrist": (324, 158),
}  # fmt: skip
"""Somebody half-way down in a squat, seen from their right: they face to the right of the page."""

FRONT: dict[str, Point] = {
    "head": (620, 58), "left shoulder": (664, 116), "right shoulder": (578, 122), "left hip": (646, 226),
    "right hip": (598, 230), "left knee": (640, 306), "right knee": (586, 308), "left ankle": (664, 384),
    "right ankle": (584, 386), "left elbow": (712, 160), "right elbow": (556, 186), "left wrist": (758, 112),
    "right wrist": (548, 246),
}  # fmt: skip
"""Somebody who faces us: their left is on the right of the page."""


def line(a: Point, b: Point, colour: str = INK, width: float = 3.0, dash: str = "") -> str:
    extra = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{a[0]:g}" y1="{a[1]:g}" x2="{b[0]:g}" y2="{b[1]:g}" stroke="{colour}" stroke-width="{width:g}"'
        f' stroke-linecap="round"{extra}/>'
    )


def text(at: Point, words: str, colour: str = INK, size: int = 13, anchor: str = "start") -> str:
    style = f'fill="{colour}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text x="{at[0]:g}" y="{at[1]:g}" {style}>{words}</text>'


def arc(vertex: Point, first: Point, last: Point, radius: float, colour: str = MARK) -> str:
    """The smaller arc at the vertex from one limb to the other."""
    ends = []
    for end in (first, last):
        angle = math.atan2(end[1] - vertex[1], end[0] - vertex[0])
        ends.append((vertex[0] + radius * math.cos(angle), vertex[1] + radius * math.sin(angle)))
    (ax, ay), (bx, by) = ends
    cross = (ax - vertex[0]) * (by - vertex[1]) - (ay - vertex[1]) * (bx - vertex[0])
    return (
        f'<path d="M{ax:.1f} {ay:.1f} A{radius:g} {radius:g} 0 0 {int(cross > 0)} {bx:.1f} {by:.1f}" fill="none"'
        f' stroke="{colour}" stroke-width="2.5"/>'
    )


def arrow(a: Point, b: Point, colour: str = PLUS) -> str:
    """A line with a head at its end."""
    angle = math.atan2(b[1] - a[1], b[0] - a[0])
    wings = [(b[0] - 9 * math.cos(angle + w), b[1] - 9 * math.sin(angle + w)) for w in (0.45, -0.45)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (b, *wings))
    return line(a, b, colour, 2.5) + f'<polygon points="{points}" fill="{colour}"/>'


def joint(at: Point) -> str:
    return f'<circle cx="{at[0]:g}" cy="{at[1]:g}" r="4.5" fill="{INK}"/>'


def from_the_side() -> list[str]:
    """The three-point angles and the trunk's lean."""
    p = SIDE
    chain = ("shoulder", "hip", "knee", "ankle")
    drawn = [line(p[a], p[b]) for a, b in itertools.pairwise(chain)]
    drawn += [line(p[a], p[b]) for a, b in (("shoulder", "elbow"), ("elbow", "wrist"), ("shoulder", "head"))]
    drawn += [line(p[a], p[b]) for a, b in (("ankle", "heel"), ("heel", "toe"), ("ankle", "toe"))]
    upright = (p["hip"][0], p["hip"][1] - 130)
    drawn += [line(p["hip"], upright, SOFT, 2, "6 5"), arc(p["hip"], upright, p["shoulder"], 104, PLUS)]
    for vertex, first, last, radius in (
        ("hip", "shoulder", "knee", 30), ("knee", "hip", "ankle", 28), ("ankle", "knee", "toe", 26),
        ("shoulder", "hip", "elbow", 34), ("elbow", "shoulder", "wrist", 24),
    ):  # fmt: skip
        drawn.append(arc(p[vertex], p[first], p[last], radius))
    drawn += [joint(at) for name, at in p.items() if name != "head"]
    drawn.append(
        f'<circle cx="{p["head"][0]}" cy="{p["head"][1]}" r="24" fill="none" stroke="{INK}" stroke-width="3"/>'
    )
    drawn += [
        text((208, 222), "hip", MARK), text((182, 302), "knee", MARK), text((246, 356), "ankle", MARK),
        text((244, 116), "shoulder", MARK), text((278, 200), "elbow", MARK),
        text((84, 108), "trunk lean", PLUS, 13), text((20, 24), "From the side: angle.&lt;joint&gt;", INK, 16),
        text((20, 420), "180 is a straight knee, hip, elbow; shoulder 0 is the arm at the side.", SOFT, 12),
        text((20, 438), "No sign: left and right mean the same.", SOFT, 12),
    ]  # fmt: skip
    return drawn


def from_the_front() -> list[str]:
    """What has a sign: to the person's left, or a left side that is higher, is above 0; outward on limbs."""
    p = FRONT
    drawn = []
    for side in ("left", "right"):
        chain = [p[f"{side} {name}"] for name in ("shoulder", "hip", "knee", "ankle")]
        drawn += [line(a, b) for a, b in itertools.pairwise(chain)]
        arm = [p[f"{side} {name}"] for name in ("shoulder", "elbow", "wrist")]
        drawn += [line(a, b) for a, b in itertools.pairwise(arm)]
    drawn += [line(p[f"left {name}"], p[f"right {name}"]) for name in ("shoulder", "hip")]
    drawn.append(
        f'<circle cx="{p["head"][0]}" cy="{p["head"][1]}" r="24" fill="none" stroke="{INK}" stroke-width="3"/>'
    )
    drawn += [joint(at) for name, at in p.items() if name != "head"]
    drawn += [
        line(p["left hip"], p["left ankle"], SOFT, 2, "6 5"),
        arrow((652, 306), (628, 306)), text((660, 300), "knee valgus +", PLUS, 12),
        text((660, 316), "inside the line hip to ankle", SOFT, 11),
        arrow((700, 128), (718, 102)), text((726, 96), "abduction +", PLUS, 12),
        arrow((664, 112), (664, 86)), text((672, 80), "shoulders, hips: left higher +", PLUS, 12),
        arrow((622, 176), (650, 176)), text((604, 196), "bend +", PLUS, 11),
        arrow((610, 14), (646, 14)), text((652, 18), "turned to their left +", PLUS, 12),
        text((498, 250), "their right", SOFT, 12, "end"), text((772, 250), "their left", SOFT, 12),
        text((470, 24), "From the front", INK, 16),
        text((470, 420), "On limbs outward, inward turns, toes out and toes up are above 0 on both sides;", SOFT, 12),
        text((470, 438), "a mirrored recording exchanges left and right and the sign of lateral channels.", SOFT, 12),
    ]  # fmt: skip
    return drawn


def axes() -> list[str]:
    """Camera axes and body axes."""
    camera, body = (70.0, 520.0), (520.0, 560.0)
    return [
        text((20, 480), "Camera axes", INK, 16), arrow(camera, (camera[0] + 60, camera[1])),
        text((136, 524), "x right"),
        arrow(camera, (camera[0], camera[1] + 60)), text((60, 600), "y down"),
        arrow(camera, (camera[0] + 36, camera[1] - 26)), text((112, 494), "z away from the camera"),
        text((470, 480), "Body axes (trunk, from mid hips)", INK, 16),
        arrow(body, (body[0] + 60, body[1])), text((586, 564), "lateral: to the person's left"),
        arrow(body, (body[0], body[1] - 50)), text((528, 514), "up: along the trunk"),
        arrow(body, (body[0] - 30, body[1] + 28)), text((420, 604), "forward = lateral × up"),
    ]  # fmt: skip


def drawing() -> str:
    """The whole picture as SVG."""
    shapes = [*from_the_side(), *from_the_front(), *axes()]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 620" font-family="sans-serif">\n'
        '<rect width="980" height="620" fill="#fff"/>\n' + "\n".join(shapes) + "\n</svg>\n"
    )


if __name__ == "__main__":
    Path(__file__).with_name("angles.svg").write_text(drawing(), encoding="utf-8")
