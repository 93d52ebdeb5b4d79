"""Where the camera's picture goes while several take part: all bodies in the part of the glass that is theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from engines.pose import FloatArray
from mirror.live.canvas import Canvas as Picture
from mirror.live.canvas import place
from mirror.ui.canvas import logical_size
from mirror.ui.framing import Box, body_box
from mirror.ui.screens.together import bodies
from mirror.visit.party import Present

ABOVE, BELOW, BESIDE = 0.34, 0.06, 0.42
"""Room about a standing body for raised arms, feet, and arms to the side, as shares of its height."""
MOST_ZOOM = 2.2
GAIN, GLIDE = 0.06, 0.15
"""Of the way to where the bodies are, and to where the picture should be, with each look."""
WORDS = 580.0
"""On a lying glass the words of *stand here* stand at the left, canvas px."""
FAR = 0.05
"""Of the picture's width, by which the bodies may have moved before it moves."""


class TogetherPlacer:
    """Frames all bodies before a set, and holds still in it. `picture` says how the camera is mounted."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._box: FloatArray | None = None
        self._now: FloatArray | None = None

    def forget(self) -> None:
        """Others will come."""
        self._box = self._now = None

    def canvas(self, people: Iterable[Present], glass: tuple[int, int], free: bool) -> Picture:
        """The picture to ask for on a glass of (width, height) px; `free` lets it move."""
        found = list(people)
        if not found:
            return replace(self._picture, width=glass[0], height=glass[1])
        placing = place(self._picture, found[0].analysed.size)
        boxes = [body_box(_placed(one.analysed.filtered, placing.matrix)) for one in found]
        roomy = np.array([_roomy(box) for box in boxes if box is not None]).reshape(-1, 4)
        if len(roomy) and (free or self._box is None):
            self._follow(np.concatenate([roomy[:, :2].min(0), roomy[:, 2:].max(0)]), placing.size[0])
        if self._box is None:
            return replace(self._picture, width=glass[0], height=glass[1])
        return self._framed(self._box, placing.size, glass, free)

    def _follow(self, box: FloatArray, width: float) -> None:
        if self._box is None:
            self._box = box
        elif np.abs(box - self._box).max() > FAR * width:
            self._box = self._box + (box - self._box) * GAIN

    def _framed(
        self, box: FloatArray, size: tuple[float, float], glass: tuple[int, int], free: bool
    ) -> Picture:
        canvas, scale = logical_size(*glass)
        area = bodies(canvas.width(), canvas.height())
        if free and canvas.width() > canvas.height():
            area.setLeft(WORDS)
        fill = max(glass[0] / size[0], glass[1] / size[1])
        room = min(area.width() * scale / (box[2] - box[0]), area.height() * scale / (box[3] - box[1]))
        zoom = min(room / fill, MOST_ZOOM)
        off = (area.center().x() * scale - glass[0] / 2, area.center().y() * scale - glass[1] / 2)
        middle = [float((box[i] + box[i + 2]) / 2 - off[i] / (fill * zoom)) / size[i] for i in (0, 1)]
        x, y, zoom = self._glide(np.array([*middle, zoom]))
        return replace(self._picture, width=glass[0], height=glass[1], focus=(x, y), zoom=zoom, filled=False)

    def _glide(self, goal: FloatArray) -> list[float]:
        now = goal if self._now is None else self._now + (goal - self._now) * GLIDE
        self._now = goal if np.abs(goal - now).max() < 0.002 else now
        return [float(each) for each in self._now]


def _roomy(box: Box) -> Box:
    left, top, right, bottom = box
    height = max(bottom - top, 1.0)
    side = max((right - left) / 2, BESIDE * height)
    middle = (left + right) / 2
    return middle - side, top - ABOVE * height, middle + side, bottom + BELOW * height


def _placed(points: FloatArray, matrix: FloatArray) -> FloatArray:
    placed: FloatArray = points @ matrix[:, :2].T + matrix[:, 2]
    return placed
