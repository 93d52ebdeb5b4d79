"""Where the workout's panels stand: off the body, wherever it is. The count stays in sight, the charts go first.

An upright glass has its panels under the body. On a lying glass they stand beside it, and go over to the side that is
empty; each has places in the order in which they are tried.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from mirror.ui.canvas import MARGIN

COLUMN, GAP = 440.0, 24.0
"""Width of a column of panels at the side of a lying glass, and between two of them."""
OFF = 3.0
"""Panels stay so far from the body, canvas px."""
LATELY_S = 4.0
"""Panels that are put elsewhere keep off where the body has been for so long: a repetition."""
COVERED_S = 0.7
"""Panels are put elsewhere once the body has lain over them for so long: not for an arm that swings."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand, canvas px. `count` and `title` are baselines' left ends, `info` a right end; `taken` is
    what the body must not cover. A `ring` or charts that have no room are left out. `ground` lies under meter and
    count where these stand close together; the meter has no words there."""

    title: QPointF
    info: QPointF
    meter: QRectF
    cue: QRectF
    count: QPointF
    count_room: float
    ring: QRectF | None
    charts: tuple[QRectF, ...]
    legend: QPointF
    foot: QPointF
    taken: tuple[QRectF, ...] = ()
    ground: QRectF | None = None


@dataclass(frozen=True, slots=True)
class MeterPlace:
    """One way to place meter and count: the meter's box, the count's baseline and room, what both cover, and their
    common ground."""

    meter: QRectF
    count: QPointF
    room: float
    boxes: tuple[QRectF, ...]
    ground: QRectF | None = None


def upright(width: float, height: float, charts: int) -> Layout:
    """Words at the top, numbers and charts at the bottom; the numbers alone, lower, where there are no charts."""
    left, right = MARGIN, width - MARGIN
    half = (width - 2 * MARGIN - GAP) / 2
    top = height - 340
    down = 0.0 if charts else 184.0
    boxes = (QRectF(left, top, half, 256), QRectF(right - half, top, half, 256))
    return Layout(
        title=QPointF(left, 132),
        info=QPointF(right, 184),
        meter=QRectF(left, 330, 56, height - 1282 + down),
        cue=QRectF(left, height - 790 + down, width - 2 * MARGIN, 104),
        count=QPointF(left - 8, height - 366 + down),
        count_room=width - 2 * MARGIN - 300,
        ring=QRectF(right - 268, height - 646 + down, 268, 268),
        charts=boxes[:charts],
        legend=QPointF(left, height - 36),
        foot=QPointF(right, height - 36),
    )


def lying(
    width: float, height: float, charts: int, body: QRectF | None = None, lately: Sequence[QRectF] = ()
) -> Layout:
    """A column on each side; with a `body` each panel in the first of its places that is free of it, and of where it
    was `lately`; count and cue, which are always there, where they cover least of it."""
    bodies = [*lately, *([] if body is None else [body])]
    taken: list[QRectF] = []
    numbers = _numbers(width, height, bodies)
    taken += numbers.boxes
    ring = _first_free(_rings(width, height), taken, bodies)
    taken += [ring] if ring is not None else []
    cues = [box for box in _cues(width, height) if _free((box,), taken)]
    cue = _first_free(cues, (), bodies) or min(cues, key=lambda box: _over((box,), bodies))
    taken += [cue]
    stacks = ([box for box in stack if _free((box,), taken, bodies)] for stack in _charts(width, height))
    found = next((stack for stack in stacks if stack), [])[:charts]
    return Layout(
        title=QPointF(MARGIN, 124),
        info=QPointF(width - MARGIN, 184),
        meter=numbers.meter,
        cue=cue,
        count=numbers.count,
        count_room=numbers.room,
        ring=ring,
        charts=tuple(found),
        legend=QPointF(MARGIN, height - 40),
        foot=QPointF(width - MARGIN, height - 40),
        taken=(*taken, *found),
        ground=numbers.ground,
    )


def _columns(width: float) -> tuple[float, float, float, float]:
    """Left ends of the outer columns, left and right, then of the inner ones."""
    left, right = MARGIN, width - MARGIN - COLUMN
    return left, right, left + COLUMN + GAP, right - COLUMN - GAP


def _numbers(width: float, height: float, bodies: Sequence[QRectF]) -> MeterPlace:
    left, right, *_ = _columns(width)
    ways = [_column(left, height), _column(right, height)]
    ways += [_compact(x, y) for y in (214.0, height - 440) for x in (left, right)]
    return min(ways, key=lambda way: _over(way.boxes, bodies))


def _column(x: float, height: float) -> MeterPlace:
    """The meter over the count."""
    meter = QRectF(x, 306, 56, height - 776)
    count = QRectF(x, height - 376, COLUMN, 280)
    beside = QRectF(meter.left(), meter.top(), 176, meter.height())
    return MeterPlace(meter, QPointF(x - 8, height - 112), COLUMN, (beside, count))


def _compact(x: float, y: float) -> MeterPlace:
    """The meter beside the count, which has the target over it."""
    box = QRectF(x, y, COLUMN, 330)
    count = QPointF(x + 108, y + 308)
    return MeterPlace(QRectF(x + 24, y + 40, 56, 262), count, COLUMN - 132, (box,), box)


def _rings(width: float, height: float) -> list[QRectF]:
    left, right, inner, other = _columns(width)
    side = 232.0
    corners = [(right + COLUMN - side, 224.0), (left + COLUMN - side, 330.0), (right + COLUMN - side, 330.0)]
    corners += [(inner, 224.0), (other + COLUMN - side, 224.0), (left, 224.0)]
    corners += [(right + COLUMN - side, height - 340), (left, height - 340)]
    return [QRectF(x, y, side, side) for x, y in corners]


def _cues(width: float, height: float) -> list[QRectF]:
    columns = _columns(width)
    across = width - 2 * (MARGIN + COLUMN + 40)
    under = QRectF(MARGIN + COLUMN + 40, height - 186, across, 104)
    over = QRectF(under.left(), 214, across, 104)
    outer, inner = (columns[1], columns[0]), columns[2:]
    sides = [
        QRectF(x, y, COLUMN, 190) for xs, y in ((outer, height - 580), (inner, 224), (outer, 214)) for x in xs
    ]
    return [under, over, *sides]


def _charts(width: float, height: float) -> list[list[QRectF]]:
    """Over each other in a column."""
    left, right, inner, other = _columns(width)
    tops = (height - 586, height - 326)
    return [[QRectF(x, y, COLUMN, 236) for y in tops] for x in (right, left, inner, other)]


def _first_free(boxes: Sequence[QRectF], taken: Iterable[QRectF], bodies: Sequence[QRectF]) -> QRectF | None:
    occupied = tuple(taken)
    return next((box for box in boxes if _free((box,), occupied, bodies)), None)


def _free(boxes: Iterable[QRectF], taken: Sequence[QRectF], bodies: Sequence[QRectF] = ()) -> bool:
    """Whether nothing of `boxes` lies over a body or what is taken."""
    placed = tuple(boxes)
    apart = not any(box.intersects(other) for box in placed for other in taken)
    return apart and _over(placed, bodies) == 0.0


def _over(boxes: Iterable[QRectF], bodies: Sequence[QRectF]) -> float:
    """How much of the bodies `boxes` lie over: the largest area of any of them, canvas px squared."""
    placed = tuple(boxes)
    around = (body.adjusted(-OFF, -OFF, OFF, OFF) for body in bodies)
    return max((sum(_area(box.intersected(away)) for box in placed) for away in around), default=0.0)


def _area(box: QRectF) -> float:
    return box.width() * box.height()


class Panels:
    """The layout of the set that is on: it stays until the body has covered a part of it for a while, and is then
    made about all that the body needed lately: a repetition's bottom does not send back what its top sent away."""

    def __init__(self) -> None:
        self._layout: Layout | None = None
        self._of: tuple[float, float, int] | None = None
        self._free = math.nan
        self._lately: deque[tuple[float, QRectF]] = deque()

    def forget(self) -> None:
        """The next set begins again."""
        self._layout = None
        self._lately.clear()

    def at(self, now: float, size: tuple[float, float], body: QRectF | None, charts: int) -> Layout:
        """The layout of a glass of (width, height) canvas px at `now` s."""
        if size[1] >= size[0]:
            return upright(*size, charts)
        self._note(now, body)
        shown = self._layout
        if shown is None or self._of is None or self._of[:2] != size or self._of[2] < charts:
            shown = None
        elif body is None or _free(shown.taken, (), (body,)):
            self._free = now
        elif now - self._free > COVERED_S:
            shown = None
        if shown is None:
            lately = [box for _, box in self._lately]
            shown, self._free = lying(*size, charts, body, lately), now
            self._layout, self._of = shown, (*size, charts)
        return replace(shown, charts=shown.charts[:charts])

    def _note(self, now: float, body: QRectF | None) -> None:
        """Where the body has been within `LATELY_S`; it moves in steps, and what did not change is one."""
        if body is not None and (not self._lately or self._lately[-1][1] != body):
            self._lately.append((now, body))
        while self._lately and not 0 <= now - self._lately[0][0] <= LATELY_S:
            self._lately.popleft()
