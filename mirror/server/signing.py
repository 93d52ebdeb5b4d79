"""Signatures of what the server hands out and takes back: a session of the dashboard, above all."""

from __future__ import annotations

import hashlib
import hmac
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field


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
