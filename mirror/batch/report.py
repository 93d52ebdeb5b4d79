"""What is said of a job: `job.json`, and the same for the screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from engines import zoo
from engines.stages import stages_of
from export.tables import write_json
from mirror.batch.ran import versions
from mirror.batch.register import Job
from mirror.results.recount import COUNTS
from mirror.untrusted import names


def document(
    store: Database, job: Job, options: dict[str, object], engines: dict[str, str], timings: dict[str, float]
) -> dict[str, Any]:
    """The contract's `job.json` as a dict."""
    row = dict(store["job"].get(job.id))
    videos = [_video(store, dict(video), job) for video in store["video"].rows_where("job_id = ?", [job.id])]
    contents = job.contents
    return {
        "input": names.escape_name(str(job.source.path)),
        "folder": job.folder.name,
        "status": row["status"],
        "error": row["error"],
        "videos": videos,
        "problems": [{"name": p.name, "error": p.message} for p in contents.problems],
        "notes": [{"name": p.name, "note": p.message} for p in contents.notes],
        "skipped": list(contents.skipped),
        "options": options,
        "timings": timings,
        "versions": versions(),
        "engines": engines,
        # "" where the profile's own networks do every stage
        "fallback": stages_of(zoo.load(), str(options["profile"])).said if options["three_d"] else "",
        # in order of preference; a batch never runs what `mirror engines bench` chose
        "runtimes": list(zoo.load().profile(str(options["profile"])).runtimes),
    }


def _video(store: Database, row: dict[str, Any], job: Job) -> dict[str, Any]:
    results = Path(row["results_path"])
    said = {
        "name": row["name"],
        "results": results.relative_to(job.folder.resolve()).as_posix(),
        "status": row["status"],
        "error": row["error"],
        "note": row["note"],
        "frames": row["frames"],
        "progress": row["progress"],
        "frame_batches": _batches(store, row["id"]),
    }
    if row["status"] == "done" or row["progress"] == 100:
        said |= _read_counts(results / "summary.json")
    return said


def _batches(store: Database, video_id: int) -> dict[str, int]:
    """How the frame batches of a video stand, and how many attempts of them failed."""
    sql = "SELECT status, count(*), sum(attempts) FROM frame_batch WHERE video_id = ? GROUP BY status"
    rows = store.execute(sql, [video_id]).fetchall()
    resumed = store.execute("SELECT sum(resumed) FROM frame_batch WHERE video_id = ?", [video_id]).fetchone()[
        0
    ]
    counts = {status: count for status, count, _ in rows}
    return {**counts, "resumed": resumed or 0, "failed_attempts": sum(row[2] for row in rows)}


def _read_counts(summary: Path) -> dict[str, Any]:
    try:
        found = json.loads(summary.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: found[key] for key in (*COUNTS, "athlete", "three_d", "calibration") if key in found}


def write(job: Job, said: dict[str, Any]) -> None:
    """Write `job.json` into the job's folder. Raises OSError naming the file."""
    write_json(job.folder / "job.json", said)
