"""What the voice says. In a set: the count, one thing at a repetition, nothing twice within three, praise
for what got better. In an energy game: what begins, what comes, halfway, three two one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mirror.flow.words import Words
from rules.game import WORK, Game, Interval
from rules.results import Rep

APART = 3
"""The voice does not repeat words before so many further repetitions."""
LET_GO_S, SHARE = 0.7, 0.6
"""A way down shorter than this, and than this share of the way up, was let go."""
LAST = {2: "voice.last_two", 1: "voice.last_one"}
"""Repetitions that are left -> what is announced."""


@dataclass
class Coach:
    """Speaks in a set: the count at each repetition, the last two announced, a fault in the rule's own words, the
    tempo where a repetition was let go, and praise when a fault that was spoken of is gone.

    `target` repetitions are aimed at, 0: none; `controlled`: the exercise has a way down to be slow on; `count` and
    `cues` state what the voice may say at all.
    """

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
        """A fault's words are shown; returns them where the voice may say them now.

        `refused`: of a movement that did not count, which is a repetition all the same.
        """
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
        """Whether the voice did not say words within the last repetitions; it does now."""
        before = self._spoken.get(text)
        if before is not None and self._done - before < APART:
            return False
        self._spoken[text] = self._done
        return True


LATE_S = 1.0
"""What the voice could not say in time it does not say at all."""
APART_S = 2.0
"""Two calls do not lie nearer to each other, but for the last seconds of an interval."""
COUNTED_S, HALVED_S, TEN_S, COMES_S = 8.0, 50.0, 45.0, 5.5
"""Intervals so long have their last seconds counted, their half called, their last ten seconds; a rest that is left
for so long tells what comes."""
COUNT = {3: "voice.three", 2: "voice.two", 1: "voice.one"}


@dataclass(frozen=True, slots=True)
class Call:
    """Words at a time of the game, s; `sound` is made with them, empty for none."""

    at_s: float
    words: str
    sound: str = ""


class Caller:
    """Calls out one game. `words` are in the member's language."""

    def __init__(self, game: Game, words: Words) -> None:
        self._calls = calls(game, words)

    def due(self, at_s: float) -> list[Call]:
        """What the voice is to say by now, each once; what is too late is let go."""
        due = [call for call in self._calls if call.at_s <= at_s + 1e-6]
        self._calls = self._calls[len(due) :]
        return [call for call in due if at_s - call.at_s <= LATE_S]


def calls(game: Game, words: Words) -> list[Call]:
    """Everything that is called in a game, in order of time."""
    found: list[Call] = []
    start = 0.0
    for i, (one, end) in enumerate(zip(game.intervals, game.ends, strict=True)):
        found.append(_begin(game, i, start, words))
        following = game.intervals[i + 1] if i + 1 < len(game.intervals) else None
        for call in (
            _half(game, one, start, end, words),
            _ten(one, end, words),
            _comes(one, following, end, words),
        ):
            if call is not None and call.at_s - found[-1].at_s >= APART_S:
                found.append(call)
        if one.seconds >= COUNTED_S:
            found += [Call(end - left, words(key)) for left, key in COUNT.items()]
        start = end
    return found


def name_of(interval: Interval, words: Words) -> str:
    """What an interval is called on the glass: its title, or work and rest."""
    return words.exercise(interval.title) or words(f"energy.{interval.kind}")


def _begin(game: Game, i: int, start: float, words: Words) -> Call:
    one = game.intervals[i]
    if one.kind != WORK:
        return Call(start, words.exercise(one.title) or words("voice.rest"), "done")
    if one.title:
        return Call(start, words.exercise(one.title), "go")
    work = [n for n, each in enumerate(game.intervals) if each.kind == WORK]
    return Call(start, words("voice.work_last" if len(work) > 2 and i == work[-1] else "voice.work"), "go")


def _half(game: Game, one: Interval, start: float, end: float, words: Words) -> Call | None:
    """Half of a long interval, or of the whole game where it lies in this one."""
    middle = game.seconds / 2
    whole = start + APART_S <= middle <= end - COUNTED_S
    if one.kind != WORK or not (whole or one.seconds >= HALVED_S):
        return None
    return Call(middle if whole else (start + end) / 2, words("voice.halfway"))


def _ten(one: Interval, end: float, words: Words) -> Call | None:
    return Call(end - 10.0, words("voice.ten")) if one.kind == WORK and one.seconds >= TEN_S else None


def _comes(one: Interval, following: Interval | None, end: float, words: Words) -> Call | None:
    """In a rest, what comes after it."""
    if one.kind == WORK or following is None or one.seconds < 2 * COMES_S - 1.0:
        return None
    return Call(end - COMES_S, words("voice.next", title=name_of(following, words)))
