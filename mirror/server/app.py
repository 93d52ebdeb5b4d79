"""The server as one ASGI application, and `/openapi.json`, which describes it.

The document is what the framework reads off the routes, with what it does not know: keys, scopes, problems.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cached_property, partial
from typing import Any

import msgspec
from litestar import Litestar
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig

from mirror.files import FilesError, open_files
from mirror.server.api import health, jobs, objects, uploads, work
from mirror.server.api.answers import problem
from mirror.server.api.health import Metrics
from mirror.server.authentication import Buckets, Guard
from mirror.server.coordinator import Coordinator
from mirror.server.dashboard import pages
from mirror.server.database import open_database
from mirror.server.keys import prepare
from mirror.server.platform import EventBell, Platform, Signer
from mirror.server.problems import MEDIA_TYPE, SORTS, ProblemError, Sort
from mirror.server.settings import ServerSettings, secret
from mirror.server.uploads import Uploads

TITLE = "Mirror"
VERSION = "1"
DESCRIPTION = (
    "Upload videos, have them measured, fetch the results. Errors are application/problem+json (RFC 9457) with a "
    "`remedy`. What belongs to others is answered as if it were not there."
)
_DEFAULTS_LEFT_OUT = ("deprecated", "allowEmptyValue", "allowReserved", "headers")
_BY_VERB = {"update": ("409", "412", "428"), "delete": ("409", "412"), "create": ("409", "410", "413", "415")}
_BY_GROUP = {
    "tus": ("409", "410", "412", "413", "415", "423", "460"),
    "uploads": ("409", "410", "413", "423"),
    "files": ("409", "413"),
}
_ALWAYS = ("400", "401", "403", "404", "422", "429", "500", "503", "507")


class Documentation:
    """The document of an application, made when it is first asked for."""

    def __init__(self) -> None:
        self.app: Litestar | None = None

    def json(self) -> bytes:
        """The document as JSON, sorted, so that two of one program are the same bytes."""
        return self._encoded

    @cached_property
    def _encoded(self) -> bytes:
        assert self.app is not None, "the application is made before it answers"  # noqa: S101
        return encode_document(describe_api(self.app))


def encode_document(found: dict[str, Any]) -> bytes:
    """A document as it is committed: sorted and indented."""
    return msgspec.json.format(msgspec.json.encode(found, order="sorted"), indent=1) + b"\n"


def describe_api(app: Litestar) -> dict[str, Any]:
    """The OpenAPI document of an application."""
    found: dict[str, Any] = _without_defaults(app.openapi_schema.to_schema())
    parts = found["components"]
    parts["schemas"] |= {"Problem": _problem_schema()}
    parts["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
    parts["responses"] = {str(sort.status): _response(sort) for sort in reversed(list(SORTS.values()))}
    opts = {
        (_plain(path), method.lower()): handler.opt
        for route in app.routes
        for handler in getattr(route, "route_handlers", [])
        for path in handler.paths
        for method in handler.http_methods
    }
    for path, item in found["paths"].items():
        for method, operation in item.items():
            _complete_operation(operation, dict(opts.get((path, method), {})))
    return found


def _without_defaults(part: Any) -> Any:
    """A document without what holds where nothing is stated."""
    if isinstance(part, dict):
        reduced = {name: _without_defaults(value) for name, value in part.items()}
        return {n: v for n, v in reduced.items() if not (n in _DEFAULTS_LEFT_OUT and not v)}
    return [_without_defaults(item) for item in part] if isinstance(part, list) else part


def _plain(path: str) -> str:
    """`/v1/jobs/{id:str}` as the document has it: `/v1/jobs/{id}`."""
    return "/".join(
        f"{part.split(':')[0]}}}" if part.startswith("{") and ":" in part else part
        for part in path.split("/")
    )


def _complete_operation(operation: dict[str, Any], opt: dict[str, Any]) -> None:
    """Put the key, the scope and the problems into one operation."""
    if "scope" in opt:
        operation["security"] = [{"key": []}]
        operation["x-scope"] = opt["scope"]
    responses = operation["responses"]
    for status in {*_ALWAYS, *(status for status in responses if int(status) >= 400)} | _own(operation):
        responses[status] = {"$ref": f"#/components/responses/{status}"}


def _response(sort: Sort) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": sort.title, "content": {MEDIA_TYPE: {"schema": schema}}}


def _own(operation: dict[str, Any]) -> set[str]:
    """Statuses of problems that only some operations have."""
    group, _, verb = operation["operationId"].rpartition("_")
    return {*_BY_GROUP.get(group, ()), *_BY_VERB.get(verb, ("409",))}


def _problem_schema() -> dict[str, Any]:
    text = {"type": "string"}
    fields = dict.fromkeys(("type", "title", "detail", "remedy", "instance"), text)
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail", "remedy"],
        "properties": {**fields, "status": {"type": "integer"}},
    }


log = logging.getLogger(__name__)
SWEEP_S = 1.0
BODY_BYTES = 1 << 20
"""The largest body of a request that is no upload."""


def platform_of(settings: ServerSettings) -> Platform:
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
    bell, documentation = EventBell(), Documentation()
    metrics = metrics or Metrics(lambda: platform.coordinator)
    platform.coordinator.changed = bell.ring
    guard = Guard(platform.database, Buckets(platform.settings.rate, platform.settings.burst), platform.wall)

    app = Litestar(
        route_handlers=[
            *objects.routes(platform),
            *uploads.routes(platform),
            *uploads.tus_routes(platform),
            *jobs.routes(platform, bell),
            *work.routes(platform.coordinator, platform.files, bell),
            *pages.routes(platform),
            *health.routes(platform, documentation.json, metrics),
        ],
        guards=[guard],
        exception_handlers={ProblemError: problem, HTTPException: problem, Exception: problem},
        openapi_config=OpenAPIConfig(
            TITLE, VERSION, description=DESCRIPTION, render_plugins=(), path="/schema"
        ),
        request_max_body_size=BODY_BYTES,
        lifespan=[partial(sweeping, platform)],
        middleware=[metrics.middleware],
        logging_config=None,
        debug=False,
    )
    documentation.app = app
    return app
