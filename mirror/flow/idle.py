"""Nobody is there: invite, and wake up when somebody steps in front of the glass."""

from __future__ import annotations

import math

from mirror.flow.flow import Flow
from mirror.flow.stage import Stage
from mirror.flow.states import pill
from mirror.flow.view import IdleView, Pill, Target, Tone
from mirror.flow.who import begin
from mirror.flow.words import WORDS
from mirror.live.state import Analysed, Status, Watch

FIGURES = ("jumping_jack", "squat", "shoulder_press", "lunge")


class IdleStage(Stage[Flow]):
    """Also says what went wrong before, until somebody comes."""

    points = False

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._since = math.nan

    def leave(self, now: float) -> None:
        self.flow.notice_key = ""

    def enter(self, now: float) -> None:
        self.flow.commands.reset()

    def view(self, now: float) -> IdleView:
        words = self.flow.words
        status = self.flow.status
        wrong = status.watch in {Watch.CAMERA_GONE, Watch.DARK, Watch.ENGINE_DOWN, Watch.STARTING}
        notice = pill(words, status.watch) if wrong else None
        if notice is None and f"idle.{self.flow.notice_key}" in WORDS:
            notice = Pill(words(f"idle.{self.flow.notice_key}"), Tone.PLAIN)
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
        return (Target("board", self.flow.words("board.open"), key="b"),) if self.flow.known.board else ()

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        if status.watch not in {Watch.FOLLOWING, Watch.CROWDED} or not analysed.pose.visible:
            self._since = math.nan
        elif math.isnan(self._since):
            self._since = now
        elif now - self._since >= self.flow.settings.arrive:
            begin(self.flow, now)

    def choose(self, target: str, now: float) -> None:
        if target == "start":
            begin(self.flow, now)
        elif target == "board":
            self.flow.go("board", now)
        elif target == "trainer":
            self.flow.go("door", now)
