"""The gym's board: who earned how much energy this week, of those who chose to be on it."""

from __future__ import annotations

import math

from mirror.flow.flow import Flow
from mirror.flow.stage import Stage
from mirror.flow.view import LeaderboardLine, LeaderboardView, Target
from mirror.live.state import Status

LINES = 10
SHOWN_S = 25.0
"""It goes away when nobody does anything for so long."""


class LeaderboardStage(Stage[Flow]):
    """From the idle screen, or from the summary of a session; a member may join or leave it by a hand."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._asked = math.nan

    def enter(self, now: float) -> None:
        self._asked = now

    def view(self, now: float) -> LeaderboardView:
        words, known, member = self.flow.words, self.flow.known, self.flow.session.member
        targets = [Target("back", words("choose.back"), key="escape", strong=True)]
        if member is not None:
            key = "board.leave" if known.on_board else "board.join"
            targets.append(Target("leave" if known.on_board else "join", words(key), key="j"))
        own = None if member is None else member.id
        lines = tuple(
            LeaderboardLine(str(one.rank), one.name, f"{one.energy:.0f}", one.member_id == own)
            for one in known.board[:LINES]
        )
        hint = words("board.hint" if lines else "board.empty")
        return LeaderboardView(words("board.title"), hint, lines, words("session.energy"), tuple(targets))

    def tick(self, status: Status, now: float) -> None:
        if now - self._asked >= SHOWN_S and not self.flow.dwell:
            self._back(now)

    def choose(self, target: str, now: float) -> None:
        self._asked = now
        member = self.flow.session.member
        if target == "back":
            self._back(now)
        elif member is not None and target in {"join", "leave"}:
            self.flow.memory.put_on_board(member, target == "join")

    def _back(self, now: float) -> None:
        if self.flow.session.present:
            self.flow.go("session_summary", now)
        else:
            self.flow.home(now)
