"""Exercises of the library, read once each: a strip of an hour asks for the same few a thousand times."""

from __future__ import annotations

from functools import cache

from rules.exercise import Exercise


@cache
def rule_of(name: str) -> Exercise | None:
    """The rule of an exercise; None where it is not in the library."""
    return Exercise.named(name) if name in Exercise.names() else None


def title_of(name: str) -> str:
    """Words for an exercise; its name in words where it is not in the library."""
    rule = rule_of(name)
    return name.replace("_", " ").capitalize() if rule is None else rule.title
