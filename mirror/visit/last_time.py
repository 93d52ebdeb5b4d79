"""Last time's set, beside the one that was done: what a member's earlier visit holds of an exercise."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.visit.words import Words


@dataclass(frozen=True, slots=True)
class LastTime:
    """One set of an earlier visit: repetitions, the range of each in the unit of its rule, and their mean quality
    0..1 (None where nothing was counted)."""

    count: int
    roms: tuple[float, ...] = ()
    quality: float | None = None


def said(words: Words, last: LastTime | None) -> str:
    """The set in a line; empty where there was none."""
    if last is None:
        return ""
    if last.quality is None:
        return words("set.before", count=last.count)
    return words("set.before_quality", count=last.count, quality=f"{100 * last.quality:.0f} %")
