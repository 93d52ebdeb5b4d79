"""Erasing: out of the tables, the free pages, the write-ahead log, and every copy.

What is to be erased is written down first, in the ledger beside the store, and crossed out when nothing has
it any more: what disturbs an erasure, a reader, a damaged copy, a full disk or `kill -9`, puts it off until
the next start.

Deleted content is overwritten (`secure_delete`), files are rewritten without it (VACUUM), and the log is
emptied. What a file system or a flash drive keeps of blocks that it once held is beyond this program: see
docs/privacy.md.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import msgspec
from sqlite_utils import Database

from mirror.store import disk, ledger
from mirror.store.backup import clear_parts
from mirror.store.database import StoreError, explain, explaining, open_store, transaction
from mirror.store.disk import FullDiskError, make_private_file
from mirror.store.ledger import Pending, backups, folders_of, read_only_address
from mirror.store.session_writer import settle


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
        problem = explain(path, error)
        if isinstance(problem, FullDiskError):
            return f"{problem} (it takes {path.stat().st_size / 1e6:.0f} MB)"
        return f"{path}: the backup could not be rewritten ({error}); delete it"
    finally:
        for end in ("", "-journal", "-wal"):
            with suppress(OSError):
                part.with_name(f"{part.name}{end}").unlink(missing_ok=True)
    return None


def _scrub(path: Path, part: Path, what: Erasure) -> None:
    if path.with_name(f"{path.name}-wal").exists():
        # somebody opened the copy and wrote: its log belongs into it before it is replaced
        with closing(sqlite3.connect(path)) as source:
            source.execute("PRAGMA journal_mode = DELETE")
    make_private_file(part)
    with closing(sqlite3.connect(read_only_address(path), uri=True)) as source:
        if not holds(source, what):
            return
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            source.backup(copy)
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


HOUR_S, DAY_S = 3600.0, 86400.0
AHEAD_S = HOUR_S
"""A session that began so much later than now was recorded by a wrong clock."""


class UnfinishedError(StoreError):
    """Something still has what is to be erased: a line each. `sessions` are gone from the store already."""

    def __init__(self, problems: Sequence[str], sessions: int = 0) -> None:
        super().__init__("\n".join(problems))
        self.sessions = sessions


def find_expired(store: Database, now: float, guest_hours: float, member_days: float) -> Erasure:
    """Sessions that have been stored for as long as they may be; `now` is Unix time. 0 days: members' stay.

    A guest's session that a wrong clock dated in the future is due at once; a member's when the next session is whose
    date can be: it was not later than that one.
    """
    over = "status <> 'open' AND member_id IS"
    rows = store.execute(
        f"SELECT id FROM session WHERE {over} NULL AND (started_at + length_s <= ? OR started_at > ?)",
        [now - guest_hours * HOUR_S, now + AHEAD_S],
    ).fetchall()
    if member_days:
        later = "(SELECT min(l.started_at) FROM session l WHERE l.number > v.number AND l.started_at <= ?)"
        rows += store.execute(
            f"SELECT id FROM session v WHERE {over} NOT NULL AND"
            f" CASE WHEN started_at > ? THEN {later} ELSE started_at + length_s END <= ?",
            [now + AHEAD_S, now + AHEAD_S, now - member_days * DAY_S],
        ).fetchall()
    return Erasure(sessions=tuple(row[0] for row in rows))


def erase(path: Path, what: Erasure, folders: Iterable[Path] = (), labels: Sequence[str] = ()) -> int:
    """Erase from the store at `path` and all its copies, also those in `folders`; returns how many sessions went.

    `labels` are the names by which the same may be asked for again (see `begun`). Raises StoreError where nothing was
    begun, for a session that is on; UnfinishedError where something still has it: `resume` goes on from there.
    """
    with ledger.hold_ledger(path), explaining(path), disk.use_reserve(path):
        with closing(open_store(path, keep_reserve=False)) as store:
            settle(path, store)
            going = _sessions(store, what)
            still_on = store.execute(
                f"SELECT count(*) FROM session WHERE status = 'open' AND id IN ({marks(going)})", going
            ).fetchone()[0]
        if still_on:
            raise StoreError("the session is still on: end it at the mirror, then erase")
        _write_down(path, what, labels)
        problems = _finish(path, folders)
    if problems:
        raise UnfinishedError(problems, len(going))
    return len(going)


def resume(path: Path, folders: Iterable[Path] = (), wait_s: float = ledger.WAIT_S) -> bool:
    """Go on with erasures that were disturbed; whether there were any. Raises UnfinishedError, StoreError."""
    if not ledger.read_ledger(path).erasing:
        return False
    with ledger.hold_ledger(path, wait_s), explaining(path), disk.use_reserve(path):
        problems = _finish(path, folders)
    if problems:
        raise UnfinishedError(problems)
    return True


def begun(path: Path, label: str) -> bool:
    """Whether an erasure of what is called so was begun and is not done. Raises StoreError."""
    return any(label in one.labels for one in ledger.read_ledger(path).erasing)


def forget_folder(path: Path, folder: Path) -> None:
    """Take it that the copies in a folder are no more. Raises StoreError for a folder that none were made to."""
    named = str(folder.expanduser().absolute())
    with ledger.hold_ledger(path), explaining(path):
        book = ledger.read_ledger(path)
        remaining = tuple(one for one in book.folders if one.path != named)
        if len(remaining) == len(book.folders):
            known = ", ".join(one.path for one in book.folders) or "none"
            raise StoreError(f"{named}: no copies were made there; the folders are {known}")
        ledger.write(path, msgspec.structs.replace(book, folders=remaining))


def wipe(store: Database) -> None:
    """Rewrite the file without what was deleted, and empty its log. Raises StoreError when somebody reads it."""
    store.execute("VACUUM")
    busy = store.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise StoreError(
            "the store's log could not be emptied, another program is reading: close it, erase again"
        )


def _write_down(path: Path, what: Erasure, labels: Sequence[str]) -> None:
    book = ledger.read_ledger(path)
    new = Pending(
        sessions=what.sessions, members=what.members, pictures_of=what.pictures_of, labels=tuple(labels)
    )
    ledger.write(path, msgspec.structs.replace(book, erasing=(*book.erasing, new)))


def _finish(path: Path, folders: Iterable[Path]) -> list[str]:
    """Erase what is written down from wherever it still is; a line for each place where that fails."""
    book = ledger.read_ledger(path)
    problems = []
    if any(one.in_store for one in book.erasing):
        try:
            _from_store(path, _together(one for one in book.erasing if one.in_store))
            erasing = tuple(msgspec.structs.replace(one, in_store=False) for one in book.erasing)
            book = msgspec.structs.replace(book, erasing=erasing)
            ledger.write(path, book)
        except (StoreError, sqlite3.Error, OSError) as error:
            problems.append(str(explain(path, error)))
    problems += scrub_copies(path, folders_of(path, folders), _together(book.erasing))
    if not problems:
        ledger.write(path, msgspec.structs.replace(book, erasing=()))
    return problems


def _from_store(path: Path, what: Erasure) -> None:
    with closing(open_store(path, keep_reserve=False)) as store:
        # one session after the other: the log then takes little room
        for session in _sessions(store, what):
            with transaction(store):
                delete(store.conn, Erasure(sessions=(session,)))
        with transaction(store):
            delete(store.conn, what)
        wipe(store)


def _together(pending: Iterable[Pending]) -> Erasure:
    every = list(pending)
    return Erasure(
        tuple(chain.from_iterable(one.sessions for one in every)),
        tuple(chain.from_iterable(one.members for one in every)),
        tuple(chain.from_iterable(one.pictures_of for one in every)),
    )


def _sessions(store: Database, what: Erasure) -> list[str]:
    """Ids of the sessions that are there and go."""
    found = set[str]()
    for column, ids in (("member_id", what.members), ("id", what.sessions)):
        for each in ids:
            found |= {row[0] for row in store.execute(f"SELECT id FROM session WHERE {column} = ?", [each])}
    return sorted(found)
