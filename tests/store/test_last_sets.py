"""What a member did last time: the newest session that is over and has the exercise, as corrected."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from kept import DOUBT, REP
from kept import record_session as kept_session
from sqlite_utils import Database

from mirror.flow.session import Known, KnownMember
from mirror.progress.past import PastSet, past
from mirror.store import session_writer
from mirror.store.corrections import correct, corrections
from mirror.store.database import open_store, transaction
from mirror.store.members import add
from mirror.ui.memories import Memories
from rules.results import WorkoutSet

NOW = 5e9


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror.db"


@pytest.fixture
def store(path: Path) -> Database:
    return open_store(path)


def last_set(store: Database, member_id: str, number: int = 1) -> PastSet | None:
    return Known(past(store, member_id, NOW, since_s=NOW, running=False)).last_set("squat", number)


def test_the_newest_session_of_the_member_that_is_over_is_taken(store: Database, path: Path) -> None:
    anna, ben = add(store, "Anna"), add(store, "Ben")
    kept_session(path, anna.id, 1e9)
    newest = kept_session(path, anna.id, 2e9)
    kept_session(path, anna.id, 3e9, still_on=True)
    kept_session(path, ben.id, 4e9)
    more = tuple(replace(REP, rep=i + 1, rom=80.0 + i, quality=0.8) for i in range(3))
    (set_id,) = store.execute("SELECT id FROM workout_set WHERE session_id = ?", [newest]).fetchone()
    with transaction(store):
        session_writer.put_counts(
            store.conn, WorkoutSet(1, "squat", "Squat", 0.0, 3.0, more, (DOUBT,), id=set_id)
        )
    one = last_set(store, anna.id)
    assert one is not None and one.session == newest
    assert [(rep.rom, rep.quality) for rep in one.counted] == [(80.0, 0.8), (81.0, 0.8), (82.0, 0.8)]
    assert last_set(store, "nobody") is None


def test_it_is_as_the_trainer_corrected_it(store: Database, path: Path) -> None:
    anna = add(store, "Anna")
    session = kept_session(path, anna.id)
    correct(store, session, (1, "doubt", 1), True)
    both = last_set(store, anna.id)
    assert both is not None and both.reps == 2
    correct(store, session, (1, "rep", 1), False)
    one = last_set(store, anna.id)
    assert one is not None and one.reps == 1 and REP.rom not in [rep.rom for rep in one.counted]


def test_what_a_member_claims_is_a_correction_beside_what_the_rules_said(store: Database, path: Path) -> None:
    session = kept_session(path)
    (set_id,) = store.execute("SELECT id FROM workout_set").fetchone()
    with transaction(store):
        session_writer.put_claim(store.conn, set_id, 1, 5.0)
        session_writer.put_claim(store.conn, set_id, 1, 6.0)
        session_writer.put_claim(store.conn, set_id, 7, 6.0)
    (said,) = corrections(store, session)
    assert (said.key, said.counts, said.made_at) == ((1, "doubt", 1), True, 6.0)
    assert store.execute("SELECT count(*) FROM doubt").fetchone()[0] == 1


def test_the_history_is_read_beside_the_screen_s_thread(
    store: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRROR_STORE", str(path))
    anna = add(store, "Anna")
    kept_session(path, anna.id, time.time() - 100.0)
    memories, member = Memories(), KnownMember(anna.id, "Anna", "")
    memories.look(member)
    memories.stop()
    known = memories.recall(member)
    last = known.last_set("squat", 1)
    assert last is not None and [(rep.rom, rep.quality) for rep in last.counted] == [(REP.rom, REP.quality)]
    assert known.last_set("squat", 5) == known.last_set("squat", 1) and known.last_set("plank", 1) is None
    assert memories.recall(None).last_set("squat", 1) is None, "a guest sees nobody's last time"
