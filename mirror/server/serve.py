"""Running the server until it is asked to end: its application, metrics, own workers and housekeeping.

Its own workers are processes, started again when one dies. Housekeeping is a backup a day, and deleting what
nobody needs any more.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import structlog
import uvicorn

from mirror.files import FilesError
from mirror.server import database, keys
from mirror.server.api.health import Metrics, answer_metrics
from mirror.server.app import application, platform_of
from mirror.server.database import DatabaseError
from mirror.server.keys import user_named
from mirror.server.kinds import WORK
from mirror.server.platform import Platform
from mirror.server.settings import Binding, ServerSettings

log = logging.getLogger(__name__)
WORKERS_NAME = "local-workers"
"""The user that the server's own workers are."""
LOOK_EVERY_S = 1.0
SHORTEST_LIFE_S = 5.0
LONGEST_PAUSE_S = 60.0
WORKERS_END_S = 20.0


def worker_key(platform: Platform) -> str:
    """Return a key for the server's own workers; those of earlier starts end."""
    user = user_named(platform.database, WORKERS_NAME)
    platform.database.execute("DELETE FROM keys WHERE user_id = ?", [user])
    return keys.make(platform.database, user, [WORK]).key


@dataclass
class LocalWorkers:
    """`count` processes of `mirror worker`, of the server at `url`."""

    url: str
    key: str
    count: int
    _processes: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    async def run(self) -> None:
        """Keep them running until cancelled, then end them. One that dies at once is started ever more slowly."""
        try:
            await asyncio.gather(*(self._keep(number) for number in range(self.count)))
        finally:
            await self._end()

    async def _keep(self, number: int) -> None:
        loop, pause = asyncio.get_running_loop(), LOOK_EVERY_S
        while True:
            started = loop.time()
            process = self._processes[number] = self._start()
            while process.poll() is None:
                await asyncio.sleep(LOOK_EVERY_S)
            lived = loop.time() - started
            pause = LOOK_EVERY_S if lived > SHORTEST_LIFE_S else min(2 * pause, LONGEST_PAUSE_S)
            log.warning(
                "worker died", extra={"worker": number, "status": process.returncode, "pause_s": pause}
            )
            await asyncio.sleep(pause)

    def _start(self) -> subprocess.Popen[bytes]:
        call = [sys.executable, "-m", "mirror", "worker", "--server", self.url]
        environment = {
            **os.environ,
            "MIRROR_KEY": self.key,
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        return subprocess.Popen(call, env=environment, stdin=subprocess.DEVNULL)

    async def _end(self) -> None:
        for process in self._processes.values():
            process.terminate()
        for process in self._processes.values():
            with suppress(subprocess.TimeoutExpired):
                await asyncio.to_thread(process.wait, WORKERS_END_S)
            if process.poll() is None:
                process.kill()
                process.wait()


EVERY_S = 60.0
AT_ONCE = 50
"""Jobs that are tidied up in one go."""


def expire(platform: Platform) -> None:
    """Delete uploads that no job has used for too long."""
    gone = platform.uploads.expire()
    if gone:
        log.info("uploads expired", extra={"count": gone})


def tidy(platform: Platform) -> None:
    """Delete the unpacked videos and the frame batches of jobs that are done: their results need them no more."""
    done = platform.database.execute(
        "SELECT id FROM jobs WHERE status = 'done' AND tidied_at IS NULL LIMIT ?", [AT_ONCE]
    ).fetchall()
    for (job,) in done:
        for part in ("videos", "work"):
            for key in platform.files.names(f"jobs/{job}/{part}/"):
                platform.files.delete(key)
        platform.database.execute("UPDATE jobs SET tidied_at = ? WHERE id = ?", [platform.wall(), job])


def back_up(settings: ServerSettings, today: date) -> None:
    """Make the day's backup where it is missing, and delete old ones. It has a connection of its own."""
    if not database.backup_path(settings, today).exists():
        path = database.make_backup(settings, today)
        database.prune_backups(settings, today)
        log.info("backup made", extra={"path": str(path)})


async def keep_tidy(platform: Platform, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
    """Tidy up now and every minute, until cancelled. What fails is logged, and tried again the next time."""
    while True:
        try:
            expire(platform)
            tidy(platform)
            await asyncio.to_thread(back_up, platform.settings, now().date())
        except (DatabaseError, FilesError, OSError) as error:
            log.error("housekeeping failed: %s", error)
        await asyncio.sleep(EVERY_S)


END_S = 5


@dataclass(frozen=True, slots=True)
class ServerPlan:
    """How to run: where to listen, how many workers of its own, on which port the metrics are (0: nowhere)."""

    binding: Binding
    workers: int = 0
    metrics_port: int = 0
    metrics_host: str = "127.0.0.1"


def serve(settings: ServerSettings, plan: ServerPlan, level: int = logging.INFO) -> None:
    """Run a server until SIGINT or SIGTERM. Raises SettingsError, DatabaseError, OSError."""
    plan.binding.check()
    listening, platform = plan.binding.socket(), platform_of(settings)
    configure_log(level)
    asyncio.run(_serve(platform, plan, listening))


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever runs it: its own way would end this process before the workers."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _serve(platform: Platform, plan: ServerPlan, listening: socket.socket) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    port = listening.getsockname()[1]
    metrics = Metrics(lambda: platform.coordinator)
    app = application(platform, metrics)
    server = _Server(_config(app, plan.binding))
    serving = asyncio.create_task(server.serve([listening]))
    inner, address = _inside(app, plan, port)
    beside = [asyncio.create_task(part) for part in _beside(platform, plan, metrics, address)]
    _log_start(platform, plan, port)
    await asyncio.wait([serving, asyncio.create_task(stop.wait())], return_when=asyncio.FIRST_COMPLETED)
    # workers give their tasks back, for which they need the server
    await _await_tasks(beside)
    server.should_exit = True
    await asyncio.gather(serving, *_end_inner(inner))
    platform.database.close()
    log.info("ended")


def _beside(
    platform: Platform, plan: ServerPlan, metrics: Metrics, address: str
) -> Iterator[Coroutine[Any, Any, None]]:
    """What runs beside the application."""
    yield keep_tidy(platform)
    if plan.metrics_port:
        yield answer_metrics(metrics, plan.metrics_port, plan.metrics_host)
    if plan.workers:
        yield LocalWorkers(address, worker_key(platform), plan.workers).run()


Inner = tuple[uvicorn.Server, "asyncio.Task[None]"]


def _inside(app: object, plan: ServerPlan, port: int) -> tuple[Inner | None, str]:
    """Where the server's own workers reach it: a port of their own, without TLS, where the other one has it."""
    if not (plan.workers and plan.binding.certificate):
        return None, f"http://{_own(plan.binding.host)}:{port}"
    listening = Binding(port=0).socket()
    server = _Server(_config(app, Binding(), lifespan="off"))
    task = asyncio.create_task(server.serve([listening]))
    return (server, task), f"http://127.0.0.1:{listening.getsockname()[1]}"


def _end_inner(inner: Inner | None) -> Iterator[asyncio.Task[None]]:
    if inner is not None:
        inner[0].should_exit = True
        yield inner[1]


async def _await_tasks(tasks: Iterable[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    for found in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(found, Exception):
            log.error("a part of the server failed", exc_info=found)


def _log_start(platform: Platform, plan: ServerPlan, port: int) -> None:
    sql = "SELECT 1 FROM keys WHERE scopes != '[\"work\"]' LIMIT 1"
    if platform.database.execute(sql).fetchone() is None:
        log.warning("nobody has a key yet: mirror server keys create --user NAME")
    scheme = "https" if plan.binding.certificate else "http"
    log.info("listening", extra={"url": f"{scheme}://{plan.binding.host}:{port}", "workers": plan.workers})


def _config(app: object, binding: Binding, lifespan: str = "on") -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        ssl_certfile=binding.certificate,
        ssl_keyfile=binding.certificate_key,
        proxy_headers=binding.behind_proxy,
        forwarded_allow_ips="*" if binding.behind_proxy else None,
        access_log=False,
        log_config=None,
        server_header=False,
        lifespan=lifespan,  # type: ignore[arg-type]
        timeout_graceful_shutdown=END_S,
    )


def _own(host: str) -> str:
    """The address by which this machine reaches what listens at one."""
    if host in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def configure_log(level: int = logging.INFO) -> None:
    """Send everything that is logged to standard error, one JSON object a line; what a library logs is a line too.

    An attempt of a frame batch is logged to `mirror.attempts`, with its ids, seconds and outcome as `extra`.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
                structlog.processors.format_exc_info,
                structlog.processors.EventRenamer("action"),
                structlog.processors.JSONRenderer(default=str),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("httpx", "uvicorn.access", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
