"""What a new database begins with: one of each of the objects that a user's first job needs."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable

from mirror.errors import MirrorError
from mirror.server.database import transaction
from mirror.server.kinds import BY_TABLE
from mirror.server.objects import (
    STAGES_2D,
    STAGES_3D,
    NewPipeline,
    NewPipelineParameterSet,
    NewProject,
    NewUser,
    NewUserGroup,
)
from mirror.server.principal import Principal
from mirror.server.rows import insert_row
from mirror.server.scopes import ADMIN

NAME = "default"
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
        project = _put(database, "projects", NewProject(name=NAME), wall)
        parameters = _put(database, "pipeline_parameter_sets", NewPipelineParameterSet(name=NAME), wall)
        group = NewUserGroup(name=NAME, project_id=project, pipeline_parameter_set_id=parameters)
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
