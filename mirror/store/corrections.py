"""What a trainer says of a session: repetitions and doubts that were judged wrong or right, and a note.

What the rules said stays as it is; a correction stands beside it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlite_utils import Database

from mirror.store.database import StoreError, transaction

Kind = Literal["rep", "doubt"]
KINDS: tuple[Kind, ...] = ("rep", "doubt")
MOST_NOTE = 4000
"""Characters of a note."""
MEMBER, TRAINER = "member", "trainer"
"""Who corrected, where no name is known: the member at the mirror, or whoever opened the trainer's door."""

Key = tuple[int, str, int]
"""Number of the set, `rep` or `doubt`, number of it in the set from 1."""


@dataclass(frozen=True, slots=True)
class Correction:
    """`counts`: whether it was a repetition. `made_at` is Unix time; `made_by` a name, `MEMBER`, `TRAINER`, or empty
    where that was not kept."""

    set_number: int
    kind: Kind
    number: int
    counts: bool
    made_at: float = 0.0
    made_by: str = ""

    @property
    def key(self) -> Key:
        """What it is about."""
        return self.set_number, self.kind, self.number

    @property
    def change(self) -> int:
        """What it does to the count: 1 for a doubt that was a repetition, -1 for a repetition that was none."""
        return int(self.kind == "doubt" and self.counts) - int(self.kind == "rep" and not self.counts)


CHANGE = "((c.kind = 'doubt' AND c.counts = 1) - (c.kind = 'rep' AND c.counts = 0))"
"""`Correction.change` of a row `c` of the store's table."""


def by_key(corrections: Iterable[Correction]) -> dict[Key, Correction]:
    """Each by what it is about."""
    return {one.key: one for one in corrections}


def count_corrected(reps: int, corrections: Iterable[Correction] | Mapping[Key, Correction]) -> int:
    """How many repetitions there are when the corrections are right."""
    given = corrections.values() if isinstance(corrections, Mapping) else corrections
    return reps + sum(one.change for one in given)


def corrections(store: Database, session_id: str) -> tuple[Correction, ...]:
    """Every correction of a session, in order of sets."""
    rows = store.execute(
        "SELECT s.number, c.kind, c.number, c.counts, c.made_at, c.made_by FROM correction c"
        " JOIN workout_set s ON s.id = c.set_id WHERE s.session_id = ? ORDER BY 1, 2, 3",
        [session_id],
    ).fetchall()
    return tuple(
        Correction(of_set, kind, number, bool(counts), at, by)
        for of_set, kind, number, counts, at, by in rows
    )


def correct(
    store: Database,
    session_id: str,
    key: Key,
    counts: bool | None,
    now: float | None = None,
    by: str = "",
) -> None:
    """Keep a correction that `by` made; `counts` None takes it back.

    Raises StoreError where the session has no such repetition or doubt.
    """
    set_number, kind, number = key
    if kind not in KINDS:
        raise StoreError(f"{kind}: a correction is of a repetition or a doubt")
    row = store.execute(
        f"SELECT s.id FROM workout_set s JOIN {kind} t ON t.set_id = s.id"
        " WHERE s.session_id = ? AND s.number = ? AND t.number = ?",
        [session_id, set_number, number],
    ).fetchone()
    if row is None:
        raise StoreError(f"set {set_number} has no {kind} {number}: the session may have been erased")
    with transaction(store):
        store.execute(
            "DELETE FROM correction WHERE set_id = ? AND kind = ? AND number = ?", [row[0], kind, number]
        )
        if counts is not None:
            store.execute(
                "INSERT INTO correction (set_id, kind, number, counts, made_at, made_by)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [row[0], kind, number, counts, time.time() if now is None else now, by],
            )


def note(store: Database, session_id: str) -> str:
    """What was written about a session."""
    row = store.execute("SELECT text FROM review_note WHERE session_id = ?", [session_id]).fetchone()
    return "" if row is None else str(row[0])


def set_note(store: Database, session_id: str, text: str, now: float | None = None) -> None:
    """Keep a note, or with an empty one none. Raises StoreError for one that is too long, or no such session."""
    text = text.strip()
    if len(text) > MOST_NOTE:
        raise StoreError(f"a note has at most {MOST_NOTE} characters, this one {len(text)}")
    if not store.execute("SELECT 1 FROM session WHERE id = ?", [session_id]).fetchone():
        raise StoreError(f"{session_id}: there is no such session; it may have been erased")
    with transaction(store):
        store.execute("DELETE FROM review_note WHERE session_id = ?", [session_id])
        if text:
            store.execute(
                "INSERT INTO review_note (session_id, text, changed_at) VALUES (?, ?, ?)",
                [session_id, text, time.time() if now is None else now],
            )
