"""The tables of a rule file, read into the parts of an exercise, or an error with line, key and what was expected."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from rules.exercise_parts import Evidence, Fault, HoldRule, Range, Recognition, State, Times
from rules.expression import MOST_PARTS, ExpressionError, Node, parse
from rules.joints import MIDLINE, PAIRED
from rules.toml_lines import Path, TomlSource, shorten_value
from rules.vocabulary import MIDDLES, SCALARS, check_signal

TOP = {
    "name": True, "title": True, "version": True, "views": False, "sides": False, "camera": True, "first": True,
    "begins": False, "path": True, "between": True, "signals": True, "range": True, "states": False, "times": False,
    "also": False, "instead": False, "evidence": False, "needs": False, "faults": False, "recognition": False,
    "weights": False,
}  # fmt: skip
HELD = {
    "name": True, "title": True, "version": True, "views": False, "camera": True, "signals": True, "hold": True,
    "evidence": False, "needs": False, "faults": False, "recognition": False, "weights": False,
}  # fmt: skip
HOLD = {"that": True, "least": True, "target": True, "grace": False, "say": True}
RANGE = {
    "signal": True, "rest": True, "slack": False, "target": True, "least": False, "unit": True, "say": True,
    "leads": False, "both": False,
}  # fmt: skip
LEAST, SLACK = 0.45, 0.4
"""What a repetition must reach, and how far from `rest` a member's own may lie: shares of the way to the target."""
ALSO = {"signal": True, "rest": True, "target": True}
AGREED = "agreed"
"""The signal that is counted by where a range has others beside its own: their mean, of those that are seen."""
STATE = {"name": True, "enter": True, "leave": True}
AT_REST = ("remain < 0.35", "reach > 0.45")
ON_THE_WAY = ("reach > 1", "remain < 0.75")
"""Enter and leave of the first state of a path and of the others, where a file does not say otherwise."""
TIMES = {"shortest": False, "longest": False, "shortest_half": False}
SHORTEST_S, LONGEST_S = 0.4, 12.0
EVIDENCE = {
    "detail": True, "at": False, "that": False, "swing": False, "least": False, "most": False, "weight": False,
    "like": False,
}  # fmt: skip
NEED = {**EVIDENCE, "reason": False, "optional": False, "auto": False, "resting": False}
"""`[[needs]]` of older files are read as evidence; what they refused by is not asked any more."""
FAULT = {"name": True, "when": True, "at": False, "say": True, "cost": False}
RECOGNITION = {"reps": False, "pause": False, "time": False, "lone": False}
BUILTINS = ("reach", "remain")
"""Words that conditions have beside the signals: reach 0 at rest, 1 as far as a repetition must go; remain
is what is left of this repetition's own range, 1 at its farthest and 0 at rest."""
SIDED = ("both", "either", "alternating")
WHEN = ("turn", "always", "throughout", "ever")
SWINGING = ("always", "rest")
NAME = re.compile(r"[a-z][a-z0-9_]*")


def read_hold(source: TomlSource, names: frozenset[str]) -> HoldRule:
    """The posture of `[hold]` and how long it is held; `names` are the signals of the file. Raises RuleError."""
    table = source.table(("hold",), HOLD)
    least = source.number(("hold", "least"), table["least"], 0.5, 600)
    return HoldRule(
        that=_condition(source, ("hold", "that"), table["that"], names),
        least=least,
        target=source.number(("hold", "target"), table["target"], least, 3600),
        grace=source.number(("hold", "grace"), table.get("grace", 0.7), 0, 5),
        say=source.text(("hold", "say"), table["say"]),
    )


def read_name(source: TomlSource, path: Path, value: object) -> str:
    """A name of the file's own: small letters, digits and _. Raises RuleError."""
    name = source.text(path, value)
    if not NAME.fullmatch(name):
        raise source.fault(path, "a name of small letters, digits and _", shorten_value(name))
    return name


def _count(source: TomlSource, key: str) -> int:
    tables = source.data.get(key, [])
    if not isinstance(tables, list):
        raise source.fault((key,), f"[[{key}]] tables", shorten_value(tables))
    return len(tables)


def read_signals(source: TomlSource, sided: bool) -> tuple[tuple[str, Node], ...]:
    """The signals in the order of the file; `sided` allows left and right in them. Raises RuleError."""
    table = source.data["signals"]
    if not isinstance(table, dict) or not table:
        raise source.fault(("signals",), "at least one signal", shorten_value(table))
    found: dict[str, Node] = {}
    parts: dict[str, int] = {}
    for name, value in table.items():
        path = ("signals", name)
        read_name(source, path, name)
        if name in SCALARS or name in MIDDLES or name in BUILTINS:
            raise source.fault(
                path, "a name of its own", f"{shorten_value(name)}, which already means something"
            )
        node = _expression(source, path, value)
        if node.is_condition:
            raise source.fault(path, "a number", "a comparison")
        try:
            check_signal(node, frozenset(found), sided)
        except ExpressionError as error:
            raise source.fault(path, error.expected, f"{error.got} at column {error.column}") from None
        parts[name] = node.parts_with(parts)
        if parts[name] > MOST_PARTS:
            wanted = f"at most {MOST_PARTS} numbers, names and operators, with those of the signals it uses"
            raise source.fault(path, wanted, f"{parts[name]}")
        found[name] = node
    return tuple(found.items())


