"""Who may fetch what: an address that nobody can guess, for some minutes and some downloads. No thread, no socket."""

from __future__ import annotations

import hashlib
import secrets
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock

BITS = 128
MOST = 32
"""Tickets at a time; the oldest gives way."""
DOWNLOADS = 24
"""Files that one ticket hands out: a page with its picture and table, several times over."""
WRONG, WRONG_S = 12, 60.0
"""So many addresses that there are not, within so many seconds, and whoever asks is not answered any more."""
ASKERS = 256
"""Whoever has asked for something that is not there, as many as are remembered."""


@dataclass(frozen=True, slots=True)
class Served:
    """A file: its bytes and its media type."""

    body: bytes
    kind: str


class TooManyError(Exception):
    """Whoever asks has guessed too often."""


@dataclass
class _Ticket:
    files: Mapping[str, Served]
    until: float
    left: int = DOWNLOADS


@dataclass
class Tickets:
    """Holds files in memory alone. `clock` is monotonic, s; `random` makes the token of a ticket."""

    clock: Callable[[], float]
    minutes: float = 10.0
    random: Callable[[], str] = lambda: secrets.token_urlsafe(BITS // 8)
    _open: OrderedDict[str, _Ticket] = field(default_factory=OrderedDict)
    _wrong: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def put(self, files: Mapping[str, Served]) -> str:
        """Offer files by their names; returns the token, which is not stored."""
        token = self.random()
        with self._lock:
            self._expire()
            while len(self._open) >= MOST:
                self._open.popitem(last=False)
            self._open[_hash(token)] = _Ticket(files, self.clock() + 60.0 * self.minutes)
        return token

    def take(self, token: str, name: str, asker: str) -> Served | None:
        """The file of a ticket, None where there is none (any more). Raises TooManyError for who guesses."""
        with self._lock:
            self._expire()
            self._check(asker)
            ticket = self._open.get(_hash(token))
            found = None if ticket is None else ticket.files.get(name)
            if ticket is None or found is None:
                self._note_wrong(asker)
                return None
            ticket.left -= 1
            if ticket.left <= 0:
                del self._open[_hash(token)]
            return found

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._open.clear()

    def __len__(self) -> int:
        with self._lock:
            self._expire()
            return len(self._open)

    def _expire(self) -> None:
        now = self.clock()
        for key in [key for key, ticket in self._open.items() if ticket.until <= now]:
            del self._open[key]

    def _check(self, asker: str) -> None:
        times = self._wrong.get(asker, deque())
        while times and self.clock() - times[0] > WRONG_S:
            times.popleft()
        if len(times) >= WRONG:
            raise TooManyError

    def _note_wrong(self, asker: str) -> None:
        self._wrong.setdefault(asker, deque()).append(self.clock())
        self._wrong.move_to_end(asker)
        while len(self._wrong) > ASKERS:
            self._wrong.popitem(last=False)


def _hash(token: str) -> str:
    """What is looked up is the hash: how long that takes tells nothing of the token."""
    return hashlib.sha256(token.encode()).hexdigest()
