"""Opening the store: one SQLite file, write-ahead log, migrated by number; and what its errors mean.

A command on one machine needs no accounts: the local default of each object is made at first use.
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from mirror.paths import store_path
from mirror.store import disk
from mirror.store.disk import (
    FILE_MODE,
    DamagedStoreError,
    FullDiskError,
    NewerStoreError,
    StoreError,
    narrow_file,
    private_folder,
)
from mirror.store.ledger import backups, folder_of, newest_good
from mirror.store.migrations import MIGRATIONS

__all__ = [
    "DamagedStoreError",
    "FullDiskError",
    "StoreError",
    "migrate",
    "open_store",
    "transaction",
]

MB = 1_000_000
_NEARLY_FULL = 2 * MB
"""Bytes: a disk with less free than this has no room for a write-ahead log."""
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FORBIDDEN = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


def explain(path: Path, error: Exception) -> StoreError:
    """An error of SQLite or the system as one that names the store at `path`, what is wrong and the remedy."""
    if isinstance(error, StoreError):
        return error
    text = " ".join(str(error).split())
    if _is_full(path, error):
        room = f"{_free(path) / MB:.1f} MB are free, erasing takes {disk.bytes_to_erase(path) / MB:.1f} MB"
        return FullDiskError(f"{path}: the disk is full ({room}; {text}): free some, and do it again")
    if _code(error) in _DAMAGE:
        return DamagedStoreError(f"{path}: the store is damaged ({text}); {way_back(path)}")
    if isinstance(error, sqlite3.OperationalError | OSError):
        return StoreError(f"{path}: {_remedy(error, text)}")
    return StoreError(f"{path}: {text or type(error).__name__}")


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Errors of SQLite or the system in this block become those that name the store at `path`."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise explain(path, error) from error


def way_back(path: Path) -> str:
    """How to get the store's content back: the newest good backup, and the command that restores it."""
    found = newest_good(path)
    if found is None:
        return (
            "there is no good backup to go back to: move it away to begin anew,"
            " or name another file in MIRROR_STORE"
        )
    return f"the newest good backup is {found}: `mirror sessions restore` puts it in its place, and keeps this one"


def _code(error: Exception) -> int:
    """SQLite's primary result code; 0 for an error that is not SQLite's own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _is_full(path: Path, error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_WRITE:
        # a quota, or a limit on the size of files
        return True
    code = _code(error)
    return code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _free(path) < _NEARLY_FULL)


def _free(path: Path) -> int:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0


def _remedy(error: Exception, text: str) -> str:
    code = _code(error)
    if code in _BUSY:
        return "another program is writing to the store; close it, or try again when it is done"
    if code in _FORBIDDEN or isinstance(error, PermissionError):
        return (
            f"the store cannot be opened ({text}); make the file and its folder writable,"
            " or name another file in MIRROR_STORE"
        )
    if code == sqlite3.SQLITE_IOERR:
        return f"the disk failed ({text}): look at the system's log, and copy the store away"
    return f"the store cannot be used ({text}); name another file in MIRROR_STORE, or look at its disk and folder"


log = logging.getLogger(__name__)

BUSY_MS = 30_000
"""How long a writer waits for another process's transaction."""
BESIDE = ("backups", "calibrations", "mirror.toml")
"""What the mirror may have made in the store's folder beside files that begin with the store's name."""


def open_store(path: Path | None = None, keep_reserve: bool = True) -> Database:
    """Open the store, made or migrated as needed, for its owner alone. Raises StoreError.

    `keep_reserve` sets room aside for erasing; not beside a copy.
    """
    path = path or store_path()
    try:
        _make_private(path)
        # autocommit: transactions are begun where they are meant, see `transaction`
        connection = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise explain(path, error) from error
    try:
        database = _prepare(path, Database(connection))
    except BaseException as error:
        connection.close()
        if isinstance(error, OSError | sqlite3.Error):
            raise explain(path, error) from error
        raise
    if keep_reserve:
        disk.make_reserve(path)
    return database


def open_with_reserve(path: Path) -> Database:
    """The same, on a full disk with the room that is reserved for erasing: for whoever erases. Raises StoreError."""
    try:
        return open_store(path)
    except FullDiskError:
        disk.reserve_of(path).unlink(missing_ok=True)
        return open_store(path, keep_reserve=False)


def _make_private(path: Path) -> None:
    """The file, what is beside it, and its folder with nobody else's rights, new or there already."""
    own = re.compile(rf"\.?{re.escape(path.name)}($|[.-])")
    private_folder(path.parent, lambda name: own.match(name) is not None or name in BESIDE)
    for name in os.listdir(path.parent):  # noqa: PTH208 - bare names
        if own.match(name):
            narrow_file(path.with_name(name))
    try:
        # a file that is there is not opened: closing it again would take SQLite's own locks in this process away
        if path.stat().st_size == 0 and backups(folder_of(path)):
            raise DamagedStoreError(f"{path}: the store is damaged (it is empty); {way_back(path)}")
    except FileNotFoundError:
        if backups(folder_of(path)):
            log.warning(
                "%s: there was no store: a new one is made; `mirror sessions restore` goes back to a copy",
                path,
            )
        _create(path)


