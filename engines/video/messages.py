"""The messages between a program that wants pictures and the process that decodes them.

Each message is a length (4 bytes), so many bytes of MessagePack, and for some of them raw arrays behind it. Nothing
is pickled: a process that a file has taken over can send wrong pictures, and no code.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import BinaryIO

import msgspec
import numpy as np
from numpy.typing import NDArray

from engines.video.info import VideoInfo

LENGTH = struct.Struct("<I")
LONGEST = 1 << 20
"""Bytes of a message without its arrays; a longer one is none of ours."""


class Open(msgspec.Struct, tag=True):
    """Open a file by its path, in the file system's own bytes. Answered by Alive…, then OpenedReply,
    or FailedReply."""

    path: bytes


class RangeRequest(msgspec.Struct, tag=True):
    """Decode frames `first` to `last` (exclusive) from now on. Not answered."""

    first: int
    last: int


class Next(msgspec.Struct, tag=True):
    """The next picture of the range. Answered by Alive…, then PictureReply, Ended or FailedReply."""


class Alive(msgspec.Struct, tag=True):
    """Still at work."""


class OpenedReply(msgspec.Struct, tag=True):
    """The file is open; its times (`info.frames` float64) come behind this."""

    info: VideoInfo


class PictureReply(msgspec.Struct, tag=True):
    """A frame; its planes (uint8, of `shapes`) come behind this."""

    index: int
    shapes: list[list[int]]
    fitted_from: tuple[int, int] | None


class Ended(msgspec.Struct, tag=True):
    """There is no further picture in the range."""


class FailedReply(msgspec.Struct, tag=True):
    """The file cannot be read: a message for people."""

    message: str


Request = Open | RangeRequest | Next
Reply = Alive | OpenedReply | PictureReply | Ended | FailedReply
_REQUESTS, _REPLIES = msgspec.msgpack.Decoder(Request), msgspec.msgpack.Decoder(Reply)


def send(file: BinaryIO, message: Request | Reply, *arrays: NDArray[np.generic]) -> None:
    """Write a message and its arrays."""
    text = msgspec.msgpack.encode(message)
    file.write(LENGTH.pack(len(text)) + text)
    for array in arrays:
        file.write(np.ascontiguousarray(array).data)
    file.flush()


def request(file: BinaryIO) -> Request | None:
    """Read a request; None where there will be no more."""
    head = file.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    return _REQUESTS.decode(file.read(LENGTH.unpack(head)[0]))


def reply(read_into: Callable[[memoryview], None]) -> Reply:
    """Read a reply by a function that fills a buffer. Raises ValueError for what is none."""
    head = bytearray(LENGTH.size)
    read_into(memoryview(head))
    (length,) = LENGTH.unpack(head)
    if length > LONGEST:
        raise ValueError(f"a message of {length} bytes")
    text = bytearray(length)
    read_into(memoryview(text))
    return _REPLIES.decode(text)
