"""The trainer's PIN, kept as a salted hash: who reads the file does not read the PIN."""

from __future__ import annotations

import hashlib
import hmac
import math
import re
import secrets

TRIES, WAIT_S = 3, 30.0
"""Wrong PINs in a row after which none is taken for a while, longer each time."""
_COST = {"n": 2**14, "r": 8, "p": 1}


def hash_pin(pin: str, salt: str | None = None) -> str:
    """`scrypt:salt:hash` of a PIN of four to twelve digits. Raises ValueError for anything else."""
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 12):
        raise ValueError("a PIN has four to twelve digits")
    salt = salt or secrets.token_hex(8)
    return f"scrypt:{salt}:{hashlib.scrypt(pin.encode(), salt=salt.encode(), dklen=24, **_COST).hex()}"


def is_hash(kept: str) -> bool:
    """Whether this is what `hash_pin` returns: a PIN as it was typed would open no door."""
    return re.fullmatch(r"scrypt:[0-9a-zA-Z]{1,64}:[0-9a-f]{48}", kept) is not None


def fits(pin: str, kept: str) -> bool:
    """Whether a PIN is the one that was recorded; never where none is, so that no door opens by default."""
    parts = kept.split(":")
    if len(parts) != 3 or not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 12):
        return False
    return hmac.compare_digest(hash_pin(pin, parts[1]), kept)


class Lock:
    """Counts wrong PINs, across openings of the trainer's door."""

    def __init__(self) -> None:
        self._wrong = 0
        self._until = -math.inf

    def wait(self, now: float) -> float:
        """Seconds for which no PIN is taken."""
        return max(self._until - now, 0.0)

    def wrong(self, now: float) -> None:
        """A wrong PIN was given: every third one makes the door wait, longer each time."""
        self._wrong += 1
        if self._wrong % TRIES == 0:
            self._until = now + WAIT_S * self._wrong / TRIES

    def right(self) -> None:
        """The right PIN was given."""
        self._wrong = 0
