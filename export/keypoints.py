"""`keypoints.csv`: key points in long form, written and read back."""

from __future__ import annotations

import csv
import math
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike

from engines.pose import INDEX, KEYPOINTS, FloatArray, PoseSequence, fill_midpoints
from export.atomic import replacing
from export.fixed_point import cells, text_of, words_of
from export.tables import header_line, row_heads

COLUMNS = ("frame", "time_s", "person", "keypoint", "x_px", "y_px", "score", "x_m", "y_m", "z_m")
"""The table's header."""

ANGLE_SD = "angle_sd_deg"
"""A last column, of poses whose 3D states how sure its angles are: at each joint, its angle's standard deviation."""

LONGEST_S, LATEST_S = 7 * 86_400, 1e10
LARGEST = 1e10
"""Of all numbers of a table: px, m, scores, and times in s, which may be of the wall clock."""

REQUIRED_COLUMNS = ("time_s", "keypoint", "x_px", "y_px")
"""What a table from elsewhere must have; other columns may stand in it, in any order."""

_CHUNK_FRAMES = 512


class KeypointsError(ValueError):
    """A table of key points that cannot be read. The message names file, line and what was expected."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the columns stand; None for one that the table does not have."""

    time: int
    keypoint: int
    numbers: tuple[int | None, ...]
    person: int | None
    width: int


def write_keypoints(
    path: Path,
    sequence: PoseSequence,
    frames: ArrayLike | None = None,
    beside: Sequence[PoseSequence] = (),
) -> None:
    """Write thirty rows for each frame, in the order of `KEYPOINTS`; cells are empty where nothing was seen.

    Pixels have two decimals, scores three, metres four, `ANGLE_SD` two. `frames` (N,) are the frames' indices, 0…N-1
    if not given; `beside` are further people in the same frames, person 1 and up, whose thirty rows follow in each
    frame. Raises OSError with the path when it cannot be written.
    """
    index = np.arange(len(sequence)) if frames is None else np.asarray(frames)
    people = (sequence, *beside)
    names = words_of([f",{person},{name}".encode() for person in range(len(people)) for name in KEYPOINTS])
    with replacing(path) as part, part.open("wb") as file:
        file.write(header_line(COLUMNS if sequence.angle_sd is None else (*COLUMNS, ANGLE_SD)))
        for start in range(0, len(sequence), _CHUNK_FRAMES):
            rows = slice(start, start + _CHUNK_FRAMES)
            heads = words_of(row_heads(index[rows], sequence.time[rows]))
            parts = [np.repeat(heads, len(names), axis=0), np.tile(names, (len(heads), 1))]
            parts += [cells(column, decimals) for column, decimals in _of_all(people, rows)]
            file.write(text_of([values.reshape(len(parts[0]), -1) for values in parts]))


