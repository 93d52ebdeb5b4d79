"""What a plan is, and reading one: a TOML file of steps, or of an energy game's intervals.

What is wrong is reported with file, line, key, what was expected and what was there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from rules.exercise import Exercise
from rules.game import REST, WORK, ZONES, Game, Interval, Zone
from rules.toml_lines import RuleError, TomlSource

TRANSITION_S = 15.0
"""Getting ready for a set takes about so long."""
REP_S = 3.0
"""A repetition takes about so long where no tempo is asked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise of a plan. Either `reps` or `seconds` is the target of each set, the other is 0.

    `load_kg` 0 is the body alone, None what the member lifted last time; `rest_s` follows each set; `tempo` is
    seconds of lowering, pause and rising, 0 0 0 as the member likes; `stop_at_loss` is the per cent of velocity lost
    that end a set, 0 never.
    """

    exercise: str
    sets: int = 1
    reps: int = 0
    seconds: float = 0.0
    load_kg: float | None = None
    rest_s: float = 60.0
    tempo: tuple[float, float, float] = (0.0, 0.0, 0.0)
    stop_at_loss: float = 0.0

    @property
    def about_s(self) -> float:
        """How long a set of it takes with its rest, about."""
        each = sum(self.tempo) or REP_S
        return (self.seconds or self.reps * each) + self.rest_s + TRANSITION_S


@dataclass(frozen=True, slots=True)
class Programme:
    """A plan that is done for `weeks` weeks, `days` a week, and grows with the member.

    Where every set of the last time reached its target and their mean quality was `quality` or more, the target grows
    by `reps`; beyond `most_reps` it goes back to that of the plan and the load grows by `load_kg`. Where fewer than
    `back_below` of the repetitions were done, the load goes back by as much, or the target where there is none.
    """

    weeks: int
    days: int = 2
    quality: float = 0.8
    reps: int = 1
    most_reps: int = 12
    load_kg: float = 2.5
    back_below: float = 0.6


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """A workout: its steps in order, all of them `rounds` times. `name` is that of the file; `text` is the file.

    Of an energy game there are no steps: `game` is its intervals, all rounds written out.
    """

    name: str
    title: str
    about: str
    steps: tuple[Step, ...]
    rounds: int = 1
    programme: Programme | None = None
    text: str = ""
    game: Game | None = None

    @property
    def minutes(self) -> int:
        """How long it takes, about."""
        if self.game is not None:
            return max(1, round(self.game.seconds / 60))
        seconds = sum(step.sets * step.about_s for step in self.steps) * self.rounds
        return max(1, round(seconds / 60))


INTERVALS = "intervals"
GAME = {"title": True, "about": False, "rounds": False, "figure": False, INTERVALS: True}
INTERVAL = {"kind": True, "seconds": True, "title": False, "zone": False}
"""Keys of each table, and whether they are required."""
FIGURES = ("dance", "boxing")
"""Figures that belong to no exercise."""
SHORTEST_S, LONGEST_S = 5.0, 3600.0
"""Of one interval; a whole game is no longer than `MOST_S`, and has at most `MOST_INTERVALS` of them."""
MOST_S, MOST_INTERVALS = 7200.0, 200


def game_of(source: TomlSource, name: str) -> Game:
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


def _check_length(source: TomlSource, intervals: list[Interval]) -> None:
    seconds = sum(one.seconds for one in intervals)
    if len(intervals) > MOST_INTERVALS or seconds > MOST_S:
        got = f"{len(intervals)} in {seconds / 60:g} minutes"
        most = f"at most {MOST_INTERVALS} intervals in {MOST_S / 60:g} minutes, with all rounds"
        raise source.fault((INTERVALS, 0), most, got)


def _interval(source: TomlSource, i: int) -> Interval:
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


def _zone(source: TomlSource, at: tuple[str | int, ...], value: Any) -> Zone:
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


def whole(source: TomlSource, at: tuple[str | int, ...], value: Any, least: int, most: int) -> int:
    """A whole number within the bounds. Raises RuleError."""
    number = source.number(at, value, least, most)
    if number != int(number):
        raise source.fault(at, "a whole number", f"{number:g}")
    return int(number)


NAME = re.compile(r"^[a-z0-9_]{1,60}$")
LARGEST = 100_000
"""Bytes of a plan's file."""
PLAN = {"title": True, "about": False, "rounds": False, "programme": False, "steps": True}
STEP = {
    "exercise": True, "sets": False, "reps": False, "seconds": False, "load_kg": False, "rest_s": False,
    "tempo": False, "stop_at_loss": False,
}  # fmt: skip
PROGRAMME = {
    "weeks": True, "days": False, "quality": False, "reps": False, "most_reps": False, "load_kg": False,
    "back_below": False,
}  # fmt: skip
"""Keys of each table, and whether they are required."""


