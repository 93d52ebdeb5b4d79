"""A world whose persons are known: boxes by frame, a detector and a pose network that see them exactly.

The fakes read off a picture's first pixel which frame they look at.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from engines.crop import iou
from engines.follow import Engines
from engines.picture import Picture
from engines.pose import INDEX, KEYPOINTS, Frame
from engines.video import VideoInfo

SIZE = (640, 480)
Person = Callable[[int], "Box | None"]
Box = tuple[float, float, float, float]
BODY = np.random.default_rng(5).uniform(0.02, 0.98, (len(KEYPOINTS), 2))
BODY[:4] = [[0, 0], [1, 1], [0.5, 0], [0.5, 1]]


def standing(x: float, y: float, height: float, first: int = 0, last: int = 10_000) -> Person:
    """Somebody who stands with the centre at (x, y) px from frame `first` to `last` (exclusive)."""
    return walking((x, y), (0.0, 0.0), height, first, last)


def walking(
    start: tuple[float, float], step: tuple[float, float], height: float, first: int = 0, last: int = 10_000
) -> Person:
    """Somebody who moves by `step` px in each frame."""

    def box(frame: int) -> Box | None:
        if not first <= frame < last:
            return None
        x, y = start[0] + step[0] * (frame - first), start[1] + step[1] * (frame - first)
        inside = -height / 4 < x < SIZE[0] + height / 4
        return (x - height / 5, y - height / 2, x + height / 5, y + height / 2) if inside else None

    return box


def hide(person: Person, first: int, last: int) -> Person:
    """The same person, out of sight from frame `first` to `last` (exclusive)."""
    return lambda frame: None if first <= frame < last else person(frame)


def body(box: Box | np.ndarray) -> np.ndarray:
    """(30, 2) px: key points spread over a box, touching its sides."""
    low, high = np.array(box[:2]), np.array(box[2:])
    return low + BODY * (high - low)


@dataclass
class World:
    """Persons, and when the detector was asked for them.

    `unseen` are frames where the detector misses everybody, `lying` those where it misses the first person; `shake`
    is how much of a crop's offset from the person gets into the key points, as it does with real networks.
    """

    people: Sequence[Person]
    unseen: Collection[int] = ()
    shake: float = 0.0
    lying: Collection[int] = ()
    looks: list[int] = field(default_factory=list)

    @property
    def engines(self) -> Engines:
        fakes: Any = (self.detect, Estimator(self))
        return Engines(*fakes)

    def boxes(self, frame: int) -> np.ndarray:
        """(n, 4): the people in sight."""
        found = (person(frame) for person in self.people)
        return np.array([box for box in found if box is not None], dtype=np.float64).reshape(-1, 4)

    def detect(self, picture: Picture) -> np.ndarray:
        frame = int(picture.bgr[0, 0, 0])
        self.looks.append(frame)
        boxes = self.boxes(frame)[frame in self.lying : 0 if frame in self.unseen else None]
        return np.hstack([boxes, np.full((len(boxes), 1), 0.9)])

    def frames(self, count: int, fps: float = 30.0) -> Iterator[Frame]:
        for index in range(count):
            image = np.zeros((SIZE[1], SIZE[0], 3), np.uint8)
            image[0, 0] = index
            yield Frame(image, index, index / fps)


class Film:
    """What scanning needs of a video, with pictures for the fakes; `damaged` frames cannot be decoded."""

    def __init__(self, count: int, fps: float, damaged: Collection[int] = ()) -> None:
        self.info = VideoInfo(*SIZE, fps, count, count, count / fps, 0, "none")
        self.times = np.arange(count) / fps
        self._damaged = damaged

    def __len__(self) -> int:
        return len(self.times)

    def pictures(self, first: int, last: int) -> Iterator[tuple[int, float, Picture]]:
        for index in range(first, last):
            if index not in self._damaged:
                image = np.zeros((1, 1, 3), np.uint8)
                image[0, 0] = index
                yield index, float(self.times[index]), Picture((image,))


@dataclass
class Estimator:
    """Sees the body of whoever overlaps a box most."""

    world: World

    def __call__(self, picture: Picture, box: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        boxes = self.world.boxes(int(picture.bgr[0, 0, 0]))
        overlaps = iou(box[None, :4], boxes)[0]
        if not len(boxes) or overlaps.max() < 0.15:
            return np.tile((box[:2] + box[2:4]) / 2, (len(KEYPOINTS), 1)), np.full(len(KEYPOINTS), 0.05)
        seen = boxes[overlaps.argmax()]
        return body(seen) + self.world.shake * (box[:2] - seen[:2]), np.full(len(KEYPOINTS), 0.8)

    def together(self, pictures: Sequence[Picture], box: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        each = [self(picture, box) for picture in pictures]
        return np.array([xy for xy, _ in each]), np.array([score for _, score in each])

    def of_people(
        self, pictures: Sequence[Picture], boxes: Sequence[np.ndarray]
    ) -> tuple[np.ndarray, np.ndarray]:
        each = [self.together(pictures, box) for box in boxes]
        return np.stack([xy for xy, _ in each]), np.stack([score for _, score in each])


def hips(xy: np.ndarray) -> np.ndarray:
    """(…, 2) px: between the hips."""
    return xy[..., [INDEX["left_hip"], INDEX["right_hip"]], :].mean(-2)
