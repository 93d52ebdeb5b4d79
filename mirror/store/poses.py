"""Poses of about a second as bytes: what a table would show of them, no more and no less.

Pixels are kept to 0.01, scores to 0.001, metres to 0.0001, times to the microsecond. Each column is taken as
its differences from frame to frame, the bytes of these are put together by significance, and that is deflated:
four times smaller than the numbers themselves, and quick.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Sequence
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


BATCH_BLOCKS = 64
"""Blocks that are opened together: numpy is slow with small arrays and with those that leave the cache."""


def sequence_of(
    blocks: Sequence[bytes], size: tuple[int, int] | None, assumed: tuple[str, ...] = ()
) -> PoseSequence:
    """The same as `joined` of the blocks in these bytes, three times as fast: an hour takes about a second.

    Raises PosesError for bytes that are no poses.
    """
    heads = [_head(data) for data in blocks]
    ends = np.cumsum([count for count, _ in heads], dtype=np.intp)
    total = int(ends[-1]) if len(ends) else 0
    metres = any(has for _, has in heads)
    keypoints = len(KEYPOINTS)
    out = PoseSequence(
        np.empty(total),
        np.empty((total, keypoints, 2)),
        np.empty((total, keypoints)),
        np.empty((total, keypoints, 3)) if metres else None,
        size,
        assumed if metres else (),
    )
    first = 0
    while first < len(blocks):
        last = first + 1
        while last < len(blocks) and heads[last] == heads[first] and last - first < BATCH_BLOCKS:
            last += 1
        _open_together(blocks[first:last], *heads[first], out, int(ends[first]) - heads[first][0])
        first = last
    return out


def _head(data: bytes) -> tuple[int, bool]:
    """Frames of a block, and whether it has metres."""
    try:
        magic, count, metres = _HEAD.unpack_from(data)
    except struct.error as error:
        raise PosesError(f"not a block of poses: {error}") from None
    if magic != MAGIC:
        raise PosesError("not a block of poses, or not a whole one")
    return count, bool(metres)


def _open_together(blocks: Sequence[bytes], count: int, metres: bool, out: PoseSequence, at: int) -> None:
    """Write blocks of the same number of frames into `out` from frame `at` on."""
    if count == 0:
        return
    width = len(KEYPOINTS) * (6 if metres else 3)
    length = count * (8 + 4 * width)
    bodies = np.empty((len(blocks), length), np.uint8)
    for row, data in zip(bodies, blocks, strict=True):
        row[:] = np.frombuffer(_inflated(data, length), np.uint8)
    frames = slice(at, at + count * len(blocks))
    out.time[frames] = np.ascontiguousarray(bodies[:, : 8 * count]).view("<i8").ravel() / _MICRO
    planes = bodies[:, 8 * count :].reshape(len(blocks), 4, width * count).transpose(0, 2, 1)
    steps = np.ascontiguousarray(planes).view("<u4").reshape(len(blocks), width, count)
    table = np.cumsum(steps, axis=2, dtype=np.uint32).view(np.int32).transpose(0, 2, 1)
    column = 0
    for name, values in (("xy", out.xy), ("score", out.score), ("xyz", out.xyz)):
        if values is None:
            continue
        part = values[frames].reshape(len(blocks), count, -1)
        if name == "xyz" and not metres:
            part[:] = np.nan
            continue
        whole = table[..., column : column + part.shape[-1]]
        np.divide(whole, STEPS[name], out=part)
        part[whole == _MISSING] = 0.0 if name == "score" else np.nan
        column += part.shape[-1]


def _inflated(data: bytes, length: int) -> bytes:
    try:
        body = zlib.decompress(data[_HEAD.size :], bufsize=max(length, 1))
    except zlib.error as error:
        raise PosesError(f"not a block of poses: {error}") from None
    if len(body) != length:
        raise PosesError("not a block of poses, or not a whole one")
    return body
