"""The gym's board: who earned how much energy this week, of those who chose to be on it."""

from __future__ import annotations

import math

from mirror.live.state import Status
from mirror.visit.stage import Stage
from mirror.visit.view import BoardLine, BoardView, Target
from mirror.visit.visit import Visit

LINES = 10
SHOWN_S = 25.0
"""It goes away when nobody does anything for so long."""


class Board(Stage[Visit]):
    """From the idle screen, or from the summary of a visit; a member may join or leave it by a hand."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._asked = math.nan

    def enter(self, now: float) -> None:
        self._asked = now

    def view(self, now: float) -> BoardView:
        words, known, member = self.visit.words, self.visit.known, self.visit.visitor.member
        targets = [Target("back", words("choose.back"), key="escape", strong=True)]
        if member is not None:
            key = "board.leave" if known.on_board else "board.join"
            targets.append(Target("leave" if known.on_board else "join", words(key), key="j"))
        own = None if member is None else member.id
        lines = tuple(
            BoardLine(str(one.rank), one.name, f"{one.energy:.0f}", one.member_id == own)
            for one in known.board[:LINES]
        )
        hint = words("board.hint" if lines else "board.empty")
        return BoardView(words("board.title"), hint, lines, words("session.energy"), tuple(targets))

    def tick(self, status: Status, now: float) -> None:
        if now - self._asked >= SHOWN_S and not self.visit.dwell:
            self._back(now)

    def choose(self, target: str, now: float) -> None:
        self._asked = now
        member = self.visit.visitor.member
        if target == "back":
            self._back(now)
        elif member is not None and target in {"join", "leave"}:
            self.visit.memory.put_on_board(member, target == "join")

    def _back(self, now: float) -> None:
        if self.visit.visitor.present:
            self.visit.go("session_summary", now)
        else:
            self.visit.home(now)
