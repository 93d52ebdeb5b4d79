"""How many workers a cluster has, by the age of its server's queue."""

import pytest

from mirror.cluster.plan import IDLE_S, OLD_S, PoolPlan, QueueState, count_wanted

POOL = PoolPlan("cpu", "embedded", least=0, most=10)


@pytest.mark.parametrize(
    ("queued", "leased", "oldest_s", "workers", "idle_s", "expected"),
    [
        (0, 0, 0, 0, 0, 0),
        (1, 0, 1, 0, 0, 1),  # the first task gets a worker at once
        (40, 0, 1, 2, 0, 2),  # a young queue may be done by those who are there
        (40, 2, OLD_S + 1, 2, 0, 10),  # an old one gets one for every four tasks, up to the most
        (5, 2, OLD_S + 1, 2, 0, 4),
        (0, 3, 100, 5, 10, 5),  # a short pause ends nobody
        (0, 3, 100, 5, IDLE_S + 1, 3),  # a long one ends those who have nothing
        (0, 0, 0, 5, IDLE_S + 1, 0),
    ],
)
def test_workers_by_the_queue(
    queued: int, leased: int, oldest_s: float, workers: int, idle_s: float, expected: int
) -> None:
    assert count_wanted(POOL, QueueState(queued, leased, oldest_s), workers, idle_s) == expected


def test_there_are_never_fewer_than_the_least() -> None:
    pool = PoolPlan("gpu", "rtx", least=2, most=3)
    assert count_wanted(pool, QueueState(0, 0, 0), 3, IDLE_S + 1) == 2
    assert count_wanted(pool, QueueState(0, 0, 0), 0, 0) == 2
    assert count_wanted(pool, QueueState(1000, 0, 100), 2, 0) == 3
