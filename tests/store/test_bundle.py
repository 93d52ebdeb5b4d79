"""A session in one file: another mirror takes it in without loss, and nothing that is no bundle."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from kept import REP, record_session

from mirror.store import members
from mirror.store.bundle import schema, write_bundle
from mirror.store.bundle_in import read_bundle
from mirror.store.database import StoreError, open_store
from mirror.store.sessions import Session, session, sessions

SCHEMA = Path(__file__).parents[2] / "docs" / "session-bundle.schema.json"


def raw(path: Path, session_id: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a session, but for the number that is each store's own."""
    store = open_store(path)
    found = {}
    for table in ("session", "workout_set", "cue", "pose_chunk", "picture"):
        columns = [c for c in store[table].columns_dict if (table, c) != ("session", "number")]
        column = "id" if table == "session" else "session_id"
        query = f"SELECT {', '.join(columns)} FROM {table} WHERE {column} = ? ORDER BY 1, 2"
        found[table] = store.execute(query, [session_id]).fetchall()
    for table in ("rep", "doubt", "hold"):
        query = f"SELECT t.* FROM {table} t JOIN workout_set s ON s.id = set_id WHERE session_id = ? ORDER BY 1, 2"
        found[table] = store.execute(query, [session_id]).fetchall()
    return found


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "here" / "mirror.db"


@pytest.fixture
def there(tmp_path: Path) -> Path:
    return tmp_path / "there" / "mirror.db"


@pytest.fixture
def bundle(here: Path, tmp_path: Path) -> Path:
    anna = members.add(open_store(here), "Anna", 1.7, pictures=True)
    kept = record_session(here, anna.id)
    store = open_store(here)
    store["picture"].insert({"session_id": kept, "time_s": 1.5, "jpeg": b"\xff\xd8jpeg"})
    write_bundle(store, kept, tmp_path / "anna.zip")
    return tmp_path / "anna.zip"


