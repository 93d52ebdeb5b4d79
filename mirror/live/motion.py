"""Carrying a pose on to the time of a newer picture, so that the drawn skeleton fits the body under it; and how far
off that was lately."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import numpy as np

from engines.pose import INDEX, FloatArray, Pose

AHEAD_S = 0.1
"""A pose is carried on for no longer than this: beyond, a body may have turned round."""
BASE_S = 0.06
"""Speeds are taken over about this time: shorter shows jitter, longer is late at the turns."""
GOOD_FOR_S = 0.6
"""A pose older than this belongs to no picture."""
JUDGED_S = 0.8
"""How far off the skeleton was is remembered for so long: at a turn it fits by chance."""
FRESH_S = 0.3
"""For so long after a cut points are drawn as they were found."""
STATURE_M, TRUNK = 1.7, 0.288
"""Whoever is drawn is taken to be so tall, which is near enough; from shoulders to hips is this share of it."""
LIMBS = tuple(
    INDEX[f"{side}_{joint}"]
    for side in ("left", "right")
    for joint in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
)
SURE = 0.4
"""Points that the engine is less sure of say nothing about how far off the others are."""


def extrapolate_pose(past: list[Pose], time: float) -> Pose:
    """The last of some poses, in order of time and at least one, carried on to `time`."""
    last, first = past[-1], next((p for p in past if past[-1].time - p.time <= BASE_S), past[-1])
    if first is last and len(past) > 1 and last.time - past[-2].time <= 2.5 * BASE_S:
        # few poses a second: the last two say more than nothing
        first = past[-2]
    ahead = min(max(time - last.time, 0.0), AHEAD_S)
    if last.time <= first.time or ahead == 0.0:
        return last
    moved = (last.xy - first.xy) * (ahead / (last.time - first.time))
    return replace(last, xy=last.xy + np.nan_to_num(moved))


def height_px(xy: FloatArray) -> float:
    """About the body's height, px, from shoulders to hips; 0 where they are not seen."""
    trunk = (xy[INDEX["left_hip"]] + xy[INDEX["right_hip"]]) - (
        xy[INDEX["left_shoulder"]] + xy[INDEX["right_shoulder"]]
    )
    length = float(np.hypot(*trunk)) / 2 / TRUNK
    return length if np.isfinite(length) else 0.0


class PoseExtrapolator:
    """Remembers the last poses and says where the body is a little later. One thread sees, another asks."""

    def __init__(self) -> None:
        self._past: list[Pose] = []
        self._lag = 0.0
        self._cut = float("-inf")
        self._errors: deque[tuple[float, float]] = deque()

    def see(self, pose: Pose, filtered: FloatArray) -> None:
        """Take a newly analysed pose; `filtered` (30, 2) px are its points as the rules see them."""
        if not pose.visible or pose.time < self._cut:
            self._past = []
            return
        self._past = [p for p in self._past if p.time >= self._cut]
        # filtered points may still be on their way from where the body was in the picture before
        fresh = pose.time - self._cut <= FRESH_S
        steady = np.where(np.isfinite(filtered) & ~fresh, filtered, pose.xy)
        self._judge(pose)
        keep = GOOD_FOR_S + 2 * BASE_S
        self._past = [*(p for p in self._past if pose.time - p.time <= keep), replace(pose, xy=steady)]

    def at(self, time: float) -> Pose | None:
        """The newest pose carried on to `time`; None where there is none that is recent, or the picture has
        jumped."""
        past = self._past
        if not past or past[-1].time < self._cut or time - past[-1].time > GOOD_FOR_S:
            return None
        self._lag = max(time - past[-1].time, 0.0)
        if self._lag > AHEAD_S and not self._errors:
            # how well a body of so long ago fits is not known yet, or not any more after a cut
            return None
        return extrapolate_pose(past, time)

    @property
    def off_m(self) -> float:
        """How far off a limb of the drawn body has been of late, m: what was carried on against what came then."""
        errors = tuple(self._errors)
        return max((error for _, error in errors), default=0.0)

    def cut(self, time: float) -> None:
        """The picture of `time` follows from none before it: what was seen before belongs to none after it."""
        self._cut = time
        self._errors.clear()

    def _judge(self, pose: Pose) -> None:
        """Hold the new pose against where those of before would have been drawn."""
        known = [p for p in self._past if p.time <= pose.time - self._lag]
        height = height_px(pose.xy)
        if known and height > 0:
            limbs = np.array(LIMBS)
            sure = (pose.score[limbs] >= SURE) & (known[-1].score[limbs] >= SURE)
            apart = np.linalg.norm(extrapolate_pose(known, pose.time).xy - pose.xy, axis=1)[limbs][sure]
            apart = apart[np.isfinite(apart)]
            # the worst but one: a single point that hops is the engine's
            worst = float(np.sort(apart)[-2]) if len(apart) > 3 else 0.0
            self._errors.append((pose.time, worst / height * STATURE_M))
        while self._errors and not 0 <= pose.time - self._errors[0][0] <= JUDGED_S:
            self._errors.popleft()
