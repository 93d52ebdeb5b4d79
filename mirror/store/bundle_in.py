"""Taking a session in from another mirror's bundle: checked first, then all of it or nothing.

Nothing in a bundle is executed, and no more of it is unpacked than a session can have. Its document is
checked beyond the types and ranges of its fields before anything of it is taken.
"""

from __future__ import annotations

import io
import json
import lzma
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engines.pose import KEYPOINTS
from mirror import untrusted
from mirror.store.bundle import (
    ARRAYS,
    FORMAT,
    LONGEST_S,
    MAY_LACK,
    MOST_BYTES,
    RANGES,
    VERSION,
    BundleError,
    ChunkInBundle,
    Row,
    SessionInBundle,
    SetInBundle,
    Whom,
)
from mirror.store.corrections import Drawing, check_drawings
from mirror.store.database import StoreError, transaction
from mirror.store.encoding import Block, T, from_document, pack_block, to_json
from mirror.store.members import nobodys_token
from rules.results import Doubt, Hold, Rep

LONGEST_JUDGED_BY = 100_000
"""Characters of what is noted of engines and calibration."""
MANY_LINES = frozenset({"note", "review_note.text"})


def check(content: SessionInBundle) -> None:
    """Raises ValueError for what no mirror wrote: words that steer a terminal, numbers beyond reason."""
    untrusted.check_document(msgspec.to_builtins(content), MANY_LINES)
    if len(json.dumps(content.judged_by)) > LONGEST_JUDGED_BY:
        raise ValueError(f"judged_by is longer than {LONGEST_JUDGED_BY} characters")
    _check_corrections(content)
    try:
        check_drawings(content.drawings)
    except StoreError as error:
        raise ValueError(str(error)) from None


def check_times(row: Rep | Doubt | Hold) -> None:
    """Raises ValueError for what ends before it begins, or lies outside of any session."""
    times = (row.start_s, row.turn_s, row.end_s) if isinstance(row, Rep) else (row.start_s, row.end_s)
    if not all(0 <= before <= after <= LONGEST_S for before, after in pairwise(times)):
        text = ", ".join(f"{time:g}" for time in times)
        raise ValueError(f"a {type(row).__name__} at {text} s: times rise, from 0 to {LONGEST_S} s")


def _check_corrections(content: SessionInBundle) -> None:
    """Raises ValueError for a correction of what is not there, or two of one thing."""
    there = {(row.number, "rep"): len(row.reps) for row in content.sets}
    there |= {(row.number, "doubt"): len(row.doubts) for row in content.sets}
    known = set()
    for one in content.corrections:
        key = (one.set, one.kind, one.number)
        if not 1 <= one.number <= there.get((one.set, one.kind), 0) or key in known:
            raise ValueError(
                f"a correction of {one.kind} {one.number} of set {one.set}, which is not there or twice"
            )
        known.add(key)


DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, KeyError, struct.error,
    OverflowError, RecursionError, MemoryError, msgspec.MsgspecError,
    # an encrypted member, a compression that this Python has not
    RuntimeError, NotImplementedError,
)  # fmt: skip
"""What reading a damaged zip, array or document raises."""


LARGEST_DOCUMENT = 200_000_000
LARGEST_HEADER = 10_000
"""Bytes of `session.json`, and of what stands before the numbers of an array."""


class NewerError(ValueError):
    """A bundle that a newer mirror wrote."""


class Written(msgspec.Struct, frozen=True):
    """What every version of a bundle says of itself."""

    format: str
    version: int


def read_bundle(store: Database, path: Path) -> str:
    """Take a session in; returns its id. All of it or nothing.

    The member comes with it where this mirror does not know them; a name that somebody else has here gets a number.
    Raises BundleError for anything but a whole bundle that this mirror knows, StoreError for a session that is here
    already.
    """
    try:
        with zipfile.ZipFile(path) as file:
            content, blocks, pictures = _unpack(file)
    except NewerError as error:
        raise BundleError(f"{path}: {error}") from None
    except DAMAGE as error:
        raise BundleError(f"{path}: not a whole session bundle: {_one_line(error)}") from error
    if store.execute("SELECT 1 FROM session WHERE id = ?", [content.id]).fetchone():
        raise StoreError(f"{path}: this session is here already; erase it first to take it in again")
    try:
        _take(store, content, blocks, pictures)
    except (sqlite3.IntegrityError, OverflowError, MemoryError) as error:
        raise BundleError(f"{path}: not a whole session bundle: {_one_line(error)}") from error
    return content.id


