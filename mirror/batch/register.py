"""The start of a job: unpack its input, look at each video, cut it into frame batches, and note it all.

For `mirror batch`, unpacking comes first (`begin`), then the videos one by one (`register_video`), while workers
are already at the first. Done again over an earlier run's work, it finds what that has finished, by the files
that are there. On a server it is a worker's task (`unpack_upload`).
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database

from engines.pipeline import REVISION
from engines.scan import look_every
from engines.video import VideoInfo
from mirror import untrusted
from mirror.batch import queue, results
from mirror.batch.broker import ConsumerFiles, Lease, Registered, Unpacked
from mirror.batch.formats import missing_files
from mirror.batch.local_broker import bring_up_to_date
from mirror.batch.look import Seen, line_of, look_at
from mirror.batch.options import Options, VideoWork
from mirror.batch.queue import NewFrameBatch
from mirror.batch.worker_class import class_of, engine_sums, what_ran
from mirror.capture.archive import ArchiveError, Contents, InputVideo
from mirror.capture.inputs import Input, find_inputs, lying, open_input, result_names
from mirror.capture.zip_members import Limits
from mirror.results.folder import open_folder, people_in, place_of
from mirror.results.recount import recount, stale
from mirror.store.database import local_owner, transaction

log = logging.getLogger(__name__)

WORK = ".mirror"
"""Folder beside the results that holds what a resumed job needs: unpacked videos, finished frame batches."""


@dataclass(frozen=True, slots=True)
class BegunJob:
    """A job that has begun: its row in the store, its input and what that had wrong, the videos' folders by name."""

    id: int
    source: Input
    folder: Path
    contents: Contents
    names: Mapping[str, str] = field(default_factory=dict)


class RegisteringStoppedError(Exception):
    """Registering is being interrupted."""


def begin(store: Database, source: Input, options: Options, limits: Limits) -> BegunJob:
    """Make or find the job of an input and unpack it; its videos wait to be looked at (`register_video`).

    Raises ArchiveError when the input cannot be opened at all.
    """
    folder = options.out / source.stem
    if options.force:
        _forget(folder / WORK)
    job_id = job_row(store, source, folder, options)
    contents = open_input(source, folder / WORK / "input", limits, options.out)
    job = BegunJob(job_id, source, folder, contents, result_names(member.name for member in contents.videos))
    with transaction(store):
        known = [member.name for member in contents.videos]
        for row in list(store["video"].rows_where("job_id = ?", [job_id])):
            if options.force or row["name"] not in known:
                store["video"].delete(row["id"])
    for member in contents.videos:
        _put_waiting(store, _row(job, member))
    return job


def _forget(work: Path) -> None:
    """Remove what earlier runs have finished, but not the lock that this one holds."""
    for path in work.iterdir() if work.is_dir() else ():
        if path.is_dir():
            shutil.rmtree(path)


def job_row(store: Database, source: Input, folder: Path, options: Options) -> int:
    """Insert the job of an input, or find it and bring it up to date; returns its id."""
    owner = local_owner(store, "3d" if options.three_d else "2d")
    key = {
        "input": untrusted.escape_name(os.path.realpath(source.path)),
        "results_path": str(folder.resolve()),
    }
    values = {
        "user_id": owner.user_id,
        "project_id": owner.project_id,
        "pipeline_id": owner.pipeline_id,
        "pipeline_parameter_set_id": owner.pipeline_parameter_set_id,
        "parameters": json.dumps(options.to_record()),
        "status": "initialising",
        "error": "",
    }
    with transaction(store):
        store["job"].insert({**key, **values}, ignore=True)
        row = next(store["job"].rows_where("input = :input AND results_path = :results_path", key))
        store["job"].update(row["id"], values)
    return int(row["id"])


