"""`pose.c3d`: points in millimetres with Y up, and the repetitions as events; written by the library `c3d`.

A point that is not known in a frame has the residual -1 and zeros, as the format has it. Events stand in the group
EVENT as Vicon's software writes them: CONTEXTS, LABELS, and TIMES as minutes and seconds.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any, BinaryIO

import c3d
import numpy as np

from engines.pose import INDEX, FloatArray
from export.atomic import replacing
from export.recording import Recording
from export.world import World, in_world

MM = 1000.0
ROW = 255
"""A list in the format has at most so many entries; the rest stands in LABELS2, TIMES2, …"""
MOST_EVENTS = 1500
"""The format's whole head is below 128 KiB: of more events, the first are written."""
EVENTS = (("start_s", "Rep start"), ("turn_s", "Rep turn"), ("end_s", "Rep end"))


class _Writer(c3d.Writer):
    """The library's writer, with all frames written at once, and zeros where a point is not known."""

    def __init__(self, rate: float, points: FloatArray) -> None:
        super().__init__(point_rate=rate, point_units="mm")
        self._raw = _block(points)
        nothing = np.zeros((0, 1))
        # the library takes the number of frames from this list, and their shape from the first of them
        self._frames = [(self._raw[0], nothing)] * len(self._raw)

    def _write_frames(self, handle: BinaryIO) -> None:
        handle.write(self._raw.astype("<f4").tobytes())
        self._pad_block(handle)


def write_c3d(path: Path, recording: Recording) -> None:
    """Write points and events. Raises NoMetresError where there is no 3D, OSError with the path."""
    world = in_world(recording)
    writer = _Writer(world.rate, world.points[:, [INDEX[name] for name in world.seen]])
    writer.set_point_labels(list(world.seen))
    # X is to the viewer's front, Y up: how a viewer that knows nothing else should draw it
    writer.set_screen_axis("-Z", "+Y")
    _add_events(writer, events(recording, world))
    with replacing(path) as part, part.open("wb") as file, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "No analog data found")
        writer.write(file)


def events(recording: Recording, world: World) -> list[tuple[str, float]]:
    """Label and time in s since the file's first frame, in order; those outside of it are left out."""
    begun = float(world.time[0])
    found = [(label, getattr(rep, key) - begun) for rep in recording.reps for key, label in EVENTS]
    inside = [(label, time) for label, time in found if 0.0 <= time <= world.time[-1] - begun]
    return sorted(inside, key=lambda event: event[1])[:MOST_EVENTS]


def _block(points: FloatArray) -> FloatArray:
    """(N, P, 4): millimetres and residual, of points (N, P, 3) m."""
    known = np.asarray(np.isfinite(points).all(-1))
    block = np.zeros((*points.shape[:2], 4))
    block[..., :3] = np.where(known[..., None], points * MM, 0.0)
    block[..., 3] = np.where(known, 0.0, -1.0)
    return block


def _add_events(writer: Any, found: list[tuple[str, float]]) -> None:
    group = writer.get_create("EVENT")
    group.add_array("USED", "Number of events.", np.array([len(found)], dtype=np.int16))
    for number, start in enumerate(range(0, len(found), ROW), start=1):
        part = found[start : start + ROW]
        suffix = "" if number == 1 else str(number)
        _add_texts(group, f"CONTEXTS{suffix}", ["General"] * len(part))
        _add_texts(group, f"LABELS{suffix}", [label for label, _ in part])
        times = np.array([divmod(time, 60.0) for _, time in part], dtype=np.float32)
        # the first dimension of a C3D list runs fastest
        group.add("TIMES" + suffix, "Minutes and seconds.", 4, None, times.tobytes(), 2, len(part))


def _add_texts(group: Any, name: str, texts: list[str]) -> None:
    packed, width = c3d.Writer.pack_labels(texts)
    group.add_str(name, "Of the events.", packed, width, len(texts))
