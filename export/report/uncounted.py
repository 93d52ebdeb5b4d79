"""What came near a repetition and did not count, in kind words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from export.recording import Recording
from export.report.content import Section
from export.report.phrases import PHRASES, Phrases, lapse
from rules.results import Doubt

SILENT = frozenset({"getting_into_position", "unfinished", "not_recognised", "half_way", "not_this_exercise"})
"""Doubts that are nobody's fault, or waited whether they repeat: the report leaves them out."""
SAME_S = 0.3
"""What is doubted for the same reason so soon after is the same movement, which wavered."""
TIMES = 4
"""So many moments are named for each reason."""


def doubts_to_show(doubts: Sequence[Doubt]) -> list[Doubt]:
    """Those that the report mentions, in order of time; one movement that was doubted twice is one."""
    found: list[Doubt] = []
    latest: dict[tuple[str, str], float] = {}
    for doubt in sorted(doubts, key=lambda each: each.start_s):
        if doubt.reason in SILENT or f"reason.{doubt.reason}" not in PHRASES:
            continue
        kind = (doubt.exercise, doubt.reason)
        if not doubt.start_s - latest.get(kind, -math.inf) < SAME_S:
            found.append(doubt)
        latest[kind] = max(doubt.end_s, latest.get(kind, -math.inf))
    return found


def count_refused(recording: Recording) -> int:
    """How many repetitions a trainer took away from what the rules counted."""
    added = sum(sum(one.corrected) for one in recording.sets)
    return recording.as_counted[0] + added - len(recording.reps)


def group_uncounted(recording: Recording, titles: dict[str, str], words: Phrases) -> Section:
    """Grouped by exercise and reason, the most frequent first."""
    doubts = doubts_to_show(recording.doubts)
    if not doubts:
        # nothing was counted either where there was nothing at all
        busy = any(one.reps or one.holds for one in recording.sets)
        return Section(
            words("not.title"), words("not.none") if busy and not count_refused(recording) else "", ()
        )
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
