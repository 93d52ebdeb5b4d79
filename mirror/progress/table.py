"""Sets as a table, a line each: for spreadsheets."""

from __future__ import annotations

import csv
import io
import math
import time
from collections.abc import Sequence

from mirror.progress.past import PastSet

COLUMNS = (
    "date", "time", "exercise", "reps", "held_s", "load_kg", "volume_kg", "target_reps", "quality", "velocity_m_s",
    "energy", "seconds", "plan", "game", "points",
)  # fmt: skip


def table(sets: Sequence[PastSet]) -> str:
    """The lines as CSV, with a head; times are of this machine's zone."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(one) for one in sets)
    return text.getvalue()


def _row(one: PastSet) -> tuple[object, ...]:
    at = time.localtime(one.at)
    return (
        time.strftime("%Y-%m-%d", at),
        time.strftime("%H:%M", at),
        one.exercise,
        one.reps,
        round(one.held_s, 1),
        one.load_kg,
        one.volume_kg,
        one.target,
        round_known(one.quality, 3),
        round_known(one.velocity, 3),
        round(one.energy, 1),
        round(one.seconds, 1),
        one.plan,
        one.kind[1],
        one.points,
    )


def round_known(value: float, decimals: int = 1) -> float | None:
    """A number for a table: rounded, None where it is not known."""
    return None if math.isnan(value) else round(value, decimals)
