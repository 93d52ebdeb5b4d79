"""Which folder a video's results go to, so that no two videos and no two files share one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from mirror.untrusted import names

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
        folders |= {name: names.safe_path(name) for name in clashing}
    taken = {names.same_file_key(folder) for folder in folders.values()}
    reserved = {names.same_file_key(name) for name in INPUT_FILES}
    reserved |= {f"{folder}/{names.same_file_key(name)}" for folder in taken for name in VIDEO_FILES}
    folders = {name: _beside_files(folder, reserved) for name, folder in folders.items()}
    free = names.Distinct(folders.values())
    return {name: free.take(folders[name], names.number_folder) for name in ordered}


def _without_extension(name: str) -> str:
    path = PurePosixPath(name)
    return names.safe_path(str(path.with_suffix("")) if path.name not in ("", "..") else name)


def _beside_files(folder: str, reserved: set[str]) -> str:
    """The path with a number at every part that would fall on a file of results."""
    path = ""
    for part in folder.split("/"):
        path = f"{path}/{part}" if path else part
        if names.same_file_key(path) in reserved:
            path = names.number_folder(path, 2)
    return path


def _clashing(folders: dict[str, str]) -> list[str]:
    """Videos that share a folder and have an extension left to keep."""
    count = Counter(names.same_file_key(folder) for folder in folders.values())
    return [
        name
        for name, folder in folders.items()
        if count[names.same_file_key(folder)] > 1 and folder != names.safe_path(name)
    ]
