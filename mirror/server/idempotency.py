"""A creation that is asked for twice with one `Idempotency-Key` is done once, and answered twice alike."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass

from mirror.server.problems import ProblemError

KEPT_S = 48 * 3600.0
"""How long an answer is recorded."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a creation: HTTP status, where the object is, the body."""

    status: int
    location: str
    body: bytes


def request_sum(method: str, path: str, body: bytes) -> str:
    """The checksum of a request: two that differ must not share an `Idempotency-Key`."""
    return hashlib.sha256(b"\0".join((method.encode(), path.encode(), body))).hexdigest()


def earlier(database: sqlite3.Connection, user_id: str, key: str, request: str, now: float) -> Answer | None:
    """Return the answer to the same request, if it was made before; inside the transaction that would create.

    Raises ProblemError where the key was used with another request.
    """
    database.execute("DELETE FROM idempotency WHERE created_at < ?", [now - KEPT_S])
    row = database.execute(
        "SELECT request_sha256, status, location, body FROM idempotency WHERE user_id = ? AND key = ?",
        [user_id, key],
    ).fetchone()
    if row is None:
        return None
    if row["request_sha256"] != request:
        raise ProblemError(
            "conflict",
            f"the Idempotency-Key {key!r} was used with another request",
            "Use a new key for each thing to be created; the same one only to repeat a request.",
        )
    return Answer(row["status"], row["location"], bytes(row["body"]))


def remember(
    database: sqlite3.Connection, user_id: str, key: str, request: str, answer: Answer, now: float
) -> None:
    """Record an answer, in the transaction that created the object."""
    database.execute(
        "INSERT INTO idempotency (user_id, key, request_sha256, status, location, body, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [user_id, key, request, answer.status, answer.location, answer.body, now],
    )
