"""A server in this process for the tests: callers with keys, made as the operator makes them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from mirror.server import keys
from mirror.server.app import application, platform_of
from mirror.server.keys import user_named
from mirror.server.platform import Platform
from mirror.server.settings import ServerSettings

TUS = {"Tus-Resumable": "1.0.0"}
CHUNK = {**TUS, "Content-Type": "application/offset+octet-stream"}


@dataclasses.dataclass
class Caller:
    """Somebody with a key."""

    client: TestClient[Any]
    key: str
    user_id: str

    def __call__(self, method: str, path: str, headers: dict[str, str] | None = None, **more: Any) -> Any:
        """Send a request with the key; returns the response."""
        sent = {"Authorization": f"Bearer {self.key}", **(headers or {})}
        return self.client.request(method, path, headers=sent, **more)

    def made(self, path: str, **fields: Any) -> dict[str, Any]:
        """Create an object, which must go well."""
        response = self("POST", path, json=fields)
        assert response.status_code in (201, 202), response.text
        return dict(response.json())

    def upload(self, content: bytes = b"PK", name: str = "monday.zip") -> str:
        """Send a file by tus in one chunk; returns its id."""
        upload = self.made("/v1/uploads", name=name, bytes=len(content))
        sent = self("PATCH", upload["tus_url"], {**CHUNK, "Upload-Offset": "0"}, content=content)
        assert sent.status_code == 204, sent.text
        return str(upload["id"])


@dataclasses.dataclass
class Served:
    """A server and its database, with a way to make callers."""

    platform: Platform
    client: TestClient[Any]

    def caller(self, name: str, scopes: Iterable[str] = ()) -> Caller:
        """A user of the default group with a key of these scopes, the usual ones where there are none."""
        user = user_named(self.platform.database, name)
        return Caller(self.client, keys.make(self.platform.database, user, scopes).key, user)


@contextmanager
def served(folder: Path, **settings: Any) -> Any:
    """A server whose limits are out of the way, unless they are named."""
    platform = platform_of(ServerSettings(folder, **{"rate": 0.0, **settings}))
    with TestClient(application(platform)) as client:
        yield Served(platform, client)
