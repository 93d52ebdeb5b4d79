"""What the routes of one server share: settings, database, files, coordinator, signatures, and a bell to wait by."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import sqlite3
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field

from mirror.files import Files
from mirror.server.coordinator import Coordinator
from mirror.server.settings import ServerSettings
from mirror.server.uploads import Uploads


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs words with the server's secret, each for one purpose and until a time."""

    secret: bytes = field(repr=False)
    wall: Callable[[], float] = time.time

    def sign(self, purpose: str, word: str, for_s: float) -> str:
        """Return `word.expiry.signature`, which is valid for so many seconds; the word has no full stop."""
        expires = int(self.wall() + for_s)
        return f"{word}.{expires}.{self._mark(purpose, word, expires)}"

    def read(self, purpose: str, token: str) -> str | None:
        """Return the word of a token, or None where it was not signed here for this purpose, or has expired."""
        word, _, rest = token.partition(".")
        expires, _, mark = rest.partition(".")
        if not (expires.isascii() and expires.isdigit() and len(expires) < 16):
            return None
        good = hmac.compare_digest(mark.encode(), self._mark(purpose, word, int(expires)).encode())
        return word if good and int(expires) > self.wall() else None

    def _mark(self, purpose: str, word: str, expires: int) -> str:
        message = f"{purpose}\n{word}\n{expires}".encode()
        return urlsafe_b64encode(hmac.digest(self.secret, message, hashlib.sha256)).decode().rstrip("=")


@dataclass(frozen=True, slots=True)
class Platform:
    """The parts of a running server. `wall` is the clock of what is recorded, Unix seconds."""

    settings: ServerSettings
    database: sqlite3.Connection
    files: Files
    coordinator: Coordinator
    uploads: Uploads
    signer: Signer
    wall: Callable[[], float] = time.time


class EventBell:
    """Waiting without asking again and again; for one event loop."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Wake everybody who waits."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def wait(self, seconds: float) -> bool:
        """Wait for the next ring, so long at most; returns whether there was one."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await asyncio.wait_for(future, seconds)
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(future)
        return True