def read(path: Path) -> TrainingPlan:
    """Read a plan's file, which has the plan's name. Raises RuleError, OSError, UnicodeDecodeError."""
    if path.stat().st_size > LARGEST:
        raise RuleError(f"{path}:1: file: expected at most {LARGEST} bytes, got {path.stat().st_size}")
    return parse(path.read_text(encoding="utf-8"), path.stem, str(path))


def parse(text: str, name: str, file: str = "") -> TrainingPlan:
    """Read the text of a plan called `name`. Raises RuleError."""
    source = TomlSource(file or f"{name}.toml", text)
    if not NAME.match(name):
        raise source.fault((), "a name of small letters, digits and _", repr(name))
    if INTERVALS in source.data:
        game = game_of(source, name)
        return TrainingPlan(name, game.title, _about(source), (), text=text, game=game)
    data = source.table((), PLAN)
    steps = data["steps"]
    if not isinstance(steps, list) or not steps:
        raise source.fault(("steps",), "[[steps]], at least one", "none")
    rounds = data.get("rounds", 1)
    return TrainingPlan(
        name,
        source.text(("title",), data["title"]),
        _about(source),
        tuple(_step(source, i) for i in range(len(steps))),
        whole(source, ("rounds",), rounds, 1, 20),
        _programme(source) if "programme" in data else None,
        text,
    )


def _about(source: TomlSource) -> str:
    return source.text(("about",), source.data["about"]) if "about" in source.data else ""


def _step(source: TomlSource, i: int) -> Step:
    at = ("steps", i)
    row = source.table(at, STEP)
    exercise = source.text((*at, "exercise"), row["exercise"], tuple(Exercise.names()))
    held = Exercise.named(exercise).hold is not None
    reps = whole(source, (*at, "reps"), row.get("reps", 0), 0, 500)
    seconds = source.number((*at, "seconds"), row.get("seconds", 0), 0, 3600)
    if bool(reps) == bool(seconds):
        raise source.fault(at, "either reps or seconds", "both" if reps else "neither")
    if held and reps:
        raise source.fault((*at, "reps"), f"seconds: {exercise} is held", "reps")
    load = source.number((*at, "load_kg"), row["load_kg"], 0, 1000) if "load_kg" in row else None
    return Step(
        exercise,
        whole(source, (*at, "sets"), row.get("sets", 1), 1, 20),
        reps,
        seconds,
        load,
        source.number((*at, "rest_s"), row.get("rest_s", 60), 0, 900),
        _tempo(source, (*at, "tempo"), row.get("tempo", [0, 0, 0])),
        source.number((*at, "stop_at_loss"), row.get("stop_at_loss", 0), 0, 90),
    )


def _tempo(source: TomlSource, at: tuple[str | int, ...], value: Any) -> tuple[float, float, float]:
    if not isinstance(value, list) or len(value) != 3:
        raise source.fault(at, "three numbers: seconds of lowering, pause, rising", repr(value)[:60])
    down, pause, up = (source.number(at, each, 0, 30) for each in value)
    return down, pause, up


def _programme(source: TomlSource) -> Programme:
    row = source.table(("programme",), PROGRAMME)
    usual = Programme(weeks=1)
    return Programme(
        whole(source, ("programme", "weeks"), row["weeks"], 1, 52),
        whole(source, ("programme", "days"), row.get("days", usual.days), 1, 7),
        source.number(("programme", "quality"), row.get("quality", usual.quality), 0, 1),
        whole(source, ("programme", "reps"), row.get("reps", usual.reps), 0, 20),
        whole(source, ("programme", "most_reps"), row.get("most_reps", usual.most_reps), 1, 500),
        source.number(("programme", "load_kg"), row.get("load_kg", usual.load_kg), 0, 50),
        source.number(("programme", "back_below"), row.get("back_below", usual.back_below), 0, 1),
    )


@cache
def library() -> tuple[TrainingPlan, ...]:
    """The plans that come with the mirror, by name; the energy games come last."""
    folder = resources.files("mirror.plans").joinpath("library")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda f: f.name)
    found = [
        parse(file.read_text(encoding="utf-8"), file.name.removesuffix(".toml"), file.name) for file in files
    ]
    return tuple(sorted(found, key=lambda plan: plan.game is not None))
