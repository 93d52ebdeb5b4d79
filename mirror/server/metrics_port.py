"""The numbers at a port of their own, by default for this machine alone: Prometheus needs no key for it."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from mirror.server.metrics import Metrics

log = logging.getLogger(__name__)


async def answer_metrics(metrics: Metrics, port: int, host: str = "127.0.0.1") -> None:
    """Answer every request at a port with the numbers."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            body = metrics.text()
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: {len(body)}\r\n"
            writer.write(f"{head}Connection: close\r\n\r\n".encode() + body)
            await writer.drain()
        writer.close()

    try:
        async with await asyncio.start_server(answer, host, port) as server:
            await server.serve_forever()
    except OSError as error:
        log.warning("no metrics at port %d: %s", port, error)
