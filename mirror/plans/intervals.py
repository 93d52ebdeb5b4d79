"""Reading a plan that is an energy game: `[[intervals]]` in the place of `[[steps]]`."""

from __future__ import annotations

from typing import Any

from rules.exercise import Exercise
from rules.game import REST, WORK, ZONES, Game, Interval, Zone
from rules.toml_lines import Source

INTERVALS = "intervals"
GAME = {"title": True, "about": False, "rounds": False, "figure": False, INTERVALS: True}
INTERVAL = {"kind": True, "seconds": True, "title": False, "zone": False}
"""Keys of each table, and whether they are required."""
FIGURES = ("dance", "boxing")
"""Figures that belong to no exercise."""
SHORTEST_S, LONGEST_S = 5.0, 3600.0
"""Of one interval; a whole game is no longer than `MOST_S`, and has at most `MOST` of them."""
MOST_S, MOST = 7200.0, 200


def game_of(source: Source, name: str) -> Game:
    """Read the game of a file. A rest that would be the last is left out. Raises RuleError."""
    if "steps" in source.data:
        raise source.fault(("steps", 0), "either [[steps]] or [[intervals]]", "both")
    data = source.table((), GAME)
    rows = data[INTERVALS]
    if not isinstance(rows, list) or not rows:
        raise source.fault((INTERVALS,), "[[intervals]], at least one", "none")
    rounds = whole(source, ("rounds",), data.get("rounds", 1), 1, 50)
    intervals = [_interval(source, i) for i in range(len(rows))] * rounds
    if intervals[-1].kind == REST and len(intervals) > 1:
        intervals.pop()
    if not any(one.kind == WORK for one in intervals):
        raise source.fault((INTERVALS, 0), 'one of kind "work" at least', "rest alone")
    _check_length(source, intervals)
    figure = data.get("figure", FIGURES[0])
    known = (*FIGURES, *Exercise.names())
    title = source.text(("title",), data["title"])
    return Game(name, title, tuple(intervals), source.text(("figure",), figure, known))


def _check_length(source: Source, intervals: list[Interval]) -> None:
    seconds = sum(one.seconds for one in intervals)
    if len(intervals) > MOST or seconds > MOST_S:
        got = f"{len(intervals)} in {seconds / 60:g} minutes"
        most = f"at most {MOST} intervals in {MOST_S / 60:g} minutes, with all rounds"
        raise source.fault((INTERVALS, 0), most, got)


def _interval(source: Source, i: int) -> Interval:
    at = (INTERVALS, i)
    row = source.table(at, INTERVAL)
    kind = source.text((*at, "kind"), row["kind"], (WORK, REST))
    usual = ZONES["hard"] if kind == WORK else None
    return Interval(
        kind,
        source.number((*at, "seconds"), row["seconds"], SHORTEST_S, LONGEST_S),
        source.text((*at, "title"), row["title"]) if "title" in row else "",
        _zone(source, (*at, "zone"), row["zone"]) if "zone" in row else usual,
    )


def _zone(source: Source, at: tuple[str | int, ...], value: Any) -> Zone:
    """A zone by its name, or its two ends in points a minute."""
    names = ", ".join(ZONES)
    if isinstance(value, str):
        return ZONES[source.text(at, value, tuple(ZONES))]
    if not isinstance(value, list) or len(value) != 2:
        raise source.fault(
            at, f"one of {names}, or two numbers: least and most points a minute", repr(value)[:60]
        )
    low, high = (source.number(at, each, 0, 100) for each in value)
    if high - low < 5:
        raise source.fault(at, "a most that is 5 above the least, or more", f"{low:g} to {high:g}")
    return low, high


def whole(source: Source, at: tuple[str | int, ...], value: Any, least: int, most: int) -> int:
    """A whole number within the bounds. Raises RuleError."""
    number = source.number(at, value, least, most)
    if number != int(number):
        raise source.fault(at, "a whole number", f"{number:g}")
    return int(number)
