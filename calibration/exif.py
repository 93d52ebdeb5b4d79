"""The 35 mm equivalent focal length in a photograph's EXIF (CIPA DC-008), read from its JPEG or TIFF bytes."""

from __future__ import annotations

import struct
from pathlib import Path

EXIF_POINTER, FOCAL_35MM = 0x8769, 0xA405
SHORT, LONG = 3, 4
READ_BYTES = 1 << 20
"""EXIF stands at the beginning."""


class ExifError(ValueError):
    """A photograph that does not say its focal length. One line that says what to do."""


def focal_35mm(path: Path) -> float:
    """FocalLengthIn35mmFilm of a photograph, mm. Raises ExifError where it says none, OSError."""
    with path.open("rb") as file:
        raw = file.read(READ_BYTES)
    try:
        tiff = _tiff(raw)
        order = {b"II": "<", b"MM": ">"}[tiff[:2]]
        (first,) = struct.unpack_from(order + "I", tiff, 4)
        place = _entry(tiff, order, first, EXIF_POINTER)
        focal = None if place is None else _entry(tiff, order, place, FOCAL_35MM)
    except (struct.error, KeyError, IndexError):
        focal = None
    if not focal:
        raise ExifError(
            f"{path}: says no 35 mm equivalent focal length: give the field of view (`mirror calibrate fov`)"
        )
    return float(focal)


def _tiff(raw: bytes) -> bytes:
    """The TIFF part: the file itself, or what follows `Exif` in a JPEG's APP1 segment."""
    if raw[:2] in (b"II", b"MM"):
        return raw
    if raw[:2] != b"\xff\xd8":
        raise KeyError("neither JPEG nor TIFF")
    at = 2
    while raw[at] == 0xFF and raw[at + 1] not in (0xDA, 0xD9):
        (length,) = struct.unpack_from(">H", raw, at + 2)
        if raw[at + 1] == 0xE1 and raw[at + 4 : at + 10] == b"Exif\0\0":
            return raw[at + 10 : at + 2 + length]
        at += 2 + length
    raise KeyError("no EXIF")


def _entry(tiff: bytes, order: str, place: int, wanted: int) -> int | None:
    """The value of a tag of one SHORT or LONG in the directory at `place`; None where it is not there."""
    (count,) = struct.unpack_from(order + "H", tiff, place)
    for i in range(count):
        tag, kind = struct.unpack_from(order + "HH", tiff, place + 2 + 12 * i)
        if tag == wanted and kind in (SHORT, LONG):
            found = struct.unpack_from(order + ("H" if kind == SHORT else "I"), tiff, place + 10 + 12 * i)
            return int(found[0])
    return None
