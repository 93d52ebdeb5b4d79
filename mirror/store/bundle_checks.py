"""What is checked of a bundle's document beyond its types and ranges, before anything of it is taken."""

from __future__ import annotations

import json
from itertools import pairwise

import msgspec

from mirror.store import drawings
from mirror.store.bundle_format import LONGEST_S, SessionInBundle
from mirror.store.database import StoreError
from mirror.untrusted import documents
from rules.results import Doubt, Hold, Rep

LONGEST_JUDGED_BY = 100_000
"""Characters of what is noted of engines and calibration."""
MANY_LINES = frozenset({"note", "review_note.text"})


def check(content: SessionInBundle) -> None:
    """Raises ValueError for what no mirror wrote: words that steer a terminal, numbers beyond reason."""
    documents.check(msgspec.to_builtins(content), MANY_LINES)
    if len(json.dumps(content.judged_by)) > LONGEST_JUDGED_BY:
        raise ValueError(f"judged_by is longer than {LONGEST_JUDGED_BY} characters")
    _check_corrections(content)
    try:
        drawings.check(content.drawings)
    except StoreError as error:
        raise ValueError(str(error)) from None


def check_times(row: Rep | Doubt | Hold) -> None:
    """Raises ValueError for what ends before it begins, or lies outside of any session."""
    times = (row.start_s, row.turn_s, row.end_s) if isinstance(row, Rep) else (row.start_s, row.end_s)
    if not all(0 <= before <= after <= LONGEST_S for before, after in pairwise(times)):
        text = ", ".join(f"{time:g}" for time in times)
        raise ValueError(f"a {type(row).__name__} at {text} s: times rise, from 0 to {LONGEST_S} s")


def _check_corrections(content: SessionInBundle) -> None:
    """Raises ValueError for a correction of what is not there, or two of one thing."""
    there = {(row.number, "rep"): len(row.reps) for row in content.sets}
    there |= {(row.number, "doubt"): len(row.doubts) for row in content.sets}
    known = set()
    for one in content.corrections:
        key = (one.set, one.kind, one.number)
        if not 1 <= one.number <= there.get((one.set, one.kind), 0) or key in known:
            raise ValueError(
                f"a correction of {one.kind} {one.number} of set {one.set}, which is not there or twice"
            )
        known.add(key)
