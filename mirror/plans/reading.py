"""Reading a plan: what is wrong is told with file, line, key, what was expected and what was there."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from mirror.plans.intervals import INTERVALS, game_of, whole
from mirror.plans.plan import Programme, Step, TrainingPlan
from rules.exercise import Exercise
from rules.toml_lines import RuleError, Source

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
    source = Source(file or f"{name}.toml", text)
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


def _about(source: Source) -> str:
    return source.text(("about",), source.data["about"]) if "about" in source.data else ""


def _step(source: Source, i: int) -> Step:
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


def _tempo(source: Source, at: tuple[str | int, ...], value: Any) -> tuple[float, float, float]:
    if not isinstance(value, list) or len(value) != 3:
        raise source.fault(at, "three numbers: seconds of lowering, pause, rising", repr(value)[:60])
    down, pause, up = (source.number(at, each, 0, 30) for each in value)
    return down, pause, up


def _programme(source: Source) -> Programme:
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
