"""Batches drawn by another process while the network learns from the last one: two cores instead of one."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from engines.training.batches import WindowBatch

WAITING = 4
"""Batches that are drawn before they are asked for."""

_draw: Callable[[int], WindowBatch] | None = None


def draw_ahead(draw: Callable[[int], WindowBatch], steps: range) -> Iterator[WindowBatch]:
    """The batches of `steps` in order, as `draw` returns them; it must be possible to pickle it."""
    # a fresh interpreter: a fork would take half of torch's threads along
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=_begin, initargs=(draw,)) as pool:
        waiting: deque[Future[WindowBatch]] = deque()
        for step in steps:
            waiting.append(pool.submit(_draw_step, step))
            if len(waiting) > WAITING:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _begin(draw: Callable[[int], WindowBatch]) -> None:
    global _draw  # noqa: PLW0603 - a pool hands its workers nothing else
    _draw = draw


def _draw_step(step: int) -> WindowBatch:
    assert _draw is not None  # noqa: S101
    return _draw(step)
