"""Whether the server lives, whether it can work, what its API is; and what Prometheus reads.

That is requests, the queue by tier, workers, what the coordinator counted.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import msgspec
from litestar import MediaType, Response, get
from litestar.enums import ScopeType
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from mirror.server.coordinator import Coordinator
from mirror.server.kinds import METRICS
from mirror.server.platform import Platform
from mirror.server.problems import ProblemError

log = logging.getLogger(__name__)

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0)


class Metrics:
    """The numbers of one server, on a registry of its own."""

    def __init__(self, coordinator: Callable[[], Coordinator]) -> None:
        self.registry = CollectorRegistry()
        names = ["operation", "status"]
        self._requests = Counter("mirror_requests", "Requests answered.", names, registry=self.registry)
        self._seconds = Histogram(
            "mirror_request_seconds",
            "Seconds to an answer.",
            ["operation"],
            buckets=SECONDS,
            registry=self.registry,
        )
        self.registry.register(_Queue(coordinator))

    def text(self) -> bytes:
        """All numbers, as Prometheus reads them."""
        return generate_latest(self.registry)

    def count_answer(self, operation: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(operation, str(status)).inc()
        self._seconds.labels(operation).observe(seconds)

    def middleware(self, app: ASGIApp) -> ASGIApp:
        """The application, with its requests counted."""

        async def count_requests(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != ScopeType.HTTP:
                await app(scope, receive, send)
                return
            began, status = time.perf_counter(), 500

            async def watch(message: Message) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = message["status"]
                await send(message)

            try:
                await app(scope, receive, watch)
            finally:
                handler: Any = scope.get("route_handler")
                name = getattr(handler, "operation_id", None)
                self.count_answer(
                    name if isinstance(name, str) else "other", status, time.perf_counter() - began
                )

        return count_requests


class _Queue(Collector):
    """The queue and the workers, read when they are asked for."""

    def __init__(self, coordinator: Callable[[], Coordinator]) -> None:
        self._coordinator = coordinator

    def collect(self) -> Iterator[Any]:
        coordinator = self._coordinator()
        queued = GaugeMetricFamily(
            "mirror_queue_tasks", "Tasks by tier and status.", labels=["tier", "status"]
        )
        oldest = GaugeMetricFamily(
            "mirror_queue_age_seconds", "Age of the oldest queued task.", labels=["tier"]
        )
        for row in coordinator.queue_by_tier():
            queued.add_metric([row.tier, "queued"], row.queued)
            queued.add_metric([row.tier, "leased"], row.leased)
            oldest.add_metric([row.tier], row.oldest_s)
        yield queued
        yield oldest
        yield GaugeMetricFamily("mirror_workers", "Workers that are at work.", len(coordinator.workers()))
        found = coordinator.metrics()
        for name in found.__struct_fields__:
            yield CounterMetricFamily(f"mirror_{name}", f"{name.replace('_', ' ')}.", getattr(found, name))


async def answer_metrics(metrics: Metrics, port: int, host: str = "127.0.0.1") -> None:
    """Answer every request at a port with the numbers, by default for this machine alone: Prometheus needs no key."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            body = metrics.text()
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: {len(body)}\r\n"
            writer.write(f"{head}Connection: close\r\n\r\n".encode() + body)
            await writer.drain()
        writer.close()

    try:
        async with await asyncio.start_server(answer, host, port) as server:
            await server.serve_forever()
    except OSError as error:
        log.warning("no metrics at port %d: %s", port, error)


PUBLIC = {"public": True}
ROOM_BYTES = 1 << 30
"""With less room on the disk than this, the server takes no more work."""


class Health(msgspec.Struct):
    """`ok`, or there is no such answer."""

    status: str


def routes(platform: Platform, describe: Callable[[], bytes], metrics: Metrics) -> list[HTTPRouteHandler]:
    """`/healthz`, `/readyz`, `/openapi.json`, and `/metrics` for a key with its scope."""

    @get("/healthz", opt=PUBLIC, operation_id="healthz", tags=["health"], summary="Whether the server lives.")
    async def alive() -> Health:
        return Health("ok")

    @get(
        "/readyz",
        opt=PUBLIC,
        operation_id="readyz",
        tags=["health"],
        summary="Whether the server can take work.",
    )
    async def ready() -> Health:
        try:
            platform.database.execute("SELECT count(*) FROM pipelines").fetchone()
        except sqlite3.Error as error:
            raise ProblemError("unavailable", "the database cannot be read") from error
        if shutil.disk_usage(platform.settings.data).free < ROOM_BYTES:
            raise ProblemError("unavailable", "the disk is nearly full", "The operator frees some space.")
        return Health("ok")

    @get("/openapi.json", opt=PUBLIC, include_in_schema=False)
    async def document() -> Response[bytes]:
        return Response(describe(), media_type=MediaType.JSON)

    @get(
        "/metrics",
        opt={"scope": METRICS},
        operation_id="metrics",
        media_type="text/plain",
        tags=["health"],
        summary="Numbers for Prometheus.",
    )
    async def numbers() -> Response[bytes]:
        return Response(metrics.text(), media_type="text/plain; version=0.0.4")

    handlers: list[Any] = [alive, ready, document, numbers]
    return handlers
