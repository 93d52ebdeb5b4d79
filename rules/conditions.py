"""Conditions of a rule as functions of one frame's values; an unseen value makes the answer unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rules.expression import Node

Values = Sequence[float]
Condition = Callable[[Values], bool | None]
Number = Callable[[Values], float]


def condition(node: Node, places: Mapping[str, int]) -> Condition:
    """True, False, or None where a value that it names is NaN. `places`: name -> where it stands in the values."""
    test = _test(node, places)
    used = sorted({places[part.text] for part in node.walk() if part.kind == "name"})

    def answer(values: Values) -> bool | None:
        for place in used:
            if values[place] != values[place]:
                return None
        return test(values)

    return answer


def _test(node: Node, places: Mapping[str, int]) -> Callable[[Values], bool]:
    if node.kind == "not":
        inner = _test(node.children[0], places)
        return lambda values: not inner(values)
    if node.kind in {"and", "or"}:
        one, two = (_test(child, places) for child in node.children)
        if node.kind == "and":
            return lambda values: one(values) and two(values)
        return lambda values: one(values) or two(values)
    left, right = (number(child, places) for child in node.children)
    return {
        "<": lambda values: left(values) < right(values),
        "<=": lambda values: left(values) <= right(values),
        ">": lambda values: left(values) > right(values),
        ">=": lambda values: left(values) >= right(values),
    }[node.kind]


def number(node: Node, places: Mapping[str, int]) -> Number:
    """The value of an arithmetic tree as a function of one frame's values."""
    if node.kind == "number":
        constant = node.value
        return lambda values: constant
    if node.kind == "name":
        place = places[node.text]
        return lambda values: values[place]
    parts = [number(child, places) for child in node.children]
    if node.kind == "call":
        return _call(node.text, parts)
    if node.kind == "negate":
        return lambda values: -parts[0](values)
    left, right = parts
    return {
        "+": lambda values: left(values) + right(values),
        "-": lambda values: left(values) - right(values),
        "*": lambda values: left(values) * right(values),
        "/": lambda values: _quotient(left(values), right(values)),
    }[node.kind]


def _quotient(above: float, below: float) -> float:
    return above / below if below else float("nan")


def _call(name: str, parts: list[Number]) -> Number:
    if name == "abs":
        return lambda values: abs(parts[0](values))
    if name == "mean":
        return lambda values: sum(part(values) for part in parts) / len(parts)
    pick = min if name == "min" else max
    return lambda values: pick(part(values) for part in parts)
