"""Following one person: each frame's crop comes from the key points of the frame before.

The same code follows live and in batches. What a follower returns depends only on the box it was anchored with and
on the pictures since, so that two workers which follow the same stretch agree to the last bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engines.beside import BesideAthlete
from engines.crop import box_of, grow_box, iou
from engines.detector import Detector
from engines.picture import Picture
from engines.pose import INDEX, FloatArray, Pose
from engines.pose2d import PoseEstimator

BODY = [
    INDEX[f"{side}_{joint}"] for joint in ("shoulder", "elbow", "hip", "knee") for side in ("left", "right")
]
SEEN = 0.3
"""Key points that score less do not shape the next crop."""

HEALTHY = 0.25
"""Mean score of the body's eight inner joints under which the person counts as lost."""

MARGIN = 0.06
"""Room about the key points, as a share of the longer side: flesh ends outside the joints."""

SHRINK_S = 0.4
"""Time constant with which the box follows a body that becomes smaller; it follows a growing one at once."""

BLINK_S = 0.3
"""A person lost for no longer than this is looked for where they were."""

RETRY_S = 0.25
"""Time between two looks of the detector for a person who is lost."""

GIVE_UP_S = 2.0
"""A person who was not found again for this long is gone."""

TWO_LOOKS = 0.5
"""A detector's box that overlaps the key points' box less than this gets a second, tighter look."""

NOBODY: FloatArray = np.zeros((0, 5))
"""No boxes."""

LONELY_REACH = 2.5
"""How far from their last place, in body sizes, the only person in the picture is still the same one."""


@dataclass(frozen=True, slots=True)
class Engines:
    """The loaded networks of a profile."""

    detect: Detector
    estimate: PoseEstimator


@dataclass(frozen=True, slots=True)
class FollowedFrame:
    """A decoded frame: its number, its time in s, its picture."""

    index: int
    time: float
    picture: Picture


class Follower:
    """Follows one person from an anchor: a box that the detector found.

    `box` is where the next crop is taken, `seen` the time of the last good pose, `gone` whether the person has
    been lost for good. `others` (n, 4+) are boxes of other people: a lost person is not looked for in them. What
    `beside` finds to be somebody else's is missing of a pose, and does not shape the next crop.
    """

    def __init__(
        self,
        engines: Engines,
        box: FloatArray,
        time: float,
        others: FloatArray = NOBODY,
        beside: BesideAthlete | None = None,
    ) -> None:
        self.box = box[:4].astype(np.float64)
        self.others = others
        self.gone = False
        self._engines, self._beside = engines, beside
        self._fresh = True
        self._time = self.seen = self._looked = time

    def step(self, picture: Picture, index: int, time: float) -> Pose:
        """The person's pose in the next picture; a missing one while the person is lost."""
        # a person lost for longer does not come back to the same place by chance: wait for the detector
        found = self._estimate(picture) if time - self.seen <= BLINK_S else None
        return self._take(found, picture, index, time)

    def steps(self, views: Sequence[FollowedFrame]) -> list[Pose]:
        """The same for a few pictures that lie close in time: all are cropped where the person was before them."""
        if len(views) == 1 or not self.steady(views[-1].time):
            return [self.step(view.picture, view.index, view.time) for view in views]
        return self.take(views, *self._engines.estimate.together([view.picture for view in views], self.box))

    def steady(self, time: float) -> bool:
        """Whether the crop up to `time` s is where the person was before, whatever the pictures show."""
        return not self._fresh and time - self.seen <= BLINK_S

    def take(self, views: Sequence[FollowedFrame], xy: FloatArray, score: FloatArray) -> list[Pose]:
        """Take what the pose network saw at `box` in each of a few pictures: xy (n, 30, 2), score (n, 30)."""
        return [
            self._take((points, scores), view.picture, view.index, view.time)
            for view, points, scores in zip(views, xy, score, strict=True)
        ]

    def _take(
        self, found: tuple[FloatArray, FloatArray] | None, picture: Picture, index: int, time: float
    ) -> Pose:
        found = self._own(found, self.box, picture, time)
        if found is None or health(found[1]) < HEALTHY:
            found = self._look_again(picture, time)
        if found is None:
            self.gone = time - self.seen > GIVE_UP_S
            self._time = time
            return Pose.missing(index, time)
        self._move(*found, time)
        return Pose(*found, None, index, time)

    def _estimate(self, picture: Picture) -> tuple[FloatArray, FloatArray]:
        xy, score = self._engines.estimate(picture, self.box)
        if not self._fresh:
            return xy, score
        self._fresh = False
        tight = _person_box(xy, score)
        if tight is None or iou(tight[None], self.box[None])[0, 0] >= TWO_LOOKS:
            return xy, score
        self.box = tight
        return self._engines.estimate(picture, tight)

    def _look_again(self, picture: Picture, time: float) -> tuple[FloatArray, FloatArray] | None:
        """Ask the detector where the lost person is, not more often than every RETRY_S."""
        if time - self._looked < RETRY_S:
            return None
        self._looked = time
        dets = self._engines.detect(picture)
        best = nearest(self.box, dets, time - self.seen, self.others)
        if best is None:
            return None
        box = dets[best, :4]
        found = self._own(self._engines.estimate(picture, box), box, picture, time)
        return found if found is not None and health(found[1]) >= HEALTHY else None

    def _own(
        self, found: tuple[FloatArray, FloatArray] | None, box: FloatArray, picture: Picture, time: float
    ) -> tuple[FloatArray, FloatArray] | None:
        return (
            found if found is None or self._beside is None else self._beside.own(picture, time, box, *found)
        )

    def _move(self, xy: FloatArray, score: FloatArray, time: float) -> None:
        target = _person_box(xy, score)
        if target is not None:
            old_share = np.exp(-max(time - self._time, 0.0) / SHRINK_S)
            slow = self.box * old_share + target * (1 - old_share)
            self.box = np.concatenate([np.minimum(slow[:2], target[:2]), np.maximum(slow[2:], target[2:])])
        self._time = self.seen = time


