"""Who calls: the guard before every route, how fast a key may ask, and the cookie of the dashboard.

A route declares `opt={"scope": …}`; `opt={"public": True}` and `opt={"signed": True}` need no key: the latter
carries a signature in its URL, which the route checks. A route that declares nothing is the operator's. The
dashboard's cookie is signed, and stands for a key while the key is valid.
"""

from __future__ import annotations

import math
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie
from litestar.handlers.base import BaseRouteHandler

from mirror.server import keys
from mirror.server.keys import principal_of
from mirror.server.kinds import ADMIN, WORK, Principal
from mirror.server.platform import Platform
from mirror.server.problems import ProblemError


class Guard:
    """Lets a request through to its route, or raises ProblemError (401, 403, 429)."""

    def __init__(
        self, database: sqlite3.Connection, buckets: Buckets, wall: Callable[[], float] = time.time
    ) -> None:
        self._database = database
        self._buckets = buckets
        self._wall = wall

    # asynchronous, so that the framework runs it where everything else uses the database, and not in a thread
    async def __call__(
        self, connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler
    ) -> None:
        if handler.opt.get("public") or handler.opt.get("signed"):
            return
        principal = principal_of(self._database, bearer(connection), self._wall)
        scope = handler.opt.get("scope", ADMIN)
        if not principal.may(scope):
            raise ProblemError("scope", f"this needs the scope {scope!r}, which the key has not")
        if scope != WORK:
            self._buckets.take(principal.key_id)
        connection.scope["user"] = principal


def bearer(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """The key in the Authorization header. Raises ProblemError where there is none."""
    kind, _, key = connection.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not key:
        raise ProblemError("key", "the request has no key")
    return key.strip()


FORGET_AT = 10_000
"""Buckets in memory, until those that are full again are forgotten."""


@dataclass
class Buckets:
    """A bucket for each key: `burst` requests at once, then `rate` a second. A rate of 0 is no limit."""

    rate: float
    burst: float
    clock: Callable[[], float] = time.monotonic
    _held: dict[str, tuple[float, float]] = field(default_factory=dict)

    def take(self, key_id: str) -> None:
        """Take a token. Raises ProblemError (429, with Retry-After) where there is none."""
        if self.rate <= 0:
            return
        now = self.clock()
        tokens, at = self._held.get(key_id, (self.burst, now))
        tokens = min(self.burst, tokens + (now - at) * self.rate)
        if tokens < 1:
            self._held[key_id] = (tokens, now)
            wait = math.ceil((1 - tokens) / self.rate)
            raise ProblemError(
                "rate",
                f"more than {self.rate:g} requests a second, after {self.burst:g} at once",
                headers={"Retry-After": str(max(1, wait))},
            )
        self._held[key_id] = (tokens - 1, now)
        if len(self._held) > FORGET_AT:
            self._forget(now)

    def _forget(self, now: float) -> None:
        """Drop the buckets that have filled up since: a new one is no different."""
        full_after = self.burst / self.rate
        self._held = {key: held for key, held in self._held.items() if now - held[1] < full_after}


COOKIE = "mirror_session"
FOR_S = 12 * 3600


def principal_of_cookie(platform: Platform, request: Request[Any, Any, Any]) -> Principal | None:
    """Return who looks, or None for nobody that is known."""
    key_id = platform.signer.read("session", request.cookies.get(COOKIE, ""))
    return None if key_id is None else keys.of_id(platform.database, key_id, platform.wall)


def make_cookie(platform: Platform, principal: Principal, secure: bool) -> Cookie:
    """The cookie of a session; no script reads it, and no other site's page sends it."""
    value = platform.signer.sign("session", principal.key_id, FOR_S)
    return Cookie(COOKIE, value=value, max_age=FOR_S, httponly=True, samesite="strict", secure=secure)


def clear_cookie() -> Cookie:
    """The cookie of a session that has ended."""
    return Cookie(COOKIE, value="", max_age=0, httponly=True, samesite="strict")
