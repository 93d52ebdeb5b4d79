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
class Drawing:
    """Marks on a sheet of (width, height)."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def moved(marks: tuple[Mark, ...], dx: float, dy: float) -> tuple[Mark, ...]:
    """The same marks elsewhere."""
    return tuple(_moved(mark, dx, dy) for mark in marks)


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    if isinstance(mark, Path):
        return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
    return replace(mark, x=mark.x + dx, y=mark.y + dy)
