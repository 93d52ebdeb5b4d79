"""What the dashboard shows, as plain data: jobs, how far they are, videos with their repetitions, the machines."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec

from mirror.server import rows
from mirror.server.coordinator import Coordinator
from mirror.server.jobs import ENDED, JOBS
from mirror.server.kinds import BY_TABLE, Principal
from mirror.server.objects import Job
from mirror.server.overview import TierRow, WorkerRow
from mirror.server.platform import Platform


def format_duration(seconds: float) -> str:
    """Seconds as 48 s, 12 min, 3:05 h."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    if seconds < 6000:
        return f"{seconds / 60:.0f} min"
    return f"{seconds // 3600:.0f}:{seconds // 60 % 60:02.0f} h"


def format_clock(seconds: float) -> str:
    """Seconds in a video: 1:05.4."""
    return f"{seconds // 60:.0f}:{seconds % 60:04.1f}"


def format_size(count: int) -> str:
    """Bytes: 512 B, 34 kB, 1.2 GB."""
    for unit, step in (("B", 1), ("kB", 1e3), ("MB", 1e6)):
        if count < 1000 * step:
            return f"{count / step:.0f} {unit}"
    return f"{count / 1e9:.1f} GB"


def format_day(at: datetime, now: datetime) -> str:
    """Today, Yesterday, or the date."""
    days = (now.date() - at.date()).days
    return {0: "Today", 1: "Yesterday"}.get(days, at.strftime("%d %b %Y"))


SHOWN = 60
MOST_TABLE_BYTES = 1 << 20
"""A table of repetitions that is larger is not drawn."""
WORDS = {
    "queued": "waiting",
    "running": "measuring",
    "registered": "waiting",
    "complete": "measuring",
    "collecting": "writing results",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
}


@dataclass(frozen=True, slots=True)
class JobView:
    """A job in a list, or at the head of its page."""

    id: str
    name: str
    status: str
    word: str
    error: str
    videos: int
    frames: int
    frames_done: int
    share: float
    clock: str
    day: str
    took: str
    live: bool

    @property
    def title(self) -> str:
        """The name without its ending."""
        return self.name.rsplit(".", 1)[0]


@dataclass(frozen=True, slots=True)
class RepView:
    """A repetition, or a doubt where `number` is 0; `height` is its share of the largest range, 0..1."""

    number: int
    start: str
    seconds: float
    range: str
    height: float
    faults: str
    quality: float | None


@dataclass(frozen=True, slots=True)
class VideoView:
    """A video of a job, with what was counted in it."""

    id: str
    name: str
    status: str
    word: str
    error: str
    note: str
    share: float
    exercise: str
    reps: int | None
    doubts: int
    seconds: str
    energy: str
    coverage: str
    strip: tuple[RepView, ...]
    doubtful: tuple[RepView, ...]
    overlay: str
    files: tuple[tuple[str, str, str], ...]


def jobs(
    platform: Platform, principal: Principal, text: str = "", now: datetime | None = None
) -> list[JobView]:
    """The newest jobs whose name has a text in it."""
    page = rows.list_rows(platform.database, principal, JOBS, limit=200)
    found = [row for row in page.items if text.lower() in row.name.lower()]
    today = now or datetime.now(UTC)
    return [job_view(row, today) for row in found[:SHOWN]]


def job_view(row: Job, now: datetime) -> JobView:
    """A job as it is shown."""
    at = datetime.fromtimestamp(row.created_at, UTC)
    end = row.ended_at or now.timestamp()
    took = "" if row.started_at is None else format_duration(max(0.0, end - row.started_at))
    share = 1.0 if row.status == "done" else row.frames_done / row.frames if row.frames else 0.0
    return JobView(
        row.id,
        row.name,
        row.status,
        WORDS[row.status],
        row.error,
        row.videos,
        row.frames,
        row.frames_done,
        share,
        at.strftime("%H:%M"),
        format_day(at, now),
        took,
        row.status not in ENDED,
    )


def videos(platform: Platform, principal: Principal, job_id: str) -> list[VideoView]:
    """The videos of a job, in the order of their names."""
    page = rows.list_rows(
        platform.database, principal, BY_TABLE["videos"], limit=200, filters={"job_id": job_id}
    )
    shown = principal.may("results:read")
    return [
        _video(platform, row, list(_results(platform.database, job_id, row.folder)) if shown else [])
        for row in sorted(page.items, key=lambda row: row.name)
    ]


def _results(database: sqlite3.Connection, job_id: str, folder: str) -> Iterator[tuple[str, str, int]]:
    """Name in the video's folder, key and size of each of its results."""
    sql = "SELECT path, key, bytes FROM result WHERE job_id = ? AND path >= ? AND path < ? ORDER BY path"
    prefix = f"{folder}/"
    for path, key, size in database.execute(sql, [job_id, prefix, f"{folder}0"]):
        if "/" not in path.removeprefix(prefix):
            yield path.removeprefix(prefix), key, size


