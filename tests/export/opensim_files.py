"""Strict readers of OpenSim's text files, after its documentation: they refuse what its adapters would."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engines.pose import FloatArray

TRC_KEYS = [
    "DataRate", "CameraRate", "NumFrames", "NumMarkers", "Units",
    "OrigDataRate", "OrigDataStartFrame", "OrigNumFrames",
]  # fmt: skip


@dataclass(frozen=True)
class Markers:
    """`points` (N, M, 3), NaN where the cells are empty."""

    rate: float
    units: str
    time: FloatArray
    names: list[str]
    points: FloatArray


def read_trc(path: Path) -> Markers:
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[0].split("\t")[:3] == ["PathFileType", "4", "(X/Y/Z)"]
    assert lines[1].split("\t") == TRC_KEYS
    said = dict(zip(TRC_KEYS, lines[2].split("\t"), strict=True))
    labels = [cell for cell in lines[3].split("\t") if cell]
    assert labels[:2] == ["Frame#", "Time"]
    names = labels[2:]
    assert len(names) == int(said["NumMarkers"])
    axes = [cell for cell in lines[4].split("\t") if cell]
    assert axes == [f"{axis}{i}" for i in range(1, len(names) + 1) for axis in "XYZ"]
    assert lines[5] == "" and lines[-1] == ""
    rows = [line.split("\t") for line in lines[6:-1]]
    assert {len(row) for row in rows} == {2 + 3 * len(names)}
    assert len(rows) == int(said["NumFrames"])
    assert [row[0] for row in rows] == [str(i) for i in range(1, len(rows) + 1)]
    cells = np.array([[float(cell) if cell else np.nan for cell in row[1:]] for row in rows])
    return Markers(
        float(said["DataRate"]), said["Units"], cells[:, 0], names, cells[:, 1:].reshape(len(rows), -1, 3)
    )


def read_mot(path: Path) -> dict[str, FloatArray]:
    """Column -> values, `time` among them."""
    lines = path.read_text(encoding="utf-8").split("\n")
    end = lines.index("endheader")
    said = dict(line.split("=") for line in lines[1:end])
    assert said["inDegrees"] == "yes" and said["version"] == "1"
    names = lines[end + 1].split("\t")
    rows = [line.split("\t") for line in lines[end + 2 : -1]]
    assert lines[-1] == "" and {len(row) for row in rows} == {len(names)}
    assert (len(rows), len(names)) == (int(said["nRows"]), int(said["nColumns"]))
    assert names[0] == "time" and len(set(names)) == len(names)
    cells = np.array(rows, dtype=np.float64)
    assert np.isfinite(cells).all(), "OpenSim's Storage stops at a value that is not a number"
    assert (np.diff(cells[:, 0]) > 0).all()
    return dict(zip(names, cells.T, strict=True))
