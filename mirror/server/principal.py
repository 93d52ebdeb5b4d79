"""Who calls: the user behind a key, and what the key may do."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.server.scopes import ADMIN, allows


@dataclass(frozen=True, slots=True)
class Principal:
    """The caller of a request. `project_id` is that of the user's group: where jobs are counted."""

    key_id: str
    user_id: str
    user_group_id: str
    project_id: str
    scopes: frozenset[str]

    @property
    def operator(self) -> bool:
        """Whether the caller sees and changes what belongs to others."""
        return ADMIN in self.scopes

    def may(self, scope: str) -> bool:
        """Whether the caller's key has a scope."""
        return allows(self.scopes, scope)
