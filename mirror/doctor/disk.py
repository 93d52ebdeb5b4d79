"""Room and rights where the program writes: the cache and the store."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from engines import cache
from mirror.doctor.finding import Finding, Patient
from mirror.store.database import default_path

GIB = 1 << 30
LITTLE, LEAST = 5 * GIB, 1 * GIB
"""Free bytes below which it is a warning, and a problem: an hour of poses takes some 100 MB."""


def examine(patient: Patient) -> list[Finding]:
    """The cache's and the store's folders: writable, and with room."""
    places = {"cache": (cache.directory(), "MIRROR_CACHE"), "store": (default_path(), "MIRROR_STORE")}
    return [finding for what, place in places.items() for finding in _place(what, *place)]


def _place(what: str, folder: Path, variable: str) -> list[Finding]:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        remedy = f"make it writable for this user, or point {variable} at another folder"
        return [Finding(what, "problem", f"{folder} cannot be written", remedy)]
    return [
        Finding(what, "ok", f"{folder} can be written"),
        room(what, folder, shutil.disk_usage(there).free),
    ]


def room(what: str, path: Path, free: int) -> Finding:
    """What so many free bytes mean."""
    said = f"{free / GIB:.1f} GiB free for {path}"
    level = "ok" if free >= LITTLE else "warning" if free >= LEAST else "problem"
    remedy = "" if level == "ok" else "free some, or move it to another disk"
    return Finding(f"disk of the {what}", level, said, remedy)  # type: ignore[arg-type]
