"""Numbers as people write them."""

from __future__ import annotations

from datetime import datetime


def duration(seconds: float) -> str:
    """Seconds as 48 s, 12 min, 3:05 h."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    if seconds < 6000:
        return f"{seconds / 60:.0f} min"
    return f"{seconds // 3600:.0f}:{seconds // 60 % 60:02.0f} h"


def clock(seconds: float) -> str:
    """Seconds in a video: 1:05.4."""
    return f"{seconds // 60:.0f}:{seconds % 60:04.1f}"


def size(count: int) -> str:
    """Bytes: 512 B, 34 kB, 1.2 GB."""
    for unit, step in (("B", 1), ("kB", 1e3), ("MB", 1e6)):
        if count < 1000 * step:
            return f"{count / step:.0f} {unit}"
    return f"{count / 1e9:.1f} GB"


def day(at: datetime, now: datetime) -> str:
    """Today, Yesterday, or the date."""
    days = (now.date() - at.date()).days
    return {0: "Today", 1: "Yesterday"}.get(days, at.strftime("%d %b %Y"))
