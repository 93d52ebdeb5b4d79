"""What is known of the store even while it cannot be opened: the ledger beside it, and which copies there are.

The ledger is a small file. It has the folders that copies were ever made to, what is being erased and from
where it still has to go, and the clock of the last round. It names nobody: members and sessions stand in it
by their ids, and what they were called as a hash. Whether a copy is good is found by reading all of it.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

import msgspec
from filelock import Timeout

from mirror.store.disk import StoreError, new_private_file, private_folder, private_lock
from mirror.store.migrations import MIGRATIONS

WAIT_S = 60.0
"""How long to wait for another erasure, backup or restoring to be done."""


class Pending(msgspec.Struct, frozen=True, kw_only=True):
    """An erasure that is not done yet: what of, by ids; `labels` are what it may be asked for by again.

    `in_store`: the store itself may still have it, not its copies alone.
    """

    sessions: tuple[str, ...] = msgspec.field(default=(), name="visits")
    """In the file under the name of before: what an older mirror began to erase is gone on with."""
    members: tuple[str, ...] = ()
    pictures_of: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    in_store: bool = True


class Folder(msgspec.Struct, frozen=True, kw_only=True):
    """A folder that copies were made to; `elsewhere`: on another disk than the store, which may be unplugged."""

    path: str
    elsewhere: bool = False


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """Unix times of the last round whose clock was believed, and of those since that were not."""

    trusted_at: float
    doubted_since: float | None = None
    doubted_seen: float = 0.0
    doubted_rounds: int = 0


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """The file's content."""

    folders: tuple[Folder, ...] = ()
    erasing: tuple[Pending, ...] = ()
    clock: Clock | None = None


def path_of(store: Path) -> Path:
    """Where the ledger of a store is."""
    return store.with_name(f"{store.name}.ledger")


def read_ledger(store: Path) -> Ledger:
    """The ledger; an empty one where there is none. Raises StoreError naming a file that cannot be read."""
    path = path_of(store)
    try:
        return msgspec.json.decode(path.read_bytes(), type=Ledger)
    except FileNotFoundError:
        return Ledger()
    except (OSError, UnicodeDecodeError, RecursionError, ValueError, msgspec.MsgspecError) as error:
        raise StoreError(
            f"{path}: cannot be read ({error}): erasures that were cut short stand in it; remove it, then erase"
            " again what was being erased"
        ) from None


def write(store: Path, ledger: Ledger) -> None:
    """Write the ledger, whole and on the disk before this returns. Raises OSError."""
    path = path_of(store)
    part = path.with_name(f".{path.name}.part")
    with os.fdopen(new_private_file(part), "wb") as file:
        file.write(msgspec.json.encode(ledger))
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)


def note_folder(store: Path, folder: Path) -> None:
    """Remember that copies are made to a folder; whoever calls holds the ledger. Raises StoreError, OSError."""
    book = read_ledger(store)
    found = Folder(path=str(folder), elsewhere=_disk(folder) != _disk(store.parent))
    if found not in book.folders:
        others = tuple(one for one in book.folders if one.path != found.path)
        write(store, msgspec.structs.replace(book, folders=(*others, found)))


def knows(store: Path, folder: Path) -> bool:
    """Whether copies were made to a folder. Raises StoreError."""
    return any(one.path == str(folder) for one in read_ledger(store).folders)


def reachable(store: Path, folder: Path) -> bool:
    """Whether a folder of copies is there; where another disk should be, whether it is plugged in. Raises OSError."""
    known = {one.path: one for one in read_ledger(store).folders}.get(str(folder))
    if not folder.is_dir():
        return False
    return known is None or not known.elsewhere or _disk(folder) != _disk(store.parent)


def _disk(folder: Path) -> int:
    return folder.stat().st_dev


