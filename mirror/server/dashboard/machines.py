"""What the dashboard shows of the machines: the queue by tier, the workers."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.server.coordinator import Coordinator
from mirror.server.dashboard.words import duration
from mirror.server.overview import TierRow, WorkerRow

WEIGHTS = {"high": 16, "priority": 4, "standard": 1}
"""Tiers and their weights, the heaviest first."""


@dataclass(frozen=True, slots=True)
class TierView:
    """A tier: tasks that wait; the share of its tasks that are at work."""

    name: str
    said: str
    queued: int
    share: float


@dataclass(frozen=True, slots=True)
class WorkerView:
    """A worker: what it is, when it was heard of, how many tasks it has."""

    name: str
    said: str
    leases: int


def tiers(coordinator: Coordinator) -> list[TierView]:
    """Every tier, the heaviest first."""
    found = {row.tier: row for row in coordinator.queue_by_tier()}
    return [_tier(name, weight, found.get(name)) for name, weight in WEIGHTS.items()]


def _tier(name: str, weight: int, row: TierRow | None) -> TierView:
    queued, leased, oldest = (row.queued, row.leased, row.oldest_s) if row else (0, 0, 0.0)
    told = [f"weight {weight}"]
    told += [f"{leased} at work"] if leased else []
    told += [f"oldest {duration(oldest)}"] if queued else []
    return TierView(name, " · ".join(told), queued, leased / (queued + leased) if leased else 0.0)


def workers(coordinator: Coordinator) -> list[WorkerView]:
    """Workers that were heard of lately."""
    return [_worker(row) for row in coordinator.workers()]


def _worker(row: WorkerRow) -> WorkerView:
    profiles = ", ".join(sorted(row.ran))
    return WorkerView(
        row.name, f"{profiles} · {row.done} done · heard {duration(row.silent_s)} ago", row.leases
    )
