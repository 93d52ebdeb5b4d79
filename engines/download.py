"""One file over HTTP: gives up quickly where nobody answers, and never takes a part for the whole."""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from engines.errors import SourceError

Progress = Callable[[int, int | None], None]
"""Called with bytes done and bytes in all (None where the server does not state it)."""

CONNECT_TIMEOUT_S = 5.0
STALL_TIMEOUT_S = 30.0
BLOCK = 1 << 18


class _WaitingHttp(http.client.HTTPConnection):
    """Short patience for the connection, longer for a pause in the middle of the data."""

    def connect(self) -> None:
        super().connect()
        self.sock.settimeout(STALL_TIMEOUT_S)


class _WaitingHttps(http.client.HTTPSConnection):
    """The same over TLS."""

    def connect(self) -> None:
        super().connect()
        self.sock.settimeout(STALL_TIMEOUT_S)


class _HttpHandler(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_WaitingHttp, req)


class _HttpsHandler(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_WaitingHttps, req, context=ssl.create_default_context())


def download(url: str, to: Path, progress: Progress | None = None) -> None:
    """Write what `url` returns to the file `to`; proxies of the environment are used.

    Raises SourceError for no network, no such host, no answer in time, an HTTP error, and data that
    end before the announced length; OSError where `to` cannot be written.
    """
    opener = urllib.request.build_opener(_HttpHandler, _HttpsHandler)
    request = urllib.request.Request(url, headers={"User-Agent": "open-gym-mirror"})  # noqa: S310 (zoo: http(s) only)
    try:
        response = opener.open(request, timeout=CONNECT_TIMEOUT_S)
    except (OSError, http.client.HTTPException) as error:
        raise SourceError(_reason(error)) from error
    with response, to.open("wb") as file:
        done, total = 0, _length(response)
        for block in _blocks(response):
            file.write(block)
            done += len(block)
            if progress:
                progress(done, total)
    if total is not None and done != total:
        raise SourceError(f"download broke off after {done} of {total} bytes")


def _blocks(response: Any) -> Iterator[bytes]:
    # only reading is guarded: an OSError of the disk must not look like one of the network
    while True:
        try:
            block = response.read(BLOCK)
        except (OSError, http.client.HTTPException) as error:
            raise SourceError(f"download broke off: {_reason(error)}") from error
        if not block:
            return
        yield block


def _length(response: Any) -> int | None:
    text = response.headers.get("Content-Length", "")
    return int(text) if text.isdigit() else None


def _reason(error: BaseException) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answered {error.code} {error.reason}"
    reason = getattr(error, "reason", error)
    if isinstance(reason, socket.gaierror):
        return f"no network, or no such host ({reason.strerror})"
    if isinstance(reason, TimeoutError):
        return "no answer in time"
    return str(getattr(reason, "strerror", None) or reason or type(error).__name__)
