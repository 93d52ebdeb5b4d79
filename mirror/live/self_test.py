"""The latency test without a window: a screen that paints at once stands in, which leaves the loop's share."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event as Flag
from typing import Any

from mirror.live.latency import Latency
from mirror.live.loop import LiveLoop
from mirror.live.state import Event, Shown

TRY_S = 20.0
POLL_S = 0.5


def measure(loop: LiveLoop, stop: Flag, wait: Callable[[float], bool] | None = None) -> Latency | None:
    """Run the loop until it has measured, for `TRY_S` at most; None where the camera does not see the screen."""
    test = loop.latency
    if test is None:
        raise ValueError("this loop measures no latency: make it with a LatencyTest")

    def paint(event: Event) -> None:
        if isinstance(event, Shown):
            test.note_painted(test.level(), event.captured)
            loop.note_painted(event)

    leave = loop.subscribe(paint)
    loop.start()
    result, waited = None, 0.0
    while result is None and waited < TRY_S and not (wait or stop.wait)(POLL_S):
        waited += POLL_S
        result = test.result()
    leave()
    loop.stop()
    return result


def document(result: Latency | None) -> dict[str, Any]:
    """What is printed of a measurement."""
    if result is None:
        return {
            "event": "latency",
            "error": "the camera does not see the screen flash: hold a mirror before it",
        }
    return {
        "event": "latency",
        "seen_ms": round(result.seen_ms, 1),
        "painted_ms": round(result.painted_ms, 1),
        "total_ms": round(result.total_ms, 1),
        "correlation": round(result.correlation, 3),
    }
