"""A way to a store over HTTP that answers 503 to as many requests as it is told, and passes on all others."""

from __future__ import annotations

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BY_HOP = ("connection", "transfer-encoding", "content-length", "date", "server")
BUSY = (
    b"<?xml version='1.0'?><Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>"
)


class Refusing:
    """A port of this machine that leads to a store's; `refused` counts what it refused."""

    def __init__(self, host: str, port: int) -> None:
        self._to, self._left, self._lock = (host, port), 0, threading.Lock()
        self.refused = 0
        way = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do(self) -> None:
                way._answer(self)

            do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = do  # noqa: N815 - the names of http.server

            def log_message(self, format: str, *args: object) -> None:
                """Be silent."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def refuse(self, requests: int) -> None:
        """Answer 503 to the next so many requests."""
        with self._lock:
            self._left += requests

    def close(self) -> None:
        """Be no more."""
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, call: BaseHTTPRequestHandler) -> None:
        body = _body(call)
        if self._refuses():
            _send(call, 503, [("Content-Type", "application/xml")], BUSY)
            return
        connection = http.client.HTTPConnection(*self._to, timeout=60)
        headers = {name: value for name, value in call.headers.items() if name.lower() not in BY_HOP}
        connection.request(call.command, call.path, body, headers)
        found = connection.getresponse()
        _send(call, found.status, found.getheaders(), found.read())
        connection.close()

    def _refuses(self) -> bool:
        with self._lock:
            refuses = self._left > 0
            self._left -= refuses
            self.refused += refuses
        return refuses


def _body(call: BaseHTTPRequestHandler) -> bytes:
    if call.headers.get("Transfer-Encoding", "").lower() != "chunked":
        return call.rfile.read(int(call.headers.get("Content-Length", 0)))
    pieces = []
    while size := int(call.rfile.readline().split(b";")[0], 16):
        pieces.append(call.rfile.read(size))
        call.rfile.readline()
    call.rfile.readline()
    return b"".join(pieces)


def _send(call: BaseHTTPRequestHandler, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
    call.send_response(status)
    length = {name.lower(): value for name, value in headers}.get("content-length")
    for name, value in headers:
        if name.lower() not in BY_HOP:
            call.send_header(name, value)
    # the answer to a HEAD has the length of what it does not send
    call.send_header("Content-Length", length if call.command == "HEAD" and length else str(len(body)))
    call.end_headers()
    call.wfile.write(body)
