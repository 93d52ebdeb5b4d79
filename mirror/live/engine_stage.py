"""Second stage: the engines, started again with back-off when they raise. The session goes on meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable

from engines.pose import Frame, Pose
from mirror.live import scene
from mirror.live.common import Captured, Common, TrackedPose, Tracker
from mirror.live.slot import ClosedError, Slot

log = logging.getLogger(__name__)

BACK_OFF_S = (0.5, 1.0, 2.0, 5.0, 10.0)
"""Waits before an engine that raised is started again; the first again once it has run for `WELL_S`."""
WELL_S = 30.0


class EngineStage:
    """`run` is the body of the engine thread; `make` loads the engines, at first and after each failure."""

    def __init__(
        self,
        common: Common,
        make: Callable[[], Tracker],
        frames: Slot[Captured],
        poses: Slot[TrackedPose],
    ) -> None:
        self._common, self._make = common, make
        self._frames, self._poses = frames, poses

    def run(self) -> None:
        """Until there are no more frames."""
        failures = 0
        try:
            while not self._common.stopping.is_set():
                started = self._common.clock()
                try:
                    self._track()
                except ClosedError:
                    return
                except Exception as error:
                    log.exception("the engine thread has failed")
                    well = self._common.clock() - started > WELL_S
                    failures = 0 if well else failures
                    self._pause(BACK_OFF_S[min(failures, len(BACK_OFF_S) - 1)], error)
                    failures += 1
        finally:
            self._poses.close()

    def _pause(self, pause_s: float, error: Exception) -> None:
        seen = self._common.seen
        seen.engine_ready, seen.engine_busy = False, None
        seen.engine_says = f"{type(error).__name__}: {error}; started again in {pause_s:g} s"
        self._common.stopping.wait(pause_s)

    def _track(self) -> None:
        common = self._common
        try:
            tracker = self._make()
        finally:
            common.loaded.set()
        hold_lock = getattr(tracker, "hold_lock", lambda on: None)
        note_jump = getattr(tracker, "note_jump", lambda: None)
        known: int | None = None
        while True:
            taken = self._frames.take()
            if taken is None:
                continue
            frame, captured = taken.frame, taken.at
            began = common.seen.engine_busy = common.clock()
            common.seen.in_work = (*common.seen.in_work[-1:], frame.index)
            hold_lock(common.in_set.is_set())
            if taken.cut != known:
                known = taken.cut
                note_jump()
            poses = _poses(tracker, frame)
            pose = poses[0]
            done = common.clock()
            common.seen.engine_busy = None
            common.gauges["engine"].add(done, (done - began) * 1000)
            self._note_states(tracker)
            seen = next((one for one in poses if one.visible), pose)
            scene.note_pose(common.seen, seen, getattr(tracker, "others", None), done)
            size = (frame.image.shape[1], frame.image.shape[0])
            occupants = getattr(tracker, "occupants", (1,))
            followed = TrackedPose(
                pose, size, captured, (done - began) * 1000, poses[1:], occupants, taken.cut
            )
            self._poses.put(followed)

    def _note_states(self, tracker: Tracker) -> None:
        """A GPU that is lost leaves its networks to the CPU, amid a session too."""
        states = getattr(tracker, "states", None)
        if states:
            seen = self._common.seen
            seen.on_cpu = any(state.device == "CPU" for state in states.values())
            degraded = [f"{stage}: {state}" for stage, state in states.items() if state.degraded]
            seen.engine_on = "; ".join(degraded)


def _poses(tracker: Tracker, frame: Frame) -> tuple[Pose, ...]:
    """Everybody's pose, by place, where the tracker follows several; else the athlete's alone."""
    people = getattr(tracker, "people", None)
    return (tracker.step(frame),) if people is None else tuple(people(frame))
