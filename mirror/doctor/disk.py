"""Room and rights where the program writes: the cache and the store."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from engines import cache
from mirror.doctor.finding import Finding, HostContext
from mirror.paths import store_path

GIB = 1 << 30
LITTLE, LEAST = 5 * GIB, 1 * GIB
"""Free bytes below which it is a warning, and a problem: an hour of poses takes some 100 MB."""


def examine(host: HostContext) -> list[Finding]:
    """The cache's folder and the store's file: writable, and with room."""
    store = store_path()
    # SQLite writes others beside the store's file
    places = {"cache": (cache.directory(), ()), "store": (store.parent, (store,) if store.exists() else ())}
    return [
        finding
        for what, (folder, files) in places.items()
        for finding in _place(what, folder, files, f"MIRROR_{what.upper()}")
    ]


def _place(what: str, folder: Path, files: tuple[Path, ...], variable: str) -> list[Finding]:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    may = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    if not may or not all(path.is_file() and os.access(path, os.W_OK) for path in files):
        remedy = f"make it writable for this user, or point {variable} at another folder"
        return [Finding(what, "problem", f"{(*files, folder)[0]} cannot be written", remedy)]
    return [
        Finding(what, "ok", f"{(*files, folder)[0]} can be written"),
        room(what, folder, shutil.disk_usage(there).free),
    ]


def room(what: str, path: Path, free: int) -> Finding:
    """What so many free bytes mean."""
    text = f"{free / GIB:.1f} GiB free for {path}"
    level = "ok" if free >= LITTLE else "warning" if free >= LEAST else "problem"
    remedy = "" if level == "ok" else "free some, or move it to another disk"
    return Finding(f"disk of the {what}", level, text, remedy)  # type: ignore[arg-type]
