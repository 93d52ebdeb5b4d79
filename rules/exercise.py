"""What an exercise is: the checked contents of one TOML file."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from pathlib import Path

from rules.exercise_parts import Evidence, Fault, HoldRule, Range, Recognition, State, Times
from rules.expression import Node
from rules.loading import (
    HELD,
    SIDED,
    TOP,
    read_also,
    read_evidence,
    read_faults,
    read_hold,
    read_name,
    read_path,
    read_range,
    read_recognition,
    read_signals,
    read_states,
    read_times,
    read_weights,
)
from rules.toml_lines import TomlSource
from rules.tuning import Tuning, read_tuning
from rules.view import VIEWS
from rules.vocabulary import in_degrees

LIBRARY = "exercises"


@dataclass(frozen=True)
class Exercise:
    """One exercise as its TOML file declares it (docs/exercises.md has every key).

    One with a `hold` has no states, path or times; its `range` is the time held, in s. `begins` says where a
    set begins: at `rest`, or at the `turn`, whence the way back alone is the first repetition.
    """

    name: str
    title: str
    version: int
    views: tuple[str, ...]
    sides: str
    camera: str
    first: str
    signals: tuple[tuple[str, Node], ...]
    range: Range
    states: tuple[State, ...]
    path: tuple[str, ...]
    between: tuple[str, ...]
    times: Times
    evidence: tuple[Evidence, ...] = ()
    faults: tuple[Fault, ...] = ()
    recognition: Recognition = field(default_factory=Recognition)
    weights: tuple[tuple[str, float], ...] = ()
    hold: HoldRule | None = None
    begins: str = "rest"
    tuning: Tuning = field(default_factory=read_tuning, repr=False)
    text: str = field(default="", repr=False, compare=False)

    @property
    def signal_names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.signals)

    @cached_property
    def signals_in_degrees(self) -> frozenset[str]:
        """Names of the signals that are angles."""
        found: frozenset[str] = frozenset()
        for name, node in self.signals:
            found |= {name} if in_degrees(node, found) else frozenset()
        return found

    @classmethod
    def load(cls, path: str | Path) -> Exercise:
        """Read a rule file. Raises RuleError with file, line, key, what was expected and what was there."""
        return read_exercise(Path(path).name, Path(path).read_text(encoding="utf-8"))

    @classmethod
    def named(cls, name: str) -> Exercise:
        """An exercise of the library. Raises KeyError that lists the known names."""
        if name not in cls.names():
            raise KeyError(f"no exercise is called {name!r}; there are {', '.join(cls.names())}")
        return _of_the_library(name)

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Names of the library's exercises, sorted."""
        return _library_names()


@cache
def _of_the_library(name: str) -> Exercise:
    """Read once each: a report of an hour asks for the same few a thousand times."""
    file = resources.files("rules").joinpath(LIBRARY, f"{name}.toml")
    return read_exercise(file.name, file.read_text(encoding="utf-8"))


@cache
def _library_names() -> tuple[str, ...]:
    folder = resources.files("rules").joinpath(LIBRARY)
    return tuple(sorted(f.name[: -len(".toml")] for f in folder.iterdir() if f.name.endswith(".toml")))


def read_exercise(file: str, text: str) -> Exercise:
    """Read the text of a rule file called `file`. Raises RuleError."""
    source = TomlSource(file, text)
    if "hold" in source.data:
        return _read_held(source, text)
    top = source.table((), TOP)
    sides = source.text(("sides",), top.get("sides", "both"), SIDED)
    signals = read_signals(source, sided=sides != "both")
    names = frozenset(name for name, _ in signals)
    span = read_range(source, names)
    signals, span = read_also(source, signals, span)
    path, between = read_path(source, top)
    states = read_states(source, names, path)
    return Exercise(
        name=read_name(source, ("name",), top["name"]),
        title=source.text(("title",), top["title"]),
        version=int(source.number(("version",), top["version"], 1, 10_000)),
        views=source.texts(("views",), top.get("views", list(VIEWS)), VIEWS),
        sides=sides,
        camera=source.text(("camera",), top["camera"]),
        first=source.text(("first",), top["first"], ("eccentric", "concentric")),
        begins=source.text(("begins",), top.get("begins", "rest"), ("rest", "turn")),
        signals=signals,
        range=span,
        states=states,
        path=path,
        between=between,
        times=read_times(source),
        evidence=read_evidence(source, names),
        faults=read_faults(source, names),
        recognition=read_recognition(source),
        weights=read_weights(source),
        text=text,
    )


def _read_held(source: TomlSource, text: str) -> Exercise:
    """A posture that is held: its range is time."""
    top = source.table((), HELD)
    signals = read_signals(source, sided=False)
    names = frozenset(name for name, _ in signals)
    hold = read_hold(source, names)
    return Exercise(
        name=read_name(source, ("name",), top["name"]),
        title=source.text(("title",), top["title"]),
        version=int(source.number(("version",), top["version"], 1, 10_000)),
        views=source.texts(("views",), top.get("views", list(VIEWS)), VIEWS),
        sides="both",
        camera=source.text(("camera",), top["camera"]),
        first="eccentric",
        signals=signals,
        range=Range(signals[0][0], 0.0, 0.0, hold.target, hold.least, "s", hold.say),
        states=(),
        path=(),
        between=(),
        times=Times(hold.least, float("inf")),
        evidence=read_evidence(source, names),
        faults=read_faults(source, names),
        recognition=read_recognition(source),
        weights=read_weights(source),
        hold=hold,
        text=text,
    )
