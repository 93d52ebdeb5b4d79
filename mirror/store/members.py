"""Whom the mirror knows: names for the tiles, their QR codes as a hash, whose a session is; and plans.

A token is shown once, when it is made: who reads the store, a copy or an export cannot make a member's card.
A plan is for everybody, or a member's own, which goes with them.
"""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
import time
from dataclasses import dataclass

from sqlite_utils import Database

from mirror.store.database import StoreError, transaction
from mirror.store.encoding import storable
from mirror.store.session_writer import new_id
from mirror.untrusted import escape_name

PREFIX = "mirror:"
"""QR codes of members begin so: other codes are recognised at once."""
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Member:
    """A member. `token_sha256` is of what their QR code says; `pictures` whether they chose to have pictures stored,
    `board` to be on the gym's board."""

    id: str
    name: str
    token_sha256: str
    pictures: bool = False
    height_m: float | None = None
    created_at: float = 0.0
    board: bool = False


def token_hash(token: str) -> str:
    """A token as it is stored: random as it is, it needs no salt."""
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()


def add(store: Database, name: str, height_m: float | None = None, pictures: bool = False) -> Member:
    """Make a member, whose card is of no use yet: `renew` tells what a QR code of theirs says.

    Raises StoreError for a name that is empty, too long, not printable or taken, or a height nobody has.
    """
    name = check_name(name)
    if height_m is not None and not 0.5 <= height_m <= 2.6:
        raise StoreError(f"height {height_m:g}: give it in metres, 0.5 to 2.6")
    member = Member(new_id(), name, nobodys_token(), pictures, height_m, time.time())
    try:
        with transaction(store):
            store.execute(
                f"INSERT INTO member ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, 0)",
                [member.id, name, member.token_sha256, pictures, height_m, member.created_at],
            )
    except sqlite3.IntegrityError:
        raise StoreError(f"{name!r} is taken: add something that tells the two apart") from None
    return member


def check_name(name: str) -> str:
    """A member's name with single blanks. Raises StoreError for one that is empty, too long or not printable."""
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise StoreError(f"a member's name has 1 to {LONGEST_NAME} characters")
    if escape_name(name) != name:
        raise StoreError("a member's name has letters and signs that are seen, and no control characters")
    return name


def renew(store: Database, member_id: str) -> str:
    """Give a member a new token, and return it: nobody can tell it again, and a card with the old one is void."""
    token = PREFIX + secrets.token_urlsafe(12)
    with transaction(store):
        store.execute("UPDATE member SET token_sha256 = ? WHERE id = ?", [token_hash(token), member_id])
    return token


def nobodys_token() -> str:
    """The hash of a token that nobody was shown: of a member without a card."""
    return token_hash(PREFIX + secrets.token_urlsafe(12))


def members(store: Database) -> list[Member]:
    """Every member, by name."""
    rows = store.execute(f"SELECT {_COLUMNS} FROM member ORDER BY name COLLATE NOCASE").fetchall()
    return [_member(row) for row in rows]


def by_token(store: Database, token: str) -> Member | None:
    """Whose QR code this is; None where it is nobody's."""
    row = store.execute(
        f"SELECT {_COLUMNS} FROM member WHERE token_sha256 = ?", [token_hash(token)]
    ).fetchone()
    return None if row is None else _member(row)


def find_member(store: Database, name: str) -> Member:
    """The member with this name or id. Raises StoreError that lists near names."""
    text = storable(name)
    row = store.execute(f"SELECT {_COLUMNS} FROM member WHERE name = ? OR id = ?", [text, text]).fetchone()
    if row is None or text != name:
        known = ", ".join(member.name for member in members(store)[:20]) or "nobody yet"
        raise StoreError(f"no member is called {name!r}; there are {known}")
    return _member(row)


def set_pictures(store: Database, member_id: str, pictures: bool) -> None:
    """Note the member's choice. With a no, `erasure.erase` takes away those that were recorded."""
    with transaction(store):
        store.execute("UPDATE member SET pictures = ? WHERE id = ?", [pictures, member_id])


def set_board(store: Database, member_id: str, on: bool) -> None:
    """Note whether the member chose to be on the gym's board."""
    with transaction(store):
        store.execute("UPDATE member SET board = ? WHERE id = ?", [on, member_id])


_COLUMNS = "id, name, token_sha256, pictures, height_m, created_at, board"


def _member(row: tuple[str, str, str, int, float | None, float, int]) -> Member:
    return Member(row[0], row[1], row[2], bool(row[3]), row[4], row[5], bool(row[6]))


def move_session(store: Database, session_id: str, member_id: str | None) -> None:
    """Make a session that of a member (None: a guest's, which is erased as guests' are).

    Pictures were recorded by another's choice: they go and are overwritten, unless the member chose to have theirs
    stored. Copies that were made before have them until those are pruned. Raises StoreError for an unknown session
    or member, or a session that is still on.
    """
    row = store.execute("SELECT status FROM session WHERE id = ?", [session_id]).fetchone()
    if row is None:
        raise StoreError(f"{session_id}: there is no such session; it may have been erased")
    if row[0] == "open":
        raise StoreError("the session is still on; move it when it is over")
    known = store.execute("SELECT pictures FROM member WHERE id = ?", [member_id]).fetchone()
    if member_id is not None and known is None:
        raise StoreError(f"{member_id}: there is no such member; `mirror members list` has them all")
    store.execute("PRAGMA secure_delete = ON")
    with transaction(store):
        store.execute("UPDATE session SET member_id = ? WHERE id = ?", [member_id, session_id])
        if known is None or not known[0]:
            store.execute("DELETE FROM picture WHERE session_id = ?", [session_id])


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan's text, whose it is (None: everybody's), and when it was begun (Unix time)."""

    name: str
    member_id: str | None
    member: str | None
    text: str
    begun_at: float


_OF = "coalesce(p.member_id, '') = coalesce(?, '')"


def keep_plan(store: Database, name: str, text: str, member_id: str | None, now: float) -> None:
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


def plans(store: Database, member_id: str | None = None, everybodys: bool = False) -> list[StoredPlan]:
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
    return [StoredPlan(*row) for row in rows.fetchall()]


def delete_plan(store: Database, name: str, member_id: str | None) -> None:
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