def register_video(
    store: Database,
    job: BegunJob,
    member: InputVideo,
    options: Options,
    engines: dict[str, str],
    tell: Callable[[float], None] = lambda _: None,
) -> None:
    """Look at a video and cut it into frame batches; one that cannot be done is noted as failed, whatever is wrong.

    `engines` are name -> sha256 of the models in use. `tell` hears the share of the file that is read, and may raise
    StoppedError.
    """
    row = _row(job, member)
    try:
        seen = look_at(member, options, tell)
        _put_running(store, _row_of_seen(row, job, seen, options, engines), seen.info, options)
    except (RegisteringStoppedError, sqlite3.Error):
        raise
    except Exception as error:
        # whatever a stranger's file or name makes the program raise, its neighbours go on
        log.info("%s failed", member.name, exc_info=True)
        _put(store, {**row, "status": "failed", "error": line_of(error, member)})


def _row(job: BegunJob, member: InputVideo) -> dict[str, Any]:
    """What the store knows of a video before anybody has looked at it."""
    return {
        "job_id": job.id,
        "name": member.name,
        "path": str(lying(member.path)),
        "results_path": str((job.folder / job.names[member.name]).resolve()),
        "status": "registered",
        "error": "",
        "note": "",
    }


def _row_of_seen(
    row: dict[str, Any], job: BegunJob, seen: Seen, options: Options, engines: dict[str, str]
) -> dict[str, Any]:
    """The row of a video that workers may begin with."""
    ran = class_here(options.profile)
    # several people are looked at more often than one
    people = [seen.parameters.people] if seen.parameters.people > 1 else []
    work = _digest([row["name"], seen.sha256, engines, REVISION, ran, *people])
    return row | {
        "work_path": str((job.folder / WORK / work[:16]).resolve()),
        "fingerprint": _digest([work, seen.parameters.to_record(), version("open-gym-mirror"), rules_sum()]),
        "parameters": VideoWork.of_call(seen.parameters, seen.truncated, options, engines).text,
        "frames": seen.info.frames,
        "note": seen.note,
        "status": "running",
        "attempts": 0,
        "worker": None,
    }


