"""Opening the store: one SQLite file, write-ahead log, migrated by number."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from sqlite_utils import Database

from mirror.paths import store_path
from mirror.store import reserve
from mirror.store.candidates import backups, folder_of
from mirror.store.errors import DamagedStoreError, FullDiskError, NewerStoreError, StoreError
from mirror.store.explaining import explain, way_back
from mirror.store.migrations import MIGRATIONS
from mirror.store.private import FILE, narrow_file, private_folder

__all__ = [
    "DamagedStoreError",
    "FullDiskError",
    "StoreError",
    "migrate",
    "open_store",
    "transaction",
]

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
        reserve.keep(path)
    return database


def open_with_reserve(path: Path) -> Database:
    """The same, on a full disk with the room that is kept for erasing: for whoever erases. Raises StoreError."""
    try:
        return open_store(path)
    except FullDiskError:
        reserve.path_of(path).unlink(missing_ok=True)
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
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE))


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