def _take(store: Database, content: SessionInBundle, blocks: list[Block], pictures: list[bytes]) -> None:
    with transaction(store):
        if content.member is not None:
            _take_member(store, content.member)
        _take_session(store, content)
        for row in content.sets:
            _take_set(store, content.id, row)
        for number, (chunk, block) in enumerate(zip(content.chunks, blocks, strict=True)):
            store["pose_chunk"].insert(
                {
                    "session_id": content.id,
                    "number": number,
                    **msgspec.to_builtins(chunk),
                    "poses": pack_block(block),
                }
            )
        store["cue"].insert_all(
            {"session_id": content.id, **msgspec.to_builtins(cue)} for cue in content.cues
        )
        for time_s, jpeg in zip(content.pictures, pictures, strict=True):
            store["picture"].insert({"session_id": content.id, "time_s": time_s, "jpeg": jpeg})
        _take_review(store, content)


def _unpack(file: zipfile.ZipFile) -> tuple[SessionInBundle, list[Block], list[bytes]]:
    if sum(info.file_size for info in file.infolist()) > MOST_BYTES:
        raise ValueError(f"it unpacks to more than {MOST_BYTES / 1e9:g} GB")
    if file.getinfo("session.json").file_size > LARGEST_DOCUMENT:
        raise ValueError(f"session.json is larger than {LARGEST_DOCUMENT / 1e6:g} MB")
    data = file.read("session.json")
    written = msgspec.json.decode(data, type=Written)
    if written.format == FORMAT and written.version > VERSION:
        raise NewerError(
            f"a bundle of version {written.version}, from a newer mirror; this one reads up to {VERSION}:"
            " update it first"
        )
    content = msgspec.json.decode(data, type=SessionInBundle)
    if content.keypoints != list(KEYPOINTS):
        raise ValueError("its key points are not the thirty that this mirror knows")
    check(content)
    for row in content.sets:
        _rows_of_set(row)
    frames = sum(chunk.frames for chunk in content.chunks)
    arrays = {name: _array(file, name, width, frames) for name, width in ARRAYS.items()}
    pictures = [file.read(f"pictures/{number:06d}.jpg") for number in range(len(content.pictures))]
    return content, list(_blocks(content.chunks, arrays)), pictures


