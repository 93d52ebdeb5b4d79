"""A session of the store becomes a recording without loss."""

from pathlib import Path

import pytest

from mirror.store.database import StoreError, open_store
from mirror.store.recordings import recording
from tests.store.kept import DOUBT, HOLD, REP, record_session


def test_all_of_a_session_is_in_its_recording(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    kept = record_session(path, seconds=3)
    store = open_store(path)
    found = recording(store, kept)
    assert (found.kind, found.title, found.size, len(found.poses)) == (
        "session",
        "Session 1",
        (1280, 720),
        90,
    )
    assert found.reps == (REP,)
    assert found.doubts == (DOUBT,)
    assert found.sets[0].holds == (HOLD,)
    assert (found.sets[0].title, found.sets[0].end_s, found.began_at) == ("Squat", 3.0, 1e9)


def test_a_set_that_is_still_on_ends_where_the_session_does(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"
    kept = record_session(path, seconds=2, still_on=True)
    store = open_store(path)
    store.execute("UPDATE workout_set SET end_s = NULL")
    found = recording(store, kept, poses=False)
    assert found.sets[0].end_s == found.length_s
    assert len(found.poses) == 0


def test_an_unknown_session_is_said(tmp_path: Path) -> None:
    store = open_store(tmp_path / "mirror.db")
    with pytest.raises(StoreError, match="no such session"):
        recording(store, "0" * 32)
