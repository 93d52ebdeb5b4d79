"""The trainer's door: a PIN, and a wait after wrong ones; behind it, which page is open: the pages are forms
of the screens' own. And the first run, which asks for language, camera and that PIN.
"""

from __future__ import annotations

import math
from dataclasses import replace

from mirror.flow.commands import Complaint
from mirror.flow.flow import Flow
from mirror.flow.stage import Stage, pill
from mirror.flow.view import (
    MOST_LINES,
    ComplaintLine,
    DoorView,
    FirstRunView,
    Pill,
    Target,
    Tone,
    TrainerView,
)
from mirror.live.state import Status, Watch
from mirror.settings.file import fits_pin, hash_pin
from mirror.settings.languages import AUTO, LANGUAGES

SHORTEST, LENGTH = 4, 12
"""Digits of a PIN."""
UNANSWERED_S = 20.0


class DoorStage(Stage[Flow]):
    """Digits by touch or keyboard; nothing here can be chosen with a wrist."""

    points = False

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._typed = ""
        self._refused = ""
        self._chosen = ""
        self._asked = 0.0

    def enter(self, now: float) -> None:
        self._asked = now

    def view(self, now: float) -> DoorView:
        words = self.flow.words
        digits = [Target(f"digit:{d}", d, key=d) for d in "123456789"]
        keys = (
            *digits,
            Target("erase", words("door.erase"), key="backspace"),
            Target("digit:0", "0", key="0"),
            Target("enter", "OK", key="return", strong=True),
            Target("back", words("door.back"), key="escape"),
        )
        return DoorView(
            words("door.title"), words(self._hint()), len(self._typed), LENGTH, self._notice(now), keys
        )

    def _hint(self) -> str:
        if self.flow.settings.pin:
            return "door.hint"
        return "door.again" if self._chosen else "door.new"

    def tick(self, status: Status, now: float) -> None:
        if now - self._asked > UNANSWERED_S:
            self.flow.home(now)

    def choose(self, target: str, now: float) -> None:
        self._asked = now
        if target == "back":
            self.flow.home(now)
        elif target == "erase":
            self._typed, self._refused = self._typed[:-1], ""
        elif target == "enter":
            self._try(now)
        elif target.startswith("digit:") and len(self._typed) < LENGTH:
            self._typed, self._refused = self._typed + target[6:], ""

    def _try(self, now: float) -> None:
        lock = self.flow.lock
        if not self.flow.settings.pin:
            self._choose_pin(now)
            return
        if lock.wait(now):
            return
        if fits_pin(self._typed, self.flow.settings.pin):
            lock.right()
            self.flow.go("trainer", now)
            return
        lock.wrong(now)
        self._typed, self._refused = "", "door.wrong"

    def _choose_pin(self, now: float) -> None:
        """The first PIN of a mirror is typed twice, and stored as a hash."""
        typed, self._typed = self._typed, ""
        if not self._chosen:
            self._chosen, self._refused = (typed, "") if len(typed) >= SHORTEST else ("", "door.short")
            return
        chosen, self._chosen = self._chosen, ""
        if typed != chosen:
            self._refused = "door.differ"
            return
        pin = hash_pin(typed)
        if self.flow.commands.store_pin(pin):
            self.flow.settings = replace(self.flow.settings, pin=pin)
            self.flow.go("trainer", now)
        else:
            self._refused = "door.not_stored"

    def _notice(self, now: float) -> Pill | None:
        words = self.flow.words
        wait = self.flow.lock.wait(now)
        if wait:
            return Pill(words("door.wait", seconds=math.ceil(wait)), Tone.STOP)
        return Pill(words(self._refused), Tone.STOP) if self._refused else None


PAGES = ("sessions", "plans", "settings", "camera", "calibration")


class TrainerStage(Stage[Flow]):
    """Stays until it is closed: a trainer reads slowly."""

    points = False

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._page = PAGES[0]

    def view(self, now: float) -> TrainerView:
        words = self.flow.words
        tabs = [Target(page, words(f"trainer.{page}")) for page in PAGES]
        return TrainerView(self._page, (*tabs, Target("close", words("trainer.close"), key="escape")))

    def choose(self, target: str, now: float) -> None:
        if target == "close":
            self.flow.home(now)
        elif target in PAGES:
            self._page = target


LANGUAGE, CAMERA, HEALTH, PIN = STEPS = ("language", "camera", "health", "pin")
MOST_CAMERAS = 4


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
        message, cure = words(f"first.found.{found.about}"), words(f"first.cure.{found.about}")
        return ComplaintLine(message, cure, found.detail, Tone.STOP if found.stops else Tone.CUE)

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
