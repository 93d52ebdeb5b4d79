"""A picture of a rule at work: signals, thresholds, states, repetitions and doubts over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from rules import Analysis, Exercise
from rules.tracing import Trace

Picture = NDArray[np.uint8]
Colour = tuple[int, int, int]

WIDTH, PANEL, LEFT, RIGHT, GAP, TOP, STRIP = 1500, 110, 170, 20, 12, 44, 26
INK, GREY = (40, 40, 40), (150, 150, 150)
SHADES: tuple[Colour, ...] = (
    (238, 238, 238),
    (244, 226, 208),
    (226, 240, 226),
    (214, 226, 246),
    (240, 220, 240),
)
REP, DOUBT, LEVEL = (214, 240, 214), (214, 214, 250), (60, 140, 230)
LINES: tuple[Colour, ...] = ((180, 90, 20), (40, 40, 200), (60, 150, 60), (160, 60, 160))


@dataclass(frozen=True)
class Panel:
    """One strip of the picture: lines over time between `low` and `high`, with marked levels."""

    title: str
    lines: dict[str, NDArray[np.float64]]
    levels: dict[str, float]
    low: float
    high: float


def draw(exercise: Exercise, trace: Trace, analysis: Analysis) -> Picture:
    """The picture (H, 1500, 3) uint8 BGR."""
    panels = _panels(exercise, trace, analysis)
    top = TOP + STRIP + GAP
    picture = np.full((top + len(panels) * (PANEL + GAP) + 90, WIDTH, 3), 255, np.uint8)
    head = f"{exercise.name}: {len(analysis.reps)} repetitions (green), {len(analysis.doubts)} doubts (red)"
    _write(picture, head, (LEFT, 26), INK, 0.6)
    _draw_states(picture, TOP, trace.time, analysis.states.state)
    for i, panel in enumerate(panels):
        _draw_panel(picture, panel, top + i * (PANEL + GAP), trace.time, analysis)
    _draw_axis(picture, top + len(panels) * (PANEL + GAP), trace.time, analysis)
    return picture


def _draw_states(picture: Picture, top: int, times: NDArray[np.float64], states: Sequence[str]) -> None:
    """A strip of the states that the counter went through, each name in its own shade."""
    _write(picture, "state", (8, top + 18), INK, 0.5)
    names = list(dict.fromkeys(states))
    edges = [0, *(i for i in range(1, len(states)) if states[i] != states[i - 1]), len(states) - 1]
    for first, last in pairwise(edges):
        left, right = _x(float(times[first]), times), _x(float(times[last]), times)
        shade = SHADES[names.index(states[first]) % len(SHADES)]
        cv2.rectangle(picture, (left, top), (right, top + STRIP), shade, -1)
        width = cv2.getTextSize(states[first], cv2.FONT_HERSHEY_SIMPLEX, 0.4, 1)[0][0]
        if width + 6 < right - left:
            _write(picture, states[first], (left + 4, top + 17), INK, 0.4)
    cv2.rectangle(picture, (LEFT, top), (WIDTH - RIGHT, top + STRIP), GREY, 1)


def _panels(exercise: Exercise, trace: Trace, analysis: Analysis) -> list[Panel]:
    span = exercise.range
    first = span.rest + span.direction * span.least
    levels = {"rest": span.rest, "least": first, "target": span.target} if exercise.hold is None else {}
    names = [span.signal, *(name for name in exercise.signal_names if name != span.signal)]
    panels = []
    for name in names:
        lines = {side: signals[name] for side, signals in trace.signals.items()}
        own = levels if name == span.signal else {}
        panels.append(_panel(name, lines, {**own, **_find_demanded_levels(exercise, name)}))
    return [*panels, _panel("progress", {"progress": analysis.states.progress.astype(float)}, {"": 1.0})]


def _find_demanded_levels(exercise: Exercise, signal: str) -> dict[str, float]:
    """Levels that evidence and form rules compare this signal with."""
    conditions = [evidence.that for evidence in exercise.evidence if evidence.that is not None]
    conditions += [fault.when for fault in exercise.faults]
    conditions += [exercise.hold.that] if exercise.hold is not None else []
    found = {}
    for node in (part for condition in conditions for part in condition.walk()):
        if node.is_condition and len(node.children) == 2 and node.children[1].kind == "number":
            left, right = node.children
            if left.kind == "name" and left.text == signal:
                found[f"{node.kind} {right.value:g}"] = right.value
    return found


def _panel(title: str, lines: dict[str, NDArray[np.float64]], levels: dict[str, float]) -> Panel:
    every = np.concatenate([*lines.values(), np.array(list(levels.values()), dtype=np.float64)])
    every = every[np.isfinite(every)]
    low, high = (float(every.min()), float(every.max())) if len(every) else (0.0, 1.0)
    margin = max(0.05 * (high - low), 1e-3)
    return Panel(title, lines, levels, low - margin, high + margin)


def _x(time: float, times: NDArray[np.float64]) -> int:
    share = (time - times[0]) / max(times[-1] - times[0], 1e-9)
    return int(LEFT + share * (WIDTH - LEFT - RIGHT))


def _draw_panel(
    picture: Picture, panel: Panel, top: int, times: NDArray[np.float64], analysis: Analysis
) -> None:
    bottom = top + PANEL
    for doubt in analysis.doubts:
        _shade(picture, doubt.start_s, doubt.end_s, top, times, DOUBT)
    for rep in analysis.reps:
        _shade(picture, rep.start_s, rep.end_s, top, times, REP)
    cv2.rectangle(picture, (LEFT, top), (WIDTH - RIGHT, bottom), GREY, 1)
    scale = PANEL / (panel.high - panel.low)
    for name, level in panel.levels.items():
        y = int(bottom - (level - panel.low) * scale)
        cv2.line(picture, (LEFT, y), (WIDTH - RIGHT, y), LEVEL, 1)
        _write(picture, name, (WIDTH - RIGHT - 52, y - 3), LEVEL, 0.4)
    for line, colour in zip(panel.lines.items(), LINES, strict=False):
        _draw_line(picture, line[1], panel, bottom, times, colour)
    _write(picture, panel.title, (8, top + 18), INK, 0.5)
    _write(picture, f"{panel.high:.4g}", (LEFT - 60, top + 12), GREY, 0.4)
    _write(picture, f"{panel.low:.4g}", (LEFT - 60, bottom), GREY, 0.4)
    for i, name in enumerate(panel.lines):
        _write(picture, name, (8, top + 40 + 18 * i), LINES[i % len(LINES)], 0.45)


def _draw_line(
    picture: Picture,
    values: NDArray[np.float64],
    panel: Panel,
    bottom: int,
    times: NDArray[np.float64],
    colour: Colour,
) -> None:
    share = (times - times[0]) / max(times[-1] - times[0], 1e-9)
    x = LEFT + share * (WIDTH - LEFT - RIGHT)
    y = bottom - (values - panel.low) * PANEL / (panel.high - panel.low)
    seen = np.isfinite(y)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], seen.astype(np.int8), [0]))))
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        points = np.stack([x[start:stop], y[start:stop]], axis=1).round().astype(np.int32)
        cv2.polylines(picture, [points[:, None]], False, colour, 2, cv2.LINE_AA)


def _draw_axis(picture: Picture, top: int, times: NDArray[np.float64], analysis: Analysis) -> None:
    length = times[-1] - times[0]
    step = next((s for s in (0.5, 1, 2, 5, 10, 30, 60) if length / s <= 24), 300)
    for tick in np.arange(np.ceil(times[0] / step) * step, times[-1] + 1e-9, step):
        _write(picture, f"{tick:g} s", (_x(float(tick), times) - 10, top + 8), GREY, 0.4)
    for rep in analysis.reps:
        _write(picture, f"{rep.rep}", (_x(rep.turn_s, times) - 4, top + 28), INK, 0.5)
    for i, doubt in enumerate(analysis.doubts):
        _write(picture, doubt.reason, (_x(doubt.start_s, times), top + 46 + 16 * (i % 3)), LINES[1], 0.4)


def _shade(
    picture: Picture, start: float, end: float, top: int, times: NDArray[np.float64], colour: Colour
) -> None:
    cv2.rectangle(picture, (_x(start, times), top), (_x(end, times), top + PANEL), colour, -1)


def _write(picture: Picture, text: str, at: tuple[int, int], colour: Colour, size: float) -> None:
    cv2.putText(picture, text, at, cv2.FONT_HERSHEY_SIMPLEX, size, colour, 1, cv2.LINE_AA)
