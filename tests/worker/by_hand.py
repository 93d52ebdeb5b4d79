"""A worker that computes nothing: a test sends its calls over HTTP, and decides what it reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

import httpx
import msgspec

from mirror.batch.broker import (
    Done,
    Exchange,
    Failed,
    File,
    Heartbeat,
    Held,
    Lease,
    Leases,
    Lost,
    Registered,
    Unpacked,
    Want,
)
from mirror.batch.options import VideoWork

T = TypeVar("T")
HERE = {"embedded": "by hand"}


@dataclass
class ByHand:
    """A worker of a server; `ran` is its class, `held` are its leases by the ids of their tasks."""

    url: str
    key: str
    name: str = "by hand"
    ran: dict[str, str] = field(default_factory=lambda: dict(HERE))
    held: dict[int, Lease] = field(default_factory=dict)

    def take(self, count: int, wait_s: float = 0.0) -> tuple[Lease, ...]:
        """Ask once for so many leases; returns those that came."""
        leases = self._exchange(Want(count=count, wait_s=wait_s, ran=self.ran)).leases
        self.held |= {lease.id: lease for lease in leases}
        return leases

    def report(self, *done: Done) -> tuple[int, ...]:
        """Report tasks as done; returns the ids of those that came too late."""
        late = self._exchange(Want(count=0), done=done).late
        for one in done:
            self.held.pop(one.id, None)
        return late

    def beat(self) -> tuple[int, ...]:
        """A heartbeat; returns the ids of leases that are lost."""
        held = tuple(Held(lease.id, lease.lease) for lease in self.held.values())
        return self._post("heartbeat", Heartbeat(worker=self.name, held=held), Lost).ids

    def unpack(self, frames: int, every: int) -> None:
        """Take the unpacking of an upload and report a video of so many frames, which may be cut at each `every`."""
        (lease,) = self.take(1)
        assert lease.stage == "unpack"
        video = Registered(
            name="a.mp4", folder="a", file=File(f"{lease.results}/a", "a" * 64, 1), frames=frames, every=every,
            fps=30.0, parameters=VideoWork(three_d=False),
        )  # fmt: skip
        unpacked = Unpacked(videos=(video,), ran=self.ran["embedded"])
        assert not self.report(Done(id=lease.id, lease=lease.lease, unpacked=unpacked))

    def _exchange(self, want: Want, done: tuple[Done, ...] = (), failed: tuple[Failed, ...] = ()) -> Leases:
        classes = {name: {"runtime": "none"} for name in self.ran.values()}
        call = Exchange(
            worker=self.name, classes=classes, done=done, failed=failed, held=tuple(self.held), want=want
        )
        return self._post("exchange", call, Leases)

    def _post(self, what: str, body: object, answer: type[T]) -> T:
        found = httpx.post(
            f"{self.url}/v1/work/{what}",
            content=msgspec.json.encode(body),
            headers={"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"},
            timeout=60,
        )
        found.raise_for_status()
        return msgspec.json.decode(found.content, type=answer)


def done(lease: Lease) -> Done:
    """The report of a frame batch."""
    return Done(
        id=lease.id, lease=lease.lease, file=File(lease.results, f"{lease.first:064x}", 5), seconds=1.0
    )
