"""Who can be in front of the mirror, and the code that a member shows to the camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mirror.store.members import token_hash


@dataclass(frozen=True, slots=True)
class KnownMember:
    """A member as the tiles show them. `token_sha256` is of what their QR code says; empty where they have none.
    `height_m` None where it is not known."""

    id: str
    name: str
    token_sha256: str = ""
    height_m: float | None = None


def by_code(text: str, members: Sequence[KnownMember]) -> KnownMember | None:
    """The member whose QR code says `text`; None for any other code."""
    said = token_hash(text.strip())
    return next((member for member in members if member.token_sha256 == said), None)
