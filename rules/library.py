"""Exercises of the library by name, where the name may be unknown."""

from __future__ import annotations

from rules.exercise import Exercise


def rule_of(name: str) -> Exercise | None:
    """The rule of an exercise; None where it is not in the library."""
    return Exercise.named(name) if name in Exercise.names() else None


def title_of(name: str) -> str:
    """Words for an exercise; its name in words where it is not in the library."""
    rule = rule_of(name)
    return name.replace("_", " ").capitalize() if rule is None else rule.title
