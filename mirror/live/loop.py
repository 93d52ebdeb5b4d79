"""The live loop: capture -> engine -> analysis, a thread each, a queue of one between them.

The newest frame wins; what cannot be kept up with is dropped and counted. An engine that raises is started
again with back-off, and the visit goes on meanwhile.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event as Flag
from threading import Lock, Thread
from typing import Protocol

from engines.pose import Frame, Pose
from mirror.live import scene
from mirror.live.analyst import AUTO, Analyst
from mirror.live.canvas import Canvas, Preparer
from mirror.live.latency import LatencyTest
from mirror.live.motion import Motion
from mirror.live.recorder import Recorder
from mirror.live.slot import ClosedError, Slot
from mirror.live.source import Source
from mirror.live.state import RECOVERED, Analysed, Event, Latest, Notice, Shown, Status, Timings
from mirror.live.tempo import Gauge
from rules.exercise import Exercise

log = logging.getLogger(__name__)

TICK_S = 0.25
"""How often status and timings are looked at."""
BACK_OFF_S = (0.5, 1.0, 2.0, 5.0, 10.0)
"""Waits before an engine that raised is started again; the first again once it has run for `WELL_S`."""
WELL_S = 30.0

Subscriber = Callable[[Event], None]
Clock = Callable[[], float]


class Tracker(Protocol):
    """The engines, seen from here: `engines.live.LiveTracker`, or something in its place.

    `others` (n, 4+) px, where it has it, are boxes of people who are not the athlete.
    """

    def step(self, frame: Frame) -> Pose:
        """The athlete's pose in the next frame."""


@dataclass(frozen=True, slots=True)
class _Followed:
    pose: Pose
    size: tuple[int, int]
    captured: float
    engine_ms: float


