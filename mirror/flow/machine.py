"""What the first run asks of the machine: which languages and cameras there are, and how it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """A camera that is connected: its device, as the settings name it, and what its driver calls it."""

    device: str
    name: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that is not well: `about` what, as the words under `first.found.` are called; `detail` as the doctor
    prints it, for who mends it; `stops` where the mirror cannot work with it."""

    about: str
    detail: str
    stops: bool


class Machine(Protocol):
    """Behind the glass. None of these may wait."""

    def cameras(self) -> tuple[CameraChoice, ...]:
        """Those that are connected now."""

    def camera(self) -> str:
        """The device of the one in use."""

    def use_camera(self, device: str) -> None:
        """Show the pictures of another one."""

    def languages(self) -> tuple[str, ...]:
        """Two letters of those that it has the letters for."""

    def language(self) -> str:
        """Two letters of the one that was chosen; `auto` is that of the machine."""

    def use_language(self, name: str) -> None:
        """Go over to another one, at once."""

    def keep(self) -> bool:
        """Write language and camera into the settings; False where they cannot be written."""

    def look(self) -> None:
        """Have everything looked at again."""

    def complaints(self) -> tuple[Complaint, ...] | None:
        """What is not well, the worst first; None while it is being looked at."""
