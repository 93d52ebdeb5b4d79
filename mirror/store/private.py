"""Files and folders that are for their owner alone: the store holds data about bodies."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock

FILE, FOLDER = 0o600, 0o700
_OTHERS = 0o077


def private_folder(path: Path, is_own: Callable[[str], bool] = lambda _: False) -> None:
    """Make a folder with mode 0700; one that is there already is narrowed where it is the mirror's own.

    It is that when every name in it is (`is_own`): nobody's home, nor a folder that others share, is closed to them.
    Raises OSError where it cannot be made.
    """
    try:
        path.mkdir(mode=FOLDER, parents=True)
    except FileExistsError:
        if not path.is_dir():
            raise
        with suppress(OSError):
            if not _shared(path) and all(is_own(name) for name in os.listdir(path)):  # noqa: PTH208 - bare names
                _narrow(path, FOLDER)


def new_private_file(path: Path) -> int:
    """A descriptor of a new file of mode 0600, open for writing; what was there is replaced. Raises OSError."""
    path.unlink(missing_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE)


def make_private_file(path: Path) -> None:
    """Make an empty file of mode 0600 in the place of what is there. Raises OSError."""
    os.close(new_private_file(path))


def private_lock(path: Path) -> FileLock:
    """A lock between processes by a file of mode 0600, which stays there; the system lets go when a process ends."""
    return FileLock(path, mode=FILE, thread_local=False, fallback_to_soft=False, preserve_lock_file=True)


def narrow_file(path: Path) -> None:
    """Take everybody else's rights from a file, if it is there and ours."""
    with suppress(OSError):
        _narrow(path, FILE)


def narrow_tree(folder: Path) -> None:
    """Take everybody else's rights from a folder and all that is below it."""
    for at, _, files in os.walk(folder):
        with suppress(OSError):
            _narrow(Path(at), FOLDER)
        for name in files:
            narrow_file(Path(at) / name)


def _narrow(path: Path, mode: int) -> None:
    found = path.lstat()
    if not stat.S_ISLNK(found.st_mode) and stat.S_IMODE(found.st_mode) & _OTHERS:
        path.chmod(mode)


def _shared(folder: Path) -> bool:
    """Whether a folder is a home, or one that everybody writes into, as /tmp."""
    return bool(folder.stat().st_mode & stat.S_ISVTX) or folder.resolve() in {
        Path.home().resolve(),
        Path("/"),
    }
