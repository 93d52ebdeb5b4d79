"""Which picture to show, with which pose: its own where analysing keeps up, so that the skeleton fits the body.

A picture waits for its pose for no longer than a member would notice. On a machine that cannot keep up, the newest
picture is shown with a pose that was carried on to its time, as long as that fits; where it has been off by more
than a few centimetres, each picture that is analysed is shown when its pose has come. What comes later than that is
not drawn."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from engines.pose import Pose
from mirror.live.canvas import BUFFERS, height_px
from mirror.live.state import Analysed, BesideAnalysed, Shown, Timings

WAIT_MS = 60.0
"""Pictures wait for their poses while the analysis answers within this time."""
KEEPS_UP, ALL = 0.75, 0.95
"""And while it takes at least this share of the camera's pictures; or when it passes none over, as from a file."""
MOST_OFF_M, FITS_M = 0.05, 0.03
"""A skeleton that was carried on may be off by so much; waiting for its own picture ends once it would fit this
well."""
LATE_S = 0.6
"""A picture waits no longer: beyond, a mirror is none, and the newest picture is shown without a skeleton."""
HELD = 4
"""Copies of pictures that wait for their poses."""
NOISE = 0.012
"""Of the body's height: how far the filtered points may be from the raw ones by noise alone."""


class Matching:
    """Remembers the newest pictures, as many as are still whole in the loop's ring, and copies of those that wait.

    `waits` says whether pictures wait for their own poses, `dropped` whether a pose has come too late to be drawn.
    """

    def __init__(self) -> None:
        self.waits = self.dropped = False
        self._shown: deque[Shown] = deque(maxlen=BUFFERS - 1)
        self._held: deque[Shown] = deque(maxlen=HELD)
        self._last: Shown | None = None

    def hold(self, in_work: Iterable[int]) -> None:
        """Copy the pictures of frames that the engine works on, while pictures wait: the loop's ring is short."""
        if not self.waits:
            self._held.clear()
            return
        known = {shown.index for shown in self._held}
        for shown in self._shown:
            if shown.index in in_work and shown.index not in known:
                self._held.append(_copy_image(shown))

    def take(self, shown: Shown) -> None:
        """A picture has come."""
        if not self._shown or self._shown[-1].index != shown.index:
            self._shown.append(shown)

    def choose(self, analysed: Analysed | None, timings: Timings) -> Shown | None:
        """The picture to paint now, its pose in place; None before the first."""
        if not self._shown:
            return None
        newest = self._shown[-1]
        chosen, self.dropped = newest, False
        if analysed is None or keeps_up(timings):
            self.waits = False
        else:
            self.waits = newest.off_m > (FITS_M if self.waits else MOST_OFF_M)
            self.dropped = analysed.pose.visible and newest.pose is None
        if analysed is not None and keeps_up(timings):
            own = next((shown for shown in self._shown if shown.index == analysed.index), None)
            ahead = 0 if self._last is None else newest.index - self._last.index
            if own is not None and (self._last is None or own.index >= self._last.index or ahead < 0):
                chosen = replace(own, pose=choose_pose(analysed))
            elif self._last is not None and 0 <= ahead < BUFFERS - 1:
                # its pose is about to come: what is on the glass stays
                chosen = self._last
        elif analysed is not None and self.waits:
            chosen = self._own(analysed, newest)
        self._last = chosen
        return chosen

    def _own(self, analysed: Analysed, newest: Shown) -> Shown:
        """The picture of the newest pose; what is on the glass until it has come; the newest one where that is
        late."""
        last = self._last
        if newest.time - analysed.time > LATE_S or last is None or last.index > newest.index:
            self.dropped = analysed.pose.visible
            return replace(newest, pose=None)
        own = next((s for s in (*self._held, *self._shown) if s.index == analysed.index), None)
        if own is not None and own.index >= last.index:
            return replace(own, pose=choose_pose(analysed))
        if newest.time - last.time > LATE_S:
            return newest
        return last if any(last is held for held in self._held) else self._stay(last)

    def _stay(self, shown: Shown) -> Shown:
        """A copy of what is on the glass, which the loop's ring would paint over."""
        copy = _copy_image(shown)
        self._held.append(copy)
        return copy


def with_beside(shown: Shown | None, beside: BesideAnalysed | None) -> Shown | None:
    """The picture with the poses of those beside the first that are its own, where they are there; else with those
    that were carried on to it."""
    if shown is None or beside is None or not beside.people or beside.people[0].index != shown.index:
        return shown
    return replace(shown, beside=tuple(choose_pose(analysed) for analysed in beside.people))


def keeps_up(timings: Timings) -> bool:
    """Whether poses come soon enough to wait for."""
    share = timings.analysed_fps / timings.captured_fps if timings.captured_fps > 0 else 0.0
    every = share >= ALL or not sum(timings.dropped.values())
    return every or (share >= KEEPS_UP and timings.latency_ms <= WAIT_MS)


def choose_pose(analysed: Analysed) -> Pose | None:
    """The pose as it is drawn: calm where the body rests, on the limb where it moves fast."""
    pose = analysed.pose
    if not pose.visible:
        return None
    raw, calm = pose.xy, analysed.filtered
    apart = np.linalg.norm(raw - calm, axis=1)
    weight = np.clip(apart / max(NOISE * height_px(raw), 1.0) - 0.5, 0.0, 1.0)[:, None]
    blended = np.where(np.isfinite(calm), calm + (raw - calm) * weight, raw)
    return replace(pose, xy=blended)


def _copy_image(shown: Shown) -> Shown:
    return replace(shown, image=shown.image.copy())
