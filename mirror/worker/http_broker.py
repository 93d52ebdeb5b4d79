"""The queue of a server, as a consumer sees it from another machine: calls, tried again as long as that can help."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import httpx
import msgspec

from mirror.batch.broker import Done, Exchange, Failed, Heartbeat, Held, Leases, Lost, Want
from mirror.errors import MirrorError

log = logging.getLogger(__name__)

FIRST_S, LONGEST_S = 0.5, 10.0
"""The pause before the second try, twice as long before each further one, up to the longest."""

PASSING = (408, 425, 429, 500, 502, 503, 504, 507)
"""Statuses that may pass by themselves."""

CONNECT_S, ANSWER_S = 5.0, 60.0

T = TypeVar("T")


class WorkerError(MirrorError):
    """The worker cannot go on; the message is one line that says what to do."""


class StoppingError(Exception):
    """The worker is to end while it waits for its server to come back."""


class Calls:
    """HTTP to one server, with its key. `pause` waits so many seconds, and returns whether the worker is to end."""

    def __init__(
        self, url: str, key: str, pause: Callable[[float], bool], http: httpx.Client | None = None
    ) -> None:
        self.url = url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        self.pause = pause
        self.http = http or httpx.Client(timeout=httpx.Timeout(ANSWER_S, connect=CONNECT_S))

    def post(self, path: str, body: Any, answer: type[T], wait_s: float = 0.0) -> T:
        """Send a message, return the answer; goes on trying until the server answers.

        Raises WorkerError where it refuses the worker, StoppingError where the worker is to end first.
        """
        content = msgspec.json.encode(body)
        timeout = httpx.Timeout(ANSWER_S + wait_s, connect=CONNECT_S)
        for pause in pauses():
            try:
                found = self.http.post(
                    f"{self.url}{path}", content=content, headers=self._headers, timeout=timeout
                )
            except httpx.TransportError as error:
                log.warning("%s does not answer (%s)", self.url, _line(error))
            else:
                if found.is_success:
                    return msgspec.json.decode(found.content, type=answer)
                self._refuse(path, found)
            if self.pause(pause):
                raise StoppingError
        raise AssertionError("pauses never end")

    def _refuse(self, path: str, found: httpx.Response) -> None:
        if found.status_code in PASSING:
            log.warning("%s%s: %s", self.url, path, describe_answer(found))
            return
        hint = {
            401: "the key is not known: make one with mirror server keys create --scope work",
            403: "the key has not the scope work: make one with mirror server keys create --scope work",
            404: "there is no mirror server at this address",
        }.get(found.status_code, "worker and server may be of different versions")
        raise WorkerError(f"{self.url}: {describe_answer(found)}; {hint}")


def pauses() -> Iterator[float]:
    """Seconds before each further try: ever longer, not all workers at once."""
    pause = FIRST_S
    while True:
        yield pause * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, guards nothing
        pause = min(2 * pause, LONGEST_S)


def describe_answer(found: httpx.Response) -> str:
    """What an answer says, in one line."""
    try:
        document = msgspec.json.decode(found.content, type=dict[str, Any])
        detail = str(document.get("detail", ""))
    except msgspec.DecodeError:
        detail = ""
    return f"{found.status_code} {found.reason_phrase}{': ' + detail if detail else ''}"


def _line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


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
