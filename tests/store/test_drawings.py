"""Drawings of a session: kept, taken along in its bundle, refused where they are none, erased with it."""

import json
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from kept import record_session
from msgspec.structs import replace

from mirror.store import members
from mirror.store.bundle import BundleError, write_bundle
from mirror.store.bundle_in import read_bundle
from mirror.store.corrections import (
    MEMBER,
    MOST_DRAWINGS,
    Drawing,
    correct,
    corrections,
    drawings,
    set_drawings,
)
from mirror.store.database import StoreError, open_store
from mirror.store.erasure import Erasure, erase

LINE = Drawing(kind="line", points=((1.0, 2.0), (3.5, 4.0)), start_s=0.5, end_s=1.5)
LABEL = Drawing(kind="label", points=((10.0, 20.0),), start_s=0.0, end_s=2.0, text="knees out")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror.db"


def test_what_is_drawn_is_read_back_in_order_and_replaced_whole(path: Path) -> None:
    one = record_session(path, seconds=2)
    with closing(open_store(path)) as store:
        set_drawings(store, one, [LINE, LABEL])
        assert drawings(store, one) == (LINE, LABEL)
        set_drawings(store, one, [LABEL])
        assert drawings(store, one) == (LABEL,)


def test_what_is_no_drawing_is_refused_and_nothing_changes(path: Path) -> None:
    one = record_session(path, seconds=2)
    with closing(open_store(path)) as store:
        set_drawings(store, one, [LINE])
        for wrong, said in (
            ([replace(LINE, points=((1.0, 1.0),))], "line has 2 to 2 points, not 1"),
            ([replace(LINE, end_s=0.1)], "before it begins"),
            ([LINE] * (MOST_DRAWINGS + 1), "at most 500"),
        ):
            with pytest.raises(StoreError, match=said):
                set_drawings(store, one, wrong)
        assert drawings(store, one) == (LINE,)
        with pytest.raises(StoreError, match="may have been erased"):
            set_drawings(store, "no such", [LINE])


def test_they_go_with_their_session_into_a_bundle_and_so_does_who_corrected(
    path: Path, tmp_path: Path
) -> None:
    one = record_session(path, seconds=2)
    with closing(open_store(path)) as store:
        set_drawings(store, one, [LINE, LABEL])
        correct(store, one, (1, "rep", 1), False, 5.0, "Jana")
        write_bundle(store, one, tmp_path / "one.zip")
    with closing(open_store(tmp_path / "other.db")) as other:
        assert read_bundle(other, tmp_path / "one.zip") == one
        assert drawings(other, one) == (LINE, LABEL)
        assert [(said.counts, said.made_by) for said in corrections(other, one)] == [(False, "Jana")]


def test_a_bundle_with_a_drawing_that_is_none_is_refused(path: Path, tmp_path: Path) -> None:
    one = record_session(path, seconds=2)
    with closing(open_store(path)) as store:
        set_drawings(store, one, [LINE])
        write_bundle(store, one, tmp_path / "one.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as whole, zipfile.ZipFile(tmp_path / "bad.zip", "w") as bad:
        for name in whole.namelist():
            data = whole.read(name)
            if name == "session.json":
                said = json.loads(data)
                said["drawings"][0]["points"] = [[1.0, 2.0]]
                data = json.dumps(said).encode()
            bad.writestr(name, data)
    with closing(open_store(tmp_path / "other.db")) as other, pytest.raises(BundleError, match="drawing 1"):
        read_bundle(other, tmp_path / "bad.zip")


def test_erasing_a_member_erases_what_was_drawn_over_their_sessions(path: Path) -> None:
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna").id
    one, guest = record_session(path, anna, seconds=2), record_session(path, None, started_at=2e9, seconds=2)
    with closing(open_store(path)) as store:
        set_drawings(store, one, [LABEL])
        set_drawings(store, guest, [LINE])
    erase(path, Erasure(members=(anna,)))
    with closing(open_store(path)) as store:
        assert drawings(store, one) == () and drawings(store, guest) == (LINE,)
        assert store.execute("SELECT count(*) FROM drawing").fetchone() == (1,)
    assert b"knees out" not in path.read_bytes()


def test_who_corrected_is_read_back(path: Path) -> None:
    one = record_session(path, seconds=2)
    with closing(open_store(path)) as store:
        correct(store, one, (1, "rep", 1), False, by=MEMBER)
        assert corrections(store, one)[0].made_by == MEMBER
