"""The small people of the tiles, as drawings for paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from export.report.marks import Dot, Drawing, Mark, Path, Point
from export.report.paint import INK, LEFT, RIGHT
from mirror.catalogue.figures import HEAD, drawing, has_figure
from mirror.catalogue.figures import FigureDrawing as Figure

SIDE = 34.0
"""Width and height, pt."""
Place = Callable[[tuple[Point, ...]], tuple[Point, ...]]
LIMB, TRUNK = 0.058, 0.085
"""Thickness, body heights."""


def draw_icons(names: Iterable[str]) -> dict[str, Drawing]:
    """Exercise -> its figure at the turn, for those that have one."""
    return {name: _icon(drawing(name, 1.0)) for name in dict.fromkeys(names) if has_figure(name)}


def _icon(figure: Figure) -> Drawing:
    points = figure.points()
    xs, ys = [x for x, _ in points], [y for _, y in points]
    pad = LIMB
    scale = SIDE / max(max(xs) - min(xs) + 2 * pad, max(ys) - min(ys) + 2 * pad)
    middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)

    def place(chain: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(
            (SIDE / 2 + scale * (x - middle[0]), SIDE / 2 + scale * (y - middle[1])) for x, y in chain
        )

    marks: list[Mark] = []
    for side, colour in ((1, RIGHT), (0, LEFT)):
        marks.append(Path(place(figure.legs[side]), colour, LIMB * scale))
        if side or figure.front:
            marks.append(Path(place(figure.arms[side]), colour, LIMB * 0.86 * scale))
    marks += _body(figure, place, scale)
    if not figure.front:
        marks.append(Path(place(figure.arms[0]), LEFT, LIMB * 0.86 * scale))
    return Drawing(SIDE, SIDE, tuple(marks))


def _body(figure: Figure, place: Place, scale: float) -> list[Mark]:
    ((x, y),) = place((figure.head,))
    head = Dot(x, y, HEAD * scale, INK)
    if not figure.front:
        return [Path(place(figure.trunk), INK, TRUNK * scale), head]
    corners = (figure.arms[0][0], figure.arms[1][0], figure.legs[1][0], figure.legs[0][0], figure.arms[0][0])
    return [Path(place(corners), INK, LIMB * scale, INK), head]
