"""Tables as text: the wide table of channels, tables of rows, and JSON.

The same values make the same bytes on every platform: fixed decimals, `.` as decimal point, LF line ends,
UTF-8, no negative zero. What is missing (NaN, infinite, None) is an empty cell, in JSON `null`.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from export.atomic import replacing, text_file
from export.fixed_point import cells, text_of, words_of

REP_COLUMNS = (
    "rep", "exercise", "start_s", "turn_s", "end_s", "rom", "rom_unit",
    "eccentric_s", "concentric_s", "quality", "faults",
)  # fmt: skip
"""Columns of `reps.csv`."""

MEASURE_COLUMNS = (
    "side", "joint", "rom_left_deg", "rom_right_deg", "mean_velocity", "peak_velocity_deg_s", "velocity_loss",
    "sparc", "time_under_tension_s", "flight_s", "jump_height_m",
)  # fmt: skip
"""Columns of `reps.csv` after those, where the repetitions were measured."""

DOUBT_COLUMNS = ("start_s", "end_s", "exercise", "reason", "detail")
"""Columns of `doubts.csv`."""

TIME_DECIMALS = 6
"""Times are written to the microsecond, finer than any camera's clock."""
VALUE_DECIMALS = 4

_CHUNK_CELLS = 1 << 18


def write_channels(
    path: Path, time: ArrayLike, channels: Sequence[str], values: ArrayLike, frames: ArrayLike | None = None
) -> None:
    """Write `bma.csv`: `frame,time_s,<channel>…`, one row for each frame.

    `time` (N,) s; `values` (N, C), a column for each of the C names in `channels`; `frames` (N,) the
    frames' indices, 0…N-1 if not given. Values have at most four decimals. Values (P, N, C) are of P people: then
    there is a row for each of them in each frame, and a column `person` before the channels.
    Raises ValueError for shapes that do not fit, OSError with the path when it cannot be written.
    """
    times, table = np.asarray(time, dtype=np.float64), np.asarray(values)
    if table.shape[-2:] != (len(times), len(channels)) or table.ndim > 3:
        raise ValueError(f"values have shape {table.shape}, expected {(len(times), len(channels))}")
    index = np.arange(len(times)) if frames is None else np.asarray(frames)
    frames_at_once = max(1, _CHUNK_CELLS // max(1, len(channels)))
    persons = [] if table.ndim == 2 else [f",{i}".encode() for i in range(len(table))]
    with replacing(path) as part, part.open("wb") as file:
        file.write(header_line(["frame", "time_s", *(["person"] if persons else []), *channels]))
        for start in range(0, len(times), frames_at_once):
            rows = slice(start, start + frames_at_once)
            parts = [words_of(_heads(row_heads(index[rows], times[rows]), persons))]
            if channels:
                values = table[..., rows, :].astype(np.float64)
                flat = values if not persons else values.swapaxes(0, 1).reshape(-1, len(channels))
                found = cells(flat, VALUE_DECIMALS, trim=True)
                parts.append(found.reshape(len(found), -1))
            file.write(text_of(parts))


def header_line(names: Sequence[str]) -> bytes:
    """The first line of a table."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(names)
    return text.getvalue().encode()


def row_heads(frames: NDArray[np.integer[Any]], times: NDArray[np.float64]) -> list[bytes]:
    """`frame,time_s` of each row."""
    form = f"%d,%.{TIME_DECIMALS}f"
    heads = zip(frames.tolist(), times.tolist(), strict=True)
    return [(form % head).encode() for head in heads]


def _heads(heads: list[bytes], persons: Sequence[bytes]) -> list[bytes]:
    return heads if not persons else [head + person for head in heads for person in persons]


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table of rows, each with a cell for every column.

    Columns that end in `_s` are times, with six decimals; other floats have at most four. A list or tuple
    in a cell is joined by `;`. Raises ValueError for a row of another length, OSError with the path when
    it cannot be written.
    """
    decimals = [TIME_DECIMALS if column.endswith("_s") else None for column in columns]
    with text_file(path) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for number, row in enumerate(rows, 1):
            if len(row) != len(columns):
                raise ValueError(f"row {number} has {len(row)} cells, expected {len(columns)}")
            writer.writerow([_cell(value, places) for value, places in zip(row, decimals, strict=True)])


def write_reps(path: Path, rows: Iterable[Sequence[object]], more: Sequence[str] = ()) -> None:
    """Write `reps.csv`; each row has its cells in the order of `REP_COLUMNS` and `more`, `faults` as a sequence."""
    write_rows(path, (*REP_COLUMNS, *more), rows)


def write_doubts(path: Path, rows: Iterable[Sequence[object]]) -> None:
    """Write `doubts.csv`; each row has its cells in the order of `DOUBT_COLUMNS`."""
    write_rows(path, DOUBT_COLUMNS, rows)


def write_channel_units(
    path: Path,
    channels: Mapping[str, tuple[str, str]],
    more: Mapping[str, Mapping[str, object]] | None = None,
) -> None:
    """Write `bma.json`: channel -> unit and description, in the order given, and what `more` says of a channel."""
    further = more or {}
    write_json(
        path,
        {
            name: {"unit": unit, "description": text, **further.get(name, {})}
            for name, (unit, text) in channels.items()
        },
    )


def write_json(path: Path, document: object) -> None:
    """Write a JSON document, indented, keys in the order given, floats to six decimals.

    Takes dicts, sequences, numpy arrays and scalars, strings, numbers, None. Raises TypeError for anything
    else, OSError with the path when it cannot be written.
    """
    text = json.dumps(plain(document), indent=2, ensure_ascii=False, allow_nan=False)
    with text_file(path) as file:
        file.write(text + "\n")


def plain(value: Any) -> Any:
    """The value in JSON's own types: NaN and infinity become None, floats are rounded to six decimals."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return round(value, 6) + 0.0 if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, np.ndarray | np.generic):
        return plain(value.tolist())
    if isinstance(value, Sequence):
        return [plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def round_values(values: NDArray[np.float64], decimals: int = VALUE_DECIMALS) -> NDArray[np.float64]:
    """Values rounded, without negative zeros; infinite ones become NaN."""
    finite = np.where(np.isfinite(values), values, np.nan)
    return np.asarray(np.round(finite, decimals) + 0.0, dtype=np.float64)


def without_nan(lines: str) -> str:
    """Formatted numbers with the cells of NaN emptied."""
    return lines.replace("nan", "")


def _cell(value: object, decimals: int | None) -> str:
    if value is None:
        return ""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) or (isinstance(value, int) and decimals is not None):
        number = float(round_values(np.array(value), VALUE_DECIMALS if decimals is None else decimals))
        return without_nan(f"{number:.12g}" if decimals is None else f"{number:.{decimals}f}")
    if isinstance(value, list | tuple):
        return ";".join(_cell(item, decimals) for item in value)
    return str(value)
