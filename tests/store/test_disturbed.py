"""Erasing, copying and restoring, killed and failing at each step in turn: gone in the end, and nothing else lost."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest
from disturbed import failed_at, killed_at
from kept import record_session

from mirror.store import members
from mirror.store.backup import backup, prune, restore
from mirror.store.database import StoreError, open_store
from mirror.store.erasure import Erasure, erase, resume
from mirror.store.ledger import backups, find_fault, find_parts, folder_of
from mirror.store.sessions import sessions

DAYS = (date(2026, 5, 1), date(2026, 5, 2))
EVERY = int(os.environ.get("MIRROR_FUZZ_STEPS", "4"))
"""Every so many-th step is disturbed; all of them by `make fuzz`."""
Disturb = Callable[[int, Callable[[], None]], bool]
disturbances = pytest.mark.parametrize("disturb", [killed_at, failed_at])


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A store with Anna, who goes, and Bert, who stays; each has a session, and both are in two copies."""
    path = tmp_path / "whole" / "mirror.db"
    with closing(open_store(path)) as store:
        anna, bert = members.add(store, "Anna Secretname"), members.add(store, "Bert Staysname")
    record_session(path, anna.id, seconds=1)
    for day in DAYS:
        backup(path, folder_of(path), day)
    record_session(path, bert.id, seconds=1)
    return path


def fresh(made: Path, to: Path) -> Path:
    """The same store, its copies and its ledger at another place."""
    import shutil

    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(made.parent, to)
    ledger = to / "mirror.db.ledger"
    ledger.write_text(ledger.read_text().replace(str(made.parent), str(to)))
    return to / made.name


def quietly(act: Callable[[], object]) -> Callable[[], None]:
    """An act whose errors in words are fine."""

    def tried() -> None:
        with suppress(StoreError):
            act()

    return tried


def everything(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def disturbed(made: Path, to: Path, disturb: Disturb, act: Callable[[Path], object]) -> list[Path]:
    """Stores in which `act` was disturbed at each step, one after the other; none where it came to its end."""
    step, found = 1, []
    while True:
        path = fresh(made, to / f"{step}")
        if not disturb(step, quietly(lambda path=path: act(path))):
            return found
        found.append(path)
        step += EVERY


@disturbances
def test_an_erasure_is_finished_wherever_it_was_disturbed(
    made: Path, tmp_path: Path, disturb: Disturb
) -> None:
    with closing(open_store(made)) as store:
        anna = members.find_member(store, "Anna Secretname")
        gone = sessions(store, anna.id)[0].id
    stores = disturbed(made, tmp_path, disturb, lambda path: erase(path, Erasure(members=(anna.id,))))
    assert len(stores) * EVERY > 40
    for path in stores:
        begun = resume(path)
        with closing(open_store(path)) as store:
            names = [member.name for member in members.members(store)]
        assert begun or names in (["Anna Secretname", "Bert Staysname"], ["Bert Staysname"])
        if "Anna Secretname" in names:
            assert erase(path, Erasure(members=(anna.id,))) == 1
        left = everything(path.parent)
        assert not [trace for trace in (b"Anna Secretname", anna.id.encode(), gone.encode()) if trace in left]
        assert all(find_fault(copy) is None for copy in backups(folder_of(path)))
        assert len(backups(folder_of(path))) == 2 and b"Bert Staysname" in left
        assert not find_parts(folder_of(path))


@disturbances
def test_a_copy_is_whole_or_not_there(made: Path, tmp_path: Path, disturb: Disturb) -> None:
    third = date(2026, 5, 3)
    stores = disturbed(made, tmp_path, disturb, lambda path: backup(path, folder_of(path), third))
    assert len(stores) * EVERY > 10
    for path in stores:
        there = backups(folder_of(path))
        assert len(there) in (2, 3) and all(find_fault(copy) is None for copy in there)
        assert backup(path, folder_of(path), third) in backups(folder_of(path))
        assert prune(path, folder_of(path), third, 1) == there[:1]
        assert not find_parts(folder_of(path)) and len(both(path)) == 2


@disturbances
@pytest.mark.parametrize("damaged", [False, True])
def test_restoring_leaves_the_store_before_or_the_copy(
    made: Path, tmp_path: Path, disturb: Disturb, damaged: bool
) -> None:
    if damaged:
        spoil(made)
    copy = folder_of(made) / f"mirror-{DAYS[1]}.db"
    stores = disturbed(made, tmp_path, disturb, lambda path: restore(path, folder_of(path) / copy.name))
    assert len(stores) * EVERY > 25
    for path in stores:
        if not damaged:
            assert len(both(path)) in (1, 2)
        done = restore(path, folder_of(path) / copy.name)
        assert len(both(path)) == done.sessions == 1
        assert done.aside is not None and done.aside.exists()
        assert not list(path.parent.glob(".*restore*"))


def both(path: Path) -> list[str]:
    """Ids of the sessions of a store that can be read; one that cannot is an error."""
    with closing(open_store(path)) as store:
        return [row.id for row in sessions(store)]


def spoil(path: Path) -> None:
    """Damage the first page, as a bad sector does."""
    with closing(sqlite3.connect(path)) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.write(b"\xff" * 4096)