def test_another_mirror_takes_it_in_without_loss(
    here: Path, there: Path, bundle: Path, tmp_path: Path
) -> None:
    record_session(there)
    taken = read_bundle(open_store(there), bundle)
    assert raw(there, taken) == raw(here, taken)
    (row,) = sessions(open_store(there), member="Anna")
    assert (row.number, row.id) == (2, taken)
    write_bundle(open_store(there), taken, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes()[:4] == b"PK\x03\x04"
    with zipfile.ZipFile(bundle) as first, zipfile.ZipFile(tmp_path / "again.zip") as second:
        assert {name: first.read(name) for name in first.namelist()} == {
            name: second.read(name) for name in second.namelist()
        }


def test_what_was_taken_in_can_be_read(there: Path, bundle: Path) -> None:
    store = open_store(there)
    found: Session = session(store, read_bundle(store, bundle))
    assert found.sets[0].reps == (REP,)
    assert len(found.poses) == 90
    assert found.summary.member == "Anna"


def test_seconds_with_and_without_metres_come_as_they_were(here: Path, there: Path, tmp_path: Path) -> None:
    kept = record_session(here, metres=(1, 2))
    write_bundle(open_store(here), kept, tmp_path / "guest.zip")
    taken = read_bundle(open_store(there), tmp_path / "guest.zip")
    assert raw(there, taken) == raw(here, taken)
    first, second = (session(open_store(path), kept).poses.angle_sd for path in (here, there))
    assert first is not None and second is not None
    assert np.isnan(second[:30]).all() and np.array_equal(second[30:], first[30:])
    assert np.isfinite(second[30:]).all()


def test_a_bundle_that_states_impossible_deviations_is_refused(
    here: Path, there: Path, tmp_path: Path
) -> None:
    write_bundle(open_store(here), record_session(here, metres=(1,)), tmp_path / "whole.zip")
    buffer = io.BytesIO()
    np.save(buffer, np.full((90, 30), 181.0, np.float32))
    with (
        zipfile.ZipFile(tmp_path / "whole.zip") as whole,
        zipfile.ZipFile(tmp_path / "bent.zip", "w") as bent,
    ):
        for name in whole.namelist():
            bent.writestr(name, buffer.getvalue() if name == "angle_sd.npy" else whole.read(name))
    with pytest.raises(StoreError, match=r"angle_sd\.npy has numbers beyond 0 to 180"):
        read_bundle(open_store(there), tmp_path / "bent.zip")


def test_a_guest_stays_a_guest(here: Path, there: Path, tmp_path: Path) -> None:
    kept = record_session(here)
    write_bundle(open_store(here), kept, tmp_path / "guest.zip")
    taken = read_bundle(open_store(there), tmp_path / "guest.zip")
    assert session(open_store(there), taken).summary.member is None
    assert raw(there, taken) == raw(here, taken)


def test_a_session_is_taken_in_once(here: Path, bundle: Path) -> None:
    with pytest.raises(StoreError, match="here already"):
        read_bundle(open_store(here), bundle)


def test_a_name_that_is_taken_gets_a_number(there: Path, bundle: Path) -> None:
    members.add(open_store(there), "Anna")
    read_bundle(open_store(there), bundle)
    assert [member.name for member in members.members(open_store(there))] == ["Anna", "Anna (2)"]


def test_a_member_who_is_known_is_the_same(here: Path, there: Path, bundle: Path, tmp_path: Path) -> None:
    read_bundle(open_store(there), bundle)
    anna = members.find_member(open_store(here), "Anna")
    again = record_session(here, anna.id)
    write_bundle(open_store(here), again, tmp_path / "again.zip")
    read_bundle(open_store(there), tmp_path / "again.zip")
    assert len(members.members(open_store(there))) == 1
    assert len(sessions(open_store(there), member="Anna")) == 2


def test_a_session_that_is_on_is_not_exported(here: Path, tmp_path: Path) -> None:
    on = record_session(here, still_on=True)
    with pytest.raises(StoreError, match="still on"):
        write_bundle(open_store(here), on, tmp_path / "on.zip")


def changed(bundle: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A bundle with some members exchanged."""
    with zipfile.ZipFile(bundle) as file:
        held = {name: file.read(name) for name in file.namelist()}
    change(held)
    out = bundle.with_name("changed.zip")
    with zipfile.ZipFile(out, "w") as file:
        for name, data in held.items():
            file.writestr(name, data)
    return out


def document(held: dict[str, bytes], **changes: object) -> None:
    held["session.json"] = json.dumps(json.loads(held["session.json"]) | changes).encode()


def pickled(held: dict[str, bytes]) -> None:
    buffer = io.BytesIO()
    np.save(buffer, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    held["xy.npy"] = buffer.getvalue()


def shorter(held: dict[str, bytes]) -> None:
    buffer = io.BytesIO()
    np.save(buffer, np.load(io.BytesIO(held["score.npy"]))[:-1])
    held["score.npy"] = buffer.getvalue()


def half_a_rep(held: dict[str, bytes]) -> None:
    sets = json.loads(held["session.json"])["sets"]
    sets[0]["reps"] = [{"rep": 1, "exercise": "squat"}]
    document(held, sets=sets)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda held: held.pop("session.json"), "session.json"),
        (lambda held: held.pop("time.npy"), "time.npy"),
        (lambda held: document(held, version=0), "version"),
        (lambda held: document(held, format="something else"), "format"),
        (lambda held: document(held, id="../../etc"), r"\$\.id"),
        (lambda held: document(held, status="open"), "status"),
        (lambda held: document(held, keypoints=["nose"]), "thirty"),
        (half_a_rep, "not a whole Rep"),
        (pickled, "pickle"),
        (shorter, r"score.npy has shape \(89, 30\)"),
    ],
)
def test_what_is_no_whole_bundle_is_refused_and_leaves_nothing(
    there: Path, bundle: Path, change: Callable[[dict[str, bytes]], None], said: str
) -> None:
    with pytest.raises(StoreError, match=f"changed.zip: not a whole session bundle: .*{said}"):
        read_bundle(open_store(there), changed(bundle, change))
    store = open_store(there)
    assert sessions(store) == []
    assert members.members(store) == []


def test_a_file_that_is_no_zip_is_refused(there: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"no zip")
    with pytest.raises(StoreError, match="not a whole session bundle"):
        read_bundle(open_store(there), tmp_path / "a.zip")


def test_a_bundle_that_unpacks_to_too_much_is_refused(
    there: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mirror.store.bundle_in.MOST_BYTES", 10_000)
    with pytest.raises(StoreError, match="unpacks to more than"):
        read_bundle(open_store(there), bundle)


def test_the_published_schema_is_that_of_the_types() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()
