"""A frame with what was found in it: skeleton, count, state, meter, cue."""

from __future__ import annotations

from engines.pose import Pose
from export.caption import Caption, draw_caption
from export.layer import Image
from export.skeleton import MIN_SCORE, draw_skeleton

__all__ = ["Caption", "draw"]


def draw(image: Image, pose: Pose, caption: Caption, min_score: float = MIN_SCORE) -> None:
    """Draw into `image` (H, W, 3) uint8 BGR in place.

    A pose that was not seen leaves the skeleton out. Only the regions of what is drawn are touched, so
    the cost hardly depends on the picture's size. Nothing fails on a picture that is too small for words.
    """
    draw_skeleton(image, pose, min_score)
    draw_caption(image, caption)
