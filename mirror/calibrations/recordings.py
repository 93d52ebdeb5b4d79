"""A board in recorded pictures: the views of a video, or of a folder of photographs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import cv2

from calibration.boards import Board, Picture, Sighting, find
from calibration.views import VIEWS, ViewCollector
from engines.video import VideoFile
from mirror.calibrations.folder import CalibrationError

PER_SECOND = 8
"""Pictures of a video that are looked at, a second: a board held still moves less than its limit between two."""
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp"})


def views_of_video(
    path: Path, board: Board, tell: Callable[[int, int], None] = lambda *_: None
) -> ViewCollector:
    """The views of a board in a video. `tell` hears frames done and frames in all. Raises VideoError."""
    video = VideoFile(path)
    size = (video.info.width, video.info.height)
    step = max(round(video.info.fps / PER_SECOND), 1)
    found: list[Sighting | None] = []
    for index, _, picture in video.pictures():
        if index % step == 0:
            found.append(find(board, picture.bgr))
            tell(index + 1, len(video))
    held = _collect_views(found, board, size, still=True)
    # whoever never holds the board still gets what there is; views that were torn by it fall out when it is solved
    return held if len(held.views) >= VIEWS else _collect_views(found, board, size, still=False)


def views_of_folder(
    folder: Path, board: Board, tell: Callable[[int, int], None] = lambda *_: None
) -> ViewCollector:
    """The views of a board in a folder's photographs. `tell` hears pictures done and pictures in all.

    Raises CalibrationError for a folder without any, and for photographs of different sizes.
    """
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in PICTURES)
    found: list[Sighting | None] = []
    size: tuple[int, int] | None = None
    for number, (path, picture) in enumerate(_read(paths), start=1):
        height, width = picture.shape[:2]
        if size not in (None, (width, height)):
            raise CalibrationError(f"{path}: {width} x {height} px, the others have {size[0]} x {size[1]}")
        size = (width, height)
        found.append(find(board, picture))
        tell(number, len(paths))
    if size is None:
        raise CalibrationError(f"{folder}: holds no pictures ({', '.join(sorted(PICTURES))})")
    return _collect_views(found, board, size, still=False)


def _read(paths: Iterable[Path]) -> Iterator[tuple[Path, Picture]]:
    for path in paths:
        picture = cv2.imread(str(path), cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
        if picture is None:
            raise CalibrationError(f"{path}: cannot be read as a picture; take it out of the folder")
        yield path, picture


def _collect_views(
    found: Iterable[Sighting | None], board: Board, size: tuple[int, int], still: bool
) -> ViewCollector:
    collector = ViewCollector(board, size, still)
    for sighting in found:
        collector.take(sighting)
    return collector
