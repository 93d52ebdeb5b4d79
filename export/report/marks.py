"""What a drawing is made of: words, lines, boxes and dots, in points (1/72 inch), y downwards."""

from __future__ import annotations

from dataclasses import dataclass, replace

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """Words on their base line; `anchor` says whether `x` is their start, middle or end. `weight` 400..700."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    weight: int = 400
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points; `colour` empty draws none, `fill` empty fills nothing."""

    points: tuple[Point, ...]
    colour: str = ""
    width: float = 1.0
    fill: str = ""
    opacity: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    radius: float = 0.0
    opacity: float = 1.0
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle with a rim."""

    x: float
    y: float
    radius: float
    fill: str
    colour: str = ""


Mark = Label | Path | Box | Dot


@dataclass(frozen=True, slots=True)
class SheetDrawing:
    """Marks on a sheet of (width, height)."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def move_marks(marks: tuple[Mark, ...], dx: float, dy: float) -> tuple[Mark, ...]:
    """The same marks elsewhere."""
    return tuple(_move(mark, dx, dy) for mark in marks)


def _move(mark: Mark, dx: float, dy: float) -> Mark:
    if isinstance(mark, Path):
        return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
    return replace(mark, x=mark.x + dx, y=mark.y + dy)


def scale_drawing(drawing: SheetDrawing, factor: float) -> SheetDrawing:
    """The same drawing larger or smaller, lines and words too."""
    return SheetDrawing(
        drawing.width * factor, drawing.height * factor, tuple(_scale(m, factor) for m in drawing.marks)
    )


def _scale(mark: Mark, f: float) -> Mark:
    if isinstance(mark, Path):
        points, dash = tuple((x * f, y * f) for x, y in mark.points), tuple(d * f for d in mark.dash)
        return replace(mark, points=points, width=mark.width * f, dash=dash)
    if isinstance(mark, Box):
        box = replace(mark, x=mark.x * f, y=mark.y * f, width=mark.width * f, height=mark.height * f)
        return replace(box, radius=mark.radius * f)
    if isinstance(mark, Dot):
        return replace(mark, x=mark.x * f, y=mark.y * f, radius=mark.radius * f)
    return replace(mark, x=mark.x * f, y=mark.y * f, size=mark.size * f)