def steps_of(
    engines: Engines, followers: Sequence[Follower], views: Sequence[FollowedFrame]
) -> list[list[Pose]]:
    """The poses of several people in the same few pictures: for those who are followed steadily, all crops go through
    the pose network in one call. Each person's poses are what `Follower.steps` makes of them, to the last bit."""
    steady = [follower for follower in followers if follower.steady(views[-1].time)]
    if len(steady) < 2:
        return [follower.steps(views) for follower in followers]
    pictures = [view.picture for view in views]
    seen = engines.estimate.of_people(pictures, [follower.box for follower in steady])
    taken = {
        id(follower): follower.take(views, xy, score)
        for follower, xy, score in zip(steady, *seen, strict=True)
    }
    return [taken.get(id(follower)) or follower.steps(views) for follower in followers]


def health(score: FloatArray) -> float:
    """How well the body is seen: mean score of shoulders, elbows, hips and knees, the worse half left out.

    A member whose legs are out of the picture is seen well enough.
    """
    return float(np.sort(score[BODY])[len(BODY) // 2 :].mean())


def nearest(box: FloatArray, dets: FloatArray, gap_s: float, others: FloatArray = NOBODY) -> int | None:
    """Which detection continues a box after `gap_s` seconds, or None when none is near enough.

    `box` (4+,), `dets` (n, 5); a detection that continues one of `others` (m, 4+) rather is left to them.
    """
    if not len(dets):
        return None
    cost = distance(box[None], dets)[0]
    if len(others):
        cost = np.where(distance(others, dets).min(0) < cost, np.inf, cost)
    best = int(cost.argmin())
    return best if cost[best] < reach(gap_s) else None


def distance(a: FloatArray, b: FloatArray) -> FloatArray:
    """How unlike boxes (n, 4+) and (m, 4+) are: centres apart in body sizes, and log ratio of sizes: (n, m)."""
    centres_a, centres_b = ((box[:, :2] + box[:, 2:4]) / 2 for box in (a, b))
    sizes_a, sizes_b = (np.maximum((box[:, 2:4] - box[:, :2]).max(1), 1.0) for box in (a, b))
    apart = np.linalg.norm(centres_a[:, None] - centres_b[None], axis=-1)
    apart /= np.minimum(sizes_a[:, None], sizes_b[None])
    return np.asarray(apart + 0.5 * np.abs(np.log(sizes_a[:, None] / sizes_b[None])))


def reach(gap_s: float, alone: bool = False) -> float:
    """The largest `distance` that a person covers in a time: walking pace and a change of posture.

    Where only one person is to be seen (`alone`), there is nobody to mistake them for.
    """
    return LONELY_REACH if alone else 0.6 + 0.6 * min(gap_s, 2.0)


def _person_box(xy: FloatArray, score: FloatArray) -> FloatArray | None:
    box = box_of(xy, score, SEEN)
    return None if box is None else grow_box(box, MARGIN)
