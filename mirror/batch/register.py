"""The start of a job: unpack its input, look at each video, cut it into frame batches, and note it all in the store.

Done again over an earlier run's work, it finds what that has finished, by the files that are there.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database

from engines.pipeline import REVISION
from engines.scan import look_every
from engines.video import VideoError, VideoFile, VideoInfo
from mirror.batch import partition, queue, results
from mirror.batch.formats import missing_files
from mirror.batch.local import bring_up_to_date
from mirror.batch.options import Options
from mirror.batch.queue import FrameBatch
from mirror.batch.ran import class_of, what_ran
from mirror.batch.scale import applied_to
from mirror.calibrations.names import CalibrationError
from mirror.capture.archive import Contents, Member
from mirror.capture.inputs import Input, open_input, result_names
from mirror.capture.limits import Limits
from mirror.capture.metadata import Metadata, MetadataError
from mirror.capture.metadata import load as load_metadata
from mirror.review.folder import open_folder, place_of
from mirror.review.recount import recount, stale
from mirror.store.database import transaction
from mirror.store.defaults import local_owner
from rules import Exercise

WORK = ".mirror"
"""Folder beside the results that holds what a resumed job needs: unpacked videos, finished frame batches."""

TRUNCATED = 0.02
"""A file that holds this much less than its header promises is cut off; below, it only has a frayed end."""


@dataclass(frozen=True, slots=True)
class Job:
    """A registered job: its row in the store, its input, and what its input had wrong."""

    id: int
    source: Input
    folder: Path
    contents: Contents


def register(
    store: Database, source: Input, options: Options, engines: dict[str, str], limits: Limits
) -> Job:
    """Make or find the job of an input, its videos and their frame batches.

    `engines` are name -> sha256 of the models in use. Raises ArchiveError when the input cannot be opened at all.
    """
    folder = options.out / source.stem
    if options.force:
        _forget(folder / WORK)
    job_id = job_row(store, source, folder, options)
    contents = open_input(source, folder / WORK / "input", limits, options.out)
    names = result_names(member.name for member in contents.videos)
    with transaction(store):
        known = [member.name for member in contents.videos]
        for row in list(store["video"].rows_where("job_id = ?", [job_id])):
            if options.force or row["name"] not in known:
                store["video"].delete(row["id"])
    for member in contents.videos:
        _register_video(store, job_id, member, folder / names[member.name], options, engines)
    return Job(job_id, source, folder, contents)


def _forget(work: Path) -> None:
    """Remove what earlier runs have finished, but not the lock that this one holds."""
    for path in work.iterdir() if work.is_dir() else ():
        if path.is_dir():
            shutil.rmtree(path)


def job_row(store: Database, source: Input, folder: Path, options: Options) -> int:
    """Insert the job of an input, or find it and bring it up to date; gives its id."""
    owner = local_owner(store, "3d" if options.three_d else "2d")
    key = {"input": str(source.path.resolve()), "results_path": str(folder.resolve())}
    values = {
        "user_id": owner.user_id,
        "project_id": owner.project_id,
        "pipeline_id": owner.pipeline_id,
        "pipeline_parameter_set_id": owner.pipeline_parameter_set_id,
        "parameters": json.dumps(options.recorded()),
        "status": "initialising",
        "error": "",
    }
    with transaction(store):
        store["job"].insert({**key, **values}, ignore=True)
        row = next(store["job"].rows_where("input = :input AND results_path = :results_path", key))
        store["job"].update(row["id"], values)
    return int(row["id"])


@dataclass(frozen=True, slots=True)
class Seen:
    """A video that was looked at: what it is, what it is judged with, what is odd about it, and its checksum."""

    info: VideoInfo
    parameters: dict[str, Any]
    note: str
    sha256: str


def look_at(member: Member, options: Options) -> Seen:
    """Open a video and its metadata. Raises VideoError, MetadataError, CalibrationError, OSError."""
    metadata = load_metadata(member.metadata) if member.metadata else Metadata()
    parameters = video_parameters(options, metadata, member.metadata)
    video = VideoFile(member.path)
    unknown = _calibrated(parameters, video)
    note = "; ".join(filter(None, [_cut_off(video), unknown]))
    return Seen(video.info, parameters, note, _sha256(member.path))


UNREADABLE = (VideoError, MetadataError, CalibrationError, OSError)
"""What `look_at` raises for a video that cannot be done."""


def _register_video(
    store: Database, job_id: int, member: Member, folder: Path, options: Options, engines: dict[str, str]
) -> None:
    row: dict[str, Any] = {
        "job_id": job_id,
        "name": member.name,
        "path": str(member.path.resolve()),
        "results_path": str(folder.resolve()),
        "error": "",
        "note": "",
    }
    try:
        seen = look_at(member, options)
    except UNREADABLE as error:
        _put(store, {**row, "status": "failed", "error": within(str(error), member)})
        return
    ran = class_here(options.profile)
    work = _digest([member.name, seen.sha256, engines, REVISION, ran])
    row |= {
        "work_path": str(
            (options.out / Path(folder.relative_to(options.out).parts[0]) / WORK / work[:16]).resolve()
        ),
        "fingerprint": _digest([work, seen.parameters, version("open-gym-mirror"), rules_sum()]),
        "parameters": json.dumps(seen.parameters | of_this_call(options, engines)),
        "frames": seen.info.frames,
        "note": seen.note,
        "status": "running",
        "attempts": 0,
        "worker": None,
    }
    _put_running(store, row, seen.info, options)


def _digest(parts: list[Any]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@cache
def class_here(profile: str) -> str:
    """The class of what runs a profile on this machine."""
    return class_of(what_ran(profile))


def of_this_call(options: Options, engines: dict[str, str]) -> dict[str, Any]:
    """What the collector is told beside the parameters; it changes no number that the rules count."""
    return {"formats": list(options.formats), "engines": engines, "as_counted": options.as_counted}


@cache
def rules_sum() -> str:
    """A checksum over the exercise library: a trainer who has changed a rule gets new counts."""
    library = resources.files("rules") / "exercises"
    files = sorted(
        (file for file in library.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def video_parameters(options: Options, metadata: Metadata, source: Path | None) -> dict[str, Any]:
    """What a video is judged with: the call's options, then its own metadata, then the defaults.

    Raises MetadataError, naming the file `source`, for an exercise that there is no rule for.
    """
    exercise = options.exercise or metadata.exercise or "auto"
    if exercise != "auto" and exercise not in Exercise.names():
        known = ", ".join(Exercise.names())
        name = source.name if source else "the call"
        raise MetadataError(f"{name}: no exercise {exercise!r}; there are auto, {known}")
    camera = options.camera or metadata.camera
    return {
        "exercise": exercise,
        "view": metadata.view,
        "athlete_height_m": metadata.athlete_height_m,
        "athlete_mass_kg": metadata.athlete_mass_kg,
        "camera": camera if camera is None or isinstance(camera, str) else msgspec.to_builtins(camera),
        "calibration": None,
        "overlay": options.overlay,
        "channels": options.channels,
        "three_d": options.three_d,
    }


def _calibrated(parameters: dict[str, Any], video: VideoFile) -> str:
    """Put the calibration that the parameters name into them; gives what is to be said where there is none.

    Raises CalibrationError.
    """
    if not isinstance(parameters["camera"], str):
        return ""
    applied, note = applied_to(parameters["camera"], (video.info.width, video.info.height))
    parameters["calibration"] = applied and applied.note
    return note


def _put(store: Database, row: dict[str, Any]) -> int:
    """Insert or update a video by its job and name; gives its id."""
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
        row["parameters"] = json.dumps(json.loads(row["parameters"]) | {"adding": True})
    video_id = _put(store, row)
    work = Path(row["work_path"])
    finished = results.finished_scans(work)
    batches = [
        FrameBatch(
            "scan", first, last, str(work / partition.scan_name(first, last)), done=(first, last) in finished
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
    return partition.ranges(info.frames, size or partition.DEFAULT_SIZE, look_every(info.fps), finished)


def _recount(folder: Path, as_counted: bool) -> None:
    """Bring finished tables up to what a trainer has said since. Raises OSError, naming the file."""
    if stale(folder, as_counted):
        recount(open_folder(place_of(folder)), as_counted)


def _is_done(store: Database, row: dict[str, Any]) -> bool:
    """Whether an earlier run has written the same results; other formats of them may be asked for now."""
    key = [row["job_id"], row["name"], row["fingerprint"]]
    where = "job_id = ? AND name = ? AND fingerprint = ? AND status = 'done'"
    found = next(store["video"].rows_where(where, key), None)
    return found is not None and Path(row["results_path"], "summary.json").is_file()


def _cut_off(video: VideoFile) -> str:
    """What is to be said of a file that holds fewer frames than its header lists."""
    info = video.info
    if info.listed <= info.frames:
        return ""
    held = f"holds {info.frames} of the {info.listed} frames that it lists"
    if info.listed - info.frames <= max(TRUNCATED * info.listed, 5):
        return f"{held}: its end is damaged"
    return f"CUT OFF: {held}: copy or export it again"


def cut_off(note: str) -> bool:
    """Whether a video's note says that much of it is missing."""
    return note.startswith("CUT OFF")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def within(message: str, member: Member) -> str:
    """An error message with the video's name in the input for its path on this disk."""
    return message.replace(str(member.path), member.name)
