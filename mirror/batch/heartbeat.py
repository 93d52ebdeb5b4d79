"""A consumer's sign of life: a thread that renews its leases, and hears which are lost."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from mirror.batch.broker import HEARTBEAT_S, Broker, Held, Lease

log = logging.getLogger(__name__)


class Heartbeat:
    """Renews the leases it is told to hold, every HEARTBEAT_S, on a broker of its own (`connect`, in its thread)."""

    def __init__(self, connect: Callable[[], Broker], every_s: float = HEARTBEAT_S) -> None:
        self._connect, self._every_s = connect, every_s
        self._held: dict[int, Held] = {}
        self._lost: set[str] = set()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for it."""
        self._stop.set()
        self._thread.join(timeout=5)

    def hold(self, lease: Lease) -> None:
        """Renew this lease from now on."""
        with self._lock:
            self._held[lease.id] = Held(lease.id, lease.lease)

    def drop(self, lease: Lease) -> None:
        """The lease is reported on: renew it no more."""
        with self._lock:
            self._held.pop(lease.id, None)
            self._lost.discard(lease.lease)

    def lost(self, lease: Lease) -> bool:
        """Whether the keeper said that this lease is no longer ours."""
        return lease.lease in self._lost

    def beat(self, broker: Broker) -> None:
        """Renew what is held, once."""
        with self._lock:
            held = tuple(self._held.values())
        if not held:
            return
        gone = broker.heartbeat(held)
        with self._lock:
            self._lost.update(one.lease for one in held if one.id in gone and self._held.get(one.id) == one)

    def _run(self) -> None:
        broker = self._connect()
        while not self._stop.wait(self._every_s):
            try:
                self.beat(broker)
            except Exception:
                # a lease that cannot be renewed ends by itself; the next heartbeat tries again
                log.warning("a heartbeat failed", exc_info=True)
