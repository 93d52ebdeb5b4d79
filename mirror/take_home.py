"""What a member takes home on their telephone: on the local network, for minutes, to who read the code.

A ticket is an address that nobody can guess, for some minutes and some downloads. The server has two or
three small files and no list of anything, on one address of the local network; whether it runs at all is
the settings' to say.
"""

from __future__ import annotations

import hashlib
import ipaddress
import logging
import secrets
import socket
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Lock, Thread
from typing import Any

from mirror.settings.options import TakeHomeSettings as Settings

BITS = 128
MOST_TICKETS = 32
"""Tickets at a time; the oldest gives way."""
DOWNLOADS = 24
"""Files that one ticket hands out: a page with its picture and table, several times over."""
WRONG, WRONG_S = 12, 60.0
"""So many addresses that there are not, within so many seconds, and whoever asks is not answered any more."""
ASKERS = 256
"""Whoever has asked for something that is not there, as many as are remembered."""


@dataclass(frozen=True, slots=True)
class Served:
    """A file: its bytes and its media type."""

    body: bytes
    kind: str


class TooManyError(Exception):
    """Whoever asks has guessed too often."""


@dataclass
class _Ticket:
    files: Mapping[str, Served]
    until: float
    left: int = DOWNLOADS


@dataclass
class Tickets:
    """Holds files in memory alone. `clock` is monotonic, s; `random` makes the token of a ticket."""

    clock: Callable[[], float]
    minutes: float = 10.0
    random: Callable[[], str] = lambda: secrets.token_urlsafe(BITS // 8)
    _open: OrderedDict[str, _Ticket] = field(default_factory=OrderedDict)
    _wrong: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def put(self, files: Mapping[str, Served]) -> str:
        """Offer files by their names; returns the token, which is not stored."""
        token = self.random()
        with self._lock:
            self._expire()
            while len(self._open) >= MOST_TICKETS:
                self._open.popitem(last=False)
            self._open[_hash(token)] = _Ticket(files, self.clock() + 60.0 * self.minutes)
        return token

    def take(self, token: str, name: str, asker: str) -> Served | None:
        """The file of a ticket, None where there is none (any more). Raises TooManyError for who guesses."""
        with self._lock:
            self._expire()
            self._check(asker)
            ticket = self._open.get(_hash(token))
            found = None if ticket is None else ticket.files.get(name)
            if ticket is None or found is None:
                self._note_wrong(asker)
                return None
            ticket.left -= 1
            if ticket.left <= 0:
                del self._open[_hash(token)]
            return found

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._open.clear()

    def __len__(self) -> int:
        with self._lock:
            self._expire()
            return len(self._open)

    def _expire(self) -> None:
        now = self.clock()
        for key in [key for key, ticket in self._open.items() if ticket.until <= now]:
            del self._open[key]

    def _check(self, asker: str) -> None:
        times = self._wrong.get(asker, deque())
        while times and self.clock() - times[0] > WRONG_S:
            times.popleft()
        if len(times) >= WRONG:
            raise TooManyError

    def _note_wrong(self, asker: str) -> None:
        self._wrong.setdefault(asker, deque()).append(self.clock())
        self._wrong.move_to_end(asker)
        while len(self._wrong) > ASKERS:
            self._wrong.popitem(last=False)


def _hash(token: str) -> str:
    """What is looked up is the hash: how long that takes tells nothing of the token."""
    return hashlib.sha256(token.encode()).hexdigest()


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
        self._server = _CardServer((address, port), self.tickets)
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


class _CardServer(ThreadingHTTPServer):
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
    server: _CardServer

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


AUTO = "auto"


def server_of(settings: Settings) -> TakeHome | None:
    """The running server; None where it is switched off, or cannot be: the log says why, the code has the text."""
    if not settings.on:
        return None
    address = local_address() if settings.address == AUTO else settings.address
    reason = reason_refused(address)
    if address is None or reason:
        log.warning("no card can be fetched: %s", reason)
        return None
    try:
        return TakeHome(address, settings.port, Tickets(time.monotonic, settings.minutes))
    except OSError as error:
        log.warning("no card can be fetched at %s port %d: %s", address, settings.port, error)
        return None


def reason_refused(address: str | None) -> str:
    """Why an address is not served on; empty for one of a local network."""
    if address is None:
        return "this machine has no address on a network"
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return (
            f'{address!r} is no address: take_home.address is "auto" or this machine\'s own, as 192.168.1.20'
        )
    if found.is_unspecified:
        return f"{address} is every network of this machine: name the one of the gym"
    if not found.is_private:
        return f"{address} is an address of the internet: only those of a local network are served on"
    return ""
