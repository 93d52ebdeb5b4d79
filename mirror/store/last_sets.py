"""A member's last sets of each exercise, as corrected: what the mirror shows beside today's."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from mirror.store.rows import from_json
from rules.results import Rep

SESSIONS = 200
"""So many sessions back are looked at."""


@dataclass(frozen=True, slots=True)
class LastSet:
    """`count` as corrected; `roms` and `qualities` of the repetitions that the rules counted and nobody refused."""

    count: int
    roms: tuple[float, ...]
    qualities: tuple[float, ...]


def last_sets(store: Database, member_id: str) -> dict[str, tuple[LastSet, ...]]:
    """Exercise -> the sets of the newest session that is over and has it, in order."""
    rows = store.execute(
        "SELECT s.exercise, s.session_id, s.id FROM workout_set s JOIN session v ON v.id = s.session_id"
        " WHERE v.id IN (SELECT id FROM session WHERE member_id = ? AND status = 'closed'"
        " ORDER BY number DESC LIMIT ?) AND s.exercise NOT IN ('', 'none')"
        " ORDER BY v.number DESC, s.number",
        [member_id, SESSIONS],
    ).fetchall()
    newest: dict[str, str] = {}
    found: dict[str, tuple[LastSet, ...]] = {}
    for exercise, session, set_id in rows:
        if newest.setdefault(exercise, session) != session:
            continue
        one = _set(store, set_id)
        if one.count:
            found[exercise] = (*found.get(exercise, ()), one)
    return found


def _set(store: Database, set_id: str) -> LastSet:
    rows = store.execute(
        "SELECT r.data FROM rep r LEFT JOIN correction c ON c.set_id = r.set_id AND c.kind = 'rep'"
        " AND c.number = r.number WHERE r.set_id = ? AND coalesce(c.counts, 1) = 1 ORDER BY r.number",
        [set_id],
    ).fetchall()
    reps = [from_json(Rep, data) for (data,) in rows]
    claimed = store.execute(
        "SELECT count(*) FROM correction WHERE set_id = ? AND kind = 'doubt' AND counts = 1", [set_id]
    ).fetchone()[0]
    return LastSet(len(reps) + claimed, tuple(rep.rom for rep in reps), tuple(rep.quality for rep in reps))
