"""Drawing over a recording: the tool in hand, what is being drawn, what is chosen, and the way back.

A model without a screen. Points are px of the recording's picture, times seconds of the recording.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from mirror.store.corrections import MOST_DRAWINGS, POINTS_OF_KIND, Drawing, DrawingKind

Point = tuple[float, float]
Section = tuple[float, float]

TOOLS: tuple[DrawingKind, ...] = ("angle", "line", "free", "label", "stopwatch")
MOMENT_S, AROUND_S, LINGER_S = 0.5, 1.0, 2.0
"""An angle is seen from so long before its moment to so long after; anything else that is drawn where no repetition
is; and a stopwatch that has been stopped."""
STEP_PX = 2.0
"""A free line has no two points that are nearer to each other."""


class Sketch:
    """The verbs return whether what is drawn has changed, and is to be written."""

    def __init__(self, drawings: Sequence[Drawing] = ()) -> None:
        self.drawings: tuple[Drawing, ...] = tuple(drawings)
        self.tool: DrawingKind | None = None
        self.chosen: int | None = None
        self.pending: Drawing | None = None
        self._past: list[tuple[Drawing, ...]] = []
        self._held: tuple[tuple[Drawing, ...], int | None, Point] | None = None

    def take(self, tool: DrawingKind | None) -> None:
        """Take a tool, or lay it down: the same one again, or None."""
        self.tool = None if tool == self.tool else tool
        self.pending = self.chosen = None

    def visible_at(self, at_s: float) -> list[tuple[int | None, Drawing]]:
        """What is seen at a time, each with its index, lowest first; what is being drawn comes last, with None."""
        seen = drawings_at(self.drawings, at_s)
        return [*seen, (None, self.pending)] if self.pending is not None else seen

    def press(self, at: Point, time_s: float, section: Section, reach: float) -> bool:
        """A finger goes down at `time_s`: it draws, or without a tool takes hold of what is within `reach` px.

        `section` is from when to when the drawing is to be seen.
        """
        if self.tool is None:
            self._take_hold(at, time_s, reach)
            return False
        if self.pending is not None and self.pending.kind == "angle":
            return self._next_corner(at)
        first = (at,) if POINTS_OF_KIND[self.tool][0] == 1 else (at, at)
        self.pending = Drawing(kind=self.tool, points=first, start_s=section[0], end_s=section[1])
        return self.tool == "stopwatch" and self._finish(self.pending)

    def move(self, at: Point) -> None:
        """The finger moves, or the mouse above the picture."""
        if self.pending is not None and self.pending.kind == "free":
            if (
                math.dist(self.pending.points[-1], at) >= STEP_PX
                and len(self.pending.points) < POINTS_OF_KIND["free"][1]
            ):
                self.pending = replace(self.pending, points=(*self.pending.points, at))
        elif self.pending is not None and len(self.pending.points) > 1:
            self.pending = replace(self.pending, points=(*self.pending.points[:-1], at))
        elif self._held is not None and self.chosen is not None:
            self._drag(self.chosen, at)

    def release(self) -> bool:
        """The finger goes up."""
        if self._held is not None:
            before, self._held = self._held[0], None
            if before != self.drawings:
                self._past.append(before)
                return True
            return False
        if self.pending is None or self.pending.kind not in ("line", "free"):
            return False
        long_enough = _length(self.pending.points) >= 2 * STEP_PX
        if not long_enough:
            self.pending = None
        return self.pending is not None and self._finish(self.pending)

    def say(self, text: str) -> bool:
        """The words of the label that was put somewhere; without any there is none."""
        pending, self.pending = self.pending, None
        words = " ".join(text.split())[:200]
        return pending is not None and bool(words) and self._finish(replace(pending, text=words))

    def erase(self) -> bool:
        """Erase what is chosen; what is being drawn is let go."""
        if self.pending is not None:
            self.pending = None
            return False
        if self.chosen is None:
            return False
        rest = tuple(one for index, one in enumerate(self.drawings) if index != self.chosen)
        self.chosen = None
        return self._become(rest)

    def undo(self) -> bool:
        """Take the last thing back."""
        self.chosen = self.pending = None
        if not self._past:
            return False
        self.drawings = self._past.pop()
        return True

    def edge(self, edge: str, at_s: float) -> bool:
        """What is chosen is seen from `start` or to `end` at a time; not where it would end before it begins."""
        if self.chosen is None:
            return False
        one = self.drawings[self.chosen]
        start, end = (at_s, one.end_s) if edge == "start" else (one.start_s, at_s)
        return start <= end and self._exchange(self.chosen, replace(one, start_s=start, end_s=end))

    def _next_corner(self, at: Point) -> bool:
        assert self.pending is not None  # noqa: S101 - of an angle alone
        points = (*self.pending.points[:-1], at)
        if len(points) < POINTS_OF_KIND["angle"][0]:
            self.pending = replace(self.pending, points=(*points, at))
            return False
        return self._finish(replace(self.pending, points=points))

    def _finish(self, one: Drawing) -> bool:
        self.pending = None
        if len(self.drawings) >= MOST_DRAWINGS:
            return False
        self._become((*self.drawings, one))
        self.chosen = len(self.drawings) - 1
        if one.kind in ("label", "stopwatch"):
            # one of them is put somewhere; lines come by the dozen
            self.tool = None
        return True

    def _take_hold(self, at: Point, time_s: float, reach: float) -> None:
        near = [
            (index, one)
            for index, one in self.visible_at(time_s)
            if index is not None and distance(one, at) <= reach
        ]
        self.chosen = near[-1][0] if near else None
        if self.chosen is not None:
            self._held = (self.drawings, _end_at(self.drawings[self.chosen], at, reach), at)

    def _drag(self, index: int, at: Point) -> None:
        assert self._held is not None  # noqa: S101 - while something is held
        before, end, first = self._held
        one, by = before[index], (at[0] - first[0], at[1] - first[1])
        points = tuple(
            (x + by[0], y + by[1]) if end is None or i == end else (x, y)
            for i, (x, y) in enumerate(one.points)
        )
        self.drawings = (*before[:index], replace(one, points=points), *before[index + 1 :])

    def _exchange(self, index: int, one: Drawing) -> bool:
        return self._become((*self.drawings[:index], one, *self.drawings[index + 1 :]))

    def _become(self, drawings: tuple[Drawing, ...]) -> bool:
        self._past.append(self.drawings)
        self.drawings = drawings
        return True


def drawings_at(drawings: Sequence[Drawing], at_s: float) -> list[tuple[int | None, Drawing]]:
    """What is seen of some drawings at a time, each with its index."""
    return [
        (index, one)
        for index, one in enumerate(drawings)
        if one.start_s - 1e-6 <= at_s <= one.end_s + lingers(one) + 1e-6
    ]


def span_for(kind: DrawingKind, at_s: float, section: Section | None, end_s: float) -> Section:
    """From when to when what is drawn at a time is seen: an angle about its moment, a stopwatch to `end_s`, anything
    else for the repetition (`section`) that the time lies in."""
    if kind == "stopwatch":
        return at_s, max(end_s, at_s)
    if kind == "angle":
        return max(at_s - MOMENT_S, 0.0), at_s + MOMENT_S
    return section if section is not None else (max(at_s - AROUND_S, 0.0), at_s + AROUND_S)


def lingers(one: Drawing) -> float:
    """How long it is seen after its end, s."""
    return LINGER_S if one.kind == "stopwatch" else 0.0


def read_stopwatch(one: Drawing, at_s: float) -> float:
    """What a stopwatch shows, s."""
    return min(max(at_s, one.start_s), one.end_s) - one.start_s


def angle_deg(one: Drawing) -> float:
    """Between the two arms of an angle, 0 to 180 degrees; NaN where an arm has no length."""
    (ax, ay), (bx, by), (cx, cy) = one.points[:3]
    first, second = (ax - bx, ay - by), (cx - bx, cy - by)
    long = math.hypot(*first) * math.hypot(*second)
    if long == 0:
        return math.nan
    cosine = (first[0] * second[0] + first[1] * second[1]) / long
    return math.degrees(math.acos(min(max(cosine, -1.0), 1.0)))


def distance(one: Drawing, at: Point) -> float:
    """From a place to the nearest of what is drawn, px."""
    if len(one.points) == 1:
        return math.dist(one.points[0], at)
    return min(_to_segment(start, end, at) for start, end in pairwise(one.points))


def _to_segment(start: Point, end: Point, at: Point) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    square = along[0] ** 2 + along[1] ** 2
    share = ((at[0] - start[0]) * along[0] + (at[1] - start[1]) * along[1]) / square if square else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.dist((start[0] + share * along[0], start[1] + share * along[1]), at)


def _end_at(one: Drawing, at: Point, reach: float) -> int | None:
    """The point of a line or an angle that is near enough to be moved alone; None: all of it moves."""
    if one.kind not in ("line", "angle"):
        return None
    gaps = [math.dist(point, at) for point in one.points]
    return gaps.index(min(gaps)) if min(gaps) <= reach else None


def _length(points: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(points))
