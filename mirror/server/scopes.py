"""What a key may do. A scope is `OBJECT:read` or `OBJECT:write`, or one of a few words."""

from __future__ import annotations

from collections.abc import Iterable

from mirror.errors import MirrorError
from mirror.server.kinds import KINDS

ADMIN = "admin"
"""Everything, of everybody: the operator's."""
WORK = "work"
"""Taking tasks and handing in results: a worker's."""
METRICS = "metrics"

_OBJECTS = tuple(
    f"{kind.table}:{verb}" for kind in KINDS for verb in (("read", "write") if kind.update else ("read",))
)
USERS = (*_OBJECTS, "uploads:write", "results:read")
"""What a key has where nobody named scopes."""
SCOPES = (*USERS, ADMIN, WORK, METRICS)


class ScopeError(MirrorError, ValueError):
    """There is no such scope; the message lists those that there are."""


def check_scopes(scopes: Iterable[str]) -> tuple[str, ...]:
    """Return scopes in the order of the table, each once; a user's where there are none. Raises ScopeError."""
    asked = set(scopes) or set(USERS)
    if unknown := sorted(asked - set(SCOPES)):
        raise ScopeError(f"no scope {unknown[0]!r}; there are {', '.join(SCOPES)}")
    return tuple(scope for scope in SCOPES if scope in asked)


def allows(scopes: Iterable[str], needed: str) -> bool:
    """Whether a key with these scopes may do what needs one."""
    return needed in scopes or (ADMIN in scopes and needed != WORK)
