"""What a caller may see. Every query of the API goes through this one condition."""

from __future__ import annotations

from mirror.server.kinds import Kind
from mirror.server.principal import Principal


def visible_to(principal: Principal, kind: Kind) -> tuple[str, dict[str, str]]:
    """Return the condition that a row of a table is the caller's to see, and its named parameters."""
    if principal.operator:
        return "1", {}
    values = {"user": principal.user_id, "group": principal.user_group_id, "project": principal.project_id}
    return f"({kind.visible})", values
