"""Stage unpack: what was uploaded becomes registered videos, each with what it is judged with."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from pathlib import Path

import msgspec

from engines.scan import look_every
from mirror.batch.broker import Lease, Registered, Unpacked
from mirror.batch.consumer_files import ConsumerFiles
from mirror.batch.look import line_of, look_at
from mirror.batch.options import Options
from mirror.batch.parameters import VideoWork
from mirror.batch.ran import engine_sums
from mirror.batch.register import class_here
from mirror.capture.archive import ArchiveError, Contents, Member
from mirror.capture.inputs import Input, find_inputs, open_input, result_names

log = logging.getLogger(__name__)


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
    lease: Lease, files: ConsumerFiles, member: Member, folder: str, options: Options, engines: dict[str, str]
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
