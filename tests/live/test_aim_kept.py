"""What a set was done with reaches the store: weight, target, plan and the velocity of each repetition."""

from __future__ import annotations

from pathlib import Path

import pytest
import stick_figure as figure

from mirror.live.analyst import Analyst
from mirror.live.session_log import SessionLog
from mirror.progress.past import past
from mirror.store import members, session_writer
from mirror.store.database import open_store, transaction
from mirror.store.session_writer import Aim, NewSession
from mirror.store.sessions import session

AIM = Aim(60.0, 8, "legs")


def squats_kept(path: Path, finish: bool) -> str:
    """Two squats as the analysis thread sees them, written as they come; cut off in the set, or ended well."""
    store = open_store(path)
    anna = members.add(store, "Anna", 1.75)
    analyst, sequence = Analyst("squat"), figure.squats(2, yaw=90)
    analyst.height_m, analyst.aim = 1.75, AIM
    session = NewSession(session_writer.new_id(), anna.id, 1e9, (0, 0))
    notes, writes = SessionLog(session), []
    analyst.begin_set()
    for i in range(len(sequence)):
        said = analyst.see(sequence.pose(i), sequence.size or figure.SIZE)
        writes += notes.see(said, analyst.counts)
    if finish:
        ended = analyst.end_set()
        assert ended is not None
        writes += notes.end_set(ended)[1] + notes.end()
    for write in writes:
        with transaction(store):
            write.to(store.conn)
    if not finish:
        with transaction(store):
            session_writer.recover(store.conn)
    store.close()
    return session.id


@pytest.mark.parametrize("finish", [True, False], ids=["ended", "cut off"])
def test_a_set_is_kept_with_what_it_was_done_with(tmp_path: Path, finish: bool) -> None:
    path = tmp_path / "mirror.db"
    kept = squats_kept(path, finish)
    store = open_store(path)
    (one,) = session(store, kept, poses=False).sets
    assert (one.load_kg, one.target_reps, one.plan, len(one.reps)) == (60.0, 8, "legs", 2)
    assert len(one.velocities) == 2 and all(0.4 < value < 1.0 for value in one.velocities)
    member = members.find_member(store, "Anna").id
    (done,) = past(store, member, 1e9 + 100)
    assert (done.load_kg, done.target, done.volume_kg, done.plan) == (60.0, 8, 120.0, "legs")