def _array(file: zipfile.ZipFile, name: str, width: int, frames: int) -> NDArray[np.float64] | None:
    if name in MAY_LACK and f"{name}.npy" not in file.namelist():
        return None
    expected = frames * width * 8 + LARGEST_HEADER
    if file.getinfo(f"{name}.npy").file_size > expected:
        raise ValueError(f"{name}.npy is larger than {width} numbers for each of {frames} frames")
    values = np.load(io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False)
    least, most = RANGES[name]
    if values.dtype.kind != "f" or len(values) != frames or values.size != frames * width:
        raise ValueError(
            f"{name}.npy has shape {values.shape}, expected {width} numbers for each of {frames} frames"
        )
    if name == "time" and (not np.isfinite(values).all() or (np.diff(values) <= 0).any()):
        raise ValueError("time.npy does not rise")
    known = values[~np.isnan(values)]
    if known.size and not (least <= known.min() and known.max() <= most):
        raise ValueError(f"{name}.npy has numbers beyond {least:g} to {most:g}")
    shape = {"time": (frames,), "score": (frames, width), "angle_sd": (frames, width)}.get(
        name, (frames, len(KEYPOINTS), width // len(KEYPOINTS))
    )
    return values.astype(np.float64).reshape(shape)


def _blocks(chunks: list[ChunkInBundle], arrays: dict[str, NDArray[np.float64] | None]) -> Iterator[Block]:
    time, xy, score, xyz, deviation = (arrays[name] for name in ARRAYS)
    assert time is not None and xy is not None and score is not None  # noqa: S101 - the others may be absent
    first = 0
    for chunk in chunks:
        part = slice(first, first + chunk.frames)
        yield Block(
            time[part], xy[part], score[part], _none_if_unknown(xyz, part), _none_if_unknown(deviation, part)
        )
        first += chunk.frames


def _none_if_unknown(values: NDArray[np.float64] | None, part: slice) -> NDArray[np.float64] | None:
    return None if values is None or np.isnan(values[part]).all() else values[part]


def _take_member(store: Database, whom: Whom) -> None:
    """The member as one without a card: `mirror members renew` makes one."""
    if store.execute("SELECT 1 FROM member WHERE id = ?", [whom.id]).fetchone():
        return
    taken = {row[0] for row in store.execute("SELECT name FROM member").fetchall()}
    names = (f"{whom.name} ({number})" if number > 1 else whom.name for number in range(1, len(taken) + 3))
    name = next(name for name in names if name not in taken)
    store["member"].insert({**msgspec.to_builtins(whom), "name": name, "token_sha256": nobodys_token()})


def _take_session(store: Database, content: SessionInBundle) -> None:
    number = store.execute("SELECT coalesce(max(number), 0) + 1 FROM session").fetchone()[0]
    columns = ("id", "started_at", "length_s", "status", "note", "width", "height")
    row = {name: getattr(content, name) for name in columns}
    judged = json.dumps(content.judged_by)
    member = None if content.member is None else content.member.id
    store["session"].insert({**row, "number": number, "member_id": member, "judged_by": judged})


def _take_set(store: Database, session_id: str, row: SetInBundle) -> None:
    columns = (
        "id",
        "number",
        "exercise",
        "title",
        "start_s",
        "end_s",
        "energy",
        "load_kg",
        "target_reps",
        "plan",
    )
    named = {"exercise_version": row.version, "exercise_sha256": row.sha256, "session_id": session_id}
    game = "" if row.game is None else msgspec.json.encode(row.game).decode()
    named |= {"velocities": json.dumps(row.velocities), "game": game}
    store["workout_set"].insert({name: getattr(row, name) for name in columns} | named)
    for table, texts in _rows_of_set(row).items():
        store[table].insert_all(
            {"set_id": row.id, "number": number, "data": text} for number, text in enumerate(texts, start=1)
        )


def _take_review(store: Database, content: SessionInBundle) -> None:
    ids = {row.number: row.id for row in content.sets}
    store["correction"].insert_all(
        {
            "set_id": ids[one.set],
            "kind": one.kind,
            "number": one.number,
            "counts": int(one.counts),
            "made_at": one.made_at,
            "made_by": one.made_by,
        }
        for one in content.corrections
    )
    if content.review_note is not None:
        store["review_note"].insert({"session_id": content.id, **msgspec.to_builtins(content.review_note)})
    _take_drawings(store, content.id, content.drawings)


def _take_drawings(store: Database, session_id: str, found: list[Drawing]) -> None:
    store["drawing"].insert_all(
        {
            "session_id": session_id,
            "number": number,
            "data": msgspec.json.encode(one).decode(),
            "changed_at": 0.0,
        }
        for number, one in enumerate(found, start=1)
    )


def _rows_of_set(row: SetInBundle) -> dict[str, list[str]]:
    """Table -> rows as the store holds them, of what a set holds. Raises ValueError for what is not such."""
    return {
        "rep": _texts(Rep, row.reps),
        "doubt": _texts(Doubt, row.doubts),
        "hold": _texts(Hold, row.holds),
    }


def _texts(kind: type[T], rows: list[Row]) -> list[str]:
    found = [from_document(kind, row) for row in rows]
    for one in found:
        check_times(one)
    return [to_json(one) for one in found]


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
