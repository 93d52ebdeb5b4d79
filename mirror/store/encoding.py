"""How a session's contents are stored: repetitions, doubts, holds and games as JSON, poses as bytes.

What a later mirror adds to a repetition needs no new column. Poses are of about a second: pixels are stored
to 0.01, scores to 0.001, metres to 0.0001, deviations of angles to 0.01 deg, times to a microsecond. Each
column is taken as its differences from frame to frame, the bytes of these are put together by significance,
and that is deflated: four times smaller than the numbers themselves, and quick.
"""

from __future__ import annotations

import dataclasses
import json
import math
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from engines.pose import KEYPOINTS, FloatArray, PoseSequence
from mirror.errors import MirrorError
from rules.game import GameDone
from rules.results import Doubt, Hold, Rep

T = TypeVar("T", Rep, Doubt, Hold)


def to_json(value: Rep | Doubt | Hold) -> str:
    """The fields as a JSON object; NaN is null."""
    return json.dumps(document(value), ensure_ascii=False, allow_nan=False)


def document(value: Rep | Doubt | Hold) -> dict[str, Any]:
    """The fields in JSON's own types; NaN is None."""
    fields = dataclasses.asdict(value)
    return {name: None if isinstance(v, float) and not math.isfinite(v) else v for name, v in fields.items()}


def from_json(kind: type[T], text: str) -> T:
    """Back from JSON: fields that this mirror does not know are passed over, missing ones take their default.

    Raises ValueError for anything that is not such an object.
    """
    return from_document(kind, json.loads(text))


def from_document(kind: type[T], data: object) -> T:
    """Back from the fields in JSON's own types. Raises ValueError."""
    if not isinstance(data, dict):
        raise ValueError(f"expected an object with the fields of {kind.__name__}, got {data!r}")
    values = {}
    for field in dataclasses.fields(kind):
        if field.name in data:
            values[field.name] = _value(field.name, str(field.type), data[field.name])
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"not a whole {kind.__name__}: {error}") from None


def _value(name: str, kind: str, value: object) -> Any:
    if kind == "float":
        if value is None:
            return math.nan
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
    elif kind.startswith("tuple") and isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            return tuple(storable(item) for item in value)
    elif isinstance(value, str) and kind == "str":
        return storable(value)
    elif type(value).__name__ == kind:
        return value
    raise ValueError(f"{name}: expected {kind}, got {value!r}")


def storable(value: str) -> str:
    """Halves of characters, which JSON and command lines let through and no store can hold, become question marks."""
    return value.encode("utf-8", "replace").decode()


def game_text(game: GameDone | None) -> str:
    """The game as a row has it."""
    return "" if game is None else msgspec.json.encode(game).decode()


def game_of(text: str) -> GameDone | None:
    """Back from a row; None where there is none, or it cannot be read."""
    if not text:
        return None
    try:
        return msgspec.json.decode(text, type=GameDone)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


MAGIC = b"P1"
_HEAD = struct.Struct("<2sHB")
"""Magic, frames, which of the further columns there are: the sum of their `FLAGS`."""
FLAGS = {"xyz": 1, "angle_sd": 2}
_MISSING = np.int32(-(2**31))
_MICRO = 1e6
STEPS = {"xy": 100.0, "score": 1000.0, "xyz": 10000.0, "angle_sd": 100.0}
"""Units of the last place that is stored."""
WIDTHS = {"xy": 2, "score": 1, "xyz": 3, "angle_sd": 1}
"""Numbers of each key point in a column, in the order of the bytes."""
MOST_FRAMES = 65_535


class PosesError(MirrorError, ValueError):
    """Bytes that are no poses, or not whole."""


@dataclass(frozen=True, slots=True)
class Block:
    """Poses of some frames: `time` (n,) s since the session began, `xy` (n, 30, 2), `score` (n, 30), `xyz`
    (n, 30, 3) and `angle_sd` (n, 30) or None."""

    time: FloatArray
    xy: FloatArray
    score: FloatArray
    xyz: FloatArray | None = None
    angle_sd: FloatArray | None = None


def pack_block(block: Block) -> bytes:
    """The bytes of a block of at most `MOST_FRAMES` frames."""
    count = len(block.time)
    if count > MOST_FRAMES:
        raise ValueError(f"{count} frames are too many for one block: at most {MOST_FRAMES}")
    named = {name: getattr(block, name) for name in WIDTHS}
    columns = [_whole(values, STEPS[name]) for name, values in named.items() if values is not None]
    flags = sum(flag for name, flag in FLAGS.items() if named[name] is not None)
    table = np.concatenate([column.reshape(count, math.prod(column.shape[1:])) for column in columns], axis=1)
    times = np.round(block.time * _MICRO).astype("<i8")
    body = times.tobytes() + _shuffle(table)
    return _HEAD.pack(MAGIC, count, flags) + zlib.compress(body, 6)


