"""Nobody is there: invite, and wake up when somebody steps in front of the glass."""

from __future__ import annotations

import math

from mirror.live.state import Analysed, Status, Watch
from mirror.visit.stage import Stage
from mirror.visit.states import pill
from mirror.visit.view import IdleView, Pill, Target, Tone
from mirror.visit.visit import Visit
from mirror.visit.who import begin
from mirror.visit.words import WORDS

FIGURES = ("jumping_jack", "squat", "shoulder_press", "lunge")


class Idle(Stage[Visit]):
    """Also says what went wrong before, until somebody comes."""

    points = False

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._since = math.nan

    def leave(self, now: float) -> None:
        self.visit.told = ""

    def enter(self, now: float) -> None:
        self.visit.commands.reset()

    def view(self, now: float) -> IdleView:
        words = self.visit.words
        status = self.visit.status
        wrong = status.watch in {Watch.CAMERA_GONE, Watch.DARK, Watch.ENGINE_DOWN, Watch.STARTING}
        notice = pill(words, status.watch) if wrong else None
        if notice is None and f"idle.{self.visit.told}" in WORDS:
            notice = Pill(words(f"idle.{self.visit.told}"), Tone.PLAIN)
        blind = status.watch is Watch.CAMERA_GONE
        return IdleView(
            words("idle.no_camera" if blind else "idle.headline"),
            words("idle.no_camera_hint" if blind else "idle.hint"),
            words("idle.foot"),
            notice,
            (
                Target("start", words("idle.touch"), key="return", strong=True),
                Target("trainer", words("door.open"), key="t"),
                *self._board(),
            ),
            FIGURES,
        )

    def _board(self) -> tuple[Target, ...]:
        return (Target("board", self.visit.words("board.open"), key="b"),) if self.visit.known.board else ()

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        if status.watch not in {Watch.FOLLOWING, Watch.CROWDED} or not analysed.pose.visible:
            self._since = math.nan
        elif math.isnan(self._since):
            self._since = now
        elif now - self._since >= self.visit.plan.arrive:
            begin(self.visit, now)

    def choose(self, target: str, now: float) -> None:
        if target == "start":
            begin(self.visit, now)
        elif target == "board":
            self.visit.go("board", now)
        elif target == "trainer":
            self.visit.go("door", now)
