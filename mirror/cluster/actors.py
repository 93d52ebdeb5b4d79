"""Ray's actors: consumers, each one worker for a core or a GPU, and the supervisor that has as many as are wanted."""

from __future__ import annotations

import contextlib
import logging
import os
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import msgspec
import ray
from ray.util import list_named_actors

from mirror.cluster.plan import ClusterPlan, PoolPlan, QueueState, count_wanted
from mirror.worker.main import GIB, Worker, WorkerPlan

log = logging.getLogger(__name__)

NAMESPACE = "mirror"
SUPERVISOR = "mirror-supervisor"
LOOK_S = 5.0
"""How often the supervisor looks at the queue."""

PAUSE_S = 10.0
"""A consumer whose worker could not go on ends after this long, and Ray starts it again."""

END_S = 60.0


def key_of(plan: ClusterPlan) -> str:
    """The key, from a node's own file or environment, never through Ray. Raises OSError, LookupError."""
    if plan.key_file:
        return Path(plan.key_file).read_text(encoding="utf-8").strip()
    return os.environ["MIRROR_KEY"].strip()


class ConsumerActor:
    """One worker of the server, in a thread of its own; the actor answers beside it."""

    def __init__(self, plan: ClusterPlan, pool: PoolPlan, name: str) -> None:
        for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(variable, "1")
        given = WorkerPlan(
            plan.url,
            key_of(plan),
            (pool.profile,),
            name,
            Path(plan.cache) if plan.cache else None,
            int(plan.cache_gb * GIB),
            plan.ahead,
        )
        self._frames = 0
        self._worker = Worker(given, self._count)
        self._ended = threading.Event()
        threading.Thread(target=self._run, name="worker", daemon=True).start()

    def _count(self, frames: int) -> None:
        self._frames += frames

    def _run(self) -> None:
        try:
            self._worker.run()
        except Exception:
            # Ray starts the actor again, on another node where this one is gone
            log.exception("the worker cannot go on")
            time.sleep(PAUSE_S)
            os._exit(1)
        finally:
            self._ended.set()

    def state(self) -> dict[str, Any]:
        """Frames done since the start, the node and the process."""
        return {
            "frames": self._frames,
            "node": ray.get_runtime_context().get_node_id(),
            "pid": os.getpid(),
            "ended": self._ended.is_set(),
        }

    def stop(self) -> bool:
        """Give back what is not done. Returns whether it ended in time."""
        self._worker.stop()
        return self._ended.wait(END_S)


class Supervisor:
    """Has as many consumers as the server's queue wants, and finds them again when it was started again."""

    def __init__(self, plan: ClusterPlan) -> None:
        self._plan = plan
        self._http = httpx.Client(timeout=10)
        self._idle_since = time.monotonic()
        self._stopping = threading.Event()
        self._last_look = ""
        threading.Thread(target=self._run, name="supervisor", daemon=True).start()

    def status(self) -> dict[str, Any]:
        """What it saw and has."""
        return {"server": self._plan.url, "said": self._last_look, "consumers": consumers()}

    def stop(self) -> int:
        """End all consumers; returns how many there were."""
        self._stopping.set()
        names = consumers()
        for name in names:
            _end(name)
        return len(names)

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_S):
            try:
                self.look()
            except Exception as error:
                # the server or a node is away for a while: workers wait for it too
                self._last_look = " ".join(f"{type(error).__name__}: {error}".split())[:300]
                log.warning("supervisor: %s", self._last_look)

    def look(self) -> None:
        """Look at the queue once, and start or end consumers."""
        queue = self._queue()
        now = time.monotonic()
        if queue.queued:
            self._idle_since = now
        for pool in self._plan.pools:
            names = [name for name in consumers() if name.startswith(_prefix(pool))]
            count = count_wanted(pool, queue, len(names), now - self._idle_since)
            for _ in range(count - len(names)):
                self._start(pool)
            for name in names[count:]:
                _end(name)
        self._last_look = (
            f"{queue.queued} queued, {queue.leased} leased, the oldest for {queue.oldest_s:.0f} s"
        )

    def _queue(self) -> QueueState:
        headers = {"Authorization": f"Bearer {key_of(self._plan)}"}
        answer = self._http.get(f"{self._plan.url}/v1/work/queue", headers=headers)
        answer.raise_for_status()
        return msgspec.json.decode(answer.content, type=QueueState)

    def _start(self, pool: PoolPlan) -> None:
        taken = set(consumers())
        number = next(n for n in range(len(taken) + 1) if f"{_prefix(pool)}{n}" not in taken)
        name = f"{_prefix(pool)}{number}"
        # retries are the server's: with Ray's own, a call was seen to wait for a dead actor beside an idle one
        remote = ray.remote(max_restarts=-1, max_task_retries=0, max_concurrency=4, **_needs(pool))(
            ConsumerActor
        )
        remote.options(name=name, lifetime="detached", namespace=NAMESPACE).remote(self._plan, pool, name)


def _prefix(pool: PoolPlan) -> str:
    return f"mirror-{pool.kind}-{pool.profile}-"


def _needs(pool: PoolPlan) -> dict[str, Any]:
    return {"num_cpus": 1} if pool.kind == "cpu" else {"num_cpus": 1, "num_gpus": 1}


def consumers() -> list[str]:
    """The names of the consumers that there are."""
    found = [
        actor["name"] for actor in list_named_actors(all_namespaces=True) if actor["namespace"] == NAMESPACE
    ]
    return sorted(name for name in found if name != SUPERVISOR)


def _end(name: str) -> None:
    with contextlib.suppress(ValueError, ray.exceptions.RayError):
        actor = ray.get_actor(name, namespace=NAMESPACE)
        ray.get(actor.stop.remote(), timeout=END_S + 5)
        ray.kill(actor, no_restart=True)
        return
    with contextlib.suppress(ValueError):
        # it does not answer: its node is gone, or it was never placed
        ray.kill(ray.get_actor(name, namespace=NAMESPACE), no_restart=True)