def sync_folder(folder: Path) -> None:
    """Have the names of a folder's files on the disk, on systems that can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def label(name: str) -> str:
    """What a member's name is in the ledger."""
    plain = unicodedata.normalize("NFC", " ".join(name.split()))
    return hashlib.sha256(plain.encode(errors="surrogatepass")).hexdigest()


@contextmanager
def hold_ledger(store: Path, wait_s: float = WAIT_S) -> Iterator[None]:
    """Let nobody else change the ledger, erase, copy or restore meanwhile.

    Never to be nested. Raises StoreError when somebody else still does after `wait_s`.
    """
    path = store.with_name(f"{store.name}.lock")
    lock = private_lock(path)
    try:
        private_folder(path.parent)
        lock.acquire(timeout=wait_s)
    except Timeout:
        raise StoreError(
            f"{store}: another erasure, backup or restoring is under way; try again when it is done"
        ) from None
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
    try:
        yield
    finally:
        lock.release()


COPY_NAME = re.compile(r"mirror-(\d{4})-(\d{2})-(\d{2})\.db")


def folder_of(store: Path, named: str = "") -> Path:
    """Where the copies are: the folder that the settings name, or `backups` beside the store."""
    return Path(named).expanduser() if named else store.parent / "backups"


def folders_of(store: Path, more: Iterable[Path] = ()) -> list[Path]:
    """Every folder that copies were ever made to, and `more`. Raises StoreError for a ledger that cannot be read."""
    known = [folder_of(store), *(Path(one.path) for one in read_ledger(store).folders), *more]
    return sorted({Path(folder).absolute() for folder in known})


def backups(folder: Path) -> list[Path]:
    """The copies that are in a folder, the oldest first by their names."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if COPY_NAME.fullmatch(path.name))


def find_parts(folder: Path) -> list[Path]:
    """What was left of copies that were cut short."""
    if not folder.is_dir():
        return []
    return sorted(
        path for path in folder.iterdir() if re.fullmatch(r"\.mirror-.*\.db\.part(-\w+)?", path.name)
    )


def day_of_copy(path: Path) -> date:
    """The day in a copy's name; the last one there is for a name without."""
    match = COPY_NAME.fullmatch(path.name)
    try:
        return date(*(int(part) for part in match.groups())) if match else date.max
    except ValueError:
        return date.max


def newest_first(copies: Iterable[Path], today: date) -> list[Path]:
    """The newest first; copies that a wrong clock dated in the future come last, their dates say nothing."""
    tomorrow = today + timedelta(days=1)
    return sorted(
        copies, key=lambda path: (day_of_copy(path) <= tomorrow, day_of_copy(path), path), reverse=True
    )


def newest_good(store: Path, more: Iterable[Path] = (), today: date | None = None) -> Path | None:
    """The newest copy that is whole and that this mirror can read."""
    try:
        folders = folders_of(store, more)
    except StoreError:
        folders = [folder_of(store), *more]
    found = newest_first((copy for one in folders for copy in backups(one)), today or date.today())
    return next((copy for copy in found if find_fault(copy) is None), None)


def find_fault(copy: Path) -> str | None:
    """What is wrong with a copy, None for a good one: every page is looked at."""
    try:
        with closing(sqlite3.connect(read_only_address(copy), uri=True)) as store:
            verdict = store.execute("PRAGMA integrity_check(1)").fetchone()[0]
            version = store.execute("PRAGMA user_version").fetchone()[0]
            tables = {row[0] for row in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except (sqlite3.Error, OSError) as error:
        return str(error)
    if verdict != "ok":
        return " ".join(str(verdict).split())
    if version > len(MIGRATIONS):
        return f"it was written by a newer mirror (version {version}, this one knows {len(MIGRATIONS)})"
    return None if "job" in tables else "it is no store of a mirror"


def read_only_address(path: Path) -> str:
    """A file as SQLite is asked for it when it must not write."""
    return f"file:{quote(str(path.absolute()))}?mode=ro"
