"""Whose limb is it: points of the athlete that have gone over to somebody who stands beside or behind them.

Where two people overlap, a pose network that is asked for one of them answers with limbs of the other as well: for
the far arm of somebody who stands in profile, for a head that has left the picture. So everybody who overlaps the
athlete is seen in a crop of their own too, and where two joints of the same name lie on each other, the one that came
there is not where it belongs. That costs one more call of the pose network for each of those people, and nothing
where nobody overlaps.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engines.crop import PADDING, box_of, grow_box, iou
from engines.picture import Picture
from engines.pose import INDEX, MIRRORED, FloatArray
from engines.pose2d import PoseEstimator

Flags = NDArray[np.bool_]

MOST = 2
"""People beside the athlete who are looked at, the largest first."""
LARGE = 0.35
"""None is smaller than this share of the athlete: nobody's limbs are taken for those of somebody so far behind."""
KNOWN_S = 5.0
"""Somebody who was not seen for this long, by the detector or in their own crop, is not looked for any more."""
LOOKED_S = 0.5
"""A neighbour not seen in their own crop for so long is looked at where the detector has them."""
ATHLETE, ONE_BOX = 0.2, 0.5
"""The detector's box that overlaps that of whoever is followed the most is the athlete's, if by so much (IoU); and a
neighbour whose box overlaps it by so much is the athlete too."""
SAME_BOX = 0.3
"""A box that overlaps a known one by this much (IoU) is of the same neighbour."""
MARGIN, GAIN = 0.06, 0.3
"""Room about a neighbour's points, as a share of the longer side; how much of the way their box follows at once."""
SEEN = 0.3
"""Key points that score less are on nobody."""
FEWEST = 10
"""An athlete of whom fewer points are seen tells nothing of whose the others are."""
CLEAR = 0.4
"""Mean score of the better half of a neighbour's points from which on they are seen, whatever stands before them."""
ON = 0.08
"""Joints that are nearer to each other than this, in the longer side of the neighbour's box, lie on each other."""
APART = 1.5
"""And part again once they are so many times as far from each other."""
CAME = 0.03
"""A joint has come to another's place where it moved by so much more than that did, in the same measure; within
`LATELY_S`, its own body's way left out."""
LEAPT = 0.15
"""And all joints have, where their whole body moved by so much more."""
LATELY_S = 0.25
STEP, PACE = 0.25, 0.6
"""A neighbour is believed to have come no farther than so much of their box's longer side, and so much a second."""
ONE_BODY = 0.5
"""A neighbour of whose points more than this share lie on the athlete's, and not the other way round, is not seen."""

_BEYOND = [
    (INDEX[f"{side}_elbow"], [INDEX[f"{side}_{end}"] for end in ("wrist", "index", "pinky")])
    for side in ("left", "right")
]
_MIDDLES = (("neck", "left_shoulder", "right_shoulder"), ("pelvis", "left_hip", "right_hip"))


@dataclass(frozen=True, slots=True)
class Way:
    """How far a whole body has moved, px, and each joint (30,) beside that; 0 where it is not known."""

    body: float
    joints: FloatArray


@dataclass(slots=True)
class Neighbour:
    """Somebody beside the athlete: where they are looked at, and where their points were last (30, 2) px."""

    box: FloatArray
    seen: float
    moved: float
    points: FloatArray | None = None

    @property
    def size(self) -> float:
        """The longer side of their box, px."""
        return max(float((self.box[2:] - self.box[:2]).max()), 1.0)

    def leapt(self, now: FloatArray, known: Flags, time: float) -> bool:
        """Whether points (30, 2) px seen of them at `time` are farther from where they were than anybody comes."""
        if self.points is None:
            return False
        step = np.linalg.norm(now - self.points, axis=1)[known & np.isfinite(self.points[:, 0])]
        return not len(step) or float(np.median(step)) > (STEP + PACE * (time - self.moved)) * self.size

    def move(self, now: FloatArray, own: Flags, time: float) -> None:
        """They were seen in their own crop: take the points that are their own."""
        before = np.full((len(INDEX), 2), np.nan) if self.points is None else self.points
        self.points = np.where(own[:, None], now, before)
        box = box_of(now, own.astype(np.float64), 0.5)
        if box is not None:
            self.box += GAIN * (grow_box(box, MARGIN) - self.box)
        self.seen = self.moved = time


