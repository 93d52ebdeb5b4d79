"""The live loop: counts what batch counts, drops and says so, goes on when an engine raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

import msgspec
import numpy as np
import pytest
import stick_figure
from actors import Stage, analysed, ended, played

from engines.pose import Frame, Pose
from engines.runtime.state import RuntimeState
from mirror.live import stages as engine_stage
from mirror.live.assembly import loop_of
from mirror.live.loop import HUNG_S, LiveLoop
from mirror.live.state import Analysed, CueKind, LiveOptions, Notice, Shown, Status, Timings, Watch
from mirror.settings.options import RecordingSettings, Settings
from rules import analyse
from rules.analysis import AUTO


def counting(stage: Stage, exercise: str = "squat", **options: object) -> LiveLoop:
    loop = LiveLoop(stage, stage.engines, exercise=exercise, every_frame=True, **options)  # type: ignore[arg-type]
    loop.begin_set()
    return loop


@pytest.mark.parametrize("exercise", ["squat", AUTO])
def test_live_and_recorded_count_alike(exercise: str) -> None:
    figure = stick_figure.squats(reps=4, depth=[1, 1, 0.55, 1], yaw=60)
    loop = counting(Stage(figure), exercise)
    told: list[object] = []
    loop.subscribe(told.append)
    loop.start()
    assert loop.wait(30)
    loop.end_set()
    assert loop.stop()
    recorded = analyse(figure, exercise)
    (closed,) = ended(told)
    assert closed.set.exercise == recorded.exercise == "squat"
    assert closed.set.reps == recorded.reps
    assert closed.set.doubts == recorded.doubts
    assert len(recorded.reps) == 3
    frames = analysed(told)
    assert [frame.index for frame in frames] == list(range(len(figure)))
    # recognised late, the meter's rest may lie half a hundredth elsewhere
    assert [frame.progress for frame in frames[-20:]] == pytest.approx(
        recorded.states.progress[-20:].tolist(), abs=1e-6 if exercise != AUTO else 0.01
    )
    # `auto` weighs the key points by the exercise only once it has recognised it
    assert closed.set.energy == pytest.approx(recorded.energy.score, rel=1e-4 if exercise != AUTO else 0.1)


def test_a_refused_repetition_is_explained_before_form() -> None:
    told = played(counting(Stage(stick_figure.squats(reps=2, depth=[1, 0.55]))))
    said = [frame.cue for frame in analysed(told) if frame.cue is not None]
    refused = [cue for cue in said if cue.kind is CueKind.REFUSED]
    assert {(cue.reason, cue.text) for cue in refused} == {("too_shallow", "Go lower")}


def test_charts_are_of_the_exercise_left_against_right() -> None:
    told = played(counting(Stage(stick_figure.curls(reps=3, arms="left")), "biceps_curl"))
    curls = np.array([[f.signals[0].left, f.signals[0].right] for f in analysed(told)])
    assert np.ptp(curls[:, 0]) > 90
    assert np.ptp(curls[:, 1]) < 30
    assert {frame.signals[0].name for frame in analysed(told)} == {"curl"}


def test_a_loop_that_cannot_keep_up_drops_and_counts_them() -> None:
    figure = stick_figure.squats(reps=1)
    gate = Event()
    stage = Stage(figure)

    class Slow:
        def step(self, frame: object) -> object:
            gate.wait(10)
            return stage.step(frame)  # type: ignore[arg-type]

    loop = LiveLoop(stage, Slow, exercise="squat")  # type: ignore[arg-type]
    told: list[object] = []
    loop.subscribe(told.append)

    def last_shown(event: object) -> None:
        if isinstance(event, Shown) and event.index == len(figure) - 1:
            gate.set()

    loop.subscribe(last_shown)
    loop.start()
    assert loop.wait(30)
    loop.stop()
    timings = loop.latest().timings
    shown = [event.index for event in told if isinstance(event, Shown)]
    assert shown == list(range(len(figure))), "every picture is shown"
    assert len(analysed(told)) <= 3
    assert timings.dropped["engine"] + timings.dropped["analysis"] + timings.analysed == timings.captured


def test_an_engine_that_raises_is_started_again_and_the_count_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine_stage, "BACK_OFF_S", (0.0,))
    figure = stick_figure.squats(reps=3)
    stage = Stage(figure, raises={40, 41, 100})
    loop = counting(stage)
    told = played(loop)
    assert stage.made == 4
    assert len(analysed(told)) == len(figure) - 3
    assert analysed(told)[-1].count == 3


def test_an_engine_that_is_down_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_stage, "BACK_OFF_S", (30.0,))
    stage = Stage(stick_figure.squats(reps=1), raises={50})
    loop = counting(stage)
    down = Event()
    told: list[object] = []

    def listen(event: object) -> None:
        told.append(event)
        if isinstance(event, Status) and event.watch is Watch.ENGINE_DOWN:
            down.set()

    loop.subscribe(listen)
    loop.start()
    assert down.wait(10)
    loop.stop()
    said = [event.detail for event in told if isinstance(event, Status) and event.watch is Watch.ENGINE_DOWN]
    assert said[0] == "RuntimeError: engine broke at frame 50; started again in 30 s"


def test_times_that_go_back_are_passed_over() -> None:
    figure = stick_figure.squats(reps=1)
    time = figure.time.copy()
    time[50:55] -= 1.0
    stage = Stage(figure)
    object.__setattr__(figure, "time", time)
    told = played(counting(stage))
    times = [frame.time for frame in analysed(told)]
    assert times == sorted(set(times))
    assert len(times) == len(figure) - 5


def test_subscribers_that_fail_or_leave_do_no_harm() -> None:
    loop = counting(Stage(stick_figure.squats(reps=1)))
    heard: list[object] = []

    def failing(_: object) -> None:
        raise RuntimeError("the screen has gone")

    leave = loop.subscribe(heard.append)
    loop.subscribe(failing)
    leave()
    told = played(loop)
    assert heard == []
    assert analysed(told)


def test_the_newest_of_everything_can_be_polled() -> None:
    loop = counting(Stage(stick_figure.squats(reps=2)))
    told = played(loop)
    latest = loop.latest()
    assert latest.analysed is analysed(told)[-1]
    assert isinstance(latest.timings, Timings)
    assert latest.status.watch is Watch.ENDED
    assert not any(isinstance(event, Notice) for event in told)


@dataclass
class Cutting(Stage):
    """A film that begins again at some frames, and engines that note before which frame they heard of it."""

    begins: tuple[int, ...] = (5, 6, 11)
    heard: list[int] = field(default_factory=list)
    _jumped: bool = False

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        for frame in super().frames(tell):
            yield replace(frame, follows=frame.index not in self.begins)

    def note_jump(self) -> None:
        self._jumped = True

    def step(self, frame: Frame) -> Pose:
        self.heard += [frame.index] if self._jumped else []
        self._jumped = False
        return super().step(frame)


def test_engines_and_screen_hear_of_a_seam_with_the_picture_after_it() -> None:
    stage = Cutting(stick_figure.squats(1))
    told = played(LiveLoop(stage, stage.engines, exercise="squat", every_frame=True))
    assert stage.heard == [5, 6, 11]
    cuts = {said.index: said.cut for said in told if isinstance(said, Analysed)}
    assert [cuts[index] for index in (4, 5, 6, 10, 11, 30)] == [None, 5, 6, 6, 11, 11]
    drawn = {shown.index: shown.pose for shown in told if isinstance(shown, Shown)}
    for begun in stage.begins:
        pose = drawn[begun]
        assert pose is None or pose.index >= begun, "nothing of before the seam is drawn after it"


def test_an_unknown_exercise_is_refused_at_once() -> None:
    loop = counting(Stage(stick_figure.squats(reps=1)))
    with pytest.raises(KeyError, match="no exercise is called 'flying'"):
        loop.set_exercise("flying")


def test_a_loop_that_has_lost_its_camera_thread_is_not_well() -> None:
    stages = [Stage(stick_figure.squats(reps=1)) for _ in range(2)]

    def breaking(index: int) -> None:
        if index == 30:
            raise MemoryError("no room for a picture")

    well, ill = counting(stages[0]), counting(Stage(stages[1].sequence, breaking))
    for loop in (well, ill):
        loop.start()
        assert loop.wait(30)
    assert well.healthy()
    assert not ill.healthy()
    ill.stop()
    well.stop()
    assert ill.latest().status.watch is Watch.CAMERA_GONE
    assert "no room for a picture" in ill.latest().status.detail


def test_a_film_whose_beginning_counts_waits_for_the_engines() -> None:
    gate, given = Event(), []
    figure = stick_figure.squats(reps=1)
    stage = Stage(figure, given.append)

    def loading() -> Stage:
        gate.wait(10)
        return stage

    loop = LiveLoop(stage, loading, exercise="squat", engines_first=True)
    looked = Event()
    loop.subscribe(lambda event: looked.set() if isinstance(event, Timings) else None)
    loop.start()
    assert looked.wait(10)
    assert given == []
    assert loop.latest().status.watch is Watch.STARTING
    gate.set()
    assert loop.wait(30)
    assert len(given) == len(figure)
    loop.stop()


def test_the_building_of_a_plan_is_told_while_the_engines_start(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, gate, told = Stage(stick_figure.squats(reps=1)), Event(), Event()

    def loading(
        profile: str, threads: int, scale: object, progress: Callable[..., None], aside: bool
    ) -> Stage:
        progress("rtmpose-l-halpe26: Building engine", 3, 6)
        gate.wait(10)
        return stage

    monkeypatch.setattr("engines.pipeline.live_tracker", loading)
    options = LiveOptions(video=Path("film.mp4"), profile="rtx", exercise="squat")
    settings = msgspec.structs.replace(Settings(), recording=RecordingSettings(keep=False))
    loop = loop_of(stage, settings, options)  # type: ignore[arg-type]
    wanted = "the engines are being made ready: rtmpose-l-halpe26: Building engine, 3 of 6"
    loop.subscribe(lambda event: told.set() if isinstance(event, Status) and event.detail == wanted else None)
    loop.start()
    assert told.wait(10)
    assert loop.latest().status.watch is Watch.STARTING
    gate.set()
    assert loop.wait(30)
    assert loop.stop()


def test_engines_that_cannot_be_loaded_do_not_keep_the_film_from_being_shown() -> None:
    stage = Stage(stick_figure.squats(reps=1))

    def failing() -> Stage:
        raise RuntimeError("no engines here")

    loop = LiveLoop(stage, failing, exercise="squat", engines_first=True)
    last = Event()
    loop.subscribe(lambda event: last.set() if isinstance(event, Shown) and event.index == 100 else None)
    loop.start()
    assert last.wait(10)
    assert loop.stop()


def test_a_frame_that_cannot_be_analysed_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = counting(Stage(stick_figure.squats(reps=3)))
    seeing = loop._analysis.analyst.see

    def failing(pose: Pose, size: tuple[int, int]) -> object:
        if pose.index in (50, 51, 170):
            raise ZeroDivisionError("a rule's slip")
        return seeing(pose, size)

    monkeypatch.setattr(loop._analysis.analyst, "see", failing)
    frames = analysed(played(loop))
    assert frames[-1].count == 3
    assert not {50, 51, 170} & {frame.index for frame in frames}


def test_an_engine_that_hangs_is_not_well() -> None:
    gate, stepped = Event(), Event()
    stage = Stage(stick_figure.squats(reps=1))

    class Hanging:
        def step(self, frame: Frame) -> Pose:
            stepped.set()
            gate.wait(10)
            return stage.step(frame)

    clock = [100.0]
    loop = LiveLoop(stage, Hanging, exercise="squat", every_frame=True, clock=lambda: clock[0])
    loop.start()
    assert stepped.wait(10)
    assert loop.healthy()
    clock[0] += HUNG_S + 1
    assert not loop.healthy()
    gate.set()
    assert loop.wait(30)
    loop.stop()


def test_what_the_screen_does_not_paint_is_counted() -> None:
    loop = counting(Stage(stick_figure.squats(reps=1)))

    def paint(event: object) -> None:
        if isinstance(event, Shown) and event.index % 3 == 2:
            loop.note_painted(event)

    loop.subscribe(paint)
    played(loop)
    timings = loop.latest().timings
    assert timings.shown == timings.captured // 3
    assert timings.dropped["screen"] == 2 * timings.shown


def test_a_gpu_that_is_lost_amid_a_session_is_said() -> None:
    figure = stick_figure.squats(reps=2)
    card, lost = (
        RuntimeState("tensorrt", "an RTX"),
        RuntimeState("onnxruntime", "CPU", "tensorrt", "the card fell off the bus"),
    )
    said = Event()

    class Engines(Stage):
        states = {"pose2d": card}  # noqa: RUF012

        def step(self, frame: Frame) -> Pose:
            if frame.index == 100:
                self.states = {"pose2d": lost}
            return super().step(frame)

    def before(index: int) -> None:
        if index == 150:
            assert said.wait(10)

    loop = counting(Engines(figure, before), on_cpu=False)
    states: list[Status] = []

    def listen(event: object) -> None:
        if isinstance(event, Status):
            states.append(event)
            if event.on_cpu:
                said.set()

    loop.subscribe(listen)
    assert not loop.latest().status.on_cpu
    assert analysed(played(loop))[-1].count == 2
    assert states[-1].engine_on == "pose2d: onnxruntime on CPU, not tensorrt: the card fell off the bus"
