"""Erasing: out of the tables, the free pages, the write-ahead log, and the backups.

Deleted content is overwritten (`secure_delete`), files are rewritten without it (VACUUM), and the log is emptied.
What a file system or a flash drive keeps of blocks that it once held is beyond this program: see docs/privacy.md.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from mirror.store.database import StoreError, open_store, transaction
from mirror.store.exclusive import settle

HOUR_S, DAY_S = 3600.0, 86400.0


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to be erased: visits, members with all their visits, and pictures of members; all by their ids."""

    visits: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    pictures_of: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.visits or self.members or self.pictures_of)


def expired(store: Database, now: float, guest_hours: float, member_days: float) -> Erasure:
    """Visits that have been kept for as long as they may be; `now` is Unix time. 0 days: members' are kept."""
    rows = store.execute(
        "SELECT id FROM visit WHERE status <> 'open' AND member_id IS NULL AND started_at + length_s <= ?",
        [now - guest_hours * HOUR_S],
    ).fetchall()
    if member_days:
        rows += store.execute(
            "SELECT id FROM visit WHERE status <> 'open' AND member_id IS NOT NULL AND started_at + length_s <= ?",
            [now - member_days * DAY_S],
        ).fetchall()
    return Erasure(visits=tuple(row[0] for row in rows))


def erase(path: Path, what: Erasure, backups: Iterable[Path] = ()) -> int:
    """Erase from the store at `path` and from its backups; gives how many visits went from the store.

    A visit that is on is not erased: StoreError. So is a log that cannot be emptied because somebody reads it.
    """
    with closing(open_store(path)) as store:
        settle(path, store)
        going = _visits(store, what)
        still_on = store.execute(
            f"SELECT count(*) FROM visit WHERE status = 'open' AND id IN ({_marks(going)})", going
        ).fetchone()[0]
        if still_on:
            raise StoreError("the visit is still on: end it at the mirror, then erase")
        with transaction(store):
            delete(store.conn, what)
        wiped(store)
    for backup in backups:
        _scrub_backup(backup, what)
    return len(going)


def delete(store: sqlite3.Connection, what: Erasure) -> None:
    """Delete the rows, their content overwritten; to be called in a transaction."""
    store.execute("PRAGMA secure_delete = ON")
    store.executemany("DELETE FROM visit WHERE id = ?", [(each,) for each in what.visits])
    store.executemany("DELETE FROM member WHERE id = ?", [(each,) for each in what.members])
    store.executemany(
        "DELETE FROM picture WHERE visit_id IN (SELECT id FROM visit WHERE member_id = ?)",
        [(each,) for each in what.pictures_of],
    )


def wiped(store: Database) -> None:
    """Rewrite the file without what was deleted, and empty its log. Raises StoreError when somebody reads it."""
    store.execute("VACUUM")
    busy = store.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise StoreError(
            "the store's log could not be emptied, another program is reading: close it, erase again"
        )


def _visits(store: Database, what: Erasure) -> list[str]:
    of_members = store.execute(
        f"SELECT id FROM visit WHERE member_id IN ({_marks(what.members)})", list(what.members)
    ).fetchall()
    named = store.execute(f"SELECT id FROM visit WHERE id IN ({_marks(what.visits)})", list(what.visits))
    return sorted({row[0] for row in [*of_members, *named.fetchall()]})


def _scrub_backup(path: Path, what: Erasure) -> None:
    """Rewrite a backup without what is to be erased; it stays as it was when that fails."""
    part = path.with_name(f".{path.name}.part")
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as kept:
            if not _holds(kept, what):
                return
        shutil.copyfile(path, part)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("PRAGMA foreign_keys = ON")
            delete(copy, what)
            copy.execute("VACUUM")
        part.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{path}: the backup could not be rewritten ({error}); delete it") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _holds(store: sqlite3.Connection, what: Erasure) -> bool:
    """Whether a backup has any of it; one from before visits were kept has none."""
    tables = {row[0] for row in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "visit" not in tables:
        return False
    found = 0
    for table, column, ids in (
        ("visit", "id", what.visits),
        ("visit", "member_id", what.members),
        ("member", "id", what.members),
        ("picture JOIN visit ON visit.id = visit_id", "member_id", what.pictures_of),
    ):
        query = f"SELECT count(*) FROM {table} WHERE {column} IN ({_marks(ids)})"
        found += store.execute(query, list(ids)).fetchone()[0]
    return found > 0


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
