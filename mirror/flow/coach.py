"""What the voice says in a set: one thing at a repetition, nothing twice within three, praise for what got better.

The count at each repetition, the last two announced, a fault in the rule's own words, the tempo where a repetition
was let go, and praise when a fault that was spoken of is gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mirror.flow.words import Words
from rules.results import Rep

APART = 3
"""The same words are not said again before so many further repetitions."""
LET_GO_S, SHARE = 0.7, 0.6
"""A way down shorter than this, and than this share of the way up, was let go."""
LAST = {2: "voice.last_two", 1: "voice.last_one"}
"""Repetitions that are left -> what is announced."""


@dataclass
class Coach:
    """Follows one set. `target` repetitions are aimed at, 0: none; `controlled`: the exercise has a way down to be
    slow on; `count` and `cues` say what may be said at all."""

    words: Words
    target: int = 0
    controlled: bool = True
    count: bool = True
    cues: bool = True
    _done: int = 0
    _spoken: dict[str, int] = field(default_factory=dict)
    _open: str = ""

    def announce_rep(self, count: int, rep: Rep | None) -> str:
        """A repetition has counted; returns what to say, one thing: the last two, what is wrong with it or better
        than before, else the count."""
        self._done += 1
        announced = LAST.get(self.target - count, "") if self.target > 3 else ""
        if announced:
            return self.words(announced, count=count) if self.count else ""
        remark = self._remark(rep) if rep is not None and self.cues else ""
        return remark or (str(count) if self.count else "")

    def cue(self, text: str, refused: bool = False) -> str:
        """A fault's words are shown; returns them where they may be said now. `refused`: of a movement that did not
        count, which is a repetition all the same."""
        self._done += refused
        if not self.cues or not text or not self._fresh(text):
            return ""
        self._open = text
        return text

    def _remark(self, rep: Rep) -> str:
        if self._open and not rep.faults:
            self._open = ""
            better = self.words("voice.better")
            return better if self._fresh(better) else ""
        down = rep.eccentric_s
        if self.controlled and not rep.faults and 0 < down < min(LET_GO_S, SHARE * rep.concentric_s):
            slower = self.words("voice.slower")
            return slower if self._fresh(slower) else ""
        return ""

    def _fresh(self, text: str) -> bool:
        """Whether words were not said within the last repetitions; they are said now."""
        before = self._spoken.get(text)
        if before is not None and self._done - before < APART:
            return False
        self._spoken[text] = self._done
        return True
