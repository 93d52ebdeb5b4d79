"""The live loop: capture -> engine -> analysis, a thread each, a queue of one between them; and its pulse to
systemd.

The newest frame wins; what comes too fast is dropped and counted. The pulse (sd_notify(3), one
datagram to the socket that NOTIFY_SOCKET names) says: ready, alive as long as all parts are, and what is
seen in a line.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from threading import Thread

from mirror.live import scene
from mirror.live.analyst import AUTO, Analyst, Upright
from mirror.live.between_stages import (
    Captured,
    Clock,
    Common,
    EventBus,
    FrameSource,
    Slot,
    Subscriber,
    TrackedPose,
    Tracker,
)
from mirror.live.canvas import PictureLayout, PoseExtrapolator
from mirror.live.latency import LatencyTest
from mirror.live.recorder import Recorder
from mirror.live.scene import PeopleBeside
from mirror.live.stages import AnalysisStage, CaptureStage, EngineStage
from mirror.live.state import RECOVERED, Latest, Notice, Shown, Status, Timings
from mirror.store.session_writer import Aim
from rules.exercise import Exercise
from rules.game import Game

HUNG_S = 20.0
"""An engine that works on one frame for so long will not come back: only a new start of the program helps."""
TICK_S = 0.25
"""How often status and timings are looked at."""


class LiveLoop:
    """Runs a source through engines and analysis until it is stopped, and tells its subscribers.

    `tracker` makes the engines: it is called in the engine thread, so that pictures are shown before the engines
    are loaded, and again after an engine has raised. With `every_frame` nothing is dropped and the source waits; with
    `engines_first` it is not begun before they are there (a film whose beginning counts).
    `people` is for how many the tracker has a place.
    `exercises` are those that `auto` recognises among; `recorder` keeps sessions, and is started and stopped with the
    loop; `latency` is shown each picture, where glass to glass is being measured; `upright` knows gravity; `clock` is
    monotonic, in s.
    """

    def __init__(
        self,
        source: FrameSource,
        tracker: Callable[[], Tracker],
        *,
        exercise: str | Exercise = AUTO,
        exercises: Sequence[Exercise] | None = None,
        every_frame: bool = False,
        engines_first: bool = False,
        recorder: Recorder | None = None,
        latency: LatencyTest | None = None,
        on_cpu: bool = True,
        upright: Upright | None = None,
        people: int = 1,
        clock: Clock = time.monotonic,
    ) -> None:
        self.latency = latency
        self._source, self._recorder, self._clock = source, recorder, clock
        events = EventBus(Status(since=clock(), on_cpu=on_cpu))
        seen = scene.SceneState(clock(), source_begun=not engines_first)
        self._common = Common(clock, seen, events)
        if not engines_first:
            self._common.loaded.set()
        self._frames: Slot[Captured] = Slot(every_frame)
        self._poses: Slot[TrackedPose] = Slot(every_frame)
        motion = PoseExtrapolator()
        self._group = PeopleBeside(people - 1, lambda: Analyst(exercise, exercises, upright), recorder)
        self._capture = CaptureStage(
            self._common, source, self._frames, motion, latency, recorder, self._group
        )
        self._engine = EngineStage(self._common, tracker, self._frames, self._poses)
        self._analysis = AnalysisStage(
            self._common, self._poses, Analyst(exercise, exercises, upright), motion, recorder, self._group
        )
        self._slowness, self._crawling = scene.Slowness(), scene.Slowness(scene.CRAWLING_FPS)
        self._painted, self._unpainted = -1, 0
        self._threads: list[Thread] = []

    # ---- life

    def start(self) -> None:
        """Start the threads. A loop is started once."""
        self._common.seen.started = self._clock()
        if self._recorder is not None:
            self._recorder.start(lambda text: self._common.events.tell(Notice(RECOVERED, text)))
        for name, body in (
            ("capture", self._capture.run),
            ("engine", self._engine.run),
            ("analysis", self._analysis.run),
            ("supervisor", self._supervise),
        ):
            thread = Thread(target=body, name=f"mirror-{name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Stop the threads and wait for them; False where one did not end in time (a camera that hangs)."""
        self._common.stopping.set()
        self._common.loaded.set()
        self._source.close()
        self._frames.close()
        self._poses.close()
        until = self._clock() + timeout_s
        for thread in self._threads:
            thread.join(max(until - self._clock(), 0.0))
        stopped = self._recorder is None or self._recorder.stop(max(until - self._clock(), timeout_s / 2))
        return stopped and not any(thread.is_alive() for thread in self._threads)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until the source has ended and its last frame was analysed; False after `timeout_s`."""
        return self._analysis.drained.wait(timeout_s)

    def healthy(self) -> bool:
        """Whether every thread runs that should, and none hangs; a source that has come to its end is no illness."""
        ended, busy = self._common.seen.ended, self._common.seen.engine_busy
        alive = all(thread.is_alive() for thread in self._threads[2 if ended else 0 :])
        hangs = busy is not None and self._clock() - busy > HUNG_S
        return alive and not hangs and self._analysis.drained.is_set() == ended

    # ---- what it says

    def latest(self) -> Latest:
        """The newest of everything. Thread-safe."""
        return self._common.events.latest

    def in_work(self) -> tuple[int, ...]:
        """Indices of the last frames that the engine has taken: poses of these will come. Thread-safe."""
        return self._common.seen.in_work

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` with every event, in the thread that it arises in; returns a function that ends it."""
        return self._common.events.subscribe(subscriber)

    # ---- commands; they take effect before the next frame is analysed

    def set_exercise(self, exercise: str | Exercise) -> None:
        """Take an exercise or `auto`, from the next set on. Raises KeyError for an unknown name."""
        chosen = Exercise.named(exercise) if isinstance(exercise, str) and exercise != AUTO else exercise
        self._do(lambda: self._analysis.analyst.choose(chosen))
        self._do(lambda: self._group.choose(chosen))

    def set_game(self, game: Game) -> None:
        """Play an energy game, from the next set on, everybody for themselves."""
        self._do(lambda: self._analysis.analyst.choose(game))
        self._do(lambda: self._group.choose(game))

    def change_exercise(self, exercise: str) -> None:
        """The set that is on is of another exercise: what was done of it is counted again. Raises KeyError."""
        chosen = Exercise.named(exercise)
        self._do(lambda: self._analysis.analyst.change(chosen))

    def aim_at(self, aim: Aim) -> None:
        """Note what the next sets are done with and aim at."""
        self._do(lambda: self._analysis.aim_at(aim))

    def begin_set(self) -> None:
        """Count from the next frame on."""
        self._do(self._analysis.analyst.begin_set)
        self._do(self._group.begin_set)

    def end_set(self) -> None:
        """Close the set: subscribers are notified by a `SetEnded`, if one was on."""
        self._do(self._analysis.end_set)

    def claim(self, set_id: str, doubt: int) -> None:
        """Keep that the n-th doubt (from 1) of a set that has ended was a repetition, as the member says."""
        if self._recorder is not None:
            self._recorder.claim(set_id, doubt)

    def reset(self) -> None:
        """Somebody else: forget the body that was followed, and drop the set that is on."""
        self._do(self._analysis.analyst.reset)
        self._do(self._group.reset)

    def begin_session(self, member_id: str | None = None, height_m: float | None = None) -> None:
        """A member (None: a guest) is here: forget whoever was before, and keep what happens from now on.

        Their height, where it is known, makes metres of what was lifted for anybody's.
        """
        self._do(lambda: self._analysis.begin_session(member_id, height_m))

    def begin_beside(self, place: int, member_id: str, height_m: float | None = None) -> None:
        """Whoever has a place beside the first (0 is the next one) is a member: they were a guest until now."""
        self._do(lambda: self._group.people[place].begin_session(member_id, height_m))

    def end_session(self) -> None:
        """The member leaves: a set that is on is closed (with a `SetEnded`), the session too."""
        self._do(self._analysis.end_session)

    def use_camera(self, device: str) -> None:
        """Take the pictures of another camera, where the source can."""
        use = getattr(self._source, "use", None)
        if use is not None:
            use(device)

    def set_canvas(self, canvas: PictureLayout) -> None:
        """Make pictures ready for another screen, from the next picture on."""
        self._capture.preparer.canvas = canvas

    def note_painted(self, shown: Shown) -> None:
        """The screen has painted a picture: counts towards `shown_fps` and `glass_ms`."""
        now = self._clock()
        self._common.gauges["glass"].add(now, (now - shown.captured) * 1000)
        self._unpainted += max(shown.index - self._painted - 1, 0)
        self._painted = shown.index

    def note_loading(self, what: str, done: int, steps: int) -> None:
        """What the engines are at before they are ready: building a plan for the card takes a while."""
        self._common.seen.engine_says = f"the engines are being made ready: {what}, {done} of {steps}"

    def _do(self, command: Callable[[], None]) -> None:
        self._analysis.commands.append(command)

    # ---- the supervisor

    def _supervise(self) -> None:
        while not self._common.stopping.wait(TICK_S):
            self._look()
        self._look()

    def _look(self) -> None:
        now, seen, events = self._clock(), self._common.seen, self._common.events
        status = events.latest.status
        kind, detail = scene.watch(seen, now)
        timings = self._timings(now)
        slow = self._slowness.look(timings.analysed_fps, timings.captured_fps, now)
        crawling = self._crawling.look(timings.analysed_fps, timings.captured_fps, now)
        ready = seen.engine_ready
        new = replace(status, watch=kind, detail=detail, slow=slow and ready, crawling=crawling and ready)
        if self._recorder is not None:
            keeping, why = self._recorder.state
            new = replace(new, keeping=keeping, keeping_detail=why)
        if seen.on_cpu is not None:
            new = replace(new, on_cpu=seen.on_cpu, engine_on=seen.engine_on)
        if kind is not status.watch:
            new = replace(new, since=now)
        if new != status:
            events.tell(new)
        events.tell(timings)

    def _timings(self, now: float) -> Timings:
        gauges = self._common.gauges
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
            dropped={
                "engine": self._frames.dropped,
                "analysis": self._poses.dropped,
                "screen": self._unpainted,
            },
        )


READY, STOPPING, ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"


def notify(state: str) -> bool:
    """Send a state; False where nobody waits for it. Never raises: the mirror runs without systemd as well."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        # a name that begins with @ is of the abstract namespace
        end.sendto(state.encode(), "\0" + address[1:] if address.startswith("@") else address)
        return True
    return False


def show_status(text: str) -> bool:
    """Show one line in `systemctl status`."""
    return notify(f"STATUS={' '.join(text.split())}")


class Pulse:
    """To be beaten by the thread that would be missed most: the screen's, where there is one."""

    def __init__(self, loop: LiveLoop) -> None:
        self._loop = loop
        self._ready = False
        self._line = ""

    def beat(self) -> None:
        """Often: four times a second. A loop that has lost a thread is not alive, and is started again."""
        if not self._ready:
            self._ready = notify(READY) or True
        if self._loop.healthy():
            notify(ALIVE)
        status = self._loop.latest().status
        line = f"{status.watch}, {status.keeping}"
        if line != self._line:
            self._line = line
            show_status(line)

    def end(self) -> None:
        """The mirror is being stopped on purpose."""
        notify(STOPPING)
