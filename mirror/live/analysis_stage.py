"""Third stage: counts, cues, charts; the commands of the screen; what is recorded."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from threading import Event as Flag

from mirror.live.analyst import Analyst
from mirror.live.common import Common, TrackedPose
from mirror.live.group import PeopleBeside
from mirror.live.motion import PoseExtrapolator
from mirror.live.recorder import Recorder
from mirror.live.slot import ClosedError, Slot
from mirror.store.aim import OPEN, Aim

log = logging.getLogger(__name__)

WAIT_S = 0.25
"""How long a command waits at most when no frames come."""
PATIENCE = 30
"""After so many frames in a row that could not be analysed, everything that was seen is forgotten."""


class AnalysisStage:
    """`run` is the body of the analysis thread; commands are done in it, before the next frame.

    `drained` is set once the last frame was analysed.
    """

    def __init__(
        self,
        common: Common,
        poses: Slot[TrackedPose],
        analyst: Analyst,
        motion: PoseExtrapolator,
        recorder: Recorder | None,
        group: PeopleBeside,
    ) -> None:
        self.drained = Flag()
        self.commands: deque[Callable[[], None]] = deque()
        self.analyst = analyst
        self._common, self._poses, self._motion, self._recorder = common, poses, motion, recorder
        self.group, self._occupant = group, 0
        self._failures = 0

    def run(self) -> None:
        """Until the loop is stopped: a video that has ended leaves a session that is still to be ended."""
        last = float("-inf")
        while not self.drained.is_set():
            try:
                followed = self._poses.take(WAIT_S)
            except ClosedError:
                followed = None
                self.drained.set()
            self.obey()
            # a source whose times go back (a file that was swapped) must not stop the session
            if followed is not None and followed.pose.time > last:
                last = followed.pose.time
                self._try(followed)
        while not self._common.stopping.wait(WAIT_S):
            self.obey()
        self.obey()

    def obey(self) -> None:
        """Do the commands that wait."""
        while self.commands:
            try:
                self.commands.popleft()()
            except Exception:
                log.exception("a command has failed")
        if self.analyst.in_set:
            self._common.in_set.set()
        else:
            self._common.in_set.clear()

    # ---- commands

    def end_set(self) -> None:
        """Close the set, if one is on, and tell what it was."""
        ended = self.analyst.end_set()
        if self.group.people:
            self._common.events.tell(self.group.end_set())
        if ended is not None:
            self._common.events.tell(ended if self._recorder is None else self._recorder.end_set(ended))

    def aim_at(self, aim: Aim) -> None:
        """Note what the next sets are done with and aim at."""
        self.analyst.aim = aim

    def begin_session(self, member_id: str | None, height_m: float | None = None) -> None:
        """Close what was, and keep what happens from now on."""
        self.end_session()
        self.analyst.height_m = height_m
        if self._recorder is not None:
            self._recorder.begin_session(member_id)
        self.group.begin_session()

    def end_session(self) -> None:
        """Close the set and the session, and forget who was followed."""
        self.end_set()
        self.analyst.reset()
        self.group.end_session()
        self.analyst.height_m, self.analyst.aim = None, OPEN
        if self._recorder is not None:
            self._recorder.end_session()

    # ---- frames

    def _try(self, followed: TrackedPose) -> None:
        """A frame that cannot be analysed is passed over; a session does not end by it."""
        try:
            self._analyse(followed)
            self._failures = 0
        except Exception:
            self._failures += 1
            if self._failures in (1, PATIENCE):
                log.exception("frame %d could not be analysed", followed.pose.index)
            if self._failures == PATIENCE:
                self.analyst.reset()
                self.group.reset()

    def _analyse(self, followed: TrackedPose) -> None:
        common = self._common
        began = common.clock()
        first, *others = followed.occupants
        if first != self._occupant and first and self._occupant and not self.analyst.in_set:
            self.analyst.reset()
        self._occupant = first
        if self.group.people:
            common.events.tell(self.group.see(followed.beside, followed.size, others))
        analysed = self.analyst.see(followed.pose, followed.size)
        self._motion.see(followed.pose, analysed.filtered)
        if self._recorder is not None:
            self._recorder.see(analysed, self.analyst.counts)
        now = common.clock()
        took, latency = (now - began) * 1000, (now - followed.captured) * 1000
        common.gauges["analysis"].add(now, took)
        common.gauges["latency"].add(now, latency)
        common.events.tell(
            replace(
                analysed, cut=followed.cut, engine_ms=followed.engine_ms, analysis_ms=took, latency_ms=latency
            )
        )
