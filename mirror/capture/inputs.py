"""The INPUTs of `mirror batch`: archives, videos, folders of either; and where the results of each go."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from mirror import untrusted
from mirror.capture.archive import Contents, InputVideo, Problem, unpack
from mirror.capture.zip_members import Limits

__all__ = ["Found", "Input", "Kind", "find_inputs", "open_input", "result_names"]

Kind = Literal["zip", "video", "folder"]


ENDINGS = 8
"""So many endings of other files are named."""


@dataclass(frozen=True, slots=True)
class Input:
    """One job's worth of videos. `stem` is the folder of its results, `path` where it lies.

    A `folder` stands for the loose videos in it; zips in it are inputs of their own.
    """

    stem: str
    kind: Kind
    path: Path


@dataclass(frozen=True, slots=True)
class Found:
    """The inputs, in order, and what could not be taken for one."""

    inputs: tuple[Input, ...]
    problems: tuple[Problem, ...] = ()


def find_inputs(paths: Iterable[Path], out: Path | None = None) -> Found:
    """Sort what the command line named into inputs with distinct stems.

    Folders are searched recursively in sorted order, without hidden files and without `out`, where
    results of an earlier run may lie. The same file named twice is one input. An input that is missing,
    unreadable or of no known kind is a problem; the others go on.
    """
    candidates: list[tuple[Kind, Path]] = []
    problems: list[Problem] = []
    for path in map(Path, paths):
        try:
            kinds, wrong = _candidates(path, out)
        except OSError as error:
            kinds, wrong = [], [Problem(str(path), f"cannot be read: {error.strerror or error}")]
        candidates += kinds
        problems += wrong
    first = {(kind, os.path.realpath(path)): (kind, path) for kind, path in reversed(candidates)}
    unique = [pair for pair in dict.fromkeys(candidates) if pair in first.values()]
    stems = [_stem(kind, path) for kind, path in unique]
    free = untrusted.Distinct(stems)
    inputs = [
        Input(free.take(stem, untrusted.number_folder), kind, path)
        for stem, (kind, path) in zip(stems, unique, strict=True)
    ]
    return Found(tuple(inputs), tuple(problems))


def open_input(
    source: Input, folder: Path, limits: Limits | None = None, out: Path | None = None
) -> Contents:
    """The videos of an input, in order. A zip is unpacked into `folder`; nothing else is copied.

    A name that is not UTF-8 gets a link in `folder` that is. Raises ArchiveError for a zip that cannot be used.
    """
    if source.kind == "zip":
        return unpack(source.path, folder, limits)
    if source.kind == "video":
        files = [path.name for path in source.path.parent.iterdir()]
        return Contents((_link_member(_member(source.path.parent, source.path.name, files), folder),))
    files = list(_files(source.path, out))
    members = [_member(source.path, name, files) for name in files if untrusted.is_video(name)]
    beside = {member.metadata for member in members}
    # zips in a folder are inputs of their own, other archives problems
    skipped = [
        untrusted.escape_name(name)
        for name in files
        if not (untrusted.is_video(name) or untrusted.is_archive(name) or source.path / name in beside)
    ]
    return Contents(tuple(_link_member(member, folder) for member in members), skipped=tuple(skipped))


def _link_member(member: InputVideo, folder: Path) -> InputVideo:
    """A member that the store and JSON can name: by a link, where the name of its file is not UTF-8."""
    if is_utf8(str(lying(member.path))):
        return member
    name = untrusted.escape_name(member.name)
    link = lying(folder / untrusted.safe_path(name))
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(member.path.absolute())
    return InputVideo(name, link, member.metadata)


def lying(path: Path) -> Path:
    """Where a file lies, absolute; its folder without links, which may go round in a circle."""
    return Path(os.path.realpath(path.parent)) / path.name


def is_utf8(name: str) -> bool:
    """Whether a name can be written in the store and in JSON."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _candidates(path: Path, out: Path | None) -> tuple[list[tuple[Kind, Path]], list[Problem]]:
    if not path.exists():
        return [], [Problem(str(path), "there is no such file or folder")]
    if path.is_dir():
        return _in_folder(path, out)
    if untrusted.suffix(path.name) == ".zip":
        return [("zip", path)], []
    if untrusted.is_video(path.name):
        return [("video", path)], []
    if untrusted.is_archive(path.name):
        return [], [Problem(str(path), "not read: of archives, only .zip is; unpack it and give the folder")]
    known = " ".join(sorted(untrusted.VIDEO_SUFFIXES))
    return [], [Problem(str(path), f"neither a .zip, nor a folder, nor a video ({known})")]