def _video(platform: Platform, row: Any, results: list[tuple[str, str, int]]) -> VideoView:
    keys = {name: (key, size) for name, key, size in results}
    summary = _decode_summary(row.summary)
    reps = list(_table(platform, *keys.get("reps.csv", ("", 0))))
    doubts = list(_table(platform, *keys.get("doubts.csv", ("", 0))))
    url = {
        name: platform.files.url("GET", key, platform.settings.signed_s) for name, (key, _) in keys.items()
    }
    about = summary.get("video", {})
    return VideoView(
        row.id,
        row.name,
        row.status,
        WORDS[row.status],
        row.error,
        row.note,
        1.0 if row.status == "done" else row.frames_done / row.frames if row.frames else 0.0,
        str(summary.get("exercise", "")).replace("_", " "),
        summary.get("reps"),
        int(summary.get("doubts", 0)),
        "" if "duration_s" not in about else format_duration(about["duration_s"]),
        _number(summary.get("energy", {}).get("per_minute"), "{:.0f}"),
        _number(summary.get("athlete", {}).get("coverage"), "{:.0%}"),
        tuple(_strip(reps)),
        tuple(_doubtful(doubts)),
        url.get("overlay.mp4", ""),
        tuple((name, url[name], format_size(size)) for name, (_, size) in keys.items()),
    )


def _decode_summary(summary: Any) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(summary))
    return found


def _number(value: Any, shape: str) -> str:
    return shape.format(value) if isinstance(value, (int, float)) else ""


def _table(platform: Platform, key: str, size: int) -> Iterable[dict[str, str]]:
    """The rows of a small CSV file among the results; none where there is no such file."""
    if not key or size > MOST_TABLE_BYTES:
        return []
    text = b"".join(platform.files.read(key)).decode("utf-8")
    return csv.DictReader(io.StringIO(text))


def _strip(reps: list[dict[str, str]]) -> Iterator[RepView]:
    ranges = [_float(rep["rom"]) or 0.0 for rep in reps]
    most = max(ranges, default=0.0) or 1.0
    for rep, rom in zip(reps, ranges, strict=True):
        start, end = _float(rep["start_s"]) or 0.0, _float(rep["end_s"]) or 0.0
        shown = f"{rom:.0f}{'°' if rep['rom_unit'] == 'deg' else ' ' + rep['rom_unit']}" if rom else ""
        yield RepView(
            int(rep["rep"]),
            format_clock(start),
            end - start,
            shown,
            rom / most,
            rep["faults"],
            _float(rep["quality"]),
        )


def _doubtful(doubts: list[dict[str, str]]) -> Iterator[RepView]:
    for doubt in doubts:
        start, end = _float(doubt["start_s"]) or 0.0, _float(doubt["end_s"]) or 0.0
        reason = doubt["detail"] or doubt["reason"].replace("_", " ")
        yield RepView(0, format_clock(start), end - start, "", 0.0, reason, None)


def _float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def now_of(platform: Platform) -> datetime:
    """The server's clock."""
    return datetime.fromtimestamp(platform.wall(), UTC)


WEIGHTS = {"high": 16, "priority": 4, "standard": 1}
"""Tiers and their weights, the heaviest first."""


@dataclass(frozen=True, slots=True)
class TierView:
    """A tier: tasks that wait; the share of its tasks that are at work."""

    name: str
    detail: str
    queued: int
    share: float


@dataclass(frozen=True, slots=True)
class WorkerView:
    """A worker: what it is, when it was last seen, how many tasks it has."""

    name: str
    detail: str
    leases: int


def tiers(coordinator: Coordinator) -> list[TierView]:
    """Every tier, the heaviest first."""
    found = {row.tier: row for row in coordinator.queue_by_tier()}
    return [_tier(name, weight, found.get(name)) for name, weight in WEIGHTS.items()]


def _tier(name: str, weight: int, row: TierRow | None) -> TierView:
    queued, leased, oldest = (row.queued, row.leased, row.oldest_s) if row else (0, 0, 0.0)
    details = [f"weight {weight}"]
    details += [f"{leased} at work"] if leased else []
    details += [f"oldest {format_duration(oldest)}"] if queued else []
    return TierView(name, " · ".join(details), queued, leased / (queued + leased) if leased else 0.0)


def workers(coordinator: Coordinator) -> list[WorkerView]:
    """Workers that were seen lately."""
    return [_worker(row) for row in coordinator.workers()]


def _worker(row: WorkerRow) -> WorkerView:
    profiles = ", ".join(sorted(row.ran))
    return WorkerView(
        row.name, f"{profiles} · {row.done} done · heard {format_duration(row.silent_s)} ago", row.leases
    )
