"""The worker processes of a batch: started, watched, started again when one dies; and what runs in one of them."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from mirror.batch.broker import LocalFiles
from mirror.batch.consumer import Consumer, ConsumerStoppedError, LeaseRenewer
from mirror.batch.local_broker import LineBell, LocalBroker, Switchboard
from mirror.batch.options import Setting
from mirror.batch.register import class_here
from mirror.errors import MirrorError
from mirror.store.database import explain, open_store

log = logging.getLogger(__name__)

WAIT_S = 1.0
"""A worker that waits for others looks up so often, to see whether the batch is interrupted."""


def run_worker(setting: Setting, frames: Any, stop: Any, parent: int, line: Connection) -> None:
    """Run a consumer in a process of its own.

    `frames` is a shared counter of frames done, `stop` an event, `parent` a process id, `line` a
    connection to the parent, on which the workers wake each other.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process: the parent decides
    threading.Thread(target=_die_with, args=(parent,), daemon=True).start()
    import cv2

    from engines.pipeline import load_engines
    from engines.spatial import load_stage

    cv2.setNumThreads(1)

    def tick(count: int) -> None:
        frames.value += count
        if stop.is_set():
            raise ConsumerStoppedError

    bell = LineBell(line)
    heartbeat = LeaseRenewer(lambda: LocalBroker(open_store(setting.store), setting.jobs, setting.worker))
    consumer = Consumer(
        LocalBroker(open_store(setting.store), setting.jobs, setting.worker, bell),
        LocalFiles(),
        heartbeat,
        {setting.profile: class_here(setting.profile)},
        load_engines,
        tick,
        load_stage,
        wait_s=WAIT_S,
    )
    heartbeat.start()
    try:
        consumer.run()
    except ConsumerStoppedError:
        return
    except sqlite3.Error as error:
        # the parent tries again with another worker, and says it in a line where that fails too
        log.error("%s", explain(setting.store, error))
        raise SystemExit(1) from None
    finally:
        heartbeat.stop()


def _die_with(parent: int) -> None:
    """A worker whose parent was killed must not work on beside the one that takes the job up again."""
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)


SINGLE_THREADED = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


STILLBORN = 5
"""Workers that may die before they have begun anything, until the batch is given up."""


class PoolError(MirrorError):
    """Workers cannot be started; the message says how they ended."""


@dataclass
class Pool:
    """Worker processes for some jobs. `count` of them; `died` is called with each that ends unasked (number, why)
    and returns whether it was at work on something."""

    store: Path
    jobs: tuple[int, ...]
    profile: str
    count: int
    died: Callable[[int, str], bool]
    _processes: dict[int, SpawnProcess] = field(default_factory=dict)
    _frames: list[Any] = field(default_factory=list)
    _switchboard: Switchboard = field(default_factory=Switchboard)
    _started: int = 0
    _stillborn: int = 0

    def __post_init__(self) -> None:
        # spawned, not forked: ONNX Runtime's threads and SQLite's connections do not survive a fork
        self._context = multiprocessing.get_context("spawn")
        self._stop = self._context.Event()

    @property
    def frames(self) -> int:
        """Frames done by all workers since the start."""
        return int(sum(counter.value for counter in self._frames))

    def watch(self) -> None:
        """Keep `count` workers running; report those that have died.

        Raises PoolError when workers die one after the other before they have begun anything.
        """
        for number, process in list(self._processes.items()):
            if process.exitcode is not None:
                del self._processes[number]
                if number in self._switchboard.lines:
                    self._switchboard.hang_up(number)
                if process.exitcode != 0:
                    self._on_exit(number, f"the worker process died ({_describe_exit(process.exitcode)})")
        while len(self._processes) < self.count:
            self._start()

    def wait(self, seconds: float) -> None:
        """Pass on what workers say to each other, for at most so long; return when one ends."""
        until = time.monotonic() + seconds
        left = seconds
        while left > 0:
            lines = {line: number for number, line in self._switchboard.lines.items()}
            sentinels = [process.sentinel for process in self._processes.values()]
            ready = wait([*lines, *sentinels], left)
            if not ready or any(one in sentinels for one in ready):
                return
            for line in ready:
                self._switchboard.answer(lines[line])  # type: ignore[index]
            left = until - time.monotonic()

    def _on_exit(self, number: int, why: str) -> None:
        if self.died(number, why):
            return
        self._stillborn += 1
        if self._stillborn > STILLBORN:
            raise PoolError(
                f"{why} before it began, {self._stillborn} times; run again with mirror -v to see why"
            )

    def stop(self) -> None:
        """Ask the workers to put their tasks back, and wait for them."""
        self._stop.set()
        self._switchboard.wake()
        self.join()

    def join(self) -> None:
        """Wait for the workers to end by themselves."""
        for process in self._processes.values():
            process.join(timeout=30)
            if process.exitcode is None:
                process.kill()
                process.join()

    def _start(self) -> None:
        self._started += 1
        setting = Setting(self.store, self.jobs, self._started, self.profile)
        counter = self._context.Value("q", 0, lock=False)
        self._frames.append(counter)
        # one thread for each worker's arithmetic: the workers are what fills the cores
        for name in SINGLE_THREADED:
            os.environ.setdefault(name, "1")
        line, far_end = self._context.Pipe()
        process = self._context.Process(
            target=run_worker,
            args=(setting, counter, self._stop, os.getpid(), far_end),
            name=f"worker-{self._started}",
        )
        process.start()
        far_end.close()
        self._switchboard.connect(self._started, line)
        self._processes[self._started] = process


def _describe_exit(exitcode: int) -> str:
    return f"signal {-exitcode}" if exitcode < 0 else f"exit status {exitcode}"
