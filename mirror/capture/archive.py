"""Unpack a zip of videos without trusting it.

Only videos, and the JSON beside them, are written, each under a temporary name first, so that a file
that carries its name is whole. What one member does wrong is that member's problem, a bomb too; limits on
the whole, a damaged directory and a full disk are the archive's.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mirror import untrusted
from mirror.capture.zip_members import (
    NESTED,
    Budget,
    DiskError,
    Limits,
    MemberError,
    RefusedError,
    extract,
    is_folder,
    is_no_member,
    member_names,
    member_path,
    overlapping,
    refusal,
)
from mirror.errors import MirrorError

OVERLAPPING = "refused: its bytes are those of another member too, as in a zip bomb: pack it again"


class ArchiveError(MirrorError):
    """The whole archive cannot be used. The message is one line: what, why, and what to do."""


@dataclass(frozen=True, slots=True)
class InputVideo:
    """A video: `name` is its path inside the input (posix), `path` where it lies on disk, `metadata`
    the JSON beside it."""

    name: str
    path: Path
    metadata: Path | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not done, or done differently: which file, and why."""

    name: str
    message: str

    def __str__(self) -> str:
        return f"{untrusted.escape_name(self.name)}: {self.message}"


@dataclass(frozen=True, slots=True)
class Contents:
    """What an input holds, in the order of the archive.

    `videos` is empty only where `problems` says why. `skipped` names other files, which is no error;
    `notes` says what was recorded under another name.
    """

    videos: tuple[InputVideo, ...]
    problems: tuple[Problem, ...] = ()
    skipped: tuple[str, ...] = ()
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A member that may be written: its name in the archive, its header, its name on disk."""

    name: str
    info: zipfile.ZipInfo
    disk_name: str


def unpack(zip_path: Path, folder: Path, limits: Limits | None = None) -> Contents:
    """Unpack the videos of a zip, and their metadata, into `folder`.

    Done again over a folder that an earlier run filled, files that are whole (size and CRC) stay as
    they are. Where two members would fall on one file, both are written and the second is numbered.

    Raises ArchiveError when the file is no zip, is damaged, holds no video, breaks a limit, or when it
    cannot be written (disk full).
    """
    zip_path, folder, limits = Path(zip_path), Path(folder), limits or Limits()
    with _open_archive(zip_path) as archive:
        return _unpack(archive, folder, limits, zip_path.stat().st_size)


def unpack_one(zip_path: Path, name: str, folder: Path, limits: Limits | None = None) -> Path:
    """Unpack one video of a zip, by the name that it has from `unpack`, into `folder`; returns the file.

    Raises ArchiveError when the file is no zip, is damaged, has no such video or one that breaks a limit, or when it
    cannot be written (disk full).
    """
    zip_path = Path(zip_path)
    with _open_archive(zip_path) as archive:
        entries, _, _ = _sort_members(archive.infolist())
        found = [entry for entry in entries if untrusted.is_video(entry.name) and _name_video(entry) == name]
        if not found:
            raise RefusedError(f"{untrusted.escape_name(name)} is not in it any more")
        budget = Budget(limits or Limits(), zip_path.stat().st_size, [found[0].info])
        return extract(archive, found[0].info, folder, found[0].disk_name, budget)


@contextmanager
def _open_archive(zip_path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; what goes wrong with it becomes an ArchiveError."""
    try:
        with zipfile.ZipFile(zip_path) as archive:
            yield archive
    except (RefusedError, DiskError, MemberError) as error:
        raise ArchiveError(f"{untrusted.escape_name(zip_path.name)}: {error}") from error
    except (zipfile.BadZipFile, UnicodeDecodeError, NotImplementedError, ValueError) as error:
        why = f"not a zip, or cut short or damaged ({error}): pack or copy it again"
        raise ArchiveError(f"{untrusted.escape_name(zip_path.name)}: {why}") from error
    except OSError as error:
        raise ArchiveError(
            f"{untrusted.escape_name(zip_path.name)}: cannot be read: {error.strerror or error}"
        ) from error


def _name_video(entry: _Entry) -> str:
    """What a video is called from here on."""
    return entry.disk_name if entry.disk_name != untrusted.safe_path(entry.name) else entry.name


