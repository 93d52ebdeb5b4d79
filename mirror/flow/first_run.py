"""The first run, on the glass: which language, which camera, what the machine lacks, and the trainer's PIN."""

from __future__ import annotations

from mirror.flow.commands import Complaint
from mirror.flow.flow import Flow
from mirror.flow.stage import Stage
from mirror.flow.states import pill
from mirror.flow.view import ComplaintLine, FirstRunView, Pill, Target, Tone
from mirror.live.state import Watch
from mirror.settings.languages import AUTO, LANGUAGES

LANGUAGE, CAMERA, HEALTH, PIN = STEPS = ("language", "camera", "health", "pin")
MOST_CAMERAS, MOST_LINES = 4, 5


class FirstRunStage(Stage[Flow]):
    """One step after the other, by touch or keys; each can be left for later."""

    points = False

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._step = 0
        self._refused = False

    def view(self, now: float) -> FirstRunView:
        words, step = self.flow.words, STEPS[self._step]
        return FirstRunView(
            words(f"first.{step}"),
            words(self._hint()),
            self._step,
            len(STEPS),
            self._choices(),
            self._read_choice(),
            self._lines() if step == HEALTH else (),
            self._notice(),
            self._targets(),
            step == CAMERA,
        )

    def choose(self, target: str, now: float) -> None:
        machine = self.flow.machine
        if target.startswith("camera:"):
            machine.use_camera(target.removeprefix("camera:"))
        elif target.startswith("language:"):
            machine.use_language(target.removeprefix("language:"))
        elif target == "again":
            machine.look()
        elif target == "back":
            self._step = max(self._step - 1, 0)
        elif target == "pin":
            self.flow.go("door", now)
        elif target == "later":
            self.flow.home(now)
        elif target == "next":
            self._next()

    def _next(self) -> None:
        if STEPS[self._step] == CAMERA:
            self._refused = not self.flow.machine.keep()
            self.flow.machine.look()
        self._step = min(self._step + 1, len(STEPS) - 1)

    def _hint(self) -> str:
        step = STEPS[self._step]
        if step == CAMERA and not self.flow.machine.cameras():
            return "first.no_camera"
        if step == HEALTH:
            found = self.flow.machine.complaints()
            return "first.looking" if found is None else "first.complaints" if found else "first.well"
        return f"first.{step}_hint"

    def _choices(self) -> tuple[Target, ...]:
        return {LANGUAGE: self._languages, CAMERA: self._cameras}.get(STEPS[self._step], tuple)()

    def _read_choice(self) -> str:
        machine = self.flow.machine
        if STEPS[self._step] == LANGUAGE:
            return f"language:{machine.language()}"
        return f"camera:{machine.camera()}"

    def _languages(self) -> tuple[Target, ...]:
        """Each by its own name; that of the machine first."""
        auto = Target(f"language:{AUTO}", self.flow.words("first.language_auto"))
        named = (Target(f"language:{name}", LANGUAGES[name].name) for name in self.flow.machine.languages())
        return (auto, *named)

    def _cameras(self) -> tuple[Target, ...]:
        found = self.flow.machine.cameras()[:MOST_CAMERAS]
        return tuple(
            Target(f"camera:{each.device}", each.name, key=str(number))
            for number, each in enumerate(found, start=1)
        )

    def _lines(self) -> tuple[ComplaintLine, ...]:
        found = self.flow.machine.complaints() or ()
        return tuple(self._line(each) for each in found[:MOST_LINES])

    def _line(self, found: Complaint) -> ComplaintLine:
        words = self.flow.words
        said, cure = words(f"first.found.{found.about}"), words(f"first.cure.{found.about}")
        return ComplaintLine(said, cure, found.detail, Tone.STOP if found.stops else Tone.CUE)

    def _notice(self) -> Pill | None:
        if self._refused:
            return Pill(self.flow.words("first.not_written"), Tone.STOP)
        watch = self.flow.status.watch
        shown = STEPS[self._step] == CAMERA and watch in {Watch.CAMERA_GONE, Watch.DARK}
        return pill(self.flow.words, watch) if shown else None

    def _targets(self) -> tuple[Target, ...]:
        words, step = self.flow.words, STEPS[self._step]
        back = (Target("back", words("choose.back"), key="escape"),)
        onward = Target("next", words("first.next"), key="return", strong=True)
        if step == LANGUAGE:
            return (onward,)
        if step == CAMERA:
            return (*back, onward)
        if step == HEALTH:
            again = Target("again", words("first.again"), key="a")
            return (*back, again, onward)
        later = Target("later", words("first.later"), key="l")
        return (*back, later, Target("pin", words("first.set_pin"), key="return", strong=True))
