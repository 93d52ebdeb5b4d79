"""Worker processes that cannot even begin."""

import time
from pathlib import Path

import pytest

from mirror.batch.pool import STILLBORN, Pool, PoolError


def test_workers_that_die_before_they_begin_are_not_started_for_ever(tmp_path: Path) -> None:
    deaths: list[str] = []
    # a folder is no store: each worker ends with an error at its start
    pool = Pool(tmp_path, (1,), "embedded", 2, lambda _, why: bool(deaths.append(why)))
    end = time.monotonic() + 60
    with pytest.raises(PoolError, match=r"exit status 1.* before it began"):
        while time.monotonic() < end:
            pool.watch()
    pool.stop()
    assert len(deaths) == STILLBORN + 1
