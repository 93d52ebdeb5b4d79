"""CUDA graphs: what is done for one picture is recorded once, and from then on begun by a single call.

In live mode the shapes never change, and starting each kernel by itself costs more than some of them take.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from engines.runtime.driver import Driver, GpuError

log = logging.getLogger(__name__)

RECORDED = 1
"""The batch whose work is recorded: one person."""

WARM = 2
"""Plain runs before the recording: the first ones load kernels, which no graph can hold."""


class GraphRecorder:
    """Does work on a stream, plainly at first and then as a graph.

    Where the work cannot be captured it goes on plainly; `wanted` False never tries.
    """

    def __init__(self, driver: Driver, stream: int, wanted: bool = True) -> None:
        self._driver, self._stream, self._wanted = driver, stream, wanted
        self._runs = 0
        self._graph: Any = None

    def do(self, batch: int, work: Callable[[], None]) -> None:
        """Begin the work for a batch on the stream. Raises GpuError where the GPU fails."""
        if not self._wanted or batch != RECORDED:
            work()
            return
        if self._graph is None and self._runs >= WARM:
            self._capture(work)
        if self._graph is None:
            work()
            self._runs += 1
        else:
            self._driver.launch(self._graph, self._stream)

    def close(self) -> None:
        """Give the graph back."""
        graph, self._graph = self._graph, None
        if graph is not None:
            try:
                self._driver.end_graph(graph)
            except GpuError as error:
                log.debug("graph not given back: %s", error)

    def _capture(self, work: Callable[[], None]) -> None:
        try:
            self._driver.begin_capture(self._stream)
            try:
                work()
            finally:
                graph = self._driver.end_capture(self._stream)
            self._graph = graph
        except GpuError as error:
            log.info("no CUDA graph: %s", error)
            self._wanted = False
