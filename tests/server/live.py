"""A server at a port of this machine, and a proxy that cuts connections."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import uvicorn

from mirror.server import keys
from mirror.server.app import application, platform_of
from mirror.server.keys import user_named
from mirror.server.platform import Platform
from mirror.server.settings import Binding, ServerSettings


class Live:
    """A running server: its address, its parts, keys for it."""

    def __init__(self, platform: Platform, port: int, loop: asyncio.AbstractEventLoop) -> None:
        self.platform = platform
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self._loop = loop

    def key(self, name: str, *scopes: str) -> str:
        """A new key of a user of this name."""
        return str(self.inside(lambda: self._key(name, scopes)))

    def _key(self, name: str, scopes: tuple[str, ...]) -> str:
        database = self.platform.database
        return keys.make(database, user_named(database, name), scopes).key

    def inside(self, do: Any) -> Any:
        """Do something where the server does its own work, between two requests."""

        async def done() -> Any:
            return do()

        return asyncio.run_coroutine_threadsafe(done(), self._loop).result(timeout=30)


@contextmanager
def live(folder: Path, **settings: Any) -> Iterator[Live]:
    """A server in a thread of its own."""
    platform = platform_of(ServerSettings(folder, **{"rate": 0.0, **settings}))
    listening = Binding(port=0).socket()
    config = uvicorn.Config(application(platform), log_config=None, timeout_graceful_shutdown=2)
    server, started = uvicorn.Server(config), threading.Event()
    loop = asyncio.new_event_loop()

    async def run() -> None:
        loop.call_soon(started.set)
        await server.serve([listening])

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()), daemon=True)
    thread.start()
    started.wait(30)
    try:
        yield Live(platform, listening.getsockname()[1], loop)
    finally:
        server.should_exit = True
        thread.join(30)
        platform.database.close()


@contextmanager
def cutting_proxy(port: int, budget: int) -> Iterator[int]:
    """A port that leads to another, and cuts every connection after so many bytes towards the server."""
    listening = socket.create_server(("127.0.0.1", 0))
    stopped = threading.Event()

    def serve() -> None:
        while not stopped.is_set():
            with suppress(OSError):
                client, _ = listening.accept()
                threading.Thread(target=_forward, args=(client, port, budget), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        stopped.set()
        listening.close()


def _forward(client: socket.socket, port: int, budget: int) -> None:
    server = socket.create_connection(("127.0.0.1", port))

    def back() -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                client.sendall(data)

    threading.Thread(target=back, daemon=True).start()
    with suppress(OSError):
        while budget > 0 and (data := client.recv(min(budget, 65536))):
            budget -= len(data)
            server.sendall(data)
    for end in (server, client):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
