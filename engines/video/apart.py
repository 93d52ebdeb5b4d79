"""Processes that decode (`process`), started, asked and given up: one for each open video, used again afterwards."""

from __future__ import annotations

import atexit
import os
import select
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from engines.picture import Picture
from engines.video.info import MAX_PIXELS, VideoError, VideoInfo
from engines.video.messages import (
    Alive,
    Ended,
    FailedReply,
    Next,
    Open,
    OpenedReply,
    PictureReply,
    RangeRequest,
    Request,
    reply,
    send,
)

SILENT_S = 60.0
"""A process that has sent nothing for this long hangs."""
IDLE = 2
"""Processes that wait for the next video; more are ended."""
_COMMAND = (sys.executable, "-P", "-c", "from engines.video.process import main; main()")
_PIPE_BYTES = 1 << 20


class BrokenError(Exception):
    """The process ended, hangs, or says what makes no sense: it is of no use any more."""


class DecoderProcess:
    """A decoding process. Every method raises BrokenError, after which the process is gone."""

    def __init__(self, command: Sequence[str] = _COMMAND, silent_s: float = SILENT_S) -> None:
        path = os.pathsep.join(dict.fromkeys(filter(None, sys.path)))
        self._silent_s = silent_s
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env={**os.environ, "PYTHONPATH": path},
        )
        self._in, self._out = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        _widen(self._out)

    def open(self, path: Path) -> tuple[VideoInfo, NDArray[np.float64]]:
        """Open a file: what it is, and its times. Raises VideoError where it cannot be read."""
        self._ask(Open(os.fsencode(path.absolute())))
        answer = self._answer()
        if not isinstance(answer, OpenedReply):
            raise self._refuse(answer)
        return answer.info, cast(NDArray[np.float64], self._array((answer.info.frames,), np.float64))

    def range(self, first: int, last: int) -> None:
        """Have frames `first` to `last` (exclusive) decoded."""
        self._ask(RangeRequest(first, last))

    def next(self) -> tuple[int, Picture] | None:
        """The next picture of the range with its index; None behind the last. Raises VideoError."""
        self._ask(Next())
        answer = self._answer()
        if isinstance(answer, Ended):
            return None
        if not isinstance(answer, PictureReply):
            raise self._refuse(answer)
        planes = tuple(self._array(tuple(shape), np.uint8) for shape in answer.shapes)
        return answer.index, Picture(cast(tuple[NDArray[np.uint8], ...], planes), answer.fitted_from)

    @property
    def lives(self) -> bool:
        """Whether the process has not ended."""
        return self._process.poll() is None

    def end(self) -> None:
        """End the process; done again, it does nothing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._in, self._out):
            with suppress(OSError):
                pipe.close()

    def _ask(self, message: Request) -> None:
        try:
            send(self._in, message)
        except OSError:
            raise self._explain_end() from None

    def _answer(self) -> OpenedReply | PictureReply | Ended | FailedReply:
        """The next reply that is more than a sign of life."""
        try:
            while isinstance(answer := reply(self._read_into), Alive):
                pass
        except ValueError as error:
            raise self._give_up(f"it said what makes no sense: {error}") from error
        if isinstance(answer, FailedReply):
            raise VideoError(answer.message)
        return answer

    def _refuse(self, answer: object) -> BrokenError:
        return self._give_up(f"it said {type(answer).__name__} out of turn")

    def _array(self, shape: tuple[int, ...], kind: type[np.generic]) -> NDArray[np.generic]:
        if min(shape, default=-1) < 0 or np.prod(shape, dtype=float) > 3 * MAX_PIXELS:
            raise self._give_up(f"it sent an array of shape {shape}")
        array = np.empty(shape, kind)
        if array.size:
            self._read_into(memoryview(array.reshape(-1).view(np.uint8)))  # type: ignore[arg-type]
        return array

    def _read_into(self, view: memoryview) -> None:
        """Fill a buffer. Raises BrokenError where the process ends or is silent."""
        done = 0
        while done < len(view):
            if not _ready(self._out, self._silent_s):
                raise self._give_up(f"it said nothing for {self._silent_s:g} s")
            count = self._out.readinto(view[done:])  # type: ignore[attr-defined]
            if not count:
                raise self._explain_end()
            done += count

    def _give_up(self, why: str) -> BrokenError:
        self.end()
        return BrokenError(why)

    def _explain_end(self) -> BrokenError:
        code = self._process.wait()
        self.end()
        return BrokenError(f"it ended with {f'signal {-code}' if code < 0 else f'exit status {code}'}")


_idle: list[DecoderProcess] = []
_lock = Lock()


def borrow() -> DecoderProcess:
    """A process that waits, or a new one."""
    with _lock:
        while _idle:
            process = _idle.pop()
            if process.lives:
                return process
            process.end()
    return DecoderProcess()


def give_back(process: DecoderProcess) -> None:
    """Keep a process for the next video, or end it; it lets the file go."""
    with suppress(BrokenError), _lock:
        if len(_idle) < IDLE:
            process.range(0, 0)
            _idle.append(process)
            return
    process.end()


def _end_idle() -> None:
    while _idle:
        _idle.pop().end()


def _ready(pipe: BinaryIO, seconds: float) -> bool:
    """Whether a pipe has something to read within so many seconds."""
    if not hasattr(select, "poll"):  # Windows cannot wait for a pipe
        return True
    waiting = select.poll()
    waiting.register(pipe, select.POLLIN)
    return bool(waiting.poll(seconds * 1000))


def _widen(pipe: BinaryIO) -> None:
    """Let a pipe hold a picture or two, where the system allows it."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


atexit.register(_end_idle)
if hasattr(os, "register_at_fork"):
    # a forked process must not talk into its parent's pipes
    os.register_at_fork(after_in_child=_idle.clear)
