"""The server as one ASGI application."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial

from litestar import Litestar
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig

from mirror.files import FilesError, open_files
from mirror.server import openapi, work
from mirror.server.api import health, jobs, objects, tus, uploads
from mirror.server.api.answers import problem
from mirror.server.authentication import Buckets, Guard
from mirror.server.bell import Bell
from mirror.server.coordinator import Coordinator
from mirror.server.dashboard import pages
from mirror.server.database import open_database
from mirror.server.defaults import prepare
from mirror.server.metrics import Metrics
from mirror.server.openapi import Documentation
from mirror.server.platform import Platform, Signer
from mirror.server.problems import ProblemError
from mirror.server.settings import Settings, secret
from mirror.server.uploads import Uploads

log = logging.getLogger(__name__)
SWEEP_S = 1.0
BODY_BYTES = 1 << 20
"""The largest body of a request that is no upload."""


def platform_of(settings: Settings) -> Platform:
    """Open what a server stands on. Raises DatabaseError, SettingsError, FilesError, OSError."""
    key = secret(settings.data)
    database = open_database(settings.database)
    prepare(database)
    files = open_files(settings.where, key, settings.url)
    coordinator = Coordinator(database, files)
    return Platform(settings, database, files, coordinator, Uploads(settings, database, files), Signer(key))


@asynccontextmanager
async def sweeping(platform: Platform, _: Litestar) -> AsyncIterator[None]:
    """While the application runs, the coordinator looks every second at what time has done."""
    platform.coordinator.recover()
    task = asyncio.create_task(_sweep(platform))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _sweep(platform: Platform) -> None:
    while True:
        await asyncio.sleep(SWEEP_S)
        try:
            platform.coordinator.sweep()
        except (sqlite3.Error, FilesError):
            log.exception("the sweep failed; the next one tries again")


def application(platform: Platform, metrics: Metrics | None = None) -> Litestar:
    """The application of a platform."""
    bell, documentation = Bell(), Documentation()
    metrics = metrics or Metrics(lambda: platform.coordinator)
    platform.coordinator.changed = bell.ring
    guard = Guard(platform.database, Buckets(platform.settings.rate, platform.settings.burst), platform.wall)

    app = Litestar(
        route_handlers=[
            *objects.routes(platform),
            *uploads.routes(platform),
            *tus.routes(platform),
            *jobs.routes(platform, bell),
            *work.routes(platform.coordinator, platform.files, bell),
            *pages.routes(platform),
            *health.routes(platform, documentation, metrics),
        ],
        guards=[guard],
        exception_handlers={ProblemError: problem, HTTPException: problem, Exception: problem},
        openapi_config=OpenAPIConfig(
            openapi.TITLE, openapi.VERSION, description=openapi.DESCRIPTION, render_plugins=(), path="/schema"
        ),
        request_max_body_size=BODY_BYTES,
        lifespan=[partial(sweeping, platform)],
        middleware=[metrics.middleware],
        logging_config=None,
        debug=False,
    )
    documentation.app = app
    return app
