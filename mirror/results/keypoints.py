"""A batch's key points, quickly: Parquet where it is there, else the CSV by columns, not row by row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from engines.pose import INDEX, KEYPOINTS, PoseSequence
from export.keypoints import ANGLE_SD, LARGEST, LATEST_S, LONGEST_S, KeypointsError, read_keypoints

COUNT = len(KEYPOINTS)
NUMBERS = ("x_px", "y_px", "score", "x_m", "y_m", "z_m", ANGLE_SD)
_NAMES = np.array(KEYPOINTS)


def read_poses(folder: Path, size: tuple[int, int] | None = None, person: int = 0) -> PoseSequence:
    """`keypoints.parquet` or `keypoints.csv` of a folder, of one person, 0 being the athlete.

    Ten minutes take less than a second where each frame has its thirty rows in order, as we write them; any other
    table is read as `read_keypoints` does. Raises KeypointsError and OSError naming the file.
    """
    # the tables in Parquet are of one person each
    own = folder if person == 0 else folder / f"person-{person}"
    parquet, text = own / "keypoints.parquet", folder / "keypoints.csv"
    try:
        sequence = _columns(_parquet(parquet), 0) if parquet.is_file() else _columns(_csv(text), person)
    except OSError:
        raise
    except (ImportError, ValueError) as error:
        if parquet.is_file() and not text.is_file():
            raise KeypointsError(f"{parquet}: not a table of key points: {error}") from error
        sequence = read_keypoints(text, person)
    return replace(sequence, size=size)


def _parquet(path: Path) -> dict[str, Any]:
    from pyarrow import parquet

    table = parquet.read_table(path)
    return {name: table[name] for name in table.column_names}


def _csv(path: Path) -> dict[str, Any]:
    from pyarrow import csv, float64, string

    if not path.is_file():
        raise FileNotFoundError(2, "there is no such file", str(path))
    types = dict.fromkeys(("time_s", *NUMBERS), float64()) | {"keypoint": string()}
    table = csv.read_csv(path, convert_options=csv.ConvertOptions(column_types=types, null_values=[""]))
    return {name: table[name] for name in table.column_names}


def _columns(table: dict[str, Any], person: int) -> PoseSequence:
    """Raises ValueError for a table that is not thirty rows a frame in order of each person."""
    missing = [name for name in ("time_s", "keypoint", "x_px", "y_px", "score") if name not in table]
    if missing:
        raise ValueError(f"no column {missing[0]!r}")
    if "person" in table:
        mine = np.asarray(table["person"]) == person
        table = {name: column.filter(mine) for name, column in table.items()} if not mine.all() else table
    rows = len(table["time_s"])
    names = table["keypoint"].dictionary_encode().combine_chunks()
    order = np.array([INDEX.get(name, -1) for name in names.dictionary.to_pylist()], dtype=np.int16)
    places = order[np.asarray(names.indices)] if rows else np.zeros(0, np.int16)
    if rows % COUNT or (places.reshape(-1, COUNT) != np.arange(COUNT)).any():
        raise ValueError("not thirty rows a frame in order")
    times = np.asarray(table["time_s"], dtype=np.float64).reshape(-1, COUNT)[:, 0]
    if not np.isfinite(times).all() or (np.diff(times) <= 0).any():
        raise ValueError("time_s does not rise")
    if len(times) and (np.abs(times).max() > LATEST_S or times[-1] - times[0] > LONGEST_S):
        raise ValueError(f"time_s is beyond what a recording lasts, {LONGEST_S} s")
    x, y, score, *metres, deviation = (_numbers(table.get(name), rows) for name in NUMBERS)
    xy = np.stack([x, y], axis=-1)
    xy[np.isnan(xy).any(-1)] = np.nan
    score = np.where(np.isnan(xy[..., 0]), 0.0, np.where(np.isnan(score), 1.0, score))
    xyz = np.stack(metres, axis=-1)
    xyz_or_none, stated = (None if np.isnan(values).all() else values for values in (xyz, deviation))
    return PoseSequence(times, xy, score, xyz_or_none, angle_sd=stated)


def _numbers(column: Any, rows: int) -> np.ndarray:
    if column is None:
        return np.full((rows // COUNT, COUNT), np.nan)
    values = np.array(column.to_numpy(), dtype=np.float64).reshape(-1, COUNT)
    values[~np.isfinite(values)] = np.nan
    if (np.abs(values) > LARGEST).any():
        raise ValueError(f"a number beyond {LARGEST:g}, which no picture and no room has")
    return values