class LiveLoop:
    """Runs a source through engines and analysis until it is stopped, and tells its subscribers.

    `tracker` makes the engines: it is called in the engine thread, so that pictures are shown before the engines
    are loaded, and again after an engine has raised. With `every_frame` nothing is dropped and the source waits.
    `exercises` are those that `auto` recognises among; `recorder` keeps visits, and is started and stopped with the
    loop; `latency` is shown each picture, where glass to glass is being measured; `clock` is monotonic, in s.
    """

    def __init__(
        self,
        source: Source,
        tracker: Callable[[], Tracker],
        *,
        exercise: str | Exercise = AUTO,
        exercises: Sequence[Exercise] | None = None,
        every_frame: bool = False,
        recorder: Recorder | None = None,
        latency: LatencyTest | None = None,
        on_cpu: bool = True,
        clock: Clock = time.monotonic,
    ) -> None:
        self._source, self._make = source, tracker
        self._clock, self._recorder, self.latency = clock, recorder, latency
        self._analyst = Analyst(exercise, exercises)
        self._frames: Slot[tuple[Frame, float]] = Slot(every_frame)
        self._poses: Slot[_Followed] = Slot(every_frame)
        self._commands: deque[Callable[[], None]] = deque()
        self._subscribers: tuple[Subscriber, ...] = ()
        self._latest = Latest(status=Status(since=clock(), on_cpu=on_cpu))
        self._lock = Lock()
        self._motion = Motion()
        self._preparer = Preparer(Canvas())
        self._seen = scene.Seen(clock())
        self._slowness = scene.Slowness()
        self._gauges = {
            name: Gauge() for name in ("capture", "prepare", "engine", "analysis", "latency", "glass")
        }
        self._stopping, self._drained = Flag(), Flag()
        self._threads: list[Thread] = []

    # ---- life

    def start(self) -> None:
        """Start the threads. A loop is started once."""
        self._seen.started = self._clock()
        if self._recorder is not None:
            self._recorder.start(lambda text: self._tell(Notice(RECOVERED, text)))
        for name, body in (
            ("capture", self._capture),
            ("engine", self._engine),
            ("analysis", self._analysis),
            ("supervisor", self._supervise),
        ):
            thread = Thread(target=body, name=f"mirror-{name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Stop the threads and wait for them; False where one did not end in time (a camera that hangs)."""
        self._stopping.set()
        self._source.close()
        self._frames.close()
        self._poses.close()
        until = self._clock() + timeout_s
        for thread in self._threads:
            thread.join(max(until - self._clock(), 0.0))
        kept = self._recorder is None or self._recorder.stop(max(until - self._clock(), timeout_s / 2))
        return kept and not any(thread.is_alive() for thread in self._threads)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until the source has ended and its last frame was analysed; False after `timeout_s`."""
        return self._drained.wait(timeout_s)

    def healthy(self) -> bool:
        """Whether every thread runs that should; a source that has come to its end is no illness."""
        return self._drained.is_set() == self._seen.ended and all(
            thread.is_alive() for thread in self._threads[2 if self._seen.ended else 0 :]
        )

    # ---- what it says

    def latest(self) -> Latest:
        """The newest of everything. Thread-safe."""
        return self._latest

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Have every event told, from the thread that it arises in; gives a function that ends it."""
        with self._lock:
            self._subscribers = (*self._subscribers, subscriber)

        def end() -> None:
            with self._lock:
                self._subscribers = tuple(s for s in self._subscribers if s is not subscriber)

        return end

    # ---- commands; they take effect before the next frame is analysed

    def set_exercise(self, exercise: str | Exercise) -> None:
        """Take an exercise or `auto`, from the next set on. Raises KeyError for an unknown name."""
        chosen = Exercise.named(exercise) if isinstance(exercise, str) and exercise != AUTO else exercise
        self._commands.append(lambda: self._analyst.choose(chosen))

    def begin_set(self) -> None:
        """Count from the next frame on."""
        self._commands.append(self._analyst.begin_set)

    def end_set(self) -> None:
        """Close the set: a `SetEnded` is told, if one was on."""
        self._commands.append(self._end_set)

    def reset(self) -> None:
        """Somebody else: forget the body that was followed, and drop the set that is on."""
        self._commands.append(self._analyst.reset)

    def begin_visit(self, member_id: str | None = None) -> None:
        """A member (None: a guest) is here: forget whoever was before, and keep what happens from now on."""
        self._commands.append(lambda: self._begin_visit(member_id))

    def end_visit(self) -> None:
        """The member leaves: a set that is on is closed (a `SetEnded` is told), the visit too."""
        self._commands.append(self._end_visit)

    def set_canvas(self, canvas: Canvas) -> None:
        """Make pictures ready for another screen, from the next picture on."""
        self._preparer.canvas = canvas

    def painted(self, shown: Shown) -> None:
        """The screen has painted a picture: counts towards `shown_fps` and `glass_ms`."""
        now = self._clock()
        self._gauges["glass"].add(now, (now - shown.captured) * 1000)

    # ---- the threads

    def _capture(self) -> None:
        try:
            for frame in self._source.frames(self._camera_says):
                now = self._clock()
                if self._seen.picture is not None:
                    self._gauges["capture"].add(now, (now - self._seen.picture) * 1000)
                self._seen.picture = now
                self._frames.put((frame, now))
                self._show(frame, now)
        except ClosedError:
            return
        except Exception as error:
            log.exception("the capture thread has failed")
            self._camera_says(f"{type(error).__name__}: {error}")
        else:
            self._seen.ended = not self._stopping.is_set()
        finally:
            self._frames.close()

    def _camera_says(self, text: str) -> None:
        self._seen.camera_says = text

    def _show(self, frame: Frame, now: float) -> None:
        if self.latency is not None:
            self.latency.see(frame.image, now)
        if frame.index % 8 == 0:
            self._seen.light = scene.light_of(frame.image)
        image, placed = self._preparer.prepare(frame.image)
        done = self._clock()
        self._gauges["prepare"].add(done, (done - now) * 1000)
        size = (frame.image.shape[1], frame.image.shape[0])
        shown = Shown(image, frame.index, frame.time, now, placed, size, self._motion.at(frame.time))
        self._tell(shown)

    def _engine(self) -> None:
        failures = 0
        try:
            while not self._stopping.is_set():
                started = self._clock()
                try:
                    self._track()
                    return
                except ClosedError:
                    raise
                except Exception as error:
                    log.exception("the engine thread has failed")
                    failures = 0 if self._clock() - started > WELL_S else failures
                    pause = BACK_OFF_S[min(failures, len(BACK_OFF_S) - 1)]
                    failures += 1
                    self._seen.engine_ready = False
                    self._seen.engine_says = f"{type(error).__name__}: {error}; started again in {pause:g} s"
                    self._stopping.wait(pause)
        except ClosedError:
            pass
        finally:
            self._poses.close()

    def _track(self) -> None:
        tracker = self._make()
        while True:
            taken = self._frames.take()
            if taken is None:
                continue
            frame, captured = taken
            began = self._clock()
            pose = tracker.step(frame)
            took = (self._clock() - began) * 1000
            self._gauges["engine"].add(self._clock(), took)
            scene.note_pose(self._seen, pose, getattr(tracker, "others", None), self._clock())
            size = (frame.image.shape[1], frame.image.shape[0])
            self._poses.put(_Followed(pose, size, captured, took))

    def _analysis(self) -> None:
        last = float("-inf")
        while not self._drained.is_set():
            try:
                followed = self._poses.take(TICK_S)
            except ClosedError:
                followed = None
                self._drained.set()
            self._obey()
            # a source whose times go back (a file that was swapped) must not stop the visit
            if followed is not None and followed.pose.time > last:
                last = followed.pose.time
                self._analyse(followed)
        # a video that has ended leaves a visit that is still to be ended
        while not self._stopping.wait(TICK_S):
            self._obey()
        self._obey()

    def _obey(self) -> None:
        while self._commands:
            try:
                self._commands.popleft()()
            except Exception:
                log.exception("a command has failed")

    def _analyse(self, followed: _Followed) -> None:
        began = self._clock()
        said = self._analyst.see(followed.pose, followed.size)
        self._motion.see(followed.pose, said.filtered)
        if self._recorder is not None:
            self._recorder.see(said, self._analyst.counts)
        now = self._clock()
        took, latency = (now - began) * 1000, (now - followed.captured) * 1000
        self._gauges["analysis"].add(now, took)
        self._gauges["latency"].add(now, latency)
        self._tell(replace(said, engine_ms=followed.engine_ms, analysis_ms=took, latency_ms=latency))

    def _end_set(self) -> None:
        ended = self._analyst.end_set()
        if ended is not None:
            self._tell(ended if self._recorder is None else self._recorder.end_set(ended))

    def _begin_visit(self, member_id: str | None) -> None:
        self._end_visit()
        if self._recorder is not None:
            self._recorder.begin_visit(member_id)

    def _end_visit(self) -> None:
        self._end_set()
        self._analyst.reset()
        if self._recorder is not None:
            self._recorder.end_visit()

    def _supervise(self) -> None:
        while not self._stopping.wait(TICK_S):
            self._look()
        self._look()

    def _look(self) -> None:
        now = self._clock()
        status = self._latest.status
        kind, detail = scene.watch(self._seen, now)
        timings = self._timings(now)
        slow = self._slowness.look(timings.analysed_fps, timings.captured_fps, now)
        new = replace(status, watch=kind, detail=detail, slow=slow and self._seen.engine_ready)
        if self._recorder is not None:
            keeping, why = self._recorder.state
            new = replace(new, keeping=keeping, keeping_detail=why)
        if kind is not status.watch:
            new = replace(new, since=now)
        if new != status:
            self._tell(new)
        self._tell(timings)

    def _timings(self, now: float) -> Timings:
        gauges = self._gauges
        mean = {name: gauge.mean_ms(now) for name, gauge in gauges.items()}
        measured = None if self.latency is None else self.latency.result()
        return Timings(
            photon_ms=float("nan") if measured is None else measured.total_ms,
            capture_ms=mean["capture"],
            prepare_ms=mean["prepare"],
            engine_ms=mean["engine"],
            analysis_ms=mean["analysis"],
            latency_ms=mean["latency"],
            glass_ms=mean["glass"],
            captured_fps=gauges["prepare"].fps(now),
            analysed_fps=gauges["analysis"].fps(now),
            shown_fps=gauges["glass"].fps(now),
            captured=gauges["prepare"].count,
            analysed=gauges["analysis"].count,
            shown=gauges["glass"].count,
            dropped={"engine": self._frames.dropped, "analysis": self._poses.dropped},
        )

    def _tell(self, event: Event) -> None:
        with self._lock:
            self._latest = _with(self._latest, event)
            subscribers = self._subscribers
        for subscriber in subscribers:
            try:
                subscriber(event)
            except Exception:
                log.exception("a subscriber of the live loop has failed")


def _with(latest: Latest, event: Event) -> Latest:
    if isinstance(event, Shown):
        return replace(latest, shown=event)
    if isinstance(event, Analysed):
        return replace(latest, analysed=event)
    if isinstance(event, Status):
        return replace(latest, status=event)
    if isinstance(event, Timings):
        return replace(latest, timings=event)
    return latest
