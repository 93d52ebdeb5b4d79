"""The three stages of the live loop, a thread each: pictures from the source to the engine, made ready for
the glass; the engines, started again with back-off when they raise; counts, cues, commands, and what is
recorded.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from threading import Event as Flag

import cv2

from engines.pose import Frame, Pose
from mirror.live import scene
from mirror.live.analyst import Analyst
from mirror.live.between_stages import Captured, ClosedError, Common, FrameSource, Slot, TrackedPose, Tracker
from mirror.live.canvas import Cuts, PictureLayout, PoseExtrapolator, Preparer
from mirror.live.latency import LatencyTest
from mirror.live.recorder import Recorder
from mirror.live.scene import PeopleBeside
from mirror.live.state import Shown
from mirror.store.session_writer import OPEN_AIM, Aim

log = logging.getLogger(__name__)

PICTURE_EVERY_S, PICTURE_WIDTH = 1.0, 640
LIGHT_EVERY = 8
"""Light is looked at in every so-manieth picture."""


class CaptureStage:
    """`run` is the body of the capture thread."""

    def __init__(
        self,
        common: Common,
        source: FrameSource,
        frames: Slot[Captured],
        motion: PoseExtrapolator,
        latency: LatencyTest | None,
        recorder: Recorder | None = None,
        group: PeopleBeside | None = None,
    ) -> None:
        self.preparer = Preparer(PictureLayout())
        self._common, self._source, self._frames = common, source, frames
        self._motion, self._latency, self._recorder = motion, latency, recorder
        self._group = group
        self._picture_time = float("-inf")
        self._cuts = Cuts()
        self._last_cut: int | None = None

    def run(self) -> None:
        """Until the source ends, fails, or the loop is stopped."""
        common, seen = self._common, self._common.seen
        common.loaded.wait()
        seen.started, seen.source_begun = common.clock(), True
        try:
            for frame in self._source.frames(self._says):
                now = common.clock()
                if seen.picture is not None:
                    common.gauges["capture"].add(now, (now - seen.picture) * 1000)
                seen.picture, seen.handing = now, True
                if self._cuts.look(frame.image) or not frame.follows:
                    self._cut(frame)
                self._frames.put(Captured(frame, now, self._last_cut))
                self._show(frame, now)
                seen.asked, seen.handing = common.clock(), False
        except ClosedError:
            return
        except Exception as error:
            log.exception("the capture thread has failed")
            self._says(f"{type(error).__name__}: {error}")
        else:
            seen.ended = not common.stopping.is_set()
        finally:
            self._frames.close()

    def _cut(self, frame: Frame) -> None:
        """Nothing that was seen before this picture belongs to it."""
        self._last_cut = frame.index
        self._motion.cut(frame.time)
        if self._group is not None:
            self._group.cut(frame.time)

    def _says(self, text: str) -> None:
        self._common.seen.camera_says = text

    def _show(self, frame: Frame, now: float) -> None:
        if self._latency is not None:
            self._latency.see(frame.image, now)
        if frame.index % LIGHT_EVERY == 0:
            self._common.seen.light = scene.light_of(frame.image, self._common.seen.body)
        if self._recorder is not None and self._recorder.wants_pictures:
            self._keep(frame, self._recorder)
        image, placed = self.preparer.prepare(frame.image)
        done = self._common.clock()
        self._common.gauges["prepare"].add(done, (done - now) * 1000)
        size = (frame.image.shape[1], frame.image.shape[0])
        pose = self._motion.at(frame.time)
        beside = () if self._group is None else self._group.at(frame.time)
        shown = Shown(image, frame.index, frame.time, now, placed, size, pose, self._motion.off_m, beside)
        self._common.events.tell(shown)

    def _keep(self, frame: Frame, recorder: Recorder) -> None:
        """A small picture a second, of a member who chose to have some recorded."""
        if frame.time - self._picture_time < PICTURE_EVERY_S:
            return
        self._picture_time = frame.time
        height, width = frame.image.shape[:2]
        small = cv2.resize(frame.image, (PICTURE_WIDTH, round(height * PICTURE_WIDTH / width)))
        recorder.picture(frame.time, cv2.imencode(".jpg", small)[1].tobytes())


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
        self.analyst.height_m, self.analyst.aim = None, OPEN_AIM
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
