"""Keys and the users they belong to; and what a new database begins with, that a user's first job needs.

A key is `id_secret`, of which the database has the id and the secret's sha256. It is shown once.
"""

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

from mirror.errors import MirrorError
from mirror.server.database import transaction
from mirror.server.kinds import ADMIN, BY_TABLE, Principal, check_scopes
from mirror.server.objects import (
    STAGES_2D,
    STAGES_3D,
    NewPipeline,
    NewPipelineParameterSet,
    NewProject,
    NewUser,
    NewUserGroup,
)
from mirror.server.problems import ProblemError
from mirror.server.rows import insert_row

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


DEFAULT_NAME = "default"
HOUSE = Principal("", "", "", "", frozenset({ADMIN}))
"""The operator at the machine itself, who needs no key."""


class UnknownGroupError(MirrorError, LookupError):
    """There is no such user group, or the user is in another; the message says what to do."""


def prepare(database: sqlite3.Connection, wall: Callable[[], float] = time.time) -> None:
    """Make the pipelines `2d` and `3d`, a project, a parameter set and a group, where there are none."""
    with transaction(database):
        if database.execute("SELECT 1 FROM user_groups WHERE owner_id IS NULL LIMIT 1").fetchone():
            return
        _put(database, "pipelines", NewPipeline(name="2d", stages=list(STAGES_2D)), wall)
        _put(database, "pipelines", NewPipeline(name="3d", stages=list(STAGES_3D)), wall)
        project = _put(database, "projects", NewProject(name=DEFAULT_NAME), wall)
        parameters = _put(
            database, "pipeline_parameter_sets", NewPipelineParameterSet(name=DEFAULT_NAME), wall
        )
        group = NewUserGroup(name=DEFAULT_NAME, project_id=project, pipeline_parameter_set_id=parameters)
        _put(database, "user_groups", group, wall)


def user_named(
    database: sqlite3.Connection, name: str, group: str | None = None, wall: Callable[[], float] = time.time
) -> str:
    """Return the id of a user, who is made where there is none of this name.

    `group` is the name or id of the group of a new user, the first one where it is None. Raises UnknownGroupError
    where there is no such group, and where the user is in another.
    """
    with transaction(database):
        row = database.execute("SELECT id, user_group_id FROM users WHERE name = ?", [name]).fetchone()
        if row is not None and group is not None and row[1] != _group(database, group):
            raise UnknownGroupError(f"{name} is in another group than {group!r}; leave the group out")
        if row is not None:
            return str(row[0])
        return _put(database, "users", NewUser(name=name, user_group_id=_group(database, group)), wall)


def _group(database: sqlite3.Connection, named: str | None) -> str:
    where, values = ("name = ? OR id = ?", [named, named]) if named else ("owner_id IS NULL", [])
    row = database.execute(f"SELECT id FROM user_groups WHERE {where} ORDER BY id LIMIT 1", values).fetchone()
    if row is None:
        raise UnknownGroupError(
            f"there is no user group {named!r}; `mirror remote user-groups list` shows them"
        )
    return str(row[0])


def _put(database: sqlite3.Connection, table: str, new: object, wall: Callable[[], float]) -> str:
    return str(insert_row(database, HOUSE, BY_TABLE[table], new, wall).id)  # type: ignore[arg-type]