def _unpack(archive: zipfile.ZipFile, folder: Path, limits: Limits, packed_bytes: int) -> Contents:
    infos = archive.infolist()
    if not infos:
        raise RefusedError("the zip is empty: nothing to do")
    limits.check_files(len(infos))
    entries, problems, skipped = _sort_members(infos)
    videos = [entry for entry in entries if untrusted.is_video(entry.name)]
    others = [entry for entry in entries if not untrusted.is_video(entry.name)]
    metadata = {untrusted.same_file_key(entry.name): entry for entry in reversed(others)}
    beside = [untrusted.metadata_beside(entry.name, metadata) for entry in videos]
    used = {entry.disk_name for entry in beside if entry}
    skipped += [entry.name for entry in others if entry.disk_name not in used]
    if not videos and not problems:
        raise RefusedError(f"no video in it ({len(skipped)} other files); videos end in {_suffixes()}")
    budget = Budget(limits, packed_bytes, [e.info for e in videos])
    members, failed = _write_members(archive, list(zip(videos, beside, strict=True)), folder, budget)
    return Contents(tuple(members), (*problems, *failed), tuple(skipped), _notes(videos))


def _write_members(
    archive: zipfile.ZipFile, pairs: list[tuple[_Entry, _Entry | None]], folder: Path, budget: Budget
) -> tuple[list[InputVideo], list[Problem]]:
    """Write every video with its metadata; what is refused as a whole leaves nothing behind."""
    members: list[InputVideo] = []
    problems: list[Problem] = []
    try:
        for video, beside in pairs:
            try:
                members.append(_member(archive, video, beside, folder, budget))
            except MemberError as error:
                problems.append(Problem(video.name, str(error)))
    except RefusedError:
        budget.remove_written()
        raise
    return members, problems


def _sort_members(infos: Sequence[zipfile.ZipInfo]) -> tuple[list[_Entry], list[Problem], list[str]]:
    """Members to write (videos and JSON), problems, and names of other files."""
    taken: list[tuple[str, zipfile.ZipInfo]] = []
    problems: list[Problem] = []
    skipped: list[str] = []
    over = overlapping(infos)
    for i, (written, info) in enumerate(zip(member_names(infos), infos, strict=True)):
        name = member_path(written)
        if is_no_member(name, info):
            continue
        if (reason := refusal(name, info)) is not None:
            problems.append(Problem(written, reason))
        elif is_folder(info) or untrusted.is_clutter(name):
            continue
        elif i in over:
            problems.append(Problem(name, OVERLAPPING))
        elif untrusted.is_archive(name):
            problems.append(Problem(name, NESTED))
        elif untrusted.is_video(name) or untrusted.suffix(name) == ".json":
            taken.append((name, info))
        else:
            skipped.append(name)
    return _place_members(taken), _together(problems), skipped


def _together(problems: list[Problem]) -> list[Problem]:
    """One line for all the members that lie over others: there may be thousands."""
    over = [problem for problem in problems if problem.message == OVERLAPPING]
    if len(over) < 2:
        return problems
    first = Problem(over[0].name, f"{OVERLAPPING} ({len(over) - 1} more too)")
    return [*(problem for problem in problems if problem.message != OVERLAPPING), first]


def _place_members(members: list[tuple[str, zipfile.ZipInfo]]) -> list[_Entry]:
    """Give every member a path of its own on disk: no two on one file, no file where a folder must be."""
    wished = [untrusted.safe_path(name) for name, _ in members]
    folders = {
        untrusted.same_file_key("/".join(path.split("/")[:i]))
        for path in wished
        for i in range(1, path.count("/") + 1)
    }
    free = untrusted.Distinct(wished, folders)
    return [
        _Entry(name, info, free.take(path, untrusted.number_file))
        for (name, info), path in zip(members, wished, strict=True)
    ]


def _member(
    archive: zipfile.ZipFile, video: _Entry, beside: _Entry | None, folder: Path, budget: Budget
) -> InputVideo:
    """Write a video and its metadata. Raises MemberError, RefusedError."""
    metadata = None
    if beside is not None:
        try:
            metadata = extract(archive, beside.info, folder, beside.disk_name, budget)
        except MemberError as error:
            raise MemberError(f"its metadata {untrusted.escape_name(beside.name)}: {error}") from error
    path = extract(archive, video.info, folder, video.disk_name, budget)
    return InputVideo(_name_video(video), path, metadata)


def _notes(videos: Iterable[_Entry]) -> tuple[Problem, ...]:
    return tuple(
        Problem(e.name, f"another member falls on this name: kept as {untrusted.escape_name(e.disk_name)}")
        for e in videos
        if e.disk_name != untrusted.safe_path(e.name)
    )


def _suffixes() -> str:
    return " ".join(sorted(untrusted.VIDEO_SUFFIXES))
