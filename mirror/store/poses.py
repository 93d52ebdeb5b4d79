"""Poses of about a second as bytes: what a table would show of them, no more and no less.

Pixels are kept to 0.01, scores to 0.001, metres to 0.0001, times to the microsecond. Each column is taken as
its differences from frame to frame, the bytes of these are put together by significance, and that is deflated:
four times smaller than the numbers themselves, and quick.
"""

from __future__ import annotations

import math
import struct
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.pose import KEYPOINTS, FloatArray, PoseSequence

MAGIC = b"P1"
_HEAD = struct.Struct("<2sHB")
"""Magic, frames, whether there are metres."""
_MISSING = np.int32(-(2**31))
_MICRO = 1e6
STEPS = {"xy": 100.0, "score": 1000.0, "xyz": 10000.0}
"""Units of the last place that is kept."""
MOST_FRAMES = 65_535


class PosesError(ValueError):
    """Bytes that are no poses, or not whole."""


@dataclass(frozen=True, slots=True)
class Block:
    """Poses of some frames: `time` (n,) s since the visit began, `xy` (n, 30, 2), `score` (n, 30), `xyz` or None."""

    time: FloatArray
    xy: FloatArray
    score: FloatArray
    xyz: FloatArray | None = None


def packed(block: Block) -> bytes:
    """The bytes of a block of at most `MOST_FRAMES` frames."""
    count = len(block.time)
    if count > MOST_FRAMES:
        raise ValueError(f"{count} frames are too many for one block: at most {MOST_FRAMES}")
    columns = [_whole(block.xy, STEPS["xy"]), _whole(block.score, STEPS["score"])]
    if block.xyz is not None:
        columns.append(_whole(block.xyz, STEPS["xyz"]))
    table = np.concatenate([column.reshape(count, math.prod(column.shape[1:])) for column in columns], axis=1)
    times = np.round(block.time * _MICRO).astype("<i8")
    body = times.tobytes() + _shuffled(table)
    return _HEAD.pack(MAGIC, count, block.xyz is not None) + zlib.compress(body, 6)


def unpacked(data: bytes) -> Block:
    """The block in some bytes. Raises PosesError."""
    try:
        magic, count, metres = _HEAD.unpack_from(data)
        body = zlib.decompress(data[_HEAD.size :])
    except (struct.error, zlib.error) as error:
        raise PosesError(f"not a block of poses: {error}") from None
    keypoints = len(KEYPOINTS)
    widths = [2 * keypoints, keypoints, *([3 * keypoints] if metres else [])]
    if magic != MAGIC or len(body) != count * (8 + 4 * sum(widths)):
        raise PosesError("not a block of poses, or not a whole one")
    times = np.frombuffer(body, "<i8", count) / _MICRO
    table = _together(body[8 * count :], (count, sum(widths)))
    parts = np.split(table, np.cumsum(widths)[:-1], axis=1)
    xy = _real(parts[0], STEPS["xy"]).reshape(count, keypoints, 2)
    score = np.nan_to_num(_real(parts[1], STEPS["score"]))
    xyz = _real(parts[2], STEPS["xyz"]).reshape(count, keypoints, 3) if metres else None
    return Block(times, xy, score, xyz)


def joined(blocks: list[Block], size: tuple[int, int] | None, assumed: tuple[str, ...] = ()) -> PoseSequence:
    """Blocks in order of time as one sequence; metres are NaN in blocks without, None where none has any."""
    count = len(KEYPOINTS)
    metres = any(block.xyz is not None for block in blocks)
    nothing = Block(np.zeros(0), np.zeros((0, count, 2)), np.zeros((0, count)), np.zeros((0, count, 3)))
    every = [nothing, *blocks]
    return PoseSequence(
        np.concatenate([block.time for block in every]),
        np.concatenate([block.xy for block in every]),
        np.concatenate([block.score for block in every]),
        np.concatenate([_metres(block) for block in every]) if metres else None,
        size,
        assumed if metres else (),
    )


def _metres(block: Block) -> FloatArray:
    return np.full((*block.score.shape, 3), np.nan) if block.xyz is None else block.xyz


def _whole(values: FloatArray, steps: float) -> NDArray[np.int32]:
    scaled = np.round(np.where(np.isfinite(values), values, 0.0) * steps)
    limited = np.clip(scaled, -(2**31) + 1, 2**31 - 1).astype(np.int32)
    return np.where(np.isfinite(values), limited, _MISSING)


def _real(values: NDArray[np.int32], steps: float) -> FloatArray:
    return np.where(values == _MISSING, np.nan, values / steps)


def _shuffled(table: NDArray[np.int32]) -> bytes:
    """Differences down the columns, column by column, the bytes by significance."""
    steps = table.copy()
    # on purpose modulo 2^32: a missing value is far from every other, and comes back exactly
    steps[1:] = (table[1:].view(np.uint32) - table[:-1].view(np.uint32)).view(np.int32)
    return np.ascontiguousarray(steps.T).astype("<i4").view(np.uint8).reshape(-1, 4).T.tobytes()


def _together(data: bytes, shape: tuple[int, int]) -> NDArray[np.int32]:
    planes = np.frombuffer(data, np.uint8).reshape(4, -1)
    steps = np.ascontiguousarray(planes.T).view("<u4").reshape(shape[1], shape[0])
    return np.cumsum(steps, axis=1, dtype=np.uint32).view(np.int32).T