def _expression(source: TomlSource, path: Path, value: object) -> Node:
    text = source.text(path, value)
    try:
        return parse(text)
    except ExpressionError as error:
        raise source.fault(path, error.expected, f"{error.got} at column {error.column}") from None


def _condition(source: TomlSource, path: Path, value: object, names: frozenset[str]) -> Node:
    node = _expression(source, path, value)
    if not node.is_condition:
        raise source.fault(path, "a comparison such as reach > 1", shorten_value(value))
    for part in node.walk():
        if part.kind == "call" and part.text not in {"min", "max", "mean", "abs"}:
            raise source.fault(
                path, "min, max, mean or abs (geometry belongs under [signals])", f"{part.text!r}"
            )
        if part.kind == "name" and ((part.text not in names and part.text not in BUILTINS) or part.side):
            known = ", ".join([*sorted(names), *BUILTINS])
            raise source.fault(path, f"signals of this file ({known})", f"{part.text!r}")
    return node


def read_range(source: TomlSource, names: frozenset[str]) -> Range:
    """The range of motion, by one of the signals `names`. Raises RuleError."""
    table = source.table(("range",), RANGE)
    rest = source.number(("range", "rest"), table["rest"])
    target = source.number(("range", "target"), table["target"])
    if rest == target:
        raise source.fault(("range", "target"), "another value than rest", f"{target:g}")
    full = abs(target - rest)
    return Range(
        signal=source.text(("range", "signal"), table["signal"], tuple(sorted(names))),
        rest=rest,
        slack=source.number(("range", "slack"), table.get("slack", SLACK * full), 0, full),
        target=target,
        least=source.number(("range", "least"), table.get("least", LEAST * full), 1e-3 * full, full),
        unit=source.text(("range", "unit"), table["unit"]),
        say=source.text(("range", "say"), table["say"]),
        leads=_one_of(source, "leads", table, names),
        both=_one_of(source, "both", table, names),
    )


def _one_of(source: TomlSource, key: str, table: dict[str, object], names: frozenset[str]) -> str:
    """A signal of the range that need not be there."""
    return source.text(("range", key), table[key], tuple(sorted(names))) if key in table else ""


def read_also(
    source: TomlSource, signals: tuple[tuple[str, Node], ...], span: Range
) -> tuple[tuple[tuple[str, Node], ...], Range]:
    """The range by the mean of its own signal and of every `[[also]]`, brought to its rest and target.

    Where none of them is seen, by the first `[[instead]]` that is.
    """
    names = tuple(name for name, _ in signals)
    also, instead = (_others(source, table, span, names) for table in ("also", "instead"))
    if not also and not instead:
        return signals, span
    trees = [(name, parse(text)) for name, text in [*also, *instead]]
    own = f"mean({', '.join([span.signal, *(text for _, text in also)])})" if also else span.signal
    agreed = replace(
        span,
        signal=AGREED,
        seen_by=(span.signal, *(name for name, _ in also)),
        instead=tuple(name for name, _ in instead),
    )
    return (*signals, *trees, (AGREED, parse(own))), agreed


