"""The coordinator: hands out leases to workers, takes their reports, and alone writes how the work stands.

Workers of any machine call `exchange` and `heartbeat`; users' calls come down to `submit`, `cancel` and `retry`.
Every call is one transaction. Nothing is remembered between two of them but in the database, so a coordinator that
was killed goes on where it was: leases that are out still hold.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from mirror.batch import claim, queue
from mirror.batch.broker import Done, Exchange, Failed, Heartbeat, Lease, Leases, Lost
from mirror.batch.claim import Claimant, claim_task
from mirror.batch.queue import Task
from mirror.files import Files, FilesError
from mirror.server import overview, task_reports
from mirror.server.database import transaction
from mirror.server.overview import Figures, TierRow, WorkerRow, describe_job
from mirror.server.task_reports import lease_of

log = logging.getLogger(__name__)
attempts = logging.getLogger("mirror.attempts")

AWAY_S = 120.0
"""A class whose workers were all silent for so long is gone, and what it began is begun again by another."""

FORGET_S = 86400.0
"""A worker that was silent for so long is forgotten."""

MOST = 64
"""Leases that are given in one answer at most."""


class Coordinator:
    """The keeper of a server's queue. `changed` is called after whatever others may wait for."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        files: Files,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._database, self._files = connection, files
        self._clock, self._wall = clock, wall
        self.changed = changed
        self._unsettled: set[str] = set()

    # what users do

    def submit(self, job_id: str) -> None:
        """Queue the unpacking of a job that was inserted; inside the caller's transaction."""
        project, parameters, profile = self._database.execute(
            "SELECT j.project_id, j.parameters, p.profile FROM jobs j JOIN pipelines p ON p.id = j.pipeline_id"
            " WHERE j.id = ?",
            [job_id],
        ).fetchone()
        profile = json.loads(parameters).get("profile") or profile
        queue.add_unpack(self._database, project, job_id, profile)
        task_reports.event(self._database, job_id, self._wall(), "job.queued")
        self.changed()

    def cancel(self, job_id: str) -> None:
        """End what is still to be done for a job; what is done stays, what workers still report is dropped."""
        with self._transaction():
            self._database.execute(
                f"UPDATE task SET status = 'cancelled' WHERE job = ? AND status IN {queue.OPEN}", [job_id]
            )
            self._database.execute(
                "UPDATE videos SET status = 'cancelled', changed_at = ?, version = version + 1"
                " WHERE job_id = ? AND status NOT IN ('done', 'failed')",
                [self._wall(), job_id],
            )
            self._end_job(job_id, "cancelled")
        self.changed()

    def retry(self, job_id: str) -> None:
        """Queue again what failed or was cancelled; what is done stays done."""
        with self._transaction():
            self._database.execute("DELETE FROM result WHERE job_id = ? AND video_id IS NULL", [job_id])
            self._database.execute(
                "UPDATE task SET status = 'queued', attempts = 0, lost = 0, error = ''"
                " WHERE job = ? AND status IN ('failed', 'cancelled')",
                [job_id],
            )
            self._database.execute(
                "UPDATE videos SET status = 'running', error = '', changed_at = ?, version = version + 1"
                " WHERE job_id = ? AND EXISTS"
                f" (SELECT 1 FROM task WHERE video = videos.id AND status IN {queue.OPEN})",
                [self._wall(), job_id],
            )
            self._database.execute(
                "UPDATE jobs SET status = 'queued', error = '', ended_at = NULL, changed_at = ?,"
                " version = version + 1 WHERE id = ?",
                [self._wall(), job_id],
            )
            task_reports.event(self._database, job_id, self._wall(), "job.queued")
        self._settle([job_id])
        self.changed()

    # what workers do

    def exchange(self, call: Exchange) -> Leases:
        """Take a worker's reports, and give it what it wants of what there is; never waits."""
        touched: set[Any] = set()
        with self._transaction():
            self._note_classes(call)
            late = [one.id for one in call.done if not self._done(one, call.worker, touched)]
            late += [one.id for one in call.failed if not self._failed(one, call.worker, touched)]
            leases = self._resent(call) or self._claim_tasks(call)
        self._settle(touched)
        if call.done or call.failed:
            self.changed()
        return Leases(leases=leases, late=tuple(late))

    def heartbeat(self, call: Heartbeat) -> Lost:
        """Renew a worker's leases; returns those that are no longer its own."""
        with self._transaction():
            now = self._clock()
            self._database.execute("UPDATE worker SET seen_at = ? WHERE name = ?", [now, call.worker])
            return Lost(claim.renew(self._database, [(one.id, one.lease) for one in call.held], now))

    def _note_classes(self, call: Exchange) -> None:
        now, ran = self._clock(), json.dumps(call.want.ran)
        known = self._database.execute(
            "UPDATE worker SET seen_at = ?, ran = ?, done = done + ? WHERE name = ?",
            [now, ran, len(call.done), call.worker],
        ).rowcount
        if not known:
            self._database.execute(
                "INSERT INTO worker (name, ran, seen_at, changed_at) VALUES (?, ?, ?, ?)",
                [call.worker, ran, now, self._wall()],
            )
        for name, what in call.classes.items():
            self._database.execute("INSERT OR REPLACE INTO class VALUES (?, ?)", [name, json.dumps(what)])

    def _resent(self, call: Exchange) -> tuple[Lease, ...]:
        """Leases of a worker that it does not know of, since the answer with them was lost on its way."""
        held = queue.leases_of(self._database, call.worker)
        return tuple(lease_of(self._database, task) for task in held if task.id not in call.held)

    def _claim_tasks(self, call: Exchange) -> tuple[Lease, ...]:
        who = Claimant(call.worker, call.want.ran, call.want.after)
        tasks = claim_task(self._database, who, self._clock(), min(call.want.count, MOST))
        for task in tasks:
            task_reports.record_begun(self._database, task, self._wall())
        known: dict[Any, dict[str, Any]] = {}
        return tuple(lease_of(self._database, task, known) for task in tasks)

    def _done(self, done: Done, worker: str, touched: set[Any]) -> bool:
        if not self._complete(done):
            empty = Failed(id=done.id, lease=done.lease, error="the report has no results", final=True)
            return self._failed(empty, worker, touched)
        task = queue.finish(self._database, done.id, done.lease, done.file, done.seconds)
        if task is None:
            again = queue.repeated(self._database, done.id, done.lease)
            _note(None, worker, done.id, "repeated" if again else "late", done.seconds)
            return again
        _note(task, worker, done.id, "done", done.seconds)
        if done.unpacked is not None:
            task_reports.record_unpacked(self._database, task, done.unpacked, self._wall())
        elif done.collected is not None:
            task_reports.record_collected(self._database, task, done.collected, self._wall())
        else:
            task_reports.record_scanned(self._database, task, self._wall())
        if task.stage in ("unpack", "collect"):
            touched.add(task.job)
        return True

    def _complete(self, done: Done) -> bool:
        """Whether a report holds what its task's stage asks for."""
        if done.unpacked is not None or done.collected is not None:
            return True
        row = self._database.execute("SELECT stage FROM task WHERE id = ?", [done.id]).fetchone()
        return row is None or row[0] in ("scan", "fill")

    def _failed(self, failed: Failed, worker: str, touched: set[Any]) -> bool:
        if failed.returned:
            return queue.give_back(self._database, failed.id, failed.lease)
        task = queue.fail(
            self._database,
            failed.id,
            failed.lease,
            failed.error,
            self._clock(),
            final=failed.final,
            seconds=failed.seconds,
        )
        _note(task, worker, failed.id, task.status if task else "late", failed.seconds, failed.error)
        if task is not None and task.status == "failed":
            task_reports.gave_up(self._database, task, self._wall())
            touched.add(task.job)
        return task is not None

    # what time does

    def sweep(self) -> None:
        """Queue what has waited long enough, take back what nobody renewed, begin again what a class left behind."""
        touched: set[Any] = set(self._unsettled)
        self._unsettled.clear()
        before = self._database.total_changes
        with self._transaction():
            lost = claim.sweep(self._database, self._clock())
            for task in lost:
                _note(task, str(task.worker), task.id, "lost", None, task.error)
                if task.status == "failed":
                    task_reports.gave_up(self._database, task, self._wall())
                    touched.add(task.job)
            self._rehome()
            self._database.execute("DELETE FROM worker WHERE seen_at < ?", [self._clock() - FORGET_S])
        self._settle(touched)
        if self._database.total_changes != before:
            self.changed()

    @property
    def ready(self) -> bool:
        """Whether any task is queued."""
        return self._database.execute("SELECT 1 FROM share WHERE ready > 0 LIMIT 1").fetchone() is not None

    def wait_s(self, most: float) -> float:
        """Seconds until something falls due by itself, at most so many."""
        due = claim.next_due(self._database)
        return most if due is None else min(most, max(0.0, due - self._clock()))

    def recover(self) -> None:
        """After a start: leases that are out hold on, clocks of another boot are mended, ended jobs are settled."""
        with self._transaction():
            out = claim.recover(self._database, self._clock())
            self._database.execute("UPDATE worker SET seen_at = ?", [self._clock()])
        log.info("started", extra={"leases_out": out})
        rows = self._database.execute("SELECT id FROM jobs WHERE status IN ('queued', 'running')").fetchall()
        self._settle([row[0] for row in rows])

    def _rehome(self) -> None:
        """Begin videos again whose class has no worker any more, though others wait for work."""
        rows = self._database.execute(
            "SELECT ran FROM worker WHERE seen_at > ?", [self._clock() - AWAY_S]
        ).fetchall()
        here = {f"{profile} {ran}" for row in rows for profile, ran in json.loads(row[0]).items()}
        profiles = {name.partition(" ")[0] for name in here}
        for ran in claim.classes_waiting(self._database):
            if " " in ran and ran not in here and ran.partition(" ")[0] in profiles:
                for video in claim.rehome(self._database, ran):
                    task_reports.begin_again(self._database, video, self._wall())

    # what is asked

    def workers(self) -> list[WorkerRow]:
        """The workers that are at work, by name."""
        return overview.workers(self._database, self._clock())

    def queue_by_tier(self) -> list[TierRow]:
        """The queue of each tier."""
        return overview.queue_by_tier(self._database, self._wall())

    def metrics(self) -> Figures:
        """What was counted."""
        return overview.figures(self._database)

    # how jobs end

    def _settle(self, jobs: Iterator[Any] | list[Any] | set[Any]) -> None:
        """End the jobs of which nothing is open any more: write their `job.json`, set their status."""
        for job in jobs:
            row = self._database.execute("SELECT status FROM jobs WHERE id = ?", [job]).fetchone()
            if row is None or row[0] in task_reports.ENDED or task_reports.is_open(self._database, job):
                continue
            try:
                self._settle_one(job)
            except FilesError:
                # the next sweep tries again; nothing is lost but time
                self._unsettled.add(job)
                log.warning("job.json could not be written", exc_info=True, extra={"job": job})

    def _settle_one(self, job: str) -> None:
        document = describe_job(self._database, job, self._wall())
        key = f"jobs/{job}/results/job.json"
        stored = self._files.put_bytes(key, document.encode(), absent=False)
        with self._transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO result (job_id, video_id, path, key, bytes, sha256)"
                " VALUES (?, NULL, 'job.json', ?, ?, ?)",
                [job, key, stored.bytes, stored.sha256],
            )
            self._end_job(job, document.status, document.error)
        self.changed()

    def _end_job(self, job: str, status: str, error: str = "") -> None:
        self._database.execute(
            "UPDATE jobs SET status = ?, error = ?, ended_at = ?, changed_at = ?, version = version + 1 WHERE id = ?",
            [status, error, self._wall(), self._wall(), job],
        )
        task_reports.event(
            self._database, job, self._wall(), f"job.{status}", **({"error": error} if error else {})
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """A transaction of its own, or the caller's where there is one."""
        if self._database.in_transaction:
            yield
            return
        with transaction(self._database):
            yield


def _note(
    task: Task | None, worker: str, task_id: int, outcome: str, seconds: float | None, error: str = ""
) -> None:
    """One line for each attempt."""
    fields: dict[str, Any] = {"task": task_id, "worker": worker, "outcome": outcome, "seconds": seconds}
    if task is not None:
        fields |= {
            "stage": task.stage,
            "job": task.job,
            "video": task.video,
            "attempt": task.attempts + task.lost,
        }
        fields |= {"first": task.first, "last": task.last} if task.stage in ("scan", "fill") else {}
    attempts.info("attempt", extra=fields | ({"error": error} if error else {}))
