"""What came near a repetition and did not count, told kindly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from export.recording import Recording
from export.report.content import Section
from export.report.phrases import PHRASES, Phrases, lapse
from rules.results import Doubt

SILENT = frozenset({"getting_into_position", "unfinished", "not_recognised"})
"""Doubts that are nobody's fault: nothing is said about them."""
TIMES = 4
"""So many moments are named for each reason."""


def told(doubts: Sequence[Doubt]) -> list[Doubt]:
    """Those that something is said about."""
    return [doubt for doubt in doubts if doubt.reason not in SILENT and f"reason.{doubt.reason}" in PHRASES]


def uncounted(recording: Recording, titles: dict[str, str], words: Phrases) -> Section:
    """Grouped by exercise and reason, the most frequent first."""
    doubts = sorted(told(recording.doubts), key=lambda doubt: doubt.start_s)
    if not doubts:
        # nothing was counted either where there was nothing at all
        busy = any(one.reps or one.holds for one in recording.sets)
        return Section(words("not.title"), words("not.none") if busy else "", ())
    groups = Counter((doubt.exercise, doubt.reason) for doubt in doubts)
    lines = []
    for (exercise, reason), count in groups.most_common():
        own = list(
            dict.fromkeys(lapse(d.start_s) for d in doubts if (d.exercise, d.reason) == (exercise, reason))
        )
        times = ", ".join(own[:TIMES]) + (" …" if len(own) > TIMES else "")
        lines.append(
            (
                words("not.line", count=count, reason=words(f"reason.{reason}")),
                words("not.at", exercise=titles.get(exercise, exercise), times=times),
            )
        )
    return Section(words("not.title"), words("not.lead"), tuple(lines))
