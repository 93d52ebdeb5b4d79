"""How the workers of a batch wake each other: over their parent, to which each has a line.

Who waits says so, and who has changed something says that; the parent wakes those who wait. Nothing is shared that a
killed worker could leave locked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Protocol

IDLE, NEWS = b"i", b"n"


class Bell(Protocol):
    """A worker's way to wait for the others, and to wake them."""

    def wait(self, seconds: float) -> None:
        """Wait for news from others, at most so long."""

    def ring(self) -> None:
        """Others may find something to do now."""


class LineBell:
    """A worker's end of the line to its parent."""

    def __init__(self, line: Connection) -> None:
        self._line = line

    def wait(self, seconds: float) -> None:
        """Wait for news from others, at most so long."""
        self._line.send_bytes(IDLE)
        if self._line.poll(seconds):
            self._line.recv_bytes()

    def ring(self) -> None:
        """Others may find something to do now."""
        self._line.send_bytes(NEWS)


@dataclass
class Switchboard:
    """The parent's ends of the lines, by the number of the worker."""

    lines: dict[int, Connection] = field(default_factory=dict)
    _news: int = 0
    _heard: dict[int, int] = field(default_factory=dict)
    _idle: set[int] = field(default_factory=set)

    def connect(self, worker: int, line: Connection) -> None:
        """A worker has begun."""
        self.lines[worker] = line
        self._heard[worker] = self._news

    def hang_up(self, worker: int) -> None:
        """A worker has ended."""
        self.lines.pop(worker).close()
        self._idle.discard(worker)

    def answer(self, worker: int) -> None:
        """Take what a worker says, and wake those whom it concerns."""
        try:
            said = self.lines[worker].recv_bytes()
        except (EOFError, OSError):
            self.hang_up(worker)
            return
        if said == NEWS:
            self._news += 1
            self.wake()
        elif self._heard[worker] < self._news:
            # something has changed since it last looked
            self._wake(worker)
        else:
            self._idle.add(worker)

    def wake(self) -> None:
        """Wake all who wait."""
        for worker in list(self._idle):
            self._wake(worker)

    def _wake(self, worker: int) -> None:
        self._idle.discard(worker)
        self._heard[worker] = self._news
        try:
            self.lines[worker].send_bytes(NEWS)
        except OSError:
            # it has died: whoever watches the processes sees to it
            return
