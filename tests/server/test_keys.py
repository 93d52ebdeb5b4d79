"""Keys: shown once, recorded as a checksum, valid until they expire or are revoked."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from mirror.server import keys
from mirror.server.database import open_database
from mirror.server.keys import prepare, user_named
from mirror.server.kinds import USERS, ScopeError
from mirror.server.problems import ProblemError


@pytest.fixture
def database(tmp_path: Path) -> sqlite3.Connection:
    found = open_database(tmp_path / "server.db")
    prepare(found)
    return found


def test_a_key_is_an_id_and_256_random_bits_of_which_only_a_checksum_is_recorded(
    database: sqlite3.Connection, tmp_path: Path
) -> None:
    made = keys.make(database, user_named(database, "ann"))
    assert re.fullmatch(r"[0-9a-f]{16}_[A-Za-z0-9_-]{43}", made.key)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert made.key.split("_", 1)[1].encode() not in (tmp_path / "server.db").read_bytes()
    assert keys.make(database, user_named(database, "ann")).key != made.key


def test_a_key_tells_its_user_group_project_and_scopes(database: sqlite3.Connection) -> None:
    user = user_named(database, "ann")
    principal = keys.principal_of(database, keys.make(database, user, ["jobs:read", "jobs:read"]).key)
    group = database.execute("SELECT id, project_id FROM user_groups").fetchone()
    assert (principal.user_id, principal.user_group_id, principal.project_id) == (user, group[0], group[1])
    assert principal.scopes == {"jobs:read"}
    assert principal.may("jobs:read") and not principal.may("jobs:write")


def test_without_scopes_a_key_has_the_usual_ones_and_is_no_operators(database: sqlite3.Connection) -> None:
    made = keys.make(database, user_named(database, "ann"))
    assert made.scopes == USERS
    principal = keys.principal_of(database, made.key)
    assert not principal.operator and not principal.may("work") and not principal.may("admin")


def test_an_operators_key_may_everything_but_a_workers_part(database: sqlite3.Connection) -> None:
    principal = keys.principal_of(database, keys.make(database, user_named(database, "op"), ["admin"]).key)
    assert principal.operator and principal.may("projects:write") and not principal.may("work")


def test_a_scope_that_there_is_not_is_refused_with_the_list(database: sqlite3.Connection) -> None:
    with pytest.raises(ScopeError, match=r"no scope 'jobs:burn'; there are users:read, "):
        keys.make(database, user_named(database, "ann"), ["jobs:burn"])


@pytest.mark.parametrize("change", ["", "x", "_", "0" * 16 + "_" + "A" * 43, "é" * 60])
def test_what_is_no_key_of_this_server_is_not_known(database: sqlite3.Connection, change: str) -> None:
    with pytest.raises(ProblemError, match="not known here") as found:
        keys.principal_of(database, change)
    assert found.value.status == 401


def test_a_key_with_one_letter_changed_is_not_known(database: sqlite3.Connection) -> None:
    key = keys.make(database, user_named(database, "ann")).key
    with pytest.raises(ProblemError, match="not known here"):
        keys.principal_of(database, key[:-1] + ("A" if key[-1] != "A" else "B"))


def test_a_key_ends_at_its_expiry_and_when_it_is_revoked(database: sqlite3.Connection) -> None:
    user = user_named(database, "ann")
    short = keys.make(database, user, expires_at=100.0)
    assert keys.principal_of(database, short.key, lambda: 99.9).user_id == user
    with pytest.raises(ProblemError, match="has expired"):
        keys.principal_of(database, short.key, lambda: 100.0)
    lasting = keys.make(database, user)
    assert keys.revoke(database, lasting.id) and not keys.revoke(database, lasting.id)
    with pytest.raises(ProblemError, match="was revoked"):
        keys.principal_of(database, lasting.key)
    assert keys.of_id(database, lasting.id) is None


def test_the_last_use_is_recorded_to_the_minute(database: sqlite3.Connection) -> None:
    made = keys.make(database, user_named(database, "ann"))
    for now in (1000.0, 1030.0, 1059.9):
        keys.principal_of(database, made.key, lambda now=now: now)
    assert database.execute("SELECT used_at FROM keys").fetchone()[0] == 1000.0
    keys.principal_of(database, made.key, lambda: 1060.0)
    assert database.execute("SELECT used_at FROM keys").fetchone()[0] == 1060.0
