"""A consumer: a process that takes tasks from the store until there are none left."""

from __future__ import annotations

import errno
import importlib
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from engines.athlete import Anchor, Stretch
from engines.errors import EngineError
from engines.follow import Engines
from engines.picture import Picture
from engines.pose import FloatArray
from engines.scan import Observations, Scan, fill
from engines.spatial import Stage
from engines.video import VideoFile
from mirror.batch import queue, results
from mirror.batch.queue import Task
from mirror.batch.register import cut_off
from mirror.batch.setting import Setting
from mirror.store.database import open_store

log = logging.getLogger(__name__)

IDLE_S = 0.05
LONG_FRAMES = 5000
"""A video longer than this is collected without the networks in memory: its tables need the room."""

FULL_DISK = (errno.ENOSPC, errno.EDQUOT)


class StoppedError(Exception):
    """The batch is being interrupted: put the task back and leave."""


class Consumer:
    """Takes tasks of some jobs and does them.

    `engines` loads the networks when the first frame batch is taken, `stage` that of 3D when the first video is
    collected; `tick` is called after each frame, with the number of frames done, and may raise StoppedError.
    """

    def __init__(
        self,
        store: Database,
        setting: Setting,
        engines: Callable[[], Engines],
        tick: Callable[[int], None],
        stage: Callable[[], Stage | None] = lambda: None,
    ) -> None:
        self._store, self._setting, self._tick = store, setting, tick
        self._stage = cache(stage)
        self._load = engines
        self._engines: Engines | None = None
        self._reader = _Reader()
        self._whereabouts: dict[int, FloatArray | None] = {}

    def run(self) -> None:
        """Do tasks until every video of the jobs is done or failed."""
        after: Task | None = None
        while queue.unfinished(self._store, self._setting.jobs):
            self._tick(0)
            task = queue.claim(self._store, self._setting.jobs, self._setting.worker, after)
            if task is None:
                self._idle()
                continue
            self.do(task)
            after = task

    def _idle(self) -> None:
        """Others are at the last frame batches: make ready to collect, and wait."""
        importlib.import_module("mirror.batch.collect")
        time.sleep(IDLE_S)

    def do(self, task: Task) -> None:
        """Do one task; whatever goes wrong with it is noted in the store."""
        try:
            if task.stage == "collect":
                self._collect(task)
            else:
                self._compute(task)
                queue.finish(self._store, task)
        except (StoppedError, KeyboardInterrupt):
            queue.give_back(self._store, task)
            raise
        except Exception as error:
            log.info("task %s failed", task, exc_info=True)
            full = isinstance(error, OSError) and error.errno in FULL_DISK
            if task.stage == "collect":
                queue.end_video(self._store, task.video_id, "failed", _said(error))
            else:
                queue.fail(self._store, task, _said(error), final=full)

    def _video(self, task: Task) -> dict[str, Any]:
        return dict(self._store["video"].get(task.video_id))

    def _compute(self, task: Task) -> None:
        if self._engines is None:
            self._engines = self._load()
        row = self._video(task)
        if task.stage == "scan":
            video, pictures = self._reader.read(Path(row["path"]), task.first, task.last)
            run = Scan(self._engines, video.info, self._whereabouts.get(task.video_id))
            for index, seconds, picture in pictures:
                run.step(index, seconds, picture)
                self._tick(1)
            seen = run.finish()
            self._whereabouts[task.video_id] = run.whereabouts
        else:
            seen = self._refill(self._engines, task, row)
        results.save(Path(task.results), seen)

    def _refill(self, engines: Engines, task: Task, row: dict[str, Any]) -> Observations:
        known = results.gather(Path(row["work_path"]), self._scans(task.video_id)).detections
        wanted = [Stretch(Anchor(frame, det), end) for frame, det, end in task.stretches]
        return fill(engines, VideoFile(row["path"]), wanted, known, tick=lambda: self._tick(0))

    def _scans(self, video_id: int) -> list[Path]:
        rows = self._store["frame_batch"].rows_where("video_id = ? AND stage = 'scan'", [video_id])
        return [Path(row["results_path"]) for row in rows]

    def _collect(self, task: Task) -> None:
        # rules and tables bring scipy along, which a worker that only computes frame batches does without
        from mirror.batch import collect

        row = self._video(task)
        if row["frames"] > LONG_FRAMES:
            self._engines = None
        video = collect.Video.from_row(row)
        threads = self._setting.overlay_threads
        stage = self._stage() if video.parameters["three_d"] else None
        found = collect.collect(video, self._scans(task.video_id), threads, lambda: self._tick(0), stage)
        if found.wanted:
            queue.add_fill(self._store, task.video_id, found.wanted)
            return
        note = str(row["note"])
        # what could be read is measured and kept, but a video of which much is missing is not well
        errors = [*([note] if cut_off(note) else []), *found.problems]
        queue.end_video(self._store, task.video_id, "failed" if errors else "done", "; ".join(errors))


class _Reader:
    """Keeps a video open behind the last range, so that the next one need not seek."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._video: VideoFile | None = None
        self._at = -1
        self._stream: Iterator[tuple[int, float, Picture]] = iter(())
        self._held: tuple[int, float, Picture] | None = None

    def read(
        self, path: Path, first: int, last: int
    ) -> tuple[VideoFile, Iterator[tuple[int, float, Picture]]]:
        if self._video is None or path != self._path:
            self._path, self._video, self._at = path, VideoFile(path), -1
        if first != self._at:
            self._stream, self._held = self._video.pictures(first), None
        self._at = -1
        return self._video, self._range(last)

    def _range(self, last: int) -> Iterator[tuple[int, float, Picture]]:
        while True:
            item = self._held if self._held is not None else next(self._stream, None)
            self._held = None
            if item is None or item[0] >= last:
                self._held, self._at = item, last
                return
            yield item


def main(setting: Setting, frames: Any, stop: Any, parent: int) -> None:
    """Entry of a worker process. `frames` is a shared counter of frames done, `stop` an event."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process: the parent decides
    threading.Thread(target=_die_with, args=(parent,), daemon=True).start()
    import cv2

    from engines.pipeline import load_engines
    from engines.spatial import load_stage

    cv2.setNumThreads(1)

    def tick(count: int) -> None:
        frames.value += count
        if stop.is_set():
            raise StoppedError

    try:
        Consumer(
            open_store(setting.store),
            setting,
            lambda: load_engines(setting.profile),
            tick,
            lambda: load_stage(setting.profile),
        ).run()
    except StoppedError:
        return


def _die_with(parent: int) -> None:
    """A worker whose parent was killed must not work on beside the one that takes the job up again."""
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


def _said(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, OSError) and error.errno in FULL_DISK:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}the disk is full; free some space and run the same command again: it goes on where it was"
    text = " ".join(str(error).split())
    known = isinstance(error, (EngineError, OSError, ValueError))
    return text if known and text else f"{type(error).__name__}: {text}"
