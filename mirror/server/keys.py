"""Keys: `id_secret`, of which the database has the id and the secret's sha256. A key is shown once."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mirror.server.principal import Principal
from mirror.server.problems import ProblemError
from mirror.server.scopes import check_scopes

SECRET_BYTES = 32
USED_EVERY_S = 60.0
"""The time of last use is recorded to this precision, so that reading does not write."""

_KEY = re.compile(r"([0-9a-f]{16})_([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A new key: what its holder needs, once."""

    id: str
    key: str
    scopes: tuple[str, ...]
    expires_at: float | None


def make(
    database: sqlite3.Connection,
    user_id: str,
    scopes: Iterable[str] = (),
    expires_at: float | None = None,
    wall: Callable[[], float] = time.time,
) -> MadeKey:
    """Make a key for a user; a user's usual scopes where none are named. Raises ScopeError."""
    allowed = check_scopes(scopes)
    id_, secret = secrets.token_hex(8), secrets.token_urlsafe(SECRET_BYTES)
    database.execute(
        "INSERT INTO keys (id, user_id, secret_sha256, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        [id_, user_id, _sum(secret), json.dumps(allowed), wall(), expires_at],
    )
    return MadeKey(id_, f"{id_}_{secret}", allowed, expires_at)


def revoke(database: sqlite3.Connection, key_id: str, wall: Callable[[], float] = time.time) -> bool:
    """End a key now; returns whether there was one that was valid."""
    sql = "UPDATE keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"
    return database.execute(sql, [wall(), key_id]).rowcount == 1


def principal_of(database: sqlite3.Connection, key: str, wall: Callable[[], float] = time.time) -> Principal:
    """Return who a key belongs to. Raises ProblemError (401) for one that is unknown, expired or revoked."""
    match = _KEY.fullmatch(key)
    row = database.execute(_LOOK_UP, [match[1]]).fetchone() if match else None
    # the same work and the same word for an unknown id and for a wrong secret
    known = row["secret_sha256"] if row else _sum("")
    if not (match and hmac.compare_digest(known, _sum(match[2]))) or row is None:
        raise ProblemError("key", "the key is not known here")
    now = wall()
    if row["revoked_at"] is not None:
        raise ProblemError("key", f"the key {row['id']} was revoked")
    if row["expires_at"] is not None and row["expires_at"] <= now:
        raise ProblemError("key", f"the key {row['id']} has expired")
    if row["used_at"] is None or now - row["used_at"] >= USED_EVERY_S:
        database.execute("UPDATE keys SET used_at = ? WHERE id = ?", [now, row["id"]])
    return _principal(row)


def of_id(
    database: sqlite3.Connection, key_id: str, wall: Callable[[], float] = time.time
) -> Principal | None:
    """Return who a key's id belongs to while the key is valid: what a signed session of the dashboard stands on."""
    row = database.execute(_LOOK_UP, [key_id]).fetchone()
    if row is None or row["revoked_at"] is not None or (row["expires_at"] or float("inf")) <= wall():
        return None
    return _principal(row)


_LOOK_UP = """
SELECT k.*, u.user_group_id, g.project_id FROM keys k JOIN users u ON u.id = k.user_id
JOIN user_groups g ON g.id = u.user_group_id WHERE k.id = ?
"""


def _principal(row: sqlite3.Row) -> Principal:
    scopes = frozenset(json.loads(row["scopes"]))
    return Principal(row["id"], row["user_id"], row["user_group_id"], row["project_id"], scopes)


def _sum(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
