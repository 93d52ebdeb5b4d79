"""What a server's coordinator costs: CPU for each task with a long queue, and whether shares keep to their weights.

Called by `bench/server.py exchange`.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mirror.batch.broker import Collected, Done, Exchange, File, Lease, Want
from mirror.batch.queue import DEFAULT_SIZE, NewFrameBatch, add_video, scan_name
from mirror.files import open_files
from mirror.server.coordinator import Coordinator
from mirror.server.database import open_database, transaction
from mirror.server.objects import new_id

TIERS = {"standard": 1, "priority": 4, "high": 16}
RAN = {"embedded": "here"}


class Bench:
    """A server's database with a project of each tier, and so many frame batches queued."""

    def __init__(self, folder: Path, queued: int, batches: int = 500) -> None:
        self.database = open_database(folder / "server.db")
        self.coordinator = Coordinator(self.database, open_files(str(folder / "files"), b"s"))
        videos = queued // batches
        with transaction(self.database):
            jobs = {tier: self._project(tier) for tier in TIERS}
            for number in range(videos):
                self._video(*jobs[list(TIERS)[number % 3]], number, batches)

    def _insert(self, table: str, **row: object) -> str:
        values = {"id": new_id(), "created_at": 0, **row}
        if table != "uploads":
            values["changed_at"] = 0
        marks = ", ".join("?" * len(values))
        self.database.execute(
            f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values())
        )
        return str(values["id"])

    def _project(self, tier: str) -> tuple[str, str, str]:
        """A project with a running job: (project, user, job)."""
        project = self._insert("projects", name=tier, tier=tier)
        pipeline = self._insert("pipelines", name="2d", stages="[]", profile="embedded")
        parameters = self._insert("pipeline_parameter_sets", name=tier)
        group = self._insert(
            "user_groups", name=tier, project_id=project, pipeline_parameter_set_id=parameters
        )
        user = self._insert("users", name=tier, user_group_id=group)
        upload = self._insert(
            "uploads", user_id=user, project_id=project, name="a.zip", bytes=1, status="whole", expires_at=0
        )
        job = self._insert(
            "jobs", user_id=user, project_id=project, pipeline_id=pipeline, upload_id=upload, name="a.zip",
            parameters="{}", status="running", frames=10**9,
        )  # fmt: skip
        return project, user, job

    def _video(self, project: str, user: str, job: str, number: int, batches: int) -> None:
        video = self._insert(
            "videos", job_id=job, user_id=user, name=f"{number}.mp4", folder=str(number), sha256=f"{number:064x}",
            frames=batches * DEFAULT_SIZE, parameters=json.dumps({"three_d": True}), status="running",
        )  # fmt: skip
        spans = [(i * DEFAULT_SIZE, (i + 1) * DEFAULT_SIZE) for i in range(batches)]
        scans = [NewFrameBatch("scan", *span, scan_name(*span)) for span in spans]
        add_video(self.database, project, job, video, "embedded", scans)


def exchanges(bench: Bench, tasks: int, at_once: int, workers: int) -> tuple[float, Counter[str]]:
    """Workers do so many tasks in exchanges of `at_once`: CPU ms for each task, and whose the tasks were."""
    reports: dict[int, tuple[Done, ...]] = {}
    after: dict[int, tuple[str, int]] = {}
    taken: Counter[str] = Counter()
    started = time.process_time()
    for number in range(tasks // at_once):
        who = number % workers
        want = Want(count=at_once, ran=RAN, after=after.get(who))
        call = Exchange(worker=f"w{who}", done=reports.get(who, ()), want=want)
        leases = bench.coordinator.exchange(call).leases
        reports[who] = tuple(_make_done(lease) for lease in leases)
        after[who] = (leases[-1].video, leases[-1].last)
        taken.update(lease.job for lease in leases)
    cpu_ms = (time.process_time() - started) / tasks * 1000
    for who, done in reports.items():
        bench.coordinator.exchange(Exchange(worker=f"w{who}", done=done))
    return cpu_ms, taken


def _make_done(lease: Lease) -> Done:
    if lease.stage == "collect":
        return Done(id=lease.id, lease=lease.lease, collected=Collected(summary={"reps": 1}))
    return Done(id=lease.id, lease=lease.lease, file=File(lease.results, "0" * 64, 100_000), seconds=1.0)


def shares(database: sqlite3.Connection, taken: Counter[str]) -> dict[str, float]:
    """Tier -> what it had, over what its weight is worth."""
    tiers = dict(database.execute("SELECT j.id, p.tier FROM jobs j JOIN projects p ON p.id = j.project_id"))
    whole, weights = sum(taken.values()), sum(TIERS.values())
    return {tiers[job]: count / whole * weights / TIERS[tiers[job]] for job, count in taken.items()}


def exchange(queued: int = 300_000, claims: int = 9_000) -> Iterator[dict[str, float]]:
    """CPU of an exchange for each task, and each tier's part over that of its weight."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), queued)
        for at_once, workers in ((1, 8), (1, 400), (8, 8), (8, 400)):
            cpu_ms, taken = exchanges(bench, claims, at_once, workers)
            yield {
                "queued": queued,
                "at_once": at_once,
                "workers": workers,
                "cpu_ms": cpu_ms,
                **shares(bench.database, taken),
            }
        bench.database.close()
