"""What a trainer says of a session: repetitions and doubts that were judged wrong or right, a note, drawings.

What the rules decided stays as it is; a correction stands beside it. A repetition that was neither counted nor
doubted is marked: it stands among the doubts of its set, with a reason of its own and the correction that
it was one, so that everything that is corrected has it; the rules' own counts leave it out. Drawings lie
over the pictures, each for a time, in px of the session's picture, so that they stay where they are at
whatever size it is shown.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from sqlite_utils import Database

from mirror.store.database import StoreError, transaction
from mirror.store.encoding import from_json, to_json
from rules.results import Doubt

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
    where that was not recorded."""

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


MISSED = "missed"
"""Reason of a doubt that no rule had: a trainer marked it."""
LEAST_MARK_S, MOST_MARK_S = 0.2, 60.0


def doubts_of_rules(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Those that the rules had."""
    return tuple(doubt for doubt in doubts if doubt.reason != MISSED)


def mark_missed(exercise: str, start_s: float, end_s: float) -> Doubt:
    """A stretch that a trainer marks. Raises StoreError for one that no repetition fits into."""
    if not LEAST_MARK_S <= end_s - start_s <= MOST_MARK_S or start_s < 0:
        raise StoreError(
            f"{end_s - start_s:.2f} s: a mark is {LEAST_MARK_S:g} to {MOST_MARK_S:g} s long; move its start or end"
        )
    return Doubt(start_s, end_s, exercise, MISSED, "")


def add_mark(
    store: Database, session_id: str, set_number: int, start_s: float, end_s: float, by: str = ""
) -> Key:
    """Keep that a repetition of a set was at this time (s of the session); returns by what it is named since.

    Raises StoreError for a set that is not there, or a time that no repetition fits into.
    """
    set_id, exercise = _find_set(store, session_id, set_number)
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


def move_mark(store: Database, session_id: str, key: Key, start_s: float, end_s: float) -> None:
    """Another start and end for a marked repetition. Raises StoreError, also where the rules had it."""
    set_id, _ = _find_set(store, session_id, key[0])
    doubt = _insert_mark(store, set_id, key)
    moved = mark_missed(doubt.exercise, start_s, end_s)
    with transaction(store):
        store.execute(
            "UPDATE doubt SET data = ? WHERE set_id = ? AND number = ?",
            [to_json(replace(doubt, start_s=moved.start_s, end_s=moved.end_s)), set_id, key[2]],
        )


def remove_mark(store: Database, session_id: str, key: Key) -> None:
    """Take a marked repetition back. Raises StoreError where the rules had it."""
    set_id, _ = _find_set(store, session_id, key[0])
    _insert_mark(store, set_id, key)
    correct(store, session_id, key, None)
    with transaction(store):
        store.execute("DELETE FROM doubt WHERE set_id = ? AND number = ?", [set_id, key[2]])


def _find_set(store: Database, session_id: str, number: int) -> tuple[str, str]:
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


DrawingKind = Literal["angle", "line", "free", "label", "stopwatch"]
POINTS_OF_KIND: dict[DrawingKind, tuple[int, int]] = {
    "angle": (3, 3), "line": (2, 2), "free": (2, 2000), "label": (1, 1), "stopwatch": (1, 1),
}  # fmt: skip
"""Kind -> the least and the most points of it. Of an angle the second is the corner."""
MOST_DRAWINGS = 500
"""Drawings of a session."""

Place = Annotated[float, Meta(ge=-100_000, le=100_000)]
Seconds = Annotated[float, Meta(ge=0, le=7 * 86_400)]


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """`points` (x, y) px of the picture; it is seen from `start_s` to `end_s`, s of the session.

    `text` is what a label says. A stopwatch counts from `start_s` and stands at `end_s`.
    """

    kind: DrawingKind
    points: Annotated[tuple[tuple[Place, Place], ...], Meta(min_length=1, max_length=2000)]
    start_s: Seconds
    end_s: Seconds
    text: Annotated[str, Meta(max_length=200)] = ""


def check_drawings(drawings: Sequence[Drawing]) -> None:
    """Raises StoreError for more than a session has, a drawing without its points, or one that ends before it
    begins."""
    if len(drawings) > MOST_DRAWINGS:
        raise StoreError(f"{len(drawings)} drawings: a session has at most {MOST_DRAWINGS}, erase some")
    for number, one in enumerate(drawings, start=1):
        least, most = POINTS_OF_KIND[one.kind]
        if not least <= len(one.points) <= most:
            raise StoreError(
                f"drawing {number}: {one.kind} has {least} to {most} points, not {len(one.points)}"
            )
        if not one.start_s <= one.end_s:
            raise StoreError(f"drawing {number}: it ends at {one.end_s:g} s, before it begins")


def drawings(store: Database, session_id: str) -> tuple[Drawing, ...]:
    """What was drawn over a session, in order."""
    rows = store.execute(
        "SELECT data FROM drawing WHERE session_id = ? ORDER BY number", [session_id]
    ).fetchall()
    return tuple(msgspec.json.decode(row[0], type=Drawing) for row in rows)


def set_drawings(
    store: Database, session_id: str, found: Sequence[Drawing], now: float | None = None
) -> None:
    """Keep what is drawn over a session, in place of what was before. Raises StoreError."""
    check_drawings(found)
    if not store.execute("SELECT 1 FROM session WHERE id = ?", [session_id]).fetchone():
        raise StoreError(f"{session_id}: there is no such session; it may have been erased")
    at = time.time() if now is None else now
    rows = [
        (session_id, number, msgspec.json.encode(one).decode(), at) for number, one in enumerate(found, 1)
    ]
    with transaction(store):
        store.execute("DELETE FROM drawing WHERE session_id = ?", [session_id])
        store.conn.executemany(
            "INSERT INTO drawing (session_id, number, data, changed_at) VALUES (?, ?, ?, ?)", rows
        )
