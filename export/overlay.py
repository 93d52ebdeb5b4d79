"""A frame with what was found in it: skeleton, count, state, meter, cue."""

from __future__ import annotations

import cv2
import numpy as np

from engines.pose import Pose
from export.caption import Caption, draw_caption
from export.layer import PANEL, Image, Layer, bgr, make_rounded_box
from export.lettering import baseline, render_text
from export.skeleton import MIN_SCORE, draw_skeleton

__all__ = ["PEOPLE", "Caption", "draw", "draw_person"]

PEOPLE = ("#56B4E9", "#F0A030", "#40E0A8", "#D98BE8")
"""A colour for each person, safe for the colour-blind; their numbers say the same."""


def draw(image: Image, pose: Pose, caption: Caption, min_score: float = MIN_SCORE) -> None:
    """Draw into `image` (H, W, 3) uint8 BGR in place.

    A pose that was not seen leaves the skeleton out. Only the regions of what is drawn are touched, so
    the cost hardly depends on the picture's size. Nothing fails on a picture that is too small for words.
    """
    draw_skeleton(image, pose, min_score)
    draw_caption(image, caption)


def draw_person(
    image: Image,
    pose: Pose,
    caption: Caption,
    part: tuple[int, int],
    number: int,
    min_score: float = MIN_SCORE,
) -> None:
    """Draw one of several people into `image` in place: the caption stands in a `part` (from, to px) of its width.

    `number` counts from 1; it stands over the head, and on the part's edge, in the person's own colour.
    """
    colour = bgr(PEOPLE[(number - 1) % len(PEOPLE)])
    draw_skeleton(image, pose, min_score)
    draw_caption(image[:, part[0] : part[1]], caption)
    height = image.shape[0]
    thick = max(height // 120, 2)
    cv2.rectangle(image, (part[0], height - thick), (part[1] - 1, height - 1), colour, -1)
    _number_over_the_head(image, pose, number, colour)


def _number_over_the_head(image: Image, pose: Pose, number: int, colour: tuple[int, int, int]) -> None:
    seen = pose.xy[np.isfinite(pose.xy).all(axis=1) & (pose.score >= MIN_SCORE)]
    if not len(seen):
        return
    side = max(image.shape[0] // 18, 16)
    top = seen[seen[:, 1].argmin()]
    badge, word = Layer(side, side), render_text(str(number), 0.8 * side, 700)
    badge.put(make_rounded_box(side, side, side / 2), 0, 0, colour)
    badge.put(word, (side - word.shape[1]) // 2, round(0.78 * side) - baseline(0.8 * side), PANEL)
    x, y = round(float(top[0])) - side // 2, round(float(top[1])) - round(1.9 * side)
    badge.blend(image, x, max(y, 0))
