"""What the header of a zip's member says: its name, and why it may have to be refused."""

from __future__ import annotations

import re
import stat
import zipfile

NESTED = "not read: an archive inside an archive; unpack it and give it as an input of its own"

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1 | 0x40
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})
_BAD_NAMES = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"^$", "a member without a name"),
        (r"\x00", "a NUL in the name"),
        (r"^(\\\\|//)", "a network path; names must lie inside the archive"),
        (r"^[/\\]", "an absolute path; names must lie inside the archive"),
        (r"^[A-Za-z]:", "a drive letter; names must lie inside the archive"),
        (r"(^|[/\\])\.\.([/\\]|$)", "'..' in the path leads outside the archive"),
        (r"\\", "a backslash in the path; pack it again with a program that writes '/'"),
    )
)
"""What a name must not look like; the first that fits is the reason given."""
MAX_PART_BYTES = 255
"""Longest name of one file or folder that common file systems take, in UTF-8."""
MAX_NAME_BYTES = 1024
"""Longest path inside an archive, which leaves room for the folder that it is written to."""


def member_name(info: zipfile.ZipInfo) -> str:
    """The path inside the archive as its maker meant it.

    Names without the UTF-8 flag are code page 437 by the standard, but most programs write UTF-8 all
    the same; bytes that are valid UTF-8 are taken for that.
    """
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.orig_filename
    parts = [part for part in name.split("/") if part not in ("", ".")]
    return ("/" if name.startswith("/") else "") + "/".join(parts)


def refusal(name: str, info: zipfile.ZipInfo) -> str | None:
    """Why a member of this name and file type may not be in an archive at all, in one line, or None."""
    return _bad_name(name) or _bad_type(info)


def unreadable(info: zipfile.ZipInfo) -> str | None:
    """Why the content of a member cannot be read, in one line, or None."""
    if info.flag_bits & _ENCRYPTED:
        return "encrypted: unpack it with its password and give the videos, or a zip without one"
    if info.compress_type not in _METHODS:
        return f"compression method {info.compress_type} is not supported; pack it again with deflate"
    return None


def _bad_name(name: str) -> str | None:
    for pattern, reason in _BAD_NAMES:
        if pattern.search(name):
            return f"refused: {reason}"
    return _too_long(name)


def _too_long(name: str) -> str | None:
    if len(name.encode("utf-8", "replace")) > MAX_NAME_BYTES:
        return f"refused: its path is longer than {MAX_NAME_BYTES} bytes; shorten it"
    if any(len(part.encode("utf-8", "replace")) > MAX_PART_BYTES for part in name.split("/")):
        return f"refused: a name in its path is longer than {MAX_PART_BYTES} bytes; shorten it"
    return None


def _bad_type(info: zipfile.ZipInfo) -> str | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "refused: a symbolic link; pack the file itself"
    if kind in (stat.S_IFBLK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFSOCK):
        return "refused: a device, pipe or socket, not a file"
    return None
