"""Who can be in front of the mirror, and the code that a member shows to the camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CODE = "mirror-member:"
"""A member's QR code is this and their code."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member as the tiles show them. `code` is what their QR code says after `CODE`."""

    id: int
    name: str
    code: str = ""


def by_code(text: str, members: Sequence[Member]) -> Member | None:
    """The member whose QR code says `text`; None for any other code."""
    said = text.strip()
    if not said.startswith(CODE):
        return None
    code = said[len(CODE) :]
    return next((member for member in members if member.code and member.code == code), None)
