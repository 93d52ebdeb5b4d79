"""One member of a zip: how much it and the whole may unpack to, what its header says (its name, in which
code page, why it is refused), and how it is written: whole or not at all, inside our folder, counting
real bytes.
"""

from __future__ import annotations

import errno
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mirror.errors import MirrorError

GIB = 2**30
SMALL_BYTES = 64 * 1024
"""Below this, a ratio says nothing: a short file of metadata may well shrink a thousandfold."""


class RefusedError(MirrorError):
    """The archive as a whole is refused. The message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold before it is taken for a bomb.

    `max_ratio`: unpacked over packed size of one member and of the whole (videos are near 1).
    `max_files`: members of any kind. `max_total_bytes`: unpacked bytes of all that is written.
    """

    max_ratio: float = 200.0
    max_files: int = 10_000
    max_total_bytes: int = 50 * GIB

    def check_files(self, count: int) -> None:
        """Raises RefusedError when an archive has too many members."""
        if count > self.max_files:
            raise RefusedError(
                f"{count} members, more than {self.max_files}: if you trust this archive, "
                f"raise the limit with --max-files {count}"
            )

    def check_total(self, total: int) -> None:
        """Raises RefusedError when more than `max_total_bytes` are, or would be, written."""
        if total > self.max_total_bytes:
            raise RefusedError(
                f"unpacks to more than {self.max_total_bytes / GIB:.3g} GiB: if you trust this archive and "
                f"have the room, raise the limit with --max-total-gb"
            )

    def is_bomb(self, unpacked: int, packed: int) -> bool:
        """Whether `unpacked` bytes are too many for `packed` ones."""
        return unpacked > SMALL_BYTES and unpacked > self.max_ratio * max(packed, 1)

    @property
    def refused_ratio(self) -> str:
        """The message about a bomb."""
        return (
            f"refused: it unpacks to more than {self.max_ratio:g} times its size, as a zip bomb does: "
            f"if you trust this archive, raise the limit with --max-ratio"
        )

    def check_ratio(self, what: str, unpacked: int, packed: int) -> None:
        """Raises RefusedError when `unpacked` bytes are too many for `packed` ones."""
        if self.is_bomb(unpacked, packed):
            raise RefusedError(f"{what}: {self.refused_ratio}")


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

    190 entries on one file's bytes are a bomb that no ratio of a single one shows.
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


CHUNK_BYTES = 1 << 20
_PART = ".unpacking"


class MemberError(MirrorError):
    """One member cannot be unpacked; its neighbours can."""


class DiskError(MirrorError):
    """The folder cannot be written: nothing more can be unpacked."""


class Budget:
    """What has been unpacked so far, against the limits. Headers are checked first, then real bytes.

    A member that unpacks to far too much is refused by itself (MemberError), a whole that does is refused whole.
    """

    def __init__(self, limits: Limits, packed_bytes: int, infos: Iterable[zipfile.ZipInfo]) -> None:
        """`packed_bytes` is the archive's size. Raises RefusedError when the headers alone say too much."""
        self._limits, self._packed_bytes, self._total = limits, packed_bytes, 0
        self._written: list[Path] = []
        self._limits.check_total(
            sum(info.file_size for info in infos if not self._bomb(info, info.file_size))
        )

    def check(self, info: zipfile.ZipInfo) -> None:
        """Raises MemberError for a member whose header says too much."""
        if self._bomb(info, info.file_size):
            raise MemberError(self._limits.refused_ratio)

    def spend(self, info: zipfile.ZipInfo, member_bytes: int, chunk_bytes: int) -> None:
        """Count a chunk; `member_bytes` is the member's sum with it.

        Raises MemberError, after which the member's bytes do not count, or RefusedError past a limit of the whole.
        """
        self._total += chunk_bytes
        if self._bomb(info, member_bytes):
            self._total -= member_bytes
            raise MemberError(self._limits.refused_ratio)
        self._limits.check_ratio("the archive", self._total, self._packed_bytes)
        self._limits.check_total(self._total)

    def wrote(self, path: Path) -> None:
        """Remember a file of this run."""
        self._written.append(path)

    def remove_written(self) -> None:
        """Take back what this run wrote: a bomb's pieces are of no use to anybody."""
        for path in self._written:
            path.unlink(missing_ok=True)

    def _bomb(self, info: zipfile.ZipInfo, unpacked: int) -> bool:
        # a header may claim any packed size; the archive's own size is a fact
        return self._limits.is_bomb(unpacked, min(info.compress_size, self._packed_bytes))


def extract(archive: zipfile.ZipFile, info: zipfile.ZipInfo, folder: Path, name: str, budget: Budget) -> Path:
    """Write a member to `folder / name`; a file already there stays when size and CRC fit.

    Raises MemberError for an unreadable member or a bomb, RefusedError past a limit of the whole archive, DiskError
    when the disk is full or the folder cannot be written. None of them leaves a half-written file.
    """
    if (reason := unreadable(info)) is not None:
        raise MemberError(reason)
    budget.check(info)
    target = folder / name
    if not target.resolve().is_relative_to(folder.resolve()):
        raise MemberError("refused: it would be written outside the folder of the archive")
    if _is_whole(target, info):
        budget.spend(info, info.file_size, info.file_size)
        return target
    part = target.with_name(_PART)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            for chunk in _chunks(archive, info, budget):
                file.write(chunk)
        part.replace(target)
    except OSError as error:
        raise _write_error(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    budget.wrote(target)
    return target


def _chunks(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Iterator[bytes]:
    size = 0
    try:
        with archive.open(info) as source:
            while chunk := source.read(CHUNK_BYTES):
                size += len(chunk)
                budget.spend(info, size, len(chunk))
                yield chunk
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, struct.error, ValueError) as error:
        raise MemberError(f"damaged in the archive ({error}): pack or copy it again") from error
    except NotImplementedError as error:
        raise MemberError(f"{error}; pack it again with deflate") from error
    except (OSError, RuntimeError) as error:
        raise MemberError(f"cannot be read from the archive ({error}): pack or copy it again") from error


def _write_error(error: OSError, target: Path) -> Exception:
    if error.errno == errno.ENAMETOOLONG:
        return MemberError("its path is too long for this file system; shorten it")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskError(f"no space left for {target}: free some and run again; finished files are kept")
    return DiskError(f"cannot write {target}: {error.strerror or error}")


def _is_whole(path: Path, info: zipfile.ZipInfo) -> bool:
    """Whether an earlier run has unpacked this very member there."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size != info.file_size:
            return False
        crc = 0
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                crc = zlib.crc32(chunk, crc)
        return crc == info.CRC
    except OSError:
        return False