def read_keypoints(path: Path, person: int = 0) -> PoseSequence:
    """Read a table that `write_keypoints` wrote, or another with its columns.

    Needs `time_s keypoint x_px y_px`. A missing score is 1 where x and y are there; rows of other persons
    are passed over; key points that the table never names stay missing, but for pelvis and neck, which
    geometry gives. The picture's size is not in the table: `size` is None.

    Raises KeypointsError with the line of what is wrong, OSError when the file cannot be read.
    """
    path = Path(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        try:
            return _sequence(*_rows(reader, person))
        except KeypointsError as error:
            raise KeypointsError(f"{path.name}, line {reader.line_num}: {error}") from error.__cause__
        except (UnicodeDecodeError, csv.Error) as error:
            raise KeypointsError(f"{path.name}: not a CSV table in UTF-8 ({error})") from error


def _of_all(people: Sequence[PoseSequence], rows: slice) -> Iterator[tuple[FloatArray, int]]:
    """The columns of all people, frame by frame."""
    if len(people) == 1:
        yield from _columns(people[0], rows)
        return
    for same in zip(*(_columns(one, rows) for one in people), strict=True):
        frames = [column.reshape(-1, len(KEYPOINTS), column.shape[-1]) for column, _ in same]
        yield np.stack(frames, axis=1).reshape(-1, frames[0].shape[-1]), same[0][1]


def _columns(sequence: PoseSequence, rows: slice) -> Iterator[tuple[FloatArray, int]]:
    """(n * 30, columns) of x and y, score, metres, and deviations where there are any, with their decimals; NaN where
    empty."""
    xy, score = sequence.xy[rows].reshape(-1, 2), sequence.score[rows].reshape(-1, 1)
    seen = np.isfinite(xy).all(axis=1, keepdims=True)
    yield xy, 2
    yield np.where(seen, score, np.nan), 3
    yield (np.full((len(xy), 3), np.nan) if sequence.xyz is None else sequence.xyz[rows].reshape(-1, 3)), 4
    if sequence.angle_sd is not None:
        yield sequence.angle_sd[rows].reshape(-1, 1), 2


def _rows(reader: Iterator[list[str]], person: int) -> tuple[list[float], list[int], array[float]]:
    """Times of the frames; of every row where it belongs (frame * 30 + key point) and its seven numbers."""
    layout = _layout(next(reader, []))
    times: list[float] = []
    places: list[int] = []
    numbers = array("d")
    current: str | None = None
    seen, wanted = set[int](), str(person)
    for row in reader:
        if not row or (layout.person is not None and row[layout.person : layout.person + 1] != [wanted]):
            continue
        if len(row) != layout.width:
            raise KeypointsError(f"{len(row)} cells, expected {layout.width}")
        if row[layout.time] != current:
            current = row[layout.time]
            times.append(_later_time(row[layout.time], times))
            seen = set()
        place = _keypoint(row[layout.keypoint], seen)
        places.append((len(times) - 1) * len(KEYPOINTS) + place)
        numbers.extend(_numbers(row, layout.numbers))
    return times, places, numbers


def _layout(header: list[str]) -> _Layout:
    if missing := [name for name in REQUIRED_COLUMNS if name not in header]:
        raise KeypointsError(f"no column {missing[0]!r}; expected {','.join(COLUMNS)}")
    at = {name: i for i, name in enumerate(header)}
    numbers = tuple(at.get(name) for name in (*COLUMNS[4:], ANGLE_SD))
    return _Layout(at["time_s"], at["keypoint"], numbers, at.get("person"), len(header))


def _later_time(text: str, times: list[float]) -> float:
    (time,) = _numbers([text], (0,))
    if not math.isfinite(time):
        raise KeypointsError(f"time_s is {text!r}, expected seconds")
    if abs(time) > LATEST_S or (times and time - times[0] > LONGEST_S):
        raise KeypointsError(
            f"time_s is {text}: a recording lasts up to {LONGEST_S} s, from {-LATEST_S:g} on"
        )
    if times and time <= times[-1]:
        raise KeypointsError(f"time_s {text} does not come after {times[-1]:.6f}: frames must be in order")
    return time


def _keypoint(name: str, seen: set[int]) -> int:
    """The key point's index, remembered in `seen`."""
    if (index := INDEX.get(name)) is None:
        raise KeypointsError(f"unknown key point {name!r}; the thirty names are {', '.join(KEYPOINTS)}")
    if index in seen:
        raise KeypointsError(f"{name} is there twice in one frame")
    seen.add(index)
    return index


def _numbers(row: list[str], columns: tuple[int | None, ...]) -> list[float]:
    try:
        found = [float(row[i]) if i is not None and row[i] else math.nan for i in columns]
    except ValueError as error:
        raise KeypointsError(
            f"{' '.join(str(error).split())[:100]}: expected a number or an empty cell"
        ) from error
    if any(math.isfinite(number) and abs(number) > LARGEST for number in found):
        raise KeypointsError(f"a number beyond {LARGEST:g}, which no picture and no room has")
    return found


def _sequence(times: list[float], places: list[int], numbers: array[float]) -> PoseSequence:
    count = (len(times), len(KEYPOINTS))
    table = np.full((count[0] * count[1], 7), np.nan)
    table[places] = np.array(numbers, dtype=np.float64).reshape(-1, 7)
    table[~np.isfinite(table)] = np.nan
    xy, score, xyz = table[:, :2], table[:, 2], table[:, 3:6]
    xy[np.isnan(xy).any(-1)] = np.nan
    score = np.where(np.isnan(xy[:, 0]), 0.0, np.where(np.isnan(score), 1.0, score))
    points = xy.reshape(*count, 2).copy(), score.reshape(count)
    metres = None if np.isnan(xyz).all() else xyz.reshape(*count, 3).copy()
    stated = None if np.isnan(table[:, 6]).all() else table[:, 6].reshape(count).copy()
    if len({place % count[1] for place in places}) < count[1]:
        return PoseSequence(np.array(times), *fill_midpoints(*points, metres), angle_sd=stated)
    return PoseSequence(np.array(times), *points, metres, angle_sd=stated)
