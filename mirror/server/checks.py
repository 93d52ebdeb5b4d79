"""What the wire types cannot say: names that must be known here, and what a project may use."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import msgspec
from msgspec import UNSET

from mirror import untrusted
from mirror.server.kinds import Kind
from mirror.server.objects import STAGES_2D, STAGES_3D, JobParameters
from mirror.server.problems import ProblemError


def check(kind: Kind, given: msgspec.Struct) -> None:
    """Raises ProblemError (422) for stages in no known order, or an unknown profile, exercise or format."""
    if kind.table == "pipelines":
        check_stages(getattr(given, "stages", UNSET))
        check_profile(getattr(given, "profile", UNSET))
    elif kind.table == "jobs":
        check_name(getattr(given, "name", UNSET))
    elif kind.table == "pipeline_parameters":
        check_parameters(getattr(given, "value", UNSET))


def check_stages(stages: Sequence[str] | msgspec.UnsetType) -> None:
    """A pipeline is one of the known ones: 2D, or 2D and then 3D."""
    if stages is not UNSET and tuple(stages) not in (STAGES_2D, STAGES_3D):
        known = " or ".join(", ".join(known) for known in (STAGES_2D, STAGES_3D))
        raise ProblemError(
            "value", f"stages: no pipeline is {', '.join(stages)}", f"Name {known}, in this order."
        )


def check_profile(profile: str | msgspec.UnsetType) -> None:
    """A profile is a name of the zoo."""
    if profile is not UNSET:
        from engines import zoo

        _check_name("profile", profile, zoo.load().profiles)


def check_parameters(parameters: JobParameters | msgspec.UnsetType) -> None:
    """Exercise, codec and formats are names that this program knows."""
    if parameters is UNSET:
        return
    if parameters.exercise is not UNSET and parameters.exercise != "auto":
        from rules import Exercise

        _check_name("exercise", parameters.exercise, Exercise.names())
    if parameters.overlay_codec is not UNSET:
        from export.video import CODECS

        _check_name("overlay_codec", parameters.overlay_codec, CODECS)
    if parameters.formats is not UNSET:
        from export.formats import FORMATS

        for name in parameters.formats:
            _check_name("formats", name, FORMATS)


def check_name(name: str | msgspec.UnsetType) -> None:
    """Raises ProblemError for a name that is neither that of a zip nor of a video."""
    if name is UNSET:
        return
    if untrusted.suffix(name) != ".zip" and not untrusted.is_video(name):
        known = " ".join([".zip", *sorted(untrusted.VIDEO_SUFFIXES)])
        raise ProblemError(
            "value", f"name: {name!r} is neither a zip nor a video", f"Names end in one of {known}."
        )


def _check_name(field: str, name: str, names: Iterable[str]) -> None:
    known = sorted(names)
    if name not in known:
        raise ProblemError("value", f"{field}: there is no {name!r}", f"There are {', '.join(known)}.")


_BYTES = """
SELECT (SELECT coalesce(sum(bytes), 0) FROM uploads WHERE project_id = :project AND status != 'gone')
     + (SELECT coalesce(sum(r.bytes), 0) FROM result r JOIN jobs j ON j.id = r.job_id WHERE j.project_id = :project)
"""
_FRAMES = "SELECT coalesce(sum(frames), 0) FROM jobs WHERE project_id = :project AND created_at >= :month"
_JOBS = "SELECT count(*) FROM jobs WHERE project_id = :project AND status IN ('queued', 'running')"


def check_upload(database: sqlite3.Connection, project_id: str, more: int) -> None:
    """Raises ProblemError where `more` bytes would go beyond what the project may have stored."""
    most = _quota(database, project_id, "quota_bytes")
    if most is None:
        return
    used = int(database.execute(_BYTES, {"project": project_id}).fetchone()[0])
    if used + more > most:
        raise ProblemError(
            "quota",
            f"the project has {used} of {most} bytes stored, and this upload has {more}",
            "Delete jobs that you have downloaded, or ask the operator to raise quota_bytes.",
        )


def check_job(database: sqlite3.Connection, project_id: str, now: float) -> None:
    """Raises ProblemError where the project may begin no further job now."""
    most = _quota(database, project_id, "quota_jobs")
    if most is not None:
        used = int(database.execute(_JOBS, {"project": project_id}).fetchone()[0])
        if used >= most:
            raise ProblemError(
                "quota",
                f"the project has {used} unfinished jobs, and may have {most}",
                "Wait until one is done, cancel one, or ask the operator to raise quota_jobs.",
            )
    most = _quota(database, project_id, "quota_frames")
    if most is not None:
        used = int(database.execute(_FRAMES, {"project": project_id, "month": _month(now)}).fetchone()[0])
        if used >= most:
            raise ProblemError(
                "quota",
                f"the project has used {used} of its {most} frames of this month",
                "Wait for the next month (UTC), or ask the operator to raise quota_frames.",
            )


def _quota(database: sqlite3.Connection, project_id: str, column: str) -> int | None:
    row = database.execute(f"SELECT {column} FROM projects WHERE id = ?", [project_id]).fetchone()
    return None if row is None else row[0]


def _month(now: float) -> float:
    """The Unix time at which the calendar month of a time began, UTC."""
    day = datetime.fromtimestamp(now, UTC)
    return day.replace(day=1, hour=0, minute=0, second=0, microsecond=0).timestamp()