def _others(source: TomlSource, table: str, span: Range, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Names and texts of the signals of a table, in the range's unit."""
    return [(f"{table}_{i}", _also(source, (table, i), span, names)) for i in range(_count(source, table))]


def _also(source: TomlSource, path: tuple[str, int], span: Range, names: tuple[str, ...]) -> str:
    table = source.table(path, ALSO)
    signal = source.text((*path, "signal"), table["signal"], names)
    rest = source.number((*path, "rest"), table["rest"])
    target = source.number((*path, "target"), table["target"])
    if rest == target:
        raise source.fault((*path, "target"), "another value than rest", f"{target:g}")
    scale = (span.target - span.rest) / (target - rest)
    return f"({signal} - {_number(rest)}) * {_number(scale)} + {_number(span.rest)}"


def _number(value: float) -> str:
    """As the expressions' grammar reads it: without exponents."""
    return f"{value:.6f}" if value >= 0 else f"(-{-value:.6f})"


def read_states(source: TomlSource, names: frozenset[str], path: tuple[str, ...]) -> tuple[State, ...]:
    """Each state of the path: as declared, or the usual one."""
    declared = [_state(source, i, names, path) for i in range(_count(source, "states"))]
    known = {state.name: state for state in declared}
    if len(known) != len(declared):
        raise source.fault(("states",), "states of different names", "one name twice")
    usual = {name: AT_REST if name == path[0] else ON_THE_WAY for name in path}
    return tuple(known.get(name) or State(name, *map(parse, usual[name])) for name in usual)


def _state(source: TomlSource, i: int, names: frozenset[str], path: tuple[str, ...]) -> State:
    place = ("states", i)
    table = source.table(place, STATE)
    enter = _condition(source, (*place, "enter"), table["enter"], names)
    leave = _condition(source, (*place, "leave"), table["leave"], names)
    return State(source.text((*place, "name"), table["name"], path), enter, leave)


def read_path(source: TomlSource, top: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The states of a repetition in their order, and the names of the ways between them. Raises RuleError."""
    path = source.texts(("path",), top["path"])
    if len(path) < 3 or path[0] != path[-1]:
        raise source.fault(
            ("path",), "at least three states that end where they began", shorten_value(list(path))
        )
    if any(a == b for a, b in pairwise(path)):
        raise source.fault(("path",), "a different state at each step", shorten_value(list(path)))
    between = source.texts(("between",), top["between"])
    if len(between) != len(path) - 1:
        raise source.fault(("between",), f"{len(path) - 1} names, one for each way", f"{len(between)}")
    return path, between


def read_times(source: TomlSource) -> Times:
    """The shortest and the longest repetition, s. Raises RuleError."""
    table = source.table(("times",), TIMES) if "times" in source.data else {}
    shortest = source.number(("times", "shortest"), table.get("shortest", SHORTEST_S), 0.05, 60)
    longest = source.number(
        ("times", "longest"), table.get("longest", max(LONGEST_S, shortest)), shortest, 600
    )
    return Times(shortest, longest)


def read_evidence(source: TomlSource, names: frozenset[str]) -> tuple[Evidence, ...]:
    """What speaks for and against the exercise. Raises RuleError."""
    return tuple(
        _evidence(source, key, i, names) for key in ("evidence", "needs") for i in range(_count(source, key))
    )


def _evidence(source: TomlSource, key: str, i: int, names: frozenset[str]) -> Evidence:
    path = (key, i)
    table = source.table(path, EVIDENCE if key == "evidence" else NEED)
    if ("that" in table) == ("swing" in table):
        raise source.fault(path, "either that or swing", "both" if "that" in table else "neither")
    that = _condition(source, (*path, "that"), table["that"], names) if "that" in table else None
    swing = None
    if "swing" in table:
        swing = source.text((*path, "swing"), table["swing"], tuple(sorted(names)))
    at = "rest" if table.get("resting") is True else table.get("at", "always")
    return Evidence(
        detail=source.text((*path, "detail"), table["detail"]),
        at=source.text((*path, "at"), at, WHEN if that is not None else SWINGING),
        that=that,
        swing=swing,
        least=source.number((*path, "least"), table.get("least", 0)),
        most=source.number((*path, "most"), table.get("most", 1e6)),
        weight=source.number((*path, "weight"), table.get("weight", 1), 0, 10),
        like=read_name(source, (*path, "like"), table["like"]) if "like" in table else None,
    )


def read_faults(source: TomlSource, names: frozenset[str]) -> tuple[Fault, ...]:
    """The form rules. Raises RuleError."""
    return tuple(_fault(source, i, names) for i in range(_count(source, "faults")))


def _fault(source: TomlSource, i: int, names: frozenset[str]) -> Fault:
    path = ("faults", i)
    table = source.table(path, FAULT)
    return Fault(
        name=read_name(source, (*path, "name"), table["name"]),
        when=_condition(source, (*path, "when"), table["when"], names),
        at=source.text((*path, "at"), table.get("at", "turn"), WHEN),
        say=source.text((*path, "say"), table["say"]),
        cost=source.number((*path, "cost"), table.get("cost", 0.1), 0, 1),
    )


def read_recognition(source: TomlSource) -> Recognition:
    """What `auto` asks for. Raises RuleError."""
    if "recognition" not in source.data:
        return Recognition()
    table = source.table(("recognition",), RECOGNITION)
    return Recognition(
        int(source.number(("recognition", "reps"), table.get("reps", 2), 1, 10)),
        source.number(("recognition", "pause"), table.get("pause", 5.0), 0.1, 60),
        source.number(("recognition", "time"), table.get("time", 1.5), 0, 60),
        source.switch(("recognition", "lone"), table.get("lone", False)),
    )


def read_weights(source: TomlSource) -> tuple[tuple[str, float], ...]:
    """Weights of the joints. Raises RuleError."""
    if "weights" not in source.data:
        return ()
    keys = dict.fromkeys([*sorted(PAIRED), *sorted(MIDLINE)], False)
    table = source.table(("weights",), keys)
    return tuple((key, source.number(("weights", key), value, 0, 100)) for key, value in table.items())
