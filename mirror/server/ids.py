"""Ids of the nine objects: 32 hexadecimal digits that rise with time and are never used again."""

from __future__ import annotations

import re
import secrets
import threading
import time

ID = re.compile(r"[0-9a-f]{32}")
_LOCK = threading.Lock()
_last_ns = 0


def new_id() -> str:
    """Return an id that sorts behind every id that this process made before.

    The first 16 digits are nanoseconds of the clock, so that rows of one table lie in the order in which they were
    made; the other 16 are random.
    """
    global _last_ns  # noqa: PLW0603 - one clock for the process
    with _LOCK:
        _last_ns = max(_last_ns + 1, time.time_ns())
        at = _last_ns
    return f"{at:016x}{secrets.token_hex(8)}"
