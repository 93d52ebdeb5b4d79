"""`pose.trc`: key points as markers for OpenSim, in metres, Y up.

The layout is that of OpenSim's TRCFileAdapter: eight values in the head, five lines of it, a blank one, then tabs.
A marker that is not known in a frame has empty cells, which OpenSim reads as missing.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engines.pose import INDEX
from export.atomic import text_file
from export.recording import Recording
from export.world import World, in_world

KEYS = (
    "DataRate", "CameraRate", "NumFrames", "NumMarkers", "Units",
    "OrigDataRate", "OrigDataStartFrame", "OrigNumFrames",
)  # fmt: skip
DECIMALS = 5


def write_trc(path: Path, recording: Recording) -> None:
    """Write the markers. Raises NoMetresError where there is no 3D, OSError with the path."""
    world = in_world(recording)
    columns = [INDEX[name] for name in world.seen]
    points = np.round(world.points[:, columns].reshape(len(world.time), -1), DECIMALS) + 0.0
    with text_file(path) as file:
        file.write("\n".join(_head(path.name, world)) + "\n\n")
        row = "%d\t%.6f" + f"\t%.{DECIMALS}f" * points.shape[1]
        for number, (time, values) in enumerate(
            zip(world.time.tolist(), points.tolist(), strict=True), start=1
        ):
            file.write((row % (number, time, *values)).replace("nan", "") + "\n")


def _head(name: str, world: World) -> list[str]:
    rate, frames = f"{world.rate:.6g}", len(world.time)
    values = (rate, rate, frames, len(world.seen), "m", rate, 1, frames)
    markers = "Frame#\tTime\t" + "\t\t\t".join(world.seen) + "\t\t"
    axes = "\t\t" + "\t".join(f"{axis}{i}" for i in range(1, len(world.seen) + 1) for axis in "XYZ")
    return [f"PathFileType\t4\t(X/Y/Z)\t{name}", "\t".join(KEYS), "\t".join(map(str, values)), markers, axes]
