"""Whether the server lives, whether it can work, and what its API is."""

from __future__ import annotations

import shutil
import sqlite3
from typing import Any

import msgspec
from litestar import MediaType, Response, get
from litestar.handlers import HTTPRouteHandler

from mirror.server.metrics import Metrics
from mirror.server.openapi import Documentation
from mirror.server.platform import Platform
from mirror.server.problems import ProblemError
from mirror.server.scopes import METRICS

PUBLIC = {"public": True}
ROOM_BYTES = 1 << 30
"""With less room on the disk than this, the server takes no more work."""


class Health(msgspec.Struct):
    """`ok`, or there is no such answer."""

    status: str


def routes(platform: Platform, documentation: Documentation, metrics: Metrics) -> list[HTTPRouteHandler]:
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
        return Response(documentation.json(), media_type=MediaType.JSON)

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
