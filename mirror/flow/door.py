"""The trainer's door: a PIN, and a wait after wrong ones. Where there is none yet, one is chosen here.
Behind it, which page is open: the pages are forms of the screens' own."""

from __future__ import annotations

import math
from dataclasses import replace

from mirror.flow.flow import Flow
from mirror.flow.stage import Stage
from mirror.flow.view import DoorView, Pill, Target, Tone, TrainerView
from mirror.live.state import Status
from mirror.settings.pin import fits, hash_pin

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
        if fits(self._typed, self.flow.settings.pin):
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