def unpack_block(data: bytes) -> Block:
    """The block in some bytes. Raises PosesError."""
    one = sequence_of([data], None)
    return Block(one.time, one.xy, one.score, one.xyz, one.angle_sd)


def _whole(values: FloatArray, steps: float) -> NDArray[np.int32]:
    scaled = np.round(np.where(np.isfinite(values), values, 0.0) * steps)
    limited = np.clip(scaled, -(2**31) + 1, 2**31 - 1).astype(np.int32)
    return np.where(np.isfinite(values), limited, _MISSING)


def _shuffle(table: NDArray[np.int32]) -> bytes:
    """Differences down the columns, column by column, the bytes by significance."""
    steps = table.copy()
    # on purpose modulo 2^32: a missing value is far from every other, and comes back exactly
    steps[1:] = (table[1:].view(np.uint32) - table[:-1].view(np.uint32)).view(np.int32)
    return np.ascontiguousarray(steps.T).astype("<i4").view(np.uint8).reshape(-1, 4).T.tobytes()


BATCH_BLOCKS = 64
"""Blocks that are opened together: numpy is slow with small arrays and with those that leave the cache."""


def sequence_of(
    blocks: Sequence[bytes], size: tuple[int, int] | None, assumed: tuple[str, ...] = ()
) -> PoseSequence:
    """Blocks in order of time as one sequence: an hour takes about a second.

    Metres and deviations of angles are NaN in blocks without, None where no block has any. Raises PosesError for
    bytes that are no poses.
    """
    heads = [_head(data) for data in blocks]
    ends = np.cumsum([count for count, _ in heads], dtype=np.intp)
    out = _room(int(ends[-1]) if len(ends) else 0, [flags for _, flags in heads], size, assumed)
    first = 0
    while first < len(blocks):
        last = first + 1
        while last < len(blocks) and heads[last] == heads[first] and last - first < BATCH_BLOCKS:
            last += 1
        _open_together(blocks[first:last], *heads[first], out, int(ends[first]) - heads[first][0])
        first = last
    return out


def _room(
    total: int, flags: Sequence[int], size: tuple[int, int] | None, assumed: tuple[str, ...]
) -> PoseSequence:
    """A sequence of so many frames, still empty, with the columns that any of the blocks has."""
    keypoints, has = len(KEYPOINTS), {name: any(one & flag for one in flags) for name, flag in FLAGS.items()}
    return PoseSequence(
        np.empty(total),
        np.empty((total, keypoints, 2)),
        np.empty((total, keypoints)),
        np.empty((total, keypoints, 3)) if has["xyz"] else None,
        size,
        assumed if has["xyz"] else (),
        np.empty((total, keypoints)) if has["angle_sd"] else None,
    )


def _head(data: bytes) -> tuple[int, int]:
    """Frames of a block, and its flags."""
    try:
        magic, count, flags = _HEAD.unpack_from(data)
    except struct.error as error:
        raise PosesError(f"not a block of poses: {error}") from None
    if magic != MAGIC or flags > sum(FLAGS.values()):
        raise PosesError("not a block of poses, or not a whole one")
    return count, flags


def _open_together(blocks: Sequence[bytes], count: int, flags: int, out: PoseSequence, at: int) -> None:
    """Write blocks of the same number of frames and the same columns into `out` from frame `at` on."""
    if count == 0:
        return
    known = [name for name in WIDTHS if name not in FLAGS or flags & FLAGS[name]]
    width = len(KEYPOINTS) * sum(WIDTHS[name] for name in known)
    length = count * (8 + 4 * width)
    bodies = np.empty((len(blocks), length), np.uint8)
    for row, data in zip(bodies, blocks, strict=True):
        row[:] = np.frombuffer(_inflate(data, length), np.uint8)
    frames = slice(at, at + count * len(blocks))
    out.time[frames] = np.ascontiguousarray(bodies[:, : 8 * count]).view("<i8").ravel() / _MICRO
    planes = bodies[:, 8 * count :].reshape(len(blocks), 4, width * count).transpose(0, 2, 1)
    steps = np.ascontiguousarray(planes).view("<u4").reshape(len(blocks), width, count)
    table = np.cumsum(steps, axis=2, dtype=np.uint32).view(np.int32).transpose(0, 2, 1)
    column = 0
    for name in WIDTHS:
        values = getattr(out, name)
        if values is None:
            continue
        part = values[frames].reshape(len(blocks), count, -1)
        if name not in known:
            part[:] = np.nan
            continue
        whole = table[..., column : column + part.shape[-1]]
        np.divide(whole, STEPS[name], out=part)
        part[whole == _MISSING] = 0.0 if name == "score" else np.nan
        column += part.shape[-1]


def _inflate(data: bytes, length: int) -> bytes:
    try:
        body = zlib.decompress(data[_HEAD.size :], bufsize=max(length, 1))
    except zlib.error as error:
        raise PosesError(f"not a block of poses: {error}") from None
    if len(body) != length:
        raise PosesError("not a block of poses, or not a whole one")
    return body
