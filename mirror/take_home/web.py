"""Serves tickets on one address of the local network: two or three small files, no list of anything."""

from __future__ import annotations

import logging
import socket
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Thread
from typing import Any

from mirror.take_home.tickets import Served, Tickets, TooManyError

CARD, TABLE = "card.png", "sets.csv"

PAGE = f"""<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mirror</title><style>
body {{ margin: 0; background: #0a0e12; color: #f5f8fa; font: 18px system-ui, sans-serif; text-align: center }}
img {{ width: 100%; max-width: 34rem }}
a {{ display: inline-block; margin: 1rem; padding: .8rem 1.4rem; border-radius: 1rem; background: #22303a;
color: #40e0a8 }}
</style></head><body>
<a href="{CARD}" download="{CARD}"><img src="{CARD}" alt=""></a>
<p><a href="{CARD}" download="{CARD}">PNG</a><a href="{TABLE}" download="{TABLE}">CSV</a></p>
</body></html>
""".encode()
"""Without a word that would need a language."""


log = logging.getLogger(__name__)

AT_ONCE, PATIENCE_S = 8, 5.0
"""Connections at a time, and how long one may take to ask."""
LONGEST = 200
"""Characters of a path."""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


class TakeHome:
    """The server. Raises OSError where `address`, `port` cannot be had (port 0: any that is free)."""

    def __init__(self, address: str, port: int, tickets: Tickets | None = None) -> None:
        self.tickets = tickets or Tickets(time.monotonic)
        self._server = _Server((address, port), self.tickets)
        self._thread = Thread(target=self._server.serve_forever, name="mirror-take-home", daemon=True)
        self._thread.start()

    def offer(self, files: dict[str, Served]) -> str:
        """Serve files beside a page of them; returns the address for the code."""
        token = self.tickets.put({**files, "": Served(PAGE, "text/html; charset=utf-8")})
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}/{token}/"

    def stop(self) -> None:
        """Answer nobody any more, and forget what was offered."""
        self.tickets.clear()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(2.0)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False

    def __init__(self, at: tuple[str, int], tickets: Tickets) -> None:
        self.tickets = tickets
        self._room = BoundedSemaphore(AT_ONCE)
        super().__init__(at, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """One thread for each connection, as far as there is room; else it is closed."""
        if not self._room.acquire(blocking=False):
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and make room for the next."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A telephone that goes away is no error."""
        log.debug("a connection ended early", exc_info=True)


class _Handler(BaseHTTPRequestHandler):
    timeout = PATIENCE_S
    server_version, sys_version = "mirror", ""
    protocol_version = "HTTP/1.0"
    server: _Server

    def do_GET(self) -> None:
        """`/TOKEN/` is the page, `/TOKEN/NAME` a file of it; all else is not there."""
        self._answer(True)

    def do_HEAD(self) -> None:
        """The same without the file."""
        self._answer(False)

    def _answer(self, whole: bool) -> None:
        parts = self.path.split("/") if len(self.path) <= LONGEST else []
        token, name = (parts[1], parts[2]) if len(parts) == 3 and parts[0] == "" else ("", "")
        try:
            found = self.server.tickets.take(token, name, str(self.client_address[0]))
        except TooManyError:
            self._refuse(HTTPStatus.TOO_MANY_REQUESTS)
            return
        if found is None:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        self._head(HTTPStatus.OK, found.kind, len(found.body), name)
        if whole:
            self.wfile.write(found.body)

    def _refuse(self, status: HTTPStatus) -> None:
        body = b"Nothing is here (any more). Scan the code at the mirror again.\n"
        self._head(status, "text/plain; charset=utf-8", len(body), "")
        self.wfile.write(body)

    def _head(self, status: HTTPStatus, kind: str, length: int, name: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        if kind.startswith("text/csv"):
            self.send_header("Content-Disposition", f'attachment; filename="{name}"')
        for header, value in HEADERS.items():
            self.send_header(header, value)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Who fetched what is nobody's business: nothing is logged."""


def local_address() -> str | None:
    """This machine's address on its local network, None where it has none. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            # an address for documentation (RFC 5737): a datagram socket that is connected only chooses its own
            asked.connect(("192.0.2.1", 9))
        except OSError:
            return None
        found: str = asked.getsockname()[0]
    return found
