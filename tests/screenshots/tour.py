"""Every screen, one after the other, as a member and then a trainer would come by."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from mirror.doctor import Finding
from mirror.flow.set_summary import SetSummaryStage
from mirror.flow.stand import StandStage
from mirror.flow.view import FirstRunView, StandView, Tone, WorkoutView
from mirror.live.state import Watch
from mirror.ui.machine import LocalMachine
from mirror.ui.screens.entrance import EACH_S, SWING_S
from tests.screenshots.driver import PIN, Tour

FOUND = (
    Finding(
        "camera of the settings",
        "problem",
        "/dev/video0 cannot be opened by this user",
        "sudo usermod -aG video $USER, then log in anew",
    ),
    Finding("voice", "warning", "no eSpeak NG: nothing speaks", "sudo apt install espeak-ng"),
)
"""What a doctor may find at the first start."""


def tour(out: Path, name: str, language: str = "en") -> None:
    """Every screen in one orientation."""
    shots = Tour(out, name, language)
    try:
        _arriving(shots)
        _standing(shots)
        _training(shots)
        _beside(shots)
        _states(shots)
        _behind_the_door(shots)
    finally:
        shots.stop()


def _arriving(shots: Tour) -> None:
    flow = shots.mirror.flow
    shots.until(lambda: flow.analysed is not None and len(shots.mirror.member_cache.members()) > 0)
    _the_first_time(shots)
    shots.wait(1.5)
    shots.until(lambda: 0.4 < (time.monotonic() / SWING_S) % 1 < 0.6 and (time.monotonic() / EACH_S) % 4 < 2)
    shots.shoot("idle")
    shots.touch("start")
    shots.shoot("who")
    shots.touch(f"member:{shots.mirror.member_cache.members()[0].id}")
    shots.shoot("sure")
    shots.touch("no")
    shots.touch("guest")
    shots.shoot("choose")
    shots.point(2)
    shots.shoot("choose_pointing")
    shots.point(None)


def _the_first_time(shots: Tour) -> None:
    """The first run: the camera's picture, and a machine that lacks something."""
    flow = shots.mirror.flow
    flow._machine = LocalMachine(shots.mirror.loop, "0", lambda: list(FOUND), root=_two_cameras())
    flow.go("first", time.monotonic())
    shots.wait(1.0)
    shots.shoot("first_language")
    shots.mirror.kiosk._choose("next")
    shots.wait(0.3)
    shots.shoot("first_camera")
    flow.machine.look()
    shots.mirror.kiosk._choose("next")
    shots.until(lambda: bool(shots.view(FirstRunView).lines))
    shots.shoot("first_health")
    flow.home(time.monotonic())
    shots.wait(0.3)


def _two_cameras() -> Path:
    """A root whose devices are two cameras."""
    root = Path(tempfile.mkdtemp())
    (root / "dev").mkdir()
    for number, name in enumerate(("Webcam over the glass", "Camera of the notebook")):
        (root / f"dev/video{number}").touch()
        folder = root / f"sys/class/video4linux/video{number}"
        folder.mkdir(parents=True)
        (folder / "name").write_text(name)
    return root


def _standing(shots: Tour) -> None:
    flow = shots.mirror.flow
    shots.until(lambda: shots.engines.settled)
    shots.source.still = True
    shots.touch("auto")
    shots.key("space")
    shots.wait(1.5)
    shots.shoot("workout_watching")
    shots.touch("menu")
    shots.touch("other")
    shots.source.still = False
    _doing_something_else(shots)
    shots.source.near, shots.source.still = True, False
    shots.wait(2.0)
    shots.touch("group:move")
    shots.touch("exercise:jumping_jack")
    stage = flow.stage
    assert isinstance(stage, StandStage)
    shots.wait(1.5)
    shots.until(lambda: not shots.view(StandView).ready and shots.facing)
    shots.wait(0.5)
    shots.shoot("stand")
    shots.source.near, shots.source.still = False, True
    # the pose of the picture before must not lie over this one
    shots.wait(1.5)
    shots.until(lambda: shots.view(StandView).countdown is not None and shots.framed and shots.facing)
    shots.shoot("countdown")
    if flow.stage is stage:
        shots.key("space")
    shots.source.still = False


def _doing_something_else(shots: Tour) -> None:
    """Squats are chosen, and jumping jacks are done."""
    shots.touch("group:legs")
    shots.touch("exercise:squat")
    shots.key("space")
    shots.until(lambda: shots.view(WorkoutView).offer is not None and shots.facing)
    shots.shoot("workout_offer")
    shots.touch("menu")
    shots.touch("other")


def _training(shots: Tour) -> None:
    flow = shots.mirror.flow
    shots.until(lambda: shots.count >= 4 and shots.facing and _calm_and_moving(shots.view(WorkoutView)))
    shots.shoot("workout")
    shots.source.shallow = True
    shots.until(lambda: shots.view(WorkoutView).cue_tone is Tone.CUE and bool(shots.view(WorkoutView).cue))
    shots.shoot("workout_cue")
    shots.source.shallow = False
    shots.touch("menu")
    shots.shoot("menu")
    shots.touch("stop")
    shots.until(lambda: isinstance(flow.stage, SetSummaryStage))
    shots.wait(0.3)
    shots.shoot("set_summary")


def _beside(shots: Tour) -> None:
    """The next set, by somebody who stands near and right of the middle: panels keep off the body."""
    flow = shots.mirror.flow
    shots.source.beside = True
    shots.touch("again")
    shots.wait(2.5)
    shots.key("space")
    shots.until(lambda: shots.count >= 2 and shots.facing and _calm_and_moving(shots.view(WorkoutView)))
    shots.shoot("workout_beside")
    shots.source.beside = False
    shots.key("space")
    shots.until(lambda: isinstance(flow.stage, SetSummaryStage))


def _calm_and_moving(view: WorkoutView) -> bool:
    """Half-way through a repetition, and nothing to say about it."""
    return 0.5 < view.progress < 0.95 and not view.cue


def _states(shots: Tour) -> None:
    """Too dark, and a camera without a plug, in the next set."""
    flow = shots.mirror.flow
    shots.touch("again")
    shots.key("space")
    shots.until(lambda: shots.view(WorkoutView).count >= 1)
    shots.source.light = 0.06
    shots.until(lambda: flow.status.watch is Watch.DARK)
    shots.wait(0.3)
    shots.shoot("workout_dark")
    shots.source.light = 1.0
    shots.until(lambda: flow.status.watch is Watch.FOLLOWING)
    shots.source.gone = True
    shots.until(lambda: flow.status.watch is Watch.CAMERA_GONE)
    shots.wait(0.3)
    shots.shoot("workout_camera_gone")
    shots.source.gone = False
    shots.until(lambda: flow.status.watch is Watch.FOLLOWING and shots.count >= 3)
    shots.key("space")
    shots.until(lambda: isinstance(flow.stage, SetSummaryStage))


def _behind_the_door(shots: Tour) -> None:
    shots.touch("finish")
    shots.shoot("session_summary")
    shots.touch("done")
    shots.key("t")
    shots.key(*PIN[:3])
    shots.shoot("door")
    shots.key(PIN[3], "return")
    for page in ("sessions", "plans", "settings", "camera", "calibration"):
        shots.mirror.kiosk._choose(page)
        shots.wait(0.8)
        shots.shoot(f"trainer_{page}")
    shots.mirror.kiosk._choose("close")
