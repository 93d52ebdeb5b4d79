"""Reading and writing the nine objects for a caller: list, get, insert, update, delete."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from mirror.server.database import transaction
from mirror.server.kinds import BY_TABLE, Kind, Principal, visible_to
from mirror.server.objects import new_id
from mirror.server.problems import ProblemError, not_found

MOST = 200
"""Objects in one page of a list."""

Wall = Callable[[], float]


class Page(msgspec.Struct):
    """A page of a list, the newest first; `next` is the cursor of the page behind it, None on the last."""

    items: list[Any]
    next: str | None


def list_rows(
    database: sqlite3.Connection,
    principal: Principal,
    kind: Kind,
    limit: int = 50,
    cursor: str | None = None,
    filters: Mapping[str, str] | None = None,
) -> Page:
    """Return a page of what the caller may see, the newest first. `filters` are column -> exact value."""
    condition, values = visible_to(principal, kind)
    conditions, bound = [condition], dict(values)
    if cursor is not None:
        conditions.append("id < :cursor")
        bound["cursor"] = cursor
    for name, value in (filters or {}).items():
        conditions.append(f"{name} = :filter_{name}")
        bound[f"filter_{name}"] = value
    sql = f"SELECT {_columns(kind)} FROM {kind.table} WHERE {' AND '.join(conditions)} ORDER BY id DESC LIMIT :most"
    rows = database.execute(sql, {**bound, "most": limit + 1}).fetchall()
    items = [_read(kind, row) for row in rows[:limit]]
    return Page(items, rows[limit - 1][0] if len(rows) > limit else None)


def got(database: sqlite3.Connection, principal: Principal, kind: Kind, id_: str) -> Any:
    """Return one object. Raises ProblemError (404) where there is none that the caller may see."""
    condition, values = visible_to(principal, kind)
    row = database.execute(
        f"SELECT {_columns(kind)} FROM {kind.table} WHERE id = :id AND {condition}", {**values, "id": id_}
    ).fetchone()
    if row is None:
        raise not_found(kind.one, id_)
    return _read(kind, row)


def insert_row(
    database: sqlite3.Connection,
    principal: Principal,
    kind: Kind,
    new: msgspec.Struct,
    wall: Wall = time.time,
) -> Any:
    """Insert an object that the caller owns, or the house where the caller is the operator; inside a transaction.

    Raises ProblemError for a reference that the caller does not see, a privileged field, or a name that is taken.
    """
    fields = _to_columns(kind, msgspec.to_builtins(new))
    _check_privileged(principal, kind, new)
    _check_references(database, principal, kind, fields)
    at = wall()
    row = {"id": new_id(), **fields, "created_at": at, "changed_at": at}
    if kind.owned:
        row["owner_id"] = None if principal.operator else principal.user_id
    sql = f"INSERT INTO {kind.table} ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})"
    _execute(database, kind, sql, row)
    return got(database, principal, kind, row["id"])


def update_row(
    database: sqlite3.Connection,
    principal: Principal,
    kind: Kind,
    id_: str,
    change: msgspec.Struct,
    if_match: str | None,
    wall: Wall = time.time,
) -> Any:
    """Change the fields that are named. Raises ProblemError where the object is not the caller's, or has changed."""
    fields = {n: v for n, v in msgspec.structs.asdict(change).items() if v is not msgspec.UNSET}
    fields = _to_columns(kind, msgspec.to_builtins(fields))
    with transaction(database):
        before = got(database, principal, kind, id_)
        _check_owner(principal, kind, before)
        check_match(before.version, if_match)
        _check_privileged(principal, kind, change)
        _check_references(database, principal, kind, fields)
        sets = [f"{name} = :{name}" for name in fields] + ["changed_at = :at", "version = version + 1"]
        sql = f"UPDATE {kind.table} SET {', '.join(sets)} WHERE id = :id"
        _execute(database, kind, sql, {**fields, "at": wall(), "id": id_})
        return got(database, principal, kind, id_)


def delete_row(
    database: sqlite3.Connection, principal: Principal, kind: Kind, id_: str, if_match: str | None = None
) -> None:
    """Delete an object. Raises ProblemError (409) while others refer to it."""
    with transaction(database):
        before = got(database, principal, kind, id_)
        _check_owner(principal, kind, before)
        if if_match is not None:
            check_match(before.version, if_match)
        _execute(database, kind, f"DELETE FROM {kind.table} WHERE id = :id", {"id": id_})


def check_match(version: int, if_match: str | None) -> None:
    """Raises ProblemError where `If-Match` is missing or names another version."""
    if if_match is None:
        raise ProblemError("precondition", f"the object's ETag is {etag(version)}")
    tags = [tag.strip().removeprefix("W/") for tag in if_match.split(",")]
    if "*" not in tags and etag(version) not in tags:
        raise ProblemError("changed", f"the object's ETag is {etag(version)}, not {if_match}")


def etag(version: int) -> str:
    """The entity tag of a version."""
    return f'"{version}"'


def _columns(kind: Kind) -> str:
    return ", ".join(kind.columns)


def _read(kind: Kind, row: sqlite3.Row) -> Any:
    if not kind.json:
        return kind.read(**dict(zip(kind.columns, row, strict=True)))
    values = dict(zip(kind.columns, row, strict=True))
    for name in kind.json:
        values[name] = msgspec.Raw(values[name].encode())
    return kind.read(**values)


def _to_columns(kind: Kind, fields: dict[str, Any]) -> dict[str, Any]:
    """Fields as the table has them: lists and objects as JSON."""
    return {n: msgspec.json.encode(v).decode() if n in kind.json else v for n, v in fields.items()}


def _check_owner(principal: Principal, kind: Kind, row: Any) -> None:
    if not principal.operator and kind.owned and row.owner_id != principal.user_id:
        raise ProblemError(
            "not-yours",
            f"{kind.one} {row.id} belongs to {'the house' if row.owner_id is None else 'another user'}",
        )


def _check_privileged(principal: Principal, kind: Kind, given: msgspec.Struct) -> None:
    if principal.operator:
        return
    defaults = {field.name: field.default for field in msgspec.structs.fields(given)}
    for name in kind.privileged:
        if getattr(given, name, defaults.get(name)) != defaults.get(name):
            raise ProblemError(
                "scope",
                f"{name} of a {kind.one} is set by the operator alone",
                "Leave the field out, or use a key with the scope 'admin'.",
            )


def _check_references(
    database: sqlite3.Connection, principal: Principal, kind: Kind, fields: Mapping[str, Any]
) -> None:
    for name, table in kind.references.items():
        if name in fields:
            try:
                got(database, principal, BY_TABLE[table], fields[name])
            except ProblemError as problem:
                raise ProblemError("value", f"{name}: {problem.detail}") from problem


def _execute(database: sqlite3.Connection, kind: Kind, sql: str, values: Mapping[str, Any]) -> None:
    try:
        database.execute(sql, values)
    except sqlite3.IntegrityError as error:
        raise _conflict(kind, str(error)) from error


def _conflict(kind: Kind, message: str) -> ProblemError:
    if message.startswith("UNIQUE"):
        fields = ", ".join(part.rsplit(".", 1)[-1] for part in message.split(": ", 1)[1].split(", "))
        return ProblemError(
            "conflict",
            f"there is a {kind.one} with this {fields} already",
            "Choose another, or use the one there is.",
        )
    return ProblemError(
        "conflict",
        f"the {kind.one} is in use by other objects",
        "Delete or change those that refer to it first.",
    )
