"""A repetition that was neither counted nor doubted: the trainer marks where it was.

It stands among the doubts of its set, with a reason of its own and the correction that it was one, so that
everything that is corrected has it; the rules' own counts leave it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlite_utils import Database

from mirror.store.corrections import Key, correct
from mirror.store.database import StoreError, transaction
from mirror.store.rows import from_json, to_json
from rules.results import Doubt

MISSED = "missed"
"""Reason of a doubt that no rule had: a trainer marked it."""
SHORTEST_S, LONGEST_S = 0.2, 60.0


def doubts_of_rules(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Those that the rules had."""
    return tuple(doubt for doubt in doubts if doubt.reason != MISSED)


def mark_missed(exercise: str, start_s: float, end_s: float) -> Doubt:
    """A stretch that a trainer marks. Raises StoreError for one that no repetition fits into."""
    if not SHORTEST_S <= end_s - start_s <= LONGEST_S or start_s < 0:
        raise StoreError(
            f"{end_s - start_s:.2f} s: a mark is {SHORTEST_S:g} to {LONGEST_S:g} s long; move its start or end"
        )
    return Doubt(start_s, end_s, exercise, MISSED, "")


def mark(
    store: Database, session_id: str, set_number: int, start_s: float, end_s: float, by: str = ""
) -> Key:
    """Keep that a repetition of a set was at this time (s of the session); returns by what it is named since.

    Raises StoreError for a set that is not there, or a time that no repetition fits into.
    """
    set_id, exercise = _set(store, session_id, set_number)
    doubt = mark_missed(exercise, start_s, end_s)
    with transaction(store):
        number = store.execute(
            "SELECT coalesce(max(number), 0) + 1 FROM doubt WHERE set_id = ?", [set_id]
        ).fetchone()[0]
        store.execute(
            "INSERT INTO doubt (set_id, number, data) VALUES (?, ?, ?)", [set_id, number, to_json(doubt)]
        )
    key: Key = (set_number, "doubt", int(number))
    correct(store, session_id, key, True, by=by)
    return key


def move(store: Database, session_id: str, key: Key, start_s: float, end_s: float) -> None:
    """Another start and end for a marked repetition. Raises StoreError, also where the rules had it."""
    set_id, _ = _set(store, session_id, key[0])
    doubt = _insert_mark(store, set_id, key)
    moved = mark_missed(doubt.exercise, start_s, end_s)
    with transaction(store):
        store.execute(
            "UPDATE doubt SET data = ? WHERE set_id = ? AND number = ?",
            [to_json(replace(doubt, start_s=moved.start_s, end_s=moved.end_s)), set_id, key[2]],
        )


def unmark(store: Database, session_id: str, key: Key) -> None:
    """Take a marked repetition back. Raises StoreError where the rules had it."""
    set_id, _ = _set(store, session_id, key[0])
    _insert_mark(store, set_id, key)
    correct(store, session_id, key, None)
    with transaction(store):
        store.execute("DELETE FROM doubt WHERE set_id = ? AND number = ?", [set_id, key[2]])


def _set(store: Database, session_id: str, number: int) -> tuple[str, str]:
    row = store.execute(
        "SELECT id, exercise FROM workout_set WHERE session_id = ? AND number = ?", [session_id, number]
    ).fetchone()
    if row is None:
        raise StoreError(f"there is no set {number}: the session may have been erased")
    return str(row[0]), str(row[1])


def _insert_mark(store: Database, set_id: str, key: Key) -> Doubt:
    row = store.execute("SELECT data FROM doubt WHERE set_id = ? AND number = ?", [set_id, key[2]]).fetchone()
    doubt = None if row is None or key[1] != "doubt" else from_json(Doubt, row[0])
    if doubt is None or doubt.reason != MISSED:
        raise StoreError("only a repetition that a trainer marked can be moved: settle the others by Y and N")
    return doubt
