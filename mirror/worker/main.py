"""A worker from its start to its end."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from mirror.batch.broker import Broker
from mirror.batch.consumer import Consumer, ConsumerStoppedError, LeaseRenewer
from mirror.batch.worker_class import class_of, what_ran
from mirror.worker.http_broker import Calls, HttpBroker, StoppingError
from mirror.worker.remote_files import Cache, RemoteFiles

GIB = 2**30
WAIT_S = 20.0
"""Of a long poll."""


@dataclass(frozen=True, slots=True)
class WorkerPlan:
    """What a worker runs with. `ahead` leases are held at once, so that it never waits for the network."""

    url: str
    key: str
    profiles: tuple[str, ...] = ("embedded",)
    name: str = ""
    cache: Path | None = None
    cache_bytes: int = 20 * GIB
    ahead: int = 2
    threads: int = 1

    @property
    def called(self) -> str:
        """The worker's name, unlike any other's."""
        return f"{self.name or socket.gethostname()}-{os.getpid()}-{secrets.token_hex(3)}"

    @property
    def folder(self) -> Path:
        """Where fetched videos are."""
        return self.cache or Path(platformdirs.user_cache_dir("open-gym-mirror")) / "worker" / "videos"


class Worker:
    """One consumer of a server's queue, until `stop`. `counted` hears of frames that are done."""

    def __init__(self, plan: WorkerPlan, counted: Callable[[int], None] = lambda _: None) -> None:
        self._plan, self._counted = plan, counted
        self._stopping = threading.Event()
        self._broker: HttpBroker | None = None

    def stop(self) -> None:
        """Ask it to give back what it has not done, and end."""
        self._stopping.set()

    @property
    def waiting(self) -> bool:
        """Whether it is in a long poll, which may be cut."""
        return self._broker is not None and self._broker.waiting

    def run(self) -> None:
        """Take and do tasks until it is stopped. Raises WorkerError, EngineError."""
        plan, name = self._plan, self._plan.called
        ready(plan.profiles)
        what = {profile: what_ran(profile) for profile in plan.profiles}
        ran = {profile: class_of(found) for profile, found in what.items()}
        calls = Calls(plan.url, plan.key, self._stopping.wait)
        classes = {class_of(found): found for found in what.values()}
        self._broker = HttpBroker(calls, name, classes)
        files = RemoteFiles(calls, Cache(plan.folder, plan.cache_bytes))
        heartbeat = LeaseRenewer(lambda: self._second(name))
        heartbeat.start()
        try:
            self._consumer(self._broker, files, heartbeat, ran).run()
        except (ConsumerStoppedError, StoppingError):
            return
        finally:
            heartbeat.stop()
            files.close()

    def _second(self, name: str) -> HttpBroker:
        """A connection of its own for heartbeats, whose pauses are short: the next heartbeat is the retry."""
        return HttpBroker(Calls(self._plan.url, self._plan.key, lambda s: True), name, {})

    def _consumer(
        self, broker: Broker, files: RemoteFiles, heartbeat: LeaseRenewer, ran: dict[str, str]
    ) -> Consumer:
        from engines.pipeline import load_engines
        from engines.spatial import load_stage

        plan = self._plan
        return Consumer(
            broker,
            files,
            heartbeat,
            ran,
            lambda profile: load_engines(profile, plan.threads),
            self._tick,
            lambda profile: load_stage(profile, plan.threads),
            ahead=plan.ahead,
            wait_s=WAIT_S,
        )

    def _tick(self, frames: int) -> None:
        self._counted(frames)
        if self._stopping.is_set():
            raise ConsumerStoppedError


def ready(profiles: Sequence[str]) -> None:
    """Fetch what is missing of the profiles' engines, and keep each worker's arithmetic to a core.

    Raises EngineError.
    """
    import cv2

    from engines import fetch

    cv2.setNumThreads(1)
    for profile in profiles:
        fetch.ensure_profile(profile, None, True)


def run(plan: WorkerPlan) -> None:
    """Run a worker in this process until SIGTERM or Ctrl-C. Raises WorkerError, EngineError."""
    worker = Worker(plan)

    def end(*_: object) -> None:
        worker.stop()
        if worker.waiting:
            raise ConsumerStoppedError

    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, end)
    worker.run()
