"""A server's database with a user in a project, and a worker that reports what it is told to."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from mirror.batch.broker import (
    Collected,
    Done,
    Exchange,
    Failed,
    File,
    Heartbeat,
    Held,
    Lease,
    Leases,
    Registered,
    Unpacked,
    Want,
)
from mirror.batch.options import VideoWork
from mirror.files import FolderFiles, open_files
from mirror.server.coordinator import Coordinator
from mirror.server.database import open_database, transaction
from mirror.server.objects import new_id

WALL = 1.7e9


class Stage:
    """A coordinator whose clocks stand still until they are moved."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self.wall = folder, 1000.0, WALL
        self.changes = 0
        self.database = open_database(folder / "server.db")
        files = open_files(str(folder / "files"), b"secret")
        assert isinstance(files, FolderFiles)
        self.files = files
        self.coordinator = self.started()

    def started(self) -> Coordinator:
        """A coordinator as it is after a start."""
        return Coordinator(self.database, self.files, lambda: self.now, lambda: self.wall, self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def insert(self, table: str, **row: object) -> str:
        """Insert a row with an id and times; returns the id."""
        values = {"id": new_id(), "created_at": self.wall, "changed_at": self.wall, **row}
        marks = ", ".join("?" * len(values))
        self.database.execute(
            f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values())
        )
        return str(values["id"])

    def project(self, name: str = "gym", **levers: object) -> str:
        """A project with a user of the same name; returns the user."""
        project = self.insert("projects", name=name, **levers)
        pipeline = self.insert("pipelines", name="2d", stages="[]", profile="embedded")
        parameters = self.insert("pipeline_parameter_sets", name=name)
        group = self.insert(
            "user_groups", name=name, project_id=project, pipeline_parameter_set_id=parameters
        )
        user = self.insert("users", name=name, user_group_id=group)
        self._of = {user: (project, pipeline)}
        return user

    def job(self, user: str, name: str = "monday.zip", **parameters: object) -> str:
        """A job of a user, submitted."""
        project, pipeline = self._of[user]
        upload = self.insert_plain(
            "uploads", id=new_id(), user_id=user, project_id=project, name=name, bytes=1, status="whole",
            created_at=self.wall, expires_at=self.wall,
        )  # fmt: skip
        with transaction(self.database):
            job = self.insert(
                "jobs", user_id=user, project_id=project, pipeline_id=pipeline, upload_id=upload, name=name,
                parameters=json.dumps(parameters), status="queued",
            )  # fmt: skip
            self.coordinator.submit(job)
        return job

    def insert_plain(self, table: str, **row: object) -> str:
        """Insert a row as it is."""
        marks = ", ".join("?" * len(row))
        self.database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
        return str(row["id"])

    def row(self, table: str, id_: str) -> sqlite3.Row:
        """A row by its id."""
        found: sqlite3.Row = self.database.execute(f"SELECT * FROM {table} WHERE id = ?", [id_]).fetchone()
        return found

    def events(self, job: str) -> list[str]:
        """What kinds of events a job has had."""
        sql = "SELECT kind FROM events WHERE job_id = ? ORDER BY sequence"
        return [row[0] for row in self.database.execute(sql, [job])]

    def videos(self, job: str) -> list[sqlite3.Row]:
        """A job's videos."""
        return self.database.execute("SELECT * FROM videos WHERE job_id = ? ORDER BY id", [job]).fetchall()


@dataclass
class Worker:
    """A worker of a stage; `ran` is its class."""

    stage: Stage
    name: str = "worker-1"
    ran: str = "here"
    at: dict[int, Lease] = field(default_factory=dict)

    def exchange(
        self, done: tuple[Done, ...] = (), failed: tuple[Failed, ...] = (), count: int = 1, lose: bool = False
    ) -> Leases:
        """One call. `lose`: the answer never arrives."""
        for report in (*done, *failed):
            self.at.pop(report.id, None)
        answer = self.stage.coordinator.exchange(
            Exchange(
                worker=self.name,
                classes={self.ran: {"models": {"net": "aa"}}},
                done=done,
                failed=failed,
                held=tuple(self.at),
                want=Want(count=count, ran={"embedded": self.ran}),
            )
        )
        if not lose:
            self.at |= {lease.id: lease for lease in answer.leases}
        return answer

    def take(self) -> Lease:
        """The next lease; there is one."""
        (lease,) = self.exchange().leases
        return lease

    def beat(self) -> tuple[int, ...]:
        """A heartbeat; returns what is lost."""
        held = tuple(Held(lease.id, lease.lease) for lease in self.at.values())
        return self.stage.coordinator.heartbeat(Heartbeat(worker=self.name, held=held)).ids

    def report(self, done: Done) -> bool:
        """Report, take nothing; returns whether it counted."""
        return not self.exchange((done,), count=0).late

    def fail(self, lease: Lease, error: str, **how: bool) -> bool:
        """Report a failure; returns whether it counted."""
        failed = Failed(id=lease.id, lease=lease.lease, error=error, **how)
        return not self.exchange(failed=(failed,), count=0).late

    def work(self, most: int = 1000) -> int:
        """Do what there is; returns how many tasks that were."""
        for number in range(most):
            leases = self.exchange().leases
            if not leases:
                return number
            for lease in leases:
                self.report(finished(lease))
        return most


def unpacked(lease: Lease, *frames: int) -> Done:
    """The report of an unpacking: videos of so many frames each."""
    videos = tuple(
        Registered(
            name=f"day/{i}.mp4", folder=f"day/{i}", file=File(f"{lease.results}/{i}", f"{i:064x}", 10),
            frames=count, every=16, fps=30.0, parameters=VideoWork(three_d=False, people=2),
        )
        for i, count in enumerate(frames)
    )  # fmt: skip
    return Done(id=lease.id, lease=lease.lease, unpacked=Unpacked(videos=videos, ran="here"))


def finished(lease: Lease, frames: tuple[int, ...] = (160,)) -> Done:
    """What a worker reports of a lease that went well."""
    if lease.stage == "unpack":
        return unpacked(lease, *frames)
    if lease.stage == "collect":
        files = (("reps.csv", File(f"{lease.results}/reps.csv", "cc", 3)),)
        return Done(id=lease.id, lease=lease.lease, collected=Collected(files=files, summary={"reps": 2}))
    return Done(
        id=lease.id, lease=lease.lease, file=File(lease.results, f"{lease.first:064x}", 5), seconds=1.5
    )
