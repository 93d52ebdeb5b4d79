"""A batch from its inputs to its results: register, start the workers, watch them, report.

A thread looks at the videos one after the other, while workers are already at the first. `job.json` is a job's
report, and the same for the screen.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Any

from sqlite_utils import Database

from engines import fetch, zoo
from engines.stages import stages_of
from export.tables import write_json
from mirror import untrusted
from mirror.batch import register
from mirror.batch.local_broker import begun, count_unfinished, crashed
from mirror.batch.options import Options
from mirror.batch.pool import Pool
from mirror.batch.register import BegunJob, RegisteringStoppedError, register_video
from mirror.batch.worker_class import engine_sums, versions
from mirror.capture.archive import ArchiveError, Contents
from mirror.capture.inputs import Found, Input
from mirror.capture.zip_members import Limits
from mirror.errors import MirrorError
from mirror.paths import store_path
from mirror.results.recount import COUNTS
from mirror.store.database import open_store, transaction

log = logging.getLogger(__name__)


class Registrar(Thread):
    """Registers the videos of jobs that have begun. `looking` says at which it is; `check` raises what stopped it."""

    def __init__(self, jobs: Sequence[BegunJob], options: Options, engines: dict[str, str]) -> None:
        super().__init__(name="mirror-registrar", daemon=True)
        self.looking = ""
        self._jobs, self._options, self._engines = jobs, options, engines
        self._ending = Event()
        self._error: BaseException | None = None

    def check(self) -> None:
        """Raise what ended the thread before its time, such as a full disk."""
        if self._error is not None:
            raise self._error

    def stop(self) -> None:
        """End soon, and wait for it; videos that nobody has looked at are looked at in the next run."""
        self._ending.set()
        if self.ident is not None:
            self.join()

    def run(self) -> None:
        """The thread's work."""
        try:
            self._all()
        except RegisteringStoppedError:
            log.info("registering was interrupted")
        except BaseException as error:
            self._error = error
        finally:
            self.looking = ""

    def _all(self) -> None:
        store = open_store()
        videos = [(job, member) for job in self._jobs for member in job.contents.videos]
        for number, (job, member) in enumerate(videos, 1):
            text = f"looking at {number} of {len(videos)}: {untrusted.escape_name(member.name)}"
            self._say(text)
            register_video(store, job, member, self._options, self._engines, partial(self._read, text))

    def _read(self, text: str, share: float) -> None:
        self._say(f"{text} ({share:.0%} read)")

    def _say(self, text: str) -> None:
        self.looking = text
        if self._ending.is_set():
            raise RegisteringStoppedError


def describe_job(
    store: Database,
    job: BegunJob,
    options: dict[str, object],
    engines: dict[str, str],
    timings: dict[str, float],
) -> dict[str, Any]:
    """The contract's `job.json` as a dict."""
    row = dict(store["job"].get(job.id))
    videos = [_video(store, dict(video), job) for video in store["video"].rows_where("job_id = ?", [job.id])]
    contents = job.contents
    return {
        "input": untrusted.escape_name(str(job.source.path)),
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
        "fallback": stages_of(zoo.load(), str(options["profile"])).notice if options["three_d"] else "",
        # in order of preference; a batch never runs what `mirror engines bench` chose
        "runtimes": list(zoo.load().profile(str(options["profile"])).runtimes),
    }


