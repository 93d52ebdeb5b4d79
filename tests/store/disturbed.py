"""Disturbing what changes files: a real process that is killed, or whose call fails, at each step in turn.

A step is a call that reaches the disk: one of SQLite's, one of the system's for files, or the first that writes into
an open file.
"""

from __future__ import annotations

import errno
import io
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any
from weakref import WeakSet

import pytest

FILES = {
    "open", "rename", "replace", "link", "unlink", "mkdir", "chmod", "fsync", "ftruncate", "posix_fallocate",
    "write",
}  # fmt: skip
SQL = {"execute", "executemany", "executescript", "backup", "commit", "connect"}
WRITERS = (io.BufferedWriter, io.BufferedRandom, io.TextIOWrapper)
Act = Callable[[], None]


class Steps:
    """Counts the steps of this process, and lets `at` happen before the given one."""

    def __init__(self, step: int, at: Callable[[Any], None]) -> None:
        self._left, self._at = step, at
        self._written: WeakSet[Any] = WeakSet()

    def __call__(self, frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and (_reaches_the_disk(called) or self._begins_a_file(called)):
            self._left -= 1
            if self._left == 0:
                sys.setprofile(None)
                self._at(called)

    def _begins_a_file(self, called: Any) -> bool:
        file = getattr(called, "__self__", None)
        if called.__name__ != "write" or not isinstance(file, WRITERS) or file in self._written:
            return False
        self._written.add(file)
        # standard output and the like, and pipes, have no path
        return Path(str(file.name)).is_absolute()


def _reaches_the_disk(called: Any) -> bool:
    name = getattr(called, "__name__", "")
    if _is_of_sqlite(called):
        return name in SQL
    return name in FILES and getattr(called, "__module__", "") in ("posix", "nt")


def _is_of_sqlite(called: Any) -> bool:
    owner = getattr(called, "__self__", None)
    return (
        isinstance(owner, sqlite3.Connection | sqlite3.Cursor) or getattr(owner, "__name__", "") == "_sqlite3"
    )


def killed_at(step: int, act: Act) -> bool:
    """Whether `act`, in a process of its own, came as far as the step (from 1), where it was killed."""
    return _in_child(act, Steps(step, lambda _: os.kill(os.getpid(), signal.SIGKILL))) == -signal.SIGKILL


def failed_at(step: int, act: Act, code: int = sqlite3.SQLITE_FULL) -> bool:
    """The same with a call that fails there for want of room, or with SQLite's result code. Whatever comes of it
    must not be a traceback."""
    reached = 3

    def fail(called: Any) -> None:
        nonlocal failing
        failing = True
        if _is_of_sqlite(called):
            raise _sqlite_error(code)
        raise OSError(errno.ENOSPC, "No space left on device", "disturbed")

    failing = False

    def watched() -> None:
        act()
        if failing:
            os._exit(reached)

    return _in_child(watched, Steps(step, fail)) == reached


def _sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(f"disturbed with result code {code}")
    error.sqlite_errorcode = code
    return error


def _in_child(act: Act, steps: Steps) -> int:
    """Exit status of a child that runs `act`; below 0 is the signal that ended it. An exception of it is an error."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            sys.setprofile(steps)
            act()
            status = 0
        finally:
            sys.setprofile(None)
            if status:
                import traceback

                traceback.print_exc()
                sys.stderr.flush()
            os._exit(status)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code != 1, "an exception came out: see standard error"
    return code


def on_small_disk(size: str, script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell script with a file system of its own, of `size` (as in 4m), mounted at `folder`."""
    if shutil.which("unshare") is None:
        pytest.skip("unshare is not installed: a small disk cannot be made")
    folder.mkdir(exist_ok=True)
    probe = subprocess.run(
        ["unshare", "-Urm", "sh", "-c", f"mount -t tmpfs none {folder}"], check=False, capture_output=True
    )
    if probe.returncode:
        pytest.skip("this system lets nobody mount: a small disk cannot be made")
    return subprocess.run(
        ["unshare", "-Urm", "sh", "-c", f"mount -t tmpfs -o size={size} none {folder} && {script}"],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=300,
    )