def _in_folder(folder: Path, out: Path | None) -> tuple[list[tuple[Kind, Path]], list[Problem]]:
    """The zips in a folder, each by itself, then the folder for its loose videos."""
    files = list(_files(folder, out))
    zips = [name for name in files if untrusted.suffix(name) == ".zip"]
    unread = [name for name in files if untrusted.is_archive(name) and name not in zips]
    problems = [
        Problem(str(folder / name), "not read: of archives, only .zip is; unpack it there") for name in unread
    ]
    found: list[tuple[Kind, Path]] = [("zip", folder / name) for name in zips]
    if any(untrusted.is_video(name) for name in files):
        found.append(("folder", folder))
    if not found and not problems:
        endings = sorted({untrusted.suffix(name) or untrusted.escape_name(name) for name in files})
        others = f"; {len(files)} other files ({' '.join(endings[:ENDINGS])})" if files else ""
        problems = [Problem(str(folder), f"no .zip and no video in this folder{others}")]
    return found, problems


def _files(folder: Path, out: Path | None) -> Iterator[str]:
    """Paths below a folder (posix), sorted, without what is hidden and without `out`. Raises OSError."""
    left_out = None if out is None else os.path.realpath(out)
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        if untrusted.is_clutter(entry.name) or os.path.realpath(entry) == left_out:
            continue
        if entry.is_dir():
            # a link to a folder may lead round in a circle
            if not entry.is_symlink():
                yield from (f"{entry.name}/{name}" for name in _files(entry, out))
        elif entry.exists():
            yield entry.name


def _member(folder: Path, name: str, files: Iterable[str]) -> InputVideo:
    metadata = {
        untrusted.same_file_key(file): folder / file for file in files if untrusted.suffix(file) == ".json"
    }
    return InputVideo(name, folder / name, untrusted.metadata_beside(name, metadata))


def _stem(kind: Kind, path: Path) -> str:
    name = Path(os.path.realpath(path)).name if kind == "folder" else path.stem
    return untrusted.safe_part(os.fsencode(name).decode("utf-8", "replace"))


INPUT_FILES = frozenset({"job.json"})
"""What lies in an input's folder besides the videos' folders."""

VIDEO_FILES = frozenset({
    "keypoints.csv", "bma.csv", "bma.json", "reps.csv", "doubts.csv", "summary.json", "overlay.mp4",
    "overlay", "keypoints.parquet", "bma.parquet", "pose.trc", "angles.mot", "pose.c3d", "pose.bvh", "session.json",
    "report.pdf", "report.html", "player.html",
})  # fmt: skip
"""What may lie in a video's folder; a folder of a video further down must not take its place."""


def result_names(videos: Iterable[str]) -> dict[str, str]:
    """The folder of each video's results, relative to its input's folder.

    It is the video's path without its extension, made safe for every file system. Videos that would
    fall on one folder (in whatever letter case) keep their extensions; those that still would are
    numbered in sorted order. A video below another's folder (`a.mp4` and `a/b.mp4`) is none of these,
    unless it would fall on one of that video's files. Depends on the set of names only, not their order.
    """
    ordered = sorted(set(videos))
    folders = {name: _without_extension(name) for name in ordered}
    while clashing := _clashing(folders):
        folders |= {name: untrusted.safe_path(name) for name in clashing}
    taken = {untrusted.same_file_key(folder) for folder in folders.values()}
    reserved = {untrusted.same_file_key(name) for name in INPUT_FILES}
    reserved |= {f"{folder}/{untrusted.same_file_key(name)}" for folder in taken for name in VIDEO_FILES}
    folders = {name: _beside_files(folder, reserved) for name, folder in folders.items()}
    free = untrusted.Distinct(folders.values())
    return {name: free.take(folders[name], untrusted.number_folder) for name in ordered}


def _without_extension(name: str) -> str:
    path = PurePosixPath(name)
    return untrusted.safe_path(str(path.with_suffix("")) if path.name not in ("", "..") else name)


def _beside_files(folder: str, reserved: set[str]) -> str:
    """The path with a number at every part that would fall on a file of results."""
    path = ""
    for part in folder.split("/"):
        path = f"{path}/{part}" if path else part
        if untrusted.same_file_key(path) in reserved:
            path = untrusted.number_folder(path, 2)
    return path


def _clashing(folders: dict[str, str]) -> list[str]:
    """Videos that share a folder and have an extension left to keep."""
    count = Counter(untrusted.same_file_key(folder) for folder in folders.values())
    return [
        name
        for name, folder in folders.items()
        if count[untrusted.same_file_key(folder)] > 1 and folder != untrusted.safe_path(name)
    ]