def _video(store: Database, row: dict[str, Any], job: BegunJob) -> dict[str, Any]:
    results = Path(row["results_path"])
    document = {
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
        document |= _read_counts(results / "summary.json")
    return document


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


def write_job(job: BegunJob, document: dict[str, Any]) -> None:
    """Write `job.json` into the job's folder. Raises OSError naming the file."""
    write_json(job.folder / "job.json", document)


try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

POLL_S = 0.2


@dataclass
class BatchOutcome:
    """What came of a batch: a `job.json` for each input, what could not be taken, whether it was interrupted."""

    jobs: list[dict[str, Any]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    interrupted: bool = False
    frames: int = 0
    elapsed_s: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether anything in the work failed."""
        return bool(self.problems) or self.interrupted or any(job["status"] != "done" for job in self.jobs)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is: frames of the scans done and in all, videos done and in all; `looking` says which video is
    being looked at, before its frames count."""

    frames: int
    all_frames: int
    videos: int
    all_videos: int
    looking: str = ""


def run(
    found: Found,
    options: Options,
    limits: Limits | None = None,
    tell: Callable[[Progress], None] = lambda _: None,
    fetching: Callable[[int, int | None], None] | None = None,
) -> BatchOutcome:
    """Do all inputs; one that fails never takes its neighbours down.

    `tell` is called several times a second, `fetching` (bytes done, all) while engines are downloaded. Ctrl-C
    leaves jobs that the same call resumes. Raises EngineError, StoreError, LockedError, PoolError,
    OSError where nothing can be done at all.
    """
    started = time.monotonic()
    fetch.ensure_profile(options.profile, fetching, options.three_d)
    engines = engine_sums(options.profile)
    store = open_store()
    outcome = BatchOutcome(problems=[str(problem) for problem in found.problems])
    with ExitStack() as stack:
        for source in found.inputs:
            stack.enter_context(lock_folder(options.out / source.stem / register.WORK))
        jobs = []
        for source in found.inputs:
            tell(Progress(0, 0, 0, 0, f"opening {untrusted.escape_name(source.path.name)}"))
            jobs.append(_begin_job(store, source, options, limits or Limits()))
        try:
            outcome.frames = _work(store, jobs, options, engines, tell)
        except KeyboardInterrupt:
            outcome.interrupted = True
        outcome.elapsed_s = time.monotonic() - started
        for job in jobs:
            outcome.jobs.append(_end_job(store, job, options, engines, outcome))
    return outcome


def _begin_job(store: Database, source: Input, options: Options, limits: Limits) -> register.BegunJob:
    try:
        return register.begin(store, source, options, limits)
    except (ArchiveError, OSError, ValueError) as error:
        folder = options.out / source.stem
        job_id = register.job_row(store, source, folder, options)
        _set_status(store, job_id, "failed", untrusted.escape_name(str(error)))
        return register.BegunJob(job_id, source, folder, Contents(()))


def _work(
    store: Database,
    jobs: Sequence[register.BegunJob],
    options: Options,
    engines: dict[str, str],
    tell: Callable[[Progress], None],
) -> int:
    """Run the workers until every video is done or failed; returns the frames that they have computed.

    The first worker begins as soon as one video has been looked at.
    """
    todo = [job for job in jobs if store["job"].get(job.id)["status"] != "failed"]
    ids = tuple(job.id for job in todo)
    for job_id in ids:
        _set_status(store, job_id, "running")
    pool = Pool(
        store_path(),
        ids,
        options.profile,
        options.workers,
        lambda worker, why: crashed(store, ids, worker, why),
    )
    registrar = Registrar(todo, options, engines)
    registrar.start()
    resumed: int | None = None
    try:
        while count_unfinished(store, ids) or registrar.is_alive():
            registrar.check()
            now = _progress(store, ids)
            if begun(store, ids):
                resumed = now.frames if resumed is None else resumed
                pool.watch()
            frames = min(max((resumed or 0) + pool.frames, now.frames), now.all_frames)
            tell(Progress(frames, *_rest(now), registrar.looking))
            pool.wait(POLL_S)
        registrar.check()
        pool.join()
        tell(_progress(store, ids))
    except BaseException:
        registrar.stop()
        pool.stop()
        raise
    return pool.frames


def _rest(now: Progress) -> tuple[int, int, int]:
    return now.all_frames, now.videos, now.all_videos


def _progress(store: Database, jobs: Sequence[int]) -> Progress:
    marks = ", ".join("?" * len(jobs))
    videos, done, frames = store.execute(
        f"SELECT count(*), coalesce(sum(status IN ('done', 'failed')), 0), coalesce(sum(frames), 0)"
        f" FROM video WHERE job_id IN ({marks})",
        list(jobs),
    ).fetchone()
    computed = store.execute(
        f"SELECT coalesce(sum(frames_done), 0) FROM footage WHERE share IN ({marks})", list(jobs)
    ).fetchone()[0]
    return Progress(int(computed), int(frames), int(done), int(videos))


def _end_job(
    store: Database, job: register.BegunJob, options: Options, engines: dict[str, str], outcome: BatchOutcome
) -> dict[str, Any]:
    """Settle a job's status, write its `job.json`, tidy up."""
    status = store["job"].get(job.id)["status"]
    if status != "failed":
        failed = list(store["video"].rows_where("job_id = ? AND status = 'failed'", [job.id]))
        whole = not failed and not job.contents.problems
        status = "interrupted" if count_unfinished(store, [job.id]) else "done" if whole else "failed"
        _set_status(store, job.id, status)
    rate = outcome.frames / outcome.elapsed_s if outcome.elapsed_s else 0.0
    timings = {"elapsed_s": outcome.elapsed_s, "frames_per_s": rate}
    document = describe_job(store, job, options.to_record(), engines, timings)
    try:
        write_job(job, document)
    except OSError as error:
        outcome.problems.append(f"{error.filename}: {error.strerror}")
    if status == "done":
        _tidy(job.folder / register.WORK / "input")
    return document


def _tidy(folder: Path) -> None:
    """Remove the unpacked copies of a finished job; the zip still has them."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()


def _set_status(store: Database, job_id: int, status: str, error: str = "") -> None:
    with transaction(store):
        store["job"].update(job_id, {"status": status, "error": error})


def as_json(outcome: BatchOutcome) -> str:
    """The one JSON document of `mirror batch --json`."""
    document = {
        "jobs": outcome.jobs,
        "problems": outcome.problems,
        "interrupted": outcome.interrupted,
        "frames_computed": outcome.frames,
        "elapsed_s": round(outcome.elapsed_s, 3),
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


class LockedError(MirrorError):
    """Another batch is at work in this folder."""


@contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Hold a folder for this process; the system lets go of it when the process ends, however it ends.

    Raises LockedError when another process holds it, OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "lock"
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if fcntl is not None:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise LockedError(
                    f"{folder.parent}: another mirror batch is at work here; wait for it, or give another --out"
                ) from None
        yield
    finally:
        os.close(handle)
