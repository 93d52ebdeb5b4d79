"""The live loop without a window: what happens as JSON, a line each; for tests, soaks, machines without a screen."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from threading import Event as Flag
from threading import Lock
from typing import Any

from mirror.live.latency import Latency
from mirror.live.loop import LiveLoop, Pulse
from mirror.live.state import (
    Analysed,
    BesideAnalysed,
    BesideEnded,
    Event,
    Notice,
    SetEnded,
    Shown,
    Status,
    Timings,
)
from mirror.store.encoding import document
from rules.results import Doubt, Hold, Rep

POLL_S = 0.25
SET_KEYS = (
    "exercise",
    "title",
    "start_s",
    "end_s",
    "reps",
    "doubts",
    "energy",
    "holds",
    "velocities",
    "game",
)
"""What is printed of a set that ended, beside the event's own and the aim."""


def run(loop: LiveLoop, say: Callable[[dict[str, Any]], None], stop: Flag) -> dict[str, Any]:
    """Run one session with one set until the source or a game ends, or `stop` is set; returns a summary.

    `say` is called with each event, from several threads but one at a time.
    """
    printer = _EventPrinter(say)
    leave = loop.subscribe(printer)
    loop.begin_session()
    loop.begin_set()
    loop.start()
    pulse = Pulse(loop)
    while not loop.wait(0) and not printer.over and not stop.wait(POLL_S):
        pulse.beat()
    pulse.end()
    loop.end_session()
    loop.stop()
    leave()
    timings = loop.latest().timings
    return {"event": "end", "sets": printer.sets, "timings": plain(dataclasses.asdict(timings))}


class _EventPrinter:
    """A subscriber that says what changes: not every frame, not every picture."""

    def __init__(self, say: Callable[[dict[str, Any]], None]) -> None:
        self._say, self._lock = say, Lock()
        self.sets: list[dict[str, Any]] = []
        self.over = False
        self._interval = -1

    def __call__(self, event: Event) -> None:
        with self._lock:
            self._play(event)
            for document in documents(event):
                if document["event"] == "set":
                    self.sets.append(document)
                self._say(document)

    def _play(self, event: Event) -> None:
        """An energy game: say each interval as it begins, and note its end."""
        game = event.game if isinstance(event, Analysed) else None
        if game is None:
            return
        self.over = game.over
        if game.interval != self._interval:
            self._interval = game.interval
            self._say(plain({"event": "interval", "number": game.interval + 1, **dataclasses.asdict(game)}))


def documents(event: Event) -> list[dict[str, Any]]:
    """What is printed of an event."""
    if isinstance(event, Analysed):
        head = {"time_s": round(event.time, 6), "exercise": event.exercise, "count": event.count}
        found = [("rep", event.rep), ("doubt", event.doubt)]
        return [{"event": kind, **head, kind: document(row)} for kind, row in found if row is not None]
    if isinstance(event, BesideAnalysed | BesideEnded):
        return _beside(event)
    if isinstance(event, SetEnded):
        return [_document_of_set(event)]
    if isinstance(event, Status | Notice):
        return [{"event": type(event).__name__.lower(), **plain(dataclasses.asdict(event))}]
    if isinstance(event, Timings):
        return [{"event": "timings", **plain(dataclasses.asdict(event))}]
    return []


def _document_of_set(event: SetEnded) -> dict[str, Any]:
    one = event.set
    values = dataclasses.asdict(one)
    return {
        "event": "set",
        **plain({name: values[name] for name in SET_KEYS}),
        **plain({"energy_per_minute": event.energy_per_minute, "claimed": event.claimed}),
        "set_id": one.id or None,
        "aim": plain({"load_kg": one.load_kg, "reps": one.target_reps, "plan": one.plan}),
    }


def _beside(event: BesideAnalysed | BesideEnded) -> list[dict[str, Any]]:
    each = event.people if isinstance(event, BesideAnalysed) else event.sets
    each_place = [(place, documents(one)) for place, one in enumerate(each, 1) if one is not None]
    return [document for place, found in each_place for document in _of_place(place, found)]


def _of_place(place: int, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is printed of somebody beside the first."""
    return [{**document, "person": place} for document in found]


def plain(value: Any) -> Any:
    """The value in JSON's own types; NaN is null."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Rep | Doubt | Hold):
        return document(value)
    if isinstance(value, float):
        return round(value, 6) if math.isfinite(value) else None
    return value


TRY_S = 20.0
TRY_POLL_S = 0.5


def measure_latency(
    loop: LiveLoop, stop: Flag, wait: Callable[[float], bool] | None = None
) -> Latency | None:
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
    while result is None and waited < TRY_S and not (wait or stop.wait)(TRY_POLL_S):
        waited += TRY_POLL_S
        result = test.result()
    leave()
    loop.stop()
    return result


def latency_document(result: Latency | None) -> dict[str, Any]:
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
