"""Zips as strangers make them: names, modes and fields of the directory as a test wants them."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

from mirror.capture.archive import Contents

CLIP = bytes(range(256)) * 40


class RawName(zipfile.ZipInfo):
    """A member whose name is written as given bytes, without the UTF-8 flag."""

    raw: bytes = b""

    def _encodeFilenameFlags(self):  # noqa: N802
        return self.raw, self.flag_bits & ~0x800


def packed(path: Path, members, method=zipfile.ZIP_DEFLATED) -> Path:
    """A zip of (name or ZipInfo, bytes) pairs."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def raw(name: bytes) -> zipfile.ZipInfo:
    info = RawName("placeholder")
    info.raw = name
    return info


def with_mode(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def patched(path: Path, offset_in_central: int, form: str, value: int, member: int = 0) -> Path:
    """Overwrite a field in the central directory's n-th entry."""
    data = bytearray(path.read_bytes())
    at = -1
    for _ in range(member + 1):
        at = data.index(b"PK\x01\x02", at + 1)
    struct.pack_into(form, data, at + offset_in_central, value)
    path.write_bytes(data)
    return path


def names_of(contents: Contents) -> list[str]:
    return [member.name for member in contents.videos]


def everything_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
