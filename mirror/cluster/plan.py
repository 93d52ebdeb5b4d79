"""How many workers a cluster is to have, of which kind, for which server."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

OLD_S = 10.0
"""A queue whose oldest job has waited longer than this gets further workers."""

TASKS = 4
"""Queued tasks for which one further worker is worth its start."""

IDLE_S = 120.0
"""Workers that nothing was queued for, for so long, end."""

Kind = Literal["cpu", "gpu"]


@dataclass(frozen=True, slots=True)
class PoolPlan:
    """Workers of one kind: the profile that they run, how many there are at least and at most."""

    kind: Kind
    profile: str
    least: int = 0
    most: int = 1


@dataclass(frozen=True, slots=True)
class ClusterPlan:
    """The server, the pools, and what each node has of its own: a file with the key (or MIRROR_KEY in its
    environment), and a folder of fetched videos."""

    url: str
    pools: tuple[PoolPlan, ...]
    key_file: str = ""
    cache: str = ""
    cache_gb: float = 20.0
    ahead: int = 2


@dataclass(frozen=True, slots=True)
class QueueState:
    """What the server says of its queue: tasks queued and leased, seconds since the oldest waiting job came."""

    queued: int
    leased: int
    oldest_s: float


def count_wanted(pool: PoolPlan, queue: QueueState, workers: int, idle_s: float) -> int:
    """How many workers a pool is to have now.

    More when the queue has grown old, by what is queued; fewer only when nothing was queued for IDLE_S, so that what
    a short pause would end is not started again a minute later.
    """
    if queue.queued and queue.oldest_s > OLD_S:
        return _within(pool, workers + math.ceil(queue.queued / TASKS))
    if queue.queued and not workers:
        return _within(pool, 1)
    if not queue.queued and idle_s > IDLE_S:
        return _within(pool, min(workers, queue.leased))
    return _within(pool, workers)


def _within(pool: PoolPlan, count: int) -> int:
    return max(pool.least, min(pool.most, count))
