"""What the voice calls out in an energy game, and when: what begins, what comes, halfway, three two one."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.flow.words import Words
from rules.game import WORK, Game, Interval

LATE_S = 1.0
"""What could not be said in time is not said at all."""
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
        """What is to be said by now, each once; what is too late is let go."""
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
