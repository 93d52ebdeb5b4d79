"""Erasing from the copies of the store: its backups in every folder they were made to, and stores set aside."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from mirror.store import ledger
from mirror.store.backup import clear_parts
from mirror.store.candidates import address, backups
from mirror.store.errors import FullDiskError
from mirror.store.explaining import explain
from mirror.store.private import make_private_file


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to be erased: sessions, members with all their sessions, and pictures of members; all by their ids."""

    sessions: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    pictures_of: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sessions or self.members or self.pictures_of)


def aside(store: Path) -> list[Path]:
    """Stores that were set aside when a backup took their place; a log of one only where that one is not there."""
    found = {path for path in store.parent.glob(f"{glob_escaped(store.name)}.aside-*") if path.is_file()}
    logs = {path for path in found if re.search(r"-(wal|shm|journal)$", path.name)}
    alone = {log for log in logs if log.with_name(log.name.rsplit("-", 1)[0]) not in found}
    return sorted((found - logs) | alone)


def glob_escaped(name: str) -> str:
    """A name that means itself to `glob`."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def scrub_copies(store: Path, folders: Iterable[Path], what: Erasure) -> list[str]:
    """Erase from every copy; returns a line for each that still has it. One that fails stops no other."""
    problems = []
    for folder in folders:
        try:
            problems += _scrub_folder(store, folder, what)
        except OSError as error:
            problems.append(
                f"{folder}: the copies there cannot be read ({error.strerror}): {_GONE} {folder}`"
            )
    for part in store.parent.glob(f".{glob_escaped(store.name)}.*part*"):
        part.unlink(missing_ok=True)
    return problems + [line for copy in aside(store) if (line := _scrub_copy(copy, what))]


_GONE = "connect it and do it again, or say that they are no more: `mirror sessions erase --gone"


def _scrub_folder(store: Path, folder: Path, what: Erasure) -> list[str]:
    if ledger.reachable(store, folder):
        clear_parts(folder)
        return [line for copy in backups(folder) if (line := _scrub_copy(copy, what))]
    if not ledger.knows(store, folder):
        return []
    return [f"{folder}: the copies that were made there cannot be reached: {_GONE} {folder}`"]


def delete(store: sqlite3.Connection, what: Erasure) -> None:
    """Delete the rows, their content overwritten; to be called in a transaction. The store may be an older one."""
    store.execute("PRAGMA secure_delete = ON")
    session = _table_of_sessions(store)
    store.executemany(f"DELETE FROM {session} WHERE id = ?", [(each,) for each in what.sessions])
    store.executemany("DELETE FROM member WHERE id = ?", [(each,) for each in what.members])
    store.executemany(
        f"DELETE FROM picture WHERE {session}_id IN (SELECT id FROM {session} WHERE member_id = ?)",
        [(each,) for each in what.pictures_of],
    )


def _table_of_sessions(store: sqlite3.Connection) -> str | None:
    """What the table is called in this store, and the columns `…_id` that refer to it; None where there is none yet.

    Copies stay as the mirror of their day left them, which can use them again: until migration 11 it was `visit`.
    """
    tables = {row[0] for row in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return next((name for name in ("session", "visit") if name in tables), None)


def _scrub_copy(path: Path, what: Erasure) -> str | None:
    """Rewrite a copy without what is to be erased; a line where that fails, and it stays as it was."""
    part = path.with_name(f".{path.name}.part")
    try:
        _scrub(path, part, what)
    except (sqlite3.Error, OSError) as error:
        said = explain(path, error)
        if isinstance(said, FullDiskError):
            return f"{said} (it takes {path.stat().st_size / 1e6:.0f} MB)"
        return f"{path}: the backup could not be rewritten ({error}); delete it"
    finally:
        for end in ("", "-journal", "-wal"):
            with suppress(OSError):
                part.with_name(f"{part.name}{end}").unlink(missing_ok=True)
    return None


def _scrub(path: Path, part: Path, what: Erasure) -> None:
    if path.with_name(f"{path.name}-wal").exists():
        # somebody opened the copy and wrote: its log belongs into it before it is replaced
        with closing(sqlite3.connect(path)) as kept:
            kept.execute("PRAGMA journal_mode = DELETE")
    make_private_file(part)
    with closing(sqlite3.connect(address(path), uri=True)) as kept:
        if not holds(kept, what):
            return
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            kept.backup(copy)
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA foreign_keys = ON")
        delete(copy, what)
        copy.execute("VACUUM")
    part.replace(path)


def holds(store: sqlite3.Connection, what: Erasure) -> bool:
    """Whether a copy has any of it; one from before sessions were recorded has none."""
    session = _table_of_sessions(store)
    if session is None:
        return False
    found = 0
    # the + has the table itself read: the index of a damaged copy may not know what the table has
    for table, column, ids in (
        (session, "id", what.sessions),
        (session, "member_id", what.members),
        ("member", "id", what.members),
        (f"picture JOIN {session} ON {session}.id = {session}_id", "member_id", what.pictures_of),
    ):
        found += sum(
            store.execute(f"SELECT count(*) FROM {table} WHERE +{column} = ?", [each]).fetchone()[0]
            for each in ids
        )
    return found > 0


def marks(values: Sequence[str]) -> str:
    """Question marks for a list in SQL."""
    return ", ".join("?" * len(values))
