"""The queue of `mirror batch`: worker processes of one machine, which share its store and wake each other.

They wake each other over their parent, to which each has a line. Who waits says so, and who has changed
something says that; the parent wakes those who wait. Nothing is shared that a killed worker could leave locked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from sqlite_utils import Database

from mirror.batch import claim, queue
from mirror.batch.broker import LEASE_S, Collected, Done, Failed, File, Held, Lease, Leases, Want, join_notes
from mirror.batch.claim import Claimant, claim_task
from mirror.batch.options import VideoWork
from mirror.batch.queue import NewFrameBatch, Task
from mirror.store.database import transaction

IDLE, NEWS = b"i", b"n"


class Bell(Protocol):
    """A worker's way to wait for the others, and to wake them."""

    def wait(self, seconds: float) -> None:
        """Wait for news from others, at most so long."""

    def ring(self) -> None:
        """Others may find something to do now."""


class LineBell:
    """A worker's end of the line to its parent."""

    def __init__(self, line: Connection) -> None:
        self._line = line

    def wait(self, seconds: float) -> None:
        """Wait for news from others, at most so long."""
        self._line.send_bytes(IDLE)
        if self._line.poll(seconds):
            self._line.recv_bytes()

    def ring(self) -> None:
        """Others may find something to do now."""
        self._line.send_bytes(NEWS)


@dataclass
class Switchboard:
    """The parent's ends of the lines, by the number of the worker."""

    lines: dict[int, Connection] = field(default_factory=dict)
    _news: int = 0
    _last_news: dict[int, int] = field(default_factory=dict)
    _idle: set[int] = field(default_factory=set)

    def connect(self, worker: int, line: Connection) -> None:
        """A worker has begun."""
        self.lines[worker] = line
        self._last_news[worker] = self._news

    def hang_up(self, worker: int) -> None:
        """A worker has ended."""
        self.lines.pop(worker).close()
        self._idle.discard(worker)

    def answer(self, worker: int) -> None:
        """Take what a worker says, and wake those whom it concerns."""
        try:
            message = self.lines[worker].recv_bytes()
        except (EOFError, OSError):
            self.hang_up(worker)
            return
        if message == NEWS:
            self._news += 1
            self.wake()
        elif self._last_news[worker] < self._news:
            # something has changed since it last looked
            self._wake(worker)
        else:
            self._idle.add(worker)

    def wake(self) -> None:
        """Wake all who wait."""
        for worker in list(self._idle):
            self._wake(worker)

    def _wake(self, worker: int) -> None:
        self._idle.discard(worker)
        self._last_news[worker] = self._news
        try:
            self.lines[worker].send_bytes(NEWS)
        except OSError:
            # it has died: whoever watches the processes sees to it
            return


WAIT_S = 1.0
"""The longest wait for a word from another worker, which may have died before it spoke."""


