"""What the header of a zip's member says: its name, in which code page, and why it may have to be refused."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Sequence

NESTED = "not read: an archive inside an archive; unpack it and give it as an input of its own"

_UTF8_NAME = 0x800
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1 | 0x40
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})
_BAD_NAMES = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"^$", "a member without a name"),
        (r"\x00", "a NUL in the name"),
        (r"^//", "a network path; names must lie inside the archive"),
        (r"^/", "an absolute path; names must lie inside the archive"),
        (r"^[A-Za-z]:", "a drive letter; names must lie inside the archive"),
        (r"(^|/)\.\.(/|$)", "'..' in the path leads outside the archive"),
    )
)
"""What a name must not look like; the first that fits is the reason given."""
MAX_PART_BYTES = 255
"""Longest name of one file or folder that common file systems take, in UTF-8."""
MAX_NAME_BYTES = 1024
"""Longest path inside an archive, which leaves room for the folder that it is written to."""


def member_names(infos: Sequence[zipfile.ZipInfo]) -> list[str]:
    """The names inside an archive as its maker wrote them, in its order.

    Names without the UTF-8 flag are code page 437 by the standard, but most programs write UTF-8 all the same, and
    Japanese Windows writes code page 932.
    """
    raw = [None if info.flag_bits & _UTF8_NAME else _raw(info) for info in infos]
    page = code_page([name for name in raw if name is not None and not _is_utf8(name)])
    return [
        info.orig_filename if name is None else _decode_name(name, page)
        for info, name in zip(infos, raw, strict=True)
    ]


def member_path(name: str) -> str:
    """A name as a path: `/` between its parts, none of them empty; what makes it absolute stays.

    Windows PowerShell 5 writes `\\` for `/`.
    """
    name = name.replace("\\", "/")
    parts = [part for part in name.split("/") if part not in ("", ".")]
    start = "//" if name.startswith("//") else "/" if name.startswith("/") else ""
    return start + "/".join(parts)


def is_no_member(name: str, info: zipfile.ZipInfo) -> bool:
    """Whether an entry stands for the archive's own folder: `/` in the zips of some folder downloads."""
    return not name.strip("/") and info.file_size == 0


def is_folder(info: zipfile.ZipInfo) -> bool:
    """Whether an entry stands for a folder; some of Windows' programs end its name with a backslash."""
    return info.is_dir() or (info.orig_filename.endswith("\\") and info.file_size == 0)


def overlapping(infos: Sequence[zipfile.ZipInfo]) -> set[int]:
    """Which entries claim bytes that another claims too, as in no honest archive.

    190 entries on one file's bytes are a bomb that no ratio of a single one gives away.
    """
    found: set[int] = set()
    end, last = -1, 0
    for i in sorted(range(len(infos)), key=lambda i: (infos[i].header_offset, i)):
        info = infos[i]
        if info.header_offset < end:
            found |= {i, last}
        # the local header is at least this long
        its_end = info.header_offset + _LOCAL_HEADER + info.compress_size
        if its_end > end:
            end, last = its_end, i
    return found


def _raw(info: zipfile.ZipInfo) -> bytes | None:
    """The name's own bytes, which zipfile has read as code page 437."""
    try:
        return info.orig_filename.encode("cp437")
    except UnicodeError:
        return None


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_name(name: bytes, page: str) -> str:
    return name.decode("utf-8" if _is_utf8(name) else page)


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


STANDARD, JAPANESE = "cp437", "cp932"

_KANA = re.compile("[\u3041-\u30ff\uff66-\uff9d]")
_KANJI = re.compile("[\u4e00-\u9fff]{2}|(?<![A-Za-z])[\u4e00-\u9fff](?![A-Za-z])")
_STRANGE = re.compile("[\u0370-\u04ff\u2500-\u257f\ue000-\uf8ff]")
# what West European names look like in code page 932: Greek, Cyrillic, boxes, private characters


def code_page(names: Sequence[bytes]) -> str:
    """`cp932` where all names can be read so and look Japanese (kana, or kanji that stand together), else `cp437`."""
    try:
        text = "\n".join(name.decode(JAPANESE) for name in names)
    except UnicodeDecodeError:
        return STANDARD
    looks = _KANA.search(text) or _KANJI.search(text)
    return JAPANESE if looks and not _STRANGE.search(text) else STANDARD
