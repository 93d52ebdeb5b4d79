"""A video file as every part of the program reads it: decoded in a process of its own (`process`)."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from engines.picture import Picture
from engines.pose import Frame
from engines.video.apart import BrokenError, DecoderProcess, borrow, give_back
from engines.video.info import VideoError

T = TypeVar("T")


class VideoFile:
    """A video opened for reading: `info`, `times` (N,) s from the first frame, and `pictures(first, last)`.

    Raises VideoError when the file cannot be opened, holds no video, or holds no frame.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._process: list[DecoderProcess] = []
        self._turn: object = None
        weakref.finalize(self, _let_go, self._process)
        self._open()

    def __len__(self) -> int:
        return len(self.times)

    def pictures(self, first: int = 0, last: int | None = None) -> Iterator[tuple[int, float, Picture]]:
        """Decode frames `first` to `last` (exclusive; the end by default): (index, seconds, picture).

        A damaged frame is left out, and the index goes on behind it. Raises VideoError when the file has gone, or
        the decoder breaks on it.
        """
        last = len(self) if last is None else min(last, len(self))
        turn, at = object(), first
        while at < last:
            if self._turn is not turn:
                self._begin(turn, at, last)
            found = self._ask(DecoderProcess.next)
            if found is None:
                return
            index, picture = found
            at = index + 1
            yield index, float(self.times[index]), picture

    def frames(self, first: int = 0, last: int | None = None) -> Iterator[Frame]:
        """The same range as `Frame`s with BGR images."""
        for index, time, picture in self.pictures(first, last):
            yield Frame(picture.bgr, index, time)

    def _open(self) -> None:
        self._process.append(borrow())
        self._turn = None
        try:
            self.info, self.times = self._ask(lambda process: process.open(self.path))
        except VideoError as error:
            raise VideoError(str(error).replace(str(self.path.absolute()), str(self.path))) from error

    def _begin(self, turn: object, first: int, last: int) -> None:
        """Turn the process to a range: it decodes one at a time, and whoever comes back begins again."""
        if not self._process:
            self._open()
        self._turn = turn
        self._ask(lambda process: process.range(first, last))

    def _ask(self, question: Callable[[DecoderProcess], T]) -> T:
        """What the process answers. Raises VideoError."""
        try:
            return question(self._process[0])
        except BrokenError as error:
            self._process.clear()
            self._turn = None
            raise VideoError(
                f"{self.path}: the decoder broke on it ({error}); the file is damaged: copy or export it again"
            ) from error


def _let_go(process: list[DecoderProcess]) -> None:
    while process:
        give_back(process.pop())