def _create(path: Path) -> None:
    """A store without tables, in its place at once: whoever opens it at the same time never finds it empty."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    os.close(handle)
    try:
        with closing(sqlite3.connect(name)) as new:
            # the first page is written with the first value
            new.execute("PRAGMA user_version = 0")
        with suppress(FileExistsError):
            _link(name, path)
    finally:
        os.unlink(name)  # noqa: PTH108 - a bare name


def _link(source: str, path: Path) -> None:
    """Like os.link, also where the file system has no links. Raises FileExistsError."""
    try:
        os.link(source, path)
    except FileExistsError:
        raise
    except OSError:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE))


def _prepare(path: Path, database: Database) -> Database:
    database.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("PRAGMA foreign_keys = ON")
    try:
        migrate(database)
    except NewerStoreError as error:
        raise NewerStoreError(f"{path}: {error}: update this one; or else, {way_back(path)}") from None
    return database


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def migrate(database: Database) -> None:
    """Bring the tables up to date; each migration is one transaction, so a killed one leaves nothing half done.

    Raises NewerStoreError for tables of a newer mirror.
    """
    database.conn.create_function("sha256", 1, _sha256, deterministic=True)
    first = _version(database)
    for number in range(first, len(MIGRATIONS)):
        # what a migration replaces is overwritten
        database.execute("PRAGMA secure_delete = ON")
        version = f"PRAGMA user_version = {number + 1}"
        script = f"BEGIN IMMEDIATE; {_still(number)}; {MIGRATIONS[number]}; {version}; COMMIT"
        try:
            database.conn.executescript(script)
        except sqlite3.OperationalError:
            # another process was migrating at the same moment: fine if it has got there
            if database.conn.in_transaction:
                database.conn.rollback()
            if _version(database) <= number:
                raise
    if 0 < first < len(MIGRATIONS):
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if _version(database) > len(MIGRATIONS):
        raise NewerStoreError(
            f"it was written by a newer mirror (version {_version(database)}, this one knows {len(MIGRATIONS)})"
        )


def _still(number: int) -> str:
    """A statement that fails (a number that overflows) where another process has made this migration already: the
    version must not go back."""
    failing = "abs(-9223372036854775807 - 1)"
    return f"SELECT CASE WHEN user_version <> {number} THEN {failing} END FROM pragma_user_version"


def _version(database: Database) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


class transaction:  # noqa: N801 - used as a statement: with transaction(database):
    """A write transaction that is taken at once, so that what it reads stays true until it has written."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type | None, *_: object) -> None:
        try:
            if kind is None:
                self._connection.execute("COMMIT")
        finally:
            # a full disk may have rolled back already, or have refused the commit
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")


STAGES = {"2d": ["decode", "detect", "pose2d"], "3d": ["decode", "detect", "pose2d", "pose3d"]}
"""Named pipelines: which stages a video goes through."""


@dataclass(frozen=True, slots=True)
class Owner:
    """On whose behalf a job runs: ids of rows in the store."""

    user_id: int
    project_id: int
    pipeline_id: int
    pipeline_parameter_set_id: int


def local_owner(database: Database, pipeline: str = "2d") -> Owner:
    """The local user and what belongs to it, made if missing."""
    with transaction(database):
        for name, stages in STAGES.items():
            database["pipeline"].insert({"name": name, "stages": json.dumps(stages)}, ignore=True)
        database["pipeline_parameter_set"].insert({"name": "local"}, ignore=True)
        parameter_set = _id_of_default(database, "pipeline_parameter_set", "local")
        for name in STAGES:
            row = {
                "pipeline_parameter_set_id": parameter_set,
                "pipeline_id": _id_of_default(database, "pipeline", name),
            }
            database["pipeline_parameters"].insert({**row, "value": "{}"}, ignore=True)
        database["project"].insert({"name": "local", "priority": 0}, ignore=True)
        project = _id_of_default(database, "project", "local")
        group = {"name": "local", "project_id": project, "pipeline_parameter_set_id": parameter_set}
        database["user_group"].insert(group, ignore=True)
        group_id = _id_of_default(database, "user_group", "local")
        database["user"].insert({"name": "local", "email": "", "user_group_id": group_id}, ignore=True)
        return Owner(
            _id_of_default(database, "user", "local"),
            project,
            _id_of_default(database, "pipeline", pipeline),
            parameter_set,
        )


def _id_of_default(database: Database, table: str, name: str) -> int:
    row = database.execute(f"SELECT id FROM {table} WHERE name = ?", [name]).fetchone()
    return int(row[0])
