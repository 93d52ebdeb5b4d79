"""An hour's session: how long it takes to open, to go through in the review, and to export in each format.

    python bench/sessions.py [--minutes 60] [--formats csv,parquet,...] [--review-only] [--json FILE]

A made body does sets of squats, jumping jacks and presses at 30 frames a second, in 3D, judged by the real rules and
written into a store as the recorder writes it. `seconds` is the clock's, `cpu_s` the processor's: others on the
machine only make the clock slower. Other figures in the JSON file are left as they are.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reviewing import review_figures
from speed import machine
from sqlite_utils import Database

from export.formats import FORMATS, files_of, parse_formats
from mirror.demonstration import Person, keep_session
from mirror.report.session_folder import export_session
from mirror.store import members
from mirror.store.database import open_store
from mirror.store.recordings import recording

WHO = Person("Member 204", 1.78, ("squat", "jumping_jack", "shoulder_press"), 1, 1)
SET_S = 29.5
"""A set of that body and its rest, about, so that the session is no shorter than asked for."""


def long_session(store: Database, minutes: float) -> str:
    """Keep a session of at least so many minutes; returns its id."""
    member = members.add(store, WHO.name or "", WHO.height_m)
    sets = max(1, round(minutes * 60 / SET_S))
    return keep_session(store, WHO, member.id, 1.8e9, 0.5, 7, sets=sets)


def time_call(work: Callable[[], object]) -> dict[str, float]:
    """Seconds of a call, by the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return {
        "seconds": round(time.perf_counter() - clock, 2),
        "cpu_s": round(time.process_time() - processor, 2),
    }


def exports(
    store: Database, session_id: str, names: tuple[str, ...], out: Path
) -> dict[str, dict[str, float]]:
    """Each format by itself, as `mirror sessions export --format` writes it, without the bundle; the bundle alone."""
    found = {}
    for name in names:
        folder = out / name
        took = time_call(lambda f=folder, n=name: export_session(store, session_id, f, False, [n]))  # type: ignore[misc]
        size = sum((next(folder.iterdir()) / file).stat().st_size for file in files_of([name]))
        found[name] = {**took, "megabytes": round(size / 1e6, 1)}
    took = time_call(lambda: export_session(store, session_id, out / "bundle", True, []))
    bundle = next((out / "bundle").iterdir()) / "session.zip"
    return {**found, "bundle": {**took, "megabytes": round(bundle.stat().st_size / 1e6, 1)}}


def measure_session(minutes: float, names: tuple[str, ...], review_only: bool = False) -> dict[str, Any]:
    """All figures of one made session; those of the export are left out with `review_only`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mirror.db"
        store = open_store(path)
        session_id = long_session(store, minutes)
        # the first call loads what the later ones have
        whole = recording(store, session_id)
        return {
            "machine": machine(),
            "frames": len(whole.poses),
            "minutes": round(whole.length_s / 60, 1),
            "sets": len(whole.sets),
            "reps": len(whole.reps),
            "read": time_call(lambda: recording(store, session_id)),
            **({} if review_only else {"export": exports(store, session_id, names, Path(folder) / "out")}),
            "review": review_figures(path, session_id, Path(folder)),
        }


def main() -> None:
    """Measure, print, and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--formats", type=parse_formats, default=tuple(FORMATS))
    parser.add_argument("--review-only", action="store_true", help="leave the exports as they were measured")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = measure_session(given.minutes, given.formats, given.review_only)
    print(json.dumps(found, indent=2))
    if given.json is not None:
        kept = json.loads(given.json.read_text()) if given.json.is_file() else {}
        given.json.write_text(json.dumps({**kept, **found}, indent=2) + "\n")


if __name__ == "__main__":
    main()
