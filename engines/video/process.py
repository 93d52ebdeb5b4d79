"""The process in which strangers' files are opened and decoded: what they break is broken here and nowhere else.

It has limits on memory and on open files, writes no file, and ends when the program that started it does.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.picture import Picture
from engines.video.info import VideoError
from engines.video.messages import (
    Alive,
    Ended,
    FailedReply,
    Next,
    Open,
    OpenedReply,
    PictureReply,
    RangeRequest,
    request,
    send,
)
from engines.video.reader import VideoReader

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

MEMORY_BYTES = 4 << 30
"""Writable memory; the largest pictures of H.264 and HEVC need half of it."""
OPEN_FILES = 32
ALIVE_S = 1.0


def limit() -> None:
    """Take away from this process what decoding does not need."""
    if resource is None:
        return
    limits = {"RLIMIT_DATA": MEMORY_BYTES, "RLIMIT_NOFILE": OPEN_FILES, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
    for name, wanted in limits.items():
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (most, most))


@dataclass
class Decoder:
    """Answers requests over one file: `answer` each, then `prepare` the picture that will be asked for next."""

    out: BinaryIO
    _reader: VideoReader | None = None
    _pictures: Iterator[tuple[int, Picture]] = field(default_factory=lambda: iter(()))
    _ahead: list[PictureReply | Ended | FailedReply] = field(default_factory=list)
    _planes: tuple[NDArray[np.uint8], ...] = ()
    _alive_at: float = 0.0

    def answer(self, asked: Open | RangeRequest | Next) -> None:
        """Do what is asked."""
        if isinstance(asked, Open):
            self._open(Path(os.fsdecode(asked.path)))
        elif isinstance(asked, RangeRequest):
            self._ahead.clear()
            self._pictures = self._reader.pictures(asked.first, asked.last) if self._reader else iter(())
        else:
            self.prepare()
            send(self.out, self._ahead.pop(), *self._planes)

    def prepare(self) -> None:
        """Decode the next picture of the range, unless that is done."""
        if self._ahead:
            return
        self._planes = ()
        try:
            index, picture = next(self._pictures)
        except StopIteration:
            self._ahead.append(Ended())
        except VideoError as error:
            self._ahead.append(FailedReply(_line(error)))
        else:
            self._planes = picture.planes
            shapes = [list(plane.shape) for plane in picture.planes]
            self._ahead.append(PictureReply(index, shapes, picture.fitted_from))

    def _open(self, path: Path) -> None:
        self._reader, self._pictures = None, iter(())
        self._ahead.clear()
        try:
            self._reader = VideoReader(path, self._alive)
        except VideoError as error:
            send(self.out, FailedReply(_line(error)))
        else:
            send(self.out, OpenedReply(self._reader.info), self._reader.times)

    def _alive(self) -> None:
        now = time.monotonic()
        if now - self._alive_at >= ALIVE_S:
            self._alive_at = now
            send(self.out, Alive())


def _line(error: BaseException) -> str:
    """A message that can be sent: a name that is not UTF-8 is written with its bytes escaped."""
    return str(error).encode("utf-8", "backslashreplace").decode()


def main() -> None:
    """Answer requests on standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process: the parent decides
    threading.Thread(target=_die_with, args=(os.getppid(),), daemon=True).start()
    cv2.setNumThreads(1)
    # a library that prints must not come between the messages
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    limit()
    decoder = Decoder(out)
    try:
        while (asked := request(sys.stdin.buffer)) is not None:
            decoder.answer(asked)
            if isinstance(asked, Next):
                decoder.prepare()
    except BrokenPipeError:
        pass
    os._exit(0)


def _die_with(parent: int) -> None:
    """A parent that was killed leaves nobody behind."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)
