"""What is checked of a bundle's document beyond its types and ranges, before anything of it is taken."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import msgspec

from mirror.capture.names import shown
from mirror.store.bundle_format import LARGEST, Document

DEEPEST = 8
LONGEST_JUDGED_BY = 100_000
"""Characters of what is noted of engines and calibration."""


def check(content: Document) -> None:
    """Raises ValueError for what no mirror wrote: words that steer a terminal, numbers beyond reason."""
    _check_depth(content.judged_by)
    if len(json.dumps(content.judged_by)) > LONGEST_JUDGED_BY:
        raise ValueError(f"judged_by is longer than {LONGEST_JUDGED_BY} characters")
    for where, value in _leaves("", msgspec.to_builtins(content)):
        if isinstance(value, str):
            _check_words(where, value)
        elif isinstance(value, int | float) and not -4 * LARGEST <= value <= 5 * LARGEST:
            raise ValueError(f"{where} is {value:.3g}, which no mirror writes")
    _check_corrections(content)


def _check_words(where: str, text: str) -> None:
    lines = text.splitlines() if where in ("note", "review_note.text") else [text]
    if any(shown(line) != line for line in lines):
        raise ValueError(f"{where} has characters that are not seen, such as those that steer a terminal")
    if len(text) > 4000:
        raise ValueError(f"{where} has {len(text)} characters, more than any mirror writes")


def _check_depth(value: Any, depth: int = 0) -> None:
    if depth > DEEPEST:
        raise ValueError(f"judged_by is nested more than {DEEPEST} deep")
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            _check_depth(inner, depth + 1)


def _leaves(where: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every value of a document and every key, with where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield "a key", key
            yield from _leaves(f"{where}.{key}" if where else key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(where, inner)
    elif not (isinstance(value, float) and math.isnan(value)):
        yield where, value


def _check_corrections(content: Document) -> None:
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
