"""Running the server: its application, its own workers, its housekeeping, its metrics, until it is told to end."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Coroutine, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import structlog
import uvicorn

from mirror.server.app import application, platform_of
from mirror.server.binding import Binding
from mirror.server.housekeeping import keep_tidy
from mirror.server.local_workers import LocalWorkers, worker_key
from mirror.server.metrics import Metrics, answer_metrics
from mirror.server.platform import Platform
from mirror.server.settings import Settings

log = logging.getLogger(__name__)
END_S = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """How to run: where to listen, how many workers of its own, on which port the metrics are (0: nowhere)."""

    binding: Binding
    workers: int = 0
    metrics_port: int = 0
    metrics_host: str = "127.0.0.1"


def serve(settings: Settings, plan: Plan, level: int = logging.INFO) -> None:
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


async def _serve(platform: Platform, plan: Plan, listening: socket.socket) -> None:
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
    platform: Platform, plan: Plan, metrics: Metrics, address: str
) -> Iterator[Coroutine[Any, Any, None]]:
    """What runs beside the application."""
    yield keep_tidy(platform)
    if plan.metrics_port:
        yield answer_metrics(metrics, plan.metrics_port, plan.metrics_host)
    if plan.workers:
        yield LocalWorkers(address, worker_key(platform), plan.workers).run()


Inner = tuple[uvicorn.Server, "asyncio.Task[None]"]


def _inside(app: object, plan: Plan, port: int) -> tuple[Inner | None, str]:
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


def _log_start(platform: Platform, plan: Plan, port: int) -> None:
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
