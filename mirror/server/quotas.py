"""What a project may use: bytes stored, frames in a calendar month, jobs that are unfinished at once."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from mirror.server.problems import ProblemError

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
