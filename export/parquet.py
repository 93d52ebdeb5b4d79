"""`keypoints.parquet` and `bma.parquet`: the columns of the CSV tables, typed, small, with units in the schema.

Numbers are rounded as in the CSV, and float32 but for times: less than the rounding is lost. What is missing is
null. Metadata of each field are `unit` and `description`, of a channel also `formula` and `source`; the schema's own
`mirror` is a JSON object about the recording.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.pose import KEYPOINTS, PoseSequence
from export.atomic import replacing
from export.keypoints import ANGLE_SD
from export.recording import Recording
from export.tables import TIME_DECIMALS, VALUE_DECIMALS, plain, round_values
from rules.biomechanics import Biomechanics
from rules.channels import DECLARED

FORMAT_VERSION = 1
ROWS = 1 << 18
"""Rows of a group of key points; a group of channels has as many cells times `WIDTH`."""
WIDTH = 32

UNITS: dict[str, tuple[str, str]] = {
    "frame": ("", "frame from 0"),
    "time_s": ("s", "time from the start of the recording"),
    "person": ("", "0 is the athlete"),
    "keypoint": ("", "one of the thirty key points; left is the person's left"),
    "x_px": ("px", "in the picture, to the right"),
    "y_px": ("px", "in the picture, down"),
    "score": ("", "0 to 1"),
    "x_m": ("m", "camera axes, to the right"),
    "y_m": ("m", "camera axes, down"),
    "z_m": ("m", "camera axes, away from the camera"),
    ANGLE_SD: (
        "deg",
        "at a joint, one standard deviation of its angle in space; only where the 3D states it",
    ),
}
"""Column of the key points -> unit, description."""


def write_parquet(folder: Path, recording: Recording, bma: Biomechanics) -> None:
    """Write both files into a folder. Raises ValueError where there is no frame, OSError naming the file."""
    if not len(recording.poses):
        raise ValueError("no frame was recorded, so there is nothing to write")
    write_keypoints_parquet(folder / "keypoints.parquet", recording)
    write_channels_parquet(folder / "bma.parquet", recording, bma)


def write_keypoints_parquet(path: Path, recording: Recording) -> None:
    """Write the key points in long form, thirty rows a frame. Raises OSError naming the file."""
    import pyarrow as pa

    count, poses = len(KEYPOINTS), recording.poses
    names = pa.dictionary(pa.int8(), pa.string())
    types = {"frame": pa.int32(), "time_s": pa.float64(), "person": pa.int8(), "keypoint": names}
    fields = [
        pa.field(name, types.get(name, pa.float32()), metadata=_describe(*described))
        for name, described in UNITS.items()
        if name != ANGLE_SD or poses.angle_sd is not None
    ]
    frames = max(1, ROWS // count)

    def groups(schema: Any) -> Iterator[Any]:
        for start in range(0, len(poses), frames):
            rows = slice(start, min(start + frames, len(poses)))
            index = np.arange(rows.start, rows.stop, dtype=np.int32)
            places = pa.array(np.tile(np.arange(count, dtype=np.int8), len(index)))
            yield pa.table(
                [
                    np.repeat(index, count),
                    np.repeat(round_values(poses.time[rows], TIME_DECIMALS), count),
                    np.zeros(len(index) * count, np.int8),
                    pa.DictionaryArray.from_arrays(places, pa.array(KEYPOINTS)),
                    *(_nullable(column) for column in _columns(poses, rows)),
                ],
                schema=schema,
            )

    _write(path, recording, fields, groups)


def write_channels_parquet(path: Path, recording: Recording, bma: Biomechanics) -> None:
    """Write the channels, a column each. Raises OSError naming the file."""
    import pyarrow as pa

    fields = [pa.field("frame", pa.int32(), metadata=_describe(*UNITS["frame"]))]
    fields.append(pa.field("time_s", pa.float64(), metadata=_describe(*UNITS["time_s"])))
    for name, unit, text in zip(bma.names, bma.units, bma.descriptions, strict=True):
        more = {"formula": DECLARED[name].formula, "source": DECLARED[name].source}
        fields.append(pa.field(name, pa.float32(), metadata={**_describe(unit, text), **more}))
    frames = max(1, ROWS * WIDTH // max(1, len(bma.names)))

    def groups(schema: Any) -> Iterator[Any]:
        for start in range(0, len(bma.time), frames):
            rows = slice(start, min(start + frames, len(bma.time)))
            columns = round_values(bma.values[rows].T.astype(np.float64), VALUE_DECIMALS)
            heads = [
                np.arange(rows.start, rows.stop, dtype=np.int32),
                round_values(bma.time[rows], TIME_DECIMALS),
            ]
            yield pa.table([*heads, *(_nullable(column) for column in columns)], schema=schema)

    _write(path, recording, fields, groups)


def _write(path: Path, recording: Recording, fields: Sequence[Any], groups: Any) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    about = {"mirror": json.dumps(plain(_about(recording)), ensure_ascii=False)}
    schema = pa.schema(fields, metadata=about)
    texts = [field.name for field in fields if pa.types.is_dictionary(field.type)]
    with (
        replacing(path) as part,
        parquet.ParquetWriter(part, schema, compression="zstd", use_dictionary=texts) as file,
    ):
        for table in groups(schema):
            file.write_table(table)


def _about(recording: Recording) -> dict[str, Any]:
    return {
        "format": "open-gym-mirror parquet",
        "version": FORMAT_VERSION,
        "id": recording.id,
        "kind": recording.kind,
        "title": recording.title,
        "width_px": recording.size[0],
        "height_px": recording.size[1],
        "height_m": recording.height_m,
        "up": recording.up,
        "assumed": recording.poses.assumed,
    }


def _columns(poses: PoseSequence, rows: slice) -> Iterator[NDArray[np.float64]]:
    """x, y, score, x, y, z of the rows, and deviations where there are any, rounded, NaN where missing."""
    xy = round_values(poses.xy[rows].reshape(-1, 2), 2)
    yield from xy.T
    yield np.where(np.isfinite(xy).all(1), round_values(poses.score[rows].ravel(), 3), np.nan)
    if poses.xyz is None:
        yield from np.full((3, len(xy)), np.nan)
    else:
        yield from round_values(poses.xyz[rows].reshape(-1, 3), 4).T
    if poses.angle_sd is not None:
        yield round_values(poses.angle_sd[rows].ravel(), 2)


def _nullable(values: NDArray[np.float64]) -> Any:
    import pyarrow as pa

    return pa.array(values.astype(np.float32), mask=np.isnan(values))


def _describe(unit: str, description: str) -> dict[str, str]:
    return {"unit": unit, "description": description}
