"""What a trainer says of a session stands beside what the rules said, travels with it, and is erased with it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from kept import record_session
from sqlite_utils import Database

from mirror.store import members
from mirror.store.bundle import write_bundle
from mirror.store.bundle_in import read_bundle
from mirror.store.corrections import Correction, correct, corrections, count_corrected, note, set_note
from mirror.store.database import StoreError, open_store
from mirror.store.erasure import Erasure, erase
from mirror.store.recordings import recording
from mirror.store.sessions import session, sessions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror.db"


@pytest.fixture
def store(path: Path) -> Database:
    return open_store(path)


def test_a_doubt_becomes_a_repetition_and_the_rules_word_stays(path: Path, store: Database) -> None:
    kept = record_session(path)
    correct(store, kept, (1, "doubt", 1), True, 5.0)
    assert corrections(store, kept) == (Correction(1, "doubt", 1, True, 5.0),)
    (row,) = sessions(store)
    assert (row.reps, row.reps_as_counted, row.doubts, row.doubts_as_counted) == (2, 1, 0, 1)
    correct(store, kept, (1, "rep", 1), False, 6.0)
    (row,) = sessions(store)
    assert (row.reps, row.reps_as_counted, row.corrected) == (1, 1, 2), (
        "one added, one refused: not untouched"
    )
    correct(store, kept, (1, "rep", 1), None)
    found = session(store, kept).sets[0]
    assert (len(found.reps), len(found.doubts)) == (1, 1)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ([("doubt", True)], 2),
        ([("doubt", False)], 1),
        ([("rep", False)], 0),
        ([("rep", True)], 1),
        ([("rep", False), ("doubt", True)], 1),
    ],
)
def test_counts_follow_the_corrections(
    path: Path, store: Database, said: list[tuple[str, bool]], count: int
) -> None:
    kept = record_session(path)
    for kind, counts in said:
        correct(store, kept, (1, kind, 1), counts)
    assert (sessions(store)[0].reps, sessions(store)[0].reps_as_counted) == (count, 1)
    assert count_corrected(1, corrections(store, kept)) == count


def test_the_last_word_holds_and_can_be_taken_back(path: Path, store: Database) -> None:
    kept = record_session(path)
    correct(store, kept, (1, "doubt", 1), True)
    correct(store, kept, (1, "doubt", 1), False)
    assert [one.counts for one in corrections(store, kept)] == [False]
    correct(store, kept, (1, "doubt", 1), None)
    assert corrections(store, kept) == ()


@pytest.mark.parametrize(
    "key", [(2, "doubt", 1), (1, "doubt", 2), (1, "hold", 1), (1, "rep; DROP TABLE rep", 1)]
)
def test_what_is_not_there_cannot_be_corrected(
    path: Path, store: Database, key: tuple[int, str, int]
) -> None:
    kept = record_session(path)
    with pytest.raises(StoreError):
        correct(store, kept, key, True)
    assert corrections(store, kept) == ()


def test_a_note_is_kept_changed_and_taken_away(path: Path, store: Database) -> None:
    kept = record_session(path)
    set_note(store, kept, "  knees in  ")
    set_note(store, kept, "Knie nach außen 🙂")
    assert note(store, kept) == recording(store, kept).note == "Knie nach außen 🙂"
    set_note(store, kept, " ")
    assert note(store, kept) == ""
    with pytest.raises(StoreError, match="at most 4000"):
        set_note(store, kept, "x" * 4001)
    with pytest.raises(StoreError, match="no such session"):
        set_note(store, "f" * 32, "text")


def reviewed(path: Path, tmp_path: Path) -> tuple[str, Path]:
    kept = record_session(path)
    store = open_store(path)
    correct(store, kept, (1, "rep", 1), False, 6.0)
    correct(store, kept, (1, "doubt", 1), True, 5.0)
    set_note(store, kept, "see the knees", 7.0)
    write_bundle(store, kept, tmp_path / "one.zip")
    return kept, tmp_path / "one.zip"


def test_a_bundle_carries_them(path: Path, tmp_path: Path) -> None:
    kept, bundle = reviewed(path, tmp_path)
    there = open_store(tmp_path / "there.db")
    assert read_bundle(there, bundle) == kept
    for table, column in (("correction", "set_id"), ("review_note", "session_id")):
        query = f"SELECT * FROM {table} ORDER BY {column}, 2, 3"
        assert there.execute(query).fetchall() == open_store(path).execute(query).fetchall()
    assert note(there, kept) == "see the knees"
    write_bundle(there, kept, tmp_path / "two.zip")
    with zipfile.ZipFile(bundle) as one, zipfile.ZipFile(tmp_path / "two.zip") as two:
        assert one.read("session.json") == two.read("session.json")


def rewritten(bundle: Path, **changes: object) -> Path:
    """The bundle with fields of its document changed; None takes one away."""
    with zipfile.ZipFile(bundle) as file:
        held = {name: file.read(name) for name in file.namelist()}
    document = json.loads(held["session.json"]) | changes
    gone = {name for name, value in changes.items() if value is None}
    held["session.json"] = json.dumps({k: v for k, v in document.items() if k not in gone}).encode()
    with zipfile.ZipFile(bundle, "w") as file:
        for name, data in held.items():
            file.writestr(name, data)
    return bundle


def test_a_bundle_from_before_there_were_corrections_is_taken_in(path: Path, tmp_path: Path) -> None:
    kept, bundle = reviewed(path, tmp_path)
    there = open_store(tmp_path / "there.db")
    assert read_bundle(there, rewritten(bundle, corrections=None, review_note=None)) == kept
    assert (corrections(there, kept), note(there, kept)) == ((), "")


ONE = {"set": 1, "kind": "doubt", "number": 1, "counts": True, "made_at": 1.0}


@pytest.mark.parametrize(
    "wrong", [[{**ONE, "number": 9}], [{**ONE, "set": 4}], [ONE, ONE], [{**ONE, "kind": "hold"}]]
)
def test_corrections_of_what_is_not_there_are_refused_whole(
    path: Path, tmp_path: Path, wrong: list[dict[str, object]]
) -> None:
    _, bundle = reviewed(path, tmp_path)
    there = open_store(tmp_path / "there.db")
    with pytest.raises(StoreError, match="not a whole session bundle"):
        read_bundle(there, rewritten(bundle, corrections=wrong))
    assert sessions(there) == []


def test_they_are_erased_with_the_session(path: Path, tmp_path: Path) -> None:
    anna = members.add(open_store(path), "Anna")
    kept = record_session(path, anna.id)
    store = open_store(path)
    correct(store, kept, (1, "doubt", 1), True)
    set_note(store, kept, "secret-word-of-the-trainer")
    store.close()
    erase(path, Erasure(sessions=(kept,)))
    after = open_store(path)
    assert after.execute("SELECT count(*) FROM correction").fetchone() == (0,)
    assert b"secret-word-of-the-trainer" not in b"".join(
        file.read_bytes() for file in path.parent.iterdir() if file.is_file()
    )
