"""What the first run asks of the machine: which cameras there are, and how it is."""

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
    """Something that is not well: what, and what to do; `stops` where the mirror cannot work with it."""

    said: str
    remedy: str
    stops: bool


class Machine(Protocol):
    """Behind the glass. None of these may wait."""

    def cameras(self) -> tuple[CameraChoice, ...]:
        """Those that are connected now."""

    def camera(self) -> str:
        """The device of the one in use."""

    def use_camera(self, device: str) -> None:
        """Show the pictures of another one."""

    def keep_camera(self) -> bool:
        """Write the one in use into the settings; False where they cannot be written."""

    def look(self) -> None:
        """Have everything looked at again."""

    def complaints(self) -> tuple[Complaint, ...] | None:
        """What is not well, the worst first; None while it is being looked at."""
