"""Who opens a file or asks for a connection: the kernel's own word, whatever library does it."""

from __future__ import annotations

import ctypes
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IN_OPEN = 0x20


@contextmanager
def forbid_opening(*paths: Path) -> Iterator[None]:
    """Fails where anybody, in whatever process, opens one of these files in the block."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0
    for path in paths:
        assert libc.inotify_add_watch(watch, os.fsencode(path), IN_OPEN) >= 0
    try:
        yield
        try:
            seen = os.read(watch, 4096)
        except BlockingIOError:
            seen = b""
        assert not seen, "a file that is none of its own was opened"
    finally:
        os.close(watch)


@contextmanager
def forbid_connecting() -> Iterator[int]:
    """A port of this machine; fails where anybody connects to it in the block."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server.getsockname()[1]
        try:
            server.accept()
        except BlockingIOError:
            return
        raise AssertionError("somebody connected")