@dataclass(slots=True)
class BesideAthlete:
    """Follows who stands beside one athlete. Both `note` and `own` are of frames in order of time."""

    estimate: PoseEstimator
    _neighbours: list[Neighbour] = field(default_factory=list)
    _past: deque[tuple[float, FloatArray]] = field(default_factory=deque)
    _foreign: Flags = field(default_factory=lambda: np.zeros(len(INDEX), dtype=bool))

    def forget(self) -> None:
        """Nobody is known any more: another athlete, or a picture that does not follow from the last one."""
        self._neighbours, self._foreign = [], np.zeros(len(INDEX), dtype=bool)
        self._past.clear()

    def note(self, boxes: FloatArray, athlete: FloatArray, time: float) -> None:
        """Take the boxes (n, 4+) px that the detector saw, while the athlete was followed at a box (4+,)."""
        shares = iou(athlete[None], boxes)[0] if len(boxes) else np.zeros(0)
        mine = int(shares.argmax()) if len(boxes) and shares.max() > ATHLETE else None
        if mine is not None:
            self._drop(boxes[mine])
            boxes = np.delete(boxes, mine, axis=0)
        for box in sorted(boxes, key=_area, reverse=True):
            self._note(box[:4], time)
        self._neighbours = [n for n in self._neighbours if time - n.seen <= KNOWN_S]

    def _drop(self, athlete: FloatArray) -> None:
        """Whoever is looked at where the detector sees the athlete is the athlete."""
        self._neighbours = [n for n in self._neighbours if _iou(n.box, athlete) <= ONE_BOX]

    def _note(self, box: FloatArray, time: float) -> None:
        known = max(self._neighbours, key=lambda n: _iou(n.box, box), default=None)
        if known is None or _iou(known.box, box) <= SAME_BOX:
            self._neighbours.append(Neighbour(box.copy(), time, time))
            return
        known.seen = time
        if time - known.moved > LOOKED_S:
            known.box = box.copy()

    def own(
        self, picture: Picture, time: float, box: FloatArray, xy: FloatArray, score: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """The athlete's points xy (30, 2) px and score (30,), seen in a crop of `box`: what is somebody else's is
        missing."""
        way = self._way(time, xy)
        foreign = np.zeros(len(INDEX), dtype=bool)
        seen = (score >= SEEN) & np.isfinite(xy[:, 0])
        if seen.sum() >= FEWEST:
            for neighbour in self._near(box, time):
                foreign |= self._at(neighbour, picture, time, xy, seen, way)
        self._foreign = foreign
        for elbow, hand in _BEYOND:
            foreign[hand] |= foreign[elbow]
        xy, score = without(xy, score, foreign)
        self._remember(time, xy, score)
        return xy, score

    def _near(self, box: FloatArray, time: float) -> list[Neighbour]:
        """Those who are in the athlete's crop."""
        crop = grow_box(box, (PADDING - 1) / 2)
        least = LARGE * float((box[2:4] - box[:2]).max())
        here = [n for n in self._neighbours if time - n.seen <= KNOWN_S and n.size >= least]
        near = [n for n in here if _overlap_area(n.box, crop) > 0]
        return sorted(near, key=lambda n: _area(n.box), reverse=True)[:MOST]

    def _way(self, time: float, xy: FloatArray) -> Way:
        """How the athlete has moved of late."""
        then = next((past for at, past in self._past if time - at <= LATELY_S), None)
        then = self._past[-1][1] if then is None and self._past else then
        return _way(xy, then)

    def _at(
        self,
        neighbour: Neighbour,
        picture: Picture,
        time: float,
        xy: FloatArray,
        seen: Flags,
        way: Way,
    ) -> Flags:
        """Which of the athlete's points are the neighbour's; none while the neighbour is not seen."""
        theirs, sure = self.estimate(picture, neighbour.box)
        size, known = neighbour.size, sure >= SEEN
        nobody = np.zeros(len(INDEX), dtype=bool)
        if _clarity(sure) < CLEAR or neighbour.leapt(theirs, known, time):
            return nobody
        apart, on = _nearest(xy, seen, theirs, known)
        foreign = nobody.copy()
        if neighbour.points is not None:
            came = _came(way, _way(theirs, neighbour.points), on, size)
            foreign = (apart < ON * size) & came | (apart < APART * ON * size) & self._foreign
        if (apart < APART * ON * size)[~foreign].sum() > ONE_BODY * np.isfinite(apart)[~foreign].sum():
            return nobody
        alone = known.copy()
        alone[on[(apart < ON * size) & ~foreign]] = False
        neighbour.move(theirs, alone, time)
        return foreign

    def _remember(self, time: float, xy: FloatArray, score: FloatArray) -> None:
        last = self._past[-1][1] if self._past else np.full((len(INDEX), 2), np.nan)
        seen = (score >= SEEN) & np.isfinite(xy[:, 0])
        self._past.append((time, np.where(seen[:, None], xy, last)))
        while time - self._past[0][0] > LATELY_S and len(self._past) > 1:
            self._past.popleft()


def without(xy: FloatArray, score: FloatArray, foreign: Flags) -> tuple[FloatArray, FloatArray]:
    """Points xy (30, 2) and score (30,) without those of somebody else, and without middles between such."""
    if not foreign.any():
        return xy, score
    gone = foreign.copy()
    for middle, left, right in _MIDDLES:
        gone[INDEX[middle]] |= foreign[INDEX[left]] or foreign[INDEX[right]]
    return np.where(gone[:, None], np.nan, xy), np.where(gone, 0.0, score)


def _nearest(
    xy: FloatArray, seen: Flags, theirs: FloatArray, known: Flags
) -> tuple[FloatArray, NDArray[np.intp]]:
    """How far (30,) px each point is from the other body's same joint of either side, and which (30,) that is."""
    same, other = (
        np.where(seen & known[of], np.linalg.norm(xy - theirs[of], axis=1), np.inf)
        for of in (np.arange(len(INDEX)), MIRRORED)
    )
    return np.minimum(same, other), np.where(same <= other, np.arange(len(INDEX)), MIRRORED)


def _way(now: FloatArray, then: FloatArray | None) -> Way:
    """How a body has moved between two sets of points (30, 2) px, NaN where they are not known."""
    step = np.full_like(now, np.nan) if then is None else now - then
    known = np.isfinite(step[:, 0])
    body = np.median(step[known], axis=0) if known.any() else np.zeros(2)
    return Way(float(np.hypot(*body)), np.nan_to_num(np.linalg.norm(step - body, axis=1)))


def _iou(a: FloatArray, b: FloatArray) -> float:
    return float(iou(a[None], b[None])[0, 0])


def _came(way: Way, their_way: Way, on: NDArray[np.intp], size: float) -> Flags:
    """Which of the athlete's points (30,) have come farther than those of a neighbour's that they lie on."""
    apiece = way.joints > their_way.joints[on] + CAME * size
    return np.asarray(apiece | (way.body > their_way.body + LEAPT * size))


def _clarity(score: FloatArray) -> float:
    """Mean score of the better half of a body's points."""
    return float(np.sort(score)[len(score) // 2 :].mean())


def _overlap_area(a: FloatArray, b: FloatArray) -> float:
    low, high = np.maximum(a[:2], b[:2]), np.minimum(a[2:4], b[2:4])
    return float(np.clip(high - low, 0.0, None).prod())


def _area(box: FloatArray) -> float:
    return float((box[2:4] - box[:2]).prod())
