"""Write one member of a zip to disk: whole or not at all, inside our folder, counting real bytes."""

from __future__ import annotations

import errno
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from mirror.capture.limits import Limits
from mirror.capture.members import unreadable
from mirror.errors import MirrorError

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
    """Write a member to `folder / name`; a file already there is kept when size and CRC fit.

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