class LocalBroker:
    """Leases tasks of some jobs to one worker process. `bell` is its line to the others, None for one alone."""

    def __init__(
        self,
        store: Database,
        jobs: Sequence[int],
        worker: int,
        bell: Bell | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._jobs, self._worker = store, tuple(jobs), worker
        self._bell, self._clock = bell, clock

    def exchange(self, done: Sequence[Done], failed: Sequence[Failed], want: Want) -> Leases:
        """Report, and take what is wanted; waits for other workers while they have the last tasks."""
        late = self._report(done, failed)
        until = self._clock() + want.wait_s
        while True:
            taken = self._take(want)
            ended = not taken and not count_unfinished(self._store, self._jobs)
            left = until - self._clock()
            if taken or ended or left <= 0:
                return Leases(leases=taken, late=late, ended=ended)
            self._wait(min(left, WAIT_S, self._until_due()))

    def _wait(self, seconds: float) -> None:
        if self._bell is None:
            time.sleep(seconds)
        else:
            self._bell.wait(seconds)

    def heartbeat(self, held: Sequence[Held]) -> tuple[int, ...]:
        """Renew this worker's leases."""
        with transaction(self._store):
            return claim.renew(self._store.conn, [(one.id, one.lease) for one in held], self._clock())

    def _until_due(self) -> float:
        due = claim.next_due(self._store.conn)
        return WAIT_S if due is None else max(0.0, due - self._clock())

    def _report(self, done: Sequence[Done], failed: Sequence[Failed]) -> tuple[int, ...]:
        if not done and not failed:
            return ()
        with transaction(self._store):
            late = [one.id for one in done if not self._done(one)]
            late += [one.id for one in failed if not report_failure(self._store, one, self._clock())]
        if self._bell is not None:
            self._bell.ring()
        return tuple(late)

    def _done(self, done: Done) -> bool:
        task = queue.finish(self._store.conn, done.id, done.lease, done.file, done.seconds)
        if task is None or task.video is None:
            return False
        if done.collected is None:
            self._complete(task)
        else:
            self._record_collected(task, done.collected)
        return True

    def _complete(self, task: Task) -> None:
        conn = self._store.conn
        complete = queue.check_complete(conn, task.job, _video(task))
        bring_up_to_date(self._store, _video(task))
        if complete:
            _set_video(self._store, _video(task), "complete")

    def _record_collected(self, task: Task, found: Collected) -> None:
        row = _row(self._store, task)
        if found.wanted:
            add_fills(self._store, task, Path(row["work_path"]), found)
            _set_video(self._store, row["id"], "running")
            return
        note = join_notes(row["note"], found.notes)
        self._store.execute("UPDATE video SET note = ? WHERE id = ?", [note, row["id"]])
        status = "failed" if found.problems else "done"
        _set_video(self._store, row["id"], status, "; ".join(found.problems))

    def _take(self, want: Want) -> tuple[Lease, ...]:
        now = self._clock()
        with transaction(self._store):
            for task in claim.sweep(self._store.conn, now):
                _give_up(self._store, task)
            who = Claimant(self._worker, want.ran, want.after and (int(want.after[0]), want.after[1]))
            tasks = claim_task(self._store.conn, who, now, want.count, self._jobs)
            return tuple(self._lease(task) for task in tasks)

    def _lease(self, task: Task) -> Lease:
        row = _row(self._store, task)
        if task.stage == "collect":
            _set_video(self._store, row["id"], "collecting")
        return Lease(
            id=task.id,
            lease=task.lease,
            attempt=task.attempts + 1,
            ends_in_s=LEASE_S,
            stage=task.stage,
            job=str(task.job),
            video=str(task.video),
            name=row["name"],
            profile=task.ran.partition(" ")[0],
            source=File(row["path"]),
            results=row["results_path"] if task.stage == "collect" else task.results,
            first=task.first,
            last=task.last,
            frames=row["frames"],
            stretches=task.stretches,
            inputs=_inputs(self._store, task),
            parameters=VideoWork.read(row["parameters"]),
            note=row["note"],
        )


def _inputs(store: Database, task: Task) -> tuple[File, ...]:
    if task.stage == "scan":
        return ()
    return queue.results_of(store.conn, _video(task), ("scan",) if task.stage == "fill" else ("scan", "fill"))


def _video(task: Task) -> int:
    return int(task.video or 0)


def _row(store: Database, task: Task) -> dict[str, Any]:
    return dict(store["video"].get(task.video))


def _set_video(store: Database, video: int, status: str, error: str = "") -> None:
    store.execute("UPDATE video SET status = ?, error = ? WHERE id = ?", [status, error, video])
    if status == "done":
        store.execute("UPDATE video SET progress = 100 WHERE id = ?", [video])


def bring_up_to_date(store: Database, video: int) -> None:
    """Write a video's progress, in per cent of its frames."""
    store.execute(
        "UPDATE video SET progress = CASE WHEN frames = 0 THEN 100.0 ELSE"
        " min(100.0, 100.0 * (SELECT frames_done FROM footage WHERE video = id) / frames) END WHERE id = ?",
        [video],
    )


def add_fills(store: Database, task: Task, work: Path, found: Collected) -> None:
    """Queue the frame batches that a collector wants; those that an earlier run has left are done."""
    from mirror.batch.results import readable

    batches = []
    for fill in found.wanted:
        first, last = min(s[0] for s in fill.stretches), max(s[2] for s in fill.stretches)
        path = work / fill.name
        batches.append(NewFrameBatch("fill", first, last, str(path), fill.stretches, readable(path)))
    queue.add_batches(store.conn, task, batches)


def report_failure(store: Database, failed: Failed, now: float) -> bool:
    """Note that a task was not done. Returns whether its lease still held."""
    if failed.returned:
        return queue.give_back(store.conn, failed.id, failed.lease)
    task = queue.fail(store.conn, failed.id, failed.lease, failed.error, now, final=failed.final)
    if task is None:
        return False
    _give_up(store, task, final=failed.final)
    return True


def _give_up(store: Database, task: Task, *, final: bool = False) -> None:
    """A task that failed for good ends its video; its neighbours go on."""
    if task.status != "failed" or task.video is None:
        return
    queue.end_video(store.conn, task.video)
    where = "" if task.stage == "collect" else f"{task.frames}: "
    tried = "" if final or task.lost else f" (tried {task.attempts} times)"
    _set_video(store, int(task.video), "failed", f"{where}{task.error}{tried}")


def crashed(store: Database, jobs: Sequence[int], worker: int, why: str) -> bool:
    """A worker process has died: what it was at counts as a failed attempt. Returns whether it was at anything."""
    with transaction(store):
        held = [task for task in queue.leases_of(store.conn, worker) if task.job in jobs]
        for task in held:
            report_failure(store, Failed(id=task.id, lease=task.lease, error=why), time.monotonic())
    return bool(held)


def begun(store: Database, jobs: Sequence[int]) -> bool:
    """Whether there is a video of these jobs for workers to be at."""
    marks = ", ".join("?" * len(jobs))
    sql = f"SELECT 1 FROM video WHERE job_id IN ({marks}) AND status IN ('running', 'complete', 'collecting') LIMIT 1"
    return store.execute(sql, list(jobs)).fetchone() is not None


def count_unfinished(store: Database, jobs: Sequence[int]) -> int:
    """How many videos of these jobs are neither done nor failed."""
    marks = ", ".join("?" * len(jobs))
    sql = f"SELECT count(*) FROM video WHERE job_id IN ({marks}) AND status NOT IN ('done', 'failed')"
    return int(store.execute(sql, list(jobs)).fetchone()[0])
