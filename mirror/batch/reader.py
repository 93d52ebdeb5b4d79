"""A consumer's open video."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from engines.picture import Picture
from engines.video import VideoFile


class Reader:
    """Keeps a video open behind the last range, so that the next one need not seek."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._video: VideoFile | None = None
        self._at = -1
        self._stream: Iterator[tuple[int, float, Picture]] = iter(())
        self._held: tuple[int, float, Picture] | None = None

    def read(
        self, path: Path, first: int, last: int
    ) -> tuple[VideoFile, Iterator[tuple[int, float, Picture]]]:
        """The video, and (index, seconds, picture) of the frames from `first` until before `last`."""
        if self._video is None or path != self._path:
            self._path, self._video, self._at = path, VideoFile(path), -1
        if first != self._at:
            self._stream, self._held = self._video.pictures(first), None
        self._at = -1
        return self._video, self._range(last)

    def _range(self, last: int) -> Iterator[tuple[int, float, Picture]]:
        while True:
            item = self._held if self._held is not None else next(self._stream, None)
            self._held = None
            if item is None or item[0] >= last:
                self._held, self._at = item, last
                return
            yield item
