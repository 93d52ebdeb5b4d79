"""Who looks at the dashboard: a signed cookie that stands for a key while the key is valid."""

from __future__ import annotations

from typing import Any

from litestar import Request
from litestar.datastructures import Cookie

from mirror.server import keys
from mirror.server.platform import Platform
from mirror.server.principal import Principal

COOKIE = "mirror_session"
FOR_S = 12 * 3600


def principal_of(platform: Platform, request: Request[Any, Any, Any]) -> Principal | None:
    """Return who looks, or None for nobody that is known."""
    key_id = platform.signer.read("session", request.cookies.get(COOKIE, ""))
    return None if key_id is None else keys.of_id(platform.database, key_id, platform.wall)


def cookie(platform: Platform, principal: Principal, secure: bool) -> Cookie:
    """The cookie of a session; no script reads it, and no other site's page sends it."""
    value = platform.signer.sign("session", principal.key_id, FOR_S)
    return Cookie(COOKIE, value=value, max_age=FOR_S, httponly=True, samesite="strict", secure=secure)


def no_cookie() -> Cookie:
    """The cookie of a session that has ended."""
    return Cookie(COOKIE, value="", max_age=0, httponly=True, samesite="strict")
