"""The queue of a server, as a consumer sees it from another machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from mirror.batch.broker import Done, Exchange, Failed, Heartbeat, Held, Leases, Lost, Want
from mirror.worker.calls import Calls


class HttpBroker:
    """Leases of a server to the worker of this name.

    The server may go away and come back: calls wait for it, and leases hold as long as they say. `waiting` is true
    in a long poll that reports nothing, which may be cut without a loss.
    """

    def __init__(self, calls: Calls, worker: str, classes: dict[str, dict[str, Any]]) -> None:
        self._calls, self._worker, self._classes = calls, worker, classes
        self._held: set[int] = set()
        self.waiting = False

    def exchange(self, done: Sequence[Done], failed: Sequence[Failed], want: Want) -> Leases:
        """Report, and take what is wanted. Raises WorkerError, StoppingError.

        A report waits for no work: its answer must not be cut, and a worker that is to end may have to wait for it.
        """
        if not done and not failed:
            return self._call((), (), want)
        answer = self._call(done, failed, msgspec.structs.replace(want, wait_s=0.0))
        if answer.leases or answer.late or answer.ended or not (want.count and want.wait_s):
            return answer
        return self._call((), (), want)

    def _call(self, done: Sequence[Done], failed: Sequence[Failed], want: Want) -> Leases:
        self._held -= {one.id for one in done} | {one.id for one in failed}
        call = Exchange(
            worker=self._worker,
            classes=self._classes,
            done=tuple(done),
            failed=tuple(failed),
            held=tuple(self._held),
            want=want,
        )
        self.waiting = want.wait_s > 0
        try:
            answer = self._calls.post("/v1/work/exchange", call, Leases, want.wait_s)
        finally:
            self.waiting = False
        self._classes = {}
        self._held |= {lease.id for lease in answer.leases}
        return answer

    def heartbeat(self, held: Sequence[Held]) -> tuple[int, ...]:
        """Renew leases; returns the ids of those that are lost. Raises WorkerError, StoppingError."""
        call = Heartbeat(worker=self._worker, held=tuple(held))
        return self._calls.post("/v1/work/heartbeat", call, Lost).ids
