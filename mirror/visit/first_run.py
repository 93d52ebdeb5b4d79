"""The first run, on the glass: which camera, what the machine lacks, and the trainer's PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mirror.live.state import Watch
from mirror.visit.stage import Stage
from mirror.visit.states import pill
from mirror.visit.view import FirstRunView, Line, Pill, Target, Tone

if TYPE_CHECKING:
    from mirror.visit.visit import Visit

CAMERA, HEALTH, PIN = STEPS = ("camera", "health", "pin")
MOST_CAMERAS, MOST_LINES = 4, 5


class FirstRun(Stage):
    """One step after the other, by touch or keys; each can be left for later."""

    points = False

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._step = 0
        self._refused = False

    def view(self, now: float) -> FirstRunView:
        words, step = self.visit.words, STEPS[self._step]
        return FirstRunView(
            words(f"first.{step}"),
            words(self._hint()),
            self._step,
            len(STEPS),
            self._cameras() if step == CAMERA else (),
            f"camera:{self.visit.machine.camera()}",
            self._lines() if step == HEALTH else (),
            self._notice(),
            self._targets(),
            step == CAMERA,
        )

    def choose(self, target: str, now: float) -> None:
        machine = self.visit.machine
        if target.startswith("camera:"):
            machine.use_camera(target.removeprefix("camera:"))
        elif target == "again":
            machine.look()
        elif target == "back":
            self._step = max(self._step - 1, 0)
        elif target == "pin":
            self.visit.go("door", now)
        elif target == "later":
            self.visit.home(now)
        elif target == "next":
            self._next()

    def _next(self) -> None:
        if STEPS[self._step] == CAMERA:
            self._refused = not self.visit.machine.keep_camera()
            self.visit.machine.look()
        self._step = min(self._step + 1, len(STEPS) - 1)

    def _hint(self) -> str:
        step = STEPS[self._step]
        if step == CAMERA and not self.visit.machine.cameras():
            return "first.no_camera"
        if step == HEALTH:
            found = self.visit.machine.complaints()
            return "first.looking" if found is None else "first.complaints" if found else "first.well"
        return f"first.{step}_hint"

    def _cameras(self) -> tuple[Target, ...]:
        found = self.visit.machine.cameras()[:MOST_CAMERAS]
        return tuple(
            Target(f"camera:{each.device}", each.name, key=str(number))
            for number, each in enumerate(found, start=1)
        )

    def _lines(self) -> tuple[Line, ...]:
        found = self.visit.machine.complaints() or ()
        return tuple(
            Line(each.said, each.remedy, Tone.STOP if each.stops else Tone.CUE) for each in found[:MOST_LINES]
        )

    def _notice(self) -> Pill | None:
        if self._refused:
            return Pill(self.visit.words("first.not_written"), Tone.STOP)
        watch = self.visit.status.watch
        shown = STEPS[self._step] == CAMERA and watch in {Watch.CAMERA_GONE, Watch.DARK}
        return pill(self.visit.words, watch) if shown else None

    def _targets(self) -> tuple[Target, ...]:
        words, step = self.visit.words, STEPS[self._step]
        back = (Target("back", words("choose.back"), key="escape"),)
        if step == CAMERA:
            return (Target("next", words("first.next"), key="return", strong=True),)
        if step == HEALTH:
            again = Target("again", words("first.again"), key="a")
            return (*back, again, Target("next", words("first.next"), key="return", strong=True))
        later = Target("later", words("first.later"), key="l")
        return (*back, later, Target("pin", words("first.set_pin"), key="return", strong=True))
