"""The plans of the store: for everybody, or a member's own, which goes with them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from mirror.store.database import StoreError, transaction


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan's text, whose it is (None: everybody's), and when it was begun (Unix time)."""

    name: str
    member_id: str | None
    member: str | None
    text: str
    begun_at: float


_OF = "coalesce(p.member_id, '') = coalesce(?, '')"


def put(store: Database, name: str, text: str, member_id: str | None, now: float) -> None:
    """Keep a plan for a member, or for everybody; one of the same name that was there is replaced."""
    with transaction(store):
        store.execute("PRAGMA secure_delete = ON")
        store.execute(
            f"DELETE FROM training_plan AS p WHERE p.name = ? AND {_OF}",
            [name, member_id],
        )
        store.execute(
            "INSERT INTO training_plan (name, member_id, text, begun_at) VALUES (?, ?, ?, ?)",
            [name, member_id, text, now],
        )


def plans(store: Database, member_id: str | None = None, everybodys: bool = False) -> list[KeptPlan]:
    """Plans by name: of everybody and all members; of one member and everybody; or everybody's alone."""
    where, values = "1", list[object]()
    if everybodys:
        where = "p.member_id IS NULL"
    elif member_id is not None:
        where, values = "(p.member_id IS NULL OR p.member_id = ?)", [member_id]
    rows = store.execute(
        "SELECT p.name, p.member_id, m.name, p.text, p.begun_at FROM training_plan p"
        f" LEFT JOIN member m ON m.id = p.member_id WHERE {where} ORDER BY p.name, m.name",
        values,
    )
    return [KeptPlan(*row) for row in rows.fetchall()]


def erase(store: Database, name: str, member_id: str | None) -> None:
    """Erase a plan of a member, or of everybody. Raises StoreError where there is none."""
    with transaction(store):
        store.execute("PRAGMA secure_delete = ON")
        gone = store.execute(
            f"DELETE FROM training_plan AS p WHERE p.name = ? AND {_OF}", [name, member_id]
        ).rowcount
    if not gone:
        known = ", ".join(sorted({one.name for one in plans(store)})) or "none yet"
        raise StoreError(
            f"no plan {name!r} is kept for them; kept are: {known} (`mirror plans list` has them all)"
        )