def _digest(parts: list[Any]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@cache
def class_here(profile: str) -> str:
    """The class of what runs a profile on this machine."""
    return class_of(what_ran(profile))


@cache
def rules_sum() -> str:
    """A checksum over the exercise library: a trainer who has changed a rule gets new counts."""
    library = resources.files("rules") / "exercises"
    files = sorted(
        (file for file in library.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _put_waiting(store: Database, row: dict[str, Any]) -> None:
    """Note a video that is yet to be looked at; what an earlier run has done with it stays until then."""
    done = "job_id = ? AND name = ? AND status = 'done'"
    if next(store["video"].rows_where(done, [row["job_id"], row["name"]]), None) is None:
        _put(store, row)


def _put(store: Database, row: dict[str, Any]) -> int:
    """Insert or update a video by its job and name; returns its id."""
    with transaction(store):
        key = [row["job_id"], row["name"]]
        known = next(store["video"].rows_where("job_id = ? AND name = ?", key), None)
        if known is None:
            return int(store["video"].insert(row).last_pk)
        store["video"].update(known["id"], row)
        return int(known["id"])


def _put_running(store: Database, row: dict[str, Any], info: VideoInfo, options: Options) -> None:
    if _is_done(store, row):
        _recount(Path(row["results_path"]), options.as_counted)
        if not missing_files(Path(row["results_path"]), options.formats):
            return
        row["parameters"] = msgspec.structs.replace(VideoWork.read(row["parameters"]), adding=True).text
    video_id = _put(store, row)
    work = Path(row["work_path"])
    finished = results.find_finished_scans(work)
    batches = [
        NewFrameBatch(
            "scan", first, last, str(work / queue.scan_name(first, last)), done=(first, last) in finished
        )
        for first, last in cuts(info, options.frame_batch, finished)
    ]
    with transaction(store):
        queue.add_share(store.conn, row["job_id"])
        queue.add_video(store.conn, row["job_id"], row["job_id"], video_id, options.profile, batches)
        bring_up_to_date(store, video_id)


def cuts(
    info: VideoInfo, size: int | None, finished: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """The frame batches of a video of so many frames each, or of the default size."""
    return queue.ranges(info.frames, size or queue.DEFAULT_SIZE, look_every(info.fps), finished)


def _recount(folder: Path, as_counted: bool) -> None:
    """Bring finished tables up to what a trainer has corrected since. Raises OSError, naming the file."""
    if stale(folder, as_counted):
        for person in range(people_in(folder)):
            recount(open_folder(place_of(folder), person), as_counted)


def _is_done(store: Database, row: dict[str, Any]) -> bool:
    """Whether an earlier run has written the same results; other formats of them may be asked for now."""
    key = [row["job_id"], row["name"], row["fingerprint"]]
    where = "job_id = ? AND name = ? AND fingerprint = ? AND status = 'done'"
    found = next(store["video"].rows_where(where, key), None)
    return found is not None and Path(row["results_path"], "summary.json").is_file()


def unpack_upload(lease: Lease, files: ConsumerFiles, tick: Callable[[], None] = lambda: None) -> Unpacked:
    """Unpack the upload of a lease, look at each video, and keep it.

    One that cannot be read is registered with its error, and takes no neighbour down. Raises ArchiveError for an
    upload that cannot be used at all, ValueError for one that is neither a zip nor a video.
    """
    upload = files.read(lease.source, Path(lease.name).suffix)
    options = options_of(lease)
    engines = engine_sums(options.profile)
    contents = _open_upload(upload, lease.name, files.target(lease))
    names = result_names(member.name for member in contents.videos)
    videos = []
    for member in contents.videos:
        tick()
        videos.append(_register_member(lease, files, member, names[member.name], options, engines))
    return Unpacked(
        videos=tuple(videos),
        ran=class_here(options.profile),
        problems=tuple((p.name, p.message) for p in contents.problems),
        notes=tuple((p.name, p.message) for p in contents.notes),
        skipped=tuple(contents.skipped),
    )


def _open_upload(upload: Path, name: str, folder: Path) -> Contents:
    """The videos of an upload; a single video as if it lay in a zip by itself, under its own name."""
    named = folder / "upload" / Path(name).name
    named.parent.mkdir()
    named.symlink_to(upload)
    found = find_inputs([named])
    if not found.inputs:
        raise ValueError("; ".join(f"{name}: {problem.message}" for problem in found.problems))
    first: Input = found.inputs[0]
    try:
        return open_input(first, folder / "input")
    except ArchiveError as error:
        # its name where the user has it, not on this disk
        raise ArchiveError(str(error).replace(str(named), name)) from error


def options_of(lease: Lease) -> Options:
    """The options of a job, as `mirror batch` has them, from a lease of its unpacking.

    Raises ValueError for parameters that are not options.
    """
    given = {**lease.options, "profile": lease.profile, "out": "."}
    try:
        return msgspec.convert(given, Options, dec_hook=lambda kind, value: kind(value))
    except msgspec.ValidationError as error:
        raise ValueError(f"the job's parameters: {error}") from error


def _register_member(
    lease: Lease,
    files: ConsumerFiles,
    member: InputVideo,
    folder: str,
    options: Options,
    engines: dict[str, str],
) -> Registered:
    try:
        seen = look_at(member, options)
    except Exception as error:
        log.info("%s failed", member.name, exc_info=True)
        return Registered(name=member.name, folder=str(folder), error=line_of(error, member))
    info = seen.info
    return Registered(
        name=member.name,
        folder=str(folder),
        file=files.keep_video(lease, member.path),
        frames=info.frames,
        every=look_every(info.fps),
        fps=info.fps if math.isfinite(info.fps) else 0.0,
        width=info.width,
        height=info.height,
        parameters=VideoWork.of_call(seen.parameters, seen.truncated, options, engines),
        note=seen.note,
    )
